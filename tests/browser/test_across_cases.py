"""The pages across cases by hand and by keyboard: inbox, list, bulk assignment, palette, calendars, keepers' pages."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import User
from tests import factories as make
from tests.browser.visit import DESK, PHONE, TABLET, Visit
from tests.browser.walk import StandOn
from tests.factories import ACCEPTED, RECEIVED, District

MONDAY = dt.date(2024, 5, 13)


@pytest.fixture
def cases(district: District, stand_on: StandOn) -> list[Case]:
    """One late in being screened and one being heard, both the officer's; one that nobody handles yet."""
    waiting = make.open_case(district, RECEIVED)
    make.assign(district, waiting, RECEIVED)
    heard = make.accepted(district)
    new = make.open_case(district, dt.date(2024, 5, 10))
    stand_on(MONDAY)
    return [waiting, heard, new]


def at_every_width(visit: Visit, name: str) -> None:
    for width in (DESK, TABLET, PHONE):
        visit.width(width)
        visit.check(f"{name}-{width}")
    visit.width(DESK)


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent"))


def test_the_inbox_is_worked_by_keyboard(visit: Visit, district: District, cases: list[Case]) -> None:
    visit.sign_in(district.officer)
    page = visit.page
    page.goto("/")
    expect(page.get_by_role("listitem").filter(has_text="审查期限")).to_contain_text("逾期 2 日")
    at_every_width(visit, "inbox")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert focused(page) == cases[0].title
    page.keyboard.press("a")
    expect(page.get_by_role("link", name="受理", exact=True)).to_be_visible()
    visit.check("inbox-steps")
    page.get_by_role("link", name="受理", exact=True).click()
    expect(page.get_by_role("heading", name="受理")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name="受理")).to_be_hidden()
    page.get_by_role("link", name=cases[0].title).first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/cases/{cases[0].pk}/")


def test_the_counts_on_top_are_filters(visit: Visit, district: District, cases: list[Case]) -> None:
    visit.sign_in(district.head)
    page = visit.page
    page.goto("/")
    page.get_by_role("link", name="待指派 1").click()
    expect(page.locator("[data-row]")).to_have_count(1)
    expect(page.locator("[data-row]")).to_contain_text("还没有承办人")


def test_a_list_is_narrowed_until_it_reads_as_a_sentence(visit: Visit, district: District, cases: list[Case]) -> None:
    visit.sign_in(district.officer)
    page = visit.page
    page.goto("/cases/")
    at_every_width(visit, "list")
    page.get_by_role("button", name="状态", exact=True).click()
    page.get_by_label("审理中").check()
    visit.check("list-filter")
    page.locator(".dropdown-menu.show").get_by_role("button", name="筛选").click()
    expect(page).to_have_title("案件：状态 审理中 · 青衡")
    expect(page.locator("[data-row]")).to_have_count(1)
    page.get_by_role("button", name="收件日期").click()
    page.get_by_role("button", name="今年").click()
    expect(page).to_have_title("案件：状态 审理中 · 收件日期 2024年 · 青衡")
    page.get_by_role("button", name="更多条件").click()
    page.get_by_role("button", name="行政管理类别").click()
    page.get_by_label("公安").check()
    page.locator(".dropdown-menu.show").get_by_role("button", name="筛选").click()
    expect(page.get_by_role("heading", name="没有符合条件的记录")).to_be_visible()
    page.get_by_role("link", name="去掉“行政管理类别”").click()
    expect(page.locator("[data-row]")).to_have_count(1)
    page.keyboard.press("/")
    page.keyboard.type("没有这个词")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="清除全部条件").click()
    expect(page.locator("[data-row]")).to_have_count(3)


def test_a_view_is_saved_and_found_again_and_columns_are_chosen(
    visit: Visit, district: District, cases: list[Case]
) -> None:
    visit.sign_in(district.officer)
    page = visit.page
    page.goto("/cases/?open=yes&state=审理中")
    page.get_by_role("button", name="视图").click()
    page.get_by_label("把现在的条件存为").fill("在审")
    visit.check("list-views")
    page.get_by_role("button", name="保存视图").click()
    expect(page.get_by_role("status").filter(has_text="已保存视图“在审”")).to_be_visible()
    page.goto("/cases/")
    page.get_by_role("button", name="视图").click()
    page.get_by_role("link", name="在审").click()
    expect(page.locator("[data-row]")).to_have_count(1)
    page.get_by_role("button", name="列", exact=True).click()
    page.get_by_label("审理程序", exact=True).check()
    page.get_by_role("button", name="显示这些列").click()
    expect(page.get_by_role("columnheader", name="审理程序")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="导出 Excel").click()
    assert download.value.suggested_filename == "案件-20240513.xlsx"


def test_picked_cases_are_assigned_at_once(visit: Visit, district: District, cases: list[Case]) -> None:
    visit.sign_in(district.head)
    page = visit.page
    page.goto("/cases/")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.get_by_text("已勾选 2 件")).to_be_visible()
    visit.check("list-picked")
    page.get_by_role("button", name="指派承办人").click()
    page.get_by_role("button", name="指派 2 件").click()
    expect(page.get_by_role("alert")).to_contain_text("请选择主办")
    visit.check("assign-refused")
    page.get_by_label("主办").select_option(str(district.colleague.pk))
    page.get_by_label("协办").select_option(str(district.second.pk))
    page.get_by_role("button", name="指派 2 件").click()
    expect(page.get_by_text("2 件全部指派完毕")).to_be_visible()
    at_every_width(visit, "batch")


def test_ctrl_k_leads_anywhere(visit: Visit, district: District, cases: list[Case]) -> None:
    visit.sign_in(district.officer)
    page = visit.page
    page.goto(f"/cases/{cases[1].pk}/")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("option").first).to_contain_text(cases[1].title)
    visit.check("palette-recent")
    page.keyboard.type("张伟")
    expect(page.get_by_role("group", name="案件")).to_be_visible()
    visit.check("palette")
    page.keyboard.press("Control+a")
    page.keyboard.type("日程")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url("**/calendar/")
    page.goto("/recent/")
    expect(page.get_by_role("region", name="看过的").get_by_role("link")).to_contain_text([cases[1].title])
    at_every_width(visit, "recent")


@pytest.mark.parametrize(
    "url",
    [
        "/messages/",
        "/calendar/",
        "/calendar/?view=week",
        "/limits/",
        "/limits/?day=2024-05-16",
        "/keys/",
        "/search/?q=张伟",
    ],
)
def test_calendars_and_help_are_in_order(visit: Visit, district: District, cases: list[Case], url: str) -> None:
    facts: dict[str, Any] = {"hearing_subject": "处罚", "hearing_host": "王慧"}
    people: dict[str, Any] = {"hearing_officers": "李明", "hearing_recorder": "陈静"}
    at: dict[str, Any] = {"hearing_trigger": "must", "hearing_at": "2024-05-23T09:30", "place": "第一听证室"}
    make.take(district, cases[1], "schedule_hearing", ACCEPTED, by=district.head, **facts, **people, **at)
    visit.sign_in(district.officer)
    visit.page.goto(url)
    at_every_width(visit, "across-" + "".join(sign if sign.isalnum() else "-" for sign in url.strip("/")))


@pytest.mark.parametrize(
    ("who", "url"), [("keeper", "/holidays/"), ("auditor", "/audit/"), ("administrator", "/people/")]
)
def test_the_keepers_pages_are_in_order(
    visit: Visit, district: District, stand_on: StandOn, who: str, url: str
) -> None:
    stand_on(MONDAY)
    user: User = getattr(district, who)
    visit.sign_in(user)
    visit.page.goto("/")
    visit.page.wait_for_url(f"**{url}")
    at_every_width(visit, who)


def test_an_administrator_adds_somebody_by_hand(visit: Visit, district: District) -> None:
    visit.sign_in(district.administrator)
    page = visit.page
    page.goto("/people/")
    page.get_by_text("新增人员").click()
    page.get_by_role("button", name="新增并生成初始密码").click()
    expect(page.get_by_role("alert")).to_contain_text("没有新增")
    visit.check("person-refused")
    page.get_by_label("用户名", exact=True).fill("xinren")
    page.get_by_label("姓名", exact=True).fill("新人")
    page.get_by_label("所在机构").select_option(label="行政复议科")
    page.get_by_role("button", name="新增并生成初始密码").click()
    expect(page.get_by_text("新人的初始密码")).to_be_visible()
    page.get_by_label("任职机构").select_option(label="行政复议科")
    page.get_by_role("combobox", name="岗位").select_option(label="承办人")
    page.get_by_role("button", name="授予岗位").click()
    expect(page.get_by_text("承办人").first).to_be_visible()
    visit.check("person")
