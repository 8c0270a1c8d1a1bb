"""By what figures are broken down: a fact, the kind of a party, the organisation that handles the case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, Subquery
from django.db.models.expressions import Combinable

from qingheng.kernel.cases.models import Party
from qingheng.kernel.figures.declare import Indicator, Source
from qingheng.kernel.organisations.models import Body
from qingheng.procedure.fields import Field, Kind
from qingheng.procedure.roles import APPLICANT, RESPONDENT, Role

UNSTATED = "未登记"
ORGANISATIONS = 250
"""About so many sections, offices and committees handle cases in a district."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Breakdown:
    """A way to divide records into groups. Each record is in one group, so that the groups add up to the whole.

    withholds: whether small groups are withheld where the indicator asks it; not where no person is known by them.
    """

    code: str
    name: str
    withholds: bool = True

    @property
    def size(self) -> int:
        """How many groups there may be, about; 0 where nobody knows."""
        return 0

    def of(self, source: Source) -> Combinable:
        """The key of a record's group. Raises ValueError where the source cannot be divided so."""
        raise NotImplementedError

    def divides(self, indicator: Indicator) -> bool:
        """Whether everything that is counted for an indicator can be divided so."""
        try:
            for leaf in indicator.leaves():
                self.of(leaf.of)
        except ValueError:
            return False
        return True

    def labels(self, keys: Iterable[Any]) -> Mapping[Any, str]:
        """The groups in the order in which they are printed; `keys` are those found."""
        raise NotImplementedError


@dataclass(frozen=True, eq=False, kw_only=True)
class ByFact(Breakdown):
    """By a fact of the line with one option of a closed list, or with yes and no."""

    fact: Field

    @property
    def size(self) -> int:
        return 1 + (len(self.fact.choices) if self.fact.choices else 2)

    def of(self, source: Source) -> F:
        if source.record is None:
            raise ValueError(f"{source.name}不能按{self.name}分组")
        return F(f"{source.record}{self.fact.name}")

    def labels(self, keys: Iterable[Any]) -> Mapping[Any, str]:
        listed = dict(self.fact.choices.pairs()) if self.fact.choices else {True: "是", False: "否"}
        return listed | {key: UNSTATED for key in keys if key not in listed}


def by_fact(fact: Field, *, withholds: bool = True) -> ByFact:
    """`by_fact(Application.act_kind)`. Raises TypeError for a fact of another kind."""
    if fact.kind not in (Kind.CHOICE, Kind.YES_NO):
        raise TypeError(f"{fact.name} has no closed list of single options")
    return ByFact(code=fact.name, name=fact.label, fact=fact, withholds=withholds)


@dataclass(frozen=True, eq=False, kw_only=True)
class ByParty(Breakdown):
    """By the kind of the first party in a role: a case with several is counted once, under the first named."""

    role: Role
    column: str
    kinds: Mapping[str, str]

    def of(self, source: Source) -> Subquery:
        first = Party.objects.filter(case=OuterRef(source.case), role=self.role.code, left_on=None)
        return Subquery(first.order_by("id").values(self.column)[:1])

    def labels(self, keys: Iterable[Any]) -> Mapping[Any, str]:
        return {**self.kinds, **{key: UNSTATED for key in keys if key not in self.kinds}}


@dataclass(frozen=True, eq=False, kw_only=True)
class ByOrganisation(Breakdown):
    """By the section, office or organisation that handles the case."""

    @property
    def size(self) -> int:
        return ORGANISATIONS

    def of(self, source: Source) -> F:
        return F(f"{source.case}__body")

    def labels(self, keys: Iterable[Any]) -> Mapping[Any, str]:
        found = [key for key in keys if key is not None]
        names = dict(Body.objects.filter(pk__in=found).order_by("path").values_list("pk", "name"))
        return names | {key: UNSTATED for key in keys if key is None}


_BODIES = dict(Body.Kind.choices)
_PERSONS = dict(Party.Kind.choices)
_RESPONDENTS = (
    Body.Kind.AGENCY, Body.Kind.TOWN, Body.Kind.SUBDISTRICT, Body.Kind.OUTPOST, Body.Kind.AUTHORISED,
    Body.Kind.CITY_AGENCY, Body.Kind.BUREAU, Body.Kind.GOVERNMENT, Body.Kind.OTHER,
)  # fmt: skip
_APPLICANTS = [kind for kind in Party.Kind if kind is not Party.Kind.ORGAN]

ORGANISATION = ByOrganisation(code="organisation", name="承办机构")
APPLICANT_KIND = ByParty(
    code="applicant_kind", name="申请人类别", role=APPLICANT, column="kind",
    kinds={kind.value: _PERSONS[kind] for kind in _APPLICANTS},
)  # fmt: skip
RESPONDENT_KIND = ByParty(
    code="respondent_kind", name="被申请人类别", role=RESPONDENT, column="body__kind",
    kinds={kind.value: _BODIES[kind] for kind in _RESPONDENTS},
)  # fmt: skip
