"""Which filters the list has for a person: those of every case, then those of the facts a line lists."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from django.db.models import Q
from django.http import QueryDict

from qingheng.kernel.cases.registry import Line, lines
from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.kernel.organisations.permissions import Action, Scope, scopes
from qingheng.procedure.fields import Field, Kind
from qingheng.procedure.roles import CASE_OFFICER
from qingheng.statute.calendar import WorkCalendar
from qingheng.workbench.lists.filters import Between, ListFilter, OneOf, one_of, yes_no
from qingheng.workbench.tasks.deadlines import Window


def questions(user: User, asked: QueryDict, today: dt.date, calendar: WorkCalendar) -> list[ListFilter]:
    """Every filter, those asked for most first. One statement, for the officers."""
    found: list[ListFilter] = [_open(), _due(today, calendar), _state(), _officer(user)]
    found.append(Between("began", "收件日期", "began_on", today))
    found.append(Between("closed", "结案日期", "closed_on", today))
    every = list(lines())
    if len(every) > 1:
        found.insert(0, one_of("line", "条线", "line", [(line.code, line.name) for line in every]))
    if (line := one_line(asked)) is not None:
        found += [filter_ for fact in line.listed if (filter_ := _fact(line, fact, today)) is not None]
    return found


def one_line(asked: QueryDict) -> Line | None:
    """The line whose cases are listed, where they are of one line only: then its own facts can be asked for."""
    every = {line.code: line for line in lines()}
    wanted = asked.getlist("line")
    if len(every) == 1:
        return next(iter(every.values()))
    return every.get(wanted[0]) if len(wanted) == 1 else None


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


def _state() -> OneOf:
    """States of one name, in whatever version of a procedure, are one answer."""
    named: dict[str, list[Q]] = defaultdict(list)
    for line, label, code in dict.fromkeys(_states()):
        named[label].append(Q(line=line, state=code))
    return OneOf("state", "状态", [(label, label, reduce(or_, states)) for label, states in named.items()])


def _states() -> Iterator[tuple[str, str, str]]:
    for line in lines():
        for version in reversed(list(line.versions)):
            yield from ((line.code, state.label, state.code) for state in version.states.values())


def _officer(user: User) -> OneOf:
    own = [("me", "我", Q(officer=user)), ("none", "尚未指派", Q(officer=None))]
    others = [(str(key), name, Q(officer=key)) for key, name in officers(user) if key != user.pk]
    return OneOf("officer", "承办人", [*own, *others])


def officers(user: User, action: Action = Action.LIST) -> Sequence[tuple[int, str]]:
    """The officers of the bodies within the user's reach today, as (key, name)."""
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
    posts = Post.objects.filter(reach, role=CASE_OFFICER.code, ends_on=None, user__is_active=True)
    return list(posts.order_by("user__username").values_list("user_id", "user__full_name").distinct())
