"""The versions of a line's procedure: an amended law is a new class, and a case keeps the one it began under."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from qingheng.procedure.procedure import Procedure


class NoVersion(LookupError):
    """No version of the procedure was in force on the day."""


class Versions:
    """A line's procedures by the day they came into force."""

    def __init__(self, *procedures: type[Procedure]) -> None:
        self._all: Sequence[type[Procedure]] = sorted(procedures, key=lambda each: each.in_force)

    def at(self, day: dt.date) -> type[Procedure]:
        """The version in force on a day. Raises NoVersion before the first one."""
        for procedure in reversed(self._all):
            if procedure.in_force <= day:
                return procedure
        raise NoVersion(f"{day.isoformat()} 尚无可适用的程序")

    def named(self, name: str) -> type[Procedure]:
        """The version by its class name, as a case stores it. Raises NoVersion where it is not known."""
        for procedure in self._all:
            if procedure.__name__ == name:
                return procedure
        raise NoVersion(f"没有名为 {name} 的程序")

    @property
    def current(self) -> type[Procedure]:
        """The latest version."""
        return self._all[-1]

    def __iter__(self) -> Iterator[type[Procedure]]:
        return iter(self._all)
