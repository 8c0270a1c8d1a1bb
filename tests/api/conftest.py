"""The district, asked through the interface."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from qingheng.api import tokens
from qingheng.api.scopes import Scope
from qingheng.kernel.organisations.models import User
from tests import factories
from tests.factories import District

ALL = tuple(Scope)
MORNING = dt.datetime(2024, 5, 8, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=8)))
"""The day on which the cases of `factories.accepted` are accepted."""


class Caller:
    """Somebody with a token. Every answer is checked to be JSON or a problem, as its status demands."""

    def __init__(self, secret: str) -> None:
        self.client, self.secret = Client(), secret

    def get(self, path: str, **query: Any) -> Any:
        return self._checked(self.client.get(f"/api/v1{path}", query, headers=self._headers({})))

    def post(self, path: str, content: Any, **headers: str) -> Any:
        body = content if isinstance(content, str) else json.dumps(content)
        named = self._headers(headers)
        answer = self.client.post(f"/api/v1{path}", body, content_type="application/json", headers=named)
        return self._checked(answer)

    def send(self, path: str, form: dict[str, Any], **headers: str) -> Any:
        """A form with files."""
        return self._checked(self.client.post(f"/api/v1{path}", form, headers=self._headers(headers)))

    def _headers(self, further: dict[str, str]) -> dict[str, str]:
        named = {name.replace("_", "-"): value for name, value in further.items()}
        return {"Authorization": f"Bearer {self.secret}", **named}

    @staticmethod
    def _checked(answer: Any) -> Any:
        if answer.status_code >= 400:
            assert answer["Content-Type"] == "application/problem+json"
            problem = answer.json()
            assert problem["status"] == answer.status_code
            assert problem["title"]
            assert problem["detail"]
        return answer


As = Callable[..., Caller]


@pytest.fixture(autouse=True)
def fresh_rates() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def day() -> Iterator[time_machine.Traveller]:
    """It is 8 May 2024; `day.move_to` goes on."""
    with time_machine.travel(MORNING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def district(db: None) -> District:
    return factories.district()


@pytest.fixture
def as_(day: time_machine.Traveller) -> As:
    """A caller in the name of a user, with every scope or only those given."""

    def make(user: User, *scopes: Scope) -> Caller:
        _, secret = tokens.issue(user, "测试", scopes or ALL, valid=dt.timedelta(days=365))
        return Caller(secret)

    return make
