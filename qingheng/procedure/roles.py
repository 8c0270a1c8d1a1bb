"""Who may take a step: roles, by code and by the name that a person reads.

Here stand the roles that several lines share. A line that needs others declares them in its own folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_ROLES: dict[str, Role] = {}


@dataclass(frozen=True, slots=True)
class Role:
    """A capacity in which a person, or the law itself, takes steps. To make one is to enter it in `ROLES`.

    code: what is stored. name: what a person reads. party: whom a case is about, or who speaks for them: a place in a
    case, never a post in an office. takes_down: what is taken down of a party in this role, by the columns of `Party`.
    speaks: a party who acts for another party. organ: a party that is a body on record, such as a respondent.

    Raises:
        ValueError: the code is taken by another role.
    """

    code: str
    name: str
    party: bool = False
    takes_down: tuple[str, ...] = ()
    speaks: bool = False
    organ: bool = False

    def __post_init__(self) -> None:
        if _ROLES.setdefault(self.code, self) != self:
            raise ValueError(f"there is already a role {self.code}")

    def __str__(self) -> str:
        return self.name


ROLES: Mapping[str, Role] = MappingProxyType(_ROLES)
"""Every role by its code, in the order in which they are declared."""

PERSON = ("kind", "name", "id_number", "phone", "address", "legal_head", "e_address", "e_service_agreed_on")
"""What is taken down of somebody whom a case is about."""
_SPEAKER = ("name", "relation", "id_number", "phone", "mandate", "stands_for")

INTAKE_CLERK = Role("intake_clerk", "接收人员")
SERVICE_POINT = Role("service_point", "服务点工作人员")
CASE_OFFICER = Role("case_officer", "承办人")
WORKING_BODY_HEAD = Role("working_body_head", "复议机构负责人")
AUTHORITY_HEAD = Role("authority_head", "复议机关负责人")
MEDIATOR = Role("mediator", "调解员")
SERVER = Role("server", "送达人")
JUSTICE_OFFICE = Role("justice_office", "司法所工作人员")
RESPONDENT = Role("respondent", "被申请人", party=True, takes_down=("name", "legal_head", "address"), organ=True)
APPLICANT = Role("applicant", "申请人", party=True, takes_down=PERSON)
THIRD_PARTY = Role("third_party", "第三人", party=True, takes_down=PERSON)
AGENT = Role("agent", "代理人", party=True, takes_down=_SPEAKER, speaks=True)
REPRESENTATIVE = Role(
    "representative", "代表人", party=True, takes_down=("name", "id_number", "phone", "stands_for"), speaks=True
)
CALENDAR_KEEPER = Role("calendar_keeper", "日历管理员")
STATISTICIAN = Role("statistician", "统计员")
AUDITOR = Role("auditor", "审计员")
ADMINISTRATOR = Role("administrator", "系统管理员")
LAW = Role("law", "法定")
"""The clock: a step taken by force of law when a limit lapses. Nobody can hold this role."""


def party_roles() -> tuple[Role, ...]:
    """The places that somebody may have in a case."""
    return tuple(role for role in ROLES.values() if role.party)


def staff_roles() -> tuple[Role, ...]:
    """The roles that a post can give."""
    return tuple(role for role in ROLES.values() if not role.party and role is not LAW)
