"""Somebody at a browser: their page, their size of screen, and what went wrong unseen."""

from pathlib import Path
from typing import Literal

from django.conf import settings
from django.test import Client
from playwright.sync_api import ConsoleMessage, Page

from qingheng.kernel.organisations.models import User
from tests.browser.axe import violations

PICTURES = Path(__file__).resolve().parent.parent.parent / "var" / "screenshots"
DESK, TABLET, PHONE = 1440, 1024, 390
HEIGHT = 900


class Visit:
    """`page` is Playwright's; `complaints` are errors of scripts and refusals of the security policy."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._listen)
        self.width(DESK)

    def _listen(self, message: ConsoleMessage) -> None:
        answered = message.text.startswith(("Failed to load resource", "Response Status Error Code"))
        if message.type == "error" and not answered:  # a 4xx answer is one that the test asked for
            self.complaints.append(message.text)

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

    def check(self, name: str, part: str | None = None) -> None:
        """No accessibility finding, nothing wider than the screen; a picture is kept under this name.

        Args:
            part: a selector, where the rest of the page was looked at before.
        """
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png", full_page=part is None)
        assert violations(self.page, part) == []
        assert self.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, "scrolls sideways"
