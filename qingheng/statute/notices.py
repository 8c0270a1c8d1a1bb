"""The yearly holiday notice (国务院办公厅节假日安排) as an operator loads it.

The file is TOML or JSON of the same shape::

    year = 2027
    source = "国办发明电〔2026〕1号"

    [[holidays]]
    name = "元旦"
    off = ["2027-01-01", "2027-01-02..2027-01-03"]   # days off; a range is written with two dots
    work = ["2027-01-09"]                            # weekend days worked instead
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from qingheng.statute.wording import full_day

NamedDays = tuple[tuple[date, str], ...]


class NoticeError(ValueError):
    """The notice cannot be used; `message` says why in Chinese, `field` names the entry."""

    def __init__(self, message: str, field: str) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


@dataclass(frozen=True)
class Notice:
    """Days off and makeup workdays of one year, each with its festival.

    Raises NoticeError when the days contradict each other or do not belong to the year. A notice may
    settle days of the December before and of the January after.
    """

    year: int
    source: str
    off: NamedDays
    makeup: NamedDays = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "off", tuple(sorted(self.off)))
        object.__setattr__(self, "makeup", tuple(sorted(self.makeup)))
        if not 1949 <= self.year <= 9998:
            raise NoticeError("年份应为四位数字", "year")
        if not self.source.strip():
            raise NoticeError("应填写节假日安排通知的文号", "source")
        if not self.off:
            raise NoticeError("通知中没有放假日期", "off")
        self._check_days()

    def _check_days(self) -> None:
        seen: set[date] = set()
        first, last = date(self.year - 1, 12, 1), date(self.year + 1, 1, 31)
        for field, days in (("off", self.off), ("makeup", self.makeup)):
            for day, name in days:
                if not first <= day <= last:
                    raise NoticeError(f"{full_day(day)}不属于{self.year}年的安排", field)
                if day in seen:
                    raise NoticeError(f"{full_day(day)}重复出现", field)
                if not name.strip():
                    raise NoticeError(f"{full_day(day)}没有节日名称", field)
                seen.add(day)
        for day, _ in self.makeup:
            if day.weekday() < 5:
                raise NoticeError(f"{full_day(day)}不是周六、周日，不能作为调休上班日", "makeup")


def read_notice(path: Path) -> Notice:
    """The notice in a .toml or .json file. Raises NoticeError when it cannot be used."""
    text = path.read_text(encoding="utf-8")
    try:
        data = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except ValueError as error:
        raise NoticeError(f"文件“{path.name}”不是有效的{path.suffix[1:].upper()}格式", "file") from error
    return parse_notice(data)


def parse_notice(data: Mapping[str, Any]) -> Notice:
    """The notice in data of the shape shown above. Raises NoticeError when it cannot be used."""
    year = data.get("year")
    if type(year) is not int:
        raise NoticeError("缺少年份(year)，应为四位数字", "year")
    holidays = data.get("holidays")
    if not isinstance(holidays, list) or not all(isinstance(item, dict) for item in holidays):
        raise NoticeError("缺少节日清单(holidays)", "holidays")
    off = tuple(_named(holidays, "off"))
    return Notice(year, str(data.get("source", "")), off, tuple(_named(holidays, "work")))


def _named(holidays: list[dict[str, Any]], key: str) -> Iterator[tuple[date, str]]:
    for holiday in holidays:
        written = holiday.get(key, [])
        if not isinstance(written, list):
            raise NoticeError(f"{key}应为日期清单", key)
        for entry in written:
            for day in _span(entry, key):
                yield day, str(holiday.get("name", ""))


def _span(entry: object, key: str) -> Iterator[date]:
    first, _, last = str(entry).partition("..")
    try:
        start = date.fromisoformat(first)
        end = date.fromisoformat(last) if last else start
    except ValueError as error:
        raise NoticeError(f"“{entry}”不是日期，应写作2027-01-01", key) from error
    if end < start or (end - start).days > 31:
        raise NoticeError(f"“{entry}”的起止日期不对", key)
    for offset in range((end - start).days + 1):
        yield start + timedelta(days=offset)
