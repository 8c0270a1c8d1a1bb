"""A page asks the database as often at the end of the year as at the end of March, in every line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from qingheng.kernel.cases.demonstration import begin
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import Line, lines
from qingheng.kernel.organisations.demonstration import accounts
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, allows
from qingheng.kernel.today import working_at

pytestmark = pytest.mark.django_db
SHARE = 0.01
EARLY, LATE = dt.date(2024, 3, 29), dt.date(2024, 12, 31)
SLACK = 4
"""So many statements more, where a page shows something of which there was nothing before; each case adds none."""

Taken = dict[tuple[str, str], int]


def statements(client: Client, address: str) -> int | None:
    """How many statements a page takes when it is asked for again; None where it is not theirs."""
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(address)
    return len(asked) if answer.status_code == 200 else None


def people() -> Iterator[tuple[Line, User]]:
    """For each line somebody who lists its cases and, where others do that, somebody who counts them."""
    users = list(User.objects.filter(username__in={each.username for each in accounts()}).order_by("username"))
    for line in lines():
        found = [
            next((user for user in users if allows(user, action, line.code)), None)
            for action in (Action.LIST, Action.FIGURES)
        ]
        yield from ((line, user) for user in dict.fromkeys(found) if user)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def lists() -> Taken:
    """What the inbox, the list and the figures of each line take, by person and address."""
    found: Taken = {}
    for line, user in people():
        client = signed_in(user)
        for address in ("/", f"/cases/?line={line.code}", f"/figures/{line.code}/2024/"):
            if (user.username, address) not in found and (taken := statements(client, address)) is not None:
                found[user.username, address] = taken
    return found


def files() -> dict[str, tuple[int, int]]:
    """By line, what the page of the case with fewest events takes, and that of the one with most."""
    found = {}
    for line, user in people():
        mine = Case.objects.restrict(user, Action.VIEW).filter(line=line.code, version__gt=1)
        short, long = mine.order_by("version", "pk").first(), mine.order_by("-version", "pk").first()
        if short and long and long.version >= 2 * short.version:
            client = signed_in(user)
            few, many = (statements(client, f"/cases/{case.pk}/records/") or 0 for case in (short, long))
            found[line.code] = (few, many)
    return found


def test_no_page_asks_more_for_more_cases_or_longer_ones() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("pages ask the same of every engine")
    world = begin(2024, 1, SHARE)
    seen: dict[dt.date, Taken] = {}
    taken: dict[str, tuple[int, int]] = {}

    def look(day: dt.date, _: int) -> None:
        if day in (EARLY, LATE):
            with working_at(timezone.make_aware(dt.datetime.combine(day, dt.time(15)))):
                seen[day] = lists()
                taken.update(files())

    world.play(look)
    early, late = seen[EARLY], seen[LATE]
    grown = {page: (early[page], now) for page, now in late.items() if now > early.get(page, now) + SLACK}
    assert grown == {}
    assert {line: few_many for line, few_many in taken.items() if few_many[1] > few_many[0] + SLACK} == {}
    assert world.steps > 500
    assert {line.code for line in lines()} <= {page.partition("line=")[2] for _, page in late}
    assert {"reconsideration", "mediation", "legal_aid", "correction"} <= taken.keys()
