"""What is due once in every calendar month, quarter, half-year or year."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qingheng.statute.calendar import official
from qingheng.statute.pauses import Pause
from qingheng.statute.periods import Cap, Direction, Due, Standing, days, due, months, workdays, years
from qingheng.statute.units import Period, PeriodError
from tests.statute.dates import d

BLOCKS = (months(1), months(3), months(6), years(1), months(12))


def next_end(period: Period, start: dt.date) -> Due:
    return due(period, start, official(), direction=Direction.CALENDAR)


@pytest.mark.parametrize(
    ("start", "period", "last"),
    [
        ("2024-11-20", months(3), "2025-03-31"),  # visits to ordinary persons, linked in the fourth quarter
        ("2024-11-20", months(1), "2024-12-31"),  # visits to key persons
        ("2024-01-31", months(1), "2024-02-29"),
        ("2024-08-01", months(1), "2024-09-30"),
        ("2024-08-05", months(1), "2024-09-30"),
        ("2024-04-01", months(1), "2024-05-31"),
        ("2024-05-31", months(1), "2024-06-30"),  # a Sunday: the month after is another month
        ("2024-09-30", months(3), "2024-12-31"),
        ("2024-10-01", months(3), "2025-03-31"),
        ("2024-06-30", months(6), "2024-12-31"),
        ("2024-07-01", months(6), "2025-06-30"),
        ("2024-02-29", years(1), "2025-12-31"),
    ],
)
def test_the_next_one_is_due_by_the_end_of_the_next(start: str, period: Period, last: str) -> None:
    found = next_end(period, d(start))
    assert (found.due, found.nominal, found.provisional) == (d(last), d(last), False)
    assert found.standing(d(last)) is Standing.IN_TIME
    assert found.standing(d(last) + dt.timedelta(days=1)) is Standing.LATE


def test_how_it_explains_itself() -> None:
    assert next_end(months(3), d("2024-11-20")).explanation == (
        "每个自然季度一次，2024年11月20日(周三)之后，应当在下一个自然季度内办理。",
        "最后一日为2025年3月31日(周一)，遇节假日不顺延。",
    )


@pytest.mark.parametrize("period", [months(2), months(5), years(2), days(30), workdays(5)])
def test_there_are_no_other_blocks(period: Period) -> None:
    with pytest.raises(PeriodError) as refused:
        next_end(period, d("2024-11-20"))
    assert refused.value.field == "length"


def test_it_cannot_stand_still_or_be_lengthened() -> None:
    start, calendar = d("2024-11-20"), official()
    with pytest.raises(PeriodError):
        due(months(1), start, calendar, direction=Direction.CALENDAR, extension=3)
    with pytest.raises(PeriodError):
        due(months(1), start, calendar, direction=Direction.CALENDAR, pauses=[Pause(start, None, "")])
    with pytest.raises(PeriodError):
        due(months(1), start, calendar, direction=Direction.CALENDAR, cap=Cap(start, years(1)))


def test_it_begins_with_something_that_happened() -> None:
    with pytest.raises(PeriodError, match="不得晚于今日"):
        due(months(1), d("2024-11-20"), official(), direction=Direction.CALENDAR, today=d("2024-11-19"))


@given(start=st.dates(d("1990-01-01"), d("2080-12-31")), period=st.sampled_from(BLOCKS))
def test_blocks_follow_one_another_and_lie_within_one_year(start: dt.date, period: Period) -> None:
    last = next_end(period, start).due
    length = 12 if period == years(1) else period.length
    assert last > start
    assert last.month % length == 0
    assert (last + dt.timedelta(days=1)).day == 1
    assert length <= (last.year - start.year) * 12 + last.month - start.month < 2 * length
    assert next_end(period, last + dt.timedelta(days=1)).due > next_end(period, last).due
