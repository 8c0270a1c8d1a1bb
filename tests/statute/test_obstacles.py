"""A limit missed for a good reason."""

import pytest

from qingheng.statute.calendar import official
from qingheng.statute.obstacles import Decision, Obstacle, ObstacleKind, Setting
from qingheng.statute.periods import PeriodError, days, due
from tests.statute.dates import d


def flood(setting: Setting, decision: Decision, kind: ObstacleKind = ObstacleKind.FORCE_MAJEURE) -> Obstacle:
    return Obstacle(setting, kind, d("2024-02-20"), d("2024-03-20"), decision, "洪水")


def test_the_limit_to_apply_for_reconsideration_stands_still_without_an_application() -> None:
    obstacle = flood(Setting.RECONSIDERATION, Decision.NOT_NEEDED)
    assert obstacle.ask_by(official()) is None
    assert due(days(60), d("2024-01-10"), official(), pauses=obstacle.pauses()).due == d("2024-04-08")


def test_what_was_refused_or_not_yet_decided_moves_nothing() -> None:
    assert flood(Setting.RECONSIDERATION, Decision.REFUSED).pauses() == ()
    assert flood(Setting.CIVIL_SUIT, Decision.PENDING).pauses() == ()
    assert flood(Setting.CIVIL_SUIT, Decision.NOT_NEEDED).pauses() == ()
    assert flood(Setting.CIVIL_SUIT, Decision.GRANTED).pauses() != ()


@pytest.mark.parametrize(
    ("setting", "kind", "last"),
    [
        (Setting.ADMINISTRATIVE_SUIT, ObstacleKind.OTHER, "2024-04-01"),  # 30 March is a Saturday
        (Setting.CIVIL_SUIT, ObstacleKind.FORCE_MAJEURE, "2024-04-01"),
        (Setting.CRIMINAL_CASE, ObstacleKind.FORCE_MAJEURE, "2024-03-25"),
    ],
)
def test_until_when_one_may_ask_the_court(setting: Setting, kind: ObstacleKind, last: str) -> None:
    asked = flood(setting, Decision.PENDING, kind).ask_by(official())
    assert asked is not None
    assert asked.due == d(last)


def test_force_majeure_in_an_administrative_suit_needs_no_application() -> None:
    obstacle = flood(Setting.ADMINISTRATIVE_SUIT, Decision.NOT_NEEDED)
    assert obstacle.ask_by(official()) is None
    assert obstacle.relief.basis.short == "第48条第1款"
    assert obstacle.pauses() != ()


def test_an_obstacle_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(PeriodError) as refused:
        Obstacle(
            Setting.CIVIL_SUIT,
            ObstacleKind.OTHER,
            d("2024-03-20"),
            d("2024-02-20"),
            Decision.PENDING,
        )
    assert refused.value.field == "removed_on"
