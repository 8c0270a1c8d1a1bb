"""变更执行地."""

from __future__ import annotations

from dateutil.relativedelta import relativedelta

from qingheng.lines.correction import papers
from qingheng.lines.correction.choices import End
from qingheng.lines.correction.facts import Away as A
from qingheng.lines.correction.facts import Ending as E
from qingheng.lines.correction.file.states import AGENCY, HERE, SUPERVISORS, States
from qingheng.lines.correction.law import LAW, MEASURES
from qingheng.lines.correction.local import MOVE_AHEAD_MONTHS
from qingheng.lines.correction.people import HEAD
from qingheng.procedure.declare import Binds, Limit, Step, given, rule
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Part
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import days


@rule(MEASURES[30])
def move_consulted(proposal: Proposal) -> bool:
    """准予变更执行地前，应当征求新执行地社区矫正机构意见；新执行地不同意的，应当报市级机构决定"""
    if not proposal.stated.get("move_granted"):
        return True
    stated = proposal.matter
    return bool(stated.get("move_agreed") or stated.get("move_city_agreed"))


@rule(MEASURES[30])
def move_disputed(proposal: Proposal) -> bool:
    """新执行地社区矫正机构没有提出不同意见，无需报市级机构"""
    return proposal.matter.get("move_agreed") is False


@rule(LAW[27, 2])
def move_was_granted(proposal: Proposal) -> bool:
    """尚未决定准予变更执行地"""
    return bool(proposal.matter.get("move_granted"))


@rule(MEASURES[30], A.move_planned_on)
def move_asked_ahead(proposal: Proposal) -> bool:
    """一般应当在迁居一个月前提出书面申请，本次申请已晚于该时间"""
    planned = proposal.stated.get("move_planned_on")
    return planned is None or bool(proposal.event.on <= planned - relativedelta(months=MOVE_AHEAD_MONTHS))


class Moving(Part):
    """变更执行地."""

    apply_move = Step(
        "申请变更执行地",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[27], MEASURES[30]],
        opens=True,
        asks=[A.move_to, A.move_agency, A.move_planned_on, A.move_reason, A.move_office_opinion],
        warns=[move_asked_ahead],
    )
    consult = Step(
        "征求新执行地意见",
        HERE,
        by=AGENCY,
        basis=MEASURES[30],
        about=apply_move,
        once=True,
        issues=[papers.move_consultation],
    )
    move_replied = Step(
        "收到新执行地复函",
        HERE,
        by=AGENCY,
        basis=MEASURES[30],
        about=apply_move,
        after=(consult,),
        asks=[A.move_agreed, A.move_reply],
    )
    city_decides_move = Step(
        "市级机构协调决定",
        HERE,
        by=AGENCY,
        basis=MEASURES[30],
        about=apply_move,
        after=(move_replied,),
        asks=[A.move_city_agreed, A.move_city_paper],
        needs=[move_disputed],
    )
    decide_move = Step(
        "决定变更执行地",
        HERE,
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[27, 2], MEASURES[30], MEASURES[31]],
        about=apply_move,
        once=True,
        asks=[A.move_granted, A.move_refusal],
        needs=[move_consulted],
        issues=[given(papers.move_decision, where(A.move_granted, True))],
    )
    tell_move = Step(
        "告知对象变更决定",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[27, 2], MEASURES[31]],
        about=apply_move,
        once=True,
        after=(decide_move,),
        issues=[given(papers.move_notice, where(A.move_granted, True)),
                given(papers.move_refusal, where(A.move_granted, False))],
    )  # fmt: skip
    hand_over = Step(
        "移交档案和法律文书",
        HERE,
        by=AGENCY,
        basis=[LAW[27, 2], MEASURES[31]],
        about=apply_move,
        once=True,
        after=(decide_move,),
        needs=[move_was_granted],
    )
    move_receipted = Step(
        "收到新执行地回执",
        HERE,
        by=AGENCY,
        basis=MEASURES[31],
        about=apply_move,
        once=True,
        after=(hand_over,),
        asks=[A.move_receipt],
    )
    move_done = Step(
        "新执行地已接收",
        (States.in_correction | States.absent) >> States.transferred,
        by=AGENCY,
        basis=[LAW[27, 2], MEASURES[31]],
        about=apply_move,
        after=(hand_over,),
        sets={E.end_reason: End.MOVED.value},
        stamps=[E.ended_on],
        needs=[move_was_granted],
        help="新执行地机构告知已经登记接收后办理；在此之前仍由本区计为在册。",
    )
    move_consult_limit = Limit(
        "征求新执行地意见期限", days(5), starts=apply_move, met_by=consult, basis=MEASURES[30]
    )  # fmt: skip
    move_reply_limit = Limit(
        "新执行地复函期限",
        days(5),
        starts=consult,
        met_by=move_replied,
        binds=Binds.OTHER,
        basis=MEASURES[30],
        then="报市级机构协调",
    )
    move_refusal_limit = Limit(
        "告知不准变更期限",
        days(5),
        starts=decide_move,
        met_by=tell_move,
        when=[where(A.move_granted, False)],
        basis=MEASURES[30],
    )
    move_handover_limit = Limit(
        "移交档案期限",
        days(5),
        starts=decide_move,
        met_by=hand_over,
        when=[where(A.move_granted, True)],
        basis=[LAW[27, 2], MEASURES[31]],
    )
    move_receipt_limit = Limit(
        "新执行地送回执期限",
        days(5),
        starts=hand_over,
        met_by=[move_receipted, move_done],
        binds=Binds.OTHER,
        basis=MEASURES[31],
        then="催告",
    )
    move_report_limit = Limit(
        "对象到新执行地报到期限",
        days(7),
        starts=tell_move,
        met_by=move_done,
        when=[where(A.move_granted, True)],
        binds=Binds.PERSON,
        basis=MEASURES[31],
        then="由本机关组织查找",
    )
