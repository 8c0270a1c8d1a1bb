"""Who works in this line beside the staff of the justice offices. Invented."""

from __future__ import annotations

from qingheng.kernel.cases.demonstration import Year
from qingheng.kernel.organisations.district import BUREAU
from qingheng.lines.resettlement.staff import OFFICER


def found(world: Year) -> None:
    """Enter the officer of the bureau."""
    world.employ("bangjiaoke", "尹雪梅", BUREAU, OFFICER)
