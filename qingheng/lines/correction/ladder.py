"""What lateness leads to, and how long a month of absence is (Measures 34, 35, 46; 刑诉解释第二百零二条第一款)."""

from __future__ import annotations

import datetime as dt
from enum import Enum

from dateutil.relativedelta import relativedelta

_DAY = dt.timedelta(days=1)


class Rung(Enum):
    """What a late report, or being out of control, answers to at the least."""

    NONE = "按期"
    ADMONITION = "训诫"
    WARNING = "警告"
    REVOCATION = "提请撤销或者收监"


def month_after(day: dt.date, months: int = 1) -> dt.date:
    """The same day of a later month; from the last day of a month, its last day (刑诉解释第二百零二条第一款).

    >>> month_after(dt.date(2024, 2, 29))
    datetime.date(2024, 3, 31)
    """
    later = day + relativedelta(months=months)
    if (day + _DAY).month != day.month:
        return later + relativedelta(day=31)
    return later


def rung(due_on: dt.date, on: dt.date) -> Rung:
    """What somebody who comes on a day answers to: within ten days, within one month, or later.

    Lengths of absence count from the day after the due day and are never moved for a holiday.
    """
    if on <= due_on:
        return Rung.NONE
    if (on - due_on).days <= 10:
        return Rung.ADMONITION
    return Rung.WARNING if on <= month_after(due_on) else Rung.REVOCATION
