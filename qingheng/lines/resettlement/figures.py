"""The figures of the line: each with its definition, and with the records behind it."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, DateField, DecimalField, F, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce

from qingheng.kernel.cases.models import Deadline, Event
from qingheng.kernel.figures.breakdowns import ORGANISATION, by_fact
from qingheng.kernel.figures.common import MET, MISSED, deadlines, timeliness
from qingheng.kernel.figures.dashboards import Dashboard, Groups, Months
from qingheng.kernel.figures.declare import Balance, Count, Indicator, Ratio, Source, Stock, Sum, Total
from qingheng.kernel.figures.events import standing
from qingheng.kernel.figures.spans import Day
from qingheng.lines.resettlement import choices as c
from qingheng.lines.resettlement import local, models
from qingheng.lines.resettlement.beside import ActivityFacts, AgreementFacts, BaseFacts, VolunteerFacts
from qingheng.lines.resettlement.facts import Ending, Help, Person
from qingheng.lines.resettlement.law import LAW, LINKAGE, OPINION, PARTNERS, SHANGHAI
from qingheng.lines.resettlement.procedure import Resettlement
from qingheng.procedure.declare import Step
from qingheng.procedure.fold import LimitState

CODE = Resettlement.line
RECORD = "case__resettlement__"
_OWN = models.Resettlement.objects.exclude(end_reason=c.End.STRUCK.value).select_related("case")
"""Files opened twice or by mistake are no files of anybody."""
FILES = Source("帮教档案", _OWN, record="")
LIMITS = deadlines(CODE, "resettlement")
VISITS = ("first_visit_limit", "key_visit_limit", "quarterly_visit_limit")
AGREEMENTS = Source("合作协议", models.AftercareAgreement.objects.select_related("case"), record="")
ACTIVITIES = Source("活动", models.AftercareActivity.objects.select_related("case"), record="")
VOLUNTEERS = Source("志愿者", models.AftercareVolunteer.objects.select_related("case"), record="")
BASES = Source("基地", models.AftercareBase.objects.select_related("case"), record="")


def _events(name: str, *steps: Step) -> Source:
    return Source(name, standing(CODE, steps).select_related("case"), record=RECORD)


def _with_kind(events: QuerySet[Any]) -> QuerySet[Any]:
    """The results of aid, each with the kind that was applied for."""
    asked = Event.objects.filter(case=OuterRef("case"), corrects=None).annotate(own=Cast("number", CharField()))
    kinds = asked.filter(own=OuterRef("subject")).annotate(kind=KT("data__aid_kind")).values("kind")[:1]
    kinded: QuerySet[Any] = events.annotate(aid_kind=Subquery(kinds))
    return kinded


def _awaiting(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The files, each with the day by which the next visit is due."""
    running = Deadline.objects.filter(case=OuterRef("case"), limit__in=VISITS, state=LimitState.RUNNING.name)
    first = running.order_by().values("case").annotate(first=Min("due")).values("first")
    waiting: QuerySet[Any] = rows.annotate(next_visit_by=Subquery(first, output_field=DateField()))
    return waiting


def _number(code: str, name: str, dated: str, where: Q, definition: str, **more: Any) -> Count:
    return Count(
        code=code,
        name=name,
        unit="人",
        of=FILES,
        dated=dated,
        where=where,
        least=local.FEW,
        definition=definition,
        **more,
    )


# 在册
on_register_opening, on_register = (
    Stock(
        code=f"aftercare_{edge}", name=f"{word}在册帮教对象", unit="人", of=FILES, least=local.FEW, begins="linked_on",
        ends=("ended_on",), at=at, definition=f"已经衔接、{moment}尚未结束或者转出的，含拒绝帮教的",
    )
    for edge, word, at, moment in (("opening", "年初", Day.FIRST, "年初"), ("closing", "年末", Day.NEXT, "年末"))
)  # fmt: skip
key_on_register = Stock(
    code="aftercare_key", name="其中重点帮教对象", unit="人", of=FILES, least=local.FEW, begins="key_since",
    ends=("key_ended_on", "ended_on"), at=Day.NEXT, where=Q(linked_on__lt=Day.NEXT), basis=OPINION,
    definition="年末在册、列为重点的",
)  # fmt: skip
received = _number("aftercare_received", "新接收人数", "linked_on", Q(), "衔接日在本年度")
ended = _number(
    "aftercare_ended", "结束和转出", "ended_on", Q(linked_on__isnull=False), "衔接后结束、转出之日在本年度", shown=False
)
cumulative = Total(
    code="aftercare_cumulative", name="全年在册人数", unit="人", least=local.FEW, plus=(on_register_opening, received),
    definition="本年度至少一日在册的：年初在册+新接收，不含重复、误建的",
)  # fmt: skip
missing = Stock(
    code="aftercare_missing", name="下落不明人数", unit="人", of=FILES, least=local.FEW, begins="missing_on",
    ends=("linked_on", "ended_on"), at=Day.NEXT, definition="年末列为下落不明、尚未衔接的",
)  # fmt: skip

# 衔接
_never_came = Q(released_on=None, end_reason__in=[c.End.WITHDRAWN.value, c.End.NOT_HERE.value, c.End.DEATH.value])
_to_verify = Q(notice_on__isnull=False) & ~_never_came
_noticed = _number(
    "aftercare_noticed", "预释放通知", "release_due_on", _to_verify,
    "应释放日在本年度、收到预释放通知的，不含监所撤回、非本辖区和释放前死亡的", shown=False,
)  # fmt: skip
_verified = _number(
    "aftercare_verified", "释放前已核查", "release_due_on", _to_verify & Q(verified_on__lt=F("release_due_on")),
    "其中应释放日之前已经核查的", shown=False,
)  # fmt: skip
verification_rate = Ratio(
    code="aftercare_verification_rate", name="预释放核查率", numerator=_verified, denominator=_noticed, basis=LINKAGE,
    definition="释放前已核查/应释放日在本年度的预释放通知",
)  # fmt: skip
released = _number("aftercare_released", "释放人数", "released_on", Q(), "实际释放日在本年度")
_out = _number(
    "aftercare_out", "未衔接即转出、死亡的", "released_on",
    Q(linked_on=None, end_reason__in=[c.End.MOVED.value, c.End.DEATH.value]), "不计入衔接率的分母", shown=False,
)  # fmt: skip
_due_to_link = Total(
    code="aftercare_due_to_link", name="应衔接人数", unit="人", least=local.FEW, plus=(released,), minus=(_out,),
    shown=False,
    definition="实际释放日在本年度的，减去衔接前转出、死亡的",
)  # fmt: skip
_linked = _number(
    "aftercare_linked", "已衔接", "released_on", Q(linked_on__isnull=False), "其中已经衔接的", shown=False
)
link_rate = Ratio(
    code="aftercare_link_rate", name="衔接率", numerator=_linked, denominator=_due_to_link, basis=LINKAGE,
    definition="已衔接/（本年度释放人数-转出人数）",
)  # fmt: skip
_key_released = _number(
    "aftercare_key_released", "应当必接必送的", "released_on", Q(must_pick_up=True),
    "实际释放日在本年度、释放时列为重点的（含无监护人接回的未成年人）", shown=False,
)  # fmt: skip
_key_handed = _number(
    "aftercare_key_handed", "释放当日交接的", "released_on", Q(must_pick_up=True, handed_on=F("released_on")),
    "其中释放当日交接的", shown=False,
)  # fmt: skip
pickup_rate = Ratio(
    code="aftercare_pickup_rate", name="必接必送率", numerator=_key_handed, denominator=_key_released, basis=OPINION,
    definition="释放当日交接的/本年度释放、应当必接必送的",
)  # fmt: skip

# 帮教
_visits_due = Q(limit__in=VISITS)
_visited_in_time = Count(
    code="aftercare_visited", name="按期走访", unit="次", of=LIMITS, dated="due", where=_visits_due & MET, shown=False,
    definition="走访期限届满日在本年度、按期完成的",
)  # fmt: skip
_visits_judged = Count(
    code="aftercare_visits_due", name="应走访", unit="次", of=LIMITS, dated="due", where=_visits_due & (MET | MISSED),
    shown=False, definition="走访期限届满日在本年度、已经完成或者逾期的",
)  # fmt: skip
visit_rate = Ratio(
    code="aftercare_visit_rate", name="走访及时率", numerator=_visited_in_time, denominator=_visits_judged,
    basis=SHANGHAI[8], definition="按期走访/应走访（期限届满日在本年度）",
)  # fmt: skip
_in_help = Stock(
    code="aftercare_in_help", name="正常帮教", unit="人", of=Source("帮教档案", _awaiting(_OWN), record=""),
    begins="agreed_on", ends=("ended_on",), at=Day.NEXT, shown=False,
    where=Q(refused_help=False) & (Q(next_visit_by=None) | Q(next_visit_by__gte=Day.NEXT)),
    definition="年末在册、已签订帮教协议且没有逾期未走访的",
)  # fmt: skip
help_rate = Ratio(
    code="aftercare_help_rate", name="帮教率", numerator=_in_help, denominator=on_register,
    definition="正常帮教/年末在册帮教对象",
)  # fmt: skip
_able = Stock(
    code="aftercare_able", name="有劳动能力的在册对象", unit="人", of=FILES, least=local.FEW, begins="linked_on",
    ends=("ended_on",), at=Day.NEXT, where=Q(job=None) | ~Q(job=c.Job.UNABLE.value), shown=False,
    definition="年末在册，不含退休和无劳动能力的",
)  # fmt: skip
_placed = Stock(
    code="aftercare_placed", name="已安置", unit="人", of=FILES, least=local.FEW, begins="linked_on",
    ends=("ended_on",), at=Day.NEXT, where=Q(job__in=[job.value for job in c.PLACED]), shown=False,
    definition="其中就业、创业、就学或者落实安置的",
)  # fmt: skip
placement_rate = Ratio(
    code="aftercare_placement_rate", name="安置率", numerator=_placed, denominator=_able, basis=LAW[37],
    definition="已安置/年末在册、有劳动能力的对象",
)  # fmt: skip
_begun = Coalesce("released_on", "end_on")
reoffended = Count(
    code="aftercare_reoffended", name="重新犯罪人数", unit="人", of=FILES, least=local.FEW, dated="convicted_on",
    where=Q(intentional=True, reoffended_on__gte=_begun, reoffended_on__lte=F("help_until")),
    definition="定罪日期在本年度、帮教期内故意犯罪的",
)  # fmt: skip
reoffence_rate = Ratio(
    code="aftercare_reoffence_rate", name="重新犯罪率", numerator=reoffended, denominator=cumulative,
    definition="重新犯罪人数/全年在册人数",
)  # fmt: skip
visits = Count(
    code="aftercare_visits", name="走访人次", unit="人次", of=_events("走访", Resettlement.visit), dated="legal_on",
    definition="走访谈话之日在本年度",
)  # fmt: skip

# 帮扶
AIDS = Source("帮扶", _with_kind(standing(CODE, [Resettlement.approve_aid])).select_related("case"), record=RECORD)
_granted = Q(data__aid_granted=True)
aids = Count(
    code="aftercare_aids", name="帮扶人次", unit="人次", of=AIDS, dated="legal_on", where=_granted, basis=LAW[37],
    definition="批准帮扶之日在本年度",
)  # fmt: skip
_amount = Coalesce(
    Cast(KT("data__aid_amount"), DecimalField(max_digits=14, decimal_places=2)), 0, output_field=DecimalField()
)
aid_amount = Sum(
    code="aftercare_aid_amount", name="帮扶金额", unit="元", of=AIDS, dated="legal_on", where=_granted, value=_amount,
    definition="本年度批准的帮扶金额",
)  # fmt: skip
aids_by_kind = tuple(
    Count(
        code=f"aftercare_aid_{kind.value}", name=kind.label, unit="人次", of=AIDS, dated="legal_on",
        where=_granted & Q(aid_kind=kind.value), definition=f"本年度批准的{kind.label}",
    )
    for kind in c.Aid
)  # fmt: skip


aid_amounts_by_kind = tuple(
    Sum(
        code=f"aftercare_aid_{kind.value}_amount", name=f"{kind.label}金额", unit="元", of=AIDS, dated="legal_on",
        where=_granted & Q(aid_kind=kind.value), value=_amount, definition=f"本年度批准的{kind.label}金额",
    )
    for kind in c.PAID
)  # fmt: skip
in_bases = Count(
    code="aftercare_placed_in_base", name="过渡性安置人次", unit="人次",
    of=_events("安置", Resettlement.place_in_base), dated="legal_on", basis=SHANGHAI[13, 1],
    definition="安排入住基地之日在本年度",
)  # fmt: skip


# 监地协作
def _met(code: str, name: str, unit: str, mode: c.MeetingMode) -> Count:
    return Count(code=code, name=name, unit=unit, of=_events("会见", Resettlement.meet), dated="legal_on",
                 where=Q(data__meeting_mode=mode.value), definition="会见之日在本年度")  # fmt: skip


meetings = (
    _met("aftercare_meetings", "会见帮教人次", "人次", c.MeetingMode.IN_PERSON),
    _met("aftercare_remote_meetings", "远程会见人次", "人次", c.MeetingMode.REMOTE),
)
on_time_rate, overdue = timeliness(LIMITS)

INDICATORS: tuple[Indicator, ...] = (
    on_register_opening, on_register, key_on_register, received, cumulative, released, verification_rate, link_rate,
    pickup_rate, help_rate, visit_rate, placement_rate, reoffended, reoffence_rate, missing, visits, aids, aid_amount,
    *aids_by_kind, *aid_amounts_by_kind, in_bases, *meetings, on_time_rate, overdue,
)  # fmt: skip
BALANCES = (
    Balance(
        "aftercare_register", "年初在册+新接收=结束和转出+年末在册",
        (on_register_opening, received), (ended, on_register),
    ),
)  # fmt: skip
BY_SOURCE, BY_KEY = by_fact(Person.source), by_fact(Help.key_status)
BREAKDOWNS = (
    BY_SOURCE,
    BY_KEY,
    by_fact(Person.crime_type),
    by_fact(Help.job),
    by_fact(Ending.end_reason),
    ORGANISATION,
)
DASHBOARD = Dashboard(
    headline=(on_register, key_on_register, received, released, missing, overdue),
    panels=(
        Months(title="接收和释放", of=(received, released), note="按衔接日、实际释放日"),
        Months(title="走访", of=(visits,), note="按走访日"),
        Groups(title="来源", of=on_register, by=BY_SOURCE, note="年末在册"),
    ),
    rates=(verification_rate, link_rate, pickup_rate, help_rate, visit_rate, placement_rate, reoffence_rate),
)

# 合作协议、活动、志愿者、基地
agreements = Count(
    code="aftercare_agreements", name="合作协议数", unit="份", of=AGREEMENTS, dated="signed_on", basis=PARTNERS,
    definition="签订日在本年度",
)  # fmt: skip
AGREEMENT_INDICATORS: tuple[Indicator, ...] = (agreements,)
AGREEMENT_BREAKDOWNS = (by_fact(AgreementFacts.agreement_kind),)
sessions = Count(
    code="aftercare_sessions", name="黄丝带活动场次", unit="场", of=ACTIVITIES, dated="activity_on",
    where=Q(yellow_ribbon=True), definition="活动日期在本年度的“黄丝带”帮教活动",
)  # fmt: skip
served = Sum(
    code="aftercare_served", name="服务人次", unit="人次", of=ACTIVITIES, dated="activity_on",
    value=Coalesce("persons_served", 0), definition="本年度活动的服务人次",
)  # fmt: skip
in_prisons = Count(
    code="aftercare_prison_sessions", name="会见帮教场次", unit="场", of=ACTIVITIES, dated="activity_on",
    where=Q(activity=c.Activity.PRISON.value), definition="活动日期在本年度、到监所开展的帮教活动",
)  # fmt: skip
ACTIVITY_INDICATORS: tuple[Indicator, ...] = (sessions, in_prisons, served)
ACTIVITY_BREAKDOWNS = (by_fact(ActivityFacts.activity),)
volunteers = Stock(
    code="aftercare_volunteers", name="志愿者数", unit="人", of=VOLUNTEERS, begins="joined_on",
    ends=("volunteer_left_on",), at=Day.NEXT, definition="年末在册的志愿者",
)  # fmt: skip
VOLUNTEER_INDICATORS: tuple[Indicator, ...] = (volunteers,)
VOLUNTEER_BREAKDOWNS = (by_fact(VolunteerFacts.profession),)
bases = Stock(
    code="aftercare_bases", name="帮教基地数", unit="个", of=BASES, begins="base_opened_on", ends=("base_closed_on",),
    at=Day.NEXT, definition="年末运行的帮教基地",
)  # fmt: skip
BASE_INDICATORS: tuple[Indicator, ...] = (bases,)
BASE_BREAKDOWNS = (by_fact(BaseFacts.base_kind),)
