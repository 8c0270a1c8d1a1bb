"""The year of responding to suits."""

from __future__ import annotations

from qingheng.kernel.cases.demonstration import Year
from qingheng.lines.litigation.demonstration import others
from qingheng.lines.litigation.demonstration.suits import Docket
from qingheng.lines.litigation.procedure import Suit


def stage(world: Year) -> None:
    """Put the year on the agenda; nothing of a year in which, or in the one before, this procedure was not yet law."""
    if world.year - 1 > Suit.in_force.year:
        Docket(world).stage()
        others.stage(world)
