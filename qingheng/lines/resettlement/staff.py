"""Who works in this line, whom its files are about, and how far each may go.

Records of minors are sealed (预防未成年人犯罪法 59): the officer of the bureau alone keeps them, and exports nothing.
Prisons, police, partners and volunteers have no account; partners get the papers that the person's consent covers.
"""

from qingheng.kernel.organisations.permissions import Action, Scope, Table, table
from qingheng.procedure.roles import JUSTICE_OFFICE, STATISTICIAN, Role

OFFICER = Role("aftercare_officer", "安置帮教工作人员")

_PERSON = ("name", "id_number", "sex", "born_on", "ethnicity", "phone", "address")
PERSON = Role("aftercare_person", "帮教对象", party=True, takes_down=_PERSON)
FAMILY = Role(
    "aftercare_family", "家属、监护人", party=True, takes_down=("name", "relation", "phone", "address"), speaks=True
)
HELPER = Role("aftercare_helper", "帮教小组成员", party=True, takes_down=("name", "relation", "phone"))
PARTNER = Role(
    "aftercare_partner", "合作单位", party=True, takes_down=("kind", "name", "legal_head", "phone", "address")
)
VOLUNTEER = Role("aftercare_volunteer", "帮教志愿者", party=True, takes_down=("name", "id_number", "sex", "phone"))

FILES: Table = {
    OFFICER: table(
        Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.SERVE, Action.CORRECT,
        Action.VOID, Action.UNMASK, Action.SEALED, Action.FIGURES,
    ),
    JUSTICE_OFFICE: table(
        Scope.SECTION, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.SERVE, Action.UNMASK,
        Action.EXPORT, Action.FIGURES,
    ),
    STATISTICIAN: table(Scope.AUTHORITY, Action.FIGURES, Action.SEALED),
}  # fmt: skip
"""Files of persons. Counts include sealed files; whoever only counts sees none of them."""

REGISTERS: Table = {
    OFFICER: table(
        Scope.AUTHORITY, Action.LIST, Action.VIEW, Action.TAKE_IN, Action.ACT, Action.CORRECT, Action.VOID,
        Action.UNMASK, Action.EXPORT, Action.FIGURES,
    ),
    JUSTICE_OFFICE: table(Scope.ALL, Action.LIST, Action.VIEW),
    STATISTICIAN: table(Scope.AUTHORITY, Action.LIST, Action.EXPORT, Action.FIGURES),
}  # fmt: skip
"""Agreements, activities, volunteers and bases: no name of anybody who is helped stands in them.

The bureau keeps them and justice offices, which stand below it, choose from them: a scope that reaches upward is ALL.
"""
