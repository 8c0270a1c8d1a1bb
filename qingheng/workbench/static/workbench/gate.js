// Signing in: show the password while it is typed, and take the focus to what went wrong.
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-reveal]");
  if (!button) return;
  const field = document.getElementById(button.dataset.reveal);
  const shown = field.type === "password";
  field.type = shown ? "text" : "password";
  button.firstChild.textContent = shown ? "隐藏" : "显示";
  button.setAttribute("aria-pressed", String(shown));
});
document.addEventListener("DOMContentLoaded", () => document.querySelector("[data-focus]")?.focus());
