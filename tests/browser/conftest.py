"""A real headless Chromium against the running program, with accessibility checks and pictures.

QINGHENG_TEST_CHROMIUM names the browser where it is not found by itself; without one these tests are left
out with a notice. Pictures go to var/screenshots.
"""

import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from qingheng.kernel import today
from tests import factories
from tests.browser.visit import Visit
from tests.browser.walk import Office, StandOn
from tests.factories import District

Come = Callable[..., Visit]

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
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        pytest.skip("no Chromium here: install it or set QINGHENG_TEST_CHROMIUM")
    # Django keeps one connection for a thread outside an event loop and another inside: leave neither behind.
    connections.close_all()
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield running
        running.close()
        connections.close_all()


@pytest.fixture
def come(browser: Browser, live_server: LiveServer) -> Iterator[Come]:
    """Visitors as needed, each with a browser of their own; options are those of Playwright's context.

    Fails where a script broke or the content security policy was offended.
    """
    visitors: list[Visit] = []

    def one_more(**options: Any) -> Visit:
        context = browser.new_context(
            base_url=live_server.url, locale="zh-CN", timezone_id="Asia/Shanghai", reduced_motion="reduce", **options
        )
        context.set_default_timeout(10_000)
        visitors.append(Visit(context.new_page(), live_server.url))
        return visitors[-1]

    yield one_more
    for visitor in visitors:
        visitor.page.context.close()
    assert [complaint for visitor in visitors for complaint in visitor.complaints] == []


@pytest.fixture
def visit(come: Come) -> Visit:
    """A fresh visitor on a desk."""
    return come()


@pytest.fixture
def page(visit: Visit) -> Page:
    """The visitor's page, where nothing else of the visit is needed."""
    return visit.page


@pytest.fixture
def stand_on(monkeypatch: pytest.MonkeyPatch) -> StandOn:
    """Let everybody work at ten in the morning of a day: the test and the threads that answer the browsers."""

    def stand(day: dt.date) -> None:
        moment = timezone.make_aware(dt.datetime.combine(day, dt.time(10)))
        monkeypatch.setattr(today, "_moment", ContextVar("moment", default=moment))

    return stand


@pytest.fixture
def district(transactional_db: None) -> District:
    return factories.district()


@pytest.fixture
def office(district: District, come: Come, stand_on: StandOn) -> Office:
    """The people of the district, each at their own browser."""
    return Office(district, come, stand_on)
