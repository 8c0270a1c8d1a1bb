"""The year of the registers: the roster, the stations, duty lawyers and advice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from random import Random
from typing import Any

from qingheng.kernel.cases.demonstration import Action, Script, Year
from qingheng.kernel.cases.invented import person, word
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NewParty
from qingheng.lines.legal_aid import staff
from qingheng.lines.legal_aid.assignment import Candidate
from qingheng.lines.legal_aid.choices import Matter, Specialty
from qingheng.lines.legal_aid.demonstration import mix, people
from qingheng.lines.legal_aid.demonstration.office import CENTRE, DETENTION, PRISON
from qingheng.lines.legal_aid.demonstration.plan import pick
from qingheng.lines.legal_aid.demonstration.roll import roll
from qingheng.lines.legal_aid.models import AidPerson

# name, kind, host, address, hours, who sits there, duty lawyer
STATIONS = (
    ("青浦区法律援助中心窗口", "window", "区公共法律服务中心", "公园路100号", "工作日9:00至17:00", "值班律师", None),
    ("驻青浦监狱法律援助工作站", "prison", "上海市青浦监狱", "青浦区外青松公路7000号", "每周三", "施文斌", None),
    ("驻青浦区看守所法律援助工作站", "detention", "青浦区看守所", "青浦区青赵公路2000号", "工作日", "值班律师", True),
    ("驻青浦区人民法院法律援助工作站", "court", "青浦区人民法院", "青浦区青松路22号", "工作日", "值班律师", True),
    ("驻区检察院法律援助工作站", "procuratorate", "区人民检察院", "外青松公路6198号", "工作日", "值班律师", True),
    ("青浦区总工会法律援助工作站", "organisation", "青浦区总工会", "青浦区公园路200号", "每周二、四", "值班律师", None),
    ("企业法律援助服务团联络点", "enterprise", "青浦工业园区", "新达路1218号", "每周五", "服务团律师", None),
)  # fmt: skip
SPOTS = (
    ("detention", "青浦区看守所", "看守所工作站", "investigation"),
    ("procuratorate", "上海市青浦区人民检察院", "检察院工作站", "prosecution"),
    ("court", "上海市青浦区人民法院", "法院工作站", "first"),
)


def stage_persons(world: Year) -> None:
    """Enter the roster on the first working day, once: both its own line and that of the cases ask for it."""

    def enter_all() -> None:
        if AidPerson.objects.exists():
            return
        chance = world.random("aid_person")
        for each in roll(world):
            _enter(world, each, people.lawyer(chance, each.name))

    world.at(world.work_day(world.first), enter_all)


def _enter(world: Year, each: Candidate, party: NewParty) -> None:
    data: dict[str, Any] = {
        "person_kind": each.kind, "firm": each.firm, "licence": each.licence, "specialties": sorted(each.specialties),
    }  # fmt: skip
    if each.defence_since:
        data |= {"licensed_on": each.defence_since, "defence_since": each.defence_since}
    script = Script(world, line("aid_person"), each.name, world.bodies[CENTRE])
    script.open("enter", data, [party], world.one(staff.ASSIGNER))


def stage_stations(world: Year) -> None:
    """Enter the stations, and inspect them in the middle of the year."""
    own, head, clerk = line("aid_station"), world.one(staff.HEAD), world.one(staff.CLERK)
    chance = world.random("aid_station")

    def set_up(entry: tuple[str, str, str, str, str, str, bool | None]) -> None:
        name, kind, host, address, hours, who, duty = entry
        data = {
            "name": name, "station_kind": kind, "host": host, "address": address, "hours": hours, "staffed_by": who,
            "barrier_free": True, "green_channel": True,
        } | ({} if duty is None else {"duty_lawyer": duty})  # fmt: skip
        script = Script(world, own, name, world.bodies[CENTRE])
        script.open("set_up", data, [], clerk)
        seen = {"inspection": "制度上墙，台账完整，服务正常。", "visitors": chance.randint(60, 900)}
        script.on(world.work_day(dt.date(world.year, 6, 20)), "inspect", head, seen)

    towns = [
        (f"{body.short_name}法律援助工作站", "town", body.name, "青浦区", "工作日", "司法所工作人员", None)
        for code, body in world.bodies.items()
        if code.startswith("sfs-")
    ]
    for entry in (*STATIONS, *towns):
        world.at(world.work_day(world.first), lambda entry=entry: set_up(entry))  # type: ignore[misc]


def stage_duty(world: Year) -> None:
    """Help by duty lawyers, most of it on the spot."""
    chance, own = world.random("duty_help"), line("duty_help")
    days = sorted(_day(world, chance) for _ in range(world.count(mix.DUTY_ON_THE_SPOT + mix.DUTY_ASKED)))
    defenders = [each for each in roll(world) if Specialty.CRIMINAL in each.specialties]
    spot_share = mix.DUTY_ON_THE_SPOT / (mix.DUTY_ON_THE_SPOT + mix.DUTY_ASKED)

    def help_somebody() -> None:
        organ, name, place, stage = chance.choice(SPOTS)
        lawyer = chance.choice(defenders)
        asked = {
            "asked_by": chance.choices(("person", "organ", "family"), (5, 4, 1))[0], "organ": organ,
            "organ_name": name, "stage": stage, "charge": pick(chance, mix.CHARGES), "has_defender": False,
        }  # fmt: skip
        witness = ["witness"] if stage == "prosecution" else []
        named = {"lawyer": lawyer.name, "licence": lawyer.licence}
        given = {"place": place, "helps": ["advice", "procedure", *witness], "told_aid": True}
        script = Script(world, own, "值班", world.bodies[CENTRE])
        who = [people.helped(chance, world.year)]
        user = world.one(staff.STATION, DETENTION) if organ == "detention" else world.one(staff.CLERK)
        if chance.random() < spot_share:
            script.open("on_the_spot", {**asked, **named, **given}, who, user)
            return
        script.open("ask", asked, who, user)
        script.on(world.after(world.day, 1), "name_lawyer", world.one(staff.ASSIGNER), named)
        script.on(world.after(world.day, 3), "help_given", user, given)

    world.along((day, help_somebody) for day in days)


def stage_advice(world: Year) -> None:
    """Advice and drafting, each one step."""
    chance, own = world.random("aid_advice"), line("aid_advice")
    days = sorted(_day(world, chance) for _ in range(world.count(mix.ADVICE)))

    def advise() -> None:
        channel = chance.choices(("centre", "hotline", "online", "prison_station"), (5, 4, 2, 1))[0]
        drafting = channel == "centre" and chance.random() < 0.2
        result = chance.choices(("answered", "told_aid", "mediation", "elsewhere"), (6, 3, 1, 1))[0]
        data = {
            "advice_kind": "drafting" if drafting else "advice", "channel": channel,
            "person": word(chance, "surnames") + chance.choice(("先生", "女士")),
            "subject": pick(chance, mix.MATTERS) if chance.random() < 0.9 else Matter.CRIMINAL,
            "answered_by": person(chance) + "律师", "result": result, "told_aid": result == "told_aid",
        }  # fmt: skip
        user = world.one(staff.STATION, PRISON) if channel == "prison_station" else world.one(staff.CLERK)
        Script(world, own, "咨询", world.bodies[CENTRE]).open("record", data, [], user)

    plots: Iterator[tuple[dt.date, Action]] = ((day, advise) for day in days)
    world.along(plots)


def _day(world: Year, chance: Random) -> dt.date:
    while True:
        day = world.first + dt.timedelta(days=chance.randrange((world.last - world.first).days + 1))
        if world.calendar.is_workday(day):
            return day
