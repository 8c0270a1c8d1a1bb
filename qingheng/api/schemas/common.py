"""What several answers are made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from ninja import Schema
from pydantic import Field

from qingheng.procedure.declare import Bases, bases
from qingheng.procedure.fold import LimitStatus
from qingheng.procedure.taking import Refusal
from qingheng.statute.laws import Basis, Citation
from qingheng.statute.wording import day_of


class Coded(Schema):
    """A code with the label that a person reads."""

    code: str
    label: str


class BasisOut(Schema):
    """A place in a statute, or a practice that is none (`law` is then empty)."""

    text: str = Field(description="例如《行政复议法》第三十条第三款")
    law: str | None = None
    in_force: dt.date | None = None
    article: int | None = None
    paragraph: int | None = None
    item: int | None = None

    @classmethod
    def of(cls, basis: Basis) -> BasisOut:
        if not isinstance(basis, Citation):
            return cls(text=str(basis))
        return cls(
            text=str(basis), law=basis.title, in_force=basis.in_force, article=basis.article,
            paragraph=basis.paragraph or None, item=basis.item or None,
        )  # fmt: skip

    @classmethod
    def all(cls, given: Bases) -> list[BasisOut]:
        return [cls.of(one) for one in bases(given)]


class ErrorOut(Schema):
    """One fault: where it is, what it is, and the law that demands otherwise."""

    field: str = Field(description="出错的字段，空为整个请求")
    message: str
    basis: list[str] = Field([])

    @classmethod
    def all(cls, refusals: Sequence[Refusal]) -> list[ErrorOut]:
        return [
            cls(field=each.field, message=each.message, basis=[str(one) for one in each.basis]) for each in refusals
        ]


class ProblemOut(Schema):
    """问题详情 (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[ErrorOut] = Field([])


class LimitOut(Schema):
    """One running of one limit, with the way its date was worked out."""

    code: str
    label: str
    subject: str = Field(description="涉及的当事人编号或者记录序号，空为全案")
    round: int
    starts_on: dt.date
    nominal: dt.date = Field(description="名义届满日")
    due: dt.date = Field(description="届满日，已按节假日顺延；以小时计算的为届满之日")
    provisional: bool = Field(description="涉及尚未公布节假日安排的年份，届满日为暂定")
    state: Coded
    met_on: dt.date | None
    extended: int = Field(description="已延长的日数")
    binds: Coded
    explanation: list[str] = Field(description="逐步计算说明")
    basis: list[BasisOut]
    then: str = Field(description="逾期的后果")

    @classmethod
    def of(cls, each: LimitStatus) -> LimitOut:
        limit = each.limit
        return cls(
            code=limit.code, label=limit.label, subject=each.subject, round=each.round,
            starts_on=day_of(each.starts_on), nominal=day_of(each.due.nominal), due=day_of(each.due.due),
            provisional=each.due.provisional,
            state=Coded(code=each.state.name.lower(), label=each.state.value),
            met_on=day_of(each.met_on) if each.met_on else None,
            extended=each.extended, binds=Coded(code=limit.binds.name.lower(), label=limit.binds.value),
            explanation=list(each.due.explanation), basis=BasisOut.all(limit.basis), then=limit.then,
        )  # fmt: skip


class FactOut(Schema):
    """A fact: as machines read it, and as a person does."""

    name: str
    label: str
    value: Any
    shown: str
