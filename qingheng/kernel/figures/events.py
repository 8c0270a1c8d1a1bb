"""Events as figures count them: as corrected, and without those declared never to have happened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce

from qingheng.kernel.cases.models import Event
from qingheng.kernel.figures.sql import AsDate, of_line
from qingheng.procedure.declare import State, Step
from qingheng.procedure.versions import Versions

Events = QuerySet[Any]


def standing(line: str, steps: Iterable[Step]) -> Events:
    """The events of a line in which one of the steps was taken and that hold, with their date in law `legal_on`."""
    corrections = Event.objects.filter(case=OuterRef("case"), corrects=OuterRef("number")).order_by("-number")
    redated = corrections.exclude(data__on=None).annotate(new_on=KT("data__on")).values("new_on")[:1]
    codes = sorted({step.code for step in steps})
    events: Events = Event.objects.filter(
        of_line(line), ~Exists(corrections.filter(data__annul=True)), step__in=codes, corrects=None
    ).annotate(legal_on=Coalesce(AsDate(Subquery(redated)), F("on")))
    return events


def stays(line: str, versions: Versions, state: str) -> Events:
    """Each time a case of the line entered the state, with the day it left it (`left_on`), None while it is there."""
    entering, leaving = _entering(versions, state), _leaving(versions, state)
    after = standing(line, leaving).filter(case=OuterRef("case"), number__gt=OuterRef("number")).order_by("number")
    found: Events = standing(line, entering).annotate(left_on=Subquery(after.values("legal_on")[:1]))
    return found


def _entering(versions: Versions, state: str) -> list[Step]:
    return [step for step in _steps(versions) if _is(step.moves.target, state)]


def _leaving(versions: Versions, state: str) -> list[Step]:
    return [
        step
        for step in _steps(versions)
        if step.moves.target and not _is(step.moves.target, state) and any(_is(s, state) for s in step.moves.sources)
    ]


def _is(state: State | None, code: str) -> bool:
    return state is not None and state.code == code


def _steps(versions: Versions) -> list[Step]:
    return [step for version in versions for step in version.steps.values()]
