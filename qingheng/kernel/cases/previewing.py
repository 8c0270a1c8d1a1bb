"""What would come of a step, before it is taken: refusals, limits and papers. Nothing is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from qingheng.kernel.cases import calendars, door, papers, parties, referring
from qingheng.kernel.cases.authority import intake_roles, roles_on
from qingheng.kernel.cases.conflicts import conflict
from qingheng.kernel.cases.loading import Loaded, load
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.numbering import known_at_opening
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import NotThere, Refused, Taking
from qingheng.kernel.documents.paper import PaperError
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.procedure.declare import State, Step, bases
from qingheng.procedure.fold import LimitStatus, changed
from qingheng.procedure.roles import Role
from qingheng.procedure.taking import Proposal, Refusal, acting_role, broken_rules, obstacle, subjects, warnings


@dataclass(frozen=True)
class Preview:
    """What would come of a step.

    refusals: what stands in its way, empty where it may be taken. follows: the limits it would start, end or move.
    papers: the text of each paper it would issue, by code; none while something stands in its way. state: where the
    case would be. lays_before: the user may not take the step but may lay it before whoever may; the rest then says
    what would come of its approval. warnings: of what the taker is told although the step may be taken.
    """

    refusals: list[Refusal]
    follows: list[LimitStatus]
    state: State | None
    papers: dict[str, str] = field(default_factory=dict)
    lays_before: bool = False
    warnings: list[Refusal] = field(default_factory=list)


def preview(case_id: int, taking: Taking, user: User, *, on: dt.date | None = None) -> Preview:
    """What would come of a step in a case.

    Args:
        on: the day it would be recorded, else today.

    Raises:
        NotThere: no such case for this user. Conflict: it is no longer in the version they saw.
    """
    case = door.reach(case_id, user, Action.ACT)
    if taking.version is not None and taking.version != case.version:
        raise conflict(case, taking.version)
    roles = roles_on(user, case)
    loaded = load(case)
    step = loaded.procedure.steps.get(taking.step)
    lays_before = step is not None and acting_role(step, roles) is None and not set(roles).isdisjoint(step.prepared_by)
    if step is not None and lays_before:
        roles = list(step.roles)
    return _preview(loaded, taking, roles, on or today(), user, lays_before=lays_before)


def preview_opening(
    line: Line, taking: Taking, user: User, body: Body, *, referral: int | None = None, on: dt.date | None = None
) -> Preview:
    """What would come of taking in a new case: whether it is in time, the limits, the receipt.

    Raises:
        NotThere: the user may not take in. Refused: the referral has been taken up.
    """
    if not (roles := intake_roles(user, body, line.code)):
        raise NotThere(line.code)
    day = on or today()
    procedure = line.versions.at(min(taking.on, day))
    case = Case(
        line=line.code, procedure=procedure.__name__, body=body, began_on=taking.on, taken_in_by=user,
        number=line.numbers.pending(
            papers.counting_body(body, line), taking.on.year,
            known_at_opening(procedure, taking.step, taking.data),
        ),
    )  # fmt: skip
    _, taking = referring.take_up(referral, line, procedure, taking, user, lock=False)
    return _preview(Loaded(case, line, procedure, [], [], ""), taking, roles, day, user)


@dataclass(frozen=True)
class OpenStep:
    """A step somebody may take in this state, or lay before whoever may, with what stands in its way now.

    subjects: what it may be about (parties, letters), empty for a step that is about the case.
    """

    step: Step
    refusals: list[Refusal]
    lays_before: bool
    subjects: list[str]


def open_to(loaded: Loaded, roles: Sequence[Role], *, on: dt.date | None = None) -> list[OpenStep]:
    """The steps open in this state to somebody with these roles, the usual ones first.

    Steps that come with the service of a paper are left out: they are taken by serving it. What a step itself asks is
    not held against it yet.
    """
    day, calendar, held = on or today(), calendars.current(), set(roles)
    status = loaded.status(calendar, day)
    found = []
    for step in loaded.procedure.steps.values():
        may_take = not held.isdisjoint(step.roles)
        if step.serves or status.state not in step.moves.sources:
            continue
        about = subjects(step, status)
        if not (may_take or held.intersection(step.prepared_by)) or (step.about and not about):
            continue
        barred = obstacle(step, "", status) if step.about is None else None
        if barred and not step.after:
            continue
        order = [Refusal(barred, basis=bases(step.basis))] if barred else []
        found.append(OpenStep(step, [*order, *_barring(loaded, step, about, roles, day)], not may_take, about))
    return sorted(found, key=lambda each: not each.step.usual)


def _barring(loaded: Loaded, step: Step, about: Sequence[str], roles: Sequence[Role], day: dt.date) -> list[Refusal]:
    """What stands in the way of the step about whichever matter or party it could be about; the last come first."""
    asked = {fact.name for fact in step.asks}
    rules = [rule for rule in step.needs if rule.fact is None or rule.fact.name not in asked]
    found: list[Refusal] = []
    if not rules:
        return found
    for subject in reversed(about or [""]):
        proposal, _ = door.propose(loaded, Taking(step.code, day, subject=subject), roles, calendars.current(), day)
        if not (found := broken_rules(proposal, rules)):
            break
    return found


def _preview(
    loaded: Loaded, taking: Taking, roles: Sequence[Role], day: dt.date, user: User, *, lays_before: bool = False
) -> Preview:
    new = parties.rows(loaded.case, taking.parties, taking.on)
    joining = [parties.party_fact(row, f"new-{number}") for number, row in enumerate(new)]
    wrong = parties.problems(taking.parties)
    if loaded.events and (step := loaded.procedure.steps.get(taking.step)):
        wrong += parties.principals(loaded.case, step, taking.parties)
    try:
        proposal, refusals = door.propose(loaded, taking, roles, calendars.current(), day, joining, user=user)
    except Refused as refused:
        return Preview(refused.refusals, [], None, lays_before=lays_before)
    refusals = [*wrong, *parties.strangers(proposal.step, taking.parties), *refusals]
    texts, missing = ({}, []) if refusals else _papers(loaded, proposal, new)
    follows = changed({each.key: each for each in proposal.before.limits}, proposal.after)
    told = [] if refusals else warnings(proposal)
    return Preview([*refusals, *missing], follows, proposal.after.state, texts, lays_before, told)


def _papers(loaded: Loaded, proposal: Proposal, new: Sequence[Party]) -> tuple[dict[str, str], list[Refusal]]:
    try:
        return papers.preview(loaded, proposal, new), []
    except PaperError as error:
        return {}, [Refusal(str(error))]
