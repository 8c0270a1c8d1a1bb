"""Facts that follow from other facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.legality_review.choices import Material
from qingheng.lines.legality_review.materials import missing
from qingheng.procedure.declare import PartyFact
from qingheng.statute.calendar import official

Facts = Mapping[str, Any]
Parties = Sequence[PartyFact]


def all_materials(facts: Facts, _: Parties) -> list[str]:
    """What came with the submission and what was supplied since, in the order of the list."""
    there = {*(facts.get("materials") or ()), *(facts.get("supplied") or ())}
    return [each.value for each in Material if each.value in there]


def complete_on(facts: Facts, _: Parties) -> dt.date | None:
    """The day on which the materials were complete, from which every limit of the review runs; None before."""
    if missing(facts):
        return None
    days = [day for day in (facts.get("received_on"), facts.get("supplemented_on")) if day]
    return max(days) if days else None


def looked_at(facts: Facts) -> list[str]:
    """What was looked at, of whichever list belongs to the kind of matter."""
    lists = ("checked", "checked_document", "checked_enforcement")
    return [value for name in lists for value in facts.get(name) or ()]


def round_number(facts: Facts, _: Parties) -> int:
    """Which round of review it is."""
    return int(facts.get("review_round") or 1) + 1


def first_opinion_on(facts: Facts, _: Parties) -> dt.date | None:
    """The day of the first opinion: later rounds are not counted again."""
    day: dt.date | None = facts.get("first_opinion_on") or facts.get("opinion_issued_on")
    return day


def first_conclusion(facts: Facts, _: Parties) -> str | None:
    """What the first round concluded."""
    found: str | None = facts.get("first_conclusion") or facts.get("conclusion")
    return found


def review_workdays(facts: Facts, _: Parties) -> int | None:
    """How many working days the first round took, by the published calendar."""
    if facts.get("review_workdays") is not None:
        return int(facts["review_workdays"])
    begun, ended = facts.get("complete_on"), facts.get("opinion_issued_on")
    return official().workdays_between(begun, ended) if begun and ended else None
