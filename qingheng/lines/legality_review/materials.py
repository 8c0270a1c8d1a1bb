"""Which materials a kind of matter must be submitted with, and which are missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qingheng.lines.legality_review.choices import CONTRACTS, MatterType
from qingheng.lines.legality_review.choices import Material as M

_ALWAYS = (M.DRAFT, M.BASIS)
REQUIRED: dict[str, tuple[M, ...]] = {
    MatterType.MAJOR_DECISION: (*_ALWAYS, M.PROC, M.OWN),
    MatterType.NORMATIVE_DOC: (*_ALWAYS, M.PUB, M.OWN),
    MatterType.ENFORCEMENT_DECISION: (*_ALWAYS, M.PROC, M.EVID),
    **dict.fromkeys(CONTRACTS, (*_ALWAYS, M.OWN, M.PARTY)),
}
"""By kind of matter; the conclusion on fair competition where business is concerned has a step of its own."""
OTHER_MATTERS = (*_ALWAYS, M.OWN)
"""A matter without a counterpart has nobody whose credit could be shown."""


def told() -> str:
    """What each kind of matter needs, in a sentence for the form: what all need, then what some need beside it."""
    alike: dict[tuple[M, ...], list[str]] = {}
    for kind in MatterType:
        beside = tuple(each for each in required({"matter_type": kind.value}) if each not in _ALWAYS)
        alike.setdefault(beside, []).append(kind.label)
    rest = "；".join(f"{'、'.join(kinds)}另附{_named(beside)}" for beside, kinds in alike.items())
    return f"必备：{_named(_ALWAYS)}。{rest}"


def _named(materials: Iterable[M]) -> str:
    return "、".join(each.label for each in materials)


def required(facts: Mapping[str, Any]) -> tuple[M, ...]:
    """The materials that the matter must come with."""
    kind = facts.get("matter_type")
    return OTHER_MATTERS if kind == MatterType.OTHER else REQUIRED.get(str(kind), ())


def missing(facts: Mapping[str, Any]) -> list[M]:
    """The required materials that are not there."""
    there = set(facts.get("materials") or ())
    return [each for each in required(facts) if each.value not in there]
