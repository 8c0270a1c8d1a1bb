"""The figures of responding to suits (domain page, section 7): each with its definition and the records behind it.

One record is one case in one instance: the unit of the appearance rate.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Case as Choose
from django.db.models import F, OuterRef, Q, Subquery, When
from django.db.models.expressions import Combinable

from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.figures.breakdowns import UNSTATED, Breakdown, ByParty, by_fact
from qingheng.kernel.figures.common import MET, deadlines, timeliness
from qingheng.kernel.figures.dashboards import Dashboard, Groups, Months, Parts
from qingheng.kernel.figures.declare import Count, Indicator, Ratio, Source, Sum
from qingheng.kernel.organisations.models import Body
from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation import local, models
from qingheng.lines.litigation.facts import Outcome, Registration
from qingheng.lines.litigation.law import HEADS, LAW
from qingheng.lines.litigation.matters.centre import CentreFacts
from qingheng.lines.litigation.matters.event import EventFacts
from qingheng.lines.litigation.matters.suggestion import SuggestionFacts
from qingheng.lines.litigation.staff import DEFENDANT, PLAINTIFF
from qingheng.procedure.fold import LimitState

SUITS = Source("应诉案件", models.Suit.objects.select_related("case"), record="")
ENFORCEMENTS = Source("非诉执行", models.CourtEnforcement.objects.select_related("case"), record="")
SUGGESTIONS = Source("建议", models.CourtSuggestion.objects.select_related("case"), record="")
EVENTS = Source("活动", models.LitigationEvent.objects.select_related("case"), record="")
CENTRE = Source("联合调处", models.JointMediation.objects.select_related("case"), record="")
LIMITS = deadlines("litigation", "suit")
SUGGESTION_LIMITS = deadlines("court_suggestion", "courtsuggestion")
RECONSIDERATIONS = Source("复议案件", Case.objects.filter(line="reconsideration"), case="pk", line="reconsideration")

FIRST, SECOND = Q(instance=c.Instance.FIRST.value), Q(instance=c.Instance.SECOND.value)
RETRIAL = Q(instance__in=[c.Instance.RETRIAL_REVIEW.value, c.Instance.RETRIAL.value])
LOST = Q(result__in=[each.value for each in c.LOSSES])
APPEARED = Q(head_appeared=True)
ACCEPTED_ABSENCE = Q(head_appeared=False, absences_accepted=True)
RESOLVED = Q(result__in=[c.Result.MEDIATED.value, c.Result.WITHDRAWN.value])


def _received(code: str, name: str, where: Q) -> Count:
    return Count(code=code, name=name, unit="件", of=SUITS, dated="complaint_received_on", where=where,
                 definition=f"收到副本日（本机关上诉、申请再审的为提交日）在本年度的{name[:2]}案件")  # fmt: skip


def _concluded(code: str, name: str, where: Q, definition: str, *, shown: bool = True) -> Count:
    return Count(code=code, name=name, unit="件", of=SUITS, dated="ruled_on", where=where, definition=definition,
                 shown=shown)  # fmt: skip


# 收案、审结
first_received = _received("suits_first_received", "一审收案", FIRST)
second_received = _received("suits_second_received", "二审收案", SECOND)
retrial_received = _received("suits_retrial_received", "再审收案", RETRIAL)
first_concluded = _concluded("suits_first_concluded", "一审审结", FIRST, "裁判日在本年度的一审案件")
second_concluded = _concluded("suits_second_concluded", "二审审结", SECOND, "裁判日在本年度的二审案件")
retrial_concluded = _concluded("suits_retrial_concluded", "再审审结", RETRIAL, "裁判日在本年度的再审案件，含再审审查")


# 负责人出庭
def _heard(code: str, name: str, where: Q, definition: str, *, shown: bool = True) -> Count:
    return Count(code=code, name=name, unit="件", of=SUITS, dated="first_heard_on", where=where, shown=shown,
                 definition=definition, basis=LAW[3, 3])  # fmt: skip


heard = _heard("suits_heard", "开庭案件", Q(), "首次公开开庭日在本年度的案件，一件案件的每一审级计一件")
attended = _heard(
    "suits_attended", "负责人出庭案件", APPEARED,
    "开庭案件中，本机关负责人到庭参加一次庭审且身份经法院认可，法院再次通知的各次均到庭的；共同被告协商一方负责人出庭的计一件",
)  # fmt: skip
without_accepted = _heard(
    "suits_heard_unexcused", "开庭案件（剔除经法院认可的不能出庭）", ~ACCEPTED_ABSENCE,
    "开庭案件，不含负责人未出庭而理由经法院认可的", shown=False,
)  # fmt: skip


def _rate(code: str, name: str, denominator: Count, *, seed: str | None = None) -> Ratio:
    return Ratio(code=code, name=name, numerator=attended, denominator=denominator, seed=seed, basis=HEADS[7],
                 definition=f"负责人出庭案件/{denominator.name}；没有开庭案件的不计算")  # fmt: skip


_COUNTED, _OTHER = (without_accepted, heard) if local.ACCEPTED_ABSENCES_LEAVE else (heard, without_accepted)
appearance_rate = _rate("head_appearance_rate", "行政机关负责人出庭应诉率", _COUNTED, seed="F13")
appearance_rate_otherwise = _rate("head_appearance_rate_otherwise", f"出庭应诉率（分母为{_OTHER.name}）", _OTHER)
by_chief = _heard("suits_chief_attended", "正职出庭案件", Q(chief_appeared=True), "开庭案件中正职负责人出庭的")
chief_rate = Ratio(
    code="chief_appearance_rate", name="正职出庭率", numerator=by_chief, denominator=heard,
    definition="正职出庭案件/开庭案件",
)  # fmt: skip
spoken = _heard("suits_head_spoke", "负责人出声案件", APPEARED & Q(head_spoke=True), "负责人就实质性解决争议发表意见的")
voice_rate = Ratio(
    code="head_voice_rate", name="出声率", numerator=spoken, denominator=attended, basis=HEADS[11, 3],
    definition="负责人出声案件/负责人出庭案件",
)  # fmt: skip
lawyers_only = _heard("suits_only_lawyers", "仅律师出庭案件", Q(only_lawyers=True), "开庭案件中有一次仅律师出庭的")

# 裁判
lost = _concluded(
    "suits_lost", "败诉", FIRST & LOST,
    "一审审结中判决撤销、部分撤销、变更、确认违法或者无效、责令履行、给付、赔偿补偿、承担协议责任的",
)  # fmt: skip
loss_rate = Ratio(
    code="loss_rate", name="败诉率", numerator=lost, denominator=first_concluded, definition="败诉/一审审结"
)
resolved = _concluded("suits_resolved", "协调化解", FIRST & RESOLVED, "一审审结中调解和准予撤诉的")
resolution_rate = Ratio(
    code="suit_resolution_rate", name="协调化解率", numerator=resolved, denominator=first_concluded,
    definition="（调解+准予撤诉）/一审审结",
)  # fmt: skip
changed_withdrawn = _concluded(
    "suits_changed_withdrawn", "改变行为后撤诉", Q(withdrawn_after_change=True), "审结案件中改变行为后撤诉的"
)

# 复议后应诉
after_reconsideration = _received("suits_after_reconsideration", "复议后应诉一审收案", FIRST & Q(reconsidered=True))
joint = _received("suits_joint", "双被告一审收案", FIRST & Q(position=c.Position.JOINT_UPHELD.value))
about_decision = _concluded(
    "suits_about_decision", "涉及复议决定审结", FIRST & Q(decision_result__in=["kept", "corrected"]),
    "一审审结中对复议决定作出裁判的", shown=False,
)  # fmt: skip
decision_corrected = _concluded(
    "suits_decision_corrected", "复议决定被纠错", FIRST & Q(decision_result="corrected"),
    "一审审结中复议决定被撤销、确认违法或者责令作出的",
)  # fmt: skip
corrected_rate = Ratio(
    code="decision_corrected_rate", name="复议决定被纠错率", numerator=decision_corrected, denominator=about_decision,
    definition="复议决定被纠错/对复议决定作出裁判的一审审结",
)  # fmt: skip
reconsiderations = Count(
    code="reconsiderations_entered", name="行政复议收件", unit="件", of=RECONSIDERATIONS, dated="began_on", shown=False,
    definition="收到日在本年度的行政复议申请，含重复申请",
)  # fmt: skip
suit_ratio = Ratio(
    code="reconsideration_suit_ratio", name="复议诉讼比", numerator=reconsiderations, denominator=first_received,
    unit="", factor=1, definition="行政复议收件/一审收案",
)  # fmt: skip

# 履行
_DUTY = Q(limit="judgment_duty_limit")
duties_due = Count(
    code="duties_due", name="履行期届满的裁判", unit="件", of=LIMITS, dated="due",
    where=_DUTY & ~Q(state=LimitState.VOID.name), definition="行政机关履行期限在本年度届满的生效裁判", shown=False,
)  # fmt: skip
duties_done = Count(
    code="duties_done", name="按期履行的裁判", unit="件", of=LIMITS, dated="due", where=_DUTY & MET,
    definition="其中履行完成日不晚于届满日的", shown=False,
)  # fmt: skip
performance_rate = Ratio(
    code="judgment_performance_rate", name="生效裁判履行率", numerator=duties_done, denominator=duties_due,
    basis=LAW[94], definition="按期履行的裁判/履行期限在本年度届满的生效裁判",
)  # fmt: skip

# 非诉执行
enforcements = Count(
    code="enforcements_applied", name="申请强制执行", unit="件", of=ENFORCEMENTS, dated="applied_on",
    definition="向法院申请日在本年度的",
)  # fmt: skip
enforcements_allowed = Count(
    code="enforcements_allowed", name="准予强制执行", unit="件", of=ENFORCEMENTS, dated="ruling_received_on",
    where=Q(ruling=c.EnforcementRuling.ALLOWED.value), definition="收到裁定日在本年度、裁定准予的",
)  # fmt: skip

# 司法建议、检察建议
_OF_COURT = Q(case__courtsuggestion__suggestion_kind__in=[each.value for each in c.COURT_KINDS])
_REPLIED = MET | Q(state=LimitState.MET_LATE.name)


def _due(code: str, name: str, where: Q, definition: str) -> Count:
    return Count(code=code, name=name, unit="件", of=SUGGESTION_LIMITS, dated="due", where=_OF_COURT & where,
                 definition=definition, shown=False)  # fmt: skip


suggestions = Count(
    code="court_suggestions", name="收到司法建议", unit="件", of=SUGGESTIONS, dated="received_on",
    where=Q(suggestion_kind__in=[each.value for each in c.COURT_KINDS]), definition="收到日在本年度的司法建议",
)  # fmt: skip
procuratorial = Count(
    code="procuratorial_suggestions", name="收到检察建议", unit="件", of=SUGGESTIONS, dated="received_on",
    where=~Q(suggestion_kind__in=[each.value for each in c.COURT_KINDS]), definition="收到日在本年度的检察建议",
)  # fmt: skip
suggestions_due = _due(
    "suggestions_due", "到期司法建议", ~Q(state=LimitState.VOID.name), "答复期限在本年度届满的司法建议"
)
suggestions_replied = _due("suggestions_replied", "已反馈司法建议", _REPLIED, "其中已经答复的")
suggestions_in_time = _due("suggestions_in_time", "按期反馈司法建议", MET, "其中在期限内答复的")
reply_rate = Ratio(
    code="suggestion_reply_rate", name="司法建议反馈率", numerator=suggestions_replied, denominator=suggestions_due,
    definition="已反馈/答复期限在本年度届满的司法建议",
)  # fmt: skip
reply_in_time_rate = Ratio(
    code="suggestion_in_time_rate", name="司法建议按期反馈率", numerator=suggestions_in_time,
    denominator=suggestions_due, definition="按期反馈/答复期限在本年度届满的司法建议",
)  # fmt: skip


# 活动
def _events(kind: c.EventKind) -> tuple[Count, Sum]:
    where = Q(event_kind=kind.value)
    held = Count(code=f"events_{kind.value}", name=f"{kind.label}场次", unit="场", of=EVENTS, dated="held_on",
                 where=where, definition=f"举办日在本年度的{kind.label}")  # fmt: skip
    came = Sum(code=f"events_{kind.value}_observers", name=f"{kind.label}人次", unit="人次", of=EVENTS, dated="held_on",
               where=where, value=F("observers"), definition=f"举办日在本年度的{kind.label}参加人次之和")  # fmt: skip
    return held, came


commented = Count(
    code="events_commented", name="讲评场次", unit="场", of=EVENTS, dated="held_on",
    where=~Q(commentary=None) & ~Q(commentary=""), definition="举办日在本年度、有讲评的活动",
)  # fmt: skip
EVENT_INDICATORS: tuple[Indicator, ...] = (*(each for kind in c.EventKind for each in _events(kind)), commented)

# 联合调处
centre_started = Count(
    code="centre_started", name="联合调处件数", unit="件", of=CENTRE, dated="started_on", definition="登记日在本年度"
)
centre_ended = Count(
    code="centre_ended",
    name="调处结束",
    unit="件",
    of=CENTRE,
    dated="ended_on",
    shown=False,
    definition="结束日在本年度",
)
centre_settled = Count(
    code="centre_settled", name="调处成功", unit="件", of=CENTRE, dated="ended_on",
    where=Q(centre_result__in=[each.value for each in c.CENTRE_SETTLED]),
    definition="结束日在本年度、达成协议或者撤回、撤诉的",
)  # fmt: skip
centre_rate = Ratio(
    code="centre_rate", name="联合调处成功率", numerator=centre_settled, denominator=centre_ended,
    definition="（达成协议+撤回、撤诉）/调处结束",
)  # fmt: skip
CENTRE_INDICATORS: tuple[Indicator, ...] = (centre_started, centre_settled, centre_ended, centre_rate)
SUGGESTION_INDICATORS: tuple[Indicator, ...] = (
    suggestions, procuratorial, reply_rate, reply_in_time_rate, *timeliness(SUGGESTION_LIMITS),
)  # fmt: skip


# 分组
@dataclass(frozen=True, eq=False, kw_only=True)
class ByCreditedOrgan(Breakdown):
    """By the defendant whose head came; where none came, by the first defendant.

    In a joint case it counts for the organ whose head came and is neutral for the other (domain page, doubt D2).
    """

    def of(self, source: Source) -> Combinable:
        if source.record is None:
            raise ValueError(f"{source.name}不能按{self.name}分组")
        named = Party.objects.filter(case=OuterRef(source.case), role=DEFENDANT.code, left_on=None).order_by("id")
        first, second = (Subquery(named.values("body")[place : place + 1]) for place in (0, 1))
        came = f"{source.record}head_of"
        return Choose(When(**{came: c.WhoseHead.SECOND.value}, then=second), default=first)

    def labels(self, keys: Iterable[Any]) -> Mapping[Any, str]:
        found = [key for key in keys if key is not None]
        names = dict(Body.objects.filter(pk__in=found).order_by("path").values_list("pk", "name"))
        return names | {key: UNSTATED for key in keys if key is None}


BY_AGENCY = ByCreditedOrgan(code="defendant", name="被诉行政机关")
_ORGANS = dict(Body.Kind.choices)
_PERSONS = dict(Party.Kind.choices)
BY_DEFENDANT_KIND = ByParty(code="defendant_kind", name="被告类别", role=DEFENDANT, column="body__kind", kinds=_ORGANS)
BY_PLAINTIFF_KIND = ByParty(code="plaintiff_kind", name="原告类别", role=PLAINTIFF, column="kind", kinds=_PERSONS)
BY_INSTANCE, BY_FIELD = by_fact(Registration.instance), by_fact(Registration.admin_field)
BREAKDOWNS = (
    BY_AGENCY,
    BY_INSTANCE,
    by_fact(Registration.position),
    by_fact(Registration.reconsideration_outcome),
    by_fact(Registration.public_interest),
    by_fact(Registration.act_kind),
    BY_FIELD,
    by_fact(Outcome.result),
    BY_DEFENDANT_KIND,
    BY_PLAINTIFF_KIND,
)
SUGGESTION_BREAKDOWNS = (by_fact(SuggestionFacts.suggestion_kind), by_fact(SuggestionFacts.adoption))
EVENT_BREAKDOWNS = (by_fact(EventFacts.event_kind),)
CENTRE_BREAKDOWNS = (by_fact(CentreFacts.source), by_fact(CentreFacts.centre_result))

INDICATORS: tuple[Indicator, ...] = (
    first_received, first_concluded, second_received, second_concluded, retrial_received, retrial_concluded, heard,
    attended, appearance_rate, appearance_rate_otherwise, chief_rate, voice_rate, lawyers_only, lost, loss_rate,
    resolved, resolution_rate, changed_withdrawn, after_reconsideration, joint, corrected_rate, suit_ratio,
    performance_rate,
    *timeliness(LIMITS),
)  # fmt: skip
DASHBOARD = Dashboard(
    headline=(first_received, first_concluded, heard, attended, lost, resolved),
    panels=(
        Months(title="一审收案和审结", of=(first_received, first_concluded)),
        Parts(title="各审级收案", of=(first_received, second_received, retrial_received)),
        Groups(title="一审收案，按管理类别", of=first_received, by=BY_FIELD),
        Groups(title="负责人出庭案件，按被诉行政机关", of=attended, by=BY_AGENCY),
        Groups(title="一审审结，按裁判结果", of=first_concluded, by=by_fact(Outcome.result)),
    ),
    rates=(appearance_rate, chief_rate, voice_rate, loss_rate, resolution_rate, performance_rate),
)
