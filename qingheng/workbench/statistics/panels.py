"""The charts of a page of figures, every column and bar with the address of its records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from qingheng.kernel.figures.dashboards import Groups, Months, Panel, Parts
from qingheng.kernel.figures.declare import Stock
from qingheng.workbench.statistics.page import Year
from qingheng.workbench.ui.charts import Chart, Datum, Kind, Series

LARGEST = 10
MONTHS = tuple(f"{month}月" for month in range(1, 13))


def charts(year: Year) -> list[Chart]:
    """The charts in the order declared; the months of all of them are counted together."""
    panels = year.asked.dashboard.panels
    made = [_chart(year, panel, f"panel-{place}") for place, panel in enumerate(panels)]
    return [replace(made[0], wide=True), *made[1:]] if made and isinstance(panels[0], Months) else made


def _chart(year: Year, panel: Panel, key: str) -> Chart:
    if isinstance(panel, Months):
        return _months(year, panel, key)
    return _parts(year, panel, key) if isinstance(panel, Parts) else _groups(year, panel, key)


def _months(year: Year, panel: Months, key: str) -> Chart:
    asked = year.asked
    rows = year.together.months(panel.of)[: len(asked.months)]
    to_come = (Datum(None),) * (len(MONTHS) - len(rows))
    series = tuple(
        Series(
            each.name,
            (*(_datum(row.figures[each.code].value, asked.records_url(each, month=row.key)) for row in rows), *to_come),
        )
        for each in panel.of
    )
    kind = Kind.LINE if all(isinstance(each, Stock) for each in panel.of) else Kind.COLUMN
    return Chart(key, panel.title, kind, MONTHS, series, unit=panel.of[0].unit, note=panel.note)


def _parts(year: Year, panel: Parts, key: str) -> Chart:
    numbers = [year.number(each) for each in panel.of]
    data = tuple(_datum(number.value, number.url) for number in numbers)
    names = [number.name for number in numbers]
    return _bars(panel, key, names, data)


def _groups(year: Year, panel: Groups, key: str) -> Chart:
    asked = year.asked
    rows = year.together.groups([panel.of], panel.by)
    counted = [(row, int(row.figures[panel.of.code].value or 0)) for row in rows]
    found = sorted(((row, count) for row, count in counted if count), key=lambda pair: -pair[1])
    data = tuple(
        _datum(count, asked.records_url(panel.of, group=(panel.by, row.key))) for row, count in found[:LARGEST]
    )
    names = [row.label for row, _ in found[:LARGEST]]
    cut = f"列前 {LARGEST} 类，共 {len(found)} 类" if len(found) > LARGEST else ""
    note = "，".join(filter(None, (panel.note, cut)))
    return _bars(replace(panel, note=note), key, names, data, asked.url("figures-by", panel.by.code))


def _bars(panel: Parts | Groups, key: str, names: Sequence[str], data: tuple[Datum, ...], more: str = "") -> Chart:
    unit = panel.of.unit if isinstance(panel, Groups) else panel.of[0].unit
    return Chart(key, panel.title, Kind.BAR, names, (Series("件数", data),), unit=unit, note=panel.note, more_url=more)


def _datum(value: object, url: str) -> Datum:
    number = int(value) if isinstance(value, int | Decimal) else 0
    return Datum(number, url if number else "")
