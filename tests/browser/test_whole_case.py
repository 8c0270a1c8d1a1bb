"""A reconsideration from intake to archive, as the people of the bureau work on it through 2024.

The expected dates are reckoned by hand over the holidays of that year: 1 to 5 May (11 May made up), 10 June.
Every page and sheet on the way is looked over for accessibility.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import Any

import pytest
from docx import Document as Word
from playwright.sync_api import Page, expect

from qingheng.kernel.cases import checking
from qingheng.kernel.cases.models import Case
from qingheng.kernel.documents.codes import shown
from qingheng.kernel.documents.models import Document
from tests import factories
from tests.browser.answering import fill, named
from tests.browser.walk import Desk, Office, begin_service, handed_over, serve

COMPANY, CODE = "上海青禾食品有限公司", "91310118MA1JL0XH5A"
ORGAN = "青浦区市场监督管理局"
ACT = "《行政处罚决定书》(青市监处罚〔2024〕37号)"
HEAD, AUTHORITY = "复议机构负责人", "复议机关负责人"

APPLICATION = {
    "申请方式": "当面",
    "被申请的行政行为": ACT,
    "行政行为类型": "行政处罚",
    "行政管理类别": "市场监管",
    "涉案金额": "50000",
    "起算情形": "已作出行政行为",
    "行为作出日": "2024-03-01",
    "知道行为之日": "2024-03-04",
    "已告知救济权利": "是",
    "复议请求": ["撤销", "变更"],
    "主要事实和理由": "涉案食品有合法进货查验记录，处罚认定事实不清。",
    "复议前置": "非前置",
    "范围与管辖": "无",
}
HEARING = {
    "听证缘由": "申请人请求",
    "听证时间": "2024-06-11T09:30",
    "地点": "区司法局三楼听证室",
    "拟听证事项": "进货查验记录是否真实、罚款数额是否适当",
    "主持人": "王慧",
    "听证员（两名以上）": "李明、周涛",
    "记录员": "陈静",
}
DECISION = {
    "决定种类": "撤销",
    "撤销的理由": "主要事实不清、证据不足",
    "集体讨论通过": "是",
    "查明的事实": "申请人提交的进货查验记录与供货单位台账一致。",
    "决定理由": "被申请人未调取供货单位台账，主要事实不清。",
    "决定内容": "撤销被申请人作出的行政处罚决定，责令其重新作出行政行为。",
    "行政赔偿": "不涉及",
    "责令重新作出行政行为": "是",
    "有履行内容": "是",
}


def day(month: int, number: int) -> dt.date:
    return dt.date(2024, month, number)


@pytest.mark.django_db(transaction=True)
def test_a_case_goes_from_intake_to_archive(office: Office) -> None:
    case = taken_in(office)
    assigned(office, case)
    supplemented(office, case)
    accepted(office, case)
    copy_sent_and_answered(office, case)
    heard(office, case)
    extended(office, case)
    decided(office, case)
    decision_served(office, case)
    paper_read_downloaded_and_verified(office, case)
    followed_up(office, case)
    archived(office, case)
    pages_of_the_case_are_in_order(office, case)
    counted(office, case)
    assert list(checking.differences(day(9, 10))) == []


def taken_in(office: Office) -> Case:
    """收件: the clerk sees that it is in time, and that the company applied before."""
    office.on(day(4, 30))
    earlier = applied_before(office)
    clerk = office.desk(office.district.clerk)
    clerk.go("/", "walk-01-inbox-of-the-clerk")
    form = clerk.go("/cases/new/", "walk-02-intake").locator("#intake-form")
    parties_written_down(clerk)
    fill(form, APPLICATION)
    seen = clerk.page.locator("#seen")
    expect(seen).to_contain_text("申请期限至2024年5月6日(周一)，2024年4月30日(周二)提出，在期限内")
    expect(seen).to_contain_text(earlier.number)
    expect(seen).to_contain_text("审查期限5个工作日，至2024年5月10日(周五)")
    clerk.visit.check("walk-03-intake-in-time-and-alike")
    clerk.page.get_by_role("button", name="登记并出具《材料接收凭证》").click()
    expect(clerk.page.get_by_role("alert")).to_contain_text("可能与已登记的案件重复")
    expect(form.get_by_label(named("被申请的行政行为"))).to_have_value(ACT)
    clerk.visit.check("walk-04-intake-refused-as-repeated")
    clerk.page.get_by_label("已核对，不是重复登记").check()
    clerk.page.get_by_role("button", name="登记并出具《材料接收凭证》").click()
    expect(clerk.page.get_by_role("heading", name="《材料接收凭证》")).to_be_visible()
    clerk.visit.check("walk-05-receipt")
    return Case.objects.latest("pk")


def applied_before(office: Office) -> Case:
    """An application of the same company against the same organ, which it took back."""
    applicant = factories.applicant(COMPANY, kind="enterprise", id_number=CODE)
    parties = [applicant, factories.respondent(office.district.market)]
    facts: dict[str, Any] = {"act": "《不予许可决定书》", "act_date": "2024-02-19", "known_on": "2024-02-20"}
    case = factories.open_case(office.district, day(3, 11), parties=parties, **facts)
    clerk = office.district.clerk
    factories.take(office.district, case, "withdraw_early", day(3, 12), by=clerk, withdrawal_recorded="true")
    return case


def parties_written_down(clerk: Desk) -> None:
    """The company, which agrees to be served electronically; the organ; the company's lawyer."""
    form = clerk.page.locator("#intake-form")
    applicant = form.get_by_role("group", name=named("申请人"))
    who = {"类别": "企业", "姓名或者名称": COMPANY, "证件号码": CODE, "联系电话": "021-59730000"}
    fill(applicant, who | {"住所": "青浦区盈港东路1号", "法定代表人或者主要负责人": "孙立"})
    applicant.get_by_text("电子送达", exact=True).click()
    fill(applicant, {"电子送达地址": "fawu@qinghe.example", "同意电子送达日期": "2024-04-30"})
    fill(form.get_by_role("group", name=named("被申请人")), {"机关名称": ORGAN})
    form.get_by_role("button", name="添加代理人").click()
    lawyer = {"姓名或者名称": "赵敏", "与当事人的关系或者职业": "律师", "授权范围": "代为申请、参加听证、签收文书"}
    fill(form.get_by_role("group", name=named("代理人")), lawyer | {"代理、代表哪一位": f"申请人 {COMPANY}"})


def assigned(office: Office, case: Case) -> None:
    """指派: one officer is too few; the second is added and nothing typed was lost."""
    office.on(day(5, 6))
    head = office.desk(office.district.head)
    head.go("/", "walk-06-inbox-of-the-head")
    page = head.case(case.pk)
    head.visit.check("walk-07-case-taken-in")
    sheet = page.begin("指派承办人")
    sheet.fill({"主办": "王慧", "指派或者回避说明": "按轮次指派"})
    sheet.press("指派承办人")
    sheet.refused("承办人", "审理案件应当由两名以上复议人员参加")
    sheet.check("walk-08-assign-refused")
    expect(sheet.part.get_by_label(named("指派或者回避说明"))).to_have_value("按轮次指派")
    sheet.fill({"协办": ["李明"]})
    sheet.press("指派承办人")
    head.told("已办理“指派承办人”")
    expect(head.page.locator(".case-header")).to_contain_text("承办：王慧、李明")


def supplemented(office: Office, case: Case) -> None:
    """补正: the officer lays the notice before the head; the limit runs from its service."""
    office.on(day(5, 7))
    officer = office.desk(office.district.officer)
    officer.go("/", "walk-09-inbox-of-the-officer")
    items = {"需要补正的事项": "营业执照复印件\n授权委托书原件"}
    officer.case(case.pk).lay("通知补正", items, HEAD, "案件转为“待补正”", picture="walk-10-supplement-laid")
    officer.visit.check("walk-11-waits-for-approval")
    head = office.desk(office.district.head)
    head.go("/?show=approvals", "walk-12-approvals")
    head.case(case.pk).approve("通知补正", picture="walk-13-approve")
    office.on(day(5, 8))
    served = handed_over(day(5, 8), "孙立", "法定代表人或主要负责人")
    notice = paper(case, "supplement").pk
    server = office.desk(office.district.server)
    serve(
        server,
        notice,
        COMPANY,
        served,
        "补正期限（申请人）10个工作日，至2024年5月21日(周二)",
        picture="walk-14-serve-notice",
    )
    server.visit.check("walk-15-notice-served")
    office.on(day(5, 14))
    clerk = office.desk(office.district.clerk)
    clerk.go(f"/cases/{case.pk}/materials/", "walk-16-materials")
    handed_in(clerk.page)
    clerk.visit.check("walk-17-materials-added")
    clerk.case(case.pk).take(
        "收到补正材料", {}, "审查期限5个工作日，至2024年5月21日(周二)", picture="walk-18-papers-in"
    )


def handed_in(page: Page) -> None:
    """A scan goes into the file."""
    scan = {"name": "授权委托书.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%%EOF\n"}
    page.locator("input[type=file]").set_input_files(scan)  # type: ignore[arg-type]
    kinds = page.get_by_label(named("类别"))
    if kinds.count():
        kinds.select_option(index=1)
    page.get_by_role("button", name="上传入卷").click()
    expect(page.get_by_role("link", name="授权委托书.pdf")).to_be_visible()


def accepted(office: Office, case: Case) -> None:
    """受理: before it is done one reads what it sets running and the notice."""
    office.on(day(5, 16))
    officer = office.desk(office.district.officer)
    page = officer.case(case.pk)
    sheet = page.begin("受理")
    sheet.follows("还需填写 1 项")
    sheet.fill({"审理程序": "普通程序"})
    sheet.follows("案件转为“审理中”", "审理期限60日，至2024年7月15日(周一)")
    sheet.follows("发送副本期限7个工作日，至2024年5月27日(周一)", "《行政复议受理通知书》")
    expect(sheet.paper("行政复议受理通知书").locator("main")).to_contain_text(COMPANY)
    sheet.check("walk-19-accept")
    sheet.press("受理")
    officer.told("已办理“受理”")
    expect(page.limit("审理期限")).to_contain_text("至 2024年7月15日(周一)")
    page.limit("审理期限").get_by_role("link", name="怎样算出来的").click()
    expect(officer.page.get_by_role("heading", name="审理期限怎样计算")).to_be_visible()
    expect(officer.page.locator("#sheet")).to_have_class(re.compile(r"\bshow\b"))
    officer.visit.check("walk-20-how-reckoned", "#sheet")


def copy_sent_and_answered(office: Office, case: Case) -> None:
    """发送副本、答复: the officer adds a sentence to the notice before it is issued."""
    office.on(day(5, 17))
    officer = office.desk(office.district.officer)
    page = officer.case(case.pk)
    sentence = "请一并提交执法全过程录像。"
    sheet = page.begin("发送申请书副本")
    sheet.part.get_by_role("button", name="改文字").click()
    text = sheet.part.get_by_label("《行政复议答复通知书》正文")
    text.fill(f"{text.input_value()}\n{sentence}")
    text.blur()
    sheet.part.get_by_role("button", name="看效果").click()
    expect(sheet.paper("行政复议答复通知书").locator("main")).to_contain_text(sentence)
    sheet.check("walk-21-notice-edited")
    sheet.press("发送申请书副本")
    officer.told("已办理“发送申请书副本”")
    assert sentence in paper(case, "reply_notice").text
    office.on(day(5, 20))
    served = handed_over(day(5, 20), "收发室", "负责收件的人")
    server = office.desk(office.district.server)
    serve(server, paper(case, "reply_notice").pk, ORGAN, served, "答复期限（被申请人）10个工作日，至2024年6月3日(周一)")
    office.on(day(5, 31))
    answer = {"提交了证据、依据": "是", "答复要点": "处罚认定事实清楚。"}
    officer.case(case.pk).take("被申请人答复", answer, "答复期限（被申请人）按期完成", picture="walk-22-reply")
    office.on(day(6, 3))
    views = {"听取意见的方式": "电话", "意见摘要": "请求调取供货单位台账。"}
    officer.case(case.pk).take("听取意见", views, "《听取意见笔录》", picture="walk-23-views")


def heard(office: Office, case: Case) -> None:
    """听证: 11 June leaves too few working days for the notice; 14 June will do."""
    office.on(day(6, 4))
    officer = office.desk(office.district.officer)
    sheet = officer.case(case.pk).begin("听证")
    sheet.fill(HEARING)
    sheet.press(f"送{HEAD}审批")
    sheet.refused("听证时间", "听证应当于举行的五个工作日前书面通知当事人，请改期")
    expect(sheet.part.get_by_label(named("地点"))).to_have_value(HEARING["地点"])
    sheet.check("walk-24-hearing-too-soon")
    sheet.fill({"听证时间": "2024-06-14T09:30"})
    sheet.press(f"送{HEAD}审批")
    officer.told("“听证”已送")
    head = office.desk(office.district.head)
    head.case(case.pk).approve("听证", picture="walk-25-hearing-approved")
    calendar = officer.go("/calendar/", "walk-25-hearings")
    expect(calendar.get_by_role("cell", name="14 09:30 听证")).to_contain_text(case.title)
    office.on(day(6, 14))
    held = {"申请人参加": "是", "被申请人负责人参加情况": "负责人参加", "听证情况": "双方质证了进货台账。"}
    officer.case(case.pk).take("记录听证", held, "《听证笔录》", picture="walk-26-hearing-held")


def extended(office: Office, case: Case) -> None:
    """延期: twenty days more end on a Sunday, so on the Monday after."""
    office.on(day(6, 17))
    why = {"延长日数": "20", "情况复杂、不能按期作出决定的说明": "需向供货单位核查台账"}
    page = office.desk(office.district.head).case(case.pk)
    page.take("延长审理期限", why, "审理期限60日（延长20日），至2024年8月5日(周一)", picture="walk-27-extended")
    expect(page.limit("审理期限")).to_contain_text("至 2024年8月5日(周一)")


def decided(office: Office, case: Case) -> None:
    """报批、决定: returned once, laid before the head of the authority again, decided."""
    office.on(day(6, 20))
    officer, authority = office.desk(office.district.officer), office.desk(office.district.authority)
    draft = {"拟作决定": "维持", "复议机构意见": "建议维持。"}
    officer.case(case.pk).take("报批", draft, "案件转为“报批中”", picture="walk-28-submitted")
    authority.go("/", "walk-29-inbox-of-the-authority")
    authority.case(case.pk).take("退回承办人", {"退回理由": "请核对供货单位台账后再报"}, "案件转为“审理中”")
    office.on(day(6, 25))
    officer.case(case.pk).take("报批", {"拟作决定": "撤销", "复议机构意见": "主要事实不清，建议撤销。"})
    office.on(day(6, 28))
    page = authority.case(case.pk)
    authority.visit.check("walk-30-case-laid-before")
    sheet = page.begin("作出复议决定")
    sheet.fill(DECISION)
    sheet.follows("案件转为“已结案”", "审理期限按期完成", "《行政复议决定书》")
    expect(sheet.paper("行政复议决定书").locator("main")).to_contain_text(DECISION["决定内容"])
    sheet.check("walk-31-decide")
    sheet.press("作出复议决定")
    authority.told("案件现为“已结案”")


def decision_served(office: Office, case: Case) -> None:
    """送达: electronically only with consent; the organ signs for its copy."""
    office.on(day(7, 1))
    server = office.desk(office.district.server)
    decision = paper(case, "decision").pk
    server.go(f"/cases/{case.pk}/documents/", "walk-32-documents")
    sheet = begin_service(server, decision)
    sent = {"送达方式": "电子送达", "系统显示发送成功的时间": "2024-07-01T09:05"}
    sheet.fill({"受送达人": COMPANY, **sent})
    sheet.press("登记送达")
    sheet.refused("送达地址确认书", "未取得电子送达同意")
    sheet.check("walk-33-no-consent")
    sheet.fill({"送达地址确认书": "2024年4月30日送达地址确认书"})
    sheet.follows("送达日期 2024年7月1日(周一)", "起诉期限（申请人）15日，至2024年7月16日(周二)")
    sheet.press("登记送达")
    server.told("已记录送达，2024年7月1日(周一)生效")
    served = handed_over(day(7, 1), "收发室", "负责收件的人")
    serve(server, decision, ORGAN, served, picture="walk-34-decision-to-organ")
    server.visit.check("walk-35-decision-served")
    page = server.case(case.pk)
    expect(server.page.locator(".case-header")).to_contain_text("已送达")
    expect(page.limit("重作期限")).to_contain_text("至 2024年8月30日(周五)")


def paper_read_downloaded_and_verified(office: Office, case: Case) -> None:
    """文书: what one reads on the page is in the Word file, and anybody can verify it by its code."""
    officer = office.desk(office.district.officer)
    decision = paper(case, "decision")
    page = officer.page
    officer.go(f"/documents/{decision.pk}/", "walk-36-decision")
    expect(page.frame_locator("iframe").locator("main")).to_contain_text(decision.number)
    with page.expect_download() as download:
        page.get_by_role("link", name="Word", exact=True).click()
    assert decision.number in download.value.suggested_filename
    written = words_of(download.value.path().read_bytes())
    assert DECISION["决定内容"] in written
    assert decision.number in written
    officer.go(f"/documents/{decision.pk}/paper", "walk-37-decision-to-print")
    citizen = office.visitor()
    citizen.go("/verify/")
    citizen.page.get_by_label("核验码").fill(shown(decision.code or ""))
    citizen.page.get_by_role("button", name="核验").click()
    expect(citizen.page.get_by_role("heading", name="文书真实有效")).to_be_visible()
    expect(citizen.page.locator("main")).to_contain_text(decision.number)
    citizen.visit.check("walk-38-verified")


def words_of(file: bytes) -> str:
    """The text of a Word file, tables and all."""
    word = Word(io.BytesIO(file))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def followed_up(office: Office, case: Case) -> None:
    """意见书、起诉信访、履行: the organ reports back and makes its act anew in time."""
    office.on(day(7, 2))
    officer, authority = office.desk(office.district.officer), office.desk(office.district.authority)
    letter = {"发往": ORGAN, "发现的问题": "未调取关键证据。", "意见或者建议": "完善证据规则。"}
    officer.case(case.pk).lay("制发意见书", letter, AUTHORITY, "《行政复议意见书》", picture="walk-39-opinion-laid")
    authority.case(case.pk).approve("制发意见书", picture="walk-40-opinion-approved")
    office.on(day(7, 3))
    served = handed_over(day(7, 3), "收发室", "负责收件的人")
    opinion = paper(case, "opinion_letter").pk
    serve(
        office.desk(office.district.server),
        opinion,
        ORGAN,
        served,
        "意见书报送期限（被申请人）60日，至2024年9月2日(周一)",
    )
    office.on(day(7, 22))
    officer.case(case.pk).take("查询起诉信访", {"起诉信访情况": "未起诉、未信访"}, picture="walk-41-no-suit")
    office.on(day(8, 20))
    done = {"履行日": "2024-08-20", "重作的行为与原行为相同或者基本相同": "否"}
    officer.case(case.pk).take("登记履行", done, "重作期限（被申请人）按期完成", picture="walk-42-performed")
    office.on(day(8, 30))
    report = {"回复情况": "已修订证据调取规程。", "采纳": "是"}
    officer.case(case.pk).take(
        "意见书纠正情况报送", report, "意见书报送期限（被申请人）按期完成", picture="walk-43-reported"
    )


def archived(office: Office, case: Case) -> None:
    """自评、公开、归档."""
    office.on(day(9, 10))
    officer = office.desk(office.district.officer)
    grade = {"自评得分": "95", "自评等次": "优良"}
    officer.case(case.pk).take("案件质量自评", grade, picture="walk-44-quality")
    published(office, case)
    officer.case(case.pk).take("归档", {}, "案件转为“已归档”", picture="walk-46-archive")
    expect(officer.page.locator(".case-header")).to_contain_text("已归档")


def published(office: Office, case: Case) -> None:
    """公开: the text is reviewed; then anybody may read it."""
    officer = office.desk(office.district.officer)
    officer.go(f"/cases/{case.pk}/publication/", "walk-45-review-for-publication")
    officer.page.get_by_role("button", name="审核通过，公开").click()
    officer.told("已公开")
    citizen = office.visitor()
    citizen.go("/decisions/", "walk-45-decisions")
    citizen.page.get_by_role("link", name=COMPANY).click()
    expect(citizen.page.locator("main")).to_contain_text(DECISION["决定内容"])
    citizen.visit.check("walk-45-decision-in-public")


def pages_of_the_case_are_in_order(office: Office, case: Case) -> None:
    """Nothing is left to do but to withdraw what is public; every page of the case can be read."""
    officer = office.desk(office.district.officer)
    officer.case(case.pk)
    officer.visit.check("walk-47-archived")
    expect(officer.page.locator(".case__act").get_by_role("link", name="撤回公开")).to_be_visible()
    assert officer.page.locator(".case__act a.action").count() == 1
    timeline = officer.page.locator(".timeline")
    for recipient in (COMPANY, ORGAN):
        expect(timeline).to_contain_text(f"《行政复议决定书》送达{recipient}")
    expect(timeline).to_contain_text(f"《行政复议意见书》送达{ORGAN}")
    for tab in ("documents", "records", "map", "materials"):
        officer.go(f"/cases/{case.pk}/{tab}/", f"walk-48-{tab}")
    officer.go("/cases/", "walk-49-cases")


def counted(office: Office, case: Case) -> None:
    """数据: the case is one of those concluded in 2024."""
    statistician = office.desk(office.district.statistician)
    statistician.go("/figures/reconsideration/2024/", "walk-50-figures")
    stat = statistician.page.locator(".stat", has=statistician.page.get_by_text("审结", exact=True))
    stat.get_by_role("link", name="1").click()
    expect(statistician.page.get_by_role("heading", level=1)).to_contain_text("审结 1 件")
    expect(statistician.page.get_by_role("table")).to_contain_text(case.number)
    statistician.visit.check("walk-51-figure")


def paper(case: Case, spec: str) -> Document:
    """The newest paper of this kind."""
    found = case.documents.filter(spec=spec).order_by("pk").last()
    assert found is not None
    return found
