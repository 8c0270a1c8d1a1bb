"""Facts that name other cases: whether those are there, what they bring, and who may read of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q

from qingheng.kernel.cases.conflicts import state_label
from qingheng.kernel.cases.loading import Loaded
from qingheng.kernel.cases.models import Case, CaseLink
from qingheng.kernel.cases.registry import line, lines
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.statements import insert
from qingheng.procedure.declare import Step
from qingheng.procedure.events import Event, standing
from qingheng.procedure.fields import CASE_TITLE, Field, Kind, Value, case_numbers
from qingheng.procedure.taking import Refusal

MOST_SUGGESTED = 12

Resolved = tuple[dict[str, Any], list[Refusal]]


def resolve(
    loaded: Loaded, step: Step, stated: Mapping[str, Any], user: User | None, *, whatever_state: bool = False
) -> Resolved:
    """What the cases that a step names bring to it, and what is wrong with naming them.

    No query where it names none; else one, and one a line for what they bring.

    Args:
        user: who must be able to list them; without one they need only be there.
        whatever_state: they may have left the states they must be chosen in, as where an old record is corrected.
    """
    named = {
        fact: numbers
        for fact in loaded.procedure.linking.get(step.code, ())
        if (numbers := case_numbers(fact, stated.get(fact.name)))
    }
    if not named:
        return {}, []
    found = listed({number for numbers in named.values() for number in numbers}, user, Action.LIST)
    wrong = [
        refusal
        for fact, numbers in named.items()
        for number in numbers
        if (refusal := _refusal(loaded.case, fact, number, found.get(number), whatever_state=whatever_state))
    ]
    return ({}, wrong) if wrong else (_brought(named, found), [])


def listed(numbers: Collection[str], user: User | None, action: Action) -> dict[str, Case]:
    """By number, those of the cases with which the user may do this: one query, none where there is no number."""
    if not numbers:
        return {}
    cases = Case.objects.all() if user is None else Case.objects.restrict(user, action)
    return {case.number: case for case in cases.filter(number__in=numbers).order_by()}


def _refusal(own: Case, fact: Field, number: str, case: Case | None, *, whatever_state: bool) -> Refusal | None:
    basis = (fact.basis,) if fact.basis else ()
    if number == own.number:
        return Refusal(f"“{fact.label}”不能是本案自己", fact.name, basis)
    names = {each.code: each.name for each in lines()}
    if not any(code in names for code in fact.lines):
        return Refusal(f"本局未启用“{fact.label}”所在的条线", fact.name, basis)
    if case is None or case.line not in fact.lines:
        which = "、".join(names[code] for code in fact.lines if code in names)
        return Refusal(f"没有案号为“{number}”的{which}事项，或者您无权查看", fact.name, basis)
    if fact.in_states and case.state not in fact.in_states and not whatever_state:
        return Refusal(f"{number}现为“{state_label(case)}”，不能选用", fact.name, basis)
    return None


def _brought(named: Mapping[Field, Sequence[str]], found: Mapping[str, Case]) -> dict[str, Any]:
    """What the facts bring: of one case the value itself, of several their values as a person reads them."""
    wanted = {fact: numbers for fact, numbers in named.items() if fact.brings}
    if not wanted:
        return {}
    known = _facts_of([found[number] for numbers in wanted.values() for number in numbers])
    values: dict[str, Any] = {}
    for fact, numbers in wanted.items():
        for name, here in fact.brings.items():
            read = [(found[number], known[found[number].pk].get(name)) for number in numbers]
            values[here.name] = _value(here, name, read)
    return values


def _facts_of(cases: Iterable[Case]) -> dict[int, Mapping[str, Any]]:
    """The facts of the cases as their records hold them: one query a line."""
    by_line: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_line[case.line].append(case)
    known: dict[int, Mapping[str, Any]] = {}
    for code, own in by_line.items():
        record = line(code).record
        rows = record.objects.filter(case__in=[case.pk for case in own]).values("case_id", *record.columns)
        known |= {row["case_id"]: row for row in rows}
    return {case.pk: {**known.get(case.pk, {}), CASE_TITLE: case.title} for own in by_line.values() for case in own}


def _value(here: Field, name: str, read: Sequence[tuple[Case, Any]]) -> Value:
    case, value = read[0]
    if len(read) == 1 and (here.kind is _kind(case, name) or value is None):
        return value
    return "、".join(shown for case, value in read if (shown := _shown(case, name, value))) or None


def _kind(case: Case, name: str) -> Kind | None:
    fact = line(case.line).record.columns.get(name)
    return fact.kind if fact else Kind.TEXT


def _shown(case: Case, name: str, value: Any) -> str:
    fact = line(case.line).record.columns.get(name)
    return fact.show(value) if fact else str(value or "")


def links(loaded: Loaded, event: Event) -> list[tuple[str, str]]:
    """(fact, number of the other case) that follow from an event as it stands."""
    facts = loaded.procedure.linking.get(event.step, ())
    return [
        (fact.name, number) for fact in facts for number in dict.fromkeys(case_numbers(fact, event.data.get(fact.name)))
    ]


def write(loaded: Loaded, event: Event) -> None:
    """Enter the links that an event makes; nothing, and no query, where its step names no case."""
    if stated := links(loaded, event):
        keys = dict(Case.objects.filter(number__in={number for _, number in stated}).values_list("number", "pk"))
        insert(
            *(
                CaseLink(case=loaded.case, other_id=keys[number], fact=fact, event=event.number)
                for fact, number in stated
            )
        )


def rewrite(loaded: Loaded, events: Sequence[Event], number: int) -> None:
    """Put the links of an event right that was corrected or annulled."""
    if not loaded.procedure.linking:
        return
    names = {fact.name for facts in loaded.procedure.linking.values() for fact in facts}
    CaseLink.objects.filter(case=loaded.case, event=number, fact__in=names).delete()
    for event in standing(events):
        if event.number == number:
            write(loaded, event)


def suggestions(typed: str, codes: Collection[str], states: Collection[str], user: User) -> list[tuple[str, str]]:
    """(number, title) of cases of these lines that what was typed may mean, the newest first.

    A title names people: it is told, and looked for, only where the user may view the case.
    """
    cases = Case.objects.restrict(user, Action.LIST).filter(line__in=codes)
    if states:
        cases = cases.filter(state__in=states)
    viewed = Case.objects.restrict(user, Action.VIEW)
    if typed:
        titled = viewed.filter(line__in=codes, title__icontains=typed).values("pk")
        cases = cases.filter(Q(number__icontains=typed) | Q(pk__in=titled))
    rows = list(cases.order_by("-began_on", "-pk").values_list("pk", "number", "title")[:MOST_SUGGESTED])
    seen = set(viewed.filter(pk__in=[pk for pk, _, _ in rows]).values_list("pk", flat=True)) if rows else set()
    return [(number, title if pk in seen else "") for pk, number, title in rows]
