"""收案、当事人、交办、委托、起诉期限."""

from __future__ import annotations

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation import derived, papers
from qingheng.lines.litigation.choices import Lateness
from qingheng.lines.litigation.derived import parts
from qingheng.lines.litigation.facts import Defence as D
from qingheng.lines.litigation.facts import Registration as R
from qingheng.lines.litigation.facts import Timeliness as T
from qingheng.lines.litigation.law import CITY_RULES, DEFENDANTS, EVIDENCE, INTERPRETATION, LAW, RECONSIDERATION
from qingheng.lines.litigation.staff import DEFENDANT, PLAINTIFF
from qingheng.lines.litigation.suit.states import DEFENDERS, DESK, IN_HAND, OPEN, PENDING, SECTION, States
from qingheng.procedure.declare import Binds, Limit, LongStop, Step, begin, moment, rule
from qingheng.procedure.fields import where
from qingheng.procedure.fold import LimitState
from qingheng.procedure.procedure import Part
from qingheng.procedure.roles import AGENT, THIRD_PARTY
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import days, months, years


def _number(proposal: Proposal, role: str) -> int:
    return len(proposal.after.parties_as(role))


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


@rule(EVIDENCE[4], T.suit_filed_on)
def sued_in_time(proposal: Proposal) -> bool:
    """原告起诉超过起诉期限，请在答辩中主张并举证"""
    return not any(
        each.limit.binds is Binds.APPLICANT and each.state is LimitState.MET_LATE for each in proposal.after.limits
    )


SIDES = {R.lawful_defendants: derived.lawful_defendants, R.joint: derived.joint, R.flags: derived.flags}
"""What follows from who takes part."""
POSITION = (
    position_fits, joint_has_two, joint_was_reconsidered, reconsideration_is_named,
)  # fmt: skip


class Intake(Part):
    """收案、当事人、交办、委托、起诉期限."""

    register = Step(
        "收案登记",
        begin(States.registered),
        by=DESK,
        basis=[LAW[67, 1], INTERPRETATION[108, 2], INTERPRETATION[111]],
        adds=(PLAINTIFF, DEFENDANT, THIRD_PARTY, AGENT),
        asks=[
            R.court, R.court_level, R.court_no, R.instance, R.position, R.prior_suit, R.prior_no, R.track,
            R.court_filed_on, R.act, R.act_kind, R.admin_field, R.claims, R.amount, R.government_act,
            R.public_interest, R.wrong_defendant, R.reconsidered, R.reconsideration_case, R.reconsideration_no,
            R.reconsideration_outcome, R.sued, R.reconsideration_pending, R.sued_before,
        ],
        stamps=[R.complaint_received_on],
        derives={**SIDES, D.answer_due: derived.answer_due},
        needs=[has_plaintiff, has_defendant, *POSITION, outcome_fits],
        warns=[
            both_are_sued, right_organ_is_sued, level_is_right, not_in_reconsideration,
            not_sued_again,
        ],
        issues=[papers.register_form],
        help="收到起诉状、上诉状、再审申请书副本当日登记；本机关上诉、申请再审的，为提交之日。同一案号只登记一件",
    )  # fmt: skip
    add_parties = Step(
        "登记追加当事人",
        PENDING,
        by=DESK,
        basis=[LAW[27], LAW[29, 1], INTERPRETATION[27], INTERPRETATION[134, 1]],
        adds=(PLAINTIFF, DEFENDANT, THIRD_PARTY, AGENT),
        asks=[R.position],
        derives=SIDES,
        needs=[somebody_joins, *POSITION],
        warns=[both_are_sued],
        help="复议维持的案件，原告不同意追加的，人民法院应当将另一机关列为共同被告",
    )
    change_defendant = Step(
        "变更被告",
        OPEN,
        by=DESK,
        basis=INTERPRETATION[26, 1],
        about=DEFENDANT,
        replaces=True,
        adds=[DEFENDANT],
        sets={R.wrong_defendant: False},
        derives=SIDES,
        needs=[has_defendant],
        help="原告不同意变更的，由人民法院裁定驳回起诉",
    )
    succeed = Step(
        "原告的权利承受人参加诉讼",
        PENDING,
        by=DESK,
        basis=[LAW[25, 2], LAW[25, 3], INTERPRETATION[87, 1]],
        about=PLAINTIFF,
        replaces=True,
        adds=[PLAINTIFF],
        needs=[has_plaintiff],
    )
    assign = Step(
        "交办",
        States.registered >> States.answering,
        by=SECTION,
        basis=[CITY_RULES[9], LAW[34, 1]],
        asks=[D.officers, D.handling_unit, D.conflict, D.conflict_note, D.assigned_note],
        needs=[free_of_conflict],
        warns=[gave_no_advice],
        issues=[papers.assignment],
        usual=True,
    )
    appoint = Step(
        "委托诉讼代理人",
        IN_HAND,
        by=DEFENDERS,
        basis=[LAW[31], INTERPRETATION[128, 2], INTERPRETATION[131, 2], CITY_RULES[7]],
        asks=[
            D.agents_named, D.agents_posts, D.agents_include_staff, D.agents_powers, D.special_powers, D.conflict,
            D.conflict_note,
        ],
        needs=[two_agents_at_most, a_post_each, not_only_lawyers, free_of_conflict],
        warns=[gave_no_advice],
        issues=[papers.power_of_attorney],
    )  # fmt: skip
    check_lateness = Step(
        "核对起诉期限",
        OPEN,
        by=DEFENDERS,
        basis=[EVIDENCE[4], LAW[45], LAW[46]],
        asks=[
            T.lateness, T.suit_filed_on, T.decision_received_on, T.act_known_on, T.limit_known_on, T.content_known_on,
            T.act_made_on, T.about_land, T.duty_ended_on,
        ],
        warns=[sued_in_time],
        help="主张原告起诉超过期限的，由被告承担举证责任；期限逾期的，在答辩中主张",
    )  # fmt: skip
    suit_after_reconsideration_limit = Limit(
        "不服复议决定的起诉期限",
        days(15),
        starts=[moment(check_lateness, T.decision_received_on)],
        met_by=moment(check_lateness, T.suit_filed_on),
        when=[where(T.lateness, Lateness.AFTER_RECONSIDERATION)],
        binds=Binds.APPLICANT,
        basis=LAW[45],
        then="可以主张超过起诉期限",
    )
    suit_untold_limit = Limit(
        "未告知起诉期限的起诉期限（复议）",
        days(15),
        starts=[moment(check_lateness, T.limit_known_on)],
        met_by=moment(check_lateness, T.suit_filed_on),
        when=[where(T.lateness, Lateness.AFTER_UNTOLD)],
        long_stop=LongStop(years(1), moment(check_lateness, T.content_known_on), INTERPRETATION[64]),
        binds=Binds.APPLICANT,
        basis=[LAW[45], INTERPRETATION[64, 2]],
        then="可以主张超过起诉期限",
    )
    suit_direct_limit = Limit(
        "起诉期限",
        months(6),
        starts=[moment(check_lateness, T.act_known_on), moment(check_lateness, T.content_known_on)],
        met_by=moment(check_lateness, T.suit_filed_on),
        when=[where(T.lateness, Lateness.DIRECT, Lateness.UNKNOWN), where(T.about_land, False)],
        long_stop=LongStop(years(5), moment(check_lateness, T.act_made_on), LAW[46, 2]),
        binds=Binds.APPLICANT,
        basis=[LAW[46], INTERPRETATION[65]],
        then="可以主张超过起诉期限",
    )
    suit_land_limit = suit_direct_limit.under(
        [LAW[46], INTERPRETATION[65]],
        label="起诉期限（不动产）",
        when=[where(T.lateness, Lateness.DIRECT, Lateness.UNKNOWN), where(T.about_land, True)],
        long_stop=LongStop(years(20), moment(check_lateness, T.act_made_on), LAW[46, 2]),
    )
    suit_untold_direct_limit = Limit(
        "未告知起诉期限的起诉期限",
        months(6),
        starts=moment(check_lateness, T.limit_known_on),
        met_by=moment(check_lateness, T.suit_filed_on),
        when=[where(T.lateness, Lateness.UNTOLD)],
        long_stop=LongStop(years(1), moment(check_lateness, T.content_known_on), INTERPRETATION[64]),
        binds=Binds.APPLICANT,
        basis=[LAW[46, 1], INTERPRETATION[64, 1]],
        then="可以主张超过起诉期限",
    )
    suit_inaction_limit = Limit(
        "不履行职责的起诉期限",
        months(6),
        starts=moment(check_lateness, T.duty_ended_on),
        met_by=moment(check_lateness, T.suit_filed_on),
        when=[where(T.lateness, Lateness.INACTION)],
        binds=Binds.APPLICANT,
        basis=[LAW[47], INTERPRETATION[66]],
        then="可以主张超过起诉期限",
    )
