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
  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    if (detail.target?.id !== "palette-results") return;
    const all = options();
    field().setAttribute("aria-expanded", String(all.length > 0));
    choose(all[0]);
    window.announce(all.length ? `找到 ${all.length} 项` : "没有找到");
  });
})();
