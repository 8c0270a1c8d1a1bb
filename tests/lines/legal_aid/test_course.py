"""How a case goes where it does not go straight: venue, suspension, objections, complaints, and what lapses."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Case, Deadline
from qingheng.kernel.cases.requests import NotThere, Refused
from qingheng.lines.legal_aid import staff
from qingheng.lines.legal_aid.local import standard
from tests.lines.legal_aid.factory import (
    CLOSING,
    DEFENCE,
    PASSING,
    RECEIVED,
    REVIEW,
    TERMINATION,
    Centre,
    D,
    assign,
    charged,
    complained,
    due,
    granted,
    handled,
    lawyer,
    noticed,
    objected,
    opened,
    recipient,
    refused_case,
    sentences,
    supplement,
    take,
    terminated,
)

pytestmark = pytest.mark.django_db
NEXT = D(2024, 5, 10)
LATER = D(2024, 7, 2)
DEMAND = {"demand": "起诉与本案无关的人。", "demand_explained": "true"}
BACK = {"sent_back_why": "事由发生在青浦区"}


def running(case: Case, limit: str) -> list[dt.date]:
    """The last days of the runnings of a limit that are still to be met."""
    rows = Deadline.objects.running().filter(case=case, limit=limit)
    return sorted(rows.values_list("due", flat=True))


# 管辖
def test_what_another_centre_sends_back_is_examined_anew(centre: Centre) -> None:
    case = opened(centre)
    take(centre, case, "transfer_out", RECEIVED, venue_ground="organ", competent="松江区法律援助中心")
    assert running(case, "aid_review_limit") == []
    take(centre, case, "take_back", NEXT, BACK)
    # seven days from Friday 10 May (Law 43)
    assert (case.state, running(case, "aid_review_limit")) == ("received", [D(2024, 5, 17)])
    assert case.legalaid.early_ended_on is None


def test_the_city_names_the_centre_and_the_seven_days_go_on(centre: Centre) -> None:
    case = opened(centre, elsewhere_first="true")
    dispute = {"dispute_with": "松江区法律援助中心", "dispute_views": "两机构都收到同一申请。"}
    take(centre, case, "ask_designation", D(2024, 5, 7), dispute)
    with pytest.raises(Refused):
        take(centre, case, "review", D(2024, 5, 8), REVIEW)
    assert running(case, "aid_review_limit") == [D(2024, 5, 13)]
    take(centre, case, "designated_here", D(2024, 5, 9), designation="沪司援指〔2024〕1号")
    take(centre, case, "review", D(2024, 5, 9), REVIEW)
    take(centre, case, "grant", D(2024, 5, 9))
    assert case.state == "granted"  # named by the city, it no longer matters who was first


def test_a_case_given_to_another_centre_is_sent_there(centre: Centre) -> None:
    case = opened(centre)
    dispute = {"dispute_with": "松江区法律援助中心", "dispute_views": "由事由发生地受理。"}
    take(centre, case, "ask_designation", D(2024, 5, 7), dispute)
    to = {"designation": "沪司援指〔2024〕1号", "competent": "松江区法律援助中心"}
    take(centre, case, "designated_elsewhere", D(2024, 5, 9), to)
    assert (case.state, running(case, "aid_review_limit")) == ("transferred", [])
    letter = case.documents.get(spec="transfer_letter").text
    assert "沪司援指〔2024〕1号" in letter
    assert "松江区法律援助中心" in letter


# 中止
def test_the_days_for_signing_stand_still_while_aid_is_suspended(centre: Centre) -> None:
    case = granted(centre)
    take(centre, case, "assign", D(2024, 5, 9), lawyer(centre))
    take(centre, case, "suspend", NEXT, DEMAND)
    assert Deadline.objects.get(case=case, limit="agreement_limit").state == "SUSPENDED"
    take(centre, case, "resume", D(2024, 5, 20), resumed_why="不再坚持")
    # of five days one was used by the 10th; four are left after the 20th
    assert (case.state, due(case, "agreement_limit")) == ("assigned", D(2024, 5, 24))


def test_a_suspended_case_goes_on_or_ends(centre: Centre) -> None:
    case = handled(centre)
    take(centre, case, "suspend", NEXT, DEMAND)
    with pytest.raises(Refused):
        take(centre, case, "close", LATER, CLOSING)
    take(centre, case, "go_on", D(2024, 5, 20), resumed_why="不再坚持")
    assert case.state == "handling"
    take(centre, case, "suspend", D(2024, 5, 21), DEMAND)
    take(centre, case, "terminate", D(2024, 5, 22), TERMINATION)
    assert case.state == "terminated"


def test_after_a_replacement_a_suspended_case_waits_for_its_new_agreement(centre: Centre) -> None:
    case = handled(centre)
    take(centre, case, "replace_person", NEXT, lawyer(centre, "戊"), replacement_reason="unable")
    take(centre, case, "suspend", NEXT, DEMAND)
    take(centre, case, "resume", D(2024, 5, 20), resumed_why="不再坚持")
    assert case.state == "assigned"


# 异议
def test_an_objection_is_heard_also_when_the_file_is_closed(centre: Centre) -> None:
    case = refused_case(centre)
    take(centre, case, "archive", NEXT)
    objected(centre, case, LATER, kept=False)
    assert case.state == "correcting"
    take(centre, case, "correct_refusal", LATER)
    assert (case.state, case.legalaid.accepted_on, case.legalaid.refusal_reason) == ("granted", LATER, None)


def test_what_is_restored_out_of_the_file_goes_to_the_file_again(centre: Centre) -> None:
    case = terminated(centre)
    take(centre, case, "hand_in", NEXT)
    take(centre, case, "pass_file", NEXT, PASSING)
    objected(centre, case, LATER, kept=False)
    take(centre, case, "restore", LATER)
    take(centre, case, "close", LATER, CLOSING)
    assert running(case, "file_limit") == [D(2024, 8, 1)]
    take(centre, case, "hand_in", LATER)
    take(centre, case, "pass_file", LATER, PASSING)
    assert case.state == "archived"
    assert list(differences(LATER)) == []


def test_a_correction_that_was_ordered_comes_before_all_else(centre: Centre) -> None:
    case = granted(centre)
    take(centre, case, "terminate", D(2024, 5, 8), TERMINATION)
    objected(centre, case, D(2024, 5, 10), kept=False)
    with pytest.raises(Refused):
        take(centre, case, "archive", D(2024, 5, 11))
    take(centre, case, "restore_anew", D(2024, 5, 11))
    assert (case.state, running(case, "assignment_limit")) == ("granted", [D(2024, 5, 14)])


def test_only_the_bureau_decides_on_an_objection(centre: Centre) -> None:
    case = refused_case(centre)
    take(centre, case, "receive_objection", D(2024, 5, 8), objection="不服。")
    with pytest.raises(Refused) as refused:
        take(centre, case, "keep_decision", D(2024, 5, 8), objection_findings="无误。", by=centre.people[staff.HEAD])
    assert sentences(refused.value) == ["“维持法律援助机构的决定”由法律援助监督人员办理"]


def test_a_notice_needs_its_ground(centre: Centre) -> None:
    with pytest.raises(Refused) as refused:
        noticed(centre, notice_ground=None)
    assert sentences(refused.value) == ["请填写“应当通知的情形”"]
    with pytest.raises(Refused):
        noticed(centre, notice_ground="poor")


def test_a_notice_asks_for_no_means_and_no_review(centre: Centre) -> None:
    case = noticed(centre)
    with pytest.raises(Refused):
        take(centre, case, "review", NEXT, REVIEW)
    assign(centre, case, told_organ_on="2024-05-09")
    assert case.state == "assigned"


def test_defence_may_rest_on_other_reasons_without_an_income(centre: Centre) -> None:
    changed = {**DEFENCE, "hardship_basis": "other_reason", "other_reason": "被羁押", "income_per_head": None,
               "household_size": None}  # fmt: skip
    assert granted(centre, **changed).state == "granted"


def test_the_means_do_not_matter_where_the_law_says_so(centre: Centre) -> None:
    case = granted(centre, hardship_basis="irrelevant", irrelevant="violence", matter="violence", income_per_head=None,
                   household_size=None)  # fmt: skip
    assert case.state == "granted"


def test_silence_withdraws_the_application_the_day_after(centre: Centre) -> None:
    case = opened(centre)
    supplement(centre, case, RECEIVED)
    clock.run(D(2024, 5, 16))
    case.refresh_from_db()
    assert case.state == "supplementing"
    clock.run(D(2024, 5, 17))
    case.refresh_from_db()
    assert (case.state, case.closed_on) == ("deemed_withdrawn", D(2024, 5, 17))
    assert case.documents.filter(spec="withdrawal_notice").exists()


def test_a_death_before_the_decision_closes_as_withdrawn(centre: Centre) -> None:
    case = opened(centre)
    take(centre, case, "withdraw", RECEIVED, withdrawal="died")
    assert case.state == "withdrawn"


def test_a_complaint_over_money_that_is_settled_no_longer_bars_the_end(centre: Centre) -> None:
    case = charged(centre)
    number = case.events.get(step="complain").number
    handling = {"complaint_handling": "已责令退还。", "complaint_result": "upheld", "fee_returned": "true"}
    take(centre, case, "decide_complaint", LATER, handling, subject=number)
    take(centre, case, "close", LATER, CLOSING)
    assert case.state == "closed"


def test_numbers_are_counted_by_kind(centre: Centre) -> None:
    assert opened(centre).number == "（2024）青援-民-1"
    assert noticed(centre).number == "（2024）青援-刑-1"
    assert opened(centre, parties=[recipient("李某")]).number == "（2024）青援-民-2"


def test_the_standard_of_each_day() -> None:
    assert standard(D(2024, 7, 16)) == Decimal(3020)
    assert standard(D(2024, 7, 17)) == Decimal(3190)
    assert standard(D(2026, 2, 28)) == Decimal(3190)
    assert standard(D(2026, 3, 1)) is None
    assert standard(D(2020, 1, 1)) is None


def test_a_stranger_does_not_reach_the_case(centre: Centre) -> None:
    case = opened(centre)
    with pytest.raises(NotThere):
        take(centre, case, "withdraw", RECEIVED, withdrawal="own", by=centre.people[staff.STATION])


def test_only_who_is_in_turn_can_be_assigned(centre: Centre) -> None:
    case = granted(centre)
    facts = lawyer(centre)
    entry = Case.objects.get(line="aid_person")
    take(centre, entry, "pause", D(2024, 5, 8), paused_why="出国进修")
    with pytest.raises(Refused) as refused:
        take(centre, case, "assign", D(2024, 5, 9), facts)
    assert sentences(refused.value) == [f"{entry.number}现为“暂停轮候”，不能选用"]


# 投诉
def test_repeated_complaints_are_put_together_and_answered_once(centre: Centre) -> None:
    case = charged(centre)
    first = case.events.get(step="complain").number
    again = complained(centre, case)
    assert running(case, "complaint_admission_limit") == [D(2024, 5, 16)]  # five working days, 11 May works
    take(centre, case, "merge_complaint", NEXT, subject=again)
    assert running(case, "complaint_admission_limit") == []
    with pytest.raises(Refused):
        take(centre, case, "admit_complaint", NEXT, subject=again, complaint_admitted="true")
    handling = {"complaint_handling": "已责令退还。", "complaint_result": "upheld", "fee_returned": "true"}
    take(centre, case, "decide_complaint", LATER, handling, subject=first)
    take(centre, case, "answer_complaint", LATER, subject=first)
    assert "其他投诉已经并入" in case.documents.get(spec="complaint_answer").text
    take(centre, case, "close", LATER, CLOSING)
    assert case.state == "closed"


def test_the_days_to_admit_a_complaint_begin_with_the_missing_papers(centre: Centre) -> None:
    case = handled(centre)
    one, other = complained(centre, case), complained(centre, case, complaint_against="戊")
    take(centre, case, "ask_complaint_papers", NEXT, subject=one, complaint_missing="转账记录。")
    assert running(case, "complaint_admission_limit") == [D(2024, 5, 16)]  # the other complaint alone
    take(centre, case, "complaint_completed", D(2024, 5, 20), subject=one)
    assert running(case, "complaint_admission_limit") == [D(2024, 5, 16), D(2024, 5, 27)]
    with pytest.raises(Refused):
        take(centre, case, "ask_complaint_papers", D(2024, 5, 20), subject=one, complaint_missing="录音。")
    take(centre, case, "admit_complaint", D(2024, 5, 21), subject=other, complaint_admitted="true")
    assert running(case, "complaint_limit") == [D(2024, 7, 5)]  # 45 days


def test_the_days_to_decide_on_a_complaint_are_prolonged_and_its_answer_follows(centre: Centre) -> None:
    case = charged(centre)
    number = case.events.get(step="complain").number
    assert running(case, "complaint_limit") == [D(2024, 6, 24)]
    take(centre, case, "prolong_complaint", D(2024, 6, 20), subject=number, complaint_longer="15")
    assert running(case, "complaint_limit") == [D(2024, 7, 9)]
    handling = {"complaint_handling": "查无实据。", "complaint_result": "rejected"}
    take(centre, case, "decide_complaint", LATER, handling, subject=number)
    assert running(case, "complaint_answer_limit") == [D(2024, 7, 9)]


# 提醒
def warned(centre: Centre, case: Case, step: str, on: dt.date, **facts: str) -> list[str]:
    """Of what the taker of a step is warned."""
    return [each.message for each in take(centre, case, step, on, facts).warnings]


def test_a_refusal_that_the_review_does_not_bear_out_is_warned_of(centre: Centre) -> None:
    words = ["不予的原因与审查表记载的情况不一致，请核对"]
    for reason in ("means", "scope", "counsel", "elsewhere"):
        case = opened(centre)
        take(centre, case, "review", RECEIVED, REVIEW)
        assert warned(centre, case, "refuse", RECEIVED, refusal_reason=reason, reasons="见审查表。") == words
    rich = opened(centre)
    take(centre, rich, "review", RECEIVED, {**REVIEW, "income_per_head": "9000"})
    assert warned(centre, rich, "refuse", RECEIVED, refusal_reason="means", reasons="收入超过标准。") == []


def test_the_reviewer_is_told_that_the_means_will_not_do(centre: Centre) -> None:
    found = {name: value for name, value in REVIEW.items() if name != "income_per_head"}
    words = ["家庭月人均可支配收入不低于经济困难标准，又没有免予核查或者不受限制的情形"]
    assert warned(centre, opened(centre), "review", RECEIVED, **found, income_per_head="3020") == words
    assert warned(centre, opened(centre), "review", RECEIVED, **found, income_per_head="3019.99") == []


def test_a_short_time_for_missing_papers_is_warned_of(centre: Centre) -> None:
    words = ["补充期限短于通常的七日，请核对申请人能否按期补充"]
    short = supplement(centre, opened(centre), RECEIVED, supplement_until="2024-05-12")
    assert [each.message for each in short.warnings] == words
    assert supplement(centre, opened(centre), RECEIVED, supplement_until="2024-05-13").warnings == []


def test_a_case_closed_without_its_paper_is_warned_of(centre: Centre) -> None:
    facts = {name: value for name, value in CLOSING.items() if name != "final_paper"}
    words = ["尚未填写结案文书，请核对是否有应当提交的法律文书副本"]
    assert warned(centre, handled(centre), "close", LATER, **facts) == words


def test_an_application_handed_over_late_is_taken_and_warned_of(centre: Centre) -> None:
    case = opened(centre, RECEIVED, "transfer_in", handed_by="detention", handed_over_at="2024-05-05 08:59",
                  arrived_at="2024-05-06 09:00", **DEFENCE)  # fmt: skip
    assert Deadline.objects.get(case=case, limit="handing_limit").state == "MET_LATE"


def test_a_letter_to_a_court_is_written_in_a_civil_case(centre: Centre) -> None:
    case = handled(centre)
    take(centre, case, "write_to_organ", NEXT, organ_name="青浦区人民法院")
    letter = case.documents.get(spec="organ_letter").text
    assert "青浦区人民法院" in letter
    assert "涉嫌" not in letter


def test_the_stages_of_one_person_name_each_other(centre: Centre) -> None:
    former = noticed(centre)
    case = opened(centre, LATER, "accept_notice", stage="first", organ="court", former_case=former.number)
    assert list(case.links.values_list("other__number", flat=True)) == [former.number]
