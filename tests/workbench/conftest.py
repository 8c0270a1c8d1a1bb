"""The district, a day to stand on, and somebody signed in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.utils import timezone

from qingheng.kernel.organisations.models import User
from qingheng.kernel.today import working_at
from tests import factories
from tests.factories import District

Enter = Callable[[User], Client]
TODAY = dt.date(2024, 6, 3)


@pytest.fixture
def district(db: None) -> District:
    return factories.district()


@pytest.fixture
def on_day() -> Iterator[Callable[[dt.date], None]]:
    """Let the rest of the test take place at ten in the morning of a day."""
    standing = []

    def stand(day: dt.date) -> None:
        held = working_at(timezone.make_aware(dt.datetime.combine(day, dt.time(10))))
        held.__enter__()
        standing.append(held)

    yield stand
    for held in reversed(standing):
        held.__exit__(None, None, None)


@pytest.fixture
def enter() -> Enter:
    """Sign somebody in."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in
