"""A small demonstration year: the same rules and the same balance on a tenth of the files."""

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
from qingheng.lines.correction import figures
from qingheng.lines.correction.line import LINES
from qingheng.lines.correction.people import BUREAU_HEAD, MINOR_TEAM

pytestmark = pytest.mark.django_db
YEAR = Span.year(2024)


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[Year]:
    with django_db_blocker.unblock(), transaction.atomic():
        year = begin(2024, 1, 0.1, ["correction"])
        year.play()
        yield year
        transaction.set_rollback(True)


def test_the_files_of_a_tenth_of_a_year_balance(world: Year) -> None:
    found = measure(figures.INDICATORS, YEAR, day=world.last)
    assert found["on_file_opening"].value == 37
    assert found["cumulative"].value == 70
    (balance,) = weigh(figures.BALANCES, YEAR, day=world.last)
    assert balance.left == balance.right
    assert list(differences(world.last)) == []
    assert list(verify_hashes()) == []


@pytest.mark.usefixtures("world")
def test_every_matter_of_the_business_has_a_share() -> None:
    assert set(Case.objects.values_list("line", flat=True)) == {line.code for line in LINES}
    assert Case.objects.filter(line="correction_assessment").count() == 40


@pytest.mark.usefixtures("world")
def test_devices_are_approved_by_the_head_of_the_bureau_and_minors_are_in_the_hands_of_their_team() -> None:
    approved = Event.objects.filter(step="positioning_on")
    assert approved
    assert {event.role for event in approved} == {BUREAU_HEAD.code}
    of_minors = Event.objects.filter(case__sealed=True, step__in=["documents_in", "register", "report"])
    assert of_minors
    assert {event.role for event in of_minors} == {MINOR_TEAM.code}


@pytest.mark.usefixtures("world")
def test_who_was_released_was_released_on_the_last_day_or_after_a_decision() -> None:
    for case in Case.objects.filter(line="correction", state="released").select_related("correction"):
        decided = case.events.filter(step="release_after_review").exists()
        assert decided or case.correction.released_on == case.correction.end_on, case
