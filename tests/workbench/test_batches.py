"""Assigning many cases at once: small batches while one waits, large ones by the background worker."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from qingheng.kernel.cases import batches, tasks
from qingheng.kernel.cases.models import Batch, BatchItem
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from tests import factories
from tests.factories import RECEIVED, District

pytestmark = pytest.mark.django_db(transaction=True)
Outcome = BatchItem.Outcome


def _batch(district: District, number: int) -> Batch:
    cases = [factories.open_case(district, parties=_parties(district, each)).pk for each in range(number)]
    officers = {"officers": [str(district.officer.pk), str(district.second.pk)]}
    return batches.make("assign", officers, cases, district.head, Action.ASSIGN)


def _parties(district: District, number: int) -> list[Any]:
    return [factories.applicant(f"申请人{number}"), factories.respondent(district.market)]


def test_a_large_batch_is_left_to_the_worker_and_can_be_watched(
    district: District, on_day: Callable[..., Any], enter: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    on_day(RECEIVED)
    monkeypatch.setattr(batches, "AT_ONCE", 1)
    batch = _batch(district, 2)
    tasks.start(batch)
    page = enter(district.head).get(f"/batches/{batch.pk}/").content.decode()
    assert "正在办理，已完成 0 件，还有 2 件" in page

    call_command("db_worker", "--batch", "--interval=0", "--no-reload", verbosity=0)

    assert set(batch.items.values_list("outcome", flat=True)) == {Outcome.DONE}
    page = enter(district.head).get(f"/batches/{batch.pk}/").content.decode()
    assert "2 件全部指派完毕" in page


def test_a_small_batch_is_done_at_once_and_a_refused_case_can_be_tried_again(
    district: District, on_day: Callable[..., Any]
) -> None:
    on_day(RECEIVED)
    batch = _batch(district, 1)
    batch.data = {"officers": [str(district.officer.pk)]}  # one officer is too few
    batch.save()
    tasks.start(batch)
    item = batch.items.get()
    assert (item.outcome, "两名" in item.reason) == (Outcome.REFUSED, True)

    batch.data = {"officers": [str(district.officer.pk), str(district.second.pk)]}
    batch.save()
    tasks.start(batch)
    item.refresh_from_db()
    assert (item.outcome, item.reason) == (Outcome.DONE, "")
