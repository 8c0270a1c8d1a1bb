"""人民调解 in the browser: a village mediator on a phone, and a dispute from its registration to the court."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from playwright.sync_api import expect

from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.mediation.staff import DIRECTOR, MEDIATOR
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
