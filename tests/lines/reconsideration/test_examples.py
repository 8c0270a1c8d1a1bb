"""The worked examples of the domain page: facts and the dates that follow, through the fold and through the door."""

import datetime as dt
from typing import Any

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused
from qingheng.lines.reconsideration.line import LINE
from qingheng.lines.reconsideration.models import Reconsideration as Record
from qingheng.procedure.declare import PartyFact
from qingheng.procedure.events import Event
from qingheng.procedure.fold import LimitState, LimitStatus, Status, fold
from qingheng.procedure.taking import lapsed
from qingheng.statute.calendar import official
from tests import factories
from tests.factories import District

PARTIES = [PartyFact("1", "applicant", "citizen"), PartyFact("2", "respondent", "organ")]
TOLD = {"inaction": "no", "told_rights": True, "channel": "counter"}
ORDINARY, SIMPLIFIED = {"track": "ordinary"}, {"track": "simplified", "simplified_ground": "consent"}


def d(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def status(*taken: tuple[Any, ...], today: str = "2025-12-31") -> Status:
    """The status after steps given as (step, date), with facts and subject where there are any."""
    events = []
    for number, (step, on, *more) in enumerate(taken, 1):
        events.append(Event(number, step, d(on), more[0] if more else {}, more[1] if len(more) > 1 else ""))
    procedure = LINE.versions.at(events[0].on)
    return fold(procedure, events, official(), d(today), PARTIES)


def limit(of: Status, code: str) -> LimitStatus:
    return [each for each in of.limits if each.limit.code == code][-1]


def last_day(of: Status, code: str) -> dt.date:
    return limit(of, code).due.due


def test_1_the_last_day_to_apply_rolls_to_a_worked_sunday() -> None:
    seen = status(("receive", "2024-04-07", {**TOLD, "known_on": d("2024-02-06"), "act_date": d("2024-02-01")}))
    applied = limit(seen, "application_limit")
    assert (applied.due.nominal, applied.due.due) == (d("2024-04-06"), d("2024-04-07"))
    assert applied.state is LimitState.MET


def test_2_silence_is_acceptance_on_the_fifth_working_day() -> None:
    seen = status(("receive", "2024-04-30", TOLD), today="2024-05-11")
    (event,) = lapsed(seen, d("2024-05-11"))
    assert (event.step, event.on) == ("deem_accepted", d("2024-05-10"))
    assert lapsed(status(("receive", "2024-04-30", TOLD), today="2024-05-10"), d("2024-05-10")) == []


def test_3_papers_supplied_begin_a_fresh_screening() -> None:
    asked = [("receive", "2024-09-06", TOLD), ("ask_supplement", "2024-09-10"), ("serve_supplement", "2024-09-11")]
    assert last_day(status(*asked), "supplement_limit") == d("2024-09-26")
    seen = status(*asked, ("supplemented", "2024-09-25"), today="2024-09-26")
    assert last_day(seen, "screening_limit") == d("2024-10-08")


def test_4_an_ordinary_case_from_copy_to_extended_decision() -> None:
    begun = [("receive", "2024-11-29", TOLD), ("accept", "2024-12-02", ORDINARY)]
    assert last_day(status(*begun), "copy_limit") == d("2024-12-11")
    served = [*begun, ("send_copy", "2024-12-11", {}, "2"), ("serve_copy", "2024-12-11", {}, "2")]
    seen = status(*served, today="2024-12-12")
    assert last_day(seen, "reply_limit") == d("2024-12-25")
    assert last_day(seen, "decision_limit") == d("2025-02-05")
    longer = status(*served, ("extend", "2024-12-30", {"extension_days": 30}), today="2024-12-31")
    assert last_day(longer, "decision_limit") == d("2025-03-03")


def test_5_a_simplified_case_and_its_switch() -> None:
    begun = [("receive", "2025-09-24", TOLD), ("accept", "2025-09-25", SIMPLIFIED)]
    assert last_day(status(*begun), "simplified_copy_limit") == d("2025-09-29")
    served = [*begun, ("send_copy", "2025-09-29", {}, "2"), ("serve_copy", "2025-09-29", {}, "2")]
    seen = status(*served, today="2025-10-09")
    assert last_day(seen, "simplified_reply_limit") == d("2025-10-13")
    assert last_day(seen, "simplified_decision_limit") == d("2025-10-27")
    switched = status(*served, ("to_ordinary", "2025-10-10"), today="2025-10-13")
    assert last_day(switched, "decision_limit") == d("2025-11-24")
    assert not [each for each in switched.limits if each.limit.code == "simplified_decision_limit"]


def test_6_an_attached_review_stops_the_decision_limit() -> None:
    taken = [
        ("receive", "2024-05-06", TOLD),
        ("accept", "2024-05-06", ORDINARY),
        ("begin_review", "2024-05-20", {"review_own_power": True}),
        ("notify_maker", "2024-05-23"),
        ("serve_maker", "2024-05-23"),
    ]
    seen = status(*taken, today="2024-05-24")
    assert last_day(seen, "notify_maker_limit") == d("2024-05-23")
    assert limit(seen, "notify_maker_limit").state is LimitState.MET
    assert last_day(seen, "maker_reply_limit") == d("2024-06-06")
    assert last_day(seen, "review_limit") == d("2024-06-19")
    assert limit(seen, "decision_limit").state is LimitState.SUSPENDED
    resumed = status(*taken, ("resume", "2024-06-19"), today="2024-06-20")
    moved = limit(resumed, "decision_limit").due
    assert (moved.nominal, moved.due) == (d("2024-08-04"), d("2024-08-05"))


def test_7_sixty_days_after_a_death_the_case_may_be_ended() -> None:
    taken = [
        ("receive", "2024-06-03", TOLD),
        ("accept", "2024-06-05", ORDINARY),
        ("suspend", "2024-07-15", {"suspension_ground": "death"}),
    ]
    full = limit(status(*taken), "sixty_days_limit").due
    assert (full.due, full.allowed_from) == (d("2024-09-13"), d("2024-09-14"))


def test_8_an_opinion_letter_is_answered_in_sixty_days() -> None:
    seen = status(
        ("receive", "2024-11-01", TOLD),
        ("accept", "2024-11-04", ORDINARY),
        ("issue_opinion", "2024-12-02", {}, "3"),
        ("serve_opinion", "2024-12-03", {}, "3"),
    )
    report = limit(seen, "opinion_limit")
    assert (report.due.nominal, report.due.due, report.subject) == (d("2025-02-01"), d("2025-02-05"), "3")


def test_9_rights_not_told_but_never_later_than_a_year() -> None:
    facts = {
        **TOLD, "told_rights": False, "known_on": d("2024-02-01"), "learned_rights_on": d("2024-12-20"),
        "act_date": d("2024-01-20"),
    }  # fmt: skip
    applied = limit(status(("receive", "2025-02-05", facts)), "untold_limit")
    assert (applied.due.due, applied.due.capped, applied.state) == (d("2025-02-05"), True, LimitState.MET)
    assert limit(status(("receive", "2025-02-06", facts)), "untold_limit").state is LimitState.MET_LATE


def test_10_a_request_left_unanswered() -> None:
    facts = {**TOLD, "inaction": "no_limit", "requested_on": d("2024-03-04")}
    seen = status(("receive", "2024-07-02", facts))
    applied = limit(seen, "inaction_unset_limit")
    assert (seen.facts["silence_full_on"], applied.due.due) == (d("2024-05-03"), d("2024-07-02"))
    assert applied.state is LimitState.MET


def test_11_the_punishing_organ_forwards_in_five_working_days() -> None:
    facts = {**TOLD, "channel": "organ", "organ_received_on": d("2025-04-28"), "forwarded_on": d("2025-05-08")}
    forwarded = limit(status(("receive", "2025-05-09", facts)), "forwarding_limit")
    assert (forwarded.due.due, forwarded.state) == (d("2025-05-08"), LimitState.MET)
    assert status(("receive", "2025-05-09", facts)).facts["filed_on"] == d("2025-04-28")


def test_12_opening_stock_and_accepted_less_concluded_is_closing_stock() -> None:
    old = [("receive", "2023-12-18", TOLD), ("accept", "2023-12-20")]
    new = [("receive", "2024-06-03", TOLD), ("accept", "2024-06-05", ORDINARY)]
    end = ("withdraw", "2024-08-01", {"withdrawal_recorded": True})
    kinds = {
        "old open": (96 - 96, status(*old)),
        "old closed": (96, status(*old, end)),
        "new closed": (834 - 96, status(*new, end)),
        "new open": (808 - (834 - 96), status(*new)),
    }
    pending = sum(count for count, seen in kinds.values() if seen.closed_on is None)
    assert pending == 96 + 808 - 834 == 70


def deadline(case: Case, code: str) -> dt.date:
    return case.deadlines.filter(limit=code).latest("round").due


def test_2_through_the_door_and_the_clock(district: District) -> None:
    case = factories.open_case(district, d("2024-04-30"))
    assert clock.run(d("2024-05-10")).taken == []
    for _ in range(2):
        clock.run(d("2024-05-15"))
    case.refresh_from_db()
    record = Record.objects.get(pk=case.pk)
    assert (case.state, record.accepted_on, record.intake_result) == ("accepted", d("2024-05-10"), "deemed")
    assert case.events.get(step="deem_accepted").role == "law"
    assert case.events.filter(step="deem_accepted").count() == 1
    paper = case.documents.get(spec="acceptance")
    assert paper.issued_on == d("2024-05-15")
    assert deadline(case, "decision_limit") == d("2024-07-09")
    assert not list(differences(d("2024-05-15")))


def test_2_also_when_the_parties_were_still_talking(district: District) -> None:
    case = factories.open_case(district, d("2024-04-30"))
    factories.take(district, case, "start_prefiling", d("2024-05-06"), by=district.clerk, prefiling_consent="是")
    clock.run(d("2024-05-11"))
    case.refresh_from_db()
    assert (case.state, Record.objects.get(pk=case.pk).accepted_on) == ("accepted", d("2024-05-10"))


def supplementing(district: District) -> Case:
    case = factories.open_case(district, d("2024-09-06"), known_on="2024-08-20", act_date="2024-08-19")
    factories.assign(district, case, d("2024-09-06"))
    asked = factories.take(district, case, "ask_supplement", d("2024-09-10"), missing_items="身份证复印件")
    factories.serve(district, asked.papers[0], d("2024-09-11"), party=factories.party(case, "applicant"))
    assert deadline(case, "supplement_limit") == d("2024-09-26")
    return case


def test_3_through_the_door(district: District) -> None:
    case = supplementing(district)
    factories.take(district, case, "supplemented", d("2024-09-25"))
    assert deadline(case, "screening_limit") == d("2024-10-08")
    factories.take(district, case, "accept", d("2024-10-08"), track="ordinary")
    assert not list(differences(d("2024-10-08")))


def test_3_without_papers_the_application_counts_as_abandoned(district: District) -> None:
    case = supplementing(district)
    clock.run(d("2024-09-26"))
    case.refresh_from_db()
    assert case.state == "supplementing"
    clock.run(d("2024-10-09"))
    clock.run(d("2024-10-10"))
    case.refresh_from_db()
    record = Record.objects.get(pk=case.pk)
    assert (case.state, record.intake_result, record.intake_ended_on) == ("closed_before", "abandoned", d("2024-09-27"))
    assert case.events.filter(step="deem_abandoned").count() == 1


def test_3_a_longer_limit_for_a_good_reason_is_waited_for(district: District) -> None:
    case = supplementing(district)
    factories.take(
        district, case, "extend_supplement", d("2024-09-20"), supplement_extended_by="5", supplement_reason="住院"
    )
    clock.run(d("2024-09-30"))
    case.refresh_from_db()
    assert (case.state, deadline(case, "supplement_limit")) == ("supplementing", d("2024-10-09"))


def test_4_through_the_door(district: District) -> None:
    facts = {"known_on": "2024-11-01", "act_date": "2024-10-30"}
    case = factories.accepted(district, d("2024-12-02"), d("2024-11-29"), **facts)
    organ = factories.party(case)
    sent = factories.take(district, case, "send_copy", d("2024-12-11"), subject=organ)
    factories.serve(district, sent.papers[0], d("2024-12-11"), party=organ)
    dates = {code: deadline(case, code) for code in ("copy_limit", "reply_limit", "decision_limit")}
    assert dates == {
        "copy_limit": d("2024-12-11"), "reply_limit": d("2024-12-25"), "decision_limit": d("2025-02-05"),
    }  # fmt: skip
    factories.take(district, case, "extend", d("2024-12-30"), extension_days="30", extension_reason="案情复杂")
    assert deadline(case, "decision_limit") == d("2025-03-03")
    assert not list(differences(d("2025-03-31")))


def test_5_through_the_door(district: District) -> None:
    case = factories.accepted(
        district, d("2025-09-25"), d("2025-09-24"), track="simplified", simplified_ground="consent",
        known_on="2025-09-01", act_date="2025-08-29",
    )  # fmt: skip
    organ = factories.party(case)
    sent = factories.take(district, case, "send_copy", d("2025-09-29"), subject=organ)
    factories.serve(district, sent.papers[0], d("2025-09-29"), party=organ)
    assert deadline(case, "simplified_copy_limit") == d("2025-09-29")
    assert deadline(case, "simplified_reply_limit") == d("2025-10-13")
    assert deadline(case, "simplified_decision_limit") == d("2025-10-27")
    factories.take(district, case, "to_ordinary", d("2025-10-10"), switch_reason="事实尚需查明")
    assert deadline(case, "decision_limit") == d("2025-11-24")
    assert not list(differences(d("2025-10-10")))


def test_6_through_the_door(district: District) -> None:
    case = factories.accepted(district, d("2024-05-06"), d("2024-05-06"))
    factories.replied(district, case, d("2024-05-08"))
    factories.take(
        district, case, "begin_review", d("2024-05-20"), review_text="《某区流动摊贩管理规定》第五条",
        review_maker="区城市管理行政执法局", review_own_power="是",
    )  # fmt: skip
    notice = factories.take(district, case, "notify_maker", d("2024-05-23"))
    factories.serve(district, notice.papers[0], d("2024-05-23"))
    assert deadline(case, "notify_maker_limit") == d("2024-05-23")
    assert deadline(case, "maker_reply_limit") == d("2024-06-06")
    assert deadline(case, "review_limit") == d("2024-06-19")
    factories.take(district, case, "maker_replies", d("2024-06-05"), review_maker_reply="条款合法。")
    factories.take(district, case, "settle_review", d("2024-06-19"), review_result="lawful")
    factories.take(district, case, "resume", d("2024-06-19"), resumption_reason="审查完毕")
    assert deadline(case, "decision_limit") == d("2024-08-05")
    assert not list(differences(d("2024-06-19")))


def test_7_through_the_door(district: District) -> None:
    case = factories.accepted(district, d("2024-06-05"), d("2024-06-03"))
    factories.take(
        district, case, "suspend", d("2024-07-15"), suspension_ground="death", suspension_detail="申请人于七月十日去世"
    )
    assert deadline(case, "sixty_days_limit") == d("2024-09-13")
    factories.take(
        district, case, "terminate", d("2024-09-14"), termination_ground="sixty_days", termination_detail="无近亲属参加"
    )
    assert (case.state, case.closed_on) == ("closed", d("2024-09-14"))
    assert not list(differences(d("2024-09-14")))


def screened(district: District, received: str, **facts: Any) -> Case:
    case = factories.open_case(district, d(received), **facts)
    factories.assign(district, case, d(received))
    return case


def in_time(district: District, received: str, **facts: Any) -> bool:
    """Whether an application received on that day is accepted on that day; if not, for being out of time."""
    case = screened(district, received, **facts)
    try:
        factories.take(district, case, "accept", d(received), track="ordinary")
    except Refused as refused:
        if "超过申请期限" not in str(refused):
            raise
        return False
    return True


def test_1_through_the_door(district: District) -> None:
    known = {"known_on": "2024-02-06", "act_date": "2024-02-01"}
    assert in_time(district, "2024-04-07", **known)
    assert not in_time(district, "2024-04-08", **known)


def test_8_through_the_door(district: District) -> None:
    case = factories.accepted(district, d("2024-11-29"), d("2024-11-28"))
    letter: dict[str, Any] = {"letter_to": "某局", "letter_problem": "送达程序不当", "letter_advice": "规范送达"}
    sent = factories.take(district, case, "issue_opinion", d("2024-12-02"), **letter)
    factories.serve(district, sent.papers[0], d("2024-12-03"))
    assert deadline(case, "opinion_limit") == d("2025-02-05")


def test_9_through_the_door(district: District) -> None:
    known = {
        "told_rights": "false", "known_on": "2024-02-01", "learned_rights_on": "2024-12-20", "act_date": "2024-01-20",
    }  # fmt: skip
    assert in_time(district, "2025-02-05", **known)
    assert not in_time(district, "2025-02-06", **known)


def test_10_through_the_door(district: District) -> None:
    asked = {
        "inaction": "no_limit", "requested_on": "2024-03-04", "act_date": None, "known_on": None, "told_rights": None,
    }  # fmt: skip
    assert in_time(district, "2024-07-02", **asked)
    assert not in_time(district, "2024-07-03", **asked)
    early = screened(district, "2024-05-02", **asked)
    with pytest.raises(Refused, match="履行期限尚未届满"):
        factories.take(district, early, "accept", d("2024-05-02"), track="ordinary")


def test_11_through_the_door(district: District) -> None:
    handed_in: dict[str, Any] = {
        "channel": "organ", "organ_received_on": "2025-04-28", "forwarded_on": "2025-05-08", "known_on": "2025-04-20",
        "act_date": "2025-04-20",
    }  # fmt: skip
    case = factories.open_case(district, d("2025-05-09"), **handed_in)
    forwarded = case.deadlines.get(limit="forwarding_limit")
    assert (forwarded.due, forwarded.state) == (d("2025-05-08"), "MET")
