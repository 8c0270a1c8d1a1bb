"""Cases of the toy lines, driven by real steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qingheng.kernel.cases import door
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import NewParty, Taking
from qingheng.kernel.organisations.models import User
from tests.factories import RECEIVED, District
from tests.toyline.line import MEDIATION, PETITION, REGISTER


def opened(
    district: District, line: Line, *, by: User | None = None, parties: Sequence[NewParty] = (), **facts: Any
) -> Case:
    """A case of a toy line, opened by its first step."""
    step = line.procedure.opening_steps()[0].code
    taking = Taking(step, RECEIVED, facts, parties=parties)
    return door.open_case(line, taking, by or district.clerk, district.section, on=RECEIVED).case


def member(district: District, name: str = "钱海", appointed: str | None = "2023-05-01") -> Case:
    """A mediator on the register."""
    return opened(district, REGISTER, member_name=name, appointed_on=appointed)


def petition(district: District, *parties: NewParty) -> Case:
    """A petition."""
    return opened(district, PETITION, parties=parties, matter="楼上漏水", petition_note="多次交涉未果")


def mediation(district: District, **facts: Any) -> Case:
    """A mediation that has no mediator yet."""
    return opened(district, MEDIATION, **{"matter": "邻里漏水", **facts})


def step(district: District, case: Case, code: str, *, by: User | None = None, **facts: Any) -> Taken:
    """Take a step, by default as the clerk; the case given is read afresh."""
    taken = door.take(case.pk, Taking(code, RECEIVED, facts), by or district.clerk, on=RECEIVED)
    case.refresh_from_db()
    return taken
