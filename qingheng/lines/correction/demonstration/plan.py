"""What is planned for one file: the sentence, the days, and what will mark its course. Data only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeVar

from dateutil.relativedelta import relativedelta

from qingheng.kernel.cases.demonstration import Year
from qingheng.lines.correction import derived
from qingheng.lines.correction.choices import Category, Decider, Principal, Source, Subtype
from qingheng.lines.correction.demonstration import mix

T = TypeVar("T")
_DAY = dt.timedelta(days=1)
TOWNS = (
    ("xiayang", "夏阳街道", 13), ("yingpu", "盈浦街道", 12), ("xianghuaqiao", "香花桥街道", 12),
    ("zhaoxiang", "赵巷镇", 9), ("xujing", "徐泾镇", 14), ("huaxin", "华新镇", 13), ("chonggu", "重固镇", 4),
    ("baihe", "白鹤镇", 6),
    ("zhujiajiao", "朱家角镇", 8), ("liantang", "练塘镇", 5), ("jinze", "金泽镇", 4),
)  # fmt: skip


@dataclass
class Plan:
    """One file. `marks` are the plots it is chosen for; `leaves` the day on which it ends otherwise than by expiry."""

    number: int
    chance: Random
    office: str
    town: str
    facts: dict[str, Any]
    born: dt.date
    effective: dt.date
    documents: dt.date
    registers: dt.date
    ends: dt.date
    minor: bool = False
    marks: set[str] = field(default_factory=set)
    leaves: dt.date | None = None

    @property
    def last(self) -> dt.date:
        """The last day on which something can be done in it."""
        return self.leaves or self.ends


def pick(chance: Random, weights: Mapping[T, int]) -> T:
    """One of the keys, by weight."""
    return chance.choices(list(weights), list(weights.values()))[0]


class Draft:
    """Draws the sentences, so that the numbers of `mix` come out."""

    def __init__(self, world: Year) -> None:
        self.world, self.chance = world, world.random("correction")
        self.serial = 0

    def plans(self) -> list[Plan]:
        """Every file of the year, by the day on which its documents come in."""
        world = self.world
        on_file, begun = world.count(mix.ON_FILE), world.count(mix.BEGUN)
        ending, short = world.count(mix.ENDING_OF_THEM), world.count(mix.SHORT_OF_THEM)
        span = (world.last - world.first).days
        found = [
            self._ends(world.first + self.chance.randint(3, span) * _DAY, begun_before=True) for _ in range(ending)
        ]
        found += [
            self._ends(world.last + self.chance.randint(5, 500) * _DAY, begun_before=True)
            for _ in range(on_file - ending)
        ]
        found += [self._short() for _ in range(short)]
        found += [self._begins(world.first + self.chance.randint(4, span - 14) * _DAY) for _ in range(begun - short)]
        for plan in self._sample(found, world.count(mix.MINORS), self._may_be_minor):
            self._make_minor(plan)
        self._make_late([plan for plan in found if plan.effective >= world.first and not plan.minor])
        return sorted(found, key=lambda plan: (plan.documents, plan.number))

    # Sentences

    def _ends(self, ends: dt.date, *, begun_before: bool) -> Plan:
        """A file with about that last day, begun before the year."""
        category = pick(self.chance, mix.CATEGORIES)
        length = self._length(category, least=12 if begun_before else 2)
        start = ends - relativedelta(months=length) + _DAY
        latest = self.world.first - dt.timedelta(days=30)
        while (
            start < self.world.first - mix.LONGEST_BEFORE * _DAY
        ):  # the clock of the demonstration starts with the first
            length -= 6
            start = ends - relativedelta(months=length) + _DAY
        while start > latest:  # a longer sentence, so that it began before
            length += 6
            start = ends - relativedelta(months=length) + _DAY
        return self._plan(category, start, length, ends)

    def _begins(self, start: dt.date) -> Plan:
        """A file begun in the year that goes on after it."""
        category = pick(self.chance, mix.CATEGORIES)
        left = (self.world.last.year - start.year) * 12 + self.world.last.month - start.month
        length = max(self._length(category, least=12), left + 2)
        return self._plan(category, start, length, start + relativedelta(months=length) - _DAY)

    def _short(self) -> Plan:
        """A short probation that begins and ends in the year."""
        length = self.chance.choice((2, 3, 4, 5, 6))
        span = (self.world.last - self.world.first).days
        start = self.world.first + self.chance.randint(2, span - 31 * length - 6) * _DAY
        return self._plan(Category.SUSPENDED, start, length, start + relativedelta(months=length) - _DAY)

    def _length(self, category: Category, least: int) -> int:
        if category is Category.CONTROL:
            return self.chance.choice((12, 18, 24))
        if category is Category.SUSPENDED:
            return max(least, self.chance.choice((12, 12, 18, 24, 24, 36)))
        return self.chance.choice((13, 17, 22, 26))

    def _plan(self, category: Category, start: dt.date, length: int, ends: dt.date) -> Plan:
        self.serial += 1
        chance = self.world.random("correction", self.serial)
        effective = self.world.work_day(start)
        while effective > ends - 25 * _DAY:
            effective -= _DAY
        kind, crime, _ = chance.choices(mix.CRIMES, [each[-1] for each in mix.CRIMES])[0]
        office, town, _ = chance.choices(TOWNS, [each[-1] for each in TOWNS])[0]
        facts: dict[str, Any] = {
            "source": Source.JUDGED, "category": category, "decider_kind": Decider.BASIC,
            "decider": chance.choices(mix.COURTS, (6, 1, 1, 1))[0],
            "decision_no": f"({effective.year})沪0118刑初{self.serial + 100}号", "effective_on": effective,
            "notified_on": effective + chance.randint(1, 4) * _DAY, "crime_type": kind, "crime": crime,
            "crime_on": effective - chance.randint(120, 400) * _DAY, "custody_days": 0,
        } | SENTENCES[category](chance, length, effective, ends)  # fmt: skip
        born = facts["crime_on"] - dt.timedelta(days=chance.randint(20 * 366, 62 * 365))
        documents = self.world.work_day(effective + chance.randint(3, 6) * _DAY)
        due = self.world.work_day(effective + 10 * _DAY)
        registers = min(self.world.work_day(documents + chance.randint(0, 3) * _DAY), due)
        real = derived.end_on(facts, ())
        assert real is not None  # noqa: S101
        return Plan(self.serial, chance, f"sfs-{office}", town, facts, born, effective, documents, registers, real)

    # Minors and the late

    def _may_be_minor(self, plan: Plan) -> bool:
        return plan.facts["category"] is Category.SUSPENDED and plan.effective >= self.world.first - 300 * _DAY

    def _make_minor(self, plan: Plan) -> None:
        plan.minor = True
        plan.born = plan.facts["crime_on"] - relativedelta(years=16, months=plan.chance.randint(1, 20))
        plan.facts |= {"crime_type": "property", "crime": "盗窃"}

    def _make_late(self, plans: Sequence[Plan]) -> None:
        late, very = self.world.count(mix.LATE), self.world.count(mix.VERY_LATE)
        fit = [plan for plan in plans if plan.facts["category"] is Category.SUSPENDED]
        fit = [plan for plan in fit if plan.ends > plan.effective + 120 * _DAY]
        chosen = self.chance.sample(fit, min(late + very, len(fit)))
        for position, plan in enumerate(chosen):
            due = self.world.work_day(plan.effective + 10 * _DAY)
            by = plan.chance.randint(12, 22) if position < very else plan.chance.randint(2, 8)
            plan.registers = due + by * _DAY
            plan.marks.add("very_late" if position < very else "late")

    def _sample(self, plans: Sequence[Plan], number: int, fit: Any) -> list[Plan]:
        found = [plan for plan in plans if fit(plan)]
        return self.chance.sample(found, min(number, len(found)))


def _suspended(chance: Random, length: int, _: dt.date, __: dt.date) -> dict[str, Any]:
    short = length < 12
    principal = Principal.DETENTION if short else Principal.FIXED
    months = chance.randint(1, min(length, 6)) if short else chance.randint(6, min(length, 36))
    years, months_over = divmod(length, 12)
    term = {"term_years": years, "term_months": months_over}
    fine = {"fine": str(chance.choice((2000, 3000, 5000, 10000)))} if chance.random() < 0.6 else {}
    order = chance.random() < 0.03
    orders = {"orders": ["place"], "order_text": "禁止进入网络赌博场所、游戏厅"} if order else {}
    return {"principal": principal, "principal_months": months} | term | fine | orders


def _control(chance: Random, length: int, _: dt.date, __: dt.date) -> dict[str, Any]:
    years, months = divmod(length, 12)
    return {
        "principal": Principal.CONTROL, "principal_months": length, "custody_days": chance.choice((0, 0, 10, 20)),
        "term_years": years, "term_months": months,
    }  # fmt: skip


def _paroled(_: Random, length: int, __: dt.date, ends: dt.date) -> dict[str, Any]:
    return {
        "principal": Principal.FIXED, "principal_months": length + 40, "sentence_ends_on": ends,
        "decider_kind": Decider.INTERMEDIATE, "decider": "上海市第二中级人民法院",
    }  # fmt: skip


def _outside(chance: Random, length: int, effective: dt.date, ends: dt.date) -> dict[str, Any]:
    return {
        "principal": Principal.FIXED, "principal_months": length + 30, "sentence_ends_on": ends,
        "subtype": chance.choice((Subtype.MEDICAL, Subtype.MEDICAL, Subtype.NURSING)),
        "custodian_received_on": effective + _DAY, "decider_kind": Decider.PRISONS, "decider": "上海市监狱管理局",
    }  # fmt: skip


SENTENCES = {
    Category.SUSPENDED: _suspended,
    Category.CONTROL: _control,
    Category.PAROLE: _paroled,
    Category.OUTSIDE: _outside,
}
