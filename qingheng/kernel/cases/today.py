"""The day as which the program works: today, or the day on which a demonstration stands still."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils import timezone

_moment: ContextVar[dt.datetime | None] = ContextVar("moment", default=None)


def today() -> dt.date:
    """The day in the bureau's time zone; with demonstration data, the day for which they were made."""
    moment = _moment.get()
    return timezone.localdate(moment) if moment else demonstration_day() or timezone.localdate()


def now() -> dt.datetime:
    """The time at which something is recorded: the present; in a demonstration its moment, or its day at this hour."""
    present, day = timezone.localtime(), demonstration_day()
    return _moment.get() or (present.replace(year=day.year, month=day.month, day=day.day) if day else present)


@contextmanager
def working_at(moment: dt.datetime) -> Iterator[None]:
    """Work as if it were that moment: for the demonstration, which lives through a year in a minute."""
    token = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(token)


@lru_cache(maxsize=1)
def demonstration_day() -> dt.date | None:
    """The day of the demonstration, None where the data are real."""
    file = _file()
    return dt.date.fromisoformat(file.read_text().strip()) if file.exists() else None


def stand_still(day: dt.date) -> None:
    """Let a demonstration stand still on a day: its limits would otherwise all be long overdue."""
    _file().write_text(day.isoformat())
    demonstration_day.cache_clear()


def _file() -> Path:
    return Path(settings.DATA_DIR) / "demonstration-day"
