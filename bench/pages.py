"""Every page of the workbench in the demonstration year: milliseconds and statements, for one person of each role.

Each page is asked for warm, through the test client, as a signed-in person; what is told is the median.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from statistics import median

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from qingheng.cli.demo import demo
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import lines
from qingheng.kernel.organisations.demonstration import accounts
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today

ROUNDS = 9
AIM = 150
"""Milliseconds within which every page should answer on two cores."""


def run() -> None:
    """Make the year and print a line a page and person."""
    if not Case.objects.exists():
        demo()
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    slow = sum(_measure(user) for user in User.objects.filter(username__in={each.username for each in accounts()}))
    print(f"超过 {AIM} 毫秒的页面:{slow}")


def addresses(user: User) -> Iterator[str]:
    """What a person opens in the course of a day; what is not theirs answers 404 and is left out."""
    year = today().year
    yield from ("/", "/?show=unbound", "/cases/", "/cases/?open=yes&sort=due", "/cases/new/", "/registers/")
    yield from ("/calendar/", "/calendar/?view=week", "/limits/", f"/limits/?day={today()}", "/publications/")
    yield from (
        "/search/?q=公司",
        "/recent/",
        "/messages/",
        "/batches/",
        "/audit/",
        "/people/",
        "/bodies/",
        "/holidays/",
    )
    for line in lines():
        yield f"/cases/?line={line.code}"
        yield from (f"/figures/{line.code}/{year}/", f"/figures/{line.code}/{year - 1}/")
        yield from (f"/cases/new/?line={line.code}&step={step.code}" for step in line.procedure.opening_steps())
        mine = Case.objects.restrict(user, Action.VIEW).filter(line=line.code)
        for case in (mine.order_by("-version").first(), mine.filter(closed_on=None).order_by("-pk").first()):
            if case is not None:
                yield from (f"/cases/{case.pk}/{tab}" for tab in ("", "documents/", "materials/", "records/", "map/"))
    yield from (f"/figures/common/{year}/",)


def _measure(user: User) -> int:
    """How many pages of this person take longer than they should."""
    client, slow = Client(), 0
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    print(f"\n{user.username} {user.full_name}")
    for address in dict.fromkeys(addresses(user)):
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(address)
            statements = len(asked)
        if answer.status_code != 200:
            continue
        took = median(_timed(client, address) for _ in range(ROUNDS))
        slow += took > AIM
        print(f"{'!' if took > AIM else ' '} {took:6.0f} 毫秒 {statements:3} 条语句  {address}")
    return slow


def _timed(client: Client, address: str) -> float:
    begun = time.perf_counter()
    client.get(address)
    return 1000 * (time.perf_counter() - begun)
