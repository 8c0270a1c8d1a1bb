"""咨询、代书登记: advice and drafting, counted apart from cases."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.legal_aid import choices as c
from qingheng.lines.legal_aid.law import LAW
from qingheng.lines.legal_aid.staff import ASSIGNER, CLERK, HEAD, STATION
from qingheng.procedure.declare import State, Step, begin, given, rule
from qingheng.procedure.fields import Choice, Fields, choice, date, long_text, text, where, yes_no
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.taking import Proposal

AdviceChannel = Choice.among("AdviceChannel", *(each for each in c.Channel if each != c.Channel.ORGAN))


class AdviceFacts(Fields):
    """What is kept of one consultation: no more of the person than is needed."""

    advice_kind = choice("类别", c.AdviceKind, basis=LAW[22])
    channel = choice("渠道", AdviceChannel, basis=LAW[23])
    person = text("咨询人", required=False, help="可以只写姓氏")
    visitor_group = choice("人群", c.Group, required=False)
    subject = choice("事项", c.Matter)
    question = long_text("咨询内容", required=False)
    answered_by = text("解答、代书人员")
    result = choice("处理结果", c.AdviceResult)
    told_aid = yes_no("已告知申请法律援助的条件和程序", basis=LAW[23])
    sheet = yes_no("需要制作登记表", required=False)
    advised_on = date("日期")


F = AdviceFacts

sheet = PaperSpec("advice_sheet", "法律咨询、代书登记表", "advice_sheet.txt", form=PaperForm.RECORD,
                  sealed_by=Sealer.NONE, basis=[LAW[22], LAW[23]])  # fmt: skip


@rule(LAW[23], F.told_aid)
def told_of_aid(proposal: Proposal) -> bool:
    """引导申请法律援助的，应当告知申请的条件和程序"""
    return proposal.stated["result"] != c.AdviceResult.TOLD_AID or bool(proposal.stated["told_aid"])


class Advice(Procedure):
    """法律咨询、代书：每次登记一次。"""

    line = "aid_advice"
    law = LAW
    in_force = dt.date(2022, 1, 1)

    done = State("已登记", final=True, closes=True)

    record = Step(
        "登记咨询、代书",
        begin(done),
        by=(CLERK, STATION, JUSTICE_OFFICE, ASSIGNER, HEAD),
        basis=[LAW[22], LAW[23]],
        asks=[
            F.advice_kind,
            F.channel,
            F.person,
            F.visitor_group,
            F.subject,
            F.question,
            F.answered_by,
            F.result,
            F.told_aid,
            F.sheet,
        ],
        stamps=[F.advised_on],
        needs=[told_of_aid],
        issues=[given(sheet, where(F.sheet, True))],
    )
