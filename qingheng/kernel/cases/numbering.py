"""How the cases of a line are numbered."""

from __future__ import annotations

from dataclasses import dataclass

from qingheng.kernel.organisations.models import Body
from qingheng.procedure.papers import Sealer

PENDING = "（登记时编号）"


@dataclass(frozen=True)
class Numbering:
    """The form of case numbers and whose they are: without gaps, from 1 in every year.

    form: with {year}, {serial} and, for numbers of more than one body, {code} of the body that counts.
    by: which body counts. digits: how many the serial has at least (0012).
    Raises ValueError for a form that would give two cases one number.
    """

    form: str
    by: Sealer = Sealer.WORKING_BODY
    digits: int = 1

    def __post_init__(self) -> None:
        if self.by is Sealer.NONE:
            raise ValueError("somebody must count")
        needed = ["{year}", "{serial}"] + ["{code}"] * (self.by is Sealer.BODY)
        if missing := [each for each in needed if each not in self.form]:
            raise ValueError(f"{self.form} lacks {missing[0]}")

    def number(self, body: Body, year: int, serial: int) -> str:
        """青援〔2024〕12号."""
        return self.form.format(code=body.code, year=year, serial=f"{serial:0{self.digits}}")

    def pending(self, body: Body, year: int) -> str:
        """What stands for the number of a case that is not entered yet."""
        return self.form.partition("{serial}")[0].format(code=body.code, year=year) + PENDING
