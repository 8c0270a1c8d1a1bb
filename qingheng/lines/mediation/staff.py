"""Who works in this line, and how far they may go: disputes, and the registers of committees and mediators."""

from qingheng.kernel.organisations.permissions import Action, Scope, Table, table
from qingheng.procedure.roles import JUSTICE_OFFICE, STATISTICIAN, Role

MEDIATOR = Role("people_mediator", "人民调解员")
"""Mediates in a committee of the people (Law 13). Who mediates in reconsideration or in a joint centre is another."""
LIAISON = Role("mediation_liaison", "对接调解员")
"""Takes up what other lines refer, such as the civil side of a reconsideration: nobody else is shown it beforehand."""
DIRECTOR = Role("committee_director", "调委会主任")
OFFICER = Role("mediation_officer", "人民调解工作人员")

_SIDE = ("kind", "name", "phone", "id_number", "address", "legal_head")
FIRST_SIDE = Role("first_side", "甲方当事人", party=True, takes_down=_SIDE)
SECOND_SIDE = Role("second_side", "乙方当事人", party=True, takes_down=_SIDE)
OTHER_SIDE = Role("other_side", "其他方当事人", party=True, takes_down=_SIDE)
SIDES = (FIRST_SIDE, SECOND_SIDE, OTHER_SIDE)

_MEMBER = ("name", "sex", "ethnicity", "phone")
HEAD = Role("committee_head", "主任委员", party=True, takes_down=_MEMBER)
DEPUTY = Role("committee_deputy", "副主任委员", party=True, takes_down=_MEMBER)
MEMBER = Role("committee_member", "委员", party=True, takes_down=_MEMBER)
LINEUP = (HEAD, DEPUTY, MEMBER)
PERSON = Role("registered_person", "登记人员", party=True, takes_down=("name", "id_number", "sex", "born_on", "phone"))

DISPUTES: Table = {
    MEDIATOR: table(Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, UNMASK=Scope.OWN),
    LIAISON: table(Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN),
    DIRECTOR: table(
        Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.SERVE, Action.CORRECT, Action.VOID,
        Action.UNMASK, Action.EXPORT, Action.FIGURES,
    ),
    JUSTICE_OFFICE: table(
        Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.UNMASK, Action.EXPORT,
        Action.FIGURES,
    ),
    OFFICER: table(Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.EXPORT, Action.FIGURES),
    STATISTICIAN: table(Scope.AUTHORITY, Action.LIST, Action.EXPORT, Action.FIGURES),
}  # fmt: skip
"""The bureau guides and counts; the outcome of a case is no business of its officer's (PML 5)."""

REGISTERS: Table = {
    OFFICER: table(
        Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.SERVE, Action.CORRECT,
        Action.VOID, Action.UNMASK, Action.EXPORT, Action.FIGURES,
    ),
    JUSTICE_OFFICE: table(Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.EXPORT),
    DIRECTOR: table(Scope.SECTION, Action.LIST, Action.VIEW),
    MEDIATOR: table(Scope.SECTION, Action.LIST),
    STATISTICIAN: table(Scope.AUTHORITY, Action.LIST, Action.EXPORT, Action.FIGURES),
}  # fmt: skip
"""The entries of a committee stand with it: its director reads them, its justice office keeps them."""

_READS = table(Scope.ALL, Action.LIST, Action.VIEW)
EXPERTS: Table = {
    OFFICER: REGISTERS[OFFICER],
    JUSTICE_OFFICE: _READS,
    DIRECTOR: _READS,
    MEDIATOR: _READS,
    STATISTICIAN: REGISTERS[STATISTICIAN],
}
"""The bank is the whole district's: every mediator may choose an expert from it (Law 20)."""
