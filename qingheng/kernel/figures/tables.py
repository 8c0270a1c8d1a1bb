"""Figures in rows: by month, by organisation, by a fact."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from qingheng.kernel.figures.breakdowns import Breakdown
from qingheng.kernel.figures.declare import Indicator, Ratio
from qingheng.kernel.figures.measuring import Figure, Numbers, leaves_of, tally, work_out
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.organisations.models import User


@dataclass(frozen=True)
class Row:
    """One group with its figures, by the code of their indicator. `key` finds its records again."""

    key: Any
    label: str
    figures: dict[str, Figure]


def by_group(
    indicators: Iterable[Indicator], span: Span, breakdown: Breakdown, *, user: User | None = None,
    day: dt.date | None = None,
) -> list[Row]:  # fmt: skip
    """The figures of each group; options nobody chose stand there with nought, as the ministry's tables have it."""
    asked = list(indicators)
    counted = tally(leaves_of(asked), [span], by=breakdown, user=user, day=day)
    found = {key: numbers for (_, key), numbers in counted.items() if key is not None or any(numbers.values())}
    return rows_of(asked, breakdown, found)


def rows_of(asked: Sequence[Indicator], breakdown: Breakdown, found: Mapping[Any, Numbers]) -> list[Row]:
    """The rows of a division from what was counted, by the key of the group."""
    empty = dict.fromkeys(leaves_of(asked), 0)
    rows = [
        Row(key, label, {each.code: work_out(each, found.get(key, empty)) for each in asked})
        for key, label in breakdown.labels(list(found)).items()
    ]
    for each in asked:
        if each.least and breakdown.withholds and not isinstance(each, Ratio):
            withhold(each, rows)
    return rows


def withhold(indicator: Indicator, rows: Sequence[Row]) -> None:
    """Withhold the numbers of groups that are too small; one alone would follow from the sum, so the next goes too."""
    told = [row for row in rows if row.figures[indicator.code].value]
    told.sort(key=lambda row: row.figures[indicator.code].value or 0)
    small = [row for row in told if (row.figures[indicator.code].value or 0) < indicator.least]
    for row in told[:2] if len(small) == 1 else small:
        row.figures[indicator.code] = replace(row.figures[indicator.code], value=None, withheld=True)


def by_month(
    indicators: Iterable[Indicator], span: Span, *, user: User | None = None, day: dt.date | None = None
) -> list[Row]:
    """The figures of each month of the span; a stock is that of the month's own edge. As few queries as for one."""
    return over(indicators, span.months(), user=user, day=day)


def over(
    indicators: Iterable[Indicator], spans: Sequence[Span], *, user: User | None = None, day: dt.date | None = None
) -> list[Row]:
    """The figures of several spans, such as a year and the year before."""
    asked = list(indicators)
    counted = tally(leaves_of(asked), spans, user=user, day=day)
    return [Row(span, str(span), {each.code: work_out(each, counted[span, None]) for each in asked}) for span in spans]
