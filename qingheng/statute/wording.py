"""How numbers, dates and lists read in official Chinese."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_WEEKDAYS = "一二三四五六日"

BEIJING = timezone(timedelta(hours=8), "北京时间")


def numeral(number: int) -> str:
    """Chinese numeral of a whole number from 0 to 9999: 103 -> 一百零三, 12 -> 十二."""
    if not 0 <= number <= 9999:
        raise ValueError(f"只能写出0至9999的中文数字，不能写出{number}")
    if number == 0:
        return _DIGITS[0]
    written = ""
    gap = False
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit == 0:
            gap = bool(written)
            continue
        written += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = False
    return written.removeprefix("一") if written.startswith("一十") else written


def number(written: str) -> int:
    """The number a Chinese numeral below ten thousand stands for: 一百零三 -> 103.

    Raises ValueError for anything else.
    """
    total = 0
    digit = 0
    for sign in written.replace("〇", "零"):
        if sign in _PLACES[1:]:
            total += (digit or 1) * 10 ** _PLACES.index(sign)
            digit = 0
        elif sign in _DIGITS:
            digit = _DIGITS.index(sign)
        else:
            raise ValueError(f"“{written}”不是中文数字")
    total += digit
    if not written:
        raise ValueError("没有数字")
    return total


def weekday(day: date) -> str:
    """周五."""
    return "周" + _WEEKDAYS[day.weekday()]


def local(moment: datetime) -> datetime:
    """The moment by the clock of Beijing; one without a time zone is taken to be so already."""
    return moment if moment.tzinfo is None else moment.astimezone(BEIJING)


def day_of(day: date) -> date:
    """The day a moment falls on in Beijing; a day is returned as it is."""
    return local(day).date() if isinstance(day, datetime) else day


def plain_day(day: date) -> str:
    """2024年9月6日."""
    return f"{day.year}年{day.month}月{day.day}日"


def full_day(day: date) -> str:
    """2024年9月6日(周五); a moment also shows the time: 2024年9月6日(周五)17:00."""
    clock = ""
    if isinstance(day, datetime):
        day = local(day)
        clock = f"{day.hour:02d}:{day.minute:02d}"
    return f"{plain_day(day)}({weekday(day)}){clock}"


def document_day(day: date) -> str:
    """二〇二四年九月六日, as written in formal papers."""
    year = "".join("〇" if sign == "0" else _DIGITS[int(sign)] for sign in str(day.year))
    return f"{year}年{numeral(day.month)}月{numeral(day.day)}日"


def short_span(first: date, last: date) -> str:
    """2月10日至17日, 9月30日至10月7日, or 2月10日 when both are the same."""
    start = f"{first.month}月{first.day}日"
    if first == last:
        return start
    if (first.year, first.month) == (last.year, last.month):
        return f"{start}至{last.day}日"
    return f"{start}至{last.month}月{last.day}日"


def listing(words: Iterable[str]) -> str:
    """甲、乙和丙."""
    *head, tail = list(words) or [""]
    return f"{'、'.join(head)}和{tail}" if head else tail


def runs(days: Iterable[date]) -> list[tuple[date, date]]:
    """Unbroken runs in ascending days, as (first, last)."""
    found: list[tuple[date, date]] = []
    for day in days:
        if found and day - found[-1][1] == timedelta(days=1):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found
