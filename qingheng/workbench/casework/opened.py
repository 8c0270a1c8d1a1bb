"""A case as one person sees it: read once for a page."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest

from qingheng.kernel.cases import calendars, door
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.linking import listed
from qingheng.kernel.cases.loading import Loaded, load
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.requests import NotThere
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.procedure.fields import Field, case_numbers
from qingheng.procedure.fold import Status
from qingheng.procedure.roles import Role
from qingheng.statute.calendar import WorkCalendar


@dataclass
class Opened:
    """A case with its status as of today."""

    case: Case
    user: User
    loaded: Loaded
    calendar: WorkCalendar
    today: dt.date

    @cached_property
    def status(self) -> Status:
        """What follows from its events."""
        return self.loaded.status(self.calendar, self.today)

    @cached_property
    def roles(self) -> list[Role]:
        """The roles in which the person may act in it."""
        return roles_on(self.user, self.case)

    def may(self, action: Action) -> bool:
        """Whether the person may do this with it."""
        return bool(roles_on(self.user, self.case, action))

    @cached_property
    def parties(self) -> list[Party]:
        """Everyone who takes or took part."""
        return list(self.case.parties.select_related("stands_for", "body").order_by("id"))

    def linked(self, facts: Mapping[Field, Any]) -> dict[str, Case]:
        """The cases that these facts name and that the person may view: one query where any is named."""
        numbers = {number for fact, value in facts.items() if fact.lines for number in case_numbers(fact, value)}
        return listed(numbers, self.user, Action.VIEW)

    @property
    def names(self) -> dict[str, str]:
        """The parties' names by key."""
        return {str(party.pk): party.name for party in self.parties}

    @property
    def told_apart(self) -> dict[str, str]:
        """The names of those who are not alone in their role: what concerns one of several names them."""
        shared = Counter(party.role for party in self.parties if party.left_on is None)
        return {str(party.pk): party.name for party in self.parties if shared[party.role] > 1}


def signed_in(request: HttpRequest) -> User:
    """Who asks. The views are behind a sign-in; Http404 closes the door should one not be."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def reach(case_id: int, user: User, action: Action = Action.VIEW) -> Case:
    """The case where the user may do this with it, else Http404: whether it is there is not told."""
    try:
        return door.reach(case_id, user, action)
    except NotThere:
        raise Http404 from None


def opened(request: HttpRequest, case_id: int, action: Action = Action.VIEW) -> Opened:
    """The case, read for a page. Raises Http404."""
    user = signed_in(request)
    case = reach(case_id, user, action)
    return Opened(case, user, load(case), calendars.current(), today())


def facts_of(data: dict[str, Any], procedure: Any) -> list[tuple[str, str]]:
    """(label, value) of stated facts, in the order in which the procedure declares them."""
    return [(fact.label, fact.show(data[name])) for name, fact in procedure.facts.items() if name in data]
