"""Tokens open what their scopes and their user allow, until they end; the database cannot give them away."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.test import Client
from typer.testing import CliRunner

from qingheng.api import tokens
from qingheng.api.models import ApiToken
from qingheng.api.scopes import Scope
from qingheng.cli.main import app
from qingheng.kernel.vault.models import AuditEntry
from tests.api.conftest import As, Caller
from tests.factories import District

YEAR = dt.timedelta(days=365)


def test_the_secret_stands_nowhere_in_the_database(district: District) -> None:
    token, secret = tokens.issue(district.officer, "对接", [Scope.CASES_READ], valid=YEAR)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM api_apitoken")
        stored = repr(cursor.fetchall())
    assert secret not in stored
    assert secret.removeprefix(tokens.PREFIX) not in stored
    assert len(token.digest) == 64
    assert Caller(secret).get("/cases").status_code == 200


def test_without_a_token_or_with_a_session_nothing_opens(district: District) -> None:
    client = Client()
    client.force_login(district.officer, backend="django.contrib.auth.backends.ModelBackend")
    for path in ("/cases", "/lines", "/cases/1", "/documents/1", "/figures/2024"):
        answer = client.get(f"/api/v1{path}")
        assert answer.status_code == 401
        assert answer["WWW-Authenticate"] == "Bearer"
        assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("secret", ["", "qh_", "nonsense", "qh_" + "a" * 43])
def test_a_token_that_was_never_issued_opens_nothing(district: District, secret: str) -> None:
    assert Caller(secret).get("/cases").status_code == 401


def test_a_revoked_token_opens_nothing(district: District) -> None:
    token, secret = tokens.issue(district.officer, "对接", [Scope.CASES_READ], valid=YEAR)
    assert Caller(secret).get("/cases").status_code == 200
    tokens.revoke(token)
    tokens.revoke(token)
    assert Caller(secret).get("/cases").status_code == 401
    assert list(AuditEntry.objects.filter(stream="tokens").values_list("action", flat=True).order_by("position")) == [
        "token_issued",
        "token_revoked",
    ]


def test_an_expired_token_and_one_of_a_closed_account_open_nothing(
    district: District, day: time_machine.Traveller
) -> None:
    _, secret = tokens.issue(district.officer, "对接", [Scope.CASES_READ], valid=dt.timedelta(days=1))
    _, other = tokens.issue(district.head, "对接", [Scope.CASES_READ], valid=YEAR)
    day.shift(dt.timedelta(days=1))
    assert Caller(secret).get("/cases").status_code == 401
    district.head.is_active = False
    district.head.save()
    assert Caller(other).get("/cases").status_code == 401


@pytest.mark.parametrize(
    ("scope", "method", "path"),
    [
        (Scope.CASES_READ, "get", "/cases"),
        (Scope.CASES_READ, "get", "/cases/1"),
        (Scope.CASES_WRITE, "post", "/cases"),
        (Scope.CASES_WRITE, "post", "/cases/preview"),
        (Scope.STEPS_WRITE, "post", "/cases/1/steps/accept"),
        (Scope.STEPS_WRITE, "post", "/cases/1/steps/accept/preview"),
        (Scope.STEPS_WRITE, "post", "/documents/1/services"),
        (Scope.DOCUMENTS_READ, "get", "/documents/1"),
        (Scope.DOCUMENTS_READ, "get", "/documents/1/text"),
        (Scope.DOCUMENTS_READ, "get", "/documents/1/html"),
        (Scope.DOCUMENTS_READ, "get", "/documents/1/docx"),
        (Scope.DOCUMENTS_READ, "get", "/documents/1/pdf"),
        (Scope.FIGURES_READ, "get", "/figures/2024"),
    ],
)
def test_every_scope_but_its_own_is_refused(district: District, as_: As, scope: Scope, method: str, path: str) -> None:
    others = [each for each in Scope if each is not scope]
    without, only = as_(district.officer, *others), as_(district.officer, scope)
    assert (without.get(path) if method == "get" else without.post(path, {})).status_code == 403
    assert (only.get(path) if method == "get" else only.post(path, {})).status_code != 403


def test_the_last_use_is_noted_to_the_minute(district: District, as_: As, day: time_machine.Traveller) -> None:
    caller = as_(district.officer)
    caller.get("/lines")
    first = ApiToken.objects.get().last_used_at
    day.shift(dt.timedelta(seconds=30))
    caller.get("/lines")
    assert ApiToken.objects.get().last_used_at == first
    day.shift(dt.timedelta(seconds=31))
    caller.get("/lines")
    noted = ApiToken.objects.get().last_used_at
    assert noted is not None
    assert noted != first


def test_too_many_requests_of_one_token_leave_the_others_alone(
    district: District, as_: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "API_RATE", 3)
    busy, calm = as_(district.officer), as_(district.head)
    assert [busy.get("/lines").status_code for _ in range(4)] == [200, 200, 200, 429]
    assert int(busy.get("/lines")["Retry-After"]) <= 60
    assert calm.get("/lines").status_code == 200


def test_an_operator_issues_lists_and_revokes(district: District) -> None:
    run = CliRunner()
    made = run.invoke(
        app, ["token", "create", "officer", "--scope", "cases:read", "--scope", "steps:write", "--name", "对接"]
    )
    assert made.exit_code == 0, made.output
    secret = made.stdout.strip().splitlines()[-1]
    assert Caller(secret).get("/cases").status_code == 200
    assert Caller(secret).get("/documents/1").status_code == 403
    token = ApiToken.objects.get()
    listed = run.invoke(app, ["token", "list"])
    assert "officer" in listed.output
    assert secret not in listed.output
    assert run.invoke(app, ["token", "revoke", str(token.pk)]).exit_code == 0
    assert Caller(secret).get("/cases").status_code == 401


def test_an_operator_is_told_what_is_wrong(district: District) -> None:
    run = CliRunner()
    assert run.invoke(app, ["token", "create", "nobody-here", "--scope", "cases:read"]).exit_code == 2
    assert run.invoke(app, ["token", "create", "officer", "--scope", "all"]).exit_code == 2
    assert run.invoke(app, ["token", "create", "officer"]).exit_code == 2
    assert run.invoke(app, ["token", "revoke", "4711"]).exit_code == 2
    assert not ApiToken.objects.exists()
