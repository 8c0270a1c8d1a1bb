"""Figures that every line has: limits met in time, and service (期间与送达, indicators)."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce

from qingheng.kernel.cases.models import Deadline
from qingheng.kernel.documents.models import ServiceRecord
from qingheng.kernel.figures.declare import Count, Indicator, Ratio, Source
from qingheng.kernel.figures.spans import Day
from qingheng.kernel.figures.sql import LimitOf
from qingheng.procedure.declare import Binds
from qingheng.procedure.fold import LimitState
from qingheng.statute.service import Method

COMMON = "common"
"""What stands for the line where a figure is that of all lines."""

MET = Q(state=LimitState.MET.name)
MISSED = Q(state=LimitState.MET_LATE.name) | Q(state=LimitState.RUNNING.name, due__lt=Day.TODAY)
"""A deadline that has run out is kept as running: that it is overdue depends on the day."""


def deadlines(line: str, record: str) -> Source:
    """The deadlines of a line. `record`: the path from a case to its record, such as `reconsideration`."""
    return Source("期限", Deadline.objects.filter(LimitOf(line)), record=f"case__{record}__")


def timeliness(limits: Source) -> tuple[Ratio, Count]:
    """按期办结率 and 逾期件数 over the limits that bind us."""
    ours = Q(binds=Binds.US.name)
    met = Count(
        code="limits_met", name="按期完成的期限", unit="件", of=limits, dated="due", where=ours & MET, shown=False,
        definition="届满日在本年度、约束本机关、按期完成的期限",
    )  # fmt: skip
    judged = Count(
        code="limits_judged", name="届满或者完成的期限", unit="件", of=limits, dated="due",
        where=ours & (MET | MISSED), shown=False,
        definition="届满日在本年度、约束本机关的期限，不含不再适用的和仍在计算的",
    )  # fmt: skip
    return (
        Ratio(
            code="on_time_rate", name="按期办结率", numerator=met, denominator=judged,
            definition="届满日在本年度、约束本机关的期限中按期完成的比例",
        ),
        Count(
            code="overdue", name="逾期件数", unit="件", of=limits, dated="due", where=ours & MISSED,
            definition="届满日在本年度、约束本机关的期限中逾期完成和逾期未完成的件数",
        ),
    )  # fmt: skip


def _code(method: Method) -> str:
    return method.name.lower()


_earlier = ServiceRecord.objects.filter(
    Q(party=OuterRef("party")) | Q(recipient=OuterRef("recipient")),
    document=OuterRef("document"),
    id__lt=OuterRef("id"),
)
SERVICES = Source("送达记录", ServiceRecord.objects.all(), case="document__case")
FIRST_ATTEMPTS = Source(
    "首次送达",
    ServiceRecord.objects.filter(~Exists(_earlier)).annotate(
        tried_on=Coalesce("sent_on", "signed_on", "left_on", "notice_posted_on", "returned_on", "effective_on")
    ),
    case="document__case",
)

_effective = Count(
    code="services", name="生效送达", unit="次", of=SERVICES, dated="effective_on",
    definition="送达生效日在本年度的送达",
)  # fmt: skip
_electronic = Count(
    code="electronic_services", name="电子送达", unit="次", of=SERVICES, dated="effective_on",
    where=Q(method=_code(Method.ELECTRONIC)), shown=False, definition="其中以电子方式送达的",
)  # fmt: skip
_sent = Count(
    code="first_attempts", name="送达文书", unit="份次", of=FIRST_ATTEMPTS, dated="tried_on", shown=False,
    definition="首次送达在本年度的文书，每一受送达人计一份次",
)  # fmt: skip
_successful = Count(
    code="first_successes", name="首次送达成功", unit="份次", of=FIRST_ATTEMPTS, dated="tried_on",
    where=Q(effective_on__isnull=False), shown=False, definition="其中首次送达即生效的",
)  # fmt: skip

SERVICE: tuple[Indicator, ...] = (
    _effective,
    Ratio(
        code="electronic_rate", name="电子送达率", numerator=_electronic, denominator=_effective,
        definition="送达生效日在本年度的送达中以电子方式送达的比例",
    ),
    Count(
        code="public_notices", name="公告送达件数", unit="件", of=SERVICES, dated="notice_posted_on",
        where=Q(method=_code(Method.PUBLIC_NOTICE)), definition="最后张贴或者刊登日在本年度的公告送达",
    ),
    Ratio(
        code="first_attempt_rate", name="送达成功率", numerator=_successful, denominator=_sent,
        definition="首次送达在本年度的文书中首次即送达生效的比例",
    ),
)  # fmt: skip
"""电子送达率, 公告送达件数 and 送达成功率, over all lines."""
