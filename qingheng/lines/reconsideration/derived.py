"""Facts that follow from other facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.reconsideration.choices import Channel, Inaction, Performance, Track
from qingheng.procedure.declare import PartyFact
from qingheng.procedure.roles import APPLICANT

Facts = Mapping[str, Any]
Parties = Sequence[PartyFact]

ENTERPRISE_KINDS = frozenset({"enterprise", "sole_trader"})
"""Applicants that make a case 涉企： the definition is local (unverified)."""


def filed_on(facts: Facts, _: Parties) -> dt.date | None:
    """The day the application counts as filed: posting, or receipt by the organ that forwards it, else receipt."""
    by_channel = {Channel.MAIL.value: "posted_on", Channel.ORGAN.value: "organ_received_on"}
    stated = by_channel.get(facts.get("channel", ""), "received_on")
    found: dt.date | None = facts.get(stated) or facts.get("received_on")
    return found


def supplement_filed_on(facts: Facts, _: Parties) -> dt.date | None:
    """The day the application counts as supplemented: posting, else receipt."""
    found: dt.date | None = facts.get("supplement_posted_on") or facts.get("supplement_received_on")
    return found


def is_enterprise(_: Facts, parties: Parties) -> bool:
    """Whether any applicant is an enterprise or a sole trader."""
    return any(party.role == APPLICANT.code and party.kind in ENTERPRISE_KINDS for party in parties)


def hearing_day(facts: Facts, _: Parties) -> dt.date | None:
    """The day of the hearing, from its date and time; none while that is not stated."""
    at: dt.datetime | None = facts.get("hearing_at")
    return at.date() if at else None


def closing_of_decision(facts: Facts, _: Parties) -> str | None:
    """The closing type that a decision makes: `Decision` uses the codes of `Closing`."""
    decision: str | None = facts.get("decision")
    return decision


def performance_begun(facts: Facts, _: Parties) -> str:
    """Performance begins with service where there is something to perform."""
    return str(Performance.UNDER_WAY if facts.get("has_performance") else Performance.NOTHING)


def silence_full_on(facts: Facts, _: Parties) -> dt.date | None:
    """Sixty days after the request are full, where no limit was set (Reg 16). No roll: it is a date to start from."""
    requested = facts.get("requested_on")
    if requested is None or facts.get("inaction") != Inaction.NO_LIMIT:
        return None
    full: dt.date = requested + dt.timedelta(days=60)
    return full


def accepted_or_reopened(facts: Facts, _: Parties) -> dt.date | None:
    """A case ordered to be taken counts as accepted once: on the day it was first accepted, if it was."""
    found: dt.date | None = facts.get("accepted_on") or facts.get("intake_ended_on")
    return found


def track_or_ordinary(facts: Facts, _: Parties) -> str:
    """A case that had no track yet is heard in the ordinary procedure."""
    return str(facts.get("track") or Track.ORDINARY)
