"""The year of mediation: registers first, then disputes as they come in, then what follows from them."""

from __future__ import annotations

from qingheng.kernel.cases.demonstration import Year
from qingheng.lines.mediation.demonstration.disputes import Docket
from qingheng.lines.mediation.demonstration.rolls import Rolls


def stage(world: Year) -> None:
    """Put the year on the agenda."""
    Rolls(world).stage()
    Docket(world).stage()
