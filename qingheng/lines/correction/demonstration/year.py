"""The year of correction: files as their documents come in, and what stands beside them."""

from __future__ import annotations

from qingheng.kernel.cases.demonstration import Year
from qingheng.lines.correction.demonstration.beside import Beside
from qingheng.lines.correction.demonstration.files import Docket


def stage(world: Year) -> None:
    """Put the year on the agenda."""
    Docket(world).stage()
    Beside(world).stage()
