"""Who must decide on an outing (Measures 27): days of the request, and days of two months together. Pure.

Both end days count. Requests that follow one another without a day between, or overlap, are judged as one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from qingheng.lines.correction.choices import Approver
from qingheng.lines.correction.local import DISTRICT_DAYS, OFFICE_DAYS, WINDOW_MONTHS

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, order=True)
class Outing:
    """From the first day out to the last, both counted."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> int:
        """How many days it takes."""
        return (self.last - self.first).days + 1

    def overlaps(self, other: Outing) -> bool:
        """Whether they share a day."""
        return self.first <= other.last and other.first <= self.last

    def touches(self, other: Outing) -> bool:
        """Whether they overlap or follow one another without a day between."""
        return self.first <= other.last + _DAY and other.first <= self.last + _DAY


@dataclass(frozen=True)
class Weighed:
    """What a request comes to: its own days, the days of two months, and the lowest level that may decide."""

    days: int
    together: int
    level: Approver


def weigh(request: Outing, known: Iterable[Outing], office_days: int = OFFICE_DAYS) -> Weighed:
    """Judge a request against the outings that were approved, as they really took place.

    office_days: the most days that a justice office may approve of where it goes.
    """
    approved = list(known)
    whole = _joined(request, approved)
    together = most(request, approved)
    if whole.days > DISTRICT_DAYS or together > DISTRICT_DAYS:
        level = Approver.CITY
    else:
        level = Approver.OFFICE if whole.days <= office_days else Approver.DISTRICT
    return Weighed(whole.days, together, level)


def most(request: Outing, approved: Sequence[Outing]) -> int:
    """The most days out in any two months that the request bears on.

    The window of a day d is (d minus two months, d]. It is asked of every requested day and of every day of an
    approved later outing, on which the request counts as earlier.
    """
    later = [outing for outing in approved if outing.last > request.last]
    every = [request, *approved]
    return max(_in_window(day, every) for outing in (request, *later) for day in _days(outing))


def _in_window(day: dt.date, outings: Sequence[Outing]) -> int:
    first = day - relativedelta(months=WINDOW_MONTHS) + _DAY
    out = {each for outing in outings for each in _days(outing) if first <= each <= day}
    return len(out)


def _days(outing: Outing) -> list[dt.date]:
    return [outing.first + dt.timedelta(days=number) for number in range(outing.days)]


def _joined(request: Outing, approved: Sequence[Outing]) -> Outing:
    """The request with everything that it continues or is continued by."""
    whole, rest = request, list(approved)
    while nearby := [outing for outing in rest if whole.touches(outing)]:
        rest = [outing for outing in rest if outing not in nearby]
        whole = Outing(min(whole.first, *(o.first for o in nearby)), max(whole.last, *(o.last for o in nearby)))
    return whole
