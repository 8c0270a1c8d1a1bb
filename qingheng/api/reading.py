"""From records to answers: a case as a row, and a case whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model, QuerySet

from qingheng.api import fields
from qingheng.api.schemas.cases import (
    BodyOut,
    CaseOut,
    CaseRow,
    CorrectionOut,
    EventOut,
    OfferOut,
    PartyOut,
    PersonOut,
)
from qingheng.api.schemas.common import BasisOut, Coded, ErrorOut, FactOut, LimitOut
from qingheng.api.schemas.documents import DocumentOut
from qingheng.api.schemas.preparations import PreparationOut
from qingheng.kernel.cases import calendars, previewing
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.loading import load, plain, typed
from qingheng.kernel.cases.models import Case, Event, Party, Preparation
from qingheng.kernel.cases.previewing import OpenStep
from qingheng.kernel.cases.registry import line
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import ROLES


def row(case: Case, *, titled: bool = True) -> CaseRow:
    """A case in a list; it is read with its body and officer."""
    return CaseRow(**_row_values(case, titled=titled))


def _row_values(case: Case, *, titled: bool) -> dict[str, Any]:
    procedure = line(case.line).versions.named(case.procedure)
    state, limit = procedure.states.get(case.state), procedure.limits.get(case.next_limit)
    return {
        "id": case.pk,
        "number": case.number,
        "line": case.line,
        "title": case.title if titled else None,
        "state": Coded(code=case.state, label=state.label if state else case.state),
        "body": _body(case.body),
        "officer": _person(case.officer),
        "began_on": case.began_on,
        "closed_on": case.closed_on,
        "next_due": case.next_due,
        "next_limit": Coded(code=limit.code, label=limit.label) if limit else None,
        "version": case.version,
    }


def whole(case: Case, user: User) -> CaseOut:
    """A case with everything that hangs on it, and the steps open to the user."""
    loaded = load(case)
    status = loaded.status(calendars.current(), today())
    roles = roles_on(user, case, Action.ACT)
    taken_in_at = case.taken_in_at
    officers = case.assignments.filter(until=None).select_related("user").order_by("id")
    return CaseOut(
        **_row_values(case, titled=True),
        law=f"{loaded.procedure.law}",
        taken_in_at=_body(taken_in_at) if taken_in_at else None,
        officers=[PersonOut(id=each.user_id, name=each.user.full_name) for each in officers],
        facts=_facts(loaded.procedure, status.facts),
        parties=[_party(each) for each in case.parties.select_related("body").order_by("id")],
        limits=[LimitOut.of(each) for each in status.limits],
        timeline=[_event(each, loaded.procedure) for each in case.events.select_related("by").order_by("number")],
        steps=[_offer(each) for each in previewing.open_to(loaded, roles)] if roles else [],
        documents=[DocumentOut.of(each) for each in issued(case.documents.order_by("issued_on", "id"))],
    )


def preparation(laid: Preparation) -> PreparationOut:
    """What was laid before somebody; it is read with its case and those who prepared and decided it."""
    procedure = line(laid.case.line).versions.named(laid.case.procedure)
    role, by = ROLES.get(laid.role), laid.prepared_by
    return PreparationOut(
        id=laid.pk, case=laid.case_id, number=laid.case.number, version=laid.case.version,
        step=Coded(code=laid.step, label=procedure.steps[laid.step].label), subject=laid.subject,
        facts=_facts(procedure, typed(procedure, laid.data)), texts=laid.texts,
        before=Coded(code=laid.role, label=role.name if role else laid.role), note=laid.note,
        prepared_by=PersonOut(id=by.pk, name=by.full_name), prepared_at=laid.prepared_at,
        outcome=_choice(laid, "outcome"), decided_by=_person(laid.decided_by), decided_at=laid.decided_at,
        reply=laid.reply,
    )  # fmt: skip


def issued(documents: QuerySet[Document]) -> QuerySet[Document]:
    """Documents that have left the house, void ones included; drafts are nobody's business."""
    return documents.exclude(status=Document.Status.DRAFT)


def _person(user: User | None) -> PersonOut | None:
    return PersonOut(id=user.pk, name=user.full_name) if user else None


def _body(body: Body) -> BodyOut:
    return BodyOut(code=body.code, name=body.name)


def _choice(record: Model, name: str) -> Coded:
    return Coded(code=getattr(record, name), label=str(getattr(record, f"get_{name}_display")()))


def _party(party: Party) -> PartyOut:
    return PartyOut(
        id=party.pk, role=_choice(party, "role"), kind=_choice(party, "kind"), name=party.name,
        body=_body(party.body) if party.body else None, id_number=party.id_number_masked, phone=party.phone_masked,
        address=party.address, legal_head=party.legal_head, stands_for=party.stands_for_id,
        joined_on=party.joined_on, left_on=party.left_on,
    )  # fmt: skip


def _facts(procedure: type[Procedure], facts: Mapping[str, Any]) -> list[FactOut]:
    """What the procedure knows by name; references of the kernel are left out."""
    values = plain(facts)
    known: Iterable[tuple[str, Any]] = ((name, procedure.facts[name]) for name in facts if name in procedure.facts)
    return [
        FactOut(name=name, label=fact.label, value=values[name], shown=fact.show(facts[name])) for name, fact in known
    ]


def _event(event: Event, procedure: type[Procedure]) -> EventOut:
    step, role = procedure.steps[event.step], ROLES.get(event.role)
    correction = None
    stated: Mapping[str, Any] = event.data
    if event.corrects is not None:
        correction = CorrectionOut(
            event=event.corrects,
            reason=str(event.data.get("reason", "")),
            annulled=bool(event.data.get("annul")),
            on=event.data.get("on"),
        )
        stated = event.data.get("facts") or {}
    return EventOut(
        number=event.number, step=Coded(code=step.code, label=step.label), on=event.on, recorded_at=event.at,
        by=_person(event.by), role=Coded(code=event.role, label=role.name if role else event.role),
        subject=event.subject, facts=_facts(procedure, typed(procedure, stated)), corrects=correction,
    )  # fmt: skip


def _offer(each: OpenStep) -> OfferOut:
    step = each.step
    return OfferOut(
        code=step.code, label=step.label, usual=step.usual, may_take=not each.lays_before, about=each.subjects,
        stands_in_the_way=ErrorOut.all(each.refusals), basis=BasisOut.all(step.basis), facts=fields.of_facts(step),
    )  # fmt: skip
