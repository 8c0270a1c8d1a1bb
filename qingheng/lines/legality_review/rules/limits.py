"""The limits of a review, as its rules ask for them."""

from __future__ import annotations

import datetime as dt

from qingheng.procedure.taking import Proposal


def last_day(proposal: Proposal, limit: str) -> dt.date | None:
    """The last day of a limit as it stands with the step."""
    standing = proposal.after.running(proposal.before.procedure.limits[limit])
    return standing.due.due if standing else None
