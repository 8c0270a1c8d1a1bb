"""The days on which correction begins and ends (5.1 of the counting rules; 刑诉解释第二百零二条第二款).

The first day counts and the last never moves for a holiday (CPL 105(4)). For probation by analogy.
"""

from __future__ import annotations

import datetime as dt

from dateutil.relativedelta import relativedelta

_DAY = dt.timedelta(days=1)


def last_day(start: dt.date, years: int = 0, months: int = 0) -> dt.date:
    """The last day of a term whose first day counts: the same date later, less one day.

    Whole years: a date that does not exist is the last day of its month. With months: from the last day of a month
    to the last day of the target month. Raises ValueError where the term has no length.
    """
    if years * 12 + months <= 0:
        raise ValueError("期间长度应为正整数")
    later = start + relativedelta(years=years, months=months)
    if months and (start + _DAY).month != start.month:
        later += relativedelta(day=31)
    return later - _DAY


def control_ends(start: dt.date, years: int, months: int, custody_days: int) -> dt.date:
    """Control: two days off for each day in custody before (CL 41)."""
    return last_day(start, years, months) - dt.timedelta(days=2 * custody_days)
