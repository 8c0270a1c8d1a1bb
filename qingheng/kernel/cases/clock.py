"""What happens without anyone doing it: limits lapse, services take effect. Safe to run twice or late."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from qingheng.kernel.cases import calendars, door, rows, serving
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.loading import load
from qingheng.kernel.cases.models import Case, Deadline
from qingheng.kernel.cases.registry import lines
from qingheng.kernel.cases.requests import Conflict, Refused, Taking
from qingheng.kernel.documents.models import ServiceRecord
from qingheng.kernel.today import today
from qingheng.procedure.taking import lapsed


@dataclass(frozen=True)
class Failure:
    """A case in which the clock could not do what the law says; it needs a person."""

    case: str
    reason: str


@dataclass
class Tick:
    """What one run of the clock did."""

    taken: list[Taken]
    failures: list[Failure]


def run(day: dt.date | None = None) -> Tick:
    """Take every step that silence or a service has brought about up to the day.

    Each case is its own transaction: one that fails is reported and does not hold up the rest.
    """
    day = day or today()
    tick = Tick([], [])
    for case_id, number in _overdue(day):
        try:
            tick.taken += lapse(case_id, day)
        except (Refused, Conflict) as error:
            tick.failures.append(Failure(number, str(error)))
    for record in _services_taking_effect(day):
        try:
            tick.taken += _take_effect(record, day)
        except (Refused, Conflict) as error:
            tick.failures.append(Failure(str(record.document), str(error)))
    return tick


@transaction.atomic
def lapse(case_id: int, day: dt.date) -> list[Taken]:
    """Take the steps the law has taken in one case, in order, until none is left."""
    taken: list[Taken] = []
    while True:
        found = rows.read_case(case_id)
        if found is None:
            return taken
        case, notice = found
        pending = lapsed(load(case).status(calendars.as_of(notice), day), day)
        if not pending:
            return taken
        event = pending[0]
        request = Taking(event.step, event.on, event.data, event.subject)
        taken.append(door.take_within(case_id, request, None, on=day))


def _overdue(day: dt.date) -> Iterator[tuple[int, str]]:
    lapsing = {
        code for line in lines() for version in line.versions for code, limit in version.limits.items() if limit.lapse
    }
    running = Deadline.objects.running().filter(limit__in=lapsing, due__lt=day)
    yield from running.order_by("due", "case_id").values_list("case_id", "case__number").distinct()


def _services_taking_effect(day: dt.date) -> Iterator[ServiceRecord]:
    """Public notices whose period has ended: recorded before they took effect, so no step was taken yet.

    Asked by the day of posting, which of all services only the few notices have.
    """
    posted = ServiceRecord.objects.filter(notice_posted_on__lte=day, document__case__isnull=False)
    records = posted.filter(method="public_notice").select_related("document", "party")
    ended = [(each.effective_on, each.pk, each) for each in records if each.effective_on and each.effective_on <= day]
    yield from (record for _, _, record in sorted(ended, key=lambda found: found[:2]))


def _take_effect(record: ServiceRecord, day: dt.date) -> list[Taken]:
    if serving.already_taken(record) or serving.served_before(record):
        return []
    case = Case.objects.select_related("body").get(pk=record.document.case_id or 0)
    with transaction.atomic():
        taken = serving.take_step(case, record, None, day)
    return [taken] if taken else []
