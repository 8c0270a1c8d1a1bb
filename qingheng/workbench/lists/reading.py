"""The rows of the case list, a page or all of them, and the totals of what is asked."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from qingheng.kernel.cases import anonymous, calendars
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.models.case import CaseQuerySet
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, scopes
from qingheng.kernel.today import today
from qingheng.procedure.declare import State
from qingheng.procedure.procedure import Procedure
from qingheng.statute.calendar import WorkCalendar
from qingheng.workbench.links import case_url
from qingheng.workbench.lists.asking import Asked
from qingheng.workbench.tasks.duties import procedure_of
from qingheng.workbench.tasks.rows import left_of
from qingheng.workbench.ui.marks import Mark, Tone
from qingheng.workbench.ui.remaining import remaining

PAGE = 50
READ = ("pk", "number", "title", "line", "procedure", "state", "next_due", "next_limit")


@dataclass(frozen=True, slots=True)
class Row:
    """A case as the list shows it. No `url`: the reader may list it and not open it; the title hides names then."""

    pk: int
    number: str
    title: str
    state: Mark
    cells: list[tuple[str, str]]  # what the column is called, and what stands in it
    url: str
    due: dt.date | None
    limit: Mark | None
    limit_name: str


@dataclass(frozen=True)
class Totals:
    """What is asked, counted."""

    all: int
    open: int
    overdue: int
    register: bool = False

    @property
    def words(self) -> str:
        """共 120 件，其中未结 30 件、逾期 2 件; of a register 在册 30，共登记 120."""
        if self.register:
            return f"在册 {self.open:,}" + (f"，共登记 {self.all:,}" if self.all != self.open else "")
        late = f"、逾期 {self.overdue:,} 件" if self.overdue else ""
        return f"共 {self.all:,} 件，其中未结 {self.open:,} 件{late}"


class Rows(Sequence[Row]):
    """The rows as a sequence that a paginator cuts pages from."""

    def __init__(self, asked: Asked, totals: Totals) -> None:
        self.asked, self.totals = asked, totals

    def __len__(self) -> int:
        return self.totals.all

    def __getitem__(self, place: Any) -> Any:
        return page(self.asked, place.start, place.stop)


def totals(asked: Asked) -> Totals:
    """How many cases are asked for: one statement."""
    found = asked.cases().aggregate(**_counts(asked.window.today))
    return Totals(found["all"], found["open"], found["overdue"], asked.register)


def in_registers(user: User, listed: Sequence[Line]) -> dict[str, list[tuple[Line, Totals]]]:
    """How much stands in each of the registers, by line of business: one statement."""
    day = today()
    rows = Case.objects.restrict(user, Action.LIST).filter(line__in=[own.code for own in listed]).order_by()
    grouped = rows.values("line").annotate(**_counts(day)).values_list("line", *_counts(day))
    totalled = {code: Totals(whole, still, late, register=True) for code, whole, still, late in grouped}
    found: dict[str, list[tuple[Line, Totals]]] = defaultdict(list)
    for own in listed:
        found[own.business].append((own, totalled.get(own.code, Totals(0, 0, 0, register=True))))
    return dict(found)


def _counts(day: dt.date) -> dict[str, Count]:
    return {
        "all": Count("pk"), "open": Count("pk", filter=Q(closed_on=None)),
        "overdue": Count("pk", filter=Q(next_due__lt=day)),
    }  # fmt: skip


def page(asked: Asked, begin: int, end: int) -> list[Row]:
    """The rows from one place to another."""
    values = list(_values(asked)[begin:end])
    visible = _visible(asked.user, [row[0] for row in values])
    hidden = anonymous.titles({row[0]: row[2] for row in values if row[0] not in visible})
    calendar = calendars.current()
    return [_row(asked, row, hidden.get(row[0]), calendar) for row in values]


def everything(asked: Asked, cases: CaseQuerySet) -> Iterator[tuple[Any, ...]]:
    """Of these cases all that are asked for, in the order of the list: the fixed values, then those of the columns."""
    yield from _values(asked).filter(pk__in=cases.values("pk")).iterator(2000)


def _values(asked: Asked) -> Any:
    paths = [column.path for column in asked.columns]
    return asked.cases().order_by(*asked.order()).values_list(*READ, *paths)


def _visible(user: User, keys: Sequence[int]) -> set[int]:
    view = scopes(user, Action.VIEW)
    if view == scopes(user, Action.LIST):
        return set(keys)
    return (
        set(Case.objects.restrict(user, Action.VIEW).filter(pk__in=keys).values_list("pk", flat=True))
        if view
        else set()
    )


def _row(asked: Asked, values: tuple[Any, ...], hidden: str | None, calendar: WorkCalendar) -> Row:
    pk, number, title, line, name, state, due, limit = values[: len(READ)]
    procedure = procedure_of(line, name)
    declared = procedure.limits.get(limit)
    left, unit = left_of(due, declared, asked.window.today, calendar)
    return Row(
        pk=pk,
        number=number,
        title=title if hidden is None else hidden,
        state=state_mark(procedure, procedure.states[state]),
        cells=[(each.label, each.show(value)) for each, value in zip(asked.columns, values[len(READ) :], strict=True)],
        url=case_url(pk) if hidden is None else "",
        due=due,
        limit=remaining(left, unit) if due else None,
        limit_name=declared.label if declared else "",
    )


def state_mark(procedure: type[Procedure], state: State) -> Mark:
    """The state in the tone of what it means."""
    if state.final or state.closes:
        return Mark(state.label, Tone.GOOD)
    if any(state in limit.paused_in for limit in procedure.limits.values()):
        return Mark(state.label, Tone.PAUSED)
    return Mark(state.label, Tone.BRAND, "running")
