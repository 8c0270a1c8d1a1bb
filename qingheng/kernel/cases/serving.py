"""Serving a paper: the attempt is kept, and once it takes effect the step that it means is taken with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from qingheng.kernel.cases import calendars, door, rows
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.models import Case, Event, Party
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NotThere, Refused, Taking
from qingheng.kernel.cases.today import now, today
from qingheng.kernel.documents import serving
from qingheng.kernel.documents.models import Document, ServiceRecord
from qingheng.kernel.organisations.models import User
from qingheng.kernel.statements import fetch
from qingheng.procedure.declare import Step
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.taking import Refusal
from qingheng.statute.service import Attempt, ServiceRefused


@dataclass
class Served:
    """An attempt at service and, where it has taken effect, the step taken with it."""

    record: ServiceRecord
    taken: Taken | None


@transaction.atomic
def serve(
    document: Document, attempt: Attempt, user: User | None, *, party: Party | None = None,
    version: int | None = None, on: dt.date | None = None,
) -> Served:  # fmt: skip
    """Record an attempt to serve a paper of a case.

    A service that takes effect later (public notice) is only kept; the clock takes its step on the day.

    Raises:
        Refused: the attempt breaks a rule of service. NotThere, Conflict: as for any step.
    """
    day = on or today()
    found = rows.read_case(document.case_id or 0)
    if found is None or not roles_on(user, found[0]):
        raise NotThere(document.case_id)
    case, notice = found
    try:
        record = serving.serve(document, attempt, calendars.as_of(notice), by=user, party=party, today=day, at=now())
    except ServiceRefused as refused:
        basis = refused.basis if isinstance(refused.basis, tuple) else (refused.basis,)
        raise Refused([Refusal(refused.message, refused.field, basis)]) from None
    except serving.NotServable as refused:
        raise Refused([Refusal(str(refused))]) from None
    if record.effective_on is None or record.effective_on > day or served_before(record):
        return Served(record, None)
    return Served(record, take_step(case, record, user, day, version))


def take_step(
    case: Case, record: ServiceRecord, user: User | None, day: dt.date, version: int | None = None
) -> Taken | None:
    """Take the step that an effective service means, None where it means none in this state."""
    document = record.document
    step = service_step(line(case.line).versions.named(case.procedure), case.state, document.spec)
    if step is None or record.effective_on is None:
        return None
    taking = Taking(
        step.code,
        record.effective_on,
        subject=_subject(step, document, record.party),
        version=version,
        references={"document": document.pk, "service": record.pk},
    )
    return door.take(case.pk, taking, user, on=day)


def already_taken(record: ServiceRecord) -> bool:
    """Whether the step that this service means has been taken."""
    return Event.objects.filter(case=record.document.case_id, data__service=record.pk).exists()


def service_step(procedure: type[Procedure], state: str, spec: str) -> Step | None:
    """The step that the service of this paper means in this state."""
    for step in procedure.steps.values():
        if any(source.code == state for source in step.moves.sources) and any(
            paper.code == spec for paper in step.serves
        ):
            return step
    return None


def _subject(step: Step, document: Document, party: Party | None) -> str:
    if isinstance(step.about, Step):
        return str(document.event_number)
    return str(party.pk) if party and step.about is not None else ""


def served_before(record: ServiceRecord) -> bool:
    """Of several services of one paper on one recipient the first to take effect counts; later ones restart nothing."""
    earlier = fetch(
        ServiceRecord,
        "document_id = %s AND recipient = %s AND id <> %s "
        "AND (effective_on < %s OR effective_on = %s AND id < %s) LIMIT 1",
        [record.document_id, record.recipient, record.pk, record.effective_on, record.effective_on, record.pk],
    )
    return bool(earlier)
