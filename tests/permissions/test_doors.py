"""Cell by cell through the doors: what the pages and the interface give to every role, of four cases.

An action is asked of both doors where both have it. Looking at personal data in full, taking cases along as a file, and
keeping calendar, accounts and audit log are for people at a page: the interface has no such address.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import Any

import openpyxl
import pytest
from django.test import Client

from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.organisations.permissions import Action
from tests import factories
from tests.api.conftest import As, Caller
from tests.api.test_walk import opening
from tests.factories import RECEIVED, District
from tests.permissions.cells import WHO, cases_of, cells

Cases = dict[str, Case]
Found = Callable[[Any, Cases], Iterable[str]]
FIGURES = f"{RECEIVED.year}"


def each(asks: Callable[[Any, Case], int], allowed: tuple[int, ...], hidden: int = 404) -> Found:
    """The letters of the cases for which the door opens; for the others it says that there is nothing."""

    def found(door: Any, cases: Cases) -> Iterable[str]:
        for letter, case in cases.items():
            status = asks(door, case)
            assert status in (*allowed, hidden), (letter, status)
            if status in allowed:
                yield letter

    return found


def gate(path: str) -> Found:
    """All letters or none: a page about no single case."""
    return lambda door, cases: cases if door.get(path).status_code == 200 else ()


def _listed(answer: Any, numbers: Callable[[Any], set[str]], cases: Cases) -> Iterable[str]:
    if answer.status_code == 404:
        return set()
    assert answer.status_code == 200
    shown = numbers(answer)
    return {letter for letter, case in cases.items() if case.number in shown}


def page_list(door: Client, cases: Cases) -> Iterable[str]:
    return _listed(door.get("/cases/"), lambda answer: {row.number for row in answer.context["page"]}, cases)


def page_export(door: Client, cases: Cases) -> Iterable[str]:
    def numbers(answer: Any) -> set[str]:
        sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active
        assert sheet is not None
        return {str(row[0]) for row in sheet.iter_rows(values_only=True)}

    return _listed(door.post("/cases/export"), numbers, cases)


def api_list(door: Caller, cases: Cases) -> Iterable[str]:
    answer = door.get("/cases", limit=200)
    return _listed(answer, lambda found: {row["number"] for row in found.json()["items"]}, cases)


def api_assign(door: Caller, case: Case) -> int:
    """Who acts in the case but may not assign is told whose step it is."""
    officers = list(User.objects.filter(username__in=("officer", "second")).values_list("pk", flat=True))
    answer = door.post(f"/cases/{case.pk}/steps/assign/preview", {"facts": {"officers": officers}})
    mine = answer.status_code == 200 and not any(
        "由复议机构负责人办理" in each["message"] for each in answer.json()["refusals"]
    )
    return 200 if mine else 404


PAGES: dict[Action, Found] = {
    Action.LIST: page_list,
    Action.VIEW: each(lambda door, case: door.get(f"/cases/{case.pk}/").status_code, (200,)),
    # a file that is none: refused to whoever acts in the case, not there for anybody else
    Action.ACT: each(lambda door, case: door.post(f"/cases/{case.pk}/materials/", {}).status_code, (422,)),
    Action.ASSIGN: each(lambda door, case: door.post("/cases/assign", {"case": case.pk}).status_code, (200,)),
    Action.UNMASK: each(
        lambda door, case: (
            door.get(f"/cases/{case.pk}/parties/{factories.party(case, 'applicant').pk}/id_number/").status_code
        ),
        (200,),
    ),
    Action.EXPORT: page_export,
    Action.AUDIT: gate("/audit/"),
    Action.CALENDAR: gate("/holidays/"),
    Action.ADMINISTER: gate("/people/"),
}
API: dict[Action, Found] = {
    Action.LIST: api_list,
    Action.VIEW: each(lambda door, case: door.get(f"/cases/{case.pk}").status_code, (200,)),
    Action.ACT: each(lambda door, case: door.send(f"/cases/{case.pk}/materials", {}).status_code, (422,)),
    Action.ASSIGN: each(api_assign, (200,)),
}


@pytest.fixture
def doors(district: District, as_: As) -> Callable[[str], tuple[Client, Caller]]:
    def both(who: str) -> tuple[Client, Caller]:
        user: User = getattr(district, who)
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client, as_(user)

    return both


Doors = Callable[[str], tuple[Client, Caller]]


@pytest.mark.parametrize("who", WHO)
def test_pages_and_interface_open_what_the_table_says_and_nothing_else(
    who: str, district: District, doors: Doors
) -> None:
    cases, (page, api) = cases_of(who, district), doors(who)
    expected = cells(who)
    for action, found in PAGES.items():
        assert set(found(page, cases)) == expected[action], f"page {action}"
    for action, found in API.items():
        assert set(found(api, cases)) == expected[action], f"interface {action}"


@pytest.mark.parametrize("who", WHO)
def test_each_counts_only_what_is_within_reach(who: str, district: District, doors: Doors) -> None:
    cases_of(who, district)
    page, api = doors(who)
    expected = cells(who)[Action.FIGURES]
    shown = page.get(f"/figures/reconsideration/{FIGURES}/")
    counted = api.get(f"/figures/{FIGURES}", line="reconsideration")
    assert (shown.status_code, counted.status_code) == ((200, 200) if expected else (404, 404))
    if expected:
        received = {item["name"]: item["value"] for item in counted.json()["items"]}["收到行政复议申请"]
        assert int(received) == len(expected)
        behind = page.get(f"/figures/reconsideration/{FIGURES}/received/")
        assert len(behind.context["rows"]) == len(expected)


@pytest.mark.parametrize("who", WHO)
def test_names_of_private_persons_are_only_for_those_who_view(who: str, district: District, doors: Doors) -> None:
    """Neither list, search, file nor the records behind a figure tell them to whoever may only list."""
    cases, (page, api) = cases_of(who, district), doors(who)
    viewed = cells(who)[Action.VIEW]
    seen = (
        "".join(
            page.get(path).content.decode()
            for path in (
                "/cases/",
                "/cases/?q=张伟",
                "/search/?q=张伟",
                f"/figures/reconsideration/{FIGURES}/received/",
            )
        )
        + api.get("/cases", limit=200).content.decode()
    )
    for letter, case in cases.items():
        if letter not in viewed:
            assert f"/cases/{case.pk}/" not in seen
    assert ("张伟不服" in seen) is bool(viewed)
    assert "310118199001021237" not in seen


TAKES_IN = {"clerk": {"s": 201}, "point_clerk": {"s": 201, "a": 422}}
"""For their own section; a service point for those of its authority, of which the other has no officers (422)."""


@pytest.mark.parametrize("who", WHO)
def test_applications_are_taken_in_by_clerks_and_service_points_only(
    who: str, district: District, doors: Doors
) -> None:
    page, api = doors(who)
    expected = TAKES_IN.get(who, {})
    ours = "?line=reconsideration"
    assert page.get(f"/cases/new/{ours}").status_code == (200 if expected else 404)
    assert page.post(f"/cases/new/preview{ours}", {}).status_code == (200 if expected else 404)
    bodies = {"s": district.section, "a": district.other_section, "x": Body.objects.get(code="sj-review")}
    for letter, body in bodies.items():
        sent = {**opening(district), "body": body.code, "on": RECEIVED.isoformat()}
        status = expected.get(letter, 404)
        assert api.post("/cases/preview", sent).status_code == (200 if status == 201 else status), letter
        assert api.post("/cases", sent).status_code == status, letter
    assert Case.objects.count() == len(expected.keys() & {"s"})
