"""Taking one step in many cases: each is a transaction of its own through the door, and its result is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Batch, BatchItem, Case
from qingheng.kernel.cases.requests import Conflict, NotThere, Refused, Taking
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import now, today

AT_MOST = 500
AT_ONCE = 20
"""Up to so many cases are done while the user waits; more go to the background worker."""
Outcome = BatchItem.Outcome


class TooMany(ValueError):
    """More cases than one batch takes."""

    def __init__(self) -> None:
        super().__init__(f"一次最多办理 {AT_MOST} 件，请分批选择")


@transaction.atomic
def make(step: str, data: Mapping[str, Any], cases: Iterable[int], user: User, action: Action) -> Batch:
    """Note down what is to be done. Cases with which the user may not do this are left out.

    Raises:
        TooMany: more than AT_MOST cases. NotThere: none of them is within the user's reach.
    """
    wanted = list(dict.fromkeys(cases))
    if len(wanted) > AT_MOST:
        raise TooMany
    reached = list(Case.objects.restrict(user, action).filter(pk__in=wanted).order_by("pk"))
    if not reached:
        raise NotThere(step)
    batch = Batch.objects.create(step=step, data=dict(data), made_by=user, made_at=now())
    BatchItem.objects.bulk_create(BatchItem(batch=batch, case=case) for case in reached)
    return batch


def run(batch: Batch, *, on: dt.date | None = None) -> Batch:
    """Take the step in every case in which it is not done yet; again after a refusal, where its cause is mended."""
    day = on or today()
    for item in batch.items.exclude(outcome=Outcome.DONE).order_by("pk"):
        item.outcome, item.reason = _take(batch, item.case_id, day)
        item.save(update_fields=["outcome", "reason"])
    return batch


def of(user: User) -> QuerySet[Batch]:
    """The batches that the user made."""
    return Batch.objects.filter(made_by=user)


def _take(batch: Batch, case: int, day: dt.date) -> tuple[Outcome, str]:
    try:
        door.take(case, Taking(batch.step, day, batch.data), batch.made_by, on=day)
    except Refused as refused:
        return Outcome.REFUSED, "；".join(dict.fromkeys(str(each) for each in refused.refusals))
    except Conflict as conflict:
        return Outcome.REFUSED, str(conflict)
    except NotThere:
        return Outcome.REFUSED, "案件已不在您可以办理的范围内"
    return Outcome.DONE, ""
