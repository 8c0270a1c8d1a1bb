"""A matter goes from one line to another, and what came of it goes back. No line knows another but by its code."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from qingheng.kernel.cases.loading import Loaded, load
from qingheng.kernel.cases.models import Case, CaseLink, Party, Referral
from qingheng.kernel.cases.registry import Line, line, lines
from qingheng.kernel.cases.requests import Conflict, NewParty, NotThere, Refused, Taking
from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.kernel.organisations.permissions import Action, Scope, granted
from qingheng.kernel.statements import insert, pick
from qingheng.kernel.today import now, today
from qingheng.procedure.declare import Step, bases
from qingheng.procedure.fields import Field, Kind
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import Role
from qingheng.procedure.taking import Proposal, Refusal
from qingheng.statute.wording import full_day

LINK = "referral"
"""Under this name an opening event keeps the referral it took up; the new case is linked to where it came from."""
RESULT = "referral_result"
"""The fact in which the referring case takes down what came of it."""

State = Referral.State
Take = Callable[..., Any]
_COPIED = (
    "kind", "name", "body_id", "id_number", "phone", "sex", "born_on", "ethnicity", "address", "legal_head",
    "relation", "mandate", "e_address", "e_service_agreed_on",
)  # fmt: skip


def known(code: str) -> Line | None:
    """The line with this code, None where the bureau does not use it."""
    return next((each for each in lines() if each.code == code), None)


def refusals(step: Step) -> list[Refusal]:
    """A step that can only refer needs the line to which it does; one that also moves the case is simply taken."""
    if not step.refers_to or step.moves.target is not None or known(step.refers_to):
        return []
    return [Refusal(f"本局未启用“{step.label}”所移送的条线，不能办理", basis=bases(step.basis))]


def follow(loaded: Loaded, proposal: Proposal, take: Take) -> None:
    """What a step that was taken sends to another line or tells the one it came from; nothing for most steps.

    Args:
        take: takes a step in another case, within this transaction (`door.take_within`).
    """
    step = proposal.step
    if step.refers_to and known(step.refers_to):
        event = proposal.event
        insert(Referral(from_case=loaded.case, event=event.number, to_line=step.refers_to, sent_on=event.on))
    if step.reported:
        _report(loaded, proposal, take)


def withdraw(case: Case, number: int) -> None:
    """The event that referred the matter never was: nobody need take it up any more."""
    Referral.objects.filter(from_case=case, event=number, state=State.SENT).update(state=State.WITHDRAWN)


def _report(loaded: Loaded, proposal: Proposal, take: Take) -> None:
    # Most matters were never referred, and a step that reports waits for the answer.
    taken_up = pick(Referral, ("id",), "to_case_id = %s AND state = %s", [loaded.case.pk, State.ACCEPTED.value])
    if not taken_up:
        return
    found = Referral.objects.select_related("from_case").get(pk=taken_up[0][0])
    facts, event = proposal.facts, proposal.event
    told = [f"{fact.label}：{text}" for fact in proposal.step.reported if (text := _shown(fact, facts.get(fact.name)))]
    done = f"{loaded.line.name}{loaded.case.number}于{full_day(event.on)}办理“{proposal.step.label}”"
    found.state, found.reported_on = State.REPORTED, event.on
    found.result = f"{'，'.join([done, *told])}。"
    _give_back(found, take, proposal.today)


def _shown(fact: Field, value: Any) -> str:
    return full_day(value) if value and fact.kind in (Kind.DATE, Kind.TIME) else fact.show(value)


def _give_back(found: Referral, take: Take, day: dt.date) -> None:
    """Tell the referring case: by its own step where that is open, else by the referral alone."""
    found.told_at = now()
    step = _returning(found)
    if step is not None:
        asked = {fact.name for fact in step.asks}
        data = {RESULT: found.result} if RESULT in asked else {}
        try:
            with transaction.atomic():
                take(found.from_case_id, Taking(step.code, day, data), None, on=day)
                found.returned = True
        except (Refused, Conflict):
            pass  # whoever handles the case reads it there, and takes what is to be taken
    found.save()


def _returning(found: Referral) -> Step | None:
    """The step by which the referring case takes down what came of it, where it is open now."""
    case = found.from_case
    steps = line(case.line).versions.named(case.procedure).steps.values()
    return next(
        (
            step
            for step in steps
            if step.returned_from == found.to_line and case.state in {state.code for state in step.moves.sources}
        ),
        None,
    )


def receiving() -> set[str]:
    """The codes of the lines to which some line refers."""
    steps = (step for own in lines() for version in own.versions for step in version.steps.values())
    return {step.refers_to for step in steps if step.refers_to and known(step.refers_to)}


def addressed(user: User) -> QuerySet[Referral]:
    """The referrals to lines in whose cases the user takes in, from bodies of their own authority.

    A sealed case is only for those who see sealed cases there. What one justice office refers is no business of the
    office of the next town.
    """
    wanted = Q(pk__in=[])
    codes = receiving()
    for code in sorted(codes):
        for post in user.posts_today:
            if _receives(post.role_held, line(code)):
                wanted |= Q(to_line=code) & _referred_to(post, code)
    return Referral.objects.filter(wanted)


def _referred_to(post: Post, code: str) -> Q:
    found = Q(from_case__body__path__startswith=f"{post.body.path.split('/')[0]}/")
    if granted(post.role_held, Action.SEALED, code) is Scope.NONE:
        found &= Q(from_case__sealed=False)
    if post.body.kind == Body.Kind.JUSTICE_OFFICE:
        found &= Q(from_case__body=post.body_id) | ~Q(from_case__body__kind=Body.Kind.JUSTICE_OFFICE)
    return found


def waiting(user: User) -> QuerySet[Referral]:
    """What the user may take up or decline, the oldest first."""
    return addressed(user).filter(state=State.SENT).select_related("from_case__body").order_by("sent_on", "pk")


def count_waiting(user: User) -> int:
    """How many there are; no query where no line refers to one in which the user takes in."""
    return waiting(user).count() if any(_takes_in(user, code) for code in receiving()) else 0


def _takes_in(user: User, code: str) -> bool:
    return any(_receives(post.role_held, line(code)) for post in user.posts_today)


def _receives(role: Role, own: Line) -> bool:
    """Whether somebody in this role takes up what is referred to the line."""
    return bool(granted(role, Action.TAKE_IN, own.code)) and (not own.receives or role in own.receives)


def reach(referral: int, user: User, *, lock: bool = False) -> Referral:
    """A referral that waits for the user. Raises NotThere."""
    rows = addressed(user).filter(pk=referral).select_related("from_case__body")
    found = (rows.select_for_update(of=("self",)) if lock else rows).first()
    if found is None:
        raise NotThere(referral)
    return found


def claim(referral: int, own: Line, user: User, *, lock: bool = True) -> Referral:
    """The referral that a new case of the line takes up, held for this transaction. Raises NotThere, Refused."""
    found = reach(referral, user, lock=lock)
    if found.to_line != own.code:
        raise NotThere(referral)
    if found.state != State.SENT:
        raise Refused([Refusal(f"该移送事项{found.get_state_display()}，请刷新后核对", LINK)])
    return found


@dataclass
class Carried:
    """What a referral brings to the intake of the receiving line."""

    referral: Referral
    step: Step

    @property
    def case(self) -> Case:
        """The case it comes from."""
        return self.referral.from_case

    @cached_property
    def facts(self) -> dict[str, Any]:
        """The facts that the opening step asks under the name and kind that the other line has."""
        loaded = load(self.case)
        theirs, values = loaded.procedure.facts, loaded.folder().facts
        return {
            fact.name: values[fact.name]
            for fact in self.step.asks
            if fact.name in theirs and theirs[fact.name].kind is fact.kind and values.get(fact.name) is not None
        }

    @cached_property
    def sources(self) -> dict[int, Party]:
        """Who takes part there, by key."""
        present = self.case.parties.filter(left_on=None).order_by("id")
        return {party.pk: party for party in present}

    @cached_property
    def parties(self) -> list[NewParty]:
        """Who takes part there, in the place that the opening step has for them; who has none stays out."""
        placed = [(party, role) for party in self.sources.values() if (role := self._place(party))]
        placed.sort(key=lambda each: each[1].speaks)
        places = {party.pk: place for place, (party, _) in enumerate(placed)}
        return [
            NewParty(
                role.code, copies=party.pk, stands_for=places.get(party.stands_for_id or 0),
                **{name: getattr(party, name) for name in _COPIED},
            )
            for party, role in placed
        ]  # fmt: skip

    @cached_property
    def places(self) -> dict[tuple[str, bool], Role]:
        """The place for each role that parties have there: the same, else the first that fits and no other has yet."""
        known = {role.code: role for role in self.step.adds}
        found: dict[tuple[str, bool], Role] = {}
        for party in self.sources.values():
            key = party.role, party.kind == Party.Kind.ORGAN
            if key in found or (party.role not in known and party.stands_for_id):
                continue
            fits = [role for role in self.step.adds if role.organ == key[1] and not role.speaks]
            free = [role for role in fits if role not in found.values()] or fits[-1:]
            if place := known.get(party.role) or next(iter(free), None):
                found[key] = place
        return found

    def _place(self, party: Party) -> Role | None:
        return self.places.get((party.role, party.kind == Party.Kind.ORGAN))

    def fill(self, taking: Taking) -> Taking:
        """What is taken down, with what the referral brings of what was not asked; sealed numbers too."""
        given = taking.parties or self.parties
        return replace(
            taking,
            data={**self.facts, **taking.data},
            parties=[self._filled(party) for party in given],
            references={**taking.references, LINK: self.referral.pk},
        )

    def _filled(self, party: NewParty) -> NewParty:
        source = self.sources.get(party.copies or 0)
        if source is None:
            return party
        return replace(party, id_number=party.id_number or source.id_number, phone=party.phone or source.phone)


def take_up(
    referral: int | None, own: Line, procedure: type[Procedure], taking: Taking, user: User, *, lock: bool = True
) -> tuple[Referral | None, Taking]:
    """The referral that an opening step takes up, and the step with what it brings; the step as it is without one.

    Raises:
        NotThere, Refused: as `claim`.
    """
    step = procedure.steps.get(taking.step)
    if referral is None or step is None:
        return None, taking
    found = claim(referral, own, user, lock=lock)
    return found, Carried(found, step).fill(taking)


def accept(found: Referral, case: Case, user: User, day: dt.date) -> None:
    """The new case has taken it up; the two are linked."""
    found.state, found.to_case, found.decided_by, found.decided_on = State.ACCEPTED, case, user, day
    found.save()
    insert(CaseLink(case=case, other=found.from_case, fact=LINK, event=1))


def decline(referral: int, user: User, reason: str, take: Take, *, on: dt.date | None = None) -> Referral:
    """Give it back with a reason, which the referring case takes down. Raises NotThere, Refused."""
    day = on or today()
    with transaction.atomic():
        found = reach(referral, user, lock=True)
        own = line(found.to_line)
        claim(referral, own, user)
        if not reason.strip():
            raise Refused([Refusal("请填写退回理由", "reason")])
        found.state, found.decided_by, found.decided_on = State.DECLINED, user, day
        found.reason = reason.strip()[:300]
        found.result = f"{own.name}于{full_day(day)}退回，理由：{found.reason.rstrip('。')}。"
        _give_back(found, take, day)
    return found


def of_case(case: Case) -> Sequence[Referral]:
    """What the case referred, and what it came from: one query."""
    rows = Referral.objects.filter(Q(from_case=case) | Q(to_case=case)).exclude(state=State.WITHDRAWN)
    return list(rows.select_related("from_case", "to_case", "decided_by").order_by("sent_on", "pk"))
