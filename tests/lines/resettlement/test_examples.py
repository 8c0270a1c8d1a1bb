"""The worked examples of the domain page: facts and the dates that follow, through the door."""

from decimal import Decimal

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.figures.measuring import half_up
from qingheng.lines.resettlement import figures
from qingheng.lines.resettlement.models import Resettlement as Record
from tests.lines.resettlement.office import KEY, Office, corrected, d, due, in_help, linked, noticed, ready, released


def test_1_a_release_on_a_sunday_stays_and_what_comes_before_it_counts_back(office: Office) -> None:
    case = noticed(office, "2024-07-10", "2024-10-20")
    assert due(case, "prison_notice_limit") == d("2024-09-20")
    assert due(case, "exit_education_limit") == d("2024-07-19")
    office.take(case, "verify", "2024-07-11", verify_result="found", verified_by="visit", family_attitude="愿意",
                pickup_mode="family")  # fmt: skip
    office.take(case, "hand_over", "2024-10-20", released_on="2024-10-20", handed_at="监狱", pickup_persons="家属",
                handed_items="释放证明书")  # fmt: skip
    assert Record.objects.get(case=case).released_on == d("2024-10-20")


@pytest.mark.parametrize(("on", "last"), [("2024-03-31", "2024-03-01"), ("2025-03-31", "2025-02-28")])
def test_2_notice_thirty_days_before_the_last_of_march(office: Office, on: str, last: str) -> None:
    """上海市安置帮教工作规定 7 says thirty days, the notice of 1999 a month: in 2024 a day earlier.

    Thirty days before 2025-03-31 is Saturday 1 March, so Friday 28 February.
    """
    assert due(noticed(office, "2024-01-10", on), "prison_notice_limit") == d(last)


@pytest.mark.parametrize(
    ("on", "last", "closed"),
    [("2020-02-29", "2025-02-28", "2025-03-01"), ("2019-11-15", "2024-11-15", "2024-11-16")],
)
def test_3_help_lasts_five_years_and_is_closed_the_day_after(office: Office, on: str, last: str, closed: str) -> None:
    case = linked(office, on)
    assert due(case, "help_limit") == d(last)
    clock.run(d(last))
    case.refresh_from_db()
    assert case.state != "closed"
    clock.run(d(closed))
    case.refresh_from_db()
    assert (case.state, case.closed_on) == ("closed", d(closed))
    assert Record.objects.get(case=case).end_reason == "expiry"


def test_4_verification_is_answered_in_ten_working_days(office: Office) -> None:
    assert due(noticed(office, "2024-09-26", "2024-12-20"), "aftercare_verification_limit") == d("2024-10-15")


def test_5_the_first_visit_passes_over_the_national_day(office: Office) -> None:
    assert due(linked(office, "2024-09-28"), "first_visit_limit") == d("2024-10-08")


@pytest.mark.parametrize(("on", "last"), [("2024-05-10", "2024-05-14"), ("2024-04-26", "2024-04-30")])
def test_6_the_file_is_made_in_three_working_days_worked_weekends_counted(office: Office, on: str, last: str) -> None:
    assert due(linked(office, on), "aftercare_file_limit") == d(last)


def test_7_after_probation_three_years(office: Office) -> None:
    case = corrected(office, "2024-10-02")
    assert due(case, "aftercare_appraisal_limit") == d("2024-09-02")
    assert due(case, "help_limit") == d("2027-10-02")


@pytest.mark.parametrize("on", ["2024-10-08", "2024-10-06"])
def test_8_the_plan_for_a_key_person_stands_five_working_days_before(office: Office, on: str) -> None:
    case = ready(office, "2024-07-01", on)
    office.take(case, "mark_key", "2024-07-02", **KEY)
    assert due(case, "pickup_plan_limit") == d("2024-09-25")


@pytest.mark.parametrize(
    ("rate", "part", "whole", "shown"),
    [(figures.link_rate, 196, 199, "98.49"), (figures.reoffence_rate, 4, 1250, "0.32")],
)
def test_9_and_10_rates_are_rounded_half_up(rate: object, part: int, whole: int, shown: str) -> None:
    assert half_up(part * 100, whole, rate.decimals) == Decimal(shown)  # type: ignore[attr-defined]


def test_11_never_seen_whereabouts_are_unknown_after_thirty_days(office: Office) -> None:
    case = released(office, "2024-09-06", "2024-09-10")
    clock.run(d("2024-10-10"))
    case.refresh_from_db()
    assert case.state == "released"
    clock.run(d("2024-10-11"))
    case.refresh_from_db()
    assert (case.state, Record.objects.get(case=case).missing_on) == ("missing", d("2024-10-11"))


def test_12_a_key_person_is_reviewed_after_six_months(office: Office) -> None:
    case = in_help(office, "2024-08-30")
    office.take(case, "mark_key", "2024-08-31", **KEY)
    assert due(case, "key_review_limit") == d("2025-02-28")


def test_13_the_next_visit_is_due_in_the_next_quarter_or_month(office: Office) -> None:
    case = linked(office, "2024-11-20")
    assert due(case, "quarterly_visit_limit") == d("2025-03-31")
    office.take(case, "mark_key", "2024-11-20", **KEY)
    assert due(case, "key_visit_limit") == d("2024-12-31")
