"""开庭、负责人出庭、回避."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation import derived, local, papers
from qingheng.lines.litigation.facts import Appearance as P
from qingheng.lines.litigation.facts import Hearing as H
from qingheng.lines.litigation.facts import Recusal as Q
from qingheng.lines.litigation.law import HEADS, INTERPRETATION, LAW, LEAD_TIMES
from qingheng.lines.litigation.staff import UNIT
from qingheng.lines.litigation.suit.judgment import Judgment
from qingheng.lines.litigation.suit.states import BEFORE_COURT, DEFENDERS, DESK, SECTION, UNTIL_EFFECT
from qingheng.procedure.declare import Binds, Limit, Step, moment, rule
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Part
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction, days, workdays


@rule(INTERPRETATION[74, 4])
def recusal_was_refused(proposal: Proposal) -> bool:
    """人民法院没有驳回回避申请"""
    return proposal.matter.get("recusal_granted") is False


@rule(HEADS[2], H.head_rank)
def is_a_head(proposal: Proposal) -> bool:
    """非本机关负责人，不计入出庭"""
    return proposal.stated.get("head_rank") in (None, *c.HEAD_RANKS)


@rule(HEADS[5, 3])
def before_it_opens(proposal: Proposal) -> bool:
    """更换出庭负责人，应当在庭审前申请"""
    return _before_hearing(proposal)


@rule(HEADS[6, 1])
def identity_before_it_opens(proposal: Proposal) -> bool:
    """负责人身份证明应当于开庭前提交，逾期的视为负责人未出庭应诉"""
    return _before_hearing(proposal)


def _before_hearing(proposal: Proposal) -> bool:
    opens: dt.date | None = proposal.matter.get("hearing_on")
    return opens is None or proposal.event.on <= opens


@rule(HEADS[6, 2], H.identity_accepted)
def identity_was_given(proposal: Proposal) -> bool:
    """没有提交负责人身份证明，法院不能认可其身份"""
    return not proposal.stated.get("identity_accepted") or proposal.matter.get("identity_on") is not None


@rule(HEADS[9, 1], H.attested)
def absence_is_attested(proposal: Proposal) -> bool:
    """情况说明应当加盖行政机关印章或者由主要负责人签字认可"""
    return proposal.stated.get("attested") in (c.Attested.SEAL, c.Attested.SIGNATURE)


@rule(HEADS[9, 2], H.reason_accepted)
def reason_was_given(proposal: Proposal) -> bool:
    """没有提交不能出庭的情况说明，法院不能认可其理由"""
    return not proposal.stated.get("reason_accepted") or proposal.matter.get("absence") is not None


@rule(LAW[54])
def hearing_is_over(proposal: Proposal) -> bool:
    """尚未到开庭日期，不能登记庭审情况"""
    opens: dt.date | None = proposal.matter.get("hearing_on")
    return opens is None or proposal.event.on >= opens


@rule(HEADS[6, 1], H.head_name)
def head_is_named(proposal: Proposal) -> bool:
    """负责人出庭的，应当登记其姓名、职务和身份"""
    there = proposal.stated.get("attendance") == c.Attendance.HEAD
    return not there or all(proposal.matter.get(name) for name in ("head_name", "head_post", "head_rank"))


@rule([INTERPRETATION[132], HEADS[12, 1, 3]], H.attendance)
def not_only_lawyers_came(proposal: Proposal) -> bool:
    """负责人和工作人员均未出庭，人民法院将记录在案、在裁判文书中载明，并提出司法建议"""
    return proposal.stated.get("attendance") not in (c.Attendance.ONLY_LAWYERS, c.Attendance.NOBODY)


@rule(HEADS[12, 1, 1], H.reason_accepted)
def absence_is_excused(proposal: Proposal) -> bool:
    """负责人未出庭，未说明理由或者理由不成立的，人民法院应当向监察机关、上一级行政机关提出司法建议"""
    return proposal.stated.get("attendance") != c.Attendance.STAFF or bool(proposal.stated.get("reason_accepted"))


class Hearings(Part):
    """开庭、负责人出庭、回避."""

    schedule_hearing = Step(
        "登记开庭",
        BEFORE_COURT,
        by=DESK,
        basis=[INTERPRETATION[71], HEADS[5, 2]],
        opens=True,
        asks=[H.hearing_at, H.courtroom, H.hearing_kind, H.summons_on, H.head_called, H.head_notice_on],
        derives={H.hearing_on: derived.hearing_day},
        schedules=H.hearing_at,
        usual=True,
    )
    postpone_hearing = Step(
        "开庭延期、取消",
        UNTIL_EFFECT,
        by=DESK,
        basis=[HEADS[9, 3], HEADS[5, 3]],
        about=schedule_hearing,
        once=True,
        asks=[H.postponed_why],
        help="延期的，按新的时间再登记一次开庭",
    )
    plan_head = Step(
        "负责人出庭安排",
        BEFORE_COURT,
        by=SECTION,
        basis=[LAW[3, 3], HEADS[2, 1], HEADS[3]],
        about=schedule_hearing,
        asks=[H.head_name, H.head_post, H.head_rank, H.agreed_by.optional(), H.whose_head.optional()],
        needs=[is_a_head],
        issues=[papers.appearance_plan],
        usual=True,
        help="每次开庭均应安排；共同被告可以协商由一方负责人出庭，也可以由人民法院确定",
    )
    replace_head = Step(
        "更换出庭负责人",
        BEFORE_COURT,
        by=SECTION,
        basis=[HEADS[5, 3], HEADS[2, 1]],
        about=schedule_hearing,
        asks=[H.head_name, H.head_post, H.head_rank],
        needs=[is_a_head, before_it_opens],
        after=[plan_head],
        issues=[papers.appearance_plan],
    )
    submit_identity = Step(
        "提交负责人身份证明",
        BEFORE_COURT,
        by=DEFENDERS,
        basis=[HEADS[6, 1], INTERPRETATION[131, 1]],
        about=schedule_hearing,
        stamps=[H.identity_on],
        needs=[identity_before_it_opens],
        after=[plan_head],
        issues=[papers.head_identity],
        usual=True,
    )
    explain_absence = Step(
        "负责人不能出庭说明",
        BEFORE_COURT,
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[HEADS[8], HEADS[9, 1], INTERPRETATION[129, 3]],
        about=schedule_hearing,
        asks=[
            H.absence, H.absence_text, H.absence_proof, H.attested, H.postponement_asked, H.staff_named,
        ],
        needs=[absence_is_attested],
        issues=[papers.absence_statement],
    )  # fmt: skip
    record_hearing = Step(
        "登记出庭情况",
        BEFORE_COURT,
        by=DESK,
        basis=[LAW[3, 3], HEADS[6, 2], HEADS[7], HEADS[11], INTERPRETATION[132]],
        about=schedule_hearing,
        once=True,
        before=[postpone_hearing],
        asks=[
            H.attendance, H.head_name.optional(), H.head_post.optional(), H.head_rank.optional(), H.identity_accepted,
            H.spoke, H.reason_accepted, H.present_staff, H.hearing_notes,
        ],
        derives={
            P.first_heard_on: derived.first_heard_on,
            P.missed_call: derived.missed_call,
            P.attended_once: derived.attended_once,
            P.head_appeared: derived.head_appeared,
            P.chief_appeared: derived.chief_appeared,
            P.head_spoke: derived.head_spoke,
            P.only_lawyers: derived.only_lawyers,
            P.absences_accepted: derived.absences_accepted,
            P.head_of: derived.head_of,
        },
        needs=[
            hearing_is_over, is_a_head, head_is_named, identity_was_given,
            reason_was_given,
        ],
        warns=[not_only_lawyers_came, absence_is_excused],
        issues=[papers.appearance_record],
        usual=True,
        help="同一审级到庭参加一次庭审即为出庭应诉，法院通知再次出庭的除外；一审出庭不免除二审出庭的义务",
    )  # fmt: skip
    ask_recusal = Step(
        "申请回避",
        BEFORE_COURT,
        by=DEFENDERS,
        basis=[LAW[55], INTERPRETATION[74, 1], INTERPRETATION[75]],
        opens=True,
        asks=[Q.recused, Q.recused_as, Q.recusal_reason, Q.recusal_text],
        issues=[papers.recusal],
        help="在案件开始审理时提出；开始审理后知道事由的，应当在法庭辩论终结前提出",
    )
    recusal_decided = Step(
        "登记回避决定",
        UNTIL_EFFECT,
        by=DESK,
        basis=[LAW[55, 4], INTERPRETATION[74, 3]],
        about=ask_recusal,
        once=True,
        asks=[Q.recusal_granted],
    )
    ask_recusal_review = Step(
        "对回避决定申请复议",
        BEFORE_COURT,
        by=DEFENDERS,
        basis=[LAW[55, 4], INTERPRETATION[74, 4]],
        about=ask_recusal,
        once=True,
        after=[recusal_decided],
        asks=[Q.recusal_review_text],
        needs=[recusal_was_refused],
        issues=[papers.recusal_review],
        help="复议期间，被申请回避的人员不停止参与本案的工作",
    )
    recusal_review_decided = Step(
        "登记回避复议决定",
        UNTIL_EFFECT,
        by=DESK,
        basis=INTERPRETATION[74, 4],
        about=ask_recusal,
        once=True,
        after=[ask_recusal_review],
        asks=[Q.recusal_reviewed],
    )
    head_plan_limit = Limit(
        "负责人出庭安排期限",
        workdays(local.HEAD_LEAD_DAYS),
        starts=moment(schedule_hearing, H.hearing_on),
        met_by=[plan_head, explain_absence, record_hearing],
        void_by=[postpone_hearing],
        direction=Direction.BEFORE,
        binds=Binds.OTHER,
        basis=[LAW[3, 3], LEAD_TIMES],
        then="提醒被诉行政机关",
    )
    record_hearing_limit = Limit(
        "登记出庭情况期限",
        workdays(local.RECORD_DAYS),
        starts=moment(schedule_hearing, H.hearing_on),
        met_by=record_hearing,
        void_by=[postpone_hearing, Judgment.judge, Judgment.mediate],
        basis=LEAD_TIMES,
        then="出庭应诉率缺少本次开庭",
    )
    head_identity_limit = Limit(
        "负责人身份证明提交期限",
        None,
        starts=moment(plan_head, H.hearing_on),
        met_by=submit_identity,
        void_by=[explain_absence, postpone_hearing],
        direction=Direction.UNTIL,
        basis=HEADS[6, 1],
        then="视为行政机关负责人未出庭应诉",
    )
    summons_limit = Limit(
        "法院送达传票期限",
        days(3),
        starts=moment(schedule_hearing, H.hearing_on),
        met_by=moment(schedule_hearing, H.summons_on),
        direction=Direction.BEFORE,
        binds=Binds.COURT,
        basis=INTERPRETATION[71],
    )
    head_notice_limit = Limit(
        "法院送达负责人出庭通知书期限",
        days(3),
        starts=moment(schedule_hearing, H.hearing_on),
        met_by=moment(schedule_hearing, H.head_notice_on),
        when=[where(H.head_called, True)],
        direction=Direction.BEFORE,
        binds=Binds.COURT,
        basis=HEADS[5, 2],
    )
    recusal_limit = Limit(
        "法院决定回避期限",
        days(3),
        starts=ask_recusal,
        met_by=recusal_decided,
        void_by=[Judgment.mediate, Judgment.judge],
        binds=Binds.COURT,
        basis=INTERPRETATION[74, 3],
    )
    recusal_review_limit = Limit(
        "法院决定回避复议期限",
        days(3),
        starts=ask_recusal_review,
        met_by=recusal_review_decided,
        void_by=[Judgment.mediate, Judgment.judge],
        binds=Binds.COURT,
        basis=INTERPRETATION[74, 4],
    )
