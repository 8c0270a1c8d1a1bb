"""今日待办: what stands in it, for whom, in which order, and at what cost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qingheng.kernel.cases import preparing
from qingheng.kernel.cases.requests import Taking
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.models import User
from qingheng.procedure import roles
from qingheng.workbench.ui.rows import TaskRow
from tests import factories as make
from tests.factories import ACCEPTED, RECEIVED, District
from tests.workbench.conftest import Enter

pytestmark = pytest.mark.django_db
OnDay = Callable[[dt.date], None]
SATURDAY, MONDAY = dt.date(2024, 5, 11), dt.date(2024, 5, 13)
"""That Saturday was a working day: it made up for one of the May holiday."""


def rows(enter: Enter, user: User, query: str = "") -> list[TaskRow]:
    answer = enter(user).get(f"/{query}")
    assert answer.status_code == 200
    return list(answer.context["rows"])


def tallies(enter: Enter, user: User) -> dict[str, object]:
    return {label: count for label, count, *_ in enter(user).get("/").context["tallies"]}


def told(found: list[TaskRow]) -> list[tuple[str, str]]:
    return [(row.todo, row.mark.word) for row in found]


def test_limits_stand_in_the_order_of_the_law_with_what_is_left_and_the_article(
    district: District, enter: Enter, on_day: OnDay
) -> None:
    """Received on Monday 6 May, screened within five workdays (11 May); copy within seven of acceptance (16 May)."""
    waiting = make.open_case(district, RECEIVED)
    make.assign(district, waiting, RECEIVED)
    make.accepted(district)
    on_day(SATURDAY)
    found = rows(enter, district.officer)
    assert told(found) == [
        ("审查期限", "今天到期"),
        ("发送副本期限", "还剩 4 个工作日"),
        ("审理期限", "还剩 58 日"),
    ]
    assert (found[0].length, found[0].basis) == ("5个工作日", "第30条第1款、第88条第2款")
    assert found[1].note == "青浦区市场监督管理局", "the limit is for one respondent"


def test_what_is_late_comes_first_in_red_and_what_others_let_pass_is_watched(
    district: District, enter: Enter, on_day: OnDay
) -> None:
    """The copy is served on 8 May: the respondent answers within ten workdays, until 21 May."""
    late = make.accepted(district)
    sent = make.take(district, late, "send_copy", ACCEPTED, subject=make.party(late))
    make.serve(district, sent.papers[0], ACCEPTED, party=make.party(late))
    never_sent = make.accepted(district)
    on_day(dt.date(2024, 5, 24))
    found = rows(enter, district.officer)
    assert told(found)[:2] == [("发送副本期限", "逾期 8 日"), ("答复期限（跟踪被申请人）", "已届满 3 日")]
    assert found[0].mark.tone == "overdue"
    assert found[1].mark.tone != "overdue", "it is no duty of ours"
    assert found[0].number == never_sent.number
    assert tallies(enter, district.officer) == {
        "全部": "", "已逾期": 1, "今天到期": 0, "三个工作日内": 0, "待我审批": 0, "跟踪他方期限": 1, "没有法定期限": "",
    }  # fmt: skip
    assert told(rows(enter, district.officer, "?show=overdue")) == [("发送副本期限", "逾期 8 日")]


def test_everyone_has_their_own(district: District, enter: Enter, on_day: OnDay) -> None:
    make.accepted(district)
    on_day(MONDAY)
    assert len(rows(enter, district.officer)) == 2
    assert len(rows(enter, district.second)) == 2, "the second officer handles it too"
    assert rows(enter, district.colleague) == []
    assert rows(enter, district.stranger) == []
    assert rows(enter, district.authority) == [], "nothing waits for the authority's decision"
    assert {row.officer for row in rows(enter, district.head)} == {"王慧"}


def test_the_row_acts_by_the_steps_that_keep_the_limit(district: District, enter: Enter, on_day: OnDay) -> None:
    waiting = make.open_case(district, RECEIVED)
    make.assign(district, waiting, RECEIVED)
    on_day(MONDAY)
    choices = {choice.name: choice.url for choice in rows(enter, district.officer)[0].choices}
    assert {"受理", "容缺受理", "不予受理", "通知补正"} <= choices.keys()
    assert choices["受理"] == f"/cases/{waiting.pk}/steps/accept/"
    assert enter(district.officer).get(choices["受理"]).status_code == 200


def test_a_step_about_a_party_opens_for_that_party(district: District, enter: Enter, on_day: OnDay) -> None:
    case = make.accepted(district)
    on_day(MONDAY)
    copy = rows(enter, district.officer)[0]
    about = make.party(case).pk
    assert [choice.url for choice in copy.choices] == [f"/cases/{case.pk}/steps/send_copy/?subject={about}"]


def test_a_head_sees_what_waits_for_them_once_with_the_limit_that_presses(
    district: District, enter: Enter, on_day: OnDay
) -> None:
    nobody_yet = make.open_case(district, RECEIVED)
    case = make.accepted(district)
    make.replied(district, case, ACCEPTED)
    laid = Taking("extend", MONDAY, {"extension_days": "30", "extension_reason": "案情复杂。"})
    preparing.prepare(case.pk, laid, district.officer, "请审批", on=MONDAY)
    on_day(MONDAY)
    found = rows(enter, district.head)
    assert told(found) == [("指派承办人", "逾期 2 日"), ("审批：延长审理期限", "还剩 56 日")]
    assert found[0].number == nobody_yet.number
    assert found[1].note == "王慧送批：请审批"
    assert tallies(enter, district.head)["待我审批"] == 1
    assert tallies(enter, district.head)["待指派"] == 1
    assert [row.todo for row in rows(enter, district.head, "?show=approvals")] == ["审批：延长审理期限"]


def test_a_case_in_a_state_that_waits_stands_before_whom_it_waits_for(
    district: District, enter: Enter, on_day: OnDay
) -> None:
    case = make.accepted(district)
    make.replied(district, case, ACCEPTED)
    make.take(district, case, "hear_views", ACCEPTED, views_by="phone", views="坚持申请意见。")
    make.take(district, case, "submit", MONDAY, draft_closing="upheld", opinion="建议维持。")
    on_day(MONDAY)
    found = rows(enter, district.authority)
    assert [row.todo for row in found] == ["待您决定：报批中"]
    assert "作出复议决定" in {choice.name for choice in found[0].choices}


def test_a_decision_not_yet_served_is_not_forgotten(district: District, enter: Enter, on_day: OnDay) -> None:
    make.decided(district, MONDAY)
    on_day(MONDAY)
    found = rows(enter, district.server)
    assert [(row.todo, row.mark.word) for row in found] == [("结案文书送达", "无法定期限")]
    decision = Document.objects.get(spec="decision")
    assert [(choice.name, choice.url) for choice in found[0].choices] == [
        ("登记送达", f"/documents/{decision.pk}/serve/")
    ]


def test_who_handles_no_cases_is_led_to_their_own_page(district: District, enter: Enter) -> None:
    for user, place in (
        (district.keeper, "/holidays/"),
        (district.auditor, "/audit/"),
        (district.administrator, "/people/"),
        (district.statistician, "/cases/"),
    ):
        assert enter(user).get("/").headers["Location"] == place


def test_pages_follow_each_other_without_gap_or_repetition(
    district: District, enter: Enter, on_day: OnDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six limits of three stretches and one that waits, three a page."""
    monkeypatch.setattr("qingheng.workbench.tasks.inbox.PAGE", 3)
    for _ in range(3):
        make.accepted(district)
    make.open_case(district, dt.date(2024, 5, 20))
    on_day(dt.date(2024, 5, 21))
    pages = [rows(enter, district.head, f"?page={number}") for number in (1, 2, 3)]
    assert [len(page) for page in pages] == [3, 3, 1]
    seen = [(row.number, row.todo) for page in pages for row in page]
    assert len(set(seen)) == 7
    dues = [row.due for page in pages for row in page]
    assert dues == sorted(dues, key=str)


def test_a_hundred_cases_cost_no_more_statements_than_ten(district: District, enter: Enter, on_day: OnDay) -> None:
    costs = []
    for more in (5, 25):
        for _ in range(more):
            make.accepted(district)
        on_day(MONDAY)
        for user in (district.officer, district.head):
            client = enter(user)
            client.get("/")
            with CaptureQueriesContext(connection) as asked:
                client.get("/")
            costs.append(len(asked))
    assert all(later <= former for former, later in zip(costs[:2], costs[2:], strict=True))


def test_a_post_that_ends_closes_the_inbox_at_once(district: District, enter: Enter, on_day: OnDay) -> None:
    make.accepted(district)
    on_day(MONDAY)
    assert rows(enter, district.head)
    district.head.posts.filter(role=roles.WORKING_BODY_HEAD.code).update(ends_on=dt.date(2001, 1, 1))
    assert rows(enter, User.objects.get(pk=district.head.pk)) == []
