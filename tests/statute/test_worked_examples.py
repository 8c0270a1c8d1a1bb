"""Dates worked out by hand with the published calendars of 2024 and 2025."""

import pytest

from qingheng.statute.calendar import official
from qingheng.statute.periods import Cap, Direction, Pause, due, hours, months, years
from qingheng.statute.periods import days as calendar_days
from qingheng.statute.periods import workdays as working_days
from qingheng.statute.service import Attempt, Method, effective_date
from qingheng.statute.transit import filed_on
from qingheng.statute.units import Period
from tests.statute.dates import at, d

PLAIN = [
    (calendar_days(60), "2024-08-02", "2024-10-08"),
    (working_days(5), "2024-02-07", "2024-02-20"),
    (working_days(7), "2024-09-12", "2024-09-24"),
    (working_days(10), "2024-09-27", "2024-10-16"),
    (calendar_days(15), "2025-01-16", "2025-02-05"),
    (calendar_days(10), "2025-01-16", "2025-01-26"),
    (calendar_days(60), "2024-02-06", "2024-04-07"),
    (months(6), "2024-08-31", "2025-02-28"),
    (months(1), "2024-02-29", "2024-03-29"),
    (years(1), "2024-02-29", "2025-02-28"),
]


@pytest.mark.parametrize(("period", "start", "expected"), PLAIN)
def test_plain_periods(period: Period, start: str, expected: str) -> None:
    assert due(period, d(start), official()).due == d(expected)


@pytest.mark.parametrize(
    ("period", "event", "expected"),
    [
        (working_days(5), "2024-10-14", "2024-10-08"),
        (calendar_days(3), "2024-10-10", "2024-09-30"),
    ],
)
def test_counting_backwards(period: Period, event: str, expected: str) -> None:
    assert due(period, d(event), official(), direction=Direction.BEFORE).due == d(expected)


@pytest.mark.parametrize(
    ("period", "start", "pause", "nominal", "expected"),
    [
        (calendar_days(60), "2024-06-03", ("2024-07-01", "2024-08-15"), "2024-09-16", "2024-09-18"),
        (working_days(10), "2024-04-26", ("2024-04-30", "2024-05-20"), "2024-05-29", "2024-05-29"),
        (calendar_days(60), "2024-01-10", ("2024-02-20", "2024-03-20"), "2024-04-08", "2024-04-08"),
    ],
)
def test_suspension(period: Period, start: str, pause: tuple[str, str], nominal: str, expected: str) -> None:
    stop = Pause(d(pause[0]), d(pause[1]), "不可抗力")
    outcome = due(period, d(start), official(), pauses=[stop])
    assert (outcome.nominal, outcome.due) == (d(nominal), d(expected))


def test_public_notice_and_the_limit_it_starts() -> None:
    notice = Attempt(method=Method.PUBLIC_NOTICE, notice_posted_on=d("2024-09-06"), reason="受送达人下落不明")
    served = effective_date(notice, official())
    assert served.on == d("2024-10-08")
    assert due(calendar_days(15), served.on, official()).due == d("2024-10-23")


def test_hours_run_from_the_next_full_hour_and_never_roll() -> None:
    outcome = due(hours(48, full_hour=True), at("2024-09-30 16:20"), official())
    assert outcome.due == at("2024-10-02 17:00")


def test_posted_in_time_though_it_arrives_late() -> None:
    filing = filed_on(d("2024-10-08"), d("2024-10-10"))
    limit = due(calendar_days(60), d("2024-08-02"), official())
    assert filing.on <= limit.due
    assert filing.clock_starts_on == d("2024-10-10")


# What follows are dates of administrative reconsideration under the law of 2023.


def test_last_day_to_apply_after_a_penalty_served_before_spring_festival() -> None:
    assert due(calendar_days(60), d("2024-02-06"), official()).due == d("2024-04-07")


def test_deemed_accepted_when_nothing_is_done() -> None:
    assert due(working_days(5), d("2024-04-30"), official(), direction=Direction.AT_LEAST).due == d("2024-05-10")


def test_supplement_and_fresh_screening() -> None:
    assert due(working_days(10), d("2024-09-11"), official()).due == d("2024-09-26")
    assert due(working_days(5), d("2024-09-25"), official()).due == d("2024-10-08")


def test_ordinary_procedure() -> None:
    accepted = d("2024-12-02")
    copy = due(working_days(7), accepted, official())
    assert copy.due == d("2024-12-11")
    assert due(working_days(10), copy.due, official()).due == d("2024-12-25")
    assert due(calendar_days(60), accepted, official()).due == d("2025-02-05")
    assert due(calendar_days(60), accepted, official(), extension=30).due == d("2025-03-03")


def test_simplified_procedure_and_the_switch_to_the_ordinary_one() -> None:
    accepted = d("2025-09-25")
    copy = due(working_days(3), accepted, official())
    assert copy.due == d("2025-09-29")
    assert due(working_days(5), copy.due, official()).due == d("2025-10-13")
    assert due(calendar_days(30), accepted, official()).due == d("2025-10-27")
    assert due(calendar_days(60), accepted, official()).due == d("2025-11-24")


def test_attached_review() -> None:
    assert due(working_days(3), d("2024-05-20"), official()).due == d("2024-05-23")
    assert due(working_days(10), d("2024-05-23"), official()).due == d("2024-06-06")
    assert due(calendar_days(30), d("2024-05-20"), official()).due == d("2024-06-19")
    pause = Pause(d("2024-05-20"), d("2024-06-19"), "附带审查")
    outcome = due(calendar_days(60), d("2024-05-06"), official(), pauses=[pause])
    assert (outcome.nominal, outcome.due) == (d("2024-08-04"), d("2024-08-05"))


def test_sixty_days_full_before_termination() -> None:
    outcome = due(calendar_days(60), d("2024-07-15"), official(), direction=Direction.AT_LEAST)
    assert (outcome.due, outcome.allowed_from) == (d("2024-09-13"), d("2024-09-14"))


def test_report_on_an_opinion_letter() -> None:
    outcome = due(calendar_days(60), d("2024-12-03"), official())
    assert (outcome.nominal, outcome.due) == (d("2025-02-01"), d("2025-02-05"))


def test_long_stop_rolls_too() -> None:
    cap = Cap(d("2024-02-01"), years(1))
    outcome = due(calendar_days(60), d("2024-12-20"), official(), cap=cap)
    assert outcome.capped
    assert outcome.due == d("2025-02-05")


def test_no_answer_to_a_request_to_act() -> None:
    full = due(calendar_days(60), d("2024-03-04"), official(), direction=Direction.AT_LEAST)
    assert full.due == d("2024-05-03")
    assert due(calendar_days(60), full.due, official()).due == d("2024-07-02")


def test_forwarding_by_the_police_station() -> None:
    assert due(working_days(5), d("2025-04-28"), official()).due == d("2025-05-08")
