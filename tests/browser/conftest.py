"""A real headless Chromium against the running program, with accessibility checks and pictures.

QINGHENG_TEST_CHROMIUM names the browser where it is not found by itself; without one these tests are left
out with a notice. Pictures go to var/screenshots.
"""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser.visit import Visit

# Playwright keeps an event loop in this thread; the tests read the database from it all the same.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--lang=zh-CN",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def chromium() -> str | None:
    """Where the browser is."""
    known = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("QINGHENG_TEST_CHROMIUM") or next(filter(None, map(shutil.which, known)), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever opens a page is a browser test."""
    for item in items:
        if "visit" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        pytest.skip("no Chromium here: install it or set QINGHENG_TEST_CHROMIUM")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser, live_server: LiveServer) -> Iterator[Visit]:
    """A fresh visitor on a desk. Fails where a script broke or the content security policy was offended."""
    context = browser.new_context(
        base_url=live_server.url, locale="zh-CN", timezone_id="Asia/Shanghai", reduced_motion="reduce"
    )
    context.set_default_timeout(10_000)
    visitor = Visit(context.new_page(), live_server.url)
    yield visitor
    context.close()
    assert visitor.complaints == []


@pytest.fixture
def page(visit: Visit) -> Page:
    """The visitor's page, where nothing else of the visit is needed."""
    return visit.page
