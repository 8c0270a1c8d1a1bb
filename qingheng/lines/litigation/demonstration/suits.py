"""Which suits there are in the year, each moved by whoever defends it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from qingheng.kernel.cases.demonstration import Year
from qingheng.kernel.cases.registry import line
from qingheng.lines.litigation.demonstration import mix
from qingheng.lines.litigation.demonstration.instances import First, Retrial
from qingheng.lines.litigation.demonstration.plays import DAY, Plan, texts


@dataclass
class Docket:
    """Draws the plans; every number comes from `mix`."""

    world: Year
    serials: dict[str, int] = field(default_factory=dict)
    sued: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.line, self.chance = line("litigation"), self.world.random("litigation")

    def stage(self) -> None:
        """Plan the suits and put them on the agenda, day by day."""
        plans = sorted(self._plans(), key=lambda plan: (plan.received, plan.number))
        self.world.along((plan.received, self._opening(plan)) for plan in plans)
        for number, day in enumerate(self._days(self.world.first, self.world.last, self.world.count(mix.RETRIALS))):
            self.world.at(day, Retrial(self, number).begin)

    def _opening(self, plan: Plan) -> Callable[[], object]:
        return lambda: First(self, plan).begin()

    def _plans(self) -> Iterator[Plan]:
        before = dt.date(self.world.year - 1, *mix.CARRIED_OVER_FROM)
        old = self._days(before, self.world.first - DAY, self.world.count(mix.CARRIED_OVER))
        new = self._days(self.world.first, self.world.last, self.world.count(mix.FIRST))
        received = [*old, *new]
        for number, (day, ending) in enumerate(zip(received, self._deal(mix.ENDINGS, len(received)), strict=True), 1):
            acts = texts()["acts"]
            (act,) = self.chance.choices(acts, [each["weight"] for each in acts])
            drawn = self.chance.random()
            plan = Plan(number, day, act, ending, government=drawn < mix.GOVERNMENT_ACTS)
            plan.joint = mix.GOVERNMENT_ACTS <= drawn < mix.GOVERNMENT_ACTS + mix.JOINT
            plan.summary = self.chance.random() < mix.SUMMARY and not plan.joint
            yield plan

    def _days(self, first: dt.date, last: dt.date, number: int) -> list[dt.date]:
        """So many working days between two days, in their order."""
        span = [first + DAY * each for each in range((last - first).days + 1)]
        open_days = [day for day in span if self.world.calendar.is_workday(day)]
        return sorted(self.chance.choices(open_days, k=number))

    def _deal(self, shares: Sequence[tuple[str, int]], number: int) -> list[str]:
        """So many of each kind as its share says, in a random order."""
        total, dealt = sum(share for _, share in shares), []
        for name, share in shares:
            dealt += [name] * round(number * share / total)
        dealt = (dealt + [shares[0][0]] * number)[:number]
        self.chance.shuffle(dealt)
        return dealt

    def number(self, form: str, day: dt.date) -> str:
        """The next number of a court: （2024）沪0112行初12号; a court counts the suits of other districts too."""
        key = f"{form}{day.year}"
        self.serials[key] = self.serials.get(key, self.chance.randint(2, 20)) + self.chance.randint(1, 7)
        return f"（{day.year}）{form}{self.serials[key]}号"
