"""What waits for one's decision: steps laid before one, cases in a state that waits, cases without an officer."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from qingheng.kernel.cases import preparing
from qingheng.kernel.cases.models import Case, Preparation
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, allows
from qingheng.workbench.tasks.deadlines import Show
from qingheng.workbench.tasks.duties import codes, final_states, waiting_states

AT_MOST = 200
"""So many of each sort are brought into the list; who has more before them decides these first."""


@dataclass(frozen=True)
class Waiting:
    """A case that waits for the user; with the preparation where a step was laid before them."""

    show: Show
    case: Case
    preparation: Preparation | None = None

    @property
    def due(self) -> dt.date | None:
        """The last day of the limit that presses in the case."""
        return self.case.next_due


def find(user: User) -> list[Waiting]:
    """Everything that waits for the user's decision: at most three statements."""
    found = [Waiting(Show.APPROVALS, laid.case, laid) for laid in _laid_before(user)]
    found += [Waiting(Show.APPROVALS, case) for case in _in_waiting_states(user)]
    found += [Waiting(Show.UNASSIGNED, case) for case in _unassigned(user)]
    return found


def told(waiting: Sequence[Waiting]) -> dict[str, list[int]]:
    """The limits that are told of with what waits, so that no case stands twice in the list for the same day."""
    found: dict[str, list[int]] = defaultdict(list)
    for each in waiting:
        if each.case.next_limit:
            found[each.case.next_limit].append(each.case.pk)
    return dict(found)


def _laid_before(user: User) -> QuerySet[Preparation]:
    return preparing.pending(user).select_related("case__officer")[:AT_MOST]


def _in_waiting_states(user: User) -> Sequence[Case]:
    if not (roles := waiting_states(codes(user))):
        return []
    waits = ~Q(waits_for=RawSQL("''", []))  # in the words of the index, so that SQLite takes it
    cases = Case.objects.restrict(user, Action.ACT).filter(waits, waits_for__in=roles)
    return list(cases.select_related("officer").order_by("next_due", "pk")[:AT_MOST])


def _unassigned(user: User) -> Sequence[Case]:
    if not allows(user, Action.ASSIGN):
        return []
    cases = Case.objects.restrict(user, Action.ASSIGN).filter(officer=None, closed_on=None)
    return list(cases.exclude(state__in=final_states()).order_by("next_due", "pk")[:AT_MOST])
