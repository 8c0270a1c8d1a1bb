"""The page of a case: what it tells, to whom, and at what cost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qingheng.kernel.cases.models import Case
from qingheng.kernel.vault.models import AuditEntry
from tests import factories as make
from tests.factories import ACCEPTED, District
from tests.lines.reconsideration import paper_cases as cases
from tests.workbench.conftest import TODAY, Enter

pytestmark = pytest.mark.django_db
OnDay = Callable[[dt.date], None]
TABS = ("", "materials/", "documents/", "records/", "map/")


@pytest.fixture
def case(district: District, on_day: OnDay) -> Case:
    """Accepted on 8 May, the copy served on the 8th and answered; today is 3 June."""
    found = make.accepted(district, parties=cases.full_parties(district))
    make.replied(district, found, ACCEPTED)
    on_day(TODAY)
    return found


def page(enter: Enter, user: object, case: Case, tab: str = "") -> str:
    answer = enter(user).get(f"/cases/{case.pk}/{tab}")  # type: ignore[arg-type]
    assert answer.status_code == 200
    return str(answer.content.decode())


@pytest.mark.parametrize("tab", TABS)
def test_a_case_is_not_there_for_whoever_may_not_see_it(district: District, enter: Enter, case: Case, tab: str) -> None:
    for user in (district.stranger, district.statistician, district.keeper, district.nobody):
        assert enter(user).get(f"/cases/{case.pk}/{tab}").status_code == 404


def test_the_page_names_state_officers_marks_and_the_limit_that_matters(
    district: District, enter: Enter, case: Case
) -> None:
    text = page(enter, district.officer, case)  # 9 May to 3 June are 26 of the 60 days; the 60th is a Sunday
    for word in ("审理中", "涉企", "王慧、李明", "审理期限", "还剩 35 日", "2024年7月8日(周一)", "已用 26 / 60 日"):
        assert word in text, word


def test_the_timeline_tells_who_did_what_and_when(district: District, enter: Enter, case: Case) -> None:
    text = page(enter, district.officer, case)
    assert "《行政复议答复通知书》送达青浦区市场监督管理局" in text
    assert "王慧（承办人）" in text
    assert "审理程序：普通程序" in text


def test_the_likely_step_comes_first_and_what_cannot_be_done_says_why(
    district: District, enter: Enter, case: Case
) -> None:
    groups = enter(district.officer).get(f"/cases/{case.pk}/").context["groups"]
    named = {group.heading: [action.name for action in group.actions] for group in groups}
    assert "听取意见" in named["通常下一步"]
    assert "延长审理期限" in named["送批"], "an officer lays it before the head"
    closed = {action.name: action.refusals for group in groups for action in group.actions if action.refusals}
    assert "本案未适用简易程序" in closed["转为普通程序"][0]
    assert "听取当事人意见" in closed["报批"][0]
    assert all(action.basis for group in groups for action in group.actions)


def test_a_limit_explains_itself_with_its_calendar(district: District, enter: Enter, case: Case) -> None:
    answer = enter(district.officer).get(f"/cases/{case.pk}/limits/decision_limit/1/")
    text = answer.content.decode()
    for word in ("2024年5月8日(周三)当日不计入", "顺延至其后第一个工作日2024年7月8日(周一)", "第六十二条第一款"):
        assert word in text, word
    months = answer.context["months"]
    assert [month.title for month in months] == ["2024年5月", "2024年6月", "2024年7月"]
    looks = {day.number: day.look for week in months[2].weeks for day in week if day.number}
    assert looks[7] == "day--counted"
    assert looks[8] == "day--due"


def test_a_suspended_limit_uses_no_days_and_names_no_last_one(district: District, enter: Enter, on_day: OnDay) -> None:
    found = make.accepted(district)  # on 8 May; 9 to 20 May were used
    stopped = dt.date(2024, 5, 20)
    make.take(district, found, "suspend", stopped, suspension_ground="mediation", suspension_detail="双方同意调解")
    on_day(TODAY)
    answer = enter(district.officer).get(f"/cases/{found.pk}/limits/decision_limit/1/")
    text = answer.content.decode()
    assert "已用 12 / 60 日" in text
    assert "剩余48日" in text
    assert "届满日为" not in text
    looks = [day.look for month in answer.context["months"] for week in month.weeks for day in week]
    assert "day--due" not in looks
    assert [month.title for month in answer.context["months"]] == ["2024年5月", "2024年6月"]


def test_working_days_and_rest_days_are_told_apart_in_the_calendar(
    district: District, enter: Enter, on_day: OnDay
) -> None:
    found = make.open_case(district, dt.date(2024, 4, 30))  # screening: 6 to 10 May, after the holiday
    on_day(dt.date(2024, 5, 7))
    months = enter(district.clerk).get(f"/cases/{found.pk}/limits/screening_limit/1/").context["months"]
    looks = {(month.title, day.number): day.look for month in months for week in month.weeks for day in week}
    assert looks["2024年5月", 1] == "day--rest"
    assert looks["2024年5月", 6] == "day--counted"
    assert looks["2024年5月", 10] == "day--due"


def test_personal_data_are_masked_until_a_reason_is_given(district: District, enter: Enter, case: Case) -> None:
    client, number = enter(district.officer), "91310118MA1JL0000X"
    assert number not in page(enter, district.officer, case)
    assert "913***********000X" in page(enter, district.officer, case)
    party = make.party(case, "applicant")
    look = f"/cases/{case.pk}/parties/{party.pk}/id_number/"
    refused = client.post(look, {"reason": " "})
    assert refused.status_code == 422
    assert "须填写理由" in refused.content.decode()
    shown = client.post(look, {"reason": "核对身份"})
    assert number in shown.content.decode()
    entry = AuditEntry.objects.get(stream="unmask")
    assert entry.actor == district.officer
    assert entry.detail["reason"] == "核对身份"


def test_only_those_who_handle_a_case_may_look_at_personal_data(district: District, enter: Enter, case: Case) -> None:
    party = make.party(case, "applicant")
    look = f"/cases/{case.pk}/parties/{party.pk}/phone/"
    for user in (district.colleague, district.authority, district.stranger):
        assert enter(user).post(look, {"reason": "好奇"}).status_code == 404
    assert "查看</a>" not in page(enter, district.colleague, case)


def test_the_record_shows_every_event_and_that_none_was_touched(district: District, enter: Enter, case: Case) -> None:
    text = page(enter, district.officer, case, "records/")
    assert "核对无误" in text
    assert text.count('class="digest"') == case.events.count()
    connection.cursor().execute("UPDATE cases_event SET data = '{}' WHERE case_id = %s AND number = 3", [case.pk])
    assert "内容与摘要不符" in page(enter, district.officer, case, "records/")


def test_the_map_shows_where_the_case_stands(district: District, enter: Enter, case: Case) -> None:
    places = enter(district.officer).get(f"/cases/{case.pk}/map/").context["places"]
    assert [place.label for place in places if place.current] == ["审理中"]
    assert {place.label for place in places if place.entered} == {"待审查", "审理中"}
    received = next(place for place in places if place.code == "received")
    assert ("受理", "审理中", 1) in {(way.label, way.target, way.taken) for way in received.moves}


@pytest.mark.parametrize("tab", TABS)
def test_a_page_costs_the_same_however_much_has_happened(
    district: District, enter: Enter, case: Case, tab: str
) -> None:
    client = enter(district.head)
    path = f"/cases/{case.pk}/{tab}"
    client.get(path)
    with CaptureQueriesContext(connection) as before:
        client.get(path)
    for day in range(10, 18):
        make.take(district, case, "read_file", dt.date(2024, 5, day), file_reader="张伟")
        make.take(district, case, "hear_views", dt.date(2024, 5, day), views_by="phone", views="同前。")
    with CaptureQueriesContext(connection) as after:
        client.get(path)
    assert len(after) == len(before)
    assert len(after) <= 22


def test_a_long_timeline_stands_there_in_part_until_all_is_asked_for(
    district: District, enter: Enter, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qingheng.workbench.views.case.RECENT", 2)
    taken = case.events.count()
    short = page(enter, district.officer, case)
    assert short.count('class="timeline__item') == 2
    assert f"更早的 {taken - 2} 条" in short
    whole = page(enter, district.officer, case, "?all=yes")
    assert whole.count('class="timeline__item') == taken
    assert "更早的" not in whole
