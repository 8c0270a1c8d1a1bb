"""The demonstration year of suits: the figure of the report, with both counts behind it, and nothing that disagrees."""

from __future__ import annotations

import pytest
from django.db import transaction

from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.demonstration import begin
from qingheng.kernel.cases.models import Case, Referral
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.lines.litigation import figures
from qingheng.lines.litigation.line import LINES
from qingheng.lines.litigation.models import Suit

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("year", [2024, 2022])
def test_every_head_appears_and_nothing_disagrees(year: int) -> None:
    with transaction.atomic():
        world = begin(year, 1, 0.12, ["litigation"])
        world.play()
        rate = measure(figures.INDICATORS, Span.year(year), day=world.last)["head_appearance_rate"]
        assert rate.indicator.seed == "F13"
        assert str(rate.value) == "100.00"
        assert rate.denominator is not None
        assert rate.numerator == rate.denominator
        assert rate.denominator > 5
        assert list(differences(world.last)) == []
        assert set(Case.objects.values_list("line", flat=True)) == {line.code for line in LINES}
        assert Suit.objects.filter(instance="second").exclude(prior_suit=None).exists()
        assert not Referral.objects.filter(state=Referral.State.SENT, sent_on__lt=f"{year}-12-20").exists()
        transaction.set_rollback(True)


def test_a_year_before_the_law_has_no_suits() -> None:
    with transaction.atomic():
        begin(2012, 1, 0.05, ["litigation"]).play()
        assert not Case.objects.exists()
        transaction.set_rollback(True)


def test_the_same_seed_gives_the_same_year() -> None:
    told = []
    for seed in (3, 3, 4):
        with transaction.atomic():
            begin(2024, seed, 0.05, ["litigation"]).play()
            told.append(sorted(Case.objects.values_list("title", flat=True)))
            transaction.set_rollback(True)
    assert told[0] == told[1] != told[2]
