"""司法建议、检察建议: received, handed to the unit concerned, answered."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation.law import GENERAL_SUGGESTIONS, INTERPRETATION, LAW, PUBLIC_INTEREST
from qingheng.lines.litigation.staff import CHIEF, CLERK, OFFICER, UNIT
from qingheng.procedure.declare import Limit, State, Step, at, begin, given, moment, rule
from qingheng.procedure.fields import Fields, case_of, choice, date, long_text, text, where, yes_no
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.taking import Proposal
from qingheng.statute.periods import Direction, days, months


class SuggestionFacts(Fields):
    """What was suggested, by whom, and what was answered."""

    suggestion_kind = choice("建议类型", c.SuggestionKind)
    sender = text("发出机关", help="例如：上海市闵行区人民法院")
    suggestion_no = text("文号")
    subject = long_text("建议事项")
    suit_case = case_of("对应应诉案件", "litigation", required=False)
    suit_no = text("对应案号", required=False)
    urgent = yes_no(
        "情况紧急", shown_when=where(suggestion_kind, c.SuggestionKind.PUBLIC_INTEREST), basis=PUBLIC_INTEREST
    )
    reply_due = date(
        "建议书写明的答复日期", required=False, basis=GENERAL_SUGGESTIONS,
        shown_when=where(
            suggestion_kind, c.SuggestionKind.GENERAL, c.SuggestionKind.SINGLE, c.SuggestionKind.PROCURATORIAL
        ),
        help="没有写明的，综合治理司法建议按二个月计算",
    )  # fmt: skip
    reply_day_stated = yes_no("写明答复日期")
    received_on = date("收到日期")
    unit = text("承办单位")
    chased_how = text("催办情况")
    adoption = choice("采纳情况", c.Adoption)
    not_adopted_why = long_text("未采纳的理由", shown_when=where(adoption, c.Adoption.PARTLY, c.Adoption.NONE))
    reply_text = long_text("采纳事项、措施和完成时间")
    replied_on = date("答复日期")
    filed_on = date("归档日期")


F = SuggestionFacts
DESK, SECTION = (CLERK, UNIT, OFFICER, CHIEF), (OFFICER, CHIEF)
COURT = tuple(c.COURT_KINDS)
PROCURATORATE = (c.SuggestionKind.PUBLIC_INTEREST, c.SuggestionKind.PROCURATORIAL)

transfer = PaperSpec("suggestion_transfer", "建议交办单", "suggestion_transfer.txt", form=PaperForm.RECORD,
                     sealed_by=Sealer.NONE, basis=GENERAL_SUGGESTIONS)  # fmt: skip
court_reply = PaperSpec("court_reply", "司法建议复函", "court_reply.txt", form=PaperForm.LETTER,
                        sealed_by=Sealer.AUTHORITY, basis=[GENERAL_SUGGESTIONS, INTERPRETATION[149, 4]])  # fmt: skip
procuratorate_reply = PaperSpec("procuratorate_reply", "检察建议回复函", "procuratorate_reply.txt",
                                form=PaperForm.LETTER, sealed_by=Sealer.AUTHORITY, basis=PUBLIC_INTEREST)  # fmt: skip


@rule(GENERAL_SUGGESTIONS, F.reply_due)
def due_after_receipt(proposal: Proposal) -> bool:
    """写明的答复日期应当晚于收到日期"""
    day: dt.date | None = proposal.stated.get("reply_due")
    return day is None or day > proposal.event.on


class Suggestion(Procedure):
    """司法建议、检察建议：自收到至回复、归档。"""

    line = "court_suggestion"
    law = LAW
    in_force = dt.date(2018, 2, 8)

    received = State("已收到")
    handling = State("办理中")
    replied = State("已回复", closes=True)
    filed = State("已归档", final=True, closes=True)

    register = Step(
        "收到建议",
        begin(received),
        by=DESK,
        basis=[GENERAL_SUGGESTIONS, INTERPRETATION[149], PUBLIC_INTEREST],
        asks=[F.suggestion_kind, F.sender, F.suggestion_no, F.subject, F.suit_case, F.suit_no, F.urgent, F.reply_due],
        stamps=[F.received_on],
        derives={F.reply_day_stated: lambda facts, _: facts.get("reply_due") is not None},
        needs=[due_after_receipt],
    )
    assign = Step(
        "交办",
        received >> handling,
        by=SECTION,
        basis=[GENERAL_SUGGESTIONS, INTERPRETATION[149, 4]],
        asks=[F.unit],
        issues=[transfer],
        usual=True,
    )
    chase = Step(
        "催办", at(received, handling), by=SECTION, basis=GENERAL_SUGGESTIONS, asks=[F.chased_how],
        help="临近期限或者逾期未答复的，催办并报告",
    )  # fmt: skip
    reply = Step(
        "回复建议",
        handling >> replied,
        by=SECTION,
        prepared_by=(UNIT,),
        basis=[GENERAL_SUGGESTIONS, INTERPRETATION[149, 4], PUBLIC_INTEREST],
        asks=[F.adoption, F.not_adopted_why, F.reply_text],
        stamps=[F.replied_on],
        issues=[
            given(court_reply, where(F.suggestion_kind, *COURT)),
            given(procuratorate_reply, where(F.suggestion_kind, *PROCURATORATE)),
        ],
        usual=True,
    )
    file = Step("归档", replied >> filed, by=DESK, basis=GENERAL_SUGGESTIONS, stamps=[F.filed_on], usual=True)

    general_suggestion_limit = Limit(
        "综合治理司法建议答复期限",
        months(2),
        starts=register,
        met_by=reply,
        when=[where(F.suggestion_kind, c.SuggestionKind.GENERAL), where(F.reply_day_stated, False)],
        basis=GENERAL_SUGGESTIONS,
        then="催办并报告",
    )
    stated_suggestion_limit = Limit(
        "建议书写明的答复期限",
        None,
        starts=moment(register, F.reply_due),
        met_by=reply,
        direction=Direction.UNTIL,
        basis=GENERAL_SUGGESTIONS,
        then="催办并报告",
    )
    normative_suggestion_limit = Limit(
        "规范性文件司法建议答复期限",
        days(60),
        starts=register,
        met_by=reply,
        when=[where(F.suggestion_kind, c.SuggestionKind.NORMATIVE)],
        basis=INTERPRETATION[149, 4],
        then="催办",
    )
    public_interest_limit = Limit(
        "公益诉讼检察建议回复期限",
        months(2),
        starts=register,
        met_by=reply,
        when=[where(F.suggestion_kind, c.SuggestionKind.PUBLIC_INTEREST), where(F.urgent, False)],
        basis=PUBLIC_INTEREST,
        then="检察机关可以提起诉讼",
    )
    urgent_public_interest_limit = public_interest_limit.under(
        PUBLIC_INTEREST,
        label="公益诉讼检察建议回复期限（紧急）",
        length=days(15),
        when=[where(F.suggestion_kind, c.SuggestionKind.PUBLIC_INTEREST), where(F.urgent, True)],
    )
