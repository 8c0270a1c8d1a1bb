"""The limits that run within somebody's reach, in the order of what the law says is next.

Stretches, each read from the index of running limits by their last day, so that a page costs the same whether a
hundred cases are open or a hundred thousand: what is late or due today, what another body has let pass, what comes
next, and at the end what applicants did not make use of in time. What we may do within a limit, and need not, is no
task: the limit within which we must do something stands beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from qingheng.kernel.cases.models import Case, Deadline
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, Scope, scopes
from qingheng.procedure.declare import Binds
from qingheng.statute.calendar import WorkCalendar
from qingheng.workbench.tasks.duties import final_states, lapsing_limits, limits_of

SOON = 3
"""Working days ahead that count as soon; limits that bind others are watched from then on."""

OURS = Q(binds=Binds.US.name)
COMING = 2
"""The place of the stretch that is not yet due: alone it grows with the number of open cases."""


class Show(StrEnum):
    """Which part of the inbox is shown."""

    ALL = ""
    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    APPROVALS = "approvals"
    UNASSIGNED = "unassigned"
    WATCHED = "watched"
    UNBOUND = "unbound"


class Row(NamedTuple):
    """A running limit with its case."""

    case: int
    number: str
    title: str
    line: str
    procedure: str
    state: str
    officer: str | None
    due: dt.date
    limit: str
    subject: str
    binds: str
    provisional: bool


_READ = (
    "case_id", "case__number", "case__title", "case__line", "case__procedure", "case__state",
    "case__officer__full_name", "due", "limit", "subject", "binds", "provisional",
)  # fmt: skip


@dataclass(frozen=True)
class Window:
    """Today, and until when is soon."""

    today: dt.date
    soon: dt.date

    @classmethod
    def at(cls, today: dt.date, calendar: WorkCalendar) -> Window:
        """As seen from that day."""
        return cls(today, calendar.add_workdays(today, SOON))

    def stretches(self, show: Show) -> Sequence[Q]:
        """The stretches of what is shown, in order; each is read by the last day."""
        today, soon, idle = self.today, self.soon, applicants_own()
        pressing = ~OURS & ~idle & Q(due__lte=soon)
        match show:
            case Show.OVERDUE:
                return (OURS & Q(due__lt=today),)
            case Show.TODAY:
                return (OURS & Q(due=today),)
            case Show.SOON:
                return (OURS & Q(due__gte=today, due__lte=soon),)
            case Show.WATCHED:
                return (pressing | (idle & Q(due__lt=today)),)
            case Show.ALL:
                coming = Q(due__gte=today) & ((OURS & Q(due__gt=today)) | pressing)
                passed = Q(due__lt=today)
                return (OURS & Q(due__lte=today), pressing & passed, coming, idle & passed)
            case _:
                return ()


def applicants_own() -> Q:
    """Limits in which applicants may do what is theirs: until they have passed nobody waits for anything."""
    return Q(binds=Binds.APPLICANT.name) & ~Q(limit__in=sorted(lapsing_limits()))


def within(user: User, told: Mapping[str, Collection[int]]) -> QuerySet[Deadline]:
    """The running limits that concern the user.

    Args:
        told: limit and cases that are told of already, as something else to do.
    """
    rows = Deadline.objects.running().filter(_reach(user)).exclude(binds=Binds.POWER.name)
    wanted = limits_of(user)
    if wanted is not None:
        rows = rows.filter(limit__in=sorted(wanted))
    for limit, cases in told.items():
        rows = rows.exclude(limit=limit, case__in=cases)
    return rows


def _reach(user: User) -> Q | Exists:
    """Cases of one's own are few and are named; where a whole section is within reach, each case is asked for it."""
    cases = Case.objects.restrict(user, Action.ACT).order_by()
    if all(scope is Scope.OWN for scope, _ in scopes(user, Action.ACT)):
        return Q(case__in=list(cases.exclude(state__in=final_states()).values_list("pk", flat=True)))
    return Exists(cases.filter(pk=OuterRef("case_id")))


COUNTED = (Show.OVERDUE, Show.TODAY, Show.SOON, Show.WATCHED)


def count(rows: QuerySet[Deadline], window: Window, *, whole: bool) -> tuple[dict[Show, int], list[int]]:
    """How many are late, due today, due soon and watched; and how long the stretches of the whole list are.

    One statement, over what is due so far; only where the `whole` is asked for, over all that runs.
    """
    stretches = window.stretches(Show.ALL)
    parts = [*(window.stretches(show)[0] for show in COUNTED), *(stretches if whole else stretches[:COMING])]
    wanted: dict[str, Any] = {f"n{place}": Count("pk", filter=part) for place, part in enumerate(parts)}
    found = (rows if whole else rows.filter(due__lte=window.soon)).aggregate(**wanted)
    numbers = [found[name] for name in wanted]
    return dict(zip(COUNTED, numbers, strict=False)), numbers[len(COUNTED) :]


def read(rows: QuerySet[Deadline], stretch: Q, begin: int, end: int) -> list[Row]:
    """The limits of a stretch from one place to another, by their last day."""
    if end <= begin:
        return []
    found = rows.filter(stretch).order_by("due", "pk").values_list(*_READ)[begin:end]
    return [Row(*values) for values in found]
