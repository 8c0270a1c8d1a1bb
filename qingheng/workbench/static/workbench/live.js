// What was done or went wrong is said in words, to eyes and to screen readers. window.say(words, tone).
(() => {
  const box = () => document.getElementById("messages");
  const sprite = () => box().dataset.icons;

  function message(words, tone, link) {
    const item = document.createElement("div");
    item.className = `message tone-${tone}`;
    item.setAttribute("role", tone === "overdue" ? "alert" : "status");
    item.innerHTML = `<svg class="icon" aria-hidden="true"><use href="${sprite()}#${tone}"/></svg><div></div>
      <button type="button" class="btn btn-sm btn-quiet" data-dismiss aria-label="关闭这条提示">
      <svg class="icon" aria-hidden="true"><use href="${sprite()}#close"/></svg></button>`;
    item.querySelector("div").textContent = words;
    if (link) {
      const anchor = document.createElement("a");
      Object.assign(anchor, { href: link.url, textContent: link.label, target: "_blank" });
      item.querySelector("div").append(" ", anchor);
    }
    return item;
  }

  window.say = (words, tone = "info", link = null) => {
    const item = message(words, tone, link);
    box().append(item);
    if (tone === "info" || tone === "good") setTimeout(() => item.remove(), 8000);
  };

  window.announce = (words) => {
    const live = document.getElementById("live");
    live.textContent = "";
    setTimeout(() => { live.textContent = words; }, 60);
  };

  document.addEventListener("click", (event) => {
    event.target.closest("[data-dismiss]")?.closest(".message")?.remove();
  });
  document.addEventListener("qh:say", (event) => window.say(event.detail.words, event.detail.tone));
})();
