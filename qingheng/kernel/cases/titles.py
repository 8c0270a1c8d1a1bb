"""How people stand in the title of a case: what a line's `title` is made of."""

from __future__ import annotations

from collections.abc import Sequence

from qingheng.procedure.roles import Role

Parties = Sequence[tuple[str, str]]
"""The parties as a title gets them: (code of the role, name)."""


def first(parties: Parties, role: Role) -> str:
    """The name of the first in the role, empty where there is nobody."""
    return next((name for code, name in parties if code == role.code), "")


def side(parties: Parties, role: Role) -> str:
    """张某, or 张某等 where several are in the role; empty where there is nobody."""
    count = sum(code == role.code for code, _ in parties)
    return first(parties, role) + ("等" if count > 1 else "")


def sides(parties: Parties, roles: Sequence[Role], between: str) -> str:
    """张某等与李某: every side there is, with a word between them."""
    return between.join(filter(None, (side(parties, role) for role in roles)))
