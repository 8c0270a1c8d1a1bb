"""Laying a step before the person who decides it, and what that person does with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from qingheng.kernel.cases import calendars, door
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.conflicts import conflict
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.loading import load, plain
from qingheng.kernel.cases.models import Case, Preparation
from qingheng.kernel.cases.requests import NotThere, Refused, Taking
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import now, today
from qingheng.procedure.taking import Refusal

Outcome = Preparation.Outcome


@transaction.atomic
def prepare(case_id: int, taking: Taking, user: User, note: str = "", *, on: dt.date | None = None) -> Preparation:
    """Lay a step before whoever may take it.

    Everything but the taker's role is checked now, so that nobody is asked to approve what cannot be done.

    Raises:
        NotThere, Conflict: as for any step. Refused: with every reason, or where the step is already laid before.
    """
    case = door.reach(case_id, user, Action.ACT)
    if taking.version is not None and taking.version != case.version:
        raise conflict(case, taking.version)
    loaded, roles = load(case), roles_on(user, case)
    step = loaded.procedure.steps.get(taking.step)
    if step is None or set(roles).isdisjoint(step.prepared_by):
        raise NotThere(case_id)
    proposal, refusals = door.propose(loaded, taking, step.roles, calendars.current(), on or today(), user=user)
    if refusals:
        raise Refused(refusals)
    try:
        with transaction.atomic():
            return Preparation.objects.create(
                case=case, step=step.code, subject=taking.subject, data=plain(proposal.event.data),
                texts=dict(taking.texts), role=step.roles[0].code, note=note.strip()[:300], prepared_by=user,
            )  # fmt: skip
    except IntegrityError:
        raise Refused([Refusal(f"“{step.label}”已送批，尚未处理")]) from None


def pending(user: User) -> QuerySet[Preparation]:
    """What waits for the user's decision, the oldest first."""
    roles = {role.code for role in user.roles()}
    visible = Case.objects.restrict(user, Action.ACT)
    rows = Preparation.objects.filter(outcome=Outcome.PENDING, role__in=roles, case__in=visible)
    return rows.select_related("case", "prepared_by").order_by("prepared_at")


@transaction.atomic
def approve(
    preparation_id: int, user: User, *, data: Mapping[str, Any] | None = None, texts: Mapping[str, str] | None = None,
    version: int | None = None, on: dt.date | None = None,
) -> Taken:  # fmt: skip
    """Take the step that was laid before the user, as it stands or as they amended it.

    Args:
        version: of the case they saw; None where it does not matter.

    Raises:
        NotThere: it is not there, or not for this user. Refused, Conflict: as for any step.
    """
    preparation = _open(preparation_id, user)
    day = on or today()
    taking = Taking(
        preparation.step,
        day,
        preparation.data if data is None else data,
        preparation.subject,
        version,
        texts=preparation.texts if texts is None else texts,
    )
    taken = door.take_within(preparation.case_id, taking, user, on=day)
    _decide(preparation, user, Outcome.TAKEN)
    return taken


@transaction.atomic
def give_back(preparation_id: int, user: User, reply: str) -> Preparation:
    """Return it to whoever prepared it. Raises NotThere, Refused without a reason."""
    if not reply.strip():
        raise Refused([Refusal("请填写退回理由", "reply")])
    return _decide(_open(preparation_id, user), user, Outcome.RETURNED, reply)


@transaction.atomic
def take_back(preparation_id: int, user: User) -> Preparation:
    """Take back what one laid before somebody, while one still acts in its case. Raises NotThere."""
    found = _locked(preparation_id, user).filter(prepared_by=user).first()
    if found is None:
        raise NotThere(preparation_id)
    return _decide(found, user, Outcome.WITHDRAWN)


def _open(preparation_id: int, user: User) -> Preparation:
    preparation = _locked(preparation_id, user).first()
    if preparation is None or preparation.role not in {role.code for role in roles_on(user, preparation.case)}:
        raise NotThere(preparation_id)
    return preparation


def _locked(preparation_id: int, user: User) -> QuerySet[Preparation]:
    """What waits, in a case in which the user acts."""
    rows = Preparation.objects.select_for_update(of=("self",)).select_related("case__body")
    return rows.filter(pk=preparation_id, outcome=Outcome.PENDING, case__in=Case.objects.restrict(user, Action.ACT))


def _decide(preparation: Preparation, user: User, outcome: Preparation.Outcome, reply: str = "") -> Preparation:
    preparation.outcome, preparation.decided_by, preparation.reply = outcome, user, reply.strip()[:300]
    preparation.decided_at = now()
    preparation.save(update_fields=["outcome", "decided_by", "reply", "decided_at"])
    return preparation
