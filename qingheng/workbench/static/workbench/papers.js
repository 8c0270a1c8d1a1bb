// The papers beside a step's fields: read as a page or edited as text; an edited one no longer follows the fields.
(() => {
  const part = (element) => element.closest("[data-paper]");
  const form = () => document.getElementById("sheet-form");
  const redraw = () => window.htmx.trigger(form(), "qh:redraw");

  function edited(paper, yes) {
    paper.querySelector("[data-paper-flag]").value = yes ? "1" : "";
    for (const sign of paper.querySelectorAll("[data-paper-edited], [data-paper-reset]")) sign.hidden = !yes;
  }

  function turn(paper, toText) {
    const button = paper.querySelector("[data-paper-edit]");
    button.setAttribute("aria-pressed", String(toText));
    button.lastChild.textContent = toText ? "看效果" : "改文字";
    paper.querySelector(".paper-draft__view").hidden = toText;
    paper.querySelector(".paper-draft__text").hidden = !toText;
    if (toText) paper.querySelector("[data-paper-text]").focus();
  }

  document.addEventListener("click", ({ target }) => {
    const edit = target.closest("[data-paper-edit]");
    if (edit) turn(part(edit), edit.getAttribute("aria-pressed") !== "true");
    const reset = target.closest("[data-paper-reset]");
    if (reset) {
      edited(part(reset), false);
      turn(part(reset), false);
      redraw();
    }
  });
  document.addEventListener("input", ({ target }) => {
    if (target.matches?.("[data-paper-text]")) edited(part(target), true);
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches?.("[data-paper-text]")) redraw();
  });

  // Somebody was faster: the form comes back as it was filled in, on the case as it stands now.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status === 409 && event.detail.target.id === "sheet-content") {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
})();
