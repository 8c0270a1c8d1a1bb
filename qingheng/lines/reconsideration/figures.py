"""The figures of administrative reconsideration: each with its definition, and with the records behind it.

复议诉讼比 is counted where the suits are, in the line of litigation.
"""

from __future__ import annotations

from django.db.models import Q

from qingheng.kernel.figures.breakdowns import APPLICANT_KIND, RESPONDENT_KIND, by_fact
from qingheng.kernel.figures.common import MET, MISSED, deadlines, timeliness
from qingheng.kernel.figures.dashboards import Dashboard, Groups, Months, Parts
from qingheng.kernel.figures.declare import Balance, Count, Indicator, Mean, Ratio, Source, Stock, Sum, Total
from qingheng.kernel.figures.events import standing, stays
from qingheng.kernel.figures.spans import Day
from qingheng.kernel.figures.sql import DaysBetween
from qingheng.lines.reconsideration.choices import (
    CORRECTING,
    REJECTING,
    SETTLING,
    SUBSTANTIVE,
    Channel,
    Closing,
    HeadAttendance,
    IntakeResult,
    LaterSuit,
    Track,
)
from qingheng.lines.reconsideration.facts import Aftermath, Application, Outcome, Screening, Trial
from qingheng.lines.reconsideration.law import LAW, REGULATION
from qingheng.lines.reconsideration.models import Reconsideration as Record
from qingheng.lines.reconsideration.procedure import Reconsideration
from qingheng.lines.reconsideration.procedure_1999 import ReconsiderationBefore2024
from qingheng.procedure.versions import Versions

CODE = Reconsideration.line
RECORD = f"case__{Record._meta.model_name}__"
VERSIONS = Versions(ReconsiderationBefore2024, Reconsideration)

CASES = Source("案件", Record.objects.select_related("case"), record="")
LETTERS = Source(
    "制发的意见书、建议书",
    standing(CODE, [Reconsideration.issue_opinion, Reconsideration.issue_suggestion]).select_related("case"),
    record=RECORD,
)
SUSPENSIONS = Source("中止", stays(CODE, VERSIONS, Reconsideration.suspended.code), record=RECORD)
LIMITS = deadlines(CODE, Record._meta.model_name or "")

ONCE = ~Q(is_duplicate=True)
"""An application entered twice counts once."""
ORDINARY, SIMPLIFIED = Q(track=Track.ORDINARY.value), Q(track=Track.SIMPLIFIED.value)
HEARD = ORDINARY & Q(hearing_held_on__isnull=False)
DECIDED = Q(closing__in=[closing.value for closing in SUBSTANTIVE])


def _received(code: str, name: str, where: Q, definition: str, *, seed: str | None = None) -> Count:
    return Count(code=code, name=name, unit="件", of=CASES, dated="received_on", where=ONCE & where,
                 definition=definition, seed=seed)  # fmt: skip


def _ended(code: str, result: IntakeResult, definition: str, *, seed: str | None = None) -> Count:
    return Count(code=code, name=result.label, unit="件", of=CASES, dated="intake_ended_on", basis=result.basis,
                 where=ONCE & Q(intake_result=result.value), definition=definition, seed=seed)  # fmt: skip


def _concluded(
    code: str, name: str, where: Q, definition: str, *, shown: bool = True, seed: str | None = None
) -> Count:
    return Count(code=code, name=name, unit="件", of=CASES, dated="closed_on", where=where, definition=definition,
                 shown=shown, seed=seed)  # fmt: skip


def _closed_as(*closings: Closing) -> Q:
    return Q(closing__in=[closing.value for closing in closings])


# 收案
received = _received("received", "收到行政复议申请", Q(), "收到日在本年度的申请，重复登记并入的计一件", seed="F08")
resolved = _ended("resolved", IntakeResult.RESOLVED, "收案处理为立案前化解、处理日在本年度", seed="F09")
accepted = Count(
    code="accepted", name="依法受理", unit="件", of=CASES, dated="accepted_on", seed="F10", basis=LAW[30],
    definition="受理日在本年度，含视为受理",
)  # fmt: skip
refused = _ended("refused", IntakeResult.REFUSED, "收案处理为不予受理、处理日在本年度")
redirected = _ended("redirected", IntakeResult.REDIRECTED, "收案处理为告知转送、处理日在本年度")
abandoned = _ended("abandoned", IntakeResult.ABANDONED, "补正逾期视为放弃申请、处理日在本年度")
withdrawn = _ended("withdrawn", IntakeResult.WITHDRAWN, "受理前撤回、处理日在本年度")
ended_otherwise = _ended("ended_otherwise", IntakeResult.OTHER, "收案处理为其他、处理日在本年度，不含重复登记并入的")
screening_opening, screening_closing = (
    Stock(
        code=f"screening_{edge}", name=f"{word}在审查", unit="件", of=CASES, where=ONCE, begins="received_on",
        ends=("accepted_on", "intake_ended_on"), at=at, definition=f"{moment}已收到、尚未受理也未作其他处理",
    )
    for edge, word, at, moment in (
        ("opening", "期初", Day.FIRST, "本年度1月1日零时"),
        ("closing", "期末", Day.NEXT, "本年度12月31日二十四时"),
    )
)  # fmt: skip

# 审结
concluded = _concluded("concluded", "审结", Q(), "结案日在本年度的已受理案件（不论何年受理）", seed="F11")
opening, closing = (
    Stock(
        code=f"pending_{edge}", name=f"{word}未结", unit="件", of=CASES, begins="accepted_on",
        ends=("closed_on",), at=at, definition=f"{moment}已受理、尚未结案",
    )
    for edge, word, at, moment in (
        ("opening", "期初", Day.FIRST, "本年度1月1日零时"),
        ("closing", "期末", Day.NEXT, "本年度12月31日二十四时"),
    )
)  # fmt: skip
upheld = _concluded("upheld", "维持", _closed_as(Closing.UPHELD), "审结案件中结案方式为维持的")
corrected = _concluded(
    "corrected", "纠错", _closed_as(*CORRECTING), "审结案件中变更、撤销、确认违法、确认无效、责令履行等的"
)
rejected = _concluded("rejected", "驳回", _closed_as(*REJECTING), "审结案件中驳回复议请求和驳回申请的")
settled = _concluded("settled", "调撤", _closed_as(*SETTLING), "审结案件中调解、和解撤回和撤回的")
terminated = _concluded("terminated", "终止-其他", _closed_as(Closing.TERMINATED), "审结案件中因其他原因终止的")
decided = _concluded("decided", "实体决定", DECIDED, "审结案件中经实体审理作出决定的")
claim_rejected = _concluded(
    "claim_rejected", "驳回复议请求", _closed_as(Closing.CLAIM_REJECTED), "审结案件中驳回复议请求的", shown=False
)
unsued = _concluded(
    "unsued", "未再起诉、信访", ~Q(later_suit__in=[LaterSuit.SUED.value, LaterSuit.PETITIONED.value]),
    "审结案件中没有登记后续起诉、信访的", shown=False,
)  # fmt: skip
unlooked = _concluded(
    "unlooked", "尚未查询起诉信访", Q(later_suit=None), "审结案件中尚未查询是否起诉、信访的，案结事了率中暂计作没有"
)
published = _concluded("published", "已公开的决定", DECIDED & Q(published=True), "实体决定中已公开的", shown=False)

# 比率
ending_early = Total(
    code="settled_in_all", name="立案前化解和调撤", unit="件", shown=False, plus=(resolved, settled),
    definition="立案前化解与审结案件中调撤之和",
)  # fmt: skip
resolved_or_concluded = Total(
    code="resolved_or_concluded", name="立案前化解和审结", unit="件", shown=False, plus=(resolved, concluded),
    definition="立案前化解与审结之和",
)  # fmt: skip
resolution_rate = Ratio(
    code="resolution_rate", name="立案前化解率", numerator=resolved, denominator=received,
    definition="立案前化解/收到申请",
)  # fmt: skip
settlement_rate = Ratio(
    code="settlement_rate", name="调撤率", numerator=settled, denominator=concluded,
    definition="(调解+和解撤回+撤回)/审结",
)  # fmt: skip
overall_rate = Ratio(
    code="overall_resolution_rate", name="综合化解率", numerator=ending_early, denominator=resolved_or_concluded,
    definition="(立案前化解+调撤)/(立案前化解+审结)",
)  # fmt: skip


def _rates(code: str, name: str, of_all: Count, of_decided: Count) -> tuple[Ratio, Ratio]:
    """The same rate over all cases concluded, and over decisions on the merits only."""
    return (
        Ratio(code=code, name=name, numerator=of_all, denominator=concluded, definition=f"{of_all.name}/审结"),
        Ratio(code=f"{code}_of_decisions", name=f"{name}(实体决定)", numerator=of_decided, denominator=decided,
              definition=f"{of_decided.name}/实体决定"),
    )  # fmt: skip


outcome_rates = (
    *_rates("correction_rate", "直接纠错率", corrected, corrected),
    *_rates("upholding_rate", "维持率", upheld, upheld),
    *_rates("rejection_rate", "驳回率", rejected, claim_rejected),
)
final_rate = Ratio(
    code="final_rate", name="案结事了率", numerator=unsued, denominator=concluded,
    definition="审结后没有登记起诉、信访的/审结；尚未查询的暂计作没有",
)  # fmt: skip
publication_rate = Ratio(
    code="publication_rate", name="公开率", numerator=published, denominator=decided, basis=LAW[79, 1],
    definition="实体决定中已公开的/实体决定",
)  # fmt: skip

# 意见书、建议书
opinions = Count(
    code="opinions", name="行政复议意见书", unit="份", of=LETTERS, dated="legal_on", basis=LAW[76],
    where=Q(step=Reconsideration.issue_opinion.code), definition="制发日在本年度的意见书，撤销记录的除外",
)  # fmt: skip
suggestions = Count(
    code="suggestions", name="行政复议建议书", unit="份", of=LETTERS, dated="legal_on", seed="F12",
    basis=REGULATION[57, 2], where=Q(step=Reconsideration.issue_suggestion.code),
    definition="制发日在本年度的建议书，撤销记录的除外",
)  # fmt: skip
_TO_REPORT = Q(limit=Reconsideration.opinion_limit.code)
reported = Count(
    code="opinions_reported", name="按期报送的意见书", unit="份", of=LIMITS, dated="due",
    where=_TO_REPORT & MET, shown=False, definition="报送期限届满日在本年度、按期报送纠正情况的意见书",
)  # fmt: skip
to_report = Count(
    code="opinions_due", name="应报送的意见书", unit="份", of=LIMITS, dated="due",
    where=_TO_REPORT & (MET | MISSED), shown=False, definition="报送期限届满日在本年度的意见书，不含期限仍在计算的",
)  # fmt: skip
reply_rate = Ratio(
    code="opinion_reply_rate", name="意见书按期报送率", numerator=reported, denominator=to_report, basis=LAW[76],
    definition="报送期限届满日在本年度的意见书中按期报送纠正情况的比例",
)  # fmt: skip

# 审理
ordinary = _concluded("ordinary", "普通程序审结", ORDINARY, "审结案件中适用普通程序的", shown=False)
simplified = _concluded("simplified", "简易程序审结", SIMPLIFIED, "审结案件中适用简易程序的")
hearings = _concluded("hearings", "听证", HEARD, "普通程序审结案件中举行听证的")
attended = _concluded(
    "heads_attending", "负责人参加的听证", HEARD & Q(head_attendance=HeadAttendance.ATTENDED.value),
    "举行听证的案件中被申请人负责人参加的", shown=False,
)  # fmt: skip
extended = _concluded(
    "extended", "延期", ORDINARY & Q(extension_days__isnull=False), "普通程序审结案件中延长审理期限的"
)
handling_days = Sum(
    code="handling_days", name="办理天数", unit="天", of=CASES, dated="closed_on", shown=False,
    value=DaysBetween("closed_on", "accepted_on"), definition="审结案件自受理日至结案日的天数之和",
)  # fmt: skip
suspended_days = Sum(
    code="suspended_days", name="中止天数", unit="天", of=SUSPENSIONS, dated=f"{RECORD}closed_on", shown=False,
    value=DaysBetween("left_on", "legal_on"), definition="审结案件自中止日至恢复日（中止中结案的至结案日）的天数之和",
)  # fmt: skip
net_days = Total(
    code="net_days", name="扣除中止的办理天数", unit="天", shown=False, plus=(handling_days,), minus=(suspended_days,),
    definition="办理天数扣除中止天数",
)  # fmt: skip
on_time_rate, overdue = timeliness(LIMITS)
trial_rates: tuple[Ratio, ...] = (
    Ratio(
        code="hearing_rate", name="听证率", numerator=hearings, denominator=ordinary, basis=LAW[50],
        definition="举行听证的/普通程序审结",
    ),
    Ratio(
        code="head_attendance_rate", name="负责人参加听证率", numerator=attended, denominator=hearings,
        basis=LAW[51, 3], definition="被申请人负责人参加的/举行听证的",
    ),
    Ratio(
        code="simplified_rate", name="简易程序适用率", numerator=simplified, denominator=concluded, basis=LAW[53],
        definition="结案时适用简易程序的/审结",
    ),
    Mean(
        code="mean_days", name="平均办理天数", numerator=net_days, denominator=concluded,
        definition="(结案日-受理日-中止天数)之和/审结",
    ),
    on_time_rate,
    Ratio(
        code="extension_rate", name="延期率", numerator=extended, denominator=ordinary, basis=LAW[62, 1],
        definition="延长审理期限的/普通程序审结",
    ),
)  # fmt: skip

# 标识
flagged = (
    _received("enterprise", "涉企案件数", Q(is_enterprise=True), "收到的申请中申请人有企业或者个体工商户的"),
    Count(
        code="incomplete", name="容缺件数", unit="件", of=CASES, dated="accepted_on", where=Q(incomplete_ok=True),
        definition="受理案件中容缺受理的",
    ),
    _received("service_point", "服务点收件数", Q(channel=Channel.SERVICE_POINT.value), "收到的申请中服务点代收的"),
    _concluded("reviewed", "附带审查件数", Q(has_review=True), "审结案件中进行过规范性文件或者依据附带审查的"),
)  # fmt: skip

INDICATORS: tuple[Indicator, ...] = (
    received, resolved, accepted, concluded, opening, closing,
    refused, redirected, abandoned, withdrawn, ended_otherwise, screening_opening, screening_closing,
    resolution_rate, settlement_rate, overall_rate,
    upheld, corrected, rejected, settled, terminated, decided, *outcome_rates,
    final_rate, unlooked, publication_rate,
    opinions, suggestions, reply_rate,
    hearings, simplified, extended, *trial_rates, overdue,
    *flagged,
)  # fmt: skip

BALANCES = (
    Balance("pending", "期初未结+受理=审结+期末未结", (opening, accepted), (concluded, closing)),
    Balance(
        "intake", "收到+期初在审查=化解+受理+不予受理+告知转送+放弃+撤回+其他+期末在审查",
        (received, screening_opening),
        (resolved, accepted, refused, redirected, abandoned, withdrawn, ended_otherwise, screening_closing),
    ),
    Balance("closing", "审结=维持+纠错+驳回+调撤+终止-其他", (concluded,),
            (upheld, corrected, rejected, settled, terminated)),
)  # fmt: skip

BY_ACT, BY_FIELD = by_fact(Application.act_kind), by_fact(Application.admin_field)
BREAKDOWNS = (
    BY_ACT, BY_FIELD, RESPONDENT_KIND, APPLICANT_KIND,
    by_fact(Outcome.closing), by_fact(Application.channel), by_fact(Screening.intake_result), by_fact(Trial.track),
    by_fact(Application.is_enterprise), by_fact(Application.mandatory_first), by_fact(Aftermath.performance),
)  # fmt: skip

DASHBOARD = Dashboard(
    headline=(received, resolved, accepted, concluded, closing, overdue),
    panels=(
        Months(title="收案、受理、审结", of=(received, accepted, concluded), note="按收到日、受理日、结案日所在月份"),
        Months(title="月末未结", of=(closing,), note="已受理、尚未结案"),
        Parts(title="审结结果", of=(upheld, corrected, rejected, settled, terminated), note="按结案方式"),
        Parts(
            title="收案去向",
            of=(resolved, accepted, refused, redirected, abandoned, withdrawn, ended_otherwise, screening_closing),
            note="收案处理日在本年度",
        ),
        Groups(title="行政行为类型", of=received, by=BY_ACT, note="收到的申请"),
        Groups(title="行政管理类别", of=received, by=BY_FIELD, note="收到的申请"),
        Groups(title="被申请人类别", of=received, by=RESPONDENT_KIND, note="收到的申请，按第一被申请人"),
    ),
    rates=(
        resolution_rate, settlement_rate, overall_rate, *outcome_rates, final_rate, *trial_rates, reply_rate,
        publication_rate,
    ),
)  # fmt: skip
