"""A period as a provision states it: a length, a unit and, for days, the kind of day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from dateutil.relativedelta import relativedelta

from qingheng.statute.calendar import WorkCalendar


class PeriodError(ValueError):
    """A period cannot be computed; `message` says why in Chinese, `field` names the entry to mend."""

    def __init__(self, message: str, field: str) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class Unit(Enum):
    """The unit of a period; the value is its Chinese name."""

    HOUR = "小时"
    DAY = "日"
    MONTH = "个月"
    YEAR = "年"


class CountedDay(Enum):
    """Which days a period in days counts; settled by the provision, never by default."""

    CALENDAR = "自然日"
    WORKING = "工作日"


@dataclass(frozen=True)
class Period:
    """A length with its unit; a period in days also needs the kind of day.

    `full_hour`: the hours run from the next full hour, as courts count (民诉解释第一百二十五条);
    otherwise from the legal moment itself (民法典第二百零一条第二款).
    Raises PeriodError for a length that is not positive or a kind of day that is missing or misplaced.
    """

    length: int
    unit: Unit
    day_kind: CountedDay | None
    full_hour: bool = False

    def __post_init__(self) -> None:
        if type(self.length) is not int or self.length <= 0:
            raise PeriodError("期间长度应为正整数", "length")
        if not isinstance(self.unit, Unit):
            raise PeriodError("期间单位应为时、日、月或年", "unit")
        if self.unit is Unit.DAY and not isinstance(self.day_kind, CountedDay):
            raise PeriodError("按日计算的期间应写明是自然日还是工作日", "day_kind")
        if self.unit is not Unit.DAY and self.day_kind is not None:
            raise PeriodError("只有按日计算的期间才分自然日和工作日", "day_kind")
        if self.full_hour and self.unit is not Unit.HOUR:
            raise PeriodError("只有按小时计算的期间才从下一整点起算", "full_hour")

    @property
    def is_working(self) -> bool:
        return self.day_kind is CountedDay.WORKING

    def __str__(self) -> str:
        return f"{self.length}{'个工作日' if self.is_working else self.unit.value}"


def workdays(length: int) -> Period:
    """A period that counts workdays only, makeup workdays included."""
    return Period(length, Unit.DAY, CountedDay.WORKING)


def days(length: int) -> Period:
    """A period of calendar days."""
    return Period(length, Unit.DAY, CountedDay.CALENDAR)


def months(length: int) -> Period:
    return Period(length, Unit.MONTH, None)


def years(length: int) -> Period:
    return Period(length, Unit.YEAR, None)


def hours(length: int, *, full_hour: bool = False) -> Period:
    """A period of hours; `full_hour` as in Period."""
    return Period(length, Unit.HOUR, None, full_hour)


def advance(period: Period, start: date, calendar: WorkCalendar, sign: int = 1, *, month_end: bool = False) -> date:
    """The day (moment) that lies the period after the start, or before it with sign -1; no roll over.

    The day of the start is not counted (民事诉讼法第八十五条第二款). Months and years end on the same
    day number, or on the last day of a month that lacks it (民法典第二百零二条). With `month_end` months that begin
    on the last day of a month end on the last day of theirs (刑诉法解释第二百零二条).
    """
    count = sign * period.length
    try:
        match period.unit:
            case Unit.DAY if period.is_working:
                return calendar.add_workdays(start, count)
            case Unit.DAY:
                return start + timedelta(days=count)
            case Unit.MONTH if month_end and is_month_end(start):
                return start + relativedelta(months=count, day=31)
            case Unit.MONTH:
                return start + relativedelta(months=count)
            case Unit.YEAR:
                return start + relativedelta(years=count)
            case Unit.HOUR:
                return first_moment(period, start) + timedelta(hours=count)
    except (OverflowError, ValueError) as error:
        raise PeriodError("期间超出日历的范围", "length") from error


def next_block_end(period: Period, start: date) -> date:
    """The last day of the calendar month, quarter, half-year or year after the one in which the start lies.

    The length of the period says which: months(1), months(3), months(6) or years(1). Raises PeriodError for any other.
    """
    length = calendar_months(period)
    first = (start.year * 12 + start.month - 1) // length * length
    year, month = divmod(first + 2 * length - 1, 12)
    return date(year, month + 1, 1) + relativedelta(day=31)


def calendar_months(period: Period) -> int:
    """The months of a period that is a calendar month, quarter, half-year or year. Raises PeriodError for any other."""
    length = {Unit.MONTH: 1, Unit.YEAR: 12}.get(period.unit, 0) * period.length
    if length not in CALENDAR_BLOCKS:
        raise PeriodError("按自然周期办理的期限应为一个月、三个月、六个月或者一年", "length")
    return length


CALENDAR_BLOCKS = {1: "自然月", 3: "自然季度", 6: "自然半年", 12: "自然年度"}


def is_month_end(day: date) -> bool:
    """Whether it is the last day of its month."""
    return (day + timedelta(days=1)).day == 1


def first_moment(period: Period, start: date) -> datetime:
    """The moment from which hours run. Raises PeriodError when the start has no time of day."""
    if not isinstance(start, datetime):
        raise PeriodError("按小时计算的期间，起算时间应具体到时分", "starts_on")
    if not period.full_hour:
        return start
    return start.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
