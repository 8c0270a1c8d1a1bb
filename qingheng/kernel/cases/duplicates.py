"""Whether the same application may have been taken in before: asked by the intake form, to warn and never to refuse."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.vault.fields import sealed_as
from qingheng.procedure.roles import APPLICANT, RESPONDENT

AT_MOST = 20


@dataclass(frozen=True)
class Similar:
    """Cases of the same applicant against the same respondent about the same matter.

    visible: those the user may see, the latest first. hidden: how many more there are; nothing else of them is told.
    """

    visible: list[Case]
    hidden: int = 0

    def __bool__(self) -> bool:
        return bool(self.visible or self.hidden)


def similar(
    line: Line, parties: Sequence[NewParty], facts: Mapping[str, Any], user: User, *, but: int | None = None
) -> Similar:
    """Cases that may be the same application.

    Args:
        parties: as typed so far. facts: the facts in which the cases must agree, by name (for a reconsideration: the
            act), as typed; spaces and the width of characters do not count. but: a case to leave out.
    """
    applicants, respondents = _any_of(parties, APPLICANT.code), _any_of(parties, RESPONDENT.code)
    if not (applicants and respondents):
        return Similar([])
    cases = Case.objects.filter(line=line.code).exclude(pk=but or 0)
    for those in (applicants, respondents):
        cases = cases.filter(pk__in=Party.objects.filter(those, left_on=None).values("case"))
    candidates = list(cases[: AT_MOST * 5])
    rows = line.record.objects.filter(pk__in=[case.pk for case in candidates]).values("pk", *facts)
    agreeing = {row["pk"] for row in rows if _agrees(row, facts)}
    found = [case for case in candidates if case.pk in agreeing][:AT_MOST]
    seen = set(Case.objects.restrict(user, Action.LIST).filter(pk__in=[case.pk for case in found]).values_list("pk"))
    visible = [case for case in found if (case.pk,) in seen]
    return Similar(visible, len(found) - len(visible))


def _any_of(parties: Sequence[NewParty], role: str) -> Q:
    those = Q()
    for party in parties:
        if party.role == role and (known := _is(party)):
            those |= Q(role=role) & known
    return those


def _is(party: NewParty) -> Q:
    """The same person or body: by number, by entry among the bodies, or by name."""
    same = Q(name=party.name.strip()) if party.name.strip() else Q()
    if party.body_id is not None:
        same |= Q(body=party.body_id)
    if party.id_number:
        same |= Q(**sealed_as(Party, "id_number", party.id_number))
    return same


def _agrees(row: Mapping[str, Any], facts: Mapping[str, Any]) -> bool:
    return all(_folded(row[name]) == _folded(stated) for name, stated in facts.items())


def _folded(value: Any) -> str:
    return "".join(unicodedata.normalize("NFKC", str(value or "")).split()).casefold()
