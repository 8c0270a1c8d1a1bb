"""Putting a recorded event right: by a later event that names it. The old one stays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from qingheng.kernel.cases import caches, calendars, door, finding, founding, linking, referring
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.conflicts import conflict
from qingheng.kernel.cases.loading import Loaded, load
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.moments import aware
from qingheng.kernel.cases.requests import Refused
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.procedure import events as pure
from qingheng.procedure.declare import Step
from qingheng.procedure.fields import Invalid, Kind
from qingheng.procedure.fold import Folder, LimitStatus, Status, changed
from qingheng.procedure.roles import LAW, Role
from qingheng.procedure.taking import Refusal
from qingheng.statute.periods import PeriodError
from qingheng.statute.wording import full_day


@dataclass(frozen=True)
class Correction:
    """What is to be put right.

    number: of the event. reason: why, for the record. on, facts: what changes. annul: the step was never taken.
    """

    number: int
    reason: str
    on: dt.date | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    annul: bool = False


@transaction.atomic
def correct(
    case_id: int, correction: Correction, user: User, *, version: int | None = None, on: dt.date | None = None
) -> list[LimitStatus]:
    """Put an event right and say which limits moved.

    Only who may correct records in the line does (periods.md, supervisor). Every later event must still be possible.

    Raises:
        NotThere, Conflict: as for any step. Refused: with the reason.
    """
    day = on or today()
    loaded = _own(case_id, user)
    case = loaded.case
    if version is not None and version != case.version:
        raise conflict(case, version)
    worked = _work_out(loaded, correction, user, day)
    caches.write_case(case, worked.after, title=door.title_of(loaded, worked.after))
    door.write_event(loaded, worked.event, user, _role(case, user))
    caches.write_record(case, loaded.line.record, worked.before, worked.after, new=False)
    caches.write_deadlines(case, worked.moved)
    caches.drop_deadlines(case, worked.before, worked.after)
    _reschedule(loaded, correction, worked.events)
    linking.rewrite(loaded, worked.events, correction.number)
    founding.settle(loaded.line, case, worked.before, worked.after, user)
    if correction.annul:
        referring.withdraw(case, correction.number)
    finding.enter_case(case, worked.after.facts)
    return worked.moved


def foresee(case_id: int, correction: Correction, user: User, *, on: dt.date | None = None) -> list[LimitStatus]:
    """The limits that a correction would move. Nothing is written. Raises NotThere, Refused as `correct` does."""
    return _work_out(_own(case_id, user), correction, user, on or today()).moved


@dataclass(frozen=True)
class _Worked:
    """What a correction comes to."""

    event: pure.Event
    events: list[pure.Event]
    before: Status
    after: Status

    @property
    def moved(self) -> list[LimitStatus]:
        return changed({each.key: each for each in self.before.limits}, self.after)


def _own(case_id: int, user: User) -> Loaded:
    return load(door.reach(case_id, user, Action.CORRECT))


def _role(case: Case, user: User) -> Role:
    return next(iter(roles_on(user, case, Action.CORRECT)), LAW)


def _work_out(loaded: Loaded, correction: Correction, user: User, day: dt.date) -> _Worked:
    calendar = calendars.current()
    event = _event(loaded, correction, user, day)
    events = [*loaded.events, event]
    _replay(loaded, events)
    corrected = Loaded(loaded.case, loaded.line, loaded.procedure, events, loaded.parties, "")
    try:
        after = corrected.status(calendar, day)
    except PeriodError as error:  # such as an inspection that would end before it began
        raise Refused([Refusal(str(error), "on")]) from None
    return _Worked(event, events, loaded.status(calendar, day), after)


def _event(loaded: Loaded, correction: Correction, user: User, day: dt.date) -> pure.Event:
    standing = {event.number: event for event in pure.standing(loaded.events)}
    original = standing.get(correction.number)
    if original is None:
        raise Refused([Refusal("没有可以更正的这条记录", "number")])
    if not correction.reason.strip():
        raise Refused([Refusal("请填写更正原因", "reason")])
    if correction.annul and (correction.on or correction.facts):
        raise Refused([Refusal("撤销记录的，不得同时更正日期或者内容", "annul")])
    if correction.annul and original.number == 1:
        raise Refused([Refusal("收件记录不能撤销，只能更正", "annul")])
    if correction.annul and loaded.procedure.steps[original.step].adds:
        raise Refused([Refusal("登记了参加人的记录不能撤销，只能更正", "annul")])
    if correction.on and correction.on > day:
        raise Refused([Refusal("起算日期不得晚于今日", "on")])
    step = loaded.procedure.steps[original.step]
    facts = _clean(step, correction.facts)
    brought, amiss = linking.resolve(loaded, step, facts, user, whatever_state=True)
    if amiss:
        raise Refused(amiss)
    data = {
        "reason": correction.reason.strip(),
        "annul": correction.annul,
        "on": correction.on,
        "facts": facts | brought,
    }
    return pure.Event(len(loaded.events) + 1, original.step, day, data, original.subject, correction.number)


def _clean(step: Step, facts: Mapping[str, Any]) -> dict[str, Any]:
    asked = {fact.name: fact for fact in step.asks}
    values: dict[str, Any] = {}
    wrong: list[Refusal] = []
    for name, raw in facts.items():
        if name not in asked:
            wrong.append(Refusal(f"此环节没有“{name}”这一内容", name))
            continue
        if asked[name].kind is Kind.STAFF:
            wrong.append(Refusal("人员不作更正，请重新指派", name))
            continue
        try:
            values[name] = asked[name].clean(raw)
        except Invalid as error:
            wrong.append(Refusal(error.message, name))
    if wrong:
        raise Refused(wrong)
    return values


def _replay(loaded: Loaded, events: list[pure.Event]) -> None:
    """Refuse where a later event would no longer have been possible."""
    folder, last = Folder(loaded.procedure, loaded.parties), None
    for event in pure.standing(events):
        step, state = loaded.procedure.steps[event.step], folder.state
        if step.moves.sources and state not in step.moves.sources:
            label = state.label if state else ""
            raise Refused(
                [
                    Refusal(
                        f"更正后案件将处于“{label}”，其后的“{step.label}”不能成立，请先更正或者撤销该记录",
                        "number",
                    )
                ]
            )
        _refuse_disorder(step, event.on, last)
        last = event.on if step.moves.target else last
        folder.apply(event)


def _refuse_disorder(step: Step, on: dt.date, last: dt.date | None) -> None:
    if step.moves.target and last and on < last:
        earlier = f"{full_day(on)}的“{step.label}”将早于在它之前的环节({full_day(last)})"
        raise Refused([Refusal(f"更正后日期前后颠倒：{earlier}，请先更正该记录", "on")])


def _reschedule(loaded: Loaded, correction: Correction, events: list[pure.Event]) -> None:
    """What was entered in the calendar follows the event that entered it."""
    entered = loaded.case.appointments.filter(event=correction.number, cancelled=False)
    if correction.annul:
        entered.update(cancelled=True)
        return
    event = next(each for each in pure.standing(events) if each.number == correction.number)
    schedules = loaded.procedure.steps[event.step].schedules
    if schedules is not None and schedules.name in correction.facts:
        entered.update(at=aware(event.data[schedules.name]), place=event.data.get("place", ""))
