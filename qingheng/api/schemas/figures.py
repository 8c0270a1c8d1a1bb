"""Figures, each with what it was worked out from."""

from __future__ import annotations

from decimal import Decimal

from ninja import Schema
from pydantic import Field

from qingheng.kernel.figures.measuring import Figure


class FigureOut(Schema):
    """A figure. A rate has its numerator and denominator, and no value where that is nought."""

    id: str = Field(description="年报指标编号，没有对应的为指标代码")
    line: str = Field(description="条线代码，common 为各条线共有")
    name: str
    definition: str
    unit: str
    value: int | Decimal | None
    withheld: bool = Field(description="数值过小，为保护个人信息不予公布")
    numerator: int | None
    denominator: int | None
    basis: str | None

    @classmethod
    def of(cls, line: str, figure: Figure) -> FigureOut:
        indicator = figure.indicator
        return cls(
            id=indicator.id, line=line, name=indicator.name, definition=indicator.definition, unit=indicator.unit,
            value=figure.value, withheld=figure.withheld, numerator=figure.numerator,
            denominator=figure.denominator, basis=str(indicator.basis) if indicator.basis else None,
        )  # fmt: skip


class YearOut(Schema):
    """The figures of a year, within the reach of whoever asks."""

    year: int
    items: list[FigureOut]
