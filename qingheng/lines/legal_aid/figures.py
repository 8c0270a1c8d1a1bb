"""The figures of legal aid: each with its definition, and with the records behind it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Aggregate, DecimalField, F, Q
from django.db.models import Count as CountRows
from django.db.models.functions import Coalesce

from qingheng.kernel.cases.models import Party
from qingheng.kernel.figures.breakdowns import ORGANISATION, by_fact
from qingheng.kernel.figures.common import MISSED, deadlines, timeliness
from qingheng.kernel.figures.dashboards import Dashboard, Groups, Months, Parts
from qingheng.kernel.figures.declare import Balance, Count, Indicator, Mean, Ratio, Source, Stock, Sum, Total
from qingheng.kernel.figures.events import standing
from qingheng.kernel.figures.spans import Day
from qingheng.kernel.figures.sql import DaysBetween
from qingheng.lines.legal_aid import choices as c
from qingheng.lines.legal_aid import models
from qingheng.lines.legal_aid.facts import Assigning, Ending, FileReview, Handling, Intake, Means, Notice
from qingheng.lines.legal_aid.law import CIVIL, LAW
from qingheng.lines.legal_aid.procedure import LegalAid
from qingheng.lines.legal_aid.registers.advice import AdviceFacts
from qingheng.lines.legal_aid.registers.duty import DutyFacts
from qingheng.lines.legal_aid.registers.persons import PersonFacts
from qingheng.lines.legal_aid.registers.stations import StationFacts
from qingheng.lines.legal_aid.staff import RECIPIENT

RECORD = "case__legalaid__"
CASES = Source("法律援助案件", models.LegalAid.objects.select_related("case"), record="")
DUTY = Source("值班律师法律帮助", models.DutyHelp.objects.select_related("case"), record="")
ADVICE = Source("咨询、代书", models.AidAdvice.objects.select_related("case"), record="")
PERSONS = Source("法律援助人员", models.AidPerson.objects.select_related("case"), record="")
STATIONS = Source("工作站", models.AidStation.objects.select_related("case"), record="")
RECIPIENTS = Source(
    "受援人",
    Party.objects.filter(role=RECIPIENT.code, left_on=None, case__line="legal_aid").select_related("case"),
    record=RECORD,
)
COMPLAINTS = Source("投诉", standing("legal_aid", [LegalAid.complain]).select_related("case"), record=RECORD)
REPLACEMENTS = Source("更换", standing("legal_aid", [LegalAid.replace_person]).select_related("case"), record=RECORD)
LIMITS = deadlines("legal_aid", "legalaid")


def _values(*members: c.Choice) -> list[str]:  # type: ignore[name-defined]
    return [str(each.value) for each in members]


APPLIED = Q(route__in=_values(*c.APPLIED))


@dataclass(frozen=True, eq=False, kw_only=True)
class People(Count):
    """Persons, each once however many cases they have: told apart by their identity numbers."""

    def aggregate(self, only: Q | None) -> Aggregate:
        return CountRows("id_number_index", distinct=True, filter=only)


def _money(name: str) -> Coalesce:
    return Coalesce(F(name), Decimal(0), output_field=DecimalField(max_digits=16, decimal_places=2))


def _accepted(code: str, name: str, where: Q, definition: str, *, seed: str | None = None) -> Count:
    return Count(code=code, name=name, unit="件", of=CASES, dated="accepted_on", where=where, definition=definition,
                 seed=seed)  # fmt: skip


def _kind(kind: c.Kind, seed: str | None = None) -> Count:
    return _accepted(
        f"aid_{kind.value}", f"{kind.label}法律援助案件", Q(kind=kind.value),
        f"受理法律援助案件中的{kind.label}案件", seed=seed,
    )  # fmt: skip


def _route(route: c.Route) -> Count:
    return _accepted(f"aid_{route.value}", route.label, Q(route=route.value), f"受理法律援助案件中{route.label}的")


def _rows(code: str, name: str, of: Source, dated: str, definition: str, unit: str = "件", where: Q | None = None,
          *, shown: bool = True) -> Count:  # fmt: skip
    return Count(code=code, name=name, unit=unit, of=of, dated=dated, where=where or Q(), definition=definition,
                 shown=shown)  # fmt: skip


def _contains(name: str, option: str) -> Q:
    """A list is stored as JSON text of ASCII codes, none of which is part of another."""
    return Q(**{f"{name}__icontains": option})


# 受理
accepted = _accepted(
    "aid_accepted",
    "受理法律援助案件",
    Q(),
    "受理日（决定给予之日或者收到通知之日）在本年度的，一名受援人一个阶段为一件，不含咨询、代书和值班律师法律帮助",
    seed="F17",
)
criminal, civil = _kind(c.Kind.CRIMINAL, "F18"), _kind(c.Kind.CIVIL, "F19")
administrative, compensation = _kind(c.Kind.ADMINISTRATIVE), _kind(c.Kind.COMPENSATION)
BALANCES = (
    Balance("aid_kinds", "受理=刑事+民事+行政+国家赔偿", (accepted,), (criminal, civil, administrative, compensation)),
)
BY_ROUTE = tuple(_route(route) for route in c.Route)
green = _accepted("aid_green", "绿色通道案件", Q(green_channel=True), "受理法律援助案件中经绿色通道的")
prison = _accepted(
    "aid_prison_station",
    "监狱工作站案件",
    Q(channel=c.Channel.PRISON_STATION.value),
    "受理法律援助案件中经监狱工作站的",
)
prior = _accepted("aid_prior", "先行提供", Q(prior=True), "受理法律援助案件中先行提供的")
recipients = People(
    code="aid_recipients", name="受援人数", unit="人", of=RECIPIENTS, dated=f"{RECORD}accepted_on",
    definition="受理日在本年度的受援人，以证件号码区分，同一人只计一次",
)  # fmt: skip
GROUPS = tuple(
    People(
        code=f"aid_group_{group.value}", name=f"受援人数：{group.label}", unit="人", of=RECIPIENTS,
        dated=f"{RECORD}accepted_on", where=_contains(f"{RECORD}groups", group.value),
        definition=f"受援人中属于{group.label}的，一人可以属于几个人群",
    )
    for group in c.Group
)  # fmt: skip

# 审查
granted = _accepted("aid_granted", "决定给予", APPLIED, "受理日在本年度、经申请给予法律援助的")
refused = _rows("aid_refused", "决定不予", CASES, "early_ended_on", "决定日在本年度、不予法律援助的",
                where=Q(refusal_reason__isnull=False))  # fmt: skip
decided = Total(
    code="aid_decided",
    name="审查决定",
    unit="件",
    plus=(granted, refused),
    definition="决定给予＋决定不予",
    shown=False,
)
grant_rate = Ratio(
    code="aid_grant_rate", name="批准率", numerator=granted, denominator=decided, definition="决定给予/（给予＋不予）"
)
refusal_rate = Ratio(
    code="aid_refusal_rate", name="不予率", numerator=refused, denominator=decided, definition="决定不予/（给予＋不予）"
)
_reviewed = APPLIED & Q(received_on__isnull=False)
reviewed = _rows("aid_reviewed", "审查案件", CASES, "decided_on", "决定日在本年度、经申请的案件", where=_reviewed,
                 shown=False)  # fmt: skip
review_days = Sum(
    code="aid_review_days", name="审查天数", unit="天", of=CASES, dated="decided_on", where=_reviewed, shown=False,
    value=DaysBetween("decided_on", "received_on"), definition="决定日减收到申请日，含补充材料的时间",
)  # fmt: skip
mean_review = Mean(
    code="aid_mean_review", name="平均审查天数", numerator=review_days, denominator=reviewed,
    definition="决定日在本年度、经申请的案件自收到申请至决定的平均天数",
)  # fmt: skip
late_reviews = _rows(
    "aid_late_reviews", "审查超期", LIMITS, "due", "审查期限届满日在本年度、逾期作出决定或者逾期未决定的",
    where=Q(limit="aid_review_limit") & MISSED,
)  # fmt: skip

# 办理
closed = _rows("aid_closed", "结案", CASES, "closed_on", "结案日在本年度的")
benefit = Sum(
    code="aid_benefit", name="挽回损失或者取得利益", unit="元", of=CASES, dated="closed_on", value=_money("benefit"),
    definition="结案日在本年度的案件挽回损失或者取得利益之和",
)  # fmt: skip
supported = Count(
    code="aid_supported", name="获得支持起诉", unit="次", of=CASES, dated="support_decided_on", seed="F16",
    where=Q(support_result=c.SupportResult.SUPPORTED.value), basis=CIVIL[15],
    definition="检察院决定日在本年度、决定支持起诉的；年度报告写作“10余次”，以10为下限",
)  # fmt: skip
terminated = _rows("aid_terminated", "终止", CASES, "terminated_on", "终止日在本年度的，不含已恢复的")
replaced = _rows("aid_replaced", "更换法律援助人员", REPLACEMENTS, "legal_on", "更换日在本年度的", "次")
objections = _rows("aid_objections", "异议", CASES, "objected_on", "收到异议日在本年度的")
objections_decided = _rows(
    "aid_objections_decided", "异议审查决定", CASES, "objection_decided_on", "异议决定日在本年度的", shown=False
)
corrections = _rows(
    "aid_corrections", "责令改正", CASES, "objection_decided_on", "异议决定日在本年度、责令改正的",
    where=Q(objection_result=c.ObjectionResult.CORRECT.value),
)  # fmt: skip
correction_rate = Ratio(
    code="aid_correction_rate", name="异议改正率", numerator=corrections, denominator=objections_decided,
    definition="责令改正/异议审查决定",
)  # fmt: skip
complaints = _rows("aid_complaints", "投诉", COMPLAINTS, "legal_on", "收到投诉日在本年度的")

# 审卷、补贴
paid = _rows("aid_paid", "支付补贴的案件", CASES, "file_ok_on", "审卷合格日在本年度的", shown=False)
subsidy = Sum(
    code="aid_subsidy", name="补贴发放金额", unit="元", of=CASES, dated="file_ok_on", value=_money("subsidy"),
    definition="审卷合格日在本年度的补贴之和", basis=LAW[52],
)  # fmt: skip
mean_subsidy = Mean(
    code="aid_mean_subsidy", name="案均补贴", unit="元", numerator=subsidy, denominator=paid,
    definition="补贴发放金额/支付补贴的案件",
)  # fmt: skip
passed = _rows(
    "aid_quality_passed", "质量评估合格", CASES, "file_ok_on", "审卷合格日在本年度、质量评估合格以上的", shown=False,
    where=Q(quality__in=_values(c.Quality.EXCELLENT, c.Quality.GOOD, c.Quality.PASSED)),
)  # fmt: skip
quality_rate = Ratio(
    code="aid_quality_rate", name="质量评估合格率", numerator=passed, denominator=paid,
    definition="质量评估合格以上/审卷的案件",
)  # fmt: skip
visited = _rows(
    "aid_visited", "回访", CASES, "file_ok_on", "审卷合格日在本年度、回访过的", where=Q(satisfaction__isnull=False),
    shown=False,
)  # fmt: skip
satisfied = _rows(
    "aid_satisfied", "回访满意", CASES, "file_ok_on", "审卷合格日在本年度、回访满意或者基本满意的", shown=False,
    where=Q(satisfaction__in=_values(c.Satisfaction.SATISFIED, c.Satisfaction.FAIR)),
)  # fmt: skip
satisfaction_rate = Ratio(
    code="aid_satisfaction_rate", name="回访满意率", numerator=satisfied, denominator=visited,
    definition="满意和基本满意/回访过的",
)  # fmt: skip
open_at_end = Stock(
    code="aid_open", name="期末在办", unit="件", of=CASES, begins="accepted_on", ends=("closed_on", "terminated_on"),
    at=Day.NEXT, definition="本年度12月31日二十四时已受理、尚未结案或者终止",
)  # fmt: skip

# 登记簿
duty_helps = _rows("duty_helps", "值班律师法律帮助", DUTY, "helped_on", "提供帮助日在本年度的", "人次")
witnessed = _rows(
    "duty_witnessed", "认罪认罚见证", DUTY, "helped_on", "提供帮助日在本年度、见证签署认罪认罚具结书的", "人次",
    where=_contains("helps", c.HelpKind.WITNESS.value),
)  # fmt: skip
advice = _rows("aid_advice_given", "法律咨询", ADVICE, "advised_on", "日期在本年度的咨询", "人次",
               where=Q(advice_kind=c.AdviceKind.ADVICE.value))  # fmt: skip
drafted = _rows("aid_drafted", "代拟法律文书", ADVICE, "advised_on", "日期在本年度的代书",
                where=Q(advice_kind=c.AdviceKind.DRAFTING.value))  # fmt: skip


def _existing(code: str, name: str, of: Source, begins: str, ends: str, unit: str, where: Q | None = None) -> Stock:
    return Stock(code=code, name=name, unit=unit, of=of, where=where or Q(), begins=begins, ends=(ends,), at=Day.NEXT,
                 definition=f"本年度12月31日在册的{name}")  # fmt: skip


persons = _existing("aid_persons", "法律援助人员", PERSONS, "entered_on", "left_on", "名")
lawyers = _existing("aid_lawyers", "法律援助律师", PERSONS, "entered_on", "left_on", "名",
                    Q(person_kind=c.PersonKind.LAWYER.value))  # fmt: skip
stations = _existing("aid_stations", "法律援助工作站", STATIONS, "established_on", "ended_on", "个")

BY_KIND, BY_STAGE = by_fact(Intake.kind), by_fact(Intake.stage)
BY_MATTER, BY_CHANNEL, BY_WAY = by_fact(Intake.matter), by_fact(Intake.channel), by_fact(Intake.route)
BREAKDOWNS = (
    BY_KIND,
    BY_STAGE,
    BY_WAY,
    BY_CHANNEL,
    BY_MATTER,
    by_fact(Intake.form),
    by_fact(Means.hardship_basis),
    by_fact(Notice.organ),
    by_fact(Notice.notice_ground),
    by_fact(Assigning.person_kind),
    by_fact(Handling.outcome),
    by_fact(Ending.termination_ground),
    by_fact(FileReview.quality),
    ORGANISATION,
)
DUTY_BREAKDOWNS = (by_fact(DutyFacts.organ), by_fact(DutyFacts.stage), by_fact(DutyFacts.asked_by))
ADVICE_BREAKDOWNS = (by_fact(AdviceFacts.channel), by_fact(AdviceFacts.subject), by_fact(AdviceFacts.result))
PERSON_BREAKDOWNS = (by_fact(PersonFacts.person_kind),)
STATION_BREAKDOWNS = (by_fact(StationFacts.station_kind),)

INDICATORS: tuple[Indicator, ...] = (
    accepted, criminal, civil, administrative, compensation, *BY_ROUTE, green, prison, prior, recipients, *GROUPS,
    granted, refused, grant_rate, refusal_rate, mean_review, late_reviews, closed, benefit, supported, terminated,
    replaced, objections, corrections, correction_rate, complaints, subsidy, mean_subsidy, quality_rate,
    satisfaction_rate, open_at_end, *timeliness(LIMITS),
)  # fmt: skip
DASHBOARD = Dashboard(
    headline=(accepted, criminal, civil, supported, closed, benefit),
    panels=(
        Months(title="受理和结案", of=(accepted, closed)),
        Parts(title="受理，按案件类别", of=(criminal, civil, administrative, compensation)),
        Groups(title="受理，按诉讼阶段", of=accepted, by=BY_STAGE),
        Groups(title="受理，按受理途径", of=accepted, by=BY_WAY),
        Groups(title="受理，按申请渠道", of=accepted, by=BY_CHANNEL),
    ),
    rates=(grant_rate, quality_rate, satisfaction_rate),
)
