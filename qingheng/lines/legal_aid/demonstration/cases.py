"""One case of legal aid on its way through the year."""

from __future__ import annotations

import datetime as dt
from typing import Any

from qingheng.kernel.cases.demonstration import Script, Year
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.legal_aid import staff
from qingheng.lines.legal_aid.assignment import Candidate, Need, choose
from qingheng.lines.legal_aid.choices import (
    OUT_OF_COURT,
    THREE_YEARS,
    Channel,
    HardshipBasis,
    Matter,
    NoticeGround,
    NoticeKind,
    ObjectionResult,
    Outcome,
    Route,
    Specialty,
    Stage,
    SupportResult,
    VenueGround,
)
from qingheng.lines.legal_aid.demonstration import mix, people
from qingheng.lines.legal_aid.demonstration.office import CENTRE, DETENTION, PRISON
from qingheng.lines.legal_aid.demonstration.plan import Before, Early, Plan, Turn, pick
from qingheng.lines.legal_aid.demonstration.roll import Rota
from qingheng.procedure.roles import JUSTICE_OFFICE

ORGANS = {
    Stage.INVESTIGATION: ("police", "上海市公安局青浦分局"),
    Stage.PROSECUTION: ("procuratorate", "上海市青浦区人民检察院"),
    Stage.FIRST: ("court", "上海市青浦区人民法院"),
    Stage.TREATMENT: ("court", "上海市青浦区人民法院"),
}
NOTICE_KINDS = {
    Route.NOTICE_MUST: NoticeKind.MUST, Route.NOTICE_MAY: NoticeKind.MAY, Route.NOTICE_TREATMENT: NoticeKind.TREATMENT,
}  # fmt: skip
STAGE_BEFORE = {Stage.PROSECUTION: Stage.INVESTIGATION, Stage.FIRST: Stage.PROSECUTION}
NEXT_STAGE = 45
"""Days after which somebody may come again in the next stage."""
OBJECTION_DECISIONS = {
    ObjectionResult.KEPT: ("keep_decision", "原决定认定事实清楚，适用法律正确。"),
    ObjectionResult.CORRECT: ("order_correction", "申请人符合法律援助条件。"),
}
PROCURATORATE = "上海市青浦区人民检察院"
CHILD, ANY_AGE, OLD = (16, 17), (19, 66), (66, 84)


class Play:
    """Takes the steps of one plan on their days."""

    def __init__(self, world: Year, own: Line, plan: Plan, rota: Rota, before: list[Before]) -> None:
        self.world, self.plan, self.rota, self.before = world, plan, rota, before
        self.chance = plan.chance
        self.script = Script(world, own, plan.name, world.bodies[CENTRE])
        self.former = ""
        self.head, self.reviewer = world.one(staff.HEAD), world.one(staff.REVIEWER)
        self.assigner, self.supervisor = world.one(staff.ASSIGNER), world.one(staff.SUPERVISOR)
        self.clerk = self.chance.choice(world.staff(staff.CLERK))

    def begin(self) -> None:
        """Open the case today and put on the agenda what follows."""
        if self.plan.notified:
            self._open_notice()
            self._then(self._lag(1, 0.35), self._assign)
            return
        self._open_application()
        if self.plan.early:
            self._end_early(self.plan.early)
            return
        if self.plan.turn is Turn.PRIOR:
            self._then(0, self._provide_first)
        elif self.plan.turn is Turn.SUPPLEMENTED:
            self._then(1, self._ask_supplement)
        else:
            self._then(1 + self._lag(2, 0.5), self._review)

    # 收件
    def _open_notice(self) -> None:
        plan, (organ, name) = self.plan, ORGANS[self.plan.stage]
        who, earlier = self._accused()
        data: dict[str, Any] = {
            "notice_kind": NOTICE_KINDS[plan.route],
            "organ": organ,
            "organ_name": name,
            "notice_number": f"青援通〔{self.world.year}〕{self.chance.randint(11, 1800)}号",
            "stage": plan.stage,
            "cause": plan.cause,
            "ground_found_on": self.world.after(self.world.day, -1),
        }
        if plan.ground:
            data["notice_ground"] = plan.ground
            data["groups"] = {NoticeGround.MINOR: ["minor"], NoticeGround.SENSES: ["hearing"]}.get(plan.ground, [])
        if plan.route is Route.NOTICE_MAY:
            data["ordinary_procedure"] = True
        if self.chance.random() < 0.7:
            data["custody_place"] = "青浦区看守所"
        if earlier:
            data["former_case"] = earlier.number
        self.script.open("accept_notice", data, [who], self.clerk)
        if plan.route is Route.NOTICE_MUST and plan.stage is not Stage.FIRST and plan.turn is Turn.PLAIN:
            number = self.script.known.number
            self.before.append(Before(who, number, plan.stage, plan.ground, plan.cause, self.world.day))

    def _accused(self) -> tuple[NewParty, Before | None]:
        """Who is accused: now and then somebody who was defended in the stage before."""
        plan, latest = self.plan, self.world.day - dt.timedelta(days=NEXT_STAGE)
        former = STAGE_BEFORE.get(plan.stage)
        again = [
            each for each in self.before if each.stage is former and each.ground is plan.ground and each.since <= latest
        ]
        if plan.route is Route.NOTICE_MUST and again and self.chance.random() < 0.5:
            self.before.remove(again[0])
            plan.cause = again[0].cause
            return again[0].who, again[0]
        minor = plan.ground is NoticeGround.MINOR
        return people.recipient(self.chance, self.world.year, CHILD if minor else ANY_AGE), None

    def _open_application(self) -> None:
        plan = self.plan
        data: dict[str, Any] = {
            "channel": Channel.CENTRE,
            "materials": ["form", "identity", "statement", "case_papers"],
            "stage": plan.stage,
            "cause": plan.cause,
            "matter": plan.matter,
            "summary": f"因{plan.cause}，经济困难，没有委托代理人，申请法律援助。",
        }
        self.basis = self._means()
        if plan.route is Route.APPLY_CIVIL:
            self._open_civil(data)
        else:
            self._open_criminal(data)

    def _open_civil(self, data: dict[str, Any]) -> None:
        plan = self.plan
        channel = Channel.CENTRE if plan.early or plan.turn is not Turn.PLAIN else pick(self.chance, mix.CHANNELS)
        if channel is Channel.PRISON_STATION:
            plan.matter, plan.stage, plan.cause = Matter.SUPPORT, Stage.FIRST, "变更抚养关系纠纷"
            self.basis = {"hardship_basis": HardshipBasis.PRESUMED, "presumed": "no_income", "presumed_proof": True}
            data |= {"matter": plan.matter, "stage": plan.stage, "cause": plan.cause, "custody_place": "上海市青浦监狱"}
        arbitration = plan.stage is Stage.ARBITRATION
        groups, ages = self._groups()
        data |= {
            "kind": "civil",
            "channel": channel,
            "form": "arbitration" if arbitration else "civil_agent",
            "groups": groups,
            "green_channel": bool({"minor", "elderly", "migrant"} & set(groups)) and self.chance.random() < 0.3,
            **self.basis,
        }
        employer = plan.matter not in (Matter.SUPPORT, Matter.VIOLENCE)
        parties = [people.recipient(self.chance, self.world.year, ages), people.opponent(self.chance, firm=employer)]
        user, point = self._desk(channel)
        self.script.open("receive", data, parties, user, point)

    def _open_criminal(self, data: dict[str, Any]) -> None:
        defence = self.plan.route is Route.APPLY_DEFENCE
        data |= {"kind": "criminal", "form": "defence" if defence else "criminal_agent", "matter": Matter.CRIMINAL}
        parties = [people.recipient(self.chance, self.world.year, ANY_AGE)]
        if not defence:
            self.script.open("receive", {**data, **self.basis}, parties, self.clerk)
            return
        handed = dt.datetime.combine(self.world.after(self.world.day, -1), dt.time(14, self.chance.randint(0, 59)))
        self.basis = {"hardship_basis": HardshipBasis.OTHER_REASON, "other_reason": "无力自行委托辩护人"}
        data |= {
            "channel": Channel.DETENTION_STATION,
            "handed_by": "detention",
            "handed_over_at": handed.isoformat(),
            "arrived_at": dt.datetime.combine(self.world.day, dt.time(9, self.chance.randint(0, 59))).isoformat(),
            "custody_place": "青浦区看守所",
            **self.basis,
        }
        if self.chance.random() < 0.3:
            parties.append(people.relative(self.chance))
        user = self.world.one(staff.STATION, DETENTION)
        self.script.open("transfer_in", data, parties, user, self.world.bodies[DETENTION])

    def _means(self) -> dict[str, Any]:
        if self.plan.matter in (Matter.LABOUR, Matter.WORK_INJURY) and self.chance.random() < 0.7:
            return {"hardship_basis": HardshipBasis.PRESUMED, "presumed": "migrant_wages", "presumed_proof": True}
        if self.plan.matter is Matter.VIOLENCE:
            return {"hardship_basis": HardshipBasis.IRRELEVANT, "irrelevant": "violence"}
        basis = pick(self.chance, mix.BASES)
        if basis is HardshipBasis.PRESUMED:
            return {"hardship_basis": basis, "presumed": "relief", "presumed_proof": True}
        income = self.chance.randint(900, 2600)
        pledged = {"pledge_true": True} if basis is HardshipBasis.PLEDGED else {}
        return {
            "hardship_basis": basis, "income_per_head": income, "household_size": self.chance.randint(1, 5),
            "low_income_margin": True, **pledged,
        }  # fmt: skip

    def _groups(self) -> tuple[list[str], tuple[int, int]]:
        match self.plan.matter:
            case Matter.SUPPORT:
                return ([], ANY_AGE) if "presumed" in self.basis else (["elderly"], OLD)
            case Matter.VIOLENCE:
                return ["woman"], (24, 60)
            case Matter.LABOUR | Matter.WORK_INJURY:
                return ["migrant"] + (["new_work"] if self.chance.random() < 0.1 else []), (20, 60)
            case _:
                return self.chance.choice(([], ["migrant"], ["disabled"], ["veteran"])), ANY_AGE

    def _desk(self, channel: Channel) -> tuple[User, Body | None]:
        if channel is Channel.TOWN_STATION:
            user = self.chance.choice(self.world.staff(JUSTICE_OFFICE))
            return user, user.body
        if channel is Channel.PRISON_STATION:
            return self.world.one(staff.STATION, PRISON), self.world.bodies[PRISON]
        return self.clerk, None

    # 审查
    def _ask_supplement(self) -> None:
        until = self.world.after(self.world.day, 7)
        data = {"missing": ["case_papers", "identity"], "supplement_until": until}
        self.script.take("ask_supplement", self.clerk, data)
        if self.plan.early is Early.DEEMED:
            return
        self._then(2 + self._lag(2, 0.5), lambda: self.script.take("supplemented", self.clerk))
        self._then(5, self._review)

    def _review(self) -> None:
        found = {"papers_complete": True, "within_scope": True, "opinion": "符合法律援助条件，建议给予。"}
        self.script.take("review", self.reviewer, {**self.basis, **found})
        if self.plan.turn is Turn.CORRECTED:
            self._refuse("other", "对案件材料理解有误")
            self._then(3, lambda: self._object(ObjectionResult.CORRECT))
            self._then(8, self._correct)
            return
        self._then(self._lag(1, 0.5), self._grant)

    def _grant(self) -> None:
        self.script.take("grant", self.head)
        self._then(self._lag(1, 0.4), self._assign)

    def _provide_first(self) -> None:
        due = self.world.work_day(self.world.day + dt.timedelta(days=10))
        data = {
            "prior_ground": "limitation", "limitation_ends": self.world.day + dt.timedelta(days=4), "makeup_due": due,
        }  # fmt: skip
        self.script.take("provide_first", self.head, data)
        self._then(0, self._assign)
        self._then(4, lambda: self.script.take("make_up", self.head, {**self.basis, "within_scope": True}))

    def _end_early(self, early: Early) -> None:
        match early:
            case Early.REFUSED:
                self._then(2, self._review_and_refuse)
            case Early.DEEMED:
                self._then(1, self._ask_supplement)
            case Early.WITHDRAWN:
                self._then(1, lambda: self.script.take("withdraw", self.clerk, {"withdrawal": "own"}))
            case Early.TRANSFERRED:
                ground = VenueGround.DISPUTE_BODY if self.plan.stage in OUT_OF_COURT else VenueGround.ORGAN
                data = {"venue_ground": ground, "competent": self.chance.choice(("松江区", "嘉定区")) + "法律援助中心"}
                self._then(1, lambda: self.script.take("transfer_out", self.clerk, data))
            case Early.PENDING:
                return

    def _review_and_refuse(self) -> None:
        means = {"hardship_basis": HardshipBasis.CHECKED, "income_per_head": 8600, "household_size": 2}
        found = {"papers_complete": True, "within_scope": True, "opinion": "收入高于经济困难标准，建议不予。"}
        self.script.take("review", self.reviewer, {**means, **found})
        self._then(1, lambda: self._refuse("means", "家庭月人均可支配收入为8600元"))
        if self.plan.objects:
            self._then(6, lambda: self._object(ObjectionResult.KEPT))
        self._then(20, lambda: self.script.take("archive", self.clerk))

    def _refuse(self, reason: str, told: str) -> None:
        self.script.take("refuse", self.head, {"refusal_reason": reason, "reasons": told})

    def _object(self, result: ObjectionResult) -> None:
        self.script.take("receive_objection", self.supervisor, {"objection": "认为符合法律援助条件。"})
        step, findings = OBJECTION_DECISIONS[result]
        self._then(3, lambda: self.script.take(step, self.supervisor, {"objection_findings": findings}))

    def _correct(self) -> None:
        self.script.take("correct_refusal", self.head)
        self._then(1, self._assign)

    # 指派、办理
    def _assign(self) -> None:
        chosen = self._choose()
        self.script.take("assign", self.assigner, self._assignment(chosen))
        self.rota.assigned(chosen.licence, self.world.day)
        self._then(1 + self._lag(2, 0.5), self._sign)

    def _choose(self) -> Candidate:
        need = Need(
            on=self.world.day,
            field=self._field(),
            defence=self.plan.route in (Route.APPLY_DEFENCE, Route.NOTICE_MUST, Route.NOTICE_MAY),
            three_years=self.plan.ground in THREE_YEARS,
            minor=self.plan.ground is NoticeGround.MINOR,
            former=self.former,
        )
        found = choose(self.rota.people.values(), need)
        if found is None:
            raise LookupError("the roster is too short")
        self.former = found.licence
        return found

    def _field(self) -> Specialty:
        if self.plan.ground is NoticeGround.MINOR:
            return Specialty.MINORS
        return mix.FIELDS.get(self.plan.matter, Specialty.CRIMINAL)

    def _assignment(self, chosen: Candidate) -> dict[str, Any]:
        data: dict[str, Any] = {
            "wanted": self._field(),
            "entry": self.rota.entry(chosen.licence),
            "person_phone": self.rota.phones[chosen.licence],
            "in_turn": True,
            "firm_opposes": False,
            "has_interest": False,
        }
        if self.plan.notified:
            data["told_organ_on"] = self.world.day
        return data

    def _sign(self) -> None:
        self.script.take("sign", self.assigner)
        turns = {
            Turn.TERMINATED: self._terminate, Turn.RESTORED: self._terminate, Turn.REPLACED: self._replace,
            Turn.SUPPORT: self._ask_support, Turn.COMPLAINT: self._complain,
        }  # fmt: skip
        if act := turns.get(self.plan.turn):
            self._then(6, act)
        if self.plan.turn is not Turn.TERMINATED:
            self._then(35 + self.chance.randint(0, 45), self._close)

    def _terminate(self) -> None:
        data: dict[str, Any] = {"termination_ground": "own_counsel", "termination_facts": "已自行委托他人。"}
        if self.plan.notified:
            data["organ_letter"] = "青检函〔2024〕17号"
        if self.plan.turn is Turn.RESTORED:
            data = {"termination_ground": "means", "termination_facts": "经济状况发生变化。"}
            if self.basis["hardship_basis"] in (HardshipBasis.IRRELEVANT, HardshipBasis.OTHER_REASON):
                data["termination_ground"] = "case_ended"
        self.script.take("terminate", self.head, data)
        if self.plan.turn is Turn.RESTORED:
            self._then(3, lambda: self._object(ObjectionResult.CORRECT))
            self._then(8, lambda: self.script.take("restore", self.head))
            return
        self._then(8, lambda: self.script.take("hand_in", self.assigner))
        self._then(16, lambda: self._pass(half=True))

    def _replace(self) -> None:
        asked = {"replace_asked_why": "多次未会见受援人。", "replace_proof": True}
        self.script.take("ask_replacement", self.clerk, asked)
        self._then(2, self._take_another)

    def _take_another(self) -> None:
        chosen = self._choose()
        self.script.take("replace_person", self.head, {**self._assignment(chosen), "replacement_reason": "duties"})
        self.rota.assigned(chosen.licence, self.world.day)
        self._then(2, lambda: self.script.take("sign", self.assigner))

    def _ask_support(self) -> None:
        data = {
            "recipient_agrees": True, "procuratorate": PROCURATORATE,
            "support_reason": "受援人系进城务工人员，诉讼能力较弱，欠薪事实清楚。",
        }  # fmt: skip
        self.script.take("ask_support", self.assigner, data)
        result: dict[str, Any] = {"support_result": self.plan.support}
        if self.plan.support is SupportResult.SUPPORTED:
            result["support_number"] = f"青检民支〔{self.world.year}〕{self.chance.randint(1, 60)}号"
        self._then(12, lambda: self.script.take("record_support", self.assigner, result))

    def _complain(self) -> None:
        told = {"complaint_ground": "delay", "complaint_against": "承办律师", "complaint_text": "长期未告知办理进展。"}
        self.script.take("complain", self.supervisor, told)
        subject = str(self.script.numbers["complain"])

        def about(days: int, step: str, data: dict[str, Any]) -> None:
            self._then(days, lambda: self.script.take(step, self.supervisor, data, subject=subject))

        about(3, "admit_complaint", {"complaint_admitted": True})
        handled = {"complaint_handling": "律师已于当月两次会见并通报进展。", "complaint_result": "rejected"}
        about(20, "decide_complaint", handled)
        about(22, "answer_complaint", {})

    # 结案、审卷
    def _close(self) -> None:
        civil = self.plan.route is Route.APPLY_CIVIL
        outcome = pick(self.chance, mix.CIVIL_OUTCOMES if civil else mix.CRIMINAL_OUTCOMES)
        if self.plan.route in (Route.NOTICE_TREATMENT, Route.APPLY_AGENT):
            outcome = Outcome.OTHER
        if outcome is Outcome.NOT_PROSECUTED and self.plan.stage is not Stage.PROSECUTION:
            outcome = Outcome.STAGE_ENDED
        data: dict[str, Any] = {"outcome": outcome, "work_done": "已会见、阅卷、提交意见，本阶段办理完毕。"}
        if civil and outcome not in (Outcome.LOST, Outcome.WITHDRAWN):
            data["benefit"] = self.chance.randint(30, 900) * 100
        self.script.take("close", self.assigner, data)
        self._then(4 + self._lag(12, 0.7), lambda: self.script.take("hand_in", self.assigner))
        self._then(19 + self._lag(9, 0.7), self._pass)

    def _pass(self, *, half: bool = False) -> None:
        subsidy = mix.SUBSIDIES.get(self.plan.stage, 1600)
        data: dict[str, Any] = {
            "quality": self.chance.choices(("excellent", "good", "passed"), (2, 6, 3))[0],
            "subsidy": subsidy // 2 if half else subsidy,
        }
        if self.chance.random() < 0.4:
            data["satisfaction"] = self.chance.choices(("satisfied", "fair", "dissatisfied"), (90, 8, 2))[0]
        self.script.take("pass_file", self.head, data)

    # 日程
    def _lag(self, most: int, share: float) -> int:
        return self.chance.randint(1, most) if self.chance.random() < share else 0

    def _then(self, work_days: int, act: Any) -> None:
        self.world.at(self.world.after(self.world.day, work_days), act)
