"""Who may do what, and how far: role × action × scope, for each line. What is not in a table is not allowed.

A line declares the table of its own cases; what concerns no line stands in the table of the house. So a post reaches
the cases of those lines alone whose tables name its role.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
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
    SERVE = "送达"  # papers that no step of the line speaks of, such as a 公告
    NOTIFY = "告知期限变更"
    CORRECT = "更正记录"
    VOID = "作废文书"
    UNMASK = "查看敏感信息"
    SEALED = "查看封存档案"  # whether the other actions reach sealed cases too
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


Table = Mapping[Role, Mapping[Action, Scope]]

HOUSE: Table = MappingProxyType(
    {
        roles.CALENDAR_KEEPER: {Action.CALENDAR: Scope.ALL},
        roles.AUDITOR: {Action.AUDIT: Scope.ALL},
        roles.ADMINISTRATOR: {Action.ADMINISTER: Scope.ALL},
    }
)
"""What concerns no case. Parties are absent on purpose: they have no business in the staff's pages."""

_TABLES: dict[str, Table] = {"": HOUSE}
_SEALING: set[str] = set()


def table(scope: Scope, *actions: Action, **others: Scope) -> dict[Action, Scope]:
    """A row of a line's table: these actions in this scope, others by name: `table(SECTION, LIST, VIEW, ACT=OWN)`."""
    return dict.fromkeys(actions, scope) | {Action[name]: other for name, other in others.items()}


def grant(line: str, grants: Table, *, seals: bool = False) -> None:
    """Enter the table of a line. `seals`: some of its cases may be sealed."""
    _TABLES[line] = grants
    if seals:
        _SEALING.add(line)


def tables() -> Mapping[str, Table]:
    """Every table by its line, that of the house under the empty code."""
    return MappingProxyType(_TABLES)


def granted(role: Role, action: Action, line: str = "") -> Scope:
    """How far the role carries the action in a line; NONE where its table is silent."""
    return _TABLES.get(line, {}).get(role, {}).get(action, Scope.NONE)


@dataclass(frozen=True)
class Reach:
    """Where a user may do something: how far from which body, in which lines, and whether in sealed cases too."""

    scope: Scope
    body: Body
    lines: frozenset[str]
    sealed: bool

    @property
    def all_lines(self) -> bool:
        """Whether it holds for every line there is."""
        return self.lines >= _TABLES.keys() - {""}

    @property
    def open_only(self) -> bool:
        """Whether it stops before sealed cases, where there can be any."""
        return not self.sealed and not self.lines.isdisjoint(_SEALING)


def reaches(user: User | AnonymousUser, action: Action) -> list[Reach]:
    """Where the user may do this, for each body they hold a post in the widest scope their roles give in each line.

    Empty where they may not do it at all. One query for the life of the user's instance.
    """
    if isinstance(user, AnonymousUser):
        return []
    known: dict[Action, list[Reach]] = user.__dict__.setdefault("_reaches", {})
    if action not in known:
        known[action] = _reaches(user, action)
    return known[action]


def _reaches(user: User, action: Action) -> list[Reach]:
    widest: dict[tuple[str, Body, bool], Scope] = {}
    for post in user.posts_today:
        for line in _TABLES:
            if scope := granted(post.role_held, action, line):
                key = line, post.body, granted(post.role_held, Action.SEALED, line) is not Scope.NONE
                widest[key] = max(scope, widest.get(key, Scope.NONE))
    grouped: dict[tuple[Scope, Body, bool], set[str]] = defaultdict(set)
    for (line, body, sealed), scope in widest.items():
        grouped[scope, body, sealed].add(line)
    return [Reach(scope, body, frozenset(own), sealed) for (scope, body, sealed), own in grouped.items()]


def scopes(user: User | AnonymousUser, action: Action) -> list[tuple[Scope, Body]]:
    """Where the user may do this in whatever line: for each body they hold a post in, the widest scope.

    Empty where they may not do it at all.
    """
    widest: dict[Body, Scope] = {}
    for reach in reaches(user, action):
        widest[reach.body] = max(reach.scope, widest.get(reach.body, Scope.NONE))
    return [(scope, body) for body, scope in widest.items()]


def allows(user: User | AnonymousUser, action: Action, line: str | None = None) -> bool:
    """True where the user may do this somewhere (in this line), however narrow the scope."""
    return any(line is None or line in reach.lines for reach in reaches(user, action))
