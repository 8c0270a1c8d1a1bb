"""The closed lists of the line. What the law names cites it; the others are the lists of the statistics."""

from __future__ import annotations

from collections.abc import Mapping

from qingheng.lines.legal_aid.law import CIVIL, CRIMINAL, LAW, RULES, SHANGHAI, SUPPORT
from qingheng.procedure.fields import Choice


class Route(Choice):
    """受理途径."""

    APPLY_CIVIL = "apply_civil", "申请（民事、行政）", LAW[31]
    APPLY_DEFENCE = "apply_defence", "申请（刑事辩护）", LAW[24]
    APPLY_AGENT = "apply_agent", "申请（刑事代理）", LAW[29]
    NOTICE_MUST = "notice_must", "通知辩护（应当）", LAW[25, 1]
    NOTICE_MAY = "notice_may", "通知辩护（可以）", LAW[25, 2]
    NOTICE_TREATMENT = "notice_treatment", "通知代理（强制医疗）", LAW[28]


class NoticeKind(Choice):
    """通知类别."""

    MUST = "must", "应当通知辩护", LAW[25, 1]
    MAY = "may", "可以通知辩护", LAW[25, 2]
    TREATMENT = "treatment", "强制医疗案件通知代理", LAW[28]


APPLIED = (Route.APPLY_CIVIL, Route.APPLY_DEFENCE, Route.APPLY_AGENT)
NOTIFIED = (Route.NOTICE_MUST, Route.NOTICE_MAY, Route.NOTICE_TREATMENT)


class Channel(Choice):
    """申请渠道 (Law 13, 39)."""

    CENTRE = "centre", "中心窗口"
    TOWN_STATION = "town_station", "街镇工作站", LAW[13]
    PRISON_STATION = "prison_station", "监狱工作站", LAW[13]
    DETENTION_STATION = "detention_station", "看守所工作站", LAW[14]
    COURT_STATION = "court_station", "法院、检察院工作站", LAW[14]
    ONLINE = "online", "网上、随申办"
    HOTLINE = "hotline", "12348热线"
    REFERRED = "referred", "转交", LAW[39]
    ORGAN = "organ", "办案机关公函", LAW[36]


class Kind(Choice):
    """案件类别."""

    CRIMINAL = "criminal", "刑事"
    CIVIL = "civil", "民事"
    ADMINISTRATIVE = "administrative", "行政"
    COMPENSATION = "compensation", "国家赔偿", LAW[31, 1, 1]


WORDS: Mapping[str, str] = {
    Kind.CRIMINAL: "刑", Kind.CIVIL: "民", Kind.ADMINISTRATIVE: "行", Kind.COMPENSATION: "赔",
}  # fmt: skip
"""What stands for each kind in the numbers of cases."""


class Stage(Choice):
    """诉讼阶段. A new stage is a new case."""

    INVESTIGATION = "investigation", "侦查"
    PROSECUTION = "prosecution", "审查起诉"
    FIRST = "first", "一审"
    SECOND = "second", "二审"
    RETRIAL = "retrial", "再审、申诉", LAW[33]
    DEATH_REVIEW = "death_review", "死刑复核", LAW[25, 1, 5]
    ARBITRATION = "arbitration", "劳动仲裁", LAW[22, 1, 6]
    RECONSIDERATION = "reconsideration", "行政复议"
    ENFORCEMENT = "enforcement", "执行"
    NON_LITIGATION = "non_litigation", "非诉讼"
    TREATMENT = "treatment", "强制医疗", LAW[28]


OUT_OF_COURT = (Stage.ARBITRATION, Stage.RECONSIDERATION, Stage.NON_LITIGATION)


class Form(Choice):
    """援助形式 (Law 22); advice, drafting and duty help have registers of their own."""

    DEFENCE = "defence", "刑事辩护", LAW[22, 1, 3]
    CRIMINAL_AGENT = "criminal_agent", "刑事代理", LAW[22, 1, 3]
    CIVIL_AGENT = "civil_agent", "民事诉讼代理", LAW[22, 1, 4]
    ADMINISTRATIVE_AGENT = "administrative_agent", "行政诉讼、国家赔偿代理", LAW[22, 1, 4]
    ARBITRATION = "arbitration", "劳动争议调解与仲裁代理", LAW[22, 1, 6]
    NON_LITIGATION = "non_litigation", "非诉讼代理", LAW[22, 1, 4]


class Matter(Choice):
    """事项 (Law 31); criminal matters are told by the charge."""

    CRIMINAL = "criminal", "刑事案件", LAW[24]
    COMPENSATION = "compensation", "请求国家赔偿", LAW[31, 1, 1]
    SOCIAL_SECURITY = "social_security", "请求社会保险待遇或者社会救助", LAW[31, 1, 2]
    PENSION = "pension", "请求发给抚恤金", LAW[31, 1, 3]
    SUPPORT = "support", "请求给付赡养费、抚养费、扶养费", LAW[31, 1, 4]
    LABOUR = "labour", "请求确认劳动关系或者支付劳动报酬", LAW[31, 1, 5]
    CAPACITY = "capacity", "请求认定无民事行为能力或者限制民事行为能力", LAW[31, 1, 6]
    WORK_INJURY = "work_injury", "工伤事故人身损害赔偿", LAW[31, 1, 7]
    TRAFFIC = "traffic", "交通事故人身损害赔偿", LAW[31, 1, 7]
    FOOD_DRUG = "food_drug", "食品药品安全事故人身损害赔偿", LAW[31, 1, 7]
    MEDICAL = "medical", "医疗事故人身损害赔偿", LAW[31, 1, 7]
    ENVIRONMENT = "environment", "环境污染、生态破坏损害赔偿", LAW[31, 1, 8]
    LABOUR_CONTRACT = "labour_contract", "劳动合同中受到的其他损害", SHANGHAI[5, 1, 1]
    VIOLENCE = "violence", "家庭暴力、虐待、遗弃", SHANGHAI[5, 1, 3]
    EMERGENCY = "emergency", "突发事件人身损害", SHANGHAI[5, 1, 4]
    OTHER = "other", "法律、法规、规章规定的其他情形", LAW[31, 1, 9]


class Group(Choice):
    """受援人群."""

    MIGRANT = "migrant", "农民工"
    SIGHT = "sight", "视力残疾人"
    HEARING = "hearing", "听力残疾人"
    SPEECH = "speech", "言语残疾人"
    DISABLED = "disabled", "其他残疾人"
    ELDERLY = "elderly", "老年人"
    MINOR = "minor", "未成年人"
    WOMAN = "woman", "妇女"
    SOLDIER = "soldier", "军人军属", LAW[70]
    VETERAN = "veteran", "退役军人"
    ETHNIC = "ethnic", "少数民族"
    FOREIGNER = "foreigner", "外籍、无国籍人员", LAW[69]
    NEW_WORK = "new_work", "新就业形态劳动者"


class HardshipBasis(Choice):
    """经济条件依据."""

    CHECKED = "checked", "收入核查", LAW[41, 2]
    PLEDGED = "pledged", "个人诚信承诺", LAW[41, 2]
    PRESUMED = "presumed", "免予核查", LAW[42]
    IRRELEVANT = "irrelevant", "不受经济困难条件限制", LAW[32]
    OTHER_REASON = "other_reason", "其他原因（刑事辩护）", LAW[24]


BY_INCOME = (HardshipBasis.CHECKED, HardshipBasis.PLEDGED)


class Presumed(Choice):
    """Whose hardship is not checked (Law 42)."""

    NO_INCOME = "no_income", "无固定生活来源的未成年人、老年人、残疾人等", LAW[42, 1, 1]
    RELIEF = "relief", "社会救助、司法救助或者优抚对象", LAW[42, 1, 2]
    MIGRANT_WAGES = "migrant_wages", "申请支付劳动报酬或者工伤赔偿的进城务工人员", LAW[42, 1, 3]
    OTHER = "other", "法律、法规、规章规定的其他人员", LAW[42, 1, 4]


class Irrelevant(Choice):
    """For what the means do not matter (Law 32)."""

    MARTYR = "martyr", "英雄烈士近亲属维护英雄烈士的人格权益", LAW[32, 1, 1]
    BRAVE = "brave", "因见义勇为主张相关民事权益", LAW[32, 1, 2]
    ACQUITTED = "acquitted", "再审改判无罪请求国家赔偿", LAW[32, 1, 3]
    VIOLENCE = "violence", "遭受虐待、遗弃或者家庭暴力的受害人主张相关权益", LAW[32, 1, 4]
    OTHER = "other", "法律、法规、规章规定的其他情形", LAW[32, 1, 5]


class Organ(Choice):
    """办案机关、监管场所."""

    POLICE = "police", "公安机关", LAW[36]
    PROCURATORATE = "procuratorate", "人民检察院", LAW[36]
    COURT = "court", "人民法院", LAW[36]
    DETENTION = "detention", "看守所", LAW[39]
    PRISON = "prison", "监狱", LAW[39]
    DUTY_LAWYER = "duty_lawyer", "值班律师", LAW[39, 2]
    TREATMENT = "treatment", "强制隔离戒毒场所", LAW[39]


Notifying = Choice.among("Notifying", Organ.POLICE, Organ.PROCURATORATE, Organ.COURT)


class NoticeGround(Choice):
    """应当通知辩护的情形 (Law 25)."""

    MINOR = "minor", "未成年人", LAW[25, 1, 1]
    SENSES = "senses", "视力、听力、言语残疾人", LAW[25, 1, 2]
    CAPACITY = "capacity", "不能完全辨认自己行为的成年人", LAW[25, 1, 3]
    LIFE_DEATH = "life_death", "可能被判处无期徒刑、死刑的人", LAW[25, 1, 4]
    DEATH_REVIEW = "death_review", "申请法律援助的死刑复核案件被告人", LAW[25, 1, 5]
    ABSENT = "absent", "缺席审判案件的被告人", LAW[25, 1, 6]
    OTHER = "other", "法律法规规定的其他人员", LAW[25, 1, 7]


THREE_YEARS = (NoticeGround.LIFE_DEATH, NoticeGround.DEATH_REVIEW)
AT_COURT = (NoticeGround.DEATH_REVIEW, NoticeGround.ABSENT)


class VenueGround(Choice):
    """管辖依据 (Law 38, Shanghai 8, 10)."""

    ORGAN = "organ", "诉讼事项：办案机关所在地", LAW[38]
    DISPUTE_BODY = "dispute_body", "非诉讼事项：争议处理机关所在地", LAW[38]
    EVENT = "event", "非诉讼事项：事由发生地", LAW[38]
    CITY = "city", "属于高级、中级法院管辖，由市法律援助机构受理", SHANGHAI[8, 1]
    FIRST = "first", "另一法律援助机构最先收到同一事项的申请", SHANGHAI[8, 2]
    SPECIAL = "special", "有特殊原因，移送市法律援助机构办理", SHANGHAI[10, 1]


IN_COURT_VENUES = (VenueGround.ORGAN, VenueGround.CITY)
OUT_OF_COURT_VENUES = (VenueGround.DISPUTE_BODY, VenueGround.EVENT)


class SupplementItem(Choice):
    """What an applicant hands in, or can be asked to add. A certificate of hardship is not among it."""

    FORM = "form", "法律援助申请表"
    IDENTITY = "identity", "身份证件"
    AUTHORITY = "authority", "代为申请的资格证明", LAW[40]
    STATEMENT = "statement", "经济困难状况说明", LAW[41, 1]
    EXEMPTION = "exemption", "属于免予核查人员的证明材料", LAW[42]
    CASE_PAPERS = "case_papers", "与申请事项有关的案件材料"
    EXPLANATION = "explanation", "就有关情况作出说明", LAW[43, 2]


Material = Choice.among("Material", *(each for each in SupplementItem if each != SupplementItem.EXPLANATION))


class RefusalReason(Choice):
    """不予法律援助的原因."""

    SCOPE = "scope", "不属于法律援助事项范围", LAW[31]
    MEANS = "means", "不符合经济困难标准", LAW[34]
    COUNSEL = "counsel", "已经委托辩护人、代理人", LAW[24]
    ELSEWHERE = "elsewhere", "同一事项已由先收到申请的法律援助机构受理", SHANGHAI[8, 2]
    GRANTED_BEFORE = "granted_before", "同一阶段已经给予法律援助"
    OTHER = "other", "其他"


class Withdrawal(Choice):
    """撤回的原因."""

    OWN = "own", "申请人撤回申请"
    DIED = "died", "申请人死亡"


class PriorGround(Choice):
    """先行提供的情形 (Law 44)."""

    LIMITATION = "limitation", "距法定时效或者期限届满不足七日", LAW[44, 1, 1]
    PRESERVATION = "preservation", "需要立即申请财产保全、证据保全或者先予执行", LAW[44, 1, 2]
    OTHER = "other", "法律、法规、规章规定的其他情形", LAW[44, 1, 3]


class PersonKind(Choice):
    """法律援助人员 (Law 12, 13)."""

    LAWYER = "lawyer", "律师", LAW[12]
    GRASSROOTS = "grassroots", "基层法律服务工作者", LAW[12]
    VOLUNTEER = "volunteer", "法律援助志愿者", LAW[17]
    CENTRE_STAFF = "centre_staff", "法律援助机构工作人员", LAW[13]


class Specialty(Choice):
    """专长, by which one is picked for a case."""

    CRIMINAL = "criminal", "刑事辩护"
    MINORS = "minors", "熟悉未成年人身心特点", RULES[26]
    LABOUR = "labour", "劳动争议"
    INJURY = "injury", "人身损害"
    FAMILY = "family", "婚姻家庭、赡养抚养"
    ADMINISTRATIVE = "administrative", "行政、国家赔偿"
    GENERAL = "general", "综合"


class ReplacementReason(Choice):
    """更换的原因 (Law 55)."""

    DUTIES = "duties", "受援人证明其未依法履行职责", LAW[55]
    UNABLE = "unable", "法律援助人员因故不能继续办理"
    CONFLICT = "conflict", "发现利害关系", RULES[24]
    REFUSED = "refused", "受援人拒绝其辩护且理由正当"


class TerminationGround(Choice):
    """终止的情形 (Law 48)."""

    FRAUD = "fraud", "以欺骗或者其他不正当手段获得法律援助", LAW[48, 1, 1]
    CONCEALED = "concealed", "故意隐瞒重要事实或者提供虚假证据", LAW[48, 1, 2]
    UNLAWFUL = "unlawful", "利用法律援助从事违法活动", LAW[48, 1, 3]
    MEANS = "means", "经济状况变化，不再符合条件", LAW[48, 1, 4]
    CASE_ENDED = "case_ended", "案件终止审理或者已经被撤销", LAW[48, 1, 5]
    OWN_COUNSEL = "own_counsel", "受援人自行委托律师或者其他代理人", LAW[48, 1, 6]
    ASKED = "asked", "受援人有正当理由要求终止", LAW[48, 1, 7]
    OTHER = "other", "法律法规规定的其他情形", LAW[48, 1, 8]


class CounselChoice(Choice):
    """Whom an accused chose whose relatives hired counsel (Rules 28)."""

    AID = "aid", "继续由法律援助律师辩护", RULES[28]
    OWN = "own", "由近亲属委托的律师辩护", RULES[28]


class ObjectionResult(Choice):
    """异议审查结果 (Law 49)."""

    KEPT = "kept", "维持法律援助机构的决定", LAW[49, 2]
    CORRECT = "correct", "责令法律援助机构改正", LAW[49, 2]


class SupportResult(Choice):
    """支持起诉的结果."""

    SUPPORTED = "supported", "支持", CIVIL[15]
    NOT_SUPPORTED = "not_supported", "不支持", SUPPORT
    SETTLED = "settled", "和解", SUPPORT


class Outcome(Choice):
    """办理结果."""

    WON = "won", "胜诉"
    PARTLY = "partly", "部分胜诉"
    LOST = "lost", "败诉"
    MEDIATED = "mediated", "调解"
    SETTLED = "settled", "和解"
    WITHDRAWN = "withdrawn", "撤诉"
    ACQUITTED = "acquitted", "无罪"
    NOT_PROSECUTED = "not_prosecuted", "不起诉"
    LIGHTER = "lighter", "从轻、减轻处罚"
    STAGE_ENDED = "stage_ended", "本阶段办理完毕"
    OTHER = "other", "其他"


class Quality(Choice):
    """质量评估 (Law 57)."""

    EXCELLENT = "excellent", "优秀", LAW[57]
    GOOD = "good", "良好", LAW[57]
    PASSED = "passed", "合格", LAW[57]
    FAILED = "failed", "不合格", LAW[57]


class Satisfaction(Choice):
    """受援人回访 (Law 59)."""

    SATISFIED = "satisfied", "满意", LAW[59]
    FAIR = "fair", "基本满意", LAW[59]
    DISSATISFIED = "dissatisfied", "不满意", LAW[59]


class ComplaintGround(Choice):
    """投诉事由 (Law 55)."""

    CHARGED = "charged", "收取受援人财物", LAW[20]
    DELAY = "delay", "拒绝、拖延或者擅自终止提供法律援助", LAW[46]
    LEAK = "leak", "泄露个人隐私、商业秘密", LAW[21]
    DUTIES = "duties", "未依法履行其他职责", LAW[55]


class ComplaintResult(Choice):
    """投诉处理结果 (Law 56)."""

    UPHELD = "upheld", "投诉属实，已经处理", LAW[56]
    REJECTED = "rejected", "投诉不实", LAW[56]


class HelpKind(Choice):
    """值班律师法律帮助 (Law 30)."""

    ADVICE = "advice", "法律咨询", LAW[30]
    PROCEDURE = "procedure", "程序选择建议", LAW[30]
    COERCION = "coercion", "申请变更强制措施", LAW[30]
    OPINION = "opinion", "对案件处理提出意见", LAW[30]
    WITNESS = "witness", "见证签署认罪认罚具结书", CRIMINAL[174]


class AskedBy(Choice):
    """Who asks for a duty lawyer."""

    PERSON = "person", "本人", LAW[37]
    ORGAN = "organ", "办案机关、看守所", LAW[37]
    FAMILY = "family", "近亲属"


class AdviceKind(Choice):
    """咨询、代书 (Law 22)."""

    ADVICE = "advice", "法律咨询", LAW[22, 1, 1]
    DRAFTING = "drafting", "代拟法律文书", LAW[22, 1, 2]


class AdviceResult(Choice):
    """Where it led."""

    ANSWERED = "answered", "当场解答"
    TOLD_AID = "told_aid", "告知申请法律援助", LAW[23]
    MEDIATION = "mediation", "引导调解"
    ELSEWHERE = "elsewhere", "引导至其他机关"


class StationKind(Choice):
    """工作站类型 (Law 13, 14)."""

    WINDOW = "window", "中心窗口", LAW[23]
    TOWN = "town", "街镇工作站", LAW[13]
    PRISON = "prison", "驻监狱工作站", LAW[13]
    DETENTION = "detention", "驻看守所工作站", LAW[14]
    COURT = "court", "驻法院工作站", LAW[14]
    PROCURATORATE = "procuratorate", "驻检察院工作站", LAW[14]
    ORGANISATION = "organisation", "工会、妇联、残联等工作站", LAW[68]
    ENTERPRISE = "enterprise", "企业法律援助服务团联络点", LAW[13]
    ARMY = "army", "军人军属工作站", LAW[70]
