"""Which materials a kind of matter must be submitted with, and which are missing."""

from __future__ import annotations

from collections.abc import Mapping
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
    """What each kind of matter needs, in a sentence for the form."""
    kinds = [each for each in MatterType if each is not MatterType.OTHER]
    needed = {kind.label: REQUIRED[kind] for kind in kinds} | {MatterType.OTHER.label: OTHER_MATTERS}
    return "必备材料——" + "；".join(f"{kind}：{'、'.join(each.label for each in own)}" for kind, own in needed.items())


def required(facts: Mapping[str, Any]) -> tuple[M, ...]:
    """The materials that the matter must come with."""
    kind = facts.get("matter_type")
    return OTHER_MATTERS if kind == MatterType.OTHER else REQUIRED.get(str(kind), ())


def missing(facts: Mapping[str, Any]) -> list[M]:
    """The required materials that are not there."""
    there = set(facts.get("materials") or ())
    return [each for each in required(facts) if each.value not in there]
