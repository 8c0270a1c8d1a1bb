"""Steps laid before a head through the interface: laid, amended, approved, given back, withdrawn."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qingheng.api.scopes import Scope
from qingheng.kernel.cases.models import Case, Event, Preparation
from tests import factories
from tests.api.conftest import As
from tests.factories import ACCEPTED, District

EXTENSION = {"extension_days": 30, "extension_reason": "案情复杂。"}


@pytest.fixture
def case(district: District, day: object) -> Case:
    return factories.accepted(district)


@pytest.fixture
def laid(district: District, as_: As, case: Case) -> dict[str, Any]:
    """An extension that the officer in charge laid before the head."""
    body = {"facts": EXTENSION, "version": case.version, "note": "请审批"}
    answer = as_(district.officer).post(f"/cases/{case.pk}/steps/extend/prepare", body)
    assert answer.status_code == 201, answer.json()
    found: dict[str, Any] = answer.json()
    assert answer["Location"] == f"/api/v1/preparations/{found['id']}"
    return found


def test_what_is_laid_holds_nothing_until_it_is_approved(
    district: District, as_: As, case: Case, laid: dict[str, Any]
) -> None:
    assert (laid["step"]["code"], laid["outcome"]["label"]) == ("extend", "待批准")
    assert (laid["before"]["label"], laid["note"]) == ("复议机构负责人", "请审批")
    assert {each["name"]: each["shown"] for each in laid["facts"]}["extension_days"] == "30"
    assert not Event.objects.filter(case=case, step="extend").exists()
    head = as_(district.head)
    assert [each["id"] for each in head.get("/preparations").json()] == [laid["id"]]
    answer = head.post(f"/preparations/{laid['id']}/approve", {"version": laid["version"]})
    assert answer.status_code == 200, answer.json()
    # 行政复议法 art. 62: thirty days on from the unextended Sunday 7 July end on 6 August
    assert {each["code"]: each["due"] for each in answer.json()["follows"]}["decision_limit"] == "2024-08-06"
    assert Event.objects.get(case=case, step="extend").by == district.head
    assert head.get("/preparations").json() == []
    (known,) = as_(district.officer).get(f"/cases/{case.pk}/preparations").json()
    assert (known["outcome"]["code"], known["decided_by"]["name"]) == ("taken", "沈岚")


def test_a_head_amends_facts_and_text(district: District, as_: As, case: Case, laid: dict[str, Any]) -> None:
    head, facts = as_(district.head), {**EXTENSION, "extension_days": 20}
    text = head.post(f"/cases/{case.pk}/steps/extend/preview", {"facts": facts}).json()["papers"]["extension"]
    edited = text.rstrip("\n") + "\n特此通知各方。\n"
    body = {"facts": facts, "texts": {"extension": edited}, "version": laid["version"]}
    taken = head.post(f"/preparations/{laid['id']}/approve", body).json()
    # twenty days on from Sunday 7 July end on Saturday 27 July, so Monday
    assert {each["code"]: each["due"] for each in taken["follows"]}["decision_limit"] == "2024-07-29"
    (paper,) = taken["documents"]
    assert "特此通知各方。" in head.get(f"/documents/{paper['id']}/text").content.decode()


def test_an_amendment_is_refused_at_its_field_with_its_article_and_stays_open(
    district: District, as_: As, laid: dict[str, Any]
) -> None:
    path, version = f"/preparations/{laid['id']}/approve", laid["version"]
    answer = as_(district.head).post(path, {"facts": {**EXTENSION, "extension_days": 31}, "version": version})
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert (error["field"], error["basis"]) == ("extension_days", ["《行政复议法》第六十二条第一款"])
    unknown = as_(district.head).post(path, {"facts": {**EXTENSION, "colour": "red"}, "version": version})
    assert unknown.json()["errors"][0]["field"] == "colour"
    assert Preparation.objects.get().outcome == Preparation.Outcome.PENDING


def test_approval_needs_the_version_and_the_present_one(
    district: District, as_: As, case: Case, laid: dict[str, Any]
) -> None:
    factories.take(district, case, "read_file", ACCEPTED, file_reader="张伟")
    head, path = as_(district.head), f"/preparations/{laid['id']}/approve"
    assert head.post(path, {}).status_code == 428
    late = head.post(path, {}, If_Match=f'"{laid["version"]}"')
    assert (late.status_code, late.json()["version"]) == (409, case.version)
    assert head.post(path, {}, If_Match=f'"{case.version}"').status_code == 200


def test_it_is_given_back_only_with_a_reason(district: District, as_: As, laid: dict[str, Any]) -> None:
    head, path = as_(district.head), f"/preparations/{laid['id']}/return"
    refused = head.post(path, {})
    assert refused.status_code == 422
    assert refused.json()["errors"] == [{"field": "reply", "message": "请填写退回理由", "basis": []}]
    given = head.post(path, {"reply": "理由不足"}).json()
    assert (given["outcome"]["label"], given["reply"]) == ("已退回", "理由不足")
    assert head.post(path, {"reply": "再退"}).status_code == 404
    seen = as_(district.officer).get(f"/preparations/{laid['id']}").json()
    assert seen["reply"] == "理由不足"


def test_whoever_laid_it_takes_it_back_and_may_lay_it_again(
    district: District, as_: As, case: Case, laid: dict[str, Any]
) -> None:
    officer, path = as_(district.officer), f"/cases/{case.pk}/steps/extend/prepare"
    body = {"facts": EXTENSION, "version": case.version}
    twice = officer.post(path, body)
    assert twice.status_code == 422
    assert "已送批，尚未处理" in twice.json()["errors"][0]["message"]
    assert officer.post(f"/preparations/{laid['id']}/withdraw", {}).json()["outcome"]["label"] == "已撤回"
    assert officer.post(f"/preparations/{laid['id']}/withdraw", {}).status_code == 404
    assert as_(district.head).post(f"/preparations/{laid['id']}/approve", {"version": 1}).status_code == 404
    assert officer.post(path, body).status_code == 201


def test_who_no_longer_handles_the_case_takes_nothing_back(
    district: District, as_: As, case: Case, laid: dict[str, Any]
) -> None:
    others = [district.second.pk, district.colleague.pk]
    factories.take(district, case, "assign", ACCEPTED, officers=others)
    assert as_(district.officer).post(f"/preparations/{laid['id']}/withdraw", {}).status_code == 404


@pytest.mark.parametrize(
    ("who", "lay", "see", "decide", "withdraw"),
    [
        ("officer", 422, 200, 404, 200),  # 422: it is laid before the head already
        ("second", 422, 200, 404, 404),
        ("colleague", 404, 200, 404, 404),
        ("head", 404, 200, 200, 404),  # takes it, and lays it before nobody
        ("authority", 404, 200, 404, 404),  # an extension is for the head of the working body
        ("clerk", 404, 200, 404, 404),
        ("server", 404, 200, 404, 404),
        ("point_clerk", 404, 404, 404, 404),
        ("mediator", 404, 404, 404, 404),
        ("statistician", 404, 404, 404, 404),
        ("keeper", 404, 404, 404, 404),
        ("auditor", 404, 404, 404, 404),
        ("administrator", 404, 404, 404, 404),
        ("stranger", 404, 404, 404, 404),
        ("nobody", 404, 404, 404, 404),
    ],
)
def test_laying_and_deciding_are_for_their_roles(
    district: District, as_: As, case: Case, laid: dict[str, Any], who: str, lay: int, see: int, decide: int,
    withdraw: int,
) -> None:  # fmt: skip
    caller, path, version = as_(getattr(district, who)), f"/preparations/{laid['id']}", case.version
    body = {"facts": EXTENSION, "version": version}
    assert caller.post(f"/cases/{case.pk}/steps/extend/prepare", body).status_code == lay
    assert caller.get(path).status_code == see
    assert caller.get(f"/cases/{case.pk}/preparations").status_code == see
    assert bool(caller.get("/preparations").json()) is (decide == 200)
    if decide != 200:
        assert caller.post(f"{path}/return", {"reply": "退"}).status_code == decide
    assert caller.post(f"{path}/withdraw", {}).status_code == withdraw
    if withdraw != 200:
        assert caller.post(f"{path}/approve", {"version": version}).status_code == decide
    assert Event.objects.filter(case=case, step="extend").exists() is (decide == 200)


def test_a_laying_and_an_approval_sent_twice_are_carried_out_once(district: District, as_: As, case: Case) -> None:
    officer, head = as_(district.officer), as_(district.head)
    body = {"facts": EXTENSION, "version": case.version}
    path = f"/cases/{case.pk}/steps/extend/prepare"
    first, again = (officer.post(path, body, Idempotency_Key="l") for _ in range(2))
    assert first.json() == again.json()
    assert again["Idempotent-Replayed"] == "true"
    approve = f"/preparations/{first.json()['id']}/approve"
    done, once_more = (head.post(approve, {"version": case.version}, Idempotency_Key="a") for _ in range(2))
    assert (done.status_code, done.json()) == (200, once_more.json())
    assert Event.objects.filter(case=case, step="extend").count() == 1


def test_a_token_without_the_scope_decides_nothing(district: District, as_: As, laid: dict[str, Any]) -> None:
    reader = as_(district.head, Scope.CASES_READ)
    assert reader.get(f"/preparations/{laid['id']}").status_code == 200
    for action, body in (("approve", {"version": 1}), ("return", {"reply": "退"}), ("withdraw", {})):
        assert reader.post(f"/preparations/{laid['id']}/{action}", body).status_code == 403


def test_a_longer_list_asks_no_more_queries(district: District, as_: As) -> None:
    officer, head = as_(district.officer), as_(district.head)

    def queries(count: int) -> int:
        while Preparation.objects.count() < count:
            case = factories.accepted(district)
            officer.post(f"/cases/{case.pk}/steps/extend/prepare", {"facts": EXTENSION, "version": case.version})
        head.get("/lines")  # notes the use of the token
        with CaptureQueriesContext(connection) as captured:
            assert len(head.get("/preparations").json()) == count
        return len(captured)

    assert queries(2) == queries(12)
