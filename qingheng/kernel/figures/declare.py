"""The words figures are written in: Count, Stock, Sum, Total, Ratio, Mean, Balance. Typed data only.

What they come to for a year is worked out in `measuring`; the records behind them are listed in `listing`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Aggregate, Expression, F, Q, QuerySet, Value
from django.db.models import Count as CountRows
from django.db.models import Sum as SumOf

from qingheng.kernel.figures.spans import Day
from qingheng.statute.laws import Basis

ALL = Q()


@dataclass(frozen=True, eq=False)
class Source:
    """The records that figures count.

    name: what one of them is. rows: all of them. case: the path from one to its case. record: the path from one to
    the record of its line, ended by `__`; empty where it is that record, None where there is none. line: the code of
    the line whose cases they are, where that is not the line that counts them: who may not count there is not shown it.
    """

    name: str
    rows: QuerySet[Any]
    case: str = "case"
    record: str | None = None
    line: str = ""


@dataclass(frozen=True, eq=False, kw_only=True)
class Indicator:
    """指标.

    code: its name in the program. name: what people call it. definition: how it is counted, one sentence.
    seed: the figure of the annual report that it reproduces. shown: False for what is only a part of others.
    least: a smaller number of a group is withheld, lest a person be known by it (nought is told). least_of_all: so is a
    smaller number of the whole.
    """

    code: str
    name: str
    unit: str
    definition: str
    seed: str | None = None
    basis: Basis | None = None
    shown: bool = True
    least: int = 0
    least_of_all: bool = False

    @property
    def id(self) -> str:
        """The figure of the report that it reproduces, else its code."""
        return self.seed or self.code

    def leaves(self) -> Iterator[Leaf]:
        """Everything that has to be counted for it."""
        raise NotImplementedError

    def counted(self) -> Sequence[Leaf]:
        """What makes up its number: the records to show as proof."""
        raise NotImplementedError


@dataclass(frozen=True, eq=False, kw_only=True)
class Leaf(Indicator):
    """What is counted in one source directly. `window` says when a record belongs to a span, `where` which do."""

    of: Source
    where: Q = ALL

    @property
    def window(self) -> Q:
        """The condition on dates."""
        raise NotImplementedError

    def aggregate(self, only: Q | None) -> Aggregate:
        """The SQL aggregate over the rows that satisfy `only`."""
        return CountRows(Value(1), filter=only)

    def leaves(self) -> Iterator[Leaf]:
        yield self

    def counted(self) -> Sequence[Leaf]:
        return (self,)


@dataclass(frozen=True, eq=False, kw_only=True)
class Count(Leaf):
    """Records dated within the span by the column `dated`."""

    dated: str

    @property
    def window(self) -> Q:
        return Q(**{f"{self.dated}__gte": Day.FIRST, f"{self.dated}__lt": Day.NEXT})


@dataclass(frozen=True, eq=False, kw_only=True)
class Stock(Leaf):
    """Records open at a moment: begun before the day, and not yet ended when it begins.

    at: the day, FIRST for the opening stock, NEXT for the closing stock. ends: columns with the day it ended; the
    first that is filled counts.
    """

    begins: str
    ends: Sequence[str]
    at: Day

    @property
    def window(self) -> Q:
        return Q(**{f"{self.begins}__lt": self.at}) & self._open(self.ends)

    def _open(self, ends: Sequence[str]) -> Q:
        first, *others = ends
        unfilled = Q(**{first: None})
        return Q(**{f"{first}__gte": self.at}) | ((unfilled & self._open(others)) if others else unfilled)


@dataclass(frozen=True, eq=False, kw_only=True)
class Sum(Count):
    """A value added up over the records dated within the span."""

    value: Expression | F

    def aggregate(self, only: Q | None) -> Aggregate:
        return SumOf(self.value, filter=only)


@dataclass(frozen=True, eq=False, kw_only=True)
class Total(Indicator):
    """Figures added up, some taken off. Those added must be of one source, so that their records make one list."""

    plus: Sequence[Leaf]
    minus: Sequence[Leaf] = ()

    def __post_init__(self) -> None:
        if len({part.of for part in self.plus}) != 1:
            raise TypeError(f"{self.code}: what is added up must be of one source")

    def leaves(self) -> Iterator[Leaf]:
        yield from (*self.plus, *self.minus)

    def counted(self) -> Sequence[Leaf]:
        return self.plus


@dataclass(frozen=True, eq=False, kw_only=True)
class Ratio(Indicator):
    """One figure over another; both are always printed with it. Rounded half up."""

    numerator: Leaf | Total
    denominator: Leaf | Total
    unit: str = "%"
    factor: int = 100
    decimals: int = 2

    def leaves(self) -> Iterator[Leaf]:
        yield from self.numerator.leaves()
        yield from self.denominator.leaves()

    def counted(self) -> Sequence[Leaf]:
        return self.numerator.counted()


@dataclass(frozen=True, eq=False, kw_only=True)
class Mean(Ratio):
    """A sum over a count, in the unit of what is summed."""

    unit: str = "天"
    factor: int = 1
    decimals: int = 1


@dataclass(frozen=True, eq=False)
class Balance:
    """Two sums that must be equal whatever the data: 期初 + 增加 = 减少 + 期末."""

    code: str
    name: str
    left: Sequence[Leaf] = field(default=())
    right: Sequence[Leaf] = field(default=())

    def leaves(self) -> Iterator[Leaf]:
        """Everything that has to be counted for it."""
        yield from (*self.left, *self.right)
