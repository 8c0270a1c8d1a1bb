"""Committees, mediators, experts and screenings of the year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from random import Random

from dateutil.relativedelta import relativedelta

from qingheng.kernel.cases import invented
from qingheng.kernel.cases.demonstration import Action, Script, Year
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.district import BUREAU, TOWNS
from qingheng.lines.mediation.choices import CommitteeKind, UnitKind
from qingheng.lines.mediation.demonstration import mix
from qingheng.lines.mediation.demonstration.office import Seat, seats
from qingheng.lines.mediation.staff import MEDIATOR, OFFICER

CHOSEN_BY = {
    CommitteeKind.VILLAGE: "villagers",
    CommitteeKind.COMMUNITY: "residents",
    CommitteeKind.TOWN: "founder",
    CommitteeKind.PROFESSIONAL: "founder",
}
STUDIOS = 11
RE_ELECTED = 0.1
"""So many committees end their term in the year."""
_TOWNS = {code: name for name, code, _, _ in TOWNS}
_FIELDS = ("medicine", "construction", "labour", "psychology", "traffic")


class Rolls:
    """Stages the registers."""

    def __init__(self, world: Year) -> None:
        self.world = world
        self.seats = seats()
        self.officer = world.one(OFFICER)
        self.bureau = world.bodies[BUREAU]
        self.numbers: dict[str, str] = {}
        self.entered_on = world.work_day(world.first - dt.timedelta(days=20))

    def stage(self) -> None:
        """Put everything on the agenda."""
        self.world.along(iter(sorted(self._plots(), key=lambda plot: plot[0])))

    def _plots(self) -> Iterator[tuple[dt.date, Action]]:
        for number, seat in enumerate(self.seats[: self._most(len(self.seats))] + self._new()):
            chance = self.world.random("mediation", "seat", seat.code)
            day = self._founded(seat, number, chance)
            yield day, self._establish(seat, chance)
            for place in range(2):
                yield day, self._mediator(seat, place, self.world.random("mediation", seat.code, place))
        for number in range(self._most(STUDIOS)):
            yield self.entered_on, self._studio(number)
        for number in range(self._most(36)):
            yield self.entered_on, self._expert(number, self.world.random("mediation", "expert", number))
        yield from self._screenings()

    def _most(self, number: int) -> int:
        return max(1, self.world.count(number))

    def _new(self) -> list[Seat]:
        """The committees set up within the year, whatever the scale has left out."""
        kept = self.seats[: self._most(len(self.seats))]
        new = [seat for seat in self.seats if seat.new and seat not in kept]
        return new[: self.world.count(mix.NEW_COMMITTEES)]

    def _founded(self, seat: Seat, number: int, chance: Random) -> dt.date:
        if not seat.new:
            return self.entered_on
        return self.world.work_day(self.world.first + dt.timedelta(days=10 + chance.randrange(320) + number % 3))

    def _script(self, code: str, name: str) -> Script:
        return Script(self.world, line(code), name, self.bureau)

    def _establish(self, seat: Seat, chance: Random) -> Callable[[], None]:
        def act() -> None:
            script = self._script("mediation_committee", seat.name)
            since = self._term(seat, chance)
            data = {
                "name": seat.name, "short_name": seat.short, "code": seat.code,
                "unit_kind": UnitKind.COMMITTEE.value, "kind": seat.kind.value,
                "links": [link.value for link in seat.links], "town": _TOWNS[seat.town], "multi_ethnic": "false",
                "chosen_by": CHOSEN_BY[seat.kind], "term_start": since.isoformat(),
            }  # fmt: skip
            taken = script.open("establish", data, list(_lineup(chance)), self.officer, since=since)
            self.numbers[seat.code] = taken.case.number
            script.take("notify_court", self.officer, {"change": "set_up"}, on=since)
            self._re_elect(script, seat, since)
            if any(link.value == "medical" for link in seat.links):
                script.take("file_with_bureau", self.officer)

        return act

    def _term(self, seat: Seat, chance: Random) -> dt.date:
        """When the term began that runs: of most committees, so that it does not end within the year."""
        if seat.new:
            return self.world.day
        days = 800 + chance.randrange(270) if chance.random() < RE_ELECTED else 20 + chance.randrange(640)
        return self.world.day - dt.timedelta(days=days)

    def _re_elect(self, script: Script, seat: Seat, since: dt.date) -> None:
        """Elect anew where the term ends within the year, some days before it does, and tell the court."""
        day = self.world.work_day(since + relativedelta(years=3, days=-12))
        script.on(day, "re_elect", self.officer, {"chosen_by": CHOSEN_BY[seat.kind], "term_start": day.isoformat()})
        script.on(day, "notify_court", self.officer, {"change": "re_elected"})

    def _studio(self, number: int) -> Callable[[], None]:
        def act() -> None:
            seat = self.seats[number % len(self.seats)]
            name = f"{seat.name.removesuffix('人民调解委员会')}三所联动调解工作室"
            data = {
                "name": name, "short_name": f"{_TOWNS[seat.town]}三所联动工作室", "code": f"gzs-{number + 1:02}",
                "unit_kind": UnitKind.POSTED_STUDIO.value, "kind": seat.kind.value, "links": ["three_offices"],
                "parent": self.numbers[seat.code], "town": _TOWNS[seat.town],
            }  # fmt: skip
            script = self._script("mediation_committee", name)
            script.open("establish", data, [], self.officer)

        return act

    def _mediator(self, seat: Seat, place: int, chance: Random) -> Callable[[], None]:
        def act() -> None:
            data = {
                "committee": self.numbers[seat.code],
                "engagement": "full_time" if place == 0 and chance.random() < 0.6 else "part_time",
                "appointment": "elected" if place == 0 else "hired",
                "education": chance.choices(("senior", "college", "bachelor", "postgraduate"), (25, 40, 30, 5))[0],
                "party_member": str(chance.random() < 0.5).lower(), "lawyer": "false",
            }  # fmt: skip
            person = invented.person(chance)
            if place == 0:
                person = self.world.one(MEDIATOR, seat.code).full_name
            script = self._script("mediator", person)
            script.open("appoint", data, [_person(person, chance)], self.officer)
            training = self.world.work_day(self.world.first + dt.timedelta(days=60 + chance.randrange(280)))
            if training > self.world.day:
                hours = {"training_year": self.world.year, "training_hours": chance.choice((8, 16, 24)),
                         "training_subject": "人民调解业务培训"}  # fmt: skip
                script.on(training, "train", self.officer, hours)

        return act

    def _expert(self, number: int, chance: Random) -> Callable[[], None]:
        def act() -> None:
            lawyer = number % 3 == 0
            start = self.world.first
            data = {
                "expert_kind": "studio_lawyer" if lawyer else "expert",
                "field": "law" if lawyer else chance.choice(_FIELDS),
                "unit": f"上海{invented.word(chance, 'words')}律师事务所" if lawyer else "区有关单位",
                "practising_since": (start - dt.timedelta(days=2000 + chance.randrange(3000))).isoformat(),
                "penalised": "false", "term_start": start.isoformat(),
                "term_end": start.replace(year=start.year + 3).isoformat(),
            }  # fmt: skip
            person = invented.person(chance)
            script = self._script("mediation_expert", person)
            script.open("enter", data, [_person(person, chance)], self.officer)
            day = self.world.work_day(self.world.first + dt.timedelta(days=chance.randrange(340)))
            script.on(
                day,
                "answer",
                self.officer,
                {"call_subject": "纠纷专业问题咨询", "response_hours": chance.randint(1, 48)},
            )

        return act

    def _screenings(self) -> Iterator[tuple[dt.date, Action]]:
        towns = [seat for seat in self.seats if seat.kind is CommitteeKind.TOWN][: self._most(11)]
        for number, theme in enumerate(mix.SCREENING_THEMES):
            day = self.world.work_day(self.world.first + dt.timedelta(days=20 + number * 42))
            for seat in towns:
                yield day, self._screening(seat, theme, self.world.random("mediation", "screening", seat.code, number))

    def _screening(self, seat: Seat, theme: str, chance: Random) -> Callable[[], None]:
        def act() -> None:
            found = chance.randint(2, 18)
            data = {"theme": theme, "area": seat.name.removesuffix("人民调解委员会"),
                    "households": chance.randint(80, 600),
                    "found": found, "prevented": chance.randint(0, found)}  # fmt: skip
            script = Script(self.world, line("mediation_screening"), theme, self.world.bodies[seat.code])
            script.open("record", data, [], self.world.one(MEDIATOR, seat.code))

        return act


def _person(name: str, chance: Random) -> NewParty:
    return NewParty(
        "registered_person", "citizen", name, id_number=invented.id_number(chance), phone=invented.phone(chance)
    )


def _lineup(chance: Random) -> Iterator[NewParty]:
    names = {invented.person(chance) for _ in range(7)}
    for place, name in enumerate(sorted(names)[: chance.choice((3, 5, 5, 6))]):
        role = "committee_head" if place == 0 else "committee_member"
        sex = "female" if place == 1 or chance.random() < 0.4 else "male"
        yield NewParty(role, "citizen", name, sex=sex, ethnicity="汉族")
