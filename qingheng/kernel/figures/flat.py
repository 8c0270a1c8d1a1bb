"""Figures as flat rows, the same for the command, the page and whoever reads the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from qingheng.kernel.figures.measuring import Figure

COLUMNS = ("id", "line", "indicator_zh", "value", "unit", "numerator", "denominator")
Row = dict[str, str | int | Decimal | None]


def row(line: str, figure: Figure) -> Row:
    """One figure; `id` is that of the annual report where it reproduces one of its figures."""
    indicator = figure.indicator
    values = (
        indicator.id, line, indicator.name, figure.printed, indicator.unit, figure.numerator, figure.denominator,
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def to_csv(rows: Iterable[Row]) -> str:
    """The rows under a line of column names."""
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()
