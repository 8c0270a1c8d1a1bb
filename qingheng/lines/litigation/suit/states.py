"""The states of a suit, who works on it, and what several subjects share."""

from __future__ import annotations

from qingheng.lines.litigation import derived
from qingheng.lines.litigation.facts import Aftermath as A
from qingheng.lines.litigation.staff import CHIEF, CLERK, DEFENDANT, OFFICER, PLAINTIFF, UNIT
from qingheng.procedure.declare import State, at
from qingheng.procedure.procedure import Part
from qingheng.procedure.roles import THIRD_PARTY
from qingheng.procedure.taking import Proposal

DESK = (CLERK, UNIT, OFFICER, CHIEF)
DEFENDERS = (UNIT, OFFICER, CHIEF)
SECTION = (OFFICER, CHIEF)
SERVED = (PLAINTIFF, DEFENDANT, THIRD_PARTY)
"""On whom a judgment is served."""
EFFECT = {A.duty_due: derived.duty_due, A.enforcement_from: derived.enforcement_from}
"""What follows from the effect of a judgment."""
FINED = "自次日起对负责人按日处五十元至一百元罚款，法院可以划拨、公告、提出司法建议"


def past(proposal: Proposal, *codes: str) -> bool:
    """Whether the latest running of one of these limits had run out before the day of the step."""
    limits = proposal.before.procedure.limits
    running = [proposal.before.running(limits[code], proposal.event.subject) for code in codes]
    return any(each is not None and proposal.event.on > each.due.due for each in running)


class States(Part):
    """案件的状态."""

    registered = State("已登记")
    answering = State("答辩举证中")
    hearing = State("庭审中")
    suspended = State("中止")
    judged = State("已裁判待生效")
    appealed = State("上诉中")
    effective = State("已生效")
    performing = State("履行中")
    closed = State("已结", closes=True)
    retrial = State("再审")


OPEN = at(States.registered, States.answering, States.hearing)
PENDING = at(*OPEN.sources, States.suspended)
BEFORE_COURT = at(States.answering, States.hearing)
UNTIL_EFFECT = at(*BEFORE_COURT.sources, States.suspended, States.judged)
IN_HAND = at(*PENDING.sources, States.judged, States.appealed, States.effective, States.performing, States.retrial)
"""Open, also suspended; while it is answered and heard; until the judgment takes effect; to its end."""
