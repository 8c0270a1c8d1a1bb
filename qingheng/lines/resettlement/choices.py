"""The closed lists of the line. Codes that community correction has too are the same, so that a referral fills them."""

from __future__ import annotations

from qingheng.lines.resettlement.law import CORRECTION, LAW, MINORS, OPINION, ORGANISED, PRIVACY, SHANGHAI
from qingheng.procedure.fields import Choice


class Source(Choice):
    """来源."""

    PRISON = "prison", "监狱刑释", LAW[35]
    DETENTION = "detention", "看守所刑释"
    CORRECTION = "correction", "解除社区矫正", CORRECTION[44]
    OTHER = "other", "其他"


class Category(Choice):
    """解除前的矫正类别."""

    CONTROL = "control", "管制"
    SUSPENDED = "suspended", "缓刑"
    PAROLE = "parole", "假释"
    OUTSIDE = "outside", "暂予监外执行"


class Crime(Choice):
    """罪名类别: the chapters of the Criminal Law."""

    STATE = "state", "危害国家安全"
    PUBLIC = "public", "危害公共安全"
    ECONOMY = "economy", "破坏社会主义市场经济秩序"
    PERSON = "person", "侵犯公民人身权利、民主权利"
    PROPERTY = "property", "侵犯财产"
    ORDER = "order", "妨害社会管理秩序"
    DEFENCE = "defence", "危害国防利益"
    CORRUPTION = "corruption", "贪污贿赂"
    DUTY = "duty", "渎职"


class Principal(Choice):
    """主刑."""

    CONTROL = "control", "管制"
    DETENTION = "detention", "拘役"
    FIXED = "fixed", "有期徒刑"
    LIFE = "life", "无期徒刑"


class Education(Choice):
    """文化程度."""

    PRIMARY = "primary", "小学及以下"
    MIDDLE = "middle", "初中"
    SECONDARY = "secondary", "高中、中专"
    COLLEGE = "college", "大专及以上"


class Risk(Choice):
    """监所评估."""

    HIGH = "high", "高"
    MEDIUM = "medium", "中"
    LOW = "low", "低"


class Verified(Choice):
    """核查结果."""

    FOUND = "found", "查实"
    WRONG_ADDRESS = "wrong_address", "地址不实"
    NOT_HERE = "not_here", "非本辖区"
    REFUSES = "refuses", "家属拒绝接纳"


class VerifiedBy(Choice):
    """核查方式."""

    VISIT = "visit", "上门"
    PHONE = "phone", "电话"


class KeyGround(Choice):
    """重点帮教对象认定理由 (2010 opinion, list not verified)."""

    NO_HOME = "no_home", "无家可归", OPINION
    NO_KIN = "no_kin", "无亲可投", OPINION
    NO_WORK = "no_work", "无业可就", OPINION
    STATE = "state", "危害国家安全", OPINION
    TERROR = "terror", "涉恐涉极端", OPINION
    ORGANISED = "organised", "涉黑涉恶", ORGANISED[18]
    CULT = "cult", "涉邪教", OPINION
    DRUGS = "drugs", "涉毒", OPINION
    THREAT = "threat", "扬言报复", OPINION
    ILLNESS = "illness", "严重精神障碍", OPINION
    REPEAT = "repeat", "多次犯罪", OPINION
    NOT_REFORMED = "not_reformed", "未改造好", OPINION
    OTHER = "other", "其他"


class Pickup(Choice):
    """接送方式."""

    MUST = "must", "必接必送"
    FAMILY = "family", "家属接回"
    SELF = "self", "自行返回"
    GUARDIAN = "guardian", "监护人接回", MINORS[56]


class Link(Choice):
    """衔接状态."""

    LINKED = "linked", "已衔接"
    NOT_LINKED = "not_linked", "未衔接"
    MISSING = "missing", "下落不明"
    TRANSFERRED = "transferred", "转出"


class Consent(Choice):
    """同意范围. Information for partners is no part of it: that takes a consent of its own for each of them."""

    VISITS = "visits", "走访"
    PHONE = "phone", "电话"
    VOLUNTEER = "volunteer", "志愿者结对"


class Shared(Choice):
    """向合作单位提供的范围."""

    NEEDS = "needs", "仅需求（不含姓名等可以识别本人的信息）", PRIVACY[23]
    IDENTITY = "identity", "姓名、联系方式和需求", PRIVACY[29]


class VisitMode(Choice):
    """走访谈话方式."""

    HOME = "home", "上门走访"
    OFFICE = "office", "到所谈话"
    PHONE = "phone", "电话"
    REMOTE = "remote", "视频"


class MeetingMode(Choice):
    """会见帮教方式."""

    IN_PERSON = "in_person", "入监所会见"
    REMOTE = "remote", "远程会见"


class Job(Choice):
    """就业安置."""

    EMPLOYED = "employed", "就业"
    SELF_EMPLOYED = "self_employed", "自主创业"
    FARM = "farm", "落实承包田"
    BASE = "base", "过渡性基地安置", SHANGHAI[13, 1]
    SCHOOL = "school", "就学"
    UNABLE = "unable", "退休或者无劳动能力"
    UNEMPLOYED = "unemployed", "未就业"


PLACED = tuple(job for job in Job if job not in (Job.UNABLE, Job.UNEMPLOYED))


class Aid(Choice):
    """帮扶种类 (监狱法 37)."""

    MINIMUM = "minimum", "最低生活保障", SHANGHAI[12, 2]
    TEMPORARY = "temporary", "临时救助", SHANGHAI[12, 2]
    RELIEF = "relief", "困难补助", LAW[37, 2]
    MEDICAL = "medical", "医疗保险", SHANGHAI[12, 1]
    PENSION = "pension", "社会保险", SHANGHAI[12, 1]
    REGISTRATION = "registration", "落户", LAW[36]
    DOCUMENTS = "documents", "办理证件", SHANGHAI[9]
    LEGAL = "legal", "法律援助"
    TRAINING = "training", "技能培训", SHANGHAI[11, 1]
    REFERRAL = "referral", "职业介绍", SHANGHAI[11, 1]
    COUNSELLING = "counselling", "心理疏导"
    SCHOOLING = "schooling", "子女助学"


PAID = (Aid.MINIMUM, Aid.TEMPORARY, Aid.RELIEF, Aid.MEDICAL, Aid.PENSION, Aid.TRAINING, Aid.SCHOOLING)
"""Kinds of aid in which money is paid."""


class Request(Choice):
    """本人、家属提出的事项."""

    NEED = "need", "诉求"
    COMPLAINT = "complaint", "投诉", SHANGHAI[15]


class End(Choice):
    """结束原因."""

    EXPIRY = "expiry", "期满"
    DEATH = "death", "死亡"
    MOVED = "moved", "迁出"
    RESENTENCED = "resentenced", "重新犯罪收押"
    REFUSED = "refused", "拒绝帮教"
    NOT_HERE = "not_here", "非本辖区"
    WITHDRAWN = "withdrawn", "监所撤回通知"
    STRUCK = "struck", "重复或者误建"


class AgreementKind(Choice):
    """合作协议种类."""

    FRAMEWORK = "framework", "框架协议"
    PAIRING = "pairing", "结对共建"
    BASE = "base", "基地协议"


class Activity(Choice):
    """活动种类."""

    LAW = "law", "法治课"
    MEDICAL = "medical", "义诊"
    TUTORING = "tutoring", "助学"
    JOBS = "jobs", "招聘"
    ART = "art", "艺术矫正"
    COUNSELLING = "counselling", "心理辅导"
    PRISON = "prison", "监所帮教"
    OTHER = "other", "其他"


class Profession(Choice):
    """志愿者职业: 三师助一."""

    LAWYER = "lawyer", "律师"
    DOCTOR = "doctor", "医师"
    TEACHER = "teacher", "教师"
    OTHER = "other", "其他"


class BaseKind(Choice):
    """帮教基地种类."""

    TRANSITIONAL = "transitional", "过渡性安置"
    EMPLOYMENT = "employment", "就业"
    DEMONSTRATION = "demonstration", "示范"
