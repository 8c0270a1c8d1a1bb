"""Work on a case by hand: the sheet of a step with its paper beside it, what is refused, a faster colleague, intake."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import Page, expect

from qingheng.kernel import today
from qingheng.kernel.cases.models import Case
from tests import factories as make
from tests.browser.visit import DESK, PHONE, TABLET, Visit
from tests.factories import District
from tests.lines.reconsideration import paper_cases as cases

TODAY = dt.date(2024, 6, 3)


@pytest.fixture
def district(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> District:
    monkeypatch.setattr(today, "demonstration_day", lambda: TODAY)
    return make.district()


@pytest.fixture
def received(district: District) -> Case:
    case = make.open_case(district, dt.date(2024, 5, 27))
    make.assign(district, case, dt.date(2024, 5, 27))
    return case


def open_step(page: Page, case: Case, name: str) -> None:
    page.goto(f"/cases/{case.pk}/")
    page.locator(".case__act").get_by_role("link", name=name).first.click()
    expect(page.get_by_role("heading", name=name)).to_be_visible()


def test_a_step_is_taken_in_the_sheet_with_its_paper_beside_it(
    visit: Visit, district: District, received: Case
) -> None:
    page = visit.page
    visit.sign_in(district.officer)
    open_step(page, received, "受理")
    page.get_by_label("普通程序").check()
    expect(page.locator("#outlook")).to_contain_text("审理期限60日，至2024年8月2日(周五)")
    paper = page.frame_locator("iframe.paper-frame")
    expect(paper.get_by_role("heading")).to_contain_text("行政复议受理通知书")
    visit.check("step-sheet")

    page.get_by_label("简易程序").check()
    expect(page.get_by_role("group", name="适用简易程序的理由")).to_be_visible()
    page.locator("#sheet-form").get_by_role("button", name="受理").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("请填写“适用简易程序的理由”")
    expect(alert).to_be_focused()
    expect(page.get_by_label("简易程序").first).to_be_checked()
    visit.check("step-sheet-refused")

    page.get_by_label("普通程序").check()
    expect(page.get_by_role("group", name="适用简易程序的理由")).to_be_hidden()
    expect(paper.locator("body")).to_contain_text("普通程序")
    page.get_by_role("button", name="改文字").click()
    text = page.get_by_label("《行政复议受理通知书》正文")
    text.fill("本机关决定予以受理，请知悉。")
    text.blur()
    page.get_by_role("button", name="看效果").click()
    expect(paper.locator("body")).to_contain_text("请知悉")
    page.locator("#sheet-form").get_by_role("button", name="受理").click()
    expect(page.get_by_role("status").first).to_contain_text("案件现为“审理中”")
    expect(page.locator(".timeline")).to_contain_text("审理程序：普通程序")
    assert "请知悉" in received.documents.get(spec="acceptance").text


def test_a_faster_colleague_costs_nobody_what_they_typed(visit: Visit, district: District, received: Case) -> None:
    page = visit.page
    visit.sign_in(district.officer)
    open_step(page, received, "受理")
    page.get_by_label("普通程序").check()
    expect(page.locator("#outlook")).to_contain_text("审理期限")
    make.take(district, received, "assign", TODAY, officers=[district.officer.pk, district.colleague.pk])
    page.locator("#sheet-form").get_by_role("button", name="受理").click()
    expect(page.get_by_role("alert")).to_contain_text("案件已被他人办理")
    expect(page.get_by_label("普通程序")).to_be_checked()
    page.locator("#sheet-form").get_by_role("button", name="受理").click()
    expect(page.get_by_role("status").first).to_contain_text("已办理“受理”")


def test_a_service_is_recorded_with_the_fields_its_way_needs(visit: Visit, district: District) -> None:
    case = cases.copied(district)
    page = visit.page
    visit.sign_in(district.server)
    page.goto(f"/documents/{case.documents.get(spec='reply_notice').pk}/")
    visit.check("document")
    page.get_by_role("link", name="登记送达").click()
    page.get_by_label("留置送达").check()
    expect(page.get_by_label("见证人")).to_be_visible()
    expect(page.get_by_label("退回日期")).to_be_hidden()
    page.get_by_label("直接送达").check()
    expect(page.get_by_label("见证人")).to_be_hidden()
    page.get_by_label("签收日期").fill("2024-05-13")
    page.get_by_label("负责收件的人").check()
    expect(page.locator("#outlook")).to_contain_text("答复期限")
    visit.check("service-sheet")
    page.locator("#sheet-form").get_by_role("button", name="登记送达").click()
    expect(page.get_by_role("status").first).to_contain_text("2024年5月13日(周一)生效")


@pytest.mark.parametrize("width", [DESK, TABLET, PHONE])
def test_everybody_can_read_the_pages_of_a_case(visit: Visit, district: District, width: int) -> None:
    case = make.accepted(district, parties=cases.full_parties(district))
    visit.sign_in(district.head)
    visit.width(width)
    places = ("", "materials/", "documents/", "records/", "map/", "limits/decision_limit/1/", "steps/extend/")
    for place in (*places, "events/3/correct/"):
        visit.page.goto(f"/cases/{case.pk}/{place}")
        expect(visit.page.get_by_role("heading").first).to_be_visible()
        visit.check(f"case-{place.strip('/').replace('/', '-') or 'page'}-{width}")


def test_no_word_is_wider_than_a_phone(visit: Visit, district: District) -> None:
    case = make.accepted(district, act="https://example.test/" + "decision" * 12, reasons="A1" * 60)
    visit.sign_in(district.head)
    visit.width(PHONE)
    for address in ("/", "/cases/", *(f"/cases/{case.pk}/{place}" for place in ("", "documents/", "records/", "map/"))):
        visit.page.goto(address)
        expect(visit.page.get_by_role("main").get_by_text("decision" * 3).first).to_be_visible()
        visit.check(f"long-words-{address.strip('/').replace('/', '-') or 'inbox'}")
    paper = case.documents.get(spec="acceptance")
    visit.page.goto(f"/documents/{paper.pk}/paper?screen=1")
    assert visit.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, "the paper is cut off"


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_an_application_is_taken_in_by_hand(visit: Visit, district: District, width: int) -> None:
    page = visit.page
    visit.width(width)
    visit.sign_in(district.clerk)
    page.goto("/cases/new/")
    rows = page.locator("[data-party-row]")
    rows.nth(0).get_by_label("姓名或者名称").fill("孙丽")
    rows.nth(1).get_by_label("机关名称").fill(district.market.name)
    page.get_by_role("button", name="添加代理人").click()
    rows.nth(2).get_by_label("姓名或者名称").fill("周律师")
    rows.nth(2).get_by_label("代理、代表哪一位").focus()
    rows.nth(2).get_by_label("代理、代表哪一位").select_option(label="申请人 孙丽")
    page.get_by_role("button", name="添加第三人").click()
    rows.nth(3).get_by_role("button", name="删除").click()
    expect(rows).to_have_count(3)
    expect(page.get_by_label("知道行为之日")).to_be_hidden()
    page.get_by_label("已作出行政行为").check()
    page.get_by_role("group", name="已告知救济权利").get_by_label("是").check()
    page.get_by_label("知道行为之日").fill("2024-04-01")
    expect(page.locator("#seen")).to_contain_text("已超过期限")
    page.get_by_label("知道行为之日").fill("2024-04-08")
    expect(page.locator("#seen")).to_contain_text("在期限内")
    visit.check(f"intake-{width}")

    page.get_by_label("行为作出日").fill("2024-04-01")
    page.get_by_label("当面", exact=False).first.check()
    page.get_by_label("被申请的行政行为").fill("《行政处罚决定书》(青市监处罚〔2024〕12号)")
    page.get_by_label("行政行为类型").select_option("penalty")
    page.get_by_label("行政管理类别").select_option("market")
    page.get_by_role("group", name="复议请求").get_by_label("撤销").check()
    page.get_by_label("主要事实和理由").fill("认定事实不清。")
    page.get_by_label("非前置").check()
    page.get_by_role("button", name="登记并出具《材料接收凭证》").click()
    expect(page.get_by_role("alert")).to_contain_text("范围与管辖")
    expect(page.get_by_label("主要事实和理由")).to_have_value("认定事实不清。")
    page.get_by_role("group", name="范围与管辖").get_by_label("无", exact=True).check()
    page.get_by_role("button", name="登记并出具《材料接收凭证》").click()
    expect(page.get_by_role("heading", name="材料接收凭证")).to_be_visible()
    expect(page.get_by_role("status").first).to_contain_text("已登记为青复〔2024〕1号")


def test_a_public_notice_is_prepared_by_keyboard_with_its_text_beside_the_form(
    visit: Visit, district: District
) -> None:
    case = make.accepted(district, dt.date(2024, 5, 27))
    paper = make.take(district, case, "send_copy", dt.date(2024, 5, 28), subject=make.party(case)).papers[0]
    page = visit.page
    visit.sign_in(district.officer)
    page.goto(f"/documents/{paper.pk}/")
    page.get_by_role("link", name="制作《公告》").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="公告送达《行政复议答复通知书》")).to_be_visible()
    page.get_by_label("公告送达的原因").focus()
    page.keyboard.type("多次邮寄被退回")
    page.keyboard.press("Tab")
    page.keyboard.type("通知在期限内提出书面答复。")
    expect(page.locator("#outlook")).to_contain_text("2024年7月3日")  # 30 days from 3 June
    expect(page.frame_locator("iframe.paper-frame").locator("body")).to_contain_text("多次邮寄被退回")
    visit.check("public-notice")
    page.get_by_role("button", name="制作公告").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("已制作公告（青复公字〔2024〕1号）")
    assert case.documents.filter(spec="public_notice").exists()


def test_what_tells_of_a_change_stands_among_the_papers_at_every_width(visit: Visit, district: District) -> None:
    case = make.accepted(district, dt.date(2024, 5, 27))
    make.take(district, case, "extend", dt.date(2024, 6, 3), extension_reason="案情复杂。", extension_days=30)
    page = visit.page
    visit.sign_in(district.officer)
    for width in (DESK, TABLET, PHONE):
        visit.width(width)
        page.goto(f"/cases/{case.pk}/documents/")
        expect(page.get_by_role("heading", name="期限变更")).to_be_visible()
        visit.check(f"case-documents-changes-{width}")
        page.goto(f"/documents/{case.documents.get(spec='acceptance').pk}/")
        expect(page.get_by_role("heading", name="空白送达回证")).to_be_visible()
        visit.check(f"document-receipts-{width}")
    visit.width(DESK)
    page.goto(f"/cases/{case.pk}/documents/")
    page.get_by_role("link", name="制作《期限变更告知书》").click()
    expect(page.get_by_role("heading", name="告知期限变更")).to_be_visible()
    expect(page.frame_locator("iframe.paper-frame").locator("body")).to_contain_text("变更后届满日")
    visit.check("change-notice")
    page.get_by_role("button", name="制作告知书").click()
    expect(page.get_by_role("status").first).to_contain_text("请送达张伟")
