"""Limits as bars, and the small calendar of one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from django.urls import reverse

from qingheng.kernel.cases.models import Case
from qingheng.procedure.declare import Binds, bases
from qingheng.procedure.fold import LimitState, LimitStatus
from qingheng.statute.calendar import WorkCalendar, days_between
from qingheng.statute.periods import Direction
from qingheng.statute.periods import Unit as PeriodUnit
from qingheng.statute.remaining import remaining
from qingheng.statute.wording import day_of
from qingheng.workbench.ui.limits import LimitBar
from qingheng.workbench.ui.marks import Mark, Tone
from qingheng.workbench.ui.months import Counting, Month
from qingheng.workbench.ui.remaining import SOON_WITHIN, Unit

MONTHS_SHOWN = 7
"""Of a longer limit only the last months are drawn."""

_OTHERS = frozenset({Binds.APPLICANT, Binds.RESPONDENT, Binds.COURT, Binds.PERSON, Binds.OTHER})
_ENDED = {
    LimitState.MET: Mark("按期完成", Tone.GOOD),
    LimitState.MET_LATE: Mark("逾期完成", Tone.OVERDUE),
    LimitState.VOID: Mark("不再计算", Tone.PAUSED),
    LimitState.SUSPENDED: Mark("中止计算", Tone.PAUSED),
}


def name_of(standing: LimitStatus, names: Mapping[str, str]) -> str:
    """审查期限， 答复期限（被申请人）， 答复期限（某局） where it is one party's."""
    whose = names.get(standing.subject, "") or (standing.limit.binds.value if standing.limit.binds in _OTHERS else "")
    return f"{standing.limit.label}（{whose}）" if whose else standing.limit.label


def bar(
    standing: LimitStatus, case: Case, today: dt.date, calendar: WorkCalendar, names: Mapping[str, str]
) -> LimitBar:
    """The limit as a bar that opens to its computation."""
    basis = bases(standing.limit.basis)
    unit, length = _measure(standing, calendar)
    left = _left(standing, today, calendar)
    return LimitBar(
        name=name_of(standing, names),
        due=day_of(standing.due.due),
        used=max(0, min(length, length - _unused(standing, today, calendar))),
        length=length,
        unit=unit,
        left=left,
        basis=basis[0].short,
        basis_title="、".join(str(each) for each in basis),
        met_on=standing.met_on,
        provisional=standing.due.provisional,
        standing=mark_of(standing, today, calendar),
        paused=standing.state is LimitState.SUSPENDED,
        over=standing.state is LimitState.VOID,
        url=limit_url(case, standing),
    )


def mark_of(standing: LimitStatus, today: dt.date, calendar: WorkCalendar) -> Mark:
    """How it stands, in words with their tone: what binds others is watched, not held against us."""
    if standing.state in _ENDED:
        return _ENDED[standing.state]
    words = remaining(standing.due, today, standing.limit.length, calendar)
    if standing.limit.binds is not Binds.US:
        over = standing.state is LimitState.EXPIRED
        return Mark("已届满" if over else words, Tone.PAUSED if over else Tone.INFO)
    if standing.state is LimitState.EXPIRED:
        return Mark(words, Tone.OVERDUE)
    return Mark(words, Tone.SOON if _left(standing, today, calendar) <= SOON_WITHIN else Tone.GOOD)


def pressing(limits: Iterable[LimitStatus]) -> list[LimitStatus]:
    """The open limits, ours before those of others, the earliest first."""
    return sorted(
        (each for each in limits if each.is_open), key=lambda each: (each.limit.binds is not Binds.US, each.due.due)
    )


def ended(limits: Iterable[LimitStatus]) -> list[LimitStatus]:
    """The limits that were met or no longer apply."""
    return [each for each in limits if not each.is_open]


def limit_url(case: Case, standing: LimitStatus) -> str:
    """Where the computation of a limit stands."""
    code, subject, number = standing.key
    url = reverse("workbench:limit", args=[case.pk, code, number])
    return f"{url}?subject={subject}" if subject else url


def months(standing: LimitStatus, today: dt.date, calendar: WorkCalendar) -> tuple[Month, ...]:
    """The calendar of a limit: which of its days counted."""
    start, due = day_of(standing.starts_on), day_of(standing.due.due)
    if standing.due.reckoning.direction in (Direction.BEFORE, Direction.FIXED) or due <= start:
        return ()
    stopped = _stopped_on(standing)
    last = max(today, stopped) if stopped else due  # when it will end is not known before it runs again
    span = list(days_between(start, last))
    paused = set(_paused(standing, today))
    nominal = day_of(standing.due.nominal)
    working = bool(standing.limit.length and standing.limit.length.is_working)
    counted = [
        day for day in span if day not in paused and day <= nominal and (not working or calendar.is_workday(day))
    ]
    names = {day: name for day in span if (name := _day_name(day, calendar))}
    drawn = Counting(start, last, set(counted), paused, names, today, runs=stopped is None).months()
    return drawn[-MONTHS_SHOWN:]


def _day_name(day: dt.date, calendar: WorkCalendar) -> str:
    name = calendar.name(day)
    return f"{name}调休上班" if name and calendar.is_workday(day) else name


def _paused(standing: LimitStatus, today: dt.date) -> Sequence[dt.date]:
    return [
        day
        for pause in standing.due.reckoning.pauses
        for day in days_between(day_of(pause.begins), day_of(pause.ends) if pause.ends else max(today, pause.begins))
    ]


def _stopped_on(standing: LimitStatus) -> dt.date | None:
    """The day on which a limit that is suspended now stopped: no day has been used since."""
    open_pauses = [pause for pause in standing.due.reckoning.pauses if pause.ends is None]
    return day_of(open_pauses[-1].begins) if standing.state is LimitState.SUSPENDED and open_pauses else None


def _measure(standing: LimitStatus, calendar: WorkCalendar) -> tuple[Unit, int]:
    period = standing.limit.length
    if period is None:
        return Unit.DAY, 0
    if period.is_working:
        return Unit.WORKDAY, period.length + standing.extended
    if period.unit is PeriodUnit.DAY:
        return Unit.DAY, period.length + standing.extended
    return Unit.DAY, (day_of(standing.due.nominal) - day_of(standing.starts_on)).days


def _left(standing: LimitStatus, today: dt.date, calendar: WorkCalendar) -> int:
    """Until the last day, to which a limit that ends on a holiday is carried on."""
    return _days(standing, standing.met_on or today, day_of(standing.due.due), calendar)


def _unused(standing: LimitStatus, today: dt.date, calendar: WorkCalendar) -> int:
    """Of the length of the limit itself."""
    until = standing.met_on or _stopped_on(standing) or today
    return _days(standing, until, min(day_of(standing.due.nominal), day_of(standing.due.due)), calendar)


def _days(standing: LimitStatus, until: dt.date, last: dt.date, calendar: WorkCalendar) -> int:
    period, until = standing.limit.length, day_of(until)
    if period is not None and period.is_working and until <= last:
        return calendar.workdays_between(until, last)
    return (last - until).days
