"""Every paper of the lines on a case that is driven to it: complete, with what it must carry."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.documents.rendering import docx_of, html_of
from qingheng.lines.legality_review.line import LINES
from tests.lines.legality_review import office as make
from tests.lines.legality_review.office import Office

DAY = "2024-06-03"
Maker = Callable[[Office], Case]


def then(made: Maker, *steps: tuple[str, str, dict[str, Any]]) -> Maker:
    """A case in which more steps were taken."""

    def driven(office: Office) -> Case:
        case = made(office)
        for step, on, facts in steps:
            office.take(case, step, on, **facts)
        return case

    return driven


def contract(office: Office) -> Case:
    return make.submitted(office, "gov_contract", DAY, materials=["draft"])


def revised(office: Office) -> Case:
    return make.opined(office, "major_decision", DAY, "2024-06-05", "revise")


def answered(office: Office) -> Case:
    case = make.opined(office, "gov_contract", DAY, "2024-06-05", "revise")
    subject = str(case.events.get(step="suggest").number)
    office.take(case, "answer", "2024-06-06", subject=subject, reply="partly", reply_reason="已与上位法衔接")
    return case


def lawful(office: Office) -> Case:
    return make.opined(office, "major_decision", DAY, "2024-06-05", "legal")


MEETING = {"meeting_kind": "standing", "meeting_on": "2024-06-17", "head_spoke_last": True, "meeting_result": "passed",
           "dissent": "一名成员建议暂缓"}  # fmt: skip
RELEASED = then(lawful, ("release", "2024-06-05", {"meeting_planned_on": "2024-06-17"}))
MET = then(RELEASED, ("record_meeting", "2024-06-17", MEETING))


def published(office: Office) -> Case:
    return make.published(office, "2024-03-11", "2024-04-11")


def of_a_town(office: Office) -> Case:
    maker = office.submitter(office.unit, "document_maker")
    case = make.published(office, "2024-03-11", "2024-04-11", level="town", parties=[maker], doc_no="青朱规〔2024〕1号")
    subject = str(office.take(case, "file_superior", "2024-03-12", package=make.PACKAGE).event.number)
    office.take(
        case, "settle_filing", "2024-03-20", subject=subject, filing_result="correct", filing_note="第五条增设义务"
    )
    return case


def in_effect(office: Office) -> Case:
    case = published(office)
    office.take(case, "take_effect", "2024-04-11")
    return case


def cleaned(office: Office) -> Case:
    case = make.campaign(office)
    subject = make.item(office, case, codes=["u7"])
    office.take(case, "conclude_item", DAY, subject=subject, item_conclusion="repeal", item_due="2024-08-30")
    office.take(case, "publish", DAY, published_where="政府网站")
    return case


def listed(office: Office) -> Case:
    case = office.open("document_cleanup", "open_list", "2025-01-06", year=2024)
    office.take(case, "send_list", "2025-01-20", made=9, amended=1, ended=3)
    return case


DELIVERED = ("deliver", "2024-05-13", {"opinion": "建议删去第三条", "signed": True})


def assigned(office: Office) -> Case:
    return make.assigned(office, make.adviser(office))


def supplement_asked(office: Office) -> Case:
    case = contract(office)
    office.take(case, "ask_supplement", DAY, supplement_list=["own", "party"], supplement_note="加盖公章")
    return case


CASES: dict[str, tuple[Maker, tuple[str, ...]]] = {
    "receipt": (contract, ("HS-2024-0001", "青浦区经济委员会", "OWN 送审单位合法性审核意见", "材料齐备之日起")),
    "supplement_notice": (
        supplement_asked,
        ("HS-2024-0001", "OWN", "PARTY", "自材料补齐之日起重新计算", "2024年7月2日", "加盖公章", "第二十六条"),
    ),
    "return_note": (
        then(contract, ("send_back", DAY, {"return_reason": "incomplete"})),
        ("HS-2024-0001", "BASIS", "不再计算", "新的审查件"),
    ),
    "acceptance_note": (lawful, ("2024年6月3日", "2024年6月14日")),
    "opinion": (
        revised,
        ("HS-2024-0001", "送审稿及说明", "是否符合法定权限", "应当予以修改",
         "1. 第三条：删去。依据：上位法。", "必须修改",
         "张律", "2024年6月14日", "区政府办公室", "第二十五条、第二十七条、第二十八条"),
    ),
    "enforcement_opinion": (
        lambda office: make.opined(office, "enforcement_decision", DAY, "2024-06-05", "problem"),
        ("执法主体和人员资格", "执法程序", "案件事实和证据", "裁量基准", "法定权限", "法律文书", "涉嫌犯罪", "存在问题",
         "不得作出决定", "第五十八条"),
    ),
    "counsel_opinion": (lawful, ("HS-2024-0001", "张律（公职律师）", "没有意见", "第二十八条")),
    "adoption_table": (
        then(answered, ("reply_all", "2024-06-06", {"put_to_meeting": True})),
        ("第三条", "部分采纳", "已与上位法衔接"),
    ),
    "blocking_notice": (
        then(
            lambda office: make.opined(office, "gov_contract", DAY, "2024-06-05", "illegal"),
            ("block", "2024-06-05", {"blocked_why": "超越法定权限"}),
        ),
        ("不合法", "超越法定权限", "复审"),
    ),
    "release_note": (RELEASED, ("可以提交审议", "2024年6月14日", "2024年6月17日")),
    "meeting_record": (MET, ("常务会议", "通过", "一名成员建议暂缓", "第三十条")),
    "review_file_list": (
        then(MET, ("archive", "2024-06-18", {"final_text": True, "adoption_table": True})),
        ("意见采纳情况表", "最终文本"),
    ),
    "registration_form": (published, ("青府规〔2024〕1号", "青浦区人民政府", "HS-2024-0001")),
    "filing_report": (
        then(published, ("file_superior", "2024-03-12", {"package": make.PACKAGE})),
        ("上海市人民政府", "青府规〔2024〕1号", "2029年4月10日", "合法性审查意见", "区政府常务会议"),
    ),
    "npc_filing_report": (
        then(published, ("file_npc", "2024-03-12", {"package": make.PACKAGE})),
        ("人民代表大会常务委员会", "第十条", "第四十一条"),
    ),
    "filing_opinion": (of_a_town, ("建议自行纠正", "第五条增设义务", "青朱规〔2024〕1号", "青浦区经济委员会")),
    "expiry_reminder": (then(in_effect, ("remind", "2028-10-10", {})), ("2029年4月10日", "自动失效", "青浦区人民政府")),
    "result_notice": (cleaned, ("专项清理", "废止（1件）", "某某奖励办法", "第一百一十六条")),
    "year_list": (listed, ("2024年度", "制定9件", "第十三条")),
    "announcement": (make.announced, ("1名", "执业满五年", "2024年3月8日", "2024年4月1日")),
    "score_sheet": (make.selected, ("张律（上海某律师事务所）", "评委甲90", "90.00", "拟聘")),
    "public_notice": (make.selected, ("张律（上海某律师事务所）", "5个工作日", "2024年3月21日")),
    "appointment_list": (make.selected, ("张律", "1名", "2027年3月31日")),
    "appointment_letter": (make.adviser, ("张律", "2024年4月1日", "回避", "保密义务", "顾2024-1")),
    "yearly_check_form": (
        then(make.adviser, ("yearly_check", "2024-12-16", make.CHECK)),
        ("2024年", "青浦区财政局", "6件", "合格", "通过"),
    ),
    "adviser_dismissal": (
        then(make.adviser, ("sanctioned", "2024-12-16", {"sanction": "受到行政处罚"})),
        ("受行政处罚或者行业处分", "受到行政处罚", "保密义务"),
    ),
    "turn_list": (
        lambda office: make.assigned(office, make.adviser(office, pool="government", openly_selected=False)),
        ("补贴办法", "不限", "青顾〔2024〕1号", "张律（上海某律师事务所）", "0件"),
    ),
    "assignment_note": (assigned, ("张律", "补贴办法", "2024年5月13日", "回避", "保密")),
    "adviser_opinion": (then(assigned, DELIVERED), ("张律", "建议删去第三条")),
}  # fmt: skip


@pytest.mark.parametrize("spec", CASES)
def test_a_paper_says_what_it_must_and_prints(office: Office, spec: str) -> None:
    made, words = CASES[spec]
    case = made(office)
    paper = case.documents.filter(spec=spec).last()
    assert paper is not None
    for word in words:
        assert word in paper.text, paper.text
    assert not re.search(r"\bNone\b|\{\{|\}\}|\{%|。。|，，|依照的规定", paper.text), paper.text
    assert docx_of(paper, "").startswith(b"PK")
    assert paper.title in html_of(paper, "")


def test_every_paper_of_the_lines_is_made_here() -> None:
    declared = {code for line in LINES for version in line.versions for code in version.papers()}
    assert declared == set(CASES)
