"""Taking a step: who may, when, with which facts, and what will follow. Asked before anything is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qingheng.procedure.declare import Limit, Rule, Step, bases, lapse_date
from qingheng.procedure.events import Event
from qingheng.procedure.fields import Invalid
from qingheng.procedure.fold import OPEN_STATES, LimitState, Status
from qingheng.procedure.roles import LAW, Role
from qingheng.statute.calendar import WorkCalendar
from qingheng.statute.laws import Basis
from qingheng.statute.wording import full_day


@dataclass(frozen=True)
class Refusal:
    """Why a step cannot be taken: the sentence, the field it stands at (empty for the step), its basis."""

    message: str
    field: str = ""
    basis: tuple[Basis, ...] = ()

    def __str__(self) -> str:
        cited = "、".join(str(basis) for basis in self.basis)
        return f"{self.message}({cited})" if cited else self.message


@dataclass(frozen=True)
class Proposal:
    """A step about to be taken, as the rules see it: the status before, and the facts as they would be after.

    by: the key of the person who takes it or lays it before another; None where the law does, or nobody in particular.
    """

    before: Status
    after: Status
    step: Step
    event: Event
    calendar: WorkCalendar
    today: dt.date
    by: int | None = None

    @property
    def facts(self) -> Mapping[str, Any]:
        """The facts as they would stand after the step."""
        return self.after.facts

    @property
    def stated(self) -> Mapping[str, Any]:
        """Only what this step states."""
        return self.event.data

    @property
    def matter(self) -> Mapping[str, Any]:
        """The facts, as they would stand, of the matter that the step opens or is about; none where about no matter."""
        return self.after.matter(self.event.subject)


@dataclass(frozen=True)
class Offer:
    """A step that a role may take in this state, with what stands in its way now."""

    step: Step
    refusals: tuple[Refusal, ...] = ()


def open_steps(status: Status, roles: Sequence[Role]) -> list[Step]:
    """The steps open in this state to somebody with these roles, the usual ones first."""
    held = set(roles)
    found = [
        step
        for step in status.procedure.steps.values()
        if status.state in step.moves.sources and not held.isdisjoint(step.roles)
    ]
    return sorted(found, key=lambda step: not step.usual)


def clean(step: Step, raw: Mapping[str, Any], known: Mapping[str, Any]) -> tuple[dict[str, Any], list[Refusal]]:
    """The stated facts in their types, and what is wrong with them.

    Args:
        step: whose facts are asked.
        raw: as typed, by field name.
        known: the facts so far; a field asked only in certain cases looks at them and at what is stated.
    """
    values: dict[str, Any] = {}
    refusals: list[Refusal] = []
    for fact in step.asks:
        if fact.shown_when and not fact.shown_when.holds({**known, **values}):
            continue
        try:
            value = fact.clean(raw.get(fact.name))
        except Invalid as error:
            refusals.append(Refusal(error.message, fact.name, (error.basis,) if error.basis else ()))
            continue
        if value is None and fact.required:
            basis = (fact.basis,) if fact.basis else ()
            refusals.append(Refusal(f"请填写“{fact.label}”", fact.name, basis))
        elif value is not None:
            values[fact.name] = value
    return values, refusals


def refusals(proposal: Proposal, roles: Sequence[Role]) -> list[Refusal]:
    """Everything that stands in the way of the step; empty where it may be taken."""
    return [
        *_wrong_state(proposal),
        *_wrong_role(proposal.step, roles),
        *_wrong_subject(proposal),
        *_wrong_order(proposal),
        *_wrong_date(proposal),
        *_overtaken(proposal),
        *_wrong_extension(proposal),
        *broken_rules(proposal, [*proposal.before.procedure.always, *proposal.step.needs]),
    ]


def warnings(proposal: Proposal) -> list[Refusal]:
    """Of what the taker is told although the step may be taken."""
    return broken_rules(proposal, proposal.step.warns)


def broken_rules(proposal: Proposal, rules: Sequence[Rule]) -> list[Refusal]:
    """The rules that the proposal does not satisfy."""
    return [
        Refusal(rule.sentence, rule.fact.name if rule.fact else "", rule.basis)
        for rule in rules
        if not rule.holds(proposal)
    ]


def _wrong_state(proposal: Proposal) -> list[Refusal]:
    state, step = proposal.before.state, proposal.step
    if state is None:
        return [] if not step.moves.sources else [Refusal("案件尚未登记，不能办理此环节")]
    if state in step.moves.sources:
        return []
    return [Refusal(f"案件现为“{state.label}”，不能办理“{step.label}”", basis=bases(step.basis))]


def acting_role(step: Step, roles: Sequence[Role]) -> Role | None:
    """In which of the roles somebody takes the step; a service may also take effect by law, and what another
    line tells is taken down by itself."""
    if (step.serves or step.returned_from) and LAW in roles:
        return LAW
    return next((role for role in roles if role in step.roles), None)


def _wrong_role(step: Step, roles: Sequence[Role]) -> list[Refusal]:
    if acting_role(step, roles) is None:
        who = "、".join(role.name for role in step.roles)
        return [Refusal(f"“{step.label}”由{who}办理", basis=bases(step.basis))]
    return []


def subjects(step: Step, status: Status) -> list[str]:
    """What a taking of the step may be about: keys of parties, or numbers of the events that opened a matter."""
    return [subject for subject in _candidates(step, status) if obstacle(step, subject, status) is None]


def _candidates(step: Step, status: Status) -> list[str]:
    if step.matters:
        return [event.subject for event in status.taken(*step.matters)]
    return [party.key for role in step.parties for party in status.parties_as(role.code)]


def obstacle(step: Step, subject: str, status: Status) -> str | None:
    """Why the order of steps bars this one about a matter or party (about the case, where there is no subject)."""
    if not (step.once or step.after or step.before):
        return None
    events = status.about(subject) if subject else status.events
    taken = {event.step for event in events}
    if step.once and step.code in taken:
        return f"“{step.label}”已经办理"
    if done := next((each for each in step.before if each.code in taken), None):
        return f"已经办理“{done.label}”，不能再办理“{step.label}”"
    if step.after and taken.isdisjoint(each.code for each in step.after):
        return f"应当先办理{'或者'.join(f'“{each.label}”' for each in step.after)}"
    return None


def _wrong_order(proposal: Proposal) -> list[Refusal]:
    step, subject = proposal.step, proposal.event.subject
    if step.about is not None and subject not in _candidates(step, proposal.before):
        return []
    barred = obstacle(step, "" if step.about is None else subject, proposal.before)
    return [Refusal(barred, "subject" if step.about else "", bases(step.basis))] if barred else []


def _wrong_subject(proposal: Proposal) -> list[Refusal]:
    about, subject = proposal.step.about, proposal.event.subject
    if about is None or subject in _candidates(proposal.step, proposal.before):
        return []
    step = proposal.step
    named = "、".join([each.label for each in step.matters] or [role.name for role in step.parties])
    return [Refusal(f"请指明“{proposal.step.label}”所涉及的{named}", "subject", bases(proposal.step.basis))]


def _wrong_date(proposal: Proposal) -> list[Refusal]:
    on, before = proposal.event.on, proposal.before
    if on > proposal.today:
        return [Refusal("起算日期不得晚于今日", "on")]
    if before.began_on and on < before.began_on:
        return [Refusal(f"日期不得早于收件日{full_day(before.began_on)}", "on")]
    if proposal.step.moves.target and before.entered_on and on < before.entered_on:
        label = before.state.label if before.state else ""
        return [Refusal(f"日期不得早于案件进入“{label}”之日{full_day(before.entered_on)}", "on")]
    return []


def _overtaken(proposal: Proposal) -> list[Refusal]:
    """By silence the law may have taken a step already that nobody has recorded yet: what came later waits for it."""
    step, found = proposal.step, []
    if step.moves.target is None:
        return []
    for standing in proposal.before.limits:
        lapse = standing.limit.lapse
        if not lapse or lapse.step is step or standing.state is not LimitState.EXPIRED:
            continue
        if proposal.before.state in lapse.step.moves.sources and proposal.event.on > standing.due.due:
            passed = f"“{standing.limit.label}”已于{full_day(standing.due.due)}届满"
            found.append(Refusal(f"{passed}，依法应先办理“{lapse.step.label}”", "on", bases(lapse.step.basis)))
    return found


def _wrong_extension(proposal: Proposal) -> list[Refusal]:
    found = []
    for limit in proposal.before.procedure.extending.get(proposal.step.code, ()):
        found += _wrong_extension_of(proposal, limit)
    return found


def _wrong_extension_of(proposal: Proposal, limit: Limit) -> list[Refusal]:
    extension, standing = limit.extension, proposal.before.running(limit, proposal.event.subject)
    if extension is None or standing is None:
        return []
    fact = extension.until or extension.by_days
    field, basis = fact.name if fact else "", bases(limit.basis)
    if standing.state not in OPEN_STATES:
        return [Refusal(f"“{limit.label}”已不在计算中，不得延长", field, basis)]
    if proposal.event.on > standing.due.due:
        return [Refusal(f"“{limit.label}”已于{full_day(standing.due.due)}届满，不得延长", field, basis)]
    if extension.until:
        agreed = proposal.stated.get(field)
        late = agreed is None or agreed > standing.due.due
        return [] if late else [Refusal(f"新的期限应当晚于{full_day(standing.due.due)}", field, basis)]
    total = standing.extended + int(proposal.stated.get(field) or 0)
    if extension.at_most is not None and total > extension.at_most:
        return [Refusal(f"“{limit.label}”最多延长 {extension.at_most} 日", field, basis)]
    return []


def lapsed(status: Status, today: dt.date) -> list[Event]:
    """The steps that the law has taken by silence and that nobody has recorded yet, in the order of their dates.

    A limit lapses only when its last day is over, whatever date the step then bears.
    """
    found = []
    for standing in status.limits:
        lapse = standing.limit.lapse
        if lapse and standing.state is LimitState.EXPIRED and status.state in lapse.step.moves.sources:
            on = lapse_date(lapse, standing.due.due)
            if on <= today:
                found.append(Event(len(status.events) + 1, lapse.step.code, on, {}, standing.subject))
    return sorted(found, key=lambda event: event.on)
