"""Whose turn it is: the advisers of the pool with what each was given, read for the list beside an assignment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Count, Max, Q

from qingheng.kernel.cases.models import Case
from qingheng.lines.legality_review.models import AdviserMatter, LegalAdviser
from qingheng.lines.legality_review.registers.adviser_terms import Candidate, in_turn
from qingheng.lines.legality_review.registers.choices import Pool, YearlyResult

LISTED = 8
"""So many of those whose turn it is stand in the list."""


def roster(case: Case, on: dt.date, kept_away: Collection[str] = ()) -> list[Candidate]:
    """The advisers of the government-level pool whom the same section keeps, with their assignments up to that day.

    case: the matter itself, which is not counted. kept_away: the numbers of those who kept away from it. Two queries.
    """
    earlier = AdviserMatter.objects.filter(
        assigned_on__lte=on, case__body=case.body_id, case__state__in=("assigned", "delivered", "rated")
    )
    this_year = Q(assigned_on__gte=on.replace(month=1, day=1))
    found = (
        earlier.exclude(case=case.pk)
        .values("adviser")
        .annotate(had=Count("pk", filter=this_year), last=Max("assigned_on"))
    )
    given = {row["adviser"]: row for row in found}
    entries = LegalAdviser.objects.select_related("case").filter(
        case__body=case.body_id, case__state__in=("active", "suspended"), pool=Pool.GOVERNMENT.value
    )
    return [_candidate(each, given.get(each.case.number, {}), on, kept_away) for each in entries]


def _candidate(entry: LegalAdviser, given: Mapping[str, Any], on: dt.date, kept_away: Collection[str]) -> Candidate:
    valid = entry.licence_until is None or entry.licence_until >= on
    return Candidate(
        number=entry.case.number,
        assigned=given.get("had", 0),
        last=given.get("last"),
        specialties=entry.specialties or (),
        conflict=entry.case.number in kept_away,
        usable=valid and entry.case.state == "active" and entry.check_result != YearlyResult.DISMISS,
        name=entry.case.title,
        firm=entry.firm,
    )


def listed(
    case: Case, on: dt.date, specialty: str = "", kept_away: Collection[str] = ()
) -> list[tuple[str, str, str, str]]:
    """The rows of the list: number, name with firm, assignments this year, the last one or why not to be assigned."""
    known = roster(case, on, kept_away)
    turn = [
        (
            each.number,
            f"{each.name}（{each.firm}）",
            f"{each.assigned}件",
            f"{each.last:%Y-%m-%d}" if each.last else "无",
        )
        for each in in_turn(known, specialty)[:LISTED]
    ]
    barred = [
        (
            each.number,
            f"{each.name}（{each.firm}）",
            f"{each.assigned}件",
            "已回避、改派" if each.conflict else "不得指派",
        )
        for each in known
        if each.conflict or not each.usable
    ]
    return turn + barred
