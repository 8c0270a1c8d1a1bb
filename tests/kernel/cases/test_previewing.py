"""What a step would bring is shown before it is taken, and nothing of it is written."""

import datetime as dt
from dataclasses import replace

import pytest

from qingheng.kernel.cases import previewing
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.loading import load
from qingheng.kernel.cases.models import Case, Deadline, Event, Party
from qingheng.kernel.cases.previewing import open_to
from qingheng.kernel.cases.requests import Conflict, NotThere, Taking
from qingheng.kernel.documents.models import Document, NumberSeries
from qingheng.lines.reconsideration.line import LINE
from tests import factories
from tests.factories import ACCEPTED, RECEIVED, District

pytestmark = pytest.mark.django_db


def rows() -> list[int]:
    return [model.objects.count() for model in (Case, Event, Deadline, Party, Document, NumberSeries)]


def opening(district: District, **facts: object) -> Taking:
    parties = [factories.applicant(), factories.respondent(district.market)]
    return Taking("receive", RECEIVED, factories.application(**facts), parties=parties)


def test_accepting_shows_the_sixty_days_and_the_notice_and_writes_nothing(district: District) -> None:
    case = factories.open_case(district)
    factories.assign(district, case, RECEIVED)
    before = rows()
    seen = previewing.preview(case.pk, Taking("accept", ACCEPTED, {"track": "ordinary"}), district.officer, on=ACCEPTED)
    assert seen.refusals == []
    assert seen.state is LINE.procedure.states["accepted"]
    # 行政复议法 art. 62: sixty days from acceptance; 7 July 2024 is a Sunday
    due = {each.limit.code: each.due.due for each in seen.follows if each.is_open}
    assert due["decision_limit"] == dt.date(2024, 7, 8)
    assert list(seen.papers) == ["acceptance"]
    assert rows() == before


def test_what_stands_in_the_way_is_named_and_no_paper_is_shown(district: District) -> None:
    case = factories.open_case(district)
    seen = previewing.preview(case.pk, Taking("decide", ACCEPTED, factories.DECISION), district.authority, on=ACCEPTED)
    assert any("不能办理“作出复议决定”" in each.message for each in seen.refusals)
    assert seen.papers == {}


def test_an_officer_sees_what_the_approval_of_a_step_would_bring(district: District) -> None:
    case = factories.accepted(district)
    taking = Taking("extend", ACCEPTED, {"extension_days": "30", "extension_reason": "案情复杂。"})
    seen = previewing.preview(case.pk, taking, district.officer, on=ACCEPTED)
    assert seen.lays_before
    assert seen.refusals == []
    assert not previewing.preview(case.pk, taking, district.head, on=ACCEPTED).lays_before


def test_a_version_that_has_passed_conflicts_and_a_foreign_case_is_not_there(district: District) -> None:
    case = factories.open_case(district)
    taking = Taking("accept", ACCEPTED, {"track": "ordinary"}, version=case.version)
    factories.assign(district, case, RECEIVED)
    with pytest.raises(Conflict, match="待审查"):
        previewing.preview(case.pk, taking, district.officer, on=ACCEPTED)
    with pytest.raises(NotThere):
        previewing.preview(case.pk, replace(taking, version=None), district.stranger, on=ACCEPTED)


def test_an_intake_shows_whether_it_is_in_time_before_it_is_registered(district: District) -> None:
    before = rows()
    seen = previewing.preview_opening(LINE, opening(district), district.clerk, district.section, on=RECEIVED)
    assert seen.refusals == []
    states = {each.limit.code: each.state.name for each in seen.follows}
    assert states["application_limit"] == "MET"
    late = previewing.preview_opening(
        LINE, opening(district, act_date="2024-01-02", known_on="2024-01-08"), district.clerk, district.section,
        on=RECEIVED,
    )  # fmt: skip
    assert {each.limit.code: each.state.name for each in late.follows}["application_limit"] == "MET_LATE"
    assert "receipt" in seen.papers
    assert rows() == before


def test_an_intake_without_applicant_is_refused_and_by_a_statistician_not_there(district: District) -> None:
    taking = replace(opening(district), parties=[factories.respondent(district.market)])
    seen = previewing.preview_opening(LINE, taking, district.clerk, district.section, on=RECEIVED)
    assert seen.refusals
    with pytest.raises(NotThere):
        previewing.preview_opening(LINE, taking, district.statistician, district.section, on=RECEIVED)


def test_the_steps_open_to_each_say_what_stands_in_the_way(district: District) -> None:
    case = factories.accepted(district)
    loaded = load(case)
    of_officer = {each.step.code: each for each in open_to(loaded, roles_on(district.officer, case), on=ACCEPTED)}
    assert [each.message for each in of_officer["submit"].refusals] == [
        "尚未将申请书副本送达全部被申请人",
        "适用普通程序的案件，应当听取当事人意见并记录在案",
    ]
    assert of_officer["extend"].lays_before
    assert of_officer["send_copy"].subjects == [str(factories.party(case).pk)]
    assert "serve_copy" not in of_officer  # taken by serving the paper
    assert "report_opinion" not in of_officer  # no letter was sent that it could be about
    assert not open_to(loaded, roles_on(district.statistician, case), on=ACCEPTED)


@pytest.mark.parametrize("subject", ["", "0", "999999", "applicant"])
def test_a_step_about_the_respondent_must_name_one_of_this_case(district: District, subject: str) -> None:
    case = factories.accepted(district)
    about = str(factories.party(case, "applicant").pk) if subject == "applicant" else subject
    seen = previewing.preview(case.pk, Taking("send_copy", ACCEPTED, {}, about), district.officer, on=ACCEPTED)
    assert [each.field for each in seen.refusals] == ["subject"]


@pytest.mark.parametrize("step", sorted(LINE.procedure.steps))
def test_a_step_with_nothing_stated_is_refused_or_shown_never_broken(district: District, step: str) -> None:
    case = factories.accepted(district)
    nonsense = {fact.name: "·" for fact in LINE.procedure.steps[step].asks}
    for facts in ({}, nonsense):
        for who in (district.officer, district.head, district.authority):
            previewing.preview(case.pk, Taking(step, ACCEPTED, facts), who, on=ACCEPTED)
