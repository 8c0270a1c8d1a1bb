"""Whether an application may have been registered already: the same applicant against the same organ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db.models import Q

from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.models import Body
from qingheng.kernel.vault.fields import sealed_as
from qingheng.procedure.roles import APPLICANT, RESPONDENT

YEARS_BACK = 2
MOST = 5


def similar(line: Line, body: Body, parties: Sequence[NewParty], day: dt.date) -> list[Case]:
    """The cases of the same authority, taken in within two years, that the application may repeat; the newest first.

    An applicant is the same by identity number, or by name where either gave none. Two queries at most.
    """
    applicants = [party for party in parties if party.role == APPLICANT.code and (party.name or party.id_number)]
    organs = {party.name.strip() for party in parties if party.role == RESPONDENT.code and party.name.strip()}
    if not applicants or not organs:
        return []
    same = Q()
    for party in applicants:
        same |= _same(party)
    root = body.path.split("/")[0]
    against = Party.objects.filter(role=RESPONDENT.code, name__in=organs, left_on=None).values("case")
    asked = Party.objects.filter(same, role=APPLICANT.code, left_on=None).values("case")
    found = Case.objects.filter(line=line.code, body__path__startswith=f"{root}/", pk__in=asked)
    recent = found.filter(pk__in=against, began_on__gte=day - dt.timedelta(days=365 * YEARS_BACK))
    return list(recent.select_related("body").order_by("-began_on", "-pk")[:MOST])


def _same(party: NewParty) -> Q:
    named = Q(name=party.name.strip()) if party.name.strip() else Q(pk__in=[])
    if not party.id_number.strip():
        return named
    return Q(**sealed_as(Party, "id_number", party.id_number.strip())) | (named & Q(id_number_index=""))
