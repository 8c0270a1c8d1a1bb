"""The acts that are disputed: who did what to whom, why it is disputed, and what is found."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from qingheng.lines.reconsideration.choices import (
    ActKind,
    AdminField,
    Claim,
    Closing,
    MandatoryFirst,
    SimplifiedGround,
)
from qingheng.lines.reconsideration.demonstration.people import CITIZEN


@dataclass(frozen=True)
class Act:
    """One kind of dispute.

    paper: the act's name and number; `{y}` the year, `{n}` a number. asked: what the applicant wants done.
    silent: whether an omission is complained of, and `set_limit` whether a limit had been set. sums: the range of
    the money in dispute. simplified: the ground on which it may go the short way. third: who may join.
    """

    weight: int
    kind: ActKind
    field: AdminField
    organs: tuple[str, ...]
    paper: str
    reasons: tuple[str, ...]
    found: str
    law: str
    claims: tuple[Claim, ...] = (Claim.QUASH,)
    silent: bool = False
    set_limit: bool = False
    first: MandatoryFirst = MandatoryFirst.NONE
    reported: bool = False
    applicants: tuple[str, ...] = (CITIZEN,)
    sums: tuple[int, int] | None = None
    simplified: SimplifiedGround | None = None
    third: str = ""
    problem: str = ""

    def may_end(self, closing: Closing) -> bool:
        """Whether such a dispute can end that way."""
        match closing:
            case Closing.CLAIM_REJECTED | Closing.ORDERED:
                return self.silent
            case Closing.UPHELD | Closing.QUASHED | Closing.PARTLY_QUASHED:
                return not self.silent and self.kind is not ActKind.CONTRACT
            case Closing.CHANGED:
                return self.kind is ActKind.PENALTY and self.sums is not None
            case Closing.CONTRACT:
                return self.kind is ActKind.CONTRACT
            case Closing.VOID:
                return self.kind is ActKind.PENALTY
            case _:
                return True


def _act(entry: Mapping[str, Any]) -> Act:
    """An act from its table: codes become options, lists become tuples."""
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()}
    for name, choice in _OPTIONS.items():
        if name in values:
            values[name] = choice.of(values[name])
    values["claims"] = tuple(Claim.of(code) for code in entry["claims"])
    return Act(**values)


_OPTIONS = {"kind": ActKind, "field": AdminField, "first": MandatoryFirst, "simplified": SimplifiedGround}


@cache
def acts() -> tuple[Act, ...]:
    """Every kind of dispute."""
    text = (files(__package__) / "acts.toml").read_text(encoding="utf-8")
    return tuple(_act(entry) for entry in tomllib.loads(text)["act"])
