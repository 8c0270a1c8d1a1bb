"""The form of a step, from its declaration."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from qingheng.kernel.cases.requests import Taking
from qingheng.kernel.documents.paper import RULE
from qingheng.procedure.declare import Step
from qingheng.procedure.fields import Field
from qingheng.procedure.taking import Refusal
from qingheng.workbench.forms.answers import AnswerForm
from qingheng.workbench.forms.fields import GivenField, Radios, day_input, form_field, initial_value
from qingheng.workbench.forms.parties import PartyRows

HEAD, BODY, EDITED = "head-", "body-", "edited-"
"""Prefixes of the two halves of a paper's text, and of the mark that somebody edited it."""

People = Sequence[tuple[str, str]]


def asked(step: Step, known: Mapping[str, Any]) -> list[Field]:
    """The facts a step asks in a case: one that hangs on an earlier fact is left out where that does not hold."""
    own = {fact.name for fact in step.asks}
    return [
        fact
        for fact in step.asks
        if fact.shown_when is None or fact.shown_when.fact.name in own or fact.shown_when.holds(known)
    ]


class StepForm(AnswerForm):
    """What a step asks, its legal date, and whom or what it is about."""

    def __init__(
        self,
        step: Step,
        *,
        known: Mapping[str, Any],
        today: dt.date,
        version: int | None,
        subjects: Sequence[tuple[str, str]] = (),
        people: People = (),
        bodies: Sequence[str] = (),
        entered: Sequence[tuple[str, str]] = (),
        dated: str = "办理日期",
        data: Any = None,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        facts = asked(step, known)
        start = {fact.name: initial_value(fact, (initial or {}).get(fact.name)) for fact in facts}
        super().__init__(data, initial={"on": today, "version": version, **start})
        self.step, self.facts = step, facts
        if step.about is not None:
            self.fields["subject"] = _subject_field(step, subjects)
        for fact in facts:
            self.fields[fact.name] = form_field(fact, people)
        if dated:
            self.fields["on"] = GivenField(
                label=dated, help_text="法律上发生的日期，不晚于今日；补记的填当时的日期。", widget=day_input()
            )
            self.initial["on"] = (initial or {}).get("on", today)
        self.fields["version"] = forms.IntegerField(required=False, widget=forms.HiddenInput())
        self.parties = PartyRows(step.adds, bodies=bodies, entered=entered, data=data) if step.adds else None

    def refuse(self, refusals: Sequence[Refusal]) -> None:
        """Put each refusal at its field; those of parties stand in their rows."""
        rows = self.parties
        super().refuse([each for each in refusals if rows is None or not rows.refuse(each.field, str(each))])

    def taking(self, today: dt.date) -> Taking:
        """What is asked of the door. Raises ValueError where the date is none."""
        self.read()
        typed = self.typed("on")
        on = dt.date.fromisoformat(str(typed)) if typed else today
        return Taking(
            self.step.code,
            on,
            {fact.name: self.typed(fact.name) for fact in self.facts},
            str(self.typed("subject") or ""),
            version=self.typed("version"),
            parties=self.parties.new() if self.parties else (),
            texts=edited_texts(self.data),
        )


def edited_texts(data: Any) -> dict[str, str]:
    """The papers that somebody edited, by code."""
    codes = [name.removeprefix(EDITED) for name, value in (data or {}).items() if name.startswith(EDITED) and value]
    halves = {code: (data.get(f"{HEAD}{code}", "").strip(), data.get(f"{BODY}{code}", "").strip()) for code in codes}
    return {code: f"{head}\n{RULE}\n{body}\n" for code, (head, body) in halves.items() if body}


def _subject_field(step: Step, subjects: Sequence[tuple[str, str]]) -> GivenField:
    label = "针对哪一份" if step.matters else "、".join(role.name for role in step.parties)
    first = subjects[0][0] if len(subjects) == 1 else None
    return GivenField(label=label, widget=Radios(list(subjects)), initial=first)
