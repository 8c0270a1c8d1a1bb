"""Every event of a case as it was recorded, with its place in the chain of digests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qingheng.kernel.cases.loading import typed
from qingheng.kernel.cases.models import Event
from qingheng.kernel.vault.chain import Link, walk
from qingheng.workbench.casework.opened import Opened
from qingheng.workbench.casework.timeline import History


@dataclass(frozen=True, slots=True)
class Record:
    """One event with everything that was stated."""

    event: Event
    sentence: str
    by: str
    stated: tuple[tuple[str, str], ...]
    note: str


def rows(history: History) -> list[Record]:
    """The events in the order of recording."""
    return [
        Record(
            event, history.sentence(event), history.who(event), tuple(_stated(history, event)), _note(history, event)
        )
        for event in history.events
    ]


def proposal(opened: Opened) -> Record | None:
    """In a state that waits for somebody's decision, the step that laid the case before them, as it was stated."""
    procedure = opened.loaded.procedure
    if procedure.states[opened.case.state].waits_for is None:
        return None
    for record in reversed(rows(History(opened))):
        target = procedure.steps[record.event.step].moves.target
        if record.event.corrects is None and target is not None and target.code == opened.case.state:
            return record
    return None


def broken(history: History) -> list[str]:
    """What is wrong with the chain; empty where nothing was touched."""
    number = history.opened.case.number
    links = (Link(number, e.number, e.previous, e.digest, e.payload) for e in history.events)
    return [str(difference) for difference in walk(number, links, {})]


def _stated(history: History, event: Event) -> Iterator[tuple[str, str]]:
    if event.corrects is not None:
        for line in history.details(event):
            label, _, value = line.partition("：")
            yield (label, value) if value else ("更正", line)
        return
    values = typed(history.procedure, event.data)
    for fact in history.procedure.steps[event.step].asks:
        if fact.name in values:
            yield fact.label, history.show(fact, values[fact.name])


def _note(history: History, event: Event) -> str:
    later = history.corrections.get(event.number, ())
    if not later:
        return ""
    return f"已由第{later[-1].number}条{'撤销' if history.is_annulled(event) else '更正'}"
