"""Appointments within somebody's reach, and those that get in each other's way."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils import timezone

from qingheng.kernel.cases.models import Appointment, Assignment, Case
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.workbench.links import case_url

LASTS = dt.timedelta(hours=2)
"""How long an appointment is taken to last: steps state when it begins, not when it ends."""


@dataclass
class Slot:
    """An appointment as the calendar shows it. `clashes`: what it gets in the way of, in words."""

    at: dt.datetime
    kind: str
    place: str
    number: str
    title: str
    url: str
    line: str
    officers: tuple[str, ...]
    clashes: list[str] = field(default_factory=list)

    @property
    def day(self) -> dt.date:
        return self.at.date()


def between(user: User, first: dt.date, last: dt.date, *, own: bool = False, line: str = "") -> list[Slot]:
    """The appointments from one day to another, in order, clashes marked: two statements.

    Args:
        own: only of cases that the user handles. line: only of this line; what they get in the way of may be another's.
    """
    begin = timezone.make_aware(dt.datetime.combine(first, dt.time.min))
    end = timezone.make_aware(dt.datetime.combine(last + dt.timedelta(days=1), dt.time.min))
    visible = Case.objects.restrict(user, Action.VIEW).order_by().values("pk")
    rows = Appointment.objects.filter(at__gte=begin, at__lt=end, cancelled=False, case__in=visible)
    if own:
        rows = rows.filter(case__assignments__user=user, case__assignments__until=None)
    found = list(rows.select_related("case").order_by("at", "pk"))
    officers = _officers([row.case_id for row in found])
    slots = [
        Slot(
            timezone.localtime(row.at), row.kind, row.place, row.case.number, row.case.title, case_url(row.case_id),
            row.case.line, officers.get(row.case_id, ()),
        )
        for row in found
    ]  # fmt: skip
    _mark_clashes(slots)
    return [slot for slot in slots if line in ("", slot.line)]


def _officers(cases: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    standing = Assignment.objects.filter(case__in=cases, until=None).order_by("pk")
    for case, name in standing.values_list("case_id", "user__full_name"):
        found[case].append(name)
    return {case: tuple(names) for case, names in found.items()}


def _mark_clashes(slots: Sequence[Slot]) -> None:
    """One room or one officer at two places within the time that an appointment lasts."""
    for place, one in enumerate(slots):
        for other in slots[place + 1 :]:
            if other.at - one.at >= LASTS:
                break
            same = [name for name in one.officers if name in other.officers]
            for here, there in ((one, other), (other, one)):
                if one.place and one.place == other.place:
                    here.clashes.append(f"与{there.at:%H:%M} {there.number}同用{one.place}")
                if same:
                    here.clashes.append(f"{'、'.join(same)}{there.at:%H:%M}另有 {there.number}")
