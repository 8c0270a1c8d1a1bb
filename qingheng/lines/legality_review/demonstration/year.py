"""The year of the line."""

from __future__ import annotations

from qingheng.kernel.cases.demonstration import Year


def stage(world: Year) -> None:
    """Put the year on the agenda."""
    del world
