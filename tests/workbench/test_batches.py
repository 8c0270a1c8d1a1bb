"""Cases assigned in bulk: each by a step of its own, with a result that can be seen and repeated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from qingheng.kernel.cases import batches
from qingheng.kernel.cases.models import Batch, Event
from qingheng.kernel.organisations.permissions import Action
from tests import factories as make
from tests.factories import ACCEPTED, RECEIVED, District
from tests.workbench.conftest import TODAY, Enter

pytestmark = pytest.mark.django_db
OnDay = Callable[[dt.date], None]


def assignment(district: District, *cases: int) -> dict[str, object]:
    return {"case": list(cases), "lead": district.colleague.pk, "second": district.second.pk, "note": "科室调整"}


def test_every_case_is_assigned_by_its_own_step(district: District, enter: Enter, on_day: OnDay) -> None:
    first, second = make.open_case(district, RECEIVED), make.accepted(district)
    on_day(TODAY)
    client = enter(district.head)
    asked = client.post("/cases/assign", {"case": [first.pk, second.pk]})
    assert first.number in asked.content.decode()
    done = client.post("/cases/assign", assignment(district, first.pk, second.pk), follow=True)
    assert "2 件全部指派完毕" in done.content.decode()
    for case in (first, second):
        case.refresh_from_db()
        assert case.officer == district.colleague
        assert Event.objects.filter(case=case, step="assign", by=district.head).exists()


def test_half_a_success_is_told_case_by_case_and_repeated_without_doing_anything_twice(
    district: District, enter: Enter, on_day: OnDay
) -> None:
    good, gone = make.open_case(district, RECEIVED), make.open_case(district, RECEIVED)
    make.assign(district, gone, RECEIVED)
    make.take(district, gone, "withdraw_early", ACCEPTED, withdrawal_recorded="true")
    on_day(TODAY)
    client = enter(district.head)
    text = client.post("/cases/assign", assignment(district, good.pk, gone.pk), follow=True).content.decode()
    assert "1 件已指派，1 件没有办成" in text
    batch = Batch.objects.get()
    refused = batch.items.get(case=gone)
    assert (refused.outcome, bool(refused.reason)) == ("refused", True)
    events = Event.objects.filter(case=good).count()
    client.post(f"/batches/{batch.pk}/")
    assert Event.objects.filter(case=good).count() == events
    assert "有未办成" in client.get("/batches/").content.decode()


def test_two_officers_are_asked_for_and_must_be_two(district: District, enter: Enter, on_day: OnDay) -> None:
    case = make.open_case(district, RECEIVED)
    on_day(TODAY)
    same = assignment(district, case.pk) | {"second": district.colleague.pk}
    answer = enter(district.head).post("/cases/assign", same)
    assert answer.status_code == 422
    assert "主办和协办不能是同一人" in answer.content.decode()
    assert not Batch.objects.exists()


def test_only_who_may_assign_finds_the_way(district: District, enter: Enter, on_day: OnDay) -> None:
    case = make.open_case(district, RECEIVED)
    on_day(TODAY)
    for user in (district.officer, district.clerk, district.statistician, district.stranger):
        assert enter(user).post("/cases/assign", assignment(district, case.pk)).status_code == 404
    batch = batches.make("assign", {}, [case.pk], district.head, Action.ASSIGN)
    assert enter(district.authority).get(f"/batches/{batch.pk}/").status_code == 404
    assert "data-pick" not in enter(district.officer).get("/cases/").content.decode()


def test_more_than_a_batch_takes_is_refused(district: District) -> None:
    with pytest.raises(batches.TooMany, match="500"):
        batches.make("assign", {}, range(1, 502), district.head, Action.ASSIGN)
