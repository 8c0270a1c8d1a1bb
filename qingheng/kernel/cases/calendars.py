"""The working-day calendar as it stands: the official years and the notices an operator has loaded."""

from __future__ import annotations

from functools import lru_cache

from qingheng.kernel.cases.models import HolidayNotice
from qingheng.kernel.statements import fetch
from qingheng.statute.calendar import WorkCalendar, official


def current() -> WorkCalendar:
    """The calendar by which limits are reckoned now: one small query."""
    last = fetch(HolidayNotice, "id = (SELECT MAX(id) FROM cases_holidaynotice)", [])
    return as_of(last[0].pk if last else 0)


@lru_cache(maxsize=4)
def as_of(last: int) -> WorkCalendar:
    """The calendar with the notices up to this one."""
    calendar = official()
    for row in HolidayNotice.objects.filter(id__lte=last).order_by("id"):
        calendar = calendar.with_notice(row.notice)
    return calendar
