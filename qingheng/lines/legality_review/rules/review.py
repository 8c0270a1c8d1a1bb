"""What is refused while a draft is reviewed, up to the opinion."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.legality_review import choices as c
from qingheng.lines.legality_review import local
from qingheng.lines.legality_review.facts import Reviewing as V
from qingheng.lines.legality_review.law import (
    DECISIONS,
    ENFORCEMENT_REVIEW,
    OFFICE_PRACTICE,
    PENALTY,
    REVIEW_OF_DOCUMENTS,
)
from qingheng.lines.legality_review.rules.gate import suggestions
from qingheng.procedure.declare import Rule, rule
from qingheng.procedure.fields import Field
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import due

T = c.MatterType


@rule(OFFICE_PRACTICE, V.officers)
def two_reviewers(proposal: Proposal) -> bool:
    """审查员与复核员不得为同一人，应当各有一人"""
    return len(set(proposal.stated.get("officers") or ())) >= 2


@rule(OFFICE_PRACTICE, V.unconnected)
def reviewers_unconnected(proposal: Proposal) -> bool:
    """审查员、复核员属于送审单位或者参与过起草的，应当回避"""
    return bool(proposal.stated.get("unconnected"))


@rule(PENALTY[58, 2], V.qualified)
def first_reviewer_qualified(proposal: Proposal) -> bool:
    """初次从事行政处罚决定法制审核的人员，应当通过国家统一法律职业资格考试取得法律职业资格"""
    return not proposal.stated.get("first_penalty_review") or bool(proposal.stated.get("qualified"))


@rule(OFFICE_PRACTICE)
def reviewers_named(proposal: Proposal) -> bool:
    """请先指派审查员和复核员"""
    return bool(proposal.before.facts.get("officers"))


@rule(DECISIONS[28], V.counsel_signed)
def opinion_signed(proposal: Proposal) -> bool:
    """法律顾问、公职律师的法律意见应当署名"""
    return bool(proposal.stated.get("counsel_signed"))


@rule(DECISIONS[28])
def counsel_heard(proposal: Proposal) -> bool:
    """重大行政决策的合法性审查，应当组织法律顾问、公职律师提出法律意见"""
    heard = proposal.before.taken(proposal.before.procedure.steps["hear_counsel"])
    return proposal.facts.get("matter_type") != T.MAJOR_DECISION or bool(heard)


def all_of(fact: Field) -> Rule:
    """That everything on a list was looked at, where the list is that of the kind of matter."""

    @rule(fact.basis or OFFICE_PRACTICE, fact)
    def whole(proposal: Proposal) -> bool:
        """审查内容不全，请逐项审查后再出具意见"""
        stated = proposal.stated.get(fact.name)
        return stated is None or {each.value for each in fact.choices or ()} <= set(stated)

    return whole


@rule(PENALTY[58, 1], V.conclusion)
def enforcement_words(proposal: Proposal) -> bool:
    """重大执法决定法制审核的结论请使用“同意”或者“存在问题”"""
    return proposal.facts.get("matter_type") != T.ENFORCEMENT_DECISION or _allowed(proposal)


@rule([DECISIONS[25], REVIEW_OF_DOCUMENTS], V.conclusion)
def conclusion_of_the_kind(proposal: Proposal) -> bool:
    """该类事项不能作出这一审查结论"""
    return proposal.facts.get("matter_type") == T.ENFORCEMENT_DECISION or _allowed(proposal)


def _allowed(proposal: Proposal) -> bool:
    return proposal.stated.get("conclusion") in c.ALLOWED.get(str(proposal.facts.get("matter_type")), ())


@rule(ENFORCEMENT_REVIEW["十四"])
def is_enforcement(proposal: Proposal) -> bool:
    """只有重大执法决定的法制审核可以延长"""
    return proposal.facts.get("matter_type") == T.ENFORCEMENT_DECISION


@rule(DECISIONS[25, 2], V.exploratory)
def risk_only_for_reforms(proposal: Proposal) -> bool:
    """只有国家尚无明确规定的探索性改革决策事项才可以明示法律风险，并应当附法律风险说明"""
    if proposal.stated.get("conclusion") != c.Conclusion.RISK_DISCLOSED:
        return True
    return bool(proposal.stated.get("exploratory") and proposal.stated.get("risk_statement"))


@rule(OFFICE_PRACTICE)
def not_before_complete(proposal: Proposal) -> bool:
    """意见出具日期不得早于材料齐备日"""
    complete: dt.date | None = proposal.before.facts.get("complete_on")
    return complete is not None and proposal.event.on >= complete


@rule(REVIEW_OF_DOCUMENTS)
def documents_not_too_soon(proposal: Proposal) -> bool:
    """规范性文件合法性审核时间不少于五个工作日，紧急情形除外"""
    facts, complete = proposal.before.facts, proposal.before.facts.get("complete_on")
    bound = facts.get("matter_type") == T.NORMATIVE_DOC and facts.get("urgent") == c.Urgent.NONE
    if not bound or complete is None:
        return True
    return bool(proposal.event.on >= due(local.DOCUMENT_FLOOR, complete, proposal.calendar).due)


@rule(DECISIONS[28], V.conclusion)
def suggestions_for_revision(proposal: Proposal) -> bool:
    """结论为应当修改、存在问题的，应当先登记审查意见条目"""
    wanting = proposal.stated.get("conclusion") in (c.Conclusion.REVISE, c.Conclusion.PROBLEM)
    return not wanting or any(True for _ in suggestions(proposal.before))
