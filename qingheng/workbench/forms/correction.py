"""Putting a recorded event right: its date and its facts as they stand, and why they change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms

from qingheng.kernel.cases.correcting import Correction
from qingheng.procedure.declare import Step
from qingheng.procedure.events import Event
from qingheng.procedure.fields import Kind
from qingheng.workbench.forms.answers import AnswerForm
from qingheng.workbench.forms.fields import GivenField, Radios, day_input, form_field, initial_value, same

AMEND, ANNUL = "amend", "annul"


class CorrectionForm(AnswerForm):
    """An event's date and facts, each with its present value."""

    def __init__(self, step: Step, event: Event, version: int, data: Any = None) -> None:
        self.facts = [fact for fact in step.asks if fact.kind is not Kind.STAFF]
        stands = {fact.name: initial_value(fact, event.data.get(fact.name)) for fact in self.facts}
        start = {"how": AMEND, "on": event.on, "version": version, **stands}
        super().__init__(data, initial=start)
        self.event = event
        choices = [(AMEND, "更正日期或者内容"), (ANNUL, "撤销：这一环节从未发生")]
        self.fields["how"] = GivenField(label="怎样更正", widget=Radios(choices))
        self.fields["reason"] = GivenField(
            label="更正原因", help_text="原记录保留，更正与原因一并记入全部记录。", widget=forms.TextInput()
        )
        self.fields["on"] = GivenField(label="办理日期", required=False, widget=day_input())
        for fact in self.facts:
            self.fields[fact.name] = form_field(fact)
            self.fields[fact.name].required = False
        self.fields["version"] = forms.IntegerField(required=False, widget=forms.HiddenInput())

    @property
    def leading(self) -> list[forms.BoundField]:
        """How and why."""
        return [self["how"], self["reason"]]

    @property
    def amended(self) -> list[forms.BoundField]:
        """The date and the facts."""
        return [self["on"], *(self[fact.name] for fact in self.facts)]

    def place(self, field: str) -> str | None:
        """The kernel speaks of `annul` where the form asks how."""
        return "how" if field == "annul" else super().place(field)

    def correction(self) -> Correction:
        """What is to be put right: only what was changed. Raises ValueError where the date is none."""
        self.read()
        reason = str(self.typed("reason") or "")
        if self.typed("how") == ANNUL:
            return Correction(self.event.number, reason, annul=True)
        on = dt.date.fromisoformat(str(self.typed("on"))) if self.typed("on") else None
        return Correction(self.event.number, reason, on if on != self.event.on else None, self._changed())

    def _changed(self) -> Mapping[str, Any]:
        typed = {fact: self.typed(fact.name) for fact in self.facts}
        return {
            fact.name: value
            for fact, value in typed.items()
            if value not in (None, "", []) and not same(fact, value, self.event.data.get(fact.name))
        }
