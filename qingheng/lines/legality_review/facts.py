"""The facts of a review, each declared once."""

from __future__ import annotations

from qingheng.lines.legality_review import choices as c
from qingheng.lines.legality_review.law import (
    COMPETITION,
    DECISIONS,
    ENFORCEMENT_REVIEW,
    PENALTY,
    REVIEW_OF_DOCUMENTS,
)
from qingheng.lines.legality_review.materials import told
from qingheng.procedure.fields import (
    Fields,
    case_of,
    choice,
    date,
    integer,
    long_text,
    money,
    several,
    staff,
    text,
    where,
    yes_no,
)

T = c.MatterType


class Submission(Fields):
    """What is taken down when a draft comes in."""

    matter_type = choice("审查类型", T)
    title = text("标题")
    in_catalogue = yes_no("列入年度决策目录", shown_when=where(matter_type, T.MAJOR_DECISION), basis=DECISIONS[3, 3])
    exempt_kind = choice(
        "不适用决策程序的情形", c.Exempt, shown_when=where(matter_type, T.MAJOR_DECISION), basis=DECISIONS[3, 2]
    )
    issuer_level = choice("出台、制定主体", c.Level, shown_when=where(matter_type, T.MAJOR_DECISION, T.NORMATIVE_DOC))
    contract_sum = money("合同金额（元）", required=False, at_least=0, shown_when=where(matter_type, T.GOV_CONTRACT))
    review_ground = choice(
        "应当审核的情形", c.ReviewGround, shown_when=where(matter_type, T.ENFORCEMENT_DECISION), basis=PENALTY[58, 1],
        help="一般由作出决定的机关自行法制审核；本局只审核区政府的执法决定",
    )  # fmt: skip
    penalty_filed_on = date(
        "行政处罚立案日期", required=False, shown_when=where(matter_type, T.ENFORCEMENT_DECISION), basis=PENALTY[60],
        help="不是行政处罚的不填",
    )  # fmt: skip
    economic = yes_no("涉及经营者经济活动", basis=COMPETITION[2], help="涉及的，应当附公平竞争审查结论")
    urgent = choice("紧急情形", c.Urgent, basis=REVIEW_OF_DOCUMENTS)
    urgent_why = text("紧急原因", shown_when=where(urgent, c.Urgent.EMERGENCY_RESPONSE, c.Urgent.SUPERIOR_ORDER))
    materials = several("已收材料", c.Material, basis=DECISIONS[26, 1], help=told())
    supplied = several("补充的材料", c.Material)
    supplement_list = several("需要补充的材料", c.Material, basis=DECISIONS[26, 1])
    supplement_note = long_text("补充要求", required=False)
    return_reason = choice("退回原因", c.ReturnReason, basis=DECISIONS[26, 1])
    return_note = long_text("退回说明", required=False)
    withdrawn_why = text("撤回原因")
    received_on = date("收件日期")
    supplemented_on = date("补正日期")
    complete_on = date("材料齐备日", help="审查期限自材料齐备日起计算")
    accepted_on = date("受理日期")


class Participation(Fields):
    """Public participation, which the drafting unit organised before."""

    draft_published_on = date("征求意见稿公布日期", basis=DECISIONS[15, 1])
    consultation_ends_on = date("征求意见截止日期", basis=DECISIONS[15, 1])
    shortened_why = text(
        "缩短期限的说明", required=False, basis=DECISIONS[15, 1], help="少于三十日的，应当在征求意见时说明原因"
    )
    hearing_on = date("听证会日期", basis=DECISIONS[16, 3])
    papers_served_on = date("听证会材料送达日期", basis=DECISIONS[16, 3])


class Competition(Fields):
    """The fair-competition review."""

    fc_by = choice("审查主体", c.CompetitionBy, basis=COMPETITION[14])
    fc_codes = several("涉及的审查标准", c.Standard, required=False, help="没有的不选")
    fc_authority = text(
        "法律、行政法规依据或者国务院批准文件", required=False, basis=COMPETITION[10],
        help="有依据的，第十条所列内容不属于违反；应当写明依据",
    )  # fmt: skip
    fc_result = choice("审查结论", c.CompetitionResult, basis=COMPETITION[17, 1])
    fc_exception = choice(
        "例外情形", c.ExceptionKind, shown_when=where(fc_result, c.CompetitionResult.EXCEPTION), basis=COMPETITION[12]
    )
    fc_no_alternative = yes_no(
        "没有对公平竞争影响更小的替代方案", shown_when=where(fc_result, c.CompetitionResult.EXCEPTION),
        basis=COMPETITION[12],
    )  # fmt: skip
    fc_end = text(
        "实施期限或者终止条件", required=False, shown_when=where(fc_result, c.CompetitionResult.EXCEPTION),
        basis=COMPETITION[12],
    )  # fmt: skip
    fc_heard = yes_no("已听取利害关系人意见", basis=COMPETITION[16])


class Reviewing(Fields):
    """The review itself."""

    officers = staff("审查员、复核员", help="主办为审查员，协办为复核员，两人不得为同一人")
    unconnected = yes_no("审查员、复核员不属于送审单位且未参与起草")
    first_penalty_review = yes_no(
        "审核人员初次从事行政处罚决定法制审核", shown_when=where(Submission.matter_type, T.ENFORCEMENT_DECISION),
        basis=PENALTY[58, 2],
    )  # fmt: skip
    qualified = yes_no(
        "已通过国家统一法律职业资格考试取得法律职业资格", shown_when=where(first_penalty_review, True),
        basis=PENALTY[58, 2],
    )  # fmt: skip
    counsel_kind = choice("提出意见的人员", c.CounselKind, basis=DECISIONS[28])
    lawyer_name = text(
        "公职律师姓名", shown_when=where(counsel_kind, c.CounselKind.GOVERNMENT_LAWYER), basis=DECISIONS[28]
    )
    counsel_unit = text(
        "公职律师所在单位", required=False, shown_when=where(counsel_kind, c.CounselKind.GOVERNMENT_LAWYER)
    )
    counsel_opinion = long_text(
        "法律意见", shown_when=where(counsel_kind, c.CounselKind.GOVERNMENT_LAWYER), basis=DECISIONS[28]
    )
    counsel_signed = yes_no(
        "法律意见已署名", shown_when=where(counsel_kind, c.CounselKind.GOVERNMENT_LAWYER), basis=DECISIONS[28]
    )
    counsel_name = text("法律顾问姓名")
    counsel_matter = case_of(
        "法律顾问事项", "adviser_matter", in_states=("delivered", "rated"),
        brings={
            "adviser_name": counsel_name, "firm": counsel_unit, "opinion": counsel_opinion, "signed": counsel_signed,
        },
        shown_when=where(counsel_kind, c.CounselKind.ADVISER), basis=DECISIONS[28],
        help="先在法律顾问事项中指派、收到署名的意见，意见全文随之入卷",
    )  # fmt: skip
    extension_days = integer("延长工作日", at_least=1, basis=ENFORCEMENT_REVIEW["十四"])
    extension_why = text("延长原因")
    clause = text("条款")
    suggestion = long_text("修改意见")
    suggestion_basis = text("依据")
    must = yes_no("必须修改")
    checked = several(
        "审查内容", c.CheckedInDraft, shown_when=where(Submission.matter_type, T.MAJOR_DECISION, *c.CONTRACTS),
        basis=DECISIONS[27],
    )  # fmt: skip
    checked_document = several(
        "审核内容", c.CheckedInDocument, shown_when=where(Submission.matter_type, T.NORMATIVE_DOC),
        basis=REVIEW_OF_DOCUMENTS,
    )  # fmt: skip
    checked_enforcement = several(
        "法制审核内容", c.CheckedInEnforcement, shown_when=where(Submission.matter_type, T.ENFORCEMENT_DECISION),
        basis=ENFORCEMENT_REVIEW["十三"],
    )  # fmt: skip
    scope = long_text("审查情况")
    conclusion = choice(
        "审查结论", c.Conclusion, basis=DECISIONS[28],
        help="明示法律风险只用于重大行政决策；同意、存在问题只用于重大执法决定",
    )  # fmt: skip
    exploratory = yes_no(
        "属于国家尚无明确规定的探索性改革决策事项", shown_when=where(conclusion, c.Conclusion.RISK_DISCLOSED),
        basis=DECISIONS[25, 2],
    )  # fmt: skip
    risk_statement = long_text(
        "法律风险说明",
        required=False,
        shown_when=where(conclusion, c.Conclusion.RISK_DISCLOSED),
        basis=DECISIONS[25, 2],
    )
    opinion_issued_on = date("意见出具日期")
    first_opinion_on = date("首次意见出具日期")
    first_conclusion = choice("首轮结论", c.Conclusion)
    review_workdays = integer("首轮审查用时（工作日）", at_least=0)
    review_round = integer("审查轮次", at_least=1)
    changed_how = long_text("文本实质修改情况")


class Following(Fields):
    """What became of the opinion."""

    reply = choice("采纳情况", c.Reply, basis=DECISIONS[28])
    reply_reason = text("理由", required=False, shown_when=where(reply, c.Reply.PARTLY, c.Reply.NOT_ADOPTED))
    replied_on = date("反馈日期")
    put_to_meeting = yes_no(
        "未完全采纳的理由一并提交会议", required=False, basis=REVIEW_OF_DOCUMENTS,
        help="有未采纳、部分采纳意见的，理由应当提交审议会议",
    )  # fmt: skip
    meeting_planned_on = date("拟提交审议日期", required=False, basis=DECISIONS[26, 2])
    short_notice = yes_no(
        "审查时间不足七个工作日",
        required=False,
        shown_when=where(Submission.matter_type, T.MAJOR_DECISION),
        basis=DECISIONS[26, 2],
        help="一般不少于七个工作日；确需缩短的选“是”并写明原因",
    )
    short_why = text("审查时间不足的原因", shown_when=where(short_notice, True), basis=DECISIONS[26, 2])
    blocked_why = long_text("不得提交的原因", basis=DECISIONS[25, 2])
    meeting_kind = choice("审议形式", c.MeetingKind, basis=DECISIONS[30, 1])
    meeting_on = date("审议日期", basis=DECISIONS[30, 1])
    head_spoke_last = yes_no(
        "行政首长最后发表意见",
        shown_when=where(meeting_kind, c.MeetingKind.STANDING, c.MeetingKind.PLENARY),
        basis=DECISIONS[30, 2],
    )
    against_majority_why = long_text(
        "与多数人意见不一致的理由", required=False, basis=DECISIONS[30, 2],
        help="行政首长拟作出的决定与会议组成人员多数人的意见不一致的，填写在会上说明的理由",
    )  # fmt: skip
    dissent = long_text("不同意见", required=False, basis=DECISIONS[30, 3], help="没有不同意见的不填")
    meeting_result = choice("审议结果", c.MeetingResult)
    final_text = yes_no("最终文本已归档", basis=DECISIONS[33], help="退回、终止的没有最终文本")
    adoption_table = yes_no("意见采纳情况表已归档", basis=DECISIONS[33], help="没有审查意见的不必有采纳情况表")
    archived_on = date("归档日期", basis=DECISIONS[33])
