"""Which filters the list has for a person: those of every case, then those of the facts a line lists."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from django.db.models import Q
from django.http import QueryDict

from qingheng.kernel.cases.authority import lines_for
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.kernel.organisations.permissions import Action, Scope, scopes
from qingheng.procedure.fields import Field, Kind
from qingheng.procedure.roles import CASE_OFFICER, Role
from qingheng.statute.calendar import WorkCalendar
from qingheng.workbench.lists.filters import Between, ListFilter, OneOf, one_of, yes_no
from qingheng.workbench.tasks.deadlines import Window


def questions(
    user: User, asked: QueryDict, listed: Sequence[Line], today: dt.date, calendar: WorkCalendar
) -> list[ListFilter]:
    """Every filter, those asked for most first. One statement, for the officers.

    Args:
        listed: the lines of which cases are listed. The states and facts of one can be asked for where it stands alone.
    """
    line = one_line(listed)
    found: list[ListFilter] = [_open(), _due(today, calendar)]
    if any(own.names_officers for own in listed) or "officer" in asked:
        found.append(_officer(user))
    if line is not None or "state" in asked:
        found.insert(2, _state(listed))
    found.append(Between("began", began_label(line), "began_on", today))
    found.append(Between("closed", "结案日期", "closed_on", today))
    if len(kin := [own for own in lines_for(user, Action.LIST) if own.register is are_registers(listed)]) > 1:
        found.insert(0, _line(kin))
    if line is not None:
        found += [filter_ for fact in line.listed if (filter_ := _fact(line, fact, today)) is not None]
    return found


def listed_lines(user: User, asked: QueryDict) -> list[Line]:
    """The lines of which cases are listed: those named that the user may list, else all that are no registers."""
    mine = lines_for(user, Action.LIST)
    wanted = set(asked.getlist("line"))
    named = [own for own in mine if own.code in wanted]
    return named or [own for own in mine if not own.register] or mine


def one_line(listed: Sequence[Line]) -> Line | None:
    """The line whose cases are listed, where they are of one line only."""
    return listed[0] if len(listed) == 1 else None


def are_registers(listed: Sequence[Line]) -> bool:
    """Whether what is listed are people or bodies rather than cases."""
    return bool(listed) and all(own.register for own in listed)


def registers(user: User) -> list[Line]:
    """The registers of people and bodies that the user may list."""
    return [own for own in lines_for(user, Action.LIST) if own.register]


def _line(kin: Sequence[Line]) -> OneOf:
    """Which line, under the names of the lines of business where they hold several."""
    together = sorted(kin, key=lambda own: [each.business for each in kin].index(own.business))
    options = [(own.code, own.name, Q(line=own.code)) for own in together]
    return OneOf("line", "条线", options, {own.code: own.business for own in kin if own.business != own.name})


def began_label(line: Line | None) -> str:
    """What the day is called on which a case began."""
    return "登记日期" if line and line.register else "收件日期"


def column_path(line: Line, fact: Field) -> str:
    """Where the fact stands, from the case."""
    return f"{line.record._meta.model_name}__{fact.name}"


def _fact(line: Line, fact: Field, today: dt.date) -> ListFilter | None:
    path = column_path(line, fact)
    match fact.kind:
        case Kind.CHOICE if fact.choices:
            return one_of(fact.name, fact.label, path, fact.choices.pairs())
        case Kind.YES_NO:
            return yes_no(fact.name, fact.label, path)
        case Kind.DATE:
            return Between(fact.name, fact.label, path, today)
        case _:
            return None


def _open() -> OneOf:
    return OneOf("open", "办结", [("yes", "未结", Q(closed_on=None)), ("no", "已结", Q(closed_on__isnull=False))])


def _due(today: dt.date, calendar: WorkCalendar) -> OneOf:
    window = Window.at(today, calendar)
    return OneOf(
        "due",
        "期限",
        [
            ("overdue", "已逾期", Q(next_due__lt=today)),
            ("today", "今天到期", Q(next_due=today)),
            ("soon", "三个工作日内", Q(next_due__gte=today, next_due__lte=window.soon)),
        ],
    )


def _state(listed: Sequence[Line]) -> OneOf:
    """States of one name, in whatever version of a procedure, are one answer."""
    named: dict[str, list[Q]] = defaultdict(list)
    for line, label, code in dict.fromkeys(_states(listed)):
        named[label].append(Q(line=line, state=code))
    return OneOf("state", "状态", [(label, label, reduce(or_, states)) for label, states in named.items()])


def _states(listed: Sequence[Line]) -> Iterator[tuple[str, str, str]]:
    for line in listed:
        for version in reversed(list(line.versions)):
            yield from ((line.code, state.label, state.code) for state in version.states.values())


def _officer(user: User) -> OneOf:
    own = [("me", "我", Q(officer=user)), ("none", "尚未指派", Q(officer=None))]
    others = [(str(key), name, Q(officer=key)) for key, name in officers(user) if key != user.pk]
    return OneOf("officer", "承办人", [*own, *others])


def officers(
    user: User, action: Action = Action.LIST, roles: Sequence[Role] | None = None
) -> Sequence[tuple[int, str]]:
    """Who handles cases in the bodies within the user's reach today, as (key, name): in these roles, or in those of all
    lines in which the user may do this."""
    asked = roles or [role for own in lines_for(user, action) for role in own.handled_by or (CASE_OFFICER,)]
    reach = Q(pk__in=[])
    for scope, body in scopes(user, action):
        match scope:
            case Scope.ALL:
                reach = Q()
                break
            case Scope.AUTHORITY:
                reach |= Q(body__in=Body.objects.under(body))
            case _:
                reach |= Q(body=body)
    codes = {role.code for role in asked}
    posts = Post.objects.filter(reach, role__in=codes, ends_on=None, user__is_active=True)
    return list(posts.order_by("user__username").values_list("user_id", "user__full_name").distinct())
