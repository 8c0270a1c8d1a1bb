"""How the cases of a line are numbered."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qingheng.kernel.organisations.models import Body
from qingheng.procedure.fields import Field
from qingheng.procedure.papers import Sealer
from qingheng.procedure.procedure import Procedure

PENDING = "（登记时编号）"


def known_at_opening(procedure: type[Procedure], step: str, stated: Mapping[str, Any]) -> Mapping[str, Any]:
    """What an opening step states, and what follows from taking it: from this a case has its number."""
    opening = procedure.steps.get(step)
    follows = {fact.name: value for fact, value in opening.sets.items()} if opening else {}
    return ChainMap(follows, dict(stated))


@dataclass(frozen=True)
class Numbering:
    """The form of case numbers and whose they are: without gaps, from 1 in every year.

    form: with {year}, {serial} and, for numbers of more than one body, {code} of the body that counts.
    by: which body counts. fact: what the opening step asks or sets, each of whose options is counted for itself; words:
    what stands for {word} in the form for each option. digits: how many the serial has at least (0012).
    Raises ValueError for a form that would give two cases one number.
    """

    form: str
    by: Sealer = Sealer.WORKING_BODY
    fact: Field | None = None
    words: Mapping[str, str] | None = None
    digits: int = 1

    def __post_init__(self) -> None:
        if self.by is Sealer.NONE:
            raise ValueError("somebody must count")
        needed = ["{year}", "{serial}"] + ["{code}"] * (self.by is Sealer.BODY) + ["{word}"] * (self.fact is not None)
        if missing := [each for each in needed if each not in self.form]:
            raise ValueError(f"{self.form} lacks {missing[0]}")

    def series(self, line: str, stated: Mapping[str, Any]) -> str:
        """The counter that the case is counted by, given what its opening step states."""
        return f"case:{line}:{self._option(stated)}" if self.fact else f"case:{line}"

    def number(self, body: Body, year: int, serial: int, stated: Mapping[str, Any]) -> str:
        """青援〔2024〕12号."""
        padded = f"{serial:0{self.digits}}"
        return self.form.format(code=body.code, year=year, serial=padded, word=self._word(stated))

    def pending(self, body: Body, year: int, stated: Mapping[str, Any]) -> str:
        """What stands for the number of a case that is not entered yet."""
        return self.form.partition("{serial}")[0].format(code=body.code, year=year, word=self._word(stated)) + PENDING

    def _option(self, stated: Mapping[str, Any]) -> str:
        """A step that states none of the options is refused after the number was asked for, and gives it back."""
        return str(stated.get(self.fact.name) or "") if self.fact else ""

    def _word(self, stated: Mapping[str, Any]) -> str:
        return (self.words or {}).get(self._option(stated), "")
