"""Who may be assigned, and who may take their place."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.legal_aid import choices as c
from qingheng.lines.legal_aid import local
from qingheng.lines.legal_aid.facts import Assigning as A
from qingheng.lines.legal_aid.law import (
    CRIMINAL,
    DUTY,
    LAW,
    LAWYERS,
    MINORS,
    REFUSED_LAWYER,
    ROTA,
    RULES,
)
from qingheng.lines.legal_aid.rules.intake import minors, routed
from qingheng.procedure.declare import rule
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import due, years


@rule([LAW[24], CRIMINAL[35, 1]], A.entry)
def lawyer_for_defence(proposal: Proposal) -> bool:
    """刑事辩护应当指派律师，不得指派基层法律服务工作者、志愿者"""
    defence = proposal.facts.get("form") == c.Form.DEFENCE
    return bool(not defence or proposal.facts.get("person_kind") == c.PersonKind.LAWYER)


@rule(LAW[17], A.entry)
def no_volunteer_for_cases(proposal: Proposal) -> bool:
    """志愿者可以提供法律咨询、代拟法律文书，不办理代理案件"""
    return bool(proposal.facts.get("person_kind") != c.PersonKind.VOLUNTEER)


@rule([LAW[26], RULES[26]], A.entry)
def three_years(proposal: Proposal) -> bool:
    """须指派具有三年以上刑事辩护经历的律师"""
    if proposal.facts.get("notice_ground") not in c.THREE_YEARS:
        return True
    since: dt.date | None = proposal.facts.get("defence_since")
    full = due(years(local.DEFENCE_YEARS), since, proposal.calendar).nominal if since else None
    return full is not None and full <= proposal.event.on


@rule([RULES[26], MINORS[104]], A.entry)
def knows_minors(proposal: Proposal) -> bool:
    """为未成年人提供法律援助，应当指派熟悉未成年人身心特点的律师"""
    return not minors(proposal) or c.Specialty.MINORS in (proposal.facts.get("person_fields") or ())


@rule(LAWYERS[39], A.firm_opposes)
def not_both_sides(proposal: Proposal) -> bool:
    """同一律师事务所不得同时代理双方当事人"""
    return not proposal.stated["firm_opposes"]


@rule(LAWYERS[39], A.has_interest)
def no_interest(proposal: Proposal) -> bool:
    """与本案有利益冲突的人员，不得指派"""
    return not proposal.stated["has_interest"]


@rule(DUTY, A.helped_co_accused)
def no_co_accused(proposal: Proposal) -> bool:
    """曾作为值班律师为同案多人提供帮助的律师，不宜再担任其中任何一人的辩护人"""
    return not (local.NO_CO_ACCUSED and proposal.stated.get("helped_co_accused"))


@rule(LAW[36], A.told_organ_on)
def told_by_now(proposal: Proposal) -> bool:
    """告知办案机关的日期不得早于指派之日，也不得晚于今日"""
    told = proposal.stated.get("told_organ_on")
    assigned = proposal.facts.get("assigned_on")
    return told is None or (told <= proposal.today and (assigned is None or told >= assigned))


@rule(LAW[36])
def is_notified(proposal: Proposal) -> bool:
    """仅适用于办案机关通知的案件"""
    return routed(proposal, *c.NOTIFIED)


# 更换
@rule(ROTA, A.entry)
def another_person(proposal: Proposal) -> bool:
    """更换后的人员不能是原法律援助人员"""
    return bool(proposal.facts.get("licence") != proposal.before.facts.get("licence"))


@rule(LAW[55], A.replacement_reason)
def proof_given(proposal: Proposal) -> bool:
    """受援人请求更换的，应当有证据证明法律援助人员未依法履行职责"""
    if proposal.stated["replacement_reason"] != c.ReplacementReason.DUTIES:
        return True
    return bool(proposal.facts.get("replace_proof"))


@rule(LAW[55])
def replacement_asked(proposal: Proposal) -> bool:
    """受援人没有请求更换"""
    return bool(proposal.before.taken(proposal.before.procedure.steps["ask_replacement"]))


@rule(REFUSED_LAWYER, A.replacement_reason)
def refusal_checked(proposal: Proposal) -> bool:
    """应当通知辩护的被告人拒绝辩护的，经办案机关查明理由正当，才能另行指派"""
    if proposal.stated["replacement_reason"] != c.ReplacementReason.REFUSED:
        return True
    return routed(proposal, *c.NOTIFIED) and bool(proposal.facts.get("refusal_valid"))


OF_PERSON = (
    lawyer_for_defence,
    no_volunteer_for_cases,
    three_years,
    knows_minors,
    not_both_sides,
    no_interest,
    no_co_accused,
    told_by_now,
)
"""What whoever is assigned must satisfy."""
