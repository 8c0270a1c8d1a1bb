"""履行、败诉分析、执行、再审."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation import local, papers
from qingheng.lines.litigation.choices import DUTIES, LOSSES, Debtor, Instance, Result, RetrialBy
from qingheng.lines.litigation.facts import Aftermath as A
from qingheng.lines.litigation.facts import Instalment as N
from qingheng.lines.litigation.facts import Outcome as J
from qingheng.lines.litigation.facts import Registration as R
from qingheng.lines.litigation.law import INTERPRETATION, LAW, LOSS_REVIEW
from qingheng.lines.litigation.staff import UNIT
from qingheng.lines.litigation.suit.judgment import Judgment
from qingheng.lines.litigation.suit.states import DESK, FINED, SECTION, States, past
from qingheng.procedure.declare import Binds, Limit, Step, at, given, moment, rule
from qingheng.procedure.fields import where
from qingheng.procedure.fold import LimitState
from qingheng.procedure.procedure import Part
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction, due, months, years


def _has_duty(proposal: Proposal) -> bool:
    return proposal.facts.get("duty") in c.DUTIES


@rule(LAW[94])
def has_duty(proposal: Proposal) -> bool:
    """裁判没有行政机关的履行内容"""
    return _has_duty(proposal)


@rule(LAW[94])
def has_no_duty_left(proposal: Proposal) -> bool:
    """裁判有行政机关的履行内容，应当先登记履行"""
    return not _has_duty(proposal) or proposal.facts.get("duty_done") is not None


@rule(LAW[94])
def has_duty_left(proposal: Proposal) -> bool:
    """裁判没有行政机关尚待履行的内容"""
    return _has_duty(proposal) and proposal.before.facts.get("duty_done") is None


@rule(INTERPRETATION[153, 2], N.debtor)
def debtor_owes(proposal: Proposal) -> bool:
    """裁判没有该方的履行内容"""
    ours = proposal.stated.get("debtor") == c.Debtor.US
    return _has_duty(proposal) if ours else bool(proposal.facts.get("citizen_duty"))


@rule(LAW[94], N.instalment_due)
def instalment_within_duty(proposal: Proposal) -> bool:
    """本期届满日不得晚于裁判的履行期限届满日"""
    ours = proposal.stated.get("debtor") == c.Debtor.US
    last: dt.date | None = proposal.facts.get("duty_due" if ours else "citizen_due")
    day: dt.date | None = proposal.stated.get("instalment_due")
    return last is None or day is None or day <= last


@rule(LAW[94])
def instalments_are_paid(proposal: Proposal) -> bool:
    """本机关的分期履行尚有未登记履行的"""
    opened = proposal.before.opened(proposal.before.procedure.steps["set_instalment"]).values()
    return all(each.get("instalment_done") for each in opened if each.get("debtor") == c.Debtor.US)


@rule(LAW[71], A.redo_same)
def not_the_same_act(proposal: Proposal) -> bool:
    """不得以同一的事实和理由作出与原行政行为基本相同的行政行为，因违反法定程序被撤销的除外"""
    by_procedure = proposal.facts.get("quash_ground") == c.QuashGround.PROCEDURE
    return by_procedure or not proposal.stated.get("redo_same")


@rule(LOSS_REVIEW)
def loss_is_reviewed(proposal: Proposal) -> bool:
    """败诉案件应当先完成败诉分析"""
    return proposal.facts.get("result") not in c.LOSSES or bool(proposal.facts.get("loss_review"))


@rule(LOSS_REVIEW)
def was_lost(proposal: Proposal) -> bool:
    """本案裁判结果不是败诉"""
    return proposal.facts.get("result") in c.LOSSES or proposal.facts.get("result") == c.Result.REVERSED


@rule(LAW[95])
def citizen_has_duty(proposal: Proposal) -> bool:
    """裁判没有对方当事人的履行内容"""
    return bool(proposal.facts.get("citizen_duty"))


@rule(INTERPRETATION[153, 3])
def enforcement_in_time(proposal: Proposal) -> bool:
    """已超过申请执行的二年期限"""
    return not past(proposal, "judgment_enforcement_limit")


@rule(INTERPRETATION[110], A.retrial_ground)
def retrial_in_time(proposal: Proposal) -> bool:
    """已超过申请再审的六个月期限"""
    if proposal.stated.get("retrial_by") != c.RetrialBy.US:
        return True  # whether the other side is late is for the court to say
    learned: dt.date | None = proposal.stated.get("retrial_learned_on")
    if learned is not None:
        return proposal.event.on <= due(months(6), learned, proposal.calendar).due
    standing = proposal.before.running(proposal.before.procedure.limits["retrial_limit"])
    gone = standing is not None and standing.state is LimitState.VOID
    return standing is None or gone or proposal.event.on <= standing.due.due


EFFECTIVE = (Judgment.final, Judgment.take_effect, Judgment.appeal_upheld, Judgment.mediate)
"""The steps by which a judgment takes effect."""


class Aftermath(Part):
    """履行、败诉分析、执行、再审."""

    begin_performance = Step(
        "开始履行",
        States.effective >> States.performing,
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[LAW[94], LAW[96]],
        asks=[A.duty_plan],
        needs=[has_duty],
        usual=True,
    )
    set_instalment = Step(
        "登记分期履行",
        at(States.effective, States.performing, States.retrial),
        by=DESK,
        basis=[LAW[94], INTERPRETATION[153, 2]],
        opens=True,
        asks=[N.debtor, N.instalment, N.instalment_sum, N.instalment_due],
        needs=[debtor_owes, instalment_within_duty],
        help="裁判、调解书写明分期履行的，每期登记一次",
    )
    pay_instalment = Step(
        "登记一期履行",
        at(States.effective, States.performing, States.retrial, States.closed),
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[LAW[94], INTERPRETATION[153, 2]],
        about=set_instalment,
        once=True,
        asks=[N.instalment_note],
        stamps=[N.instalment_done],
    )
    perform = Step(
        "履行完毕",
        States.performing >> States.closed,
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[LAW[71], LAW[94], INTERPRETATION[90]],
        asks=[A.duty_report, A.redo_same],
        stamps=[A.duty_done, A.closed_on],
        needs=[not_the_same_act, instalments_are_paid, loss_is_reviewed],
        issues=[papers.performance_report],
        usual=True,
    )
    perform_meanwhile = Step(
        "再审期间履行完毕",
        at(States.retrial),
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[LAW[90], LAW[94]],
        asks=[A.duty_report, A.redo_same],
        stamps=[A.duty_done],
        needs=[has_duty_left, not_the_same_act, instalments_are_paid],
        issues=[papers.performance_report],
        help="申请再审不停止裁判的执行",
    )
    close = Step(
        "结案",
        States.effective >> States.closed,
        by=DESK,
        basis=LAW[94],
        stamps=[A.closed_on],
        needs=[has_no_duty_left, loss_is_reviewed],
        usual=True,
    )
    review_loss = Step(
        "败诉分析",
        at(States.judged, States.appealed, States.effective, States.performing, States.closed),
        by=SECTION,
        prepared_by=(UNIT,),
        basis=LOSS_REVIEW,
        asks=[A.loss_review, A.loss_measures],
        stamps=[A.reviewed_on],
        needs=[was_lost],
        issues=[papers.loss_analysis],
    )
    enforce_judgment = Step(
        "申请执行裁判",
        at(States.effective, States.performing, States.retrial, States.closed),
        by=SECTION,
        basis=[LAW[95], INTERPRETATION[153]],
        asks=[A.enforcement_basis],
        needs=[citizen_has_duty, enforcement_in_time],
        issues=[papers.judgment_enforcement],
    )
    ask_retrial = Step(
        "启动再审",
        (States.effective | States.performing | States.closed) >> States.retrial,
        by=SECTION,
        basis=[LAW[90], LAW[92], LAW[93], INTERPRETATION[110]],
        asks=[A.retrial_by, A.retrial_ground, A.retrial_learned_on, A.retrial_reasons, A.retrial_suit],
        needs=[retrial_in_time],
        issues=[given(papers.retrial_application, where(A.retrial_by, RetrialBy.US))],
        help="申请再审不停止裁判的执行；再审审查另行登记一件",
    )
    retrial_kept = Step(
        "驳回再审申请、维持原裁判",
        States.retrial >> States.effective,
        by=DESK,
        basis=[LAW[90], INTERPRETATION[110]],
        asks=[A.retrial_result],
        usual=True,
    )
    retrial_changed = Step(
        "再审改变原裁判",
        States.retrial >> States.closed,
        by=DESK,
        basis=[LAW[91], LAW[92]],
        asks=[A.retrial_result],
        stamps=[A.closed_on],
        help="新的裁判另行登记一件",
    )
    judgment_duty_limit = Limit(
        "裁判履行期限",
        None,
        starts=[moment(step, A.duty_due) for step in EFFECTIVE],
        met_by=[perform, perform_meanwhile],
        direction=Direction.UNTIL,
        when=[where(J.duty, *DUTIES)],
        basis=[LAW[94], LAW[96]],
        then=FINED,
    )
    instalment_limit = Limit(
        "分期履行期限",
        None,
        starts=moment(set_instalment, N.instalment_due),
        met_by=pay_instalment,
        direction=Direction.UNTIL,
        when=[where(N.debtor, Debtor.US)],
        basis=[LAW[94], LAW[96]],
        then=FINED,
    )
    instalment_enforcement_limit = Limit(
        "申请执行分期履行期限",
        years(2),
        starts=moment(set_instalment, N.instalment_due),
        met_by=enforce_judgment,
        void_by=[pay_instalment],
        outlives=True,
        when=[where(N.debtor, Debtor.OTHER_SIDE)],
        binds=Binds.POWER,
        ahead=local.ENFORCEMENT_WARNING_DAYS,
        basis=INTERPRETATION[153, 2],
        then="法院不予受理",
    )
    judgment_enforcement_limit = Limit(
        "申请执行裁判期限",
        years(2),
        starts=[moment(step, A.enforcement_from) for step in EFFECTIVE],
        met_by=enforce_judgment,
        outlives=True,
        binds=Binds.POWER,
        ahead=local.ENFORCEMENT_WARNING_DAYS,
        basis=INTERPRETATION[153],
        then="法院不予受理",
    )
    retrial_limit = Limit(
        "申请再审期限",
        months(6),
        starts=EFFECTIVE,
        met_by=ask_retrial,
        when=[where(R.instance, Instance.FIRST, Instance.SECOND), where(J.result, *LOSSES, Result.REVERSED)],
        outlives=True,
        binds=Binds.POWER,
        ahead=local.RETRIAL_WARNING_DAYS,
        basis=INTERPRETATION[110],
        then="不得再申请再审，四种法定事由除外",
    )
