"""The worked examples of the domain page: facts and the dates that follow, through the door."""

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.requests import Refused
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.lines.mediation import figures
from qingheng.lines.mediation.models import Mediation as Record
from tests.lines.mediation.office import APPLICATION, COURT, Office, accepted, agreed, d, due, mediating, registered


def test_m1_an_agreement_takes_effect_with_its_stamp_and_the_last_day_passes_over_the_national_day(
    office: Office,
) -> None:
    case = agreed(office, "2024-09-02", "2024-09-04", "2024-09-05")
    assert Record.objects.get(case=case).effective_on == d("2024-09-05")
    assert due(case, "confirmation_limit") == d("2024-10-08")
    office.take(case, "apply_confirmation", "2024-10-08", **APPLICATION)


def test_m2_a_saturday_that_is_worked_moves_nothing(office: Office) -> None:
    case = agreed(office, "2024-08-12", "2024-08-15", "2024-08-15")
    assert due(case, "confirmation_limit") == d("2024-09-14")


def test_m3_a_joint_application_a_day_late_is_refused(office: Office) -> None:
    case = agreed(office, "2024-12-30", "2025-01-02", "2025-01-02")
    assert due(case, "confirmation_limit") == d("2025-02-05")
    with pytest.raises(Refused, match="已超过调解协议生效之日起三十日"):
        office.take(case, "apply_confirmation", "2025-02-06", **APPLICATION)


MEDICAL = {"dispute_type": "medical", "pending_elsewhere": "none"}


def test_m4_thirty_working_days_count_the_worked_weekends(office: Office) -> None:
    assert due(accepted(office, "2024-09-10", **MEDICAL), "medical_mediation_limit") == d("2024-10-28")


def test_m5_the_time_of_an_appraisal_is_not_counted(office: Office) -> None:
    case = mediating(office, "2024-09-10", **MEDICAL)
    office.take(case, "begin_appraisal", "2024-09-23", appraised_by="市医学会")
    office.take(case, "end_appraisal", "2024-10-18")
    assert due(case, "medical_mediation_limit") == d("2024-11-19")


def test_m6_labour_fifteen_days_from_the_application(office: Office) -> None:
    case = registered(office, "2024-09-20", dispute_type="labour", labour_received_on="2024-09-20")
    assert due(case, "labour_mediation_limit") == d("2024-10-08")


def test_m7_one_month_ends_with_the_month(office: Office) -> None:
    assert due(accepted(office, "2024-01-31"), "ordinary_mediation_limit") == d("2024-02-29")


def test_m8_referred_before_filing_thirty_days_and_what_both_agree(office: Office) -> None:
    case = mediating(office, "2024-12-20", **COURT, channel="court_before", court_signed_on="2024-12-20")
    assert due(case, "court_before_limit") == d("2025-01-20")
    office.take(case, "go_on", "2025-01-20", extended_by_whom="both", extended_to="2025-02-14")
    assert due(case, "court_before_limit") == d("2025-02-14")


@pytest.mark.parametrize(
    ("track", "limit", "last"),
    [
        ("ordinary", "court_after_limit", "2024-11-25"),
        ("simplified", "court_after_simplified_limit", "2024-11-15"),
    ],
)
def test_m9_referred_after_filing(office: Office, track: str, limit: str, last: str) -> None:
    case = registered(
        office, "2024-11-08", **COURT, channel="court_after", court_track=track, court_signed_on="2024-11-08"
    )
    assert due(case, limit) == d(last)


def test_m10_the_rate_is_rounded_and_says_what_the_report_printed() -> None:
    from qingheng.kernel.figures.measuring import half_up  # noqa: PLC0415

    assert str(half_up(1791 * 100, 1931, figures.three_rate.decimals)) == "92.75"
    assert "92.74%" in figures.three_rate.definition


def test_m11_the_validity_of_a_marriage_is_not_confirmed(office: Office) -> None:
    case = agreed(office, "2024-09-02", "2024-09-04", "2024-09-04", dispute_type="family")
    with pytest.raises(Refused, match="不予受理司法确认申请") as refused:
        office.take(case, "apply_confirmation", "2024-09-05", **{**APPLICATION, "excluded": "status"})
    assert refused.value.refusals[0].field == "excluded"


def test_m12_the_court_rules_within_thirty_days_of_filing(office: Office) -> None:
    case = agreed(office, "2024-11-11", "2024-11-13", "2024-11-13")
    office.take(case, "apply_confirmation", "2024-11-18", **APPLICATION)
    office.take(case, "court_files", "2024-11-20", court_number="（2024）沪0118民特9号")
    assert due(case, "court_ruling_limit") == d("2024-12-20")


def test_m13_a_dispute_counts_in_the_year_of_each_date(office: Office) -> None:
    agreed(office, "2024-12-28", "2025-01-10", "2025-01-10")
    shown = [figures.accepted, figures.settled, figures.written]
    assert [each.value for each in measure(shown, Span.year(2024)).values()] == [1, 0, 0]
    assert [each.value for each in measure(shown, Span.year(2025)).values()] == [0, 1, 1]


def test_m14_a_medical_committee_is_filed_within_thirty_working_days(office: Office) -> None:
    from tests.lines.mediation.test_registers import committee  # noqa: PLC0415

    case = committee(office, "2024-12-02", links=["medical"], kind="professional", chosen_by="founder")
    assert due(case, "medical_filing_limit") == d("2025-01-14")


def test_a_medical_dispute_not_agreed_in_time_has_failed_by_law(office: Office) -> None:
    case = accepted(office, "2024-09-10", **MEDICAL)
    clock.run(d("2024-10-29"))
    case.refresh_from_db()
    assert (case.state, case.closed_on) == ("failed", d("2024-10-29"))
