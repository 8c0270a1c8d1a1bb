"""What the whole suite shares: which engine it runs on, and which tests need one."""

import time
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase
from pytest_django.plugin import DjangoDbBlocker

PATIENCE = 10
"""Seconds that threads and processes of the last test have to leave the database."""
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "live_server", "client"}


@pytest.fixture
def toylines(monkeypatch: pytest.MonkeyPatch) -> None:
    """The toy lines are there for this test."""
    from qingheng.kernel.cases import registry  # noqa: PLC0415
    from qingheng.kernel.organisations import permissions  # noqa: PLC0415
    from tests.toyline.line import LINES  # noqa: PLC0415

    for line in LINES:
        monkeypatch.setitem(registry._LINES, line.code, line)
        monkeypatch.setitem(permissions._TABLES, line.code, line.grants)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database-only", action="store_true", help="only the tests that touch the database")


def pytest_report_header() -> str:
    return f"database: {settings.DATABASES['default']['ENGINE'].rsplit('.', 1)[-1]}"


def touches_database(item: pytest.Item) -> bool:
    """True for a test that is marked django_db, uses a fixture of the database, or is a Django test case."""
    owner = getattr(item, "cls", None)
    return (
        item.get_closest_marker("django_db") is not None
        or not DATABASE_FIXTURES.isdisjoint(getattr(item, "fixturenames", ()))
        or (owner is not None and issubclass(owner, TransactionTestCase))
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--database-only"):
        return
    config.hook.pytest_deselected(items=[item for item in items if not touches_database(item)])
    items[:] = [item for item in items if touches_database(item)]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The database of the tests. It cannot be dropped while somebody is in it: who is on the way out is waited for."""
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock():
            left = _wait_until_alone()
        assert left == [], "still connected to the database of the tests"


def _wait_until_alone() -> list[tuple[str, ...]]:
    """The state and the last query of whoever has not left in time."""
    until = time.monotonic() + PATIENCE
    while (left := _others()) and time.monotonic() < until:
        time.sleep(0.1)
    return left


def _others() -> list[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT state, query FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return list(cursor.fetchall())
