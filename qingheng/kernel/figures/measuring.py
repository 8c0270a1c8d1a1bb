"""What figures come to: all that are asked for together, in one aggregate query a source and window of dates."""

from __future__ import annotations

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import IntegerField, Q, QuerySet, Value

from qingheng.kernel.figures.breakdowns import Breakdown
from qingheng.kernel.figures.declare import Balance, Indicator, Leaf, Ratio, Source, Total
from qingheng.kernel.figures.reach import within
from qingheng.kernel.figures.spans import Span, days_of, resolve
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.organisations.remembering import fetch
from qingheng.kernel.today import today as present_day

Numbers = Mapping[Leaf, int]
WITHHELD = "略"
"""Stands for a number that is withheld."""
Tally = dict[tuple[Span, Any], dict[Leaf, int]]


@dataclass(frozen=True)
class Figure:
    """A figure of a span. A rate has its numerator and denominator, and no value where that is nought.

    withheld: it is too small a number to be told, or one from which such a number could be found; no value either.
    """

    indicator: Indicator
    value: int | Decimal | None
    numerator: int | None = None
    denominator: int | None = None
    withheld: bool = False

    @property
    def printed(self) -> int | Decimal | str | None:
        """What a reader is given: the value, or the mark of a number withheld."""
        return WITHHELD if self.withheld else self.value

    def __str__(self) -> str:
        unit = self.indicator.unit
        if self.withheld:
            return WITHHELD
        if not isinstance(self.indicator, Ratio):
            return f"{self.value}{unit}"
        value = "—" if self.value is None else f"{self.value}{unit}"
        return f"{value}({self.numerator}/{self.denominator})"


@dataclass(frozen=True)
class Weighed:
    """A balance with what both of its sides come to."""

    balance: Balance
    left: int
    right: int

    @property
    def holds(self) -> bool:
        """Whether both sides are equal."""
        return self.left == self.right


def measure(
    indicators: Iterable[Indicator], span: Span, *, user: User | None = None, day: dt.date | None = None
) -> dict[str, Figure]:
    """The figures of a span by the code of their indicator.

    Args:
        user: whose reach limits what is counted (`Action.FIGURES`); None counts everything.
        day: as of which open limits are judged, else today.
    """
    asked = list(indicators)
    numbers = tally(leaves_of(asked), [span], user=user, day=day)[span, None]
    return {indicator.code: work_out(indicator, numbers) for indicator in asked}


def weigh(
    balances: Iterable[Balance], span: Span, *, user: User | None = None, day: dt.date | None = None
) -> list[Weighed]:
    """Both sides of each balance for a span."""
    asked = list(balances)
    numbers = tally(leaves_of(asked), [span], user=user, day=day)[span, None]
    return [
        Weighed(balance, sum(numbers[part] for part in balance.left), sum(numbers[part] for part in balance.right))
        for balance in asked
    ]


def leaves_of(asked: Iterable[Indicator | Balance]) -> list[Leaf]:
    """What has to be counted for all of them, each once."""
    return list(dict.fromkeys(leaf for each in asked for leaf in each.leaves()))


def work_out(indicator: Indicator, numbers: Numbers) -> Figure:
    """The figure that follows from what was counted."""
    if isinstance(indicator, Ratio):
        numerator, denominator = _plain(indicator.numerator, numbers), _plain(indicator.denominator, numbers)
        value = half_up(numerator * indicator.factor, denominator, indicator.decimals)
        return Figure(indicator, value, numerator, denominator)
    plain = _plain(indicator, numbers)
    small = indicator.least_of_all and 0 < plain < indicator.least
    return Figure(indicator, None if small else plain, withheld=small)


def _plain(indicator: Indicator, numbers: Numbers) -> int:
    if isinstance(indicator, Total):
        return sum(numbers[part] for part in indicator.plus) - sum(numbers[part] for part in indicator.minus)
    if isinstance(indicator, Leaf):
        return numbers[indicator]
    raise TypeError(f"{indicator.code} is no plain number")


def half_up(numerator: int, denominator: int, decimals: int) -> Decimal | None:
    """The quotient to so many decimals, a half rounded up, without an intermediate rounding; None over nought."""
    if not denominator:
        return None
    scaled = Fraction(numerator, denominator) * 10**decimals
    return Decimal(math.floor(scaled + Fraction(1, 2))).scaleb(-decimals)


def tally(
    leaves: Sequence[Leaf], spans: Sequence[Span], *, by: Breakdown | None = None, user: User | None = None,
    day: dt.date | None = None,
) -> Tally:  # fmt: skip
    """Count all leaves for all spans, each group apart: by (span, key of the group), None without a breakdown."""
    day = day or present_day()
    bundles: dict[tuple[Source, Q], list[Leaf]] = defaultdict(list)
    for leaf in leaves:
        bundles[leaf.of, leaf.window].append(leaf)
    found: Tally = {(span, None): dict.fromkeys(leaves, 0) for span in spans}
    for (source, window), bundle in bundles.items():
        for key, *numbers in _count(source, window, bundle, spans, by, user, day):
            for (leaf, span), number in zip(_names(bundle, spans), numbers, strict=True):
                found.setdefault((span, key), dict.fromkeys(leaves, 0))[leaf] = whole(number)
    return found


def whole(number: Any) -> int:
    """What the engine counted, as a figure: money without its cents, nothing as nought."""
    return int(round(number or 0, 2))


def _names(bundle: Sequence[Leaf], spans: Sequence[Span]) -> dict[tuple[Leaf, Span], str]:
    return {(leaf, span): f"n{i}_{j}" for i, leaf in enumerate(bundle) for j, span in enumerate(spans)}


def _count(
    source: Source, window: Q, bundle: Sequence[Leaf], spans: Sequence[Span], by: Breakdown | None,
    user: User | None, day: dt.date,
) -> Iterable[tuple[Any, ...]]:  # fmt: skip
    """Rows of the key of the group and its numbers, in the order of `_names`."""

    def build() -> QuerySet[Any, Any]:
        return _statement(source, window, bundle, spans, by, user, day)

    return fetch(user, (source, window, tuple(bundle), tuple(spans), by, day), build)


def _statement(
    source: Source, window: Q, bundle: Sequence[Leaf], spans: Sequence[Span], by: Breakdown | None,
    user: User | None, day: dt.date,
) -> QuerySet[Any, Any]:  # fmt: skip
    days = {span: days_of(span, day) for span in spans}
    windows = {span: resolve(window, days[span]) for span in spans}
    narrow = len(spans) > 1
    aggregates = {
        name: leaf.aggregate((windows[span] if narrow else Q()) & resolve(leaf.where, days[span]) or None)
        for (leaf, span), name in _names(bundle, spans).items()
    }
    rows = within(source.rows, source, user, Action.FIGURES).filter(reduce(or_, windows.values())).order_by()
    whole = Value(None, output_field=IntegerField())
    groups = rows.annotate(group=by.of(source) if by else whole).values("group")
    found: QuerySet[Any, Any] = groups.annotate(**aggregates).values_list("group", *aggregates)
    return found
