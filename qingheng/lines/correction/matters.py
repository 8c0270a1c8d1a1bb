"""What the events of a file say of its outings."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.correction.outings import Outing
from qingheng.procedure.declare import Step
from qingheng.procedure.fold import Status


def approved(status: Status, apply: Step, back: Step, leaving_out: str = "") -> list[Outing]:
    """The outings that were approved, each to the day of return where that is known.

    Who came back before the first day was not out at all.
    """
    returned = {event.subject: event.on for event in status.taken(back)}
    found = []
    for subject, facts in status.opened(apply).items():
        if not facts.get("outing_granted") or subject == leaving_out:
            continue
        first: dt.date = facts["outing_from"]
        last = returned.get(subject, facts["outing_to"])
        if last >= first:
            found.append(Outing(first, last))
    return found


def requested(status: Status, subject: str) -> Outing:
    """The outing that was asked for in a matter."""
    facts = status.matter(subject)
    return Outing(facts["outing_from"], facts["outing_to"])
