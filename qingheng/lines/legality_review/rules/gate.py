"""What is refused after the opinion: answers to suggestions, the gate to the meeting, the meeting, the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qingheng.lines.legality_review import choices as c
from qingheng.lines.legality_review.facts import Following as L
from qingheng.lines.legality_review.law import (
    COMPETITION,
    DECISIONS,
    ENFORCEMENT_REVIEW,
    OFFICE_PRACTICE,
    PENALTY,
    REVIEW_OF_DOCUMENTS,
)
from qingheng.lines.legality_review.rules.fair_competition import competition_passed
from qingheng.lines.legality_review.rules.limits import last_day
from qingheng.procedure.declare import rule
from qingheng.procedure.fold import Status
from qingheng.procedure.taking import Proposal

T = c.MatterType
Facts = Mapping[str, Any]


def suggestions(status: Status) -> Iterator[Facts]:
    """The suggestions of the present round, in their order."""
    opening, again = (status.procedure.steps[code] for code in ("suggest", "re_review"))
    since = max((event.number for event in status.taken(again)), default=0)
    return (facts for subject, facts in status.opened(opening).items() if int(subject) > since)


@rule(DECISIONS[28], L.reply_reason)
def reason_where_not_adopted(proposal: Proposal) -> bool:
    """部分采纳、未采纳的，应当说明理由"""
    return proposal.stated.get("reply") == c.Reply.ADOPTED or bool(proposal.stated.get("reply_reason"))


@rule([DECISIONS[28], REVIEW_OF_DOCUMENTS])
def replied_in_whole(proposal: Proposal) -> bool:
    """有审查意见的，应当先办理反馈完毕，形成意见采纳情况表"""
    status = proposal.before
    return status.state is not status.procedure.states["opinion_issued"] or not any(suggestions(status))


@rule(DECISIONS[28])
def all_answered(proposal: Proposal) -> bool:
    """尚有审查意见没有反馈采纳情况"""
    return all(each.get("reply") for each in suggestions(proposal.before))


def gate_open(proposal: Proposal) -> bool:
    """Whether the matter may go to the meeting, or the decision be made (条例 art. 25; 行政处罚法 art. 58)."""
    facts = proposal.facts
    return competition_passed(facts, proposal.event.on) and _conclusion_passes(proposal)


def _conclusion_passes(proposal: Proposal) -> bool:
    facts, own = proposal.facts, list(suggestions(proposal.before))
    major = facts.get("matter_type") == T.MAJOR_DECISION
    match facts.get("conclusion"):
        case c.Conclusion.LEGAL | c.Conclusion.AGREE:
            return True
        case c.Conclusion.REVISE if major:
            return all(each.get("reply") == c.Reply.ADOPTED for each in own if each.get("must"))
        case c.Conclusion.REVISE:
            adopted = all(each.get("reply") == c.Reply.ADOPTED for each in own)
            explained = all(each.get("reply") == c.Reply.ADOPTED or each.get("reply_reason") for each in own)
            return adopted or (explained and bool(facts.get("put_to_meeting")))
        case c.Conclusion.RISK_DISCLOSED:
            return bool(facts.get("exploratory") and facts.get("risk_statement"))
        case _:
            return False


@rule([DECISIONS[25, 2], PENALTY[58, 1], REVIEW_OF_DOCUMENTS])
def conclusion_opens(proposal: Proposal) -> bool:
    """经审查不合法、存在问题或者审查意见没有采纳的，不得提交审议或者作出决定"""
    return _conclusion_passes(proposal)


@rule(COMPETITION[18])
def competition_opens(proposal: Proposal) -> bool:
    """未经公平竞争审查或者审查认为不得出台的，不得提交审议"""
    return competition_passed(proposal.facts, proposal.event.on)


@rule([DECISIONS[25, 2], PENALTY[58, 1]])
def gate_is_shut(proposal: Proposal) -> bool:
    """审查意见允许提交审议，请办理放行"""
    return not gate_open(proposal)


@rule(DECISIONS[26, 2], L.short_notice)
def seven_days_for_review(proposal: Proposal) -> bool:
    """重大行政决策的审查时间一般不少于七个工作日；提前审议的，应当选择审查时间不足并写明原因"""
    if proposal.facts.get("matter_type") != T.MAJOR_DECISION or proposal.facts.get("short_notice"):
        return True
    day = proposal.stated.get("meeting_on") or proposal.stated.get("meeting_planned_on")
    full = last_day(proposal, "review_floor")
    return day is None or full is None or bool(day > full)


@rule(DECISIONS[26, 2], L.short_notice)
def enough_time_for_review(proposal: Proposal) -> bool:
    """审查时间不足七个工作日，将在本件上标注并记入放行通知单"""
    return not proposal.stated.get("short_notice")


@rule([PENALTY[60], ENFORCEMENT_REVIEW["十四"]])
def fits_the_penalty(proposal: Proposal) -> bool:
    """法制审核期限的届满日晚于行政处罚决定期限，应当在处罚决定期限届满前完成审核"""
    review, penalty = last_day(proposal, "enforcement_review_limit"), last_day(proposal, "penalty_decision_limit")
    return review is None or penalty is None or review <= penalty


@rule(DECISIONS[30, 1], L.meeting_kind)
def major_decisions_in_meeting(proposal: Proposal) -> bool:
    """重大行政决策草案应当经常务会议或者全体会议讨论"""
    alone = proposal.stated.get("meeting_kind") == c.MeetingKind.LEADER
    return proposal.facts.get("matter_type") != T.MAJOR_DECISION or not alone


@rule(DECISIONS[30, 2], L.head_spoke_last)
def head_speaks_last(proposal: Proposal) -> bool:
    """行政首长应当最后发表意见"""
    major = proposal.facts.get("matter_type") == T.MAJOR_DECISION
    return not major or bool(proposal.stated.get("head_spoke_last"))


@rule(OFFICE_PRACTICE, L.meeting_on)
def meeting_after_opinion(proposal: Proposal) -> bool:
    """审议日期不得早于意见出具日期，也不得晚于今日"""
    issued = proposal.before.facts.get("opinion_issued_on")
    return issued is None or issued <= proposal.stated["meeting_on"] <= proposal.today


@rule(DECISIONS[33], L.final_text)
def file_is_complete(proposal: Proposal) -> bool:
    """通过的最终文本、有审查意见的采纳情况表应当一并归档"""
    stated, status = proposal.stated, proposal.before
    passed = status.facts.get("meeting_result") in (c.MeetingResult.PASSED, c.MeetingResult.PASSED_IN_PRINCIPLE)
    suggested = bool(status.taken(status.procedure.steps["suggest"]))
    return bool((stated.get("final_text") or not passed) and (stated.get("adoption_table") or not suggested))
