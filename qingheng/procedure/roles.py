"""Who may take a step: roles, by code and by the name that a person reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Role:
    """A capacity in which a person, or the law itself, takes steps. The code is what is stored."""

    code: str
    name: str

    def __str__(self) -> str:
        return self.name


INTAKE_CLERK = Role("intake_clerk", "接收人员")
SERVICE_POINT = Role("service_point", "服务点工作人员")
CASE_OFFICER = Role("case_officer", "承办人")
WORKING_BODY_HEAD = Role("working_body_head", "复议机构负责人")
AUTHORITY_HEAD = Role("authority_head", "复议机关负责人")
MEDIATOR = Role("mediator", "调解员")
SERVER = Role("server", "送达人")
RESPONDENT = Role("respondent", "被申请人")
APPLICANT = Role("applicant", "申请人")
THIRD_PARTY = Role("third_party", "第三人")
AGENT = Role("agent", "代理人")
REPRESENTATIVE = Role("representative", "代表人")
CALENDAR_KEEPER = Role("calendar_keeper", "日历管理员")
STATISTICIAN = Role("statistician", "统计员")
AUDITOR = Role("auditor", "审计员")
ADMINISTRATOR = Role("administrator", "系统管理员")
LAW = Role("law", "法定")
"""The clock: a step taken by force of law when a limit lapses. Nobody can hold this role."""

ROLES: Mapping[str, Role] = MappingProxyType(
    {
        role.code: role
        for role in (
            INTAKE_CLERK,
            SERVICE_POINT,
            CASE_OFFICER,
            WORKING_BODY_HEAD,
            AUTHORITY_HEAD,
            MEDIATOR,
            SERVER,
            RESPONDENT,
            APPLICANT,
            THIRD_PARTY,
            AGENT,
            REPRESENTATIVE,
            CALENDAR_KEEPER,
            STATISTICIAN,
            AUDITOR,
            ADMINISTRATOR,
            LAW,
        )
    }
)
"""Every role by its code."""

PARTIES = frozenset({APPLICANT, RESPONDENT, THIRD_PARTY, AGENT, REPRESENTATIVE})
"""Whom the case is about, and who speaks for them: a place in a case, never a post in an office."""

STAFF: tuple[Role, ...] = tuple(role for role in ROLES.values() if role not in PARTIES and role is not LAW)
"""The roles that a post can give."""
