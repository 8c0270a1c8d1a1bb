"""What a review refuses. Each rule's docstring is the sentence the user reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from qingheng.lines.legality_review import choices as c
from qingheng.lines.legality_review import local
from qingheng.lines.legality_review.derived import looked_at
from qingheng.lines.legality_review.facts import Competition as F
from qingheng.lines.legality_review.facts import Following as L
from qingheng.lines.legality_review.facts import Participation as P
from qingheng.lines.legality_review.facts import Reviewing as V
from qingheng.lines.legality_review.facts import Submission as S
from qingheng.lines.legality_review.law import (
    BUSINESS,
    COMPETITION,
    DECISIONS,
    ENFORCEMENT_REVIEW,
    OFFICE_PRACTICE,
    PENALTY,
    REVIEW_OF_DOCUMENTS,
)
from qingheng.lines.legality_review.materials import missing
from qingheng.lines.legality_review.staff import SUBMITTER
from qingheng.procedure.declare import rule
from qingheng.procedure.fold import Status
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import due

T = c.MatterType
Facts = Mapping[str, Any]


# 收件


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


# 公众参与


@rule([DECISIONS[15, 1], BUSINESS[62, 2]], P.consultation_ends_on)
def thirty_days_of_consultation(proposal: Proposal) -> bool:
    """公开征求意见的期限一般不少于三十日；缩短的，应当写明已经说明的原因"""
    full = _full(proposal, "consultation_floor")
    return full is None or proposal.stated["consultation_ends_on"] >= full or bool(proposal.stated.get("shortened_why"))


@rule(DECISIONS[16, 3], P.papers_served_on)
def papers_seven_days_before(proposal: Proposal) -> bool:
    """听证会材料应当于召开听证会七日前送达听证参加人，请推迟听证会"""
    full = _full(proposal, "hearing_papers_limit")
    return full is None or proposal.stated["papers_served_on"] <= full


# 公平竞争审查


def violations(facts: Facts) -> set[str]:
    """The standards not complied with: those of art. 10 only where nothing allows it."""
    codes = set(facts.get("fc_codes") or ()) - c.OTHER_CODES
    return codes - c.COST if facts.get("fc_authority") else codes


def exception_holds(facts: Facts) -> bool:
    """Whether all three conditions of art. 12 are met."""
    return bool(facts.get("fc_exception") and facts.get("fc_no_alternative") and facts.get("fc_end"))


@rule([COMPETITION[13], COMPETITION[14]], F.fc_by)
def reviewed_by_the_competent(proposal: Proposal) -> bool:
    """拟由区政府出台的，由市场监督管理部门会同起草单位审查"""
    level = proposal.facts.get("issuer_level") or c.Level.DISTRICT_GOV
    return level != c.Level.DISTRICT_GOV or proposal.stated.get("fc_by") == c.CompetitionBy.MARKET


@rule(COMPETITION[16], F.fc_heard)
def stakeholders_heard(proposal: Proposal) -> bool:
    """开展公平竞争审查应当听取利害关系人的意见"""
    return bool(proposal.stated.get("fc_heard"))


@rule([COMPETITION[12], COMPETITION[18]], F.fc_end)
def exception_is_complete(proposal: Proposal) -> bool:
    """适用例外规定应当符合法定情形、没有影响更小的替代方案并有实施期限或者终止条件，否则不得出台"""
    return proposal.stated.get("fc_result") != c.CompetitionResult.EXCEPTION or exception_holds(proposal.stated)


@rule([COMPETITION[10], COMPETITION[18]], F.fc_result)
def no_pass_with_violations(proposal: Proposal) -> bool:
    """违反审查标准的，不得作出符合审查标准的结论；第十条所列内容有依据的，应当写明依据"""
    return proposal.stated.get("fc_result") != c.CompetitionResult.PASS or not violations(proposal.stated)


@rule(COMPETITION[17, 1], F.fc_codes)
def no_violation_without_codes(proposal: Proposal) -> bool:
    """不得出台或者适用例外规定的，应当写明违反的审查标准"""
    return proposal.stated.get("fc_result") == c.CompetitionResult.PASS or bool(violations(proposal.stated))


def competition_wanted(facts: Facts, on: dt.date) -> bool:
    """Whether there must be a fair-competition review: not before the regulation came into force."""
    return bool(facts.get("economic")) and COMPETITION.applies_on(on)


def competition_passed(facts: Facts, on: dt.date) -> bool:
    """Whether fair competition stands in the way of nothing."""
    if not competition_wanted(facts, on):
        return True
    result = facts.get("fc_result")
    excepted = result == c.CompetitionResult.EXCEPTION and exception_holds(facts)
    return result == c.CompetitionResult.PASS or excepted


@rule(COMPETITION[18])
def competition_reviewed(proposal: Proposal) -> bool:
    """未经公平竞争审查的，不得出台；请先登记公平竞争审查结论"""
    wanted = competition_wanted(proposal.before.facts, proposal.event.on)
    return not wanted or bool(proposal.before.facts.get("fc_result"))


# 审查


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


@rule([DECISIONS[27], REVIEW_OF_DOCUMENTS], V.checked)
def all_checked(proposal: Proposal) -> bool:
    """审查内容不全，请逐项审查后再出具意见"""
    wanted = c.TO_CHECK.get(str(proposal.facts.get("matter_type")), ())
    return {each.value for each in wanted} <= set(looked_at(proposal.stated))


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


# 采纳、关口


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
    full = _full(proposal, "review_floor")
    return day is None or full is None or bool(day > full)


@rule(DECISIONS[26, 2], L.short_notice)
def enough_time_for_review(proposal: Proposal) -> bool:
    """审查时间不足七个工作日，将在本件上标注并记入放行通知单"""
    return not proposal.stated.get("short_notice")


@rule([PENALTY[60], ENFORCEMENT_REVIEW["十四"]])
def fits_the_penalty(proposal: Proposal) -> bool:
    """法制审核期限的届满日晚于行政处罚决定期限，应当在处罚决定期限届满前完成审核"""
    review, penalty = _full(proposal, "enforcement_review_limit"), _full(proposal, "penalty_decision_limit")
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


def _full(proposal: Proposal, limit: str) -> dt.date | None:
    """The last day of a limit as it stands with the step."""
    standing = proposal.after.running(proposal.before.procedure.limits[limit])
    return standing.due.due if standing else None
