"""What must be true of every procedure, checked when the program starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qingheng.procedure.declare import bases, triggers

if TYPE_CHECKING:
    from qingheng.procedure.procedure import Procedure


class ProcedureError(TypeError):
    """A procedure that does not hold together."""


def check(procedure: type[Procedure]) -> None:
    """Raise ProcedureError with every fault of the declaration."""
    faults = [*_unreachable(procedure), *_dead_ends(procedure), *_unended(procedure), *_baseless(procedure)]
    if faults:
        raise ProcedureError(f"{procedure.__name__}: " + "; ".join(faults))


def _unreachable(procedure: type[Procedure]) -> list[str]:
    reached: set[str] = set()
    frontier = {s.moves.target.code for s in procedure.steps.values() if not s.moves.sources and s.moves.target}
    while frontier:
        reached |= frontier
        frontier = {
            step.moves.target.code
            for step in procedure.steps.values()
            if step.moves.target and any(source.code in reached for source in step.moves.sources)
        } - reached
    return [f"state {code} is never reached" for code in procedure.states if code not in reached]


def _dead_ends(procedure: type[Procedure]) -> list[str]:
    left = {source.code for step in procedure.steps.values() if step.moves.target for source in step.moves.sources}
    return [
        f"state {code} has no way out"
        for code, state in procedure.states.items()
        if not state.final and code not in left
    ]


def _unended(procedure: type[Procedure]) -> list[str]:
    return [
        f"limit {code} is never met and never lapses"
        for code, limit in procedure.limits.items()
        if not triggers(limit.met_by) and not limit.lapse
    ]


def _baseless(procedure: type[Procedure]) -> list[str]:
    stated = {code: step.basis for code, step in procedure.steps.items()}
    stated |= {code: limit.basis for code, limit in procedure.limits.items()}
    return [f"{code} has no basis" for code, basis in stated.items() if not bases(basis)]
