"""Filters of a list that read as a sentence."""

from dataclasses import dataclass
from datetime import date, timedelta

from qingheng.statute.wording import plain_day


@dataclass(frozen=True, slots=True)
class Choice:
    """A value one may choose, with the number of records it would leave where that is known."""

    value: str
    label: str
    count: int | None = None
    chosen: bool = False
    group: str = ""  # the heading under which it stands


@dataclass(frozen=True, slots=True)
class Span:
    """A span of days with its word, for one click."""

    label: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Days:
    """A span of days that is asked for; either end may be open."""

    first: date | None
    last: date | None
    today: date

    @property
    def words(self) -> str:
        """2024年, 2024年9月, 2024年9月1日至9月6日, 2024年9月6日以后."""
        if self.first and self.last:
            return _span_words(self.first, self.last)
        if self.first:
            return f"{plain_day(self.first)}以后"
        return f"{plain_day(self.last)}以前" if self.last else ""

    @property
    def spans(self) -> tuple[Span, ...]:
        """What is asked for most."""
        year, month = self.today.year, self.today.replace(day=1)
        before = (month - timedelta(days=1)).replace(day=1)
        return (
            Span("本月", month, _month_end(month)),
            Span("上月", before, _month_end(before)),
            Span("今年", date(year, 1, 1), date(year, 12, 31)),
            Span("去年", date(year - 1, 1, 1), date(year - 1, 12, 31)),
        )


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _span_words(first: date, last: date) -> str:
    if first == last:
        return plain_day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}年" if first.year == last.year else f"{first.year}年至{last.year}年"
    if first.day == 1 and last == _month_end(first):
        return f"{first.year}年{first.month}月"
    return f"{plain_day(first)}至{plain_day(last)}"


@dataclass(frozen=True, slots=True)
class Filter:
    """领域: 市场监管. `chosen` is what is in force, in words; `remove_url` shows the list without this filter."""

    name: str
    label: str
    choices: tuple[Choice, ...] = ()
    remove_url: str = ""
    days: Days | None = None
    first: bool = False  # shown at once, even where nothing is asked

    @property
    def chosen(self) -> str:
        if self.days:
            return self.days.words
        return "、".join(choice.label for choice in self.choices if choice.chosen)
