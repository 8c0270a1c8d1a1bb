"""What the file of a person demands before a step may be taken. Each docstring is the sentence the user reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from qingheng.lines.correction import ladder, matters, outings
from qingheng.lines.correction.choices import (
    AdmonitionGround,
    Approver,
    Breach,
    Category,
    End,
    Inquiry,
    Leave,
    Level,
    Motion,
    MotionGround,
    Order,
    PositioningGround,
    PraiseGround,
    Principal,
    ReleaseGround,
    Subtype,
    WarningGround,
)
from qingheng.lines.correction.choices import Decider as D
from qingheng.lines.correction.facts import Away, Conduct, Control, Daily, Ending, Reception, Sentence
from qingheng.lines.correction.facts import Leave as LeaveFacts
from qingheng.lines.correction.ladder import Rung
from qingheng.lines.correction.law import (
    COMMUTATION,
    COURTS,
    CRIMINAL,
    EXIT,
    EXPIRY,
    LAW,
    MEASURES,
    ORDERS,
    PENALTIES,
    PENALTIES_2026,
    PROCEDURE,
)
from qingheng.lines.correction.people import GUARANTOR, GUARDIAN, SUBJECT
from qingheng.procedure.declare import Step, rule
from qingheng.procedure.taking import Proposal
from qingheng.statute.terms import term_end
from qingheng.statute.units import months

ASSOCIATED_WITH_PAROLE = frozenset({Category.PAROLE, Category.OUTSIDE})


def _steps(proposal: Proposal, *codes: str) -> list[Step]:
    return [proposal.before.procedure.steps[code] for code in codes]


def _count(proposal: Proposal, code: str) -> int:
    return len(proposal.before.taken(*_steps(proposal, code)))


def _category(proposal: Proposal) -> str:
    return str(proposal.facts.get("category") or "")


def _limit_due(proposal: Proposal, *codes: str) -> dt.date | None:
    for code in codes:
        if standing := proposal.before.running(proposal.before.procedure.limits[code]):
            return standing.due.due
    return None


# 接收


@rule(LAW[22])
def one_subject(proposal: Proposal) -> bool:
    """请登记一名社区矫正对象"""
    return len(proposal.after.parties_as(SUBJECT.code)) == 1


@rule([CRIMINAL[72], CRIMINAL[74]], Sentence.principal_months)
def fit_for_suspension(proposal: Proposal) -> bool:
    """不符合缓刑条件：缓刑适用于被判处拘役、三年以下有期徒刑的犯罪分子，不适用于累犯和犯罪集团的首要分子"""
    facts = proposal.facts
    if _category(proposal) != Category.SUSPENDED:
        return True
    short = facts.get("principal") in (Principal.DETENTION, Principal.FIXED) and facts["principal_months"] <= 36
    return short and not facts.get("recidivist") and not facts.get("ringleader")


@rule([CRIMINAL[38], CRIMINAL[83], PROCEDURE[265]], Sentence.principal)
def penalty_fits(proposal: Proposal) -> bool:
    """管制对象的主刑应为管制，其他类别的主刑应为拘役、有期徒刑或者无期徒刑"""
    is_control = proposal.facts.get("principal") == Principal.CONTROL
    return is_control is (_category(proposal) == Category.CONTROL)


@rule(CRIMINAL[73], Sentence.term_months)
def probation_fits(proposal: Proposal) -> bool:
    """拘役的缓刑考验期为原判刑期以上一年以下，不少于二个月；有期徒刑的为原判刑期以上五年以下，不少于一年"""
    facts = proposal.facts
    if _category(proposal) != Category.SUSPENDED or facts.get("principal_months") is None:
        return True
    original: int = facts["principal_months"]
    least, most = (2, 12) if facts.get("principal") == Principal.DETENTION else (12, 60)
    return max(least, original) <= _term_months(proposal) <= most


@rule(CRIMINAL[38, 1], Sentence.term_months)
def control_fits(proposal: Proposal) -> bool:
    """管制的期限为三个月以上二年以下，数罪并罚不超过三年"""
    return _category(proposal) != Category.CONTROL or 3 <= _term_months(proposal) <= 36


def _term_months(proposal: Proposal) -> int:
    return (proposal.facts.get("term_years") or 0) * 12 + (proposal.facts.get("term_months") or 0)


@rule([CRIMINAL[38, 2], CRIMINAL[72, 2]], Sentence.orders)
def orders_fit(proposal: Proposal) -> bool:
    """禁止令只适用于管制和缓刑，假释、暂予监外执行没有禁止令"""
    return not proposal.facts.get("orders") or _category(proposal) not in ASSOCIATED_WITH_PAROLE


@rule(ORDERS, Sentence.order_until)
def order_ends_in_time(proposal: Proposal) -> bool:
    """禁止令期限不得超过管制执行期、缓刑考验期"""
    until, ends = proposal.facts.get("order_until"), proposal.facts.get("end_on")
    return until is None or ends is None or until <= ends


@rule(ORDERS, Sentence.order_until)
def order_long_enough(proposal: Proposal) -> bool:
    """禁止令期限管制不少于三个月、缓刑不少于二个月；羁押折抵后管制执行期少于三个月的除外"""
    facts = proposal.facts
    until, start, ends = facts.get("order_until"), facts.get("start_on"), facts.get("end_on")
    if until is None or start is None or ends is None:
        return True
    least = term_end(start, months(3 if _category(proposal) == Category.CONTROL else 2))
    return bool(until >= min(least, ends))


@rule([COURTS[202], CRIMINAL[83], PROCEDURE[268]], Sentence.sentence_ends_on)
def term_known(proposal: Proposal) -> bool:
    """请填写能够确定矫正截止日的内容：管制期、考验期或者原判刑期届满日、暂予监外执行截止日"""
    return proposal.facts.get("end_on") is not None


@rule(COURTS[202], Sentence.effective_on)
def term_in_order(proposal: Proposal) -> bool:
    """矫正截止日不得早于起始日"""
    start, ends = proposal.facts.get("start_on"), proposal.facts.get("end_on")
    return start is None or ends is None or start <= ends


@rule(PROCEDURE[265])
def guarantor_named(proposal: Proposal) -> bool:
    """保外就医的，应当登记保证人"""
    return proposal.facts.get("subtype") != Subtype.MEDICAL or bool(proposal.after.parties_as(GUARANTOR.code))


@rule(LAW[22], Reception.identity_verified)
def identity_checked(proposal: Proposal) -> bool:
    """接收前应当核实身份"""
    return bool(proposal.stated.get("identity_verified"))


@rule(LAW[21])
def reports_in_person(proposal: Proposal) -> bool:
    """暂予监外执行对象由监狱、看守所或者公安机关移送，请办理“移送交接”"""
    return _category(proposal) != Category.OUTSIDE


@rule(LAW[21])
def is_handed_over(proposal: Proposal) -> bool:
    """只有暂予监外执行对象由有关机关移送，其他对象自行报到，请办理“登记接收”"""
    return _category(proposal) == Category.OUTSIDE


@rule(LAW[22])
def documents_known(proposal: Proposal) -> bool:
    """尚未登记法律文书所载裁判内容，请先办理“登记法律文书”"""
    return bool(proposal.facts.get("category")) and proposal.facts.get("end_on") is not None


@rule(LAW[20])
def provisional_only(proposal: Proposal) -> bool:
    """法律文书已经登记，缺失的请办理“文书补齐”"""
    return not proposal.before.facts.get("category")


@rule(MEASURES[16], Sentence.documents_missing)
def something_missing(proposal: Proposal) -> bool:
    """没有登记缺失的法律文书"""
    return bool(proposal.before.facts.get("documents_missing"))


@rule([MEASURES[55], LAW[54, 1]], Reception.announced_publicly)
def minors_not_announced(proposal: Proposal) -> bool:
    """未成年人的入矫宣告不公开进行，应当通知监护人到场"""
    facts = proposal.facts
    return not facts.get("is_minor_file") or (not facts["announced_publicly"] and bool(facts.get("guardian_present")))


@rule(MEASURES[54], Ending.released_publicly)
def minors_not_released_publicly(proposal: Proposal) -> bool:
    """未成年人的解矫宣告不公开进行"""
    return not proposal.facts.get("is_minor_file") or not proposal.facts.get("released_publicly")


@rule(LAW[25, 2], Reception.group_has_woman)
def woman_in_group(proposal: Proposal) -> bool:
    """社区矫正对象为女性的，矫正小组中应有女性成员"""
    woman = any(party.sex == "female" for party in proposal.after.parties_as(SUBJECT.code))
    return not woman or bool(proposal.facts.get("group_has_woman"))


@rule(LAW[52, 2], Reception.group_knows_minors)
def minors_known_to_group(proposal: Proposal) -> bool:
    """未成年社区矫正对象的矫正小组，应当吸收熟悉未成年人身心特点的人员参加"""
    return not proposal.facts.get("is_minor_file") or bool(proposal.facts.get("group_knows_minors"))


@rule(LAW[53, 1])
def guardian_named(proposal: Proposal) -> bool:
    """未成年人应当登记监护人"""
    return not proposal.facts.get("is_minor_file") or bool(proposal.after.parties_as(GUARDIAN.code))


@rule(LAW[24], Reception.plan_adjusted)
def plan_follows_level(proposal: Proposal) -> bool:
    """调整管理类别的，应当重新评估矫正方案"""
    return bool(proposal.facts.get("plan_adjusted"))


@rule(MEASURES[21], Reception.level)
def level_after_intake(proposal: Proposal) -> bool:
    """入矫教育期结束后应当确定为严管、普管或者宽管"""
    return proposal.facts.get("level") != Level.INTAKE


@rule(EXIT[12])
def exit_not_filed_yet(proposal: Proposal) -> bool:
    """已办理出境报备"""
    return proposal.before.facts.get("exit_filed_on") is None or bool(proposal.before.facts.get("exit_lifted_on"))


@rule(EXIT[12])
def exit_filed(proposal: Proposal) -> bool:
    """没有需要撤销的出境报备"""
    return bool(proposal.before.facts.get("exit_filed_on")) and not proposal.before.facts.get("exit_lifted_on")


@rule(PROCEDURE[265])
def is_outside(proposal: Proposal) -> bool:
    """只适用于暂予监外执行对象"""
    return _category(proposal) == Category.OUTSIDE


@rule(MEASURES[24], Daily.city_paper)
def lengthening_approved(proposal: Proposal) -> bool:
    """延长复查、报告期限一个月以上的，应当报上级社区矫正机构批准，请填写批准文书号"""
    return proposal.stated.get("lengthened_by", 0) < 1 or bool(proposal.stated.get("city_paper"))


@rule(MEASURES[24], Daily.procuratorate_told_on)
def lengthening_told(proposal: Proposal) -> bool:
    """延长复查、报告期限应当通报检察院"""
    return bool(proposal.stated.get("procuratorate_told_on"))


@rule(PROCEDURE[265])
def new_guarantor(proposal: Proposal) -> bool:
    """请登记新的保证人"""
    return len(proposal.after.parties_as(GUARANTOR.code)) > len(proposal.before.parties_as(GUARANTOR.code))


# 外出


def _weighed(proposal: Proposal) -> outings.Weighed:
    apply, back = _steps(proposal, "apply_outing", "return_outing")
    known = matters.approved(proposal.before, apply, back, proposal.event.subject)
    return outings.weigh(matters.requested(proposal.before, proposal.event.subject), known)


@rule(LAW[27, 1], Away.outing_to)
def outing_in_order(proposal: Proposal) -> bool:
    """外出截止日不得早于起始日，起始日不得早于申请日"""
    stated = proposal.stated
    return bool(proposal.event.on <= stated["outing_from"] <= stated["outing_to"])


@rule(MEASURES[27], Away.outing_from)
def outings_apart(proposal: Proposal) -> bool:
    """与已批准的外出时间重叠"""
    apply, back = _steps(proposal, "apply_outing", "return_outing")
    own = outings.Outing(proposal.stated["outing_from"], proposal.stated["outing_to"])
    known = matters.approved(proposal.before, apply, back)
    return not any(own.overlaps(other) for other in known)


@rule(MEASURES[27])
def outing_apart_still(proposal: Proposal) -> bool:
    """与已批准的外出时间重叠，或者该申请已经审批"""
    apply, back = _steps(proposal, "apply_outing", "return_outing")
    subject = proposal.event.subject
    own, known = matters.requested(proposal.before, subject), matters.approved(proposal.before, apply, back, subject)
    undecided = "outing_granted" not in proposal.before.matter(subject)
    return undecided and not any(own.overlaps(other) for other in known)


@rule([CRIMINAL[38, 2], MEASURES[39]], Away.outing_touches_order)
def outing_keeps_order(proposal: Proposal) -> bool:
    """外出涉及禁止令限定的区域、场所，应当另行取得进入批准"""
    return not proposal.matter.get("outing_touches_order") or _approved(proposal, Leave.ENTRY)


@rule(MEASURES[25], Away.outing_touches_victim)
def outing_keeps_away(proposal: Proposal) -> bool:
    """外出将接触被害人等人员，应当另行取得接触批准"""
    return not proposal.matter.get("outing_touches_victim") or _approved(proposal, Leave.CONTACT)


def _approved(proposal: Proposal, kind: Leave) -> bool:
    asked = proposal.before.opened(*_steps(proposal, "apply_leave")).values()
    return any(facts.get("leave_kind") == kind and facts.get("leave_granted") for facts in asked)


@rule(LAW[9, 2])
def office_has_delegation(proposal: Proposal) -> bool:
    """没有委托司法所审批外出的记录，司法所不得审批，请报区社区矫正机构"""
    return bool(proposal.before.facts.get("delegates_outings"))


@rule(MEASURES[27])
def within_office(proposal: Proposal) -> bool:
    """超出司法所审批权限"""
    return _weighed(proposal).level == Approver.OFFICE


@rule(MEASURES[27])
def within_district(proposal: Proposal) -> bool:
    """单次超过三十日或者二个月内累计超过三十日，超出区社区矫正机构审批权限，应当报市社区矫正机构审批"""
    return _weighed(proposal).level != Approver.CITY


@rule(MEASURES[27], Away.outing_told_procuratorate)
def city_approval_told(proposal: Proposal) -> bool:
    """市社区矫正机构批准的外出，应当通报区检察院"""
    return not proposal.stated.get("outing_granted") or bool(proposal.stated.get("outing_told_procuratorate"))


@rule(MEASURES[28])
def outing_was_granted(proposal: Proposal) -> bool:
    """该外出申请没有获得批准"""
    return bool(proposal.matter.get("outing_granted"))


@rule(MEASURES[29])
def permit_was_granted(proposal: Proposal) -> bool:
    """该申请没有获得批准"""
    return bool(proposal.matter.get("permit_granted"))


@rule(MEASURES[29], Away.permit_from)
def permit_starts_in_time(proposal: Proposal) -> bool:
    """许可有效期起始日不得早于批准日"""
    begins = proposal.stated.get("permit_from")
    return begins is None or begins >= proposal.event.on


# 变更执行地


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


@rule(LAW[27, 2])
def move_was_refused(proposal: Proposal) -> bool:
    """没有不准变更执行地的决定"""
    return proposal.matter.get("move_granted") is False


# 须经批准的事项


@rule(CRIMINAL[39, 1, 2], LeaveFacts.leave_kind)
def rights_of_control(proposal: Proposal) -> bool:
    """行使言论、出版、集会、结社、游行、示威自由须经批准，只适用于管制对象"""
    return proposal.stated.get("leave_kind") != Leave.RIGHTS or _category(proposal) == Category.CONTROL


@rule(MEASURES[39], LeaveFacts.leave_kind)
def entry_under_order(proposal: Proposal) -> bool:
    """没有限制进入特定区域、场所的禁止令，无需申请进入批准"""
    orders = proposal.before.facts.get("orders") or []
    return proposal.stated.get("leave_kind") != Leave.ENTRY or Order.PLACE in orders


@rule(MEASURES[39], LeaveFacts.leave_told)
def entry_told(proposal: Proposal) -> bool:
    """批准进入特定区域、场所的，应当告知原判法院和检察院"""
    kind = proposal.matter.get("leave_kind")
    return kind != Leave.ENTRY or not proposal.stated.get("leave_granted") or bool(proposal.stated.get("leave_told"))


# 奖惩


def _lateness(proposal: Proposal) -> Rung:
    """How late somebody was: reporting in, or back under control."""
    stated = proposal.matter
    if stated.get("breach_kind") == Breach.ABSENCE and (last := proposal.before.facts.get("last_in_control_on")):
        found = proposal.before.facts.get("absence_ended_on") or proposal.event.on
        return ladder.rung(last, found)
    due = _limit_due(proposal, "arrival_limit", "move_in_arrival_limit")
    reported = proposal.before.facts.get("reported_on") or proposal.event.on
    return ladder.rung(due, reported) if due else Rung.NONE


@rule(MEASURES[34], Conduct.admonition_ground)
def admonition_for_lateness(proposal: Proposal) -> bool:
    """以未按时报到或者脱离监管为由训诫的，逾期应在十日以内；超过十日的，应当警告或者提请撤销、收监"""
    late = proposal.stated.get("admonition_ground") == AdmonitionGround.LATE
    return not late or _lateness(proposal) is Rung.ADMONITION


@rule(MEASURES[35], Conduct.warning_ground)
def warning_for_lateness(proposal: Proposal) -> bool:
    """以未按时报到或者脱离监管为由警告的，逾期应在十日以上一个月以内；超过一个月的，应当提请撤销、收监"""
    late = proposal.stated.get("warning_ground") == WarningGround.LATE
    return not late or _lateness(proposal) is Rung.WARNING


@rule(MEASURES[34], Conduct.taught_before)
def taught_first(proposal: Proposal) -> bool:
    """不参加教育学习等活动的，经教育仍不改正才给予训诫"""
    needs = proposal.stated.get("admonition_ground") == AdmonitionGround.EDUCATION
    return not needs or bool(proposal.stated.get("taught_before"))


@rule(MEASURES[35], Conduct.warning_ground)
def two_admonitions(proposal: Proposal) -> bool:
    """以两次训诫仍不改正为由警告的，应当已受到两次训诫"""
    return proposal.stated.get("warning_ground") != WarningGround.TWO_ADMONITIONS or _count(proposal, "admonish") >= 2


@rule(MEASURES[35], Conduct.warning_ground)
def warning_fits_order(proposal: Proposal) -> bool:
    """没有禁止令，不得以违反禁止令为由处理"""
    ground = proposal.stated.get("warning_ground") or proposal.stated.get("motion_ground")
    return ground != WarningGround.ORDER or bool(proposal.before.facts.get("orders"))


@rule(MEASURES[35], Conduct.warning_ground)
def medical_warning_fits(proposal: Proposal) -> bool:
    """以不提交病情复查情况为由警告的，应为保外就医对象，且已经教育仍不改正"""
    if proposal.stated.get("warning_ground") != WarningGround.MEDICAL:
        return True
    return proposal.facts.get("subtype") == Subtype.MEDICAL and bool(proposal.stated.get("taught_before"))


@rule(CRIMINAL[38, 4])
def control_breaches_order(proposal: Proposal) -> bool:
    """管制对象违反禁止令的，提请公安机关给予治安管理处罚，不给予警告"""
    return _category(proposal) != Category.CONTROL or proposal.stated.get("warning_ground") != WarningGround.ORDER


@rule([PENALTIES[60, 1, 4], PENALTIES_2026[72]])
def penalty_fits_category(proposal: Proposal) -> bool:
    """假释对象不适用该项治安管理处罚；可以训诫、警告、提请撤销假释"""
    return _category(proposal) != Category.PAROLE


@rule(MEASURES[33], Conduct.praise_ground)
def praise_after_six_months(proposal: Proposal) -> bool:
    """接受社区矫正六个月以上的，方可以表现较好为由表扬；有见义勇为等突出表现的除外"""
    if proposal.stated.get("praise_ground") != PraiseGround.STEADY:
        return True
    began = proposal.before.facts.get("registered_on")
    return began is not None and proposal.event.on > term_end(began, months(6))


@rule(MEASURES[33], Conduct.praise_accepts)
def praise_conditions(proposal: Proposal) -> bool:
    """表扬应当同时具备服从裁判、遵守法律、遵守监督管理规定、积极参加教育四项条件"""
    if proposal.stated.get("praise_ground") != PraiseGround.STEADY:
        return True
    return all(
        proposal.stated.get(name) for name in ("praise_accepts", "praise_abides", "praise_rules", "praise_joins")
    )


# 提请


def _only(proposal: Proposal, category: Category, *allowed: Motion) -> bool:
    return _category(proposal) != category or proposal.stated.get("motion") in allowed


@rule([CRIMINAL[38, 4], CRIMINAL[78]], Conduct.motion)
def motion_fits_control(proposal: Proposal) -> bool:
    """管制对象可以训诫、警告、提请治安管理处罚、提请减刑，不适用撤销缓刑、撤销假释、收监执行"""
    return _only(proposal, Category.CONTROL, Motion.COMMUTE)


@rule([CRIMINAL[77], CRIMINAL[78]], Conduct.motion)
def motion_fits_suspended(proposal: Proposal) -> bool:
    """缓刑对象可以训诫、警告、提请治安管理处罚、提请撤销缓刑、因重大立功提请减刑，不适用撤销假释、收监执行"""
    return _only(proposal, Category.SUSPENDED, Motion.SUSPENSION, Motion.COMMUTE)


@rule(CRIMINAL[86], Conduct.motion)
def motion_fits_parole(proposal: Proposal) -> bool:
    """假释对象可以训诫、警告、提请撤销假释，不适用撤销缓刑、收监执行和减刑"""
    return _only(proposal, Category.PAROLE, Motion.PAROLE)


@rule(PROCEDURE[268], Conduct.motion)
def motion_fits_outside(proposal: Proposal) -> bool:
    """暂予监外执行对象可以训诫、警告、提请治安管理处罚、提请收监执行、提请减刑，不适用撤销缓刑、撤销假释"""
    return _only(proposal, Category.OUTSIDE, Motion.RECOMMIT, Motion.COMMUTE)


_G = MotionGround
GROUNDS: Mapping[str, set[MotionGround]] = {
    Motion.SUSPENSION: {_G.ORDER, _G.LATE, _G.PENALTY, _G.TWO_WARNINGS, _G.BREACH},
    Motion.PAROLE: {_G.LATE, _G.TWO_WARNINGS, _G.BREACH},
    Motion.RECOMMIT: {
        _G.UNQUALIFIED, _G.LEFT, _G.PENALTY, _G.TWO_WARNINGS, _G.NO_REEXAMINATION, _G.REASON_GONE, _G.NO_GUARANTOR,
        _G.BREACH,
    },
    Motion.COMMUTE: {_G.MERIT, _G.MAJOR_MERIT},
}  # fmt: skip
"""Which grounds carry which proposal (Measures 42, 46, 47, 49)."""
NO_FAULT = frozenset({_G.UNQUALIFIED, _G.REASON_GONE, _G.NO_GUARANTOR, _G.MERIT, _G.MAJOR_MERIT})
"""Grounds that are no breach."""


@rule([MEASURES[42], MEASURES[46], MEASURES[47], MEASURES[49]], Conduct.motion_ground)
def motion_ground_fits(proposal: Proposal) -> bool:
    """提请事由与提请事项不符"""
    return proposal.stated.get("motion_ground") in GROUNDS[proposal.stated["motion"]]


@rule([LAW[31], MEASURES[40]])
def breach_investigated(proposal: Proposal) -> bool:
    """提请前应当对违规行为调查核实并收集证据"""
    return proposal.stated.get("motion_ground") in NO_FAULT or _count(proposal, "investigate") > 0


@rule([MEASURES[46], MEASURES[49]], Conduct.motion_ground)
def two_warnings(proposal: Proposal) -> bool:
    """以两次警告为由提请的，应当已受到两次警告"""
    return proposal.stated.get("motion_ground") != _G.TWO_WARNINGS or _count(proposal, "warn") >= 2


@rule([MEASURES[46], MEASURES[49]], Conduct.motion_ground)
def penalised_before(proposal: Proposal) -> bool:
    """以受到治安管理处罚仍不改正为由提请的，应当已被给予治安管理处罚"""
    return proposal.stated.get("motion_ground") != _G.PENALTY or _was_penalised(proposal)


def _was_penalised(proposal: Proposal) -> bool:
    return any(facts.get("penalised") for facts in proposal.before.opened(*_steps(proposal, "open_breach")).values())


@rule(MEASURES[46], Conduct.motion_ground)
def month_of_absence(proposal: Proposal) -> bool:
    """以未按时报到或者脱离监管为由提请的，应当无正当理由超过一个月"""
    if proposal.stated.get("motion_ground") != _G.LATE:
        return True
    facts = proposal.before.facts
    if facts.get("absence_justified") and not facts.get("absent_open"):
        return False
    due = _limit_due(proposal, "arrival_limit", "move_in_arrival_limit")
    late = due is not None and ladder.rung(due, facts.get("reported_on") or proposal.event.on) is Rung.REVOCATION
    last = facts.get("last_in_control_on")
    until = None if facts.get("absent_open") else facts.get("absence_ended_on")
    return late or (last is not None and ladder.rung(last, until or proposal.event.on) is Rung.REVOCATION)


@rule([CRIMINAL[79], CRIMINAL[82], MEASURES[46]], Conduct.motion_city_paper)
def higher_court_through_city(proposal: Proposal) -> bool:
    """向中级以上人民法院提请的（含全部撤销假释、减刑），应当由市社区矫正机构提请，请填写其文书号"""
    stated = proposal.stated
    higher = stated.get("motion_to_level") in (D.INTERMEDIATE, D.HIGH)
    return not higher or bool(stated.get("motion_city_paper"))


@rule([CRIMINAL[79], CRIMINAL[82], LAW[33, 1]], Conduct.motion_to_level)
def parole_to_higher_court(proposal: Proposal) -> bool:
    """撤销假释、减刑应当向中级以上人民法院提请"""
    high = proposal.stated.get("motion_to_level") in (D.INTERMEDIATE, D.HIGH)
    return proposal.stated.get("motion") not in (Motion.PAROLE, Motion.COMMUTE) or high


@rule(COMMUTATION[16], Conduct.served_months)
def half_served(proposal: Proposal) -> bool:
    """管制减刑后实际执行的刑期不得少于原判刑期的二分之一"""
    if proposal.stated.get("motion") != Motion.COMMUTE or _category(proposal) != Category.CONTROL:
        return True
    facts = proposal.before.facts
    start, ends, new = facts.get("start_on"), facts.get("end_on"), proposal.stated.get("new_last_day")
    return bool(start and ends and new and ((new - start).days + 1) * 2 >= (ends - start).days + 1)


@rule([CRIMINAL[78], COMMUTATION[18]], Conduct.motion_ground)
def major_merit_for_suspended(proposal: Proposal) -> bool:
    """缓刑对象一般不适用减刑，有重大立功表现的除外"""
    stated = proposal.stated
    if stated.get("motion") != Motion.COMMUTE or _category(proposal) != Category.SUSPENDED:
        return True
    return stated.get("motion_ground") == _G.MAJOR_MERIT


@rule(COMMUTATION[18], Conduct.new_last_day)
def probation_left(proposal: Proposal) -> bool:
    """减刑后缓刑考验期拘役不得少于二个月，有期徒刑不得少于一年"""
    stated, facts = proposal.stated, proposal.before.facts
    if stated.get("motion") != Motion.COMMUTE or _category(proposal) != Category.SUSPENDED:
        return True
    start, new = facts.get("start_on"), stated.get("new_last_day")
    least = 2 if facts.get("principal") == Principal.DETENTION else 12
    return bool(start and new and new >= term_end(start, months(least)))


@rule(LAW[46, 2])
def no_new_crime(proposal: Proposal) -> bool:
    """犯新罪或者发现漏罪的，由审理该案件的人民法院撤销缓刑、假释，社区矫正机构不再提请"""
    revoking = proposal.stated.get("motion") in (Motion.SUSPENSION, Motion.PAROLE)
    return not revoking or not _count(proposal, "record_conviction")


@rule(LAW[47, 1])
def arrest_with_motion(proposal: Proposal) -> bool:
    """提请逮捕应当与提请撤销缓刑、假释同时提出"""
    (move,) = _steps(proposal, "move")
    motions = {event.subject: event for event in proposal.before.taken(move)}
    own = motions.get(proposal.event.subject)
    return own is not None and own.on == proposal.event.on


@rule(LAW[47, 1])
def arrest_fits(proposal: Proposal) -> bool:
    """只有被提请撤销缓刑、假释的对象可以提请逮捕；管制、暂予监外执行对象不适用"""
    motion = proposal.matter.get("motion")
    return motion in (Motion.SUSPENSION, Motion.PAROLE)


@rule(LAW[48, 1], Conduct.lodged_on)
def lodged_in_time(proposal: Proposal) -> bool:
    """签收日不得晚于今日"""
    return bool(proposal.stated["lodged_on"] <= proposal.event.on)


# 电子定位


@rule(LAW[29, 1, 1], Control.positioning_ground)
def positioned_for_order(proposal: Proposal) -> bool:
    """没有禁止令，不得以违反禁止令为由使用电子定位装置"""
    ground = proposal.stated.get("positioning_ground")
    return ground != PositioningGround.ORDER or bool(proposal.before.facts.get("orders"))


@rule(LAW[29, 1, 3], Control.positioning_ground)
def positioned_after_warning(proposal: Proposal) -> bool:
    """以拒不报告为由使用电子定位装置的，应当已因此被给予警告"""
    return proposal.stated.get("positioning_ground") != PositioningGround.WARNED or _count(proposal, "warn") > 0


@rule(LAW[29, 1, 4], Control.positioning_ground)
def positioned_after_penalty(proposal: Proposal) -> bool:
    """以受到治安管理处罚为由使用电子定位装置的，应当已被给予治安管理处罚"""
    return proposal.stated.get("positioning_ground") != PositioningGround.PENALISED or _was_penalised(proposal)


@rule(LAW[29, 1], Control.positioning_ground)
def positioned_for_proposal(proposal: Proposal) -> bool:
    """管制对象没有撤销、收监的提请，不适用该情形"""
    intended = proposal.stated.get("positioning_ground") == PositioningGround.PROPOSED
    return not intended or _category(proposal) != Category.CONTROL


@rule(LAW[29, 2])
def extended_before_expiry(proposal: Proposal) -> bool:
    """使用期限已经届满，不得延长，应当重新审批"""
    last = proposal.before.matter(proposal.event.subject).get("positioning_to")
    return last is not None and proposal.event.on <= last


@rule(LAW[30], Control.last_in_control_on)
def control_lost_before(proposal: Proposal) -> bool:
    """最后受控日不得晚于发现脱管之日"""
    return bool(proposal.stated["last_in_control_on"] <= proposal.event.on)


@rule(LAW[22])
def registered_before(proposal: Proposal) -> bool:
    """该对象尚未登记接收，请办理“登记接收”"""
    return bool(proposal.before.facts.get("registered_on"))


@rule(LAW[32], Control.restraint_on)
def restrained_before(proposal: Proposal) -> bool:
    """决定日期不得晚于今日"""
    return bool(proposal.stated["restraint_on"] <= proposal.event.on)


# 解除和终止


@rule(LAW[44])
def term_is_over(proposal: Proposal) -> bool:
    """矫正期限尚未届满，解除社区矫正证明书的日期不得早于矫正截止日"""
    ends = proposal.before.facts.get("end_on")
    pardoned = proposal.stated.get("release_ground") == ReleaseGround.PARDON
    return pardoned or (ends is not None and proposal.event.on >= ends)


@rule([LAW[44], LAW[46], EXPIRY])
def nothing_open(proposal: Proposal) -> bool:
    """正在查找、被限制人身自由或者有未决提请的，期满时转为期满待定，不得直接解除"""
    return not proposal.before.facts.get("unsettled")


@rule([LAW[44], EXPIRY])
def something_open(proposal: Proposal) -> bool:
    """矫正期限尚未届满，或者没有未决事项，不转为期满待定"""
    ends = proposal.before.facts.get("end_on")
    return bool(proposal.before.facts.get("unsettled")) and ends is not None and proposal.event.on >= ends


@rule(LAW[44], Ending.release_checked)
def checked_before_release(proposal: Proposal) -> bool:
    """解除前应当核对没有撤销、收监情形和未决提请"""
    return bool(proposal.stated.get("release_checked"))


_ENDINGS: Mapping[str, tuple[Category, ...]] = {
    End.SUSPENSION: (Category.SUSPENDED,),
    End.PAROLE: (Category.PAROLE,),
    End.RECOMMITTED: (Category.OUTSIDE,),
    End.DEATH: tuple(Category),
}


@rule(LAW[45], Ending.termination)
def termination_fits(proposal: Proposal) -> bool:
    """终止原因与矫正类别不符：撤销缓刑、撤销假释、收监执行分别只适用于缓刑、假释、暂予监外执行对象"""
    return _category(proposal) in _ENDINGS[proposal.stated["termination"]]


@rule(LAW[51], Ending.told_on_death)
def told_of_death(proposal: Proposal) -> bool:
    """对象死亡的，应当通知决定机关、检察院和公安机关"""
    dead = proposal.stated.get("termination") == End.DEATH
    return not dead or bool(proposal.stated.get("told_on_death"))


@rule(PROCEDURE[286, 2], Conduct.inquiry)
def record_is_sealed(proposal: Proposal) -> bool:
    """犯罪记录已封存"""
    facts = proposal.before.facts
    months, life = facts.get("principal_months") or 0, facts.get("principal") == Principal.LIFE
    sealed = facts.get("is_minor_at_crime") and not life and months <= 60
    return not sealed or proposal.stated.get("inquiry") in (Inquiry.JUDICIAL, Inquiry.LAWFUL)


@rule(COURTS[202], Reception.term_document)
def term_rests_on_paper(proposal: Proposal) -> bool:
    """更正起止日应当写明理由和依据的文书"""
    return bool(proposal.stated.get("term_reason") and proposal.stated.get("term_document"))
