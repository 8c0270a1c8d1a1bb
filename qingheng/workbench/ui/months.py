"""The small calendar of a limit: which days counted, which did not, and where it starts and ends."""

import calendar
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its look and its words; `number` is None outside the month."""

    number: int | None
    look: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """A month as weeks of seven days, Monday first."""

    title: str
    weeks: tuple[tuple[Day, ...], ...]


@dataclass(frozen=True)
class Counting:
    """How a limit was counted, as the small calendar needs it."""

    start: date
    due: date
    counted: Collection[date]
    paused: Collection[date] = ()
    names: Mapping[date, str] = field(default_factory=dict)  # 国庆节, 调休上班 ...
    today: date | None = None
    runs: bool = True  # else `due` is only the last day drawn

    def months(self) -> tuple[Month, ...]:
        """The months from the start to the last day."""
        first, last = (self.start.year, self.start.month), (self.due.year, self.due.month)
        span = range(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1])
        return tuple(self._month(number // 12, number % 12 + 1) for number in span)

    def _month(self, year: int, month: int) -> Month:
        weeks = calendar.Calendar().monthdatescalendar(year, month)
        days = tuple(tuple(self._day(day) if day.month == month else Day(None) for day in w) for w in weeks)
        return Month(f"{year}年{month}月", days)

    def _day(self, day: date) -> Day:
        look, words = self._kind(day)
        if day == self.today:
            look, words = f"{look} day--today", f"{words} 今天"
        name = self.names.get(day, "")
        return Day(day.day, look.strip(), f"{name} {words}".strip())

    def _kind(self, day: date) -> tuple[str, str]:
        if day == self.due and self.runs:
            return "day--due", "届满"
        if day == self.start:
            return "day--start", "起算当日不计入"
        if day in self.paused:
            return "day--paused", "中止，不计入"
        if day in self.counted:
            return "day--counted", "计入"
        return ("day--rest", "不计入") if self.start < day < self.due else ("", "")
