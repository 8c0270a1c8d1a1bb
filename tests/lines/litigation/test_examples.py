"""The worked examples of the domain page: facts and the dates that follow, through the door."""

import datetime as dt
from typing import Any

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.lines.litigation import figures
from qingheng.lines.litigation.models import CourtEnforcement, Suit
from tests.lines.litigation import house as make
from tests.lines.litigation.house import House, d, due

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("received", "last"), [("2024-09-19", "2024-10-08"), ("2025-01-17", "2025-02-05"), ("2024-01-26", "2024-02-18")]
)
def test_1_to_3_answer_and_evidence_are_due_fifteen_days_after_the_copy(received: str, last: str, own: House) -> None:
    assert due(make.registered(own, received), "suit_answer_limit") == d(last)


def test_4_a_judgment_served_on_a_saturday_is_appealed_by_the_sixth_of_may(own: House) -> None:
    case = make.judged(own, "2024-04-19", "2024-02-20")
    make.served(own, case, plaintiff="2024-04-19", defendant="2024-04-20")
    assert due(case, "our_appeal_limit") == d("2024-05-06")


def test_5_a_ruling_that_dismisses_the_suit_is_appealed_within_ten_days(own: House) -> None:
    case = make.hearing(own, "2024-05-06")
    own.take(case, "judge", "2024-05-30", result="suit_dismissed", result_text="驳回起诉", duty="none")
    make.served(own, case, plaintiff="2024-05-31", defendant="2024-05-31")
    assert due(case, "our_ruling_appeal_limit") == d("2024-06-11")
    assert due(case, "other_ruling_appeal_limit") == d("2024-06-11")


def test_6_a_judgment_takes_effect_when_the_latest_limit_has_run_out(own: House) -> None:
    case = make.judged(own, "2024-09-18", "2024-07-01")
    make.served(own, case, defendant="2024-09-18", plaintiff="2024-09-20")
    assert due(case, "our_appeal_limit") == d("2024-10-08")
    assert due(case, "other_appeal_limit") == d("2024-10-08")
    clock.run(d("2024-10-08"))
    case.refresh_from_db()
    assert case.state == "judged"
    clock.run(d("2024-10-09"))
    case.refresh_from_db()
    assert case.state == "effective"
    assert Suit.objects.get(pk=case.pk).effective_on == d("2024-10-09")
    assert not list(differences(d("2024-10-09")))


def test_6_the_party_served_last_decides_when_the_judgment_takes_effect(own: House) -> None:
    case = make.judged(own, "2024-05-06", "2024-02-20")
    make.served(own, case, defendant="2024-05-06", plaintiff="2024-05-20")
    assert due(case, "our_appeal_limit") == d("2024-05-21")
    clock.run(d("2024-06-04"))
    case.refresh_from_db()
    assert case.state == "judged"
    clock.run(d("2024-06-05"))
    assert Suit.objects.get(pk=case.pk).effective_on == d("2024-06-05")


def test_6_nothing_takes_effect_before_every_party_is_served(own: House) -> None:
    case = make.judged(own, "2024-09-18", "2024-07-01")
    own.take(case, "serve_judgment", "2024-09-18", subject=make.party(case, "defendant").pk, all_served=False)
    clock.run(d("2024-11-30"))
    case.refresh_from_db()
    assert case.state == "judged"


def test_7_the_appearance_rate_counts_cases_by_instance(own: House) -> None:
    a = make.hearing(own, "2024-03-01")
    make.heard(own, a, "2024-04-01", "2024-03-20")
    make.heard(own, a, "2024-04-20", "2024-04-10", attendance="staff")
    b = make.hearing(own, "2024-03-01")
    make.heard(own, b, "2024-04-01", "2024-03-20", head_rank="deputy")
    second = make.hearing(own, "2024-06-03", instance="second", position="appellee")
    make.heard(own, second, "2024-07-01", "2024-06-20", attendance="staff")
    c = make.hearing(own, "2024-03-01", [own.market, own.government], **make.JOINT)
    make.heard(own, c, "2024-04-01", "2024-03-20", agreed_by="agreement", whose_head="second")
    gone = make.hearing(own, "2024-03-01")
    own.take(gone, "judge", "2024-03-20", result="withdrawn", result_text="准许撤诉", duty="none")
    e = make.hearing(own, "2024-03-01")
    make.heard(own, e, "2024-04-01", "2024-03-20", attendance="staff", reason_accepted=True)
    found = measure([figures.appearance_rate, figures.appearance_rate_otherwise], Span.year(2024))
    rate, otherwise = found["head_appearance_rate"], found["head_appearance_rate_otherwise"]
    assert (rate.numerator, rate.denominator, str(rate.value)) == (3, 5, "60.00")
    assert (otherwise.numerator, otherwise.denominator, str(otherwise.value)) == (3, 4, "75.00")


SUGGESTION: dict[str, Any] = {
    "sender": "上海市闵行区人民法院",
    "suggestion_no": "（2024）沪0112司建3号",
    "subject": "规范送达程序",
}


def _suggested(own: House, on: str, kind: str, **facts: Any) -> Case:
    return own.open("court_suggestion", "register", on, suggestion_kind=kind, **SUGGESTION, **facts)


def test_8_a_general_suggestion_and_one_on_a_normative_document(own: House) -> None:
    assert due(_suggested(own, "2024-08-06", "general"), "general_suggestion_limit") == d("2024-10-08")
    assert due(_suggested(own, "2024-08-06", "normative"), "normative_suggestion_limit") == d("2024-10-08")


def test_8_a_day_stated_in_the_suggestion_goes_first(own: House) -> None:
    case = _suggested(own, "2024-08-06", "general", reply_due="2024-09-10")
    assert due(case, "stated_suggestion_limit") == d("2024-09-10")
    assert not case.deadlines.filter(limit="general_suggestion_limit").exists()


def test_9_a_procuratorial_suggestion_is_answered_in_two_months_an_urgent_one_in_fifteen_days(own: House) -> None:
    plain = _suggested(own, "2024-12-30", "public_interest", urgent=False)
    urgent = _suggested(own, "2024-12-30", "public_interest", urgent=True)
    assert due(plain, "public_interest_limit") == d("2025-02-28")
    assert due(urgent, "urgent_public_interest_limit") == d("2025-01-14")


def test_10_the_citizens_remedies_and_then_three_months_to_ask_the_court(own: House) -> None:
    case = make_enforcement(own, "2024-03-15")
    assert due(case, "enforcement_remedy_limit") == d("2024-09-18")
    own.take(case, "remind", "2024-09-20", pay_by="2024-10-15", pay_how="缴至指定银行账户")
    own.take(case, "serve_reminder", "2024-09-23")
    assert due(case, "enforcement_application_limit") == d("2024-12-18")
    own.take(case, "apply", "2024-12-18", court_asked="上海市闵行区人民法院", head_signed=True)
    assert CourtEnforcement.objects.get(pk=case.pk).applied_on == d("2024-12-18")


def make_enforcement(own: House, served: str, **facts: Any) -> Case:
    return own.open(
        "court_enforcement", "enter", served, [NewParty("obligor", "citizen", "张伟", address="青浦区公园路1号")],
        decision="《行政处罚决定书》（青市监处罚〔2024〕12号）", enforcement_field="market", decided_on="2024-03-11",
        duty_left="缴纳罚款", sum_left="3000", **{"remedy_path": "suit", **facts},
    )  # fmt: skip


def test_11_later_evidence_is_due_fifteen_days_after_the_obstacle_ended(own: House) -> None:
    case = make.answering(own, "2025-03-24")
    own.take(case, "ask_more_time", "2025-03-28", more_time_reason="force_majeure", more_time_text="档案室遭水淹")
    own.take(case, "more_time_ruled", "2025-04-01", more_time_allowed=True)
    own.take(case, "obstacle_ended", "2025-04-21", obstacle_ended_on="2025-04-20")
    assert due(case, "suit_later_evidence_limit") == d("2025-05-06")


def test_12_a_new_act_ordered_within_sixty_days_of_effect(own: House) -> None:
    case = make.hearing(own, "2024-09-02", instance="second", position="appellee")
    own.take(case, "judge", "2024-11-29", result="reversed", result_text="撤销原判，责令重作", duty="redo",
             duty_text="对原告的申请重新作出处理", duty_days=60)  # fmt: skip
    own.take(case, "take_effect", "2024-11-30")
    assert due(case, "judgment_duty_limit") == d("2025-02-05")
    assert Suit.objects.get(pk=case.pk).duty_due == d("2025-02-05")
    limit = make.BY_CODE["litigation"].procedure.limits["judgment_duty_limit"]
    assert limit.then.startswith("自次日起对负责人按日处五十元至一百元罚款")


def test_the_day_after_the_thirteenth_the_missing_answer_is_told(own: House) -> None:
    limit = make.BY_CODE["litigation"].procedure.limits["suit_answer_limit"]
    case = make.registered(own, "2024-05-06")
    last = due(case, "suit_answer_limit")
    assert last - dt.timedelta(days=limit.ahead) == d("2024-05-19")
