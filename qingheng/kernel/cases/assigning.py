"""Who handles a case: kept in step with the officers that the last assignment names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from qingheng.kernel.cases.models import Assignment, Case
from qingheng.kernel.statements import insert, pick


def write(case: Case, officers: Sequence[int], on: dt.date, note: str = "") -> None:
    """Enter the officers; those no longer named leave the case on that day. The case itself names the first."""
    known = {user for (user,) in pick(Assignment, ("user",), "case_id = %s AND until IS NULL", [case.pk])}
    if known.difference(officers):
        leaving = case.assignments.filter(until=None).exclude(user__in=officers)
        leaving.update(until=on, reason=note[:200])
    insert(*(Assignment(case=case, user_id=user, since=on) for user in dict.fromkeys(officers) if user not in known))
