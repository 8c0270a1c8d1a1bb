"""Who may do what with the files of this line, and how far: strictly what each needs to know.

Files of minors are sealed: only the minor team and the two heads reach them, and none of these may export. The
procuratorate supervises (Law 8(2), 62): it reads files and assessments and their papers, changes nothing, takes nothing
along, and sees neither sealed files, of which it asks in writing (Law 54(2)), nor what is masked.
"""

from qingheng.kernel.organisations.permissions import Action, Scope, Table, table
from qingheng.lines.correction.people import BUREAU_HEAD, HEAD, MINOR_TEAM, OFFICER, PROCURATOR, SOCIAL_WORKER
from qingheng.procedure.roles import JUSTICE_OFFICE, STATISTICIAN

FILES: Table = {
    OFFICER: table(
        Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.SERVE, Action.NOTIFY,
        Action.UNMASK, Action.EXPORT, Action.FIGURES,
    ),
    MINOR_TEAM: table(
        Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.SERVE, Action.NOTIFY,
        Action.UNMASK, Action.SEALED, Action.FIGURES,
    ),
    HEAD: table(
        Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.ACT, Action.ASSIGN, Action.SERVE, Action.NOTIFY,
        Action.CORRECT, Action.VOID, Action.UNMASK, Action.SEALED, Action.FIGURES,
    ),
    BUREAU_HEAD: table(Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.ACT, Action.SEALED, Action.FIGURES),
    JUSTICE_OFFICE: table(
        Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.SERVE, Action.UNMASK,
        Action.FIGURES,
    ),
    SOCIAL_WORKER: table(Scope.SECTION, Action.LIST, Action.VIEW, Action.ACT),
    PROCURATOR: table(Scope.ALL, Action.LIST, Action.VIEW),
    STATISTICIAN: table(Scope.AUTHORITY, Action.FIGURES, Action.SEALED),
}  # fmt: skip
"""Files of persons, and assessments. Counts include sealed files; whoever only counts sees none of them."""

SESSIONS: Table = {
    OFFICER: table(
        Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.EXPORT, Action.FIGURES
    ),
    MINOR_TEAM: table(Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.FIGURES),
    HEAD: table(Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.ACT, Action.CORRECT, Action.VOID, Action.FIGURES),
    JUSTICE_OFFICE: table(Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.FIGURES),
    SOCIAL_WORKER: table(Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT),
    STATISTICIAN: table(Scope.AUTHORITY, Action.FIGURES),
}  # fmt: skip
"""Activities and screening rounds: no person's name stands in them."""
