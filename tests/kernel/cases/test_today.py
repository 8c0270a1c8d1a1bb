"""The day as which the program works: what is recorded bears it, and posts are held on it."""

import datetime as dt

import pytest
from django.utils import timezone

from qingheng.kernel import today as clock
from qingheng.kernel.cases import preparing
from qingheng.kernel.cases.models import Event
from qingheng.kernel.cases.requests import Taking
from qingheng.kernel.organisations.models import User
from qingheng.kernel.vault.chain import Difference
from qingheng.kernel.vault.seals import seal_day, verify
from tests import factories as make
from tests.factories import ACCEPTED, District

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 5, 13)


@pytest.fixture
def stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "demonstration_day", lambda: DAY)


def day_of(moment: dt.datetime | None) -> dt.date:
    assert moment is not None
    return timezone.localdate(moment)


@pytest.mark.usefixtures("stands_still")
def test_what_is_recorded_bears_the_day_on_which_a_demonstration_stands(district: District) -> None:
    case = make.accepted(district)
    sent = make.take(district, case, "send_copy", DAY, subject=make.party(case))
    served = make.serve(district, sent.papers[0], DAY, party=make.party(case))
    assert day_of(served.record.recorded_at) == DAY
    facts = {"extension_days": 30, "extension_reason": "案情复杂。"}
    laid = preparing.prepare(case.pk, Taking("extend", DAY, facts), district.officer)
    assert day_of(laid.prepared_at) == DAY
    preparing.approve(laid.pk, district.head)
    laid.refresh_from_db()
    assert day_of(laid.decided_at) == DAY
    assert {day_of(at) for at in Event.objects.filter(case=case).values_list("at", flat=True)} == {DAY}


@pytest.mark.usefixtures("stands_still")
def test_a_post_is_held_on_the_day_as_which_the_program_works(district: District) -> None:
    district.officer.posts.update(ends_on=DAY)
    assert User.objects.get(pk=district.officer.pk).roles()
    district.officer.posts.update(ends_on=DAY - dt.timedelta(days=1))
    assert not User.objects.get(pk=district.officer.pk).roles()


@pytest.mark.usefixtures("stands_still")
def test_what_is_recorded_while_the_day_stands_still_is_sealed_all_the_same(district: District) -> None:
    seal_day(dt.date(2026, 1, 1))
    case = make.accepted(district)
    make.take(district, case, "send_copy", ACCEPTED, subject=make.party(case))
    assert seal_day(dt.date(2026, 1, 2)).heads.filter(stream=case.number).exists()
    assert verify() == list[Difference]()
