"""Who must avoid a matter, and who takes over: nobody acts in what concerns themselves or those near to them."""

from __future__ import annotations

from qingheng.lines.correction import choices as c
from qingheng.lines.correction.law import AVOIDANCE
from qingheng.lines.correction.people import BUREAU_HEAD, HEAD
from qingheng.procedure.declare import Move, Rule, Step, rule
from qingheng.procedure.fields import Field, Fields, choice, staff, text
from qingheng.procedure.roles import Role
from qingheng.procedure.taking import Proposal


class AvoidanceFacts(Fields):
    """回避."""

    recused = staff("回避人员", basis=AVOIDANCE)
    recusal_ground = choice("回避情形", c.Avoidance, basis=AVOIDANCE)
    officers = staff("改由何人办理", basis=AVOIDANCE)
    assignment_note = text("说明", required=False)


V = AvoidanceFacts


def _barred(proposal: Proposal) -> set[int]:
    return {person for event in proposal.after.events for person in event.data.get("recused", ())}


@rule(AVOIDANCE)
def nobody_avoiding(proposal: Proposal) -> bool:
    """您在本事项中应当回避，不得办理"""
    return proposal.by not in _barred(proposal)


@rule(AVOIDANCE, V.officers)
def others_take_over(proposal: Proposal) -> bool:
    """应当回避的人员不得承办"""
    return _barred(proposal).isdisjoint(proposal.stated.get("officers") or ())


def avoidance(moves: Move, prepared_by: tuple[Role, ...], officers: Field = V.officers, *needs: Rule) -> Step:
    """The step by which the head, or that of the bureau where the head is concerned, has somebody avoid the matter."""
    return Step(
        "决定回避",
        moves,
        by=(HEAD, BUREAU_HEAD),
        prepared_by=prepared_by,
        basis=AVOIDANCE,
        asks=[V.recused, V.recusal_ground, officers, V.assignment_note],
        needs=[others_take_over, *needs],
        help="自决定之日起，回避人员不得再办理本事项的任何环节。",
    )
