"""What only this line's papers say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qingheng.lines.mediation import local
from qingheng.lines.mediation.staff import LINEUP, SIDES

_LINEUP = tuple(role.code for role in LINEUP)
_CODES = tuple(role.code for role in SIDES)


class Words:
    """The object `words` of the templates."""

    court = local.COURT

    @staticmethod
    def members(parties: Sequence[Any]) -> str:
        """The members of a committee, each with the office."""
        return "、".join(f"{party.name}（{party.get_role_display()}）" for party in parties if party.role in _LINEUP)

    @staticmethod
    def names(parties: Sequence[Any], role: str = "") -> str:
        """The names of one side, or of all sides in their order."""
        wanted = (role,) if role else _CODES
        return "、".join(party.name for code in wanted for party in parties if party.role == code)


WORDS = Words()


def context(_: Any) -> Mapping[str, Any]:
    """What the templates may use beside the common context."""
    return {"words": WORDS}
