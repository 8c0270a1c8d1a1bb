"""What follows from the facts of a document: how long it holds, from when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from dateutil.relativedelta import relativedelta

from qingheng.lines.legality_review import local
from qingheng.procedure.declare import PartyFact

TRIAL_WORDS = ("暂行", "试行")
NUMBER = re.compile(r"(?P<maker>\D+)规(?P<kind>\D*)〔(?P<year>\d{4})〕(?P<serial>[1-9]\d*)号")
"""青府规〔2024〕3号: hexagonal brackets, a year of four digits, a number without 第 and without zeros before it."""
Facts = Mapping[str, Any]


def is_trial(facts: Facts, _: Sequence[PartyFact]) -> bool:
    """Whether the title says that the document is provisional or on trial."""
    return any(word in str(facts.get("title", "")) for word in TRIAL_WORDS)


def series(facts: Facts, _: Sequence[PartyFact]) -> str | None:
    """What stands before the serial number: one series a maker and year; None where the number is of another form."""
    found = NUMBER.fullmatch(str(facts.get("doc_no", "")))
    return found[0][: found.start("serial")] if found else None


def serial(facts: Facts, _: Sequence[PartyFact]) -> int | None:
    """The place of a document in its series."""
    found = NUMBER.fullmatch(str(facts.get("doc_no", "")))
    return int(found["serial"]) if found else None


def last_day(effective_on: dt.date, *, trial: bool) -> dt.date:
    """The last day of the longest validity: the day before the anniversary, no holiday moves it."""
    years = local.TRIAL_YEARS if trial else local.VALIDITY_YEARS
    return effective_on + relativedelta(years=years) - dt.timedelta(days=1)


def expires_on(facts: Facts, _: Sequence[PartyFact]) -> dt.date | None:
    """The last day of validity: as extended, else as stated, else the longest there is."""
    effective: dt.date | None = facts.get("effective_on")
    if effective is None:
        return None
    told: dt.date | None = facts.get("new_until") or facts.get("stated_until")
    return told or last_day(effective, trial=bool(facts.get("trial")))


def waits_until(facts: Facts, _: Sequence[PartyFact]) -> dt.date | None:
    """The last day on which a published document is not in force yet."""
    effective: dt.date | None = facts.get("effective_on")
    return effective - dt.timedelta(days=1) if effective else None
