"""What a person did lately, case by case: everything done can be found again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.workbench.links import case_url
from qingheng.workbench.tasks.duties import procedure_of

READ, SHOWN = 400, 50


@dataclass(frozen=True)
class Done:
    """The last thing done in a case, and how many before it."""

    url: str
    number: str
    title: str
    step: str
    at: dt.datetime
    more: int


def lately(user: User) -> list[Done]:
    """The cases in which the user took the latest steps, each with the last of them."""
    visible = Case.objects.restrict(user, Action.VIEW).order_by().values("pk")
    events = Event.objects.filter(by=user, case__in=visible).select_related("case").order_by("-at", "-pk")[:READ]
    last: dict[int, Event] = {}
    count: dict[int, int] = {}
    for event in events:
        last.setdefault(event.case_id, event)
        count[event.case_id] = count.get(event.case_id, 0) + 1
    return [_done(event, count[key] - 1) for key, event in list(last.items())[:SHOWN]]


def _done(event: Event, more: int) -> Done:
    case = event.case
    label = procedure_of(case.line, case.procedure).steps[event.step].label
    words = f"更正“{label}”" if event.corrects else label
    return Done(case_url(case.pk), case.number, case.title, words, event.at, more)
