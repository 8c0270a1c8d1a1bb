"""社区矫正 in the browser: from the papers of the court to an outing, and one too long for the justice office."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.correction.people import HEAD, OFFICER
from qingheng.procedure.roles import JUSTICE_OFFICE
from tests import factories
from tests.browser.answering import fill, named
from tests.browser.visit import PHONE
from tests.browser.walk import Answers, Office

PAPERS, COMES, ASKS = dt.date(2024, 3, 20), dt.date(2024, 3, 22), dt.date(2024, 5, 6)


@dataclass(frozen=True)
class Staff:
    """An officer and the head of the agency, and who serves in a justice office."""

    officer: User
    head: User
    office: User


@pytest.fixture
def staff(office: Office) -> Staff:
    """They work on the day on which the papers come in."""
    bureau = office.district.bureau
    town = Body.objects.create(
        name="朱家角司法所", short_name="朱家角所", code="sfs-zjj", kind=Body.Kind.JUSTICE_OFFICE, parent=bureau
    )
    office.on(PAPERS)
    return Staff(
        factories.person("jiaozheng", "邱国梁", bureau, OFFICER),
        factories.person("jiaozhengju", "严志强", bureau, HEAD),
        factories.person("sifasuo", "石康", town, JUSTICE_OFFICE),
    )


def outing(place: str, first: str, last: str) -> Answers:
    """What somebody asks who wants to go."""
    return {
        "外出目的地": place, "外出起始日": first, "外出截止日": last, "外出去往": "本市以外",
        "外出理由": "处理家庭或者工作重要事务", "证明材料": "用工证明",
    }  # fmt: skip


def test_a_person_comes_under_correction_and_goes_out_of_town(office: Office, staff: Staff) -> None:
    desk = office.desk(staff.officer)
    main = desk.go("/cases/new/?line=correction&step=documents_in", "correction-documents")
    fill(main, {
        "姓名或者名称": "赵强", "性别": "男", "出生日期": "1985-06-01", "来源": "新接收", "矫正类别": "缓刑",
        "决定机关类别": "基层人民法院", "决定机关": "上海市青浦区人民法院", "裁判、决定文书号": "(2024)沪0118刑初12号",
        "生效日期": "2024-03-15", "犯罪类型": "危害公共安全", "罪名": "危险驾驶", "犯罪日期": "2023-12-01",
        "主刑": "拘役", "主刑刑期（月）": "2", "先行羁押天数": "0", "管制期、考验期（年）": "2",
    })  # fmt: skip
    desk.page.get_by_role("button", name="登记").last.click()
    expect(main.get_by_text("拘役的缓刑考验期为原判刑期以上一年以下").first).to_be_visible()
    desk.visit.check("correction-documents-refused")
    fill(main, {"管制期、考验期（年）": "1"})
    desk.page.get_by_role("button", name="登记").last.click()
    desk.told("已登记为青矫〔2024〕1号")
    pk = Case.objects.get(line="correction").pk

    office.on(COMES)
    phone = office.another_desk(staff.office, viewport={"width": PHONE, "height": 844}, has_touch=True)
    phone.visit.width(PHONE)
    arrival = {"已核实身份": "是", "已核实居住地": "是", "文化程度": "初中", "就业就学情况": "就业"}
    phone.case(pk).take("登记接收", arrival, picture="correction-register-phone")
    delegation = {"委托书编号": "青矫委1号", "委托审批七日以内外出": "是"}
    office.desk(staff.head).case(pk).take("委托司法所", delegation)

    office.on(ASKS)
    phone.case(pk).take(
        "申请外出", outing("江苏省苏州市", "2024-05-08", "2024-05-14"), "一般应当在外出三日前申请",
        picture="correction-outing-phone",
    )  # fmt: skip
    phone.case(pk).take("司法所审批外出", {"准予外出": "是"}, "外出返回", picture="correction-granted-phone")
    phone.visit.check("correction-file-phone")

    ask = outing("安徽省合肥市", "2024-05-20", "2024-05-27")
    sheet = phone.case(pk).begin("申请外出")
    sheet.fill({**ask, "外出起始日": "2024-05-14"})
    sheet.press("申请外出")
    sheet.refused("外出起始日", "与已批准的外出时间重叠")
    sheet.fill(ask)
    sheet.press("申请外出")
    phone.told("已办理“申请外出”")
    expect(phone.case(pk).refused("司法所审批外出")).to_contain_text("超出司法所审批权限")
    phone.case(pk).lay("区级审批外出", {"准予外出": "是"}, "社区矫正机构负责人", picture="correction-laid-phone")

    desk = office.desk(staff.head)
    desk.go("/", "correction-inbox-head")
    desk.case(pk).approve("区级审批外出", picture="correction-approval")
    desk.go(f"/cases/{pk}/", "correction-file")
    expect(desk.case(pk).limit("外出返回")).to_have_count(2)
    desk.go(f"/cases/{pk}/documents/", "correction-papers")
    officer = office.desk(staff.officer)
    officer.go("/figures/correction/2024/", "correction-figures")
    expect(officer.page.locator("main").get_by_text(named("外出审批（司法所）")).first).to_be_visible()
