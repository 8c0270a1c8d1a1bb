"""The bodies of writes, and what they answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, field_validator

from qingheng.api.schemas.cases import CaseRow
from qingheng.api.schemas.common import Coded, ErrorOut, LimitOut
from qingheng.api.schemas.documents import DocumentOut, ServiceOut
from qingheng.kernel.cases.models import Party
from qingheng.kernel.cases.requests import NewParty, Taking
from qingheng.procedure.roles import party_roles


class Strict(Schema):
    """A body in which nothing stands that is not known: a misspelt name is told, not passed over."""

    model_config = ConfigDict(extra="forbid")


class PartyIn(Strict):
    """A party who joins."""

    role: str = Field(
        max_length=30,
        description="、".join(f"`{role.code}` {role.name}" for role in party_roles()),
        json_schema_extra={"enum": [role.code for role in party_roles()]},
    )
    kind: Literal["citizen", "sole_trader", "enterprise", "organisation", "foreign", "organ"] = Field(
        description="、".join(f"`{value}` {label}" for value, label in Party.Kind.choices)
    )
    name: str = Field(max_length=120)
    body: str | None = Field(None, description="机关代码，行政机关为当事人时填写")
    id_number: str = Field("", max_length=40)
    phone: str = Field("", max_length=40)
    sex: Literal["", "male", "female"] = Field("", description="填了身份证号的可以不填")
    born_on: dt.date | None = Field(None, description="填了身份证号的可以不填")
    ethnicity: str = Field("", max_length=20)
    address: str = Field("", max_length=200)
    legal_head: str = Field("", max_length=60)
    relation: str = Field("", max_length=60)
    mandate: str = Field("", max_length=200)
    e_address: str = Field("", max_length=120)
    e_service_agreed_on: dt.date | None = None
    stands_for: int | None = Field(None, ge=0, description="代理、代表第几名（自 0 起）同时登记的当事人")
    acts_for: int | None = Field(None, description="代理、代表的当事人编号，该当事人已在案")

    @field_validator("role")
    @classmethod
    def known_role(cls, code: str) -> str:
        """The role as it is. Raises ValueError for one that is none."""
        if code not in {role.code for role in party_roles()}:
            raise ValueError("没有这一身份")
        return code

    def as_request(self, body_id: int | None) -> NewParty:
        """The party as the kernel takes it down."""
        return NewParty(**self.model_dump(exclude={"body"}), body_id=body_id)


class StepBase(Strict):
    """A step as it is written down. `facts` are listed for each step in the line's dictionary."""

    on: dt.date | None = Field(None, description="法律上的日期，空为今日")
    facts: dict[str, Any] = Field({}, description="所填内容，按名称")
    subject: str = Field("", max_length=60, description="涉及的当事人编号或者记录序号")
    version: int | None = Field(None, description="所见案件的版本；也可以用 If-Match 请求头")
    texts: dict[str, str] = Field({}, description="修改过的文书正文，按文书种类；未列出的按模板生成")

    @property
    def joining(self) -> Sequence[PartyIn]:
        """Who joins with the step."""
        return ()

    def as_taking(self, step: str, on: dt.date, version: int | None, parties: list[NewParty]) -> Taking:
        """The step as the kernel takes it."""
        return Taking(step, on, self.facts, self.subject, version, parties, self.texts)


class StepIn(StepBase):
    """A step to be taken."""

    parties: list[PartyIn] = Field([], max_length=200)

    @property
    def joining(self) -> Sequence[PartyIn]:
        """Who joins with the step."""
        return self.parties


class CaseIn(Strict):
    """A case to be taken in."""

    line: str
    step: str | None = Field(None, description="收件环节，条线只有一个时可以不填")
    body: str | None = Field(None, description="承办科室代码，空为收件人所在机构")
    on: dt.date | None = Field(None, description="收到日，空为今日")
    facts: dict[str, Any] = Field({}, description="所填内容，按名称")
    parties: list[PartyIn] = Field(max_length=200, description="接收移送事项的可以留空，当事人照移送事项带入")
    texts: dict[str, str] = Field({}, description="修改过的文书正文，按文书种类")
    referral: int | None = Field(None, description="所接收的移送事项编号；未填的同名内容照移送事项带入")


class TakenOut(Schema):
    """What came of a step."""

    case: CaseRow
    event: int
    follows: list[LimitOut] = Field(description="因此起算、终结或者变动的期限")
    documents: list[DocumentOut]
    warnings: list[ErrorOut] = Field(description="办理人应当留意的事项，不妨碍办理")


class PreviewOut(Schema):
    """What would come of a step. Nothing was written."""

    refusals: list[ErrorOut]
    warnings: list[ErrorOut] = Field(description="办理人应当留意的事项，不妨碍办理")
    state: Coded | None
    follows: list[LimitOut]
    papers: dict[str, str] = Field(description="将制作的文书正文，按文书种类；有不能办理的情形时为空")
    may_take: bool = Field(description="可以直接办理；否则只能送批")


class ServedOut(Schema):
    """An attempt at service and, where it took effect, the step taken with it."""

    service: ServiceOut
    taken: TakenOut | None
