"""Columns of the case list: those of every case, then the facts that a line lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from qingheng.kernel.cases.registry import Line, lines
from qingheng.procedure.fields import Kind
from qingheng.statute.wording import full_day
from qingheng.workbench.lists.questions import began_label, column_path

SHOWN_AT_FIRST = 3


@dataclass(frozen=True)
class Column:
    """A column one may choose. `path` leads to its value from the case, `show` makes words of it."""

    key: str
    label: str
    path: str
    show: Callable[[Any], str]


def columns(line: Line | None, *, several: bool = False) -> list[Column]:
    """All columns one may choose, in the order in which they stand. `several`: there are cases of several lines."""
    officer = Column("officer", "承办人", "officer__full_name", lambda name: name or "尚未指派")
    found = [officer] if line is None or line.names_officers else []
    found.append(Column("began_on", began_label(line), "began_on", show_day))
    facts = line.listed if line else ()
    found += [
        Column(fact.name, fact.label, column_path(line, fact), show_day if fact.kind is Kind.DATE else fact.show)
        for fact in facts
        if line
    ]
    found.append(Column("closed_on", "结案日期", "closed_on", show_day))
    found.append(Column("body", "承办机构", "body__short_name", str))
    if several:
        names = {own.code: own.name for own in lines()}
        found.insert(0, Column("line", "条线", "line", lambda code: names.get(code, code)))
    return found


def chosen(every: Sequence[Column], keys: Sequence[str] | None) -> list[Column]:
    """The columns a person has chosen, or the first few."""
    if keys is None:
        return list(every[:SHOWN_AT_FIRST])
    return [column for column in every if column.key in keys]


def show_day(day: dt.date | None) -> str:
    """2024年9月6日(周五)； nothing for no date."""
    return full_day(day) if day else ""
