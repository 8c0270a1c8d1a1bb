"""Which limits of a case moved after they had begun, and by what: what parties may have to be told.

Nothing is kept of it: it follows from the events, read one after another, and from the holiday notices that were loaded
while a limit ran.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.utils import timezone

from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.loading import Loaded
from qingheng.kernel.cases.models import HolidayNotice
from qingheng.procedure.declare import Binds, bases
from qingheng.procedure.events import Event, standing
from qingheng.procedure.fold import Folder, LimitState, LimitStatus, Status
from qingheng.statute.laws import Basis
from qingheng.statute.wording import plain_day

SUSPENDED, RESUMED, EXTENDED, CHANGED = "停止计算", "恢复计算", "延长", "变更"
Key = tuple[str, str, int]


@dataclass(frozen=True)
class Moved:
    """A limit with its last day before and after; `after` is None while it stands still."""

    standing: LimitStatus
    before: dt.date
    after: dt.date | None


@dataclass(frozen=True)
class Change:
    """One cause and the limits that it moved.

    key: what names it within the case. kind: what happened to them. event: the number of the event that did it, None
    where it was a holiday notice.
    """

    key: str
    kind: str
    cause: str
    on: dt.date
    moved: Sequence[Moved]
    basis: tuple[Basis, ...]
    event: int | None = None


def changes(loaded: Loaded, day: dt.date) -> list[Change]:
    """The changes of limits that are still to be met, the latest first."""
    calendar = calendars.current()
    status = loaded.status(calendar, day)
    open_now = {each.key for each in status.limits if each.is_open and _concerns_parties(each)}
    if not open_now:
        return []
    found = [*_by_events(loaded, day, open_now), *_by_notices(loaded, status, day, open_now)]
    return sorted(found, key=lambda change: (change.on, change.event or 0), reverse=True)


def _concerns_parties(each: LimitStatus) -> bool:
    """A power of ours is nobody's right; what begins with a lapse has no date until then."""
    return each.limit.binds is not Binds.POWER and not each.limit.follows_expiry


@dataclass
class _Reading:
    """The events read so far, with the last day that each limit had while it last ran."""

    loaded: Loaded
    day: dt.date
    ran_until: dict[Key, dt.date] = field(default_factory=dict)
    stood: dict[Key, LimitStatus] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.calendar = calendars.current()
        self.folder = Folder(self.loaded.procedure, self.loaded.parties)

    def read(self, number: int) -> list[Moved]:
        """Read the event of this number: the limits that it moved."""
        event = self.loaded.events[number - 1]
        if event.corrects is None:
            self.folder.apply(event)
        else:  # what it puts right stands further up
            self.folder = Folder(self.loaded.procedure, self.loaded.parties)
            for earlier in standing(self.loaded.events[:number]):
                self.folder.apply(earlier)
        limits = [each for each in self.folder.status(self.calendar, self.day).limits if each.is_open]
        moved = [one for each in limits if (one := self._moved(each))]
        for each in limits:
            self.stood[each.key] = each
            if each.state is not LimitState.SUSPENDED:
                self.ran_until[each.key] = each.due.due
        return moved

    def _moved(self, now: LimitStatus) -> Moved | None:
        was = self.stood.get(now.key)
        before = self.ran_until.get(now.key)
        if was is None or before is None:
            return None
        if now.state is LimitState.SUSPENDED:
            return Moved(now, before, None) if was.state is not LimitState.SUSPENDED else None
        stood_still = was.state is LimitState.SUSPENDED
        return Moved(now, before, now.due.due) if stood_still or now.due.due != was.due.due else None


def _by_events(loaded: Loaded, day: dt.date, keys: set[Key]) -> Iterator[Change]:
    reading = _Reading(loaded, day)
    for event in loaded.events:
        former = dict(reading.stood)
        moved = [each for each in reading.read(event.number) if each.standing.key in keys]
        if moved:
            step = loaded.procedure.steps[event.step]
            basis = () if event.corrects else bases(step.basis)
            yield Change(
                f"event-{event.number}", _kind(loaded, event, moved, former), _cause(loaded, event), event.on, moved,
                _once((*basis, *(one for each in moved for one in bases(each.standing.limit.basis)))), event.number,
            )  # fmt: skip


def _kind(loaded: Loaded, event: Event, moved: Sequence[Moved], former: dict[Key, LimitStatus]) -> str:
    if event.corrects is not None:
        return CHANGED
    first = moved[0].standing
    if first.limit in loaded.procedure.extending.get(event.step, ()):
        return EXTENDED
    if first.state is LimitState.SUSPENDED:
        return SUSPENDED
    return RESUMED if former[first.key].state is LimitState.SUSPENDED else CHANGED


def _cause(loaded: Loaded, event: Event) -> str:
    step = loaded.procedure.steps[event.step]
    if event.corrects is None:
        return f"{plain_day(event.on)}“{step.label}”"
    verb = "撤销" if event.data.get("annul") else "更正"
    return f"{plain_day(event.on)}{verb}“{step.label}”的记录（{event.data.get('reason', '')}）"


def _by_notices(loaded: Loaded, status: Status, day: dt.date, keys: set[Key]) -> Iterator[Change]:
    began = min(each.starts_on for each in status.limits if each.key in keys)
    former = 0
    for notice in HolidayNotice.objects.order_by("id"):
        loaded_on = timezone.localdate(notice.loaded_at)
        if loaded_on >= began:
            earlier = loaded.status(calendars.as_of(former), day)
            later = loaded.status(calendars.as_of(notice.pk), day)
            moved = [each for each in _between(earlier, later, loaded_on) if each.standing.key in keys]
            if moved:
                limits = (one for each in moved for one in bases(each.standing.limit.basis))
                cause = f"{notice.year}年节假日安排（{notice.source}）公布"
                yield Change(f"notice-{notice.pk}", CHANGED, cause, loaded_on, moved, _once(limits))
        former = notice.pk


def _between(earlier: Status, later: Status, since: dt.date) -> Iterator[Moved]:
    """The limits that had begun by then and whose last day is another one under the later calendar."""
    before = {each.key: each for each in earlier.limits}
    for each in later.limits:
        was = before.get(each.key)
        if was and each.starts_on <= since and each.due.due != was.due.due and each.state is not LimitState.SUSPENDED:
            yield Moved(each, was.due.due, each.due.due)


def _once(articles: Iterator[Basis] | tuple[Basis, ...]) -> tuple[Basis, ...]:
    return tuple(dict.fromkeys(articles))
