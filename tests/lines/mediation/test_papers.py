"""Every paper of the line on a case that is driven to it: complete, with what it must carry."""

from collections.abc import Callable
from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.documents.rendering import docx_of, html_of
from qingheng.lines.mediation.line import LINES
from tests.lines.mediation.office import APPLICATION, COURT, Office, accepted, agreed, mediating, registered
from tests.lines.mediation.test_registers import committee, expert

DAY = "2024-05-06"
TOLD: dict[str, Any] = {"risk": ["crime"], "risk_persons": 3, "told_police_on": DAY, "measures": "疏导"}
CONSULTED: dict[str, Any] = {
    "expert_agreed": True, "expert_interested": False, "expert_question": "原因", "expert_opinion": "管道老化",
}  # fmt: skip
SESSION: dict[str, Any] = {"place": "调解室", "open_session": False, "record": "双方陈述", "invited": "邻居王某"}
FROM_COURT: dict[str, Any] = {**COURT, "channel": "court_before", "court_signed_on": DAY}


def after(make: Callable[[Office], Case], step: str, on: str = DAY, **facts: Any) -> Callable[[Office], Case]:
    """A case in which one more step was taken."""

    def made(office: Office) -> Case:
        case = make(office)
        office.take(case, step, on, **facts)
        return case

    return made


def written(office: Office) -> Case:
    return agreed(office, DAY, "2024-05-10", "2024-05-10")


def in_mediation(office: Office) -> Case:
    return mediating(office, DAY)


def new(office: Office) -> Case:
    return registered(office, DAY)


def asked_an_expert(office: Office) -> Case:
    """A dispute on which somebody of the bank gave an opinion."""
    return after(in_mediation, "consult_expert", **CONSULTED, expert=expert(office).number)(office)


def medical_committee(office: Office) -> Case:
    return committee(office, DAY, links=["medical"])


CASES: dict[str, tuple[Callable[[Office], Case], tuple[str, ...]]] = {
    "register_form": (lambda office: accepted(office, DAY), ("张伟", "李强", "邻里纠纷", "依申请调解")),
    "rights_notice": (lambda office: accepted(office, DAY), ("不收取任何费用", "三十日", "司法确认", "张伟、李强")),
    "consent_inquiry": (after(new, "ask_consent"), ("自愿", "第十七条")),
    "diversion_form": (
        after(new, "divert", diversion_reason="other_organ", diverted_to="区市场监管局"),
        ("区市场监管局", "张伟"),
    ),
    "refusal_notice": (after(new, "refuse", refusal_reason="not_civil"), ("不属于民间纠纷", "仲裁、行政、司法")),
    "appointment_form": (in_mediation, ("吴芳", "调委会指定")),
    "session_record": (after(in_mediation, "session", **SESSION), ("调解室", "邻居王某", "双方陈述")),
    "inquiry_record": (after(in_mediation, "inquire", inquiry_of="王某", inquiry="查看现场"), ("王某", "查看现场")),
    "legal_opinion": (
        after(in_mediation, "advise", advised_by="某律师事务所李律", advice_on="责任如何分担", advice="应予赔偿"),
        ("某律师事务所李律", "责任如何分担", "应予赔偿"),
    ),
    "application_form": (after(new, "record_application", requests="修复漏水"), ("修复漏水", "张伟", "申请人（签名）")),
    "expert_opinion_form": (asked_an_expert, ("李律", "管道老化", "没有利害关系")),
    "risk_report": (after(in_mediation, "report_risk", **TOLD), ("民转刑", "3人", "公安机关")),
    "false_report": (
        after(lambda office: mediating(office, DAY, **FROM_COURT), "pause", suspicion="配合异常"),
        ("疑似虚假调解", "人民法院"),
    ),
    "agreement": (written, ("修复并赔偿", "2025年6月30日", "法律约束力", "甲方当事人：张伟")),
    "oral_form": (
        after(in_mediation, "agree_oral", no_paper_wanted=True, content="道歉", performance="at_once"),
        ("道歉", "2024年5月6日"),
    ),
    "termination_notice": (
        after(in_mediation, "fail", failure_reason="side_stops", told_routes=True),
        ("仲裁、行政、司法", "一方要求终止"),
    ),
    "withdrawal_record": (after(new, "withdraw"), ("当事人自愿撤回",)),
    "result_report": (
        after(
            lambda office: agreed(office, DAY, "2024-05-10", "2024-05-10", **FROM_COURT),
            "report_back",
            "2024-05-13",
            court_result="协议存档",
        ),
        ("达成书面协议", "协议存档", "修复并赔偿"),
    ),
    "confirmation_application": (
        after(written, "apply_confirmation", "2024-05-13", **APPLICATION),
        ("共同申请", "2024年5月10日生效", "送达地址"),
    ),
    "mediation_proof": (after(written, "apply_confirmation", "2024-05-13", **APPLICATION), ("兹证明", "2024年5月10日")),
    "visit_record": (
        after(
            written,
            "follow_up",
            "2024-05-20",
            visited_how="上门",
            visit_notes="已修复",
            performance="done",
            performed_on="2024-05-19",
        ),
        ("上门", "已修复", "全部履行"),
    ),
    "file_list": (
        after(after(in_mediation, "fail", failure_reason="no_agreement", told_routes=True), "archive"),
        ("调解登记", "调解不成"),
    ),
    "court_notice": (
        after(medical_committee, "notify_court", change="set_up"),
        ("委员0（主任委员）", "任期三年", "设立"),
    ),
    "medical_filing": (after(medical_committee, "file_with_bureau"), ("古塘村人民调解委员会", "第三十二条")),
}


@pytest.mark.parametrize("spec", CASES)
def test_a_paper_says_what_it_must_and_prints(office: Office, spec: str) -> None:
    make, words = CASES[spec]
    case = make(office)
    paper = case.documents.filter(spec=spec).last()
    assert paper is not None
    for word in words:
        assert word in paper.text, paper.text
    assert docx_of(paper, "").startswith(b"PK")
    assert paper.title in html_of(paper, "")


def test_every_paper_of_the_line_is_made_here() -> None:
    declared = {code for line in LINES for version in line.versions for code in version.papers()}
    assert declared == set(CASES)


def test_a_dispute_across_towns_is_mediated_jointly_and_numbered_here(office: Office) -> None:
    case = accepted(office, DAY)
    joint = {"chosen_by_parties": True, "mediators": "吴芳、何平", "joined_by": "金泽镇人民调解委员会"}
    (paper,) = office.take(case, "appoint", DAY, **joint, interested=False).papers
    for words in ("共同调解组织", "金泽镇人民调解委员会", "当事人选择", "（2024）v01-调-1"):
        assert words in paper.text
