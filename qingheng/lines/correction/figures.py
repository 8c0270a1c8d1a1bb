"""The figures of community correction: each with its definition, and with the records behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from django.db.models import CharField, F, Q, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from qingheng.kernel.cases.models import CaseLink
from qingheng.kernel.figures.breakdowns import Breakdown, ByParty, by_fact
from qingheng.kernel.figures.common import MET, deadlines, timeliness
from qingheng.kernel.figures.dashboards import Dashboard, Groups, Months, Parts
from qingheng.kernel.figures.declare import Balance, Count, Indicator, Ratio, Source, Stock, Sum, Total
from qingheng.kernel.figures.events import standing
from qingheng.kernel.figures.spans import Day
from qingheng.lines.correction import choices as c
from qingheng.lines.correction import models
from qingheng.lines.correction.activities import ActivityFacts
from qingheng.lines.correction.assessment import Assessment, AssessmentFacts
from qingheng.lines.correction.facts import Ending, Reception, Sentence
from qingheng.lines.correction.law import LAW, MEASURES
from qingheng.lines.correction.local import FEW
from qingheng.lines.correction.people import SUBJECT
from qingheng.lines.correction.procedure import Correction
from qingheng.lines.correction.rounds import RiskRound
from qingheng.procedure.declare import Step
from qingheng.procedure.fold import LimitState
from qingheng.statute.laws import Basis

CODE = Correction.line
RECORD = "case__correction__"
FILES = Source("矫正档案", models.Correction.objects.select_related("case"), record="")
LIMITS = deadlines(CODE, "correction")
ASSESSMENTS = Source("调查评估", models.CorrectionAssessment.objects.select_related("case"), record="")
ASSESSMENT_LIMITS = deadlines(Assessment.line, "correctionassessment")
ACTIVITIES = Source("活动", models.CorrectionActivity.objects.select_related("case"), record="")
ROUNDS = Source("风险排查", models.CorrectionRiskRound.objects.select_related("case"), record="")
_COUNTED = (
    Correction.open_absence, Correction.decide_outing_office, Correction.decide_outing, Correction.decide_outing_city,
    Correction.decide_permit, Correction.hold_hearing, Correction.admonish, Correction.warn, Correction.praise,
    Correction.police_decided, Correction.move, Correction.aid, Correction.educate,
)  # fmt: skip
STEPS = Source("环节", standing(CODE, _COUNTED).select_related("case"), record=RECORD)
"""One source for all of them: so they are counted by one statement."""


def _taken(code: str, name: str, step: Step, definition: str, *, unit: str = "人次", where: Q | None = None) -> Count:
    if step not in _COUNTED:
        raise ValueError(f"{step.code} is not among the steps that are counted")
    return Count(code=code, name=name, unit=unit, of=STEPS, dated="legal_on", where=Q(step=step.code) & (where or Q()),
                 definition=definition, least=FEW)  # fmt: skip


persons, stock = partial(Count, unit="人", of=FILES, least=FEW), partial(Stock, unit="人", of=FILES, least=FEW)
"""A small number of persons in a group is not told: a file of a minor or of a small town would be known by it."""

# 在册
on_file_opening, on_file = (
    stock(
        code=f"on_file_{edge}", name=f"{word}在册数", begins="start_on", ends=("ended_on",), at=at,
        definition=f"矫正起始日早于{moment}、届时尚未解除、终止或者转出的档案",
    )
    for edge, word, at, moment in (
        ("opening", "年初", Day.FIRST, "本年度1月1日零时"),
        ("closing", "年末", Day.NEXT, "本年度12月31日二十四时"),
    )
)  # fmt: skip
begun = persons(
    code="begun", name="矫正起始", dated="start_on", shown=False,
    definition="矫正起始日在本年度的档案",
)  # fmt: skip
ended = persons(
    code="ended",
    name="终结",
    dated="ended_on",
    shown=False,
    definition="终结日在本年度的档案",
)
cumulative = Total(
    code="cumulative", name="全年累计在册数", unit="人", least=FEW, plus=(on_file_opening, begun),
    definition="本年度至少一日在册的档案：年初在册数+矫正起始日在本年度的",
)  # fmt: skip
minors = stock(
    code="minors_on_file", name="年末未成年人档案", begins="start_on", ends=("ended_on",),
    at=Day.NEXT, where=Q(is_minor_file=True), basis=LAW[58], least_of_all=True,
    definition="年末在册数中的未成年人档案；少于五人的不列数字",
)  # fmt: skip
received = persons(
    code="registered", name="新接收人数", dated="registered_on", basis=LAW[22],
    definition="登记接收日在本年度",
)  # fmt: skip
released = persons(
    code="released",
    name="解除人数",
    dated="released_on",
    basis=LAW[44],
    definition="解除日在本年度",
)
terminated = persons(
    code="terminated", name="终止人数", dated="terminated_on", basis=LAW[45],
    definition="终止日在本年度",
)  # fmt: skip
moved = persons(
    code="transferred", name="转出人数", dated="ended_on", basis=LAW[27, 2],
    where=Q(end_reason=c.End.MOVED.value), definition="变更执行地、新执行地告知接收之日在本年度",
)  # fmt: skip


def _ended_as(code: str, name: str, end: c.End) -> Count:
    return persons(code=code, name=name, dated="terminated_on", where=Q(end_reason=end.value),
                 basis=LAW[45], definition=f"因{end.label}终止、裁定或者决定执行之日在本年度")  # fmt: skip


revocations = (
    _ended_as("suspension_revoked", "撤销缓刑人数", c.End.SUSPENSION),
    _ended_as("parole_revoked", "撤销假释人数", c.End.PAROLE),
    _ended_as("recommitted", "收监执行人数", c.End.RECOMMITTED),
)

# 报到、漏管、脱管、再犯
_reporting = Q(limit__in=["arrival_limit", "move_in_arrival_limit"])
_came = MET | Q(state=LimitState.MET_LATE.name)
reported = Count(
    code="reported", name="已报到", unit="人", of=LIMITS, dated="due", where=_reporting & _came, shown=False,
    definition="应报到日在本年度、已经报到的",
)  # fmt: skip
reported_in_time = Count(
    code="reported_in_time", name="按期报到", unit="人", of=LIMITS, dated="due", where=_reporting & MET, shown=False,
    definition="应报到日在本年度、不晚于该日报到的",
)  # fmt: skip
reporting_rate = Ratio(
    code="reporting_rate", name="按期报到率", numerator=reported_in_time, denominator=reported, basis=LAW[21, 1],
    definition="按期报到/已报到（应报到日在本年度）",
)  # fmt: skip
never_registered = stock(
    code="never_registered", name="漏管数", begins="docs_received_on",
    ends=("registered_on", "ended_on"), at=Day.NEXT, definition="年末已收到法律文书、从未登记接收的",
)  # fmt: skip
absences = _taken("absences", "脱管人次", Correction.open_absence, "发现脱管之日在本年度")
absence_rate = Ratio(
    code="absence_rate", name="脱管率", numerator=absences, denominator=cumulative, definition="脱管人次/全年累计在册数"
)
_while_in = Q(crime_committed_on__gte=F("start_on")) & (Q(ended_on=None) | Q(crime_committed_on__lte=F("ended_on")))
reoffended = persons(
    code="reoffended", name="矫正期间再犯罪人数", dated="convicted_on", where=_while_in,
    definition="定罪日期在本年度、再犯罪日期在矫正期间的",
)  # fmt: skip
reoffending_rate = Ratio(
    code="reoffending_rate", name="重新犯罪率", numerator=reoffended, denominator=cumulative,
    definition="矫正期间再犯罪人数/全年累计在册数",
)  # fmt: skip


# 外出、许可、听证
def _granted(code: str, name: str, step: Step) -> Count:
    return _taken(code, name, step, "准予外出、审批日在本年度", where=Q(data__outing_granted=True))


outings = (
    _granted("outings_office", "外出审批（司法所）", Correction.decide_outing_office),
    _granted("outings_district", "外出审批（区级）", Correction.decide_outing),
    _granted("outings_city", "外出审批（市级）", Correction.decide_outing_city),
)
permits = _taken(
    "permits", "经常性跨市县活动许可", Correction.decide_permit, "批准日在本年度", unit="件",
    where=Q(data__permit_granted=True),
)  # fmt: skip
hearings = _taken("hearings", "听证场次", Correction.hold_hearing, "听证日在本年度", unit="场")

# 奖惩
sanctions = (
    _taken("admonitions", "训诫", Correction.admonish, "决定日在本年度"),
    _taken("warnings", "警告", Correction.warn, "决定日在本年度"),
    _taken("praises", "表扬", Correction.praise, "决定日在本年度"),
    _taken("penalties", "治安管理处罚", Correction.police_decided, "公安机关给予处罚之日在本年度",
           where=Q(data__penalised=True)),
)  # fmt: skip
motions = _taken("motions", "提请撤销、收监、减刑", Correction.move, "提请日在本年度", unit="件")

# 电子定位
_positioned_before = stock(
    code="positioned_opening", name="年初使用中", begins="positioned_on",
    ends=("position_lifted_on", "ended_on"), at=Day.FIRST, shown=False, definition="年初正在使用电子定位装置的",
)  # fmt: skip
_positioned_since = persons(
    code="positioned_since", name="本年度起用", dated="positioned_on", shown=False,
    definition="最近一次起用电子定位装置之日在本年度的",
)  # fmt: skip
positioned = Total(
    code="positioned", name="电子定位使用人数", unit="人", least=FEW, basis=LAW[29],
    plus=(_positioned_before, _positioned_since),
    definition="本年度使用过电子定位装置的人数，一人计一次",
)  # fmt: skip


def _aid(code: str, kind: c.Aid) -> Count:
    return _taken(
        f"aid_{code}", f"{kind.label}帮扶", Correction.aid, "帮扶之日在本年度", where=Q(data__aid_kind=kind.value)
    )


aids = tuple(_aid(kind.value, kind) for kind in c.Aid)
talks = _taken(
    "talks", "个别教育", Correction.educate, "教育之日在本年度", where=Q(data__individual=c.Individual.TALK.value)
)
individual_counselling = _taken(
    "individual_counselling", "个别心理辅导", Correction.educate, "辅导之日在本年度",
    where=Q(data__individual=c.Individual.COUNSELLING.value),
)  # fmt: skip
on_time_rate, overdue = timeliness(LIMITS)

INDICATORS: tuple[Indicator, ...] = (
    on_file_opening, on_file, cumulative, minors, received, released, terminated, moved, *revocations,
    reporting_rate, never_registered, absences, absence_rate, reoffended, reoffending_rate,
    *outings, permits, hearings, *sanctions, motions, positioned, *aids, talks, individual_counselling,
    on_time_rate, overdue,
)  # fmt: skip
BALANCES = (Balance("on_file", "年初在册+矫正起始=终结+年末在册", (on_file_opening, begun), (ended, on_file)),)
BY_CATEGORY, BY_LEVEL = (by_fact(fact, withholds=False) for fact in (Sentence.category, Reception.level))
BY_MINOR = by_fact(Sentence.is_minor_file)
BY_SEX = ByParty(
    code="sex", name="性别", role=SUBJECT, column="sex", kinds={"male": "男", "female": "女"}, withholds=False
)
BREAKDOWNS = (
    BY_CATEGORY, BY_LEVEL, BY_SEX, by_fact(Sentence.crime_type, withholds=False), BY_MINOR,
    by_fact(Ending.end_reason, withholds=False), by_fact(Reception.occupation, withholds=False),
)  # fmt: skip
"""Few of a category or a crime in the whole district are told; few minors, and few in a town, are not."""
DASHBOARD = Dashboard(
    headline=(on_file, cumulative, received, released, terminated, overdue),
    panels=(
        Months(title="接收、解除、终止", of=(received, released, terminated), note="按登记接收日、解除日、终止日"),
        Months(title="月末在册", of=(on_file,), note="矫正已经开始、尚未终结"),
        Parts(title="外出审批", of=outings, note="准予外出的人次，按审批层级"),
        Groups(title="矫正类别", of=on_file, by=BY_CATEGORY, note="年末在册数"),
        Groups(title="管理类别", of=on_file, by=BY_LEVEL, note="年末在册数"),
    ),
    rates=(reporting_rate, absence_rate, reoffending_rate, on_time_rate),
)

# 调查评估
submitted = Count(
    code="assessments", name="调查评估件数", unit="件", of=ASSESSMENTS, dated="submitted_on", basis=LAW[18],
    definition="评估意见提交日在本年度",
)  # fmt: skip
_of_assessment = Q(limit__in=["assessment_limit", "assessment_fast_limit"]) & Q(
    case__correctionassessment__submitted_on__isnull=False
)
_judged = Count(
    code="assessments_judged", name="已提交评估的期限", unit="件", of=ASSESSMENT_LIMITS, dated="met_on",
    where=_of_assessment, shown=False, definition="提交日在本年度的评估",
)  # fmt: skip
_in_time = Count(
    code="assessments_in_time", name="按期提交", unit="件", of=ASSESSMENT_LIMITS, dated="met_on",
    where=_of_assessment & MET, shown=False, definition="其中在期限内提交的",
)  # fmt: skip
assessment_rate = Ratio(
    code="assessment_on_time_rate", name="按期完成率", numerator=_in_time, denominator=_judged, basis=MEASURES[14],
    definition="按期提交/提交（提交日在本年度）",
)  # fmt: skip


def _fed_back(code: str, name: str, where: Q, definition: str) -> Count:
    return Count(code=code, name=name, unit="件", of=ASSESSMENTS, dated="submitted_on", where=where, shown=False,
                 definition=definition)  # fmt: skip


_answered = _fed_back("answered", "已反馈", Q(adopted__isnull=False), "提交日在本年度、委托机关已反馈的")
_adopted = _fed_back("adopted", "采信", Q(adopted=c.Feedback.ADOPTED.value), "其中采信的")
adoption_rate = Ratio(
    code="adoption_rate", name="采信率", numerator=_adopted, denominator=_answered, definition="采信/已反馈"
)
ASSESSMENT_INDICATORS: tuple[Indicator, ...] = (submitted, assessment_rate, adoption_rate)
ASSESSMENT_BREAKDOWNS = (
    by_fact(AssessmentFacts.client_kind), by_fact(AssessmentFacts.track), by_fact(AssessmentFacts.opinion)
)  # fmt: skip


# 活动
CLASSES = (c.Activity.EDUCATION, c.Activity.CLASSROOM, c.Activity.LECTURE)
HELD = "case__correctionactivity__"
ATTENDANCES = Source(
    "参加记录", CaseLink.objects.filter(fact=ActivityFacts.attendees.name).select_related("other"), case="other",
    record=HELD,
)  # fmt: skip
"""One row a person a session: the activity names the file of whoever took part."""


def _attended(code: str, name: str, *kinds: c.Activity) -> Sum:
    return Sum(
        code=code, name=name, unit="人次", of=ACTIVITIES, dated="activity_on", value=Coalesce("attended", 0),
        where=Q(activity__in=[kind.value for kind in kinds]), definition="活动日期在本年度的参加人次",
    )  # fmt: skip


education = _attended("education", "教育", *CLASSES)
counselling = _attended("counselling", "心理辅导（集体）", c.Activity.COUNSELLING)
public_work = _attended("public_work", "公益活动", c.Activity.PUBLIC)
classrooms = Count(
    code="classrooms", name="青矫课堂场次", unit="场", of=ACTIVITIES, dated="activity_on",
    where=Q(activity=c.Activity.CLASSROOM.value), definition="活动日期在本年度的青矫课堂",
)  # fmt: skip


def _hours(code: str, name: str, kinds: Sequence[c.Activity], basis: Basis) -> Sum:
    return Sum(
        code=code, name=name, unit="小时", of=ATTENDANCES, dated=f"{HELD}activity_on",
        value=Coalesce(f"{HELD}session_hours", 0), where=Q(**{f"{HELD}activity__in": [kind.value for kind in kinds]}),
        definition="活动日期在本年度、登记到矫正档案的参加人员时长之和", basis=basis,
    )  # fmt: skip


class_hours = _hours("class_hours", "教育学习时长", CLASSES, LAW[36])
public_hours = _hours("public_hours", "公益活动时长", (c.Activity.PUBLIC,), LAW[42])
sessions = Count(
    code="sessions", name="活动场次", unit="场", of=ACTIVITIES, dated="activity_on", definition="活动日期在本年度"
)
ACTIVITY_INDICATORS: tuple[Indicator, ...] = (
    sessions, education, counselling, public_work, classrooms, class_hours, public_hours
)  # fmt: skip


class ByFile(Breakdown):
    """By the file of each person who took part; what is no attendance belongs to nobody."""

    def of(self, source: Source) -> Combinable:
        return F("other__number") if source is ATTENDANCES else Value(None, output_field=CharField())

    def labels(self, keys: Iterable[Any]) -> Mapping[Any, str]:
        return {key: key for key in sorted(key for key in keys if key)}


BY_FILE = ByFile(code="file", name="矫正档案（每人）", withholds=False)
ACTIVITY_BREAKDOWNS = (by_fact(ActivityFacts.activity), BY_FILE)

ACTIVITY_DASHBOARD = Dashboard(
    headline=(sessions, education, public_work, counselling, class_hours, public_hours),
    panels=(
        Months(title="教育、公益活动", of=(education, public_work), note="参加人次，按活动日期"),
        Groups(title="活动种类", of=sessions, by=ACTIVITY_BREAKDOWNS[0], note="场次"),
        Groups(title="每人公益活动时长", of=public_hours, by=BY_FILE, note="登记到矫正档案的小时数"),
    ),
)

# 风险排查
rounds = Count(
    code="risk_rounds", name="风险排查", unit="轮", of=ROUNDS, dated="round_on", definition="排查日期在本年度"
)


def _dangers(code: str, name: str, step: Step) -> Count:
    rows = standing(RiskRound.line, [step]).select_related("case")
    return Count(code=code, name=name, unit="处", of=Source(name, rows, record="case__correctionriskround__"),
                 dated="legal_on", definition=f"{name}之日在本年度")  # fmt: skip


dangers_found = _dangers("dangers_found", "发现隐患", RiskRound.find_danger)
dangers_closed = _dangers("dangers_closed", "隐患销号", RiskRound.close_danger)
ROUND_INDICATORS: tuple[Indicator, ...] = (rounds, dangers_found, dangers_closed)
