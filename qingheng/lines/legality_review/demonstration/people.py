"""The advisers of the year: those of the term before, the open selection, and how they are assigned."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from qingheng.kernel.cases import invented
from qingheng.kernel.cases.demonstration import Action, Script, Year
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.district import AGENCIES, TOWNS
from qingheng.lines.legality_review.demonstration import mix
from qingheng.lines.legality_review.demonstration.office import SECTION
from qingheng.lines.legality_review.registers.adviser_terms import Candidate, choose
from qingheng.lines.legality_review.staff import ADVISER_MANAGER, HEAD, LEADER

FIELDS = ("administrative", "civil", "contract", "land", "construction", "finance", "labour", "environment")
PANEL = ("评委甲", "评委乙", "评委丙")


@dataclass
class Person:
    """Somebody who may be an adviser. subject: where the application stands in the selection."""

    name: str
    kind: str
    firm: str
    practice_since: dt.date
    specialties: list[str]
    eligible: bool = True
    subject: str = ""
    script: Script | None = None
    term: tuple[dt.date, dt.date] = (dt.date.max, dt.date.min)
    assigned: int = 0
    last: dt.date | None = None

    @property
    def number(self) -> str:
        """In the register, once appointed."""
        return self.script.known.number if self.script else ""

    def applying(self) -> dict[str, Any]:
        """What is taken down of an application."""
        return {
            "candidate": self.name, "adviser_kind": self.kind, "firm": self.firm,
            "practice_since": self.practice_since.isoformat(), "specialties": self.specialties, "no_record": "true",
            "no_penalty": "true",
        }  # fmt: skip


@dataclass
class Advisers:
    """Stages the advisers, and gives matters to them."""

    world: Year
    serving: list[Person] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.section = self.world.bodies[SECTION]
        self.manager, self.head, self.leader = (self.world.one(role) for role in (ADVISER_MANAGER, HEAD, LEADER))
        self.new_term = dt.date(self.world.year, 4, 1)

    def stage(self) -> Iterator[tuple[dt.date, Action]]:
        """Everything, day by day."""
        world = self.world
        entered = world.work_day(world.first - dt.timedelta(days=24))
        for number in range(max(1, world.count(mix.FORMER_ADVISERS))):
            yield entered, self._enter(self._person("former", number), self._former_term())
        yield from self._selection()
        for number in range(world.count(mix.UNIT_ADVISERS)):
            day = world.work_day(world.first + dt.timedelta(days=35 + number * 11))
            yield day, self._of_unit(number)
        yield from self._yearly_checks()
        for number in range(world.count(mix.OTHER_ASSIGNMENTS)):
            chance = world.random("legality", "assignment", number)
            yield world.work_day(world.first + dt.timedelta(days=chance.randrange(350))), self._other(number)

    def _person(self, kind: str, number: int) -> Person:
        chance = self.world.random("legality", "adviser", kind, number)
        scholar = number % 6 == 5
        firm = "上海某高校法学院" if scholar else f"上海{invented.word(chance, 'words')}律师事务所"
        since = dt.date(self.world.year - chance.randint(9, 28), chance.randint(1, 12), 1)
        specialties = sorted({FIELDS[number % len(FIELDS)], chance.choice(FIELDS)})
        return Person(invented.person(chance), "scholar" if scholar else "lawyer", firm, since, specialties)

    def _former_term(self) -> dict[str, str]:
        start = self.new_term.replace(year=self.world.year - 3)
        return {"term_from": start.isoformat(), "term_to": (self.new_term - dt.timedelta(days=1)).isoformat()}

    def _enter(self, person: Person, facts: Mapping[str, Any], *, serves: bool = True) -> Action:
        def act() -> None:
            chance = self.world.random("legality", "licence", person.name)
            own = {"pool": "government", "appointed_by": "青浦区人民政府", "openly_selected": "false", **facts}
            licence = {
                "licence_no": f"13101{chance.randrange(10**11, 10**12)}",
                "licence_until": dt.date(self.world.year + 1, 5, 31).isoformat(),
                "practice_since": person.practice_since.isoformat(),
            } if person.kind == "lawyer" else {}  # fmt: skip
            data = {
                **own, **licence, "adviser_kind": person.kind, "firm": person.firm, "specialties": person.specialties,
                "foreign": str("foreign" in person.specialties).lower(), "no_record": "true", "no_penalty": "true",
                "contract_no": f"顾{own['term_from'][:4]}-{chance.randint(100, 999)}",
            }  # fmt: skip
            person.script = Script(self.world, line("legal_adviser"), person.name, self.section)
            party = NewParty("legal_adviser", "citizen", person.name, phone=invented.phone(chance))
            since = min(self.world.day, dt.date.fromisoformat(own["term_from"]))
            person.script.open("appoint", data, [party], self.manager, since=since)
            person.term = since, dt.date.fromisoformat(own["term_to"])
            if serves:
                self.serving.append(person)
            if since.year < self.world.year - 1:
                self._check(person, self.world.year - 1)

        return act

    def _selection(self) -> Iterator[tuple[dt.date, Action]]:
        world, quota = self.world, self.world.count(mix.ADVISERS)
        if not quota:
            return
        script = Script(world, line("adviser_selection"), "区委区政府法律顾问选聘", self.section)
        people = [
            self._person("applicant", number) for number in range(quota + world.count(mix.APPLICANTS - mix.ADVISERS))
        ]
        for person in people[: min(quota, mix.FOREIGN)]:
            person.specialties = sorted({*person.specialties, "foreign"})
        for person in people[quota : quota + mix.INELIGIBLE]:
            person.practice_since, person.eligible, person.kind = dt.date(world.year - 2, 3, 1), False, "lawyer"
        begun = world.work_day(dt.date(world.year, 2, 1))
        closes = world.after(begun, 12)
        yield begun, self._announce(script, quota, closes)
        yield closes, lambda: self._apply(script, people)
        yield world.after(closes, 4), lambda: self._rate(script, people, quota)
        yield world.after(closes, 6), lambda: script.take("show", self.head)
        yield world.after(closes, 13), lambda: script.take("appoint", self.leader)
        for person in people[:quota]:
            yield self.new_term, self._appoint(script, person)

    def _announce(self, script: Script, quota: int, closes: dt.date) -> Action:
        def act() -> None:
            term_to = self.new_term.replace(year=self.world.year + 3) - dt.timedelta(days=1)
            data = {
                "pool": "government", "name": "新一届区委、区政府法律顾问选聘", "quota": quota,
                "conditions": "具有较高专业水平的法学专家，或者执业满五年、没有受过处罚和处分的律师",
                "term_from": self.new_term.isoformat(), "term_to": term_to.isoformat(),
                "apply_until": closes.isoformat(),
            }  # fmt: skip
            script.open("announce", data, [], self.manager)

        return act

    def _apply(self, script: Script, people: list[Person]) -> None:
        for person in people:
            script.take("apply", self.manager, person.applying())
            person.subject = str(script.numbers["apply"])
            script.take("check", self.manager, {"eligible": str(person.eligible).lower()}, subject=person.subject)

    def _rate(self, script: Script, people: list[Person], quota: int) -> None:
        ranked = [person for person in people if person.eligible]
        for place, person in enumerate(ranked):
            for seat, member in enumerate(PANEL):
                data = {"panel_member": member, "score": 97 - place // 2 - seat}
                script.take("rate", self.manager, data, subject=person.subject)
        for person in ranked[:quota]:
            script.take("propose", self.head, {"proposed": "true"}, subject=person.subject)

    def _appoint(self, script: Script, person: Person) -> Action:
        def act() -> None:
            term_to = self.new_term.replace(year=self.world.year + 3) - dt.timedelta(days=1)
            term = {"term_from": self.new_term.isoformat(), "term_to": term_to.isoformat()}
            chosen = {"openly_selected": "true", "selection": script.known.number, **term}
            self._enter(person, chosen)()

        return act

    def _of_unit(self, number: int) -> Action:
        town = number % 3 == 2
        places = [name for name, *_ in TOWNS] if town else [name for name, *_ in AGENCIES]
        person = self._person("unit", number)

        def act() -> None:
            start = self.world.day
            term = {"term_from": start.isoformat(), "term_to": start.replace(year=start.year + 2, day=1).isoformat()}
            self._enter(person, {
                "pool": "town" if town else "dept", "appointed_by": places[number % len(places)],
                "openly_selected": str(number % 5 != 0).lower(), **term,
            }, serves=False)()  # fmt: skip

        return act

    def _yearly_checks(self) -> Iterator[tuple[dt.date, Action]]:
        def act() -> None:
            for person in self.serving:
                if self._active(person):
                    self._check(person, self.world.year)

        yield self.world.work_day(dt.date(self.world.year, 12, 10)), act

    def _check(self, person: Person, year: int) -> None:
        assert person.script  # noqa: S101  (who serves is in the register)
        data = {
            "check_year": year, "licence_ok": "true", "discipline_ok": "true", "conflict_ok": "true",
            "opinions_count": person.assigned, "grade": "excellent" if person.assigned > 3 else "competent",
            "check_result": "pass",
        }  # fmt: skip
        person.script.take("yearly_check", self.manager, data)

    def _active(self, person: Person) -> bool:
        """Whether the person's term holds: the former one ends on the eve of the new."""
        return person.term[0] <= self.world.day <= person.term[1]

    def give(
        self, title: str, work: str, specialty: str = "", review: str = "", days: int = 5
    ) -> tuple[Script, Person]:
        """A matter to whoever is next, to be answered within some working days."""
        able = {each.number: each for each in self.serving if self._active(each)}
        candidates = [Candidate(number, each.assigned, each.last, each.specialties) for number, each in able.items()]
        found = choose(candidates, specialty)
        if found is None:
            raise LookupError("no adviser serves")
        person = able[found.number]
        person.assigned, person.last = person.assigned + 1, self.world.day
        script = Script(self.world, line("adviser_matter"), title, self.section)
        wanted = {"work": work, "subject_title": title, "specialty": specialty, "review": review}
        script.open("ask", {name: value for name, value in wanted.items() if value}, [], self.manager)
        due = self.world.after(self.world.day, days).isoformat()
        script.take("assign", self.manager, {"adviser": person.number, "confidential": "true", "due_on": due})
        return script, person

    def answer(self, script: Script, opinion: str) -> None:
        """The opinion comes in and is rated."""
        chance = self.world.random("legality", "rated", script.known.number)
        script.take("deliver", self.manager, {"opinion": opinion, "signed": "true"})
        script.take("rate", self.manager, {"score": chance.randint(78, 98)})

    def _other(self, number: int) -> Action:
        chance = self.world.random("legality", "other", number)
        work = chance.choice(("dispute", "dispute", "contract", "consultation", "petition"))
        title = f"{chance.choice(mix.OTHERS)}法律咨询（{number + 1}）"

        def act() -> None:
            script, _ = self.give(title, work, chance.choice(FIELDS))
            answered = self.world.after(self.world.day, chance.randint(2, 5))
            self.world.at(answered, lambda: self.answer(script, "经研究，提出处置意见和风险提示。"))

        return act
