"""The chain of each case's events, for the daily seal and for `check`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from qingheng.kernel.cases.models import Event
from qingheng.kernel.vault.chain import Head, Link

CHUNK = 2000


def heads(since: dt.datetime | None) -> Iterator[Head]:
    """The last event of each case that has one recorded since then (None: of every case)."""
    events = Event.objects.filter(~Exists(Event.objects.filter(case=OuterRef("case"), number__gt=OuterRef("number"))))
    if since is not None:
        events = events.filter(at__gte=since)
    for number, position, digest in events.values_list("case__number", "number", "digest").iterator(CHUNK):
        yield Head(number, position, digest)


def links() -> Iterator[Link]:
    """Every event as a link, case by case in the order of recording. The stream is the case's number."""
    for event in Event.objects.select_related("case").order_by("case", "number").iterator(CHUNK):
        yield Link(event.case.number, event.number, event.previous, event.digest, event.payload)
