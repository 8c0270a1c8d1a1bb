"""The states of a file, who works on it, and what the rules of several subjects look at."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.correction.choices import Category
from qingheng.lines.correction.facts import Sentence as S
from qingheng.lines.correction.people import HEAD, MINOR_TEAM, OFFICER, SOCIAL_WORKER
from qingheng.procedure.declare import Limit, State, Step, at
from qingheng.procedure.fields import where
from qingheng.procedure.procedure import Part
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.taking import Proposal

AGENCY = (OFFICER, MINOR_TEAM)
"""Who handles files at the agency: those of minors are in the hands of their own team."""
SUPERVISORS = (JUSTICE_OFFICE, *AGENCY)
DAILY = (JUSTICE_OFFICE, SOCIAL_WORKER, *AGENCY)
"""Who keeps the records of daily supervision and help."""
OUTSIDE = where(S.category, Category.OUTSIDE)


class States(Part):
    """档案的状态."""

    awaiting = State("待报到")
    in_correction = State("在册")
    absent = State("脱管查找中")
    expiry_pending = State("期满待定", waits_for=HEAD)
    released = State("已解除", final=True, closes=True)
    terminated = State("已终止", final=True, closes=True)
    transferred = State("已转出", final=True, closes=True)


HERE, WATCHED = at(States.in_correction), at(States.in_correction, States.absent)
"""While the person is in correction; also while looked for."""
BEFORE_EXPIRY = at(States.awaiting, States.in_correction, States.absent)
PROPOSABLE = at(States.in_correction, States.absent, States.expiry_pending)
UNTIL_END = at(*BEFORE_EXPIRY.sources, States.expiry_pending)
ALWAYS = at(*UNTIL_END.sources, States.released, States.terminated, States.transferred)


def category(proposal: Proposal) -> str:
    """The category of the person, empty while no document is in."""
    return str(proposal.facts.get("category") or "")


def count(proposal: Proposal, step: Step) -> int:
    """How often a step was taken before."""
    return len(proposal.before.taken(step))


def in_time(proposal: Proposal, *limits: Limit) -> bool:
    """Whether the step comes by the last day of each limit that still runs."""
    ran = [found for limit in limits if (found := proposal.before.running(limit))]
    return all(proposal.event.on <= found.due.due for found in ran if found.is_open)


def limit_due(proposal: Proposal, *limits: Limit) -> dt.date | None:
    """The last day of the first of these limits that ran."""
    return next((found.due.due for limit in limits if (found := proposal.before.running(limit))), None)
