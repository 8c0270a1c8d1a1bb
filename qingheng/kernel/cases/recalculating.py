"""A holiday notice that comes late: it moves the limits that reach into its days, and says which.

Nothing of an event changes; every date follows anew from the events and the calendar as it now stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q

from qingheng.kernel.cases import caches, calendars
from qingheng.kernel.cases.loading import load
from qingheng.kernel.cases.models import Case, Deadline, HolidayNotice
from qingheng.kernel.organisations.models import User
from qingheng.kernel.vault.actions import Action
from qingheng.kernel.vault.audit import record
from qingheng.procedure.fold import LimitStatus
from qingheng.statute.calendar import WorkCalendar, changed_days
from qingheng.statute.notices import Notice

CHUNK = 500


@dataclass(frozen=True)
class Moved:
    """A limit whose last day is another one now. `open`: it is still to be met."""

    case: str
    limit: str
    before: dt.date
    after: dt.date
    open: bool


@transaction.atomic
def load_notice(notice: Notice, user: User | None, day: dt.date) -> list[Moved]:
    """Take in a holiday notice, recalculate what reaches into its days, and enter it in the audit chain.

    Returns the limits that moved. All of it happens or nothing.
    """
    former = calendars.current()
    calendar = former.with_notice(notice)
    row = HolidayNotice.of(notice)
    row.loaded_by = user
    row.save(force_insert=True)
    days = [change.day for change in changed_days(former, calendar)]
    first = min([dt.date(notice.year, 1, 1), *days])
    last = max([dt.date(notice.year, 12, 31), *days])
    moved = recalculate(day, calendar, first, last)
    detail = {"year": notice.year, "source": notice.source, "moved": len(moved)}
    record("calendar", user, Action.CALENDAR_LOADED, f"{notice.year}年 {notice.source}", detail)
    return moved


@transaction.atomic
def recalculate(
    day: dt.date,
    calendar: WorkCalendar | None = None,
    first: dt.date = dt.date.min,
    last: dt.date = dt.date.max,
) -> list[Moved]:
    """Work out anew the limits that run through any day from first to last, and write those that differ.

    Limits already met are among them: whether they were met in time may have changed (periods, 重算).

    Args:
        day: as of which limits are judged. calendar: by which they are reckoned, else the present one.
    """
    calendar = calendar or calendars.current()
    forwards = Q(starts_on__lte=last, due__gte=first)
    backwards = Q(due__lte=last, starts_on__gte=first)
    reaching = Deadline.objects.filter(forwards | backwards).order_by("case")
    ids = list(reaching.values_list("case", flat=True).distinct())
    return [
        moved
        for start in range(0, len(ids), CHUNK)
        for case in Case.objects.select_for_update().filter(pk__in=ids[start : start + CHUNK]).order_by("pk")
        for moved in _rewrite(case, calendar, day)
    ]


def _rewrite(case: Case, calendar: WorkCalendar, day: dt.date) -> Iterator[Moved]:
    status = load(case).status(calendar, day)
    stored = {(row.limit, row.subject, row.round): row for row in case.deadlines.all()}
    changed = [each for each in status.limits if each.key in stored and _differs(each, stored[each.key])]
    if not changed:
        return
    caches.write_deadlines(case, changed)
    Case.objects.filter(pk=case.pk).update(**caches.case_values(status))
    for each in changed:
        before = stored[each.key].due
        if each.due.due != before:
            yield Moved(case.number, each.limit.label, before, each.due.due, each.is_open)


def _differs(each: LimitStatus, row: Deadline) -> bool:
    return any(getattr(row, name) != value for name, value in caches.deadline_values(each).items())
