"""Every paper of the business on a driven case: complete, with its number, and what the law page says it must carry."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.paper import parse
from qingheng.lines.legal_aid import line as lines
from qingheng.procedure.papers import PaperSpec
from tests.lines.legal_aid import factory
from tests.lines.legal_aid.factory import (
    CLOSING,
    DEFENCE,
    PASSING,
    RECEIVED,
    REVIEW,
    TERMINATION,
    Centre,
    D,
    closed,
    enter,
    granted,
    handled,
    lawyer,
    opened,
    recipient,
    take,
)

pytestmark = pytest.mark.django_db
PAPERS: dict[str, PaperSpec] = {
    code: spec for line in lines.LINES for code, spec in line.procedure.papers().items()
}  # fmt: skip
ON = D(2024, 5, 10)
AFTER = D(2024, 5, 11)
LATER = D(2024, 7, 2)
Drive = Callable[[Centre], Case]


def step(before: Callable[[Centre], Case], code: str, on: dt.date = ON, **facts: Any) -> Drive:
    """A case driven one step further."""

    def drive(centre: Centre) -> Case:
        case = before(centre)
        take(centre, case, code, on, facts)
        return case

    return drive


def noticed(centre: Centre) -> Case:
    return opened(centre, RECEIVED, "accept_notice", custody_place="青浦区看守所")


def noticed_and_assigned(centre: Centre) -> Case:
    case = noticed(centre)
    take(centre, case, "assign", RECEIVED, lawyer(centre, told_organ_on="2024-05-06"))
    return case


def drawn(centre: Centre) -> Case:
    enter(centre, "乙", change={"specialties": ["labour"]})
    enter(centre, "丙", change={"person_kind": "volunteer", "specialties": ["labour"], "defence_since": None})
    return step(granted, "draw_rota", wanted="labour")(centre)


def supplementing(centre: Centre) -> Case:
    case = opened(centre)
    take(centre, case, "ask_supplement", RECEIVED, missing=["identity", "case_papers"], supplement_until="2024-05-16",
         missing_detail="身份证正反面复印件")  # fmt: skip
    return case


def silent(centre: Centre) -> Case:
    case = supplementing(centre)
    clock.run(D(2024, 5, 17))
    case.refresh_from_db()
    return case


def refused(centre: Centre) -> Case:
    case = opened(centre)
    take(centre, case, "review", RECEIVED, {**REVIEW, "income_per_head": "9000"})
    take(centre, case, "refuse", RECEIVED, refusal_reason="means", reasons="家庭月人均可支配收入9000元。")
    return case


def terminated(centre: Centre) -> Case:
    return step(handled, "terminate", ON, **TERMINATION)(centre)


def objected(before: Drive, *, kept: bool) -> Drive:
    def drive(centre: Centre) -> Case:
        case = before(centre)
        factory.objected(centre, case, AFTER, kept=kept)
        return case

    return drive


def replaced(centre: Centre) -> Case:
    case = noticed_and_assigned(centre)
    take(centre, case, "replace_person", ON, lawyer(centre, "乙"), replacement_reason="unable")
    return case


def asked_to_replace(centre: Centre) -> Case:
    return step(handled, "ask_replacement", replace_asked_why="未会见。", replace_proof="true")(centre)


def complained(centre: Centre) -> Case:
    case = handled(centre)
    facts = {"complaint_ground": "delay", "complaint_against": "高远", "complaint_text": "未告知进展。"}
    number = take(centre, case, "complain", ON, facts).event.number
    take(centre, case, "ask_complaint_papers", ON, subject=number, complaint_missing="通话记录。")
    take(centre, case, "complaint_completed", ON, subject=number)
    take(centre, case, "admit_complaint", ON, subject=number, complaint_admitted="true")
    take(centre, case, "prolong_complaint", ON, subject=number, complaint_longer="10")
    take(centre, case, "decide_complaint", ON, subject=number, complaint_handling="已告知进展。",
         complaint_result="rejected")  # fmt: skip
    take(centre, case, "answer_complaint", ON, subject=number)
    return case


def suspended(centre: Centre) -> Case:
    return step(handled, "suspend", demand="起诉与本案无关的人。", demand_explained="true")(centre)


def on_duty(centre: Centre) -> Case:
    case = enter(centre)
    take(centre, case, "put_on_duty", RECEIVED, duty_place="青浦区看守所", duty_days="每周二、四")
    return case


def handed_in(centre: Centre) -> Case:
    return step(closed, "hand_in", LATER)(centre)


HELPED = NewParty("aid_helped", "citizen", "张三")
ASKED = {
    "asked_by": "person", "organ": "detention", "organ_name": "青浦区看守所", "stage": "prosecution",
    "charge": "盗窃罪",
    "has_defender": "false",
}  # fmt: skip


def duty(centre: Centre) -> Case:
    case = opened(centre, RECEIVED, "ask", line=lines.DUTY, facts=ASKED, parties=[HELPED])
    take(centre, case, "name_lawyer", RECEIVED, lawyer="高远", licence="131")
    take(centre, case, "help_given", RECEIVED, place="工作站", helps=["advice", "witness"], told_aid="true")
    return case


def advised(centre: Centre) -> Case:
    facts = {
        "advice_kind": "advice", "channel": "centre", "subject": "labour", "answered_by": "高远", "result": "told_aid",
        "told_aid": "true", "sheet": "true",
    }  # fmt: skip
    return opened(centre, RECEIVED, "record", line=lines.ADVICE, facts=facts, parties=[])


def transferred_in(centre: Centre) -> Case:
    return opened(centre, RECEIVED, "transfer_in", handed_by="detention", handed_over_at="2024-05-05 10:00",
                  arrived_at="2024-05-06 09:00", custody_place="青浦区看守所", **DEFENCE)  # fmt: skip


def oral(centre: Centre) -> Case:
    return opened(centre, oral="true")


SUPPORT: dict[str, Any] = {
    "recipient_agrees": "true",
    "procuratorate": "青浦区人民检察院",
    "support_reason": "诉讼能力弱。",
}
PRIOR: dict[str, Any] = {"prior_ground": "limitation", "limitation_ends": "2024-05-14", "makeup_due": "2024-05-20"}
MADE: dict[str, tuple[Drive, tuple[str, ...]]] = {
    "application_form": (oral, ("公司拖欠工资三个月", "口头申请")),
    "means_form": (oral, ("2000元", "3人")),
    "receipt": (
        opened,
        ("2024年5月6日", "2024年5月13日届满", "7日", "法律援助申请表、身份证件、经济困难状况说明", "各一份"),
    ),
    "handing_form": (transferred_in, ("看守所", "24小时")),
    "transfer_letter": (
        step(opened, "transfer_out", venue_ground="organ", competent="松江区法律援助中心"),
        ("松江区法律援助中心",),
    ),
    "designation_request": (
        step(opened, "ask_designation", dispute_with="松江区法律援助中心", dispute_views="应由事由发生地受理。"),
        ("上海市司法局", "松江区法律援助中心", "应由事由发生地受理。", "第十条第二款"),
    ),
    "supplement_notice": (supplementing, ("身份证件", "2024年5月16日", "视为撤回申请")),
    "inquiry_letter": (step(opened, "begin_check", checked_with="青浦区民政局"), ("青浦区民政局", "收入")),
    "review_form": (granted, ("收入核查", "2000元", "低于3020元")),
    "grant_decision": (granted, ("民事诉讼代理", "3日", "第四十三条第一款", "机构负责人")),
    "refusal_decision": (
        refused,
        ("9000元", "不符合经济困难标准", "第三十四条、第四十三条第一款", "第四十九条第一款", "青浦区司法局"),
    ),
    "withdrawal_notice": (silent, ("2024年5月16日", "视为撤回申请")),
    "withdrawal_record": (step(opened, "withdraw", withdrawal="own"), ("申请人撤回申请",)),
    "prior_decision": (step(opened, "provide_first", **PRIOR), ("2024年5月14日", "2024年5月20日")),
    "notice_register": (noticed, ("青检援通〔2024〕12号", "未成年人", "2024年5月9日")),
    "rota_list": (drawn, ("乙", "丙", "志愿者不办理案件")),
    "assignment_notice": (noticed_and_assigned, ("高远", "上海明理律师事务所", "5日", "审查起诉")),
    "organ_letter": (noticed_and_assigned, ("青浦区人民检察院", "高远", "13900000001", "1310120151高远")),
    "introduction": (
        step(handled, "introduce", introduced_to="青浦区社保中心", introduced_for="查阅参保记录"),
        ("青浦区社保中心", "高远", "1310120151高远", "查阅参保记录。", "第十四条"),
    ),
    "suspension_notice": (suspended, ("起诉与本案无关的人。", "2024年5月10日起中止", "第十二条第一款", "第五十五条")),
    "resumption_notice": (
        step(suspended, "go_on", AFTER, resumed_why="受援人不再坚持原要求"),
        ("受援人不再坚持原要求", "2024年5月11日起恢复", "高远"),
    ),
    "agreement": (step(handled, "make_agreement"), ("高远", "不收取费用")),
    "mandate": (step(handled, "make_agreement"), ("追索劳动报酬纠纷",)),
    "progress_record": (step(handled, "report_progress", progress="已提交仲裁申请。"), ("已提交仲裁申请",)),
    "counsel_record": (
        step(noticed_and_assigned, "own_counsel", counsel_choice="own"),
        ("由近亲属委托的律师辩护",),
    ),
    "refused_lawyer_record": (
        step(noticed_and_assigned, "refuse_lawyer", refusal_by_accused="沟通不畅。", refusal_valid="true"),
        ("理由正当",),
    ),
    "replacement_application": (asked_to_replace, ("未会见", "2024年5月16日")),
    "replacement_notice": (replaced, ("乙", "因故不能继续办理")),
    "replacement_reply": (step(asked_to_replace, "keep_person", not_replaced_why="已经会见。"), ("已经会见", "投诉")),
    "support_letter": (step(handled, "ask_support", **SUPPORT), ("青浦区人民检察院", "经受援人同意", "第十五条")),
    "termination_decision": (
        terminated,
        ("受援人自行和解", "已经和解", "第四十八条第一款第七项", "第四十九条第一款", "青浦区司法局"),
    ),
    "termination_letter": (
        step(
            noticed_and_assigned,
            "terminate",
            ON,
            **{**TERMINATION, "termination_ground": "own_counsel", "organ_letter": "青检函3号"},
        ),
        ("青检函3号",),
    ),
    "objection_decision": (objected(refused, kept=True), ("维持", "六十日", "行政复议", "六个月", "行政诉讼")),
    "restoration_decision": (step(objected(terminated, kept=False), "restore", AFTER), ("恢复", "2024年5月11日")),
    "closing_report": (closed, ("调解", "30000元", "材料目录", "民事调解书")),
    "hearing_record": (step(handled, "observe", progress="准备充分。"), ("准备充分",)),
    "opinion_request": (step(closed, "ask_opinion", LATER), ("征询",)),
    "visit_form": (step(closed, "visit", LATER, satisfaction="satisfied", fee_taken="false"), ("满意", "否")),
    "file_defects": (step(handed_in, "return_file", LATER, file_defects="缺庭审记录。"), ("缺庭审记录",)),
    "payment_form": (
        step(handed_in, "pass_file", LATER, **PASSING),
        ("2000元（贰仟元整）", "第五十二条第三款", "良好"),
    ),
    "complaint_form": (complained, ("未告知进展", "5个工作日")),
    "complaint_supplement": (complained, ("通话记录。", "5个工作日", "高远")),
    "duty_lawyer_form": (on_duty, ("高远", "1310120151高远", "青浦区看守所", "每周二、四", "2015年1月5日")),
    "complaint_answer": (complained, ("投诉不实", "已告知进展")),
    "duty_request": (duty, ("张三", "盗窃罪")),
    "duty_notice": (duty, ("青浦区看守所", "高远")),
    "duty_entry": (duty, ("见证签署认罪认罚具结书", "工作站")),
    "advice_sheet": (advised, ("告知申请法律援助",)),
}


def test_every_paper_is_driven() -> None:
    assert MADE.keys() == PAPERS.keys()


@pytest.mark.parametrize("code", sorted(PAPERS))
def test_a_paper_is_complete_and_carries_what_it_must(centre: Centre, code: str) -> None:
    drive, carries = MADE[code]
    case = drive(centre)
    document = Document.objects.filter(case=case, spec=code).last()
    assert document is not None
    assert case.number in document.text
    assert not re.search(r"\bNone\b|\{\{|\}\}|\{%|待核实|未核实|。。|，，|依照的规定|第124号", document.text), (
        document.text
    )
    assert bool(parse(document.text).number) == (PAPERS[code].series is not None)
    for words in carries:
        assert words in document.text, document.text


def test_an_order_to_correct_names_no_suit(centre: Centre) -> None:
    document = objected(refused, kept=False)(centre).documents.get(spec="objection_decision")
    assert "请青浦区法律援助中心依法改正" in document.text
    assert "行政诉讼" not in document.text


def test_a_refusal_that_is_corrected_is_granted(centre: Centre) -> None:
    case = step(objected(refused, kept=False), "correct_refusal", AFTER)(centre)
    assert case.state == "granted"
    assert case.documents.filter(spec="grant_decision").exists()


def test_names_of_others_are_not_in_the_paper_of_one(centre: Centre) -> None:
    one, other = opened(centre), opened(centre, parties=[recipient("李某", id_number="")])
    assert "李某" not in one.documents.get(spec="receipt").text
    assert "张伟" not in other.documents.get(spec="receipt").text


def test_what_is_closed_is_paid_and_archived(centre: Centre) -> None:
    case = step(handed_in, "return_file", LATER, file_defects="缺庭审记录。")(centre)
    take(centre, case, "correct_file", D(2024, 7, 5))
    take(centre, case, "pass_file", D(2024, 7, 8), PASSING)
    assert case.state == "archived"
    assert CLOSING["outcome"] == case.legalaid.outcome
