"""Limits that recur: what is done meets the one that runs and starts the next."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.procedure.declare import Limit, PartyFact, State, Step, at, begin, moment
from qingheng.procedure.events import CORRECTION, Event
from qingheng.procedure.fields import Fields, date
from qingheng.procedure.fold import LimitState, fold
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import CASE_OFFICER
from qingheng.statute.calendar import official
from qingheng.statute.laws import statute
from qingheng.statute.periods import Direction, months, years
from tests.statute.dates import d

LAW = statute("社区矫正法")
CALENDAR = official()
MET, LATE, RUNNING, VOID = LimitState.MET, LimitState.MET_LATE, LimitState.RUNNING, LimitState.VOID


class F(Fields):
    term_start = date("任期起始日")
    next_on = date("下次截止日", required=False)
    meeting_on = date("会议日")


def month_after(facts: Mapping[str, Any], _: Sequence[PartyFact]) -> dt.date:
    return dt.date(facts["term_start"].year, 12, 31)


class Recurring(Procedure):
    """Something that goes on."""

    line = "test_recurring"
    law = LAW
    in_force = dt.date(2020, 7, 1)

    going = State("在册")
    ended = State("结束", final=True, closes=True)

    register = Step(
        "登记", begin(going), by=CASE_OFFICER, basis=LAW[22],
        asks=[F.term_start], derives={F.next_on: month_after},
    )  # fmt: skip
    visit = Step("走访", at(going), by=CASE_OFFICER, basis=LAW[26])
    elect = Step(
        "换届", at(going), by=CASE_OFFICER, basis=LAW[22],
        asks=[F.term_start], derives={F.next_on: month_after},
    )  # fmt: skip
    convene = Step("召集会议", at(going), by=CASE_OFFICER, basis=LAW[22], asks=[F.meeting_on])
    end = Step("结束", going >> ended, by=CASE_OFFICER, basis=LAW[44])

    visit_limit = Limit(
        "每月走访", months(1), starts=[register, visit], met_by=visit, direction=Direction.CALENDAR, basis=LAW[26]
    )
    term_limit = Limit(
        "任期", years(3), starts=[moment(register, F.term_start), moment(elect, F.term_start)],
        met_by=[elect, end], basis=LAW[22],
    )  # fmt: skip
    yearly_limit = Limit(
        "本年截止", None, starts=[moment(register, F.next_on), moment(elect, F.next_on)],
        met_by=elect, direction=Direction.UNTIL, basis=LAW[22],
    )  # fmt: skip
    notice_limit = Limit(
        "会议通知", months(1), starts=moment(convene, F.meeting_on), met_by=convene, direction=Direction.BEFORE,
        basis=LAW[22],
    )  # fmt: skip


def happened(*taken: tuple[str, str, Mapping[str, str]]) -> list[Event]:
    return [
        Event(number, step, d(on), {name: d(value) for name, value in facts.items()}, "")
        for number, (step, on, facts) in enumerate(taken, 1)
    ]


def rounds(limit: Limit, events: Sequence[Event], today: str) -> list[tuple[str, LimitState]]:
    found = fold(Recurring, events, CALENDAR, d(today))
    return [(each.due.due.isoformat(), each.state) for each in found.limits if each.limit is limit]


BEGUN = ("register", "2024-11-20", {"term_start": "2024-11-15"})


def test_a_visit_in_every_calendar_month() -> None:
    visits = happened(BEGUN, ("visit", "2024-12-31", {}), ("visit", "2025-02-03", {}), ("visit", "2025-02-20", {}))
    assert rounds(Recurring.visit_limit, visits, "2025-02-28") == [
        ("2024-12-31", MET),
        ("2025-01-31", LATE),
        ("2025-03-31", MET),
        ("2025-03-31", RUNNING),
    ]


def test_a_month_without_a_visit_is_overdue_from_its_last_day_on() -> None:
    begun = happened(BEGUN)
    assert rounds(Recurring.visit_limit, begun, "2024-12-31") == [("2024-12-31", RUNNING)]
    assert rounds(Recurring.visit_limit, begun, "2025-01-01") == [("2024-12-31", LimitState.EXPIRED)]


def test_an_annulled_visit_neither_meets_nor_starts() -> None:
    annulled = [*happened(BEGUN, ("visit", "2024-12-02", {}))]
    annulled.append(Event(3, CORRECTION, d("2024-12-03"), {"annul": True}, "", corrects=2))
    assert rounds(Recurring.visit_limit, annulled, "2024-12-03") == [("2024-12-31", RUNNING)]


def test_the_end_stops_what_recurs() -> None:
    ended = happened(BEGUN, ("visit", "2024-12-02", {}), ("end", "2024-12-20", {}))
    assert rounds(Recurring.visit_limit, ended, "2025-06-01") == [("2024-12-31", MET), ("2025-01-31", VOID)]


def test_a_new_term_meets_the_former_and_begins_with_its_own_day() -> None:
    elected = happened(BEGUN, ("elect", "2027-11-10", {"term_start": "2027-11-16"}))
    found = rounds(Recurring.term_limit, elected, "2027-11-20")
    assert [state for _, state in found] == [MET, RUNNING]
    assert [day for day, _ in found] == ["2027-11-15", "2030-11-18"]  # 2030-11-16 is a Saturday


def test_a_late_election_is_late_for_the_former_term_only() -> None:
    elected = happened(BEGUN, ("elect", "2027-12-10", {"term_start": "2027-12-10"}))
    assert [state for _, state in rounds(Recurring.term_limit, elected, "2027-12-20")] == [LATE, RUNNING]


def test_a_derived_day_recurs_in_the_same_way() -> None:
    elected = happened(BEGUN, ("elect", "2024-12-10", {"term_start": "2025-01-01"}))
    assert rounds(Recurring.yearly_limit, elected, "2025-02-01") == [("2024-12-31", MET), ("2025-12-31", RUNNING)]


def test_where_none_is_running_a_step_meets_the_limit_whose_date_it_states() -> None:
    twice = happened(
        BEGUN,
        ("convene", "2024-11-25", {"meeting_on": "2025-01-08"}),
        ("convene", "2024-12-20", {"meeting_on": "2025-01-15"}),
    )
    assert rounds(Recurring.notice_limit, twice, "2025-01-20") == [("2024-12-06", MET), ("2024-12-13", LATE)]
