// HTMX: fresh CSRF token, focus and announcement after a swap, errors that keep the form as it is.
(() => {
  const cookie = (name) => document.cookie.split("; ").find((part) => part.startsWith(`${name}=`))?.split("=")[1] ?? "";

  document.addEventListener("htmx:configRequest", ({ detail }) => {
    const token = cookie("csrftoken"); // newer than the page's where the person signed in again in another tab
    if (!token) return;
    detail.headers["X-CSRFToken"] = token;
    if (detail.parameters.csrfmiddlewaretoken) detail.parameters.csrfmiddlewaretoken = token;
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    const gate = document.body.dataset.signIn;
    const { xhr } = event.detail;
    if (gate && xhr.responseURL && new URL(xhr.responseURL).pathname === gate) {
      event.detail.shouldSwap = false; // signed out meanwhile: a sign-in page must not replace the form
      window.say("登录已过期，刚才的操作没有提交。请先登录，再回到本页提交，已填写的内容都在。", "overdue",
        { url: gate, label: "在新窗口登录" });
    }
  });

  document.addEventListener("htmx:responseError", ({ detail }) => {
    const page = new DOMParser().parseFromString(detail.xhr.responseText, "text/html");
    const told = page.querySelector("[data-error]")?.textContent.replace(/\s+/g, " ").trim();
    window.say(told || "服务器没有完成这次请求，没有保存任何改动。请稍后再试；多次不成请联系系统管理员。", "overdue");
  });
  document.addEventListener("htmx:sendError", () => {
    window.say("网络不通，请求没有送达，填写的内容都还在。请检查网络后再试。", "overdue");
  });
  document.addEventListener("htmx:timeout", () => {
    window.say("等待时间过长，尚不清楚是否完成。请刷新后核对，再决定是否重做。", "overdue");
  });

  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    const part = detail.elt;
    const focus = part.querySelector("[data-focus]") ?? (part.matches("[data-focus]") ? part : null);
    focus?.focus();
    const words = part.querySelector("[data-announce]")?.dataset.announce ?? part.dataset?.announce;
    if (words) window.announce(words);
  });
  document.addEventListener("DOMContentLoaded", () => document.querySelector("[data-focus]")?.focus());
})();
