"""Cases through the interface: who sees what, lists, one case, taking in."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qingheng.api.models import KeptAnswer
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.organisations.models import User
from tests import factories
from tests.api.conftest import As
from tests.api.test_walk import opening
from tests.factories import RECEIVED, District

# What each role may see of a case of the section that somebody else handles.
SEES_WHOLE = ["clerk", "officer", "second", "colleague", "head", "authority", "server"]
SEES_ROW_ONLY = ["statistician"]
SEES_NOTHING = ["point_clerk", "mediator", "keeper", "auditor", "administrator", "stranger", "nobody"]


def named(district: District, name: str) -> User:
    found: User = getattr(district, name)
    return found


@pytest.mark.parametrize("name", SEES_WHOLE)
def test_whoever_may_view_sees_the_row_and_the_whole(district: District, as_: As, name: str) -> None:
    case = factories.accepted(district)
    caller = as_(named(district, name))
    (row,) = caller.get("/cases").json()["items"]
    assert row["title"] == case.title
    whole = caller.get(f"/cases/{case.pk}")
    assert whole.status_code == 200
    assert whole.json()["number"] == case.number


@pytest.mark.parametrize("name", SEES_ROW_ONLY)
def test_whoever_may_only_list_sees_no_names(district: District, as_: As, name: str) -> None:
    case = factories.accepted(district)
    caller = as_(named(district, name))
    (row,) = caller.get("/cases").json()["items"]
    assert row["number"] == case.number
    assert row["title"] is None
    assert caller.get(f"/cases/{case.pk}").status_code == 404
    assert caller.get("/cases", q="张伟").json()["items"] == []  # nor can they find out by searching


@pytest.mark.parametrize("name", SEES_NOTHING)
def test_everyone_else_is_told_that_there_is_nothing(district: District, as_: As, name: str) -> None:
    case = factories.accepted(district)
    caller = as_(named(district, name))
    assert caller.get("/cases").json() == {"items": [], "next": None}
    hidden, absent = caller.get(f"/cases/{case.pk}"), caller.get("/cases/999999")
    assert (hidden.status_code, absent.status_code) == (404, 404)
    assert hidden.json()["detail"] == absent.json()["detail"]


def test_identity_and_telephone_are_masked_for_everyone(district: District, as_: As) -> None:
    case = factories.accepted(district)
    text = as_(district.officer).get(f"/cases/{case.pk}").content.decode()
    assert "310118199001021237" not in text
    assert "13800000001" not in text
    assert "310***********1237" in text


def test_a_case_explains_its_limits_and_what_can_be_done(district: District, as_: As) -> None:
    case = factories.accepted(district)
    answer = as_(district.officer).get(f"/cases/{case.pk}").json()
    limit = next(each for each in answer["limits"] if each["code"] == "decision_limit")
    assert (limit["nominal"], limit["due"]) == ("2024-07-07", "2024-07-08")  # Sunday, so Monday
    assert limit["basis"][0]["law"] == "行政复议法"
    assert limit["basis"][0]["article"] == 62
    assert any("2024年7月8日" in sentence for sentence in limit["explanation"])
    steps = {each["code"]: each for each in answer["steps"]}
    assert ["《行政复议法》第四十九条"] in [each["basis"] for each in steps["submit"]["stands_in_the_way"]]
    assert not steps["extend"]["may_take"]
    assert steps["send_copy"]["about"] == [str(factories.party(case).pk)]
    assert {fact["name"]: fact["shown"] for fact in answer["facts"]}["track"] == "普通程序"


def test_filters_narrow_and_combine(district: District, as_: As) -> None:
    first = factories.open_case(district)
    second = factories.accepted(district, dt.date(2024, 5, 8), dt.date(2024, 5, 7), act="《责令改正通知书》")
    caller = as_(district.head)

    def found(**query: Any) -> set[int]:
        return {row["id"] for row in caller.get("/cases", **query).json()["items"]}

    assert found() == {first.pk, second.pk}
    assert found(line="reconsideration", state="accepted") == {second.pk}
    assert found(line="mediation") == set()
    assert found(number=first.number) == {first.pk}
    assert found(officer="officer") == {second.pk}
    assert found(began_from="2024-05-07") == {second.pk}
    assert found(began_to="2024-05-06") == {first.pk}
    assert found(open="true", body="review") == {first.pk, second.pk}
    assert found(open="false") == set()
    assert found(due_to="2024-05-12") == {first.pk}
    assert found(q="责令改正") == {second.pk}
    assert found(q="市场监督") == {first.pk, second.pk}
    assert found(q="没有的") == set()


@pytest.mark.parametrize(
    "query", [{"limit": 0}, {"limit": 1000}, {"began_from": "昨天"}, {"colour": "red"}, {"cursor": "x"}]
)
def test_a_filter_that_makes_no_sense_is_told(district: District, as_: As, query: dict[str, Any]) -> None:
    answer = as_(district.head).get("/cases", **query)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == next(iter(query))


def test_pages_give_every_case_once_the_newest_first(district: District, as_: As) -> None:
    made = [factories.open_case(district, RECEIVED + dt.timedelta(days=number // 3)).pk for number in range(7)]
    caller, seen, cursor = as_(district.clerk), [], None
    while True:
        page = caller.get("/cases", limit=2, **({"cursor": cursor} if cursor else {})).json()
        assert len(page["items"]) <= 2
        seen += [row["id"] for row in page["items"]]
        if not (cursor := page["next"]):
            break
    assert seen == made[::-1]


def test_a_longer_list_asks_no_more_queries(district: District, as_: As) -> None:
    caller = as_(district.head)

    def queries(count: int) -> int:
        while Case.objects.count() < count:
            factories.accepted(district)
        caller.get("/lines")  # notes the use of the token
        with CaptureQueriesContext(connection) as captured:
            assert len(caller.get("/cases", limit=100).json()["items"]) == count
        return len(captured)

    assert queries(5) == queries(50)


def test_taking_in_is_for_those_who_take_in_and_for_their_section(district: District, as_: As) -> None:
    assert as_(district.clerk).post("/cases", opening(district)).status_code == 201
    for name in ("statistician", "head", "stranger", "nobody", "auditor"):
        answer = as_(named(district, name)).post("/cases", {**opening(district), "body": district.section.code})
        assert answer.status_code == 404, name
    elsewhere = {**opening(district), "body": "sj-review"}
    assert as_(district.clerk).post("/cases", elsewhere).status_code == 404
    assert Case.objects.count() == 1


def test_a_service_point_takes_in_for_the_section(district: District, as_: As) -> None:
    body = {**opening(district), "body": district.section.code}
    body["facts"] |= {"channel": "service_point", "service_point": "园区服务点"}
    answer = as_(district.point_clerk).post("/cases", body)
    assert answer.status_code == 201, answer.json()
    case = Case.objects.get()
    assert (case.body, case.taken_in_at) == (district.section, district.service_point)


def test_an_intake_sent_twice_is_one_case(district: District, as_: As) -> None:
    caller = as_(district.clerk)
    first = caller.post("/cases", opening(district), Idempotency_Key="a1")
    again = caller.post("/cases", opening(district), Idempotency_Key="a1")
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json()
    assert again["Location"] == first["Location"]
    assert again["Idempotent-Replayed"] == "true"
    assert Case.objects.count() == 1
    assert as_(district.clerk).post("/cases", opening(district), Idempotency_Key="a1").status_code == 201
    assert Case.objects.count() == 2  # another token, another key
    assert caller.post("/cases", opening(district)).status_code == 201
    assert Case.objects.count() == 3  # no key, no memory


def test_a_key_used_for_another_request_is_refused(district: District, as_: As) -> None:
    caller = as_(district.clerk)
    caller.post("/cases", opening(district), Idempotency_Key="a1")
    other = {**opening(district), "on": "2024-05-07"}
    answer = caller.post("/cases", other, Idempotency_Key="a1")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "Idempotency-Key"
    assert Case.objects.count() == 1


def test_a_refused_intake_leaves_its_key_free_and_nothing_behind(district: District, as_: As) -> None:
    caller, body = as_(district.clerk), opening(district)
    wrong = {**body, "parties": body["parties"][1:]}
    assert caller.post("/cases", wrong, Idempotency_Key="a1").status_code == 422
    assert (Case.objects.count(), Party.objects.count(), KeptAnswer.objects.count()) == (0, 0, 0)
    right = caller.post("/cases", body, Idempotency_Key="a1")
    assert right.status_code == 201
    assert right.json()["case"]["number"].endswith("〕1号")  # the refused one took no number


def test_an_intake_is_refused_in_chinese_field_by_field(district: District, as_: As) -> None:
    caller, body = as_(district.clerk), opening(district)
    body["facts"] = {**body["facts"], "act_kind": "nonsense", "reasons": ""}
    problem = caller.post("/cases", body).json()
    assert problem["title"] == "不能办理"
    errors = {each["field"]: each for each in problem["errors"]}
    assert errors["act_kind"]["message"] == "“行政行为类型”没有“nonsense”这一选项"
    assert errors["act_kind"]["basis"] == ["《行政复议法》第十一条"]
    assert errors["reasons"]["message"] == "请填写“主要事实和理由”"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"line": None}, "line"),
        ({"parties": [{"role": "king", "kind": "citizen", "name": "甲"}]}, "parties.0.role"),
        ({"parties": [{"role": "respondent", "kind": "organ", "name": "甲", "body": "no"}]}, "parties.0.body"),
        ({"on": "2024-13-01"}, "on"),
        ({"on": "2024-05-09"}, "on"),  # tomorrow
        ({"body": "no-such"}, "body"),
        ({"step": "accept"}, "step"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_body_that_makes_no_sense_names_the_field(
    district: District, as_: As, change: dict[str, Any], field: str
) -> None:
    answer = as_(district.clerk).post("/cases", {**opening(district), **change})
    assert answer.status_code == 422
    assert field in [each["field"] for each in answer.json()["errors"]]
    assert not Case.objects.exists()


@pytest.mark.parametrize("body", ["", "{", "[]", "null", '"x"'])
def test_what_is_no_json_object_is_a_problem(district: District, as_: As, body: str) -> None:
    assert as_(district.clerk).post("/cases", body).status_code in (400, 422)


def test_an_intake_can_be_previewed(district: District, as_: As) -> None:
    seen = as_(district.clerk).post("/cases/preview", opening(district)).json()
    assert seen["refusals"] == []
    assert {each["code"]: each["state"]["code"] for each in seen["follows"]}["application_limit"] == "met"
    assert not Case.objects.exists()


def test_an_address_that_does_not_exist_is_a_problem(district: District, as_: As) -> None:
    assert as_(district.clerk).get("/nowhere").status_code == 404
