"""管辖异议、延期举证、答辩举证."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation import local, papers
from qingheng.lines.litigation.choices import DEFENDING, Instance, Position, Track
from qingheng.lines.litigation.facts import Course as K
from qingheng.lines.litigation.facts import Defence as D
from qingheng.lines.litigation.facts import Registration as R
from qingheng.lines.litigation.law import CITY_RULES, INTERPRETATION, LAW, LEAD_TIMES
from qingheng.lines.litigation.staff import CHIEF, OFFICER, UNIT
from qingheng.lines.litigation.suit.intake import Intake
from qingheng.lines.litigation.suit.judgment import Judgment
from qingheng.lines.litigation.suit.states import DEFENDERS, DESK, OPEN, SECTION, States, past
from qingheng.procedure.declare import Binds, Limit, Step, at, moment, rule
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Part
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction, days, workdays

_ANSWERS = ("suit_answer_limit", "appeal_answer_limit", "retrial_opinion_limit", "suit_summary_evidence_limit")


@rule(INTERPRETATION[10, 1])
def objection_in_time(proposal: Proposal) -> bool:
    """已超过收到起诉状副本之日起十五日，不能再提出管辖异议"""
    return not past(proposal, "suit_objection_limit")


@rule(INTERPRETATION[10, 2])
def objection_was_refused(proposal: Proposal) -> bool:
    """人民法院没有驳回管辖异议"""
    return proposal.before.facts.get("objection_allowed") is False


@rule([LAW[85], INTERPRETATION[101, 2]])
def objection_appealed_in_time(proposal: Proposal) -> bool:
    """已超过裁定书送达之日起十日，不能再上诉"""
    return not past(proposal, "objection_appeal_limit")


@rule(INTERPRETATION[34])
def asked_in_time(proposal: Proposal) -> bool:
    """已超过收到起诉状副本之日起十五日，不能再申请延期提供证据"""
    return not past(proposal, "suit_more_time_limit")


@rule(INTERPRETATION[104, 1], D.evidence_day)
def evidence_day_within_fifteen(proposal: Proposal) -> bool:
    """简易程序的举证期限不得超过十五日"""
    received: dt.date | None = proposal.facts.get("complaint_received_on")
    day: dt.date | None = proposal.stated.get("evidence_day")
    return received is None or day is None or day <= received + dt.timedelta(days=15)


@rule(INTERPRETATION[104, 1])
def is_summary(proposal: Proposal) -> bool:
    """只有简易程序案件由人民法院确定举证期限"""
    return proposal.facts.get("track") == c.Track.SUMMARY


@rule(LAW[35], D.evidence_sources)
def no_evidence_of_own(proposal: Proposal) -> bool:
    """诉讼过程中不得自行向原告、第三人和证人收集证据，“诉中自行收集”的材料不能作为证据提交"""
    return c.EvidenceSource.OWN not in (proposal.stated.get("evidence_sources") or ())


@rule(LAW[36, 2], D.leave_given)
def supplement_with_leave(proposal: Proposal) -> bool:
    """补充证据应当经人民法院准许"""
    wanted = c.EvidenceSource.SUPPLEMENT in (proposal.stated.get("evidence_sources") or ())
    return not wanted or bool(proposal.stated.get("leave_given"))


@rule(INTERPRETATION[135, 3], D.evidence_sources)
def reconsideration_evidence_fits(proposal: Proposal) -> bool:
    """只有经过行政复议的案件，才可以提交复议程序中收集、补充的证据"""
    used = c.EvidenceSource.RECONSIDERATION in (proposal.stated.get("evidence_sources") or ())
    return not used or bool(proposal.facts.get("reconsidered"))


@rule(LAW[34, 2], D.late_note)
def handed_in_in_time(proposal: Proposal) -> bool:
    """已超过答辩举证期限，视为没有相应证据"""
    granted = proposal.before.running(proposal.before.procedure.limits["suit_later_evidence_limit"])
    return not past(proposal, *(("suit_later_evidence_limit",) if granted else _ANSWERS))


@rule(INTERPRETATION[69, 1, 3], D.pleas)
def wrong_defendant_pleaded(proposal: Proposal) -> bool:
    """登记时提示错列被告，答辩主张中没有选“错列被告”"""
    flagged = c.Flag.WRONG_DEFENDANT in (proposal.facts.get("flags") or ())
    return not flagged or c.Plea.WRONG_DEFENDANT in (proposal.stated.get("pleas") or ())


@rule(LAW[34, 1])
def must_answer(proposal: Proposal) -> bool:
    """本机关上诉、申请再审的案件无需答辩，请办理“转入审理”"""
    return proposal.facts.get("position") not in c.OUR_MOVE


@rule(LAW[36, 1])
def leave_for_later_evidence(proposal: Proposal) -> bool:
    """人民法院未准许延期提供证据"""
    return bool(proposal.before.facts.get("more_time_allowed"))


class Defence(Part):
    """管辖异议、延期举证、答辩举证."""

    object_jurisdiction = Step(
        "提出管辖异议",
        OPEN,
        by=DEFENDERS,
        basis=INTERPRETATION[10, 1],
        asks=[D.objection_text],
        needs=[objection_in_time],
        issues=[papers.objection],
        once=True,
    )
    objection_ruled = Step(
        "登记管辖异议裁定",
        OPEN,
        by=DESK,
        basis=INTERPRETATION[10, 2],
        asks=[D.objection_allowed, K.ruling_no],
        after=[object_jurisdiction],
        once=True,
        help="日期填裁定书送达日期。异议成立的，法院裁定移送，办理“登记裁判”结案；驳回异议的裁定可以在十日内上诉",
    )
    appeal_objection = Step(
        "对管辖异议裁定上诉",
        OPEN,
        by=CHIEF,
        prepared_by=(OFFICER, UNIT),
        basis=[LAW[85], INTERPRETATION[101, 2]],
        asks=[D.objection_appeal],
        needs=[objection_was_refused, objection_appealed_in_time],
        after=[objection_ruled],
        once=True,
        issues=[papers.objection_appeal],
    )
    objection_appeal_ruled = Step(
        "登记管辖异议二审裁定",
        OPEN,
        by=DESK,
        basis=[LAW[89, 1], INTERPRETATION[101, 2]],
        asks=[D.objection_allowed, K.ruling_no],
        after=[appeal_objection],
        once=True,
    )
    ask_more_time = Step(
        "申请延期举证",
        OPEN,
        by=DEFENDERS,
        basis=[LAW[36, 1], INTERPRETATION[34]],
        asks=[D.more_time_reason, D.more_time_text],
        needs=[asked_in_time],
        issues=[papers.more_time],
        once=True,
    )
    more_time_ruled = Step(
        "登记法院对延期举证的决定",
        OPEN,
        by=DESK,
        basis=[LAW[36, 1], INTERPRETATION[34]],
        asks=[D.more_time_allowed],
        after=[ask_more_time],
    )
    obstacle_ended = Step(
        "登记正当事由消除",
        OPEN,
        by=DEFENDERS,
        basis=INTERPRETATION[34],
        asks=[D.obstacle_ended_on],
        needs=[leave_for_later_evidence],
        after=[more_time_ruled],
    )
    late_evidence = Step(
        "提交延期证据",
        at(States.hearing),
        by=DEFENDERS,
        basis=INTERPRETATION[34],
        asks=[D.evidence_list, D.evidence_sources, D.leave_given, D.late_note],
        stamps=[D.evidence_sent_on],
        needs=[
            leave_for_later_evidence, no_evidence_of_own, supplement_with_leave,
            reconsideration_evidence_fits,
        ],
        warns=[handed_in_in_time],
        after=[obstacle_ended],
        issues=[papers.evidence_list],
    )  # fmt: skip
    fix_evidence_day = Step(
        "登记法院确定的举证期限",
        at(States.registered, States.answering),
        by=DESK,
        basis=INTERPRETATION[104, 1],
        asks=[D.evidence_day],
        needs=[is_summary, evidence_day_within_fifteen],
    )
    hand_in_drafts = Step(
        "报送答辩材料",
        at(States.answering),
        by=DEFENDERS,
        basis=[CITY_RULES[9], LEAD_TIMES],
        asks=[D.drafts_listed],
        stamps=[D.drafts_on],
        help="承办单位在答辩举证期限届满前报送应诉机构，由应诉机构定稿",
    )
    answer = Step(
        "答辩举证",
        States.answering >> States.hearing,
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[LAW[34, 1], LAW[67, 1], INTERPRETATION[135]],
        asks=[
            D.facts_stated, D.law_stated, D.request, D.pleas, D.evidence_list, D.evidence_sources, D.leave_given,
            D.norms_list, D.late_note,
        ],
        stamps=[D.answer_sent_on, D.evidence_sent_on],
        needs=[
            must_answer, no_evidence_of_own, supplement_with_leave,
            reconsideration_evidence_fits,
        ],
        warns=[handed_in_in_time, wrong_defendant_pleaded],
        issues=[papers.answer, papers.evidence_list, papers.norms_list],
        usual=True,
    )  # fmt: skip
    go_to_hearing = Step(
        "转入审理",
        States.answering >> States.hearing,
        by=SECTION,
        basis=[LAW[67, 2], INTERPRETATION[108, 3]],
        help="本机关上诉、申请再审的，或者没有答辩的案件：不提出答辩状，不影响人民法院审理",
    )
    suit_answer_limit = Limit(
        "答辩举证期限",
        days(15),
        starts=Intake.register,
        met_by=answer,
        void_by=[Judgment.mediate, Judgment.judge],
        when=[where(R.instance, Instance.FIRST), where(R.track, Track.ORDINARY), where(R.position, *DEFENDING)],
        ahead=local.ANSWER_ALARM_DAYS,
        basis=[LAW[34, 2], LAW[67, 1]],
        then="视为没有相应证据；没有答辩的，不影响人民法院审理",
    )
    suit_summary_evidence_limit = Limit(
        "简易程序举证期限",
        None,
        starts=moment(fix_evidence_day, D.evidence_day),
        met_by=answer,
        void_by=[Judgment.mediate, Judgment.judge],
        direction=Direction.UNTIL,
        basis=INTERPRETATION[104, 1],
        then="视为没有相应证据",
    )
    suit_objection_limit = Limit(
        "提出管辖异议期限",
        days(15),
        starts=Intake.register,
        met_by=object_jurisdiction,
        void_by=[Judgment.mediate, Judgment.judge],
        when=[where(R.instance, Instance.FIRST)],
        binds=Binds.POWER,
        basis=INTERPRETATION[10, 1],
        then="不得再提出管辖异议",
    )
    objection_appeal_limit = Limit(
        "对管辖异议裁定的上诉期限",
        days(10),
        starts=objection_ruled,
        met_by=appeal_objection,
        void_by=[Judgment.mediate, Judgment.judge],
        when=[where(D.objection_allowed, False)],
        binds=Binds.POWER,
        basis=[LAW[85], INTERPRETATION[101, 2]],
        then="驳回管辖异议的裁定生效",
    )
    drafts_limit = Limit(
        "承办单位报送答辩材料期限",
        workdays(local.DRAFT_LEAD_DAYS),
        starts=[moment(Intake.register, D.answer_due), moment(fix_evidence_day, D.evidence_day)],
        met_by=[hand_in_drafts, answer],
        void_by=[go_to_hearing, Judgment.mediate, Judgment.judge],
        direction=Direction.BEFORE,
        binds=Binds.OTHER,
        basis=LEAD_TIMES,
        then="催办并报告",
    )
    suit_more_time_limit = Limit(
        "申请延期举证期限",
        days(15),
        starts=Intake.register,
        met_by=ask_more_time,
        void_by=[Judgment.mediate, Judgment.judge],
        when=[where(R.instance, Instance.FIRST), where(R.position, *DEFENDING)],
        binds=Binds.POWER,
        basis=[LAW[36, 1], INTERPRETATION[34]],
        then="不得再申请延期",
    )
    suit_later_evidence_limit = Limit(
        "延期举证期限",
        days(15),
        starts=moment(obstacle_ended, D.obstacle_ended_on),
        met_by=[late_evidence, answer],
        void_by=[Judgment.mediate, Judgment.judge],
        basis=INTERPRETATION[34],
        then="视为没有相应证据",
    )
    appeal_answer_limit = Limit(
        "上诉答辩期限",
        days(15),
        starts=Intake.register,
        met_by=answer,
        void_by=[Judgment.mediate, Judgment.judge],
        when=[where(R.instance, Instance.SECOND), where(R.position, Position.APPELLEE)],
        ahead=local.ANSWER_ALARM_DAYS,
        basis=INTERPRETATION[108, 2],
        then="不影响人民法院审理",
    )
    retrial_opinion_limit = Limit(
        "再审申请书面意见期限",
        days(15),
        starts=Intake.register,
        met_by=answer,
        void_by=[Judgment.mediate, Judgment.judge],
        when=[where(R.instance, Instance.RETRIAL_REVIEW), where(R.position, Position.RETRIAL_RESPONDENT)],
        ahead=local.ANSWER_ALARM_DAYS,
        basis=INTERPRETATION[111],
    )
