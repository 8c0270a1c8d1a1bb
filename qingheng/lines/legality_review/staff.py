"""Who works in these lines, and how far they may go."""

from qingheng.kernel.organisations.permissions import Action, Scope, Table, table
from qingheng.procedure.roles import STATISTICIAN, Role

CLERK = Role("review_clerk", "审查收件员")
REVIEWER = Role("reviewer", "合法性审查员")
HEAD = Role("review_head", "合法性审查科负责人")
LEADER = Role("review_leader", "分管局长")
GOVERNMENT_OFFICE = Role("government_office", "区政府办公室工作人员")
DOCUMENT_MANAGER = Role("document_manager", "规范性文件管理员")
ADVISER_MANAGER = Role("adviser_manager", "法律顾问管理员")

_UNIT = ("name", "legal_head", "phone")
SUBMITTER = Role("submitter", "送审（牵头）单位", party=True, takes_down=_UNIT, organ=True)
CO_SUBMITTER = Role("co_submitter", "共同送审单位", party=True, takes_down=_UNIT, organ=True)
MAKER = Role("document_maker", "制定（牵头）机关", party=True, takes_down=_UNIT, organ=True)
CO_MAKER = Role("co_maker", "联合制定机关", party=True, takes_down=_UNIT, organ=True)
ADVISER = Role("legal_adviser", "法律顾问", party=True, takes_down=("name", "id_number", "sex", "phone"))

A = Action
_WATCH = table(Scope.AUTHORITY, A.LIST, A.VIEW, A.EXPORT, A.FIGURES)
_COUNT = table(Scope.AUTHORITY, A.LIST, A.EXPORT, A.FIGURES)
_KEEP = table(
    Scope.AUTHORITY, A.LIST, A.VIEW, A.TAKE_IN, A.ACT, A.SERVE, A.CORRECT, A.VOID, A.UNMASK, A.EXPORT, A.FIGURES
)

REVIEWS: Table = {
    CLERK: table(Scope.SECTION, A.LIST, A.VIEW, A.TAKE_IN, A.ACT, A.SERVE),
    REVIEWER: table(Scope.SECTION, A.LIST, A.VIEW, A.EXPORT, ACT=Scope.OWN, SERVE=Scope.OWN),
    HEAD: table(
        Scope.SECTION, A.LIST, A.VIEW, A.TAKE_IN, A.ACT, A.ASSIGN, A.SERVE, A.CORRECT, A.VOID, A.UNMASK, A.EXPORT,
        A.FIGURES,
    ),
    LEADER: table(Scope.AUTHORITY, A.LIST, A.VIEW, A.ACT, A.UNMASK, A.EXPORT, A.FIGURES),
    GOVERNMENT_OFFICE: table(Scope.AUTHORITY, A.LIST, A.VIEW, A.ACT),
    DOCUMENT_MANAGER: table(Scope.AUTHORITY, A.LIST, A.VIEW),
    ADVISER_MANAGER: table(Scope.AUTHORITY, A.LIST, A.VIEW),
    STATISTICIAN: _COUNT,
}  # fmt: skip
"""Advisers are no staff: their opinions are entered, and the bureau's own is never theirs to sign."""

DOCUMENTS: Table = {
    DOCUMENT_MANAGER: _KEEP,
    HEAD: table(Scope.AUTHORITY, A.LIST, A.VIEW, A.TAKE_IN, A.ACT, A.EXPORT, A.FIGURES),
    LEADER: table(Scope.AUTHORITY, A.LIST, A.VIEW, A.ACT, A.EXPORT, A.FIGURES),
    REVIEWER: table(Scope.AUTHORITY, A.LIST, A.VIEW),
    GOVERNMENT_OFFICE: table(Scope.AUTHORITY, A.LIST, A.VIEW),
    STATISTICIAN: _COUNT,
}

ADVISERS: Table = {
    ADVISER_MANAGER: _KEEP,
    HEAD: table(Scope.AUTHORITY, A.LIST, A.VIEW, A.TAKE_IN, A.ACT, A.EXPORT, A.FIGURES),
    LEADER: table(Scope.AUTHORITY, A.LIST, A.VIEW, A.ACT, A.EXPORT, A.FIGURES),
    REVIEWER: table(Scope.AUTHORITY, A.LIST, A.VIEW),
    STATISTICIAN: _COUNT,
}

ADVISER_MATTERS: Table = {**ADVISERS, REVIEWER: table(Scope.AUTHORITY, A.LIST, A.VIEW, A.TAKE_IN)}
"""Whoever reviews asks for an opinion; whom to ask is decided by those who keep the register."""
