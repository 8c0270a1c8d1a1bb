"""Putting a recorded event right."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ninja import Schema
from pydantic import Field

from qingheng.api.schemas.cases import CaseRow
from qingheng.api.schemas.common import ErrorOut, LimitOut
from qingheng.api.schemas.writing import Strict
from qingheng.kernel.cases.correcting import Correction


class CorrectionIn(Strict):
    """What is to be put right: only what changes, or that the step was never taken."""

    version: int | None = Field(None, description="所见案件的版本；也可以用 If-Match 请求头")
    reason: str = Field("", description="更正原因，必须填写")
    on: dt.date | None = Field(None, description="更正后的日期，空为不变")
    facts: dict[str, Any] = Field({}, description="更正后的内容，按名称；未列出的不变")
    annul: bool = Field(False, description="撤销：这一环节从未发生；不得同时更正日期、内容")

    def as_correction(self, number: int) -> Correction:
        """The correction as the kernel takes it."""
        return Correction(number, self.reason, self.on, self.facts, self.annul)


class CorrectedOut(Schema):
    """What came of a correction. The old event stays."""

    case: CaseRow
    event: int = Field(description="更正本身的记录序号")
    moved: list[LimitOut] = Field(description="因此变动的期限")


class ForeseenOut(Schema):
    """What would come of a correction. Nothing was written."""

    refusals: list[ErrorOut]
    moved: list[LimitOut]
