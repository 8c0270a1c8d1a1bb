"""The form by which a case is taken in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from qingheng.kernel.cases.requests import NewParty
from qingheng.procedure.declare import Step
from qingheng.procedure.roles import Role
from qingheng.workbench.forms.fields import GivenField
from qingheng.workbench.forms.parties import PartyRows
from qingheng.workbench.forms.steps import StepForm


class IntakeForm(StepForm):
    """What the opening step asks, the parties, and the section that handles it where there are several."""

    def __init__(
        self,
        step: Step,
        *,
        today: dt.date,
        bodies: Sequence[str],
        handlers: Sequence[tuple[str, str]],
        start: Sequence[Role],
        dated: str,
        initial: Mapping[str, Any],
        carried: Sequence[NewParty] = (),
        data: Any = None,
    ) -> None:
        super().__init__(
            step, known={}, today=today, version=None, dated=dated, data=data, initial={**initial, "on": today}
        )
        self.parties = (
            PartyRows(step.adds, bodies=bodies, start=start, carried=carried, data=data) if step.adds else None
        )
        if len(handlers) > 1:
            self.fields["handler"] = GivenField(label="办理机构", widget=forms.Select(choices=list(handlers)))
