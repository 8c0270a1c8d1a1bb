"""Every limit that no worked example of the domain page counts: when it ends, what meets it, what ends it unmet."""

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.models import Case
from tests.lines.resettlement.office import (
    FILE,
    HANDED,
    HELPERS,
    KEY,
    SHARING,
    TRANSFER,
    VISIT,
    Office,
    agreement,
    base,
    corrected,
    d,
    due,
    in_help,
    linked,
    noticed,
    ready,
    released,
)


def rounds(case: Case, limit: str) -> list[tuple[str, str]]:
    """Each running of a limit: the last day and how it stands."""
    found = case.deadlines.filter(limit=limit).order_by("round").values_list("due", "state")
    return [(due.isoformat(), state) for due, state in found]


def test_what_the_prison_owes_is_met_by_what_it_did(office: Office) -> None:
    case = noticed(office, "2024-09-25", "2024-10-20", admitted_on="2023-01-05", admission_told=True,
                   admission_told_on="2023-02-04", exit_education_on="2024-07-20")  # fmt: skip
    assert rounds(case, "admission_notice_limit") == [("2023-02-06", "MET")]  # 2023-02-04 is a Saturday
    assert rounds(case, "exit_education_limit") == [("2024-07-19", "MET_LATE")]
    assert rounds(case, "prison_notice_limit") == [("2024-09-20", "MET_LATE")]


def test_a_prison_that_never_told_of_the_admission_is_not_counted_from_a_day_nobody_knows(office: Office) -> None:
    assert rounds(noticed(office, "2024-07-10", "2024-10-20"), "admission_notice_limit") == []


def test_commutation_moves_what_is_counted_from_the_release(office: Office) -> None:
    case = ready(office, "2024-07-10", "2024-12-20")
    office.take(case, "mark_key", "2024-07-11", **KEY)
    office.take(case, "change_release", "2024-08-26", release_due_on="2024-09-20", change_reason="减刑")
    assert rounds(case, "pickup_plan_limit") == [("2024-12-13", "VOID"), ("2024-09-12", "RUNNING")]
    assert case.resettlement.urgent, "thirty days before 20 September is 21 August, which is past"
    other = ready(office, "2024-07-10", "2024-12-20")
    office.take(other, "change_release", "2024-08-20", release_due_on="2024-09-20", change_reason="减刑")
    assert not other.resettlement.urgent


def test_the_family_is_told_before_the_release(office: Office) -> None:
    case = ready(office, "2024-09-02", "2024-10-08", pickup_mode="family")
    assert rounds(case, "family_notice_limit") == [("2024-09-30", "RUNNING")]  # 1 to 7 October are a holiday
    office.take(case, "tell_family", "2024-09-09", family_told_how="电话告知母亲，愿意前往")
    assert rounds(case, "family_notice_limit") == [("2024-09-30", "MET")]


def test_a_plan_is_asked_only_for_whom_staff_fetch(office: Office) -> None:
    case = ready(office, "2024-07-10", "2024-10-20")
    assert rounds(case, "pickup_plan_limit") == []
    office.take(case, "record_release", "2024-10-20", released_on="2024-10-20", report_by="2024-10-28")
    office.take(case, "mark_key", "2024-10-21", **KEY)
    case.refresh_from_db()
    assert rounds(case, "pickup_plan_limit") == []
    assert not case.resettlement.must_pick_up, "who became a key person at home need not be fetched"


def test_to_report_is_the_persons_duty_by_the_day_on_the_certificate(office: Office) -> None:
    case = released(office, "2024-09-06", "2024-09-14")
    assert due(case, "aftercare_report_limit") == d("2024-09-14")  # a Saturday stays
    assert case.deadlines.get(limit="aftercare_report_limit").binds == "PERSON"
    office.take(case, "report", "2024-09-14", certificate_shown=True)
    assert rounds(case, "aftercare_report_limit") == [("2024-09-14", "MET")]
    assert rounds(case, "whereabouts_limit") == [("2024-10-14", "MET")]


def test_who_was_missing_may_come_at_any_time(office: Office) -> None:
    case = released(office, "2024-09-06", "2024-09-10")
    clock.run(d("2024-10-11"))
    office.take(case, "report", "2024-11-04", certificate_shown=True)
    case.refresh_from_db()
    assert case.state == "linked"
    assert due(case, "help_limit") == d("2029-09-06")


def test_help_after_parole_lasts_five_years_from_the_end_of_the_sentence(office: Office) -> None:
    case = corrected(office, "2024-10-02", category="parole", sentence_ends_on="2024-10-02", appraised_on="2024-09-03")
    assert due(case, "help_limit") == d("2029-10-02")
    assert rounds(case, "aftercare_appraisal_limit") == [("2024-09-02", "MET_LATE")]


def test_visits_of_an_ordinary_person(office: Office) -> None:
    case = linked(office, "2024-05-06")
    office.take(case, "visit", "2024-05-08", **VISIT)
    assert rounds(case, "first_visit_limit") == [("2024-05-13", "MET")]
    office.take(case, "make_file", "2024-07-01", parties=HELPERS, **FILE)
    office.take(case, "sign", "2024-07-02", consent=["visits"])
    assert rounds(case, "aftercare_file_limit") == [("2024-05-09", "MET_LATE")]
    assert rounds(case, "quarterly_visit_limit") == [("2024-09-30", "MET"), ("2024-09-30", "RUNNING")]
    office.take(case, "visit", "2024-10-08", **VISIT)
    assert rounds(case, "quarterly_visit_limit")[1:] == [("2024-09-30", "MET_LATE"), ("2025-03-31", "RUNNING")]


def test_becoming_a_key_person_makes_no_visit_late_that_was_in_time(office: Office) -> None:
    case = in_help(office, "2024-01-08")
    office.take(case, "visit", "2024-01-10", **VISIT)
    office.take(case, "visit", "2024-05-20", **VISIT)
    office.take(case, "mark_key", "2024-06-11", **KEY)
    assert rounds(case, "key_visit_limit") == [("2024-07-31", "RUNNING")]
    assert [state for _, state in rounds(case, "quarterly_visit_limit")] == ["MET", "MET", "RUNNING"]
    office.take(case, "visit", "2024-07-15", **VISIT)
    assert rounds(case, "key_visit_limit") == [("2024-07-31", "MET"), ("2024-08-31", "RUNNING")]
    assert rounds(case, "quarterly_visit_limit")[-1] == ("2024-09-30", "MET")
    office.take(case, "drop_key", "2024-08-05", key_review="生活稳定")
    assert rounds(case, "key_visit_limit")[-1] == ("2024-08-31", "VOID")
    assert rounds(case, "quarterly_visit_limit")[-1] == ("2024-12-31", "RUNNING")
    assert rounds(case, "key_review_limit") == [("2024-12-11", "MET")]


def test_a_key_review_starts_the_next(office: Office) -> None:
    case = in_help(office, "2024-01-08")
    office.take(case, "mark_key", "2024-01-08", **KEY)
    office.take(case, "review_key", "2024-07-08", key_review="仍无住处")
    assert rounds(case, "key_review_limit") == [("2024-07-08", "MET"), ("2025-01-08", "RUNNING")]


def test_who_refuses_is_not_visited_and_nobody_is_late(office: Office) -> None:
    case = linked(office, "2024-05-06")
    office.take(case, "decline", "2024-05-07")
    for limit in ("first_visit_limit", "quarterly_visit_limit"):
        assert [state for _, state in rounds(case, limit)] == ["VOID"]
    office.take(case, "mark_key", "2024-05-08", **KEY)
    assert rounds(case, "key_visit_limit") == []
    office.take(case, "make_file", "2024-05-09", parties=HELPERS, **FILE)
    office.take(case, "sign_again", "2024-08-05", consent=["visits"])
    assert rounds(case, "key_visit_limit") == [("2024-09-30", "RUNNING")]


def test_an_arrest_pauses_visits_and_an_acquittal_does_not_lengthen_help(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    office.take(case, "visit", "2024-05-07", **VISIT)
    office.take(case, "pause", "2024-06-03", arrested_on="2024-06-01", arrest_detail="涉嫌盗窃")
    assert rounds(case, "quarterly_visit_limit")[-1] == ("2024-09-30", "VOID")
    office.take(case, "resume", "2024-11-04", resumed_why="判决无罪")
    assert rounds(case, "quarterly_visit_limit")[-1] == ("2025-03-31", "RUNNING")
    assert due(case, "help_limit") == d("2029-05-06")


def test_help_ends_also_for_who_refused_it(office: Office) -> None:
    case = linked(office, "2019-11-15")
    office.take(case, "decline", "2019-11-18")
    clock.run(d("2024-11-16"))
    case.refresh_from_db()
    assert (case.state, case.resettlement.end_reason) == ("closed", "refused")


@pytest.mark.parametrize("answer", ["transfer", "keep"])
def test_until_the_receipt_comes_the_sender_stays_responsible(office: Office, answer: str) -> None:
    case = in_help(office, "2024-05-06")
    office.take(case, "send_transfer", "2024-09-26", **TRANSFER)
    assert rounds(case, "transfer_receipt_limit") == [("2024-10-15", "RUNNING")]
    case.refresh_from_db()
    assert case.state == "in_help"
    if answer == "keep":
        office.take(case, "keep", "2024-10-10", kept_why="未实际居住")
        assert rounds(case, "transfer_receipt_limit") == [("2024-10-15", "VOID")]
    else:
        office.take(case, "transfer", "2024-10-10", receipt_no="松安帮〔2024〕8号")
        case.refresh_from_db()
        assert (case.state, case.resettlement.end_reason) == ("transferred", "moved")
        assert rounds(case, "transfer_receipt_limit") == [("2024-10-15", "MET")]


def test_a_stay_in_a_base_ends_on_the_day_agreed(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    stay = office.take(case, "place_in_base", "2024-05-07", base=base(office).number, base_reason="无住处",
                       base_until="2024-08-03").event.number  # fmt: skip
    assert rounds(case, "base_stay_limit") == [("2024-08-03", "RUNNING")]
    case.refresh_from_db()
    assert case.resettlement.job == "base"
    office.take(case, "leave_base", "2024-08-05", subject=str(stay), base_left_why="租房", job="employed")
    assert rounds(case, "base_stay_limit") == [("2024-08-03", "MET_LATE")]


def test_who_withdraws_from_help_has_partners_told_to_stop_at_once(office: Office) -> None:
    case = in_help(office, "2024-05-06")
    partner = agreement(office)
    matter = str(office.take(case, "consent_partner", "2024-05-07", agreement=partner.number, **SHARING).event.number)
    office.take(case, "send_card", "2024-05-07", subject=matter, card_needs="高中数学辅导")
    office.take(case, "withdraw_consent", "2024-05-10")
    assert rounds(case, "stop_sharing_limit") == [("2024-05-11", "RUNNING")]  # a Saturday that is worked
    office.take(case, "end_sharing", "2024-05-11", subject=matter)
    assert rounds(case, "stop_sharing_limit") == []
    assert case.documents.filter(spec="stop_letter").count() == 1
    other = in_help(office, "2024-05-06")
    office.take(other, "withdraw_consent", "2024-05-10")
    assert rounds(other, "stop_sharing_limit") == []


def test_an_agreement_warns_thirty_days_before_its_end(office: Office) -> None:
    case = agreement(office, years=2)
    assert rounds(case, "aftercare_agreement_limit") == [("2026-01-08", "RUNNING")]
    office.take(case, "renew", "2025-12-15", projects="义诊", years=1)
    assert rounds(case, "aftercare_agreement_limit") == [("2026-01-08", "MET"), ("2026-12-15", "RUNNING")]


def test_a_hand_over_on_a_holiday_is_made_that_day(office: Office) -> None:
    case = ready(office, "2024-07-01", "2024-10-06", pickup_mode="family")
    office.take(case, "hand_over", "2024-10-06", released_on="2024-10-06", **HANDED)
    case.refresh_from_db()
    assert (case.state, case.resettlement.handed_on, case.resettlement.link_state) == (
        "linked", d("2024-10-06"), "linked",
    )  # fmt: skip
