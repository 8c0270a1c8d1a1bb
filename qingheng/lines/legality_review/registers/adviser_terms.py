"""Who may be a legal adviser, and who is asked next: pure functions over what the registers keep."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dateutil.relativedelta import relativedelta

from qingheng.lines.legality_review import local
from qingheng.lines.legality_review.registers.choices import AdviserKind


def practised_long_enough(kind: object, since: dt.date | None, on: dt.date) -> bool:
    """A scholar needs no years of practice; a lawyer needs five."""
    if kind != AdviserKind.LAWYER:
        return True
    return since is not None and since + relativedelta(years=local.ADVISER_YEARS) <= on


def unsanctioned(facts: Mapping[str, Any]) -> bool:
    """Nobody with a criminal record; of lawyers, nobody with an administrative penalty or a sanction of the bar."""
    lawyer = facts.get("adviser_kind") == AdviserKind.LAWYER
    return bool(facts.get("no_record")) and (not lawyer or bool(facts.get("no_penalty")))


@dataclass(frozen=True)
class Candidate:
    """An adviser who might be assigned.

    number: in the register. assigned: how often this calendar year. last: when last, None for never. conflict: whether
    one of the grounds for keeping away is there. usable: ACTIVE, licence valid that day, last yearly check not DISMISS.
    """

    number: str
    assigned: int = 0
    last: dt.date | None = None
    specialties: Collection[str] = ()
    conflict: bool = False
    usable: bool = True
    name: str = ""
    firm: str = ""


def in_turn(candidates: Sequence[Candidate], specialty: str = "") -> list[Candidate]:
    """Those who may be assigned, whose turn it is first: of those who know the field (all, where nobody does) the one
    with the fewest assignments this year, then the longest since the last one, then the lower number.
    """
    able = [each for each in candidates if each.usable and not each.conflict]
    versed = [each for each in able if specialty and specialty in each.specialties]
    return sorted(versed or able, key=lambda each: (each.assigned, each.last or dt.date.min, each.number))


def choose(candidates: Sequence[Candidate], specialty: str = "") -> Candidate | None:
    """Whose turn it is; None where nobody may be assigned."""
    return next(iter(in_turn(candidates, specialty)), None)
