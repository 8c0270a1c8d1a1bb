"""Who handles a case: kept in step with the officers that the last assignment names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from qingheng.kernel.cases.models import Assignment, Case


def write(case: Case, officers: Sequence[int], on: dt.date, note: str = "") -> None:
    """Enter the officers, the first in charge; those no longer named leave the case on that day."""
    standing = case.assignments.filter(until=None)
    standing.exclude(user__in=officers).update(until=on, reason=note[:200])
    known = set(standing.values_list("user_id", flat=True))
    Assignment.objects.bulk_create(
        Assignment(case=case, user_id=user, since=on) for user in dict.fromkeys(officers) if user not in known
    )
    Case.objects.filter(pk=case.pk).update(officer=officers[0])
    case.officer_id = officers[0]
