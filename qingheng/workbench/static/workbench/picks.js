// Rows of a list picked for work in bulk: a bar shows how many, the box in the head picks all.
(() => {
  const picks = () => [...document.querySelectorAll("[data-pick]")];

  function show() {
    const chosen = picks().filter((box) => box.checked).length;
    const bar = document.querySelector("[data-bulk]");
    if (!bar) return;
    bar.hidden = chosen === 0;
    bar.querySelector("[data-bulk-count]").textContent = String(chosen);
    const all = document.querySelector("[data-pick-all]");
    if (all) Object.assign(all, { checked: chosen > 0 && chosen === picks().length, indeterminate: chosen > 0 && chosen < picks().length });
  }

  document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-pick-all]")) picks().forEach((box) => { box.checked = target.checked; });
    if (target.matches("[data-pick], [data-pick-all]")) show();
  });
  document.addEventListener("click", ({ target }) => {
    if (!target.closest("[data-pick-none]")) return;
    picks().forEach((box) => { box.checked = false; });
    show();
  });
  document.addEventListener("click", ({ target }) => {
    const span = target.closest("[data-span]"); // 本月, 今年: the two days of a filter, asked at once
    if (!span) return;
    span.form.elements[`${span.dataset.span}_from`].value = span.dataset.first;
    span.form.elements[`${span.dataset.span}_to`].value = span.dataset.last;
    span.form.requestSubmit();
  });
  document.addEventListener("submit", ({ target }) => { // an address says only what is asked
    if (!target.matches("[data-filters]")) return;
    const silent = [...target.elements].filter((field) => field.name && !field.value);
    silent.forEach((field) => { field.disabled = true; });
    setTimeout(() => silent.forEach((field) => { field.disabled = false; }));
  });
  document.addEventListener("click", ({ target }) => {
    if (target.closest("[data-print]")) print();
  });
})();
