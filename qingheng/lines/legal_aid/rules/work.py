"""Work on the case: agreement, support of prosecution, suspension, closing, file and subsidy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qingheng.lines.legal_aid import choices as c
from qingheng.lines.legal_aid.facts import FileReview as V
from qingheng.lines.legal_aid.facts import Handling as H
from qingheng.lines.legal_aid.law import CIVIL, FORMER_FILE, FORMER_PAYMENT, LAW, RULES, SHANGHAI
from qingheng.lines.legal_aid.rules.intake import routed
from qingheng.procedure.declare import rule
from qingheng.procedure.taking import Proposal


# 签约
@rule(RULES[27], H.obstacle_until)
def obstacle_in_order(proposal: Proposal) -> bool:
    """受援人或者客观原因的消除日不得早于起始日，也不得晚于今日"""
    begins, ends = proposal.facts.get("obstacle_from"), proposal.facts.get("obstacle_until")
    return ends is None or (begins is not None and begins <= ends <= proposal.today)


@rule(RULES[27], H.obstacle_from)
def obstacle_by_now(proposal: Proposal) -> bool:
    """起始日不得早于指派之日，也不得晚于今日"""
    return bool(proposal.facts["assigned_on"] <= proposal.stated["obstacle_from"] <= proposal.today)


@rule(RULES[27], H.obstacle)
def obstacle_explained(proposal: Proposal) -> bool:
    """因受援人或者客观原因不能按期签订的，请写明原因"""
    stated = proposal.stated
    return not stated.get("obstacle_from") or bool(stated.get("obstacle"))


@rule(RULES[27], H.first_meeting_on)
def met_after_assignment(proposal: Proposal) -> bool:
    """首次会见、约见日期不得早于指派之日，也不得晚于今日"""
    met = proposal.stated.get("first_meeting_on")
    return met is None or proposal.facts["assigned_on"] <= met <= proposal.today


@rule([LAW[27], RULES[28]])
def is_defence(proposal: Proposal) -> bool:
    """仅适用于刑事辩护案件"""
    return proposal.facts.get("form") == c.Form.DEFENCE


# 支持起诉
@rule(CIVIL[15])
def is_civil(proposal: Proposal) -> bool:
    """支持起诉适用于民事案件"""
    return proposal.facts.get("kind") == c.Kind.CIVIL


@rule(CIVIL[15], H.recipient_agrees)
def recipient_agrees(proposal: Proposal) -> bool:
    """申请支持起诉，须经受援人同意"""
    return bool(proposal.stated["recipient_agrees"])


@rule(CIVIL[15])
def support_asked(proposal: Proposal) -> bool:
    """尚未申请支持起诉，或者检察院已经决定"""
    return proposal.before.facts.get("support_asked_on") is not None and not proposal.before.facts.get("support_result")


@rule(CIVIL[15], H.support_number)
def support_has_number(proposal: Proposal) -> bool:
    """检察院支持起诉的，请填写支持起诉意见书文号"""
    supported = proposal.stated["support_result"] == c.SupportResult.SUPPORTED
    return not supported or bool(proposal.stated.get("support_number"))


# 中止
@rule(LAW[25])
def not_by_notice(proposal: Proposal) -> bool:
    """办案机关通知辩护、代理的案件不得中止"""
    return not routed(proposal, *c.NOTIFIED)


@rule(SHANGHAI[12, 1], H.demand_explained)
def demand_was_explained(proposal: Proposal) -> bool:
    """应当先向受援人解释，仍坚持不合理要求的，才能中止"""
    return bool(proposal.stated["demand_explained"])


@rule(SHANGHAI[12, 1])
def not_signed(proposal: Proposal) -> bool:
    """已经签订委托协议，恢复为承办中"""
    return proposal.before.facts.get("agreement_on") is None


@rule(SHANGHAI[12, 1])
def was_signed(proposal: Proposal) -> bool:
    """尚未签订委托协议，恢复为已指派"""
    return proposal.before.facts.get("agreement_on") is not None


# 结案
@rule([LAW[20], LAW[63, 1, 3]])
def nothing_charged(proposal: Proposal) -> bool:
    """有收取受援人财物的投诉尚未处理完毕，不能结案"""
    return not any(_pending(matter) for matter in charges(proposal))


def charges(proposal: Proposal) -> Iterator[Mapping[str, Any]]:
    """The complaints over money that was taken from the recipient."""
    for matter in proposal.before.opened(proposal.before.procedure.steps["complain"]).values():
        if matter.get("complaint_ground") == c.ComplaintGround.CHARGED:
            yield matter


def _pending(matter: Mapping[str, Any]) -> bool:
    """Neither refused, nor one with another, nor decided: found untrue, or the money returned."""
    if matter.get("complaint_admitted") is False or matter.get("complaint_merged"):
        return False
    result = matter.get("complaint_result")
    return result is None or (result == c.ComplaintResult.UPHELD and not matter.get("fee_returned"))


@rule(LAW[50], H.outcome)
def outcome_fits(proposal: Proposal) -> bool:
    """无罪、不起诉、从轻减轻处罚的结果仅适用于刑事案件"""
    criminal = (c.Outcome.ACQUITTED, c.Outcome.NOT_PROSECUTED, c.Outcome.LIGHTER)
    return proposal.stated["outcome"] not in criminal or proposal.facts.get("kind") == c.Kind.CRIMINAL


@rule(LAW[50], H.final_paper)
def final_paper_named(proposal: Proposal) -> bool:
    """尚未填写结案文书，请核对是否有应当提交的法律文书副本"""
    return bool(proposal.stated.get("final_paper"))


# 审卷
@rule(FORMER_FILE)
def not_handed_in(proposal: Proposal) -> bool:
    """卷宗已经交过，退回补正的请办理“交回补正的卷宗”"""
    return proposal.before.facts.get("file_in_on") is None


@rule(FORMER_PAYMENT)
def returned(proposal: Proposal) -> bool:
    """卷宗没有退回补正"""
    return proposal.before.facts.get("file_in_on") is not None


@rule([LAW[50], FORMER_FILE], V.subsidy)
def no_pay_for_failed(proposal: Proposal) -> bool:
    """质量评估不合格的，应当退回补正卷宗，不支付补贴"""
    return proposal.stated["quality"] != c.Quality.FAILED or not proposal.stated["subsidy"]


@rule([LAW[20], LAW[63, 1, 3]])
def no_pay_while_charged(proposal: Proposal) -> bool:
    """受援人反映被收取财物的，应当先登记投诉并处理完毕，再支付补贴"""
    told = bool(proposal.before.facts.get("fee_taken"))
    found = list(charges(proposal))
    return not any(_pending(matter) for matter in found) and (bool(found) or not told)


@rule(LAW[48])
def never_assigned(proposal: Proposal) -> bool:
    """已经指派人员办理的，应当交卷审查"""
    return proposal.before.facts.get("assigned_on") is None
