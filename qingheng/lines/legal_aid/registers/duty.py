"""值班台账: help that duty lawyers give to suspects and defendants without counsel."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.legal_aid import choices as c
from qingheng.lines.legal_aid import local
from qingheng.lines.legal_aid.law import CRIMINAL, DUTY, LAW
from qingheng.lines.legal_aid.staff import ASSIGNER, CLERK, HEAD, HELPED, STATION
from qingheng.procedure.declare import Limit, State, Step, begin, given, rule
from qingheng.procedure.fields import Choice, Fields, choice, date, integer, long_text, several, text, where, yes_no
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.taking import Proposal

HelpStage = Choice.among("HelpStage", c.Stage.INVESTIGATION, c.Stage.PROSECUTION, c.Stage.FIRST, c.Stage.SECOND)

HelpPlace = Choice.among("HelpPlace", *c.Notifying, c.Organ.DETENTION)


class DutyFacts(Fields):
    """What the register keeps of one help."""

    asked_by = choice("提出人", c.AskedBy, basis=LAW[37])
    organ = choice("办案机关、场所", HelpPlace, basis=LAW[37])
    organ_name = text("机关、场所名称")
    place = text("提供帮助的地点")
    stage = choice("诉讼阶段", HelpStage)
    charge = text("涉嫌罪名")
    has_defender = yes_no("已有辩护人", basis=LAW[30])
    co_accused = integer("同案人数", required=False, at_least=1, at_most=500)
    asked_on = date("提出日期", basis=LAW[37])
    lawyer = text("值班律师", basis=LAW[14])
    licence = text("执业证号")
    named_on = date("确定值班律师日期", basis=DUTY)
    helps = several("法律帮助内容", c.HelpKind, basis=LAW[30])
    told_aid = yes_no("已告知可以申请法律援助", required=False, basis=LAW[35])
    opinion = long_text("意见、办理情况", required=False, basis=CRIMINAL[173])
    helped_on = date("提供帮助日期", basis=LAW[30])
    not_helped_why = text("未提供帮助的原因")
    dropped_on = date("撤销日期")


D = DutyFacts

request_form = PaperSpec("duty_request", "法律帮助申请表", "duty_request.txt", form=PaperForm.RECORD,
                         sealed_by=Sealer.NONE, basis=[LAW[30], LAW[37]])  # fmt: skip
notice = PaperSpec("duty_notice", "值班律师提供法律帮助通知书", "duty_notice.txt", form=PaperForm.LETTER,
                   series="青援值", sealed_by=Sealer.BODY, basis=[LAW[14], LAW[30], LAW[37]])  # fmt: skip
entry = PaperSpec("duty_entry", "值班律师法律帮助情况登记表", "duty_entry.txt", form=PaperForm.RECORD,
                  sealed_by=Sealer.NONE, basis=[LAW[30], CRIMINAL[36]])  # fmt: skip


@rule([LAW[30], CRIMINAL[36, 1]], D.has_defender)
def without_defender(proposal: Proposal) -> bool:
    """值班律师为没有辩护人的犯罪嫌疑人、被告人提供法律帮助"""
    return not proposal.facts.get("has_defender")


@rule(CRIMINAL[174], D.helps)
def witness_before_judgment(proposal: Proposal) -> bool:
    """侦查阶段不签署认罪认罚具结书"""
    witnessed = c.HelpKind.WITNESS in (proposal.stated.get("helps") or ())
    return not witnessed or proposal.facts.get("stage") != c.Stage.INVESTIGATION


@rule([LAW[14], LAW[30]])
def one_helped(proposal: Proposal) -> bool:
    """一次登记一名受帮助人"""
    return len(proposal.after.parties_as(HELPED.code)) == 1


ASKED = (D.asked_by, D.organ, D.organ_name, D.stage, D.charge, D.has_defender, D.co_accused)
GIVEN = (D.place, D.helps, D.told_aid, D.opinion)
WITNESSED = where(D.helps, c.HelpKind.WITNESS)


class DutyHelp(Procedure):
    """值班律师法律帮助：自提出至提供帮助。"""

    line = "duty_help"
    law = LAW
    in_force = dt.date(2022, 1, 1)

    asked = State("已提出")
    named = State("已确定律师")
    helped = State("已提供帮助", final=True, closes=True)
    dropped = State("已撤销", final=True, closes=True)

    ask = Step(
        "登记法律帮助申请",
        begin(asked),
        by=(CLERK, STATION, ASSIGNER, HEAD),
        basis=[LAW[30], LAW[37], CRIMINAL[36, 2]],
        adds=(HELPED,),
        asks=ASKED,
        stamps=[D.asked_on],
        needs=[one_helped, without_defender],
        issues=[request_form],
    )
    on_the_spot = Step(
        "登记当班帮助",
        begin(helped),
        by=(CLERK, STATION, ASSIGNER, HEAD),
        basis=[LAW[14], LAW[30], CRIMINAL[36, 1]],
        adds=(HELPED,),
        asks=[*ASKED, D.lawyer, D.licence, *GIVEN],
        stamps=[D.asked_on, D.named_on, D.helped_on],
        needs=[one_helped, without_defender, witness_before_judgment],
        issues=[given(entry, WITNESSED)],
        usual=True,
        help="值班律师在场所当班时提供的帮助，一次登记完毕",
    )
    name_lawyer = Step(
        "确定值班律师",
        asked >> named,
        by=(ASSIGNER, HEAD),
        basis=[LAW[14], LAW[37], DUTY],
        asks=[D.lawyer, D.licence],
        stamps=[D.named_on],
        issues=[notice],
        usual=True,
    )
    help_given = Step(
        "登记提供帮助",
        named >> helped,
        by=(CLERK, STATION, ASSIGNER, HEAD),
        basis=[LAW[30], CRIMINAL[36, 1], CRIMINAL[173], CRIMINAL[174]],
        asks=GIVEN,
        stamps=[D.helped_on],
        needs=[witness_before_judgment],
        issues=[entry],
        usual=True,
    )
    drop = Step(
        "撤销",
        (asked | named) >> dropped,
        by=(ASSIGNER, HEAD),
        basis=LAW[30],
        asks=[D.not_helped_why],
        stamps=[D.dropped_on],
        help="已委托辩护人、已指派法律援助律师或者本人放弃",
    )

    duty_lawyer_limit = Limit(
        "确定值班律师期限",
        local.DUTY_TERM,
        starts=ask,
        met_by=name_lawyer,
        basis=DUTY,
    )
