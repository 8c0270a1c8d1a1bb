"""What the events of a file say of one of its matters: an outing, a breach, a proposal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from qingheng.lines.correction.outings import Outing
from qingheng.procedure.declare import Step
from qingheng.procedure.fold import Status


def matter(status: Status, subject: str) -> Mapping[str, Any]:
    """Everything stated in one matter, the later statement for the earlier."""
    stated: dict[str, Any] = {}
    for event in status.events:
        if event.subject == subject:
            stated.update(event.data)
    return stated


def done(status: Status, subject: str, *steps: Step) -> bool:
    """Whether one of the steps was taken in the matter."""
    return any(event.subject == subject for event in status.taken(*steps))


def outings(status: Status, apply: Step, grants: tuple[Step, ...], back: Step, leaving_out: str = "") -> list[Outing]:
    """The outings that were approved, each to the day of return where that is known."""
    granted = {event.subject for event in status.taken(*grants) if event.data.get("outing_granted")}
    returned = {event.subject: event.on for event in status.taken(back)}
    found = []
    for event in status.taken(apply):
        if event.subject in granted and event.subject != leaving_out:
            first, last = event.data["outing_from"], event.data["outing_to"]
            if (on := returned.get(event.subject)) is None or on >= first:
                found.append(Outing(first, max(on, first) if on else last))
    return found


def requested(status: Status, subject: str) -> Outing:
    """The outing that was asked for in a matter."""
    stated = matter(status, subject)
    first: dt.date = stated["outing_from"]
    return Outing(first, stated["outing_to"])
