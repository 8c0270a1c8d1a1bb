"""Which records of a source a person may have counted or listed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from qingheng.kernel.cases.models import Case
from qingheng.kernel.figures.declare import Indicator, Source
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, allows


def countable(indicators: Iterable[Indicator], user: User) -> list[Indicator]:
    """Those of a line's indicators that need no other line, or only lines in which the user may count too."""
    return [
        each
        for each in indicators
        if all(not leaf.of.line or allows(user, Action.FIGURES, leaf.of.line) for leaf in each.leaves())
    ]


def within(rows: QuerySet[Any], source: Source, user: User | None, *actions: Action) -> QuerySet[Any]:
    """The rows whose case is within the user's reach for every one of the actions; all of them without a user."""
    if user is not None:
        for action in actions:
            # Asked of each row: the cases within reach, put together beforehand, are those of all lines and years.
            rows = rows.filter(Exists(Case.objects.restrict(user, action).order_by().filter(pk=OuterRef(source.case))))
    return rows
