"""提请撤销缓刑、撤销假释、收监执行、减刑和逮捕."""

from __future__ import annotations

from collections.abc import Mapping

from qingheng.lines.correction import derived, ladder, papers
from qingheng.lines.correction.choices import Category, Decider, Motion, MotionGround, Principal
from qingheng.lines.correction.facts import Conduct as C
from qingheng.lines.correction.facts import Ending as E
from qingheng.lines.correction.file.absence import Absence
from qingheng.lines.correction.file.conduct import Conduct, warning_fits_order
from qingheng.lines.correction.file.reception import Reception
from qingheng.lines.correction.file.states import AGENCY, PROPOSABLE, category, count, limit_due
from qingheng.lines.correction.ladder import Rung
from qingheng.lines.correction.law import COMMUTATION, COURTS, CRIMINAL, LAW, MEASURES, PROCEDURE
from qingheng.lines.correction.people import HEAD
from qingheng.procedure.declare import Binds, Limit, Step, given, moment, rule
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Part
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction, days, months
from qingheng.statute.terms import term_end


def _only(proposal: Proposal, kind: Category, *allowed: Motion) -> bool:
    return category(proposal) != kind or proposal.stated.get("motion") in allowed


@rule([CRIMINAL[38, 4], CRIMINAL[78]], C.motion)
def motion_fits_control(proposal: Proposal) -> bool:
    """管制对象可以训诫、警告、提请治安管理处罚、提请减刑，不适用撤销缓刑、撤销假释、收监执行"""
    return _only(proposal, Category.CONTROL, Motion.COMMUTE)


@rule([CRIMINAL[77], CRIMINAL[78]], C.motion)
def motion_fits_suspended(proposal: Proposal) -> bool:
    """缓刑对象可以训诫、警告、提请治安管理处罚、提请撤销缓刑、因重大立功提请减刑，不适用撤销假释、收监执行"""
    return _only(proposal, Category.SUSPENDED, Motion.SUSPENSION, Motion.COMMUTE)


@rule(CRIMINAL[86], C.motion)
def motion_fits_parole(proposal: Proposal) -> bool:
    """假释对象可以训诫、警告、提请撤销假释，不适用撤销缓刑、收监执行和减刑"""
    return _only(proposal, Category.PAROLE, Motion.PAROLE)


@rule(PROCEDURE[268], C.motion)
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


@rule([MEASURES[42], MEASURES[46], MEASURES[47], MEASURES[49]], C.motion_ground)
def motion_ground_fits(proposal: Proposal) -> bool:
    """提请事由与提请事项不符"""
    return proposal.stated.get("motion_ground") in GROUNDS[proposal.stated["motion"]]


@rule([LAW[31], MEASURES[40]])
def breach_investigated(proposal: Proposal) -> bool:
    """提请前应当对违规行为调查核实并收集证据"""
    return proposal.stated.get("motion_ground") in NO_FAULT or count(proposal, Conduct.investigate) > 0


@rule([MEASURES[46], MEASURES[49]], C.motion_ground)
def two_warnings(proposal: Proposal) -> bool:
    """以两次警告为由提请的，应当已受到两次警告"""
    return proposal.stated.get("motion_ground") != _G.TWO_WARNINGS or count(proposal, Conduct.warn) >= 2


@rule([MEASURES[46], MEASURES[49]], C.motion_ground)
def penalised_before(proposal: Proposal) -> bool:
    """以受到治安管理处罚仍不改正为由提请的，应当已被给予治安管理处罚"""
    return proposal.stated.get("motion_ground") != _G.PENALTY or was_penalised(proposal)


def was_penalised(proposal: Proposal) -> bool:
    return any(facts.get("penalised") for facts in proposal.before.opened(Conduct.open_breach).values())


@rule(MEASURES[46], C.motion_ground)
def month_of_absence(proposal: Proposal) -> bool:
    """以未按时报到或者脱离监管为由提请的，应当无正当理由超过一个月"""
    if proposal.stated.get("motion_ground") != _G.LATE:
        return True
    facts = proposal.before.facts
    if facts.get("absence_justified") and not facts.get("absent_open"):
        return False
    due = limit_due(proposal, Reception.arrival_limit, Reception.move_in_arrival_limit)
    late = due is not None and ladder.rung(due, facts.get("reported_on") or proposal.event.on) is Rung.REVOCATION
    last = facts.get("last_in_control_on")
    until = None if facts.get("absent_open") else facts.get("absence_ended_on")
    return late or (last is not None and ladder.rung(last, until or proposal.event.on) is Rung.REVOCATION)


@rule([CRIMINAL[79], CRIMINAL[82], MEASURES[46]], C.motion_city_paper)
def higher_court_through_city(proposal: Proposal) -> bool:
    """向中级以上人民法院提请的（含全部撤销假释、减刑），应当由市社区矫正机构提请，请填写其文书号"""
    stated = proposal.stated
    higher = stated.get("motion_to_level") in (Decider.INTERMEDIATE, Decider.HIGH)
    return not higher or bool(stated.get("motion_city_paper"))


@rule([LAW[46, 3], MEASURES[46]], C.motion_to_level)
def suspension_to_level_of_court(proposal: Proposal) -> bool:
    """撤销缓刑应当向原审人民法院提请；原审人民法院在其他省、自治区、直辖市的，可以向执行地的同级人民法院提请"""
    stated = proposal.stated
    same = stated.get("motion_to_level") == proposal.before.facts.get("decider_kind")
    return stated.get("motion") != Motion.SUSPENSION or same


@rule([CRIMINAL[79], CRIMINAL[82], LAW[33, 1]], C.motion_to_level)
def parole_to_higher_court(proposal: Proposal) -> bool:
    """撤销假释、减刑应当向中级以上人民法院提请"""
    high = proposal.stated.get("motion_to_level") in (Decider.INTERMEDIATE, Decider.HIGH)
    return proposal.stated.get("motion") not in (Motion.PAROLE, Motion.COMMUTE) or high


@rule(COMMUTATION[16], C.new_last_day)
def half_served(proposal: Proposal) -> bool:
    """管制减刑后实际执行的刑期不得少于原判刑期的二分之一"""
    if proposal.stated.get("motion") != Motion.COMMUTE or category(proposal) != Category.CONTROL:
        return True
    facts = proposal.before.facts
    start, ends, new = facts.get("start_on"), facts.get("end_on"), proposal.stated.get("new_last_day")
    return bool(start and ends and new and ((new - start).days + 1) * 2 >= (ends - start).days + 1)


@rule([CRIMINAL[78], COMMUTATION[18]], C.motion_ground)
def major_merit_for_suspended(proposal: Proposal) -> bool:
    """缓刑对象一般不适用减刑，有重大立功表现的除外"""
    stated = proposal.stated
    if stated.get("motion") != Motion.COMMUTE or category(proposal) != Category.SUSPENDED:
        return True
    return stated.get("motion_ground") == _G.MAJOR_MERIT


@rule(COMMUTATION[18], C.new_last_day)
def probation_left(proposal: Proposal) -> bool:
    """减刑后缓刑考验期拘役不得少于二个月，有期徒刑不得少于一年"""
    stated, facts = proposal.stated, proposal.before.facts
    if stated.get("motion") != Motion.COMMUTE or category(proposal) != Category.SUSPENDED:
        return True
    start, new = facts.get("start_on"), stated.get("new_last_day")
    least = 2 if facts.get("principal") == Principal.DETENTION else 12
    return bool(start and new and new >= term_end(start, months(least)))


@rule(LAW[46, 2])
def no_new_crime(proposal: Proposal) -> bool:
    """犯新罪或者发现漏罪的，由审理该案件的人民法院撤销缓刑、假释，社区矫正机构不再提请"""
    revoking = proposal.stated.get("motion") in (Motion.SUSPENSION, Motion.PAROLE)
    return not revoking or not count(proposal, Absence.record_conviction)


@rule(LAW[47, 1])
def arrest_with_motion(proposal: Proposal) -> bool:
    """提请逮捕应当与提请撤销缓刑、假释同时提出"""
    motions = {event.subject: event for event in proposal.before.taken(Motions.move)}
    own = motions.get(proposal.event.subject)
    return own is not None and own.on == proposal.event.on


@rule(LAW[47, 1])
def arrest_fits(proposal: Proposal) -> bool:
    """只有被提请撤销缓刑、假释的对象可以提请逮捕；管制、暂予监外执行对象不适用"""
    motion = proposal.matter.get("motion")
    return motion in (Motion.SUSPENSION, Motion.PAROLE)


@rule([MEASURES[49], COURTS[516]], C.motion_ground)
def not_on_warnings_alone(proposal: Proposal) -> bool:
    """以两次警告为由提请收监执行的，实施办法不以“仍不改正”为条件，刑事诉讼法解释以此为条件，应当在事实中一并说明"""
    stated = proposal.stated
    return stated.get("motion") != Motion.RECOMMIT or stated.get("motion_ground") != MotionGround.TWO_WARNINGS


@rule(LAW[48, 1], C.lodged_on)
def lodged_in_time(proposal: Proposal) -> bool:
    """签收日不得晚于今日"""
    return bool(proposal.stated["lodged_on"] <= proposal.event.on)


class Motions(Part):
    """提请撤销缓刑、撤销假释、收监执行、减刑和逮捕."""

    move = Step(
        "提请撤销、收监、减刑",
        PROPOSABLE,
        by=HEAD,
        prepared_by=AGENCY,
        basis=[
            LAW[33, 1],
            LAW[46, 3],
            LAW[49, 1],
            CRIMINAL[77],
            CRIMINAL[86],
            PROCEDURE[268],
            MEASURES[46],
        ],
        opens=True,
        asks=[
            C.motion,
            C.motion_ground,
            C.motion_facts,
            C.motion_evidence,
            C.motion_to,
            C.motion_to_level,
            C.motion_city_paper,
            C.new_last_day,
        ],
        sets={E.motion_open: True},
        warns=[not_on_warnings_alone],
        derives={E.unsettled: derived.unsettled},
        needs=[
            motion_fits_control,
            motion_fits_suspended,
            motion_fits_parole,
            motion_fits_outside,
            motion_ground_fits,
            warning_fits_order,
            breach_investigated,
            two_warnings,
            penalised_before,
            month_of_absence,
            suspension_to_level_of_court,
            parole_to_higher_court,
            higher_court_through_city,
            half_served,
            major_merit_for_suspended,
            probation_left,
            no_new_crime,
        ],
        issues=[
            given(papers.revoke_suspension, where(C.motion, Motion.SUSPENSION)),
            given(papers.revoke_parole, where(C.motion, Motion.PAROLE)),
            given(papers.recommit, where(C.motion, Motion.RECOMMIT)),
            given(papers.commute, where(C.motion, Motion.COMMUTE)),
        ],
    )
    request_arrest = Step(
        "提请逮捕",
        PROPOSABLE,
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[47, 1], MEASURES[48]],
        about=move,
        once=True,
        asks=[C.arrest_grounds, C.arrest_danger, C.arrest_requested_at],
        derives={C.arrest_due_at: derived.arrest_due_at, C.arrest_due_on: derived.arrest_due_on},
        needs=[arrest_fits, arrest_with_motion],
        issues=[papers.arrest_request],
    )
    arrest_decided = Step(
        "法院决定逮捕与否",
        PROPOSABLE,
        by=AGENCY,
        basis=LAW[47, 2],
        about=move,
        once=True,
        after=(request_arrest,),
        asks=[C.arrest_granted, C.arrest_decided_at, C.arrested_on],
        derives={C.arrest_custody_until: derived.custody_until},
    )
    lodged = Step(
        "建议书签收",
        PROPOSABLE,
        by=AGENCY,
        basis=[LAW[33, 2], LAW[48, 1], LAW[49, 2]],
        about=move,
        once=True,
        asks=[C.lodged_on],
        needs=[lodged_in_time],
    )
    ruled = Step(
        "裁定、决定结果",
        PROPOSABLE,
        by=AGENCY,
        basis=[LAW[33, 2], LAW[48, 1], LAW[49, 2]],
        about=move,
        once=True,
        asks=[C.ruling, C.ruling_paper],
        sets={E.motion_open: False},
        derives={E.unsettled: derived.unsettled},
        help="采纳撤销、收监建议的，随后办理“终止”；裁定减刑的，随后办理“变更、更正矫正起止日”。",
    )
    motion_ruling_limit = Limit(
        "裁定、决定期限",
        days(30),
        starts=moment(lodged, C.lodged_on),
        met_by=ruled,
        binds=Binds.COURT,
        basis=[LAW[33, 2], LAW[48, 1], LAW[49, 2]],
        then="催询",
    )
    arrest_limit = Limit(
        "决定逮捕期限",
        None,
        starts=moment(request_arrest, C.arrest_due_on),
        met_by=arrest_decided,
        direction=Direction.UNTIL,
        binds=Binds.COURT,
        basis=LAW[47, 2],
    )
    arrest_custody_limit = Limit(
        "逮捕后羁押期限",
        days(30),
        starts=moment(arrest_decided, C.arrested_on),
        met_by=ruled,
        direction=Direction.TERM,
        binds=Binds.OTHER,
        basis=LAW[47, 2],
        then="应当释放",
    )
