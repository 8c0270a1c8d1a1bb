"""Which limits moved after they had begun, and what the parties are told of it."""

import datetime as dt
from collections.abc import Iterator

import pytest

from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.correcting import Correction, correct
from qingheng.kernel.cases.limit_changes import EXTENDED, RESUMED, SUSPENDED, Change, changes
from qingheng.kernel.cases.loading import load
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.notifying import notify_change, told_of
from qingheng.kernel.cases.recalculating import load_notice
from qingheng.kernel.cases.requests import NotThere
from qingheng.kernel.documents.models import Document
from qingheng.kernel.today import working_at
from qingheng.kernel.vault.models import AuditEntry
from qingheng.statute.notices import Notice
from tests import factories as make
from tests.factories import District

pytestmark = pytest.mark.django_db
D = dt.date


@pytest.fixture(autouse=True)
def fresh_calendar() -> Iterator[None]:
    """A calendar kept from another test would know its notices by the same numbers."""
    calendars.as_of.cache_clear()
    yield
    calendars.as_of.cache_clear()


def dates(change: Change) -> dict[str, tuple[dt.date, dt.date | None]]:
    return {each.standing.limit.code: (each.before, each.after) for each in change.moved}


def suspend(district: District, case: Case, on: dt.date) -> None:
    make.take(district, case, "suspend", on, suspension_ground="obstacle", suspension_detail="台风致当事人不能参加。")


def test_a_standstill_and_its_end_are_two_changes_and_the_days_passed_do_not_come_back(district: District) -> None:
    """60 days from 3 June; suspended 1 July with 32 days left, resumed 15 August: 16 September is a holiday."""
    case = make.accepted(district, D(2024, 6, 3))
    suspend(district, case, D(2024, 7, 1))
    (stopped,) = [c for c in changes(load(case), D(2024, 7, 2)) if c.kind == SUSPENDED]
    assert dates(stopped)["decision_limit"] == (D(2024, 8, 2), None)
    assert "中止" in stopped.cause
    make.take(district, case, "resume", D(2024, 8, 15), resumption_reason="台风过去。")
    latest = changes(load(case), D(2024, 8, 16))[0]
    assert latest.kind == RESUMED
    assert dates(latest)["decision_limit"] == (D(2024, 8, 2), D(2024, 9, 18))
    assert "《行政复议法》第六十二条第一款" in {str(one) for one in latest.basis}


def test_an_extension_is_told_by_its_own_paper(district: District) -> None:
    case = make.accepted(district)
    make.take(district, case, "extend", D(2024, 6, 3), extension_reason="案情复杂。", extension_days=30)
    (change,) = changes(load(case), D(2024, 6, 4))
    assert change.kind == EXTENDED
    # 60 days from 8 May end on Sunday, 7 July; 90 days on 6 August
    assert dates(change) == {"decision_limit": (D(2024, 7, 8), D(2024, 8, 6))}
    assert [each.spec for each in told_of(change, case.documents.all())] == ["extension"]


def test_a_limit_that_is_met_needs_no_notice(district: District) -> None:
    case = make.decided(district, D(2024, 6, 3))
    assert changes(load(case), D(2024, 6, 4)) == []


def test_the_parties_are_told_of_a_corrected_date_by_a_numbered_paper(district: District) -> None:
    case = make.accepted(district)
    number = case.events.get(step="accept").number
    correct(case.pk, Correction(number, "录入有误", on=D(2024, 5, 10)), district.head, on=D(2024, 5, 20))
    case.refresh_from_db()
    change = next(c for c in changes(load(case), D(2024, 5, 20)) if "decision_limit" in dates(c))
    # 60 days from 8 May end on Sunday, 7 July, and roll on; from 10 May on Tuesday, 9 July
    assert dates(change)["decision_limit"] == (D(2024, 7, 8), D(2024, 7, 9))
    assert "录入有误" in change.cause
    assert told_of(change, case.documents.all()) == []
    made = notify_change(case.pk, change.key, district.officer, on=D(2024, 5, 20))
    assert made.status == Document.Status.ISSUED
    assert made.number == "青复期字〔2024〕1号"
    assert made.sha256
    assert made.addressees == ["张伟", "青浦区市场监督管理局"]
    assert made.event_number == change.event
    assert told_of(change, case.documents.all()) == [made]
    assert AuditEntry.objects.get(action="document_issued").actor == district.officer


def test_a_holiday_notice_that_came_while_a_limit_ran_is_a_cause(district: District) -> None:
    """Seven working days from Tuesday, 14 May end on the 23rd; with Monday the 20th off, on the 24th."""
    case = make.accepted(district, D(2024, 5, 14))
    notice = Notice(2024, "国办发明电〔2024〕99号", ((D(2024, 5, 20), "调整放假"),), ())
    with working_at(dt.datetime(2024, 5, 15, 3, tzinfo=dt.UTC)):
        load_notice(notice, district.keeper, D(2024, 5, 15))
    (change,) = changes(load(case), D(2024, 5, 16))
    assert dates(change) == {"copy_limit": (D(2024, 5, 23), D(2024, 5, 24))}
    made = notify_change(case.pk, change.key, district.officer, on=D(2024, 5, 16))
    assert "国办发明电〔2024〕99号" in made.text
    assert "2024年5月24日" in made.text
    assert told_of(change, case.documents.all()) == [made]


def test_a_notice_that_was_there_before_the_limit_moved_nothing(district: District) -> None:
    notice = Notice(2024, "国办发明电〔2024〕99号", ((D(2024, 5, 20), "调整放假"),), ())
    with working_at(dt.datetime(2024, 5, 10, 3, tzinfo=dt.UTC)):
        load_notice(notice, district.keeper, D(2024, 5, 10))
    case = make.accepted(district, D(2024, 5, 14))
    assert changes(load(case), D(2024, 5, 16)) == []


def test_who_may_not_work_on_the_case_issues_no_notice(district: District) -> None:
    case = make.accepted(district)
    make.take(district, case, "extend", D(2024, 6, 3), extension_reason="案情复杂。", extension_days=30)
    (change,) = changes(load(case), D(2024, 6, 4))
    for user in (district.colleague, district.server, district.clerk, district.stranger, district.authority):
        with pytest.raises(NotThere):
            notify_change(case.pk, change.key, user, on=D(2024, 6, 4))
    assert not case.documents.filter(spec="limit_change").exists()
