"""Whether a case was taken in already: the same parties in the roles compared, the same unique fact, or both."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from functools import reduce
from operator import or_

from django.db.models import Q

from qingheng.kernel.cases.loading import Loaded
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.models import Body
from qingheng.kernel.statements import engine, pick
from qingheng.kernel.vault.fields import sealed_as
from qingheng.procedure.events import Event
from qingheng.procedure.taking import Refusal

YEARS_BACK = 2
MOST = 5


def similar(line: Line, body: Body, parties: Sequence[NewParty], day: dt.date) -> list[Case]:
    """The cases of the same authority, taken in within two years, that a new one may repeat; the newest first.

    They have a party in common in each of the roles that the line compares (`Line.same_when`): an organ by its name,
    a person by identity number, or by name where either gave none. One query at most.
    """
    root = body.path.split("/")[0]
    recent = Case.objects.filter(
        line=line.code, body__path__startswith=f"{root}/", began_on__gte=day - dt.timedelta(days=365 * YEARS_BACK)
    )
    for role in line.same_when:
        own = [_same(party) for party in parties if party.role == role.code and (party.name.strip() or party.id_number)]
        if not own:
            return []
        same = reduce(or_, own)
        recent = recent.filter(pk__in=Party.objects.filter(same, role=role.code, left_on=None).values("case"))
    return list(recent.select_related("body").order_by("-began_on", "-pk")[:MOST]) if line.same_when else []


def _same(party: NewParty) -> Q:
    named = Q(name=party.name.strip()) if party.name.strip() else Q(pk__in=[])
    if not party.id_number.strip():
        return named
    return Q(**sealed_as(Party, "id_number", party.id_number.strip())) | (named & Q(id_number_index=""))


def taken(loaded: Loaded, event: Event) -> list[Refusal]:
    """That another case of the line bears a fact that only one may (`Line.unique`, `Line.one_open`)."""
    line, found = loaded.line, []
    for fact in line.unique:
        if value := event.data.get(fact.name):
            column = engine().ops.quote_name(fact.name)
            others = pick(line.record, ("case",), f"{column} = %s AND case_id <> %s LIMIT 1", [value, loaded.case.pk])
            if others:
                number = Case.objects.get(pk=others[0][0]).number
                found.append(Refusal(f"“{fact.label}”{value}已经登记为{number}", fact.name))
    return found if loaded.events else [*found, *_still_open(loaded, event)]


def _still_open(loaded: Loaded, event: Event) -> list[Refusal]:
    """That the same parties have an open case of the same name; spaces and punctuation make no difference."""
    line, case = loaded.line, loaded.case
    if line.one_open is None or not (name := event.data.get(line.one_open.name)):
        return []
    compared = {"role__in": [role.code for role in line.same_when], "left_on": None}
    names = Party.objects.filter(case=case.pk, **compared).values("name")
    theirs = Party.objects.filter(name__in=names, case__line=line.code, case__closed_on=None, **compared)
    others = line.record.objects.filter(case__in=theirs.values("case")).exclude(case=case.pk).select_related("case")
    same = (each.case for each in others if _bare(getattr(each, line.one_open.name)) == _bare(name))
    return [Refusal(f"{other}正在办理，请勿重复登记", line.one_open.name) for other in (each.number for each in same)]


def _bare(name: object) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", str(name or "")))
