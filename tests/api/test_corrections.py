"""Corrections through the interface: only by a head of the working body, with a reason, with the limits that move."""

from __future__ import annotations

from typing import Any

import pytest

from qingheng.api.scopes import Scope
from qingheng.kernel.cases.models import Case, Event
from tests import factories
from tests.api.conftest import As
from tests.factories import ACCEPTED, District

ACCEPTANCE = 3
"""The number of the event: received, assigned, accepted."""


@pytest.fixture
def case(district: District, day: Any) -> Case:
    found = factories.accepted(district)
    day.move_to("2024-05-20T10:00:00+08:00")
    return found


def at(case: Case, number: int = ACCEPTANCE) -> str:
    return f"/cases/{case.pk}/events/{number}/corrections"


def test_a_corrected_date_moves_the_limits_and_keeps_what_was_there(district: District, as_: As, case: Case) -> None:
    head, body = as_(district.head), {"on": "2024-05-10", "reason": "受理日期登记有误", "version": case.version}
    foreseen = head.post(f"{at(case)}/preview", body).json()
    assert foreseen["refusals"] == []
    # 行政复议法 art. 62: sixty days from 10 May end on 9 July, a Tuesday
    assert {each["code"]: each["due"] for each in foreseen["moved"]}["decision_limit"] == "2024-07-09"
    assert Event.objects.filter(case=case).count() == ACCEPTANCE
    answer = head.post(at(case), body)
    assert answer.status_code == 201, answer.json()
    made = answer.json()
    assert made["event"] == ACCEPTANCE + 1
    assert made["moved"] == foreseen["moved"]
    assert answer["ETag"] == f'"{made["case"]["version"]}"'
    old, new = head.get(f"/cases/{case.pk}").json()["timeline"][-2:]
    assert (old["number"], old["on"]) == (ACCEPTANCE, "2024-05-08")
    assert new["corrects"] == {
        "event": ACCEPTANCE, "reason": "受理日期登记有误", "annulled": False, "on": "2024-05-10",
    }  # fmt: skip


def test_a_step_that_was_never_taken_is_annulled(district: District, as_: As, case: Case) -> None:
    answer = as_(district.head).post(at(case), {"annul": True, "reason": "误操作", "version": case.version})
    assert answer.status_code == 201, answer.json()
    assert answer.json()["case"]["state"]["code"] == "received"


@pytest.mark.parametrize(
    ("number", "body", "field", "message"),
    [
        (3, {"on": "2024-05-10"}, "reason", "请填写更正原因"),
        (3, {"on": "2024-05-21", "reason": "误"}, "on", "起算日期不得晚于今日"),
        (3, {"on": "2024-05-01", "reason": "误"}, "on", "更正后日期前后颠倒"),
        (9, {"on": "2024-05-10", "reason": "误"}, "number", "没有可以更正的这条记录"),
        (1, {"annul": True, "reason": "误"}, "annul", "收件记录不能撤销"),
        (3, {"annul": True, "on": "2024-05-10", "reason": "误"}, "annul", "不得同时更正"),
        (3, {"facts": {"colour": "red"}, "reason": "误"}, "colour", "此环节没有“colour”这一内容"),
        (3, {"facts": {"track": "fast"}, "reason": "误"}, "track", "没有“fast”这一选项"),
        (2, {"facts": {"officers": [1]}, "reason": "误"}, "officers", "人员不作更正"),
        (3, {"on": "昨天", "reason": "误"}, "on", "应为日期"),
        (3, {"colour": "red", "reason": "误"}, "colour", "没有这一项"),
    ],
)
def test_a_correction_that_cannot_be_is_refused_at_its_field(
    district: District, as_: As, case: Case, number: int, body: dict[str, Any], field: str, message: str
) -> None:
    head = as_(district.head)
    answer = head.post(at(case, number), {**body, "version": case.version})
    assert answer.status_code == 422, answer.json()
    assert {each["field"]: each["message"] for each in answer.json()["errors"]}[field].count(message) == 1
    seen = head.post(f"{at(case, number)}/preview", body)
    if seen.status_code == 200:
        assert field in [each["field"] for each in seen.json()["refusals"]]
    assert not Event.objects.filter(case=case).exclude(corrects=None).exists()


def test_what_came_later_must_still_be_possible(district: District, as_: As, case: Case) -> None:
    factories.take(district, case, "hear_views", ACCEPTED, views_by="phone", views="x")
    answer = as_(district.head).post(at(case), {"annul": True, "reason": "误操作", "version": case.version})
    assert "其后的“听取意见”不能成立" in answer.json()["errors"][0]["message"]


def test_the_version_is_asked_and_the_faster_colleague_told_of(district: District, as_: As, case: Case) -> None:
    head, body, seen = as_(district.head), {"on": "2024-05-10", "reason": "误"}, case.version
    assert head.post(at(case), body).status_code == 428
    factories.take(district, case, "read_file", ACCEPTED, file_reader="张伟")
    late = head.post(at(case), body, If_Match=f'"{seen}"')
    assert (late.status_code, late["ETag"]) == (409, f'"{case.version}"')
    assert late.json()["state"]["code"] == "accepted"


def test_a_correction_sent_twice_is_made_once(district: District, as_: As, case: Case) -> None:
    head, body = as_(district.head), {"on": "2024-05-10", "reason": "误", "version": case.version}
    first, again = (head.post(at(case), body, Idempotency_Key="c") for _ in range(2))
    assert first.json() == again.json()
    assert Event.objects.filter(case=case).count() == ACCEPTANCE + 1


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("head", 201),
        *[(name, 404) for name in (
            "officer", "second", "colleague", "authority", "clerk", "server", "point_clerk", "mediator",
            "statistician", "keeper", "auditor", "administrator", "stranger", "nobody",
        )],
    ],
)  # fmt: skip
def test_only_a_head_of_the_working_body_corrects(
    district: District, as_: As, case: Case, who: str, status: int
) -> None:
    caller, body = as_(getattr(district, who)), {"on": "2024-05-10", "reason": "误", "version": case.version}
    assert caller.post(f"{at(case)}/preview", body).status_code == (200 if status == 201 else status)
    assert caller.post(at(case), body).status_code == status
    assert Event.objects.filter(case=case).count() == ACCEPTANCE + (status == 201)


def test_a_token_for_steps_corrects_nothing(district: District, as_: As, case: Case) -> None:
    body = {"on": "2024-05-10", "reason": "误", "version": case.version}
    assert as_(district.head, Scope.STEPS_WRITE).post(at(case), body).status_code == 403
