"""What other lines send: in the inbox, on its page, taken in, given back; and what the case page shows of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qingheng.kernel.cases.models import Case, Party, Referral
from tests import factories
from tests.factories import RECEIVED, District
from tests.toyline import driving
from tests.workbench.conftest import Enter

pytestmark = pytest.mark.usefixtures("toylines")
OnDay = Callable[[dt.date], None]


@pytest.fixture
def sent(district: District, on_day: OnDay) -> Referral:
    on_day(RECEIVED)
    case = driving.petition(district, factories.applicant(), factories.respondent(district.market))
    driving.step(district, case, "refer")
    return Referral.objects.get()


def filled_in(page: str) -> dict[str, Any]:
    """The values of the controls as the browser would send them."""
    found = re.findall(r'<input[^>]* name="([^"]+)"(?:[^>]* value="([^"]*)")?', page)
    chosen = re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', page, re.S)
    picked = {name: (re.findall(r'value="([^"]*)" selected', body) or [""])[0] for name, body in chosen}
    return {name: value for name, value in found if "NEW" not in name and name != "csrfmiddlewaretoken"} | picked


def test_the_inbox_leads_to_what_other_lines_sent(district: District, enter: Enter, sent: Referral) -> None:
    browser = enter(district.clerk)
    assert '/referrals/">移送来的事项 <strong>1</strong>' in browser.get("/").content.decode()
    page = browser.get("/referrals/").content.decode()
    assert sent.from_case.number in page
    assert f"/cases/new/?line=toymediation&amp;referral={sent.pk}" in page
    assert sent.from_case.number not in enter(district.point_clerk).get("/referrals/").content.decode()
    assert "移送来的事项" not in enter(district.server).get("/").content.decode()


def test_it_is_taken_in_with_parties_and_facts_but_numbers_stay_masked(
    district: District, enter: Enter, sent: Referral
) -> None:
    browser = enter(district.clerk)
    url = f"/cases/new/?line=toymediation&referral={sent.pk}"
    page = browser.get(url).content.decode()
    typed = filled_in(page)
    assert (typed["matter"], typed["party-0-name"], typed["party-1-name"]) == (
        "楼上漏水", "张伟", "青浦区市场监督管理局",
    )  # fmt: skip
    assert "310118199001021237" not in page
    assert "沿用移送登记的 310***********1237" in page
    typed["matter"] = "楼上漏水两次"
    preview = browser.post(f"/cases/new/preview?line=toymediation&step=receive&referral={sent.pk}", typed)
    assert preview.status_code == 200
    answer = browser.post(url, typed)
    assert answer.status_code == 302, answer.content.decode()
    case = Case.objects.get(line="toymediation")
    assert case.title == "楼上漏水两次"
    assert case.parties.get(role="applicant").id_number == "310118199001021237"
    assert browser.get(url).status_code == 404
    assert "移送来的事项" not in browser.get("/").content.decode()


def test_it_is_given_back_with_a_reason(district: District, enter: Enter, sent: Referral) -> None:
    browser = enter(district.clerk)
    address = f"/referrals/{sent.pk}/decline/"
    assert "请填写退回理由" in browser.post(address, {"reason": ""}).content.decode()
    assert browser.post(address, {"reason": "不属调解范围"}).status_code == 302
    page = browser.get(f"/cases/{sent.from_case_id}/").content.decode()
    assert "已退回" in page
    assert "人民调解于2024年5月6日(周一)退回，理由：不属调解范围。" in page
    assert "人民调解反馈" in page
    assert enter(district.stranger).get(address).status_code == 404


def test_both_cases_show_each_other(district: District, enter: Enter, sent: Referral) -> None:
    browser = enter(district.clerk)
    typed = filled_in(browser.get(f"/cases/new/?line=toymediation&referral={sent.pk}").content.decode())
    browser.post(f"/cases/new/?line=toymediation&referral={sent.pk}", typed)
    here, there = sent.from_case, Case.objects.get(line="toymediation")
    page = browser.get(f"/cases/{here.pk}/").content.decode()
    assert f'<a class="task__case" href="/cases/{there.pk}/">{there.number} 楼上漏水</a>' in page
    assert "2024年5月6日(周一)移送人民调解" in page
    assert "2024年5月6日(周一)由信访移送" in browser.get(f"/cases/{there.pk}/").content.decode()
    there.body = district.other_section
    there.save(update_fields=["body"])
    hidden = browser.get(f"/cases/{here.pk}/").content.decode()
    assert there.number in hidden
    assert f"/cases/{there.pk}/" not in hidden


def test_who_is_named_knows_by_which_cases_with_ever_so_many_queries(
    district: District, enter: Enter, on_day: OnDay
) -> None:
    on_day(RECEIVED)
    mediator, browser = driving.member(district), enter(district.clerk)

    def look() -> tuple[str, int]:
        with CaptureQueriesContext(connection) as asked:
            page = browser.get(f"/cases/{mediator.pk}/").content.decode()
        return page, len(asked)

    first = driving.mediation(district)
    driving.step(district, first, "choose", mediator=mediator.number)
    page, one = look()
    assert f'href="/cases/{first.pk}/">{first.number} 邻里漏水</a>' in page
    assert "人民调解 · 调解员" in page
    for _ in range(3):
        driving.step(district, driving.mediation(district), "choose", mediator=mediator.number)
    assert look()[1] == one


def test_a_result_that_no_step_took_down_is_told_to_who_handles_the_case(
    district: District, enter: Enter, sent: Referral
) -> None:
    browser = enter(district.clerk)
    driving.step(district, sent.from_case, "settle")
    browser.post(f"/referrals/{sent.pk}/decline/", {"reason": "不属调解范围"})
    assert "退回，理由：不属调解范围。" in browser.get("/messages/").content.decode()


def test_all_matters_of_a_person_across_lines(district: District, enter: Enter, on_day: OnDay) -> None:
    on_day(RECEIVED)
    here = driving.petition(district, factories.applicant())
    there = factories.open_case(district)
    driving.petition(district, factories.applicant("张伟", id_number=""))
    hidden = driving.petition(district, factories.applicant())
    hidden.body = district.other_section
    hidden.save(update_fields=["body"])
    party = factories.party(here, "applicant")
    browser = enter(district.clerk)
    assert f'href="/persons/{party.pk}/"' in browser.get(f"/cases/{here.pk}/").content.decode()
    page = browser.get(f"/persons/{party.pk}/").content.decode()
    assert "信访 1 件" in page
    assert "行政复议 1 件" in page
    assert f"/cases/{there.pk}/" in page
    assert hidden.number not in page
    assert enter(district.stranger).get(f"/persons/{party.pk}/").status_code == 404


def test_who_looked_is_kept(district: District, enter: Enter, on_day: OnDay) -> None:
    from qingheng.kernel.vault.models import AuditEntry  # noqa: PLC0415

    on_day(RECEIVED)
    party = factories.party(driving.petition(district, factories.applicant()), "applicant")
    enter(district.clerk).get(f"/persons/{party.pk}/")
    entry = AuditEntry.objects.filter(stream="unmask").get()
    assert (entry.action, entry.actor) == ("matters", district.clerk)
    assert entry.detail["id"] == party.pk


def test_matters_take_ever_so_many_queries(district: District, enter: Enter, on_day: OnDay) -> None:
    on_day(RECEIVED)
    factories.open_case(district)
    party, browser = Party.objects.get(role="applicant"), enter(district.clerk)

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            browser.get(f"/persons/{party.pk}/")
        return len(queries)

    asked()
    one = asked()
    for _ in range(3):
        factories.open_case(district)
    assert asked() == one
