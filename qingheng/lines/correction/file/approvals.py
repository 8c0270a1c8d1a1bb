"""须经批准的接触、进入、行使权利."""

from __future__ import annotations

from qingheng.lines.correction import papers
from qingheng.lines.correction.choices import Category, Leave, Order
from qingheng.lines.correction.facts import Leave as L
from qingheng.lines.correction.file.states import AGENCY, HERE, SUPERVISORS, category
from qingheng.lines.correction.law import CRIMINAL, LAW, MEASURES
from qingheng.lines.correction.people import HEAD
from qingheng.procedure.declare import Step, rule
from qingheng.procedure.procedure import Part
from qingheng.procedure.taking import Proposal


@rule(CRIMINAL[39, 1, 2], L.leave_kind)
def rights_of_control(proposal: Proposal) -> bool:
    """行使言论、出版、集会、结社、游行、示威自由须经批准，只适用于管制对象"""
    return proposal.stated.get("leave_kind") != Leave.RIGHTS or category(proposal) == Category.CONTROL


@rule(MEASURES[39], L.leave_kind)
def entry_under_order(proposal: Proposal) -> bool:
    """没有限制进入特定区域、场所的禁止令，无需申请进入批准"""
    orders = proposal.before.facts.get("orders") or []
    return proposal.stated.get("leave_kind") != Leave.ENTRY or Order.PLACE in orders


@rule(MEASURES[39], L.leave_told)
def entry_told(proposal: Proposal) -> bool:
    """批准进入特定区域、场所的，应当告知原判法院和检察院"""
    kind = proposal.matter.get("leave_kind")
    return kind != Leave.ENTRY or not proposal.stated.get("leave_granted") or bool(proposal.stated.get("leave_told"))


class Approvals(Part):
    """须经批准的接触、进入、行使权利."""

    apply_leave = Step(
        "申请接触、进入或者行使权利",
        HERE,
        by=SUPERVISORS,
        basis=[LAW[23], MEASURES[25], MEASURES[39], CRIMINAL[39, 1, 2]],
        opens=True,
        asks=[L.leave_kind, L.leave_object, L.leave_reason],
        needs=[rights_of_control, entry_under_order],
    )
    decide_leave = Step(
        "审批接触、进入或者行使权利",
        HERE,
        by=HEAD,
        prepared_by=AGENCY,
        basis=[LAW[23], MEASURES[25], MEASURES[39], CRIMINAL[39, 1, 2]],
        about=apply_leave,
        once=True,
        asks=[L.leave_granted, L.leave_told],
        needs=[entry_told],
        issues=[papers.leave_form],
    )
