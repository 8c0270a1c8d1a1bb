"""Events: what happened in a case, in the order it was recorded, and how a later one corrects an earlier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

CORRECTION = "correct"
"""The code of the event that puts an earlier one right."""


@dataclass(frozen=True, slots=True)
class Event:
    """One step taken.

    number: position in the case, from 1. step: its code. on: the legal date. data: the facts stated.
    subject: key of the party (or letter) it is about, empty where it is about the case.
    corrects: number of the event that this one puts right.
    """

    number: int
    step: str
    on: dt.date
    data: Mapping[str, Any] = field(default_factory=dict)
    subject: str = ""
    corrects: int | None = None


def standing(events: Sequence[Event]) -> list[Event]:
    """The events as they stand after all corrections: put right in their place, annulled ones left out.

    A correction states `annul`, or a new `on` and the facts that change.
    """
    if not any(event.corrects for event in events):
        return list(events)
    kept: dict[int, Event] = {}
    for event in events:
        if event.corrects is None:
            kept[event.number] = event
        elif event.data.get("annul"):
            kept.pop(event.corrects, None)
        elif original := kept.get(event.corrects):
            on = event.data.get("on") or original.on
            kept[event.corrects] = replace(original, on=on, data={**original.data, **event.data.get("facts", {})})
    return list(kept.values())
