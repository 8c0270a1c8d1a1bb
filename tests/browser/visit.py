"""Somebody at a browser: their page, their size of screen, and what went wrong unseen."""

from pathlib import Path
from typing import Literal

from django.conf import settings
from django.test import Client
from playwright.sync_api import ConsoleMessage, Page, Request

from qingheng.kernel.organisations.models import User
from tests.browser.axe import violations

PICTURES = Path(__file__).resolve().parent.parent.parent / "var" / "screenshots"
DESK, TABLET, PHONE = 1440, 1024, 390
HEIGHT = 900

_AT_REST = """async () => {
    const drawn = ({ contentDocument: page }) => page?.readyState === "complete" && page.URL !== "about:blank";
    const frames = () => [...document.querySelectorAll("iframe")];
    const busy = () => document.querySelector(".htmx-request") || !frames().every(drawn);
    await document.fonts.ready;
    for (let waited = 0; busy() && waited < 100; waited++) await new Promise((go) => setTimeout(go, 50));
}"""
_STICKING_OUT = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [
    `${document.documentElement.scrollWidth} in ${innerWidth}`,
    ...[...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => one.outerHTML.slice(0, 120)),
]"""
"""What a page that scrolls sideways is as wide as, and the elements that stick out; nothing where it fits."""


class Visit:
    """`page` is Playwright's; `complaints` are errors of scripts and refusals of the security policy."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._listen)
        page.on("requestfailed", self._miss)
        self.width(DESK)

    def _listen(self, message: ConsoleMessage) -> None:
        answered = message.text.startswith(("Failed to load resource", "Response Status Error Code"))
        left = message.text.startswith(("htmx:afterRequest", "htmx:sendAbort", "htmx:sendError"))
        if message.type == "error" and not answered and not left:  # a 4xx was asked for; who goes on waits for nothing
            self.complaints.append(message.text)

    def _miss(self, request: Request) -> None:
        left = request.failure == "net::ERR_ABORTED"  # by going on to another page
        if request.resource_type in ("stylesheet", "script", "xhr", "fetch") and not left:
            self.complaints.append(f"{request.url}: {request.failure}")

    def width(self, pixels: int) -> None:
        """Take a screen of this width."""
        self.page.set_viewport_size({"width": pixels, "height": HEIGHT})

    def scheme(self, scheme: Literal["light", "dark"]) -> None:
        """Prefer light or dark, as the system would."""
        self.page.emulate_media(color_scheme=scheme)

    def sign_in(self, user: User) -> None:
        """Signed in without the page for it."""
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        name = settings.SESSION_COOKIE_NAME
        self.page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": self.address}])

    def settle(self) -> None:
        """Wait until nothing more comes into the page: fonts, what was asked for while typing, papers in frames."""
        self.page.wait_for_load_state()
        self.page.evaluate(_AT_REST)

    def check(self, name: str, part: str | None = None) -> None:
        """No accessibility finding, nothing wider than the screen; a picture is kept under this name.

        Args:
            part: a selector, where the rest of the page was looked at before.
        """
        self.settle()
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png", full_page=part is None)
        assert violations(self.page, part) == []
        assert self.page.evaluate(_STICKING_OUT) == [], "scrolls sideways"
