"""Files kept between steps: never other than what a fold of the stored events gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from qingheng.kernel.cases import calendars, door, folders, rows
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.loading import load
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty, Refused, Taking
from tests import factories as make
from tests.factories import ACCEPTED, District

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    folders._kept.clear()
    yield
    folders._kept.clear()


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The cases whose events were read from the database by steps."""
    found: list[int] = []
    read = rows.read_events

    def noted(case: int) -> list[tuple[Any, ...]]:
        found.append(case)
        return read(case)

    monkeypatch.setattr(rows, "read_events", noted)
    return found


def view(district: District, case: Case, by: str = "张某") -> Taken:
    return door.take(case.pk, Taking("read_file", ACCEPTED, {"file_reader": by}), district.officer, on=ACCEPTED)


def assert_true(taken: Taken) -> None:
    """What the step saw is what the stored events say."""
    stored = load(Case.objects.select_related("body").get(pk=taken.case.pk))
    assert taken.after == stored.status(calendars.current(), ACCEPTED)
    assert list(differences(ACCEPTED)) == []


def test_a_file_is_read_once_for_the_steps_of_one_process(district: District, reads: list[int]) -> None:
    case = make.accepted(district)
    view(district, case)
    reads.clear()
    for _ in range(3):
        last = view(district, case)
    assert reads == []
    assert_true(last)


def test_a_step_that_was_undone_is_not_remembered(district: District) -> None:
    case = make.accepted(district)
    view(district, case)
    with transaction.atomic():
        view(district, case, "李某")
        transaction.set_rollback(True)
    taken = view(district, case, "王某")
    assert [event.data["file_reader"] for event in taken.after.taken(taken.before.procedure.steps["read_file"])] == [
        "张某", "王某",
    ]  # fmt: skip
    assert_true(taken)


def test_a_step_that_was_refused_leaves_nothing_behind(district: District) -> None:
    case = make.accepted(district)
    view(district, case)
    with pytest.raises(Refused):
        view(district, case, "")
    assert_true(view(district, case))


def test_what_another_process_has_recorded_is_read(district: District) -> None:
    case = make.accepted(district)
    view(district, case)
    kept = dict(folders._kept)
    view(district, case, "李某")
    folders._kept.clear()
    folders._kept.update(kept)  # as this process would know the file if another had taken the last step
    assert_true(view(district, case))


def test_who_joins_or_leaves_makes_another_file(district: District, reads: list[int]) -> None:
    case = make.accepted(district)
    view(district, case)
    reads.clear()
    facts = {"joining_reason": "与行政行为有利害关系"}
    joining = [NewParty("third_party", "citizen", "赵强")]
    door.take(case.pk, Taking("add_third_party", ACCEPTED, facts, parties=joining), district.officer, on=ACCEPTED)
    taken = view(district, case)
    assert reads == [case.pk]
    assert [party.role for party in taken.after.parties] == ["applicant", "respondent", "third_party"]
    assert_true(taken)


def test_only_the_last_files_are_kept(district: District, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "KEPT", 1)
    one, other = make.accepted(district), make.accepted(district)
    view(district, one)
    view(district, other)
    assert list(folders._kept) == [other.pk]
    assert_true(view(district, one))
