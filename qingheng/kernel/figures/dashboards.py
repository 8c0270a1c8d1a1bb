"""What a section's page of figures shows of a line, and in which order: declared, not programmed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from qingheng.kernel.figures.breakdowns import Breakdown
from qingheng.kernel.figures.declare import Balance, Indicator, Leaf, Ratio, Stock, Total

HEADLINES, BARS = 6, 3
"""How many numbers and bars stand on the page of a line that says nothing about its own."""


@dataclass(frozen=True, kw_only=True)
class Months:
    """Figures month by month. Stocks are drawn as lines, what flows as columns."""

    title: str
    of: Sequence[Leaf]
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Parts:
    """Figures side by side, such as the ways in which cases ended."""

    title: str
    of: Sequence[Leaf]
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Groups:
    """One figure by a breakdown, the largest groups first."""

    title: str
    of: Leaf
    by: Breakdown
    note: str = ""


Panel = Months | Parts | Groups


@dataclass(frozen=True, kw_only=True)
class Dashboard:
    """headline: few numbers, last year beside them. panels: charts. rates: printed with what they are made of."""

    headline: Sequence[Indicator]
    panels: Sequence[Panel] = field(default=())
    rates: Sequence[Ratio] = field(default=())


def of(declared: Dashboard | None, indicators: Sequence[Indicator], breakdowns: Sequence[Breakdown] = ()) -> Dashboard:
    """The line's own page, or a plain one made from its indicators."""
    if declared is not None:
        return declared
    shown = [each for each in indicators if each.shown]
    leaves = [each for each in shown if isinstance(each, Leaf)]
    flows = [each for each in leaves if not isinstance(each, Stock)][:BARS]
    panels: list[Panel] = [Months(title="按月", of=flows)] if flows else []
    panels += [Groups(title=f"按{each.name}", of=flows[0], by=each) for each in breakdowns[:BARS] if flows]
    return Dashboard(
        headline=leaves[:HEADLINES], panels=panels, rates=[each for each in shown if isinstance(each, Ratio)]
    )


def by_code(indicators: Sequence[Indicator], balances: Sequence[Balance] = ()) -> dict[str, Indicator]:
    """Every indicator by its code, also those that are only parts of others: each has its records."""
    every = [*indicators, *(part for balance in balances for part in (*balance.left, *balance.right))]
    return {each.code: each for indicator in every for each in _within(indicator)}


def _within(indicator: Indicator) -> Iterator[Indicator]:
    yield indicator
    if isinstance(indicator, Ratio):
        yield from _within(indicator.numerator)
        yield from _within(indicator.denominator)
    if isinstance(indicator, Total):
        yield from (*indicator.plus, *indicator.minus)
