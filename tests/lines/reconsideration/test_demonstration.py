"""A small demonstration year: the same rules and the same balances on a twentieth of the cases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone

from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.demonstration import Year
from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.documents.issuing import verify_hashes
from qingheng.kernel.organisations.demonstration import PASSWORD, accounts
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import tables
from tests.lines.reconsideration.played import assert_balanced, flow, here, played

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[Year]:
    with django_db_blocker.unblock(), played(2024, 0.05) as year:
        yield year


def test_stock_and_flow_balance(world: Year) -> None:
    found = flow(2024)
    # a twentieth of what the report of 2024 states
    assert (found["received"], found["resolved"], found["accepted"], found["concluded"]) == (85, 40, 40, 42)
    assert_balanced(found)
    assert list(differences(world.last)) == []
    assert list(verify_hashes()) == []


@pytest.mark.usefixtures("world")
def test_a_case_keeps_the_procedure_of_the_law_under_which_it_began() -> None:
    former, present = "ReconsiderationBefore2024", "Reconsideration"
    assert set(Case.objects.filter(began_on__lt="2024-01-01").values_list("procedure", flat=True)) == {former}
    assert set(Case.objects.filter(began_on__gte="2024-01-01").values_list("procedure", flat=True)) == {present}
    # the former law knew no simplified procedure; an application counted as accepted on the day it came in
    of_old = (
        f"FROM reconsideration_reconsideration r JOIN cases_case c ON c.id = r.case_id WHERE c.procedure = '{former}'"
    )
    assert here(f"SELECT COUNT(*) {of_old} AND r.track = 'simplified'") == 0
    assert here(f"SELECT COUNT(*) {of_old} AND r.accepted_on <> r.received_on") == 0
    assert here(f"SELECT COUNT(*) {of_old} AND r.accepted_on = r.received_on") == 5


@pytest.mark.usefixtures("world")
def test_every_step_was_recorded_by_somebody_who_may_take_it_and_not_before_its_day() -> None:
    for event in Event.objects.select_related("by"):
        assert timezone.localtime(event.at).date() >= event.on
        if event.by is None:
            assert event.role == "law"
        else:
            assert event.role in {role.code for role in event.by.roles()}


@pytest.mark.usefixtures("world")
def test_every_role_has_somebody_who_can_sign_in() -> None:
    held = {role for line, table in tables().items() for role in table if line in ("", "reconsideration")}
    assert {role.name for role in held} <= {account.role for account in accounts()}
    assert User.objects.get(username="chengban1").check_password(PASSWORD)
