"""All figures of the program, by line."""

from __future__ import annotations

from collections.abc import Sequence

from qingheng.kernel.cases.registry import lines
from qingheng.kernel.figures.common import COMMON, SERVICE
from qingheng.kernel.figures.declare import Balance, Indicator


def indicators(line: str | None = None) -> dict[str, Sequence[Indicator]]:
    """The indicators by line, those of all lines together under COMMON; with a line, only its own.

    Raises KeyError for a line that is none.
    """
    found: dict[str, Sequence[Indicator]] = {each.code: each.indicators for each in lines()} | {COMMON: SERVICE}
    return found if line is None else {line: found[line]}


def balances() -> dict[str, Sequence[Balance]]:
    """The balances by line."""
    return {each.code: each.balances for each in lines()}
