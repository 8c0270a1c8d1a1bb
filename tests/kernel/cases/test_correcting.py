"""What was recorded wrongly is put right by a later record: the old one stays, what hangs on it moves."""

import datetime as dt

import pytest
from django.db import transaction

from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.correcting import Correction, correct
from qingheng.kernel.cases.models import Case, Deadline, Event
from qingheng.kernel.cases.requests import Conflict, NotThere, Refused
from qingheng.kernel.search.models import SearchEntry
from qingheng.kernel.vault.seals import verify
from qingheng.lines.reconsideration.models import Reconsideration as Record
from tests import factories
from tests.factories import ACCEPTED, RECEIVED, District

DAY = dt.timedelta(days=1)
LATER = ACCEPTED + 10 * DAY


@pytest.fixture
def case(district: District) -> Case:
    return factories.accepted(district)


def number(case: Case, step: str) -> int:
    return case.events.filter(step=step, corrects=None).latest("number").number


def put_right(case: Case, district: District, step: str, reason: str = "日期录入有误", **changes: object) -> list[str]:
    correction = Correction(number(case, step), reason, **changes)  # type: ignore[arg-type]
    moved = correct(case.pk, correction, district.head, on=LATER)
    case.refresh_from_db()
    return [each.limit.code for each in moved]


def test_a_corrected_date_moves_its_limits_and_leaves_the_old_record(case: Case, district: District) -> None:
    """Sixty days from 8 May ended on Monday 8 July; from 7 May they end on Saturday 6 July, so again on the 8th."""
    old = case.events.get(step="accept", corrects=None)
    moved = put_right(case, district, "accept", on=ACCEPTED - DAY)
    assert {"decision_limit", "copy_limit"} <= set(moved)
    due = case.deadlines.get(limit="decision_limit")
    assert (due.starts_on, due.nominal, due.due) == (ACCEPTED - DAY, dt.date(2024, 7, 6), dt.date(2024, 7, 8))
    assert Record.objects.get(pk=case.pk).accepted_on == ACCEPTED - DAY
    kept = case.events.get(pk=old.pk)
    assert (kept.on, kept.digest) == (old.on, old.digest)
    told = case.events.latest("number")
    assert (told.corrects, told.data["reason"], told.by) == (old.number, "日期录入有误", district.head)
    assert not list(differences(LATER))
    assert verify() == []


def test_a_corrected_fact_carries_through_to_what_is_derived_from_it(case: Case, district: District) -> None:
    put_right(case, district, "receive", facts={"known_on": "2024-04-10"})
    assert Record.objects.get(pk=case.pk).known_on == dt.date(2024, 4, 10)
    assert case.deadlines.get(limit="application_limit").starts_on == dt.date(2024, 4, 10)
    assert not list(differences(LATER))


def test_a_corrected_day_of_receipt_is_that_of_the_case(case: Case, district: District) -> None:
    put_right(case, district, "receive", on=RECEIVED - 3 * DAY)
    assert case.began_on == RECEIVED - 3 * DAY
    assert Record.objects.get(pk=case.pk).filed_on == RECEIVED - 3 * DAY
    assert not list(differences(LATER))


def test_an_annulled_step_takes_its_limits_out_of_the_register(case: Case, district: District) -> None:
    factories.take(district, case, "suspend", LATER, suspension_ground="death", suspension_detail="误认申请人死亡")
    assert Deadline.objects.filter(case=case, limit="sixty_days_limit").exists()
    put_right(case, district, "suspend", annul=True)
    assert case.state == "accepted"
    assert not Deadline.objects.filter(case=case, limit="sixty_days_limit").exists()
    assert case.deadlines.get(limit="decision_limit").state == "RUNNING"
    assert not list(differences(LATER))


@pytest.mark.parametrize(
    ("step", "changes", "field", "message"),
    [
        ("accept", {"annul": True}, "number", "其后的“发送申请书副本”不能成立"),
        ("accept", {"on": RECEIVED - DAY}, "on", "更正后日期前后颠倒"),
        ("accept", {"on": LATER + DAY}, "on", "起算日期不得晚于今日"),
        ("accept", {"facts": {"known_on": "2024-04-10"}}, "known_on", "此环节没有“known_on”这一内容"),
        ("accept", {"facts": {"track": "sideways"}}, "track", "没有“sideways”这一选项"),
        ("accept", {"reason": " "}, "reason", "请填写更正原因"),
        ("receive", {"annul": True}, "annul", "收件记录不能撤销"),
        ("assign", {"facts": {"officers": [1]}}, "officers", "请重新指派"),
    ],
)
def test_what_cannot_be_is_not_made_so(
    step: str, changes: dict[str, object], field: str, message: str, case: Case, district: District
) -> None:
    factories.take(district, case, "send_copy", ACCEPTED, subject=factories.party(case))
    events, version = Event.objects.count(), case.version
    with pytest.raises(Refused) as refused:
        put_right(case, district, step, **changes)  # type: ignore[arg-type]
    assert [each.field for each in refused.value.refusals] == [field]
    assert message in refused.value.refusals[0].message
    case.refresh_from_db()
    assert (Event.objects.count(), case.version) == (events, version)


def test_only_the_head_of_the_working_body_corrects(case: Case, district: District) -> None:
    for user in (district.officer, district.authority, district.stranger):
        with pytest.raises(NotThere):
            correct(case.pk, Correction(3, "日期录入有误", on=ACCEPTED - DAY), user, on=LATER)


def test_a_correction_too_is_of_a_version(case: Case, district: District) -> None:
    seen = case.version
    factories.take(district, case, "read_file", ACCEPTED, file_reader="张伟")
    with pytest.raises(Conflict, match="审理中"):
        correct(case.pk, Correction(3, "日期录入有误", on=ACCEPTED - DAY), district.head, version=seen, on=LATER)


def test_what_stands_in_the_calendar_follows(case: Case, district: District) -> None:
    factories.take(
        district, case, "schedule_hearing", ACCEPTED, hearing_trigger="asked", hearing_at="2024-05-24 09:30",
        place="听证室", hearing_subject="处罚事实", hearing_host="王慧", hearing_officers="李明、周涛",
        hearing_recorder="陈静",
    )  # fmt: skip
    put_right(case, district, "schedule_hearing", facts={"hearing_at": "2024-05-27 14:00"})
    entered = case.appointments.get()
    assert entered.at.isoformat() == "2024-05-27T06:00:00+00:00"  # 14:00 in Shanghai
    assert not list(differences(LATER))
    put_right(case, district, "schedule_hearing", annul=True)
    assert case.appointments.get().cancelled


def test_an_event_is_neither_changed_nor_deleted(case: Case) -> None:
    event = case.events.first()
    assert event is not None
    event.on = RECEIVED - DAY
    for touch in (event.save, event.delete, case.events.all().delete, lambda: case.events.update(on=RECEIVED)):
        with pytest.raises(TypeError, match="never"):
            touch()
    with pytest.raises(TypeError, match="never"), transaction.atomic():
        Event.objects.bulk_update([event], ["on"])
    assert set(Event.objects.filter(case=case, number=1).values_list("on", flat=True)) == {RECEIVED}


def test_the_title_follows_a_corrected_fact_and_so_does_search(case: Case, district: District) -> None:
    assert "青市监处罚〔2024〕12号" in case.title
    put_right(
        case, district, "receive", reason="文号录入有误", facts={"act": "《行政处罚决定书》(青市监处罚〔2024〕21号)"}
    )
    assert case.title == "张伟不服青浦区市场监督管理局《行政处罚决定书》(青市监处罚〔2024〕21号)"
    assert "〔2024〕21号" in SearchEntry.objects.get(kind="case", ref=case.pk).title


def test_the_title_keeps_the_parties_as_they_are_now(district: District) -> None:
    case = factories.open_case(district)
    factories.take(
        district, case, "correct_respondent", RECEIVED, subject=factories.party(case),
        parties=[factories.respondent(district.police)], approver_named="是",
        by=district.clerk,
    )  # fmt: skip
    put_right(case, district, "receive", reason="录入有误", facts={"act": "《不予处罚决定书》"})
    assert case.title == "张伟不服上海市公安局青浦分局《不予处罚决定书》"
