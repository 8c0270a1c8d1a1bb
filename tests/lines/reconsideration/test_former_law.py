"""A case begun before 2024 rests on the law of its time alone."""

from collections.abc import Iterator

from qingheng.lines.reconsideration.law import LAW
from qingheng.lines.reconsideration.procedure_1999 import ReconsiderationBefore2024
from qingheng.procedure.declare import Exclusion, bases
from qingheng.statute.laws import Basis, Citation


def cited() -> Iterator[tuple[str, Basis]]:
    """Every basis of the former procedure, with what rests on it."""
    for step in ReconsiderationBefore2024.steps.values():
        yield from ((step.code, basis) for basis in bases(step.basis))
        yield from ((f"{step.code}: {rule.sentence}", basis) for rule in step.needs for basis in rule.basis)
    for limit in ReconsiderationBefore2024.limits.values():
        yield from ((limit.code, basis) for basis in bases(limit.basis))
        yield from ((limit.code, basis) for each in limit.not_counting for basis in bases(each.basis))
        lapse = limit.lapse
        yield from ((f"{limit.code} lapse", basis) for basis in (bases(lapse.step.basis) if lapse else ()))


def test_nothing_in_it_rests_on_the_present_law() -> None:
    now = LAW[1]
    present = [
        where
        for where, basis in cited()
        if isinstance(basis, Citation) and (basis.title, basis.in_force) == (now.title, now.in_force)
    ]
    assert present == []


def test_every_step_it_names_is_its_own_or_bears_the_same_name() -> None:
    known = ReconsiderationBefore2024.steps
    for limit in ReconsiderationBefore2024.limits.values():
        for each in limit.not_counting:
            if isinstance(each, Exclusion):
                assert {each.begins.code, each.ends.code} <= known.keys()
        assert all(step.code in known for step in limit.void_by), limit
