"""The limits that run within somebody's reach, in the order of what the law says is next.

Stretches, each read from the index of running limits by their last day, so that a page costs the same whether a
hundred cases are open or a hundred thousand: what is late or due today, what another body has let pass, what comes
next, and at the end what applicants did not make use of in time. What we may do within a limit, and need not, is no
task: the limit within which we must do something stands beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from qingheng.kernel.cases.models import Case, Deadline
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, Scope, scopes
from qingheng.kernel.organisations.remembering import fetch
from qingheng.procedure.declare import Binds
from qingheng.statute.calendar import WorkCalendar
from qingheng.workbench.tasks.duties import ahead_limits, lapsing_limits, limits_of

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

    def early(self) -> Q:
        """Limits of which one is told longer before, and that have come so near."""
        found = Q(pk__in=[])
        for limit, ahead in ahead_limits().items():
            found |= Q(limit=limit, due__lte=self.today + dt.timedelta(days=ahead))
        return found

    def near(self) -> Q:
        """Limits near enough to be told of."""
        soon = Q(due__lte=self.soon)
        return soon | self.early() if ahead_limits() else soon

    def is_near(self, limit: str, due: dt.date) -> bool:
        """Whether the limit is near enough to be told of."""
        ahead = ahead_limits().get(limit, 0)
        return due <= self.soon or (ahead > 0 and due <= self.today + dt.timedelta(days=ahead))

    def stretches(self, show: Show) -> Sequence[Q]:
        """The stretches of what is shown, in order; each is read by the last day."""
        today, near, idle = self.today, self.near(), applicants_own()
        pressing = ~OURS & ~idle & near
        match show:
            case Show.OVERDUE:
                return (OURS & Q(due__lt=today),)
            case Show.TODAY:
                return (OURS & Q(due=today),)
            case Show.SOON:
                return (OURS & Q(due__gte=today) & near,)
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
    return Q(binds=Binds.APPLICANT.name) & ~Q(limit__in=sorted({*lapsing_limits(), *ahead_limits()}))


@dataclass(frozen=True)
class Reach:
    """The running limits that concern somebody.

    told: limit and cases that are told of already, as something else to do.
    """

    user: User
    told: tuple[tuple[str, tuple[int, ...]], ...] = ()

    @classmethod
    def of(cls, user: User, told: Mapping[str, Collection[int]]) -> Reach:
        """Without what is told of already."""
        return cls(user, tuple((limit, tuple(cases)) for limit, cases in told.items()))

    def rows(self) -> QuerySet[Deadline]:
        """The limits as a queryset without order.

        Cases of one's own are few and are looked up; where a post reaches further, each case is asked for it.
        """
        if all(scope is Scope.OWN for scope, _ in scopes(self.user, Action.ACT)):
            reach: Q | Exists = Q(case__in=Case.objects.own_keys(self.user))
        else:
            reach = Exists(Case.objects.restrict(self.user, Action.ACT).order_by().filter(pk=OuterRef("case_id")))
        rows = Deadline.objects.running().filter(reach).exclude(binds=Binds.POWER.name).order_by()
        wanted = limits_of(self.user)
        if wanted is not None:
            rows = rows.filter(limit__in=sorted(wanted))
        for limit, told in self.told:
            rows = rows.exclude(limit=limit, case__in=told)
        return rows


COUNTED = (Show.OVERDUE, Show.TODAY, Show.SOON, Show.WATCHED)


def count(reach: Reach, window: Window) -> tuple[dict[Show, int], list[int | None]]:
    """How many are late, due today, due soon and watched; and how long the stretches of the whole list are.

    One statement, over what is due so far: the length of the stretch that is not yet due stays open. It is grouped
    here rather than by conditions in the statement, which would take longer to put together than to answer.
    """
    counts, lengths = dict.fromkeys(COUNTED, 0), [0] * 4
    for due, binds, limit, number in fetch(reach.user, (reach.told, window), lambda: _groups(reach, window)):
        for show in _shown(due, binds, limit, window):
            counts[show] += number
        place = _stretch(due, binds, limit, window)
        if place is not None:
            lengths[place] += number
    return counts, [None if place == COMING else length for place, length in enumerate(lengths)]


def count_coming(reach: Reach, window: Window) -> int:
    """The length of the stretch that is not yet due: asked for only by whoever turns the pages beyond it."""
    return reach.rows().filter(window.stretches(Show.ALL)[COMING]).count()


def _shown(due: dt.date, binds: str, limit: str, window: Window) -> Iterator[Show]:
    """As the conditions of `Window.stretches` say it of one filter each."""
    if binds != Binds.US.name:
        if due < window.today if _is_idle(binds, limit) else window.is_near(limit, due):
            yield Show.WATCHED
        return
    if due < window.today:
        yield Show.OVERDUE
    if due == window.today:
        yield Show.TODAY
    if window.today <= due and window.is_near(limit, due):
        yield Show.SOON


def _stretch(due: dt.date, binds: str, limit: str, window: Window) -> int | None:
    """In which stretch of the whole list it stands: their conditions, of one limit."""
    ours, idle, passed = binds == Binds.US.name, _is_idle(binds, limit), due < window.today
    if ours:
        return 0 if due <= window.today else COMING
    if idle:
        return COMING + 1 if passed else None
    if passed:
        return 1
    return COMING if window.is_near(limit, due) else None


def _is_idle(binds: str, limit: str) -> bool:
    return binds == Binds.APPLICANT.name and limit not in lapsing_limits() and limit not in ahead_limits()


def _groups(reach: Reach, window: Window) -> QuerySet[Deadline, Any]:
    return reach.rows().filter(window.near()).values_list("due", "binds", "limit").annotate(Count("pk"))


def read(reach: Reach, asked: Hashable, stretch: Callable[[], Q], begin: int, end: int) -> list[Row]:
    """The limits of a stretch from one place to another, by their last day.

    Args:
        asked: what the stretch depends on.
    """
    if end <= begin:
        return []

    def build() -> QuerySet[Deadline, Any]:
        return reach.rows().filter(stretch()).order_by("due", "pk").values_list(*_READ)[begin:end]

    return [Row(*values) for values in fetch(reach.user, (reach.told, asked, begin, end), build)]
