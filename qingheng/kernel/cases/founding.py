"""Registers of bodies: an entry founds the body it is about, renames and closes it, and then stands with that body.

So who belongs to the body sees its entry, and whoever stands above it does too; nobody enters the body a second time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused
from qingheng.kernel.organisations import bodies
from qingheng.kernel.organisations.bodies import Particulars
from qingheng.kernel.organisations.models import Body, User
from qingheng.procedure.fields import Condition, Field, case_numbers
from qingheng.procedure.fold import Status
from qingheng.procedure.taking import Refusal

if TYPE_CHECKING:
    from qingheng.kernel.cases.registry import Line


@dataclass(frozen=True)
class Founding:
    """Which body an entry founds.

    kind: of the body. name, short_name, code: the facts that hold them. when: where one of these does not hold, the
    entry founds none, such as a studio within a committee.
    """

    kind: Body.Kind
    name: Field
    short_name: Field
    code: Field
    when: Sequence[Condition] = ()

    def known(self, facts: Mapping[str, Any]) -> tuple[str, str, str] | None:
        """(name, short name, code) of the body that these facts are about, None where they are about none."""
        if not facts or not all(condition.holds(facts) for condition in self.when):
            return None
        name, short, code = (str(facts.get(fact.name) or "") for fact in (self.name, self.short_name, self.code))
        return name, short, code


def settle(line: Line, case: Case, before: Status, after: Status, user: User | None) -> None:
    """Let the body follow the entry, and the case the body; no query where nothing of it changed.

    Raises:
        Refused: the body may not be as the entry has it, or is still in use where the entry ends.
    """
    try:
        if line.founds is not None:
            _follow(line.founds, case, before, after, user)
        if line.stands_with is not None:
            _join(line.stands_with, case, before, after)
    except ValidationError as error:
        raise Refused(_refusals(line.founds, error)) from None


def _follow(founding: Founding, case: Case, before: Status, after: Status, user: User | None) -> None:
    known, former = founding.known(after.facts), founding.known(before.facts)
    if known is None:
        return
    if former is None:
        _move(case, _found(founding, known, case.body, user))
    elif known != former:
        _change(case, founding, known, user)
    if bool(after.closed_on) != bool(before.closed_on):
        act = bodies.deactivate if after.closed_on else bodies.reactivate
        act(case.body, user)


def _found(founding: Founding, known: tuple[str, str, str], above: Body, user: User | None) -> Body:
    """The new body under the one that registers it; one that was entered beforehand just so is taken over."""
    name, short, code = known
    entered = Body.objects.active().filter(code=code, name=name, kind=founding.kind).first()
    if entered is not None and above.contains(entered):
        return entered
    return bodies.add(Particulars(code, name, short, founding.kind, above), user)


def _change(case: Case, founding: Founding, known: tuple[str, str, str], user: User | None) -> None:
    name, short, code = known
    own = Body.objects.select_related("parent", "superior").get(pk=case.body_id)
    bodies.change(own, Particulars(code, name, short, founding.kind, own.parent, own.superior), user)


def _join(fact: Field, case: Case, before: Status, after: Status) -> None:
    value = after.facts.get(fact.name)
    if value and value != before.facts.get(fact.name):
        other = Case.objects.select_related("body").filter(number__in=case_numbers(fact, value)).first()
        if other is not None:
            _move(case, other.body)


def _move(case: Case, body: Body) -> None:
    if case.body_id != body.pk:
        Case.objects.filter(pk=case.pk).update(body=body)
        case.body = body


def _refusals(founding: Founding | None, error: ValidationError) -> list[Refusal]:
    """What the register of bodies says, at the facts of the entry."""
    if founding is None or not hasattr(error, "error_dict"):
        return [Refusal(words) for words in error.messages]
    places = {"name": founding.name, "short_name": founding.short_name, "code": founding.code}
    return [
        Refusal(message, places[name].name if name in places else "")
        for name, words in error.message_dict.items()
        for message in words
    ]
