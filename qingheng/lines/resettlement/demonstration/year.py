"""The year of resettlement: people with notice, from correction and from elsewhere, and the registers beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from random import Random
from typing import Any

from dateutil.relativedelta import relativedelta

from qingheng.kernel.cases import invented
from qingheng.kernel.cases.demonstration import Action, Script, Year
from qingheng.kernel.cases.models import Referral
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.district import BUREAU, TOWNS
from qingheng.kernel.organisations.models import User
from qingheng.lines.resettlement.staff import HELPER, OFFICER, PARTNER, PERSON, VOLUNTEER
from qingheng.procedure.roles import JUSTICE_OFFICE

PERSONS, FROM_BEFORE, FROM_CORRECTION, KEY, AIDED, NEVER_REPORT, DECLINE = 200, 55, 0.4, 0.15, 0.15, 0.02, 0.03
MINOR, MOVES_IN, MOVES_AWAY, OFFENDS, DIES, IN_BASE, WITH_PARTNER = range(7)
EVERY = 100
"""Of so many people, one each is a minor, moves in, moves away, and so on: their number tells which."""
CRIMES = ("property", "public", "order", "economy", "person")
JOBS = ("employed", "employed", "employed", "self_employed", "unemployed", "unable")
AIDS = (("temporary", "1000"), ("relief", "800"), ("training", "1200"), ("referral", None), ("counselling", None))
AGREED = {"consent": ["visits", "phone"]}
HANDED: dict[str, Any] = {"handed_papers": "鉴定表、档案摘录"}
PLEDGED = {"pledged": True, "related_to_victim": False}


def stage(world: Year) -> None:
    """Put the year on the agenda."""
    registers = Registers(world)
    plots = sorted(_plots(world, registers), key=lambda plot: plot[0])
    world.at(world.work_day(world.first), registers.begin)
    world.along(iter(plots))


def _plots(world: Year, registers: Registers) -> Iterator[tuple[dt.date, Action]]:
    for number in range(world.count(PERSONS)):
        chance = world.random("resettlement", number)
        day = world.work_day(world.first + dt.timedelta(days=2 + chance.randrange(330)))
        yield day, File(world, number, chance, registers).begin
    for number in range(world.count(FROM_BEFORE)):
        chance = world.random("resettlement", "before", number)
        day = world.work_day(world.first + dt.timedelta(days=2 + number % 20))
        yield day, File(world, PERSONS + number, chance, registers).begin_before
    yield from registers.activities()


class File:
    """One person on the way from notice, hand-over or transfer to help, and out of it."""

    def __init__(self, world: Year, number: int, chance: Random, registers: Registers) -> None:
        self.world, self.number, self.chance, self.registers = world, number, chance, registers
        _, code, _, _ = TOWNS[number % len(TOWNS)]
        self.plot = number % EVERY
        self.until = dt.date.max
        self.key = self.plot > WITH_PARTNER and chance.random() < KEY
        self.officer = world.one(OFFICER, BUREAU)
        self.clerk = self.officer if self.plot == MINOR else world.one(JUSTICE_OFFICE, f"sfs-{code}")
        self.script = Script(world, line("resettlement"), f"帮教档案{number}", world.bodies[f"sfs-{code}"])

    def begin(self) -> None:
        """The notice of the prison, the hand-over of correction, or the letter of another district."""
        if self.plot == MOVES_IN:
            self._move_in()
        elif self.plot != MINOR and self.chance.random() < FROM_CORRECTION:
            self._from_correction()
        else:
            self._notice()

    def begin_before(self) -> None:
        """Somebody who came in the last quarter of the year before, whose papers are entered in this one."""
        since = self.world.work_day(self.world.first - dt.timedelta(days=self.chance.randint(10, 90)))
        self._open(
            "register_late", self.clerk, since=since, source="prison", prison="上海市青浦监狱", released_on=since,
            admitted_on=since - dt.timedelta(days=700), certificate_shown=True,
        )  # fmt: skip
        self._make_file(since)
        self.script.take("sign", self.clerk, AGREED, on=since)
        self._record_visit(since)
        self.world.at(self.world.work_day(self.world.day + dt.timedelta(days=self.chance.randint(5, 50))), self._visit)

    def _open(self, step: str, by: User, since: dt.date | None = None, **more: Any) -> None:
        day, chance = since or self.world.day, self.chance
        born = dt.date(1960, 1, 1) + dt.timedelta(days=chance.randrange(38 * 365))
        if self.plot == MINOR:
            born = day - dt.timedelta(days=17 * 365)
        who = NewParty(
            PERSON.code, invented.CITIZEN, invented.person(chance), id_number=invented.id_number(chance, born),
            phone=invented.phone(chance), ethnicity="汉族",
        )  # fmt: skip
        facts = {
            "release_no": self._release_no(day), "crime_type": chance.choice(CRIMES),
            "principal": "fixed", "principal_months": chance.randint(6, 60), "residence": invented.address(chance),
        }  # fmt: skip
        self.script.open(step, {**facts, **more}, [who], by, since=since)

    def _release_no(self, day: dt.date) -> str:
        return f"（{day.year}）释字{self.number + 1:04}号"

    def _move_in(self) -> None:
        self.until = self.world.day + dt.timedelta(days=100)
        self._open(
            "transfer_in", self.officer, source="prison", released_on=self.until - relativedelta(years=5),
            from_district="松江区安帮办", help_until=self.until,
        )  # fmt: skip
        self._after_link()

    def _from_correction(self) -> None:
        """What correction sent, where it is in the year too; else the same taken down by hand."""
        day = self.world.day
        sent = Referral.objects.filter(
            to_line="resettlement", state=Referral.State.SENT, from_case__body=self.script.body,
            from_case__sealed=False,
        ).order_by("pk").first()  # fmt: skip
        if sent:
            facts = {"release_no": self._release_no(day), "residence": invented.address(self.chance), **HANDED}
            self.script.take_up(sent.pk, "handover_correction", facts, self.clerk)
            self._after_link()
            return
        self._open(
            "handover_correction", self.clerk, category="suspended", end_on=day,
            appraised_on=day - dt.timedelta(days=34), **HANDED,
        )  # fmt: skip
        self._after_link()

    def _notice(self) -> None:
        day, chance = self.world.day, self.chance
        minor = self.plot == MINOR
        due = day + relativedelta(months=1, days=chance.randint(1, 12))
        self._open(
            "receive_notice", self.officer, source="prison",
            prison="上海市未成年犯管教所" if minor else "上海市青浦监狱", release_due_on=due,
            admitted_on=day - dt.timedelta(days=200 if minor else 700),
            exit_education_on=day - dt.timedelta(days=70), guardian_fetches=True if minor else None,
        )  # fmt: skip
        if self.key:
            self.script.take(
                "mark_key", self.officer, {"key_grounds": ["no_home"], "key_measures": "落实临时住处，每月走访。"}
            )
        mode = "guardian" if minor else "must" if self.key else "self"
        self.script.on(
            self.world.after(day, chance.randint(2, 8)), "verify", self.clerk,
            {"verify_result": "found", "verified_by": "visit", "family_attitude": "家属愿意接纳", "pickup_mode": mode},
        )  # fmt: skip
        before = self.world.after(due, -7)
        if self.key:
            self.script.on(before, "meet", self.clerk, {"meeting_mode": "remote", "meeting_gist": "了解出监后打算"})
            self.script.on(before, "plan_pickup", self.clerk, {
                "pickup_route": "监狱至居住地，公务车辆", "pickup_persons": self.clerk.full_name,
                "pickup_measures": "二人同行，全程陪同",
            })  # fmt: skip
        else:
            self.script.on(before, "tell_family", self.clerk, {"family_told_how": "电话告知家属，愿意前往接回"})
        self.world.at(due, self._hand_over if self.key or minor else self._release)

    def _hand_over(self) -> None:
        self.script.take("hand_over", self.clerk, {
            "released_on": self.world.day, "handed_at": "上午九时，监所", "pickup_persons": self.clerk.full_name,
            "handed_items": "释放证明书、个人物品",
        })  # fmt: skip
        self._after_link()

    def _release(self) -> None:
        day = self.world.day
        self.script.take("record_release", self.clerk, {"released_on": day, "report_by": day + dt.timedelta(days=30)})
        if self.chance.random() >= NEVER_REPORT:
            self.world.at(self.world.after(day, self.chance.randint(1, 9)), self._report)

    def _report(self) -> None:
        self.script.take("report", self.clerk, {"certificate_shown": True})
        self._after_link()

    def _after_link(self) -> None:
        self.world.at(self.world.after(self.world.day, 2), self._file)

    def _make_file(self, on: dt.date) -> None:
        helpers = [
            NewParty(HELPER.code, invented.CITIZEN, invented.person(self.chance), relation=relation)
            for relation in ("村居干部", "家属")
        ]
        job = "school" if self.plot == MINOR else self.chance.choice(JOBS)
        self.script.take("make_file", self.clerk, {
            "education": "middle", "health": "良好", "skills": "无", "needs": "稳定就业", "job": job,
            "plan": "定期走访，介绍工作", "victim_kin": False,
        }, parties=helpers, on=on)  # fmt: skip

    def _file(self) -> None:
        self._make_file(self.world.day)
        if self.plot > WITH_PARTNER and self.chance.random() < DECLINE:
            self.script.take("decline", self.clerk, {"refusal_why": "自行就业，不需要帮教"})
            return
        self.script.take("sign", self.clerk, AGREED)
        self._visit()
        self._help()

    def _record_visit(self, on: dt.date) -> None:
        self.script.take("visit", self.clerk, {
            "visit_mode": "home", "visited_by": self.clerk.full_name, "situation": "生活稳定，无异常。",
        }, on=on)  # fmt: skip

    def _visit(self) -> None:
        if self.script.known.state != "in_help" or self.world.day > self.until:
            return
        self._record_visit(self.world.day)
        again = self.world.day + dt.timedelta(days=28 if self.key else 75)
        self.world.at(self.world.work_day(again), self._visit)

    def _help(self) -> None:
        """What else happens to this one, some days on."""
        day, chance = self.world.day, self.chance
        soon = self.world.after(day, chance.randint(3, 20))
        happens = {
            MOVES_AWAY: self._move_away, OFFENDS: self._offend, DIES: self._die, IN_BASE: self._place_in_base,
            WITH_PARTNER: self._send_card,
        }.get(self.plot)  # fmt: skip
        if happens:
            self.world.at(soon, happens)
        elif chance.random() < AIDED:
            self.world.at(soon, self._aid)

    def _aid(self) -> None:
        kind, amount = self.chance.choice(AIDS)
        self.script.take("apply_aid", self.clerk, {
            "aid_kind": kind, "aid_need": "生活困难", "aid_proof": "村居证明", "aid_body": "镇社会救助所",
        })  # fmt: skip
        number = str(self.script.numbers["apply_aid"])
        granted = {"aid_granted": True, "aid_amount": amount}
        self.world.at(
            self.world.after(self.world.day, 5),
            lambda: self.script.take("approve_aid", self.clerk, granted, subject=number),
        )

    def _move_away(self) -> None:
        self.script.take("send_transfer", self.officer, {
            "transfer_to": "松江区安帮办", "transfer_why": "已迁居松江区", "summary": "帮教期间生活稳定",
        })  # fmt: skip
        self.script.on(
            self.world.after(self.world.day, 6), "transfer", self.clerk,
            {"receipt_no": f"松安帮〔{self.world.year}〕{self.number + 1}号"},
        )  # fmt: skip

    def _offend(self) -> None:
        self.script.take("reoffend", self.clerk, {
            "reoffended_on": self.world.day - dt.timedelta(days=3), "convicted_on": self.world.day,
            "conviction": "盗窃罪，拘役三个月", "conviction_court": "上海市青浦区人民法院", "intentional": True,
            "causes": "无稳定收入",
        })  # fmt: skip

    def _die(self) -> None:
        self.script.take("record_death", self.clerk, {"died_on": self.world.day})

    def _place_in_base(self) -> None:
        until = self.world.day + dt.timedelta(days=60)
        self.script.take("place_in_base", self.clerk, {
            "base": self.registers.base, "base_reason": "暂无住处", "base_until": until,
        })  # fmt: skip
        number = str(self.script.numbers["place_in_base"])
        left = {"base_left_why": "租房居住", "job": "employed"}
        self.world.at(
            self.world.work_day(until), lambda: self.script.take("leave_base", self.clerk, left, subject=number)
        )

    def _send_card(self) -> None:
        self.script.take("consent_partner", self.clerk, {
            "agreement": self.registers.agreement, "shared": "needs", "share_purpose": "一对一助学",
            "share_way": "由联系人查阅，用后退回", "signed_consent": True,
        })  # fmt: skip
        number = str(self.script.numbers["consent_partner"])
        self.script.take("send_card", self.clerk, {"card_needs": "子女初中课业辅导"}, subject=number)


class Registers:
    """The partner, the volunteers and the base that files name, and the activities of the year."""

    def __init__(self, world: Year) -> None:
        self.world, self.officer = world, world.one(OFFICER, BUREAU)
        self.agreement = self.base = ""

    def begin(self) -> None:
        """Enter them at the beginning of the year."""
        self.agreement = self._enter(
            "aftercare_agreement", "conclude",
            {"agreement_kind": "framework", "projects": "法治课、义诊、助学", "duties": "组织志愿者", "years": 3},
            NewParty(PARTNER.code, "organisation", "民盟青浦区委员会"),
        )  # fmt: skip
        for profession in ("lawyer", "doctor", "teacher"):
            name = invented.person(self.world.random("resettlement", profession))
            who = NewParty(VOLUNTEER.code, invented.CITIZEN, name)
            self._enter("aftercare_volunteer", "join", {"profession": profession, **PLEDGED}, who)
        self.base = self._enter(
            "aftercare_base", "found",
            {"base_name": "矫正人员之家", "base_kind": "transitional", "base_unit": "区司法局", "places": 12,
             "occupied": 3},
        )  # fmt: skip

    def activities(self) -> Iterator[tuple[dt.date, Action]]:
        """One about every month."""
        for number in range(self.world.count(10)):
            day = self.world.work_day(self.world.first + dt.timedelta(days=40 + 30 * number))
            kind, topic = (("law", "以案释法"), ("prison", "亲情帮教"), ("medical", "健康义诊"))[number % 3]
            facts = {"activity": kind, "topic": topic, "yellow_ribbon": True, "volunteer_number": 3,
                     "persons_served": 12 + number}  # fmt: skip
            yield day, partial(self._enter, "aftercare_activity", "record", facts)

    def _enter(self, code: str, step: str, facts: dict[str, Any], *parties: NewParty) -> str:
        script = Script(self.world, line(code), step, self.world.bodies[BUREAU])
        return script.open(step, facts, list(parties), self.officer).case.number
