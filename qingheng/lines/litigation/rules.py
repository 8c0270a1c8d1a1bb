"""What is refused. Each docstring is the sentence the user reads."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation.derived import parts
from qingheng.lines.litigation.facts import Aftermath as A
from qingheng.lines.litigation.facts import Course as K
from qingheng.lines.litigation.facts import Defence as D
from qingheng.lines.litigation.facts import Hearing as H
from qingheng.lines.litigation.facts import Instalment as N
from qingheng.lines.litigation.facts import Outcome as J
from qingheng.lines.litigation.facts import Registration as R
from qingheng.lines.litigation.facts import Timeliness as T
from qingheng.lines.litigation.law import (
    CITY_RULES,
    DEFENDANTS,
    EVIDENCE,
    HEADS,
    INTERPRETATION,
    LAW,
    LOSS_REVIEW,
    RECONSIDERATION,
)
from qingheng.lines.litigation.staff import DEFENDANT, PLAINTIFF
from qingheng.procedure.declare import Binds, rule
from qingheng.procedure.fold import LimitState
from qingheng.procedure.roles import THIRD_PARTY
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import due, months

SERVED = (PLAINTIFF, DEFENDANT, THIRD_PARTY)
_ANSWERS = ("suit_answer_limit", "appeal_answer_limit", "retrial_opinion_limit", "suit_summary_evidence_limit")


def _number(proposal: Proposal, role: str) -> int:
    return len(proposal.after.parties_as(role))


def _past(proposal: Proposal, *codes: str) -> bool:
    """Whether the latest running of one of these limits had run out before the day of the step."""
    limits = proposal.before.procedure.limits
    running = [proposal.before.running(limits[code], proposal.event.subject) for code in codes]
    return any(each is not None and proposal.event.on > each.due.due for each in running)


# 收案


@rule(LAW[49])
def has_plaintiff(proposal: Proposal) -> bool:
    """请登记原告"""
    return _number(proposal, PLAINTIFF.code) > 0


@rule(LAW[26])
def has_defendant(proposal: Proposal) -> bool:
    """请登记被告；列区人民政府和部门为被告的，登记在同一案号下"""
    return _number(proposal, DEFENDANT.code) > 0


@rule(LAW[27])
def somebody_joins(proposal: Proposal) -> bool:
    """请登记追加的当事人"""
    return len(proposal.after.parties) > len(proposal.before.parties)


@rule(LAW[26], R.position)
def position_fits(proposal: Proposal) -> bool:
    """诉讼地位与审级不符"""
    instance, position = proposal.facts.get("instance"), proposal.facts.get("position")
    return instance is None or position in c.OF_INSTANCE[c.Instance(instance)]  # type: ignore[call-arg]


@rule(LAW[26, 2], R.position)
def joint_has_two(proposal: Proposal) -> bool:
    """共同被告案件应当登记两个以上被告"""
    return proposal.facts.get("position") not in c.JOINT or _number(proposal, DEFENDANT.code) > 1


@rule(LAW[26, 2], R.position)
def joint_was_reconsidered(proposal: Proposal) -> bool:
    """复议维持的共同被告案件、以复议机关为被告的案件，应当登记行政复议情况"""
    after = proposal.facts.get("position") in (c.Position.JOINT_UPHELD, c.Position.AUTHORITY)
    return not after or bool(proposal.facts.get("reconsidered"))


@rule(LAW[26], R.reconsideration_case)
def reconsideration_is_named(proposal: Proposal) -> bool:
    """复议维持的共同被告案件、以复议机关为被告的案件，应当填写对应复议案件；复议机关不是本区的，填写复议案号"""
    after = proposal.facts.get("position") in (c.Position.JOINT_UPHELD, c.Position.AUTHORITY)
    named = proposal.facts.get("reconsideration_case") or proposal.facts.get("reconsideration_no")
    return not (after and proposal.facts.get("reconsidered")) or bool(named)


@rule(INTERPRETATION[133], R.reconsideration_outcome)
def outcome_fits(proposal: Proposal) -> bool:
    """复议结果与对应复议案件的结案方式不符"""
    outcome = proposal.facts.get("reconsideration_outcome")
    if not proposal.facts.get("reconsideration_case") or outcome is None:
        return True
    allowed = c.OUTCOMES_OF.get(proposal.facts.get("reconsideration_closing"))
    return allowed is None or outcome in allowed


# 登记提示：不妨碍登记


def _flagged(proposal: Proposal, flag: c.Flag) -> bool:
    return flag in (proposal.facts.get("flags") or ())


@rule(INTERPRETATION[134, 1], R.reconsideration_outcome)
def both_are_sued(proposal: Proposal) -> bool:
    """复议维持的，原机关和复议机关为共同被告；现只登记一个被告，人民法院将告知追加"""
    return not _flagged(proposal, c.Flag.ADD_DEFENDANT)


@rule([DEFENDANTS[1], INTERPRETATION[69, 1, 3]], R.wrong_defendant)
def right_organ_is_sued(proposal: Proposal) -> bool:
    """行为由部门作出，应以该部门为被告，请在答辩中主张错列被告"""
    return not _flagged(proposal, c.Flag.WRONG_DEFENDANT)


@rule([LAW[15], INTERPRETATION[134, 3]], R.court_level)
def level_is_right(proposal: Proposal) -> bool:
    """法院级别与被诉行为不符，请核对管辖，需要时提出管辖异议"""
    return not _flagged(proposal, c.Flag.COURT_LEVEL)


@rule([RECONSIDERATION[29], INTERPRETATION[57]], R.reconsideration_pending)
def not_in_reconsideration(proposal: Proposal) -> bool:
    """同一行为的行政复议尚在办理，请告知人民法院"""
    return not _flagged(proposal, c.Flag.PARALLEL)


@rule(INTERPRETATION[60, 1], R.sued_before)
def not_sued_again(proposal: Proposal) -> bool:
    """原告撤诉后以同一事实和理由再次起诉，请在答辩中主张"""
    return not _flagged(proposal, c.Flag.WITHDRAWN_BEFORE)


# 承办、代理


@rule(CITY_RULES[9], D.conflict)
def free_of_conflict(proposal: Proposal) -> bool:
    """代理人同时代理原告的，不得代理本案"""
    return proposal.stated.get("conflict") != c.Conflict.FOR_PLAINTIFF


@rule(CITY_RULES[9], D.conflict)
def gave_no_advice(proposal: Proposal) -> bool:
    """代理人曾就被诉行为提供意见，请核对是否适宜代理"""
    return proposal.stated.get("conflict") != c.Conflict.ADVISED


@rule(LAW[31, 1], D.agents_named)
def two_agents_at_most(proposal: Proposal) -> bool:
    """可以委托一至二人作为诉讼代理人"""
    return 1 <= len(parts(proposal.stated.get("agents_named"))) <= 2


@rule(INTERPRETATION[131, 2], D.agents_posts)
def a_post_each(proposal: Proposal) -> bool:
    """每名代理人均应当填写职务或者执业机构"""
    return len(parts(proposal.stated.get("agents_posts"))) == len(parts(proposal.stated.get("agents_named")))


@rule(INTERPRETATION[128, 2], D.agents_include_staff)
def not_only_lawyers(proposal: Proposal) -> bool:
    """不得仅委托律师出庭，代理人中应当有行政机关工作人员"""
    return bool(proposal.stated.get("agents_include_staff"))


# 答辩举证


@rule(INTERPRETATION[10, 1])
def objection_in_time(proposal: Proposal) -> bool:
    """已超过收到起诉状副本之日起十五日，不能再提出管辖异议"""
    return not _past(proposal, "suit_objection_limit")


@rule(INTERPRETATION[10, 2])
def objection_was_refused(proposal: Proposal) -> bool:
    """人民法院没有驳回管辖异议"""
    return proposal.before.facts.get("objection_allowed") is False


@rule([LAW[85], INTERPRETATION[101, 2]])
def objection_appealed_in_time(proposal: Proposal) -> bool:
    """已超过裁定书送达之日起十日，不能再上诉"""
    return not _past(proposal, "objection_appeal_limit")


@rule(INTERPRETATION[74, 4])
def recusal_was_refused(proposal: Proposal) -> bool:
    """人民法院没有驳回回避申请"""
    return proposal.matter.get("recusal_granted") is False


@rule(INTERPRETATION[34])
def asked_in_time(proposal: Proposal) -> bool:
    """已超过收到起诉状副本之日起十五日，不能再申请延期提供证据"""
    return not _past(proposal, "suit_more_time_limit")


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
    return not _past(proposal, *(("suit_later_evidence_limit",) if granted else _ANSWERS))


@rule(INTERPRETATION[69, 1, 3], D.pleas)
def wrong_defendant_pleaded(proposal: Proposal) -> bool:
    """登记时提示错列被告，答辩主张中没有选“错列被告”"""
    flagged = c.Flag.WRONG_DEFENDANT in (proposal.facts.get("flags") or ())
    return not flagged or c.Plea.WRONG_DEFENDANT in (proposal.stated.get("pleas") or ())


@rule(EVIDENCE[4], T.suit_filed_on)
def sued_in_time(proposal: Proposal) -> bool:
    """原告起诉超过起诉期限，请在答辩中主张并举证"""
    return not any(
        each.limit.binds is Binds.APPLICANT and each.state is LimitState.MET_LATE for each in proposal.after.limits
    )


@rule(LAW[34, 1])
def must_answer(proposal: Proposal) -> bool:
    """本机关上诉、申请再审的案件无需答辩，请办理“转入审理”"""
    return proposal.facts.get("position") not in c.OUR_MOVE


@rule(LAW[36, 1])
def leave_for_later_evidence(proposal: Proposal) -> bool:
    """人民法院未准许延期提供证据"""
    return bool(proposal.before.facts.get("more_time_allowed"))


# 负责人出庭


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


# 审理中


@rule(INTERPRETATION[81, 1], K.told_court_on)
def court_was_told(proposal: Proposal) -> bool:
    """告知人民法院的日期不得晚于今日"""
    day: dt.date | None = proposal.stated.get("told_court_on")
    return day is None or day <= proposal.today


@rule(INTERPRETATION[87, 2])
def answered_already(proposal: Proposal) -> bool:
    """中止前尚未答辩，请恢复至答辩举证"""
    return _was_in_hearing(proposal)


@rule(INTERPRETATION[87, 2])
def not_answered_yet(proposal: Proposal) -> bool:
    """中止前已经转入审理，请恢复审理"""
    return not _was_in_hearing(proposal)


def _was_in_hearing(proposal: Proposal) -> bool:
    steps = proposal.before.procedure.steps
    return bool(proposal.before.taken(steps["answer"], steps["go_to_hearing"]))


@rule(LAW[60, 1], K.mediation_ground)
def may_be_mediated(proposal: Proposal) -> bool:
    """只有行政赔偿、补偿以及行使自由裁量权的案件可以调解"""
    return proposal.stated.get("mediation_ground") != c.MediationGround.NEITHER


# 裁判


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
    return not _past(proposal, *codes)


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


# 生效以后


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
    return not _past(proposal, "judgment_enforcement_limit")


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
