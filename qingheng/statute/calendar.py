"""The working-day calendar: weekends, holidays and swapped working days (调休).

A day is a workday, a weekend, a holiday (法定节假日及调休放假日) or a makeup workday. Years for which no
notice of 国务院办公厅 is known count Monday to Friday as workdays and are reported as not published.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from functools import cache, cached_property
from types import MappingProxyType
from typing import Self

from qingheng.statute.notices import Notice

_DAY = timedelta(days=1)


class DayKind(Enum):
    """What a day is; the value is its Chinese name."""

    WORKDAY = "工作日"
    WEEKEND = "公休日"
    HOLIDAY = "法定节假日及调休放假日"
    MAKEUP = "调休上班日"

    @property
    def is_rest(self) -> bool:
        return self in _REST


_REST = frozenset({DayKind.WEEKEND, DayKind.HOLIDAY})


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day whose kind a yearly notice settles, with the festival and the year of that notice."""

    kind: DayKind
    name: str
    notice_year: int


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which two calendars differ."""

    day: date
    before: DayKind
    after: DayKind


@dataclass(frozen=True)
class WorkCalendar:
    """Every day's kind; immutable, so that a due date is a pure function of it."""

    special: Mapping[date, SpecialDay]
    sources: Mapping[int, str]
    _works: dict[date, bool] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "special", MappingProxyType(dict(self.special)))
        object.__setattr__(self, "sources", MappingProxyType(dict(self.sources)))
        works = {day: entry.kind is DayKind.MAKEUP for day, entry in self.special.items()}
        object.__setattr__(self, "_works", works)

    def __hash__(self) -> int:
        return self._digest

    def __reduce__(self) -> tuple[type[Self], tuple[dict[date, SpecialDay], dict[int, str]]]:
        return type(self), (dict(self.special), dict(self.sources))

    @cached_property
    def _digest(self) -> int:
        return hash((frozenset(self.special.items()), frozenset(self.sources.items())))

    def is_workday(self, day: date) -> bool:
        """True on workdays and makeup workdays."""
        works = self._works.get(day)
        return day.weekday() < 5 if works is None else works

    def kind(self, day: date) -> DayKind:
        entry = self.special.get(day)
        if entry is not None:
            return entry.kind
        return DayKind.WORKDAY if day.weekday() < 5 else DayKind.WEEKEND

    def name(self, day: date) -> str:
        """The festival a holiday or makeup workday belongs to; empty for other days."""
        entry = self.special.get(day)
        return entry.name if entry is not None else ""

    def is_published(self, year: int) -> bool:
        """Whether the notice that settles this year is known."""
        return year in self.sources

    def source(self, year: int) -> str:
        """The notice that settles this year; empty when it is not known."""
        return self.sources.get(year, "")

    def with_notice(self, notice: Notice) -> "WorkCalendar":
        """A calendar in which this notice replaces what was known for its year.

        Days of the year before that the notice also settles (2022-12-31 in the notice of 2023) are
        taken over; days settled by the notices of other years stay.
        """
        special = {day: entry for day, entry in self.special.items() if entry.notice_year != notice.year}
        special |= {day: SpecialDay(DayKind.HOLIDAY, name, notice.year) for day, name in notice.off}
        special |= {day: SpecialDay(DayKind.MAKEUP, name, notice.year) for day, name in notice.makeup}
        return WorkCalendar(special, {**self.sources, notice.year: notice.source})

    def next_workday(self, day: date) -> date:
        """The day itself if it is a workday, otherwise the first workday after it."""
        while not self.is_workday(day):
            day += _DAY
        return day

    def previous_workday(self, day: date) -> date:
        """The day itself if it is a workday, otherwise the last workday before it."""
        while not self.is_workday(day):
            day -= _DAY
        return day

    def add_workdays(self, day: date, count: int) -> date:
        """The count-th workday after the day (before it, when count is negative)."""
        step = _DAY if count >= 0 else -_DAY
        left = abs(count)
        while left:
            day += step
            if self.is_workday(day):
                left -= 1
        return day

    def workdays_between(self, after: date, until: date) -> int:
        """How many workdays lie in (after, until]."""
        return sum(self.is_workday(day) for day in days_between(after, until))


def days_between(after: date, until: date) -> Iterator[date]:
    """Each day of (after, until]."""
    for offset in range(1, (until - after).days + 1):
        yield after + timedelta(days=offset)


def changed_days(before: WorkCalendar, after: WorkCalendar) -> tuple[Change, ...]:
    """The days whose kind differs between two calendars, in order."""
    days = sorted(before.special.keys() | after.special.keys())
    changes = (Change(day, before.kind(day), after.kind(day)) for day in days)
    return tuple(change for change in changes if change.before is not change.after)


@cache
def official(*notices: Notice) -> WorkCalendar:
    """The published calendar, with the notices an operator has loaded since put over it in order."""
    if not notices:
        return _published()
    return official(*notices[:-1]).with_notice(notices[-1])


def _published() -> WorkCalendar:
    from chinese_calendar.constants import Holiday, holidays, workdays  # noqa: PLC0415 - slow to import

    names = {holiday.value: _FESTIVALS.get(holiday.chinese, holiday.chinese) for holiday in Holiday}
    special: dict[date, SpecialDay] = {}
    for kind, days in ((DayKind.HOLIDAY, holidays), (DayKind.MAKEUP, workdays)):
        for day, festival in days.items():
            special[day] = SpecialDay(kind, names[festival], _notice_year(day, names[festival]))
    years = sorted({day.year for day in holidays})
    return WorkCalendar(special, {year: f"国务院办公厅关于{year}年部分节假日安排的通知" for year in years})


_FESTIVALS = {"清明": "清明节", "端午": "端午节", "中秋": "中秋节"}


def _notice_year(day: date, festival: str) -> int:
    # New Year's days in December stand in the notice of the year that begins.
    return day.year + 1 if day.month == 12 and festival == "元旦" else day.year
