"""人民调解 in the browser: a village mediator on a phone, and a dispute from its registration to the court."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from playwright.sync_api import expect

from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty, Taking
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.mediation.line import DISPUTES
from qingheng.lines.mediation.staff import DIRECTOR, MEDIATOR, OFFICER
from tests import factories
from tests.browser.answering import fill, named
from tests.browser.visit import PHONE
from tests.browser.walk import Office

DAY = dt.date(2024, 5, 6)


@pytest.fixture
def mediator(office: Office) -> User:
    """Who mediates, directs and stamps in a village of their own."""
    district = office.district
    committee = Body.objects.create(
        name="朱家角镇东村人民调解委员会", short_name="东村调委会", code="v01", kind=Body.Kind.COMMITTEE,
        parent=district.bureau,
    )  # fmt: skip
    office.on(DAY)
    return factories.person("tiaojie", "吴芳", committee, MEDIATOR, DIRECTOR)


def test_a_village_mediator_registers_an_oral_agreement_on_a_phone(office: Office, mediator: User) -> None:
    desk = office.another_desk(mediator, viewport={"width": PHONE, "height": 844}, has_touch=True)
    desk.visit.width(PHONE)
    main = desk.go("/cases/new/?line=mediation&step=quick", "mediation-quick")
    began = time.monotonic()
    names = main.get_by_label(named("姓名或者名称"))
    names.nth(0).fill("张伟")
    names.nth(1).fill("李强")
    fill(main, {
        "纠纷类型": "劳动争议纠纷", "纠纷简要情况": "工钱没有结清", "涉及当事人人数": "2", "协议内容": "当场付清",
        "履行情况": "即时履行", "各方认为无需制作协议书": "是",
    })  # fmt: skip
    desk.page.get_by_role("button", name="登记").last.click()
    expect(main.get_by_text("不得采取口头方式").first).to_be_visible()
    desk.visit.check("mediation-quick-refused")
    fill(main, {"纠纷类型": "邻里纠纷"})
    desk.page.get_by_role("button", name="登记").last.click()
    expect(desk.page.locator("#messages")).to_contain_text("已登记为（2024）v01-调-1")
    assert time.monotonic() - began < 60
    case = Case.objects.get(line="mediation")
    assert case.state == "agreed"
    desk.go(f"/cases/{case.pk}/", "mediation-case-phone")


def test_a_village_mediator_goes_on_with_the_case_on_a_phone(office: Office, mediator: User) -> None:
    """The inbox, the list, the case and the sheet of a step at the width of a phone."""
    quick = Taking(
        "quick", DAY,
        {"dispute_type": "neighbours", "summary": "漏水", "persons": 2, "content": "十日内修好",
         "performance": "under_way", "performance_due": "2024-05-16", "no_paper_wanted": True},
        parties=[NewParty("first_side", "citizen", "张伟"), NewParty("second_side", "citizen", "李强")],
    )  # fmt: skip
    assert mediator.body is not None
    case = door.open_case(DISPUTES, quick, mediator, mediator.body, on=DAY).case
    office.on(dt.date(2024, 5, 17))
    desk = office.another_desk(mediator, viewport={"width": PHONE, "height": 844}, has_touch=True)
    desk.visit.width(PHONE)
    desk.go("/", "mediation-inbox-phone")
    expect(desk.page.locator("main")).to_contain_text("回访期限")
    desk.go("/cases/?line=mediation", "mediation-list-phone")
    sheet = desk.case(case.pk).begin("回访")
    sheet.check("mediation-visit-phone")
    sheet.fill({"回访方式": "上门", "回访情况": "已经修好", "履行情况": "全部履行", "全部履行日期": "2024-05-20"})
    sheet.press("回访")
    expect(sheet.part.get_by_text("履行日期不得晚于今日").first).to_be_visible()
    sheet.fill({"全部履行日期": "2024-05-16"})
    sheet.press("回访")
    desk.told("已办理“回访”")
    case.refresh_from_db()
    assert case.deadlines.get(limit="follow_up_limit").state == "MET"


def test_the_bureau_enters_a_committee_once(office: Office) -> None:
    officer = factories.person("tiaojieke", "孟燕", office.district.bureau, OFFICER)
    office.on(DAY)
    desk = office.desk(officer)
    main = desk.go("/cases/new/?line=mediation_committee", "mediation-committee")
    names = main.get_by_label(named("姓名或者名称"))
    names.nth(0).fill("陈兰")
    names.nth(1).fill("周立")
    main.get_by_label(named("性别")).nth(0).select_option(label="女")
    fill(main, {
        "名称": "朱家角镇东村人民调解委员会", "简称": "东村调委会", "编码": "dongcun", "组织性质": "人民调解委员会",
        "调委会类型": "村", "所在街镇": "朱家角镇", "多民族居住地区": "否",
        "委员产生方式": "村民会议、村民代表会议推选", "本届任期起始日": "2024-05-06",
    })  # fmt: skip
    desk.page.get_by_role("button", name="登记").last.click()
    expect(main.get_by_text("由委员三至九人组成").first).to_be_visible()
    main.get_by_role("button", name="添加委员").click()
    expect(names).to_have_count(3)
    names.nth(2).fill("何平")
    desk.page.get_by_role("button", name="登记").last.click()
    expect(desk.page.locator("#messages")).to_contain_text("已登记为青调组〔2024〕1号")
    body = Body.objects.get(code="dongcun")
    case = Case.objects.get(line="mediation_committee")
    assert (body.short_name, case.body) == ("东村调委会", body)
    desk.go(f"/cases/{case.pk}/", "mediation-committee-case")
    desk.case(case.pk).take("通报基层法院", {"通报事项": "设立"})


def test_a_dispute_goes_from_its_registration_to_the_court(office: Office, mediator: User) -> None:
    desk = office.desk(mediator)
    main = desk.go("/cases/new/?line=mediation&step=register", "mediation-register")
    names = main.get_by_label(named("姓名或者名称"))
    names.nth(0).fill("张伟")
    names.nth(1).fill("李强")
    fill(main, {
        "来源方式": "依申请调解", "纠纷类型": "邻里纠纷", "难易程度": "一般", "纠纷简要情况": "漏水",
        "涉及当事人人数": "2", "各方意愿": "各方均同意调解",
    })  # fmt: skip
    desk.page.get_by_role("button", name="登记").last.click()
    expect(desk.page.locator("#messages")).to_contain_text("已登记为")
    pk = Case.objects.get(line="mediation").pk
    desk.case(pk).take("受理", {}, "调解期限", picture="mediation-accept")
    desk.case(pk).take(
        "指定、选定调解员", {"当事人选择调解员": "否", "调解员": "吴芳", "调解员与当事人有利害关系": "否"}
    )
    desk.case(pk).take("调解", {"地点": "村委会", "公开进行": "否", "调解情况": "双方各让一步"})
    agreed = {
        "纠纷主要事实、争议事项和各方责任": "楼上漏水", "协议内容": "修复并赔偿二千元", "履行情况": "履行中",
        "履行期限": "2024-06-30", "最后一方签名日期": "2024-05-06", "调解员签名日期": "2024-05-06",
        "加盖调委会印章日期": "2024-05-06",
    }  # fmt: skip
    desk.case(pk).take("达成书面协议", agreed, "申请司法确认期限", picture="mediation-agree")

    sheet = desk.case(pk).begin("共同申请司法确认")
    asked = {
        "各方当事人共同申请": "否", "是否属于不予受理的情形": "不属于所列情形", "管辖依据": "调解组织所在地基层法院",
        "法院": "青浦区人民法院",
    }  # fmt: skip
    sheet.fill(asked)
    sheet.press("共同申请司法确认")
    expect(sheet.part.get_by_text("须由双方当事人共同申请").first).to_be_visible()
    sheet.fill({"各方当事人共同申请": "是"})
    sheet.press("共同申请司法确认")
    desk.told("已办理“共同申请司法确认”")
    desk.go(f"/cases/{pk}/documents/", "mediation-documents")
    desk.go("/figures/mediation/2024/", "mediation-figures")
