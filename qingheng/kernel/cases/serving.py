"""Serving a paper: the attempt is kept, and once it takes effect the step that it means is taken with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from qingheng.kernel.cases import calendars, door, rows
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NotThere, Refused, Taking
from qingheng.kernel.documents import serving
from qingheng.kernel.documents.models import Document, ServiceRecord
from qingheng.kernel.documents.service_papers import CHANGE
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.statements import pick
from qingheng.kernel.today import today
from qingheng.procedure.declare import Step, bases
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import LAW, Role
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
    if found is None or not (roles := roles_on(user, found[0])):
        raise NotThere(document.case_id)
    case, notice, _ = found
    _refuse_others(document, line(case.line).versions.named(case.procedure), roles, _servers(user, case))
    try:
        record = serving.serve(document, attempt, calendars.as_of(notice), by=user, party=party, today=day)
    except ServiceRefused as refused:
        basis = refused.basis if isinstance(refused.basis, tuple) else (refused.basis,)
        raise Refused([Refusal(refused.message, refused.field, basis)]) from None
    except serving.NotServable as refused:
        raise Refused([Refusal(str(refused))]) from None
    if record.effective_on is None or record.effective_on > day or served_before(record):
        return Served(record, None)
    return Served(record, take_step(case, record, user, day, version))


def _servers(user: User | None, case: Case) -> list[Role]:
    """In which roles the user serves what no step of the line speaks of: the notices of every line."""
    return roles_on(user, case, Action.SERVE)


def _refuse_others(
    document: Document, procedure: type[Procedure], roles: Sequence[Role], servers: Sequence[Role]
) -> None:
    """Also an attempt without effect is made by those who serve: it may take effect later, by the clock."""
    if LAW in roles:
        return
    meant = [step for step in procedure.steps.values() if document.spec in {each.code for each in step.serves}]
    if not meant and document.spec != CHANGE.code:
        raise Refused([Refusal(f"《{document.title}》不是送达文书")])
    if not meant:
        if not servers:
            raise Refused([Refusal(f"您不能送达《{document.title}》")])
        return
    who = tuple(role for step in meant for role in step.roles)
    if set(who).isdisjoint(roles):
        named = "、".join(dict.fromkeys(role.name for role in who))
        raise Refused([Refusal(f"《{document.title}》由{named}送达", basis=bases(meant[0].basis))])


def take_step(
    case: Case, record: ServiceRecord, user: User | None, day: dt.date, version: int | None = None
) -> Taken | None:
    """Take the step that an effective service means, None where it means none in this state.

    Within a transaction of the caller's, as `door.take_within`.
    """
    document = record.document
    step = service_step(line(case.line).versions.named(case.procedure), case.state, document.spec)
    if step is None or record.effective_on is None:
        return None
    taking = Taking(
        step.code,
        record.effective_on,
        subject=subject_of(step, document, record.party),
        version=version,
        references={"document": document.pk, "service": record.pk},
    )
    return door.take_within(case.pk, taking, user, on=day)


def already_taken(record: ServiceRecord) -> bool:
    """Whether the step that this service means has been taken."""
    case = record.document.case_id
    return case is not None and any(data.get("service") == record.pk for _, _, _, data, *_ in rows.read_events(case))


def may_serve(case: Case, document: Document, user: User) -> bool:
    """Whether the user may record a service of the paper now."""
    return serves(case, document, roles_on(user, case), _servers(user, case))


def serves(case: Case, document: Document, roles: Sequence[Role], servers: Sequence[Role]) -> bool:
    """Whether somebody with these roles serves the paper now; nobody where it is void or its service means nothing.

    Args:
        roles: in which they act in the case. servers: in which they serve what no step speaks of.
    """
    if document.status != Document.Status.ISSUED:
        return False
    step = service_step(line(case.line).versions.named(case.procedure), case.state, document.spec)
    if step is None:
        return document.spec == CHANGE.code and bool(servers)
    return not set(step.roles).isdisjoint(roles)


def service_step(procedure: type[Procedure], state: str, spec: str) -> Step | None:
    """The step that the service of this paper means in this state."""
    for step in procedure.steps.values():
        if any(source.code == state for source in step.moves.sources) and any(
            paper.code == spec for paper in step.serves
        ):
            return step
    return None


def subject_of(step: Step, document: Document, party: Party | None) -> str:
    """What the step that a service means is about: the matter that the paper opened, or the party it went to."""
    if step.matters:
        return str(document.event_number)
    return str(party.pk) if party and step.about is not None else ""


def served_before(record: ServiceRecord) -> bool:
    """Of several services of one paper on one recipient the first to take effect counts; later ones restart nothing."""
    earlier = pick(
        ServiceRecord,
        ("id",),
        "document_id = %s AND recipient = %s AND id <> %s "
        "AND (effective_on < %s OR effective_on = %s AND id < %s) LIMIT 1",
        [record.document_id, record.recipient, record.pk, record.effective_on, record.effective_on, record.pk],
    )
    return bool(earlier)
