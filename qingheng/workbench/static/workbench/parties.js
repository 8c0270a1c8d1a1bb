// Rows of parties: one more from its template, one fewer, and names in the lists of whom somebody speaks for.
(() => {
  const list = (box) => box.querySelector("[data-party-list]");
  const rows = (box) => [...list(box).querySelectorAll("[data-party-row]")];
  const changed = (box) => box.closest("form").dispatchEvent(new Event("change", { bubbles: true }));

  function add(box, role) {
    const template = box.querySelector(`template[data-party-template="${role}"]`);
    const index = Math.max(-1, ...rows(box).map((row) => Number(row.dataset.partyRow))) + 1;
    const holder = document.createElement("div");
    holder.innerHTML = template.innerHTML.replaceAll("NEW", String(index));
    const row = holder.firstElementChild;
    list(box).append(row);
    name(box);
    row.querySelector("input:not([type=hidden]), select")?.focus();
    changed(box);
  }

  function name(box) {
    for (const select of box.querySelectorAll("select[name$='-stands_for']")) {
      const own = select.closest("[data-party-row]");
      const chosen = select.value;
      const others = rows(box).filter((row) => row !== own && row.querySelector("[name$='-address']"));
      const options = others.map((row) => {
        const typed = row.querySelector("[name$='-name']").value.trim();
        return new Option(`${row.dataset.partyRole} ${typed || "（尚未填写姓名）"}`, row.dataset.partyRow);
      });
      const entered = [...select.options].filter((option) => option.value.startsWith("entered:"));
      select.replaceChildren(new Option("请选择", ""), ...entered, ...options);
      select.value = chosen;
    }
  }

  document.addEventListener("click", (event) => {
    const more = event.target.closest("[data-party-add]");
    const fewer = event.target.closest("[data-party-drop]");
    if (!more && !fewer) return;
    event.preventDefault();
    const box = (more ?? fewer).closest("[data-parties]");
    if (more) add(box, more.dataset.partyAdd);
    else {
      fewer.closest("[data-party-row]").remove();
      name(box);
      changed(box);
    }
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches?.("select[name$='-stands_for']")) name(target.closest("[data-parties]"));
  });
})();
