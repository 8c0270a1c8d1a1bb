"""What only this line's papers say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.resettlement.staff import HELPER, PARTNER, PERSON


class Words:
    """The object `words` of the templates."""

    @staticmethod
    def person(parties: Sequence[Any]) -> str:
        """Whom the file is about."""
        return _names(parties, PERSON.code)

    @staticmethod
    def helpers(parties: Sequence[Any]) -> str:
        """The members of the helper group, each with what they are."""
        return "、".join(
            f"{party.name}（{party.relation}）" if party.relation else party.name
            for party in parties
            if party.role == HELPER.code
        )

    @staticmethod
    def partner(parties: Sequence[Any]) -> str:
        """The other side of an agreement."""
        return _names(parties, PARTNER.code)


def _names(parties: Sequence[Any], role: str) -> str:
    return "、".join(party.name for party in parties if party.role == role)


WORDS = Words()


def context(_: Any) -> Mapping[str, Any]:
    """What the templates may use beside the common context."""
    return {"words": WORDS}
