"""The year of resettlement: persons from prisons with notice and from correction, and the registers beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from dateutil.relativedelta import relativedelta

from qingheng.kernel.cases import invented
from qingheng.kernel.cases.demonstration import Action, Script, Year
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.district import BUREAU, TOWNS
from qingheng.lines.resettlement.staff import HELPER, OFFICER, PARTNER, PERSON, VOLUNTEER
from qingheng.procedure.roles import JUSTICE_OFFICE

PERSONS, FROM_CORRECTION, KEY = 300, 0.4, 0.15
CRIMES = ("property", "public", "order", "economy", "person")
JOBS = ("employed", "employed", "employed", "self_employed", "unemployed", "unable")


def stage(world: Year) -> None:
    """Put the year on the agenda."""
    world.along(iter(sorted(_plots(world), key=lambda plot: plot[0])))


def _plots(world: Year) -> Iterator[tuple[dt.date, Action]]:
    for number in range(world.count(PERSONS)):
        chance = world.random("resettlement", number)
        day = world.work_day(world.first + dt.timedelta(days=chance.randrange(330)))
        yield day, File(world, number, chance).begin
    yield from _registers(world)


class File:
    """One person on the way from notice or hand-over to help."""

    def __init__(self, world: Year, number: int, chance: Random) -> None:
        self.world, self.number, self.chance = world, number, chance
        town, code, _, _ = TOWNS[number % len(TOWNS)]
        self.town = town
        self.clerk = world.one(JUSTICE_OFFICE, f"sfs-{code}")
        self.officer = world.one(OFFICER, BUREAU)
        self.script = Script(world, line("resettlement"), f"帮教档案{number}", world.bodies[f"sfs-{code}"])

    def begin(self) -> None:
        """The notice of the prison, or the hand-over of correction."""
        day, chance = self.world.day, self.chance
        born = dt.date(1960, 1, 1) + dt.timedelta(days=chance.randrange(38 * 365))
        who = NewParty(
            PERSON.code, invented.CITIZEN, invented.person(chance), id_number=invented.id_number(chance, born),
            phone=invented.phone(chance), ethnicity="汉族",
        )  # fmt: skip
        facts: dict[str, Any] = {
            "release_no": f"（{day.year}）释字{self.number + 1:04}号", "crime_type": chance.choice(CRIMES),
            "principal": "fixed", "principal_months": chance.randint(6, 60),
            "residence": invented.address(chance),
        }  # fmt: skip
        if chance.random() < FROM_CORRECTION:
            facts |= {"category": "suspended", "end_on": day, "appraised_on": day - dt.timedelta(days=34),
                      "handed_papers": "鉴定表、档案摘录"}  # fmt: skip
            self.script.open("handover_correction", facts, [who], self.clerk)
            self._after_link()
            return
        due = day + relativedelta(months=1, days=chance.randint(1, 12))
        facts |= {"source": "prison", "prison": "上海市青浦监狱", "admitted_on": day - dt.timedelta(days=700),
                  "release_due_on": due, "exit_education_on": day - dt.timedelta(days=70)}  # fmt: skip
        self.script.open("receive_notice", facts, [who], self.officer)
        key = chance.random() < KEY
        if key:
            self.script.take(
                "mark_key", self.officer, {"key_grounds": ["no_home"], "key_measures": "落实临时住处，每月走访。"}
            )
        self.script.on(
            self.world.after(day, chance.randint(2, 8)), "verify", self.clerk,
            {"verify_result": "found", "verified_by": "visit", "family_attitude": "家属愿意接纳",
             "pickup_mode": "must" if key else "self"},
        )  # fmt: skip
        if key:
            self.script.on(
                self.world.after(due, -7), "plan_pickup", self.clerk,
                {"pickup_route": "监狱至居住地，公务车辆", "pickup_persons": self.clerk.full_name,
                 "pickup_measures": "二人同行，全程陪同"},
            )  # fmt: skip
        self.world.at(due, self._hand_over if key else self._release)

    def _hand_over(self) -> None:
        self.script.take("hand_over", self.clerk, {
            "released_on": self.world.day, "handed_at": "上午九时，监狱", "pickup_persons": self.clerk.full_name,
            "handed_items": "释放证明书、个人物品",
        })  # fmt: skip
        self._after_link()

    def _release(self) -> None:
        day = self.world.day
        self.script.take("record_release", self.clerk, {"released_on": day, "report_by": day + dt.timedelta(days=30)})
        if self.chance.random() < 0.98:
            self.world.at(self.world.after(day, self.chance.randint(1, 9)), self._report)

    def _report(self) -> None:
        self.script.take("report", self.clerk, {"certificate_shown": True})
        self._after_link()

    def _after_link(self) -> None:
        self.world.at(self.world.after(self.world.day, 2), self._file)

    def _file(self) -> None:
        helpers = [
            NewParty(HELPER.code, invented.CITIZEN, invented.person(self.chance), relation=relation)
            for relation in ("村居干部", "家属")
        ]
        self.script.take("make_file", self.clerk, {
            "skills": "无", "needs": "稳定就业", "job": self.chance.choice(JOBS), "plan": "定期走访，介绍工作",
            "victim_kin": False,
        }, parties=helpers)  # fmt: skip
        if self.chance.random() < 0.97:
            self.script.take("sign", self.clerk, {"consent": ["visits", "phone"]})
        self._visit()

    def _visit(self) -> None:
        self.script.take("visit", self.clerk, {
            "visit_mode": "home", "visited_by": self.clerk.full_name, "situation": "生活稳定，无异常。",
        })  # fmt: skip
        quarter = self.world.day + dt.timedelta(days=75)
        if self.script.known.state == "in_help":
            self.world.at(self.world.work_day(quarter), self._visit)


def _registers(world: Year) -> Iterator[tuple[dt.date, Action]]:
    officer, day = world.one(OFFICER, BUREAU), world.work_day(world.first + dt.timedelta(days=40))

    def opening(code: str, step: str, facts: dict[str, Any], *parties: NewParty) -> Callable[[], None]:
        def act() -> None:
            Script(world, line(code), step, world.bodies[BUREAU]).open(step, facts, list(parties), officer)

        return act

    yield day, opening(
        "aftercare_agreement", "conclude",
        {"agreement_kind": "framework", "projects": "法治课、义诊、助学", "duties": "提供场所；组织志愿者", "years": 3},
        NewParty(PARTNER.code, "organisation", "民盟青浦区委员会"),
    )  # fmt: skip
    for profession in ("lawyer", "doctor", "teacher"):
        name = invented.person(world.random("resettlement", profession))
        yield day, opening(
            "aftercare_volunteer", "join",
            {"profession": profession, "pledged": True, "related_to_victim": False},
            NewParty(VOLUNTEER.code, invented.CITIZEN, name),
        )  # fmt: skip
    yield day, opening(
        "aftercare_base", "found",
        {"base_name": "矫正人员之家", "base_kind": "transitional", "base_unit": "区司法局",
        "places": 12, "occupied": 3},
    )  # fmt: skip
    for number in range(world.count(10)):
        later = world.work_day(day + dt.timedelta(days=30 * number))
        yield later, opening(
            "aftercare_activity", "record",
            {"activity": "law", "topic": "以案释法", "yellow_ribbon": True, "volunteer_number": 3,
             "persons_served": 12 + number},
        )  # fmt: skip
