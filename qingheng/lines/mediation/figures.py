"""The figures of people's mediation: each with its definition, and with the records behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, Q, Value, When

from qingheng.kernel.figures.breakdowns import ORGANISATION, UNSTATED, Breakdown, ByFact, by_fact
from qingheng.kernel.figures.common import deadlines, timeliness
from qingheng.kernel.figures.dashboards import Dashboard, Groups, Months, Parts
from qingheng.kernel.figures.declare import Count, Indicator, Mean, Ratio, Source, Stock, Sum
from qingheng.kernel.figures.events import standing
from qingheng.kernel.figures.spans import Day
from qingheng.kernel.figures.sql import DaysBetween
from qingheng.lines.mediation import choices as c
from qingheng.lines.mediation import models
from qingheng.lines.mediation.facts import Agreement, Confirming, Registration
from qingheng.lines.mediation.law import LAW
from qingheng.lines.mediation.procedure import Mediation
from qingheng.lines.mediation.registers.committee import CommitteeFacts
from qingheng.lines.mediation.registers.mediator import MediatorFacts

DISPUTES = Source("纠纷", models.Mediation.objects.select_related("case"), record="")
COMMITTEES = Source("调解组织", models.MediationCommittee.objects.select_related("case"), record="")
MEDIATORS = Source("调解员", models.Mediator.objects.select_related("case"), record="")
EXPERTS = Source("专家", models.MediationExpert.objects.select_related("case"), record="")
SCREENINGS = Source("排查", models.MediationScreening.objects.select_related("case"), record="")
EXPERT_CALLS = Source(
    "专家咨询", standing("mediation", [Mediation.consult_expert]).select_related("case"), record="case__mediation__"
)
LIMITS = deadlines("mediation", "mediation")

SETTLED = Q(outcome__in=[each.value for each in c.SETTLED])
THREE_OFFICES = Q(channel=c.Channel.THREE_OFFICES.value)
COMMITTEE = Q(unit_kind=c.UnitKind.COMMITTEE.value)
LOCAL = Q(kind__in=[c.CommitteeKind.VILLAGE.value, c.CommitteeKind.COMMUNITY.value])
FULLY = Q(performance__in=[c.Performance.DONE.value, c.Performance.AT_ONCE.value])


def _accepted(code: str, name: str, where: Q, definition: str, *, seed: str | None = None) -> Count:
    return Count(code=code, name=name, unit="件", of=DISPUTES, dated="accepted_on", where=where,
                 definition=definition, seed=seed)  # fmt: skip


def _closed(code: str, name: str, where: Q, definition: str, *, seed: str | None = None, shown: bool = True) -> Count:
    return Count(code=code, name=name, unit="件", of=DISPUTES, dated="closed_on", where=where,
                 definition=definition, seed=seed, shown=shown)  # fmt: skip


# 纠纷
accepted = _accepted(
    "disputes_accepted", "受理矛盾纠纷", Q(), "受理日在本年度，含快速登记，不含不予受理和分流的", seed="F26"
)
settled = _closed("disputes_settled", "调解成功", SETTLED, "办结日在本年度、达成书面或者口头协议的")
success_rate = Ratio(
    code="success_rate", name="调解成功率", numerator=settled, denominator=accepted,
    definition="调解成功/受理矛盾纠纷（分母为受理数，官方没有统一口径）",
)  # fmt: skip
failed = _closed("disputes_failed", "调解不成", Q(outcome=c.Outcome.FAILED.value), "办结日在本年度、终止调解的")
three_accepted = _accepted(
    "three_offices_accepted", "三所联动受理", THREE_OFFICES, seed="F28",
    definition="受理矛盾纠纷中经三所联动的；与受理总数是一张表的两种看法，不相加",
)  # fmt: skip
three_settled = _closed(
    "three_offices_settled",
    "三所联动化解",
    THREE_OFFICES & SETTLED,
    "经三所联动、办结日在本年度并达成协议的",
    seed="F29",
)
three_rate = Ratio(
    code="three_offices_rate", name="三所联动调解成功率", numerator=three_settled, denominator=three_accepted,
    seed="F30",
    definition="三所联动化解/三所联动受理，四舍五入到两位小数；2024年的报告截去尾数，印作92.74%",
)  # fmt: skip
written = _closed(
    "written_agreements", "书面协议", Q(outcome=c.Outcome.WRITTEN.value), "办结日在本年度、达成书面协议的"
)
oral = _closed("oral_agreements", "口头协议", Q(outcome=c.Outcome.ORAL.value), "办结日在本年度、达成口头协议的")
amount = Sum(
    code="amount_agreed", name="协议涉及金额", unit="元", of=DISPUTES, dated="closed_on", where=SETTLED,
    value=F("amount_agreed"), definition="办结日在本年度的协议所涉金额之和",
)  # fmt: skip
persons = Sum(
    code="dispute_persons", name="涉及当事人", unit="人次", of=DISPUTES, dated="accepted_on", value=F("persons"),
    definition="受理日在本年度的纠纷各方人数之和",
)  # fmt: skip
days_taken = Sum(
    code="dispute_days", name="办理天数", unit="天", of=DISPUTES, dated="closed_on", shown=False,
    where=Q(accepted_on__isnull=False), value=DaysBetween("closed_on", "accepted_on"),
    definition="办结日减受理日",
)  # fmt: skip
closed_after_acceptance = _closed(
    "disputes_closed", "受理后办结", Q(accepted_on__isnull=False), "办结日在本年度的已受理纠纷", shown=False
)
mean_days = Mean(
    code="dispute_mean_days", name="平均办理天数", numerator=days_taken, denominator=closed_after_acceptance,
    definition="办结日在本年度的已受理纠纷从受理到办结的平均天数",
)  # fmt: skip
due = Count(
    code="agreements_due", name="履行期在本年度届满的协议", unit="件", of=DISPUTES, dated="performance_due",
    where=SETTLED, shown=False, definition="履行期限在本年度的协议",
)  # fmt: skip
done = Count(
    code="agreements_performed", name="其中全部履行", unit="件", of=DISPUTES, dated="performance_due",
    where=SETTLED & FULLY, shown=False, definition="履行期限在本年度、已经全部履行的协议",
)  # fmt: skip
performance_rate = Ratio(
    code="performance_rate", name="协议履行率", numerator=done, denominator=due,
    definition="全部履行/履行期限在本年度的协议",
)  # fmt: skip
open_at_end = Stock(
    code="disputes_open", name="期末在调", unit="件", of=DISPUTES, begins="accepted_on", ends=("closed_on",),
    at=Day.NEXT, definition="本年度12月31日二十四时已受理、尚未办结",
)  # fmt: skip

# 司法确认
applied = Count(
    code="confirmations_applied", name="申请司法确认", unit="件", of=DISPUTES, dated="applied_on",
    definition="共同申请日在本年度",
)  # fmt: skip
confirmed = Count(
    code="confirmations", name="司法确认", unit="件", of=DISPUTES, dated="result_on", seed="F27", basis=LAW[33],
    where=Q(confirmation=c.Confirmation.CONFIRMED.value), definition="裁定日在本年度、裁定协议有效的",
)  # fmt: skip


# 防止激化
def _risk(risk: c.Risk) -> tuple[Count, Sum]:
    where = Q(**{f"risk__{_CONTAINS}": risk.value})
    told = Count(
        code=f"prevented_{risk.value}", name=f"防止{risk.label}", unit="件", of=DISPUTES, dated="told_police_on",
        where=where, definition=f"报告日在本年度、有{risk.label}风险的纠纷", basis=LAW[25],
    )  # fmt: skip
    heads = Sum(
        code=f"prevented_{risk.value}_persons", name=f"防止{risk.label}涉及人数", unit="人", of=DISPUTES,
        dated="told_police_on", where=where, value=F("risk_persons"),
        definition=f"报告日在本年度、有{risk.label}风险的纠纷可能涉及的人数",
    )  # fmt: skip
    return told, heads


_CONTAINS = "icontains"  # the list is stored as JSON text of ASCII codes, none of which is part of another
RISKS = tuple(figure for risk in c.Risk for figure in _risk(risk))

# 组织和人员
new_local = Count(
    code="new_committees", name="新增村（社区）调委会", unit="家", of=COMMITTEES, dated="established_on", seed="F25",
    where=COMMITTEE & LOCAL, definition="设立日在本年度的村、居（社区）调委会", basis=LAW[8],
)  # fmt: skip


def _existing(code: str, name: str, where: Q, source: Source, begins: str, ends: str, unit: str) -> Stock:
    return Stock(code=code, name=name, unit=unit, of=source, where=where, begins=begins, ends=(ends,), at=Day.NEXT,
                 definition=f"本年度12月31日在册的{name}")  # fmt: skip


committees = _existing("committees", "调委会", COMMITTEE, COMMITTEES, "established_on", "ended_on", "家")
studios = _existing("studios", "调解工作室、调解站", ~COMMITTEE, COMMITTEES, "established_on", "ended_on", "个")
mediators = _existing("mediators", "人民调解员", Q(), MEDIATORS, "since", "until", "名")
full_time = _existing(
    "full_time_mediators",
    "专职人民调解员",
    Q(engagement=c.Engagement.FULL_TIME.value),
    MEDIATORS,
    "since",
    "until",
    "名",
)
experts = _existing("mediation_experts", "调解专家", Q(), EXPERTS, "term_start", "left_on", "名")
expert_calls = Count(
    code="expert_calls", name="专家咨询", unit="次", of=EXPERT_CALLS, dated="legal_on", definition="咨询日在本年度"
)

# 排查
screenings = Count(
    code="screenings", name="排查次数", unit="次", of=SCREENINGS, dated="screened_on", definition="排查日在本年度"
)
prevented = Sum(
    code="disputes_prevented", name="预防纠纷数", unit="件", of=SCREENINGS, dated="screened_on", value=F("prevented"),
    definition="排查中就地化解、未立案的纠纷之和",
)  # fmt: skip


@dataclass(frozen=True, eq=False, kw_only=True)
class ByCommitteeKind(Breakdown):
    """By the kind of the committee that mediates, as its entry in the register has it."""

    def of(self, source: Source) -> Case:
        """The entry stands with the body of the committee, and so do its disputes."""
        entries = models.MediationCommittee.objects.filter(COMMITTEE)
        return Case(
            *(
                When(**{f"{source.case}__body__in": entries.filter(kind=kind.value).values("case__body")},
                     then=Value(kind.value))
                for kind in c.CommitteeKind
            ),
            default=None,
        )  # fmt: skip

    def labels(self, keys: Iterable[Any]) -> Mapping[Any, str]:
        """The kinds in the order of the law, last what no entry tells."""
        listed = dict(c.CommitteeKind.pairs())
        return listed | {key: UNSTATED for key in keys if key not in listed}


class ByChannel(ByFact):
    """By the channel; a dispute that nobody referred has none."""

    def labels(self, keys: Iterable[Any]) -> Mapping[Any, str]:
        """The channels, last what came without one."""
        listed = super().labels(key for key in keys if key is not None)
        return {**listed, None: NOT_REFERRED} if None in set(keys) else listed


NOT_REFERRED = "申请、主动调解（非移送）"
BY_COMMITTEE_KIND = ByCommitteeKind(code="committee_kind", name="调委会类型")
BY_TYPE, BY_SOURCE = by_fact(Registration.dispute_type), by_fact(Registration.source)
BY_CHANNEL = ByChannel(code="channel", name=Registration.channel.label, fact=Registration.channel)
BY_DIFFICULTY = by_fact(Registration.difficulty)
BREAKDOWNS = (
    BY_TYPE,
    BY_SOURCE,
    BY_CHANNEL,
    BY_DIFFICULTY,
    BY_COMMITTEE_KIND,
    by_fact(Agreement.outcome),
    by_fact(Confirming.confirmation),
    ORGANISATION,
)
COMMITTEE_BREAKDOWNS = (by_fact(CommitteeFacts.kind), by_fact(CommitteeFacts.unit_kind))
MEDIATOR_BREAKDOWNS = (by_fact(MediatorFacts.education), by_fact(MediatorFacts.engagement))

INDICATORS: tuple[Indicator, ...] = (
    accepted, settled, success_rate, failed, three_accepted, three_settled, three_rate, written, oral, amount, persons,
    mean_days, performance_rate, open_at_end, applied, confirmed, *RISKS, expert_calls, *timeliness(LIMITS),
)  # fmt: skip
DASHBOARD = Dashboard(
    headline=(accepted, settled, success_rate, three_accepted, three_settled, confirmed),
    panels=(
        Months(title="受理和调解成功", of=(accepted, settled)),
        Parts(title="结果", of=(written, oral, failed)),
        Groups(title="受理，按纠纷类型", of=accepted, by=BY_TYPE),
        Groups(title="受理，按对接渠道", of=accepted, by=BY_CHANNEL),
        Groups(title="受理，按调解组织", of=accepted, by=ORGANISATION),
    ),
    rates=(success_rate, three_rate, performance_rate),
)
