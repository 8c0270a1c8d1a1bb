"""The roster as the rota needs it: read from the register of persons and from what was assigned in the year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping

from django.db.models import Count, Max
from django.db.models.fields.json import KT

from qingheng.kernel.cases.models import Party
from qingheng.kernel.figures.events import standing
from qingheng.lines.legal_aid.assignment import Candidate
from qingheng.lines.legal_aid.choices import PersonKind, Specialty
from qingheng.lines.legal_aid.models import AidPerson
from qingheng.lines.legal_aid.procedure import LegalAid
from qingheng.lines.legal_aid.staff import HELPED, PERSON

_BETWEEN = re.compile(r"[、，,；;\s]+")


def roster(on: dt.date) -> list[Candidate]:
    """Everybody on the register that day, with the cases they had in the year so far. Three queries."""
    had = _had(on)
    entries = AidPerson.objects.filter(left_on=None, entered_on__lte=on).order_by("entered_on", "case_id")
    names = dict(
        Party.objects.filter(role=PERSON.code, case__in=entries.values("case"), left_on=None).values_list(
            "case_id", "name"
        )
    )
    return [
        _candidate(entry, place, names.get(entry.case_id, ""), had.get(entry.licence, (0, None)))
        for place, entry in enumerate(entries)
    ]


def helped_co_accused(names: Collection[str]) -> frozenset[str]:
    """Licences of duty lawyers who helped one of these persons in a case with several accused."""
    helped = Party.objects.filter(role=HELPED.code, name__in=names, case__dutyhelp__co_accused__gt=1)
    return frozenset(filter(None, helped.values_list("case__dutyhelp__licence", flat=True)))


def _candidate(entry: AidPerson, place: int, name: str, had: tuple[int, dt.date | None]) -> Candidate:
    return Candidate(
        licence=entry.licence,
        name=name,
        firm=entry.firm,
        kind=PersonKind.of(entry.person_kind),  # type: ignore[arg-type]
        place=place,
        specialties=frozenset(Specialty.of(each) for each in entry.specialties or ()),  # type: ignore[misc]
        defence_since=entry.defence_since,
        conflicts=frozenset(_BETWEEN.split(entry.conflicts or "")) - {""},
        had=had[0],
        last=had[1],
        on_rota=entry.paused_on is None,
    )


def _had(on: dt.date) -> Mapping[str, tuple[int, dt.date | None]]:
    """By licence: how many cases in the year up to that day, and when the last one was assigned."""
    taken = standing("legal_aid", [LegalAid.assign, LegalAid.replace_person])
    in_year = taken.filter(legal_on__gte=on.replace(month=1, day=1), legal_on__lte=on)
    rows = (
        in_year.annotate(licence=KT("data__licence")).values("licence").annotate(had=Count("pk"), last=Max("legal_on"))
    )
    return {row["licence"]: (row["had"], row["last"]) for row in rows}
