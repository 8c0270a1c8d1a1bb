"""A holiday notice that comes late moves the limits that reach into its days, and says which."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Deadline, HolidayNotice
from qingheng.kernel.cases.recalculating import load_notice, recalculate
from qingheng.kernel.vault.models import AuditEntry
from qingheng.statute.notices import Notice
from tests import factories
from tests.factories import District

pytestmark = pytest.mark.django_db
D = dt.date
YEAR = 2031
"""Far enough that no library knows its holidays."""
OFF = tuple((D(YEAR, 1, day), "元旦") for day in (1, 2, 3)) + tuple((D(YEAR, 3, day), "某节") for day in (4, 5, 6, 7))
NOTICE = Notice(YEAR, "国办发明电〔2030〕1号", OFF, ((D(YEAR, 3, 8), "某节"),))


@pytest.fixture(autouse=True)
def fresh_calendar() -> Iterator[None]:
    """The tests share numbers of notices: what one kept must not reach the next."""
    calendars.as_of.cache_clear()
    yield
    calendars.as_of.cache_clear()


def late_case(district: District) -> Deadline:
    """Accepted on 3 January 2031, so that the sixty days end on Tuesday 4 March, a day off as it turns out."""
    facts: dict[str, Any] = {"act_date": "2030-12-02", "known_on": "2030-12-03"}
    case = factories.accepted(district, D(YEAR, 1, 3), D(YEAR, 1, 2), **facts)
    return Deadline.objects.get(case=case, limit="decision_limit")


def test_open_limits_move_and_are_listed(district: District) -> None:
    stored = late_case(district)
    assert (stored.due, stored.provisional) == (D(YEAR, 3, 4), True)
    moved = load_notice(NOTICE, district.keeper, D(YEAR, 1, 6))
    stored.refresh_from_db()
    stored.case.refresh_from_db()
    # 4 to 7 March are off, Saturday 8 March is worked instead
    assert (stored.nominal, stored.due, stored.provisional) == (D(YEAR, 3, 4), D(YEAR, 3, 8), False)
    listed = {each.limit: (each.case, each.before, each.after, each.open) for each in moved}
    assert listed["审理期限"] == (stored.case.number, D(YEAR, 3, 4), D(YEAR, 3, 8), True)
    assert list(differences(D(YEAR, 1, 6))) == []


def test_a_limit_already_met_is_reckoned_anew_too(district: District) -> None:
    """Received on Tuesday 31 December 2030, screened by the 7th; with three days off, by the 10th."""
    facts: dict[str, Any] = {"act_date": "2030-12-02", "known_on": "2030-12-03"}
    case = factories.open_case(district, D(2030, 12, 31), **facts)
    factories.assign(district, case, D(YEAR, 1, 6))
    limits = case.deadlines.filter(limit="screening_limit")
    assert limits.get().due == D(YEAR, 1, 7)
    factories.take(district, case, "accept", D(YEAR, 1, 7), track="ordinary")
    moved = load_notice(NOTICE, district.keeper, D(YEAR, 1, 8))
    # 1 to 3 January off: 6, 7, 8, 9, 10 January are the five working days
    screening = next(each for each in moved if each.limit == "审查期限")
    assert (screening.before, screening.after, screening.open) == (D(YEAR, 1, 7), D(YEAR, 1, 10), False)
    assert list(differences(D(YEAR, 1, 8))) == []


def test_limits_elsewhere_stay_and_a_second_recalculation_finds_nothing(district: District) -> None:
    case = factories.accepted(district)
    before = list(case.deadlines.order_by("id").values())
    load_notice(NOTICE, district.keeper, D(2024, 5, 9))
    assert [row for row in case.deadlines.order_by("id").values() if row["due"].year == 2024] == [
        row for row in before if row["due"].year == 2024
    ]
    assert recalculate(D(2024, 5, 9)) == []


def test_the_audit_chain_tells_who_loaded_it(district: District) -> None:
    late_case(district)
    load_notice(NOTICE, district.keeper, D(YEAR, 1, 6))
    entry = AuditEntry.objects.get(stream="calendar")
    assert entry.actor == district.keeper
    assert entry.sentence == "载入了节假日安排：2031年 国办发明电〔2030〕1号"
    assert entry.detail["moved"] > 0
    assert HolidayNotice.objects.get().loaded_by == district.keeper
