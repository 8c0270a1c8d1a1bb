"""The invented roster: who gives aid, drawn once and known to the cases and to the register alike."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random

from qingheng.kernel.cases.demonstration import Year
from qingheng.kernel.cases.invented import person, phone
from qingheng.lines.legal_aid.assignment import Candidate
from qingheng.lines.legal_aid.choices import PersonKind, Specialty
from qingheng.lines.legal_aid.models import AidPerson

S = Specialty
FIRMS = (
    "上海青禾律师事务所", "上海淀湖律师事务所", "上海申浦律师事务所", "上海虹桥正源律师事务所", "上海盈港律师事务所",
    "上海泾水律师事务所", "上海章练律师事务所",
)  # fmt: skip
GRASSROOTS = ("上海市青浦区夏阳法律服务所", "上海市青浦区朱家角法律服务所")
FIELDS = (
    (S.CRIMINAL, S.MINORS),
    (S.CRIMINAL,),
    (S.CRIMINAL, S.LABOUR),
    (S.LABOUR, S.INJURY),
    (S.FAMILY, S.INJURY),
    (S.CRIMINAL, S.ADMINISTRATIVE),
)
LAWYERS, WORKERS = 42, 5


def roll(world: Year) -> list[Candidate]:
    """The persons of the roster in their order."""
    chance = world.random("aid_person", "roll")
    found = [_lawyer(chance, place) for place in range(LAWYERS)]
    return found + [_worker(chance, LAWYERS + place) for place in range(WORKERS)]


def _lawyer(chance: Random, place: int) -> Candidate:
    started = chance.randint(2003, 2022)
    since = dt.date(started, chance.randint(1, 12), chance.randint(1, 28))
    fields = FIELDS[place % len(FIELDS)]
    return Candidate(
        licence=f"13101{started}10{place + 1:07}",
        name=person(chance),
        firm=FIRMS[place % len(FIRMS)],
        kind=PersonKind.LAWYER,
        place=place,
        specialties=frozenset(fields),
        defence_since=since if S.CRIMINAL in fields else None,
    )


def _worker(chance: Random, place: int) -> Candidate:
    return Candidate(
        licence=f"33101{2010 + place % 9}0{place + 1:07}",
        name=person(chance),
        firm=GRASSROOTS[place % len(GRASSROOTS)],
        kind=PersonKind.GRASSROOTS,
        place=place,
        specialties=frozenset({S.LABOUR, S.FAMILY}),
    )


class Rota:
    """The roster as the year goes on: whoever is assigned has had one more."""

    def __init__(self, world: Year) -> None:
        chance = world.random("aid_person", "phones")
        self.people = {each.licence: each for each in roll(world)}
        self.phones = {licence: phone(chance) for licence in self.people}
        self._entries: dict[str, str] = {}

    def assigned(self, licence: str, on: dt.date) -> None:
        """Note that somebody was assigned that day."""
        known = self.people[licence]
        self.people[licence] = replace(known, had=known.had + 1, last=on)

    def entry(self, licence: str) -> str:
        """The number of somebody's entry in the register."""
        if not self._entries:
            self._entries = dict(AidPerson.objects.values_list("licence", "case__number"))
        return self._entries[licence]
