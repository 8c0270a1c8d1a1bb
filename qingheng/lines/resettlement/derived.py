"""Facts that follow from other facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from dateutil.relativedelta import relativedelta

from qingheng.lines.resettlement import local
from qingheng.lines.resettlement.choices import Category, End, Source
from qingheng.lines.resettlement.staff import PERSON
from qingheng.procedure.declare import PartyFact

NOTICE = dt.timedelta(days=30)
"""How long before a release its prison gives notice (上海市安置帮教工作规定 7)."""

Facts = Mapping[str, Any]
Parties = Sequence[PartyFact]


def help_until(facts: Facts, _: Parties) -> dt.date | None:
    """The last day of help: five years from release, three from the end of probation or control; never moved."""
    if facts.get("source") != Source.CORRECTION:
        return _years_on(facts.get("released_on"), local.RELEASE_YEARS)
    ended: dt.date | None = facts.get("end_on")
    if facts.get("category") in (Category.PAROLE, Category.OUTSIDE):
        return _years_on(facts.get("sentence_ends_on") or ended, local.RELEASE_YEARS)
    return _years_on(ended, local.CORRECTION_YEARS)


def _years_on(day: dt.date | None, years: int) -> dt.date | None:
    return day + relativedelta(years=years) if day else None


def is_minor_file(facts: Facts, parties: Parties) -> bool:
    """Under eighteen at the crime, and so at whatever came after it; once so, ever after.

    预防未成年人犯罪法 59; 刑事诉讼法 286, whatever the sentence was: rather one file too many than one too few.
    """
    born = next((party.born_on for party in parties if party.role == PERSON.code), None)
    days = [facts.get(name) for name in ("crime_on", "admitted_on", "release_due_on", "released_on", "end_on")]
    young = bool(born) and any(day <= _years_on(born, local.ADULT) for day in days if day)
    return bool(facts.get("is_minor_file")) or young


def must_pick_up(facts: Facts, parties: Parties) -> bool:
    """Key persons, and minors whom no guardian fetches (预防未成年人犯罪法 56); as it stood on the day of release."""
    if facts.get("released_on"):
        return bool(facts.get("must_pick_up"))
    alone = is_minor_file(facts, parties) and not facts.get("guardian_fetches")
    return bool(facts.get("key_status")) or alone


def urgent(facts: Facts, _: Parties) -> bool:
    """Whether the day by which the prison had to give notice was past when the release was brought forward."""
    changed, due = facts.get("changed_on"), facts.get("release_due_on")
    return bool(changed and due and due - NOTICE < changed)


def key_visit_from(facts: Facts, _: Parties) -> dt.date | None:
    """From when the next monthly visit of a key person counts; None for others, and while there are no visits."""
    return _visited_since(facts) if facts.get("key_status") else None


def visit_from(facts: Facts, _: Parties) -> dt.date | None:
    """From when the next quarterly visit of anybody else counts."""
    return None if facts.get("key_status") else _visited_since(facts)


def _visited_since(facts: Facts) -> dt.date | None:
    if not facts.get("linked_on") or facts.get("refused_help"):
        return None
    since = ("linked_on", "visited_on", "key_since", "key_ended_on", "agreed_on", "resumed_on")
    days: list[dt.date] = [day for name in since if (day := facts.get(name))]
    return max(days)


def end_reason(facts: Facts, _: Parties) -> str:
    """Who refused help to the last is counted as that."""
    return End.REFUSED.value if facts.get("refused_help") else End.EXPIRY.value
