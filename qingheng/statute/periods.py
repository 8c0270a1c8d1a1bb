"""Due dates: the one place where a period is counted.

Rules (民事诉讼法第八十五条, 行政复议法第八十八条, 民法典第二百条至第二百零四条): the day of the event is not
counted; a calendar limit that ends on a rest day ends on the first workday after it; working-day limits
count workdays only; months and years end on the same day number; hours never roll over; a suspension
works on the nominal day; an extension is added to the unextended nominal day; a long stop caps the result.

Terms of supervision, permits and the like include the first day and do not roll over: `Direction.TERM`
(刑事诉讼法第一百零五条第四款); their whole years and months are those of `terms`.

What is due once in every calendar month, quarter or year is due by the end of the next one: `Direction.CALENDAR`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cached_property, lru_cache

from qingheng.statute.calendar import WorkCalendar
from qingheng.statute.conventions import STANDARD, Conventions
from qingheng.statute.pauses import Pause, PauseEffect, effects, in_order
from qingheng.statute.terms import term_end
from qingheng.statute.units import (
    CountedDay,
    Period,
    PeriodError,
    Unit,
    advance,
    days,
    hours,
    months,
    next_block_end,
    workdays,
    years,
)
from qingheng.statute.wording import day_of

__all__ = [
    "Cap",
    "CountedDay",
    "Direction",
    "Due",
    "Pause",
    "Period",
    "PeriodError",
    "Standing",
    "Unit",
    "days",
    "due",
    "hours",
    "months",
    "workdays",
    "years",
]

_DAY = timedelta(days=1)


class Direction(Enum):
    """How a period lies to its event; the value is the Chinese name."""

    AFTER = "之后"
    BEFORE = "之前"
    AT_LEAST = "不少于"
    FIXED = "固定日期"
    UNTIL = "截止日期"
    TERM = "期限含首日"
    CALENDAR = "下一自然周期内"


class Standing(Enum):
    """How an act on a given day stands to a limit."""

    IN_TIME = "按期"
    BOUNDARY = "临界"
    LATE = "逾期"
    TOO_EARLY = "未满期"


@dataclass(frozen=True)
class Cap:
    """A long stop: the result is never later than this period from this day (行政复议法第二十条第三款)."""

    start: date
    period: Period


@dataclass(frozen=True)
class Reckoning:
    """Everything a due date was computed from."""

    period: Period | None
    start: date
    calendar: WorkCalendar
    direction: Direction
    pauses: tuple[Pause, ...]
    extension: Period | None
    cap: Cap | None
    conventions: Conventions


@dataclass(frozen=True)
class Due:
    """The outcome: nominal last day, last day in law, and how sure it is.

    AFTER: `due` is the last day in time. BEFORE: the last permitted day. AT_LEAST: the day on which the
    period is full; the act is allowed from `allowed_from`. FIXED: the last good day before the
    day named, which is `nominal`. UNTIL: the day named itself. TERM: the last day, the first being counted.
    CALENDAR: the last day of the calendar month, quarter, half-year or year (as long as the period) after that of the
    start.
    `suspended` while a pause is open; `due` is then what holds without that pause.
    """

    nominal: date
    due: date
    provisional: bool
    suspended: bool
    capped: bool
    reckoning: Reckoning = field(compare=False, repr=False)

    @cached_property
    def explanation(self) -> tuple[str, ...]:
        """The count in Chinese, one sentence a step, to be checked with a calendar in hand."""
        from qingheng.statute.explanation import explain  # noqa: PLC0415 - it imports this module

        return explain(self)

    @property
    def allowed_from(self) -> date:
        """For AT_LEAST: the first day on which the act is allowed."""
        return self.due + _DAY

    @property
    def remind_by(self) -> date:
        """The last workday up to the nominal last day: by then to be done by whoever counts on no holiday."""
        return self.reckoning.calendar.previous_workday(day_of(min(self.nominal, self.due)))

    def standing(self, on: date) -> Standing:
        """How an act of that day stands: in time, late, or on the boundary of a fixed date (R12)."""
        if not isinstance(self.due, datetime):
            on = day_of(on)
        direction = self.reckoning.direction
        if direction is Direction.AT_LEAST:
            return Standing.IN_TIME if on > self.due else Standing.TOO_EARLY
        if on <= self.due:
            return Standing.IN_TIME
        fixed = direction is Direction.FIXED
        return Standing.BOUNDARY if fixed and on == self.nominal else Standing.LATE


def due(
    period: Period | None,
    start: date,
    calendar: WorkCalendar,
    *,
    direction: Direction = Direction.AFTER,
    pauses: Sequence[Pause] = (),
    extension: int | Period = 0,
    cap: Cap | None = None,
    conventions: Conventions = STANDARD,
    today: date | None = None,
) -> Due:
    """The due date of a period that an event on `start` sets running.

    `period` is None only for FIXED and UNTIL, where `start` is the day named. `extension` as a number counts
    working days for a working-day period and calendar days for any other. With `today` given, a start
    after it is refused. Raises PeriodError naming the entry to mend.
    """
    if isinstance(start, datetime) and (period is None or period.unit is not Unit.HOUR):
        start = day_of(start)
    if today is not None and direction not in _AHEAD and day_of(start) > day_of(today):
        raise PeriodError("起算日期不得晚于今日", "starts_on")
    # Equal moments may stand in different zones and read differently: only days are remembered.
    counted = _counted.__wrapped__ if isinstance(start, datetime) else _counted
    return counted(period, start, calendar, direction, tuple(pauses), extension, cap, conventions)


@lru_cache(maxsize=8192)
def _counted(
    period: Period | None,
    start: date,
    calendar: WorkCalendar,
    direction: Direction,
    pauses: tuple[Pause, ...],
    extension: int | Period,
    cap: Cap | None,
    conventions: Conventions,
) -> Due:
    """A case asks for the same dates at every step: each is counted once."""
    ordered = in_order(pauses, period) if pauses and period else pauses
    longer = _extension(extension, period)
    reckoning = Reckoning(period, start, calendar, direction, ordered, longer, cap, conventions)
    _refuse_unfit(reckoning)
    if period is None or direction in _NAMED:
        return _fixed(reckoning)
    if direction is Direction.BEFORE:
        return _backwards(reckoning, period)
    if direction is Direction.TERM:
        return _term(reckoning, period)
    if direction is Direction.CALENDAR:
        last = next_block_end(period, start)  # the month after is another month: a holiday does not move it
        return Due(last, last, False, False, False, reckoning)
    return _forwards(reckoning, period)


def _forwards(reckoning: Reckoning, period: Period) -> Due:
    start, calendar = reckoning.start, reckoning.calendar
    nominal = unpaused(reckoning, period)
    suspended = False
    if reckoning.pauses:
        nominal = paused(reckoning, period)[-1].after
        suspended = reckoning.pauses[-1].ends is None and paused(reckoning, period)[-1].left is not None
    if reckoning.direction is Direction.AT_LEAST or period.unit is Unit.HOUR:
        unsure = period.is_working and _unpublished(calendar, start + _DAY, nominal)
        own = Due(nominal, nominal, unsure, suspended, False, reckoning)
    else:
        last = calendar.next_workday(nominal)
        unsure = _unpublished(calendar, start + _DAY, last)
        own = Due(nominal, last, unsure, suspended, False, reckoning)
    return own if reckoning.cap is None else _capped(own, reckoning.cap)


def _capped(own: Due, cap: Cap) -> Due:
    stop = due(cap.period, cap.start, own.reckoning.calendar, conventions=own.reckoning.conventions)
    first = stop if stop.due < own.due else own
    unsure = own.provisional or stop.provisional
    return Due(first.nominal, first.due, unsure, own.suspended, first is stop, own.reckoning)


def _backwards(reckoning: Reckoning, period: Period) -> Due:
    start, calendar = reckoning.start, reckoning.calendar
    nominal = advance(period, start, calendar, -1, month_end=reckoning.conventions.month_end)
    if period.unit is Unit.HOUR:
        return Due(nominal, nominal, False, False, False, reckoning)
    if reckoning.conventions.clear_days:
        nominal = calendar.add_workdays(nominal, -1) if period.is_working else nominal - _DAY
    last = calendar.previous_workday(nominal)
    return Due(nominal, last, _unpublished(calendar, last, start - _DAY), False, False, reckoning)


def _term(reckoning: Reckoning, period: Period) -> Due:
    """Fixed by the law to the day: neither holidays nor weekends move it."""
    last = term_end(reckoning.start, period)
    if reckoning.extension is not None:
        last = term_end(last + _DAY, reckoning.extension)
    return Due(last, last, False, False, False, reckoning)


def _fixed(reckoning: Reckoning) -> Due:
    named = reckoning.start
    excluded = reckoning.direction is Direction.FIXED and reckoning.conventions.before_excludes_day
    last = named - _DAY if excluded else named
    return Due(named, last, False, False, False, reckoning)


def unpaused(reckoning: Reckoning, period: Period) -> date:
    """The nominal last day with the extension but without the pauses."""
    nominal = advance(period, reckoning.start, reckoning.calendar, month_end=reckoning.conventions.month_end)
    longer = reckoning.extension
    return nominal if longer is None else advance(longer, nominal, reckoning.calendar)


def paused(reckoning: Reckoning, period: Period) -> list[PauseEffect]:
    """What each pause of the reckoning does to the nominal day."""
    nominal = unpaused(reckoning, period)
    return effects(reckoning.pauses, period, reckoning.start, nominal, reckoning.calendar)


def _unpublished(calendar: WorkCalendar, first: date, last: date) -> bool:
    """Whether any day from first to last lies in a year without a published calendar."""
    published = calendar.sources
    return not all(year in published for year in range(first.year, last.year + 1))


def _extension(extension: int | Period, period: Period | None) -> Period | None:
    if isinstance(extension, Period):
        return extension
    if extension == 0:
        return None
    if extension < 0:
        raise PeriodError("延长的日数应为正整数", "extension")
    return workdays(extension) if period and period.is_working else days(extension)


def _refuse_unfit(reckoning: Reckoning) -> None:
    period, direction = reckoning.period, reckoning.direction
    if (period is None) is not (direction in _NAMED):
        raise PeriodError("固定日期不写期间长度，其他期限应写明期间长度", "length")
    if direction is Direction.TERM and (reckoning.pauses or reckoning.cap):
        raise PeriodError("含首日的期限不适用中止或者最长期限", "direction")
    if direction in _NO_CHANGES and (reckoning.pauses or reckoning.extension or reckoning.cap):
        raise PeriodError(f"“{direction.value}”的期限不适用中止、延长或者最长期限", "direction")
    if reckoning.cap is not None and direction is Direction.AT_LEAST:
        raise PeriodError("“不少于”的期限不适用最长期限", "cap")


_NAMED = frozenset({Direction.FIXED, Direction.UNTIL})
_AHEAD = _NAMED | {Direction.BEFORE}
_NO_CHANGES = _AHEAD | {Direction.CALENDAR}
