"""A case, as a row and whole."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ninja import Schema
from pydantic import Field

from qingheng.api.schemas.common import BasisOut, Coded, ErrorOut, FactOut, LimitOut
from qingheng.api.schemas.documents import DocumentOut


class PersonOut(Schema):
    """A member of staff."""

    id: int
    name: str


class BodyOut(Schema):
    """A body."""

    code: str
    name: str


class CaseRow(Schema):
    """A case in a list. The title names the parties: it is empty for whoever may only see the list."""

    id: int
    number: str
    line: str
    title: str | None
    state: Coded
    body: BodyOut
    officer: PersonOut | None
    began_on: dt.date
    closed_on: dt.date | None
    next_due: dt.date | None
    next_limit: Coded | None
    version: int


class CasePage(Schema):
    """A page of cases, the newest first."""

    items: list[CaseRow]
    next: str | None = Field(description="取下一页时作为 cursor 传入，空为已到末页")


class PartyOut(Schema):
    """A party. Identity number and telephone are masked."""

    id: int
    role: Coded
    kind: Coded
    name: str
    body: BodyOut | None
    id_number: str = Field(description="已遮盖")
    phone: str = Field(description="已遮盖")
    address: str
    legal_head: str
    stands_for: int | None
    joined_on: dt.date | None
    left_on: dt.date | None


class CorrectionOut(Schema):
    """What an event put right."""

    event: int
    reason: str
    annulled: bool
    on: dt.date | None


class EventOut(Schema):
    """Something that was done."""

    number: int
    step: Coded
    on: dt.date = Field(description="法律上的日期")
    recorded_at: dt.datetime
    by: PersonOut | None = Field(description="空为期限届满依法发生")
    role: Coded
    subject: str
    facts: list[FactOut]
    corrects: CorrectionOut | None


class OfferOut(Schema):
    """A step open to the caller, with what stands in its way now."""

    code: str
    label: str
    usual: bool
    may_take: bool = Field(description="可以直接办理；否则只能送批")
    about: list[str] = Field(description="可以作为 subject 的值，空为不涉及特定对象")
    stands_in_the_way: list[ErrorOut]
    basis: list[BasisOut]
    facts: dict[str, Any] = Field(description="所填内容的 JSON Schema")


class CaseOut(CaseRow):
    """A case whole."""

    law: str
    taken_in_at: BodyOut | None
    officers: list[PersonOut]
    facts: list[FactOut]
    parties: list[PartyOut]
    limits: list[LimitOut]
    timeline: list[EventOut]
    steps: list[OfferOut]
    documents: list[DocumentOut]
