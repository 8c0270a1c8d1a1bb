"""Requests that arrive at the same moment, over connections of their own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from qingheng.kernel.cases.models import Case, Event
from tests import factories
from tests.api.conftest import As
from tests.api.test_walk import opening

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*requests: Callable[[], Any]) -> list[Any]:
    start = Barrier(len(requests))

    def run(request: Callable[[], Any]) -> Any:
        try:
            start.wait(10)
            return request()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(requests)) as pool:
        return list(pool.map(run, requests))


def test_an_intake_sent_several_times_at_once_is_one_case(as_: As) -> None:
    district = factories.district()
    caller = as_(district.clerk)
    answers = at_once(*[lambda: caller.post("/cases", opening(district), Idempotency_Key="k")] * 4)
    assert [answer.status_code for answer in answers] == [201] * 4
    assert len({answer.content for answer in answers}) == 1
    assert Case.objects.count() == 1


def test_of_two_who_act_at_once_one_succeeds_and_the_other_learns_the_state(as_: As) -> None:
    district = factories.district()
    case = factories.accepted(district)
    callers = as_(district.officer), as_(district.second)
    body = {"facts": {"views_by": "phone", "views": "无"}, "version": case.version}
    answers = at_once(*[lambda who=who: who.post(f"/cases/{case.pk}/steps/hear_views", body) for who in callers])
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    (late,) = [answer.json() for answer in answers if answer.status_code == 409]
    assert late["version"] == case.version + 1
    assert Event.objects.filter(case=case, step="hear_views").count() == 1


def test_of_two_approvals_at_once_one_takes_the_step_and_the_other_finds_it_decided(as_: As) -> None:
    district = factories.district()
    case = factories.accepted(district)
    body = {"facts": {"extension_days": 30, "extension_reason": "案情复杂。"}, "version": case.version}
    laid = as_(district.officer).post(f"/cases/{case.pk}/steps/extend/prepare", body).json()
    head, path = as_(district.head), f"/preparations/{laid['id']}/approve"
    answers = at_once(*[lambda: head.post(path, {"version": laid["version"]})] * 2)
    assert sorted(answer.status_code for answer in answers) in ([200, 404], [200, 409])
    assert Event.objects.filter(case=case, step="extend").count() == 1
