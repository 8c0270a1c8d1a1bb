// Nothing typed is lost: a form with data-draft="key" keeps its fields in this tab until it is accepted.
(() => {
  const KEPT = "textarea, select, input:not([type=password], [type=file], [type=hidden], [type=submit])";
  const PENDING = "draft-pending";
  const name = (form) => `draft:${form.dataset.draft}`;
  const rowsOf = (form) => `${name(form)}:rows`; // rows of parties: parties.js
  const dirty = new Set();

  const read = (key) => JSON.parse(sessionStorage.getItem(key) ?? "null");
  const isChoice = (field) => field.type === "checkbox" || field.type === "radio";
  const untouched = (field) => {
    if (isChoice(field)) return field.checked === field.defaultChecked;
    if (field.tagName === "SELECT" && !field.querySelector("[selected]")) return field.selectedIndex <= 0; // filled by a script
    if (field.tagName === "SELECT") return [...field.options].every((one) => one.selected === one.defaultSelected);
    return field.value === field.defaultValue;
  };

  function keep(form) {
    const values = [...form.querySelectorAll(KEPT)].filter((field) => field.name && !untouched(field))
      .map((field) => [field.name, isChoice(field) ? [field.value, field.checked] : field.value]);
    sessionStorage.setItem(name(form), JSON.stringify(values));
    sessionStorage.setItem(rowsOf(form), JSON.stringify(window.partyRows.kept(form)));
    dirty.add(form.dataset.draft);
  }

  function restore(form) {
    const values = read(name(form));
    if (!values?.length || form.querySelector("[data-focus]")) return; // refused: the server sent the input back
    window.partyRows.restore(form, read(rowsOf(form)));
    for (const [key, value] of values) {
      for (const field of form.querySelectorAll(`[name="${CSS.escape(key)}"]`)) {
        if (field.tagName === "SELECT" && ![...field.options].some((one) => one.value === value)) field.add(new Option("", value));
        if (!isChoice(field)) field.value = value;
        else if (field.value === value[0]) field.checked = value[1];
      }
    }
    window.partyRows.settle(form);
    const note = form.querySelector("[data-draft-note]");
    if (note) note.hidden = false;
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function forget(key) {
    sessionStorage.removeItem(`draft:${key}`);
    sessionStorage.removeItem(`draft:${key}:rows`);
    dirty.delete(key);
  }

  const prepare = (part) => part.querySelectorAll("form[data-draft]").forEach(restore);

  document.addEventListener("DOMContentLoaded", () => {
    const sent = sessionStorage.getItem(PENDING);
    sessionStorage.removeItem(PENDING);
    if (sent && !document.querySelector(`form[data-draft="${CSS.escape(sent)}"]`)) forget(sent);
    prepare(document);
  });
  document.addEventListener("htmx:load", ({ detail }) => prepare(detail.elt));
  document.addEventListener("input", ({ target, isTrusted }) => {
    const form = target.closest?.("form[data-draft]");
    if (form && isTrusted) keep(form);
  });
  document.addEventListener("submit", ({ target }) => {
    if (target.matches("[data-forgets]")) {
      Object.keys(sessionStorage).filter((key) => key.startsWith("draft:")).forEach((key) => sessionStorage.removeItem(key));
    }
    if (!target.dataset.draft) return;
    sessionStorage.setItem(PENDING, target.dataset.draft);
    dirty.delete(target.dataset.draft);
  });
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    const form = detail.requestConfig.elt; // the event's own element may already have been replaced
    if (!form.matches("form[data-draft]") || detail.requestConfig.verb !== "post") return;
    sessionStorage.removeItem(PENDING);
    if (detail.xhr.status >= 200 && detail.xhr.status < 400) forget(form.dataset.draft); // 422 is swapped in, not accepted
    else dirty.add(form.dataset.draft);
  });
  document.addEventListener("click", ({ target }) => {
    const form = target.closest("[data-draft-clear]")?.form;
    if (!form) return;
    form.reset();
    forget(form.dataset.draft);
    form.querySelector("[data-draft-note]").hidden = true;
  });
  addEventListener("beforeunload", (event) => {
    if ([...dirty].some((key) => document.querySelector(`form[data-draft="${CSS.escape(key)}"]`))) event.preventDefault();
  });
})();
