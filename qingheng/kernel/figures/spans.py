"""The time a figure is about, and the days of it that a condition may name before they are known."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.db.models import Q

from qingheng.statute.wording import plain_day

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, order=True)
class Span:
    """From the first day to the last, both included. Raises ValueError where it ends before it begins."""

    first: dt.date
    last: dt.date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("统计期间的止日不得早于起日")

    @classmethod
    def year(cls, year: int) -> Span:
        """A calendar year."""
        return cls(dt.date(year, 1, 1), dt.date(year, 12, 31))

    @classmethod
    def month(cls, year: int, month: int) -> Span:
        """A calendar month."""
        return cls(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]))

    def months(self) -> list[Span]:
        """The calendar months that it touches, the first and the last cut to it."""
        found, first = [], self.first
        while first <= self.last:
            whole = Span.month(first.year, first.month)
            found.append(Span(first, min(whole.last, self.last)))
            first = whole.last + _DAY
        return found

    def __str__(self) -> str:
        if self == Span.year(self.first.year):
            return f"{self.first.year}年"
        if self == Span.month(self.first.year, self.first.month):
            return f"{self.first.year}年{self.first.month}月"
        return f"{plain_day(self.first)}至{plain_day(self.last)}"


class Day(Enum):
    """A day that a condition names: `Q(due__lt=Day.TODAY)`. It is filled in when the figure is asked for."""

    FIRST = "期间首日"
    NEXT = "期间末日之次日"
    TODAY = "统计当日"


def days_of(span: Span, today: dt.date) -> dict[Day, dt.date]:
    """What the named days are for a span, asked on a day."""
    return {Day.FIRST: span.first, Day.NEXT: span.last + _DAY, Day.TODAY: today}


def resolve(condition: Q, days: Mapping[Day, dt.date]) -> Q:
    """The condition with every named day filled in."""
    children = [_resolved(child, days) for child in condition.children]
    return Q(*children, _connector=condition.connector, _negated=condition.negated)


def _resolved(child: Any, days: Mapping[Day, dt.date]) -> Any:
    if isinstance(child, Q):
        return resolve(child, days)
    if isinstance(child, tuple):
        lookup, value = child
        return lookup, days[value] if isinstance(value, Day) else value
    return child
