"""Who may do what with the cases of this line, and how far."""

from qingheng.kernel.organisations.permissions import Action, Scope, Table, table
from qingheng.procedure import roles

GRANTS: Table = {
    roles.INTAKE_CLERK: table(Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, UNMASK=Scope.OWN),
    roles.SERVICE_POINT: table(
        Scope.OWN, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.UNMASK
    ),
    roles.CASE_OFFICER: table(
        Scope.SECTION, Action.LIST, Action.VIEW, Action.EXPORT, Action.FIGURES
    ) | table(Scope.OWN, Action.ACT, Action.SERVE, Action.NOTIFY, Action.UNMASK),
    roles.WORKING_BODY_HEAD: table(
        Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.ACT, Action.ASSIGN, Action.SERVE, Action.NOTIFY,
        Action.CORRECT, Action.VOID, Action.UNMASK, Action.EXPORT, Action.FIGURES,
    ),
    roles.AUTHORITY_HEAD: table(
        Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.ACT, Action.VOID, Action.FIGURES
    ),
    roles.MEDIATOR: table(Scope.OWN, Action.LIST, Action.VIEW, Action.ACT, Action.UNMASK),
    roles.SERVER: table(
        Scope.SECTION, Action.LIST, Action.VIEW, Action.ACT, Action.SERVE, Action.UNMASK
    ),
    roles.STATISTICIAN: table(Scope.AUTHORITY, Action.LIST, Action.EXPORT, Action.FIGURES),
}  # fmt: skip
