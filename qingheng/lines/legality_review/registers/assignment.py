"""法律顾问事项: what an opinion is wanted on, whose turn it is, the opinion, and how it was rated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.legality_review import local
from qingheng.lines.legality_review.law import ADVISER_PRACTICE, DECISIONS, LAWYERS
from qingheng.lines.legality_review.registers import choices as c
from qingheng.lines.legality_review.staff import ADVISER_MANAGER, HEAD, REVIEWER
from qingheng.procedure.declare import Binds, Limit, PartyFact, State, Step, begin, moment, rule
from qingheng.procedure.fields import (
    CASE_TITLE,
    Fields,
    case_of,
    choice,
    date,
    integer,
    long_text,
    several,
    text,
    yes_no,
)
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction, due


class AssignmentFacts(Fields):
    """What is kept of an assignment."""

    work = choice("事项类型", c.Work)
    subject_title = text("事项名称")
    review = case_of("审查件", "legality_review", required=False)
    adviser_name = text("法律顾问姓名")
    firm = text("工作单位、律师事务所")
    licence_until = date("执业证有效期至")
    last_check = choice("最近一次年度核查", c.YearlyResult)
    adviser = case_of(
        "法律顾问", "legal_adviser", in_states=("active",),
        brings={
            CASE_TITLE: adviser_name, "firm": firm, "licence_until": licence_until, "check_result": last_check,
        },
        help="按名册选择在聘的法律顾问",
    )  # fmt: skip
    specialty = choice("所需专业", c.Specialty, required=False, help="有此专业的法律顾问排在前面")
    asked_on = date("提出日期")
    out_of_turn = text("未按轮候顺序指派的理由", required=False, help="按顺序指派的不填")
    conflicts = several("应当回避的情形", c.Conflict, required=False, basis=LAWYERS[39], help="没有的不选")
    firm_acted_on = date("本人或者所在律所最近代理对方日期", required=False, help="没有代理过的不填")
    confidential = yes_no("已告知保密义务", basis=LAWYERS[38])
    assigned_on = date("指派日期")
    due_on = date("提交期限")
    opinion = long_text("法律意见", basis=DECISIONS[28])
    signed = yes_no("已署名", basis=DECISIONS[28])
    delivered_on = date("提交日期")
    score = integer("评分", at_least=0, at_most=100)
    score_note = text("评价", required=False)
    recused_why = text("回避、改派原因")
    kept_away = text("已回避、改派的法律顾问")
    dropped_why = text("撤销原因")


G = AssignmentFacts


def kept_away(facts: Mapping[str, Any], _: Sequence[PartyFact]) -> str:
    """The numbers of those who were assigned before and kept away."""
    return "、".join(filter(None, (facts.get("kept_away"), facts.get("adviser"))))


@rule([LAWYERS[39], ADVISER_PRACTICE], G.conflicts)
def no_conflict(proposal: Proposal) -> bool:
    """该法律顾问应当回避，请另行指派"""
    return not proposal.stated.get("conflicts")


@rule([LAWYERS[39], ADVISER_PRACTICE], G.firm_acted_on)
def firm_acted_long_ago(proposal: Proposal) -> bool:
    """本人或者所在律所十二个月内代理过对方的，应当回避"""
    acted: dt.date | None = proposal.stated.get("firm_acted_on")
    return acted is None or due(local.CONFLICT_MONTHS, acted, proposal.calendar).nominal < proposal.event.on


@rule([LAWYERS[39], ADVISER_PRACTICE], G.adviser)
def has_not_kept_away(proposal: Proposal) -> bool:
    """该法律顾问已经回避或者改派，请另行指派"""
    return proposal.stated.get("adviser") not in str(proposal.facts.get("kept_away") or "").split("、")


@rule(ADVISER_PRACTICE, G.adviser)
def licence_valid(proposal: Proposal) -> bool:
    """执业证已经失效，不得指派"""
    until: dt.date | None = proposal.stated.get("licence_until")
    return until is None or until >= proposal.event.on


@rule(ADVISER_PRACTICE, G.adviser)
def not_dismissed(proposal: Proposal) -> bool:
    """最近一次年度核查结果为解聘，不得指派"""
    return proposal.stated.get("last_check") != c.YearlyResult.DISMISS


@rule(LAWYERS[38], G.confidential)
def told_of_confidence(proposal: Proposal) -> bool:
    """应当告知法律顾问保密义务"""
    return bool(proposal.stated.get("confidential"))


@rule(ADVISER_PRACTICE, G.due_on)
def due_after_assignment(proposal: Proposal) -> bool:
    """提交期限不得早于指派日期"""
    return bool(proposal.stated["due_on"] >= proposal.event.on)


@rule(DECISIONS[28], G.signed)
def opinion_signed(proposal: Proposal) -> bool:
    """法律意见应当署名"""
    return bool(proposal.stated.get("signed"))


turn_list = PaperSpec(
    "turn_list", "法律顾问轮候顺序表", "turn_list.txt", form=PaperForm.RECORD, sealed_by=Sealer.NONE,
    basis=ADVISER_PRACTICE,
)  # fmt: skip
assignment_note = PaperSpec(
    "assignment_note", "法律顾问指派函", "assignment_note.txt", form=PaperForm.LETTER, series="青司顾派",
    sealed_by=Sealer.WORKING_BODY, basis=[DECISIONS[28], LAWYERS[38]],
)  # fmt: skip
adviser_opinion = PaperSpec(
    "adviser_opinion", "法律顾问意见", "adviser_opinion.txt", form=PaperForm.RECORD, sealed_by=Sealer.NONE,
    basis=DECISIONS[28],
)  # fmt: skip


class Assignment(Procedure):
    """法律顾问事项：提出、指派、提交意见、评价。"""

    line = "adviser_matter"
    law = DECISIONS
    in_force = dt.date(2019, 9, 1)

    waiting = State("待指派", waits_for=ADVISER_MANAGER)
    assigned = State("已指派")
    delivered = State("已提交意见")
    rated = State("已评价", final=True, closes=True)
    dropped = State("已撤销", final=True, closes=True)

    ask = Step(
        "提出法律意见需求",
        begin(waiting),
        by=(REVIEWER, ADVISER_MANAGER, HEAD),
        basis=[DECISIONS[28], ADVISER_PRACTICE],
        asks=[G.work, G.subject_title, G.review, G.specialty],
        stamps=[G.asked_on],
        issues=[turn_list],
        help="登记后出具轮候顺序表，据以指派",
    )
    assign = Step(
        "指派",
        waiting >> assigned,
        by=(ADVISER_MANAGER, HEAD),
        basis=[DECISIONS[28], ADVISER_PRACTICE],
        asks=[
            G.adviser,
            G.out_of_turn,
            G.conflicts,
            G.firm_acted_on,
            G.confidential,
            G.due_on,
        ],
        stamps=[G.assigned_on],
        needs=[
            no_conflict,
            firm_acted_long_ago,
            has_not_kept_away,
            licence_valid,
            not_dismissed,
            told_of_confidence,
            due_after_assignment,
        ],
        issues=[assignment_note],
        usual=True,
        help="专业对口的，先派本年度指派最少的，次数相同的先派最久没有指派的，见轮候顺序表；"
        f"一般给{local.OPINION_TERM.length}个工作日",
    )
    deliver = Step(
        "收到法律意见",
        assigned >> delivered,
        by=(ADVISER_MANAGER, HEAD),
        basis=DECISIONS[28],
        asks=[G.opinion, G.signed],
        stamps=[G.delivered_on],
        needs=[opinion_signed],
        issues=[adviser_opinion],
        usual=True,
    )
    rate = Step(
        "评价",
        delivered >> rated,
        by=(HEAD, ADVISER_MANAGER),
        basis=ADVISER_PRACTICE,
        asks=[G.score, G.score_note],
        usual=True,
    )
    recuse = Step(
        "回避、改派",
        assigned >> waiting,
        by=(ADVISER_MANAGER, HEAD),
        basis=[LAWYERS[39], ADVISER_PRACTICE],
        asks=[G.recused_why],
        derives={G.kept_away: kept_away},
        issues=[turn_list],
    )
    drop = Step(
        "撤销",
        (waiting | assigned) >> dropped,
        by=(ADVISER_MANAGER, HEAD),
        basis=ADVISER_PRACTICE,
        asks=[G.dropped_why],
    )

    adviser_opinion_limit = Limit(
        "法律意见提交期限",
        None,
        starts=moment(assign, G.due_on),
        met_by=deliver,
        void_by=[recuse],
        direction=Direction.UNTIL,
        binds=Binds.OTHER,
        basis=ADVISER_PRACTICE,
    )
