"""The closed lists of the registers kept beside the reviews."""

from __future__ import annotations

from qingheng.lines.legality_review.law import DOCUMENT_RULES, LAWYERS, NPC_FILING
from qingheng.procedure.fields import Choice


class MakerKind(Choice):
    """Whether somebody may make normative documents (沪府令第17号 art. 2)."""

    COMPETENT = "competent", "政府、工作部门、派出机关"
    PROVISIONAL = "provisional", "临时性机构、议事协调机构", DOCUMENT_RULES
    INTERNAL = "internal", "内设机构", DOCUMENT_RULES


class NotNormative(Choice):
    """What is no normative document."""

    NONE = "none", "不属于所列文件"
    INTERNAL_RULES = "internal_rules", "内部管理规范、工作制度", DOCUMENT_RULES
    STAFFING = "staffing", "机构编制", DOCUMENT_RULES
    MINUTES = "minutes", "会议纪要", DOCUMENT_RULES
    WORK_POINTS = "work_points", "工作要点", DOCUMENT_RULES
    REQUESTS = "requests", "请示报告", DOCUMENT_RULES
    AWARDS = "awards", "表彰奖惩", DOCUMENT_RULES
    APPOINTMENTS = "appointments", "人事任免", DOCUMENT_RULES
    PLANS = "plans", "规划类文件", DOCUMENT_RULES
    STANDARDS = "standards", "专业技术标准", DOCUMENT_RULES


class ReviewedAs(Choice):
    """The conclusion of the review of legality that a document rests on."""

    LEGAL = "legal", "合法"
    REVISED = "revised", "修改后合法"
    NOT_REVIEWED = "not_reviewed", "未经审查或者审查不合法"


class PublishedIn(Choice):
    """公布载体."""

    GAZETTE = "gazette", "政府公报"
    WEBSITE = "website", "政府网站"
    NEW_MEDIA = "new_media", "政务新媒体"
    PRESS = "press", "报纸"
    BOARD = "board", "公告栏"


class FilingPart(Choice):
    """备案材料."""

    REPORT = "report", "备案报告"
    TEXT = "text", "文件文本"
    NOTE = "note", "制定说明"
    OPINION = "opinion", "合法性审查意见"
    BASIS = "basis", "制定依据"
    CONSULTATION = "consultation", "征求意见情况"


class FormCheck(Choice):
    """形式审查."""

    OK = "ok", "符合要求", NPC_FILING[12]
    SUPPLEMENT = "supplement", "需要补充", NPC_FILING[12]
    RETURN = "return", "退回", NPC_FILING[12]


class FilingResult(Choice):
    """备案审查结果."""

    ACCEPTED = "accepted", "准予备案"
    CORRECT = "correct", "建议自行纠正"
    REFUSED = "refused", "不予备案"


class DocumentEnd(Choice):
    """Why a document is no longer in force."""

    EXPIRED = "expired", "有效期届满失效"
    REPEALED = "repealed", "废止"
    LAPSED = "lapsed", "宣布失效"
    SUPERSEDED = "superseded", "被新文件代替"


class CampaignKind(Choice):
    """清理类型."""

    SPECIAL = "special", "专项清理"
    YEARLY = "yearly", "年度评估清理"
    PERIODIC = "periodic", "全面清理"


class ItemConclusion(Choice):
    """清理结论."""

    KEEP = "keep", "继续有效"
    AMEND = "amend", "修改"
    REPEAL = "repeal", "废止"
    LAPSE = "lapse", "宣布失效"
    EXCEPTION = "exception", "适用例外保留"


TO_CARRY_OUT = (ItemConclusion.AMEND, ItemConclusion.REPEAL, ItemConclusion.LAPSE)
"""Conclusions after which something must still be done."""


class Pool(Choice):
    """Whose advisers."""

    GOVERNMENT = "government", "区委、区政府法律顾问"
    DEPT = "dept", "区政府部门法律顾问"
    TOWN = "town", "街镇法律顾问"


class AdviserKind(Choice):
    """法律顾问类别."""

    SCHOLAR = "scholar", "法学专家"
    LAWYER = "lawyer", "律师"


class Specialty(Choice):
    """专业领域."""

    ADMINISTRATIVE = "administrative", "行政法"
    CIVIL = "civil", "民商事"
    CONTRACT = "contract", "合同与政府采购"
    LAND = "land", "土地房屋征收"
    CONSTRUCTION = "construction", "建设工程"
    FINANCE = "finance", "金融财税"
    LABOUR = "labour", "劳动人事"
    ENVIRONMENT = "environment", "生态环境"
    INTELLECTUAL = "intellectual", "知识产权与数据"
    FOREIGN = "foreign", "涉外"
    CRIMINAL = "criminal", "刑事"


class YearlyResult(Choice):
    """年度备案核查结果."""

    PASS = "pass", "通过"
    RECTIFY = "rectify", "整改"
    DISMISS = "dismiss", "解聘"


class Grade(Choice):
    """年度考核等次."""

    EXCELLENT = "excellent", "优秀"
    COMPETENT = "competent", "合格"
    BASIC = "basic", "基本合格"
    FAILED = "failed", "不合格"


class AdviserEnd(Choice):
    """聘任终止原因."""

    TERM = "term", "聘期届满"
    SANCTION = "sanction", "受行政处罚或者行业处分"
    ASSESSMENT = "assessment", "年度核查结果为解聘"
    RESIGNED = "resigned", "本人辞聘"
    OTHER = "other", "其他"


class Work(Choice):
    """What an adviser is asked to do."""

    REVIEW = "review", "合法性审查"
    CONTRACT = "contract", "合同起草、谈判"
    DISPUTE = "dispute", "诉讼、复议、仲裁"
    PETITION = "petition", "信访、突发事件处置"
    CONSULTATION = "consultation", "法律咨询论证"


class Conflict(Choice):
    """应当回避的情形."""

    FOR_COUNTERPART = "for_counterpart", "本人或者所在律所代理对方或者当事人，或者十二个月内代理过", LAWYERS[39]
    AGAINST_DISTRICT = "against_district", "正在代理以本区行政机关为对方的案件"
    RELATIVE = "relative", "近亲属与事项有利害关系", LAWYERS[39]
    DRAFTED = "drafted", "参与过起草"
