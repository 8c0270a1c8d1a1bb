"""The closed lists of this line, each option with its article where one provision makes it."""

from qingheng.lines.correction.law import AVOIDANCE, CRIMINAL, LAW, MEASURES, ORDERS, PROCEDURE
from qingheng.lines.correction.law import ZONE as ZONE_LAW
from qingheng.lines.correction.local import LEVELS_LABELS, ZONE_AREAS
from qingheng.procedure.fields import Choice


class Category(Choice):
    """矫正类别 (Law 2)."""

    CONTROL = "control", "管制", CRIMINAL[38]
    SUSPENDED = "suspended", "缓刑", CRIMINAL[76]
    PAROLE = "parole", "假释", CRIMINAL[85]
    OUTSIDE = "outside", "暂予监外执行", PROCEDURE[265]


class Subtype(Choice):
    """暂予监外执行情形 (CPL 265)."""

    MEDICAL = "medical", "保外就医", PROCEDURE[265, 1, 1]
    NURSING = "nursing", "怀孕或者哺乳", PROCEDURE[265, 1, 2]
    HELPLESS = "helpless", "生活不能自理", PROCEDURE[265, 1, 3]


class Source(Choice):
    """来源."""

    JUDGED = "judged", "新接收", LAW[21]
    MOVED = "moved", "外区县变更执行地转入", LAW[27, 2]


class Decider(Choice):
    """决定机关 (Law 17(4))."""

    BASIC = "basic", "基层人民法院"
    INTERMEDIATE = "intermediate", "中级人民法院"
    HIGH = "high", "高级人民法院"
    PRISONS = "prisons", "监狱管理机关"
    POLICE = "police", "公安机关"


class Crime(Choice):
    """犯罪类型: the chapters of the Criminal Law."""

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

    CONTROL = "control", "管制", CRIMINAL[38]
    DETENTION = "detention", "拘役", CRIMINAL[42]
    FIXED = "fixed", "有期徒刑", CRIMINAL[45]
    LIFE = "life", "无期徒刑", CRIMINAL[46]


class Order(Choice):
    """禁止令种类 (CL 38(2), 72(2))."""

    ACTIVITY = "activity", "禁止从事特定活动"
    PLACE = "place", "禁止进入特定区域、场所"
    PERSON = "person", "禁止接触特定的人"


class Education(Choice):
    """文化程度."""

    PRIMARY = "primary", "小学及以下"
    MIDDLE = "middle", "初中"
    SECONDARY = "secondary", "高中、中专"
    COLLEGE = "college", "大专及以上"


class Occupation(Choice):
    """就业就学情况."""

    EMPLOYED = "employed", "就业"
    SELF = "self", "自主经营"
    SEEKING = "seeking", "无业待业"
    STUDENT = "student", "在读"
    RETIRED = "retired", "退休"


class Level(Choice):
    """管理类别 (Law 24); the names are local."""

    INTAKE = "intake", LEVELS_LABELS["intake"]
    STRICT = "strict", LEVELS_LABELS["strict"]
    ORDINARY = "ordinary", LEVELS_LABELS["ordinary"]
    LENIENT = "lenient", LEVELS_LABELS["lenient"]


class Stage(Choice):
    """矫正阶段."""

    INTAKE = "intake", "入矫"
    REGULAR = "regular", "常规"
    LEAVING = "leaving", "解矫前"


class ReportMode(Choice):
    """报告方式."""

    IN_PERSON = "in_person", "当面"
    PHONE = "phone", "电话"
    VIDEO = "video", "视频"
    WRITTEN = "written", "书面"


class OutingReason(Choice):
    """外出理由 (Measures 26)."""

    MEDICAL = "medical", "就医"
    STUDY = "study", "就学"
    LITIGATION = "litigation", "参与诉讼"
    AFFAIRS = "affairs", "处理家庭或者工作重要事务"


class Area(Choice):
    """外出去往 (Measures 26): moving about within the city is not leaving it."""

    ELSEWHERE = "elsewhere", "本市以外", MEASURES[26]
    ZONE = "zone", f"示范区内（{'、'.join(ZONE_AREAS)}）", ZONE_LAW[2, 2]
    CITY = "city", "本市其他区", MEASURES[26]


class Contact(Choice):
    """外出期间的联络方式 (Measures 28)."""

    PHONE = "phone", "电话", MEASURES[28]
    VIDEO = "video", "实时视频", MEASURES[28]
    HOST = "host", "目的地机构协助核查", MEASURES[28]
    ARRIVAL = "arrival", "到达后向目的地机构报告", MEASURES[28]
    DEPARTURE = "departure", "离开时向目的地机构报告", MEASURES[28]


class Approver(Choice):
    """外出审批层级 (Measures 27)."""

    OFFICE = "office", "司法所"
    DISTRICT = "district", "区社区矫正机构"
    CITY = "city", "市社区矫正机构"


class Leave(Choice):
    """须经批准的事项."""

    CONTACT = "contact", "接触被害人、控告人、举报人或者同案犯", MEASURES[25]
    ENTRY = "entry", "进入禁止令限定的特定区域、场所", MEASURES[39]
    RIGHTS = "rights", "行使言论、出版、集会、结社、游行、示威自由", CRIMINAL[39, 1, 2]


class Breach(Choice):
    """违规情形."""

    LATE = "late", "未按规定时间报到"
    ORDER = "order", "违反禁止令"
    OUTING = "outing", "违反外出、迁居规定"
    REPORTING = "reporting", "违反报告、会客规定"
    EDUCATION = "education", "不参加教育学习、公益活动"
    MEDICAL = "medical", "不按规定提交病情复查情况"
    ABSENCE = "absence", "脱离监管"
    OTHER = "other", "其他违反监督管理规定的行为"


class AdmonitionGround(Choice):
    """训诫事由 (Measures 34)."""

    LATE = "late", "不按规定时间报到或者脱离监管，未超过十日", MEASURES[34]
    RULES = "rules", "违反报告、会客、外出、迁居规定，情节轻微", MEASURES[34]
    EDUCATION = "education", "不按规定参加教育学习等活动，经教育仍不改正", MEASURES[34]
    OTHER = "other", "其他违反监督管理规定，情节轻微", MEASURES[34]


class WarningGround(Choice):
    """警告事由 (Measures 35)."""

    ORDER = "order", "违反禁止令，情节轻微", MEASURES[35]
    LATE = "late", "不按规定时间报到或者脱离监管，超过十日未超过一个月", MEASURES[35]
    RULES = "rules", "违反报告、会客、外出、迁居规定，情节较重", MEASURES[35]
    TWO_ADMONITIONS = "two_admonitions", "受到社区矫正机构两次训诫，仍不改正", MEASURES[35]
    MEDICAL = "medical", "保外就医对象无正当理由不按时提交病情复查情况，经教育仍不改正", MEASURES[35]
    OTHER = "other", "其他违反监督管理规定，情节较重", MEASURES[35]


class PraiseGround(Choice):
    """表扬事由 (Measures 33)."""

    STEADY = "steady", "接受社区矫正六个月以上，认罪悔罪、守法守规、积极参加教育", MEASURES[33]
    DEED = "deed", "见义勇为、抢险救灾等表现突出，帮助他人、服务社会", MEASURES[33]


class Motion(Choice):
    """提请事项."""

    SUSPENSION = "suspension", "提请撤销缓刑", LAW[46, 3]
    PAROLE = "parole", "提请撤销假释", LAW[46, 3]
    RECOMMIT = "recommit", "提请收监执行", LAW[49, 1]
    COMMUTE = "commute", "提请减刑", LAW[33, 1]


class MotionGround(Choice):
    """提请事由 (Measures 42, 46, 47, 49)."""

    ORDER = "order", "违反禁止令，情节严重", ORDERS
    LATE = "late", "无正当理由不按规定时间报到或者脱离监管，超过一个月", MEASURES[46]
    PENALTY = "penalty", "因违反监督管理规定受到治安管理处罚，仍不改正", MEASURES[46]
    TWO_WARNINGS = "two_warnings", "受到社区矫正机构两次警告，仍不改正", MEASURES[46]
    BREACH = "breach", "其他违反监督管理规定，情节严重", MEASURES[46]
    UNQUALIFIED = "unqualified", "不符合暂予监外执行条件", MEASURES[49]
    LEFT = "left", "未经批准离开所居住的市、县，经警告拒不改正，或者拒不报告行踪、脱离监管", MEASURES[49]
    NO_REEXAMINATION = "no_reexamination", "不按规定提交病情复查情况，经警告仍不改正", MEASURES[49]
    REASON_GONE = "reason_gone", "暂予监外执行情形消失，刑期未满", MEASURES[49]
    NO_GUARANTOR = "no_guarantor", "保证人丧失条件或者不履行义务，未在规定期限内提出新的保证人", MEASURES[49]
    MERIT = "merit", "确有悔改表现或者立功表现", MEASURES[42]
    MAJOR_MERIT = "major_merit", "重大立功表现", MEASURES[42]


class Danger(Choice):
    """可以提请逮捕的情形 (Law 47(1); Measures 48)."""

    FLIGHT = "flight", "可能逃跑", MEASURES[48]
    PUBLIC = "public", "有危害国家安全、公共安全、社会秩序或者他人人身安全的现实危险", MEASURES[48]
    REVENGE = "revenge", "可能对被害人、举报人、控告人或者社区矫正机构工作人员等实施报复", MEASURES[48]
    CRIME = "crime", "可能实施新的犯罪", MEASURES[48]


class Avoidance(Choice):
    """应当回避的情形. The Law has no clause of its own: that of the civil servants is applied."""

    OWN = "own", "与本案有利害关系", AVOIDANCE
    SUBJECT = "subject", "是社区矫正对象的近亲属", AVOIDANCE
    VICTIM = "victim", "是被害人或者其近亲属", AVOIDANCE
    OTHER = "other", "其他可能影响公正的情形", AVOIDANCE


class Ruling(Choice):
    """裁定、决定结果."""

    GRANTED = "granted", "采纳建议"
    REFUSED = "refused", "不予采纳"


class PositioningGround(Choice):
    """使用电子定位装置的情形 (Law 29(1))."""

    ORDER = "order", "违反人民法院禁止令", LAW[29, 1, 1]
    LEFT = "left", "无正当理由，未经批准离开所居住的市、县", LAW[29, 1, 2]
    WARNED = "warned", "拒不按照规定报告自己的活动情况，被给予警告", LAW[29, 1, 3]
    PENALISED = "penalised", "违反监督管理规定，被给予治安管理处罚", LAW[29, 1, 4]
    PROPOSED = "proposed", "拟提请撤销缓刑、假释或者收监执行", LAW[29, 1, 5]


class Device(Choice):
    """电子定位装置. A mobile phone is none (Measures 37)."""

    BRACELET = "bracelet", "电子定位腕带"
    ANKLET = "anklet", "电子定位脚环"


class Restraint(Choice):
    """限制人身自由情形 (Law 32)."""

    DETENTION = "detention", "行政拘留"
    DRUGS = "drugs", "强制隔离戒毒"
    CRIMINAL = "criminal", "刑事强制措施"


class Aid(Choice):
    """帮扶种类 (Law 35-43)."""

    JOB = "job", "就业", LAW[41]
    TRAINING = "training", "技能培训", LAW[37]
    SUBSIDY = "subsidy", "临时救助", LAW[43]
    MINIMUM = "minimum", "最低生活保障", LAW[43]
    LEGAL = "legal", "法律援助", LAW[43]
    SCHOOL = "school", "就学", LAW[37]


class Individual(Choice):
    """个别教育种类."""

    TALK = "talk", "个别谈话教育", LAW[36]
    COUNSELLING = "counselling", "心理辅导", LAW[40]


class ReleaseGround(Choice):
    """解除事由 (Law 44)."""

    EXPIRY = "expiry", "期满", LAW[44]
    PARDON = "pardon", "赦免", LAW[44]


class End(Choice):
    """终结原因 (Law 44, 45)."""

    EXPIRY = "expiry", "期满", LAW[44]
    PARDON = "pardon", "赦免", LAW[44]
    SUSPENSION = "suspension", "撤销缓刑", LAW[45]
    PAROLE = "parole", "撤销假释", LAW[45]
    RECOMMITTED = "recommitted", "收监执行", LAW[45]
    DEATH = "death", "死亡", LAW[45]
    MOVED = "moved", "变更执行地", LAW[27, 2]


Termination = Choice.among("Termination", End.SUSPENSION, End.PAROLE, End.RECOMMITTED, End.DEATH)


class Opinion(Choice):
    """检察监督文书 (Law 62)."""

    CORRECTION = "correction", "纠正意见"
    SUGGESTION = "suggestion", "检察建议"


class Inquiry(Choice):
    """查询事由 (CPL 286(2))."""

    JUDICIAL = "judicial", "司法机关为办案需要", PROCEDURE[286, 2]
    LAWFUL = "lawful", "有关单位根据国家规定查询", PROCEDURE[286, 2]
    OTHER = "other", "其他"


# 调查评估


class Client(Choice):
    """委托机关 (Law 18)."""

    COURT = "court", "人民法院"
    PROCURATORATE = "procuratorate", "人民检察院"
    POLICE = "police", "公安机关"
    PRISON = "prison", "监狱"
    DETENTION = "detention", "看守所"


class Track(Choice):
    """程序类型."""

    ORDINARY = "ordinary", "普通程序", MEASURES[14]
    FAST = "fast", "速裁程序", MEASURES[14]


class Suitability(Choice):
    """评估意见."""

    SUITABLE = "suitable", "适宜社区矫正"
    UNSUITABLE = "unsuitable", "不适宜社区矫正"
    UNKNOWN = "unknown", "无法评估"


class Feedback(Choice):
    """采信情况."""

    ADOPTED = "adopted", "采信"
    NOT = "not_adopted", "未采信"


# 教育、公益活动


class Activity(Choice):
    """活动种类."""

    EDUCATION = "education", "集中教育", LAW[36]
    CLASSROOM = "classroom", "青矫课堂", LAW[36]
    PUBLIC = "public", "公益活动", LAW[42]
    COUNSELLING = "counselling", "心理辅导", LAW[40]
    LECTURE = "lecture", "示范区联合讲座", LAW[40]


# 风险排查


class Risk(Choice):
    """风险等级."""

    HIGH = "high", "高"
    MEDIUM = "medium", "中"
    LOW = "low", "低"


class Partner(Choice):
    """联合执法部门."""

    COURT = "court", "法院"
    PROCURATORATE = "procuratorate", "检察院"
    POLICE = "police", "公安"
