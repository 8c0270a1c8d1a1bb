"""Termination, repayment, objections and complaints."""

from __future__ import annotations

from decimal import Decimal

from qingheng.lines.legal_aid import choices as c
from qingheng.lines.legal_aid import local
from qingheng.lines.legal_aid.facts import Complaint as Q
from qingheng.lines.legal_aid.facts import Ending as E
from qingheng.lines.legal_aid.law import COMPLAINTS, LAW
from qingheng.lines.legal_aid.rules.intake import routed
from qingheng.procedure.declare import rule
from qingheng.procedure.taking import Proposal


# 终止
@rule(LAW[48, 1, 4], E.termination_ground)
def means_mattered(proposal: Proposal) -> bool:
    """不受经济困难条件限制或者通知辩护的案件，不能以经济状况变化为由终止"""
    if proposal.stated["termination_ground"] != c.TerminationGround.MEANS:
        return True
    basis = proposal.facts.get("hardship_basis")
    return basis is not None and basis not in (c.HardshipBasis.IRRELEVANT, c.HardshipBasis.OTHER_REASON)


@rule(LAW[48, 1, 6], E.organ_letter)
def organ_says_so(proposal: Proposal) -> bool:
    """通知辩护、代理的案件因另行委托终止的，应当有办案机关的函件"""
    own = proposal.stated["termination_ground"] == c.TerminationGround.OWN_COUNSEL
    return not own or not routed(proposal, *c.NOTIFIED) or bool(proposal.stated.get("organ_letter"))


@rule(LAW[48, 1, 7], E.stop_reason)
def proper_reason(proposal: Proposal) -> bool:
    """受援人要求终止的，应当有正当理由"""
    asked = proposal.stated["termination_ground"] == c.TerminationGround.ASKED
    return not asked or bool(proposal.stated.get("stop_reason"))


@rule(LAW[64], E.fine)
def fine_within_law(proposal: Proposal) -> bool:
    """罚款不得超过三千元"""
    return Decimal(str(proposal.stated.get("fine") or 0)) <= local.HIGHEST_FINE


@rule(LAW[64], E.penalty_number)
def fine_by_decision(proposal: Proposal) -> bool:
    """罚款应当依行政处罚程序作出，请填写行政处罚决定书文号"""
    return not proposal.stated.get("fine") or bool(proposal.stated.get("penalty_number"))


@rule(LAW[64])
def got_by_fraud(proposal: Proposal) -> bool:
    """仅适用于以欺骗或者其他不正当手段获得法律援助而终止的案件"""
    return proposal.facts.get("termination_ground") == c.TerminationGround.FRAUD


# 异议
@rule(LAW[49, 1])
def may_object(proposal: Proposal) -> bool:
    """只能对不予法律援助、终止法律援助的决定提出异议"""
    return _refused(proposal) or _terminated(proposal)


@rule(LAW[49, 1])
def no_objection_open(proposal: Proposal) -> bool:
    """异议正在审查"""
    return not _objected(proposal)


@rule(LAW[49, 2])
def objection_open(proposal: Proposal) -> bool:
    """没有待审查的异议"""
    return _objected(proposal)


@rule(LAW[49, 2])
def was_refused(proposal: Proposal) -> bool:
    """仅适用于不予法律援助的决定"""
    return not _terminated(proposal)


@rule(LAW[49, 2])
def was_terminated(proposal: Proposal) -> bool:
    """仅适用于终止法律援助的决定"""
    return _terminated(proposal)


@rule(LAW[49, 2])
def was_assigned(proposal: Proposal) -> bool:
    """终止前没有签订委托协议，应当另行指派"""
    return proposal.before.facts.get("agreement_on") is not None


def _objected(proposal: Proposal) -> bool:
    facts = proposal.before.facts
    return facts.get("objected_on") is not None and facts.get("objection_decided_on") is None


def _refused(proposal: Proposal) -> bool:
    facts = proposal.before.facts
    return facts.get("refusal_reason") is not None and facts.get("early_ended_on") is not None


def _terminated(proposal: Proposal) -> bool:
    return proposal.before.facts.get("terminated_on") is not None


# 投诉
@rule(COMPLAINTS)
def repeats_another(proposal: Proposal) -> bool:
    """只有对同一人、同一事由已经受理而尚未处理的投诉，才能并入"""
    own, before = proposal.before.matter(proposal.event.subject), proposal.before
    others = before.opened(before.procedure.steps["complain"])
    return any(
        subject != proposal.event.subject
        and matter.get("complaint_admitted")
        and matter.get("complaint_result") is None
        and all(matter.get(name) == own.get(name) for name in ("complaint_ground", "complaint_against"))
        for subject, matter in others.items()
    )


@rule([LAW[56], COMPLAINTS])
def is_admitted(proposal: Proposal) -> bool:
    """投诉没有受理"""
    return bool(proposal.before.matter(proposal.event.subject).get("complaint_admitted"))


@rule([LAW[20], LAW[63, 1, 3]], Q.fee_returned)
def fee_settled(proposal: Proposal) -> bool:
    """收取受援人财物的投诉属实的，请写明是否已经退还"""
    charged = proposal.matter.get("complaint_ground") == c.ComplaintGround.CHARGED
    upheld = proposal.stated["complaint_result"] == c.ComplaintResult.UPHELD
    return not (charged and upheld) or proposal.stated.get("fee_returned") is not None
