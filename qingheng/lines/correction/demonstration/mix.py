"""How many of what: the volumes of a full year in a district of a million and a quarter. None is in the seed."""

from qingheng.lines.correction.choices import Area, Category, Client, Crime, Motion, OutingReason

ON_FILE, ENDING_OF_THEM = 370, 270
"""On file when the year begins, and how many of these reach their last day in it."""
LONGEST_BEFORE = 640
"""Nobody began longer before the year than so many days."""
BEGUN, SHORT_OF_THEM = 330, 74
"""Begun in the year, and how many of these are so short that they end in it as well."""
MINORS = 9
ASSESSMENTS = 400
IMPOSSIBLE, WITHDRAWN, EXTENDED, FAST, LATE_ASSESSMENTS = 8, 5, 14, 70, 4

CATEGORIES = {Category.SUSPENDED: 86, Category.PAROLE: 7, Category.OUTSIDE: 4, Category.CONTROL: 3}
# kind, crime, weight
CRIMES = (
    (Crime.PUBLIC, "危险驾驶", 30), (Crime.PUBLIC, "交通肇事", 8), (Crime.PROPERTY, "盗窃", 14),
    (Crime.PROPERTY, "诈骗", 12), (Crime.ORDER, "帮助信息网络犯罪活动", 12), (Crime.ORDER, "开设赌场", 8),
    (Crime.ORDER, "寻衅滋事", 5), (Crime.PERSON, "故意伤害", 5), (Crime.ECONOMY, "虚开增值税专用发票", 4),
    (Crime.ECONOMY, "非法吸收公众存款", 2),
)  # fmt: skip
COURTS = ("上海市青浦区人民法院", "上海市闵行区人民法院", "上海市松江区人民法院", "上海市嘉定区人民法院")

OUTINGS_OFFICE, OUTINGS_DISTRICT, OUTINGS_CITY, OUTINGS_REFUSED = 440, 84, 5, 12
REASONS = {OutingReason.AFFAIRS: 70, OutingReason.MEDICAL: 20, OutingReason.STUDY: 3, OutingReason.LITIGATION: 7}
PLACES = (
    (Area.ELSEWHERE, "江苏省苏州市姑苏区"), (Area.ELSEWHERE, "江苏省昆山市"), (Area.ZONE, "浙江省嘉善县姚庄镇"),
    (Area.ZONE, "江苏省苏州市吴江区黎里镇"), (Area.ELSEWHERE, "安徽省合肥市"), (Area.ELSEWHERE, "江苏省南通市"),
    (Area.ELSEWHERE, "河南省信阳市"),
)  # fmt: skip
PERMITS, HEARINGS = 26, 12
MOVES, MOVES_REFUSED = 12, 4
ADMONISHED, PENALISED, PRAISED, WARNED_ALONE = 78, 6, 55, 8
MOTIONS = {Motion.SUSPENSION: 4, Motion.PAROLE: 1, Motion.RECOMMIT: 2}
ABSENCES, POSITIONED, RESTRAINED, HELD, DEATHS = 5, 14, 5, 2, 3
AIDS, TALKS, COUNSELLED = 150, 420, 60
OBJECTIONS, OPINIONS, INQUIRIES, REOFFENDING = 5, 4, 8, 1
LATE, VERY_LATE = 7, 2

NAMED_FROM = 11
"""From which month those who take part in classes and public work are taken down by file."""
CLASSROOMS, LECTURES, COUNSELLING = 24, 2, 18
ROUNDS, DANGERS = 12, 3
CLIENTS = {Client.COURT: 62, Client.PROCURATORATE: 24, Client.POLICE: 3, Client.PRISON: 9, Client.DETENTION: 2}
TOPICS = (
    "学法用法",
    "反诈与网络安全",
    "宪法宣传",
    "就业技能",
    "禁毒与健康",
    "交通安全",
    "个人信息保护",
    "民法典与家庭",
)
PUBLIC = ("河道保洁", "交通文明劝导", "敬老院服务", "社区环境整治", "图书整理")
TYPICAL_DANGERS = (
    "租住地变更未及时报告",
    "失业后收入不稳",
    "家庭矛盾",
    "手机定位报告中断",
    "债务纠纷",
    "与同案人员来往",
)
