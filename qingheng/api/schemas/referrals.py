"""What one line sends to another."""

from __future__ import annotations

import datetime as dt

from ninja import Schema
from pydantic import Field

from qingheng.api.schemas.common import Coded
from qingheng.api.schemas.writing import Strict
from qingheng.kernel.cases.models import Referral


class ReferralOut(Schema):
    """A referral. `case` and `number` are of the matter sent, `taken_in` of the case that took it up."""

    id: int
    case: int
    number: str
    title: str
    event: int
    to_line: str
    sent_on: dt.date
    state: Coded
    taken_in: str | None = Field(description="接收后的案号")
    decided_on: dt.date | None
    reason: str = Field(description="退回理由")
    reported_on: dt.date | None
    result: str = Field(description="反馈内容")

    @classmethod
    def of(cls, each: Referral) -> ReferralOut:
        """A referral that was read with both cases."""
        case, taken_in = each.from_case, each.to_case
        return cls(
            id=each.pk, case=case.pk, number=case.number, title=case.title, event=each.event, to_line=each.to_line,
            sent_on=each.sent_on, state=Coded(code=each.state, label=str(each.get_state_display())),
            taken_in=taken_in.number if taken_in else None, decided_on=each.decided_on, reason=each.reason,
            reported_on=each.reported_on, result=each.result,
        )  # fmt: skip


class DeclineIn(Strict):
    """Why a referral is given back."""

    reason: str = Field(max_length=300)
