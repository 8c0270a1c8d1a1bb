"""Taking in an application: who may, what the page works out while one types, what it refuses, what it makes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from tests import factories as make
from tests.factories import District
from tests.workbench.conftest import TODAY, Enter

pytestmark = pytest.mark.django_db
PLACE = "/cases/new/"


@pytest.fixture(autouse=True)
def _today(on_day: Callable[[dt.date], None]) -> None:
    on_day(TODAY)


def application(district: District, **changes: Any) -> dict[str, Any]:
    """An application against a fine as the page sends it."""
    return {
        **make.application(),
        "on": "2024-06-03",
        "party-0-role": "applicant", "party-0-kind": "citizen", "party-0-name": "孙丽",
        "party-0-id_number": "310118198501192345",
        "party-1-role": "respondent", "party-1-name": district.market.name,
        **changes,
    }  # fmt: skip


def test_only_those_who_take_in_find_the_page(district: District, enter: Enter) -> None:
    for user in (district.officer, district.head, district.authority, district.statistician, district.nobody):
        assert enter(user).get(PLACE).status_code == 404
        assert enter(user).post(PLACE, application(district)).status_code == 404
    for user in (district.clerk, district.point_clerk):
        assert enter(user).get(PLACE).status_code == 200


def test_an_application_becomes_a_case_with_its_receipt(district: District, enter: Enter) -> None:
    answer = enter(district.clerk).post(PLACE, application(district), follow=True)
    case = Case.objects.get()
    assert case.title.startswith("孙丽不服青浦区市场监督管理局")
    assert make.party(case).body == district.market
    assert "材料接收凭证" in answer.content.decode()
    assert case.number in answer.content.decode()


def test_a_service_point_takes_in_for_the_section(district: District, enter: Enter) -> None:
    page = enter(district.point_clerk).get(PLACE)
    assert district.service_point.name in page.content.decode()
    sent = application(district, channel="service_point", service_point=district.service_point.name)
    assert enter(district.point_clerk).post(PLACE, sent).status_code == 302
    case = Case.objects.get()
    assert (case.body, case.taken_in_at) == (district.section, district.service_point)


def test_the_page_says_whether_the_application_is_in_time(district: District, enter: Enter) -> None:
    client = enter(district.clerk)
    in_time = client.post(f"{PLACE}preview", application(district, known_on="2024-04-08")).content.decode()
    assert "至2024年6月7日(周五)，2024年6月3日(周一)提出，在期限内" in in_time  # 8 April + 60 days
    late = client.post(f"{PLACE}preview", application(district, known_on="2024-04-01")).content.decode()
    assert "至2024年5月31日(周五)，2024年6月3日(周一)提出，已超过期限" in late
    assert "审查期限5个工作日，至2024年6月11日(周二)" in late  # 10 June is 端午节
    assert Case.objects.count() == 0


def test_what_is_typed_so_far_is_enough_for_the_date(district: District, enter: Enter) -> None:
    some = {"on": "2024-06-03", "channel": "counter", "inaction": "no", "told_rights": "true", "known_on": "2024-04-08"}
    text = enter(district.clerk).post(f"{PLACE}preview", some).content.decode()
    assert "2024年6月7日(周五)" in text
    assert "还需填写" in text


def test_bad_input_is_refused_at_its_field_and_nothing_is_lost(district: District, enter: Enter) -> None:
    sent = application(district, known_on="昨天", reasons="认定事实不清。") | {"party-0-name": ""}
    answer = enter(district.clerk).post(PLACE, sent)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "请填写姓名或者名称" in text
    assert "认定事实不清。" in text
    assert "310118198501192345" in text
    assert Case.objects.count() == 0
    worse = enter(district.clerk).post(PLACE, application(district, known_on="昨天"))
    assert "应填写日期" in worse.context["form"].errors["known_on"][0]


def test_a_likely_repetition_is_shown_and_must_be_confirmed(district: District, enter: Enter) -> None:
    client = enter(district.clerk)
    client.post(PLACE, application(district))
    first = Case.objects.get()
    assert first.number in client.post(f"{PLACE}preview", application(district)).content.decode()
    again = client.post(PLACE, application(district))
    assert again.status_code == 422
    assert "可能与已登记的案件重复" in again.content.decode()
    assert Case.objects.count() == 1
    assert client.post(PLACE, application(district) | {"not-repeated": "1"}).status_code == 302


def test_a_service_point_learns_of_a_repetition_but_not_of_whose(district: District, enter: Enter) -> None:
    enter(district.clerk).post(PLACE, application(district))
    first = Case.objects.get()
    text = enter(district.point_clerk).post(f"{PLACE}preview", application(district)).content.decode()
    assert "请与该科室核对" in text
    assert first.number not in text


def test_an_agent_speaks_for_the_applicant_whatever_the_order_of_rows(district: District, enter: Enter) -> None:
    sent = application(district) | {
        "party-0-role": "agent", "party-0-name": "周律师", "party-0-stands_for": "2", "party-0-id_number": "",
        "party-2-role": "applicant", "party-2-kind": "citizen", "party-2-name": "孙丽",
    }  # fmt: skip
    assert enter(district.clerk).post(PLACE, sent).status_code == 302
    agent = make.party(Case.objects.get(), "agent")
    assert agent.stands_for is not None
    assert agent.stands_for.name == "孙丽"


def test_parties_come_and_go_without_a_script(district: District, enter: Enter) -> None:
    answer = enter(district.clerk).post(PLACE, application(district) | {"add-party": "third_party"})
    rows = answer.context["form"].parties.rows
    assert [row.capacity.code for row in rows] == ["applicant", "respondent", "third_party"]
    assert "孙丽" in answer.content.decode()
    assert Case.objects.count() == 0
