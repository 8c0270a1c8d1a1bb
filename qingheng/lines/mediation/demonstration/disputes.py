"""The disputes of the year, each moved by the mediators of its committee."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from qingheng.kernel.cases import invented
from qingheng.kernel.cases.demonstration import Action, Script, Year
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.models import User
from qingheng.lines.mediation import local
from qingheng.lines.mediation.choices import COURT, Channel, CommitteeKind, DisputeType
from qingheng.lines.mediation.demonstration import mix
from qingheng.lines.mediation.demonstration.office import Seat, seats
from qingheng.lines.mediation.staff import DIRECTOR, MEDIATOR

Days = Sequence[dt.date]
WRITTEN, ORAL, FAILED, WITHDRAWN, OPEN = "written", "oral", "failed", "withdrawn", "open"


@cache
def _texts() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "wording.toml").read_text(encoding="utf-8"))


@dataclass
class Plan:
    """One dispute as it is to go: its committee, when it comes in, and how it ends."""

    number: int
    seat: Seat
    day: dt.date
    ending: str
    channel: Channel | None = None
    quick: bool = False
    confirmation: str = ""
    early: str = ""


class Docket:
    """Draws the plans; every number comes from `mix`."""

    def __init__(self, world: Year) -> None:
        self.world, self.line = world, line("mediation")
        self.chance = world.random("mediation")
        days = (world.last - world.first).days + 1
        self.days = [world.first + dt.timedelta(days=number) for number in range(days)]
        self.work_days = [day for day in self.days if world.calendar.is_workday(day)]
        self.seats = seats()
        self.serial = 0

    def stage(self) -> None:
        """Plan the disputes and put them on the agenda, day by day."""
        plans = [*self._three_offices(), *self._quick(), *self._others(), *self._early()]
        plans.sort(key=lambda plan: (plan.day, plan.number))
        self.world.along((plan.day, self._action(plan)) for plan in plans)

    def _action(self, plan: Plan) -> Action:
        return lambda: Play(
            self.world, Script(self.world, self.line, f"纠纷{plan.number}", self._body(plan)), plan
        ).begin()

    def _body(self, plan: Plan) -> Any:
        return self.world.bodies[plan.seat.code]

    def _plan(self, day: dt.date, ending: str, **more: Any) -> Plan:
        self.serial += 1
        return Plan(self.serial, more.pop("seat", None) or self._seat(), day, ending, **more)

    def _seat(self) -> Seat:
        """A committee that exists all through the year."""
        while True:
            seat = self.chance.choice(self.seats)
            if not seat.new and seat.kind is not CommitteeKind.PROFESSIONAL:
                return seat

    def _spread(self, number: int, days: Days) -> list[dt.date]:
        weights = [mix.MONTHS[day.month - 1] for day in days]
        return sorted(self.chance.choices(days, weights, k=number))

    def _three_offices(self) -> Iterator[Plan]:
        total, settled = self.world.count(mix.THREE_OFFICES), self.world.count(mix.THREE_OFFICES_SETTLED)
        towns = [seat for seat in self.seats if seat.kind is CommitteeKind.TOWN]
        endings = [WRITTEN if number % 5 < 2 else ORAL for number in range(settled)]
        endings += [FAILED if number % 8 else OPEN for number in range(total - settled)]
        self.chance.shuffle(endings)
        last = self.work_days[-12:]
        for day, ending in zip(self._spread(total, self.work_days[:-8]), endings, strict=True):
            when = self.chance.choice(last) if ending == OPEN else day
            yield self._plan(when, ending, channel=Channel.THREE_OFFICES, seat=self.chance.choice(towns))

    def _quick(self) -> Iterator[Plan]:
        for day in self._spread(self.world.count(mix.QUICK), self.days):
            yield self._plan(day, ORAL, quick=True)

    def _others(self) -> Iterator[Plan]:
        number = self.world.count(mix.ACCEPTED) - self.world.count(mix.THREE_OFFICES) - self.world.count(mix.QUICK)
        days = self._spread(number, self.work_days[:-25])
        still_open = self.world.count(mix.STILL_OPEN)
        confirmations = ["confirmed"] * mix.CONFIRMED + list(mix.CONFIRMATIONS_LOST)
        confirmed_at = {place * 7 + 3: result for place, result in enumerate(confirmations[: max(1, number // 8)])}
        for place, day in enumerate(days):
            if place < still_open:
                yield self._plan(self.chance.choice(self.work_days[-15:]), OPEN, channel=self._channel())
                continue
            ending = self.chance.choices((WRITTEN, ORAL, FAILED, WITHDRAWN), (62, 22, 13, 3))[0]
            confirmation = confirmed_at.get(place - still_open, "")
            channel = None if confirmation else self._channel()
            yield self._plan(day, WRITTEN if confirmation else ending, channel=channel, confirmation=confirmation)
        december = self.world.first - dt.timedelta(days=15)
        for _ in range(self.world.count(mix.CARRIED_OVER)):
            yield self._plan(self.world.work_day(december + dt.timedelta(days=self.chance.randrange(12))), WRITTEN)

    def _channel(self) -> Channel | None:
        return self.chance.choices(tuple(mix.CHANNELS), tuple(mix.CHANNELS.values()))[0]

    def _early(self) -> Iterator[Plan]:
        for number, day in enumerate(self._spread(self.world.count(mix.NEVER_ACCEPTED), self.work_days[:-6])):
            yield self._plan(day, "", early=("refuse", "divert", "withdraw", "waiting")[number % 4])


class Play:
    """One dispute on its way."""

    def __init__(self, world: Year, script: Script, plan: Plan) -> None:
        self.world, self.script, self.plan = world, script, plan
        self.chance: Random = world.random("mediation", "dispute", plan.number)
        self.mediator: User = world.one(MEDIATOR, plan.seat.code)
        self.director: User = world.one(DIRECTOR, plan.seat.code)
        self.type = self._type()

    def _type(self) -> DisputeType:
        types = dict(mix.TYPES)
        if self.plan.quick or self.plan.ending == ORAL:
            types = {
                kind: weight for kind, weight in types.items() if kind not in (DisputeType.LABOUR, DisputeType.MEDICAL)
            }
        if self.plan.channel in (*COURT, Channel.THREE_OFFICES):
            types = {kind: weight for kind, weight in types.items() if kind is not DisputeType.MEDICAL}
        return self.chance.choices(tuple(types), tuple(types.values()))[0]

    def _text(self, what: str) -> str:
        return str(self.chance.choice(_texts()[self.type.value][what]))

    def _sides(self) -> list[NewParty]:
        firm = self.type in (DisputeType.LABOUR, DisputeType.CONSUMER, DisputeType.PROPERTY, DisputeType.MEDICAL)
        full = not self.plan.quick
        return [
            self._side("first_side", invented.CITIZEN, full),
            self._side("second_side", invented.FIRM if firm else invented.CITIZEN, full),
        ]

    def _side(self, role: str, kind: str, full: bool) -> NewParty:
        if full:
            return invented.party(self.chance, kind, role)
        name = (
            invented.person(self.chance)
            if kind == invented.CITIZEN
            else f"上海{invented.word(self.chance, 'words')}{invented.word(self.chance, 'trades')}有限公司"
        )
        return NewParty(role, kind, name, phone=invented.phone(self.chance))

    def begin(self) -> None:
        """Take it in, and put what follows on the agenda."""
        if self.plan.quick:
            self._register_quickly()
            return
        self._register()
        if self.plan.early:
            self._end_early()
        elif self.plan.ending == OPEN and self.chance.random() < 0.3:
            self._accept()
        else:
            self._accept()
            self._after(1, self._appoint)

    def _after(self, work_days: int, action: Action) -> None:
        self.world.at(self.world.after(self.world.day, work_days), action)

    def _register_quickly(self) -> None:
        at_once = self.chance.random() < 0.8
        due = self.world.day + dt.timedelta(days=self.chance.randint(5, 30))
        data = {
            "dispute_type": self.type.value, "summary": self._text("summary"),
            "persons": self.chance.choices((2, 3, 4, 6), (80, 10, 7, 3))[0],
            "content": self._text("content"), "performance": "at_once" if at_once else "under_way",
            "no_paper_wanted": "true",
        }  # fmt: skip
        if not at_once:
            data["performance_due"] = due.isoformat()
        if self.chance.random() < 0.5:
            data["amount_agreed"] = str(self.chance.randint(1, 60) * 100)
        self.script.open("quick", data, self._sides(), self.mediator)
        if at_once:
            self._archive(5)
        else:
            self.world.at(self.world.work_day(due), self._visit)

    def _register(self) -> None:
        plan, day = self.plan, self.world.day
        data: dict[str, Any] = {
            "source": "referred" if plan.channel else self.chance.choice(("application", "application", "own_motion")),
            "dispute_type": self.type.value, "summary": self._text("summary"), "consent": "all",
            "difficulty": self.chance.choices(("simple", "ordinary", "hard"), (30, 60, 10))[0],
            "persons": self.chance.choices((2, 3, 4, 8, 15), (70, 15, 9, 4, 2))[0],
        }  # fmt: skip
        if self.chance.random() < 0.6:
            data["amount_claimed"] = str(self.chance.randint(5, 900) * 100)
        if plan.channel:
            data |= {"channel": plan.channel.value, "referred_by": _REFERRERS.get(plan.channel, "有关单位")}
        if plan.channel in COURT:
            data |= {"court_signed_on": day.isoformat(), "court_track": self.chance.choice(("ordinary", "simplified"))}
        if self.type is DisputeType.LABOUR:
            data["labour_received_on"] = day.isoformat()
        if self.type is DisputeType.MEDICAL:
            data["pending_elsewhere"] = "none"
        if plan.early == "refuse":
            data["consent"] = "refused"
        if plan.early == "waiting":
            data["consent"] = "to_ask"
        self.script.open("register", data, self._sides(), self.mediator)

    def _end_early(self) -> None:
        match self.plan.early:
            case "refuse":
                self.script.on(
                    self.world.after(self.world.day, 1), "refuse", self.director, {"refusal_reason": "refuses"}
                )
            case "divert":
                self.script.on(self.world.after(self.world.day, 1), "divert", self.director,
                               {"diversion_reason": "other_organ", "diverted_to": "有关行政机关"})  # fmt: skip
            case "withdraw":
                self.script.on(
                    self.world.after(self.world.day, 1), "withdraw", self.mediator, {"withdrawn_why": "双方自行和解"}
                )
            case _:
                self.script.take("ask_consent", self.mediator)
                self._after(2, self._refused_when_asked)

    def _refused_when_asked(self) -> None:
        second = self.script.as_role("second_side")[0]
        self.script.take("hear_side", self.mediator, {"willing": "false", "said_how": "电话"}, subject=str(second.pk))
        self._after(1, lambda: self.script.take("refuse", self.director, {"refusal_reason": "refuses"}))

    def _accept(self) -> None:
        self.script.take("accept", self.director)
        if self.chance.random() < 0.012:
            risk = self.chance.choice(("crime", "suicide", "group_petition", "group_fight"))
            data = {"risk": [risk], "risk_persons": self.chance.randint(1, 20),
                    "told_police_on": self.world.day.isoformat(),
                    "measures": "安排专人疏导，会同派出所做好稳控"}  # fmt: skip
            self.script.take("report_risk", self.mediator, data)

    def _appoint(self) -> None:
        data = {"chosen_by_parties": "false", "mediators": self.mediator.full_name, "interested": "false"}
        self.script.take("appoint", self.director, data)
        self._after(self.chance.choice((0, 1, 2, 3)), self._meet)

    def _meet(self) -> None:
        data: dict[str, Any] = {
            "place": "调解室",
            "open_session": "false",
            "record": "双方陈述了纠纷经过和诉求，调解员讲解有关规定并进行疏导。",
        }
        if self.plan.channel is Channel.THREE_OFFICES:
            data["present"] = ["police", "justice_office", "lawyer"]
        self.script.take("session", self.mediator, data)
        if self.plan.ending != OPEN:
            self._after(self.chance.choice((0, 1, 2, 4)), self._end)

    def _end(self) -> None:
        match self.plan.ending:
            case "written":
                self._agree("agree_written", self._written())
            case "oral":
                self._agree("agree_oral", {"no_paper_wanted": "true"})
            case "failed":
                three_offices = self.plan.channel is Channel.THREE_OFFICES
                followed = (
                    {"followed_by": self.chance.choice(("lawyer", "legal_aid", "court"))} if three_offices else {}
                )
                told = {"failure_reason": "no_agreement", "told_routes": "true", **followed}
                self.script.take("fail", self.director, told)
                self._archive(3)
            case _:
                self.script.take("withdraw", self.mediator, {"withdrawn_why": "双方自行和解"})
                self._archive(3)

    def _written(self) -> dict[str, Any]:
        day = self.world.day.isoformat()
        return {
            "facts_found": self._text("summary"), "performance_way": "按约定履行",
            "parties_signed_on": day, "mediator_signed_on": day, "stamped_on": day, "told_confirmation": "true",
        }  # fmt: skip

    def _agree(self, step: str, data: Mapping[str, Any]) -> None:
        at_once = not self.plan.confirmation and self.chance.random() < 0.6
        due = self.world.day + dt.timedelta(days=self.chance.randint(10, 60))
        common = {"content": self._text("content"), "performance": "at_once" if at_once else "under_way"}
        if not at_once:
            common["performance_due"] = due.isoformat()
        if self.chance.random() < 0.7:
            common["amount_agreed"] = str(self.chance.randint(5, 800) * 100)
        self.script.take(step, self.mediator, {**data, **common})
        if self.plan.confirmation:
            self._after(3, self._ask_court)
        elif at_once:
            self._archive(4)
        else:
            self.world.at(self.world.work_day(due), self._visit)

    def _ask_court(self) -> None:
        data = {"applied_by_all": "true", "excluded": "none", "court_basis": "committee", "court": local.COURT}
        self.script.take("apply_confirmation", self.mediator, data)
        result = self.plan.confirmation
        if result in ("not_accepted", "withdrawn"):
            self._after(3, lambda: self._ruled(result))
            return
        number = f"（{self.world.year}）沪0118民特{self.plan.number}号"
        self._after(2, lambda: self.script.take("court_files", self.mediator, {"court_number": number}))
        self._after(10, lambda: self._ruled(result))

    def _ruled(self, result: str) -> None:
        self.script.take("record_ruling", self.mediator, {"confirmation": result})

    def _visit(self) -> None:
        performed = self.chance.random() < 0.93
        data = {"visited_how": "电话", "visit_notes": "双方反映协议已经履行" if performed else "尚未履行，已督促",
                "performance": "done" if performed else "not_done"}  # fmt: skip
        if performed:
            data["performed_on"] = self.world.day.isoformat()
        self.script.take("follow_up", self.mediator, data)
        if performed:
            self._archive(5)

    def _archive(self, work_days: int) -> None:
        self._after(work_days, self._close_file)

    def _close_file(self) -> None:
        if self.plan.channel in COURT:
            result = "退回材料" if self.plan.ending in (FAILED, WITHDRAWN) else _COURT_RESULTS[self.plan.channel]
            self.script.take("report_back", self.mediator, {"court_result": result})
        self.script.take("archive", self.mediator)


_COURT_RESULTS = {Channel.COURT_BEFORE: "协议存档", Channel.COURT_AFTER: "出具调解书"}
_REFERRERS = {
    Channel.POLICE: "辖区派出所", Channel.THREE_OFFICES: "辖区派出所", Channel.COURT_BEFORE: local.COURT,
    Channel.COURT_AFTER: local.COURT, Channel.PETITION: "区信访办", Channel.HOTLINE: "12345热线",
    Channel.PROCURATORATE: "区检察院", Channel.ARBITRATION: "区劳动人事争议仲裁院",
    Channel.GOVERNANCE_CENTRE: "街镇综治中心",
}  # fmt: skip
