"""How figures are declared and rounded."""

from decimal import Decimal

import pytest

from qingheng.kernel.cases.models import Case, Deadline
from qingheng.kernel.figures.breakdowns import by_fact
from qingheng.kernel.figures.declare import Count, Ratio, Source, Total
from qingheng.kernel.figures.measuring import half_up, work_out
from qingheng.lines.reconsideration.facts import Application

CASES = Source("案件", Case.objects.all())
DEADLINES = Source("期限", Deadline.objects.all())


def count(code: str, of: Source = CASES) -> Count:
    return Count(code=code, name=code, unit="件", of=of, dated="began_on", definition="")


@pytest.mark.parametrize(
    ("numerator", "denominator", "decimals", "value"),
    [
        (807 * 100, 1697, 2, "47.55"),  # 立案前化解率 of the report
        (1791 * 100, 1931, 2, "92.75"),  # 92.7499: not cut off
        (1, 8, 2, "0.13"),  # 0.125: a half goes up
        (5, 1000, 2, "0.01"),  # 0.005 likewise, which a float would lose
        (2675, 1000, 2, "2.68"),
        (100, 3, 1, "33.3"),
        (-1, 8, 2, "-0.12"),  # a half goes up, not away from nought
        (7, 1, 0, "7"),
    ],
)
def test_a_half_is_rounded_up_exactly(numerator: int, denominator: int, decimals: int, value: str) -> None:
    assert half_up(numerator, denominator, decimals) == Decimal(value)


def test_a_rate_prints_both_its_parts_and_no_value_over_nought() -> None:
    above, below = count("above"), count("below")
    rate = Ratio(code="rate", name="率", numerator=above, denominator=below, definition="")
    assert str(work_out(rate, {above: 807, below: 1697})) == "47.55%(807/1697)"
    nothing = work_out(rate, {above: 0, below: 0})
    assert nothing.value is None
    assert str(nothing) == "—(0/0)"
    assert str(work_out(above, {above: 3})) == "3件"


def test_a_total_adds_and_takes_off() -> None:
    one, two, three = count("one"), count("two"), count("three", DEADLINES)
    total = Total(code="total", name="计", unit="件", definition="", plus=(one, two), minus=(three,))
    assert work_out(total, {one: 5, two: 4, three: 2}).value == 7


def test_what_is_added_up_must_make_one_list_of_records() -> None:
    with pytest.raises(TypeError, match="one source"):
        Total(code="total", name="计", unit="件", definition="", plus=(count("one"), count("two", DEADLINES)))


def test_only_a_fact_with_single_options_divides_records() -> None:
    with pytest.raises(TypeError, match="claims"):
        by_fact(Application.claims)
    with pytest.raises(ValueError, match="不能按行政行为类型分组"):
        by_fact(Application.act_kind).of(CASES)
