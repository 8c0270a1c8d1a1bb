"""The reviews of the year, each moved by the section from its submission to the archive."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from qingheng.kernel.cases.demonstration import Action, Script, Year
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.district import AGENCIES, TOWNS
from qingheng.kernel.organisations.models import User
from qingheng.lines.legality_review.choices import TO_CHECK, MatterType
from qingheng.lines.legality_review.demonstration import mix
from qingheng.lines.legality_review.demonstration.office import SECTION
from qingheng.lines.legality_review.demonstration.people import Advisers
from qingheng.lines.legality_review.law import COMPETITION
from qingheng.lines.legality_review.materials import required
from qingheng.lines.legality_review.staff import CLERK, GOVERNMENT_OFFICE, HEAD, LEADER, REVIEWER

T = MatterType
BEFOREHAND = dt.timedelta(days=60)
"""What comes before the government after the regulation is in force is reviewed under it beforehand."""
OPINION, PENDING, RETURNED, WITHDRAWN = "opinion", "pending", "returned", "withdrawn"
Passed = Callable[["Plan"], None]
"""What is done with a document whose review let it pass."""


def _looked_at(kind: T) -> dict[str, list[str]]:
    name = {T.NORMATIVE_DOC: "checked_document", T.ENFORCEMENT_DECISION: "checked_enforcement"}.get(kind, "checked")
    return {name: [each.value for each in TO_CHECK[kind]]}


@dataclass
class Plan:
    """One review as it is to go. issued: the day of its first opinion; for one without, the day it comes in."""

    number: int
    kind: MatterType
    issued: dt.date
    ending: str = OPINION
    title: str = ""
    unit: str = ""
    script: Script | None = None


class Docket:
    """Draws the plans; every number comes from `mix`."""

    def __init__(self, world: Year, advisers: Advisers, passed: Passed) -> None:
        self.world, self.line, self.advisers, self.passed = world, line("legality_review"), advisers, passed
        self.chance = world.random("legality", "reviews")
        self.clerk, self.head, self.leader = (world.one(role) for role in (CLERK, HEAD, LEADER))
        self.office = world.one(GOVERNMENT_OFFICE)
        self.reviewers = world.staff(REVIEWER)
        days = (world.last - world.first).days + 1
        every = (world.first + dt.timedelta(days=number) for number in range(days))
        self.work_days = [day for day in every if world.calendar.is_workday(day)]

    def stage(self) -> Iterator[tuple[dt.date, Action]]:
        """The first action of every review, with its day."""
        for plan in self._plans():
            chance = self.world.random("legality", "review", plan.number)
            least, most = mix.WORKDAYS[plan.kind]
            taken = chance.randint(least, most)
            late = chance.random() < mix.SUPPLEMENTED and plan.ending == OPINION
            complete = self.world.after(plan.issued, -taken) if plan.ending == OPINION else plan.issued
            received = self.world.after(complete, -3) if late else complete
            yield received, self._submit(plan, chance, complete, late=late)

    def _plans(self) -> Iterator[Plan]:
        number = 0
        kinds = [kind for kind, full in mix.REVIEWS.items() for _ in range(full)]
        self.chance.shuffle(kinds)
        for kind in kinds[: self.world.count(len(kinds))]:
            yield self._drawn(number, kind, self._issuing())
            number += 1
        for ending, count in ((RETURNED, mix.RETURNED), (WITHDRAWN, mix.WITHDRAWN)):
            for _ in range(self.world.count(count)):
                yield self._drawn(number, self.chance.choice(kinds), self.chance.choice(self.work_days[:-30]), ending)
                number += 1
        for _ in range(self.world.count(mix.PENDING)):
            yield self._drawn(number, T.GOV_CONTRACT, self.chance.choice(self.work_days[-6:]), PENDING)
            number += 1

    def _issuing(self) -> dt.date:
        month = self.chance.choices(range(1, 13), mix.MONTHS)[0]
        return self.chance.choice([day for day in self.work_days if day.month == month])

    def _drawn(self, number: int, kind: MatterType, issued: dt.date, ending: str = OPINION) -> Plan:
        chance = self.world.random("legality", "title", number)
        unit = chance.choice([code for _, _, code, _ in AGENCIES] + [code for _, code, *_ in TOWNS])
        year = self.world.year
        title = {
            T.MAJOR_DECISION: lambda: f"{chance.choice(mix.DECISIONS)}（{year}年第{number + 1}项）",
            T.NORMATIVE_DOC: lambda: f"青浦区关于{chance.choice(mix.SUBJECTS)}的若干规定（{number + 1}）",
            T.GOV_CONTRACT: lambda: f"{chance.choice(mix.CONTRACTS)}（{year}-{number + 1:03}）",
            T.MAJOR_PROJECT: lambda: f"{chance.choice(mix.PROJECTS)}（{number + 1}期）",
            T.ENFORCEMENT_DECISION: lambda: f"{chance.choice(mix.ENFORCEMENTS)}（{year}-{number + 1:03}）",
            T.OTHER: lambda: f"{chance.choice(mix.OTHERS)}（{year}-{number + 1:03}）",
        }[kind]()
        return Plan(number, kind, issued, ending, title, unit)

    # Each step puts the next on the agenda.

    def _submit(self, plan: Plan, chance: Random, complete: dt.date, *, late: bool) -> Action:
        def act() -> None:
            body = self.world.bodies[plan.unit]
            plan.script = script = Script(self.world, self.line, plan.title, self.world.bodies[SECTION])
            economic = plan.kind in (T.NORMATIVE_DOC, T.MAJOR_DECISION) and chance.random() < 0.4
            there = [each.value for each in required({"matter_type": plan.kind.value})]
            kept = there[:-1] if late or plan.ending == RETURNED else there
            data = {
                "matter_type": plan.kind.value, "title": plan.title, "economic": str(economic).lower(),
                "urgent": "none", "materials": kept, **self._of_kind(plan, chance),
            }  # fmt: skip
            script.open("submit", data, [NewParty("submitter", "organ", body.name, body_id=body.pk)], self.clerk)
            if plan.ending == RETURNED:
                script.on(self.world.after(self.world.day, 2), "send_back", self.clerk, {"return_reason": "incomplete"})
                return
            if late:
                script.take("ask_supplement", self.clerk, {"supplement_list": there[-1:]})
                self.world.at(complete, lambda: self._supplemented(plan, chance, there, economic=economic))
            else:
                self._accepted(plan, chance, economic=economic)

        return act

    def _of_kind(self, plan: Plan, chance: Random) -> dict[str, Any]:
        match plan.kind:
            case T.MAJOR_DECISION:
                return {"in_catalogue": str(chance.random() < 0.8).lower(), "exempt_kind": "none",
                        "issuer_level": "district_gov"}  # fmt: skip
            case T.NORMATIVE_DOC:
                return {"issuer_level": "district_gov"}
            case T.GOV_CONTRACT:
                return {"contract_sum": f"{chance.randint(80, 9000)}0000"}
            case T.ENFORCEMENT_DECISION:
                return {"review_ground": chance.choice(("major_rights", "complex", "social_risk"))}
            case _:
                return {}

    def _supplemented(self, plan: Plan, chance: Random, there: list[str], *, economic: bool) -> None:
        assert plan.script  # noqa: S101  (it was opened)
        plan.script.take("supplement", self.clerk, {"supplied": there[-1:]})
        self._accepted(plan, chance, economic=economic)

    def _accepted(self, plan: Plan, chance: Random, *, economic: bool) -> None:
        assert plan.script  # noqa: S101  (it was opened)
        script, first = plan.script, plan.number % len(self.reviewers)
        reviewer, second = self.reviewers[first], self.reviewers[first - 1]
        named: dict[str, Any] = {"officers": [reviewer.pk, second.pk], "unconnected": "true"}
        if plan.kind == T.ENFORCEMENT_DECISION:
            named["first_penalty_review"] = "false"
        script.take("assign", self.head, named)
        if economic and COMPETITION.applies_on(self.world.day + BEFOREHAND):
            self._fair(script, chance)
        script.take("accept", self.clerk)
        if plan.ending == WITHDRAWN:
            why = {"withdrawn_why": "送审单位调整方案"}
            script.on(self.world.after(self.world.day, 1), "withdraw", self.clerk, why)
        elif plan.ending == OPINION:
            self._review(plan, chance, reviewer)

    def _fair(self, script: Script, chance: Random) -> None:
        excepted = chance.random() < 0.15
        data: dict[str, Any] = {"fc_by": "market", "fc_heard": "true", "fc_result": "exception" if excepted else "pass"}
        if excepted:
            data |= {
                "fc_codes": ["10.2"], "fc_exception": "public_interest", "fc_no_alternative": "true",
                "fc_end": "实施期限二年，期满终止",
            }  # fmt: skip
        script.take("competition", self.clerk, data)

    def _review(self, plan: Plan, chance: Random, reviewer: User) -> None:
        assert plan.script  # noqa: S101  (it was opened)
        day, world = self.world.day, self.world
        if chance.random() < mix.WITH_ADVISER.get(plan.kind, 0.1):
            asked = world.after(day, 1) if plan.issued > world.after(day, 2) else day
            world.at(asked, lambda: self._ask_adviser(plan, reviewer))
        world.at(plan.issued, lambda: self._issue(plan, chance, reviewer))

    def _ask_adviser(self, plan: Plan, reviewer: User) -> None:
        assert plan.script  # noqa: S101  (it was opened)
        script, world = plan.script, self.world
        specialty = {T.GOV_CONTRACT: "contract", T.MAJOR_PROJECT: "construction"}.get(plan.kind, "administrative")
        matter, _ = self.advisers.give(plan.title, "review", specialty, script.known.number, days=4)

        def heard() -> None:
            self.advisers.answer(matter, "经研究，草案总体合法，提出若干修改建议。")
            script.take("hear_counsel", reviewer, {
                "counsel_kind": "adviser", "counsel_matter": matter.known.number,
            })  # fmt: skip

        answered = world.after(world.day, 2)
        world.at(min(answered, world.after(plan.issued, -1)) if answered < plan.issued else world.day, heard)

    def _issue(self, plan: Plan, chance: Random, reviewer: User) -> None:
        assert plan.script  # noqa: S101  (it was opened)
        script, enforcement = plan.script, plan.kind == T.ENFORCEMENT_DECISION
        drawn = chance.choices(list(mix.CONCLUSIONS), list(mix.CONCLUSIONS.values()))[0]
        conclusion = {"legal": "agree"}.get(drawn, "problem") if enforcement else drawn
        subjects = []
        if drawn != "legal":
            for clause, text, basis in chance.sample(mix.CLAUSES, chance.randint(1, 4)):
                data = {"clause": clause, "suggestion": text, "suggestion_basis": basis,
                        "must": str(chance.random() < 0.6).lower()}  # fmt: skip
                script.take("suggest", reviewer, data)
                subjects.append(str(script.numbers["suggest"]))
        script.take("issue_opinion", self.leader, {
            **_looked_at(plan.kind), "conclusion": conclusion,
            "scope": "送审材料齐备，对法定权限、程序和内容逐项进行了审查",
        })  # fmt: skip
        replied = self.world.after(self.world.day, chance.randint(1, 4))
        again = conclusion in ("illegal", "problem")
        self.world.at(replied, lambda: self._reply(plan, chance, subjects, again=again))

    def _reply(self, plan: Plan, chance: Random, subjects: list[str], *, again: bool) -> None:
        assert plan.script  # noqa: S101  (it was opened)
        script, adopted = plan.script, True
        for subject in subjects:
            reply = chance.choices(list(mix.REPLIES), list(mix.REPLIES.values()))[0]
            reply = "adopted" if again or plan.kind == T.MAJOR_DECISION else reply
            adopted = adopted and reply == "adopted"
            reason = {} if reply == "adopted" else {"reply_reason": "已与有关部门协商，保留原表述并补充说明"}
            script.take("answer", self.clerk, {"reply": reply, **reason}, subject=subject)
        put = {} if adopted else {"put_to_meeting": "true"}
        script.take("reply_all", self.clerk, put)
        if again:
            script.take("block", self.head, {"blocked_why": "经审查不合法或者存在问题，须修改后复审"})
            self.world.at(self.world.after(self.world.day, 8), lambda: self._again(plan, chance))
        else:
            script.take("release", self.head)
            self._meet(plan, chance)

    def _again(self, plan: Plan, chance: Random) -> None:
        assert plan.script  # noqa: S101  (it was opened)
        script = plan.script
        script.take("re_review", self.clerk, {"changed_how": "按照审查意见重新起草有关条款"})

        def second() -> None:
            agreed = "agree" if plan.kind == T.ENFORCEMENT_DECISION else "legal"
            script.take("issue_opinion", self.leader, {
                **_looked_at(plan.kind), "conclusion": agreed,
                "scope": "对修改后的文本进行了复审",
            })  # fmt: skip
            script.take("release", self.head)
            self._meet(plan, chance)

        self.world.at(self.world.after(self.world.day, 6), second)

    def _meet(self, plan: Plan, chance: Random) -> None:
        assert plan.script  # noqa: S101  (it was opened)
        script, world = plan.script, self.world
        meeting = world.after(world.day, chance.randint(5, 14))
        alone = plan.kind in (T.GOV_CONTRACT, T.ENFORCEMENT_DECISION, T.OTHER) and chance.random() < 0.7
        data = {
            "meeting_kind": "leader" if alone else "standing", "meeting_on": meeting.isoformat(),
            "head_spoke_last": "true", "meeting_result": "passed" if chance.random() < 0.94 else "passed_in_principle",
        }  # fmt: skip
        script.on(meeting, "record_meeting", self.office, data)
        archived = world.after(meeting, chance.randint(4, 15))
        script.on(archived, "archive", self.clerk, {"final_text": "true", "adoption_table": "true"})
        if plan.kind == T.NORMATIVE_DOC:
            world.at(world.after(meeting, 1), lambda: self.passed(plan))
