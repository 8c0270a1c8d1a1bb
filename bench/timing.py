"""Pairing two ways of doing the same thing, in turn, so that a drifting machine touches both alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Pair:
    """Seconds a piece of work took each way, round by round."""

    ours: list[float]
    baseline: list[float]

    @property
    def ratio(self) -> float:
        """Median over the rounds of baseline / ours: 1.0 is as fast as the baseline, 0.5 half as fast."""
        return statistics.median(base / own for own, base in zip(self.ours, self.baseline, strict=True))


def in_turn(ours: Callable[[int], None], baseline: Callable[[int], None], rounds: int) -> Pair:
    """Run both once each round, the first of the two changing from round to round."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        order = (0, 1) if number % 2 else (1, 0)
        for which in order:
            begun = time.perf_counter()
            (ours, baseline)[which](number)
            times[which].append(time.perf_counter() - begun)
    return Pair(*times)
