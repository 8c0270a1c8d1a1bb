"""Silence takes effect on its day whenever the clock runs; one case that fails holds up no other."""

import datetime as dt
from typing import Any

import pytest

from qingheng.kernel.cases import clock, door
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Case, Deadline, Event
from qingheng.kernel.cases.requests import Refused
from qingheng.procedure.taking import Refusal
from tests import factories
from tests.factories import District

d = dt.date.fromisoformat


def history() -> list[tuple[Any, ...]]:
    events = Event.objects.order_by("case", "number").values_list("case__number", "step", "on", "role", "data")
    deadlines = Deadline.objects.order_by("case", "limit", "round")
    return [*events, *deadlines.values_list("case__number", "limit", "due", "state", "met_on")]


def three(district: District) -> list[Case]:
    return [factories.open_case(district, d(day)) for day in ("2024-04-29", "2024-04-30", "2024-05-06")]


@pytest.mark.parametrize(
    "runs",
    [
        ["2024-05-20"],
        ["2024-05-20", "2024-05-20"],
        ["2024-05-10", "2024-05-11", "2024-05-12", "2024-05-13", "2024-05-20"],
        ["2024-05-12", "2024-07-31"],
    ],
)
def test_late_or_twice_or_daily_the_same_follows(runs: list[str], district: District) -> None:
    """Five working days end on 9, 10 and (Saturday, worked) 11 May."""
    cases = three(district)
    for day in runs:
        clock.run(d(day))
    accepted = Event.objects.filter(step="deem_accepted").order_by("case_id")
    assert [(event.case_id, event.on) for event in accepted] == [
        (case.pk, d(day)) for case, day in zip(cases, ["2024-05-09", "2024-05-10", "2024-05-11"], strict=True)
    ]
    assert not list(differences(d("2024-07-31")))


def test_nothing_happens_before_the_last_day_is_over(district: District) -> None:
    three(district)
    assert clock.run(d("2024-05-09")).taken == []
    assert len(clock.run(d("2024-05-10")).taken) == 1


def test_a_case_that_fails_is_reported_and_holds_up_no_other(
    district: District, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *others = three(district)
    take = door.take_within

    def failing(case_id: int, *args: Any, **options: Any) -> Any:
        if case_id == first.pk:
            raise Refused([Refusal("缺少文书模板")])
        return take(case_id, *args, **options)

    monkeypatch.setattr(door, "take_within", failing)
    tick = clock.run(d("2024-05-20"))
    assert [(failure.case, failure.reason) for failure in tick.failures] == [(first.number, "缺少文书模板")]
    assert {taken.case.pk for taken in tick.taken} == {case.pk for case in others}
    monkeypatch.setattr(door, "take_within", take)
    before = history()
    clock.run(d("2024-05-20"))
    assert len(history()) > len(before)
    first.refresh_from_db()
    assert first.state == "accepted"
