"""The closed lists of the line. What the law names cites it; the others are the lists of the statistics."""

from __future__ import annotations

from qingheng.lines.mediation.law import (
    CIVIL_PROCEDURE_INTERPRETATION,
    LABOUR,
    LAW,
    MEDICAL,
    WORK_RULES,
)
from qingheng.procedure.fields import Choice


class Source(Choice):
    """来源方式 (Law 17, 18)."""

    APPLICATION = "application", "依申请调解", LAW[17]
    OWN_MOTION = "own_motion", "主动调解", LAW[17]
    REFERRED = "referred", "委托移送调解", LAW[18]


class Channel(Choice):
    """对接渠道: who referred the dispute."""

    POLICE = "police", "公安（公调对接）", LAW[18]
    COURT_BEFORE = "court_before", "法院立案前委派（诉调对接）"
    COURT_AFTER = "court_after", "法院立案后委托（诉调对接）"
    PROCURATORATE = "procuratorate", "检察院（检调对接）"
    PETITION = "petition", "信访（访调对接）"
    RECONSIDERATION = "reconsideration", "行政复议（复调对接）"
    ARBITRATION = "arbitration", "仲裁（裁调对接）"
    HOTLINE = "hotline", "12345热线"
    GOVERNANCE_CENTRE = "governance_centre", "综治中心"
    THREE_OFFICES = "three_offices", "三所联动"
    OTHER = "other", "其他"


COURT = (Channel.COURT_BEFORE, Channel.COURT_AFTER)


class CourtTrack(Choice):
    """The procedure in which the court hears a dispute that it referred after filing."""

    ORDINARY = "ordinary", "普通程序"
    SIMPLIFIED = "simplified", "简易程序"


class DisputeType(Choice):
    """纠纷类型, rebuilt from published statistics."""

    FAMILY = "family", "婚姻家庭纠纷"
    NEIGHBOURS = "neighbours", "邻里纠纷"
    HOUSING = "housing", "房屋宅基地纠纷"
    CONTRACT = "contract", "合同纠纷"
    PRODUCTION = "production", "生产经营纠纷"
    DAMAGES = "damages", "损害赔偿纠纷"
    LABOUR = "labour", "劳动争议纠纷", LABOUR[10]
    MEDICAL = "medical", "医疗纠纷", MEDICAL[31]
    TRAFFIC = "traffic", "道路交通事故纠纷"
    PROPERTY = "property", "物业纠纷"
    CONSUMER = "consumer", "消费纠纷"
    TOURISM = "tourism", "旅游纠纷"
    POLLUTION = "pollution", "环境污染纠纷"
    DEMOLITION = "demolition", "征地拆迁纠纷"
    LAND = "land", "山林土地纠纷"
    INTELLECTUAL = "intellectual", "知识产权纠纷"
    INTERNET = "internet", "互联网纠纷"
    OTHER = "other", "其他纠纷"


WITH_OWN_LIMIT = (DisputeType.LABOUR, DisputeType.MEDICAL)


class Difficulty(Choice):
    """难易程度."""

    SIMPLE = "simple", "简易"
    ORDINARY = "ordinary", "一般"
    HARD = "hard", "疑难复杂"


class Consent(Choice):
    """Whether the sides wish it: a referral is not a consent."""

    ALL = "all", "各方均同意调解", LAW[17]
    TO_ASK = "to_ask", "尚待征求另一方意见", LAW[17]
    REFUSED = "refused", "一方明确拒绝调解", LAW[17]


class Risk(Choice):
    """激化风险 (Law 25)."""

    CRIME = "crime", "民转刑", LAW[25]
    SUICIDE = "suicide", "自杀", LAW[25]
    GROUP_PETITION = "group_petition", "群体性上访", LAW[25]
    GROUP_FIGHT = "group_fight", "群体性械斗", LAW[25]


class ElsewherePending(Choice):
    """Whether another organ has the dispute already."""

    NONE = "none", "没有"
    COURT = "court", "法院已经受理", MEDICAL[31]
    HEALTH = "health", "卫生主管部门已经受理", MEDICAL[31]


class RefusalReason(Choice):
    """不予受理的原因."""

    REFUSES = "refuses", "一方当事人明确拒绝调解", LAW[17]
    ELSEWHERE = "elsewhere", "法院或者卫生主管部门已经受理", MEDICAL[31]
    NOT_CIVIL = "not_civil", "不属于民间纠纷", LAW[2]
    NO_PARTIES = "no_parties", "没有明确的双方当事人"
    OTHER = "other", "其他"


class DiversionReason(Choice):
    """分流的原因."""

    OTHER_ORGAN = "other_organ", "应由其他机关处理", WORK_RULES[22]
    OTHER_COMMITTEE = "other_committee", "其他调委会已经受理"
    NOT_MEDIABLE = "not_mediable", "依法不得调解", WORK_RULES[22]


class Outcome(Choice):
    """调解结果."""

    WRITTEN = "written", "达成书面协议", LAW[28]
    ORAL = "oral", "达成口头协议", LAW[30]
    FAILED = "failed", "调解不成", LAW[26]
    REFUSED_MEDIATION = "refused_mediation", "当事人拒绝", LAW[17]
    WITHDRAWN = "withdrawn", "撤回", LAW[23]
    DIVERTED = "diverted", "转其他途径"
    NOT_ACCEPTED = "not_accepted", "不予受理", LAW[17]


SETTLED = (Outcome.WRITTEN, Outcome.ORAL)


class FailureReason(Choice):
    """终止调解的原因."""

    SIDE_STOPS = "side_stops", "一方要求终止调解", LAW[23]
    NO_AGREEMENT = "no_agreement", "未能达成协议", LAW[26]
    TIME_OVER = "time_over", "期限届满，当事人未同意继续调解"
    TAKEN_ELSEWHERE = "taken_elsewhere", "调解中一方起诉或者申请行政处理", MEDICAL[31]
    FALSE = "false", "查明属于虚假调解"


class FollowedBy(Choice):
    """What the three offices do for a dispute that was not settled."""

    LAWYER = "lawyer", "由驻所律师所在律师事务所跟进"
    LEGAL_AID = "legal_aid", "引导申请法律援助"
    COURT = "court", "引导诉讼"
    NOT_WANTED = "not_wanted", "当事人不需要"


class ExtensionBy(Choice):
    """Who agreed that mediation goes on."""

    BOTH = "both", "各方当事人一致同意"
    BOTH_AND_COMMITTEE = "both_and_committee", "调委会和各方当事人约定", MEDICAL[38]


class Performance(Choice):
    """履行情况."""

    AT_ONCE = "at_once", "即时履行"
    UNDER_WAY = "under_way", "履行中"
    DONE = "done", "全部履行"
    PARTLY = "partly", "部分履行"
    NOT_DONE = "not_done", "未履行"


class Confirmation(Choice):
    """司法确认的进展."""

    APPLIED = "applied", "已申请"
    FILED = "filed", "法院已立案"
    CONFIRMED = "confirmed", "裁定协议有效"
    DISMISSED = "dismissed", "裁定驳回申请"
    NOT_ACCEPTED = "not_accepted", "裁定不予受理"
    WITHDRAWN = "withdrawn", "撤回申请"


class ExcludedMatter(Choice):
    """What a court does not confirm (民诉法解释 355)."""

    NONE = "none", "不属于所列情形"
    SCOPE = "scope", "不属于法院受理范围", CIVIL_PROCEDURE_INTERPRETATION[355, 1, 1]
    VENUE = "venue", "不属于该法院管辖", CIVIL_PROCEDURE_INTERPRETATION[355, 1, 2]
    STATUS = (
        "status",
        "确认婚姻关系、亲子关系、收养关系等身份关系无效、有效或者解除",
        CIVIL_PROCEDURE_INTERPRETATION[355, 1, 3],
    )
    OTHER_PROCEDURE = (
        "other_procedure",
        "适用其他特别程序、公示催告程序、破产程序",
        CIVIL_PROCEDURE_INTERPRETATION[355, 1, 4],
    )
    TITLE = "title", "物权、知识产权确权", CIVIL_PROCEDURE_INTERPRETATION[355, 1, 5]


class ContentDefect(Choice):
    """For what a court dismisses an application (民诉法解释 358): checked before it is sent."""

    AGAINST_LAW = "against_law", "违反法律强制性规定", CIVIL_PROCEDURE_INTERPRETATION[358, 1, 1]
    HARMS_OTHERS = "harms_others", "损害国家利益、社会公共利益、他人合法权益", CIVIL_PROCEDURE_INTERPRETATION[358, 1, 2]
    MORALS = "morals", "违背公序良俗", CIVIL_PROCEDURE_INTERPRETATION[358, 1, 3]
    NOT_FREE = "not_free", "违反自愿原则", CIVIL_PROCEDURE_INTERPRETATION[358, 1, 4]
    UNCLEAR = "unclear", "内容不明确", CIVIL_PROCEDURE_INTERPRETATION[358, 1, 5]
    OTHER = "other", "其他不能进行司法确认的情形", CIVIL_PROCEDURE_INTERPRETATION[358, 1, 6]


class CourtChoice(Choice):
    """Which court is asked to confirm (民事诉讼法 205)."""

    INVITING = "inviting", "邀请调解的法院"
    DOMICILE = "domicile", "当事人住所地基层法院"
    SUBJECT = "subject", "标的物所在地基层法院"
    COMMITTEE = "committee", "调解组织所在地基层法院"
    INTERMEDIATE = "intermediate", "有管辖权的中级法院"


class PresentRole(Choice):
    """Who takes part in a session of a studio of the three offices."""

    POLICE = "police", "派出所民警"
    JUSTICE_OFFICE = "justice_office", "司法所、调解员"
    LAWYER = "lawyer", "驻所律师"
    JUDGE = "judge", "法官（三所一庭）"


class CommitteeKind(Choice):
    """调委会类型 (Law 8, 34)."""

    VILLAGE = "village", "村", LAW[8]
    COMMUNITY = "community", "居（社区）", LAW[8]
    TOWN = "town", "乡镇、街道", LAW[34]
    ENTERPRISE = "enterprise", "企业", LAW[8]
    INSTITUTION = "institution", "事业单位", LAW[8]
    PROFESSIONAL = "professional", "行业性、专业性", LAW[34]
    OTHER = "other", "社会团体及其他组织", LAW[34]


class UnitKind(Choice):
    """What is entered: only committees count as committees."""

    COMMITTEE = "committee", "人民调解委员会"
    POSTED_STUDIO = "posted_studio", "派驻调解工作室"
    PERSONAL_STUDIO = "personal_studio", "个人调解工作室"
    GROUP = "group", "调解小组"
    STATION = "station", "村居纠纷调解站"


WITHIN_COMMITTEE = tuple(unit for unit in UnitKind if unit is not UnitKind.COMMITTEE)


class SpecialLink(Choice):
    """对接类型."""

    POLICE = "police", "公调对接"
    COURT = "court", "诉调对接"
    PROCURATORATE = "procuratorate", "检调对接"
    PETITION = "petition", "访调对接"
    RECONSIDERATION = "reconsideration", "复调对接"
    ARBITRATION = "arbitration", "裁调对接"
    THREE_OFFICES = "three_offices", "三所联动"
    THREE_OFFICES_ONE_COURT = "three_offices_one_court", "三所一庭"
    MEDICAL = "medical", "医疗"
    TRAFFIC = "traffic", "道路交通"
    PROPERTY = "property", "物业"
    LABOUR = "labour", "劳动"
    FAMILY = "family", "婚姻家庭"
    INTELLECTUAL = "intellectual", "知识产权"
    CONSUMER = "consumer", "消费"
    OTHER = "other", "其他"


class ChosenBy(Choice):
    """委员产生方式 (Law 9)."""

    VILLAGERS = "villagers", "村民会议、村民代表会议推选", LAW[9]
    RESIDENTS = "residents", "居民会议推选", LAW[9]
    STAFF = "staff", "职工大会、职工代表大会、工会推选", LAW[9]
    FOUNDER = "founder", "设立单位聘任"


class LineupChange(Choice):
    """What the basic court is told of (Law 10)."""

    SET_UP = "set_up", "设立", LAW[10]
    CHANGED = "changed", "人员调整", LAW[10]
    RE_ELECTED = "re_elected", "换届", LAW[9]
    ENDED = "ended", "撤销", LAW[10]


class Engagement(Choice):
    """专兼职."""

    FULL_TIME = "full_time", "专职"
    PART_TIME = "part_time", "兼职"


class Appointment(Choice):
    """产生方式 (Law 13)."""

    ELECTED = "elected", "推选", LAW[13]
    HIRED = "hired", "聘任", LAW[13]


class Education(Choice):
    """文化程度."""

    JUNIOR = "junior", "初中及以下"
    SENIOR = "senior", "高中、中专"
    COLLEGE = "college", "大专"
    BACHELOR = "bachelor", "本科"
    POSTGRADUATE = "postgraduate", "研究生"


class Removal(Choice):
    """罢免、解聘的原因 (Law 15)."""

    BIAS = "bias", "偏袒一方当事人", LAW[15, 1, 1]
    INSULT = "insult", "侮辱当事人", LAW[15, 1, 2]
    BENEFIT = "benefit", "索取、收受财物或者牟取不正当利益", LAW[15, 1, 3]
    LEAK = "leak", "泄露当事人个人隐私、商业秘密", LAW[15, 1, 4]
    LEFT = "left", "任期届满或者本人辞去"


Fault = Choice.among("Fault", Removal.BIAS, Removal.INSULT, Removal.BENEFIT, Removal.LEAK)
"""For what a mediator is admonished, and removed where it is grave (Law 15)."""


class ExpertKind(Choice):
    """专家类别."""

    EXPERT = "expert", "调解专家"
    STUDIO_LAWYER = "studio_lawyer", "三所联动驻所律师"


class ExpertField(Choice):
    """专业领域."""

    LAW = "law", "法律"
    MEDICINE = "medicine", "医学"
    CONSTRUCTION = "construction", "建设工程"
    LABOUR = "labour", "劳动人事"
    FINANCE = "finance", "金融"
    PSYCHOLOGY = "psychology", "心理"
    INTELLECTUAL = "intellectual", "知识产权"
    TRAFFIC = "traffic", "道路交通"
    OTHER = "other", "其他"
