"""调解、裁判、送达、上诉、生效."""

from __future__ import annotations

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation import derived, papers
from qingheng.lines.litigation.choices import Appealable, Result
from qingheng.lines.litigation.facts import Aftermath as A
from qingheng.lines.litigation.facts import Course as K
from qingheng.lines.litigation.facts import Outcome as J
from qingheng.lines.litigation.law import INTERPRETATION, LAW
from qingheng.lines.litigation.staff import CHIEF, DEFENDANT, OFFICER, PLAINTIFF, UNIT
from qingheng.lines.litigation.suit.states import DESK, EFFECT, SECTION, SERVED, States, past
from qingheng.procedure.declare import Binds, Lapse, LapseDay, Limit, Step, at, moment, rule
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Part
from qingheng.procedure.roles import LAW as BY_LAW
from qingheng.procedure.roles import THIRD_PARTY
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import days


@rule(LAW[60, 1], K.mediation_ground)
def may_be_mediated(proposal: Proposal) -> bool:
    """只有行政赔偿、补偿以及行使自由裁量权的案件可以调解"""
    return proposal.stated.get("mediation_ground") != c.MediationGround.NEITHER


@rule(LAW[69], J.result)
def result_fits(proposal: Proposal) -> bool:
    """裁判结果与审级不符"""
    instance = proposal.facts.get("instance")
    return instance is None or proposal.facts.get("result") in c.OF_INSTANCE_RESULTS[c.Instance(instance)]  # type: ignore[call-arg]


@rule(LAW[54, 1], J.result)
def judged_after_hearing(proposal: Proposal) -> bool:
    """第一审判决应当开庭审理，请先登记开庭和出庭情况；不开庭的只能是裁定"""
    judgment = proposal.facts.get("result") in c.JUDGMENTS and proposal.facts.get("instance") == c.Instance.FIRST
    return not judgment or proposal.facts.get("first_heard_on") is not None


@rule(INTERPRETATION[88, 2], J.result)
def suspended_is_only_ended(proposal: Proposal) -> bool:
    """中止诉讼的案件，恢复审理前只能裁定终结或者准予撤诉"""
    state = proposal.before.state
    ends = (c.Result.TERMINATED, c.Result.WITHDRAWN)
    return state is None or state.code != "suspended" or proposal.facts.get("result") in ends


@rule(LAW[54])
def hearings_are_recorded(proposal: Proposal) -> bool:
    """尚有开庭没有登记出庭情况"""
    steps = proposal.before.procedure.steps
    opened = {event.subject for event in proposal.before.taken(steps["schedule_hearing"])}
    done = {event.subject for event in proposal.before.taken(steps["record_hearing"], steps["postpone_hearing"])}
    dismissed = proposal.facts.get("result") in (*c.EARLY_ENDS, c.Result.APPEAL_WITHDRAWN)
    return dismissed or opened <= done


@rule(LAW[79], J.decision_result)
def both_are_judged(proposal: Proposal) -> bool:
    """复议维持的共同被告案件，应当对复议决定和原行政行为一并作出裁判"""
    joint = proposal.facts.get("position") == c.Position.JOINT_UPHELD and proposal.facts.get("result") in c.JUDGMENTS
    return not joint or proposal.facts.get("decision_result") != c.DecisionResult.NONE


@rule(LAW[94], J.duty_days)
def duty_has_a_day(proposal: Proposal) -> bool:
    """有履行内容的，应当填写履行期限或者履行日期"""
    ordered = proposal.facts.get("duty") in c.DUTIES
    return not ordered or bool(proposal.facts.get("duty_days") or proposal.facts.get("duty_date"))


@rule(LAW[85])
def is_appealable(proposal: Proposal) -> bool:
    """本裁判不得上诉"""
    return proposal.before.facts.get("appealable") in (c.Appealable.JUDGMENT, c.Appealable.RULING)


@rule(LAW[85])
def takes_effect_on_service(proposal: Proposal) -> bool:
    """本裁判可以上诉，应当登记各方送达，期满后生效"""
    return proposal.before.facts.get("appealable") == c.Appealable.NOT


@rule(LAW[85])
def appealed_in_time(proposal: Proposal) -> bool:
    """该当事人的上诉期限已经届满"""
    codes = ("our_appeal_limit", "our_ruling_appeal_limit", "other_appeal_limit", "other_ruling_appeal_limit")
    return not past(proposal, *codes)


@rule(LAW[85])
def party_was_served(proposal: Proposal) -> bool:
    """请先登记裁判文书送达该当事人的日期"""
    step = proposal.before.procedure.steps["serve_judgment"]
    served = {event.subject for event in proposal.before.taken(step)}
    return proposal.event.subject in served


@rule(LAW[85], J.all_served)
def all_means_all(proposal: Proposal) -> bool:
    """尚有当事人未登记送达，“各方当事人均已送达”应选“否”"""
    return not proposal.stated.get("all_served") or not _unserved(proposal)


@rule(LAW[85], J.all_served)
def last_says_so(proposal: Proposal) -> bool:
    """各方当事人均已登记送达，“各方当事人均已送达”应选“是”"""
    return bool(proposal.stated.get("all_served")) or bool(_unserved(proposal))


def _unserved(proposal: Proposal) -> set[str]:
    everybody = {party.key for role in SERVED for party in proposal.after.parties_as(role.code)}
    step = proposal.after.procedure.steps["serve_judgment"]
    return everybody - {event.subject for event in proposal.after.taken(step)}


@rule(LAW[89], J.second_result)
def first_judgment_stands(proposal: Proposal) -> bool:
    """改判、发回重审的，请办理“二审改判、发回”"""
    return proposal.stated.get("second_result") in (c.Result.APPEAL_DISMISSED, c.Result.APPEAL_WITHDRAWN)


@rule(LAW[89], J.second_result)
def first_judgment_falls(proposal: Proposal) -> bool:
    """维持原裁判、撤回上诉的，请办理“二审维持、撤回上诉”"""
    return proposal.stated.get("second_result") in (c.Result.REVERSED, c.Result.REMITTED)


class Judgment(Part):
    """调解、裁判、送达、上诉、生效."""

    mediate = Step(
        "达成调解",
        (States.registered | States.answering | States.hearing) >> States.effective,
        by=SECTION,
        prepared_by=(UNIT,),
        basis=LAW[60],
        asks=[
            K.mediation_ground, K.mediation_text, J.duty, J.duty_text, J.duty_days, J.duty_date, J.citizen_duty,
            J.citizen_due,
        ],
        sets={J.result: Result.MEDIATED.value, J.appealable: Appealable.NOT.value},
        stamps=[J.ruled_on, J.effective_on],
        derives=EFFECT,
        needs=[may_be_mediated, duty_has_a_day],
        issues=[papers.settlement_record],
        help="调解书经各方签收生效",
    )  # fmt: skip
    judge = Step(
        "登记裁判",
        (States.answering | States.hearing | States.suspended) >> States.judged,
        by=DESK,
        basis=[LAW[69], LAW[79], LAW[89], INTERPRETATION[69], INTERPRETATION[136]],
        asks=[
            J.result, J.result_text, J.quash_ground, J.decision_result, J.duty, J.duty_text, J.duty_days, J.duty_date,
            J.citizen_duty, J.citizen_due,
        ],
        stamps=[J.ruled_on],
        derives={J.appealable: derived.appealable, J.withdrawn_after_change: derived.withdrawn_after_change},
        needs=[
            result_fits, hearings_are_recorded, judged_after_hearing, suspended_is_only_ended,
            both_are_judged, duty_has_a_day,
        ],
        usual=True,
    )  # fmt: skip
    serve_judgment = Step(
        "登记裁判送达",
        at(States.judged),
        by=DESK,
        basis=[LAW[80, 2], LAW[85]],
        about=SERVED,
        once=True,
        asks=[J.all_served],
        stamps=[J.served_on],
        derives={J.last_served_on: derived.last_served_on, J.all_served_on: derived.all_served_on},
        needs=[is_appealable, all_means_all, last_says_so],
        usual=True,
        help="各方送达日期不同的，上诉期限分别计算，生效日期以最后届满的为准",
    )
    appeal_ours = Step(
        "本机关上诉",
        States.judged >> States.appealed,
        by=CHIEF,
        prepared_by=(OFFICER, UNIT),
        basis=LAW[85],
        about=DEFENDANT,
        asks=[J.appeal_memo, J.appeal_approved_by, J.appeal_reasons],
        sets={J.appealed_by_us: True},
        needs=[is_appealable, party_was_served, appealed_in_time],
        issues=[papers.appeal_memo, papers.appeal],
        help="由机关负责人批准；二审另行登记一件",
    )
    appeal_theirs = Step(
        "对方上诉",
        States.judged >> States.appealed,
        by=DESK,
        basis=[LAW[85], LAW[29, 2]],
        about=(PLAINTIFF, THIRD_PARTY),
        sets={J.appealed_by_us: False},
        needs=[is_appealable, party_was_served, appealed_in_time],
        help="收到上诉状副本后，二审另行登记一件",
    )
    final = Step(
        "裁判生效",
        States.judged >> States.effective,
        by=(BY_LAW, OFFICER, CHIEF),
        basis=LAW[85],
        stamps=[J.effective_on],
        derives=EFFECT,
        needs=[is_appealable],
    )
    take_effect = Step(
        "登记送达生效",
        States.judged >> States.effective,
        by=DESK,
        basis=[LAW[85], LAW[89], INTERPRETATION[101, 2]],
        stamps=[J.effective_on],
        derives=EFFECT,
        needs=[takes_effect_on_service],
        usual=True,
        help="二审裁判和不得上诉的裁定，自送达之日起生效",
    )
    appeal_upheld = Step(
        "二审维持、撤回上诉",
        States.appealed >> States.effective,
        by=DESK,
        basis=LAW[89, 1, 1],
        asks=[J.second_result, J.second_suit],
        stamps=[J.effective_on],
        derives=EFFECT,
        needs=[first_judgment_stands],
        usual=True,
    )
    appeal_changed = Step(
        "二审改判、发回",
        States.appealed >> States.closed,
        by=DESK,
        basis=LAW[89],
        asks=[J.second_result, J.second_suit],
        stamps=[A.closed_on],
        needs=[first_judgment_falls],
        help="改判的履行内容登记在二审案件中；发回重审的，另行登记一审案件",
    )
    our_appeal_limit = Limit(
        "本机关上诉期限",
        days(15),
        starts=serve_judgment,
        met_by=appeal_ours,
        void_by=[appeal_theirs, final],
        each=DEFENDANT,
        when=[where(J.appealable, Appealable.JUDGMENT)],
        binds=Binds.POWER,
        basis=LAW[85],
        then="裁判生效",
    )
    our_ruling_appeal_limit = our_appeal_limit.under(
        [LAW[85], INTERPRETATION[101, 2]],
        label="本机关对裁定的上诉期限",
        length=days(10),
        when=[where(J.appealable, Appealable.RULING)],
    )
    other_appeal_limit = our_appeal_limit.under(
        [LAW[85], LAW[29, 2]],
        label="对方上诉期限",
        met_by=appeal_theirs,
        void_by=[appeal_ours, final],
        each=(PLAINTIFF, THIRD_PARTY),
        binds=Binds.APPLICANT,
    )
    other_ruling_appeal_limit = other_appeal_limit.under(
        [LAW[85], INTERPRETATION[101, 2]],
        label="对方对裁定的上诉期限",
        length=days(10),
        when=[where(J.appealable, Appealable.RULING)],
    )
    judgment_final_limit = Limit(
        "判决生效（各方上诉期届满）",
        days(15),
        starts=moment(serve_judgment, J.all_served_on),
        met_by=final,
        void_by=[appeal_ours, appeal_theirs],
        when=[where(J.appealable, Appealable.JUDGMENT)],
        lapse=Lapse(final, LapseDay.NEXT),
        binds=Binds.OTHER,
        basis=LAW[85],
        then="判决自次日起生效",
    )
    ruling_final_limit = judgment_final_limit.under(
        [LAW[85], INTERPRETATION[101, 2]],
        label="裁定生效（各方上诉期届满）",
        length=days(10),
        when=[where(J.appealable, Appealable.RULING)],
        then="裁定自次日起生效",
    )
