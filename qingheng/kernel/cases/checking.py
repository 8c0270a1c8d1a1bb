"""`qingheng check`: every cache rebuilt from the events and compared, every chain verified."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from qingheng.kernel.cases import caches, calendars, linking, referring, rows
from qingheng.kernel.cases.loading import Loaded, assemble
from qingheng.kernel.cases.models import Case, CaseLink, Deadline, Event, Party, Record, Referral
from qingheng.kernel.cases.registry import line
from qingheng.kernel.vault.chain import Difference
from qingheng.procedure.events import standing
from qingheng.procedure.fold import Status
from qingheng.statute.calendar import WorkCalendar

CHUNK = 500
_COMPARED = (
    "limit",
    "subject",
    "round",
    "binds",
    "starts_on",
    "nominal",
    "due",
    "provisional",
    "state",
    "met_on",
)


def differences(day: dt.date) -> Iterator[Difference]:
    """Every cache that is not what follows from the events."""
    calendar = calendars.current()
    last = 0
    while chunk := list(Case.objects.filter(pk__gt=last).order_by("pk")[:CHUNK]):
        linked = _linked(chunk)
        for loaded, deadlines, record in _read(chunk):
            yield from _compare(loaded, deadlines, record, calendar, day)
            yield from _compare_links(loaded, linked[loaded.case.pk])
        last = chunk[-1].pk


def _read(chunk: list[Case]) -> Iterator[tuple[Loaded, list[tuple[Any, ...]], Record | None]]:
    ids = [case.pk for case in chunk]
    events: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    columns = ("number", "step", "on", "data", "subject", "corrects", "digest")
    for case_id, *row in Event.objects.filter(case__in=ids).order_by("case", "number").values_list("case_id", *columns):
        events[case_id].append(tuple(row))
    parties: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    taking_part = Party.objects.filter(case__in=ids, left_on=None).order_by("id")
    for case_id, *known in taking_part.values_list("case_id", *rows.PARTY_READ):
        parties[case_id].append(tuple(known))
    deadlines: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for case_id, *values in Deadline.objects.filter(case__in=ids).values_list("case_id", *_COMPARED):
        deadlines[case_id].append(tuple(values))
    records = {code: line(code).record.objects.in_bulk(ids) for code in {case.line for case in chunk}}
    for case in chunk:
        yield (
            assemble(case, events[case.pk], parties[case.pk]),
            deadlines[case.pk],
            records[case.line].get(case.pk),
        )


def _linked(chunk: list[Case]) -> dict[int, set[tuple[int, str, str]]]:
    """By case, the links that are stored: event, fact and number of the other case."""
    stored: dict[int, set[tuple[int, str, str]]] = defaultdict(set)
    found = CaseLink.objects.filter(case__in=[case.pk for case in chunk])
    for case, event, fact, number in found.values_list("case_id", "event", "fact", "other__number"):
        stored[case].add((event, fact, number))
    return stored


def _compare_links(loaded: Loaded, stored: set[tuple[int, str, str]]) -> Iterator[Difference]:
    events = standing(loaded.events)
    expected = {(event.number, *each) for event in events for each in linking.links(loaded, event)}
    if events and (taken_up := events[0].data.get(referring.LINK)):
        came_from = Referral.objects.filter(pk=taken_up).values_list("from_case__number", flat=True).first()
        expected.add((1, referring.LINK, came_from or ""))
    for event, fact, number in sorted(expected ^ stored):
        wrong = "没有登记" if (event, fact, number) in expected else "不应登记"
        yield Difference(loaded.case.number, f"第{event}条记录的关联事项 {fact} {number} {wrong}")


def _compare(
    loaded: Loaded,
    deadlines: list[tuple[Any, ...]],
    record: Record | None,
    calendar: WorkCalendar,
    day: dt.date,
) -> Iterator[Difference]:
    case = loaded.case
    status = loaded.status(calendar, day)
    for name, value in (caches.case_values(status) | {"version": len(loaded.events)}).items():
        if getattr(case, name) != value:
            yield Difference(case.number, f"{name} 应为“{value}”，现为“{getattr(case, name)}”")
    yield from _compare_deadlines(case.number, status, deadlines)
    yield from _compare_record(case, record, status)


def _compare_deadlines(where: str, status: Status, deadlines: list[tuple[Any, ...]]) -> Iterator[Difference]:
    kept = [each for each in status.limits if caches.is_kept(each)]
    expected = {each.key: tuple(caches.deadline_values(each)[name] for name in _COMPARED) for each in kept}
    stored = {(row[0], row[1], row[2]): row for row in deadlines}
    for key in expected.keys() | stored.keys():
        if expected.get(key) != stored.get(key):
            yield Difference(where, f"期限 {key[0]} 应为 {expected.get(key)}，现为 {stored.get(key)}")


def _compare_record(case: Case, record: Record | None, status: Status) -> Iterator[Difference]:
    if record is None:
        yield Difference(case.number, "没有条线记录")
        return
    for name, value in record.project(status.facts).items():
        if getattr(record, name) != value:
            yield Difference(case.number, f"{name} 应为“{value}”，现为“{getattr(record, name)}”")
