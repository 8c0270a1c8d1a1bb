"""A suit on its way: what all instances have in common."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import TYPE_CHECKING, Any

from qingheng.kernel.cases import invented
from qingheng.kernel.cases.demonstration import Script, Year
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.litigation.demonstration import mix
from qingheng.lines.litigation.staff import CHIEF, OFFICER

if TYPE_CHECKING:
    from qingheng.lines.litigation.demonstration.suits import Docket


Facts = dict[str, Any]
DAY = dt.timedelta(days=1)


@cache
def texts() -> dict[str, Any]:
    """The wording of the demonstration."""
    return tomllib.loads((files(__package__) / "wording.toml").read_text(encoding="utf-8"))


@dataclass
class Plan:
    """One first-instance suit as it is to go."""

    number: int
    received: dt.date
    act: Facts
    ending: str
    government: bool = False
    joint: bool = False
    summary: bool = False


class Play:
    """A suit on its way: what all instances have in common."""

    def __init__(self, docket: Docket, name: str, body: Body) -> None:
        self.docket, self.world = docket, docket.world
        self.chance: Random = self.world.random("litigation", name)
        self.script = Script(self.world, docket.line, name, body)

    @property
    def officer(self) -> User:
        """Who handles it."""
        return self.world.one(OFFICER, self.script.body.code)

    @property
    def chief(self) -> User:
        """Who decides in it."""
        return self.world.one(CHIEF, self.script.body.code)

    def later(self, day: dt.date, low: int, high: int) -> dt.date:
        """A working day so many working days on."""
        return self.world.after(day, self.chance.randint(low, high))

    def on(self, day: dt.date, step: str, **data: Any) -> None:
        """Put a step on the agenda."""
        self.world.at(day, lambda: self.script.take(step, self.chief, data))

    def about_hearing(self, day: dt.date, step: str, **data: Any) -> None:
        """Put a step about the latest hearing on the agenda."""

        def act() -> None:
            hearing = str(self.script.numbers["schedule_hearing"])
            self.script.take(step, self.chief, data, subject=hearing)

        self.world.at(day, act)

    def on_party(self, day: dt.date, step: str, role: str, **data: Any) -> None:
        """Put a step about the first party in a role on the agenda."""

        def act() -> None:
            self.script.take(step, self.chief, data, subject=str(self.script.as_role(role)[0].pk))

        self.world.at(day, act)

    def answer(self, day: dt.date, act: Facts, request: str, *, after_reconsideration: bool = False) -> None:
        """The answer with its evidence."""
        sources = ["administrative", *(["reconsideration"] if after_reconsideration else [])]
        self.on(day, "answer", facts_stated=act["facts"], law_stated=act["law"], request=request,
                evidence_list=act["evidence"], evidence_sources=sources, norms_list=act["norms"])  # fmt: skip

    def hear(self, day: dt.date, organ: Body, *, second: bool = False, joint: bool = False) -> None:
        """A hearing at which a head appears: of the second defendant where that was agreed."""
        told = max(self.world.after(day, -self.chance.randint(6, 12)), self.world.day)
        hour = self.chance.choice(("09:30", "14:00", "14:30"))
        room = self.chance.choice(texts()["courtrooms"])
        self.on(told, "schedule_hearing", hearing_at=f"{day} {hour}", courtroom=room,
                hearing_kind="trial", summons_on=told, head_called=False)  # fmt: skip
        by_agreement: Facts = {"agreed_by": "agreement", "whose_head": "second" if second else "first"} if joint else {}
        planned = max(self.world.after(day, -5), told)
        self.about_hearing(planned, "plan_head", **head_of(self.world, organ, self.chance), **by_agreement)
        self.about_hearing(max(self.world.after(day, -2), planned), "submit_identity")
        self.about_hearing(day, "record_hearing", attendance="head", identity_accepted=True,
                           spoke=self.chance.random() < mix.SPOKE_SHARE,
                           present_staff=f"{self.officer.full_name}、{invented.person(self.chance)}律师")  # fmt: skip

    def finish(self, day: dt.date) -> None:
        """Close the case after it took effect."""
        self.on(self.later(day, 3, 15), "close")


def head_of(world: Year, organ: Body, chance: Random) -> Facts:
    """A head of the organ: each has a chief and three deputies, the same all year."""
    names = [invented.person(world.random("head", organ.code, number)) for number in range(4)]
    if chance.random() < mix.CHIEF_SHARE:
        return {
            "head_name": names[0],
            "head_post": CHIEF_POSTS.get(Body.Kind(organ.kind), "局长"),
            "head_rank": "chief",
        }
    post = f"副{CHIEF_POSTS.get(Body.Kind(organ.kind), '局长')}"
    return {"head_name": chance.choice(names[1:]), "head_post": post, "head_rank": "deputy"}


CHIEF_POSTS = {Body.Kind.GOVERNMENT: "区长", Body.Kind.TOWN: "镇长", Body.Kind.SUBDISTRICT: "主任"}


def plaintiffs(chance: Random) -> list[NewParty]:
    """Somebody who sues."""
    (kind,) = chance.choices((invented.CITIZEN, invented.FIRM, invented.TRADER), (72, 22, 6))
    return [invented.party(chance, kind, "plaintiff")]
