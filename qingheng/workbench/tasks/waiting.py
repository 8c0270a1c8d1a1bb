"""What waits for one's decision: steps laid before one, cases in a state that waits, cases without an officer."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from qingheng.kernel.cases import preparing
from qingheng.kernel.cases.models import Case, Preparation
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, allows
from qingheng.kernel.organisations.remembering import fetch
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
    """Everything that waits for the user's decision: at most six statements."""
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


def _laid_before(user: User) -> Sequence[Preparation]:
    """Mostly there is none: only the keys are asked for first, here and below."""
    keys = fetch(user, "laid", lambda: preparing.pending(user).values_list("pk")[:AT_MOST])
    if not keys:
        return []
    laid = Preparation.objects.filter(pk__in=[key for (key,) in keys]).select_related("case__officer", "prepared_by")
    return list(laid.order_by("prepared_at", "pk"))


def _in_waiting_states(user: User) -> Sequence[Case]:
    if not (roles := waiting_states(codes(user))):
        return []

    def build() -> QuerySet[Case, Any]:
        waits = ~Q(waits_for=RawSQL("''", []))  # in the words of the index, so that SQLite takes it
        cases = Case.objects.restrict(user, Action.ACT).filter(waits, waits_for__in=sorted(roles))
        return cases.order_by("next_due", "pk").values_list("pk")[:AT_MOST]

    return _cases(fetch(user, "waits", build))


def _unassigned(user: User) -> Sequence[Case]:
    if not allows(user, Action.ASSIGN):
        return []

    def build() -> QuerySet[Case, Any]:
        cases = Case.objects.restrict(user, Action.ASSIGN).filter(officer=None, closed_on=None)
        return cases.exclude(state__in=sorted(final_states())).order_by("next_due", "pk").values_list("pk")[:AT_MOST]

    return _cases(fetch(user, "unassigned", build))


def _cases(keys: Sequence[tuple[int]]) -> Sequence[Case]:
    if not keys:
        return []
    found = Case.objects.select_related("officer").in_bulk([key for (key,) in keys])
    return [found[key] for (key,) in keys if key in found]
