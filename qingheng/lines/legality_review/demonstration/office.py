"""Who works in the line in the demonstration district. Every person is invented."""

from __future__ import annotations

from qingheng.kernel.cases.demonstration import Year
from qingheng.kernel.organisations.district import BUREAU, GOVERNMENT
from qingheng.lines.legality_review.staff import (
    ADVISER_MANAGER,
    CLERK,
    DOCUMENT_MANAGER,
    GOVERNMENT_OFFICE,
    HEAD,
    LEADER,
    REVIEWER,
)

SECTION = "sck"
"""The section for reviews of legality."""


def found(world: Year) -> None:
    """Enter the staff of the section, the leader in charge, and who prepares the meetings of the government."""
    world.employ("shencha1", "宋知远", SECTION, REVIEWER, CLERK)
    world.employ("shencha2", "叶明澈", SECTION, REVIEWER, DOCUMENT_MANAGER)
    world.employ("shencha3", "段雨晴", SECTION, REVIEWER, ADVISER_MANAGER)
    world.employ("shenchakezhang", "秦牧野", SECTION, HEAD)
    world.employ("fenguan", "顾怀瑾", BUREAU, LEADER)
    world.employ("qufuban", "白景行", GOVERNMENT, GOVERNMENT_OFFICE)
