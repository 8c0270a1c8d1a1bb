"""A case driven through real steps for every paper of the line, up to the step that makes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.documents.models import Document
from tests import factories as make
from tests.factories import ACCEPTED, DECISION, RECEIVED, District

D = dt.date
LATER, LATEST = D(2024, 5, 20), D(2024, 6, 3)

Maker = Callable[[District], Case]


def made(district: District, spec: str) -> Document:
    """The last paper of that kind in the case that is driven to it."""
    case = CASES[spec](district)
    found = case.documents.filter(spec=spec).last()
    assert found is not None
    return found


def full_parties(district: District) -> list[NewParty]:
    """A firm with an agent, a third party, and the respondent."""
    firm = make.applicant(
        "上海青浦某某商贸有限公司", kind="enterprise", legal_head="赵强", address="青浦区盈港路88号",
        id_number="91310118MA1JL0000X",
    )  # fmt: skip
    return [
        firm,
        make.respondent(district.market, legal_head="钱亮", address="青浦区公园东路1158号"),
        NewParty("third_party", "citizen", "孙丽", id_number="310118198501192345", phone="13900000002"),
        NewParty("agent", "citizen", "李律", relation="上海某某律师事务所律师", stands_for=0),
    ]


def received(district: District, **facts: Any) -> Case:
    """Just taken in, with its officers."""
    case = make.open_case(district, **facts)
    make.assign(district, case, RECEIVED)
    return case


def refused(district: District, **facts: Any) -> Case:
    """Refused for want of interest; the refusal states the ground."""
    grounds: dict[str, Any] = {"refusal_ground": "interest", "refusal_text": "申请人不是处罚的相对人。"}
    given = {name: facts.pop(name) for name in (*grounds, "competent_body") if name in facts}
    case = received(district, **facts)
    make.take(district, case, "refuse", ACCEPTED, **{**grounds, **given})
    return case


def incomplete(district: District) -> Case:
    """A firm's case accepted with papers missing."""
    case = received(district, parties=full_parties(district), green_channel="true")
    items: dict[str, Any] = {"incomplete_items": "营业执照复印件", "promised_on": "2024-05-20", "track": "ordinary"}
    make.take(district, case, "accept_incomplete", ACCEPTED, **items)
    return case


def deemed(district: District) -> Case:
    """Received 2024-04-30 and left: the clock finds it on 2024-05-13."""
    case = make.open_case(district, D(2024, 4, 30), known_on="2024-04-08")
    clock.run(D(2024, 5, 13))
    case.refresh_from_db()
    return case


def stepped(step: str, on: dt.date = LATER, **facts: Any) -> Maker:
    """An ordinary case in which one step is taken."""

    def drive(district: District) -> Case:
        case = make.accepted(district)
        make.take(district, case, step, on, **facts)
        return case

    return drive


def copied(district: District, **facts: Any) -> Case:
    """The copy sent to the respondent."""
    case = make.accepted(district, **facts)
    make.take(district, case, "send_copy", ACCEPTED, subject=make.party(case))
    return case


def joined(district: District) -> Case:
    """A third party told to take part."""
    case = make.accepted(district)
    third = NewParty("third_party", "citizen", "孙丽")
    make.take(district, case, "add_third_party", LATER, parties=[third], joining_reason="系被处罚行为的受害人")
    return case


def heard(district: District) -> Case:
    """A hearing announced and held."""
    case = make.accepted(district, parties=full_parties(district))
    make.take(
        district, case, "schedule_hearing", D(2024, 5, 13), hearing_trigger="asked",
        hearing_at="2024-05-22T14:30+08:00", place="区司法局三楼听证室", hearing_subject="处罚的事实和裁量",
        hearing_host="王慧", hearing_officers="李明、周涛", hearing_recorder="陈静",
    )  # fmt: skip
    make.take(
        district, case, "hold_hearing", D(2024, 5, 22), applicant_attended="true", head_attendance="delegated",
        head_excuse="因公出差", hearing_record="双方围绕裁量幅度陈述了意见。",
    )  # fmt: skip
    return case


def switched(district: District) -> Case:
    """A simplified case that becomes ordinary."""
    case = make.accepted(district, track="simplified", simplified_ground="consent")
    make.take(district, case, "to_ordinary", LATER, switch_reason="案情较为复杂")
    return case


def resumed(district: District) -> Case:
    """Suspended and resumed."""
    case = make.accepted(district)
    make.take(district, case, "suspend", LATER, suspension_ground="mediation", suspension_detail="双方同意调解")
    make.take(district, case, "resume", LATEST, resumption_reason="调解未达成协议")
    return case


def reviewing(district: District, own: str = "true") -> Case:
    """Suspended for the review of a text."""
    case = make.accepted(district, claims=["quash", "review"])
    facts: dict[str, Any] = {
        "review_text": "《某某管理办法》第八条",
        "review_maker": "青浦区某某局",
        "review_own_power": own,
    }
    make.take(district, case, "begin_review", LATER, review_competent="上海市某某局", **facts)
    return case


def notified(district: District) -> Case:
    """The maker of the text told."""
    case = reviewing(district)
    make.take(district, case, "notify_maker", LATER)
    return case


def transferred(district: District) -> Case:
    """The text sent to the body with power over it."""
    case = reviewing(district, own="false")
    make.take(district, case, "transfer_review", LATER)
    return case


def corrected(district: District) -> Case:
    """A clause found unlawful."""
    case = notified(district)
    make.take(district, case, "maker_replies", LATEST, review_maker_reply="条款有上位法依据")
    make.take(district, case, "settle_review", LATEST, review_result="unlawful")
    return case


def dismissed(district: District, **facts: Any) -> Case:
    """Dismissed after acceptance."""
    case = make.accepted(district, **facts)
    make.replied(district, case, ACCEPTED)
    make.take(district, case, "hear_views", LATER, views_by="phone", views="坚持申请意见。")
    make.take(district, case, "submit", LATEST, draft_closing="dismissed", opinion="建议驳回申请。")
    make.take(district, case, "dismiss", LATEST, refusal_ground="interest", refusal_text="申请人不是相对人")
    return case


def rich_decision(district: District, **decision: Any) -> Case:
    """A decision after all that can come before it: third party, hearing, committee, extension, review."""
    case = heard(district)
    make.replied(district, case, D(2024, 5, 23))
    make.take(district, case, "hear_views", D(2024, 5, 23), views_by="in_person", views="处罚过重")
    make.take(
        district, case, "consult", D(2024, 5, 24), committee_trigger="technical", committee_question="裁量是否适当"
    )
    make.take(district, case, "record_opinion", D(2024, 5, 27), committee_opinion="裁量明显不当")
    make.take(district, case, "extend", D(2024, 5, 28), extension_days=30, extension_reason="案情复杂")
    make.take(district, case, "submit", LATEST, draft_closing="quashed", opinion="建议撤销")
    given: dict[str, Any] = {
        **DECISION, "decision": "quashed", "redo": "true", "has_performance": "true", "committee_adopted": "true",
        "result_text": "一、撤销被申请人作出的行政处罚决定", "compensation": "granted", "compensation_sum": "1002.50",
        "collective": "true",
    }  # fmt: skip
    make.take(district, case, "decide", LATEST, **{**given, **decision})
    return case


def served(district: District, **decision: Any) -> Case:
    """A decision served on the applicant."""
    case = make.decided(district, LATEST, **{"has_performance": "true", "perform_by": "2024-07-31", **decision})
    make.serve(district, make.closing_paper(case), D(2024, 6, 5), party=make.party(case, "applicant"))
    case.refresh_from_db()
    return case


def after(step: str, **facts: Any) -> Maker:
    """A step after service."""

    def drive(district: District) -> Case:
        case = served(district)
        make.take(district, case, step, D(2024, 8, 5), **facts)
        return case

    return drive


def reopened(district: District) -> Case:
    """A refused application ordered to be taken."""
    case = refused(district)
    make.take(district, case, "reopen", LATEST, reopening_order="上海市人民政府责令受理通知书")
    return case


LETTER: dict[str, Any] = {
    "letter_to": "青浦区城市管理行政执法局",
    "letter_problem": "未告知救济途径",
    "letter_advice": "完善格式文书",
}
EARLY: dict[str, Any] = {
    "resolution_way": "被申请人自行撤销处罚",
    "withdrawal_recorded": "true",
    "early_performance": "罚款已退还",
}


def resolved(district: District) -> Case:
    """Settled before acceptance."""
    case = received(district)
    make.take(district, case, "start_prefiling", RECEIVED, prefiling_consent="true")
    make.take(district, case, "resolve_early", ACCEPTED, **EARLY)
    return case


def supplementing(district: District) -> Case:
    """Papers asked for."""
    case = received(district)
    make.take(district, case, "ask_supplement", ACCEPTED, missing_items="身份证明复印件\n处罚决定书复印件")
    return case


def redirected(district: District) -> Case:
    """No application at all."""
    case = received(district)
    make.take(district, case, "redirect", ACCEPTED, redirected_to="区信访办公室", refusal_text="来件系信访事项")
    return case


CASES: Mapping[str, Maker] = {
    "receipt": received,
    "oral_application": lambda district: received(district, channel="oral"),
    "early_resolution": resolved,
    "supplement": supplementing,
    "redirection": redirected,
    "acceptance": make.accepted,
    "incomplete_filing": incomplete,
    "refusal": refused,
    "reply_notice": copied,
    "participation": joined,
    "stay": stepped("decide_stay", stay_granted="true", stay_ground="asked"),
    "no_stay": stepped("decide_stay", stay_granted="false", stay_refusal="停止执行将损害公共利益"),
    "views_record": stepped("hear_views", views_by="phone", views="处罚过重"),
    "hearing_notice": heard,
    "hearing_record": heard,
    "committee_request": stepped("consult", committee_trigger="complex", committee_question="裁量是否适当"),
    "evidence_record": stepped(
        "take_evidence", evidence_from="某某商店", evidence_officers="王慧、李明(证号略)", evidence_gist="现场情况"
    ),
    "track_switch": switched,
    "extension": stepped("extend", extension_days=30, extension_reason="案情复杂"),
    "suspension": stepped("suspend", suspension_ground="death", suspension_detail="申请人于2024年5月15日去世"),
    "resumption": resumed,
    "maker_notice": notified,
    "review_transfer": transferred,
    "correction_order": corrected,
    "approval_form": rich_decision,
    "decision": rich_decision,
    "dismissal": dismissed,
    "mediation": stepped("mediate", terms="罚款减为1000元", has_performance="true", perform_by="2024-06-30"),
    "termination": stepped("settle", settlement="被申请人撤销处罚,申请人撤回申请"),
    "performance_order": after("order_performance", ordered_by="2024-08-30", interviewed="true"),
    "copy_letter": after("copy_up", copied_to="上海市市场监督管理局"),
    "opinion_letter": stepped("issue_opinion", **LETTER),
    "suggestion_letter": stepped("issue_suggestion", **LETTER),
    "clue_letter": stepped("transfer_clue", clue_to="青浦区监察委员会", clue="执法人员涉嫌收受财物"),
    "filing_report": after("report_major"),
}
