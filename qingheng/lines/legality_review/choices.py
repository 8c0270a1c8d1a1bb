"""The closed lists of reviews. What the law names cites it."""

from __future__ import annotations

from qingheng.lines.legality_review.law import (
    COMPETITION,
    DECISIONS,
    ENFORCEMENT_REVIEW,
    PENALTY,
    REVIEW_OF_DOCUMENTS,
)
from qingheng.procedure.fields import Choice


class MatterType(Choice):
    """What is reviewed."""

    MAJOR_DECISION = "major_decision", "重大行政决策", DECISIONS[25, 1]
    NORMATIVE_DOC = "normative_doc", "行政规范性文件", REVIEW_OF_DOCUMENTS
    GOV_CONTRACT = "gov_contract", "政府合同"
    MAJOR_PROJECT = "major_project", "重大项目"
    ENFORCEMENT_DECISION = "enforcement_decision", "重大执法决定", PENALTY[58, 1]
    OTHER = "other", "其他涉法事务"


T = MatterType
CONTRACTS = (T.GOV_CONTRACT, T.MAJOR_PROJECT, T.OTHER)
"""What is reviewed alike: contracts, projects and other matters."""
BUT_ENFORCEMENT = (T.MAJOR_DECISION, T.NORMATIVE_DOC, *CONTRACTS)


class Exempt(Choice):
    """Decisions to which the decision procedure does not apply (条例 art. 3)."""

    NONE = "none", "不属于所列情形"
    MACRO_CONTROL = "macro_control", "财政政策、货币政策等宏观调控决策", DECISIONS[3, 2]
    LEGISLATION = "legislation", "政府立法决策", DECISIONS[3, 2]
    EMERGENCY = "emergency", "突发事件应急处置决策", DECISIONS[3, 2]


class Urgent(Choice):
    """紧急情形."""

    NONE = "none", "不紧急"
    EMERGENCY_RESPONSE = "emergency_response", "预防、应对和处置突发事件", REVIEW_OF_DOCUMENTS
    SUPERIOR_ORDER = "superior_order", "执行上级机关的紧急命令和决定", REVIEW_OF_DOCUMENTS


class Material(Choice):
    """送审材料; which of them a kind of matter needs stands in `materials`."""

    DRAFT = "draft", "送审稿及说明", DECISIONS[26, 1]
    BASIS = "basis", "法律、法规、规章、政策依据", DECISIONS[26, 1]
    PROC = "proc", "履行法定程序的说明", DECISIONS[26, 1]
    PUB = "pub", "公众意见采纳情况", DECISIONS[29, 1, 2]
    EXPERT = "expert", "专家论证意见采纳情况", DECISIONS[29, 1, 3]
    RISK = "risk", "风险评估报告", DECISIONS[29, 1, 4]
    FC = "fc", "公平竞争审查结论", DECISIONS[29, 1, 1]
    OWN = "own", "送审单位合法性审核意见"
    PARTY = "party", "对方主体资信材料"
    EVID = "evid", "案件事实、证据、裁量依据和听证材料"


class ReturnReason(Choice):
    """退回原因."""

    INCOMPLETE = "incomplete", "材料不符合要求", DECISIONS[26, 1]
    NO_DRAFT_STAGE = "not_ready", "草案尚未成熟"
    NOT_OURS = "not_ours", "不属于合法性审查范围"
    NOT_ANSWERED = "not_answered", "逾期未补充材料"


class ReviewGround(Choice):
    """Why an enforcement decision must be reviewed (行政处罚法 art. 58; 118号)."""

    PUBLIC_INTEREST = "public_interest", "涉及重大公共利益", PENALTY[58, 1, 1]
    MAJOR_RIGHTS = "major_rights", "直接关系当事人或者第三人重大权益，经过听证程序", PENALTY[58, 1, 2]
    COMPLEX = "complex", "案情疑难复杂、涉及多个法律关系", PENALTY[58, 1, 3]
    BY_LAW = "by_law", "法律、法规规定的其他情形", PENALTY[58, 1, 4]
    SOCIAL_RISK = "social_risk", "可能造成重大社会影响或者引发社会风险", ENFORCEMENT_REVIEW["十二"]
    HEARD = "heard", "经过听证程序作出的其他决定", ENFORCEMENT_REVIEW["十二"]


class Checked(Choice):
    """审查内容: what the opinion says was looked at; the article of each list stands at its field."""

    AUTHORITY = "authority", "是否符合法定权限"
    PROCEDURE = "procedure", "是否履行相关法定程序"
    CONTENT = "content", "内容是否符合法律、法规、规章和国家政策"
    MAKER = "maker", "制定主体是否合法"
    NO_OWN_POWERS = "no_own_powers", "是否违法设立许可、处罚、强制、征收、收费等事项"
    NO_LOSS = "no_loss", "是否没有依据减损权益、增加义务"
    NO_SELF_GRANT = "no_self_grant", "是否没有依据增加本单位权力、减少法定职责"
    SUBJECT = "subject", "执法主体和人员资格"
    ENFORCEMENT_PROCEDURE = "enforcement_procedure", "执法程序"
    EVIDENCE = "evidence", "案件事实和证据"
    DISCRETION = "discretion", "适用法律和裁量基准"
    COMPETENCE = "competence", "是否超越法定权限"
    PAPERS = "papers", "法律文书"
    CRIMINAL = "criminal", "违法行为是否涉嫌犯罪、需要移送司法机关"


K = Checked
_THREE = (K.AUTHORITY, K.PROCEDURE, K.CONTENT)
TO_CHECK: dict[str, tuple[Checked, ...]] = {
    T.MAJOR_DECISION: _THREE,
    T.NORMATIVE_DOC: (K.MAKER, *_THREE, K.NO_OWN_POWERS, K.NO_LOSS, K.NO_SELF_GRANT),
    T.ENFORCEMENT_DECISION: (
        K.SUBJECT, K.ENFORCEMENT_PROCEDURE, K.EVIDENCE, K.DISCRETION, K.COMPETENCE, K.PAPERS, K.CRIMINAL,
    ),
    **dict.fromkeys(CONTRACTS, _THREE),
}  # fmt: skip
"""What must have been looked at before an opinion is given, by kind of matter."""
CheckedInDraft = Choice.among("CheckedInDraft", *_THREE)
CheckedInDocument = Choice.among("CheckedInDocument", *TO_CHECK[T.NORMATIVE_DOC])
CheckedInEnforcement = Choice.among("CheckedInEnforcement", *TO_CHECK[T.ENFORCEMENT_DECISION])


class Conclusion(Choice):
    """审查结论; which of them a kind of matter allows stands in `ALLOWED`."""

    LEGAL = "legal", "合法"
    REVISE = "revise", "应当予以修改（修改后合法）"
    ILLEGAL = "illegal", "不合法", DECISIONS[25, 2]
    RISK_DISCLOSED = "risk_disclosed", "明示法律风险", DECISIONS[25, 2]
    AGREE = "agree", "同意", PENALTY[58, 1]
    PROBLEM = "problem", "存在问题", PENALTY[58, 1]


_ORDINARY = (Conclusion.LEGAL, Conclusion.REVISE, Conclusion.ILLEGAL)
ALLOWED: dict[str, tuple[Conclusion, ...]] = {
    T.MAJOR_DECISION: (*_ORDINARY, Conclusion.RISK_DISCLOSED),
    T.NORMATIVE_DOC: _ORDINARY,
    T.ENFORCEMENT_DECISION: (Conclusion.AGREE, Conclusion.PROBLEM),
    **dict.fromkeys(CONTRACTS, _ORDINARY),
}


class Reply(Choice):
    """采纳情况."""

    ADOPTED = "adopted", "采纳"
    PARTLY = "partly", "部分采纳"
    NOT_ADOPTED = "not_adopted", "未采纳"


class CounselKind(Choice):
    """Who gave the legal opinion (条例 art. 28)."""

    ADVISER = "adviser", "法律顾问", DECISIONS[28]
    GOVERNMENT_LAWYER = "government_lawyer", "公职律师", DECISIONS[28]


class MeetingKind(Choice):
    """Where the matter was decided."""

    STANDING = "standing", "常务会议", DECISIONS[30, 1]
    PLENARY = "plenary", "全体会议", DECISIONS[30, 1]
    LEADER = "leader", "不经会议，由主管负责人决定"


class MeetingResult(Choice):
    """审议结果."""

    PASSED = "passed", "通过"
    PASSED_IN_PRINCIPLE = "passed_in_principle", "原则通过"
    RETURNED = "returned", "退回"
    DROPPED = "dropped", "终止"


class Level(Choice):
    """By whom a measure or document is issued."""

    DISTRICT_GOV = "district_gov", "区政府"
    DEPT = "dept", "区政府部门"
    TOWN = "town", "镇政府"
    SUBDISTRICT = "subdistrict", "街道"


BELOW_DISTRICT = (Level.DEPT, Level.TOWN, Level.SUBDISTRICT)


class CompetitionBy(Choice):
    """By whom the fair-competition review was made."""

    MARKET = "market", "市场监管部门会同起草单位", COMPETITION[14]
    DRAFTING = "drafting", "起草单位", COMPETITION[13]


class CompetitionResult(Choice):
    """公平竞争审查结论."""

    PASS = "pass", "符合审查标准"
    EXCEPTION = "exception", "适用例外规定", COMPETITION[12]
    FAIL = "fail", "不得出台", COMPETITION[18]


class ExceptionKind(Choice):
    """例外情形."""

    SECURITY = "security", "为维护国家安全和发展利益", COMPETITION[12, 1, 1]
    SCIENCE = "science", "为促进科学技术进步、增强国家自主创新能力", COMPETITION[12, 1, 2]
    PUBLIC_INTEREST = "public_interest", "为实现社会公共利益", COMPETITION[12, 1, 3]
    BY_LAW = "by_law", "法律、行政法规规定的其他情形", COMPETITION[12, 1, 4]


class Standard(Choice):
    """Standards of fair competition by article and item, and what else treats enterprises unequally."""

    S8_1 = "8.1", "8.1 违法设置审批程序", COMPETITION[8, 1, 1]
    S8_2 = "8.2", "8.2 违法设置或者授予特许经营权", COMPETITION[8, 1, 2]
    S8_3 = "8.3", "8.3 限定特定经营者的商品", COMPETITION[8, 1, 3]
    S8_4 = "8.4", "8.4 不合理或者歧视性的准入、退出条件", COMPETITION[8, 1, 4]
    S8_5 = "8.5", "8.5 其他限制市场准入和退出", COMPETITION[8, 1, 5]
    S9_1 = "9.1", "9.1 限制外地、进口商品或者阻碍迁出", COMPETITION[9, 1, 1]
    S9_2 = "9.2", "9.2 限制或者强制在本地投资", COMPETITION[9, 1, 2]
    S9_3 = "9.3", "9.3 限制参加政府采购、招标投标", COMPETITION[9, 1, 3]
    S9_4 = "9.4", "9.4 歧视性收费、价格、补贴", COMPETITION[9, 1, 4]
    S9_5 = "9.5", "9.5 歧视性资质标准、监管执法", COMPETITION[9, 1, 5]
    S9_6 = "9.6", "9.6 其他限制自由流动", COMPETITION[9, 1, 6]
    S10_1 = "10.1", "10.1 特定经营者税收优惠", COMPETITION[10, 1, 1]
    S10_2 = "10.2", "10.2 选择性、差异化奖励补贴", COMPETITION[10, 1, 2]
    S10_3 = "10.3", "10.3 要素、收费、基金、社保优惠", COMPETITION[10, 1, 3]
    S10_4 = "10.4", "10.4 其他影响生产经营成本", COMPETITION[10, 1, 4]
    S11_1 = "11.1", "11.1 强制或者便利垄断行为", COMPETITION[11, 1, 1]
    S11_2 = "11.2", "11.2 超越权限定价", COMPETITION[11, 1, 2]
    S11_3 = "11.3", "11.3 违法干预市场调节价", COMPETITION[11, 1, 3]
    S11_4 = "11.4", "11.4 其他影响生产经营行为", COMPETITION[11, 1, 4]
    U1 = "u1", "U1 所有制差别"
    U2 = "u2", "U2 规模差别"
    U3 = "u3", "U3 地域差别"
    U4 = "u4", "U4 内外资差别"
    U5 = "u5", "U5 违法设定罚款"
    U6 = "u6", "U6 与上位法、新法抵触"
    U7 = "u7", "U7 任务完成或者已不适用"


COST = frozenset(each.value for each in Standard if each.value.startswith("10."))
"""Only forbidden without a law, an administrative regulation or the approval of the State Council (art. 10)."""
OTHER_CODES = frozenset(each.value for each in Standard if each.value.startswith("u"))
"""Codes of the clean-up, no standards of fair competition."""
