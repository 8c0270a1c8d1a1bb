"""The map of a procedure: its states and the steps out of each, with where a case stands and has been."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qingheng.procedure.declare import State, Step, bases
from qingheng.procedure.roles import LAW
from qingheng.statute.laws import Basis
from qingheng.workbench.casework.opened import Opened


@dataclass(frozen=True, slots=True)
class Way:
    """A step out of a state; `target` is empty where the case stays."""

    label: str
    target: str
    basis: Basis
    taken: int
    by: str


@dataclass(frozen=True, slots=True)
class Place:
    """A state with its steps."""

    code: str
    label: str
    current: bool
    entered: dt.date | None
    final: bool
    moves: tuple[Way, ...]
    stays: tuple[Way, ...]


def places(opened: Opened) -> list[Place]:
    """Every state in the order of declaration."""
    procedure, status = opened.loaded.procedure, opened.status
    taken: dict[str, int] = {}
    entered: dict[str, dt.date] = {}
    for event in status.events:
        step = procedure.steps[event.step]
        taken[step.code] = taken.get(step.code, 0) + 1
        if step.moves.target:
            entered[step.moves.target.code] = event.on
    return [
        Place(
            state.code,
            state.label,
            state is status.state,
            entered.get(state.code),
            state.final,
            *_ways(state, list(procedure.steps.values()), taken),
        )
        for state in procedure.states.values()
    ]


def _ways(state: State, steps: list[Step], taken: dict[str, int]) -> tuple[tuple[Way, ...], tuple[Way, ...]]:
    own = [step for step in steps if state in step.moves.sources]
    moves = tuple(_way(step, taken) for step in own if step.moves.target and step.moves.target is not state)
    stays = tuple(_way(step, taken) for step in own if not step.moves.target or step.moves.target is state)
    return moves, stays


def _way(step: Step, taken: dict[str, int]) -> Way:
    target = step.moves.target.label if step.moves.target else ""
    by = "、".join("期限届满" if role is LAW else role.name for role in step.roles)
    return Way(step.label, target, bases(step.basis)[0], taken.get(step.code, 0), by)
