"""Cases in which something is to be done and no limit runs: a decision to be served, a case to be filed away."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q

from qingheng.kernel.cases.models import Case, Deadline
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.workbench.tasks.duties import codes, unbound_states


def concerns(user: User) -> bool:
    """Whether there is any such state for the user's roles."""
    return bool(unbound_states(codes(user)))


def read(user: User, begin: int, end: int) -> list[Case]:
    """Those within the user's reach, the longest waiting first, from one place to another."""
    states = unbound_states(codes(user))
    if not states or end <= begin:
        return []
    wanted = reduce(or_, (Q(line=line, state__in=codes) for line, codes in states))
    running = Deadline.objects.running().filter(case=OuterRef("pk"))
    cases = Case.objects.restrict(user, Action.ACT).filter(wanted, ~Exists(running), next_due=None)
    return list(cases.select_related("officer").order_by("state", "began_on", "pk")[begin:end])
