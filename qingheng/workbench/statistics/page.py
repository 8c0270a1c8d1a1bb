"""The page of a year: numbers, charts, rates, balances, organisations, read in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from qingheng.kernel.figures.breakdowns import ORGANISATION
from qingheng.kernel.figures.dashboards import Groups, Months
from qingheng.kernel.figures.declare import Indicator, Leaf, Ratio
from qingheng.kernel.figures.measuring import Figure, measure
from qingheng.kernel.figures.together import Together
from qingheng.procedure.declare import bases
from qingheng.workbench.statistics.asked import Asked, lists
from qingheng.workbench.ui.charts import Stat

Figures = Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Number:
    """A number that leads to its records: 审结 834 件."""

    name: str
    value: int | Decimal | str | None
    unit: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate in words: what is divided by what."""

    name: str
    value: str
    above: Number
    below: Number
    before: str
    meaning: str
    basis: str


@dataclass(frozen=True, slots=True)
class Scales:
    """A balance with both of its sides."""

    name: str
    left: list[Number]
    right: list[Number]

    @property
    def sums(self) -> tuple[int, int]:
        """What both sides come to."""
        return sum(int(each.value or 0) for each in self.left), sum(int(each.value or 0) for each in self.right)

    @property
    def holds(self) -> bool:
        """Whether both are equal."""
        return self.sums[0] == self.sums[1]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One group with its numbers."""

    label: str
    cells: list[Number]


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator in the table of all of them."""

    number: Number
    of: str
    before: str
    meaning: str
    basis: str


def cited(indicator: Indicator) -> str:
    """Its articles in full."""
    return "、".join(str(each) for each in bases(indicator.basis)) if indicator.basis else ""


@dataclass(frozen=True)
class Year:
    """The figures of a year beside those of the year before."""

    asked: Asked

    @cached_property
    def now(self) -> Figures:
        """The figures of the year, the parts of rates and balances among them."""
        return self.together.figures

    @cached_property
    def together(self) -> Together:
        """All that the page asks of the year."""
        asked, panels = self.asked, self.asked.dashboard.panels
        grouped = [(each.of, each.by) for each in panels if isinstance(each, Groups)]
        grouped += [(each, ORGANISATION) for each in self._columns]
        monthly = [leaf for each in panels if isinstance(each, Months) for leaf in each.of]
        return Together(
            asked.span, asked.by_code.values(), monthly=monthly, grouped=grouped, user=asked.user, day=asked.today
        )

    @property
    def _columns(self) -> list[Leaf]:
        """The numbers at the top that can be told of each organisation."""
        return [each for each in self.asked.dashboard.headline if isinstance(each, Leaf)]

    @cached_property
    def before(self) -> Figures:
        """Those to compare with; empty where they are not wholly on record."""
        asked = self.asked
        return measure(asked.shown, asked.before, user=asked.user, day=asked.today) if asked.comparable else {}

    def number(self, indicator: Indicator) -> Number:
        """The indicator with its value; nothing leads anywhere where there is nothing."""
        figure = self.now[indicator.code]
        url = self.asked.records_url(indicator) if figure.value and lists(indicator) else ""
        return Number(indicator.name, figure.printed, indicator.unit, url)

    def stats(self) -> list[Stat]:
        """The few numbers at the top."""
        return [self._stat(each) for each in self.asked.dashboard.headline]

    def _stat(self, indicator: Indicator) -> Stat:
        number = self.number(indicator)
        return Stat(
            label=indicator.name,
            value="—" if number.value is None else str(number.value),
            unit=indicator.unit,
            url=number.url,
            meaning=indicator.definition,
            basis=cited(indicator),
            compare=self._compared(indicator),
            of=self._parts(indicator) if isinstance(indicator, Ratio) else "",
        )

    def _compared(self, indicator: Indicator) -> str:
        former, value = self.before.get(indicator.code), self.now[indicator.code].value
        if former is None or former.value is None or value is None:
            return ""
        more, unit = Decimal(value) - Decimal(former.value), "个百分点" if indicator.unit == "%" else indicator.unit
        words = "持平" if not more else f"{'多' if more > 0 else '少'} {abs(more)} {unit}"
        return f"{self.asked.before_words} {former.value} {indicator.unit}，{words}"

    def _parts(self, rate: Ratio) -> str:
        figure = self.now[rate.code]
        above, below = rate.numerator, rate.denominator
        return f"{above.name} {figure.numerator} {above.unit} ÷ {below.name} {figure.denominator} {below.unit}"

    def rates(self) -> list[Rate]:
        """Every rate with what it is made of."""
        return [self._rate(each) for each in self.asked.dashboard.rates]

    def _rate(self, rate: Ratio) -> Rate:
        return Rate(
            rate.name, self._value(self.now[rate.code]), self.number(rate.numerator), self.number(rate.denominator),
            self._former(rate), rate.definition, cited(rate),
        )  # fmt: skip

    @staticmethod
    def _value(figure: Figure) -> str:
        return "—" if figure.value is None else f"{figure.value}{figure.indicator.unit}"

    def _former(self, indicator: Indicator) -> str:
        former = self.before.get(indicator.code)
        return self._value(former) if former and former.value is not None else ""

    def scales(self) -> list[Scales]:
        """The balances with both sides."""
        return [
            Scales(each.name, [self.number(part) for part in each.left], [self.number(part) for part in each.right])
            for each in self.asked.balances
        ]

    def lines(self) -> list[Line]:
        """All indicators with what they mean."""
        return [
            Line(
                self.number(each), self._parts(each) if isinstance(each, Ratio) else "", self._former(each),
                each.definition, cited(each),
            )
            for each in self.asked.shown
        ]  # fmt: skip

    def organisations(self) -> tuple[list[str], list[TableRow]]:
        """(names of the columns, rows): the numbers at the top by the body that handles the cases."""
        asked, columns = self.asked, self._columns
        rows = self.together.groups(columns, ORGANISATION)
        return [each.name for each in columns], [
            TableRow(row.label, cells(asked, columns, row.figures, (ORGANISATION, row.key))) for row in rows
        ]


def cells(asked: Asked, columns: Sequence[Indicator], figures: Figures, group: tuple[Any, Any]) -> list[Number]:
    """The numbers of a row, each with the address of its records."""
    return [
        Number(each.name, figure.printed, each.unit, asked.records_url(each, group=group) if opens else "")
        for each in columns
        for figure in (figures[each.code],)
        for opens in (bool(figure.value) and lists(each),)
    ]
