"""Running limits by the day on which they end."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Q

from qingheng.kernel.organisations.models import User
from qingheng.workbench.tasks import deadlines
from qingheng.workbench.tasks.deadlines import OURS, Reach, Row

AT_MOST = 200


@dataclass(frozen=True)
class Ending:
    """How many limits end on a day: ours, and others' that are watched."""

    ours: int = 0
    others: int = 0


def by_day(user: User, first: dt.date, last: dt.date) -> dict[dt.date, Ending]:
    """The number of limits that end on each day from the first to the last."""
    rows = Reach(user).rows().filter(due__gte=first, due__lte=last)
    counted = rows.values_list("due").annotate(ours=Count("pk", filter=OURS), others=Count("pk", filter=~OURS))
    return {day: Ending(ours, others) for day, ours, others in counted}


def on(user: User, day: dt.date) -> list[Row]:
    """The limits that end on the day, ours first."""
    reach = Reach(user)
    ours = deadlines.read(reach, ("ours", day), lambda: OURS & Q(due=day), 0, AT_MOST)
    return [*ours, *deadlines.read(reach, ("others", day), lambda: ~OURS & Q(due=day), 0, AT_MOST)]
