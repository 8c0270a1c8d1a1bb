"""The lines of business the program runs. A line enters itself when its app is ready."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from qingheng.kernel.cases.founding import Founding
from qingheng.kernel.cases.models import Record
from qingheng.kernel.cases.numbering import Numbering
from qingheng.kernel.organisations.models import Body
from qingheng.kernel.organisations.permissions import Table, grant
from qingheng.procedure.checks import ProcedureError
from qingheng.procedure.declare import PartyFact, Step
from qingheng.procedure.fields import Condition, Field, Kind
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import APPLICANT, CASE_OFFICER, RESPONDENT, Role
from qingheng.procedure.versions import Versions

Titler = Callable[[Mapping[str, Any], Sequence[tuple[str, str]]], str]
"""Makes a case's title from its facts and its parties as (role, name)."""


@dataclass(frozen=True)
class Line:
    """A line of business, as the kernel and the faces need to know it.

    business: the line of business it belongs to, under which menus group it (人民调解 for 纠纷, 调解员 …); its own name
    where it says none. register: whether it keeps people or bodies rather than cases.
    grants: who may do what with its cases, and how far. handled_by: the roles whose holders' bodies handle cases;
    without any, every body does.
    sealed_when: where one of these holds, only those see a case whom the table lets see sealed ones.
    series: the word before 〔year〕 in its case numbers. numbering: where these are of another form, or of each body
    for itself. authority: the kinds of body that decide in it, the nearest above counts.
    papers: the folder of its text templates. context: what its templates may use beside the common context.
    intake: the facts its opening step asks, in the sections in which they are taken down. starts_with: the roles whose
    rows stand open in that form, the first two that the step adds where it says none. dated: what the date of the
    opening step is called. same_when: the roles in which a case taken in before has the same parties if it is the same
    matter; without any, none is looked for.
    unique: facts in which no two cases of the line agree, such as the number a court gave. one_open: the fact of the
    opening step, a name, that no two open cases with the same parties (in the roles of `same_when`) share.
    marks: words that stand beside a case's number where their condition holds.
    listed: facts of its record by which its cases are listed: columns to choose and filters to set.
    indicators, balances, breakdowns: its figures, as the figures app declares them. dashboard: which of them stand on
    the section's page, and in which order.
    publishing: which of its papers the public may read and which step decides on it (`cases.publishing.Publishing`).
    receives: who takes up what is referred to it, where that is not everybody who takes in. founds: the body that an
    entry founds, renames and closes, in a register of bodies. stands_with: the fact that names the entry of such a
    register in whose body the case stands.
    office: enters the line's own bodies and staff in a demonstration year (`cases.demonstration.Year`), before any
    line stages its cases; demonstrate: stages the line's share of it.
    """

    code: str
    name: str
    record: type[Record]
    versions: Versions
    series: str
    papers: Path
    title: Titler
    grants: Table
    handled_by: Sequence[Role] = (CASE_OFFICER,)
    receives: Sequence[Role] = ()
    founds: Founding | None = None
    stands_with: Field | None = None
    sealed_when: Sequence[Condition] = ()
    business: str = ""
    register: bool = False
    numbering: Numbering | None = None
    authority: tuple[Body.Kind, ...] = (Body.Kind.GOVERNMENT,)
    context: Callable[[Any], Mapping[str, Any]] = field(default=lambda _: {})
    intake: Sequence[tuple[str, Sequence[Field]]] = ()
    starts_with: Sequence[Role] = ()
    dated: str = "收到日期"
    same_when: Sequence[Role] = (APPLICANT, RESPONDENT)
    unique: Sequence[Field] = ()
    one_open: Field | None = None
    marks: Sequence[tuple[str, Condition]] = ()
    listed: Sequence[Field] = ()
    indicators: Sequence[Any] = ()
    balances: Sequence[Any] = ()
    breakdowns: Sequence[Any] = ()
    dashboard: Any = None
    publishing: Any = None
    office: Callable[[Any], None] | None = None
    demonstrate: Callable[[Any], None] | None = None

    def __post_init__(self) -> None:
        if not self.business:
            object.__setattr__(self, "business", self.name)

    def starting(self, step: Step) -> list[Role]:
        """The roles whose rows stand open when the form of an opening step is empty."""
        return [role for role in step.adds if role in self.starts_with] if self.starts_with else list(step.adds[:2])

    @property
    def numbers(self) -> Numbering:
        """How its cases are numbered: 青复〔2024〕12号 in the bureau's name, where it does not say otherwise."""
        return self.numbering or Numbering(f"{self.series}〔{{year}}〕{{serial}}号")

    @property
    def procedure(self) -> type[Procedure]:
        """The version in force now."""
        return self.versions.current

    @cached_property
    def names_officers(self) -> bool:
        """Whether some step names the staff who handle a case; elsewhere nobody waits to be named."""
        return any(fact.kind is Kind.STAFF for version in self.versions for fact in version.facts.values())

    def limits(self) -> set[str]:
        """The codes of its limits. The register of deadlines knows them by these alone: no other line has them."""
        return {code for version in self.versions for code in version.limits}

    def seals(self, facts: Mapping[str, Any]) -> bool:
        """Whether a case with these facts is sealed."""
        return any(condition.holds(facts) for condition in self.sealed_when)


_LINES: dict[str, Line] = {}


def register(line: Line) -> None:
    """Enter a line.

    Raises:
        ValueError: its code, or that of one of its limits, is taken. ProcedureError: a paper has no template.
    """
    if line.code in _LINES and _LINES[line.code] is not line:
        raise ValueError(f"there is already a line {line.code}")
    for code in line.limits():
        if other := next((each for each in _LINES.values() if each is not line and code in each.limits()), None):
            raise ValueError(f"{line.code}: there is already a limit {code} in {other.code}")
    for version in line.versions:
        for paper in version.papers().values():
            if not (line.papers / paper.template).is_file():
                raise ProcedureError(f"{line.code}: {paper} has no template {paper.template}")
    _LINES[line.code] = line
    grant(line.code, line.grants, seals=bool(line.sealed_when))


def line(code: str) -> Line:
    """The line with this code. Raises KeyError."""
    return _LINES[code]


def lines() -> Iterator[Line]:
    """Every line."""
    return iter(_LINES.values())


__all__ = ["Line", "PartyFact", "line", "lines", "register"]
