"""The caches of the fold: what lists and figures read. Written with every step, rebuilt and compared by `check`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qingheng.kernel.cases import rows
from qingheng.kernel.cases.conflicts import conflict
from qingheng.kernel.cases.models import Case, Deadline
from qingheng.kernel.cases.registry import line
from qingheng.procedure.declare import Binds
from qingheng.procedure.fold import LimitState, LimitStatus, Status
from qingheng.statute.wording import day_of


def case_values(status: Status) -> dict[str, Any]:
    """The columns of a case that follow from its status."""
    state = status.state
    pressing = next_limit(status)
    return {
        "state": state.code if state else "",
        "waits_for": state.waits_for.code if state and state.waits_for else "",
        "sealed": line(status.procedure.line).seals(status.facts),
        "began_on": status.began_on,
        "closed_on": status.closed_on,
        "next_due": day_of(pressing.due.due) if pressing else None,
        "next_limit": pressing.limit.code if pressing else "",
    }


def next_limit(status: Status) -> LimitStatus | None:
    """The open limit of ours that falls due first."""
    ours = [
        each
        for each in status.limits
        if each.is_open and each.limit.binds is Binds.US and each.state is not LimitState.SUSPENDED and is_kept(each)
    ]
    return min(ours, key=lambda each: day_of(each.due.due), default=None)


def is_kept(each: LimitStatus) -> bool:
    """Whether the register keeps it: one that begins when another runs out depends on the day one asks."""
    return not each.limit.follows_expiry


def deadline_values(each: LimitStatus) -> dict[str, Any]:
    """The columns of a deadline; of a limit in hours, the days. Being overdue depends on the day one asks: it is stored
    as running."""
    state = LimitState.RUNNING if each.state is LimitState.EXPIRED else each.state
    return {
        "limit": each.limit.code,
        "subject": each.subject,
        "round": each.round,
        "binds": each.limit.binds.name,
        "starts_on": day_of(each.starts_on),
        "nominal": day_of(each.due.nominal),
        "due": day_of(each.due.due),
        "provisional": each.due.provisional,
        "state": state.name,
        "met_on": day_of(each.met_on) if each.met_on else None,
    }


def write_case(case: Case, status: Status, **further: Any) -> None:
    """Write those of the case's caches that changed, and raise its version.

    Raises:
        Conflict: where the version is no longer the one read.
    """
    stated = case_values(status) | further
    values = {name: value for name, value in stated.items() if getattr(case, name) != value}
    if not rows.update_case(case, values):
        current = Case.objects.get(pk=case.pk)
        raise conflict(current, case.version)
    case.version += 1
    for name, value in values.items():
        setattr(case, name, value)


def write_deadlines(case: Case, limits: Iterable[LimitStatus]) -> None:
    """Insert or update these deadlines: one statement."""
    rows.upsert_deadlines(case.pk, [deadline_values(each) for each in limits if is_kept(each)])


def drop_deadlines(case: Case, before: Status, after: Status) -> None:
    """Limits that no longer apply, or as it turns out never started, leave the register; nothing where none did."""
    kept = {each.key for each in after.limits}
    for each in before.limits:
        if each.key not in kept:
            limit, subject, number = each.key
            Deadline.objects.filter(case=case, limit=limit, subject=subject, round=number).delete()


def write_record(case: Case, record: Any, before: Status, after: Status, *, new: bool) -> None:
    """Write the columns of the line's record that changed, nothing where none did."""
    if new:
        rows.insert_record(record, case.pk, record.project(after.facts, after.facts.keys() & record.columns.keys()))
        return
    stated = {name for name, value in after.facts.items() if before.facts.get(name) != value}
    stated |= before.facts.keys() - after.facts.keys()
    if changed := record.project(after.facts, sorted(stated & record.columns.keys())):
        rows.update_record(record, case.pk, changed)
