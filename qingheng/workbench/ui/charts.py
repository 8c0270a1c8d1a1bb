"""A chart as data: every datum may lead to its records, and the same data is shown as a table."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """Lines for time, columns for few groups, bars for names that are long."""

    LINE = "line"
    COLUMN = "column"
    BAR = "bar"


@dataclass(frozen=True, slots=True)
class Datum:
    value: float | None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    name: str
    data: tuple[Datum, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One figure. Every series has one datum a category."""

    key: str
    title: str
    kind: Kind
    categories: Sequence[str]
    series: tuple[Series, ...]
    unit: str = "件"
    note: str = ""
    stacked: bool = False
    wide: bool = False
    more_url: str = ""  # where all of it stands, where the chart shows the largest only

    def payload(self) -> dict[str, Any]:
        """What the script that draws it needs."""
        return {
            "kind": self.kind.value,
            "unit": self.unit,
            "stacked": self.stacked,
            "categories": list(self.categories),
            "series": [asdict(series) for series in self.series],
        }

    def table(self) -> list[tuple[str, list[Datum]]]:
        """One row a category."""
        return [(name, [series.data[place] for series in self.series]) for place, name in enumerate(self.categories)]


@dataclass(frozen=True, slots=True)
class Stat:
    """A number with its meaning and basis; `compare` puts it beside another time, `of` says what a rate is made of."""

    label: str
    value: str
    unit: str = ""
    url: str = ""
    meaning: str = ""
    basis: str = ""
    compare: str = ""
    of: str = ""
