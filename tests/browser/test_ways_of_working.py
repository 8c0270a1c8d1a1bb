"""However one works - at once with a colleague, by keyboard, on a phone, in the dark, on paper, signed out meanwhile,
without scripts - a step is taken, and nothing typed is lost.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from qingheng.kernel.cases.models import Case
from tests import factories
from tests.browser.answering import named
from tests.browser.visit import DESK, PHONE
from tests.browser.walk import Office, sign_in
from tests.factories import ACCEPTED, District

TODAY = dt.date(2024, 5, 9)
"""The day after the case was accepted: its copy is due on 16 May, its decision on 8 July."""
VIEWS = "请求核对进货台账。"


@pytest.fixture
def case(office: Office, district: District) -> Case:
    office.on(TODAY)
    return factories.accepted(district, ACCEPTED)


def test_of_two_people_one_wins_and_the_other_keeps_what_they_typed(office: Office, case: Case) -> None:
    first, second = office.desk(office.district.officer), office.desk(office.district.second)
    slow = second.case(case.pk).begin("听取意见")
    slow.fill({"听取意见的方式": "当面", "意见摘要": VIEWS})
    first.case(case.pk).take("发送申请书副本", {})
    slow.press("听取意见")
    alert = slow.part.get_by_role("alert")
    expect(alert).to_contain_text("案件已被他人办理，现为“审理中”")
    expect(alert).to_be_focused()
    expect(slow.part.get_by_label(named("意见摘要"))).to_have_value(VIEWS)
    expect(slow.part.get_by_label(named("当面"))).to_be_checked()
    slow.check("somebody-was-faster")
    assert not case.events.filter(step="hear_views").exists()
    slow.press("听取意见")
    second.told("已办理“听取意见”")
    expect(second.page.locator(".timeline")).to_contain_text("发送申请书副本")
    assert case.events.get(step="hear_views").data["views"] == VIEWS


def test_the_keyboard_is_enough_from_the_inbox_to_a_step_taken(office: Office, case: Case) -> None:
    page = office.desk(office.district.officer).page
    first = page.locator("[data-row]", has_text="发送申请书副本").locator("[data-open]")
    for key in "jjk":  # down, down, up again
        page.keyboard.press(key)
    expect(first).to_be_focused()
    page.keyboard.press("a")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="发送申请书副本")).to_be_visible()
    expect(dialog.locator(":focus")).to_have_count(1)
    tab_to(page, "发送申请书副本")
    page.keyboard.press("Enter")
    expect(page.locator("#messages")).to_contain_text("已办理“发送申请书副本”")


def tab_to(page: Page, button: str) -> None:
    """Tab until the button has the focus."""
    wanted = page.get_by_role("dialog").get_by_role("button", name=button, exact=True)
    for _ in range(20):
        page.keyboard.press("Tab")
        if wanted.evaluate("button => button === document.activeElement"):
            return
    raise AssertionError(f"the keyboard does not reach “{button}”")


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (PHONE, "dark"), (DESK, "dark")])
def test_inbox_case_and_sheet_can_be_read(
    office: Office, case: Case, width: int, scheme: Literal["light", "dark"]
) -> None:
    desk = office.desk(office.district.officer)
    desk.visit.width(width)
    desk.visit.scheme(scheme)
    desk.go("/", f"ways-inbox-{width}-{scheme}")
    page = desk.case(case.pk)
    desk.visit.check(f"ways-case-{width}-{scheme}")
    sheet = page.begin("听取意见")
    sheet.fill({"听取意见的方式": "当面", "意见摘要": VIEWS})
    sheet.follows("《听取意见笔录》")
    paper = sheet.paper("听取意见笔录").locator("html")
    expect(paper).to_contain_text(VIEWS)
    desk.visit.settle()
    assert paper.evaluate("html => html.scrollWidth - innerWidth") <= 0, "the paper is cut off"
    sheet.check(f"ways-sheet-{width}-{scheme}")
    sheet.press("听取意见")
    desk.told("已办理“听取意见”")


def test_a_case_prints_without_what_belongs_to_the_screen(office: Office, case: Case) -> None:
    desk = office.desk(office.district.officer)
    page = desk.case(case.pk).page
    page.emulate_media(media="print")
    for gone in (page.get_by_role("navigation"), page.locator(".topbar"), page.get_by_text("现在可以办")):
        expect(gone.first).to_be_hidden()
    expect(page.locator(".print-head")).to_contain_text("打印人：王慧")
    expect(page.locator(".timeline")).to_contain_text("受理")
    expect(page.locator("#limits-title")).to_be_visible()
    expect(page.get_by_text("知道行为之日")).to_be_visible()  # folded on the screen
    desk.visit.check("ways-case-printed")
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", printed)) <= 3


def test_who_was_signed_out_meanwhile_signs_in_and_goes_on(office: Office, case: Case) -> None:
    desk = office.desk(office.district.officer)
    sheet = desk.case(case.pk).begin("听取意见")
    sheet.fill({"听取意见的方式": "当面", "意见摘要": VIEWS})
    desk.page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    sheet.press("听取意见")
    told = desk.page.locator("#messages")
    expect(told).to_contain_text("登录已过期，刚才的操作没有提交")
    with desk.page.expect_popup() as window:
        told.get_by_role("link", name="在新窗口登录").click()
    sign_in(window.value, office.district.officer)
    window.value.close()
    sheet.press("听取意见")
    expect(told).to_contain_text("已办理“听取意见”")
    assert case.events.get(step="hear_views").data["views"] == VIEWS


def test_a_page_that_was_left_gives_back_what_was_typed(office: Office, case: Case) -> None:
    desk = office.desk(office.district.officer)
    desk.case(case.pk).begin("听取意见").fill({"听取意见的方式": "当面", "意见摘要": VIEWS})
    sheet = desk.case(case.pk).begin("听取意见")
    expect(sheet.part.get_by_text("已恢复上次没有提交的内容")).to_be_visible()
    expect(sheet.part.get_by_label(named("意见摘要"))).to_have_value(VIEWS)
    expect(sheet.part.get_by_label(named("当面"))).to_be_checked()


def test_a_step_can_be_taken_without_scripts(office: Office, case: Case) -> None:
    desk = office.another_desk(office.district.officer, java_script_enabled=False)
    page = desk.case(case.pk).page
    page.get_by_role("link", name=re.compile("^听取意见")).click()
    form = page.locator("#sheet-form")
    form.get_by_label(named("意见摘要")).fill(VIEWS)
    form.get_by_role("button", name="听取意见").click()
    expect(page.get_by_role("alert")).to_contain_text("请填写“听取意见的方式”")
    expect(form.get_by_label(named("意见摘要"))).to_have_value(VIEWS)
    form.get_by_label(named("当面")).check()
    form.get_by_role("button", name="听取意见").click()
    expect(page.locator("#messages")).to_contain_text("已办理“听取意见”")
    expect(page.locator(".timeline")).to_contain_text(VIEWS)
