"""What is asked of the case list, read from the address: filters, words, order, columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from django.db.models import F, Q
from django.db.models.expressions import OrderBy
from django.http import QueryDict

from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.models.case import CaseQuerySet
from qingheng.kernel.cases.registry import Line, lines
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, allows, scopes
from qingheng.kernel.today import today
from qingheng.workbench.lists.columns import Column, chosen, columns
from qingheng.workbench.lists.filters import ListFilter
from qingheng.workbench.lists.questions import are_registers, listed_lines, one_line, questions
from qingheng.workbench.tasks.deadlines import Window
from qingheng.workbench.ui.filters import Filter

FIRST = 5
"""So many filters are shown at once; the others behind a button until they are asked."""


@dataclass(frozen=True)
class Asked:
    """One question to the list, by one person."""

    user: User
    params: QueryDict
    lines: Sequence[Line]
    filters: Sequence[ListFilter]
    every: Sequence[Column]
    columns: Sequence[Column]
    window: Window

    @property
    def register(self) -> bool:
        """Whether registers of people or bodies are listed, no cases."""
        return are_registers(self.lines)

    @property
    def name(self) -> str:
        """What the list is called."""
        line = one_line(self.lines)
        several = any(each.name == "line" for each in self.filters)
        return line.name if line and (several or line.register) else "名册" if self.register else "案件"

    @property
    def words(self) -> str:
        """The words looked for."""
        return self.params.get("q", "").strip()[:100]

    def cases(self) -> CaseQuerySet:
        """The cases asked for, within the user's reach, without order."""
        cases = Case.objects.restrict(self.user, Action.LIST).order_by()
        if (line := one_line(self.lines)) is not None:
            cases = cases.filter(line=line.code)  # the index of the line gives their order
        elif not self.register and (hidden := [own.code for own in lines() if own.register]):
            cases = cases.exclude(line__in=hidden)
        for each in self.filters:
            if (condition := each.condition(self.params)) is not None:
                cases = cases.filter(condition)
        return cases.filter(self._named()) if self.words else cases

    def _named(self) -> Q:
        """Titles name private persons: they are searched only where the case may be opened."""
        by_number = Q(number__contains=self.words)
        if scopes(self.user, Action.VIEW) == scopes(self.user, Action.LIST):
            return by_number | Q(title__contains=self.words)
        visible = Case.objects.restrict(self.user, Action.VIEW).order_by().values("pk")
        return by_number | (Q(title__contains=self.words) & Q(pk__in=visible))

    def order(self) -> list[OrderBy]:
        """As asked, else the newest first."""
        asked = self.params.get("sort", "")
        down, key = asked.startswith("-"), asked.removeprefix("-")
        paths = {column.key: column.path for column in self.every} | {"due": "next_due", "state": "state"}
        if key not in paths:
            up = asked == "number"
            return [F(name).asc() if up else F(name).desc() for name in ("began_on", "pk")]
        first = F(paths[key])
        return [first.desc(nulls_last=True) if down else first.asc(nulls_last=True), F("pk").desc()]

    def chips(self) -> list[Filter]:
        """The filters as the page shows them: those that are set before those that are not."""
        shown = [
            replace(each.shown(self.params, self._without(each.keys)), first=place < FIRST)
            for place, each in enumerate(self.filters)
        ]
        return sorted(shown, key=lambda each: not each.chosen)

    def _without(self, keys: Sequence[str]) -> str:
        rest = QueryDict(mutable=True)
        for key, values in self.params.lists():
            if key not in keys and key != "page" and (said := [value for value in values if value]):
                rest.setlist(key, said)
        return f"?{rest.urlencode()}"

    @property
    def sentence(self) -> str:
        """状态 审理中 · 收件日期 2024年： what is asked, in words."""
        parts = [f"{each.label} {each.chosen}" for each in self.chips() if each.chosen]
        return " · ".join([*parts, f"含“{self.words}”"] if self.words else parts)

    @property
    def kept(self) -> str:
        """The address of the question without its page: what a saved view keeps and an export follows."""
        return self._without(()).removeprefix("?")


def ask(user: User, params: QueryDict, chooses: Callable[[str], Sequence[str] | None] = lambda _: None) -> Asked:
    """Read a question.

    Args:
        chooses: the columns the person has chosen for a line (its code, empty for several), None where they never did.
    """
    calendar, day = calendars.current(), today()
    listed = listed_lines(user, params)
    line = one_line(listed)
    every = columns(line, several=len(listed) > 1)
    asked = questions(user, params, listed, day, calendar)
    shown = chosen(every, chooses(line.code if line else ""))
    return Asked(user, params, listed, asked, every, shown, Window.at(day, calendar))


def may_list(user: User) -> bool:
    """Whether there is a list for this person at all."""
    return allows(user, Action.LIST)
