"""What a paper sets running counts for each from the day that they, not others, received it."""

import datetime as dt

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Case, Deadline
from qingheng.kernel.cases.requests import NewParty, Refused
from qingheng.lines.reconsideration.models import Reconsideration as Record
from tests import factories
from tests.factories import District

d = dt.date.fromisoformat
REDO = {"decision": "quashed", "quash_ground": "facts", "redo": "true", "has_performance": "true"}


def decided_among_three(district: District, **decision: str) -> Case:
    """A case with a third party, decided on 2 September 2024."""
    case = factories.accepted(district, d("2024-08-01"))
    factories.replied(district, case, d("2024-08-01"))
    third = NewParty("third_party", "citizen", "王丽")
    factories.take(
        district, case, "add_third_party", d("2024-08-02"), parties=[third], joining_reason="与处罚有利害关系"
    )
    factories.take(district, case, "hear_views", d("2024-08-05"), views_by="phone", views="坚持申请意见。")
    factories.take(district, case, "submit", d("2024-09-02"), draft_closing="upheld", opinion="建议维持。")
    factories.take(district, case, "decide", d("2024-09-02"), **{**factories.DECISION, **decision})
    return case


def serve(district: District, case: Case, role: str, on: str) -> None:
    factories.serve(district, factories.closing_paper(case), d(on), party=factories.party(case, role))
    case.refresh_from_db()


def days(case: Case, limit: str) -> dict[str, dt.date]:
    """Role of the party to the last day of its limit."""
    roles = {str(party.pk): party.role for party in case.parties.all()}
    return {roles[each.subject]: each.due for each in Deadline.objects.filter(case=case, limit=limit)}


def test_applicant_and_third_party_sue_within_fifteen_days_of_their_own_receipt(district: District) -> None:
    """行政诉讼法第四十五条."""
    case = decided_among_three(district)
    serve(district, case, "respondent", "2024-09-03")
    assert (case.state, days(case, "suit_limit")) == ("performing", {})
    serve(district, case, "applicant", "2024-09-05")
    serve(district, case, "third_party", "2024-09-09")
    assert days(case, "suit_limit") == {"applicant": d("2024-09-20"), "third_party": d("2024-09-24")}
    assert not list(differences(d("2024-09-09")))


def test_the_respondent_acts_anew_within_sixty_days_of_its_own_receipt(district: District) -> None:
    """条例第四十九条: 9 November 2024 is a Saturday."""
    case = decided_among_three(district, **REDO)
    serve(district, case, "applicant", "2024-09-05")
    assert days(case, "redo_limit") == {}
    serve(district, case, "respondent", "2024-09-10")
    assert days(case, "redo_limit") == {"respondent": d("2024-11-11")}


def test_a_day_set_for_performance_binds_the_respondent_once_it_has_the_decision(district: District) -> None:
    case = decided_among_three(district, **REDO, perform_by="2024-10-31")
    serve(district, case, "applicant", "2024-09-05")
    assert days(case, "performance_limit") == {}
    serve(district, case, "respondent", "2024-09-10")
    assert days(case, "performance_limit") == {"respondent": d("2024-10-31")}
    assert days(case, "redo_limit") == {}


def test_an_order_to_perform_sets_a_new_day_and_leaves_the_missed_one_on_record(district: District) -> None:
    """行政复议法第七十七条: performed on the 14th, recorded on the 18th; late only for the decision."""
    case = decided_among_three(district, **REDO, perform_by="2024-10-31")
    serve(district, case, "respondent", "2024-09-10")
    with pytest.raises(Refused, match="责令之日以后"):
        factories.take(district, case, "order_performance", d("2024-11-01"), ordered_by="2024-11-01")
    factories.take(district, case, "order_performance", d("2024-11-01"), ordered_by="2024-11-15")
    assert days(case, "ordered_limit") == {"respondent": d("2024-11-15")}
    factories.take(district, case, "record_performance", d("2024-11-18"), performed_on="2024-11-14", same_act="false")
    states = dict(case.deadlines.filter(limit__in=["ordered_limit", "performance_limit"]).values_list("limit", "state"))
    assert states == {"ordered_limit": "MET", "performance_limit": "MET_LATE"}


def test_nobody_sues_over_what_was_agreed_in_mediation(district: District) -> None:
    case = factories.accepted(district, d("2024-08-01"))
    factories.take(
        district, case, "mediate", d("2024-08-20"), terms="被申请人变更罚款为二百元。", has_performance="false"
    )
    serve(district, case, "applicant", "2024-08-21")
    assert days(case, "suit_limit") == {}


def test_a_service_on_nobody_in_particular_is_refused(district: District) -> None:
    case = decided_among_three(district)
    with pytest.raises(Refused, match="申请人、被申请人、第三人"):
        factories.serve(district, factories.closing_paper(case), d("2024-09-05"))


def abandoned(district: District) -> Case:
    """Asked on 11 September 2024 to supplement by the 26th; nothing had come in when the clock ran on the 27th."""
    case = factories.open_case(district, d("2024-09-06"), known_on="2024-08-20", act_date="2024-08-15")
    factories.assign(district, case, d("2024-09-06"))
    asked = factories.take(district, case, "ask_supplement", d("2024-09-10"), missing_items="行政处罚决定书")
    factories.serve(district, asked.papers[0], d("2024-09-11"), party=factories.party(case, "applicant"))
    clock.run(d("2024-09-27"))
    case.refresh_from_db()
    assert case.state == "closed_before"
    return case


def test_papers_posted_on_the_last_day_are_in_time_however_late_they_arrive(district: District) -> None:
    """民事诉讼法第八十五条第四款; 29 September 2024 is a Sunday that was worked."""
    case = abandoned(district)
    factories.take(
        district, case, "supplemented_by_post", d("2024-09-29"), supplement_posted_on="2024-09-26",
    )  # fmt: skip
    record = Record.objects.get(pk=case.pk)
    assert (case.state, record.intake_result, record.intake_ended_on) == ("received", None, None)
    limit = case.deadlines.get(limit="supplement_limit")
    assert (limit.state, limit.met_on) == ("MET", d("2024-09-26"))
    assert case.deadlines.filter(limit="screening_limit").latest("round").due == d("2024-10-11")
    clock.run(d("2024-09-30"))
    case.refresh_from_db()
    assert case.state == "received"
    assert not list(differences(d("2024-09-30")))


def test_papers_posted_a_day_later_change_nothing(district: District) -> None:
    case = abandoned(district)
    with pytest.raises(Refused, match="届满前交邮"):
        factories.take(district, case, "supplemented_by_post", d("2024-09-29"), supplement_posted_on="2024-09-27")
    with pytest.raises(Refused, match="交邮日不得晚于收到日"):
        factories.take(district, case, "supplemented_by_post", d("2024-09-27"), supplement_posted_on="2024-09-28")
