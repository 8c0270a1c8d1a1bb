"""行政应诉 in the browser: a suit from the copy of the complaint to the hearing with its head; a clerk on a phone."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import expect

from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import User
from qingheng.lines.litigation import staff
from tests import factories
from tests.browser.answering import fill, named
from tests.browser.visit import PHONE
from tests.browser.walk import CasePage, Desk, Office

RECEIVED, ANSWERED, HEARD = dt.date(2024, 9, 19), dt.date(2024, 9, 25), dt.date(2024, 10, 28)
COMPLAINT = {
    "受诉法院": "上海市闵行区人民法院", "法院级别": "基层人民法院", "案号": "（2024）沪0112行初7号", "审级": "一审",
    "审理程序": "普通程序", "被诉行政行为": "《行政处罚决定书》（青市监处罚〔2024〕12号）",
    "行为类型": "行政处罚", "管理类别": "市场监管", "诉讼请求": ["撤销、变更"], "被诉行为以区人民政府名义作出": "否",
}  # fmt: skip
ALONE = {"诉讼地位": "单独被告（原行为）", "经过行政复议": "否"}


@pytest.fixture
def defender(office: Office) -> User:
    """Who takes in, assigns and decides in the suits of a department."""
    office.on(RECEIVED)
    market = office.district.market
    return factories.person("yingsu", "钱进", market, staff.CLERK, staff.UNIT, staff.OFFICER, staff.CHIEF)


def register(desk: Desk, office: Office, name: str = "") -> None:
    """Fill in the form of a suit against the department, but for its position and reconsideration."""
    main = desk.go("/cases/new/?line=litigation&step=register", name)
    main.get_by_label(named("姓名或者名称")).first.fill("张伟")
    main.get_by_label(named("机关名称")).first.fill(office.district.market.name)
    fill(main, COMPLAINT)


def enter(desk: Desk) -> None:
    """Press the button of the form, once what was asked for while typing has come."""
    desk.visit.settle()
    desk.page.get_by_role("button", name="登记").last.click()


def test_a_clerk_takes_a_suit_in_on_a_phone(office: Office, defender: User) -> None:
    desk = office.another_desk(defender, viewport={"width": PHONE, "height": 844}, has_touch=True)
    desk.visit.width(PHONE)
    register(desk, office, "litigation-register-phone")
    main = desk.page.locator("main")
    fill(main, {"诉讼地位": "被上诉人", "经过行政复议": "否"})
    enter(desk)
    expect(main.get_by_text("诉讼地位与审级不符").first).to_be_visible()
    desk.visit.check("litigation-refused-phone")
    fill(main, ALONE)
    enter(desk)
    expect(desk.page.locator("#messages")).to_contain_text("已登记为")
    desk.go(f"/cases/{Case.objects.get(line='litigation').pk}/", "litigation-case-phone")


def test_a_suit_goes_from_the_complaint_to_the_head_in_court(office: Office, defender: User) -> None:
    desk = office.desk(defender)
    register(desk, office)
    fill(desk.page.locator("main"), {**ALONE, "列区人民政府为被告，但行为由部门作出": "是"})
    expect(desk.page.get_by_text("应以该部门为被告").first).to_be_visible()
    enter(desk)
    desk.told("已登记为", "应以该部门为被告")
    pk = Case.objects.get(line="litigation").pk
    desk.go(f"/cases/{pk}/", "litigation-case")
    handed_out = {"主办": "钱进", "承办单位": "法规科", "利益冲突核查": "无"}
    desk.case(pk).take("交办", handed_out, picture="litigation-assign")
    expect(desk.case(pk).limit("承办单位报送答辩材料期限")).to_contain_text("2024年9月25日")

    office.on(ANSWERED)
    answer = {
        "事实": "销售不合格食品", "法律依据和理由": "于法有据", "答辩请求": "驳回原告的诉讼请求",
        "证据清单": "检验报告，检验机构，3页，证明不合格", "证据来源": ["诉中自行收集"],
        "规范性文件依据目录": "食品安全法",
    }  # fmt: skip
    sheet = desk.case(pk).begin("答辩举证")
    sheet.fill(answer)
    sheet.press("答辩举证")
    sheet.refused("证据来源", "诉讼过程中不得自行向原告、第三人和证人收集证据")
    sheet.part.get_by_label(named("诉中自行收集")).uncheck()
    sheet.fill({"证据来源": ["作出行政行为时收集"], "其他答辩主张": ["错列被告"]})
    sheet.check("litigation-answer")
    sheet.press("答辩举证")
    desk.told("已办理“答辩举证”")

    hearing = {
        "开庭时间": "2024-10-28T14:00", "地点": "第三法庭", "类型": "开庭审理", "收到传票日期": "2024-09-25",
        "法院通知负责人出庭": "否",
    }  # fmt: skip
    desk.case(pk).take("登记开庭", hearing)
    head = {"出庭负责人姓名": "李强", "职务": "副局长", "身份": "副职负责人"}
    desk.case(pk).take("负责人出庭安排", head, "负责人身份证明提交期限", picture="litigation-head")
    desk.case(pk).take("提交负责人身份证明", {})

    office.on(HEARD)
    page = desk.page
    desk.go("/", "litigation-inbox")
    page.locator("body").press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/cases/{pk}/")
    came = {"出庭情况": "负责人未出庭，工作人员出庭", "法院认可不能出庭的理由": "否"}
    sheet = CasePage(desk).begin("登记出庭情况")
    sheet.fill(came)
    sheet.follows("人民法院应当向监察机关、上一级行政机关提出司法建议")
    sheet.fill({"出庭情况": "负责人出庭", "法院认可负责人身份": "是", "就实质性解决争议发表意见": "是"})
    sheet.check("litigation-hearing")
    sheet.press("登记出庭情况")
    desk.told("已办理“登记出庭情况”")
    rates = desk.go("/figures/litigation/2024/by/defendant/", "litigation-by-organ").locator("section").last
    expect(rates.get_by_role("row", name=office.district.market.name)).to_contain_text("100.00")
