"""A small demonstration year: the same rules and the same balance on a tenth of the files."""

from __future__ import annotations

import pytest

from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.demonstration import begin
from qingheng.kernel.cases.models import Case
from qingheng.kernel.figures.measuring import weigh
from qingheng.kernel.figures.spans import Span
from qingheng.lines.resettlement import figures
from qingheng.lines.resettlement.line import LINES


@pytest.mark.django_db
def test_a_tenth_of_a_year_balances() -> None:
    world = begin(2024, 1, 0.1, ["resettlement"])
    world.play()
    assert Case.objects.filter(line="resettlement").count() == 30
    assert set(Case.objects.values_list("line", flat=True)) == {line.code for line in LINES}
    (balance,) = weigh(figures.BALANCES, Span.year(2024), day=world.last)
    assert balance.left == balance.right
    assert list(differences(world.last)) == []
