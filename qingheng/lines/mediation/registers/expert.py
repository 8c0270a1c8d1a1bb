"""人民调解专家库 and the lawyers of the studios of the three offices."""

from __future__ import annotations

import datetime as dt

from dateutil.relativedelta import relativedelta

from qingheng.lines.mediation import choices as c
from qingheng.lines.mediation import local
from qingheng.lines.mediation.law import EXPERTS, LAW, MEDICAL, THREE_OFFICES
from qingheng.lines.mediation.staff import OFFICER, PERSON
from qingheng.procedure.declare import State, Step, at, begin, rule
from qingheng.procedure.fields import Fields, choice, date, integer, text, where, yes_no
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.taking import Proposal


class ExpertFacts(Fields):
    """What the bank keeps of an expert."""

    expert_kind = choice("类别", c.ExpertKind)
    field = choice("专业领域", c.ExpertField)
    unit = text("工作单位")
    practising_since = date("执业起始日期", shown_when=where(expert_kind, c.ExpertKind.STUDIO_LAWYER))
    penalised = yes_no("近五年受过处罚或者处分", shown_when=where(expert_kind, c.ExpertKind.STUDIO_LAWYER))
    term_start = date("聘期起始日")
    term_end = date("聘期届满日")
    conflict = text("利害关系申报", required=False)
    call_subject = text("咨询事项")
    response_hours = integer("响应时间（小时）", at_least=0, at_most=2400)
    left_on = date("退出日期")
    left_why = text("退出原因")


X = ExpertFacts


@rule(THREE_OFFICES, X.practising_since)
def practised_long_enough(proposal: Proposal) -> bool:
    """三所联动的律师应当执业满二年"""
    since = proposal.facts.get("practising_since")
    return since is None or since + relativedelta(years=local.LAWYER_YEARS) <= proposal.event.on


@rule(THREE_OFFICES, X.penalised)
def without_penalty(proposal: Proposal) -> bool:
    """三所联动的律师近五年内应当没有受过处罚或者处分"""
    return not proposal.facts.get("penalised")


@rule(EXPERTS, X.term_end)
def term_in_order(proposal: Proposal) -> bool:
    """聘期届满日应当晚于起始日"""
    return bool(proposal.facts["term_end"] > proposal.facts["term_start"])


class ExpertBank(Procedure):
    """人民调解专家：入库、咨询至退出。"""

    line = "mediation_expert"
    law = LAW
    in_force = dt.date(2011, 1, 1)

    listed = State("在库")
    left = State("已退出", final=True, closes=True)

    enter = Step(
        "入库",
        begin(listed),
        by=OFFICER,
        basis=[LAW[20], MEDICAL[37], EXPERTS],
        adds=(PERSON,),
        asks=[X.expert_kind, X.field, X.unit, X.practising_since, X.penalised, X.term_start, X.term_end, X.conflict],
        needs=[practised_long_enough, without_penalty, term_in_order],
    )
    answer = Step(
        "登记咨询", at(listed), by=OFFICER, basis=EXPERTS, asks=[X.call_subject, X.response_hours], usual=True
    )
    declare = Step("申报利害关系", at(listed), by=OFFICER, basis=[MEDICAL[33], EXPERTS], asks=[X.conflict])
    renew = Step("续聘", at(listed), by=OFFICER, basis=EXPERTS, asks=[X.term_start, X.term_end], needs=[term_in_order])
    leave = Step("退出专家库", listed >> left, by=OFFICER, basis=EXPERTS, asks=[X.left_why], stamps=[X.left_on])
