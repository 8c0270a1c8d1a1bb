"""A small demonstration year: the same rules, the same balance and a share of everything on a fraction of the files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.demonstration import Year, begin
from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.documents.issuing import verify_hashes
from qingheng.kernel.figures.measuring import measure, weigh
from qingheng.kernel.figures.spans import Span
from qingheng.lines.resettlement import figures
from qingheng.lines.resettlement.line import LINES
from qingheng.lines.resettlement.staff import OFFICER

pytestmark = pytest.mark.django_db
YEAR = Span.year(2024)


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[Year]:
    with django_db_blocker.unblock(), transaction.atomic():
        year = begin(2024, 1, 0.15, ["resettlement"])
        year.play()
        yield year
        transaction.set_rollback(True)


def test_the_files_balance_and_are_what_their_events_say(world: Year) -> None:
    (balance,) = weigh(figures.BALANCES, YEAR, day=world.last)
    assert balance.left == balance.right
    assert balance.left > 0
    assert list(differences(world.last)) == []
    assert list(verify_hashes()) == []


@pytest.mark.usefixtures("world")
def test_every_matter_of_the_business_has_a_share() -> None:
    assert set(Case.objects.values_list("line", flat=True)) == {line.code for line in LINES}
    steps = set(Event.objects.filter(case__line="resettlement").values_list("step", flat=True))
    assert steps >= {
        "transfer_in", "transfer", "reoffend", "record_death", "approve_aid", "leave_base", "send_card", "tell_family",
    }  # fmt: skip


@pytest.mark.usefixtures("world")
def test_minors_are_in_the_hands_of_the_bureau() -> None:
    events = Event.objects.filter(case__sealed=True)
    assert events
    assert {event.role for event in events} == {OFFICER.code}


def test_figures_of_the_year_are_plausible(world: Year) -> None:
    found = measure(figures.INDICATORS, YEAR, day=world.last)
    for code in ("aftercare_verification_rate", "aftercare_pickup_rate", "aftercare_link_rate"):
        assert (found[code].value or 0) >= 90
    assert found["aftercare_reoffended"].value == 1
