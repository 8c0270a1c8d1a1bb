"""The year of responding to suits."""

from __future__ import annotations

from qingheng.kernel.cases.demonstration import Year
from qingheng.lines.litigation.demonstration import others
from qingheng.lines.litigation.demonstration.suits import Docket


def stage(world: Year) -> None:
    """Put the year on the agenda."""
    Docket(world).stage()
    others.stage(world)
