"""Facts that follow from other facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from dateutil.relativedelta import relativedelta

from qingheng.lines.correction.choices import Category
from qingheng.lines.correction.people import ASSESSED, SUBJECT
from qingheng.procedure.declare import PartyFact
from qingheng.statute.terms import term_end
from qingheng.statute.units import Period, PeriodError, months, years

Facts = Mapping[str, Any]
Parties = Sequence[PartyFact]

_DAY = dt.timedelta(days=1)
ADULT, LIFE_PAROLE_YEARS, PERMIT_MONTHS, CUSTODY_DAYS, ARREST_HOURS = 18, 10, 6, 30, 48


def start_on(facts: Facts, _: Parties) -> dt.date | None:
    """Correction begins with the day on which the judgment, ruling or decision took effect (CL 41, 73, 83)."""
    found: dt.date | None = facts.get("effective_on")
    return found


def end_on(facts: Facts, parties: Parties) -> dt.date | None:
    """The last day of correction, by category (CL 41, 73, 83)."""
    start, category = start_on(facts, parties), facts.get("category")
    if start is None or category is None:
        return None
    if category in (Category.CONTROL, Category.SUSPENDED):
        custody = facts.get("custody_days") or 0 if category == Category.CONTROL else 0
        return _less_custody(start, _length(facts), custody)
    ends: dt.date | None = facts.get("sentence_ends_on")
    if category == Category.PAROLE:
        return ends or term_end(start, years(LIFE_PAROLE_YEARS))
    granted: dt.date | None = facts.get("granted_until")
    return min(filter(None, (ends, granted)), default=None)


def _length(facts: Facts) -> list[Period]:
    stated = (years, facts.get("term_years")), (months, facts.get("term_months"))
    return [unit(number) for unit, number in stated if number]


def _less_custody(start: dt.date, length: list[Period], custody: int) -> dt.date | None:
    """Two days of control are taken off for each day in custody (CL 41); None where that leaves nothing."""
    try:
        return term_end(start, *length, less_days=2 * custody) if length else None
    except PeriodError:
        return None


def is_minor_at_crime(facts: Facts, parties: Parties) -> bool | None:
    """Whether the person was under eighteen: reached on the day after the birthday (from knowledge).

    Not known where birth or crime is not on record: then nobody may call the file that of an adult.
    """
    crime = facts.get("crime_on")
    return under_age(crime, parties) if crime and _born(parties) else None


def is_minor_file(facts: Facts, parties: Parties) -> bool:
    """Whether the rules on minors hold: under eighteen at the crime or at the start, and ever after (Law 58)."""
    began = facts.get("effective_on")
    young = began is not None and under_age(began, parties)
    return bool(facts.get("is_minor_file") or is_minor_at_crime(facts, parties) or young)


def under_age(day: dt.date, parties: Parties) -> bool:
    """Whether the person has not reached eighteen on a day, as far as the birth is on record."""
    born = _born(parties)
    return born is not None and day <= born + relativedelta(years=ADULT)


def _born(parties: Parties) -> dt.date | None:
    return next((party.born_on for party in parties if party.role in (SUBJECT.code, ASSESSED.code)), None)


def next_health_on(facts: Facts, _: Parties) -> dt.date | None:
    """One report in every calendar month, that of arrival included: the next by the end of its month (Measures 24).

    Only of somebody outside prison.
    """
    if facts.get("category") != Category.OUTSIDE:
        return None
    reported: dt.date | None = facts.get("health_reported_on")
    if reported:
        return reported + relativedelta(months=1, day=31)
    arrived: dt.date | None = facts.get("registered_on")
    return arrived + relativedelta(day=31) if arrived else None


def permit_to(facts: Facts, _: Parties) -> dt.date | None:
    """Six months whose first day counts (Measures 29)."""
    begins = facts.get("permit_from")
    return term_end(begins, months(PERMIT_MONTHS)) if begins and facts.get("permit_granted") else None


def positioning_to(facts: Facts, _: Parties) -> dt.date | None:
    """The last day of a device's use, the first day counted (Law 29(2))."""
    first, length = facts.get("positioning_from"), facts.get("positioning_months")
    return term_end(first, months(length)) if first and length else None


def positioning_goes_on(facts: Facts, _: Parties) -> dt.date | None:
    """An extension begins the day after the last one ends."""
    last: dt.date | None = facts.get("positioning_to")
    return last + _DAY if last else None


def arrest_due_at(facts: Facts, _: Parties) -> dt.datetime | None:
    """Forty-eight hours from the request; no rest day moves them (Law 47(2))."""
    at: dt.datetime | None = facts.get("arrest_requested_at")
    return at + dt.timedelta(hours=ARREST_HOURS) if at else None


def arrest_due_on(facts: Facts, parties: Parties) -> dt.date | None:
    """The day on which the forty-eight hours end."""
    at = arrest_due_at(facts, parties)
    return at.date() if at else None


def custody_until(facts: Facts, _: Parties) -> dt.date | None:
    """Thirty days of custody, the first counted (Law 47(2))."""
    begins: dt.date | None = facts.get("arrested_on") if facts.get("arrest_granted") else None
    return begins + dt.timedelta(days=CUSTODY_DAYS - 1) if begins else None


def end_reason(facts: Facts, _: Parties) -> str | None:
    """Why correction ended: `Termination` and `ReleaseGround` use the codes of `End`."""
    found: str | None = facts.get("termination") or facts.get("release_ground")
    return found


def unsettled(facts: Facts, _: Parties) -> bool:
    """Whether the last day would come upon a measure, an absence or an undecided proposal."""
    return any(facts.get(name) for name in ("absent_open", "restraint_open", "motion_open"))


def assessment_complete_on(facts: Facts, _: Parties) -> dt.date | None:
    """The clock of an assessment starts when letter and attachments are in."""
    found: dt.date | None = facts["letter_on"] if facts.get("letter_complete") else None
    return found
