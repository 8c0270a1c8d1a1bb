"""What was laid before somebody in a case and waits, or came back."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from qingheng.kernel.cases.models import Preparation
from qingheng.procedure.roles import ROLES
from qingheng.workbench.casework.opened import Opened

Outcome = Preparation.Outcome


@dataclass(frozen=True, slots=True)
class Laid:
    """A step laid before somebody. `url`: where they decide it. `back_url`: where its author takes it back."""

    preparation: Preparation
    step: str
    before: str
    returned: bool
    url: str
    back_url: str


def of_case(opened: Opened) -> list[Laid]:
    """What waits, and what came back and was not laid before anybody again."""
    rows = opened.case.preparations.select_related("prepared_by", "decided_by").order_by("pk")
    latest = {(row.step, row.subject): row for row in rows}
    shown = [row for row in latest.values() if row.outcome in (Outcome.PENDING, Outcome.RETURNED)]
    return [_laid(opened, row) for row in shown if not _overtaken(opened, row)]


def _overtaken(opened: Opened, row: Preparation) -> bool:
    """Whether what came back no longer matters: the step was taken since."""
    step = opened.loaded.procedure.steps[row.step]
    return row.outcome == Outcome.RETURNED and opened.status.state not in step.moves.sources


def _laid(opened: Opened, row: Preparation) -> Laid:
    role = ROLES.get(row.role)
    pending = row.outcome == Outcome.PENDING
    may_decide = pending and role in opened.roles
    may_take_back = pending and bool(opened.roles) and row.prepared_by_id == opened.user.pk
    return Laid(
        row,
        opened.loaded.procedure.steps[row.step].label,
        role.name if role else "",
        not pending,
        reverse("workbench:preparation", args=[row.pk]) if may_decide else "",
        reverse("workbench:take-back", args=[row.pk]) if may_take_back else "",
    )
