"""The year of the line: advisers and documents there before, then reviews as they come in, and what follows."""

from __future__ import annotations

from qingheng.kernel.cases.demonstration import Year
from qingheng.lines.legality_review.demonstration.papers import Register
from qingheng.lines.legality_review.demonstration.people import Advisers
from qingheng.lines.legality_review.demonstration.reviews import Docket


def stage(world: Year) -> None:
    """Put the year on the agenda."""
    advisers, register = Advisers(world), Register(world)
    docket = Docket(world, advisers, register.passed)
    plots = [*advisers.stage(), *register.stage(), *docket.stage()]
    world.along(iter(sorted(plots, key=lambda plot: plot[0])))
