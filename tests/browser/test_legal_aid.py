"""法律援助 in the browser: a prison station on a phone, and an application from the window to the archive."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import expect

from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.legal_aid.staff import ASSIGNER, CLERK, HEAD, REVIEWER, STATION
from tests import factories
from tests.browser.answering import fill, named
from tests.browser.visit import PHONE
from tests.browser.walk import Office
from tests.lines.legal_aid import factory

DAY = dt.date(2024, 5, 6)
APPLICATION = {
    "申请渠道": "中心窗口", "案件类别": "民事", "诉讼阶段": "一审", "援助形式": "民事诉讼代理",
    "事项": "请求确认劳动关系或者支付劳动报酬", "案由、涉嫌罪名": "追索劳动报酬纠纷",
    "申请事项和理由": "公司拖欠工资三个月。",
}  # fmt: skip
"""In the order of the page."""
MATERIALS = ["法律援助申请表", "身份证件", "与申请事项有关的案件材料"]


@pytest.fixture
def centre(office: Office) -> factory.Centre:
    """A centre in the district, with one person a role and a lawyer on its roster."""
    bureau = office.district.bureau
    made = Body.objects.create(
        name="青浦区法律援助中心", short_name="法援中心", code="fyzx", kind=Body.Kind.SECTION, parent=bureau
    )
    station = Body.objects.create(
        name="驻青浦监狱法律援助工作站", short_name="监狱站", code="fyz-jy", kind=Body.Kind.SERVICE_POINT, parent=made
    )
    names = {CLERK: "陈静", REVIEWER: "李明", ASSIGNER: "周涛", HEAD: "沈岚"}
    people: dict[object, User] = {role: factories.person(role.code, name, made, role) for role, name in names.items()}
    people[STATION] = factories.person("station", "顾敏", station, STATION)
    found = factory.Centre(bureau, made, station, people)  # type: ignore[arg-type]
    office.on(DAY)
    factory.enter(found, on=DAY)
    return found


def test_a_prison_station_takes_in_an_application_on_a_phone(office: Office, centre: factory.Centre) -> None:
    desk = office.another_desk(centre.people[STATION], viewport={"width": PHONE, "height": 844}, has_touch=True)
    desk.visit.width(PHONE)
    desk.go("/", "aid-station-inbox")
    main = desk.go("/cases/new/?line=legal_aid&step=transfer_in", "aid-station-transfer")
    main.get_by_label(named("姓名或者名称")).nth(0).fill("丁一")
    fill(main, {
        "转交单位、人员": "监狱", "向转交单位提出申请的时间": "2024-05-05T16:00",
        "送达法律援助机构的时间": "2024-05-05T17:00", **APPLICATION, "申请渠道": "监狱工作站",
    })  # fmt: skip
    desk.page.get_by_role("button", name="登记").last.click()
    expect(main.get_by_text("应当是送达法律援助机构之日").first).to_be_visible()
    desk.visit.check("aid-station-refused")
    fill(main, {"送达法律援助机构的时间": "2024-05-06T09:00"})
    desk.page.get_by_role("button", name="登记").last.click()
    expect(desk.page.locator("#messages")).to_contain_text("已登记为（2024）青援-民-1")
    case = Case.objects.get(line="legal_aid")
    assert (case.state, case.body, case.taken_in_by) == ("received", centre.centre, centre.people[STATION])
    desk.go(f"/cases/{case.pk}/", "aid-station-case")


def test_an_application_goes_from_the_window_to_the_archive(office: Office, centre: factory.Centre) -> None:
    clerk, reviewer = office.desk(centre.people[CLERK]), office.desk(centre.people[REVIEWER])
    assigner, head = office.desk(centre.people[ASSIGNER]), office.desk(centre.people[HEAD])
    main = clerk.go("/cases/new/?line=legal_aid&step=receive", "aid-receive")
    main.get_by_label(named("姓名或者名称")).nth(0).fill("张伟")
    fill(main, {**APPLICATION, "已提交的材料": MATERIALS})
    expect(clerk.page.get_by_text("审查期限7日，至2024年5月13日").first).to_be_visible()
    clerk.page.get_by_role("button", name="登记").last.click()
    expect(clerk.page.locator("#messages")).to_contain_text("已登记为（2024）青援-民-1")
    pk = Case.objects.get(line="legal_aid").pk

    checked = {
        "经济条件依据": "收入核查", "家庭月人均可支配收入（元）": "3020", "家庭人口": "3", "材料齐全": "是",
        "属于法律援助事项范围": "是", "审查意见": "建议给予。",
    }  # fmt: skip
    reviewer.case(pk).take("审查", checked, picture="aid-review")
    # the standard of May 2024 is 3020 yuan, and one must be below it
    expect(head.case(pk).refused("给予法律援助")).to_contain_text("不低于经济困难标准")
    head.visit.check("aid-case-reviewing")
    head.case(pk).take("不予法律援助", {"不予的原因": "不符合经济困难标准", "事实和理由": "家庭月人均可支配收入3020元"})

    again = factory.opened(centre, DAY)
    factory.take(centre, again, "review", DAY, factory.REVIEW)
    reviewer.case(again.pk).lay("给予法律援助", {}, "法律援助机构负责人", "指派期限")
    head.case(again.pk).approve("给予法律援助")
    sheet = assigner.case(again.pk).begin("指派")
    entry = factory.lawyer(centre)["entry"]
    sheet.fill({
        "所需专长": "劳动争议", "法律援助人员": entry, "联系电话": "13900000001", "为轮候名单首位": "是",
        "同所律师已代理对方当事人": "是", "与本案有利益冲突": "否",
    })  # fmt: skip
    sheet.press("指派")
    sheet.refused("同所律师已代理对方当事人", "同一律师事务所不得同时代理双方当事人")
    sheet.fill({"同所律师已代理对方当事人": "否"})
    sheet.follows("签订委托协议期限", "2024年5月11日")
    sheet.check("aid-assign")
    sheet.press("指派")
    assigner.told("已办理“指派”")
    assigner.case(again.pk).take("签订委托协议", {})
    done = {"办理结果": "调解", "挽回损失或者取得利益（元）": "30000", "办理情况报告": "已调解结案。"}
    assigner.case(again.pk).take("结案", done, "交卷期限", "尚未填写结案文书")
    assigner.go("/", "aid-inbox")
    assigner.page.keyboard.press("j")
    assigner.page.keyboard.press("Enter")
    assigner.page.wait_for_url(f"**/cases/{pk}/")  # the refused one, to be archived
    head.go("/figures/legal_aid/2024/", "aid-figures")
