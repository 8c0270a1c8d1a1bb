// j/k move, Enter opens, a acts, x picks, / filters, Ctrl-K searches, ? shows the keys. Single keys can be turned off.
(() => {
  const typing = (element) => element.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog, .offcanvas.show");
  const rows = () => [...document.querySelectorAll("[data-rows] [data-row]")].filter((row) => row.offsetParent);
  const current = () => document.activeElement?.closest("[data-row]");
  const off = () => localStorage.getItem("single-keys") === "off";

  function move(step) {
    const all = rows();
    const place = all.indexOf(current());
    const next = all[place < 0 ? (step > 0 ? 0 : all.length - 1) : place + step];
    next?.querySelector("[data-open]").focus();
    next?.scrollIntoView({ block: "nearest" });
  }

  const open = (id) => {
    const dialog = document.getElementById(id);
    if (!dialog || dialog.open) return;
    dialog.showModal();
    if (id === "palette") document.dispatchEvent(new CustomEvent("qh:palette"));
  };

  const KEYS = {
    j: () => move(1),
    k: () => move(-1),
    a: () => current()?.querySelector("[data-act]")?.click(),
    x: () => current()?.querySelector("[data-pick]")?.click(),
    "/": () => document.querySelector("[data-filter-input]")?.focus(),
    "?": () => open("keys"),
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && document.getElementById("palette")) {
      event.preventDefault();
      open("palette");
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || off() || typing(event.target)) return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  document.addEventListener("click", ({ target }) => {
    const opener = target.closest("[data-dialog]");
    if (opener) open(opener.dataset.dialog);
    if (target.closest("[data-dialog-close]") || target.matches("dialog.palette")) target.closest("dialog").close();
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-single-keys]")) localStorage.setItem("single-keys", target.checked ? "on" : "off");
  });
  document.addEventListener("DOMContentLoaded", () => {
    const choice = document.querySelector("[data-single-keys]");
    if (choice) choice.checked = !off();
  });
})();
