"""Numbers and dates in official Chinese."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qingheng.statute.wording import document_day, full_day, listing, number, numeral, runs, short_span
from tests.statute.dates import at


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "零"),
        (7, "七"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (100, "一百"),
        (103, "一百零三"),
        (110, "一百一十"),
        (115, "一百一十五"),
        (550, "五百五十"),
        (1004, "一千零四"),
        (1010, "一千零一十"),
        (1260, "一千二百六十"),
    ],
)
def test_numerals(value: int, text: str) -> None:
    assert numeral(value) == text
    assert number(text) == value


@given(st.integers(1, 9999))
def test_a_numeral_is_read_back(value: int) -> None:
    assert number(numeral(value)) == value


@pytest.mark.parametrize("text", ["", "三a", "条"])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="数字"):
        number(text)


def test_numbers_beyond_the_range_are_refused() -> None:
    with pytest.raises(ValueError, match="0至9999"):
        numeral(10000)


def test_dates() -> None:
    assert full_day(date(2024, 9, 6)) == "2024年9月6日(周五)"
    assert full_day(at("2024-10-02 17:00")) == "2024年10月2日(周三)17:00"
    assert document_day(date(2024, 10, 20)) == "二〇二四年十月二十日"


def test_spans_and_lists() -> None:
    assert short_span(date(2024, 2, 10), date(2024, 2, 17)) == "2月10日至17日"
    assert short_span(date(2024, 9, 30), date(2024, 10, 7)) == "9月30日至10月7日"
    assert short_span(date(2024, 9, 30), date(2024, 9, 30)) == "9月30日"
    assert listing(["甲", "乙", "丙"]) == "甲、乙和丙"
    assert listing(["甲"]) == "甲"
    assert listing([]) == ""
    days = [date(2024, 9, 28), date(2024, 9, 29), date(2024, 10, 1)]
    assert runs(days) == [(days[0], days[1]), (days[2], days[2])]
