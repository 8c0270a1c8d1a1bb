"""Issuing the two papers of every line that no step makes: 公告 and 期限变更告知书.

They change nothing in the case: what they tell of follows from its events. They are numbered, frozen and hashed like
any paper, and the audit chain tells who issued them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction

from qingheng.kernel.cases import calendars, door, finding
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.limit_changes import Change, changes
from qingheng.kernel.cases.loading import Loaded, load
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.papers import issuers_of
from qingheng.kernel.cases.requests import NotThere, Refused, Taking
from qingheng.kernel.cases.serving import service_step, subject_of
from qingheng.kernel.documents import service_papers
from qingheng.kernel.documents.issuing import complete, issue
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.paper import PaperError
from qingheng.kernel.documents.service_papers import LimitChange, MovedLimit, NextLimit, PublicNotice
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.kernel.vault import actions
from qingheng.kernel.vault.audit import record
from qingheng.procedure.declare import Binds, bases
from qingheng.procedure.fold import changed
from qingheng.procedure.papers import PaperSpec
from qingheng.procedure.taking import Refusal
from qingheng.statute.service import PUBLIC_NOTICE_DAYS, Attempt, Effective, Method, ServiceRefused, effective_date

_THEIRS = {Binds.APPLICANT, Binds.RESPONDENT, Binds.PERSON, Binds.OTHER}


@dataclass(frozen=True)
class Announcing:
    """A paper to be served by public notice: on whom (a party or a name), why, what it says in short."""

    document: int
    why: str
    gist: str
    party: int | None = None
    name: str = ""
    abroad: bool = False


@dataclass(frozen=True)
class Draft:
    """A paper as it would be issued."""

    case: Case
    spec: PaperSpec
    issuer: Body
    text: str
    addressees: Sequence[str] = ()
    event: int | None = None
    effective: Effective | None = None


def may_announce(case: Case, user: User) -> bool:
    """Whether the user may issue a 公告 in the case."""
    return bool(roles_on(user, case, Action.SERVE))


def may_notify(case: Case, user: User) -> bool:
    """Whether the user may issue a 期限变更告知书 in the case."""
    return bool(roles_on(user, case, Action.NOTIFY))


def announcement(wanted: Announcing, user: User, *, on: dt.date | None = None) -> Draft:
    """The 公告 as it would be issued that day. Raises NotThere, Refused with every reason."""
    day = on or today()
    document = Document.objects.issued().filter(pk=wanted.document).first()
    case = door.reach((document.case_id if document else None) or 0, user, Action.ACT)
    if document is None or document.spec == service_papers.NOTICE.code or not may_announce(case, user):
        raise NotThere(wanted.document)
    document.case = case
    loaded = load(case)
    party = case.parties.filter(pk=wanted.party, left_on=None).first() if wanted.party else None
    name = party.name if party else wanted.name
    _refuse_gaps(wanted, name, document, party)
    served = _judge(loaded, document, wanted, name, day)
    issuer = issuers_of(case.body, loaded.line).working_body
    limits = _next_limits(loaded, document, party, day)
    basis = (*bases(loaded.procedure.service_basis), *served.basis)
    notice = PublicNotice(
        name, wanted.why, wanted.gist, PUBLIC_NOTICE_DAYS[wanted.abroad].length, issuer.name, limits, basis
    )
    spec = service_papers.numbered(service_papers.NOTICE, loaded.line.series)
    text = complete(spec, service_papers.public_notice(document, notice), issuer=issuer, on=day)
    return Draft(case, spec, issuer, text, event=document.event_number, effective=served)


@transaction.atomic
def announce(wanted: Announcing, user: User, *, text: str = "", on: dt.date | None = None) -> Document:
    """Issue the 公告; `text` where it was edited. Posting it is recorded as a service. Raises NotThere, Refused."""
    return _issue(announcement(wanted, user, on=on), text, user, on or today())


def change_notice(case_id: int, key: str, user: User, *, on: dt.date | None = None) -> Draft:
    """The 期限变更告知书 on one change as it would be issued that day. Raises NotThere."""
    day = on or today()
    case = door.reach(case_id, user, Action.ACT)
    loaded = load(case)
    change = next((each for each in changes(loaded, day) if each.key == key), None)
    if change is None or not may_notify(case, user):
        raise NotThere(case_id)
    roles = [role.code for role in service_papers.CHANGE.to]
    parties = list(case.parties.filter(role__in=roles, left_on=None).order_by("id"))
    to = [party.name for party in parties]
    issuer = issuers_of(case.body, loaded.line).working_body
    spec = service_papers.numbered(service_papers.CHANGE, loaded.line.series)
    written = service_papers.limit_change(case, to, _told(change, parties))
    return Draft(case, spec, issuer, complete(spec, written, issuer=issuer, on=day), to, change.event)


@transaction.atomic
def notify_change(case_id: int, key: str, user: User, *, text: str = "", on: dt.date | None = None) -> Document:
    """Issue the 期限变更告知书; `text` where it was edited. Raises NotThere, Refused."""
    return _issue(change_notice(case_id, key, user, on=on), text, user, on or today())


def told_of(change: Change, documents: Iterable[Document]) -> list[Document]:
    """The papers of the case that already tell its parties of a change: that of the step, and notices issued since."""
    return [
        each
        for each in documents
        if each.status == Document.Status.ISSUED
        and each.addressees
        and (
            each.event_number == change.event
            if change.event
            else each.spec == service_papers.CHANGE.code and not each.event_number and change.cause in each.text
        )
    ]


def _issue(draft: Draft, text: str, user: User, day: dt.date) -> Document:
    try:
        made = issue(
            draft.spec, text or draft.text, line=draft.case.line, case=draft.case, issuer=draft.issuer, on=day, by=user,
            event_number=draft.event, addressees=draft.addressees,
        )  # fmt: skip
    except PaperError as error:
        raise Refused([Refusal(str(error))]) from None
    finding.enter(draft.case, {}, [made], retitled=False)
    detail = {"document": made.pk, "case": draft.case.number}
    record("documents", user, actions.Action.DOCUMENT_ISSUED, str(made), detail)
    return made


def _refuse_gaps(wanted: Announcing, name: str, document: Document, party: Party | None) -> None:
    basis = bases(service_papers.NOTICE.basis)[:1]
    found = []
    if not name or (party is None and name not in document.addressees):
        found.append(Refusal("请指明受送达人", "recipient"))
    if not wanted.why.strip():
        found.append(Refusal("请填写公告送达的原因", "why", basis))
    if not wanted.gist.strip():
        found.append(Refusal("请填写文书主要内容", "gist", basis))
    if found:
        raise Refused(found)


def _judge(loaded: Loaded, document: Document, wanted: Announcing, name: str, day: dt.date) -> Effective:
    """From which day the paper would count as served if the notice were posted today."""
    spec = loaded.procedure.papers().get(document.spec)
    attempt = Attempt(
        method=Method.PUBLIC_NOTICE, recipient=name, reason=wanted.why, domiciled_abroad=wanted.abroad,
        notice_posted_on=day, mediation_paper=bool(spec and spec.signed_in_person),
    )  # fmt: skip
    try:
        return effective_date(attempt, calendars.current(), today=day)
    except ServiceRefused as refused:
        basis = refused.basis if isinstance(refused.basis, tuple) else (refused.basis,)
        field = "why" if refused.field == "reason" else ""
        raise Refused([Refusal(refused.message, field, basis)]) from None


def _next_limits(loaded: Loaded, document: Document, party: Party | None, day: dt.date) -> list[NextLimit]:
    """The limits of parties that the service of the paper would set running."""
    step = service_step(loaded.procedure, loaded.case.state, document.spec)
    if step is None:
        return []
    calendar = calendars.current()
    taking = Taking(step.code, day, subject=subject_of(step, document, party))
    proposal, _ = door.propose(loaded, taking, (), calendar, day)
    known = {each.key: each for each in proposal.before.limits}
    own = {"", str(party.pk) if party else ""}
    return [
        NextLimit(each.limit.binds.value, each.limit.label, str(each.limit.length), bases(each.limit.basis))
        for each in changed(known, proposal.after)
        if each.limit.binds in _THEIRS and each.limit.length and each.is_open and each.starts_on == day
        and each.key not in known and each.subject in own
    ]  # fmt: skip


def _told(change: Change, parties: Sequence[Party]) -> LimitChange:
    whose = {str(party.pk): f"（{party.name}）" for party in parties}
    moved = [
        MovedLimit(each.standing.limit.label + whose.get(each.standing.subject, ""), each.before, each.after)
        for each in change.moved
    ]
    return LimitChange(change.kind, change.cause, moved, change.basis)
