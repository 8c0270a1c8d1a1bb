"""Somebody was faster: what they did meanwhile, told to whoever came second."""

from __future__ import annotations

from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import Conflict, Meanwhile
from qingheng.procedure.declare import Step
from qingheng.procedure.roles import LAW, ROLES


def state_label(case: Case) -> str:
    """The case's state as a person reads it."""
    procedure = line(case.line).versions.named(case.procedure)
    state = procedure.states.get(case.state)
    return state.label if state else case.state


def conflict(case: Case, seen: int) -> Conflict:
    """The conflict of somebody who has seen an earlier version of the case: what it is now, and what was done since.

    case: as it stands now. seen: the version they saw, which is the number of the events they knew of.
    """
    steps = line(case.line).versions.named(case.procedure).steps
    events = Event.objects.filter(case=case, number__gt=seen).select_related("by").order_by("number")
    return Conflict(state_label(case), [_meanwhile(event, steps[event.step]) for event in events])


def _meanwhile(event: Event, step: Step) -> Meanwhile:
    label = step.label
    if event.corrects is not None:
        verb = "撤销" if event.data.get("annul") else "更正"
        label = f"{verb}第{event.corrects}条记录“{label}”"
    role = ROLES.get(event.role)
    by_law = event.by is None or event.role == LAW.code
    if by_law and step.returned_from:  # taken down by itself when the other line told
        return Meanwhile(event.number, event.step, label, "系统", "移送反馈", event.on, event.at)
    return Meanwhile(
        event.number, event.step, label, "" if by_law or event.by is None else event.by.full_name,
        role.name if role else event.role, event.on, event.at,
    )  # fmt: skip
