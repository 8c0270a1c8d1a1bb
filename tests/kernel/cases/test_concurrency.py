"""Two at once, on real connections: exactly one wins, the other is told; numbers stay without gaps."""

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

import pytest
from django.db import connection

from qingheng.kernel.cases import clock, door
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.cases.requests import Conflict, Refused, Taking
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.models import User
from qingheng.kernel.vault.seals import verify
from tests import factories
from tests.factories import ACCEPTED, RECEIVED, District

pytestmark = pytest.mark.django_db(transaction=True)
T = TypeVar("T")
ROUNDS = 5


@pytest.fixture
def district(transactional_db: None) -> District:
    return factories.district()


def at_once(*jobs: Callable[[], T]) -> list[T]:
    """Start the jobs together, each in a thread with a connection of its own."""
    ready = Barrier(len(jobs))

    def run(job: Callable[[], T]) -> T:
        try:
            ready.wait(10)
            return job()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs))


def attempt(case: Case, user: User, step: str, version: int | None, **facts: object) -> Callable[[], str]:
    """Take a step and say what became of it."""

    def job() -> str:
        try:
            door.take(
                case.pk, Taking(step, ACCEPTED, facts, version=version), User.objects.get(pk=user.pk), on=ACCEPTED
            )
        except Conflict:
            return "conflict"
        except Refused:
            return "refused"
        return "won"

    return job


@pytest.mark.parametrize("seen", [True, False], ids=["with the version seen", "without"])
def test_of_two_people_taking_a_step_exactly_one_wins(seen: bool, district: District) -> None:
    for _ in range(ROUNDS):
        case = factories.open_case(district)
        factories.assign(district, case, RECEIVED)
        version, before = case.version if seen else None, Document.objects.count()
        outcomes = at_once(
            attempt(case, district.officer, "accept", version, track="ordinary"),
            attempt(case, district.second, "accept", version, track="simplified", simplified_ground="consent"),
        )
        assert outcomes.count("won") == 1
        assert set(outcomes) <= {"won", "conflict", *([] if seen else ["refused"])}
        case.refresh_from_db()
        assert (case.state, case.version) == ("accepted", 3)
        assert list(case.events.values_list("number", flat=True)) == [1, 2, 3]
        assert Document.objects.count() == before + 1
    assert not list(differences(ACCEPTED))
    assert verify() == []


def test_two_different_steps_at_once_do_not_mix(district: District) -> None:
    for _ in range(ROUNDS):
        case = factories.open_case(district)
        factories.assign(district, case, RECEIVED)
        outcomes = at_once(
            attempt(case, district.officer, "accept", case.version, track="ordinary"),
            attempt(case, district.clerk, "withdraw_early", case.version, withdrawal_recorded="是"),
        )
        assert sorted(outcomes) == ["conflict", "won"]
        case.refresh_from_db()
        assert case.state == ("accepted" if outcomes[0] == "won" else "closed_before")
    assert not list(differences(ACCEPTED))


def test_many_intakes_at_once_number_without_gaps(district: District) -> None:
    def intake() -> list[str]:
        return [factories.open_case(district).number for _ in range(5)]

    numbers = [number for taken in at_once(*[intake] * 4) for number in taken]
    assert set(numbers) == {f"青复〔2024〕{number}号" for number in range(1, 21)}
    assert Event.objects.count() == 20


def test_two_clocks_and_a_person_at_once_accept_once(district: District) -> None:
    cases = [factories.open_case(district, dt.date(2024, 4, 30)) for _ in range(3)]
    day = dt.date(2024, 5, 13)

    def tick() -> int:
        return len(clock.run(day).taken)

    assert sum(at_once(tick, tick, tick)) == len(cases)
    for case in cases:
        case.refresh_from_db()
        assert case.state == "accepted"
        assert case.events.filter(step="deem_accepted").count() == 1
    assert not list(differences(day))
