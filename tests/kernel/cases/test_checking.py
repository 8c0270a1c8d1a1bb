"""`check` finds whatever was touched behind the program's back."""

import datetime as dt

import pytest
from django.db import connection

from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Case, Deadline, Event
from qingheng.kernel.vault.seals import seal_day, verify
from qingheng.lines.reconsideration.models import Reconsideration as Record
from tests import factories
from tests.factories import District

TODAY = dt.date(2024, 5, 20)


@pytest.fixture
def case(district: District) -> Case:
    return factories.accepted(district)


def found() -> str:
    return "\n".join(str(each) for each in [*differences(TODAY), *verify()])


def behind_the_back(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_what_nobody_touched_shows_no_difference_on_any_day(case: Case) -> None:
    for day in ("2024-05-08", "2024-05-20", "2024-07-09", "2024-12-31", "2030-01-01"):
        assert not list(differences(dt.date.fromisoformat(day)))
    assert verify() == []


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"state": "closed"}, "state"),
        ({"closed_on": "2024-05-09"}, "closed_on"),
        ({"next_due": "2030-01-01"}, "next_due"),
        ({"next_limit": ""}, "next_limit"),
        ({"waits_for": "authority_head"}, "waits_for"),
        ({"began_on": "2024-05-01"}, "began_on"),
        ({"version": 2}, "version"),
    ],
)
def test_a_touched_case_is_found(change: dict[str, object], word: str, case: Case) -> None:
    Case.objects.filter(pk=case.pk).update(**change)
    assert f"{word} 应为" in found()


@pytest.mark.parametrize(
    "change",
    [{"due": "2030-01-01"}, {"nominal": "2030-01-01"}, {"starts_on": "2024-05-01"}, {"state": "MET"},
     {"met_on": "2024-05-09"}, {"provisional": True}, {"binds": "OTHER"}],
)  # fmt: skip
def test_a_touched_deadline_is_found(change: dict[str, object], case: Case) -> None:
    Deadline.objects.filter(case=case, limit="decision_limit").update(**change)
    assert "期限 decision_limit" in found()


def test_a_deadline_taken_out_or_put_in_is_found(case: Case) -> None:
    row = Deadline.objects.get(case=case, limit="decision_limit")
    row.pk, row.round = None, 7
    row.save()
    Deadline.objects.filter(case=case, limit="copy_limit").delete()
    assert "期限 decision_limit 应为 None" in found()
    assert "期限 copy_limit" in found()


def test_a_touched_record_is_found_and_a_missing_one(case: Case) -> None:
    Record.objects.filter(pk=case.pk).update(accepted_on="2024-05-01")
    assert "accepted_on 应为“2024-05-08”" in found()
    Record.objects.filter(pk=case.pk).delete()
    assert "没有条线记录" in found()


@pytest.mark.parametrize(
    "change",
    ["step = 'refuse'", "\"on\" = '2024-05-07'", 'data = \'{"track": "simplified"}\'', "role = 'law'", "subject = '9'"],
)
def test_a_touched_event_is_found(change: str, case: Case) -> None:
    behind_the_back(f"UPDATE {Event._meta.db_table} SET {change} WHERE case_id = {case.pk} AND number = 3")
    assert f"{case.number} 第3条：内容与摘要不符" in found()


def test_a_lost_event_is_found(case: Case) -> None:
    behind_the_back(f"DELETE FROM {Event._meta.db_table} WHERE case_id = {case.pk} AND number = 2")
    assert "序号不连续" in found()


def test_a_last_event_lost_after_the_daily_seal_is_found(case: Case) -> None:
    seal_day(TODAY)
    behind_the_back(f"DELETE FROM {Event._meta.db_table} WHERE case_id = {case.pk} AND number = 3")
    behind_the_back(f"UPDATE {Case._meta.db_table} SET version = 2 WHERE id = {case.pk}")
    assert "已封存的第3条记录缺失" in found()


def test_a_case_rewritten_whole_after_the_daily_seal_is_found(district: District, case: Case) -> None:
    seal_day(TODAY)
    other = factories.accepted(district)
    table = Event._meta.db_table
    behind_the_back(
        f"UPDATE {table} SET digest = (SELECT o.digest FROM {table} o WHERE o.case_id = {other.pk} "
        f"AND o.number = {table}.number) WHERE case_id = {case.pk}"
    )
    assert "与每日封存的摘要不符" in found()


def test_a_difference_in_one_of_many_names_its_case(district: District, case: Case) -> None:
    other = factories.accepted(district)
    Case.objects.filter(pk=other.pk).update(state="closed")
    assert {each.where for each in differences(TODAY)} == {other.number}
