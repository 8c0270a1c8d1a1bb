// A link with data-sheet opens in the side sheet (data-sheet="narrow": a narrow one) instead of a new page.
(() => {
  const sheet = () => document.getElementById("sheet");
  let opener = null;

  const plain = (event) => event.button || event.metaKey || event.ctrlKey || event.shiftKey;

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-sheet]");
    if (!link || plain(event) || !window.htmx || !window.bootstrap) return;
    event.preventDefault();
    opener = link;
    window.htmx.ajax("GET", link.href, { target: "#sheet-content", swap: "innerHTML", source: link })
      .then(() => {
        const alone = !document.querySelector("#sheet-content .sheet__paper"); // no paper beside the fields
        sheet().classList.toggle("sheet--narrow", link.dataset.sheet === "narrow" || alone);
        if (document.querySelector("#sheet-content > *")) window.bootstrap.Offcanvas.getOrCreateInstance(sheet()).show();
      });
  });

  document.addEventListener("DOMContentLoaded", () => {
    sheet()?.addEventListener("shown.bs.offcanvas", () => {
      const first = sheet().querySelector("[data-focus], .sheet__fields :is(input, select, textarea):not([type=hidden])");
      (first ?? sheet().querySelector("h2"))?.focus();
    });
    sheet()?.addEventListener("hidden.bs.offcanvas", () => {
      document.getElementById("sheet-content").replaceChildren();
      if (opener?.isConnected) opener.focus();
    });
  });
  document.addEventListener("qh:sheet-close", () => window.bootstrap.Offcanvas.getInstance(sheet())?.hide());
})();
