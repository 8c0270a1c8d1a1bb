"""A due date to be computed, and the outcome."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from qingheng.api.schemas.common import BasisOut
from qingheng.api.schemas.writing import Strict
from qingheng.statute.periods import Due, Pause
from qingheng.statute.units import CountedDay, Period, Unit


class PauseIn(Strict):
    """Time that is not counted; without an end it still lasts."""

    begins: dt.date
    ends: dt.date | None = None

    def as_pause(self) -> Pause:
        """The pause as it is reckoned."""
        return Pause(self.begins, self.ends)


class DueIn(Strict):
    """Either a rule of a line, such as `reconsideration.decision_limit`, or a period of one's own."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    start: dt.date | dt.datetime = Field(alias="from", description="起算的事由发生之日；按小时计算的写到时分")
    rule: str | None = Field(None, description="条线代码.期限代码，见条线的法律字典")
    length: int | None = Field(None, ge=1, le=36500)
    unit: Literal["hour", "day", "month", "year"] | None = None
    kind: Literal["calendar", "working"] | None = Field(None, description="按日计算的必须写明自然日还是工作日")
    direction: Literal["after", "before", "at_least"] | None = None
    suspend: list[PauseIn] = Field([], max_length=100)
    extend: int = Field(0, ge=0, le=36500, description="延长的日数，与期限同一种日")

    def period(self) -> Period | None:
        """The period of one's own, None where length or unit is missing. Raises PeriodError."""
        if self.length is None or self.unit is None:
            return None
        kind = CountedDay[self.kind.upper()] if self.kind else None
        return Period(self.length, Unit[self.unit.upper()], kind)


class DueOut(Schema):
    """The outcome of a computation."""

    rule: str | None
    label: str | None
    period: str
    nominal: dt.date | dt.datetime = Field(description="名义届满日")
    due: dt.date | dt.datetime = Field(description="届满日，已按节假日顺延")
    provisional: bool
    suspended: bool
    explanation: list[str]
    basis: list[BasisOut]

    @classmethod
    def of(cls, outcome: Due, period: Period, rule: str | None, label: str | None, basis: list[BasisOut]) -> DueOut:
        return cls(
            rule=rule, label=label, period=str(period), nominal=outcome.nominal, due=outcome.due,
            provisional=outcome.provisional, suspended=outcome.suspended, explanation=list(outcome.explanation),
            basis=basis,
        )  # fmt: skip
