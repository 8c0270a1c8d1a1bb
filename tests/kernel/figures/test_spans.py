"""The time a figure is about."""

import datetime as dt
from itertools import pairwise

import pytest
from django.db.models import Q

from qingheng.kernel.figures.spans import Day, Span, days_of, resolve

D = dt.date


def test_a_year_has_twelve_months_that_join_without_gap() -> None:
    months = Span.year(2024).months()
    assert len(months) == 12
    assert (months[1].first, months[1].last) == (D(2024, 2, 1), D(2024, 2, 29))
    assert all((later.first - earlier.last).days == 1 for earlier, later in pairwise(months))


def test_months_are_cut_to_the_span() -> None:
    assert Span(D(2024, 12, 20), D(2025, 1, 5)).months() == [
        Span(D(2024, 12, 20), D(2024, 12, 31)),
        Span(D(2025, 1, 1), D(2025, 1, 5)),
    ]


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="止日不得早于起日"):
        Span(D(2024, 5, 2), D(2024, 5, 1))


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span.year(2024), "2024年"),
        (Span.month(2024, 3), "2024年3月"),
        (Span(D(2024, 3, 1), D(2024, 3, 5)), "2024年3月1日至2024年3月5日"),
    ],
)
def test_a_span_reads_as_people_say_it(span: Span, words: str) -> None:
    assert str(span) == words


def test_named_days_are_filled_in_however_deep_they_stand() -> None:
    condition = Q(a__gte=Day.FIRST) & ~(Q(b__lt=Day.NEXT) | Q(c__in=[1, 2], d__lt=Day.TODAY))
    filled = resolve(condition, days_of(Span.year(2024), D(2025, 3, 3)))
    assert filled == Q(a__gte=D(2024, 1, 1)) & ~(Q(b__lt=D(2025, 1, 1)) | Q(c__in=[1, 2], d__lt=D(2025, 3, 3)))
