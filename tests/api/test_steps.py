"""Steps through the interface: versions, refusals, previews."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from qingheng.kernel.cases.models import Case, Event
from tests import factories
from tests.api.conftest import As
from tests.factories import District


@pytest.fixture
def case(district: District, day: object) -> Case:
    return factories.accepted(district)


def test_the_version_may_stand_in_the_header_or_in_the_body(district: District, as_: As, case: Case) -> None:
    caller = as_(district.officer)
    path, body = f"/cases/{case.pk}/steps/read_file", {"facts": {"file_reader": "张伟"}}
    first = caller.post(path, body, If_Match=f'"{case.version}"')
    assert first.status_code == 200, first.json()
    assert caller.post(path, {**body, "version": case.version + 1}).status_code == 200
    assert caller.post(path, body).status_code == 428
    assert caller.post(path, body, If_Match="*").status_code == 400
    assert caller.post(path, {**body, "version": 1}, If_Match='"2"').status_code == 400


def test_whoever_comes_second_is_told_the_new_state(district: District, as_: As, case: Case) -> None:
    seen = case.version
    stay = {"facts": {"suspension_ground": "other", "suspension_detail": "等待另案"}, "version": seen}
    done = as_(district.authority).post(f"/cases/{case.pk}/steps/suspend", stay)
    assert done.status_code == 200, done.json()
    late = as_(district.officer).post(
        f"/cases/{case.pk}/steps/hear_views", {"facts": {"views_by": "phone", "views": "无"}, "version": seen}
    )
    assert late.status_code == 409
    assert late.json()["state"] == {"code": "suspended", "label": "中止审理"}
    assert late.json()["version"] == seen + 1
    (since,) = late.json()["since"]
    assert (since["step"], since["by"], since["role"], since["number"]) == (
        {"code": "suspend", "label": "中止审理"}, "陆建国", "复议机关负责人", seen + 1,
    )  # fmt: skip
    assert "陆建国（复议机关负责人）" in late.json()["detail"]
    assert late["ETag"] == f'"{seen + 1}"'
    assert not Event.objects.filter(case=case, step="hear_views").exists()


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("officer", 200),
        ("second", 200),
        ("colleague", 404),  # sees the case, but it is not theirs to act in
        ("statistician", 404),
        ("stranger", 404),
        ("nobody", 404),
        ("clerk", 422),  # acts in cases of the section, but not by this step
        ("head", 422),
        ("authority", 422),
        ("server", 422),
    ],
)
def test_a_step_is_for_its_roles(district: District, as_: As, case: Case, who: str, status: int) -> None:
    body = {"facts": {"file_reader": "张伟"}, "version": case.version}
    answer = as_(getattr(district, who)).post(f"/cases/{case.pk}/steps/read_file", body)
    assert answer.status_code == status
    assert Event.objects.filter(case=case, step="read_file").exists() is (status == 200)
    if status == 422:
        assert answer.json()["errors"][0]["basis"] == ["《行政复议法》第四十七条"]


def test_a_refusal_names_field_and_law(district: District, as_: As, case: Case) -> None:
    body = {"facts": {"extension_days": 31, "extension_reason": "复杂"}, "version": case.version}
    answer = as_(district.head).post(f"/cases/{case.pk}/steps/extend", body)
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert error["field"] == "extension_days"
    assert "30" in error["message"]
    assert error["basis"] == ["《行政复议法》第六十二条第一款"]
    case.refresh_from_db()
    assert case.version == body["version"]


@pytest.mark.parametrize(
    ("step", "body", "status", "field"),
    [
        ("no_such_step", {}, 404, None),
        ("serve_copy", {}, 422, ""),  # comes with the service of the paper
        ("deem_accepted", {}, 422, ""),  # only the law takes it
        ("read_file", {"facts": {"file_reader": "张伟", "colour": "red"}}, 422, "colour"),
        ("read_file", {"facts": {"file_reader": "张伟"}, "on": "2024-05-09"}, 422, "on"),
        ("read_file", {"facts": {"file_reader": "张伟"}, "on": "2024-05-01"}, 422, "on"),
        ("send_copy", {"subject": "1234567"}, 422, "subject"),
        ("read_file", {"facts": []}, 422, "facts"),
    ],
)
def test_bad_input_gets_an_answer(
    district: District, as_: As, case: Case, step: str, body: dict[str, Any], status: int, field: str | None
) -> None:
    answer = as_(district.officer).post(f"/cases/{case.pk}/steps/{step}", {**body, "version": case.version})
    assert answer.status_code == status
    if field is not None:
        assert field in [each["field"] for each in answer.json()["errors"]]


def test_officers_who_do_not_exist_are_refused(district: District, as_: As, case: Case) -> None:
    body = {"facts": {"officers": [district.officer.pk, 987654]}, "version": case.version}
    answer = as_(district.head).post(f"/cases/{case.pk}/steps/assign", body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "officers"


@pytest.mark.parametrize("days", [10**9, "10000000000000000000000", "NaN", -1, 1.5, True, [], {}])
def test_absurd_numbers_are_refused(district: District, as_: As, case: Case, days: object) -> None:
    body = {"facts": {"extension_days": days, "extension_reason": "复杂"}, "version": case.version}
    assert as_(district.head).post(f"/cases/{case.pk}/steps/extend", body).status_code == 422


def test_a_step_sent_twice_is_taken_once(district: District, as_: As, case: Case) -> None:
    caller, path = as_(district.officer), f"/cases/{case.pk}/steps/read_file"
    body = {"facts": {"file_reader": "张伟"}, "version": case.version}
    first, again = (caller.post(path, body, Idempotency_Key="k") for _ in range(2))
    assert first.json() == again.json()
    assert first["ETag"] == again["ETag"]
    assert Event.objects.filter(case=case, step="read_file").count() == 1


def test_a_preview_shows_limits_and_papers_and_writes_nothing(district: District, as_: As, case: Case) -> None:
    before = Event.objects.count()
    body = {"facts": {"extension_days": 30, "extension_reason": "案情复杂。"}}
    seen = as_(district.head).post(f"/cases/{case.pk}/steps/extend/preview", body).json()
    assert seen["refusals"] == []
    assert seen["may_take"]
    # art. 62: thirty days on from the unextended Sunday 7 July end on 6 August
    assert {each["code"]: each["due"] for each in seen["follows"]}["decision_limit"] == "2024-08-06"
    assert "title:" in seen["papers"]["extension"]
    of_officer = as_(district.officer).post(f"/cases/{case.pk}/steps/extend/preview", body).json()
    assert not of_officer["may_take"]
    assert as_(district.stranger).post(f"/cases/{case.pk}/steps/extend/preview", body).status_code == 404
    stale = as_(district.head).post(f"/cases/{case.pk}/steps/extend/preview", {**body, "version": 1})
    assert stale.status_code == 409
    assert Event.objects.count() == before


def test_an_edited_text_is_what_is_issued(district: District, as_: As, case: Case) -> None:
    caller, path = as_(district.head), f"/cases/{case.pk}/steps/extend"
    body = {"facts": {"extension_days": 30, "extension_reason": "案情复杂。"}}
    text = caller.post(f"{path}/preview", body).json()["papers"]["extension"]
    edited = text.rstrip("\n") + "\n特此通知各方。\n"
    made = caller.post(path, {**body, "version": case.version, "texts": {"extension": edited}}).json()
    (document,) = made["documents"]
    assert "特此通知各方。" in caller.get(f"/documents/{document['id']}/text").content.decode()
    broken = {**body, "version": made["case"]["version"], "texts": {"extension": "没有首部"}}
    assert caller.post(path, broken).status_code == 422


@pytest.mark.parametrize("at", ["2024-05-20T10:00:00+08:00", "2024-05-20T02:00:00Z", "2024-05-20T10:00"])
def test_a_hearing_is_on_its_day_in_the_bureau_whatever_zone_it_is_written_in(
    district: District, as_: As, case: Case, at: str
) -> None:
    facts = {
        "hearing_trigger": "needed", "hearing_at": at, "place": "听证室", "hearing_subject": "处罚是否适当",
        "hearing_host": "王慧", "hearing_officers": "李明、周涛", "hearing_recorder": "陈静",
    }  # fmt: skip
    answer = as_(district.head).post(
        f"/cases/{case.pk}/steps/schedule_hearing", {"facts": facts, "version": case.version}
    )
    assert answer.status_code == 200, answer.json()
    shown = {each["name"]: each for each in as_(district.officer).get(f"/cases/{case.pk}").json()["facts"]}
    assert shown["hearing_on"]["value"] == "2024-05-20"
    assert case.appointments.get().at == dt.datetime(2024, 5, 20, 2, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("fact", "value"), [("file_reader", "甲" * 301), ("file_reader", {"a": 1}), ("file_reader", ["甲"])]
)
def test_a_text_that_is_none_or_too_long_is_refused(
    district: District, as_: As, case: Case, fact: str, value: object
) -> None:
    body = {"facts": {fact: value}, "version": case.version}
    answer = as_(district.officer).post(f"/cases/{case.pk}/steps/read_file", body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == fact


def test_an_agent_joins_for_a_party_of_the_case(district: District, as_: As, case: Case) -> None:
    caller, path = as_(district.officer), f"/cases/{case.pk}/steps/add_agent"
    agent = {"role": "agent", "kind": "citizen", "name": "李律"}
    refused = caller.post(path, {"parties": [agent], "version": case.version})
    assert refused.status_code == 422
    assert "请指明李律代理哪一位当事人" in str(refused.json())
    principal = factories.party(case, "applicant")
    done = caller.post(path, {"parties": [agent | {"acts_for": principal.pk}], "version": case.version})
    assert done.status_code == 200, done.json()
    assert factories.party(case, "agent").stands_for == principal
