"""Whose turn it is: properties that must hold whatever the roster."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qingheng.lines.legal_aid.assignment import Candidate, Need, choose, in_turn, obstacle, passed_over, versed
from qingheng.lines.legal_aid.choices import PersonKind, Specialty

D = dt.date
DAY = D(2024, 5, 6)
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine says nothing of the rota."""
NAMES = ("甲", "乙", "丙", "丁")
FIRMS = ("一所", "二所", "三所")

people = st.builds(
    Candidate,
    licence=st.just(""),
    name=st.sampled_from(NAMES),
    firm=st.sampled_from(FIRMS),
    kind=st.sampled_from(list(PersonKind)),
    place=st.just(0),
    specialties=st.frozensets(st.sampled_from(list(Specialty)), max_size=3),
    defence_since=st.none() | st.dates(D(2015, 1, 1), D(2024, 5, 1)),
    conflicts=st.frozensets(st.sampled_from(NAMES), max_size=2),
    had=st.integers(0, 5),
    last=st.none() | st.dates(D(2024, 1, 1), D(2024, 5, 5)),
    on_rota=st.booleans(),
)
rosters = st.lists(people, max_size=12).map(
    lambda found: [replace(each, licence=f"{place:03}", place=place) for place, each in enumerate(found)]
)
needs = st.builds(
    Need,
    on=st.just(DAY),
    field=st.sampled_from(list(Specialty)),
    defence=st.booleans(),
    three_years=st.booleans(),
    minor=st.booleans(),
    sides=st.frozensets(st.sampled_from(NAMES), max_size=2),
    opposing_firms=st.frozensets(st.sampled_from(FIRMS), max_size=1),
    helped_co_accused=st.frozensets(st.sampled_from(["000", "001"])),
    former=st.sampled_from(["", "000"]),
)


def lawyer(place: int, **more: object) -> Candidate:
    known = Candidate(f"{place:03}", f"律师{place}", "一所", PersonKind.LAWYER, place)
    return replace(known, **more)  # type: ignore[arg-type]


@unhurried
@given(rosters, needs)
def test_nobody_whom_something_bars_is_chosen(roster: list[Candidate], need: Need) -> None:
    for each in in_turn(roster, need):
        assert each.on_rota
        assert each.kind is not PersonKind.VOLUNTEER
        assert not need.defence or each.kind is PersonKind.LAWYER
        assert not need.three_years or (each.defence_since and (DAY - each.defence_since).days >= 3 * 365)
        assert not need.minor or Specialty.MINORS in each.specialties
        assert each.firm not in need.opposing_firms
        assert not each.conflicts & need.sides
        assert each.licence not in need.helped_co_accused
        assert each.licence != need.former


@unhurried
@given(rosters, needs)
def test_everybody_is_in_turn_or_passed_over_with_a_reason(roster: list[Candidate], need: Need) -> None:
    turn, over = in_turn(roster, need), passed_over(roster, need)
    assert sorted([each.licence for each in turn] + [each.licence for each, _ in over]) == [r.licence for r in roster]
    assert all(why for _, why in over)


@unhurried
@given(rosters, needs, st.randoms(use_true_random=False))
def test_the_order_of_the_list_does_not_matter(roster: list[Candidate], need: Need, chance: Random) -> None:
    shuffled = list(roster)
    chance.shuffle(shuffled)
    assert in_turn(shuffled, need) == in_turn(roster, need)


@unhurried
@given(rosters, needs)
def test_whoever_is_versed_in_the_field_comes_before_those_who_are_not(roster: list[Candidate], need: Need) -> None:
    chosen = choose(roster, need)
    if chosen and need.field is not Specialty.GENERAL and need.field not in chosen.specialties:
        assert not any(need.field in each.specialties for each in roster if obstacle(each, need) is None)


@unhurried
@given(rosters, needs)
def test_among_equals_nobody_with_fewer_cases_is_passed_over(roster: list[Candidate], need: Need) -> None:
    if chosen := choose(roster, need):
        versed_too = [
            each for each in roster
            if obstacle(each, need) is None and (need.field in each.specialties) == (need.field in chosen.specialties)
        ]  # fmt: skip
        if need.field is not Specialty.GENERAL:
            assert chosen.had == min(each.had for each in versed_too)


@unhurried
@given(st.integers(1, 9), st.integers(0, 60))
def test_over_many_cases_the_load_differs_by_one_at_most(size: int, cases: int) -> None:
    roster = {f"{place:03}": lawyer(place) for place in range(size)}
    for number in range(cases):
        on = DAY + dt.timedelta(days=number // 3)
        chosen = choose(roster.values(), Need(on, Specialty.GENERAL))
        assert chosen is not None
        roster[chosen.licence] = replace(chosen, had=chosen.had + 1, last=on)
    loads = Counter(each.had for each in roster.values())
    assert max(loads) - min(loads) <= 1


@unhurried
@given(rosters, needs, st.sampled_from(NAMES))
def test_a_conflict_bars_only_whom_it_concerns(roster: list[Candidate], need: Need, name: str) -> None:
    wider = replace(need, sides=need.sides | {name})
    assert in_turn(roster, wider) == [each for each in in_turn(roster, need) if name not in each.conflicts]


def test_three_years_are_full_on_the_day_itself() -> None:
    assert not versed(D(2021, 6, 7), D(2024, 5, 7))  # two years and eleven months
    assert versed(D(2021, 5, 7), D(2024, 5, 7))
    assert versed(D(2020, 2, 29), D(2023, 2, 28))
    assert not versed(None, DAY)


def test_who_waited_longest_goes_first_and_nobody_is_nobody() -> None:
    roster = [
        lawyer(0, had=1, last=D(2024, 4, 2)),
        lawyer(1, had=1, last=D(2024, 3, 1)),
        lawyer(2, had=2, last=D(2024, 2, 1)),
    ]
    assert [each.place for each in in_turn(roster, Need(DAY, Specialty.GENERAL))] == [1, 0, 2]
    assert choose([], Need(DAY, Specialty.GENERAL)) is None
