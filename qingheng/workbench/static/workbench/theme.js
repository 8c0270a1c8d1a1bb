// Runs before the page is drawn: the colour scheme and the folded navigation that this browser chose.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paper = matchMedia("print");
  const chosen = () => localStorage.getItem("theme") || "auto";
  const apply = () => {
    const wanted = chosen() === "auto" ? (dark.matches ? "dark" : "light") : chosen();
    const theme = paper.matches ? "light" : wanted; // paper is white
    if (root.dataset.bsTheme === theme) return;
    root.dataset.bsTheme = theme;
    document.dispatchEvent(new CustomEvent("qh:theme"));
  };
  apply();
  dark.addEventListener("change", apply);
  paper.addEventListener("change", apply);
  root.dataset.side = localStorage.getItem("side") || "open";

  const show = () => {
    for (const button of document.querySelectorAll("[data-theme-set]")) {
      button.setAttribute("aria-pressed", String(button.dataset.themeSet === chosen()));
    }
    for (const button of document.querySelectorAll("[data-side-fold]")) {
      button.setAttribute("aria-expanded", String(root.dataset.side !== "folded"));
    }
  };
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("click", (event) => {
    const theme = event.target.closest("[data-theme-set]");
    const fold = event.target.closest("[data-side-fold]");
    if (theme) localStorage.setItem("theme", theme.dataset.themeSet);
    if (fold) {
      root.dataset.side = root.dataset.side === "folded" ? "open" : "folded";
      localStorage.setItem("side", root.dataset.side);
    }
    if (theme || fold) {
      apply();
      show();
    }
  });
})();
