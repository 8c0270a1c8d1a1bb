"""违规调查与奖惩."""

from __future__ import annotations

from qingheng.lines.correction import ladder, papers
from qingheng.lines.correction.choices import AdmonitionGround, Breach, Category, PraiseGround, Subtype, WarningGround
from qingheng.lines.correction.facts import Conduct as C
from qingheng.lines.correction.file.reception import Reception
from qingheng.lines.correction.file.states import AGENCY, HERE, SUPERVISORS, WATCHED, States, category, count, limit_due
from qingheng.lines.correction.ladder import Rung
from qingheng.lines.correction.law import CRIMINAL, LAW, MEASURES, PENALTIES, PENALTIES_2026
from qingheng.lines.correction.people import HEAD
from qingheng.procedure.declare import Step, at, rule
from qingheng.procedure.procedure import Part
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import months
from qingheng.statute.terms import term_end


def _lateness(proposal: Proposal) -> Rung:
    """How late somebody was: reporting in, or back under control."""
    stated = proposal.matter
    if stated.get("breach_kind") == Breach.ABSENCE and (last := proposal.before.facts.get("last_in_control_on")):
        found = proposal.before.facts.get("absence_ended_on") or proposal.event.on
        return ladder.rung(last, found)
    due = limit_due(proposal, Reception.arrival_limit, Reception.move_in_arrival_limit)
    reported = proposal.before.facts.get("reported_on") or proposal.event.on
    return ladder.rung(due, reported) if due else Rung.NONE


@rule(LAW[31], C.police_called)
def police_called_in_vain(proposal: Proposal) -> bool:
    """正在实施的违规行为应当立即制止，制止无效的，应当立即通知公安机关到场处置"""
    return proposal.stated.get("stopped") is not False or bool(proposal.stated.get("police_called"))


@rule(MEASURES[34], C.admonition_ground)
def admonition_for_lateness(proposal: Proposal) -> bool:
    """以未按时报到或者脱离监管为由训诫的，逾期应在十日以内；超过十日的，应当警告或者提请撤销、收监"""
    late = proposal.stated.get("admonition_ground") == AdmonitionGround.LATE
    return not late or _lateness(proposal) is Rung.ADMONITION


@rule(MEASURES[35], C.warning_ground)
def warning_for_lateness(proposal: Proposal) -> bool:
    """以未按时报到或者脱离监管为由警告的，逾期应在十日以上一个月以内；超过一个月的，应当提请撤销、收监"""
    late = proposal.stated.get("warning_ground") == WarningGround.LATE
    return not late or _lateness(proposal) is Rung.WARNING


@rule(MEASURES[34], C.taught_before)
def taught_first(proposal: Proposal) -> bool:
    """不参加教育学习等活动的，经教育仍不改正才给予训诫"""
    needs = proposal.stated.get("admonition_ground") == AdmonitionGround.EDUCATION
    return not needs or bool(proposal.stated.get("taught_before"))


@rule(MEASURES[35], C.warning_ground)
def two_admonitions(proposal: Proposal) -> bool:
    """以两次训诫仍不改正为由警告的，应当已受到两次训诫"""
    ground = proposal.stated.get("warning_ground")
    return ground != WarningGround.TWO_ADMONITIONS or count(proposal, Conduct.admonish) >= 2


@rule(MEASURES[35], C.warning_ground)
def warning_fits_order(proposal: Proposal) -> bool:
    """没有禁止令，不得以违反禁止令为由处理"""
    ground = proposal.stated.get("warning_ground") or proposal.stated.get("motion_ground")
    return ground != WarningGround.ORDER or bool(proposal.before.facts.get("orders"))


@rule(MEASURES[35], C.warning_ground)
def medical_warning_fits(proposal: Proposal) -> bool:
    """以不提交病情复查情况为由警告的，应为保外就医对象，且已经教育仍不改正"""
    if proposal.stated.get("warning_ground") != WarningGround.MEDICAL:
        return True
    return proposal.facts.get("subtype") == Subtype.MEDICAL and bool(proposal.stated.get("taught_before"))


@rule(CRIMINAL[38, 4])
def control_breaches_order(proposal: Proposal) -> bool:
    """管制对象违反禁止令的，提请公安机关给予治安管理处罚，不给予警告"""
    return category(proposal) != Category.CONTROL or proposal.stated.get("warning_ground") != WarningGround.ORDER


@rule([PENALTIES[60, 1, 4], PENALTIES_2026[72]])
def penalty_fits_category(proposal: Proposal) -> bool:
    """假释对象不适用该项治安管理处罚；可以训诫、警告、提请撤销假释"""
    return category(proposal) != Category.PAROLE


@rule(MEASURES[33], C.praise_ground)
def praise_after_six_months(proposal: Proposal) -> bool:
    """接受社区矫正六个月以上的，方可以表现较好为由表扬；有见义勇为等突出表现的除外"""
    if proposal.stated.get("praise_ground") != PraiseGround.STEADY:
        return True
    began = proposal.before.facts.get("registered_on")
    return began is not None and proposal.event.on > term_end(began, months(6))


@rule(MEASURES[33], C.praise_accepts)
def praise_conditions(proposal: Proposal) -> bool:
    """表扬应当同时具备服从裁判、遵守法律、遵守监督管理规定、积极参加教育四项条件"""
    if proposal.stated.get("praise_ground") != PraiseGround.STEADY:
        return True
    return all(
        proposal.stated.get(name) for name in ("praise_accepts", "praise_abides", "praise_rules", "praise_joins")
    )


class Conduct(Part):
    """违规调查与奖惩."""

    open_breach = Step(
        "发现违规",
        WATCHED,
        by=SUPERVISORS,
        basis=[LAW[31], MEASURES[40]],
        opens=True,
        asks=[C.breach_kind, C.breach_on, C.breach_gist, C.stopped, C.police_called],
        needs=[police_called_in_vain],
    )
    investigate = Step(
        "调查核实",
        WATCHED,
        by=SUPERVISORS,
        basis=MEASURES[40],
        about=open_breach,
        asks=[C.found, C.evidence],
        issues=[papers.investigation],
    )
    admonish = Step(
        "训诫",
        HERE,
        by=HEAD,
        prepared_by=SUPERVISORS,
        basis=[LAW[28, 1], MEASURES[34]],
        about=open_breach,
        once=True,
        after=(investigate,),
        asks=[C.admonition_ground, C.taught_before],
        needs=[admonition_for_lateness, taught_first],
        issues=[papers.admonition],
    )
    warn = Step(
        "警告",
        HERE,
        by=HEAD,
        prepared_by=SUPERVISORS,
        basis=[LAW[28, 1], MEASURES[35]],
        about=open_breach,
        once=True,
        after=(investigate,),
        asks=[C.warning_ground, C.taught_before],
        needs=[
            warning_for_lateness,
            two_admonitions,
            control_breaches_order,
            warning_fits_order,
            medical_warning_fits,
        ],
        issues=[papers.warning],
    )
    propose_penalty = Step(
        "提请治安管理处罚",
        HERE,
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[59], PENALTIES[60, 1, 4], PENALTIES_2026[72], MEASURES[36]],
        about=open_breach,
        once=True,
        after=(investigate,),
        stamps=[C.penalty_on],
        needs=[penalty_fits_category],
        issues=[papers.penalty_proposal],
    )
    police_decided = Step(
        "公安机关处理结果",
        WATCHED,
        by=AGENCY,
        basis=[LAW[59], MEASURES[36]],
        about=open_breach,
        once=True,
        after=(propose_penalty,),
        asks=[C.penalised, C.penalty_paper],
    )
    praise = Step(
        "表扬",
        HERE,
        by=HEAD,
        prepared_by=SUPERVISORS,
        basis=[LAW[28, 1], MEASURES[33]],
        asks=[
            C.praise_ground,
            C.praise_accepts,
            C.praise_abides,
            C.praise_rules,
            C.praise_joins,
            C.praise_facts,
        ],
        needs=[praise_after_six_months, praise_conditions],
        issues=[papers.praise],
    )
    object_to = Step(
        "提出异议",
        WATCHED,
        by=SUPERVISORS,
        basis=[LAW[34, 2], MEASURES[32]],
        opens=True,
        asks=[C.objection_to, C.objection_gist],
    )
    answer_objection = Step(
        "答复异议",
        at(States.in_correction, States.absent, States.released, States.terminated),
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[34, 2], MEASURES[32]],
        about=object_to,
        once=True,
        asks=[C.objection_answer],
        issues=[papers.objection_answer],
        help="对答复仍有异议的，可以向检察院提出。",
    )
