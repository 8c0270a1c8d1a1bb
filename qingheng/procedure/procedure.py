"""A statutory procedure as one class: its states, steps and limits, named by what they are bound to."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from qingheng.procedure.checks import check
from qingheng.procedure.declare import (
    Bases,
    Exclusion,
    Expiry,
    Limit,
    Moment,
    Named,
    Rule,
    State,
    Step,
    Trigger,
    triggers,
)
from qingheng.procedure.fields import Field
from qingheng.procedure.papers import PaperSpec
from qingheng.statute.conventions import STANDARD, Conventions
from qingheng.statute.laws import Law


class _Body(dict[str, Any]):
    """A class body that refuses a name bound twice: a limit would silently replace a step."""

    def __setitem__(self, name: str, value: Any) -> None:
        if name in self and not name.startswith("__"):
            raise TypeError(f"{name} is bound twice in one procedure")
        super().__setitem__(name, value)


class PartType(type):
    """Names the states, steps and limits by what they are bound to."""

    @classmethod
    def __prepare__(mcs, name: str, bases: tuple[type, ...], **_: Any) -> _Body:  # type: ignore[override]
        return _Body()

    def __new__(mcs, name: str, parents: tuple[type, ...], body: Mapping[str, Any], **_: Any) -> PartType:
        for code, part in body.items():
            if isinstance(part, Named) and not part.code:
                part.named(code)
        return super().__new__(mcs, name, parents, dict(body))


class Part(metaclass=PartType):
    """One subject of a procedure that is too long for one file: a class body of states, steps and limits.

    `class Correction(States, Reception, Outings, Procedure)` is made of its parts in this order.
    """


class ProcedureType(PartType):
    """Indexes the parts of a procedure for folding and checks the whole."""

    def __new__(mcs, name: str, parents: tuple[type, ...], body: Mapping[str, Any], **_: Any) -> PartType:
        cls = super().__new__(mcs, name, parents, body)
        if parents:
            cls._index()  # type: ignore[attr-defined]
            check(cls)  # type: ignore[arg-type]
        return cls


class Procedure(metaclass=ProcedureType):
    """Base of every procedure. The class itself is the declaration; it has no instances."""

    line: ClassVar[str]
    law: ClassVar[Law]
    in_force: ClassVar[dt.date]
    service_basis: ClassVar[Bases] = ()
    """The articles by which the rules of 民事诉讼法 on service hold for it."""
    conventions: ClassVar[Conventions] = STANDARD
    """How its law counts where laws differ."""
    always: ClassVar[Sequence[Rule]] = ()
    """What every step demands beside its own rules, such as that nobody acts who must avoid the case."""

    states: ClassVar[dict[str, State]]
    steps: ClassVar[dict[str, Step]]
    limits: ClassVar[dict[str, Limit]]
    facts: ClassVar[dict[str, Field]]
    starting: ClassVar[Mapping[str, Sequence[tuple[Limit, Trigger]]]]
    meeting: ClassVar[Mapping[str, Sequence[tuple[Limit, Trigger]]]]
    following: ClassVar[Sequence[tuple[Limit, Limit]]]
    voiding: ClassVar[Mapping[str, Sequence[Limit]]]
    extending: ClassVar[Mapping[str, Sequence[Limit]]]
    excluding: ClassVar[frozenset[str]]
    including: ClassVar[Mapping[str, Sequence[str]]]
    linking: ClassVar[Mapping[str, Sequence[Field]]]
    """By step, the facts it asks that name other cases."""

    @classmethod
    def _index(cls) -> None:
        subjects = [klass for klass in cls.__mro__ if issubclass(klass, Part) and not issubclass(klass, Procedure)]
        parts = _once(subjects)
        parts |= {c: p for klass in reversed(cls.__mro__) if klass not in subjects for c, p in vars(klass).items()}
        cls.states = {c: p for c, p in parts.items() if isinstance(p, State)}
        cls.steps = {c: p for c, p in parts.items() if isinstance(p, Step)}
        cls.limits = {c: p for c, p in parts.items() if isinstance(p, Limit)}
        cls.facts = {
            fact.name: fact
            for step in cls.steps.values()
            for fact in (*step.asks, *step.brought, *step.sets, *step.stamps, *step.derives)
        }
        naming = {code: [fact for fact in step.asks if fact.lines] for code, step in cls.steps.items()}
        cls.linking = {code: facts for code, facts in naming.items() if facts}
        cls.starting = _by_step((limit, t) for limit in cls.limits.values() for t in triggers(limit.starts))
        cls.meeting = _by_step((limit, t) for limit in cls.limits.values() for t in triggers(limit.met_by))
        voiding, extending = defaultdict(list), defaultdict(list)
        for limit in cls.limits.values():
            for step in limit.void_by:
                voiding[step.code].append(limit)
            if limit.extension:
                extending[limit.extension.step.code].append(limit)
        cls.following = [
            (limit, t.limit) for limit in cls.limits.values() for t in triggers(limit.starts) if isinstance(t, Expiry)
        ]
        cls.voiding, cls.extending = dict(voiding), dict(extending)
        exclusions = {e for limit in cls.limits.values() for e in limit.not_counting if isinstance(e, Exclusion)}
        cls.excluding = frozenset(e.begins.code for e in exclusions)
        including = defaultdict(set)
        for e in exclusions:
            including[e.ends.code].add(e.begins.code)
        cls.including = {ends: sorted(begins) for ends, begins in including.items()}

    @classmethod
    def title(cls) -> str:
        """The name of the procedure: the first line of its docstring."""
        return (cls.__doc__ or cls.__name__).strip().splitlines()[0]

    @classmethod
    def opening_steps(cls) -> list[Step]:
        """The steps by which a case may begin."""
        return [step for step in cls.steps.values() if not step.moves.sources]

    @classmethod
    def papers(cls) -> dict[str, PaperSpec]:
        """Every paper that some step issues or serves, by code."""
        found = (paper for step in cls.steps.values() for paper in (*(i.paper for i in step.papers), *step.serves))
        return {paper.code: paper for paper in found}


def _once(subjects: Sequence[type]) -> dict[str, Any]:
    """What the parts of a procedure hold; a name that two of them bind would silently replace a step."""
    found: dict[str, Any] = {}
    for subject in subjects:
        own = {code: part for code, part in vars(subject).items() if isinstance(part, Named)}
        if twice := found.keys() & own.keys():
            raise TypeError(f"{min(twice)} is bound twice in one procedure")
        found |= own
    return found


def _by_step(pairs: Any) -> dict[str, list[tuple[Limit, Trigger]]]:
    index: dict[str, list[tuple[Limit, Trigger]]] = defaultdict(list)
    for limit, trigger in pairs:
        if not isinstance(trigger, Expiry):
            step = trigger.step if isinstance(trigger, Moment) else trigger
            index[step.code].append((limit, trigger))
    return dict(index)
