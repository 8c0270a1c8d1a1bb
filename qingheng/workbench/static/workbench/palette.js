// The search of Ctrl-K: results arrive as options; arrows choose, Enter opens.
(() => {
  const box = () => document.getElementById("palette");
  const field = () => box().querySelector("input");
  const options = () => [...box().querySelectorAll("[role=option]")];

  function choose(option) {
    for (const other of options()) other.setAttribute("aria-selected", String(other === option));
    if (option) field().setAttribute("aria-activedescendant", option.id);
    else field().removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    if (!box()?.open || event.isComposing) return;
    const all = options();
    const place = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(all[(place + (event.key === "ArrowDown" ? 1 : -1) + all.length) % all.length]);
    } else if (event.key === "Enter" && all.length) {
      event.preventDefault();
      all[Math.max(place, 0)].click();
    }
  });
  // Which cases were opened in this browser: numbers only, gone when the person signs out.
  const SEEN = "seen";
  const seen = () => JSON.parse(localStorage.getItem(SEEN) ?? "[]");
  const asked = (url) => `${url}?recent=${seen().join(",")}`;

  document.addEventListener("DOMContentLoaded", () => {
    const opened = location.pathname.match(/^\/cases\/([0-9]+)\//)?.[1];
    if (opened) localStorage.setItem(SEEN, JSON.stringify([opened, ...seen().filter((key) => key !== opened)].slice(0, 20)));
    const place = document.querySelector("[data-visited]");
    if (place) window.htmx.ajax("GET", asked(place.dataset.visited), { target: place, swap: "innerHTML" });
  });
  document.addEventListener("submit", ({ target }) => {
    if (target.matches("[data-forgets]")) localStorage.removeItem(SEEN);
  });
  document.addEventListener("qh:palette", () => {
    if (field().value) return;
    window.htmx.ajax("GET", asked(box().querySelector("form").getAttribute("action")), { target: "#palette-results", swap: "innerHTML" });
  });
  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    if (detail.target?.id !== "palette-results") return;
    const all = options();
    field().setAttribute("aria-expanded", String(all.length > 0));
    choose(all[0]);
    window.announce(all.length ? `找到 ${all.length} 项` : "没有找到");
  });
})();
