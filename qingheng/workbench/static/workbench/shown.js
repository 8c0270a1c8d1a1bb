// A field with data-shown-when is shown only where the fact it hangs on has one of data-shown-values. The server judges.
(() => {
  const values = (form, name) => [...form.elements]
    .filter((field) => field.name === name && !field.closest("[data-shown-when][hidden]"))
    .filter((field) => (field.type === "radio" || field.type === "checkbox" ? field.checked : true))
    .map((field) => field.value);

  function judge(form) {
    for (const part of form.querySelectorAll("[data-shown-when]")) { // in the order of the form: what hangs on a hidden one hides too
      if (!form.elements[part.dataset.shownWhen]) continue; // hangs on an earlier step: sent only where it is asked
      const wanted = part.dataset.shownValues.split(" ");
      part.hidden = !values(form, part.dataset.shownWhen).some((value) => wanted.includes(value));
    }
  }

  const prepare = (part) => {
    const forms = part.matches?.("form") ? [part] : [...part.querySelectorAll("form")];
    for (const form of forms) if (form.querySelector("[data-shown-when]")) judge(form);
  };

  document.addEventListener("DOMContentLoaded", () => prepare(document));
  document.addEventListener("htmx:load", ({ detail }) => prepare(detail.elt));
  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, ({ target }) => {
      const form = target.matches?.("form") ? target : target.form;
      if (form?.querySelector("[data-shown-when]")) judge(form);
    });
  }
  document.addEventListener("reset", ({ target }) => setTimeout(() => judge(target)));
})();
