"""Who works in correction: at the agency in the bureau, and beside the staff of the justice offices. All invented."""

from __future__ import annotations

from qingheng.kernel.cases.demonstration import Year
from qingheng.kernel.organisations.district import BUREAU
from qingheng.kernel.organisations.models import Body
from qingheng.lines.correction.people import BUREAU_HEAD, HEAD, MINOR_TEAM, OFFICER, PROCURATOR, SOCIAL_WORKER
from qingheng.procedure.roles import WORKING_BODY_HEAD, Role

# user name, name, code of the body, role
STAFF: tuple[tuple[str, str, str, Role], ...] = (
    ("jiaozheng1", "邱国梁", BUREAU, OFFICER),
    ("jiaozheng2", "陶文娟", BUREAU, OFFICER),
    ("jiaozhengju", "严志强", BUREAU, HEAD),
    ("weijiao1", "俞慧琴", BUREAU, MINOR_TEAM),
    ("jzshegong1", "孔晓雯", "sfs-xiayang", SOCIAL_WORKER),
    ("jzshegong2", "向俊杰", "sfs-xujing", SOCIAL_WORKER),
)


PROCURATORATE = "jiancha"


def found(world: Year) -> None:
    """Enter the staff; whoever heads the bureau approves positioning as well, and the procuratorate looks on."""
    world.found_body("上海市青浦区人民检察院", "区检察院", PROCURATORATE, Body.Kind.OTHER, parent="")
    world.employ("jiancha1", "庄敏", PROCURATORATE, PROCURATOR)
    for username, name, body, role in STAFF:
        world.employ(username, name, body, role)
    world.district.appoint(world.one(WORKING_BODY_HEAD, BUREAU), BUREAU, BUREAU_HEAD)
