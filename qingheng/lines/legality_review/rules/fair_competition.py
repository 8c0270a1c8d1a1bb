"""What is refused of a fair-competition review, and when it stands in the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from qingheng.lines.legality_review import choices as c
from qingheng.lines.legality_review.facts import Competition as F
from qingheng.lines.legality_review.law import (
    COMPETITION,
)
from qingheng.procedure.declare import rule
from qingheng.procedure.taking import Proposal

T = c.MatterType
Facts = Mapping[str, Any]


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
