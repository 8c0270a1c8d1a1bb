"""The files of the year, each moved through reception, supervision and its end by those who may."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from dateutil.relativedelta import relativedelta

from qingheng.kernel.cases.demonstration import Action, Script, Year
from qingheng.kernel.cases.registry import line
from qingheng.kernel.organisations.models import User
from qingheng.lines.correction.choices import Category, Subtype
from qingheng.lines.correction.demonstration import mix, persons
from qingheng.lines.correction.demonstration.marks import Marks
from qingheng.lines.correction.demonstration.plan import Draft, Plan
from qingheng.lines.correction.people import GUARANTOR, GUARDIAN, HEAD, MINOR_TEAM, OFFICER, SUBJECT
from qingheng.procedure.roles import JUSTICE_OFFICE

_DAY = dt.timedelta(days=1)
LEVELS = ("strict", "ordinary", "ordinary", "ordinary", "lenient")


class Docket:
    """Every file, put on the agenda by the day on which its documents come in."""

    def __init__(self, world: Year) -> None:
        self.world = world
        self.plans = Draft(world).plans()

    def stage(self) -> None:
        """Choose what marks which file, and put them all on the agenda."""
        Marks(self.world, self.plans).choose()
        self.world.along(self._plots())

    def _plots(self) -> Iterator[tuple[dt.date, Action]]:
        for plan in self.plans:
            yield plan.documents, File(self.world, plan).begin


class File:
    """One file as it goes through the year."""

    def __init__(self, world: Year, plan: Plan) -> None:
        self.world, self.plan, self.chance = world, plan, plan.chance
        body = world.bodies[plan.office]
        self.script = Script(world, line("correction"), f"矫正档案{plan.number}", body)
        officers = world.staff(MINOR_TEAM if plan.minor else OFFICER)
        self.officer: User = officers[plan.number % len(officers)]
        self.head: User = world.one(HEAD)
        self.office: User = self.officer if plan.minor else world.one(JUSTICE_OFFICE, plan.office)

    # What others use too

    @property
    def here(self) -> bool:
        """Whether the person is in correction and at liberty to be supervised."""
        return self.script.known.state == "in_correction"

    def at(self, day: dt.date, act: Callable[[], object]) -> None:
        """Do it on that day if the person is in correction then."""
        if self.world.day <= day < self.plan.last:
            self.world.at(day, lambda: act() if self.here else None)

    def work_day(self, after: int) -> dt.date:
        """So many working days from today."""
        return self.world.after(self.world.day, after)

    def take(self, step: str, user: User, data: dict[str, Any] | None = None, about: int | str = "") -> int:
        """Take a step today; the number of its event."""
        return self.script.take(step, user, data, subject=str(about)).event.number

    # Reception

    def begin(self) -> None:
        """The documents come in."""
        plan, chance = self.plan, self.chance
        joining = [persons.person(chance, SUBJECT, plan.town, plan.born)]
        if plan.facts.get("subtype") is Subtype.MEDICAL:
            joining.append(persons.relative(chance, GUARANTOR))
        if plan.minor:
            joining.append(persons.relative(chance, GUARDIAN))
        missing = {"documents_missing": "执行通知书"} if chance.random() < 0.05 else {}
        self.script.open("documents_in", plan.facts | missing, joining, self.officer)
        if missing:
            self.take("ask_completion", self.officer, {"completion_items": "执行通知书"})
            self.world.at(self.work_day(4), lambda: self.take("completed", self.officer))
        receipt = self.work_day(chance.randint(1, 3))
        self.world.at(receipt, lambda: self.take("return_receipt", self.officer))
        self.world.at(plan.registers, self._register)

    def _register(self) -> None:
        if "never" in self.plan.marks:
            return
        arrival = {
            "identity_verified": True, "address_verified": True,
            "education": self.chance.choice(("primary", "middle", "middle", "secondary", "college")),
            "occupation": "student" if self.plan.minor else self.chance.choice(
                ("employed", "employed", "employed", "self", "seeking", "retired")
            ),
        }  # fmt: skip
        if self.plan.facts["category"] is Category.OUTSIDE:
            self.take("transfer_in", self.officer, arrival | {"handed_by": "上海市青浦区看守所"})
        else:
            self.take("register", self.office, arrival)
        self.at(self.work_day(1), self._receive)
        self.at(self.work_day(40), self._set_level)
        self._schedule_end()
        self._schedule_months()
        Marks.schedule(self)

    def _receive(self) -> None:
        minor = {"guardian_present": True} if self.plan.minor else {}
        self.take("announce", self.office, {"announced_publicly": False, "group_present": True} | minor)
        self.take("form_group", self.office, {
            "correction_group": f"{self.office.full_name}、村居干部、家庭成员、矫正社工", "group_has_woman": True,
            **({"group_knows_minors": True} if self.plan.minor else {}),
        })  # fmt: skip
        if self.plan.effective >= self.world.first:
            self.take("make_plan", self.office, {
                "needs": "初次犯罪，认罪悔罪，家庭支持较好，再犯风险较低。",
                "plan": "每月报告一次；每月参加教育学习和公益活动；开展个别谈话；落实就业帮扶。",
            })  # fmt: skip
        self.take("file_exit", self.officer)
        self.take("delegate", self.head, {"delegation_no": f"青矫委（{self.world.day.year}）{self.plan.number}号",
                                          "delegates_outings": True})  # fmt: skip

    def _set_level(self) -> None:
        level = self.chance.choice(LEVELS)
        self.take("set_level", self.head, {
            "level": level, "level_score": self.chance.randint(60, 92), "level_reason": "入矫教育结束，综合评估",
            "plan_adjusted": True,
        })  # fmt: skip

    # Months

    def _schedule_months(self) -> None:
        """Reports and scores in every month of the year in which the person is in correction."""
        first = max(self.world.first, self.world.day.replace(day=1) + relativedelta(months=1))
        while first <= self.world.last:
            day = self.world.work_day(first + self.chance.randint(3, 24) * _DAY)
            self.at(day, self._report)
            month = first - _DAY
            if month.replace(day=1) >= self.world.first:
                self.at(self.world.work_day(first + 4 * _DAY), partial(self._score, month))
            first += relativedelta(months=1)

    def _report(self) -> None:
        if self.plan.facts["category"] is Category.OUTSIDE:
            self.take("health_report", self.office, {"health": "病情稳定，按时服药。"})
            if self.plan.facts["subtype"] is Subtype.MEDICAL and self.world.day.month % 2:
                self.take(
                    "reexamine", self.office, {"hospital": "复旦大学附属中山医院青浦分院", "examined": "未达收监条件"}
                )
            return
        mode = self.chance.choice(("in_person", "in_person", "phone", "written"))
        self.take("report", self.office, {"report_mode": mode, "report_gist": "报告当月思想、工作和生活情况，无异常。"})

    def _score(self, month: dt.date) -> None:
        self.take("score", self.office, {"score_month": f"{month:%Y-%m}", "points": self.chance.randint(70, 100),
                                         "published_on": self.world.day})  # fmt: skip

    # The end

    def _schedule_end(self) -> None:
        ends = self.plan.ends
        if ends > self.world.last + 40 * _DAY:
            return
        day = self.world.day
        appraised = self.world.after(ends - 30 * _DAY, -2)
        self.at(max(appraised, day + _DAY), self._appraise)
        self.at(max(self.world.after(ends, -1), day + _DAY), lambda: self.take("prepare_release", self.office))
        self.world.at(ends, self._release)

    def _appraise(self) -> None:
        self.take("appraise", self.office, {
            "summary": "认真遵守规定，按时报告，参加教育学习和公益活动。", "appraisal": "服从监督管理，表现良好。",
        })  # fmt: skip

    def _release(self) -> None:
        if self.here and "held" not in self.plan.marks:
            self.take("release", self.officer, {
                "release_ground": "expiry", "release_checked": True, "released_publicly": False,
            })  # fmt: skip
            if self.script.known.state == "released":
                self.world.at(self.work_day(1), lambda: self.take("lift_exit", self.officer))


__all__ = ["Docket", "File", "mix"]
