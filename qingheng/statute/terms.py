"""Terms that include their first day and never roll over: probation, control, permits, positioning.

刑事诉讼法第一百零五条第四款; 最高人民法院关于适用《刑事诉讼法》的解释第二百零二条, applied to probation and to the
permits of community correction by analogy.
"""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from qingheng.statute.units import Period, PeriodError, Unit, is_month_end

_DAY = timedelta(days=1)


def term_end(first: date, *periods: Period, less_days: int = 0) -> date:
    """The last day of a term that begins on `first`, which counts.

    Args:
        periods: its length, such as years(1), months(6); years are added before months, months before days.
        less_days: taken off at the end, such as two days of control for each day of custody (刑法第四十一条).

    Years end on the same date; months on the same day number, from the last day of a month on the last day of theirs;
    a day that does not exist is the last of its month. The day before that is the last one.

    Raises:
        PeriodError: where a period is of working days or hours, or nothing is left of the term.
    """
    end = first
    for period in sorted(periods, key=lambda each: _ORDER.index(each.unit) if each.unit in _ORDER else -1):
        end = _moved(end, period, from_month_end=is_month_end(first))
    last = end - _DAY * (1 + less_days)
    if last < first:
        raise PeriodError("折抵后没有剩余期限", "length")
    return last


_ORDER = (Unit.YEAR, Unit.MONTH, Unit.DAY)


def _moved(day: date, period: Period, *, from_month_end: bool) -> date:
    match period.unit:
        case Unit.YEAR:
            return day + relativedelta(years=period.length)
        case Unit.MONTH if from_month_end:
            return day + relativedelta(months=period.length, day=31)
        case Unit.MONTH:
            return day + relativedelta(months=period.length)
        case Unit.DAY if not period.is_working:
            return day + timedelta(days=period.length)
        case _:
            raise PeriodError("刑期、矫正期限以年、月、日计算", "length")
