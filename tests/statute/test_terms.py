"""Terms that count their first day and never roll (刑诉法解释 202): the worked examples of supervision."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qingheng.statute.calendar import official
from qingheng.statute.periods import Direction, days, due, months, years
from qingheng.statute.terms import term_end
from qingheng.statute.units import Period, PeriodError, workdays
from tests.statute.dates import d


@pytest.mark.parametrize(
    ("first", "period", "last"),
    [
        ("2024-03-15", months(6), "2024-09-14"),
        ("2024-08-31", months(6), "2025-02-27"),
        ("2024-03-15", years(2), "2026-03-14"),
        ("2024-02-29", years(1), "2025-02-27"),
        ("2024-02-29", months(1), "2024-03-30"),
        ("2024-11-30", months(3), "2025-02-27"),
        ("2025-02-28", months(3), "2025-05-30"),
        ("2024-08-03", months(2), "2024-10-02"),
        ("2024-05-01", days(7), "2024-05-07"),
    ],
)
def test_worked_examples(first: str, period: Period, last: str) -> None:
    assert term_end(d(first), period) == d(last)
    assert due(period, d(first), official(), direction=Direction.TERM).due == d(last)


def test_custody_is_taken_off_control_twice() -> None:
    assert term_end(d("2024-06-20"), years(1), less_days=2 * 45) == d("2025-03-21")


def test_a_term_of_working_days_is_none() -> None:
    with pytest.raises(PeriodError):
        term_end(d("2024-06-20"), workdays(3))


def test_custody_longer_than_the_term_leaves_nothing() -> None:
    with pytest.raises(PeriodError):
        term_end(d("2024-06-20"), months(3), less_days=100)


@given(first=st.dates(d("1990-01-01"), d("2080-12-31")), length=st.integers(1, 60))
def test_a_term_and_the_next_join_without_gap_or_overlap(first: object, length: int) -> None:
    last = term_end(first, days(length))  # type: ignore[arg-type]
    assert (last - first).days == length - 1  # type: ignore[operator]
