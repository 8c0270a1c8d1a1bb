"""Who works in this line, who takes part in its cases, and how far each may go."""

from qingheng.kernel.organisations.permissions import Action, Scope, Table, table
from qingheng.procedure.roles import JUSTICE_OFFICE, STATISTICIAN, Role

CLERK = Role("aid_clerk", "法律援助受理人员")
REVIEWER = Role("aid_reviewer", "法律援助审查人员")
ASSIGNER = Role("aid_assigner", "法律援助指派人员")
HEAD = Role("aid_head", "法律援助机构负责人")
STATION = Role("aid_station_clerk", "法律援助工作站人员")
SUPERVISOR = Role("aid_supervisor", "法律援助监督人员")

_PERSON = ("name", "id_number", "sex", "born_on", "ethnicity", "phone", "address")
RECIPIENT = Role("aid_recipient", "受援人", party=True, takes_down=("kind", *_PERSON))
SPEAKER = Role(
    "aid_speaker", "代为申请人", party=True, speaks=True,
    takes_down=("name", "relation", "id_number", "phone", "stands_for"),
)  # fmt: skip
OPPONENT = Role("aid_opponent", "对方当事人", party=True, takes_down=("kind", "name", "phone", "address", "legal_head"))
PERSON = Role("aid_person", "法律援助人员", party=True, takes_down=("name", "sex", "phone", "id_number"))
HELPED = Role("aid_helped", "受帮助人", party=True, takes_down=("name", "sex", "born_on", "phone"))

_WORK = (Action.LIST, Action.VIEW, Action.ACT)
CASES: Table = {
    CLERK: table(Scope.SECTION, *_WORK, Action.TAKE_IN, UNMASK=Scope.OWN),
    STATION: table(Scope.OWN, *_WORK, Action.TAKE_IN, Action.UNMASK),
    JUSTICE_OFFICE: table(Scope.OWN, *_WORK, Action.TAKE_IN, Action.UNMASK),
    REVIEWER: table(Scope.SECTION, *_WORK, Action.UNMASK),
    ASSIGNER: table(Scope.SECTION, *_WORK, Action.SERVE, Action.UNMASK),
    HEAD: table(
        Scope.SECTION, *_WORK, Action.TAKE_IN, Action.SERVE, Action.NOTIFY, Action.CORRECT, Action.VOID, Action.UNMASK,
        Action.EXPORT, Action.FIGURES,
    ),
    SUPERVISOR: table(
        Scope.AUTHORITY, *_WORK, Action.SERVE, Action.UNMASK, Action.EXPORT, Action.FIGURES
    ),
    STATISTICIAN: table(Scope.AUTHORITY, Action.LIST, Action.EXPORT, Action.FIGURES),
}  # fmt: skip
"""Stations and justice offices reach only what they took in (Law 21); who supervises acts, but never decides on aid."""

REGISTERS: Table = {
    CLERK: table(Scope.SECTION, *_WORK, Action.TAKE_IN),
    ASSIGNER: table(Scope.SECTION, *_WORK, Action.TAKE_IN, Action.SERVE, Action.UNMASK),
    REVIEWER: table(Scope.SECTION, Action.LIST, Action.VIEW),
    STATION: table(Scope.OWN, *_WORK, Action.TAKE_IN),
    JUSTICE_OFFICE: table(Scope.OWN, *_WORK, Action.TAKE_IN),
    HEAD: table(
        Scope.SECTION, *_WORK, Action.TAKE_IN, Action.SERVE, Action.CORRECT, Action.VOID, Action.UNMASK, Action.EXPORT,
        Action.FIGURES,
    ),
    SUPERVISOR: table(Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.EXPORT, Action.FIGURES),
    STATISTICIAN: table(Scope.AUTHORITY, Action.LIST, Action.EXPORT, Action.FIGURES),
}  # fmt: skip
