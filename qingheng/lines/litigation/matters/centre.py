"""行政争议联合调处: mediation at the joint centre of government and courts."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation.law import CENTRE_RULES, LAW
from qingheng.lines.litigation.staff import CENTRE_ORGAN, CENTRE_SIDE, CHIEF, OFFICER
from qingheng.procedure.declare import State, Step, at, begin, given, rule
from qingheng.procedure.fields import Fields, case_of, choice, date, long_text, money, text, where, yes_no
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import MEDIATOR
from qingheng.procedure.taking import Proposal


class CentreFacts(Fields):
    """What was mediated, and what came of it."""

    source = choice("来源", c.CentreSource)
    linked_case = case_of("对应案件", ("litigation", "reconsideration"), required=False)
    linked_no = text("对应案号", required=False, help="诉前调处不停止起诉期限的计算，应当告知当事人")
    dispute = long_text("争议事项")
    dispute_field = choice("管理类别", c.AdminField)
    started_on = date("登记日期")
    organ_consents = yes_no("行政机关同意调处", basis=LAW[60, 2])
    citizen_consents = yes_no("行政相对人同意调处", basis=LAW[60, 2])
    centre_mediators = text("调解员", help="含法院选派法官、司法局工作人员、律师，以顿号分开")
    session_text = long_text("调处情况")
    centre_result = choice("调处结果", c.CentreResult)
    agreement = long_text("协议内容", shown_when=where(centre_result, c.CentreResult.AGREED))
    agreed_amount = money(
        "协议金额（元）", required=False, at_least=0, shown_when=where(centre_result, c.CentreResult.AGREED)
    )
    ended_on = date("结束日期")
    performance = choice("协议履行", c.CentrePerformance)


F = CentreFacts
DESK = (MEDIATOR, OFFICER, CHIEF)

form = PaperSpec("centre_form", "调处登记表", "centre_form.txt", form=PaperForm.RECORD, sealed_by=Sealer.NONE,
                 basis=CENTRE_RULES)  # fmt: skip
agreement = PaperSpec("centre_agreement", "行政争议调解协议", "centre_agreement.txt", sealed_by=Sealer.BODY,
                      to=(CENTRE_SIDE, CENTRE_ORGAN), basis=LAW[60])  # fmt: skip


@rule(LAW[60, 2])
def two_sides(proposal: Proposal) -> bool:
    """请登记行政相对人和行政机关"""
    return all(proposal.after.parties_as(role.code) for role in (CENTRE_SIDE, CENTRE_ORGAN))


@rule(LAW[60, 2], F.citizen_consents)
def both_consent(proposal: Proposal) -> bool:
    """调解应当遵循自愿原则，未经双方同意不得调处"""
    return bool(proposal.stated.get("organ_consents") and proposal.stated.get("citizen_consents"))


class JointMediation(Procedure):
    """行政争议联合调处：自登记至协议履行。"""

    line = "joint_mediation"
    law = LAW
    in_force = dt.date(2018, 2, 8)

    registered = State("已登记")
    mediating = State("调处中")
    ended = State("已结束", closes=True)
    performed = State("已办结", final=True, closes=True)

    register = Step(
        "登记",
        begin(registered),
        by=DESK,
        basis=[LAW[60], CENTRE_RULES],
        adds=(CENTRE_SIDE, CENTRE_ORGAN),
        asks=[F.source, F.linked_case, F.linked_no, F.dispute, F.dispute_field],
        stamps=[F.started_on],
        needs=[two_sides],
        issues=[form],
    )
    start = Step(
        "开始调处",
        registered >> mediating,
        by=DESK,
        basis=[LAW[60, 2], CENTRE_RULES],
        asks=[F.organ_consents, F.citizen_consents, F.centre_mediators],
        needs=[both_consent],
        usual=True,
    )
    session = Step("调处", at(mediating), by=DESK, basis=CENTRE_RULES, asks=[F.session_text], usual=True)
    end = Step(
        "结束调处",
        (registered | mediating) >> ended,
        by=DESK,
        basis=[LAW[60], CENTRE_RULES],
        asks=[F.centre_result, F.agreement, F.agreed_amount],
        stamps=[F.ended_on],
        reports=F.centre_result,
        issues=[given(agreement, where(F.centre_result, c.CentreResult.AGREED))],
        usual=True,
    )
    close = Step(
        "登记履行、办结",
        ended >> performed,
        by=DESK,
        basis=CENTRE_RULES,
        asks=[F.performance.optional()],
    )
