"""The chain of every case's events, under the daily seal and the verification of the vault."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.db.models import F

from qingheng.kernel.cases.models import Event
from qingheng.kernel.vault.chain import Head, Link

CHUNK = 2000


def heads(since: dt.datetime | None) -> Iterator[Head]:
    """The last event of each case that grew since then: a case's version is the number of its last event."""
    last = Event.objects.filter(number=F("case__version"))
    if since is not None:
        last = last.filter(at__gte=since)
    for event in last.order_by("case").select_related("case").iterator(CHUNK):
        yield Head(event.case.number, event.number, event.digest)


def links() -> Iterator[Link]:
    """Every event as a link, case by case."""
    for event in Event.objects.order_by("case", "number").select_related("case").iterator(CHUNK):
        yield Link(event.case.number, event.number, event.previous, event.digest, event.payload)
