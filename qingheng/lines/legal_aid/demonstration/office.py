"""The legal aid centre, its stations and who works there. Every person is invented."""

from __future__ import annotations

from qingheng.kernel.cases.demonstration import Year
from qingheng.kernel.organisations.district import BUREAU
from qingheng.kernel.organisations.models import Body
from qingheng.lines.legal_aid.staff import ASSIGNER, CLERK, HEAD, REVIEWER, STATION, SUPERVISOR

CENTRE, PRISON, DETENTION = "fyzx", "fyz-jianyu", "fyz-kanshousuo"

# name, short name, code, user name and name of who sits there
POINTS = (
    ("驻青浦监狱法律援助工作站", "监狱工作站", PRISON, "fyjianyu", "施文斌"),
    ("驻青浦区看守所法律援助工作站", "看守所工作站", DETENTION, "fykss", "纪晓岚"),
)
# user name, name, role
STAFF = (
    ("fyshouli1", "钱雅琴", CLERK),
    ("fyshouli2", "葛俊峰", CLERK),
    ("fyshencha1", "邢静怡", REVIEWER),
    ("fyzhipai1", "柏振宇", ASSIGNER),
    ("fyzhuren", "祝培芳", HEAD),
)


def found(world: Year) -> None:
    """Enter the bodies and the staff, once for all lines of the business."""
    if CENTRE in world.bodies:
        return
    world.found_body("青浦区法律援助中心", "法援中心", CENTRE, Body.Kind.SECTION)
    for username, name, role in STAFF:
        world.employ(username, name, CENTRE, role)
    world.employ("fyjiandu", "苗国栋", BUREAU, SUPERVISOR)
    for name, short, code, username, clerk in POINTS:
        world.found_body(name, short, code, Body.Kind.SERVICE_POINT, CENTRE)
        world.employ(username, clerk, code, STATION)
