"""Who may be a legal adviser, and who is asked next: pure functions over what the registers keep."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from qingheng.lines.legality_review import local


def practised_long_enough(kind: object, since: dt.date | None, on: dt.date) -> bool:
    """A scholar needs no years of practice; a lawyer needs five."""
    if kind != "lawyer":
        return True
    return since is not None and since + relativedelta(years=local.ADVISER_YEARS) <= on


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


def choose(candidates: Sequence[Candidate], specialty: str = "") -> Candidate | None:
    """Whom to assign: of those who may and know the field (all, where nobody does) the one with the fewest assignments
    this year, then the longest since the last one, then the lower number. None where nobody may.
    """
    able = [each for each in candidates if each.usable and not each.conflict]
    versed = [each for each in able if specialty and specialty in each.specialties]
    return min(versed or able, key=lambda each: (each.assigned, each.last or dt.date.min, each.number), default=None)
