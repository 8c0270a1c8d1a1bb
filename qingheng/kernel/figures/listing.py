"""The records behind a figure: as many as it says."""

from __future__ import annotations

import datetime as dt
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import QuerySet

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.models.case import CaseQuerySet
from qingheng.kernel.figures.breakdowns import Breakdown
from qingheng.kernel.figures.declare import Indicator
from qingheng.kernel.figures.reach import within
from qingheng.kernel.figures.spans import Span, days_of, resolve
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today


def records(
    indicator: Indicator, span: Span, *, user: User | None = None, day: dt.date | None = None,
    group: tuple[Breakdown, Any] | None = None,
) -> QuerySet[Any]:  # fmt: skip
    """The records that a figure counts, of a rate those of its numerator (ask `rate.denominator` for the others).

    Args:
        user: sees only what they may both count and list.
        day: as of which open limits are judged, else today.
        group: of a breakdown, only those of the group with this key.
    """
    counted = indicator.counted()
    source, days = counted[0].of, days_of(span, day or today())
    wanted = reduce(or_, (resolve(leaf.window & leaf.where, days) for leaf in counted))
    rows = within(source.rows, source, user, Action.FIGURES, Action.LIST).filter(wanted)
    if group is None:
        return rows
    breakdown, key = group
    grouped: QuerySet[Any] = rows.annotate(group=breakdown.of(source))
    return grouped.filter(group__isnull=True) if key is None else grouped.filter(group=key)


def cases(
    indicator: Indicator, span: Span, *, user: User | None = None, day: dt.date | None = None,
    group: tuple[Breakdown, Any] | None = None,
) -> CaseQuerySet:  # fmt: skip
    """The cases that the records of a figure belong to, each once."""
    rows = records(indicator, span, user=user, day=day, group=group)
    found: CaseQuerySet = Case.objects.filter(pk__in=rows.order_by().values(indicator.counted()[0].of.case))
    return found
