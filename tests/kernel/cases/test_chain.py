"""The events of every case stand under the daily seal; whoever changes one is found out."""

import datetime as dt

import pytest
from django.db import connection
from django.utils import timezone

from qingheng.kernel.cases.chain import heads
from qingheng.kernel.vault.seals import seal_day, verify
from tests import factories
from tests.factories import District

pytestmark = pytest.mark.django_db


def tamper(sql: str, *values: int) -> None:
    """Change rows as somebody with the database in hand would."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_untouched_cases_verify_before_and_after_the_seal(district: District) -> None:
    factories.accepted(district)
    assert verify() == []
    seal_day(dt.date(2024, 5, 9))
    assert verify() == []


def test_a_changed_date_is_found(district: District) -> None:
    case = factories.accepted(district)
    tamper("UPDATE cases_event SET \"on\" = '2024-05-07' WHERE case_id = %s AND step = 'accept'", case.pk)
    assert [str(each) for each in verify()] == [f"{case.number} 第3条：内容与摘要不符，记录被改动"]


def test_an_event_cut_off_after_the_seal_is_found(district: District) -> None:
    case = factories.accepted(district)
    seal_day(dt.date(2024, 5, 9))
    tamper("DELETE FROM cases_event WHERE case_id = %s AND step = 'accept'", case.pk)
    assert [str(each) for each in verify()] == [f"{case.number}：已封存的第3条记录缺失"]


def test_the_heads_are_the_last_events_of_the_cases_that_moved(district: District) -> None:
    accepted, received = factories.accepted(district), factories.open_case(district)
    found = {head.stream: head.position for head in heads(None)}
    assert found == {accepted.number: 3, received.number: 1}
    assert list(heads(timezone.now() + dt.timedelta(hours=1))) == []
