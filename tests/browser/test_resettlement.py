"""安置帮教 in the browser: a justice office on a phone, the bureau at its desk, and what a partner is told."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import expect

from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty, Taking
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.resettlement.line import AGREEMENTS
from qingheng.lines.resettlement.staff import OFFICER, PARTNER
from qingheng.procedure.roles import JUSTICE_OFFICE
from tests import factories
from tests.browser.answering import fill, named
from tests.browser.visit import PHONE
from tests.browser.walk import Desk, Office

DAY = dt.date(2024, 5, 6)
SENTENCE = {"犯罪类型": "侵犯财产", "主刑": "有期徒刑", "监所": "上海市青浦监狱", "入监日": "2022-01-05"}


@pytest.fixture
def clerk(office: Office) -> User:
    """Who works in the justice office of Zhujiajiao."""
    town = Body.objects.create(
        name="朱家角司法所", short_name="朱家角", code="sfs-zjj", kind=Body.Kind.JUSTICE_OFFICE,
        parent=office.district.bureau,
    )  # fmt: skip
    office.on(DAY)
    return factories.person("sfs-zjj", "石康", town, JUSTICE_OFFICE)


@pytest.fixture
def officer(office: Office, clerk: User) -> User:
    """Who does resettlement in the bureau."""
    return factories.person("bangjiaoke", "尹雪梅", office.district.bureau, OFFICER)


def register(desk: Desk, name: str, born: str, number: str) -> None:
    """Somebody who came to the office with the certificate, taken down on a phone."""
    main = desk.page.locator("main")
    main.get_by_label(named("姓名或者名称")).first.fill(name)
    fill(main, {
        "来源": "监狱刑释", "释放、解除文书编号": number, "实际居住地": "朱家角镇珠溪路1号", **SENTENCE,
        "实际释放日": "2024-05-06", "已出示释放证明书": "是",
    })  # fmt: skip
    if born:
        main.get_by_text("更多：").first.click()
        fill(main, {"出生日期": born})
    desk.page.get_by_role("button", name="登记").last.click()


def test_a_justice_office_works_on_a_phone(office: Office, clerk: User, officer: User) -> None:
    desk = office.another_desk(clerk, viewport={"width": PHONE, "height": 844}, has_touch=True)
    desk.visit.width(PHONE)
    desk.go("/cases/new/?line=resettlement&step=register_late", "resettlement-late")
    register(desk, "张伟", "", "释字1号")
    expect(desk.page.get_by_text("应当登记证件号码或者出生日期").first).to_be_visible()
    desk.visit.check("resettlement-late-refused")
    main = desk.page.locator("main")
    more = main.get_by_text("更多：").first
    if not main.get_by_label(named("出生日期")).first.is_visible():
        more.click()
    fill(main, {"出生日期": "1985-03-01"})
    desk.page.get_by_role("button", name="登记").last.click()
    expect(desk.page.locator("#messages")).to_contain_text("已登记为青帮〔2024〕1号")
    case = Case.objects.get(line="resettlement")
    assert (case.state, case.sealed) == ("linked", False)

    desk.go(f"/cases/{case.pk}/", "resettlement-case-phone")
    sheet = desk.case(case.pk).begin("建档")
    sheet.part.get_by_role("button", name="添加帮教小组成员").click()
    names = sheet.part.get_by_label(named("姓名或者名称"))
    expect(names).to_have_count(2)
    for place, name in enumerate(("石康", "王兰")):
        names.nth(place).fill(name)
    sheet.fill({
        "文化程度": "初中", "健康状况": "良好", "技能特长": "驾驶", "需求": "就业", "就业安置": "未就业",
        "帮教方案": "每季走访，介绍工作", "小组成员中有被害人或者其近亲属": "否",
    })  # fmt: skip
    sheet.check("resettlement-file-phone")
    sheet.press("建档")
    desk.told("已办理“建档”")
    desk.case(case.pk).take("签订帮教协议", {"同意范围": ["走访", "电话"]})
    visited = {"走访方式": "上门走访", "走访人": "石康", "情况": "生活稳定"}
    desk.case(case.pk).take("走访谈话", visited, "一般对象每季走访", picture="resettlement-visit-phone")
    desk.go("/", "resettlement-inbox-phone")

    partner = NewParty(PARTNER.code, "organisation", "民盟青浦区委员会")
    known = {"agreement_kind": "framework", "projects": "助学", "duties": "组织志愿者", "years": 3}
    agreed = door.open_case(
        AGREEMENTS, Taking("conclude", DAY, known, parties=[partner]), officer, office.district.bureau, on=DAY
    ).case
    desk.case(case.pk).take("同意向合作单位提供信息", {
        "合作单位的协议": agreed.number, "提供的范围": "仅需求（不含姓名等可以识别本人的信息）",
        "处理目的": "一对一助学", "处理方式": "由联系人查阅", "本人已书面同意": "是",
    })  # fmt: skip
    sheet = desk.case(case.pk).begin("提供需求卡")
    expect(sheet.part.get_by_role("group", name="针对哪一份")).to_contain_text("民盟青浦区委员会（框架协议）")
    sheet.fill({"需求": "数学辅导"})
    card = sheet.paper("帮扶需求卡").locator("body")
    expect(card).to_contain_text("30至39岁")
    expect(card).not_to_contain_text("张伟")
    sheet.check("resettlement-card-phone")
    sheet.press("提供需求卡")
    desk.told("已办理“提供需求卡”")


def test_who_registers_a_minor_is_told_that_the_bureau_keeps_the_file(office: Office, clerk: User) -> None:
    desk = office.another_desk(clerk, viewport={"width": PHONE, "height": 844}, has_touch=True)
    desk.visit.width(PHONE)
    desk.go("/cases/new/?line=resettlement&step=register_late")
    register(desk, "孙某", "2007-01-01", "释字2号")
    expect(desk.page.locator("#messages")).to_contain_text("已登记为青帮〔2024〕1号。该案卷封存")
    expect(desk.page.locator("main")).not_to_contain_text("孙某")
    desk.visit.check("resettlement-minor")
    assert Case.objects.get(line="resettlement").sealed


def test_a_key_person_has_to_be_fetched(office: Office, officer: User, clerk: User) -> None:
    desk = office.desk(officer)
    main = desk.go("/cases/new/?line=resettlement&step=receive_notice", "resettlement-notice")
    main.get_by_label(named("姓名或者名称")).first.fill("欧阳志强")
    fill(main, {
        "出生日期": "1985-03-01", "来源": "监狱刑释", "释放、解除文书编号": "释字3号", "实际居住地": "珠溪路1号",
        **SENTENCE, "应释放日": "2024-05-06",
    })  # fmt: skip
    desk.page.get_by_role("button", name="登记").last.click()
    expect(desk.page.locator("#messages")).to_contain_text("已登记为")
    pk = Case.objects.get(line="resettlement").pk
    desk.case(pk).take("认定重点", {"认定理由": ["无家可归"], "帮教措施": "落实住处"}, "重点对象复核期限")

    own = office.desk(clerk)
    answer = {"核查结果": "查实", "核查方式": "上门", "家属态度": "愿意接纳", "接送方式": "自行返回"}
    sheet = own.case(pk).begin("核查")
    sheet.fill(answer)
    sheet.press("核查")
    sheet.refused("接送方式", "应当必接必送")
    sheet.check("resettlement-verify-refused")
    sheet.fill({"接送方式": "必接必送"})
    sheet.press("核查")
    own.told("已办理“核查”")
    handed = {"实际释放日": "2024-05-06", "交接时间和地点": "监狱门口", "接送人员": "石康",
              "交接物品、证件和文书": "释放证明书"}  # fmt: skip
    own.case(pk).take("交接", handed, "首次走访期限", picture="resettlement-handover")
    own.go(f"/cases/{pk}/", "resettlement-case")
    desk.go(f"/cases/{pk}/documents/", "resettlement-documents")
    desk.go("/figures/resettlement/2024/", "resettlement-figures")
