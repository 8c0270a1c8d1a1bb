"""Fields that name other cases, and how the case page shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tests.factories import RECEIVED, District
from tests.toyline import driving
from tests.workbench.conftest import Enter

pytestmark = pytest.mark.usefixtures("toylines")
OnDay = Callable[[dt.date], None]


def test_a_step_is_taken_by_typing_the_numbers(district: District, enter: Enter, on_day: OnDay) -> None:
    on_day(RECEIVED)
    mediator, other = driving.member(district), driving.member(district, "孙丽")
    case = driving.mediation(district)
    browser = enter(district.clerk)
    sheet = browser.get(f"/cases/{case.pk}/steps/choose/").content.decode()
    assert 'hx-get="/suggestions/?of=mediator&amp;line=toyregister&amp;state=serving"' in sheet
    assert '<datalist id="id_mediator_cases">' in sheet
    assert sheet.count('name="panel"') == 3
    typed = {"on": "2024-05-06", "version": 1, "mediator": mediator.number, "panel": [other.number, "", ""]}
    answer = browser.post(f"/cases/{case.pk}/steps/choose/", typed)
    assert answer.status_code == 302, answer.content.decode()
    page = browser.get(f"/cases/{case.pk}/").content.decode()
    assert f'<a href="/cases/{mediator.pk}/">{mediator.number} 钱海</a>' in page
    assert f'<a href="/cases/{other.pk}/">{other.number} 孙丽</a>' in page
    assert f"调解员：{mediator.number} 钱海" in page


def test_a_wrong_number_is_told_at_its_field_and_kept(district: District, enter: Enter, on_day: OnDay) -> None:
    on_day(RECEIVED)
    case = driving.mediation(district)
    typed = {"on": "2024-05-06", "version": 1, "mediator": "青调员〔2024〕9号", "panel": ["甲", "乙"]}
    answer = enter(district.clerk).post(f"/cases/{case.pk}/steps/choose/", typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "没有案号为“青调员〔2024〕9号”的调解员名册事项" in page
    assert 'value="乙"' in page


def test_who_may_not_view_the_other_case_reads_only_its_number(district: District, enter: Enter, on_day: OnDay) -> None:
    on_day(RECEIVED)
    mediator, case = driving.member(district), driving.mediation(district)
    driving.step(district, case, "choose", mediator=mediator.number)
    mediator.body = district.other_section
    mediator.save(update_fields=["body"])
    page = enter(district.clerk).get(f"/cases/{case.pk}/").content.decode()
    assert f"<dd>{mediator.number}</dd>" in page
    assert f"/cases/{mediator.pk}/" not in page


def test_suggestions_follow_what_is_typed(district: District, enter: Enter, on_day: OnDay) -> None:
    on_day(RECEIVED)
    mediator = driving.member(district)
    driving.member(district, "孙丽")
    found = enter(district.clerk).get("/suggestions/?of=mediator&line=toyregister&state=serving&mediator=钱")
    assert found.content.decode().strip() == f'<option value="{mediator.number}">钱海</option>'
    assert "option" not in enter(district.nobody).get("/suggestions/?line=toyregister").content.decode()


def test_a_correction_offers_the_number_as_it_stands(district: District, enter: Enter, on_day: OnDay) -> None:
    on_day(RECEIVED)
    mediator, case = driving.member(district), driving.mediation(district)
    driving.step(district, case, "choose", mediator=mediator.number)
    page = enter(district.head).get(f"/cases/{case.pk}/events/2/correct/").content.decode()
    assert f'name="mediator" value="{mediator.number}"' in page
