"""Titles of cases without the names of private persons: 张某某 for lists that leave the section."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from qingheng.kernel.cases.models import Party
from qingheng.kernel.documents.anonymising import alias

PRIVATE = (Party.Kind.CITIZEN, Party.Kind.FOREIGN)
CHUNK = 5000


def titles(cases: Mapping[int, str]) -> dict[int, str]:
    """Title by case, each private person's name in it cut to the family name."""
    people: dict[int, list[str]] = defaultdict(list)
    keys = list(cases)
    for first in range(0, len(keys), CHUNK):
        rows = Party.objects.filter(case__in=keys[first : first + CHUNK], kind__in=PRIVATE).order_by()
        for case, full in rows.values_list("case_id", "name"):
            people[case].append(full)
    return {key: _hide(title, people[key]) for key, title in cases.items()}


def _hide(title: str, names: list[str]) -> str:
    for full in sorted(set(names), key=len, reverse=True):
        title = title.replace(full, alias(full))
    return title
