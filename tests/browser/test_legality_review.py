"""合法性审查 in the browser: a major decision from its submission to the meeting, and an adviser assigned in turn."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from playwright.sync_api import expect

from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.legality_review import staff
from tests import factories
from tests.browser.answering import fill, named
from tests.browser.visit import PHONE
from tests.browser.walk import Office
from tests.lines.legality_review import office as make

RECEIVED, ISSUED, MEETING = dt.date(2024, 9, 25), dt.date(2024, 10, 8), dt.date(2024, 10, 11)
"""The worked example: seven working days from 25 September end on 10 October."""
People = dict[str, User]


@pytest.fixture
def people(office: Office) -> People:
    """The section for reviews, the leader in charge, and who prepares the meetings of the government."""
    district = office.district
    section = Body.objects.create(
        name="合法性审查科", short_name="审查科", code="sck", kind=Body.Kind.SECTION, parent=district.bureau
    )
    office.on(RECEIVED)
    return {
        "clerk": factories.person("shoujian", "陈收", section, staff.CLERK),
        "reviewer": factories.person("shencha", "宋远", section, staff.REVIEWER),
        "second": factories.person("fuhe", "叶明", section, staff.REVIEWER),
        "head": factories.person("kezhang", "秦牧", section, staff.HEAD, staff.ADVISER_MANAGER),
        "leader": factories.person("fenguan", "顾瑾", district.bureau, staff.LEADER),
        "secretary": factories.person("qufuban", "白行", district.government, staff.GOVERNMENT_OFFICE),
    }


def test_a_major_decision_goes_from_its_submission_to_the_meeting(office: Office, people: People) -> None:
    clerk, head = office.desk(people["clerk"]), office.desk(people["head"])
    main = clerk.go("/cases/new/?line=legality_review&step=submit", "legality-submit")
    main.get_by_label(named("机关名称")).first.fill("青浦区市场监督管理局")
    fill(main, {
        "审查类型": "重大行政决策", "标题": "区综合交通发展规划", "列入年度决策目录": "是",
        "不适用决策程序的情形": "不属于所列情形", "出台、制定主体": "区政府",
        "已收材料": ["送审稿及说明", "法律、法规、规章、政策依据", "履行法定程序的说明"],
        "涉及经营者经济活动": "否", "紧急情形": "不紧急",
    })  # fmt: skip
    clerk.page.get_by_role("button", name="登记").last.click()
    expect(clerk.page.locator("#messages")).to_contain_text("已登记为HS-2024-0001")
    pk = Case.objects.get(line="legality_review").pk
    clerk.case(pk).take("要求补充材料", {"需要补充的材料": ["送审单位合法性审核意见"]}, "补充材料期限")
    clerk.case(pk).take("收到补充材料", {"补充的材料": ["送审单位合法性审核意见"]}, "重大行政决策审查时间下限")
    clerk.case(pk).take("受理", {}, picture="legality-accept")
    two = {"主办": "宋远", "协办": ["叶明"], "审查员、复核员不属于送审单位且未参与起草": "是"}
    head.case(pk).take("指派审查员", two)

    office.on(ISSUED)
    reviewer = office.desk(people["reviewer"])
    reviewer.case(pk).take("登记审查意见条目", {
        "条款": "第三条", "修改意见": "删去对注册地的限制", "依据": "公平竞争审查条例第九条", "必须修改": "是",
    })  # fmt: skip
    opinion = {
        "审查内容": ["是否符合法定权限", "是否履行相关法定程序", "内容是否符合法律、法规、规章和国家政策"],
        "审查情况": "经审查，草案总体合法。", "审查结论": "应当予以修改（修改后合法）",
    }  # fmt: skip
    expect(reviewer.case(pk).refused("出具审查意见")).to_contain_text("应当组织法律顾问、公职律师")
    reviewer.case(pk).take("登记法律顾问意见", {
        "提出意见的人员": "公职律师", "公职律师姓名": "李公职", "法律意见": "没有不同意见", "法律意见已署名": "是",
    })  # fmt: skip
    reviewer.case(pk).lay("出具审查意见", opinion, "分管局长", picture="legality-opinion")
    office.desk(people["leader"]).case(pk).approve("出具审查意见")

    clerk.case(pk).take("登记采纳情况", {"采纳情况": "采纳"})
    clerk.case(pk).take("反馈完毕", {})
    sheet = head.case(pk).begin("放行")
    sheet.fill({"拟提交审议日期": "2024-10-10"})
    sheet.press("放行")
    sheet.refused("审查时间不足七个工作日", "一般不少于七个工作日")
    sheet.check("legality-release-refused")
    sheet.fill({"拟提交审议日期": "2024-10-11"})
    sheet.press("放行")
    head.told("已办理“放行”")
    head.go(f"/cases/{pk}/", "legality-case")

    office.on(MEETING)
    phone = office.another_desk(people["secretary"], viewport={"width": PHONE, "height": 844}, has_touch=True)
    phone.visit.width(PHONE)
    phone.go("/", "legality-inbox-phone")
    phone.case(pk).take("登记审议情况", {
        "审议形式": "常务会议", "审议日期": "2024-10-11", "行政首长最后发表意见": "是", "审议结果": "通过",
    }, picture="legality-meeting-phone")  # fmt: skip
    phone.go(f"/cases/{pk}/", "legality-case-phone")
    assert Case.objects.get(pk=pk).state == "decided"


def test_an_adviser_is_assigned_with_the_list_by_turn_in_sight(office: Office, people: People) -> None:
    district = office.district
    section = Body.objects.get(code="sck")
    keeper = make.Office(
        district.government, district.bureau, section, district.market, district.town,
        {"adviser_manager": people["head"], "review_head": people["head"]}, people["second"],
    )  # fmt: skip
    pool: dict[str, Any] = {"pool": "government", "openly_selected": False}
    make.adviser(keeper, firm="上海甲所", **pool)
    make.adviser(keeper, firm="上海乙所", **pool)
    make.assigned(keeper, Case.objects.get(number="青顾〔2024〕1号"))
    desk = office.desk(people["head"])
    main = desk.go("/cases/new/?line=adviser_matter&step=ask")
    fill(main, {"事项类型": "合同起草、谈判", "事项名称": "停车场委托经营合同", "所需专业": "合同与政府采购"})
    desk.page.get_by_role("button", name="登记").last.click()
    expect(desk.page.locator("#messages")).to_contain_text("已登记为")
    matter = Case.objects.filter(line="adviser_matter").latest("pk")
    by_turn = matter.documents.get(spec="turn_list")
    desk.go(f"/documents/{by_turn.pk}/", "legality-turn-list")
    sheet = desk.case(matter.pk).begin("指派")
    sheet.fill({"法律顾问": "青顾〔2024〕2号", "已告知保密义务": "否", "提交期限": "2024-10-09"})
    sheet.press("指派")
    sheet.refused("已告知保密义务", "应当告知法律顾问保密义务")
    sheet.fill({"已告知保密义务": "是"})
    expect(sheet.paper("法律顾问指派函").locator("body")).to_contain_text("停车场委托经营合同")
    sheet.check("legality-assign")
    sheet.press("指派")
    desk.told("已办理“指派”")
