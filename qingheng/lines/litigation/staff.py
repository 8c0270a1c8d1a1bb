"""Who works in this line and how far they may go; the places that somebody has in a suit."""

from qingheng.kernel.organisations.permissions import Action, Scope, Table, table
from qingheng.procedure.roles import MEDIATOR, PERSON, STATISTICIAN, Role

CLERK = Role("litigation_clerk", "应诉登记员")
UNIT = Role("litigation_unit", "承办单位经办人")
OFFICER = Role("litigation_officer", "应诉工作人员")
CHIEF = Role("litigation_chief", "应诉机构负责人")
SUPERVISOR = Role("litigation_supervisor", "应诉指导监督人员")

PLAINTIFF = Role("plaintiff", "原告", party=True, takes_down=PERSON)
DEFENDANT = Role("defendant", "被告", party=True, takes_down=("name", "legal_head", "address"), organ=True)
OBLIGOR = Role("obligor", "被执行人", party=True, takes_down=PERSON)
CENTRE_SIDE = Role("centre_side", "行政相对人", party=True, takes_down=PERSON)
CENTRE_ORGAN = Role("centre_organ", "行政机关", party=True, takes_down=("name", "legal_head", "address"), organ=True)

_FULL = (
    Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.SERVE, Action.NOTIFY, Action.CORRECT, Action.VOID,
    Action.UNMASK, Action.EXPORT, Action.FIGURES,
)  # fmt: skip

SUITS: Table = {
    CLERK: table(Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.SERVE, UNMASK=Scope.OWN),
    UNIT: table(Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, UNMASK=Scope.OWN),
    OFFICER: table(
        Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.ASSIGN, Action.SERVE, Action.NOTIFY,
        Action.CORRECT, Action.EXPORT, Action.FIGURES, UNMASK=Scope.OWN,
    ),
    CHIEF: table(Scope.AUTHORITY, *_FULL, Action.ASSIGN),
    SUPERVISOR: table(Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.EXPORT, Action.FIGURES),
    STATISTICIAN: table(Scope.AUTHORITY, Action.LIST, Action.EXPORT, Action.FIGURES),
}  # fmt: skip
"""Each organ defends its own suits. The bureau guides and supervises all of them: it sees, it does not act for others
(上海市行政应诉工作规定第四条)."""

MATTERS: Table = {
    role: {action: scope for action, scope in row.items() if action is not Action.ASSIGN} for role, row in SUITS.items()
}
"""What goes with suits: it belongs to the section, nobody is assigned to it."""

CENTRE: Table = {
    MEDIATOR: table(
        Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.SERVE, UNMASK=Scope.OWN
    ),
    OFFICER: table(Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.FIGURES),
    CHIEF: table(Scope.AUTHORITY, *_FULL),
    SUPERVISOR: table(Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.EXPORT, Action.FIGURES),
    STATISTICIAN: table(Scope.AUTHORITY, Action.LIST, Action.EXPORT, Action.FIGURES),
}
"""What the joint centre mediates: its mediators, and the section that runs it."""
