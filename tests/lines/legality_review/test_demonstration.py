"""The demonstration year: the figures of the published report, by real steps alone."""

from __future__ import annotations

import pytest

from qingheng.kernel.cases.demonstration import Year, begin
from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.lines.legality_review import figures
from qingheng.lines.legality_review.line import LINES
from qingheng.lines.legality_review.models import LegalityReview


@pytest.fixture
def year(db: None) -> Year:
    world = begin(2024, 1, only=("legality_review",))
    world.play()
    return world


def test_the_year_has_what_the_report_says(year: Year) -> None:
    """F05: 25 advisers selected; F06: 118 reviews."""
    indicators = (figures.reviews, figures.selected, figures.serving, figures.foreign)
    found = {each.indicator.id: each.value for each in measure(indicators, Span.year(2024), day=year.last).values()}
    assert found["F06"] == 118
    assert found["F05"] == 25
    assert found["advisers_serving"] == 25
    assert found["advisers_foreign"] == 4
    assert set(Case.objects.values_list("line", flat=True)) == {line.code for line in LINES}
    assert LegalityReview.objects.filter(first_opinion_on__year=2024).values("matter_type").distinct().count() == 6
    assert {"accepted", "closed", "returned", "withdrawn"} <= set(
        Case.objects.filter(line="legality_review").values_list("state", flat=True)
    )
    assert Event.objects.filter(step="re_review").exists()


def test_the_same_seed_gives_the_same_smaller_year(db: None) -> None:
    world = begin(2024, 1, scale=0.1, only=("legality_review",))
    world.play()
    found = measure((figures.reviews, figures.selected), Span.year(2024), day=world.last)
    assert {each.indicator.id: each.value for each in found.values()} == {"F06": 12, "F05": 2}
