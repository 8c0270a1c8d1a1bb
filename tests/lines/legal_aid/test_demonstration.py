"""A demonstration year of legal aid at a tenth of its size: every step by somebody who may take it.

That the whole year gives the published figures is asked in `tests/lines/test_whole_year.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.demonstration import Year, begin
from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.documents.issuing import verify_hashes
from qingheng.kernel.documents.models import Document
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.organisations.models import User
from qingheng.lines.legal_aid import figures
from qingheng.lines.legal_aid.demonstration import mix
from qingheng.lines.legal_aid.line import LINES
from qingheng.lines.legal_aid.models import AidPerson, LegalAid

pytestmark = pytest.mark.django_db
SCALE = 0.1


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[Year]:
    with django_db_blocker.unblock(), transaction.atomic():
        year = begin(2024, 1, SCALE, only=[line.code for line in LINES])
        year.play()
        yield year
        transaction.set_rollback(True)


def test_a_whole_year_is_planned_as_published() -> None:
    criminal = sum(mix.CRIMINAL.values())
    assert (criminal, mix.CIVIL, criminal + mix.CIVIL) == (1191, 352, 1543)
    assert mix.SUPPORTED >= 10


def test_a_tenth_of_each_sort_comes_in(world: Year) -> None:
    found = measure(figures.INDICATORS, Span.year(2024), day=world.last)
    # of 470, 570, 6, 118 and 27 criminal cases and 352 civil ones, each rounded
    assert found["aid_criminal"].value == 47 + 57 + 1 + 12 + 3
    assert found["aid_civil"].value == 35
    assert found["aid_accepted"].value == 155
    assert found["aid_administrative"].value == 0
    # some come again in the next stage: a new case each time, and the same person
    assert 130 < int(found["aid_recipients"].value or 0) < 155
    assert found["aid_supported"].value == 1


def test_every_turn_is_taken_however_small_the_year(world: Year) -> None:
    taken = set(Event.objects.filter(case__line="legal_aid").values_list("step", flat=True))
    assert {"provide_first", "make_up", "supplemented", "keep_decision", "correct_refusal", "restore", "terminate",
            "replace_person", "answer_complaint", "record_support", "transfer_out", "withdraw"} <= taken  # fmt: skip


def test_the_year_is_of_a_size_that_loads_quickly(world: Year) -> None:
    assert world.steps <= 12_000 * SCALE * 1.05
    assert Document.objects.filter(line="legal_aid").count() <= 5 * 1700 * SCALE


def test_all_that_is_stored_follows_from_the_events(world: Year) -> None:
    assert list(differences(world.last)) == []
    assert list(verify_hashes()) == []


@pytest.mark.usefixtures("world")
def test_every_step_was_recorded_by_somebody_who_may_take_it_and_not_before_its_day() -> None:
    held = {user.pk: {role.code for role in user.roles()} for user in User.objects.all()}
    for event in Event.objects.all().iterator():
        assert timezone.localtime(event.at).date() >= event.on
        assert event.role == "law" if event.by_id is None else event.role in held[event.by_id]


@pytest.mark.usefixtures("world")
def test_cases_stand_in_every_state_that_lasts() -> None:
    states = set(Case.objects.filter(line="legal_aid").values_list("state", flat=True))
    assert {"received", "assigned", "handling", "closed", "file_review", "archived", "deemed_withdrawn",
            "withdrawn", "transferred"} <= states  # fmt: skip


@pytest.mark.usefixtures("world")
def test_the_load_of_the_defenders_is_even() -> None:
    """Whoever knows minors has the minors' cases besides; of the others nobody is passed over or overburdened."""
    defenders = AidPerson.objects.filter(specialties__icontains="criminal").exclude(specialties__icontains="minors")
    had = {each.licence: 0 for each in defenders}
    for licence in LegalAid.objects.filter(form="defence", licence__in=had).values_list("licence", flat=True):
        had[licence] += 1
    assert min(had.values()) > 0
    assert max(had.values()) <= 2 * sum(had.values()) / len(had)
