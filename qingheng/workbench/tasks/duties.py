"""Which limits concern whom, and by which steps they are kept: read from the procedures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from qingheng.kernel.cases.registry import line, lines
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, allows
from qingheng.procedure.declare import Limit, State, Step, triggers
from qingheng.procedure.fields import Kind
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import Role

Roles = Collection[str]


def codes(user: User) -> frozenset[str]:
    """The codes of the roles held today."""
    return frozenset(role.code for role in user.roles())


def limits_of(user: User) -> frozenset[str] | None:
    """The codes of the limits that the user can keep by taking or preparing a step; None: they watch over all."""
    return None if allows(user, Action.ASSIGN) else _limits(codes(user))


@lru_cache(maxsize=64)
def _limits(roles: frozenset[str]) -> frozenset[str]:
    return frozenset(
        code
        for own in lines()
        for version in own.versions
        for code, limit in version.limits.items()
        if any(_begins_with(step, roles) for step in keepers(limit))
    )


@lru_cache(maxsize=1)
def lapsing_limits() -> frozenset[str]:
    """The codes of the limits after which the law itself takes a step: one is warned of them before."""
    return frozenset(
        code for own in lines() for version in own.versions for code, limit in version.limits.items() if limit.lapse
    )


@lru_cache(maxsize=1)
def ahead_limits() -> Mapping[str, int]:
    """The limits of which one is told longer before than of others, with how many days."""
    return {
        code: limit.ahead
        for own in lines()
        for version in own.versions
        for code, limit in version.limits.items()
        if limit.ahead
    }


def keepers(limit: Limit) -> Iterator[Step]:
    """The steps by which the limit is kept, then the one that makes it longer."""
    yield from (trigger for trigger in triggers(limit.met_by) if isinstance(trigger, Step))
    if limit.extension:
        yield limit.extension.step


def _begins_with(step: Step, roles: Roles) -> bool:
    """Whether somebody with these roles starts it: they prepare it, or take it without its being laid before them."""
    if _held(step.prepared_by, roles):
        return True
    laid_before = step.prepared_by or any(_waits(state, roles) for state in step.moves.sources)
    return _held(step.roles, roles) and not laid_before


def _held(wanted: Collection[Role], roles: Roles) -> bool:
    return any(role.code in roles for role in wanted)


def _waits(state: State, roles: Roles) -> bool:
    return state.waits_for is not None and state.waits_for.code in roles


def steps_for(procedure: type[Procedure], limit: str, state: str, roles: Roles) -> list[Step]:
    """The steps by which somebody with these roles may keep the limit in this state, the usual ones first."""
    declared = procedure.limits.get(limit)
    found = [] if declared is None else [step for step in keepers(declared) if _open(step, state, roles)]
    return sorted(found, key=lambda step: not step.usual)


def deciding_steps(procedure: type[Procedure], state: str, roles: Roles) -> list[Step]:
    """The steps of a state that waits for one of these roles: what they may decide there, the usual ones first."""
    found = [
        step
        for step in procedure.steps.values()
        if _open(step, state, roles) and _held(step.roles, roles) and not step.prepared_by
    ]
    return sorted(found, key=lambda step: not step.usual)


def _open(step: Step, state: str, roles: Roles) -> bool:
    here = any(source.code == state for source in step.moves.sources)
    return here and not step.serves and (_held(step.roles, roles) or _held(step.prepared_by, roles))


def waiting_states(roles: Roles) -> frozenset[str]:
    """The codes of roles, among these, that some state waits for."""
    return frozenset(
        state.waits_for.code
        for own in lines()
        for version in own.versions
        for state in version.states.values()
        if state.waits_for and state.waits_for.code in roles
    )


def unbound_states(roles: Roles) -> list[tuple[str, list[str]]]:
    """By line, the states that no limit ends and in which somebody with these roles has a usual step to take."""
    return [(own.code, sorted(states)) for own in lines() if (states := _unbound(own.versions, frozenset(roles)))]


def _unbound(versions: Iterable[type[Procedure]], roles: frozenset[str]) -> set[str]:
    return {
        source.code
        for version in versions
        for step in version.steps.values()
        for source in step.moves.sources
        if step.usual and _begins_with(step, roles) and not _paused(version, source)
    }


def _paused(procedure: type[Procedure], state: State) -> bool:
    return any(state in limit.paused_in for limit in procedure.limits.values())


def usual_steps(procedure: type[Procedure], state: str, roles: Roles) -> list[Step]:
    """The usual steps in a state, those that serve a paper among them."""
    return [
        step
        for step in procedure.steps.values()
        if step.usual and _begins_with(step, roles) and any(source.code == state for source in step.moves.sources)
    ]


def procedure_of(own: str, name: str) -> type[Procedure]:
    """The version of a line's procedure that a case is under."""
    return line(own).versions.named(name)


def final_states() -> frozenset[str]:
    """The states that no other follows."""
    return frozenset(
        code for own in lines() for version in own.versions for code, state in version.states.items() if state.final
    )


def assigning_step(procedure: type[Procedure], state: str, roles: Roles) -> Step | None:
    """The step by which somebody with these roles names the officers of a case in this state."""
    for step in procedure.steps.values():
        if names_officers(step) and _open(step, state, roles):
            return step
    return None


def assigning_steps() -> list[tuple[str, str]]:
    """For each line the step by which officers are named: (step, line)."""
    return [(step.code, own.code) for own in lines() for step in own.procedure.steps.values() if names_officers(step)]


def names_officers(step: Step) -> bool:
    """Whether it asks who handles the case, and nothing else that must be answered."""
    required = [fact for fact in step.asks if fact.required]
    return len(required) == 1 and required[0].kind is Kind.STAFF
