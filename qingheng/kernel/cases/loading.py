"""From stored rows to the status that follows from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from qingheng.kernel.cases import rows
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.registry import Line, line
from qingheng.procedure import events as pure
from qingheng.procedure.declare import PartyFact
from qingheng.procedure.fields import Kind
from qingheng.procedure.fold import Folder, Status
from qingheng.procedure.procedure import Procedure
from qingheng.statute.calendar import WorkCalendar

_PARSE: dict[Kind, Callable[[str], Any]] = {
    Kind.DATE: dt.date.fromisoformat,
    Kind.TIME: dt.datetime.fromisoformat,
    Kind.MONEY: Decimal,
}


def typed(procedure: type[Procedure], data: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of an event in their Python types, as the fold reads them."""
    values = dict(data)
    for name, value in data.items():
        if isinstance(value, str) and (fact := procedure.facts.get(name)) and fact.kind in _PARSE:
            values[name] = _PARSE[fact.kind](value)
    return values


def plain(data: Mapping[str, Any]) -> dict[str, Any]:
    """The facts as JSON holds them: dates and money as text."""
    return {name: _plain(value) for name, value in data.items()}


def _plain(value: Any) -> Any:
    match value:
        case dt.date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case dict():
            return plain(value)
        case _:
            return value


def pure_event(
    procedure: type[Procedure], number: int, step: str, on: dt.date, data: Mapping[str, Any], subject: str,
    corrects: int | None,
) -> pure.Event:  # fmt: skip
    """An event as the fold reads it."""
    if corrects is not None:
        shown = dict(data)
        if shown.get("on"):
            shown["on"] = dt.date.fromisoformat(shown["on"])
        if shown.get("facts"):
            shown["facts"] = typed(procedure, shown["facts"])
        return pure.Event(number, step, on, shown, subject, corrects)
    return pure.Event(number, step, on, typed(procedure, data), subject)


@dataclass
class Loaded:
    """A case with everything its fold needs, read once.

    folded: a folder that has read all events already, for the first who asks. entered: the parties of a case that is
    being opened, as they were just entered; nobody else takes part in it.
    """

    case: Case
    line: Line
    procedure: type[Procedure]
    events: list[pure.Event]
    parties: list[PartyFact]
    last_digest: str
    folded: Folder | None = None
    entered: list[Party] = field(default_factory=list)

    def status(self, calendar: WorkCalendar, today: dt.date) -> Status:
        """The status as of a day."""
        return self.folder().status(calendar, today)

    def folder(self) -> Folder:
        """A folder that has read all events, to read on in."""
        if (folded := self.folded) is not None:
            self.folded = None
            return folded
        folder = Folder(self.procedure, self.parties)
        for event in pure.standing(self.events):
            folder.apply(event)
        return folder


def load(case: Case) -> Loaded:
    """Read a case's events and parties: two queries."""
    return assemble(case, rows.read_events(case.pk), rows.read_parties(case.pk))


def assemble(case: Case, events: list[tuple[Any, ...]], parties: Iterable[tuple[Any, ...]]) -> Loaded:
    """The same from rows already read, for work over many cases."""
    own = line(case.line)
    procedure = own.versions.named(case.procedure)
    read = [
        pure_event(procedure, number, step, on, data, subject, corrects)
        for number, step, on, data, subject, corrects, _ in events
    ]
    return Loaded(case, own, procedure, read, facts_of(parties), events[-1][-1] if events else "")


def facts_of(parties: Iterable[tuple[Any, ...]]) -> list[PartyFact]:
    """The parties as the fold knows them."""
    return [PartyFact(str(key), *known) for key, *known in parties]
