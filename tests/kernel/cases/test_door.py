"""The one door: whose step it is, on which case, in which version; all of it written or nothing."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from qingheng.kernel.cases import assigning, caches, clock, door, papers
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Appointment, Case, Deadline, Event, Party
from qingheng.kernel.cases.requests import Conflict, NotThere, Refused, Taking
from qingheng.kernel.documents.models import Document, NumberSeries
from qingheng.kernel.organisations.models import User
from qingheng.lines.reconsideration.line import LINE
from qingheng.lines.reconsideration.models import Reconsideration as Record
from qingheng.procedure.roles import INTAKE_CLERK, LAW, party_roles
from tests import factories
from tests.factories import ACCEPTED, RECEIVED, District

STEPS = LINE.procedure.steps
ROLE_OF = {
    "clerk": "intake_clerk", "officer": "case_officer", "head": "working_body_head", "authority": "authority_head",
    "mediator": "mediator", "server": "server", "statistician": "statistician", "keeper": "calendar_keeper",
    "auditor": "auditor", "administrator": "administrator",
}  # fmt: skip
TABLES = (Case, Event, Deadline, Party, Document, Record, Appointment, NumberSeries)


def rows() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in TABLES}


def last_numbers() -> dict[str, int]:
    return dict(NumberSeries.objects.values_list("series", "last"))


def test_a_step_writes_event_caches_limits_and_papers_together(district: District) -> None:
    case = factories.open_case(district)
    assert (case.number, case.state, case.began_on) == ("青复〔2024〕1号", "received", RECEIVED)
    assert case.title == "张伟不服青浦区市场监督管理局《行政处罚决定书》(青市监处罚〔2024〕12号)"
    assert case.next_due == dt.date(2024, 5, 11)  # Saturday, but worked
    factories.assign(district, case, RECEIVED)
    taken = factories.take(district, case, "accept", ACCEPTED, track="ordinary")
    record = Record.objects.get(pk=case.pk)
    assert (case.state, case.version, record.accepted_on) == ("accepted", 3, ACCEPTED)
    assert [str(paper) for paper in taken.papers] == ["行政复议受理通知书（青府复受字〔2024〕1号）"]
    deadlines = {each.limit: each for each in case.deadlines.all()}
    assert deadlines["screening_limit"].met_on == ACCEPTED
    assert deadlines["decision_limit"].due == dt.date(2024, 7, 8)  # 7 July was a Sunday
    event = case.events.get(number=3)
    assert (event.step, event.on, event.by, event.role) == ("accept", ACCEPTED, district.officer, "case_officer")
    assert not list(differences(ACCEPTED))


@pytest.mark.parametrize("step", [code for code, each in STEPS.items() if each.moves.sources])
def test_only_the_roles_of_a_step_are_never_told_that_it_is_not_theirs(step: str, district: District) -> None:
    """Cell by cell: somebody of another role either does not reach the case or is told whose step it is."""
    case = factories.open_case(district)
    factories.assign(district, case, RECEIVED)
    allowed = {role.code for role in STEPS[step].roles} - {LAW.code, *(role.code for role in party_roles())}
    for name, role in ROLE_OF.items():
        user: User = getattr(district, name)
        try:
            door.take(case.pk, Taking(step, RECEIVED), user, on=RECEIVED)
            verdict = True
        except NotThere:
            verdict = False
        except Refused as refused:
            verdict = not any(f"“{STEPS[step].label}”由" in each.message for each in refused.refusals)
            if any(each.message.startswith("请填写") for each in refused.refusals):
                continue  # the form is looked at first; who may is asked of a form that is filled in
        assert not verdict or role in allowed, f"{role} took {step}"


@pytest.mark.parametrize("who", ["stranger", "nobody", "statistician", "auditor", "administrator", "keeper"])
def test_a_case_out_of_reach_is_as_if_it_were_not_there(who: str, district: District) -> None:
    case = factories.open_case(district)
    with pytest.raises(NotThere):
        factories.take(district, case, "withdraw_early", RECEIVED, by=getattr(district, who), withdrawal_recorded="是")
    assert Event.objects.count() == 1


def test_an_officer_acts_in_their_own_cases_only(district: District) -> None:
    case = factories.open_case(district)
    factories.assign(district, case, RECEIVED)
    with pytest.raises(NotThere):
        factories.take(district, case, "accept", ACCEPTED, by=district.colleague, track="ordinary")
    factories.take(district, case, "accept", ACCEPTED, by=district.second, track="ordinary")
    assert case.state == "accepted"


def test_a_clerk_takes_in_for_their_own_section_and_no_other(district: District) -> None:
    taking = Taking("receive", RECEIVED, factories.application(), parties=[factories.applicant()])
    with pytest.raises(NotThere):
        door.open_case(LINE, taking, district.clerk, district.other_section, on=RECEIVED)
    with pytest.raises(NotThere):
        door.open_case(LINE, taking, district.clerk, district.stranger.body or district.market, on=RECEIVED)


def test_a_service_point_takes_in_for_the_section_and_follows_its_own(district: District) -> None:
    case = factories.open_case(district, by=district.point_clerk, channel="service_point", service_point="园区服务点")
    assert case.taken_in_by == district.point_clerk
    other = factories.open_case(district)
    with pytest.raises(NotThere):
        factories.take(district, other, "add_agent", RECEIVED, by=district.point_clerk)


def test_the_law_takes_no_step_of_a_person(district: District) -> None:
    case = factories.open_case(district)
    with pytest.raises(Refused, match="由接收人员、承办人办理"):
        door.take(case.pk, Taking("withdraw_early", RECEIVED, {"withdrawal_recorded": "是"}), None, on=RECEIVED)


def test_whoever_saw_an_older_version_is_told_the_new_state(district: District) -> None:
    case = factories.open_case(district)
    seen = case.version
    factories.take(district, case, "start_prefiling", RECEIVED, by=district.clerk, prefiling_consent="true")
    before = rows()
    with pytest.raises(Conflict, match="立案前化解中") as told:
        door.take(
            case.pk, Taking("withdraw_early", RECEIVED, {"withdrawal_recorded": "是"}, version=seen), district.clerk
        )
    assert rows() == before
    (since,) = told.value.since
    event = case.events.get(step="start_prefiling")
    assert (since.number, since.step, since.by, since.role, since.at) == (
        event.number, "start_prefiling", "陈静", "接收人员", event.at,
    )  # fmt: skip
    assert "陈静（接收人员）于" in str(told.value)
    assert "办理“转入立案前化解”" in str(told.value)


def test_what_the_law_did_meanwhile_is_told_as_such(district: District) -> None:
    """Five working days from 6 May end on 11 May, a makeup Saturday: the case is deemed accepted."""
    case = factories.open_case(district)
    clock.run(dt.date(2024, 5, 14))
    with pytest.raises(Conflict, match="2024年5月11日\\(周六\\)期限届满，依法发生“视为受理”"):
        door.take(case.pk, Taking("refuse", dt.date(2024, 5, 14), version=1), district.clerk, on=dt.date(2024, 5, 14))


def test_of_many_steps_the_last_are_told_and_all_are_counted(district: District) -> None:
    case = factories.accepted(district)
    for _ in range(3):
        factories.take(district, case, "hear_views", ACCEPTED, views_by="phone", views="坚持申请意见。")
    with pytest.raises(Conflict, match="此间办理5项，其中最近3项：") as told:
        door.take(case.pk, Taking("hear_views", ACCEPTED, version=1), district.officer, on=ACCEPTED)
    assert str(told.value).count("听取意见") == 3


def test_numbers_run_by_year_of_receipt_without_gaps(district: District) -> None:
    numbers = [factories.open_case(district, dt.date(2024, 12, 31)).number]
    with pytest.raises(Refused):
        factories.open_case(district, dt.date(2024, 12, 31), several_acts="true")
    numbers.append(factories.open_case(district, dt.date(2024, 12, 31), recorded=dt.date(2025, 1, 2)).number)
    numbers.append(factories.open_case(district, dt.date(2025, 1, 2)).number)
    assert numbers == ["青复〔2024〕1号", "青复〔2024〕2号", "青复〔2025〕1号"]


Broken = Callable[..., Any]


@pytest.mark.parametrize(
    "hook", ["write_event", "issue_all", "write_record", "write_deadlines", "drop_deadlines", "assigning"]
)
def test_a_failure_in_the_middle_leaves_nothing(hook: str, district: District, monkeypatch: pytest.MonkeyPatch) -> None:
    case = factories.open_case(district)
    factories.assign(district, case, RECEIVED)
    before, numbers, version = rows(), last_numbers(), case.version

    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("power cut")

    place: Any = {"issue_all": papers, "write_event": door, "assigning": assigning}.get(hook, caches)
    monkeypatch.setattr(place, {"assigning": "write"}.get(hook, hook), fail)
    step, facts = "accept", dict[str, Any](track="ordinary")
    if hook == "assigning":
        step, facts = "assign", {"officers": [district.second.pk, district.colleague.pk]}
    with pytest.raises(RuntimeError, match="power cut"):
        factories.take(district, case, step, ACCEPTED, **facts)
    case.refresh_from_db()
    assert (rows(), last_numbers(), case.version, case.state) == (before, numbers, version, "received")


def test_an_intake_that_fails_gives_its_number_back(district: District, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as broken:
        broken.setattr(papers, "issue_all", fail)
        with pytest.raises(RuntimeError, match="power cut"):
            factories.open_case(district)
    assert rows() == dict.fromkeys(rows(), 0)
    assert factories.open_case(district).number == "青复〔2024〕1号"


def test_a_step_costs_the_same_few_queries_however_long_the_case(district: District) -> None:
    """The case is read, case and event are written. Limits and facts that change add one each."""
    case = factories.accepted(district)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            door.take(case.pk, Taking("read_file", ACCEPTED, {"file_reader": "张伟"}), officer, on=ACCEPTED)
        statements = [each["sql"] for each in captured if "SAVEPOINT" not in each["sql"]]
        return len(statements)

    officer = User.objects.get(pk=district.officer.pk)
    assert officer.posts_today
    queries()  # what a process reads once
    assert queries() == 3
    for _ in range(20):
        queries()
    assert queries() == 3


@pytest.mark.django_db(transaction=True)
def test_a_step_within_no_transaction_is_refused() -> None:
    with pytest.raises(TransactionManagementError):
        door.take_within(1, Taking("archive", ACCEPTED), None)


def test_replacing_a_respondent_carries_title_and_parties_along(district: District) -> None:
    case = factories.open_case(district)
    wrong = factories.party(case)
    factories.take(
        district, case, "correct_respondent", RECEIVED, by=district.clerk, subject=wrong,
        parties=[factories.respondent(district.police)],
    )  # fmt: skip
    wrong.refresh_from_db()
    assert wrong.left_on == RECEIVED
    assert factories.party(case).body == district.police
    assert case.title.startswith("张伟不服上海市公安局青浦分局《")
    assert not list(differences(RECEIVED))


def test_a_change_of_track_leaves_no_limit_of_the_old_one_behind(district: District) -> None:
    case = factories.accepted(district, track="simplified", simplified_ground="consent")
    assert case.deadlines.filter(limit="simplified_decision_limit").exists()
    factories.take(district, case, "to_ordinary", ACCEPTED, switch_reason="事实尚需查明")
    kept = set(case.deadlines.values_list("limit", flat=True))
    assert "decision_limit" in kept
    assert not {limit for limit in kept if limit.startswith("simplified")}
    assert not list(differences(ACCEPTED))


def test_an_inspection_that_would_end_before_it_began_is_refused(district: District) -> None:
    case = factories.accepted(district)
    day = ACCEPTED + dt.timedelta(days=5)
    factories.take(district, case, "begin_inspection", day, inquiry="勘验现场")
    before = rows()
    with pytest.raises(Refused, match="中止区间重叠或倒置"):
        factories.take(district, case, "end_inspection", ACCEPTED, recorded=day)
    assert rows() == before


def test_the_sections_of_a_bureau_number_their_cases_in_one_series(district: District) -> None:
    clerk = factories.person("clerk2", "孙洁", district.other_section, INTAKE_CLERK)
    numbers = [factories.open_case(district).number]
    parties = [factories.applicant(), factories.respondent(district.market)]
    taking = Taking("receive", RECEIVED, factories.application(), parties=parties)
    numbers.append(door.open_case(LINE, taking, clerk, district.other_section, on=RECEIVED).case.number)
    assert numbers == ["青复〔2024〕1号", "青复〔2024〕2号"]
