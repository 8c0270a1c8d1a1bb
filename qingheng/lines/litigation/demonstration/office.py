"""The responding section, the joint centre, and who defends the departments and towns. Every person is invented."""

from __future__ import annotations

from qingheng.kernel.cases import invented
from qingheng.kernel.cases.demonstration import Year
from qingheng.kernel.organisations.district import BUREAU, GOVERNMENT
from qingheng.kernel.organisations.models import Body
from qingheng.lines.litigation.staff import CHIEF, CLERK, OFFICER, SUPERVISOR, UNIT
from qingheng.procedure.roles import MEDIATOR, STATISTICIAN

SECTION, CENTRE = "ysk", "ltzx"
ORGANS = ("gafj", "scjg", "rsj", "ghzy", "cgzf", "jtw", "xujing", "huaxin", "yingpu")
"""The departments and towns that are sued in the demonstration."""


def found(world: Year) -> None:
    """Enter the bodies and the staff of the line."""
    chance = world.random("litigation", "office")
    chief = world.employ("yingsukz", "潘志宏", SECTION, CHIEF)
    world.district.appoint(chief, GOVERNMENT, SUPERVISOR)
    world.district.appoint(chief, BUREAU, STATISTICIAN)
    world.employ("yingsu1", "蒋雯", SECTION, OFFICER, UNIT)
    world.employ("yingsu2", "薛凯文", SECTION, OFFICER, UNIT)
    world.employ("yingsudj", "陶晓岚", SECTION, CLERK)
    world.found_body("青浦区行政争议联合调处中心", "联合调处中心", CENTRE, Body.Kind.COMMITTEE, SECTION)
    world.employ("tiaochu1", "于文博", CENTRE, MEDIATOR)
    world.employ("tiaochu2", "苗丽华", CENTRE, MEDIATOR)
    for code in ORGANS:
        world.employ(f"ys-{code}", invented.person(chance), code, CLERK, UNIT, OFFICER, CHIEF)
