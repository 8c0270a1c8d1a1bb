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
from qingheng.kernel.statements import pick, some
from qingheng.kernel.today import today
from qingheng.procedure.fold import LimitState
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
    for case_id in _overdue(day):
        try:
            tick.taken += lapse(case_id, day)
        except (Refused, Conflict) as error:
            tick.failures.append(Failure(Case.objects.get(pk=case_id).number, str(error)))
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
        case, notice, _ = found
        pending = lapsed(load(case).status(calendars.as_of(notice), day), day)
        if not pending:
            return taken
        event = pending[0]
        request = Taking(event.step, event.on, event.data, event.subject)
        taken.append(door.take_within(case_id, request, None, on=day))


def _overdue(day: dt.date) -> list[int]:
    """The cases in which a limit that lapses has run out, in the order of its day."""
    lapsing = sorted(
        {code for line in lines() for version in line.versions for code, limit in version.limits.items() if limit.lapse}
    )
    if not lapsing:
        return []
    # The state stands in the statement itself: SQLite then knows the partial index to serve.
    condition = f"state = '{LimitState.RUNNING.name}' AND due < %s AND \"limit\" IN ({some(len(lapsing))})"
    found = pick(Deadline, ("case",), f"{condition} ORDER BY due, case_id", [day, *lapsing])
    return list(dict.fromkeys(case for (case,) in found))


def _services_taking_effect(day: dt.date) -> Iterator[ServiceRecord]:
    """Public notices whose period has ended: recorded before they took effect, so no step was taken yet.

    Asked by the day of posting, which of all services only the few notices have.
    """
    condition = "notice_posted_on <= %s AND effective_on <= %s AND method = %s ORDER BY effective_on, id"
    ended = [key for (key,) in pick(ServiceRecord, ("id",), condition, [day, day, "public_notice"])]
    if not ended:
        return
    records = ServiceRecord.objects.select_related("document", "party").in_bulk(ended)
    yield from (records[key] for key in ended if records[key].document.case_id)


def _take_effect(record: ServiceRecord, day: dt.date) -> list[Taken]:
    if serving.already_taken(record) or serving.served_before(record):
        return []
    case = Case.objects.select_related("body").get(pk=record.document.case_id or 0)
    with transaction.atomic():
        taken = serving.take_step(case, record, None, day)
    return [taken] if taken else []
