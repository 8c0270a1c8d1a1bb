"""Holiday notices: the years that are settled and by what, and what a notice would move."""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from qingheng.kernel.cases.models import HolidayNotice
from qingheng.kernel.cases.recalculating import Moved, load_notice
from qingheng.statute.calendar import DayKind, WorkCalendar
from qingheng.statute.notices import Notice, NoticeError, parse_notice
from qingheng.statute.wording import runs, short_span

LARGEST = 100_000
"""Characters; a notice has a few hundred."""


@dataclass(frozen=True)
class Year:
    """A year with the notice that settles it."""

    year: int
    source: str
    off: str
    makeup: str
    loaded: HolidayNotice | None


def years(calendar: WorkCalendar) -> list[Year]:
    """The years that are settled, the latest first."""
    loaded = {row.year: row for row in HolidayNotice.objects.select_related("loaded_by").order_by("pk")}
    return [
        Year(
            year,
            calendar.source(year),
            _days(calendar, year, DayKind.HOLIDAY),
            _days(calendar, year, DayKind.MAKEUP),
            loaded.get(year),
        )
        for year in sorted(calendar.sources, reverse=True)
    ]


def read(text: str, name: str) -> Notice:
    """The notice in a file's text; TOML, or JSON by its name. Raises NoticeError."""
    if len(text) > LARGEST:
        raise NoticeError("文件过大，节假日安排通常只有几十行", "file")
    try:
        data = json.loads(text) if name.endswith(".json") else tomllib.loads(text)
    except ValueError:
        raise NoticeError(f"“{name}”不是有效的{'JSON' if name.endswith('.json') else 'TOML'}文件", "file") from None
    if not isinstance(data, dict):
        raise NoticeError("文件中没有节假日安排", "file")
    return parse_notice(data)


def foresee(notice: Notice, day: dt.date) -> Sequence[Moved]:
    """The limits that the notice would move. Nothing is kept."""
    with transaction.atomic():
        moved = load_notice(notice, None, day)
        transaction.set_rollback(True)
    return moved


def _days(calendar: WorkCalendar, year: int, kind: DayKind) -> str:
    days = sorted(day for day in calendar.special if day.year == year and calendar.kind(day) is kind)
    return "、".join(short_span(first, last) for first, last in runs(days))
