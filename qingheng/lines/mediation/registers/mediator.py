"""人民调解员名册."""

from __future__ import annotations

import datetime as dt

from dateutil.relativedelta import relativedelta

from qingheng.lines.mediation import choices as c
from qingheng.lines.mediation.law import LAW
from qingheng.lines.mediation.staff import OFFICER, PERSON
from qingheng.procedure.declare import State, Step, at, begin, rule
from qingheng.procedure.fields import Fields, case_of, choice, date, integer, long_text, text, yes_no
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.taking import Proposal

ADULT_YEARS = 18


class MediatorFacts(Fields):
    """What the register keeps of a mediator."""

    committee = case_of("所在调委会", "mediation_committee", in_states=("active",))
    engagement = choice("专职、兼职", c.Engagement)
    appointment = choice("产生方式", c.Appointment, basis=LAW[13])
    education = choice("文化程度", c.Education, basis=LAW[14])
    party_member = yes_no("中共党员", required=False)
    lawyer = yes_no("律师", required=False)
    training_year = integer("培训年度", at_least=2011, at_most=2999)
    training_hours = integer("培训学时", at_least=1, at_most=2000)
    training_subject = text("培训内容")
    since = date("任职日期")
    fault = choice("违反纪律的情形", c.Fault, basis=LAW[15])
    measure = long_text("批评教育、责令改正情况", basis=LAW[15])
    removal = choice("离任原因", c.Removal, basis=LAW[15])
    removal_detail = text("说明", required=False)
    until = date("离任日期")


M = MediatorFacts


@rule(LAW[14, 1])
def adult(proposal: Proposal) -> bool:
    """人民调解员应当由成年公民担任"""
    born = [party.born_on for party in proposal.after.parties if party.role == PERSON.code]
    return all(day is not None and day + relativedelta(years=ADULT_YEARS) <= proposal.event.on for day in born)


@rule(LAW[14, 1])
def one_person(proposal: Proposal) -> bool:
    """请登记人民调解员本人，填写身份证号或者出生日期"""
    return len([party for party in proposal.after.parties if party.role == PERSON.code]) == 1


class MediatorRegister(Procedure):
    """人民调解员：推选、聘任至离任。"""

    line = "mediator"
    law = LAW
    in_force = dt.date(2011, 1, 1)

    serving = State("在任")
    left = State("已离任", final=True, closes=True)

    appoint = Step(
        "登记任职",
        begin(serving),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=[LAW[13], LAW[14]],
        adds=(PERSON,),
        asks=[M.committee, M.engagement, M.appointment, M.education, M.party_member, M.lawyer],
        stamps=[M.since],
        needs=[one_person, adult],
    )
    train = Step(
        "登记培训",
        at(serving),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=LAW[14, 2],
        asks=[M.training_year, M.training_hours, M.training_subject],
        usual=True,
    )
    change = Step(
        "变更任职",
        at(serving),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=LAW[13],
        asks=[M.committee, M.engagement, M.appointment],
    )
    admonish = Step(
        "批评教育、责令改正",
        at(serving),
        by=(OFFICER, JUSTICE_OFFICE),
        basis=LAW[15],
        asks=[M.fault, M.measure],
        help="由所在的调委会作出，登记备查；情节严重的，由推选或者聘任单位罢免、解聘",
    )
    remove = Step(
        "罢免、解聘、离任",
        serving >> left,
        by=OFFICER,
        basis=LAW[15],
        asks=[M.removal, M.removal_detail],
        stamps=[M.until],
    )
