"""The one table of permissions: role × action × scope. What is not in the table is not allowed."""

from collections.abc import Mapping
from enum import Enum, IntEnum
from types import MappingProxyType

from django.contrib.auth.models import AnonymousUser

from qingheng.kernel.organisations.models import Body, User
from qingheng.procedure import roles
from qingheng.procedure.roles import Role


class Action(Enum):
    """Something one may do with records. Which steps a role may take is the procedure's to say."""

    LIST = "查看清单"  # rows and columns without personal data
    VIEW = "查看案件"  # the case page and all that hangs on it
    TAKE_IN = "收件登记"
    ACT = "办理"
    ASSIGN = "指派"
    UNMASK = "查看敏感信息"
    EXPORT = "导出"
    FIGURES = "统计"
    AUDIT = "审计"
    CALENDAR = "维护日历"
    ADMINISTER = "系统管理"


class Scope(IntEnum):
    """How far an action reaches; the greater holds the smaller."""

    NONE = 0
    OWN = 1  # 本人承办、经办或收件的案件
    SECTION = 2  # 任职机构的案件
    AUTHORITY = 3  # 任职机构及其下属机构的案件
    ALL = 4


GRANTS: Mapping[Role, Mapping[Action, Scope]] = MappingProxyType(
    {
        roles.INTAKE_CLERK: {
            Action.LIST: Scope.SECTION,
            Action.VIEW: Scope.SECTION,
            Action.TAKE_IN: Scope.SECTION,
            Action.ACT: Scope.SECTION,
            Action.UNMASK: Scope.OWN,
        },
        roles.SERVICE_POINT: {
            Action.LIST: Scope.OWN,
            Action.VIEW: Scope.OWN,
            Action.TAKE_IN: Scope.OWN,
            Action.ACT: Scope.OWN,
            Action.UNMASK: Scope.OWN,
        },
        roles.CASE_OFFICER: {
            Action.LIST: Scope.SECTION,
            Action.VIEW: Scope.SECTION,
            Action.ACT: Scope.OWN,
            Action.UNMASK: Scope.OWN,
            Action.EXPORT: Scope.SECTION,
            Action.FIGURES: Scope.SECTION,
        },
        roles.WORKING_BODY_HEAD: {
            Action.LIST: Scope.AUTHORITY,
            Action.VIEW: Scope.AUTHORITY,
            Action.ACT: Scope.AUTHORITY,
            Action.ASSIGN: Scope.AUTHORITY,
            Action.UNMASK: Scope.AUTHORITY,
            Action.EXPORT: Scope.AUTHORITY,
            Action.FIGURES: Scope.AUTHORITY,
        },
        roles.AUTHORITY_HEAD: {
            Action.LIST: Scope.AUTHORITY,
            Action.VIEW: Scope.AUTHORITY,
            Action.ACT: Scope.AUTHORITY,
            Action.FIGURES: Scope.AUTHORITY,
        },
        roles.MEDIATOR: {
            Action.LIST: Scope.OWN,
            Action.VIEW: Scope.OWN,
            Action.ACT: Scope.OWN,
            Action.UNMASK: Scope.OWN,
        },
        roles.SERVER: {
            Action.LIST: Scope.SECTION,
            Action.VIEW: Scope.SECTION,
            Action.ACT: Scope.SECTION,
            Action.UNMASK: Scope.SECTION,
        },
        roles.STATISTICIAN: {
            Action.LIST: Scope.AUTHORITY,
            Action.EXPORT: Scope.AUTHORITY,
            Action.FIGURES: Scope.AUTHORITY,
        },
        roles.CALENDAR_KEEPER: {Action.CALENDAR: Scope.ALL},
        roles.AUDITOR: {Action.AUDIT: Scope.ALL},
        roles.ADMINISTRATOR: {Action.ADMINISTER: Scope.ALL},
    }
)
"""Parties are absent on purpose: they have no business in the staff's pages."""


def granted(role: Role, action: Action) -> Scope:
    """How far the role carries the action; NONE where the table is silent."""
    return GRANTS.get(role, {}).get(action, Scope.NONE)


def scopes(user: User | AnonymousUser, action: Action) -> list[tuple[Scope, Body]]:
    """Where the user may do this: for each body they hold a post in, the widest scope their roles give.

    Empty where they may not do it at all. One query for the life of the user's instance.
    """
    if isinstance(user, AnonymousUser):
        return []
    widest: dict[Body, Scope] = {}
    for post in user.posts_today:
        scope = granted(post.role_held, action)
        if scope > widest.get(post.body, Scope.NONE):
            widest[post.body] = scope
    return [(scope, body) for body, scope in widest.items()]


def allows(user: User | AnonymousUser, action: Action) -> bool:
    """True where the user may do this somewhere, however narrow the scope."""
    return bool(scopes(user, action))
