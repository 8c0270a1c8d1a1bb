"""Facts that follow from other facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.mediation.choices import Outcome, RefusalReason
from qingheng.procedure.declare import PartyFact

Facts = Mapping[str, Any]
Parties = Sequence[PartyFact]


def written_effective_on(facts: Facts, _: Parties) -> dt.date | None:
    """It takes effect with the last of these: all parties' signatures, the mediator's, the stamp (Law 29)."""
    needed = [facts.get(name) for name in ("parties_signed_on", "mediator_signed_on", "stamped_on")]
    given = [day for day in needed if day]
    return max(given) if len(given) == len(needed) else None


def performed(facts: Facts, _: Parties) -> dt.date | None:
    """The day on which everything was performed: stated, or that of the agreement where it was done at once."""
    stated: dt.date | None = facts.get("performed_on")
    at_once: dt.date | None = facts.get("closed_on") if facts.get("performance") == "at_once" else None
    return stated or at_once


def turned_away(facts: Facts, _: Parties) -> str:
    """How a dispute ends that is not accepted: since a side refuses to be mediated, or otherwise (Law 17)."""
    refuses = facts.get("refusal_reason") == RefusalReason.REFUSES
    return (Outcome.REFUSED_MEDIATION if refuses else Outcome.NOT_ACCEPTED).value


def enforceable_from(facts: Facts, _: Parties) -> dt.date | None:
    """The day from which the two years for enforcement run: the last day for performance, else that of the ruling."""
    found: dt.date | None = facts.get("performance_due") or facts.get("result_on")
    return found
