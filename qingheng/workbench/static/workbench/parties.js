// Rows of parties: one more from its template, one fewer, and names in the lists of whom somebody speaks for.
(() => {
  const list = (box) => box.querySelector("[data-party-list]");
  const rows = (box) => [...list(box).querySelectorAll("[data-party-row]")];
  const changed = (box) => box.closest("form").dispatchEvent(new Event("change", { bubbles: true }));

  // On a narrow screen what few need is folded away, unless something stands in it.
  const narrow = window.matchMedia("(max-width: 767.98px)");
  function fold(rest) {
    const typed = [...rest.querySelectorAll("input, select")].some((control) => control.value);
    if (narrow.matches && !typed && !rest.querySelector(".field-error")) rest.open = false;
  }
  for (const rest of document.querySelectorAll("[data-party-rest]")) fold(rest);
  narrow.addEventListener("change", () => {
    for (const rest of document.querySelectorAll("[data-party-rest]")) {
      rest.open = true;
      fold(rest);
    }
  });

  function append(box, role, index) {
    const template = box.querySelector(`template[data-party-template="${role}"]`);
    const holder = document.createElement("div");
    holder.innerHTML = template.innerHTML.replaceAll("NEW", String(index));
    const row = holder.firstElementChild;
    list(box).append(row);
    for (const rest of row.querySelectorAll("[data-party-rest]")) fold(rest);
    return row;
  }

  function add(box, role) {
    const row = append(box, role, Math.max(-1, ...rows(box).map((each) => Number(each.dataset.partyRow))) + 1);
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
  // What a draft keeps of the rows: which there are, so that what was typed in them finds its place again.
  const box = (form) => form.querySelector("[data-parties]");
  window.partyRows = {
    kept: (form) => box(form) && rows(box(form)).map((row) => [row.dataset.partyRow, row.querySelector("[name$='-role']").value]),
    restore(form, kept) {
      if (!box(form) || !kept) return;
      const known = new Map(rows(box(form)).map((row) => [row.dataset.partyRow, row]));
      for (const [index, role] of kept) if (!known.delete(index)) append(box(form), role, index);
      for (const dropped of known.values()) dropped.remove();
    },
    settle: (form) => box(form) && name(box(form)),
  };

  document.addEventListener("focusin", ({ target }) => {
    if (target.matches?.("select[name$='-stands_for']")) name(target.closest("[data-parties]"));
  });
})();
