"""The main path through the interface, and that page and interface offer the same steps to the same people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client

from qingheng.kernel.cases.models import Case
from qingheng.lines.legal_aid import line as lines
from qingheng.lines.legal_aid import staff
from qingheng.procedure.roles import JUSTICE_OFFICE, STATISTICIAN
from tests.api.conftest import As, Caller, as_, day, fresh_rates
from tests.api.test_walk import Walk
from tests.lines.legal_aid.factory import (
    CLOSING,
    PASSING,
    RECEIVED,
    REVIEW,
    Centre,
    D,
    application,
    closed,
    enter,
    handled,
    lawyer,
    opened,
    refused_case,
    take,
)
from tests.lines.legal_aid.test_who import EXPECTED, LETTERS

__all__ = ["as_", "day", "fresh_rates"]

pytestmark = pytest.mark.django_db
BEIJING = dt.timezone(dt.timedelta(hours=8))
PARTIES = [
    {"role": "aid_recipient", "kind": "citizen", "name": "张伟", "id_number": "310118199001021237"},
    {"role": "aid_opponent", "kind": "enterprise", "name": "上海某某有限公司"},
]


def due_of(taken: dict[str, Any], limit: str) -> str:
    """The last day of a limit among what a step sets running."""
    return str({each["code"]: each["due"] for each in taken["follows"]}[limit])


def approve(walk: Walk, lays: Caller, decides: Caller, step: str, on: dt.date, **facts: Any) -> dict[str, Any]:
    """Lay a step before the head, who approves it."""
    walk.day.move_to(dt.datetime.combine(on, dt.time(10), tzinfo=BEIJING))
    laid = lays.post(f"/cases/{walk.case}/steps/{step}/prepare", {"facts": facts, "version": walk.version})
    assert laid.status_code in (200, 201), laid.json()
    mine = laid.json()
    answer = decides.post(f"/preparations/{mine['id']}/approve", {"version": mine["version"]})
    assert answer.status_code == 200, answer.json()
    taken: dict[str, Any] = answer.json()
    walk.version = taken["case"]["version"]
    return taken


def test_an_application_goes_to_the_file_by_requests_alone(
    centre: Centre, as_: As, day: time_machine.Traveller
) -> None:
    entry = lawyer(centre)
    clerk, reviewer = as_(centre.people[staff.CLERK]), as_(centre.people[staff.REVIEWER])
    assigner, head = as_(centre.people[staff.ASSIGNER]), as_(centre.people[staff.HEAD])
    day.move_to(dt.datetime(2024, 5, 6, 9, tzinfo=BEIJING))
    body = {"line": "legal_aid", "step": "receive", "on": "2024-05-06", "facts": application(), "parties": PARTIES}
    taken_in = clerk.post("/cases", body)
    assert taken_in.status_code == 201, taken_in.json()
    # Law 43: seven days from 6 May
    assert due_of(taken_in.json(), "aid_review_limit") == "2024-05-13"
    assert [each["kind"] for each in taken_in.json()["documents"]] == ["receipt"]
    row = taken_in.json()["case"]
    walk = Walk(day, row["id"], row["version"])

    walk.take(reviewer, "review", D(2024, 5, 8), **REVIEW)
    granted = approve(walk, reviewer, head, "grant", D(2024, 5, 9))
    # Law 43: three days from Thursday 9 May end on Sunday the 12th
    assert due_of(granted, "assignment_limit") == "2024-05-13"
    assigned = walk.take(assigner, "assign", D(2024, 5, 10), **entry)
    # Rules 27: five days from 10 May
    assert due_of(assigned, "agreement_limit") == "2024-05-15"
    walk.take(assigner, "sign", D(2024, 5, 13))
    done = walk.take(assigner, "close", D(2024, 7, 1), **CLOSING)
    assert due_of(done, "file_limit") == "2024-07-31"
    walk.take(assigner, "hand_in", D(2024, 7, 15))
    approve(walk, reviewer, head, "pass_file", D(2024, 7, 30), **PASSING)

    case = head.get(f"/cases/{walk.case}").json()
    assert case["state"]["code"] == "archived"
    assert {"receipt", "review_form", "grant_decision", "assignment_notice", "closing_report", "payment_form"} == {
        each["kind"] for each in case["documents"]
    }
    assert {each["state"]["code"] for each in case["limits"]} == {"met"}


def test_a_refusal_is_told_through_the_interface_with_its_article(centre: Centre, as_: As) -> None:
    case = opened(centre)
    take(centre, case, "review", RECEIVED, {**REVIEW, "income_per_head": "3020"})
    facts: dict[str, Any] = {"facts": {}, "version": case.version}
    answer = as_(centre.people[staff.HEAD]).post(f"/cases/{case.pk}/steps/grant", facts)
    assert answer.status_code == 422
    error = next(each for each in answer.json()["errors"] if each["field"] == "income_per_head")
    assert error["message"].startswith("家庭月人均可支配收入不低于经济困难标准")
    assert error["basis"] == ["《法律援助法》第三十四条"]
    assert Case.objects.get(pk=case.pk).state == "reviewing"


def reviewing(centre: Centre) -> Case:
    case = opened(centre)
    take(centre, case, "review", RECEIVED, REVIEW)
    return case


def in_review(centre: Centre) -> Case:
    case = closed(centre, D(2024, 5, 10))
    take(centre, case, "hand_in", D(2024, 5, 10))
    return case


STATES: dict[str, Callable[[Centre], Case]] = {
    "received": opened, "reviewing": reviewing, "handling": handled, "refused": refused_case, "file_review": in_review,
}  # fmt: skip
WHO = {letter: role for letter, role in LETTERS.items() if letter in "cprahb"}


@pytest.mark.parametrize("state", STATES)
def test_page_and_interface_offer_each_person_the_same_steps(
    state: str, centre: Centre, as_: As, day: time_machine.Traveller
) -> None:
    enter(centre)
    case = STATES[state](centre)
    Case.objects.filter(pk=case.pk).update(taken_in_by=centre.people[staff.STATION])
    day.move_to(dt.datetime(2024, 5, 10, 10, tzinfo=BEIJING))
    here = [
        step for step in lines.CASES.procedure.steps.values()
        if state in {source.code for source in step.moves.sources}
    ]  # fmt: skip
    for letter, role in WHO.items():
        user = centre.people[role]
        theirs = {step.code for step in here if letter in EXPECTED[step.code].replace("+", "")}
        offered = {each["code"] for each in as_(user).get(f"/cases/{case.pk}").json()["steps"]}
        assert offered - {step.code for step in here if step.matters} == theirs - {
            step.code for step in here if step.matters
        }, role.name
        page = Client()
        page.force_login(user)
        for step in (here[0], here[-1]):
            seen = page.get(f"/cases/{case.pk}/steps/{step.code}/").status_code
            assert seen == (200 if step.code in theirs else 404), (role.name, step.code)


@pytest.mark.parametrize("role", [staff.STATION, JUSTICE_OFFICE, STATISTICIAN], ids=lambda role: role.code)
def test_who_took_nothing_in_finds_nothing_by_either_door(centre: Centre, as_: As, role: Any) -> None:
    """Recipients' data are for those who work on the case (Law 21); whoever counts sees rows without names."""
    case = handled(centre)
    user = centre.people[role]
    page = Client()
    page.force_login(user)
    assert page.get(f"/cases/{case.pk}/").status_code == 404
    caller = as_(user)
    assert caller.get(f"/cases/{case.pk}").status_code == 404
    body: dict[str, Any] = {"facts": {}, "version": case.version}
    assert caller.post(f"/cases/{case.pk}/steps/close", body).status_code == 404
    listed = caller.get("/cases", line="legal_aid").json()["items"]
    assert len(listed) == (1 if role is STATISTICIAN else 0)
