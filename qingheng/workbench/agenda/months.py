"""A month as weeks of days, each with its kind; weeks and months before and after."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from qingheng.statute.calendar import WorkCalendar

Item = TypeVar("Item")


@dataclass(frozen=True)
class Day(Generic[Item]):
    """A day of the grid with what stands on it."""

    day: dt.date
    inside: bool
    is_today: bool
    rests: bool
    name: str
    items: Item


@dataclass(frozen=True)
class Month:
    """A month of a year, with its neighbours as they stand in an address."""

    first: dt.date

    @classmethod
    def read(cls, text: str, today: dt.date) -> Month:
        """2024-09; this month where it is none."""
        try:
            return cls(dt.datetime.strptime(text, "%Y-%m").date())  # noqa: DTZ007  (a month has no zone)
        except ValueError:
            return cls(today.replace(day=1))

    @property
    def words(self) -> str:
        return f"{self.first.year}年{self.first.month}月"

    @property
    def before(self) -> str:
        return f"{self.first - dt.timedelta(days=1):%Y-%m}"

    @property
    def after(self) -> str:
        return f"{self.first + dt.timedelta(days=31):%Y-%m}"

    @property
    def address(self) -> str:
        return f"{self.first:%Y-%m}"

    def dates(self) -> list[list[dt.date]]:
        """The weeks that touch it, Monday first."""
        return calendar.Calendar().monthdatescalendar(self.first.year, self.first.month)

    def grid(self, items: Callable[[dt.date], Item], today: dt.date, work: WorkCalendar) -> list[list[Day[Item]]]:
        """The weeks with what stands on each day."""
        return [
            [
                Day(
                    day,
                    day.month == self.first.month,
                    day == today,
                    not work.is_workday(day),
                    work.name(day),
                    items(day),
                )
                for day in week
            ]
            for week in self.dates()
        ]


def week_of(text: str, today: dt.date) -> dt.date:
    """The Monday of the week in which that day lies; of this week where it is no day."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        day = today
    return day - dt.timedelta(days=day.weekday())
