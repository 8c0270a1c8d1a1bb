"""The closed lists of this line: every legal option with its name and, where one provision makes it, its article."""

from qingheng.lines.reconsideration.law import CIVIL_SERVANTS, LAW, REGULATION
from qingheng.procedure.fields import Choice


class Channel(Choice):
    """申请方式 (Law 22, 32; Reg 18)."""

    COUNTER = "counter", "当面", LAW[22, 2]
    MAIL = "mail", "邮寄", LAW[22, 2]
    WEB = "web", "互联网", LAW[22, 2]
    ORAL = "oral", "口头", LAW[22, 3]
    SERVICE_POINT = "service_point", "服务点代收"
    ORGAN = "organ", "经作出机关转送", LAW[32]


class ActKind(Choice):
    """行政行为类型 (Law 11, items 1 to 15)."""

    PENALTY = "penalty", "行政处罚", LAW[11, 1, 1]
    COERCION = "coercion", "行政强制", LAW[11, 1, 2]
    LICENCE = "licence", "行政许可", LAW[11, 1, 3]
    RESOURCE = "resource", "自然资源确权", LAW[11, 1, 4]
    EXPROPRIATION = "expropriation", "征收征用及补偿", LAW[11, 1, 5]
    COMPENSATION = "compensation", "行政赔偿", LAW[11, 1, 6]
    WORK_INJURY = "work_injury", "工伤认定", LAW[11, 1, 7]
    AUTONOMY = "autonomy", "侵犯经营自主权或者承包经营权", LAW[11, 1, 8]
    COMPETITION = "competition", "排除、限制竞争", LAW[11, 1, 9]
    DUTY_IMPOSED = "duty_imposed", "违法要求履行义务", LAW[11, 1, 10]
    INACTION = "inaction", "不履行法定职责", LAW[11, 1, 11]
    WELFARE = "welfare", "社会保障给付", LAW[11, 1, 12]
    CONTRACT = "contract", "行政协议", LAW[11, 1, 13]
    DISCLOSURE = "disclosure", "政府信息公开", LAW[11, 1, 14]
    OTHER = "other", "其他", LAW[11, 1, 15]


class AdminField(Choice):
    """行政管理类别， as the ministry's tables have it."""

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
    """复议请求."""

    QUASH = "quash", "撤销", LAW[64]
    CHANGE = "change", "变更", LAW[63]
    UNLAWFUL = "unlawful", "确认违法", LAW[65]
    VOID = "void", "确认无效", LAW[67]
    PERFORM = "perform", "责令履行", LAW[66]
    COMPENSATION = "compensation", "行政赔偿", LAW[72]
    CONTRACT = "contract", "行政协议", LAW[71]
    REVIEW = "review", "规范性文件附带审查", LAW[13]


class MandatoryFirst(Choice):
    """复议前置 (Law 23)."""

    ON_THE_SPOT = "on_the_spot", "当场作出的行政处罚", LAW[23, 1, 1]
    RESOURCE = "resource", "侵犯已取得的自然资源权属", LAW[23, 1, 2]
    INACTION = "inaction", "未履行法定职责", LAW[23, 1, 3]
    DISCLOSURE = "disclosure", "政府信息公开不予公开", LAW[23, 1, 4]
    OTHER = "other", "其他法定情形", LAW[23, 1, 5]
    NONE = "none", "非前置"


class Inaction(Choice):
    """从何时起算申请期限： whether an omission is complained of, and whether a limit was set (Reg 16)."""

    NO = "no", "已作出行政行为"
    LIMIT_SET = "limit_set", "不作为，法律规定了履行期限", REGULATION[16, 1, 1]
    NO_LIMIT = "no_limit", "不作为，未规定履行期限", REGULATION[16, 1, 2]
    URGENT = "urgent", "紧急情况下请求保护人身权、财产权", REGULATION[16, 2]


class Excluded(Choice):
    """不属于复议范围或者不由本机关管辖的事项 (Law 12, 24-28)."""

    NONE = "none", "无"
    STATE_ACT = "state_act", "国防、外交等国家行为", LAW[12, 1, 1]
    RULES = "rules", "行政法规、规章或者规范性文件", LAW[12, 1, 2]
    STAFF = "staff", "对工作人员的奖惩、任免", LAW[12, 1, 3]
    CIVIL_MEDIATION = "civil_mediation", "对民事纠纷的调解", LAW[12, 1, 4]
    VERTICAL = "vertical", "海关、金融、外汇、税务、国家安全机关的行为", LAW[27]
    OWN_GOVERNMENT = "own_government", "区政府自己的行为（由市政府管辖）", LAW[24, 1, 2]
    OTHER_BODY = "other_body", "其他机关管辖", LAW[30, 2]


class JusticeChoice(Choice):
    """对本区司法局的行为不服,由申请人选择的机关 (Law 28)."""

    HERE = "here", "向本级人民政府申请", LAW[28]
    ABOVE = "above", "向上一级司法行政部门申请", LAW[28]


class OtherFiling(Choice):
    """同一事项是否也向其他有权机关申请 (Reg 30)."""

    NO = "no", "没有"
    LATER = "later", "有，本机关最先收到", REGULATION[30]
    EARLIER = "earlier", "有，其他机关最先收到", REGULATION[30]
    SAME_DAY = "same_day", "有，同时收到", REGULATION[30]


class RecusalGround(Choice):
    """回避的理由. 行政复议法 has no clause of its own: that of the civil servants is applied."""

    OWN_INTEREST = "own_interest", "涉及本人利害关系", CIVIL_SERVANTS
    RELATIVE = "relative", "涉及近亲属利害关系", CIVIL_SERVANTS
    TOOK_PART = "took_part", "曾参与作出被申请的行政行为", CIVIL_SERVANTS
    OTHER = "other", "其他可能影响公正的情形", CIVIL_SERVANTS


class IntakeResult(Choice):
    """收案处理."""

    ACCEPTED = "accepted", "受理", LAW[30, 1]
    DEEMED = "deemed", "视为受理", LAW[30, 3]
    RESOLVED = "resolved", "立案前化解"
    REFUSED = "refused", "不予受理", LAW[30, 2]
    REDIRECTED = "redirected", "告知转送"
    ABANDONED = "abandoned", "视为放弃", LAW[31, 2]
    WITHDRAWN = "withdrawn", "受理前撤回"
    OTHER = "other", "其他"


class RefusalGround(Choice):
    """不予受理、驳回申请的理由： the condition of Law 30(1) that is missing."""

    PARTIES = "parties", "没有明确的申请人或者符合规定的被申请人", LAW[30, 1, 1]
    INTEREST = "interest", "与行政行为没有利害关系", LAW[30, 1, 2]
    CLAIM = "claim", "没有具体的复议请求和理由", LAW[30, 1, 3]
    LATE = "late", "超过申请期限", LAW[30, 1, 4]
    SCOPE = "scope", "不属于行政复议范围", LAW[30, 1, 5]
    JURISDICTION = "jurisdiction", "不属于本机关管辖", LAW[30, 1, 6]
    REPEATED = "repeated", "已受理或者法院已立案", LAW[30, 1, 7]


class Track(Choice):
    """审理程序."""

    ORDINARY = "ordinary", "普通程序", LAW[48]
    SIMPLIFIED = "simplified", "简易程序", LAW[53]


class SimplifiedGround(Choice):
    """适用简易程序的理由 (Law 53)."""

    ON_THE_SPOT = "on_the_spot", "当场作出的行政行为", LAW[53, 1, 1]
    WARNING = "warning", "警告或者通报批评", LAW[53, 1, 2]
    SMALL_SUM = "small_sum", "涉及款额三千元以下", LAW[53, 1, 3]
    DISCLOSURE = "disclosure", "政府信息公开案件", LAW[53, 1, 4]
    CONSENT = "consent", "当事人各方同意", LAW[53, 2]


class StayGround(Choice):
    """停止执行的理由 (Law 42)."""

    RESPONDENT = "respondent", "被申请人认为需要停止执行", LAW[42, 1, 1]
    AUTHORITY = "authority", "复议机关认为需要停止执行", LAW[42, 1, 2]
    ASKED = "asked", "申请人或者第三人申请，要求合理", LAW[42, 1, 3]
    STATUTE = "statute", "法律、法规、规章规定的其他情形", LAW[42, 1, 4]


class SuspensionGround(Choice):
    """中止的理由 (Law 39)."""

    DEATH = "death", "申请人死亡，近亲属尚未确定是否参加", LAW[39, 1, 1]
    INCAPACITY = "incapacity", "申请人丧失行为能力，尚未确定法定代理人", LAW[39, 1, 2]
    MISSING = "missing", "申请人下落不明", LAW[39, 1, 3]
    DISSOLUTION = "dissolution", "法人或者组织终止，尚未确定承受人", LAW[39, 1, 4]
    OBSTACLE = "obstacle", "不可抗力或者其他正当理由", LAW[39, 1, 5]
    MEDIATION = "mediation", "调解、和解，双方同意中止", LAW[39, 1, 6]
    QUESTION_OF_LAW = "question_of_law", "法律适用问题需有权机关解释或者确认", LAW[39, 1, 7]
    OTHER_CASE = "other_case", "以其他案件的审理结果为依据", LAW[39, 1, 8]
    ATTACHED_REVIEW = "attached_review", "规范性文件或者依据的审查", LAW[39, 1, 9]
    OTHER = "other", "需要中止的其他情形", LAW[39, 1, 10]


class TerminationGround(Choice):
    """终止的理由 (Law 41)."""

    WITHDRAWN = "withdrawn", "申请人撤回申请，准予撤回", LAW[41, 1, 1]
    SETTLED = "settled", "达成和解后撤回申请", LAW[74, 2]
    DEATH = "death", "申请人死亡，没有近亲属或者近亲属放弃权利", LAW[41, 1, 2]
    DISSOLUTION = "dissolution", "组织终止，没有承受人或者承受人放弃权利", LAW[41, 1, 3]
    CRIMINAL = "criminal", "因同一违法行为被采取刑事强制措施", LAW[41, 1, 4]
    SIXTY_DAYS = "sixty_days", "中止满六十日原因仍未消除", LAW[41, 1, 5]
    TAKEN_OVER = "taken_over", "上级复议机关提级审理", LAW[38]


STANDING = (
    TerminationGround.DEATH, TerminationGround.DISSOLUTION, TerminationGround.CRIMINAL, TerminationGround.SIXTY_DAYS
)  # fmt: skip
"""终止以后争议不由他处处理的：nobody withdrew, and no superior goes on with the case."""


class Closing(Choice):
    """结案方式."""

    UPHELD = "upheld", "维持", LAW[68]
    CHANGED = "changed", "变更", LAW[63]
    QUASHED = "quashed", "撤销", LAW[64]
    PARTLY_QUASHED = "partly_quashed", "部分撤销", LAW[64]
    UNLAWFUL = "unlawful", "确认违法", LAW[65]
    VOID = "void", "确认无效", LAW[67]
    ORDERED = "ordered", "责令履行", LAW[66]
    CONTRACT = "contract", "行政协议责任或者补偿", LAW[71]
    CLAIM_REJECTED = "claim_rejected", "驳回复议请求", LAW[69]
    DISMISSED = "dismissed", "驳回申请", LAW[33]
    MEDIATED = "mediated", "调解", LAW[73]
    SETTLED = "settled", "终止-和解撤回", LAW[74]
    WITHDRAWN = "withdrawn", "终止-撤回", LAW[41, 1, 1]
    TERMINATED = "terminated", "终止-其他", LAW[41]


CORRECTING = (
    Closing.CHANGED, Closing.QUASHED, Closing.PARTLY_QUASHED, Closing.UNLAWFUL, Closing.VOID, Closing.ORDERED,
    Closing.CONTRACT,
)  # fmt: skip
"""结案方式中计作纠错的."""
REJECTING = (Closing.CLAIM_REJECTED, Closing.DISMISSED)
"""计作驳回的."""
SETTLING = (Closing.MEDIATED, Closing.SETTLED, Closing.WITHDRAWN)
"""计作调撤的."""
SUBSTANTIVE = (Closing.UPHELD, *CORRECTING, Closing.CLAIM_REJECTED)
"""经实体审理作出决定的."""
SUABLE = (*SUBSTANTIVE, Closing.DISMISSED, Closing.TERMINATED)
"""不服可以起诉的： a mediation paper is agreed to, and whoever withdrew may sue over the act itself."""
Decision = Choice.among("Decision", *SUBSTANTIVE)
"""作出决定的种类."""


class ChangeGround(Choice):
    """变更的理由 (Law 63)."""

    CONTENT = "content", "内容不适当", LAW[63, 1, 1]
    BASIS = "basis", "未正确适用依据", LAW[63, 1, 2]
    FACTS = "facts", "原事实不清、证据不足，已经查清", LAW[63, 1, 3]


class QuashGround(Choice):
    """撤销、部分撤销的理由 (Law 64)."""

    FACTS = "facts", "主要事实不清、证据不足", LAW[64, 1, 1]
    PROCEDURE = "procedure", "违反法定程序", LAW[64, 1, 2]
    GROUNDS = "grounds", "适用的依据不合法", LAW[64, 1, 3]
    POWERS = "powers", "超越职权或者滥用职权", LAW[64, 1, 4]


class Compensation(Choice):
    """行政赔偿 (Law 72)."""

    NONE = "none", "不涉及"
    GRANTED = "granted", "赔偿", LAW[72]
    REJECTED = "rejected", "驳回赔偿请求", LAW[72]


class Performance(Choice):
    """履行情况 (Law 77, 78)."""

    NOTHING = "nothing", "无履行内容"
    UNDER_WAY = "under_way", "履行中"
    DONE = "done", "已履行", LAW[77, 1]
    LATE = "late", "逾期"
    ORDERED = "ordered", "已责令限期履行", LAW[77, 2]
    ENFORCED = "enforced", "强制执行", LAW[78]


class EnforcedBy(Choice):
    """由谁强制执行 (Law 78)."""

    ORGAN = "organ", "作出行政行为的机关（维持决定）", LAW[78, 1, 1]
    AUTHORITY_CHANGED = "authority_changed", "复议机关（变更决定）", LAW[78, 1, 2]
    AUTHORITY_MEDIATED = "authority_mediated", "复议机关（调解书）", LAW[78, 1, 3]
    COURT = "court", "申请人民法院强制执行", LAW[78]


class LaterSuit(Choice):
    """是否起诉、信访： looked up some months after service."""

    NONE = "none", "未起诉、未信访"
    SUED = "sued", "起诉", LAW[10]
    PETITIONED = "petitioned", "信访"


class ViewsBy(Choice):
    """听取意见的方式 (Law 49)."""

    IN_PERSON = "in_person", "当面", LAW[49]
    WEB = "web", "互联网", LAW[49]
    PHONE = "phone", "电话", LAW[49]
    WRITTEN = "written", "因当事人原因不能听取，书面审理", LAW[49]


class HearingTrigger(Choice):
    """听证的缘由 (Law 50)."""

    MUST = "must", "重大、疑难、复杂，应当听证", LAW[50, 1]
    NEEDED = "needed", "复议机构认为有必要", LAW[50, 2]
    ASKED = "asked", "申请人请求", LAW[50, 2]


class HeadAttendance(Choice):
    """被申请人负责人参加听证 (Law 51)."""

    ATTENDED = "attended", "负责人参加", LAW[51, 3]
    DELEGATED = "delegated", "说明理由并委托工作人员参加", LAW[51, 3]
    ABSENT = "absent", "未参加"


class CommitteeTrigger(Choice):
    """提请复议委员会咨询的缘由 (Law 52)."""

    COMPLEX = "complex", "案情重大、疑难、复杂", LAW[52, 2, 1]
    TECHNICAL = "technical", "专业性、技术性较强", LAW[52, 2, 2]
    NEEDED = "needed", "复议机构认为有必要", LAW[52, 2, 4]


class ReviewResult(Choice):
    """附带审查的处理 (Law 59, 60)."""

    LAWFUL = "lawful", "条款合法", LAW[59]
    UNLAWFUL = "unlawful", "条款超越权限或者违反上位法，停止执行并责令纠正", LAW[59]


class LetterKind(Choice):
    """意见书还是建议书： never counted one as the other."""

    OPINION = "opinion", "行政复议意见书", LAW[76]
    SUGGESTION = "suggestion", "行政复议建议书", REGULATION[57, 2]


class QualityGrade(Choice):
    """案件质量自评等次 (no national scale: local, unverified)."""

    GOOD = "good", "优良"
    PASS = "pass", "合格"
    FAIL = "fail", "不合格"
