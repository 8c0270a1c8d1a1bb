"""What is refused when a draft comes in, and of the participation that went before."""

from __future__ import annotations

from qingheng.lines.legality_review import choices as c
from qingheng.lines.legality_review.facts import Participation as P
from qingheng.lines.legality_review.facts import Submission as S
from qingheng.lines.legality_review.law import BUSINESS, DECISIONS, OFFICE_PRACTICE
from qingheng.lines.legality_review.materials import missing
from qingheng.lines.legality_review.rules.limits import last_day
from qingheng.lines.legality_review.staff import SUBMITTER
from qingheng.procedure.declare import rule
from qingheng.procedure.taking import Proposal


@rule(DECISIONS[11])
def one_lead_unit(proposal: Proposal) -> bool:
    """两个以上单位共同送审的，应当明确一个牵头单位"""
    return len(proposal.after.parties_as(SUBMITTER.code)) == 1


@rule(DECISIONS[3, 2], S.exempt_kind)
def within_decision_procedure(proposal: Proposal) -> bool:
    """该事项不适用重大行政决策程序，请登记为其他涉法事务"""
    return proposal.stated.get("exempt_kind") in (None, c.Exempt.NONE)


@rule(DECISIONS[26, 1], S.supplied)
def all_supplied(proposal: Proposal) -> bool:
    """尚有应当补充的材料没有补齐"""
    there = set(proposal.facts.get("materials") or ())
    return not missing(proposal.facts) and there >= set(proposal.facts.get("supplement_list") or ())


@rule(DECISIONS[26, 1])
def all_materials_there(proposal: Proposal) -> bool:
    """必备材料不齐，请要求补充或者退回"""
    return not missing(proposal.before.facts)


@rule([DECISIONS[15, 1], BUSINESS[62, 2]], P.consultation_ends_on)
def thirty_days_of_consultation(proposal: Proposal) -> bool:
    """公开征求意见的期限一般不少于三十日；缩短的，应当写明已经说明的原因"""
    full = last_day(proposal, "consultation_floor")
    return full is None or proposal.stated["consultation_ends_on"] >= full or bool(proposal.stated.get("shortened_why"))


@rule(DECISIONS[16, 3], P.papers_served_on)
def papers_seven_days_before(proposal: Proposal) -> bool:
    """听证会材料应当于召开听证会七日前送达听证参加人，请推迟听证会"""
    full = last_day(proposal, "hearing_papers_limit")
    return full is None or proposal.stated["papers_served_on"] <= full


@rule([DECISIONS[26, 1], OFFICE_PRACTICE])
def supplement_overdue(proposal: Proposal) -> bool:
    """补充材料期限尚未届满"""
    last = last_day(proposal, "submission_supplement_limit")
    return last is None or proposal.event.on > last
