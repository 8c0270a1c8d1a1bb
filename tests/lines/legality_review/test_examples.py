"""The worked examples of the domain page, and the dates that follow, through the door."""

from __future__ import annotations

import datetime as dt

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.calendars import current
from qingheng.kernel.cases.loading import load
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused
from qingheng.lines.legality_review.figures import reviews
from qingheng.lines.legality_review.registers.adviser_terms import Candidate, choose
from qingheng.lines.legality_review.registers.documents.derived import last_day
from tests.lines.legality_review import office as make
from tests.lines.legality_review.office import Office, d, due, state

D = dt.date


def reminder(case: Case, limit: str) -> dt.date:
    """The day to remind by, as the limit tells it."""
    status = load(case).status(current(), case.began_on)
    standing = status.running(status.procedure.limits[limit])
    assert standing is not None
    return standing.due.remind_by


# 1. Major decision, complete on 25 September 2024: the seventh working day is 10 October


def test_1_a_major_decision_may_be_discussed_from_the_day_after_the_seventh_working_day(office: Office) -> None:
    case = make.opined(office, "major_decision", "2024-09-25", "2024-10-09", "legal")
    assert due(case, "review_floor") == D(2024, 10, 10)
    with pytest.raises(Refused, match="一般不少于七个工作日"):
        office.take(case, "release", "2024-10-09", meeting_planned_on="2024-10-10")
    office.take(case, "release", "2024-10-09", meeting_planned_on="2024-10-11")
    meeting = {"meeting_kind": "standing", "head_spoke_last": True, "meeting_result": "passed"}
    with pytest.raises(Refused, match="一般不少于七个工作日"):
        office.take(case, "record_meeting", "2024-10-10", meeting_on="2024-10-10", **meeting)
    office.take(case, "record_meeting", "2024-10-11", meeting_on="2024-10-11", **meeting)
    assert case.deadlines.get(limit="review_floor").state == "MET"


# 2. Normative document, complete on 20 January 2025: from 26 January (a Sunday that was worked) to 14 February


def test_2_a_document_is_reviewed_in_not_less_than_five_and_not_more_than_fifteen_working_days(office: Office) -> None:
    case = make.accepted(office, "normative_doc", "2025-01-20")
    assert due(case, "document_review_limit") == D(2025, 2, 14)
    with pytest.raises(Refused, match="不少于五个工作日"):
        make.concluded(office, case, "2025-01-25", "legal")
    make.concluded(office, case, "2025-01-26", "legal")


def test_2_an_urgent_document_has_neither_floor_nor_ceiling(office: Office) -> None:
    case = make.accepted(office, "normative_doc", "2025-01-20", urgent="emergency_response", urgent_why="处置突发事件")
    assert not case.deadlines.filter(limit="document_review_limit").exists()
    make.concluded(office, case, "2025-01-21", "legal")


# 3. Received on 28 April 2024 without the unit's own opinion, complete on 8 May


def test_3_the_limit_runs_from_the_day_the_materials_are_complete(office: Office) -> None:
    case = make.submitted(office, "normative_doc", "2024-04-28", materials=["draft", "basis", "pub"])
    assert case.legalityreview.complete_on is None
    assert not case.deadlines.filter(limit="document_review_limit").exists()
    with pytest.raises(Refused, match="必备材料不齐"):
        office.take(case, "accept", "2024-04-28")
    office.take(case, "ask_supplement", "2024-04-28", supplement_list=["own"])
    office.take(case, "supplement", "2024-05-08", supplied=["own"])
    case.legalityreview.refresh_from_db()
    assert case.legalityreview.complete_on == D(2024, 5, 8)
    assert due(case, "document_review_limit") == D(2024, 5, 28)
    office.take(case, "assign", "2024-05-08", officers=office.officers, unconnected=True)
    office.take(case, "accept", "2024-05-08")
    with pytest.raises(Refused, match="不少于五个工作日"):
        make.concluded(office, case, "2024-05-13", "legal")
    make.concluded(office, case, "2024-05-14", "legal")


def test_3_a_supplement_asked_for_while_it_is_reviewed_starts_the_limit_again(office: Office) -> None:
    case = make.accepted(office, "gov_contract", "2024-06-03")
    assert due(case, "contract_review_limit") == D(2024, 6, 18)  # the tenth, 10 June being the festival
    office.take(case, "ask_supplement", "2024-06-11", supplement_list=["risk"])
    office.take(case, "supplement", "2024-06-14", supplied=["risk"])
    found = case.deadlines.filter(limit="contract_review_limit").order_by("round")
    assert [(each.due, each.state) for each in found] == [
        (D(2024, 6, 18), "VOID"), (D(2024, 6, 28), "RUNNING"),
    ]  # fmt: skip


# 4. Consultation of thirty days


@pytest.mark.parametrize(
    ("published", "early", "closes"),
    [("2024-07-01", "2024-07-30", "2024-07-31"), ("2025-01-10", "2025-02-08", "2025-02-09")],
)
def test_4_consultation_closes_at_the_earliest_after_thirty_days(
    office: Office, published: str, early: str, closes: str
) -> None:
    case = make.submitted(office, "normative_doc", "2025-03-03")
    with pytest.raises(Refused, match="一般不少于三十日"):
        office.take(case, "participation", "2025-03-03", draft_published_on=published, consultation_ends_on=early)
    office.take(case, "participation", "2025-03-03", draft_published_on=published, consultation_ends_on=closes)
    assert due(case, "consultation_floor") == d(closes)


# 5. Hearing papers


def test_5_hearing_papers_are_served_seven_days_before(office: Office) -> None:
    case = make.submitted(office, "major_decision", "2024-10-21")
    with pytest.raises(Refused, match="七日前送达"):
        office.take(case, "hearing", "2024-10-21", hearing_on="2024-10-18", papers_served_on="2024-10-12")
    office.take(case, "hearing", "2024-10-21", hearing_on="2024-10-18", papers_served_on="2024-10-11")
    assert due(case, "hearing_papers_limit") == D(2024, 10, 11)


# 6. Filing with the government above and with the committee of the congress


@pytest.mark.parametrize(
    ("published", "superior", "npc", "remind"),
    [
        ("2024-03-11", D(2024, 4, 1), D(2024, 4, 10), D(2024, 4, 10)),
        ("2024-04-19", D(2024, 5, 13), D(2024, 5, 20), D(2024, 5, 17)),
        ("2025-01-03", D(2025, 1, 24), D(2025, 2, 5), D(2025, 1, 27)),
    ],
)
def test_6_a_document_of_the_district_is_filed_twice(
    office: Office, published: str, superior: dt.date, npc: dt.date, remind: dt.date
) -> None:
    case = make.published(office, published, published)
    assert due(case, "superior_filing_limit") == superior
    assert due(case, "npc_filing_limit") == npc
    assert reminder(case, "npc_filing_limit") == remind


def test_6_a_document_of_a_town_is_filed_with_the_district_alone(office: Office) -> None:
    case = make.published(office, "2024-03-11", "2024-04-11", level="town", doc_no="青朱规〔2024〕1号")
    assert not case.deadlines.filter(limit="npc_filing_limit").exists()
    with pytest.raises(Refused, match="只有区政府的规范性文件"):
        office.take(case, "file_npc", "2024-03-12", package=make.PACKAGE)


# 7. Validity


@pytest.mark.parametrize(
    ("title", "published", "effective", "expires"),
    [
        ("青浦区某某管理办法", "2024-03-29", "2024-05-01", D(2029, 4, 30)),
        ("青浦区某某管理办法（试行）", "2024-03-29", "2024-05-01", D(2026, 4, 30)),
        ("青浦区某某管理办法", "2024-01-29", "2024-02-29", D(2029, 2, 27)),
    ],
)
def test_7_a_document_without_stated_validity_expires_on_the_day_before_the_anniversary(
    office: Office, title: str, published: str, effective: str, expires: dt.date
) -> None:
    case = make.published(office, published, effective, title=title)
    assert case.normativedocument.expires_on == expires
    assert due(case, "validity_limit") == expires


def test_7_the_practice_seen_agrees() -> None:
    assert last_day(D(2021, 2, 20), trial=False) == D(2026, 2, 19)


def test_7_a_document_takes_effect_and_expires_by_itself(office: Office) -> None:
    case = make.published(office, "2024-03-29", "2024-05-01", title="青浦区某某管理办法（试行）")
    clock.run(D(2024, 4, 30))
    assert state(case) == "published"
    clock.run(D(2024, 5, 1))
    assert state(case) == "in_effect"
    clock.run(D(2026, 4, 30))
    assert state(case) == "in_effect"
    clock.run(D(2026, 5, 1))
    assert state(case) == "ended"
    case.normativedocument.refresh_from_db()
    assert (case.normativedocument.ended_how, case.normativedocument.ended_on) == ("expired", D(2026, 5, 1))


# 8. Working days from 5 to 20 February 2024


def test_8_the_review_took_seven_working_days(office: Office) -> None:
    case = make.opined(office, "gov_contract", "2024-02-05", "2024-02-20", "legal")
    assert case.legalityreview.review_workdays == 7


# 9. A subsidy for firms registered in the district


def test_9_a_subsidy_for_own_firms_without_basis_is_not_issued(office: Office) -> None:
    case = make.submitted(office, "normative_doc", "2024-08-05", economic=True)
    office.take(case, "assign", "2024-08-05", officers=office.officers, unconnected=True)
    with pytest.raises(Refused, match="不得作出符合审查标准的结论"):
        office.take(case, "competition", "2024-08-05", **make.FAIR, fc_codes=["10.2", "u3"])
    failed = {**make.FAIR, "fc_result": "fail", "fc_codes": ["10.2", "u3"]}
    office.take(case, "competition", "2024-08-05", **failed)
    office.take(case, "accept", "2024-08-05")
    make.concluded(office, case, "2024-08-12", "legal")
    with pytest.raises(Refused, match="审查认为不得出台"):
        office.take(case, "release", "2024-08-12")
    office.take(case, "block", "2024-08-12", blocked_why="违反公平竞争审查标准")
    assert state(case) == "blocked"


# 10. A penalty file opened on 3 June 2024


def test_10_the_review_of_a_penalty_must_fit_its_ninety_days(office: Office) -> None:
    case = make.submitted(office, "enforcement_decision", "2024-08-19", penalty_filed_on="2024-06-03")
    limit = case.deadlines.get(limit="penalty_decision_limit")
    assert (limit.nominal, limit.due) == (D(2024, 9, 1), D(2024, 9, 2))
    assert reminder(case, "penalty_decision_limit") == D(2024, 8, 30)


# 11. Received in 2023, first opinion in 2024, a second round


def test_11_a_matter_is_counted_once_in_the_year_of_its_first_opinion(office: Office) -> None:
    case = make.accepted(office, "gov_contract", "2023-12-20")
    make.suggested(office, case, "2024-01-08")
    make.concluded(office, case, "2024-01-08", "revise")
    office.take(case, "re_review", "2024-02-26", changed_how="调整付款条款")
    make.concluded(office, case, "2024-03-01", "legal")
    counted = {
        year: reviews.of.rows.filter(first_opinion_on__year=year).count() for year in (2023, 2024)
    }  # fmt: skip
    assert counted == {2023: 0, 2024: 1}
    case.legalityreview.refresh_from_db()
    assert case.legalityreview.first_conclusion == "revise"
    assert case.legalityreview.conclusion == "legal"
    assert case.legalityreview.review_round == 2


# 12. Who is assigned


def test_12_the_adviser_with_fewest_assignments_and_without_conflict_is_chosen() -> None:
    found = choose([
        Candidate("03", 2, D(2024, 5, 6)), Candidate("07", 1, D(2024, 6, 3)),
        Candidate("11", 1, D(2024, 4, 15), conflict=True),
    ])  # fmt: skip
    assert found is not None
    assert found.number == "07"


@pytest.mark.parametrize(
    ("candidates", "specialty", "chosen"),
    [
        ([Candidate("03", 1, D(2024, 5, 6)), Candidate("07", 1, D(2024, 4, 1))], "", "07"),
        ([Candidate("03", 0, D(2023, 5, 6)), Candidate("07", 0)], "", "07"),
        ([Candidate("07", 1, D(2024, 5, 6)), Candidate("03", 1, D(2024, 5, 6))], "", "03"),
        ([Candidate("03"), Candidate("07", 5, specialties=("foreign",))], "foreign", "07"),
        ([Candidate("03"), Candidate("07", 5)], "foreign", "03"),
        ([Candidate("03", usable=False), Candidate("07", 5)], "", "07"),
    ],
)
def test_12_ties_and_specialties(candidates: list[Candidate], specialty: str, chosen: str) -> None:
    found = choose(candidates, specialty)
    assert found is not None
    assert found.number == chosen


def test_12_nobody_is_chosen_where_nobody_may() -> None:
    assert choose([Candidate("03", conflict=True)]) is None
