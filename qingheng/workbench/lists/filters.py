"""Filters of the case list: what may be asked, how the question reads, and the condition it makes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from django.db.models import Q
from django.http import QueryDict

from qingheng.workbench.ui.filters import Choice, Days, Filter


class ListFilter(Protocol):
    """One question. `name` is its name in the address."""

    @property
    def name(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the address that belong to it."""
        ...

    def condition(self, asked: QueryDict) -> Q | None:
        """What the answer means; None where nothing is asked."""
        ...

    def shown(self, asked: QueryDict, remove_url: str) -> Filter:
        """As the page shows it."""
        ...


@dataclass(frozen=True)
class OneOf:
    """A question with a closed list of answers; several mean any of them."""

    name: str
    label: str
    options: Sequence[tuple[str, str, Q]]
    groups: Mapping[str, str] = field(default_factory=dict)
    """The heading under which an answer stands."""

    @property
    def keys(self) -> tuple[str, ...]:
        return (self.name,)

    def condition(self, asked: QueryDict) -> Q | None:
        wanted = set(asked.getlist(self.name))
        found = [condition for value, _, condition in self.options if value in wanted]
        whole = Q()
        for condition in found:
            whole |= condition
        return whole if found else None

    def shown(self, asked: QueryDict, remove_url: str) -> Filter:
        wanted = set(asked.getlist(self.name))
        choices = tuple(
            Choice(value, label, chosen=value in wanted, group=self.groups.get(value, ""))
            for value, label, _ in self.options
        )
        return Filter(self.name, self.label, choices, remove_url)


def one_of(name: str, label: str, path: str, pairs: Sequence[tuple[str, str]]) -> OneOf:
    """The column is one of the values chosen."""
    return OneOf(name, label, [(value, words, Q(**{path: value})) for value, words in pairs])


def yes_no(name: str, label: str, path: str) -> OneOf:
    """The column says yes, or does not."""
    return OneOf(name, label, [("yes", "是", Q(**{path: True})), ("no", "否", ~Q(**{path: True}))])


@dataclass(frozen=True)
class Between:
    """A question for a span of days; either end may be left open."""

    name: str
    label: str
    path: str
    today: dt.date = field(compare=False)

    @property
    def keys(self) -> tuple[str, ...]:
        return (f"{self.name}_from", f"{self.name}_to")

    def span(self, asked: QueryDict) -> tuple[dt.date | None, dt.date | None]:
        """First and last day as asked; what is no date is not asked."""
        first, last = (_date(asked.get(key, "")) for key in self.keys)
        return first, last

    def condition(self, asked: QueryDict) -> Q | None:
        first, last = self.span(asked)
        if first is None and last is None:
            return None
        since = Q(**{f"{self.path}__gte": first}) if first else Q()
        return since & Q(**{f"{self.path}__lte": last}) if last else since

    def shown(self, asked: QueryDict, remove_url: str) -> Filter:
        first, last = self.span(asked)
        return Filter(self.name, self.label, remove_url=remove_url, days=Days(first, last, self.today))


def _date(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
