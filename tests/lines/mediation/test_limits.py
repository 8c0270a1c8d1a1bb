"""The limits of which no worked example speaks: when they begin, what they come to, what meets and moves them."""

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused
from tests.lines.mediation.office import (
    AGREED,
    APPLICATION,
    COURT,
    Office,
    accepted,
    agreed,
    d,
    due,
    mediating,
    registered,
)
from tests.lines.mediation.test_registers import committee

ONLINE = {**COURT, "channel": "court_before", "court_signed_on": "2024-09-30", "online": True}
MEDICAL = {"dispute_type": "medical", "pending_elsewhere": "none"}


def state(case: Case, limit: str) -> str:
    return str(case.deadlines.filter(limit=limit).latest("round").state)


def test_what_a_court_refers_online_is_taken_or_given_back_within_three_working_days(office: Office) -> None:
    """30 September 2024 is a Monday; the National Day holiday ends on the 7th: 8, 9 and 10 October."""
    case = registered(office, "2024-09-30", **ONLINE)
    assert due(case, "online_acceptance_limit") == d("2024-10-10")
    office.take(case, "refuse", "2024-10-10", refusal_reason="not_civil")
    assert state(case, "online_acceptance_limit") == "MET"


def test_both_sides_agree_to_go_on_beyond_the_month(office: Office) -> None:
    case = mediating(office, "2024-05-06")
    assert due(case, "ordinary_mediation_limit") == d("2024-06-06")
    with pytest.raises(Refused, match="新的期限应当晚于2024年6月6日"):
        office.take(case, "go_on", "2024-06-05", extended_by_whom="both", extended_to="2024-06-06")
    office.take(case, "go_on", "2024-06-05", extended_by_whom="both", extended_to="2024-06-20")
    assert due(case, "ordinary_mediation_limit") == d("2024-06-20")


def test_a_medical_dispute_goes_on_only_where_the_committee_agrees_too(office: Office) -> None:
    case = mediating(office, "2024-09-10", **MEDICAL)
    with pytest.raises(Refused, match="由调委会和各方当事人约定") as refused:
        office.take(case, "go_on", "2024-10-25", extended_by_whom="both", extended_to="2024-11-15")
    assert refused.value.refusals[0].field == "extended_by_whom"
    office.take(case, "go_on", "2024-10-25", extended_by_whom="both_and_committee", extended_to="2024-11-15")
    assert due(case, "medical_mediation_limit") == d("2024-11-15")


def test_nobody_lets_a_dispute_fail_by_lapse_of_time_but_the_law(office: Office) -> None:
    case = mediating(office, "2024-09-10", **MEDICAL)
    with pytest.raises(Refused, match="由法定办理"):
        office.take(case, "deem_failed", "2024-09-11", user=office.director)


def test_a_second_mediation_has_a_month_of_its_own(office: Office) -> None:
    case = agreed(office, "2024-05-06", "2024-05-10", "2024-05-10")
    office.take(case, "mediate_again", "2024-06-28", again_why="双方要求变更")
    assert due(case, "ordinary_mediation_limit") == d("2024-07-29")  # the 28th is a Sunday


def test_a_court_decides_within_three_days_whether_it_files(office: Office) -> None:
    case = agreed(office, "2024-05-06", "2024-05-10", "2024-05-10")
    office.take(case, "apply_confirmation", "2024-05-13", **APPLICATION)
    assert due(case, "court_filing_limit") == d("2024-05-16")


def confirmed(office: Office, **agreement: str) -> Case:
    """An agreement confirmed on 20 May 2024."""
    case = mediating(office, "2024-05-06")
    signed = dict.fromkeys(("parties_signed_on", "mediator_signed_on", "stamped_on"), "2024-05-10")
    office.take(case, "agree_written", "2024-05-10", **{**AGREED, **signed, **agreement})
    office.take(case, "apply_confirmation", "2024-05-13", **APPLICATION)
    office.take(case, "court_files", "2024-05-15", court_number="（2024）沪0118民特9号")
    office.take(case, "record_ruling", "2024-05-20", confirmation="confirmed")
    return case


def test_enforcement_lapses_two_years_after_the_last_instalment(office: Office) -> None:
    """民事诉讼法 250: from the last day for performance; 30 June 2027 is a Wednesday."""
    assert due(confirmed(office, performance_due="2025-06-30"), "enforcement_limit") == d("2027-06-30")


def test_an_agreement_that_is_not_confirmed_is_not_enforced(office: Office) -> None:
    case = agreed(office, "2024-05-06", "2024-05-10", "2024-05-10")
    with pytest.raises(Refused, match="未经司法确认"):
        office.take(case, "ask_enforcement", "2024-05-13")
    asked = confirmed(office)
    office.take(asked, "ask_enforcement", "2025-07-01")
    assert state(asked, "enforcement_limit") == "MET"


def test_performance_is_looked_after_fifteen_days_after_it_was_due(office: Office) -> None:
    case = agreed(office, "2024-05-06", "2024-05-10", "2024-05-10")
    assert due(case, "follow_up_limit") == d("2025-07-15")
    done = {"visited_how": "电话", "visit_notes": "已付", "performance": "done", "performed_on": "2025-06-30"}
    office.take(case, "follow_up", "2025-07-01", **done)
    assert state(case, "follow_up_limit") == "MET"


def test_to_close_the_file_takes_nobodys_right_to_confirmation(office: Office) -> None:
    """The thirty days are the parties' (Law 33); whether the committee has filed its papers is nothing to them."""
    case = agreed(office, "2024-05-06", "2024-05-10", "2024-05-10")
    done = {"visited_how": "电话", "visit_notes": "已付", "performance": "done", "performed_on": "2024-05-12"}
    office.take(case, "follow_up", "2024-05-13", **done)
    office.take(case, "archive", "2024-05-14")
    with pytest.raises(Refused, match="已超过调解协议生效之日起三十日"):
        office.take(case, "apply_confirmation", "2024-06-12", **APPLICATION)
    office.take(case, "apply_confirmation", "2024-06-11", **APPLICATION)  # 9 June is a Sunday, 10 June a holiday
    office.take(case, "court_files", "2024-06-12", court_number="（2024）沪0118民特9号")
    office.take(case, "record_ruling", "2024-06-20", confirmation="confirmed")


def test_the_court_is_told_of_a_new_committee_within_ten_working_days(office: Office) -> None:
    """From 1 March 2024, a Friday: 4 to 8 and 11 to 15 March."""
    assert due(committee(office, "2024-03-01"), "court_notice_limit") == d("2024-03-15")


def test_who_is_elected_late_is_told_that_the_former_members_acted_validly(office: Office) -> None:
    case = committee(office, "2024-03-01")
    late = office.take(case, "re_elect", "2027-03-02", chosen_by="villagers", term_start="2027-03-02")
    assert ["原委员的工作仍然有效" in each.message for each in late.warnings] == [True]
    assert due(case, "committee_term_limit") == d("2030-03-04")  # the 2nd is a Saturday


def test_an_agreement_without_a_stamp_is_warned_of(office: Office) -> None:
    case = mediating(office, "2024-05-06")
    signed = {"parties_signed_on": "2024-05-10", "mediator_signed_on": "2024-05-10"}
    taken = office.take(case, "agree_written", "2024-05-10", **AGREED, **signed)
    assert ["补盖之日" in each.message for each in taken.warnings] == [True]


def test_a_worker_who_is_not_paid_is_told_of_the_payment_order(office: Office) -> None:
    case = agreed(office, "2024-05-06", "2024-05-10", "2024-05-10", dispute_type="labour",
                  labour_received_on="2024-05-06")  # fmt: skip
    unpaid = {"visited_how": "电话", "visit_notes": "未付", "performance": "not_done"}
    assert office.take(case, "follow_up", "2024-06-03", **unpaid).warnings[0].field == "payment_order"
    assert office.take(case, "follow_up", "2024-06-04", **unpaid, payment_order=True).warnings == []


def test_dates_stand_in_their_order(office: Office) -> None:
    case = accepted(office, "2024-05-06")
    with pytest.raises(Refused, match="不得早于"):
        office.take(case, "fail", "2024-05-03", failure_reason="side_stops", told_routes=True)
