"""Of some things the taker of a step is only told: they do not stand in the way."""

from __future__ import annotations

import pytest

from qingheng.kernel.cases.previewing import preview
from qingheng.kernel.cases.requests import Taking
from tests.factories import RECEIVED, District
from tests.toyline import driving

pytestmark = pytest.mark.usefixtures("toylines")
WORDS = ["尚未选定调解员即结案，请核对"]


def test_a_warning_is_shown_before_and_told_after_and_the_step_is_taken(district: District) -> None:
    case = driving.mediation(district)
    seen = preview(case.pk, Taking("close", RECEIVED, {"outcome": "agreed"}), district.clerk, on=RECEIVED)
    assert (seen.refusals, [each.message for each in seen.warnings]) == ([], WORDS)
    taken = driving.step(district, case, "close", outcome="agreed")
    assert [each.message for each in taken.warnings] == WORDS
    assert case.state == "ended"


def test_who_satisfies_the_rule_is_told_nothing(district: District) -> None:
    case = driving.mediation(district)
    driving.step(district, case, "choose", mediator=driving.member(district).number)
    assert driving.step(district, case, "close", outcome="agreed").warnings == []


def test_nothing_is_warned_of_while_something_stands_in_the_way(district: District) -> None:
    case = driving.mediation(district)
    seen = preview(case.pk, Taking("close", RECEIVED, {}), district.clerk, on=RECEIVED)
    assert [each.field for each in seen.refusals] == ["outcome"]
    assert seen.warnings == []
