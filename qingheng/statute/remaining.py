"""What is left of a limit, in the unit of the limit."""

from datetime import date, datetime, timedelta

from qingheng.statute.calendar import WorkCalendar
from qingheng.statute.periods import Direction, Due
from qingheng.statute.units import Period, Unit
from qingheng.statute.wording import day_of


def remaining(outcome: Due | date, today: date, period: Period | None, calendar: WorkCalendar) -> str:
    """还剩 3 个工作日, 还剩 12 日, 今天到期, 逾期 2 日.

    `period` gives the unit; None, as for a fixed date, means days. For hours `today` is the moment.
    """
    last = outcome.due if isinstance(outcome, Due) else outcome
    if isinstance(outcome, Due):
        if outcome.suspended:
            return "已中止"
        if outcome.reckoning.direction is Direction.AT_LEAST:
            return _until_full(day_of(last), day_of(today))
    if isinstance(last, datetime) and isinstance(today, datetime):
        return _hours(last, today)
    return _days(day_of(last), day_of(today), period, calendar)


def _until_full(last: date, today: date) -> str:
    left = (last - today).days
    if left < 0:
        return "已满期"
    return f"还差 {left} 日满期" if left else "今天满期"


def _hours(last: datetime, now: datetime) -> str:
    late = now > last
    minutes = int(abs(last - now) / timedelta(minutes=1))
    amount = f"{minutes // 60} 小时" if minutes >= 60 else f"{minutes} 分钟"
    return f"{'逾期' if late else '还剩'} {amount}"


def _days(last: date, today: date, period: Period | None, calendar: WorkCalendar) -> str:
    if today == last:
        return "今天到期"
    if today > last:
        return f"逾期 {(today - last).days} 日"
    if period is not None and period.unit is Unit.DAY and period.is_working:
        return f"还剩 {calendar.workdays_between(today, last)} 个工作日"
    return f"还剩 {(last - today).days} 日"
