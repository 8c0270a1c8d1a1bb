"""The year of the cases: what comes in when, and how each goes on, so that the seed figures come out exactly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from qingheng.kernel.cases.demonstration import Action, Year
from qingheng.kernel.cases.registry import line
from qingheng.lines.legal_aid.choices import NOTIFIED, Matter, NoticeGround, Route, Stage, SupportResult
from qingheng.lines.legal_aid.demonstration import mix
from qingheng.lines.legal_aid.demonstration.cases import Play
from qingheng.lines.legal_aid.demonstration.plan import Before, Early, Plan, Turn, pick
from qingheng.lines.legal_aid.demonstration.registers import stage_advice, stage_duty, stage_persons, stage_stations
from qingheng.lines.legal_aid.demonstration.roll import Rota

LAST_DAYS = 8
"""So many working days before the year ends no application comes in whose decision is counted."""


def stage(world: Year) -> None:
    """Plan every case and put it on the agenda as it comes."""
    stage_persons(world)
    rota, own = Rota(world), line("legal_aid")
    before: list[Before] = []
    plans = sorted(Planning(world).plans(), key=lambda plan: (plan.received, plan.name))

    def plots() -> Iterator[tuple[dt.date, Action]]:
        for plan in plans:
            yield plan.received, Play(world, own, plan, rota, before).begin

    world.along(plots())


STAGES: Mapping[str, Callable[[Year], None]] = {
    "legal_aid": stage, "duty_help": stage_duty, "aid_advice": stage_advice, "aid_person": stage_persons,
    "aid_station": stage_stations,
}  # fmt: skip
"""What stages each line of the business."""


class Planning:
    """Draws the plans; every number comes from `mix`."""

    def __init__(self, world: Year) -> None:
        self.world, self.chance = world, world.random("legal_aid")
        self.serial = 0
        self.days = [day for day in _days(world) if world.calendar.is_workday(day)]

    def plans(self) -> list[Plan]:
        """All cases of the year."""
        criminal = [
            self._criminal(route) for route, full in mix.CRIMINAL.items() for _ in range(self.world.count(full))
        ]
        civil = [self._civil() for _ in range(self.world.count(mix.CIVIL))]
        self._mark(criminal, civil)
        return [*criminal, *civil, *self._early()]

    def _plan(self, route: Route, days: list[dt.date]) -> Plan:
        self.serial += 1
        chance = self.world.random("legal_aid", self.serial)
        return Plan(f"法援{self.serial}", chance, route, chance.choice(days))

    def _criminal(self, route: Route) -> Plan:
        plan = self._plan(route, self.days if route in NOTIFIED else self.days[:-LAST_DAYS])
        plan.cause = pick(plan.chance, mix.CHARGES)
        plan.stage = pick(plan.chance, mix.STAGES)
        if route is Route.NOTICE_MUST:
            plan.ground = pick(plan.chance, mix.GROUNDS)
        if plan.ground is NoticeGround.LIFE_DEATH:
            plan.cause = plan.chance.choice(mix.GRAVE)
            plan.stage = plan.chance.choice((Stage.INVESTIGATION, Stage.PROSECUTION))
        if route is Route.NOTICE_MAY or route is Route.APPLY_AGENT:
            plan.stage = Stage.FIRST
        if route is Route.NOTICE_TREATMENT:
            plan.stage, plan.cause = Stage.TREATMENT, "申请强制医疗"
        return plan

    def _civil(self, *, until: int = LAST_DAYS) -> Plan:
        plan = self._plan(Route.APPLY_CIVIL, self.days[:-until])
        plan.matter = pick(plan.chance, mix.MATTERS)
        plan.cause = mix.CAUSES[plan.matter]
        plan.stage = Stage.FIRST
        if plan.matter in (Matter.LABOUR, Matter.LABOUR_CONTRACT) and plan.chance.random() < 0.6:
            plan.stage = Stage.ARBITRATION
        return plan

    def _mark(self, criminal: list[Plan], civil: list[Plan]) -> None:
        """Give the turns to cases early enough in the year to run their course."""
        count, middle = self._at_least_one, self.days[len(self.days) // 2]
        wages = [plan for plan in civil if plan.matter is Matter.LABOUR and plan.received < middle]
        supports = [
            (mix.SUPPORTED, SupportResult.SUPPORTED),
            (mix.NOT_SUPPORTED, SupportResult.NOT_SUPPORTED),
            (mix.SETTLED, SupportResult.SETTLED),
        ]
        for full, result in supports:
            for _ in range(count(full)):
                plan = wages.pop(self.chance.randrange(len(wages)))
                plan.turn, plan.support, plan.stage = Turn.SUPPORT, result, Stage.FIRST
        turns = (
            (Turn.PRIOR, mix.PRIOR, civil),
            (Turn.SUPPLEMENTED, mix.SUPPLEMENTED, civil),
            (Turn.CORRECTED, mix.CORRECTED, civil),
            (Turn.RESTORED, mix.RESTORED, civil),
            (Turn.TERMINATED, mix.TERMINATED, [*criminal, *civil]),
            (Turn.REPLACED, mix.REPLACED, [*criminal, *civil]),
            (Turn.COMPLAINT, mix.COMPLAINTS, civil),
        )
        for turn, full, among in turns:
            free = [plan for plan in among if plan.turn is Turn.PLAIN and plan.received < middle]
            for plan in self.chance.sample(free, min(count(full), len(free))):
                plan.turn = turn

    def _at_least_one(self, full: int) -> int:
        """However small the year, every turn is taken once."""
        return max(1, self.world.count(full))

    def _early(self) -> list[Plan]:
        found = []
        many = {
            Early.REFUSED: mix.REFUSED, Early.DEEMED: mix.DEEMED, Early.WITHDRAWN: mix.WITHDRAWN,
            Early.TRANSFERRED: mix.TRANSFERRED, Early.PENDING: mix.PENDING,
        }  # fmt: skip
        for early, full in many.items():
            for number in range(self._at_least_one(full)):
                plan = self._civil(until=30)
                plan.early = early
                plan.objects = early is Early.REFUSED and number < self._at_least_one(mix.OBJECTIONS)
                if early is Early.PENDING:
                    plan.received = plan.chance.choice(self.days[-3:])
                found.append(plan)
        return found


def _days(world: Year) -> list[dt.date]:
    return [world.first + dt.timedelta(days=number) for number in range((world.last - world.first).days + 1)]
