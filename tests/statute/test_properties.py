"""What holds for every period, checked against a counter that goes day by day and knows nothing else."""

import calendar as months_of
from collections.abc import Callable
from datetime import date, datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from qingheng.statute.calendar import official
from qingheng.statute.periods import (
    Cap,
    Direction,
    Pause,
    Period,
    Unit,
    due,
    hours,
    months,
    years,
)
from qingheng.statute.periods import days as calendar_days
from qingheng.statute.periods import workdays as working_days
from tests.statute.dates import at

ONE = timedelta(days=1)
CAL = official()

starts = st.dates(date(2008, 1, 1), date(2025, 6, 30))
lengths = st.integers(1, 120)
calendar_periods = st.builds(calendar_days, lengths)
working_periods = st.builds(working_days, st.integers(1, 60))
month_periods = st.builds(months, st.integers(1, 24)) | st.builds(years, st.integers(1, 5))
day_periods = calendar_periods | working_periods
any_period = day_periods | month_periods


def is_rest(day: date) -> bool:
    return CAL.kind(day).value in {"公休日", "法定节假日及调休放假日"}


def naive_nominal(period: Period, start: date) -> date:
    """The nominal day, by walking."""
    if period.unit in (Unit.MONTH, Unit.YEAR):
        ahead = period.length * (12 if period.unit is Unit.YEAR else 1)
        index = start.year * 12 + start.month - 1 + ahead
        year, month = divmod(index, 12)
        last = months_of.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(start.day, last))
    day, left = start, period.length
    while left:
        day += ONE
        if not (period.is_working and is_rest(day)):
            left -= 1
    return day


def naive_roll(day: date) -> date:
    while is_rest(day):
        day += ONE
    return day


def naive_due(period: Period, start: date) -> date:
    return naive_roll(naive_nominal(period, start))


@given(any_period, starts)
def test_agrees_with_walking_day_by_day(period: Period, start: date) -> None:
    outcome = due(period, start, CAL)
    assert outcome.nominal == naive_nominal(period, start)
    assert outcome.due == naive_due(period, start)


@given(any_period, starts)
def test_never_ends_on_a_rest_day_nor_before_the_nominal_day(period: Period, start: date) -> None:
    outcome = due(period, start, CAL)
    assert not is_rest(outcome.due)
    assert outcome.due >= outcome.nominal > start


@given(working_periods, starts)
def test_working_day_limits_never_roll(period: Period, start: date) -> None:
    outcome = due(period, start, CAL)
    assert outcome.due == outcome.nominal


@given(any_period, starts, st.integers(0, 30))
def test_a_later_start_never_ends_earlier(period: Period, start: date, later: int) -> None:
    assert due(period, start + later * ONE, CAL).due >= due(period, start, CAL).due


@given(st.sampled_from([calendar_days, working_days, months]), st.integers(1, 40), starts)
def test_a_longer_period_never_ends_earlier(unit: Callable[[int], Period], length: int, start: date) -> None:
    assert due(unit(length + 1), start, CAL).due >= due(unit(length), start, CAL).due


@st.composite
def paused_calendar_limits(draw: st.DrawFn) -> tuple[Period, date, Pause]:
    period = draw(calendar_periods | month_periods)
    start = draw(starts)
    room = (naive_nominal(period, start) - start).days
    begins = start + draw(st.integers(0, room)) * ONE
    return period, start, Pause(begins, begins + draw(st.integers(0, 90)) * ONE)


@given(paused_calendar_limits())
def test_suspending_k_days_moves_the_nominal_day_by_k_days(case: tuple[Period, date, Pause]) -> None:
    period, start, pause = case
    assert pause.ends is not None
    outcome = due(period, start, CAL, pauses=[pause])
    assert outcome.nominal == naive_nominal(period, start) + (pause.ends - pause.begins)
    assert outcome.due == naive_roll(outcome.nominal)


@given(working_periods, starts, st.data())
def test_a_suspended_working_day_limit_counts_what_was_left(period: Period, start: date, data: st.DataObject) -> None:
    nominal = naive_nominal(period, start)
    begins = start + data.draw(st.integers(0, (nominal - start).days)) * ONE
    ends = begins + data.draw(st.integers(0, 60)) * ONE
    used = sum(not is_rest(start + n * ONE) for n in range(1, (begins - start).days + 1))
    left = period.length - used
    expected = naive_nominal(working_days(left), ends) if left else naive_roll(ends)
    assert due(period, start, CAL, pauses=[Pause(begins, ends)]).due == expected


@given(calendar_periods, starts, st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=4))
def test_several_suspensions_add_up(period: Period, start: date, gaps: list[tuple[int, int]]) -> None:
    pauses, cursor, nominal = [], start, naive_nominal(period, start)
    for gap, length in gaps:
        begins = cursor + gap * ONE
        assume(begins <= nominal)
        cursor = begins + length * ONE
        nominal += length * ONE
        pauses.append(Pause(begins, cursor))
    assert due(period, start, CAL, pauses=list(reversed(pauses))).nominal == nominal


@given(calendar_periods, starts, st.integers(1, 60))
def test_a_suspension_after_the_end_heals_nothing(period: Period, start: date, after: int) -> None:
    plain = due(period, start, CAL)
    begins = plain.due + after * ONE
    assert due(period, start, CAL, pauses=[Pause(begins, begins + 30 * ONE)]).due == plain.due


@given(day_periods, starts, st.integers(1, 60))
def test_an_extension_adds_to_the_unextended_nominal_day(period: Period, start: date, more: int) -> None:
    assert period.day_kind is not None
    longer = Period(period.length + more, period.unit, period.day_kind)
    extended = due(period, start, CAL, extension=more)
    assert (extended.nominal, extended.due) == (due(longer, start, CAL).nominal, due(longer, start, CAL).due)


@given(day_periods, starts)
def test_backwards_agrees_with_walking_back_day_by_day(period: Period, event: date) -> None:
    day, left = event, period.length
    while left:
        day -= ONE
        if not (period.is_working and is_rest(day)):
            left -= 1
    while is_rest(day):
        day -= ONE
    assert due(period, event, CAL, direction=Direction.BEFORE).due == day


@given(calendar_periods, starts)
def test_counting_back_keeps_the_notice_at_least_as_long(period: Period, event: date) -> None:
    last = due(period, event, CAL, direction=Direction.BEFORE)
    assert naive_nominal(period, last.due) <= event


@given(any_period, any_period, starts, starts)
def test_a_long_stop_gives_the_earlier_of_two(own: Period, stop: Period, start: date, begun: date) -> None:
    outcome = due(own, start, CAL, cap=Cap(begun, stop))
    assert outcome.due == min(naive_due(own, start), naive_due(stop, begun))


@given(any_period, starts)
def test_at_least_means_the_full_period_without_rolling(period: Period, start: date) -> None:
    outcome = due(period, start, CAL, direction=Direction.AT_LEAST)
    assert outcome.due == naive_nominal(period, start)
    assert outcome.allowed_from == outcome.due + ONE


@given(st.integers(1, 500), st.datetimes(at("2010-01-01 00:00"), at("2030-01-01 00:00")))
def test_hours_are_hours(length: int, start: datetime) -> None:
    assert due(hours(length), start, CAL).due == start + timedelta(hours=length)


@given(any_period, st.dates(date(2003, 6, 1), date(2030, 1, 1)))
def test_provisional_exactly_when_a_day_lies_in_an_unpublished_year(period: Period, start: date) -> None:
    outcome = due(period, start, CAL)
    touched = range((start + ONE).year, outcome.due.year + 1)
    assert outcome.provisional is any(not CAL.is_published(year) for year in touched)


@given(any_period, starts)
def test_every_due_date_explains_itself_down_to_the_day(period: Period, start: date) -> None:
    outcome = due(period, start, CAL)
    last = outcome.due
    assert f"{start.year}年{start.month}月{start.day}日" in outcome.explanation[0]
    assert any(f"届满日为{last.year}年{last.month}月{last.day}日" in text for text in outcome.explanation)
    assert all(sentence.endswith("。") for sentence in outcome.explanation)
