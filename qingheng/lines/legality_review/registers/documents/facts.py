"""What the register keeps of a normative document."""

from __future__ import annotations

from qingheng.lines.legality_review import local
from qingheng.lines.legality_review.choices import BELOW_DISTRICT, Conclusion, Level, MatterType
from qingheng.lines.legality_review.law import (
    BUSINESS,
    DOCUMENT_RULES,
    FILING_RULES,
    MAKING_OF_DOCUMENTS,
    NPC_FILING,
    REGISTRATION_RULES,
    REVIEW_OF_DOCUMENTS,
    VALIDITY_RULES,
)
from qingheng.lines.legality_review.registers import choices as c
from qingheng.procedure.fields import Fields, case_of, choice, date, integer, long_text, several, text, where, yes_no


class DocumentFacts(Fields):
    """The facts, each declared once."""

    title = text("文件名称")
    level = choice("制定主体层级", Level, basis=DOCUMENT_RULES)
    maker_kind = choice("制定主体性质", c.MakerKind, basis=DOCUMENT_RULES)
    not_normative = choice("是否属于不按规范性文件管理的文件", c.NotNormative, basis=DOCUMENT_RULES)
    business = yes_no("与经营主体生产经营活动密切相关", basis=BUSINESS[62])
    trial = yes_no("名称含“暂行”“试行”")
    replaces = case_of("代替的文件", "normative_document", in_states=("in_effect", "amended"), required=False)
    review_kind = choice("审查件类型", MatterType)
    review_conclusion = choice("审查件结论", Conclusion)
    review_case = case_of(
        "合法性审查件", "legality_review", in_states=("to_meeting", "decided", "closed"),
        brings={"matter_type": review_kind, "conclusion": review_conclusion},
        shown_when=where(level, Level.DISTRICT_GOV), basis=REVIEW_OF_DOCUMENTS,
    )  # fmt: skip
    reviewed_as = choice(
        "合法性审查结论", c.ReviewedAs, shown_when=where(level, *BELOW_DISTRICT), basis=REVIEW_OF_DOCUMENTS
    )
    review_number = text(
        "审查意见文号", shown_when=where(level, *BELOW_DISTRICT), help="部门、镇、街道自行审查的意见文号"
    )
    decided_by = text("审议会议", basis=MAKING_OF_DOCUMENTS)
    decided_on = date("审议通过日期", basis=MAKING_OF_DOCUMENTS)
    doc_no = text("发文字号", basis=REGISTRATION_RULES, help=f"例如：{local.DOCUMENT_AGENCY}规〔2024〕3号")
    doc_series = text("编号序列", help="机关代字和年份，每个序列从1号起连续编号")
    doc_serial = integer("序号", at_least=1)
    registered_on = date("统一登记日期", basis=REGISTRATION_RULES)
    published_on = date("公布日期", basis=BUSINESS[64, 2])
    channels = several("公布载体", c.PublishedIn, basis=BUSINESS[64, 2])
    interpretation = yes_no("同步公布解读材料", required=False)
    effective_on = date("施行日期")
    waits_until = date("施行前一日")
    early_why = text("公布后不足三十日施行的理由", required=False, help="不立即施行将有碍施行的，写明理由")
    stated_until = date("文件载明的有效期截止日", required=False, basis=VALIDITY_RULES, help="没有载明的不填")
    expires_on = date("有效期届满日", basis=VALIDITY_RULES)
    assessed = long_text("评估情况", basis=VALIDITY_RULES)
    new_until = date("延长后的有效期截止日", basis=VALIDITY_RULES)
    amended_on = date("修改日期")
    amended_how = long_text("修改内容和依据")
    amended_no = text("修改决定文号", required=False)
    package = several("备案材料", c.FilingPart, basis=FILING_RULES)
    filed_superior_on = date("报上一级政府备案日期", basis=FILING_RULES)
    filed_npc_on = date("报区人大常委会备案日期", basis=NPC_FILING[10])
    form_check = choice("形式审查结果", c.FormCheck, basis=NPC_FILING[12])
    form_note = text("需要补充的材料", required=False)
    filing_result = choice("备案审查结果", c.FilingResult, basis=FILING_RULES)
    filing_note = long_text("审查意见", required=False)
    corrected_how = long_text("纠正情况")
    corrected_on = date("纠正日期", basis=FILING_RULES)
    ended_how = choice("失效方式", c.DocumentEnd)
    ended_why = text("原因")
    successor = case_of("新文件", "normative_document", in_states=("published", "in_effect", "amended"))
    ended_on = date("失效日期")


D = DocumentFacts
FROM_BELOW = where(D.level, *BELOW_DISTRICT)
DISTRICT = where(D.level, Level.DISTRICT_GOV)
