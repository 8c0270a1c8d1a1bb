"""The procedures of the toy lines."""

import datetime as dt

from qingheng.procedure.declare import State, Step, at, begin, rule
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import APPLICANT, CASE_OFFICER, INTAKE_CLERK, RESPONDENT
from qingheng.procedure.taking import Proposal
from qingheng.statute.laws import Practice, statute
from tests.toyline.facts import Mediation as M
from tests.toyline.facts import Member, Petition

RULE = Practice("试验规则", verified=True)
CLERKS = (INTAKE_CLERK, CASE_OFFICER)


@rule(RULE)
def mediator_chosen(proposal: Proposal) -> bool:
    """尚未选定调解员即结案，请核对"""
    return bool(proposal.facts.get("mediator"))


class ToyRegister(Procedure):
    """调解员名册."""

    line = "toyregister"
    law = statute("人民调解法")
    in_force = dt.date(2011, 1, 1)

    serving = State("在任")
    gone = State("已离任", final=True, closes=True)

    enlist = Step("列入名册", begin(serving), by=CLERKS, basis=RULE, asks=[Member.member_name, Member.appointed_on])
    leave = Step("离任", serving >> gone, by=CLERKS, basis=RULE)


class ToyPetition(Procedure):
    """信访事项."""

    line = "toypetition"
    law = statute("人民调解法")
    in_force = dt.date(2011, 1, 1)

    pending = State("办理中")
    ended = State("已办结", final=True, closes=True)

    file = Step(
        "登记信访", begin(pending), by=CLERKS, basis=RULE, asks=[Petition.matter, Petition.petition_note],
        adds=[APPLICANT, RESPONDENT],
    )  # fmt: skip
    refer = Step("转人民调解", at(pending), by=CLERKS, basis=RULE, refers_to="toymediation")
    release = Step("办结并转其他条线", pending >> ended, by=CLERKS, basis=RULE, refers_to="toyabsent")
    ask_absent = Step("转其他条线", at(pending), by=CLERKS, basis=RULE, refers_to="toyabsent")
    take_back = Step(
        "收到调解反馈", at(pending), by=CLERKS, basis=RULE, asks=[Petition.referral_result],
        returned_from="toymediation",
    )  # fmt: skip
    settle = Step("办结", pending >> ended, by=CLERKS, basis=RULE)


class ToyMediation(Procedure):
    """调解案件."""

    line = "toymediation"
    law = statute("人民调解法")
    in_force = dt.date(2011, 1, 1)

    waiting = State("待选调解员")
    mediating = State("调解中")
    ended = State("已结案", final=True, closes=True)

    receive = Step("登记调解", begin(waiting), by=CLERKS, basis=RULE, asks=[M.matter], adds=[APPLICANT, RESPONDENT])
    choose = Step("选定调解员", waiting >> mediating, by=CLERKS, basis=RULE, asks=[M.mediator, M.panel], usual=True)
    swap = Step("更换调解员", at(mediating), by=CLERKS, basis=RULE, asks=[M.mediator])
    close = Step("调解结案", (waiting | mediating) >> ended, by=CLERKS, basis=RULE, asks=[M.outcome], reports=M.outcome,
                 warns=[mediator_chosen])  # fmt: skip
