"""Putting an event right through its sheet: only heads, only with a reason, with the limits that move."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from qingheng.kernel.cases.models import Case
from tests import factories as make
from tests.factories import District
from tests.workbench.conftest import TODAY, Enter

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(district: District, on_day: Callable[[dt.date], None]) -> Case:
    """Received on 6 May, accepted on the 8th: its third event."""
    found = make.accepted(district)
    on_day(TODAY)
    return found


def sheet(case: Case, number: int = 3) -> str:
    return f"/cases/{case.pk}/events/{number}/correct/"


def test_only_a_head_of_the_working_body_corrects(district: District, enter: Enter, case: Case) -> None:
    for user in (district.officer, district.clerk, district.authority, district.stranger):
        assert enter(user).get(sheet(case)).status_code == 404
        assert enter(user).post(sheet(case), {"how": "amend", "reason": "x"}).status_code == 404
    assert "更正</a>" not in enter(district.officer).get(f"/cases/{case.pk}/").content.decode()


def test_a_corrected_date_moves_the_limits_and_says_so_before(district: District, enter: Enter, case: Case) -> None:
    head = enter(district.head)
    assert 'value="2024-05-08"' in head.get(sheet(case)).content.decode()
    sent = {"how": "amend", "reason": "受理日期登记有误", "on": "2024-05-10", "track": "ordinary"}
    seen = head.post(f"{sheet(case)}preview", sent).content.decode()
    assert "审理期限60日，至2024年7月9日(周二)" in seen  # 10 May + 60 days
    assert case.events.count() == 3
    assert head.post(sheet(case), sent).status_code == 302
    correction = case.events.get(number=4)
    assert correction.corrects == 3
    assert correction.data["facts"] == {}
    text = head.get(f"/cases/{case.pk}/").content.decode()
    assert "更正第3条记录“受理”" in text
    assert "原因：受理日期登记有误" in text
    assert "日期由2024年5月8日(周三)改为2024年5月10日(周五)" in text


def test_without_a_reason_nothing_is_corrected_and_nothing_lost(district: District, enter: Enter, case: Case) -> None:
    answer = enter(district.head).post(sheet(case), {"how": "amend", "on": "2024-05-10", "track": "ordinary"})
    assert answer.status_code == 422
    assert "请填写更正原因" in answer.context["form"].errors["reason"][0]
    assert 'value="2024-05-10"' in answer.content.decode()


def test_what_came_later_must_still_be_possible(district: District, enter: Enter, case: Case) -> None:
    sent = {"how": "annul", "reason": "误操作"}
    make.take(district, case, "hear_views", TODAY, views_by="phone", views="x")
    answer = enter(district.head).post(sheet(case), sent)
    assert answer.status_code == 422
    assert "其后的“听取意见”不能成立" in answer.content.decode()


def test_the_receipt_of_an_application_is_not_annulled(district: District, enter: Enter, case: Case) -> None:
    answer = enter(district.head).post(sheet(case, 1), {"how": "annul", "reason": "误操作"})
    assert "收件记录不能撤销" in answer.context["form"].errors["how"][0]


def test_a_faster_colleague_is_told_of(district: District, enter: Enter, case: Case) -> None:
    head = enter(district.head)
    seen = head.get(sheet(case)).context["form"].initial["version"]
    make.take(district, case, "hear_views", TODAY, views_by="phone", views="x")
    sent = {"how": "amend", "reason": "有误", "on": "2024-05-10", "track": "ordinary", "version": str(seen)}
    answer = head.post(sheet(case), sent)
    assert answer.status_code == 409
    assert 'value="2024-05-10"' in answer.content.decode()
