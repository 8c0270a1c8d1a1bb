"""Every figure of the line, counted by hand over a small year."""

from __future__ import annotations

from typing import Any

import pytest

from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.figures.measuring import leaves_of, measure, tally, work_out
from qingheng.kernel.figures.spans import Span
from qingheng.lines.litigation import figures
from qingheng.lines.litigation.line import LINES
from tests.lines.litigation import house as make
from tests.lines.litigation.house import House, d
from tests.lines.litigation.test_examples import SUGGESTION, make_enforcement
from tests.lines.litigation.test_papers import _centre, _event, _mediated, _not_accepted, _performed
from tests.lines.litigation.test_refusals import lost

pytestmark = pytest.mark.django_db
YEAR = Span.year(2024)


def told(*codes: str) -> list[str]:
    """The figures of the year as they are printed, by code."""
    every = [each for line in LINES for each in line.indicators]
    found = measure(every, YEAR, day=d("2024-12-31"))
    return [str(found[code]) for code in codes]


def test_what_comes_in_and_is_concluded_by_instance(own: House) -> None:
    make.judged(own, "2024-09-18", "2024-07-01")
    make.registered(own, "2023-12-29")
    make.registered(own, "2024-12-30", instance="second", position="appellee")
    review = make.hearing(own, "2024-03-01", instance="retrial_review", position="retrial_respondent")
    own.take(review, "judge", "2024-05-06", result="retrial_refused", result_text="驳回", duty="none")
    assert told("suits_first_received", "suits_second_received", "suits_retrial_received") == ["1件", "1件", "1件"]
    assert told("suits_first_concluded", "suits_second_concluded", "suits_retrial_concluded") == ["1件", "0件", "1件"]


def test_chiefs_voices_and_lawyers(own: House) -> None:
    for came in (
        {"head_rank": "chief"},
        {"spoke": False},
        {"identity_accepted": False},
        {"attendance": "only_lawyers"},
    ):
        facts: dict[str, Any] = came
        make.heard(own, make.hearing(own, "2024-03-01"), "2024-04-01", "2024-03-20", **facts)
    assert told("suits_heard", "suits_attended", "suits_only_lawyers") == ["4件", "2件", "1件"]
    assert told("head_appearance_rate", "chief_appearance_rate") == ["50.00%(2/4)", "25.00%(1/4)"]
    assert told("head_voice_rate") == ["50.00%(1/2)"]


def test_losses_and_what_was_settled(own: House) -> None:
    make.judged(own, "2024-09-18", "2024-07-01")
    lost(own)
    _mediated(own)
    changed = make.hearing(own, "2024-05-06")
    own.take(changed, "change_act", "2024-05-20", change_text="改为警告", told_court_on="2024-05-20")
    own.take(changed, "judge", "2024-06-03", result="withdrawn", result_text="准许撤诉", duty="none")
    assert told("suits_lost", "loss_rate") == ["1件", "25.00%(1/4)"]
    assert told("suits_resolved", "suit_resolution_rate", "suits_changed_withdrawn") == ["2件", "50.00%(2/4)", "1件"]


def test_suits_after_reconsideration(own: House) -> None:
    results: tuple[dict[str, Any], ...] = (
        {**make.JUDGMENT, "decision_result": "kept"},
        {"result": "quashed", "result_text": "撤销", "quash_ground": "evidence", "duty": "none",
         "decision_result": "corrected"},
    )  # fmt: skip
    for result in results:
        case = make.hearing(own, "2024-03-01", [own.market, own.government], **make.JOINT)
        make.heard(own, case, "2024-04-01", "2024-03-20")
        own.take(case, "judge", "2024-05-06", **result)
    alone = {**make.JOINT, "position": "authority", "reconsideration_outcome": "changed", "sued": "decision"}
    make.registered(own, "2024-03-01", **alone)
    make.registered(own, "2024-03-01")
    assert told("suits_after_reconsideration", "suits_joint") == ["3件", "2件"]
    assert told("decision_corrected_rate") == ["50.00%(1/2)"]
    assert told("reconsideration_suit_ratio") == ["0.00(0/4)"]


def test_what_was_ordered_is_performed_in_time(own: House) -> None:
    _performed(own)
    lost(own)
    assert told("judgment_performance_rate") == ["50.00%(1/2)"]


def test_limits_met_in_time(own: House) -> None:
    late = make.answering(own, "2024-09-19")
    own.take(late, "answer", "2024-10-09", **make.ANSWER, late_note="材料整理延误")
    make.hearing(own, "2024-09-19")
    found = measure(figures.INDICATORS, YEAR, day=d("2024-12-31"))
    assert (str(found["on_time_rate"]), str(found["overdue"])) == ("50.00%(1/2)", "1件")


def test_enforcement_applied_for_and_allowed(own: House) -> None:
    _not_accepted(own)
    case = make_enforcement(own, "2024-03-15")
    own.take(case, "remind", "2024-09-20", pay_by="2024-10-15", pay_how="缴至指定银行账户")
    own.take(case, "serve_reminder", "2024-09-23")
    own.take(case, "apply", "2024-10-15", court_asked="上海市闵行区人民法院", head_signed=True)
    own.take(case, "court_accepts", "2024-10-16")
    own.take(case, "rule_on", "2024-10-21", ruling="allowed")
    assert told("enforcements_applied", "enforcements_allowed") == ["2件", "1件"]


def test_suggestions_answered_and_answered_in_time(own: House) -> None:
    for kind, replied in (("general", "2024-09-02"), ("normative", "2024-10-09"), ("general", None)):
        case = own.open("court_suggestion", "register", "2024-08-06", suggestion_kind=kind, **SUGGESTION)
        own.take(case, "assign", "2024-08-07", unit="区市场监管局")
        if replied:
            own.take(case, "reply", replied, adoption="full", reply_text="已整改")
    own.open("court_suggestion", "register", "2024-12-30", suggestion_kind="general", **SUGGESTION)
    own.open(
        "court_suggestion", "register", "2024-03-01", suggestion_kind="public_interest", urgent=False, **SUGGESTION
    )
    assert told("court_suggestions", "procuratorial_suggestions") == ["4件", "1件"]
    assert told("suggestion_reply_rate", "suggestion_in_time_rate") == ["66.67%(2/3)", "33.33%(1/3)"]


def test_events_and_who_came(own: House) -> None:
    _event(own)
    own.open("litigation_event", "plan", "2024-05-06", event_kind="mock", event_at="2024-06-03 14:00", place="党校",
             theme="模拟法庭", organiser="区司法局")  # fmt: skip
    assert told("events_three_in_one", "events_three_in_one_observers") == ["1场", "60人次"]
    assert told("events_mock", "events_commented", "events_observation", "events_training_observers") == [
        "0场", "1场", "0场", "0人次",
    ]  # fmt: skip


def test_what_the_centre_mediated(own: House) -> None:
    _centre(own)
    for result in ("withdrawn", "not_agreed", None):
        case = own.open(
            "joint_mediation", "register", "2024-05-06",
            [NewParty("centre_side", "citizen", "张伟"),
             NewParty("centre_organ", "organ", own.market.name, body_id=own.market.pk)],
            source="during", dispute="罚款数额", dispute_field="market",
        )  # fmt: skip
        if result:
            own.take(case, "end", "2024-05-20", centre_result=result)
    assert told("centre_started", "centre_settled", "centre_rate") == ["4件", "2件", "66.67%(2/3)"]


def test_a_joint_case_counts_for_the_organ_whose_head_came(own: House) -> None:
    case = make.hearing(own, "2024-03-01", [own.market, own.government], **make.JOINT)
    make.heard(own, case, "2024-04-01", "2024-03-20", agreed_by="agreement", whose_head="second")
    make.heard(own, make.hearing(own, "2024-03-01", [own.market]), "2024-04-01", "2024-03-20", attendance="staff")
    found = tally(leaves_of([figures.appearance_rate]), [YEAR], by=figures.BY_AGENCY)
    rates = {key: str(work_out(figures.appearance_rate, numbers)) for (_, key), numbers in found.items() if key}
    assert rates == {own.government.pk: "100.00%(1/1)", own.market.pk: "0.00%(0/1)"}
