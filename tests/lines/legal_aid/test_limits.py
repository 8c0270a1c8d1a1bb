"""The limits that no worked example counts: their last days, counted by hand with a calendar of 2024."""

from __future__ import annotations

import pytest

from qingheng.kernel.cases.models import Case, Deadline
from tests.lines.legal_aid.factory import (
    PASSING,
    RECEIVED,
    REVIEW,
    TERMINATION,
    Centre,
    D,
    assign,
    closed,
    due,
    granted,
    opened,
    take,
)

pytestmark = pytest.mark.django_db
PRIOR = {"prior_ground": "preservation", "makeup_due": "2024-06-20"}
MEANS = {name: value for name, value in REVIEW.items() if name not in ("papers_complete", "opinion")}


def state(case: Case, limit: str) -> str:
    """How the latest running of a limit stands."""
    return Deadline.objects.filter(case=case, limit=limit).order_by("round").values_list("state", flat=True)[0]


def provided_first(centre: Centre) -> Case:
    case = opened(centre, D(2024, 6, 11))
    take(centre, case, "provide_first", D(2024, 6, 11), PRIOR)
    return case


def test_papers_are_made_up_by_the_day_the_centre_set(centre: Centre) -> None:
    case = provided_first(centre)
    assert due(case, "makeup_limit") == D(2024, 6, 20)
    assert due(case, "assignment_limit") == D(2024, 6, 14)  # Law 43: three days
    take(centre, case, "make_up", D(2024, 6, 20), MEANS)
    assert state(case, "makeup_limit") == "MET"


def test_aid_provided_first_to_somebody_who_is_not_poor_is_terminated(centre: Centre) -> None:
    case = provided_first(centre)
    facts = {**TERMINATION, "termination_ground": "means", "termination_facts": "收入超过标准。"}
    take(centre, case, "terminate", D(2024, 6, 21), facts)
    assert (case.state, state(case, "makeup_limit")) == ("terminated", "MET_LATE")


def test_the_organ_that_notified_late_is_seen_and_counted_against_nobody_here(centre: Centre) -> None:
    case = opened(centre, D(2024, 5, 10), "accept_notice", ground_found_on="2024-05-06")
    row = Deadline.objects.get(case=case, limit="organ_notice_limit")
    assert (row.due, row.state, row.binds) == (D(2024, 5, 9), "MET_LATE", "OTHER")


def test_a_notice_is_answered_only_when_the_organ_is_told(centre: Centre) -> None:
    case = opened(centre, RECEIVED, "accept_notice")
    assert due(case, "notice_assignment_limit") == D(2024, 5, 9)
    assign(centre, case)  # on the 9th, and nobody told
    assert state(case, "notice_assignment_limit") == "RUNNING"
    take(centre, case, "tell_organ", D(2024, 5, 10), told_organ_on="2024-05-10")
    assert state(case, "notice_assignment_limit") == "MET_LATE"


def test_the_days_of_correcting_a_file_are_not_counted(centre: Centre) -> None:
    case = closed(centre)
    take(centre, case, "hand_in", D(2024, 7, 2))
    assert due(case, "file_review_limit") == D(2024, 8, 1)
    take(centre, case, "return_file", D(2024, 7, 10), file_defects="缺庭审记录。")
    take(centre, case, "correct_file", D(2024, 7, 15))
    assert due(case, "file_review_limit") == D(2024, 8, 6)  # five days later
    take(centre, case, "pass_file", D(2024, 8, 6), PASSING)
    assert state(case, "file_review_limit") == "MET"


def test_the_days_of_asking_others_about_the_means_are_not_counted(centre: Centre) -> None:
    case = opened(centre)
    take(centre, case, "begin_check", D(2024, 5, 7), checked_with="青浦区民政局")
    take(centre, case, "end_check", D(2024, 5, 13), check_result="属实。")
    # seven days from 6 May end on the 13th; six were spent asking
    assert due(case, "aid_review_limit") == D(2024, 5, 20)  # the 19th is a Sunday


def test_the_days_for_signing_stand_still_while_the_recipient_cannot(centre: Centre) -> None:
    case = granted(centre)
    assign(centre, case)
    assert due(case, "agreement_limit") == D(2024, 5, 14)
    take(centre, case, "note_obstacle", D(2024, 5, 10), obstacle="住院", obstacle_from="2024-05-10")
    assert state(case, "agreement_limit") == "SUSPENDED"
    take(centre, case, "sign", D(2024, 5, 17), obstacle_from="2024-05-10", obstacle_until="2024-05-13", obstacle="住院")
    assert (due(case, "agreement_limit"), state(case, "agreement_limit")) == (D(2024, 5, 17), "MET")
