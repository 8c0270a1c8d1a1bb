"""Rounds of screening for risk, until every hidden danger is closed."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.correction import choices as c
from qingheng.lines.correction.law import DUTY, LAW
from qingheng.lines.correction.people import OFFICER
from qingheng.procedure.declare import State, Step, at, begin, rule
from qingheng.procedure.fields import Fields, choice, date, several, text
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.taking import Proposal


class RoundFacts(Fields):
    """风险排查."""

    round_on = date("排查日期")
    round_topic = text("排查重点", help="例如重要时间节点安全稳定")
    round_scope = text("排查范围")
    risk = choice("风险等级", c.Risk)
    hidden_danger = text("隐患")
    measure = text("整改措施")
    danger_closed = text("销号情况")
    round_closed_on = date("办结日期")
    joint = several("联合参加部门", c.Partner, required=False)


K = RoundFacts


@rule(DUTY)
def every_danger_closed(proposal: Proposal) -> bool:
    """仍有隐患没有销号，不能办结"""
    opened, closed = (proposal.before.procedure.steps[code] for code in ("find_danger", "close_danger"))
    done = {event.subject for event in proposal.before.taken(closed)}
    return all(event.subject in done for event in proposal.before.taken(opened))


class RiskRound(Procedure):
    """风险排查：自部署至隐患销号。"""

    line = "correction_risk_round"
    law = LAW
    in_force = dt.date(2020, 7, 1)

    under_way = State("排查中")
    closed = State("已办结", final=True, closes=True)

    start = Step(
        "部署排查",
        begin(under_way),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=DUTY,
        asks=[K.round_topic, K.round_scope, K.joint],
        stamps=[K.round_on],
    )
    find_danger = Step(
        "发现隐患",
        at(under_way),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=DUTY,
        opens=True,
        asks=[K.risk, K.hidden_danger, K.measure],
        usual=True,
        help="不写对象姓名，写档案编号。",
    )
    close_danger = Step(
        "隐患销号",
        at(under_way),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=DUTY,
        about=find_danger,
        once=True,
        asks=[K.danger_closed],
    )
    finish = Step(
        "办结排查",
        under_way >> closed,
        by=(OFFICER, JUSTICE_OFFICE),
        basis=DUTY,
        stamps=[K.round_closed_on],
        needs=[every_danger_closed],
    )
