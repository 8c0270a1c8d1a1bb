"""What follows from events: states, limits, pauses, extensions, lapses. Dates are counted by hand from the calendar."""

from qingheng.procedure.declare import Limit, PartyFact, State, Step, begin
from qingheng.procedure.events import Event
from qingheng.procedure.fold import LimitState, fold
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import CASE_OFFICER
from qingheng.procedure.taking import lapsed
from qingheng.statute.calendar import official
from qingheng.statute.periods import Direction, workdays
from tests.procedure.toy import RULE, Toy, d, events, limit, limits, status

SLOW, FAST = {"track": "slow"}, {"track": "fast"}
GOING = [("file", "2024-05-06"), ("accept", "2024-05-08", SLOW)]
TWO = [PartyFact("1", "respondent"), PartyFact("2", "respondent"), PartyFact("3", "applicant")]


def test_a_limit_runs_from_its_step_until_it_is_met() -> None:
    open_ = limit(status(events(("file", "2024-05-06")), "2024-05-10"), "screening_limit")
    assert (open_.due.due, open_.state) == (d("2024-05-11"), LimitState.RUNNING)  # Saturday 11 May was worked
    assert limit(status(events(("file", "2024-05-06")), "2024-05-12"), "screening_limit").state is LimitState.EXPIRED
    met = limit(status(events(*GOING)), "screening_limit")
    assert (met.state, met.met_on) == (LimitState.MET, d("2024-05-08"))


def test_the_last_day_is_in_time_and_the_day_after_is_late() -> None:
    on_last = status(events(("file", "2024-05-06"), ("accept", "2024-05-11", SLOW)))
    after = status(events(("file", "2024-05-06"), ("accept", "2024-05-13", SLOW)))
    assert limit(on_last, "screening_limit").state is LimitState.MET
    assert limit(after, "screening_limit").state is LimitState.MET_LATE


def test_papers_supplied_start_a_fresh_limit_and_leave_the_first_as_it_was() -> None:
    both = limits(
        status(events(("file", "2024-05-06"), ("ask", "2024-05-09"), ("supply", "2024-05-20")), "2024-05-21"),
        "screening_limit",
    )
    assert [(each.round, each.due.due, each.state) for each in both] == [
        (1, d("2024-05-11"), LimitState.MET),
        (2, d("2024-05-27"), LimitState.RUNNING),
    ]


def test_each_party_has_its_own_limit_and_meeting_one_leaves_the_other() -> None:
    seen = status(events(*GOING, ("send", "2024-05-10", {}, "1")), "2024-05-13", TWO)
    assert {each.subject: each.state for each in limits(seen, "copy_limit")} == {
        "1": LimitState.MET,
        "2": LimitState.RUNNING,
    }


def test_a_stay_stops_the_clock_and_the_rest_runs_from_resumption() -> None:
    """The case of periods.md: 60 days from 3 June, stayed 1 July, resumed 15 August: 18 September."""
    stayed = events(("file", "2024-06-03"), ("accept", "2024-06-03", SLOW), ("stay", "2024-07-01"))
    assert limit(status(stayed, "2024-12-31"), "slow_limit").state is LimitState.SUSPENDED
    resumed = [*stayed, *events(("resume", "2024-08-15"))]
    assert limit(status(resumed, "2024-08-16"), "slow_limit").due.due == d("2024-09-18")


def test_a_stay_does_not_stop_other_limits() -> None:
    seen = status(events(*GOING, ("stay", "2024-05-09")), "2024-05-10", TWO)
    assert {each.state for each in limits(seen, "copy_limit")} == {LimitState.RUNNING}


def test_time_between_two_steps_is_not_counted() -> None:
    """Eleven days of appraisal: 60 days from 8 May end on 7 July, then 18 July."""
    seen = status(events(*GOING, ("probe", "2024-06-03"), ("probed", "2024-06-14")), "2024-06-15")
    assert limit(seen, "slow_limit").due.nominal == d("2024-07-18")


def test_time_that_is_stopped_for_two_causes_at_once_counts_once() -> None:
    """Appraisal 3 to 14 June with a stay 5 to 20 June: seventeen days are not counted, 7 July becomes 24 July."""
    seen = status(
        events(
            *GOING, ("probe", "2024-06-03"), ("stay", "2024-06-05"), ("probed", "2024-06-14"), ("resume", "2024-06-20")
        ),
        "2024-06-21",
    )
    assert limit(seen, "slow_limit").due.due == d("2024-07-24")


def test_a_stay_during_an_unfinished_appraisal_keeps_the_clock_still() -> None:
    happened = events(*GOING, ("probe", "2024-06-03"), ("stay", "2024-06-05"), ("resume", "2024-06-20"))
    assert limit(status(happened, "2024-06-21"), "slow_limit").state is LimitState.SUSPENDED


def test_a_stay_after_the_last_day_does_not_heal() -> None:
    seen = status(events(*GOING, ("stay", "2024-07-10"), ("resume", "2024-08-01")), "2024-08-02")
    late = limit(seen, "slow_limit")
    assert (late.due.due, late.state) == (d("2024-07-08"), LimitState.EXPIRED)  # 7 July was a Sunday


def test_an_extension_is_added_to_the_nominal_day() -> None:
    """60 + 30 from 2 December is 2 March, a Sunday: 3 March (example 4 of the reconsideration page)."""
    seen = status(
        events(("file", "2024-12-02"), ("accept", "2024-12-02", SLOW), ("lengthen", "2024-12-20", {"longer": 30})),
        "2024-12-21",
    )
    longer = limit(seen, "slow_limit")
    assert (longer.due.nominal, longer.due.due, longer.extended) == (d("2025-03-02"), d("2025-03-03"), 30)


def test_an_obstacle_stands_the_clock_still_and_the_long_stop_caps_it() -> None:
    """periods.md, example 15; and a year from the making of the act where that ends first."""
    told = {
        "known_on": d("2024-01-10"),
        "blocked_from": d("2024-02-20"),
        "blocked_until": d("2024-03-20"),
    }
    assert limit(status(events(("file", "2024-04-08", told))), "filing_limit").due.due == d("2024-04-08")
    capped = {"known_on": d("2024-05-20"), "made_on": d("2023-06-15")}
    found = limit(status(events(("file", "2024-06-20", capped))), "filing_limit")
    assert (found.due.due, found.state) == (d("2024-06-17"), LimitState.MET_LATE)  # 15 June 2024 was a Saturday


def test_a_meeting_must_be_called_so_many_days_before() -> None:
    """periods.md, example 9: five working days before 14 October is 8 October at the latest."""
    meeting = {"meeting_on": d("2024-10-14")}
    base = [("file", "2024-09-20"), ("accept", "2024-09-20", SLOW)]
    in_time = limit(status(events(*base, ("convene", "2024-10-08", meeting))), "meeting_limit")
    late = limit(status(events(*base, ("convene", "2024-10-09", meeting))), "meeting_limit")
    assert (in_time.due.due, in_time.state) == (d("2024-10-08"), LimitState.MET)
    assert late.state is LimitState.MET_LATE


def test_a_limit_that_is_missed_starts_the_next_on_its_last_day() -> None:
    """8 July is the last day of 60 days from 8 May; fifteen days later is 23 July."""
    assert limits(status(events(*GOING), "2024-07-08"), "suit_limit") == []
    missed = limit(status(events(*GOING), "2024-07-09"), "suit_limit")
    assert (missed.starts_on, missed.due.due, missed.state) == (d("2024-07-08"), d("2024-07-23"), LimitState.RUNNING)
    late = events(*GOING, ("finish", "2024-07-10", {"note": "x"}), ("sue", "2024-07-22"))
    assert limit(status(late), "suit_limit").met_on == d("2024-07-22")


def test_closing_ends_what_does_not_outlive_it() -> None:
    seen = status(events(*GOING, ("finish", "2024-05-20", {"note": "x"})), "2024-05-21", TWO)
    assert {each.state for each in limits(seen, "copy_limit")} == {LimitState.VOID}
    assert limit(seen, "slow_limit").state is LimitState.MET
    assert limit(seen, "performance_limit").state is LimitState.RUNNING
    assert (seen.state, seen.closed_on) == (Toy.done, d("2024-05-20"))


def test_a_case_may_end_while_its_limit_stands_still() -> None:
    seen = status(events(*GOING, ("stay", "2024-05-20"), ("finish", "2024-06-20", {"note": "x"})))
    assert limit(seen, "slow_limit").state is LimitState.MET


def test_a_change_of_track_counts_from_the_same_day() -> None:
    """Accepted on 25 September 2025: 30 days end on 27 October, 60 on 24 November (page, example 5)."""
    fast = events(("file", "2025-09-25"), ("accept", "2025-09-25", FAST))
    before = status(fast, "2025-10-01")
    assert limit(before, "fast_limit").due.due == d("2025-10-27")
    assert limits(before, "slow_limit") == []
    after = status([*fast, *events(("switch", "2025-10-09"))], "2025-10-10")
    assert limits(after, "fast_limit") == []
    assert limit(after, "slow_limit").due.due == d("2025-11-24")


def test_silence_takes_its_step_on_the_last_day_once_it_is_over() -> None:
    filed = events(("file", "2024-04-30"))
    assert lapsed(status(filed, "2024-05-10"), d("2024-05-10")) == []
    (taken,) = lapsed(status(filed, "2024-05-11"), d("2024-05-11"))
    assert (taken.step, taken.on) == ("deem", d("2024-05-10"))


def test_nothing_lapses_where_the_case_has_moved_on() -> None:
    waiting = events(("file", "2024-04-30"), ("ask", "2024-05-08"))
    assert lapsed(status(waiting, "2024-12-31"), d("2024-12-31")) == []


def test_a_floor_is_met_whenever_what_it_waits_for_is_done() -> None:
    """At least seven working days: whether somebody may be earlier is for the rules to say, later is never late."""

    class Waiting(Procedure):
        """A review that must be given time."""

        line, law, in_force = "waiting", RULE, d("2020-01-01")  # type: ignore[assignment]
        sent, over = State("sent"), State("over", final=True, closes=True)
        send = Step("send", begin(sent), by=CASE_OFFICER, basis=RULE)
        meet = Step("meet", sent >> over, by=CASE_OFFICER, basis=RULE)
        floor = Limit("floor", workdays(7), starts=send, met_by=meet, basis=RULE, direction=Direction.AT_LEAST)

    taken = [Event(1, "send", d("2024-09-25")), Event(2, "meet", d("2024-10-11"))]
    seen = fold(Waiting, taken, official(), d("2024-10-31"))
    assert [(each.due.due, each.state) for each in seen.limits] == [(d("2024-10-10"), LimitState.MET)]
