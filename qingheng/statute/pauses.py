"""Suspensions of a period, and how each moves the nominal last day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from qingheng.statute.calendar import WorkCalendar
from qingheng.statute.units import Period, PeriodError, Unit


@dataclass(frozen=True)
class Pause:
    """A suspension from `begins` until resumed on `ends`; None while it lasts.

    For a period in hours both are moments, otherwise days.
    """

    begins: date
    ends: date | None
    reason: str = ""


@dataclass(frozen=True)
class PauseEffect:
    """What one pause did: days, workdays or time left when it began, and the nominal day before and after.

    `left` is None when the pause did not touch the period: over before the start or begun after its end.
    """

    pause: Pause
    left: int | timedelta | None
    before: date
    after: date


def in_order(pauses: Iterable[Pause], period: Period) -> tuple[Pause, ...]:
    """The pauses by date. Raises PeriodError when one ends before it begins or two overlap."""
    hourly = period.unit is Unit.HOUR
    for pause in pauses:
        for moment in (pause.begins, pause.ends):
            if moment is not None and isinstance(moment, datetime) is not hourly:
                need = "应具体到时分" if hourly else "应为日期"
                raise PeriodError(f"中止、恢复的时间{need}", "pauses")
    ordered = tuple(sorted(pauses, key=lambda pause: (pause.begins, pause.ends or _last(pause.begins))))
    for pause in ordered:
        if pause.ends is not None and pause.ends < pause.begins:
            raise PeriodError("中止区间重叠或倒置", "pauses")
    for earlier, later in pairwise(ordered):
        if earlier.ends is None or later.begins < earlier.ends:
            raise PeriodError("中止区间重叠或倒置", "pauses")
    return ordered


def _last(like: date) -> date:
    return datetime.max.replace(tzinfo=like.tzinfo) if isinstance(like, datetime) else date.max


def effects(
    pauses: Sequence[Pause], period: Period, start: date, nominal: date, calendar: WorkCalendar
) -> list[PauseEffect]:
    """How the pauses, in order, move the nominal day.

    What is left when a pause begins is counted again from the day of resumption, always on the nominal
    day and never on the rolled one (行政复议法第三十九条). A pause begun after the period has ended
    changes nothing; one still open leaves the day as it is.
    """
    found = []
    for pause in pauses:
        effect = _effect(pause, period, start, nominal, calendar)
        nominal = effect.after
        found.append(effect)
    return found


def _effect(pause: Pause, period: Period, start: date, nominal: date, calendar: WorkCalendar) -> PauseEffect:
    begins = max(pause.begins, start)
    hourly = period.unit is Unit.HOUR
    last = nominal if hourly else calendar.next_workday(nominal)
    over_before = pause.ends is not None and pause.ends <= start
    if over_before or begins > last:
        return PauseEffect(pause, None, nominal, nominal)
    if hourly:
        left: int | timedelta = nominal - begins
    elif period.is_working:
        left = calendar.workdays_between(begins, nominal)
    else:
        left = max((nominal - begins).days, 0)
    if pause.ends is None:
        return PauseEffect(pause, left, nominal, nominal)
    return PauseEffect(pause, left, nominal, _resumed(pause.ends, left, period, calendar))


def _resumed(ends: date, left: int | timedelta, period: Period, calendar: WorkCalendar) -> date:
    if isinstance(left, timedelta):
        return ends + left
    return calendar.add_workdays(ends, left) if period.is_working else ends + timedelta(days=left)
