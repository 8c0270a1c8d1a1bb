"""A step laid before somebody, and what they do with it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ninja import Schema
from pydantic import Field

from qingheng.api.schemas.cases import PersonOut
from qingheng.api.schemas.common import Coded, FactOut
from qingheng.api.schemas.writing import StepBase, Strict

LONGEST = 300
"""Of a note and of a reply, as they are kept."""


class PreparationIn(StepBase):
    """A step to be laid before whoever may take it."""

    note: str = Field("", max_length=LONGEST, description="给审批人的说明")


class ApprovalIn(Strict):
    """Approval, as it was laid or amended."""

    version: int | None = Field(None, description="所见案件的版本；也可以用 If-Match 请求头")
    facts: dict[str, Any] | None = Field(None, description="修改后的全部内容；空为照所送批准")
    texts: dict[str, str] | None = Field(None, description="修改后的文书正文；空为照所送批准")


class ReturnIn(Strict):
    """Giving back."""

    reply: str = Field("", max_length=LONGEST, description="退回理由，必须填写")


class PreparationOut(Schema):
    """A step laid before somebody. Nothing of it holds until it is approved."""

    id: int
    case: int
    number: str = Field(description="案号")
    version: int = Field(description="案件现在的版本，批准时写明")
    step: Coded
    subject: str
    facts: list[FactOut]
    texts: dict[str, str] = Field(description="送批时修改过的文书正文，按文书种类")
    before: Coded = Field(description="由谁审批")
    note: str
    prepared_by: PersonOut
    prepared_at: dt.datetime
    outcome: Coded
    decided_by: PersonOut | None
    decided_at: dt.datetime | None
    reply: str
