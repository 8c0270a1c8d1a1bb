"""The inbox: limits, what waits and what no limit ends, in one list, a page at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import User
from qingheng.kernel.today import today
from qingheng.statute.calendar import WorkCalendar
from qingheng.workbench.tasks import deadlines, unbound, waiting
from qingheng.workbench.tasks.deadlines import Reach, Row, Show, Window
from qingheng.workbench.tasks.waiting import Waiting

PAGE = 50
ENDLESS = 10**9

Item = Row | Waiting | Case
Read = Callable[[int, int], Sequence[Item]]


@dataclass(frozen=True)
class Inbox:
    """A page of what is to be done. `more`: there is a further one."""

    items: list[Item]
    page: int
    more: bool
    counts: dict[Show, int]
    window: Window
    calendar: WorkCalendar


@dataclass(frozen=True)
class Part:
    """A stretch of the list: the rows that `read` gives from one place to another, and what waits among them.

    length: how many rows there are, None where it is not known; `counted` then finds it out.
    """

    read: Read
    waiting: Sequence[Waiting] = ()
    length: int | None = None
    counted: Callable[[], int] | None = None

    def slice(self, begin: int, end: int, day: dt.date) -> tuple[list[Item], int]:
        """The items from one place to another, and how many there are in all (as far as that matters).

        What waits is few: all rows that it may have pushed aside are read too.
        """
        if self.length is not None and begin >= self.length + len(self.waiting):
            return [], self.length + len(self.waiting)
        first = max(0, begin - len(self.waiting))
        rows = self.read(first, end if self.length is None else min(end, self.length))
        length = self._length(first, end, len(rows))
        if first and not rows:  # the page lies beyond the last row, and so beyond all that waits
            return [], length + len(self.waiting)
        items: list[Item] = [*rows, *self.waiting]
        items.sort(key=lambda item: _day(item, day))
        return items[begin - first : end - first], length + len(self.waiting)

    def _length(self, first: int, end: int, found: int) -> int:
        if self.length is not None:
            return self.length
        if found == end - first:
            return ENDLESS
        if found or not first or self.counted is None:
            return first + found
        return self.counted()


def read(user: User, show: Show = Show.ALL, page: int = 1) -> Inbox:
    """A page of what is to be done, with the counts over all of it."""
    calendar = calendars.current()
    window = Window.at(today(), calendar)
    waits = waiting.find(user)
    reach = Reach.of(user, waiting.told(waits))
    counts, lengths = deadlines.count(reach, window)
    if show is Show.UNBOUND:
        parts = [_unbound(user)]
    elif show is Show.ALL:
        late = [each for each in waits if (each.due or window.today) <= window.today]
        later = [each for each in waits if each not in late]
        among = (late, (), later, ())
        parts = [_part(reach, window, show, place, among[place], length) for place, length in enumerate(lengths)]
        parts.append(_unbound(user))
    else:
        found = [each for each in waits if _belongs(each, show, window)]
        parts = [_part(reach, window, show, 0, found, counts.get(show, 0))]
    items = _collect(parts, (page - 1) * PAGE, page * PAGE + 1, window.today)
    return Inbox(items[:PAGE], page, len(items) > PAGE, _with_waiting(counts, waits, window), window, calendar)


def _part(reach: Reach, window: Window, show: Show, place: int, among: Sequence[Waiting], length: int | None) -> Part:
    def read_part(begin: int, end: int) -> Sequence[Item]:
        return deadlines.read(reach, (window, show, place), lambda: window.stretches(show)[place], begin, end)

    return Part(read_part, among, length, lambda: deadlines.count_coming(reach, window))


def _unbound(user: User) -> Part:
    return Part(lambda begin, end: unbound.read(user, begin, end))


def _collect(parts: Sequence[Part], begin: int, end: int, day: dt.date) -> list[Item]:
    items: list[Item] = []
    for part in parts:
        found, length = part.slice(begin, end, day)
        items += found
        begin, end = max(0, begin - length), end - length
        if end <= 0:
            break
    return items


def _day(item: Item, today: dt.date) -> dt.date:
    """The day by which an item stands in its stretch: what has no day of its own is for today."""
    return today if isinstance(item, Case) else item.due or today


def _belongs(each: Waiting, show: Show, window: Window) -> bool:
    match show:
        case Show.OVERDUE:
            return each.due is not None and each.due < window.today
        case Show.TODAY:
            return each.due == window.today
        case Show.SOON:
            return each.due is not None and window.today <= each.due <= window.soon
        case _:
            return each.show is show


def _with_waiting(counts: dict[Show, int], waits: Sequence[Waiting], window: Window) -> dict[Show, int]:
    shown = (*deadlines.COUNTED, Show.APPROVALS, Show.UNASSIGNED)
    return {show: counts.get(show, 0) + sum(_belongs(each, show, window) for each in waits) for show in shown}
