"""A number by which a person could be known is not told, nor one from which it could be worked out."""

from __future__ import annotations

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.figures.declare import Count, Source
from qingheng.kernel.figures.flat import row
from qingheng.kernel.figures.measuring import Figure, work_out
from qingheng.kernel.figures.tables import Row, withhold

CASES = Source("案件", Case.objects.all())


def count(*, of_all: bool = False) -> Count:
    return Count(
        code="minors", name="未成年人", unit="人", of=CASES, dated="began_on", definition="", least=5,
        least_of_all=of_all,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([12, 9, 8], [12, 9, 8]),
        ([12, 0, 8], [12, 0, 8]),  # nobody is known by nought
        ([12, 3, 8], [12, "略", "略"]),  # of 23 less 12 less 8 the 3 would be known
        ([12, 3, 2], [12, "略", "略"]),
        ([3], ["略"]),
        ([4, 5], ["略", "略"]),
    ],
)
def test_small_groups_are_withheld(numbers: list[int], told: list[int | str]) -> None:
    minors = count()
    rows = [Row(place, str(place), {"minors": Figure(minors, number)}) for place, number in enumerate(numbers)]
    withhold(minors, rows)
    assert [each.figures["minors"].printed for each in rows] == told


@pytest.mark.parametrize(("number", "told"), [(0, 0), (4, "略"), (5, 5)])
def test_a_small_number_of_the_whole_is_withheld_where_declared(number: int, told: int | str) -> None:
    minors = count(of_all=True)
    found = work_out(minors, {minors: number})
    assert (found.printed, row("correction", found)["value"]) == (told, told)
    everybody = count()
    assert work_out(everybody, {everybody: number}).printed == number
