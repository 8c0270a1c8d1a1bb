"""Serve a document: every attempt is kept, the first that takes effect counts."""

from dataclasses import fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from qingheng.kernel.documents.models import Document, ServiceRecord
from qingheng.statute.calendar import WorkCalendar
from qingheng.statute.service import Attempt, Method, ReturnCause, SignerRelation, effective_date

if TYPE_CHECKING:
    from qingheng.kernel.cases.models import Party
    from qingheng.kernel.organisations.models import User

# What the law asks of an attempt and the record keeps under the same name, written as it is.
_KEPT = frozenset(field.name for field in fields(Attempt)) & frozenset(
    field.name for field in ServiceRecord._meta.get_fields()
) - {"method", "recipient", "signer_relation", "return_cause", "system_success_at"}


class NotServable(ValueError):
    """A document that is not issued or is void."""


def _code(member: Method | SignerRelation | ReturnCause | None) -> str:
    return member.name.lower() if member else ""


def serve(
    document: Document,
    attempt: Attempt,
    calendar: WorkCalendar,
    *,
    by: "User | None",
    party: "Party | None" = None,
    today: date | None = None,
    at: datetime | None = None,
) -> ServiceRecord:
    """Record an attempt with the day from which it counts, if it does; `at` is when it was written down (default: now).

    Raises ServiceRefused (message, field, basis) when it breaks a rule of service or lies after `today`
    (default: the present day), NotServable for a draft or void document.
    """
    if document.status != Document.Status.ISSUED:
        raise NotServable(f"{document}未印发或已作废，不能送达")
    outcome = effective_date(attempt, calendar, today=today or timezone.localdate())
    kept: dict[str, Any] = {name: getattr(attempt, name) for name in _KEPT}
    return ServiceRecord.objects.create(
        document=document,
        party=party,
        recipient=attempt.recipient,
        method=_code(attempt.method),
        signer_relation=_code(attempt.signer_relation),
        return_cause=_code(attempt.return_cause),
        system_success_at=[moment.isoformat() for moment in attempt.system_success_at],
        effective_on=outcome.on,
        provisional=outcome.provisional,
        explanation=list(outcome.explanation),
        basis=[str(one) for one in outcome.basis],
        recorded_by=by,
        recorded_at=at or timezone.now(),
        **kept,
    )


def first_service(document: Document, recipient: str, party: "Party | None" = None) -> ServiceRecord | None:
    """The service that counts for one recipient: the first to take effect; a later one restarts nothing."""
    records = document.services.filter(effective_on__isnull=False)
    records = records.filter(party=party) if party else records.filter(recipient=recipient)
    return records.order_by("effective_on", "id").first()
