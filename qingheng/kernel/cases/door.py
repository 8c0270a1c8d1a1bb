"""The one door: every step, whoever takes it and from whichever face, is taken here.

One transaction: permission, state, dates, facts and rules are checked against the case as it stands; then the
event, the record, the limits, the papers and the case are written together or not at all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction

from qingheng.kernel.cases import (
    assigning,
    caches,
    calendars,
    duplicates,
    finding,
    folders,
    founding,
    linking,
    papers,
    parties,
    referring,
    rows,
)
from qingheng.kernel.cases.authority import intake_roles, roles_on
from qingheng.kernel.cases.conflicts import conflict
from qingheng.kernel.cases.loading import Loaded, plain
from qingheng.kernel.cases.models import Appointment, Case, Party
from qingheng.kernel.cases.moments import aware
from qingheng.kernel.cases.numbering import known_at_opening
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import NotThere, Refused, Taking
from qingheng.kernel.documents.numbering import next_number
from qingheng.kernel.documents.paper import PaperError
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.statements import insert, pick
from qingheng.kernel.today import now, today
from qingheng.kernel.vault.chain import digest_of
from qingheng.procedure import events as pure
from qingheng.procedure import taking as rules
from qingheng.procedure.declare import PartyFact, Step
from qingheng.procedure.fold import Folder, LimitStatus, Status, changed
from qingheng.procedure.roles import LAW, Role
from qingheng.procedure.taking import Refusal
from qingheng.statute.calendar import WorkCalendar
from qingheng.statute.periods import PeriodError


@dataclass
class Taken:
    """What came of taking a step."""

    case: Case
    event: pure.Event
    before: Status
    after: Status
    papers: list[Any]
    warnings: list[Refusal] = field(default_factory=list)

    @property
    def follows(self) -> list[LimitStatus]:
        """The limits that the step started, ended or moved."""
        return changed({each.key: each for each in self.before.limits}, self.after)


@transaction.atomic
def open_case(
    line: Line,
    taking: Taking,
    user: User,
    body: Body,
    *,
    taken_in_at: Body | None = None,
    referral: int | None = None,
    on: dt.date | None = None,
) -> Taken:
    """Take in a new case.

    Args:
        line: the line of business. taking: its opening step with the parties. body: the section that handles it.
        taken_in_at: the service point, where it came through one. referral: the one it takes up.
        on: the day it is recorded, else today.

    Raises:
        NotThere: the user may not take in, or there is no such referral. Refused: with every reason.
    """
    day = on or today()
    if not (roles := intake_roles(user, body, line.code)):
        raise NotThere(line.code)
    procedure = line.versions.at(min(taking.on, day))
    case = Case(
        line=line.code, procedure=procedure.__name__, body=body, taken_in_at=taken_in_at, taken_in_by=user,
        began_on=taking.on,
    )  # fmt: skip
    counting, year = papers.counting_body(body, line), taking.on.year
    known = known_at_opening(procedure, taking.step, taking.data)
    serial = next_number(counting, line.numbers.series(line.code, known), year)
    case.number = line.numbers.number(counting, year, serial, known)
    insert(case)
    found, taking = referring.take_up(referral, line, procedure, taking, user)
    loaded = Loaded(case, line, procedure, [], [], "")
    taken = _take(loaded, taking, user, roles, calendars.current(), day)
    if found is not None:
        referring.accept(found, case, user, day)
    return taken


@transaction.atomic
def take(case_id: int, taking: Taking, user: User | None, *, on: dt.date | None = None) -> Taken:
    """Take a step in a case, in a transaction of its own.

    Args and Raises: as `take_within`.
    """
    return take_within(case_id, taking, user, on=on)


def take_within(case_id: int, taking: Taking, user: User | None, *, on: dt.date | None = None) -> Taken:
    """Take a step in a case, within a transaction of the caller's that ends where the step is refused.

    Args:
        user: who takes it; None where the law itself does. on: the day it is recorded, else today.

    Raises:
        NotThere: no such case for this user. Conflict: somebody was faster. Refused: with every reason.
        TransactionManagementError: there is no transaction.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("办理环节须在事务内进行")
    found = rows.read_case(case_id)
    if found is None or not (roles := roles_on(user, found[0])):
        raise NotThere(case_id)
    case, notice, digest = found
    if taking.version is not None and taking.version != case.version:
        raise conflict(case, taking.version)
    try:
        return _take(folders.load(case, digest), taking, user, roles, calendars.as_of(notice), on or today())
    except Refused:
        # Where somebody was faster between the case and its events, that is why, and it is what to tell.
        if Case.objects.filter(pk=case_id, version=case.version).exists():
            raise
        raise conflict(Case.objects.get(pk=case_id), case.version) from None


def reach(case_id: int, user: User | None, action: Action) -> Case:
    """The case, where the user may do this with it. Raises NotThere."""
    cases = Case.objects.all() if user is None else Case.objects.restrict(user, action)
    try:
        return cases.select_related("body").get(pk=case_id)
    except Case.DoesNotExist:
        raise NotThere(case_id) from None


def propose(
    loaded: Loaded, taking: Taking, roles: Sequence[Role], calendar: WorkCalendar, day: dt.date,
    joining: Sequence[PartyFact] = (), folder: Folder | None = None, user: User | None = None,
) -> tuple[rules.Proposal, list[Refusal]]:  # fmt: skip
    """The step as it would be, with everything that stands in its way. Nothing is written.

    folder: one that has read all events of the case; it reads on in the step. user: who takes it and must be able
    to list the cases that it names; without one they need only be there.
    """
    step = loaded.procedure.steps.get(taking.step)
    if step is None:
        raise Refused([Refusal(f"没有“{taking.step}”这一环节")])
    folder = folder or loaded.folder()
    before = folder.status(calendar, day)
    stated, wrong = rules.clean(step, taking.data, before.facts)
    brought, amiss = linking.resolve(loaded, step, stated, user)
    number = len(loaded.events) + 1
    subject = str(number) if step.opens else taking.subject
    event = pure.Event(number, step.code, taking.on, {**stated, **brought, **taking.references}, subject)
    folder.join(joining)
    if step.replaces:
        folder.leave(taking.subject)
    folder.apply(event)
    try:
        after = folder.status(calendar, day)
    except PeriodError as error:  # such as an inspection that ends before it began
        raise Refused([Refusal(str(error), "on")]) from None
    proposal = rules.Proposal(before, after, step, event, calendar, day, user.pk if user else None)
    amiss += referring.refusals(step)
    return proposal, [*wrong, *amiss] or rules.refusals(proposal, roles)


def _take(
    loaded: Loaded,
    taking: Taking,
    user: User | None,
    roles: Sequence[Role],
    calendar: WorkCalendar,
    day: dt.date,
) -> Taken:
    joining = _join(loaded, taking)
    folder = loaded.folder()
    proposal, refusals = propose(loaded, taking, roles, calendar, day, joining, folder, user)
    if wrong := refusals or duplicates.taken(loaded, proposal.event):
        raise Refused(wrong)
    role = rules.acting_role(proposal.step, roles) or LAW
    case, event, step = loaded.case, proposal.event, proposal.step
    named = _named(loaded, proposal)
    caches.write_case(case, proposal.after, **named)
    digest = write_event(loaded, event, user, role)
    caches.write_record(case, loaded.line.record, proposal.before, proposal.after, new=not loaded.events)
    taken = Taken(case, event, proposal.before, proposal.after, [], rules.warnings(proposal))
    caches.write_deadlines(case, taken.follows)
    caches.drop_deadlines(case, taken.before, taken.after)
    _schedule(case, step, event)
    if "officers" in event.data:
        assigning.write(case, event.data["officers"], event.on, event.data.get("assignment_note", ""))
    linking.write(loaded, event)
    referring.follow(loaded, proposal, take_within)
    founding.settle(loaded.line, case, proposal.before, proposal.after, user)
    if step.replaces:
        case.parties.filter(pk=taking.subject, left_on=None).update(left_on=event.on)
    try:
        taken.papers = papers.issue_all(loaded, proposal, taking.texts, user)
    except PaperError as error:
        raise Refused([Refusal(str(error))]) from None
    finding.enter(case, taken.after.facts, taken.papers, loaded.entered, retitled="title" in named)
    if not (joining or step.replaces):  # with other parties a fold begins anew
        folders.keep(replace(loaded, events=[*loaded.events, event], last_digest=digest, folded=folder))
    return taken


def write_event(loaded: Loaded, event: pure.Event, user: User | None, role: Role = LAW) -> str:
    """Add the event to the case's chain and return its digest."""
    at = now().astimezone(dt.UTC)  # as the database gives it back, so that the digest can be recomputed
    content = {
        "case": loaded.case.pk,
        "number": event.number,
        "step": event.step,
        "on": event.on.isoformat(),
        "at": at.isoformat(),
        "by": user.pk if user else None,
        "role": role.code,
        "subject": event.subject,
        "data": plain(event.data),
        "corrects": event.corrects,
    }
    digest = digest_of(loaded.last_digest, content)
    rows.insert_event(
        content
        | {"case_id": content["case"], "by_id": content["by"], "on": event.on, "at": at}
        | {"previous": loaded.last_digest, "digest": digest}
    )
    return digest


def _join(loaded: Loaded, taking: Taking) -> list[PartyFact]:
    step = loaded.procedure.steps.get(taking.step)
    if not taking.parties or step is None:
        return []
    wrong = parties.strangers(step, taking.parties)
    if loaded.events:
        wrong += parties.principals(loaded.case, step, taking.parties)
    if wrong:
        raise Refused(wrong)
    entered = parties.enter(loaded.case, taking.parties, taking.on)
    if not loaded.events:
        loaded.entered = entered
    return [parties.party_fact(row, str(row.pk)) for row in entered]


def _named(loaded: Loaded, proposal: rules.Proposal) -> dict[str, Any]:
    """The names on the case that the step changes: of those who take part, of who is in charge."""
    title = {"title": title_of(loaded, proposal.after)} if not loaded.events or proposal.step.adds else {}
    officers = proposal.stated.get("officers")
    return title | ({"officer_id": officers[0]} if officers else {})


def title_of(loaded: Loaded, after: Status) -> str:
    """The case's title from the facts as they stand and from those who take part: whoever was replaced is gone."""
    if loaded.entered:
        return loaded.line.title(after.facts, [(party.role, party.name) for party in loaded.entered])
    present = {party.key for party in after.parties}
    entered = pick(Party, ("id", "role", "name"), "case_id = %s ORDER BY id", [loaded.case.pk])
    names = [(role, name) for key, role, name in entered if str(key) in present]
    return loaded.line.title(after.facts, names)


def _schedule(case: Case, step: Step, event: pure.Event) -> None:
    if step.schedules is None:
        return
    case.appointments.filter(kind=step.label, cancelled=False).update(cancelled=True)
    insert(
        Appointment(
            case=case, event=event.number, kind=step.label, at=aware(event.data[step.schedules.name]),
            place=event.data.get("place", ""),
        )
    )  # fmt: skip
