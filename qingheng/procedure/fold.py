"""What follows from the events of a case: its state, its facts, and every limit with its date.

`fold` is pure: the same events, parties, calendar and day give the same status on any machine. Nothing is
counted down; a date is worked out anew from the events each time.
"""

from __future__ import annotations

import datetime as dt
from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from qingheng.procedure.declare import (
    Exclusion,
    Limit,
    Moment,
    PartyFact,
    Standstill,
    State,
    Step,
    Trigger,
    bases,
    roles,
)
from qingheng.procedure.events import Event, standing
from qingheng.procedure.procedure import Procedure
from qingheng.statute.calendar import WorkCalendar
from qingheng.statute.conventions import Conventions
from qingheng.statute.periods import Cap, Direction, Due, Pause, due
from qingheng.statute.wording import day_of


class LimitState(Enum):
    """How a limit stands (periods.md, Timer)."""

    RUNNING = "计算中"
    SUSPENDED = "已中止"
    MET = "按期完成"
    MET_LATE = "逾期完成"
    EXPIRED = "逾期未完成"
    VOID = "不再适用"


_MISSED = frozenset({LimitState.EXPIRED, LimitState.MET_LATE})
OPEN_STATES = frozenset({LimitState.RUNNING, LimitState.SUSPENDED, LimitState.EXPIRED})


@dataclass
class _Clock:
    """One running of one limit, as the events are read."""

    limit: Limit
    subject: str
    starts_on: dt.date
    started_by: int
    round: int
    met_on: dt.date | None = None
    void: bool = False
    extended: int = 0
    until: dt.date | None = None
    judged: tuple[Any, LimitStatus] | None = None
    """How it was last judged, and all that the judgement rested on."""


@dataclass(frozen=True)
class LimitStatus:
    """One running of one limit, with its due date."""

    limit: Limit
    subject: str
    round: int
    starts_on: dt.date
    due: Due
    state: LimitState
    met_on: dt.date | None
    extended: int

    @property
    def key(self) -> tuple[str, str, int]:
        """What identifies this running within its case."""
        return self.limit.code, self.subject, self.round

    @property
    def is_open(self) -> bool:
        """Still to be met."""
        return self.state in OPEN_STATES


@dataclass
class Status:
    """A case as its events make it."""

    procedure: type[Procedure]
    state: State | None = None
    entered_on: dt.date | None = None
    began_on: dt.date | None = None
    closed_on: dt.date | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    matters: dict[str, dict[str, Any]] = field(default_factory=dict)
    parties: tuple[PartyFact, ...] = ()
    events: list[Event] = field(default_factory=list)
    limits: list[LimitStatus] = field(default_factory=list)

    def running(self, limit: Limit, subject: str = "") -> LimitStatus | None:
        """The latest running of a limit, None where it never started or does not apply."""
        found = [s for s in self.limits if s.limit is limit and (not subject or s.subject == subject)]
        return found[-1] if found else None

    def taken(self, *steps: Step) -> list[Event]:
        """The events in which one of the steps was taken."""
        codes = {step.code for step in steps}
        return [event for event in self.events if event.step in codes]

    def about(self, subject: str) -> list[Event]:
        """The events about a matter or a party, among them the one that opened the matter."""
        return [event for event in self.events if event.subject == subject]

    def matter(self, subject: str) -> Mapping[str, Any]:
        """The facts that the steps about a matter stated or set, the later over the earlier; empty for no matter."""
        return self.matters.get(subject, {})

    def opened(self, *steps: Step) -> dict[str, Mapping[str, Any]]:
        """The facts of every matter that one of these steps opened, by subject."""
        return {event.subject: self.matter(event.subject) for event in self.taken(*steps)}

    def parties_as(self, role: str) -> list[PartyFact]:
        """The parties that have a role."""
        return [party for party in self.parties if party.role == role]


def fold(
    procedure: type[Procedure],
    events: Sequence[Event],
    calendar: WorkCalendar,
    today: dt.date,
    parties: Sequence[PartyFact] = (),
) -> Status:
    """The status that follows from the events.

    Args:
        procedure: the version the case is under.
        events: in the order they were recorded.
        calendar: working days.
        today: the day as of which limits are judged.
        parties: who takes part, without personal data.
    """
    folder = Folder(procedure, parties)
    for event in standing(events):
        folder.apply(event)
    return folder.status(calendar, today)


class Folder:
    """Reads events one by one; `status` may be asked at any point."""

    def __init__(self, procedure: type[Procedure], parties: Sequence[PartyFact] = ()) -> None:
        self.procedure = procedure
        self._status = Status(procedure, parties=tuple(parties))
        self._clocks: list[_Clock] = []
        self._spans: list[tuple[str, dt.date, dt.date | None]] = []

    @property
    def state(self) -> State | None:
        """The state after the events read so far."""
        return self._status.state

    @property
    def facts(self) -> Mapping[str, Any]:
        """The facts after the events read so far."""
        return self._status.facts

    def join(self, parties: Sequence[PartyFact]) -> None:
        """Parties who take part from here on."""
        if parties:
            self._status.parties = (*self._status.parties, *parties)

    def leave(self, key: str) -> None:
        """A party who no longer takes part."""
        self._status.parties = tuple(party for party in self._status.parties if party.key != key)

    def apply(self, event: Event) -> None:
        """Read one more event."""
        status, step = self._status, self.procedure.steps[event.step]
        status.events.append(event)
        status.began_on = status.began_on or event.on
        self._gather_facts(step, event)
        self._turn_clocks(step, event)
        if step.moves.target and step.moves.target is not status.state:
            self._enter(step.moves.target, event)
        self._mark_spans(step, event)

    def _gather_facts(self, step: Step, event: Event) -> None:
        facts, stated = self._status.facts, dict(event.data)
        stated |= {fact.name: value for fact, value in step.sets.items()}
        stated |= {fact.name: event.on for fact in step.stamps}
        facts.update(stated)
        matter = self._status.matters.setdefault(event.subject, {}) if step.opens or step.matters else stated
        matter.update(stated)
        seen = ChainMap(matter, facts) if step.derives else facts
        for fact, derive in step.derives.items():
            matter[fact.name] = facts[fact.name] = derive(seen, self._status.parties)

    def _enter(self, state: State, event: Event) -> None:
        status = self._status
        if status.state:
            self._end_span(status.state.code, event.on)
        status.state, status.entered_on = state, event.on
        self._spans.append((state.code, event.on, None))
        if not state.closes:
            status.closed_on = None
        elif status.closed_on is None:
            status.closed_on = event.on
            for clock in self._clocks:
                if clock.met_on is None and not clock.limit.outlives and clock.started_by != event.number:
                    clock.void = True

    def _mark_spans(self, step: Step, event: Event) -> None:
        if step.code in self.procedure.excluding:
            self._spans.append((step.code, event.on, None))
        for begins in self.procedure.including.get(step.code, ()):
            self._end_span(begins, event.on)

    def _end_span(self, name: str, on: dt.date) -> None:
        for index, (other, begins, ends) in enumerate(self._spans):
            if other == name and ends is None:
                self._spans[index] = (name, begins, on)

    def _turn_clocks(self, step: Step, event: Event) -> None:
        """A limit from a stated date may be met by the very step that states it; any other starts after meeting.

        Where one is still running, the step meets that one, and the date it states starts the next.
        """
        starting = self.procedure.starting.get(step.code, ())
        meeting = self.procedure.meeting.get(step.code, ())
        later = []
        for limit, trigger in starting:
            if isinstance(trigger, Moment) and not self._continues(limit, meeting, event):
                self._start(limit, trigger, event)
            else:
                later.append((limit, trigger))
        for limit in self.procedure.extending.get(step.code, ()):
            self._extend(limit, event)
        for limit, trigger in meeting:
            self._meet(limit, trigger, event)
        for limit in self.procedure.voiding.get(step.code, ()):
            for clock in self._open(limit, event.subject):
                clock.void = True
        for limit, trigger in later:
            self._start(limit, trigger, event)

    def _continues(self, limit: Limit, meeting: Sequence[tuple[Limit, Trigger]], event: Event) -> bool:
        """Whether the step meets a running of the limit that began before it."""
        return any(met is limit for met, _ in meeting) and bool(self._open(limit, event.subject))

    def _start(self, limit: Limit, trigger: Trigger, event: Event) -> None:
        on = self._date(trigger, event)
        if on is None:
            return
        subjects = [event.subject]
        if limit.each:
            present = [party.key for role in roles(limit.each) for party in self._status.parties_as(role.code)]
            subjects = [key for key in present if event.subject in ("", key)]
        for subject in subjects:
            earlier = [c for c in self._clocks if c.limit is limit and c.subject == subject]
            for clock in earlier:
                clock.void = clock.void or clock.met_on is None
            self._clocks.append(_Clock(limit, subject, on, event.number, len(earlier) + 1))

    def _extend(self, limit: Limit, event: Event) -> None:
        if (extension := limit.extension) is None:
            return
        for clock in self._open(limit, event.subject):
            if extension.by_days:
                clock.extended += int(event.data.get(extension.by_days.name) or 0)
            if extension.until:
                clock.until = event.data.get(extension.until.name) or clock.until

    def _meet(self, limit: Limit, trigger: Trigger, event: Event) -> None:
        on = self._date(trigger, event)
        if on is None:
            return
        for clock in self._open(limit, event.subject):
            clock.met_on = on

    def _open(self, limit: Limit, subject: str) -> list[_Clock]:
        return [
            clock
            for clock in self._clocks
            if clock.limit is limit
            and clock.met_on is None
            and not clock.void
            and (not subject or not clock.subject or clock.subject == subject)
        ]

    def _date(self, trigger: Trigger, event: Event) -> dt.date | None:
        if not isinstance(trigger, Moment):
            return event.on
        value: dt.date | None = self._seen(event.subject).get(trigger.fact.name)
        return value

    def _seen(self, subject: str) -> Mapping[str, Any]:
        """The facts as a matter sees them: its own before those of the case."""
        matter = self._status.matters.get(subject)
        return self._status.facts if matter is None else ChainMap(matter, self._status.facts)

    def status(self, calendar: WorkCalendar, today: dt.date) -> Status:
        """The status after the events read so far, with every limit that applies judged as of `today`.

        It stays as it is when the folder reads on.
        """
        limits = [self._judge(clock, calendar, today) for clock in self._clocks if self._applies(clock)]
        limits += [
            self._judge(self._following(limit, missed), calendar, today)
            for limit, former in self.procedure.following
            for missed in limits
            if missed.limit is former and missed.state in _MISSED
        ]
        return replace(
            self._status, facts=dict(self._status.facts), matters=_copied(self._status.matters),
            events=list(self._status.events), limits=limits,
        )  # fmt: skip

    def _applies(self, clock: _Clock) -> bool:
        if not clock.limit.when:
            return True
        facts = self._seen(clock.subject)
        return all(condition.holds(facts) for condition in clock.limit.when)

    def _following(self, limit: Limit, missed: LimitStatus) -> _Clock:
        """The clock that begins on the last day of a limit that was missed."""
        clock = _Clock(limit, missed.subject, missed.due.due, 0, missed.round)
        for event in self._status.events:
            for met, trigger in self.procedure.meeting.get(event.step, ()):
                if met is limit and clock.met_on is None:
                    clock.met_on = self._date(trigger, event)
        return clock

    def _judge(self, clock: _Clock, calendar: WorkCalendar, today: dt.date) -> LimitStatus:
        """How the clock stands: worked out anew only where something it rests on has changed since."""
        limit = clock.limit
        pauses = self._pauses(limit, clock.starts_on) if limit.paused_in or limit.not_counting else ()
        settled = clock.void or clock.met_on is not None
        cap = self._cap(limit) if limit.long_stop else None
        moved = clock.met_on, clock.void, clock.extended, clock.until
        rests_on = (*moved, pauses, cap, calendar, None if settled else today)
        if clock.judged is None or clock.judged[0] != rests_on:
            reckoned = _reckon(clock, calendar, self.procedure.conventions, pauses, cap)
            state = _state(clock, reckoned, today)
            clock.judged = (
                rests_on,
                LimitStatus(
                    limit, clock.subject, clock.round, clock.starts_on, reckoned, state, clock.met_on, clock.extended
                ),
            )
        return clock.judged[1]

    def _cap(self, limit: Limit) -> Cap | None:
        stop = limit.long_stop
        starts = self._status.facts.get(stop.starts.fact.name) if stop else None
        return Cap(starts, stop.length) if stop and starts else None

    def _pauses(self, limit: Limit, starts_on: dt.date) -> list[Pause]:
        names = {state.code: state.label for state in limit.paused_in}
        names |= {e.begins.code: e.begins.label for e in limit.not_counting if isinstance(e, Exclusion)}
        pauses = [
            Pause(begins, ends, names[name])
            for name, begins, ends in self._spans
            if name in names and (ends is None or ends > starts_on or ends < begins)
        ]
        for still in limit.not_counting:
            if isinstance(still, Standstill) and (begins := self._status.facts.get(still.begins.name)):
                ends = self._status.facts.get(still.ends.name)
                pauses.append(Pause(begins, ends, "、".join(str(basis) for basis in bases(still.basis))))
        return _merged(sorted(pauses, key=lambda pause: pause.begins))


def _copied(matters: Mapping[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {subject: dict(facts) for subject, facts in matters.items()}


def _reckon(
    clock: _Clock, calendar: WorkCalendar, conventions: Conventions, pauses: Sequence[Pause], cap: Cap | None
) -> Due:
    """The due date. A pause that begins after the limit has run out does not heal it."""
    if clock.until is not None:
        return due(None, clock.until, calendar, direction=Direction.UNTIL)

    def reckon(counted: Sequence[Pause]) -> Due:
        return due(
            clock.limit.length,
            clock.starts_on,
            calendar,
            direction=clock.limit.direction,
            pauses=counted,
            extension=clock.extended,
            cap=cap,
            conventions=conventions,
        )

    reckoned, counted = reckon(()), []
    for pause in pauses:
        if pause.begins > reckoned.due:
            break
        counted.append(pause)
        reckoned = reckon(counted)
    return reckoned


def _merged(pauses: Sequence[Pause]) -> list[Pause]:
    """Pauses that overlap become one: time stopped for two causes at once is stopped once."""
    merged: list[Pause] = []
    for pause in pauses:
        last = merged[-1] if merged else None
        if last is None or (last.ends is not None and pause.begins >= last.ends):
            merged.append(pause)
            continue
        ends = None if last.ends is None or pause.ends is None else max(last.ends, pause.ends)
        reason = last.reason if pause.reason in last.reason else f"{last.reason}、{pause.reason}"
        merged[-1] = Pause(last.begins, ends, reason)
    return merged


def _state(clock: _Clock, reckoned: Due, today: dt.date) -> LimitState:
    # What is done on the very day that was named is not late.
    last = reckoned.nominal if clock.limit.direction is Direction.FIXED else reckoned.due
    if clock.met_on is not None:
        in_time = clock.met_on <= last or clock.limit.direction is Direction.AT_LEAST
        return LimitState.MET if in_time else LimitState.MET_LATE
    if clock.void:
        return LimitState.VOID
    if reckoned.suspended:
        return LimitState.SUSPENDED
    return LimitState.EXPIRED if today > day_of(last) else LimitState.RUNNING


def changed(before: Mapping[tuple[str, str, int], LimitStatus], after: Status) -> list[LimitStatus]:
    """The limits that a step started, ended or moved: what will follow, shown before the step is taken."""
    return [limit for limit in after.limits if limit is not (known := before.get(limit.key)) and limit != known]
