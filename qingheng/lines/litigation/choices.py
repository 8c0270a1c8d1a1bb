"""The closed lists of the line. What the law names cites it; the others are the lists of the statistics."""

from __future__ import annotations

from qingheng.lines.litigation.law import (
    CIVIL,
    COERCION,
    HEADS,
    INTERPRETATION,
    LAW,
    PUBLIC_INTEREST,
    RECONSIDERATION,
)
from qingheng.procedure.fields import Choice


class Instance(Choice):
    """审级."""

    FIRST = "first", "一审", LAW[67]
    SECOND = "second", "二审", LAW[85]
    RETRIAL_REVIEW = "retrial_review", "再审审查", LAW[90]
    RETRIAL = "retrial", "再审", LAW[92]
    EXECUTION = "execution", "执行", LAW[96]


class Position(Choice):
    """诉讼地位."""

    ORIGINAL = "original", "单独被告（原行为）", LAW[26, 1]
    AUTHORITY = "authority", "单独被告（复议机关）", LAW[26, 2]
    JOINT_UPHELD = "joint_upheld", "共同被告（复议维持）", LAW[26, 2]
    JOINT_ACT = "joint_act", "共同被告（共同行为）", LAW[26, 4]
    THIRD_PARTY = "third_party", "第三人", LAW[29]
    APPELLANT = "appellant", "上诉人", LAW[85]
    APPELLEE = "appellee", "被上诉人", LAW[85]
    RETRIAL_APPLICANT = "retrial_applicant", "再审申请人", LAW[90]
    RETRIAL_RESPONDENT = "retrial_respondent", "再审被申请人", LAW[90]


OUR_MOVE = (Position.APPELLANT, Position.RETRIAL_APPLICANT)
DEFENDING = tuple(each for each in Position if each not in (*OUR_MOVE, Position.THIRD_PARTY))
"""Who must answer and prove."""
JOINT = (Position.JOINT_UPHELD, Position.JOINT_ACT)
OF_INSTANCE = {
    Instance.FIRST: (Position.ORIGINAL, Position.AUTHORITY, *JOINT, Position.THIRD_PARTY),
    Instance.SECOND: (Position.APPELLANT, Position.APPELLEE, Position.THIRD_PARTY),
    Instance.RETRIAL_REVIEW: (Position.RETRIAL_APPLICANT, Position.RETRIAL_RESPONDENT, Position.THIRD_PARTY),
    Instance.RETRIAL: (*Position,),
    Instance.EXECUTION: (*Position,),
}
"""Which positions there are in an instance."""


class Track(Choice):
    """审理程序."""

    ORDINARY = "ordinary", "普通程序", LAW[67]
    SUMMARY = "summary", "简易程序", LAW[82]


class CourtLevel(Choice):
    """受诉法院."""

    BASIC = "basic", "基层人民法院", LAW[14]
    INTERMEDIATE = "intermediate", "中级人民法院", LAW[15]
    HIGH = "high", "高级人民法院", LAW[16]
    SUPREME = "supreme", "最高人民法院", LAW[17]


class ActKind(Choice):
    """行政行为类型, the list that reconsideration uses too (行政复议法 11)."""

    PENALTY = "penalty", "行政处罚", RECONSIDERATION[11, 1, 1]
    COERCION = "coercion", "行政强制", RECONSIDERATION[11, 1, 2]
    LICENCE = "licence", "行政许可", RECONSIDERATION[11, 1, 3]
    RESOURCE = "resource", "自然资源确权", RECONSIDERATION[11, 1, 4]
    EXPROPRIATION = "expropriation", "征收征用及补偿", RECONSIDERATION[11, 1, 5]
    COMPENSATION = "compensation", "行政赔偿", RECONSIDERATION[11, 1, 6]
    WORK_INJURY = "work_injury", "工伤认定", RECONSIDERATION[11, 1, 7]
    AUTONOMY = "autonomy", "侵犯经营自主权或者承包经营权", RECONSIDERATION[11, 1, 8]
    COMPETITION = "competition", "排除、限制竞争", RECONSIDERATION[11, 1, 9]
    DUTY_IMPOSED = "duty_imposed", "违法要求履行义务", RECONSIDERATION[11, 1, 10]
    INACTION = "inaction", "不履行法定职责", RECONSIDERATION[11, 1, 11]
    WELFARE = "welfare", "社会保障给付", RECONSIDERATION[11, 1, 12]
    CONTRACT = "contract", "行政协议", RECONSIDERATION[11, 1, 13]
    DISCLOSURE = "disclosure", "政府信息公开", RECONSIDERATION[11, 1, 14]
    RECONSIDERED = "reconsideration", "行政复议"
    OTHER = "other", "其他", RECONSIDERATION[11, 1, 15]


class AdminField(Choice):
    """行政管理类别, the list that reconsideration uses too."""

    POLICE = "police", "公安"
    MARKET = "market", "市场监管"
    RESOURCES = "resources", "自然资源"
    HOUSING = "housing", "城建房管"
    EXPROPRIATION = "expropriation", "征收补偿"
    LABOUR = "labour", "人社"
    AGRICULTURE = "agriculture", "农业农村"
    ENVIRONMENT = "environment", "生态环境"
    URBAN = "urban", "城管"
    TRANSPORT = "transport", "交通"
    EDUCATION = "education", "教育"
    HEALTH = "health", "卫健"
    CIVIL_AFFAIRS = "civil_affairs", "民政"
    TAX = "tax", "税务"
    JUSTICE = "justice", "司法行政"
    TOWNS = "towns", "街镇"
    OTHER = "other", "其他"


class Claim(Choice):
    """诉讼请求 (SPC18 68)."""

    QUASH = "quash", "撤销、变更", INTERPRETATION[68, 1, 1]
    PERFORM = "perform", "履行法定职责或者给付义务", INTERPRETATION[68, 1, 2]
    UNLAWFUL = "unlawful", "确认违法", INTERPRETATION[68, 1, 3]
    VOID = "void", "确认无效", INTERPRETATION[68, 1, 4]
    COMPENSATION = "compensation", "赔偿、补偿", INTERPRETATION[68, 1, 5]
    CONTRACT = "contract", "行政协议", INTERPRETATION[68, 1, 6]
    REVIEW = "review", "附带审查规范性文件", INTERPRETATION[68, 1, 7]
    CIVIL = "civil", "一并解决民事争议", INTERPRETATION[68, 1, 8]
    OTHER = "other", "其他诉讼请求", INTERPRETATION[68, 1, 9]


class ReconsiderationOutcome(Choice):
    """复议结果, as far as it says who is defendant (ALL 26; SPC18 22, 133, 134)."""

    UPHELD = "upheld", "维持（含改变事实、依据但未改变结果）", INTERPRETATION[22, 1]
    REQUEST_DISMISSED = "request_dismissed", "驳回复议请求", INTERPRETATION[133]
    UNLAWFUL_PROCEDURE = "unlawful_procedure", "以违反法定程序为由确认违法", INTERPRETATION[22, 3]
    CHANGED = "changed", "变更、撤销、责令履行、确认无效或者实体确认违法", INTERPRETATION[22]
    PARTLY = "partly", "部分维持，部分改变或者不予受理", INTERPRETATION[134, 2]
    NOT_ACCEPTED = "not_accepted", "因不符合受理条件不予受理、驳回申请", INTERPRETATION[133]
    NO_DECISION = "no_decision", "逾期未作出复议决定", LAW[26, 3]


class ReconsiderationClosing(Choice):
    """结案方式 of a reconsideration case of this house, as that line stores it."""

    UPHELD = "upheld", "维持"
    CHANGED = "changed", "变更"
    QUASHED = "quashed", "撤销"
    PARTLY_QUASHED = "partly_quashed", "部分撤销"
    UNLAWFUL = "unlawful", "确认违法"
    VOID = "void", "确认无效"
    ORDERED = "ordered", "责令履行"
    CONTRACT = "contract", "行政协议责任或者补偿"
    CLAIM_REJECTED = "claim_rejected", "驳回复议请求"
    DISMISSED = "dismissed", "驳回申请"
    MEDIATED = "mediated", "调解"
    SETTLED = "settled", "终止-和解撤回"
    WITHDRAWN = "withdrawn", "终止-撤回"
    TERMINATED = "terminated", "终止-其他"


_R, _O = ReconsiderationClosing, ReconsiderationOutcome
_CHANGED = (_O.CHANGED, _O.PARTLY)
OUTCOMES_OF: dict[str | None, tuple[ReconsiderationOutcome, ...]] = {
    _R.UPHELD: (_O.UPHELD, _O.PARTLY),
    _R.CLAIM_REJECTED: (_O.REQUEST_DISMISSED, _O.PARTLY),
    _R.PARTLY_QUASHED: (_O.PARTLY,),
    _R.CHANGED: _CHANGED,
    _R.QUASHED: _CHANGED,
    _R.VOID: _CHANGED,
    _R.ORDERED: _CHANGED,
    _R.CONTRACT: _CHANGED,
    _R.UNLAWFUL: (_O.UNLAWFUL_PROCEDURE, *_CHANGED),
    _R.DISMISSED: (_O.NOT_ACCEPTED,),
    None: (_O.NOT_ACCEPTED, _O.NO_DECISION),
}
"""Which outcomes a suit may state of a case that closed so (None: without a decision); one that was settled, withdrawn
or terminated says nothing about them."""


class Sued(Choice):
    """起诉对象."""

    ACT = "act", "原行政行为", LAW[26]
    DECISION = "decision", "复议决定", LAW[26]
    BOTH = "both", "原行政行为和复议决定", INTERPRETATION[134]
    SILENCE = "silence", "复议机关不作为", LAW[26, 3]


class Defendants(Choice):
    """依法应列被告."""

    ORIGINAL = "original", "作出原行政行为的机关", LAW[26]
    AUTHORITY = "authority", "复议机关", LAW[26]
    BOTH = "both", "原机关和复议机关为共同被告", LAW[26, 2]


class Flag(Choice):
    """What the clerk is to look at."""

    ADD_DEFENDANT = "add_defendant", "应追加共同被告", INTERPRETATION[134, 1]
    WRONG_DEFENDANT = "wrong_defendant", "可主张错列被告", INTERPRETATION[69, 1, 3]
    COURT_LEVEL = "court_level", "级别管辖存疑", INTERPRETATION[134, 3]
    PARALLEL = "parallel", "复议与诉讼并行", INTERPRETATION[57]
    WITHDRAWN_BEFORE = "withdrawn_before", "撤诉后再次起诉", INTERPRETATION[60]


class Conflict(Choice):
    """诉讼代理人利益冲突."""

    NONE = "none", "无"
    FOR_PLAINTIFF = "for_plaintiff", "代理人同时代理原告"
    ADVISED = "advised", "代理人曾就被诉行为提供意见"


class EvidenceSource(Choice):
    """证据来源 (ALL 34 to 36)."""

    ADMINISTRATIVE = "administrative", "作出行政行为时收集", LAW[34]
    RECONSIDERATION = "reconsideration", "复议程序中依法收集、补充", INTERPRETATION[135, 3]
    SUPPLEMENT = "supplement", "经人民法院准许补充", LAW[36, 2]
    OWN = "own", "诉中自行收集", LAW[35]


class Plea(Choice):
    """答辩主张, beside that the act is lawful."""

    WRONG_DEFENDANT = "wrong_defendant", "错列被告", INTERPRETATION[69, 1, 3]
    LATE = "late", "超过起诉期限", INTERPRETATION[69, 1, 2]
    SCOPE = "scope", "不属于受案范围", LAW[13]
    INTEREST = "interest", "与行政行为没有利害关系", LAW[25]
    REPEATED = "repeated", "重复起诉", INTERPRETATION[69, 1, 6]
    WITHDRAWN = "withdrawn", "撤诉后以同一事实和理由再次起诉", INTERPRETATION[60]
    NOT_FIRST = "not_first", "复议前置而未经复议", INTERPRETATION[69, 1, 5]


class Powers(Choice):
    """代理权限 (SPC18 31)."""

    GENERAL = "general", "一般代理", INTERPRETATION[31]
    SPECIAL = "special", "特别授权", INTERPRETATION[31]


class SpecialPower(Choice):
    """特别授权事项 (民事诉讼法 62, through ALL 101)."""

    ADMIT = "admit", "承认、变更诉讼请求", CIVIL[62, 2]
    SETTLE = "settle", "和解、调解", CIVIL[62, 2]
    APPEAL = "appeal", "提起上诉", CIVIL[62, 2]


class CourtPerson(Choice):
    """可以申请回避的人员, by who decides on them (ALL 55(4))."""

    PRESIDENT = "president", "担任审判长的院长", LAW[55, 4]
    JUDGE = "judge", "审判人员", LAW[55, 4]
    CLERK = "clerk", "书记员", LAW[55, 3]
    TRANSLATOR = "translator", "翻译人员", LAW[55, 3]
    EXPERT = "expert", "鉴定人", LAW[55, 3]
    INSPECTOR = "inspector", "勘验人", LAW[55, 3]


class RecusalReason(Choice):
    """回避事由."""

    INTEREST = "interest", "与本案有利害关系", LAW[55, 1]
    RELATION = "relation", "有其他关系可能影响公正审判", LAW[55, 1]
    TRIED_BEFORE = "tried_before", "参与过本案其他审判程序的审判", INTERPRETATION[75, 1]


class MoreTimeReason(Choice):
    """延期举证事由 (ALL 36(1))."""

    FORCE_MAJEURE = "force_majeure", "不可抗力", LAW[36, 1]
    OTHER = "other", "其他正当事由", LAW[36, 1]


class Lateness(Choice):
    """适用的起诉期限."""

    AFTER_RECONSIDERATION = "after_reconsideration", "经复议，已告知起诉期限", LAW[45]
    AFTER_UNTOLD = "after_untold", "经复议，复议决定未告知起诉期限", INTERPRETATION[64, 2]
    DIRECT = "direct", "直接起诉，已告知起诉期限", LAW[46, 1]
    UNTOLD = "untold", "直接起诉，未告知起诉期限", INTERPRETATION[64, 1]
    UNKNOWN = "unknown", "直接起诉，不知道行为内容", INTERPRETATION[65]
    INACTION = "inaction", "不履行法定职责", INTERPRETATION[66]


class HearingKind(Choice):
    """开庭类型. Only a trial in open court counts for the appearance rate."""

    TRIAL = "trial", "开庭审理", LAW[54]
    INQUIRY = "inquiry", "询问"
    PREPARATORY = "preparatory", "庭前会议"


class Rank(Choice):
    """出庭人员身份 (Head20 2): the first four are heads, the others are not."""

    CHIEF = "chief", "正职负责人", HEADS[2, 1]
    DEPUTY = "deputy", "副职负责人", HEADS[2, 1]
    DEPUTY_LEVEL = "deputy_level", "参与分管的副职级别负责人", HEADS[2, 1]
    OTHER = "other", "其他参与分管的负责人", HEADS[2, 1]
    SUBORDINATE = "subordinate", "下级行政机关负责人", HEADS[2, 2]
    ENTRUSTED = "entrusted", "受委托组织负责人", HEADS[2, 2]
    STAFF = "staff", "工作人员", HEADS[10]
    LAWYER = "lawyer", "律师", INTERPRETATION[128, 2]


HEAD_RANKS = (Rank.CHIEF, Rank.DEPUTY, Rank.DEPUTY_LEVEL, Rank.OTHER)


class WhoseHead(Choice):
    """出庭负责人所属被告 (Head20 3)."""

    FIRST = "first", "列第一位的被告", HEADS[3]
    SECOND = "second", "列第二位的被告", HEADS[3]


class AgreedBy(Choice):
    """共同被告负责人出庭的确定方式 (Head20 3)."""

    AGREEMENT = "agreement", "共同被告协商确定", HEADS[3]
    COURT = "court", "人民法院确定", HEADS[3]
    EACH = "each", "各自出庭", LAW[3, 3]


class Attendance(Choice):
    """行政机关出庭情况."""

    HEAD = "head", "负责人出庭", LAW[3, 3]
    STAFF = "staff", "负责人未出庭，工作人员出庭", LAW[3, 3]
    ONLY_LAWYERS = "only_lawyers", "仅律师出庭", INTERPRETATION[132]
    NOBODY = "nobody", "无人出庭", LAW[58]


class Absence(Choice):
    """负责人不能出庭的情形 (Head20 8)."""

    FORCE_MAJEURE = "force_majeure", "不可抗力", HEADS[8, 1, 1]
    ACCIDENT = "accident", "意外事件", HEADS[8, 1, 2]
    DUTY = "duty", "需要履行他人不能代替的公务", HEADS[8, 1, 3]
    OTHER = "other", "无法出庭的其他正当事由", HEADS[8, 1, 4]


class Attested(Choice):
    """情况说明的确认方式 (Head20 9)."""

    SEAL = "seal", "加盖行政机关印章", HEADS[9, 1]
    SIGNATURE = "signature", "主要负责人签字认可", HEADS[9, 1]
    NONE = "none", "均无"


class SuspensionReason(Choice):
    """中止诉讼的情形 (SPC18 87)."""

    DEATH = "death", "原告死亡，待近亲属表明是否参加诉讼", INTERPRETATION[87, 1, 1]
    INCAPACITY = "incapacity", "原告丧失诉讼行为能力，尚未确定法定代理人", INTERPRETATION[87, 1, 2]
    ENDED = "ended", "一方组织终止，尚未确定权利义务承受人", INTERPRETATION[87, 1, 3]
    FORCE_MAJEURE = "force_majeure", "一方因不可抗力不能参加诉讼", INTERPRETATION[87, 1, 4]
    QUESTION = "question", "法律适用问题送请有权机关解释、确认", INTERPRETATION[87, 1, 5]
    OTHER_CASE = "other_case", "须以其他案件审理结果为依据", INTERPRETATION[87, 1, 6]
    OTHER = "other", "其他应当中止的情形", INTERPRETATION[87, 1, 7]


NOBODY_GOES_ON = (SuspensionReason.DEATH, SuspensionReason.INCAPACITY, SuspensionReason.ENDED)
"""Ninety days of these end the suit (SPC18 88)."""


class MediationGround(Choice):
    """可以调解的案件 (ALL 60)."""

    COMPENSATION = "compensation", "行政赔偿、补偿", LAW[60, 1]
    DISCRETION = "discretion", "行使自由裁量权", LAW[60, 1]
    NEITHER = "neither", "不属于上述案件", LAW[60, 1]


class Result(Choice):
    """裁判结果."""

    DISMISSED = "dismissed", "驳回诉讼请求", LAW[69]
    QUASHED = "quashed", "撤销", LAW[70]
    PARTLY_QUASHED = "partly_quashed", "部分撤销", LAW[70]
    CHANGED = "changed", "变更", LAW[77]
    UNLAWFUL = "unlawful", "确认违法", LAW[74]
    VOID = "void", "确认无效", LAW[75]
    PERFORM = "perform", "责令履行", LAW[72]
    PAY = "pay", "给付", LAW[73]
    COMPENSATION = "compensation", "赔偿、补偿", LAW[76]
    CONTRACT = "contract", "承担行政协议责任", LAW[78]
    SUIT_DISMISSED = "suit_dismissed", "驳回起诉", INTERPRETATION[69]
    NOT_FILED = "not_filed", "不予立案", LAW[51, 2]
    WITHDRAWN = "withdrawn", "准予撤诉", LAW[62]
    DEEMED_WITHDRAWN = "deemed_withdrawn", "按撤诉处理", LAW[58]
    MEDIATED = "mediated", "调解", LAW[60]
    TRANSFERRED = "transferred", "移送", LAW[22]
    TERMINATED = "terminated", "终结", INTERPRETATION[88]
    APPEAL_DISMISSED = "appeal_dismissed", "驳回上诉，维持原裁判", LAW[89, 1, 1]
    REVERSED = "reversed", "改判、撤销或者变更原裁判", LAW[89, 1, 2]
    REMITTED = "remitted", "发回重审", LAW[89, 1, 3]
    APPEAL_WITHDRAWN = "appeal_withdrawn", "准许撤回上诉"
    RETRIAL_REFUSED = "retrial_refused", "驳回再审申请", LAW[90]
    RETRIAL_ORDERED = "retrial_ordered", "裁定再审", LAW[92]


LOSSES = (
    Result.QUASHED, Result.PARTLY_QUASHED, Result.CHANGED, Result.UNLAWFUL, Result.VOID, Result.PERFORM, Result.PAY,
    Result.COMPENSATION, Result.CONTRACT,
)  # fmt: skip
JUDGMENTS = (Result.DISMISSED, *LOSSES)
"""Results of a judgment: fifteen days to appeal. All others are rulings."""
APPEALABLE_RULINGS = (Result.SUIT_DISMISSED, Result.NOT_FILED)
SECOND_RESULTS = (Result.APPEAL_DISMISSED, Result.REVERSED, Result.REMITTED, Result.APPEAL_WITHDRAWN)
REVIEW_RESULTS = (Result.RETRIAL_REFUSED, Result.RETRIAL_ORDERED)
EARLY_ENDS = (Result.WITHDRAWN, Result.DEEMED_WITHDRAWN, Result.TRANSFERRED, Result.TERMINATED, Result.MEDIATED)
OF_INSTANCE_RESULTS = {
    Instance.FIRST: (*JUDGMENTS, *APPEALABLE_RULINGS, *EARLY_ENDS),
    Instance.SECOND: (*SECOND_RESULTS, Result.WITHDRAWN, Result.MEDIATED, Result.TERMINATED),
    Instance.RETRIAL_REVIEW: (*REVIEW_RESULTS, Result.WITHDRAWN, Result.DEEMED_WITHDRAWN, Result.TERMINATED),
    Instance.RETRIAL: (*JUDGMENTS, *APPEALABLE_RULINGS, *EARLY_ENDS, *SECOND_RESULTS),
    Instance.EXECUTION: (Result.TERMINATED, Result.WITHDRAWN),
}
"""Which results there are in an instance."""


class Appealable(Choice):
    """Whether and within what time one may appeal."""

    JUDGMENT = "judgment", "可在十五日内上诉", LAW[85]
    RULING = "ruling", "可在十日内上诉", LAW[85]
    NOT = "not", "不得上诉，送达或者签收即生效"


class DecisionResult(Choice):
    """对复议决定的裁判 (ALL 79; SPC18 136)."""

    NONE = "none", "未涉及复议决定"
    KEPT = "kept", "未予纠正"
    CORRECTED = "corrected", "撤销、确认违法或者责令作出复议决定", INTERPRETATION[136]


class Duty(Choice):
    """需履行的内容."""

    NONE = "none", "行政机关无履行内容"
    REDO = "redo", "重新作出行政行为", LAW[70]
    PERFORM = "perform", "履行法定职责", LAW[72]
    PAY = "pay", "给付、赔偿、补偿", LAW[73]
    REMEDY = "remedy", "采取补救措施", LAW[76]


DUTIES = (Duty.REDO, Duty.PERFORM, Duty.PAY, Duty.REMEDY)


class Debtor(Choice):
    """分期履行的一方."""

    US = "us", "本机关", LAW[94]
    OTHER_SIDE = "other_side", "对方当事人", LAW[95]


class QuashGround(Choice):
    """撤销理由 (ALL 70)."""

    EVIDENCE = "evidence", "主要证据不足", LAW[70, 1, 1]
    WRONG_LAW = "law", "适用法律、法规错误", LAW[70, 1, 2]
    PROCEDURE = "procedure", "违反法定程序", LAW[70, 1, 3]
    EXCESS = "excess", "超越职权", LAW[70, 1, 4]
    ABUSE = "abuse", "滥用职权", LAW[70, 1, 5]
    UNREASONABLE = "unreasonable", "明显不当", LAW[70, 1, 6]


class RetrialBy(Choice):
    """再审启动方式."""

    US = "us", "本机关申请", LAW[90]
    OTHER_SIDE = "other_side", "对方当事人申请", LAW[90]
    COURT = "court", "人民法院依职权", LAW[92]
    PROCURATORATE = "procuratorate", "人民检察院抗诉、检察建议", LAW[93]


class RetrialGround(Choice):
    """申请再审事由: the four that are counted from when they were learned of (SPC18 110)."""

    ORDINARY = "ordinary", "其他法定事由", LAW[91]
    EVIDENCE = "evidence", "有新的证据，足以推翻原裁判", INTERPRETATION[110, 1, 1]
    FORGED = "forged", "主要证据系伪造", INTERPRETATION[110, 1, 2]
    PAPER_QUASHED = "paper_quashed", "据以裁判的法律文书被撤销、变更", INTERPRETATION[110, 1, 3]
    CORRUPTION = "corruption", "审判人员贪污受贿、徇私舞弊、枉法裁判", INTERPRETATION[110, 1, 4]


SPECIAL_GROUNDS = tuple(each for each in RetrialGround if each is not RetrialGround.ORDINARY)


class RemedyPath(Choice):
    """What the obligor was told of remedies, and how long they have for them."""

    SUIT = "suit", "已告知，知道行政行为之日起六个月内可以起诉", LAW[46, 1]
    AFTER_RECONSIDERATION = "after_reconsideration", "已告知，收到复议决定之日起十五日内可以起诉", LAW[45]
    TOLD_LATER = "told_later", "作出时未告知，知道起诉期限之日起六个月，最长一年", INTERPRETATION[64]
    UNTOLD = "untold", "未告知，知道行政行为内容之日起一年", INTERPRETATION[64]


class EnforcementRuling(Choice):
    """非诉执行裁定."""

    ALLOWED = "allowed", "准予强制执行", COERCION[57]
    REFUSED = "refused", "不准予强制执行", COERCION[58, 2]
    NOT_ACCEPTED = "not_accepted", "不予受理", COERCION[56, 2]


AGAINST_US = (EnforcementRuling.REFUSED, EnforcementRuling.NOT_ACCEPTED)


class SuggestionKind(Choice):
    """建议类型."""

    GENERAL = "general", "综合治理司法建议"
    NORMATIVE = "normative", "规范性文件司法建议", INTERPRETATION[149]
    SINGLE = "single", "个案司法建议", LAW[96]
    PUBLIC_INTEREST = "public_interest", "行政公益诉讼检察建议", PUBLIC_INTEREST
    PROCURATORIAL = "procuratorial", "其他检察建议"


COURT_KINDS = (SuggestionKind.GENERAL, SuggestionKind.NORMATIVE, SuggestionKind.SINGLE)


class Adoption(Choice):
    """采纳情况."""

    FULL = "full", "全部采纳"
    PARTLY = "partly", "部分采纳"
    NONE = "none", "未采纳"


class EventKind(Choice):
    """活动类型."""

    THREE_IN_ONE = "three_in_one", "出庭、旁听、讲评三合一"
    OBSERVATION = "observation", "旁听庭审"
    MOCK = "mock", "模拟法庭"
    TRAINING = "training", "应诉培训"


WITH_CASE = (EventKind.THREE_IN_ONE, EventKind.OBSERVATION)


class CentreSource(Choice):
    """调处来源."""

    BEFORE_FILING = "before_filing", "法院诉前委派"
    DURING = "during", "法院诉中委托", LAW[60]
    RECONSIDERATION = "reconsideration", "复议移送"
    APPLICATION = "application", "当事人申请"
    OTHER = "other", "其他"


class CentreResult(Choice):
    """调处结果."""

    AGREED = "agreed", "达成协议"
    WITHDRAWN = "withdrawn", "撤回申请、撤诉"
    NOT_AGREED = "not_agreed", "未达成协议"
    ENDED = "ended", "终止"


CENTRE_SETTLED = (CentreResult.AGREED, CentreResult.WITHDRAWN)


class CentrePerformance(Choice):
    """协议履行."""

    DONE = "done", "已履行"
    UNDER_WAY = "under_way", "履行中"
    NOT_DONE = "not_done", "未履行"
