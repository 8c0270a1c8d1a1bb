"""What marks a file beyond its months: outings, permits, moves, breaches and their answer, absence, devices, help."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from qingheng.kernel.cases.demonstration import Year
from qingheng.kernel.cases.loading import load
from qingheng.lines.correction.choices import Approver, Category, Motion
from qingheng.lines.correction.demonstration import mix
from qingheng.lines.correction.demonstration.plan import Plan, pick
from qingheng.lines.correction.file.away import weighed
from qingheng.lines.correction.people import BUREAU_HEAD

if TYPE_CHECKING:
    from qingheng.lines.correction.demonstration.files import File

_DAY = dt.timedelta(days=1)
Fit = Callable[[Plan], bool]


def _category(category: Category) -> Fit:
    return lambda plan: plan.facts["category"] is category


def _anybody(_: Plan) -> bool:
    return True


def _free(plan: Plan) -> bool:
    """At liberty: who is treated outside prison does not travel."""
    return plan.facts["category"] is not Category.OUTSIDE


class Marks:
    """Deals out what marks files, so that the numbers of `mix` come out."""

    def __init__(self, world: Year, plans: Sequence[Plan]) -> None:
        self.world, self.chance = world, world.random("correction", "marks")
        self.plans = [plan for plan in plans if not plan.minor]

    def choose(self) -> None:
        """Mark the files."""
        world = self.world
        self._deal("never", 1, _free, fresh=True)
        self._leave("moved", mix.MOVES, 90, _free)
        self._leave("dead", mix.DEATHS, 60, _anybody)
        self._leave("suspension", mix.MOTIONS[Motion.SUSPENSION], 170, _category(Category.SUSPENDED))
        self._leave("parole", mix.MOTIONS[Motion.PAROLE], 170, _category(Category.PAROLE))
        self._leave("recommit", mix.MOTIONS[Motion.RECOMMIT], 120, _category(Category.OUTSIDE))
        for mark, number, days, fit in (
            ("held", mix.HELD, 60, _free), ("absent", mix.ABSENCES, 90, _free), ("device", mix.POSITIONED, 120, _free),
            ("restrained", mix.RESTRAINED, 90, _free), ("permit", mix.PERMITS, 60, _free),
            ("refused_move", mix.MOVES_REFUSED, 60, _free), ("outing_city", mix.OUTINGS_CITY, 80, _free),
            ("penalty", mix.PENALISED, 60, _category(Category.SUSPENDED)), ("reoffending", mix.REOFFENDING, 200, _free),
            ("admonished", mix.ADMONISHED - mix.LATE, 60, _anybody),
            ("warned", mix.WARNED_ALONE, 60, _anybody),
            ("praised", mix.PRAISED, 215, _anybody), ("objection", mix.OBJECTIONS, 60, _anybody),
            ("opinion", mix.OPINIONS, 60, _anybody), ("inquiry", mix.INQUIRIES, 60, _anybody),
        ):  # fmt: skip
            self._deal(mark, world.count(number), fit, days)
        for mark, number, fit in (
            ("outing_office", mix.OUTINGS_OFFICE, _free), ("outing_district", mix.OUTINGS_DISTRICT, _free),
            ("outing_refused", mix.OUTINGS_REFUSED, _free), ("aid", mix.AIDS, _anybody), ("talk", mix.TALKS, _anybody),
            ("counselled", mix.COUNSELLED, _anybody),
        ):  # fmt: skip
            self._spread(mark, world.count(number), fit)

    def window(self, plan: Plan) -> tuple[dt.date, dt.date]:
        """The days of the year on which something may befall the person: settled in, and not about to go."""
        first = max(self.world.first + 5 * _DAY, self.world.after(plan.registers, 8))
        return first, min(plan.last - 45 * _DAY, self.world.last - 20 * _DAY)

    def _room(self, plan: Plan) -> int:
        first, last = self.window(plan)
        return (last - first).days

    def _deal(self, mark: str, number: int, fit: Fit, days: int = 0, *, fresh: bool = False) -> None:
        """At most one of these marks a file: the courses do not cross."""
        found = [plan for plan in self.plans if fit(plan) and not plan.marks]
        if fresh:
            first = self.world.last - 60 * _DAY
            found = [plan for plan in found if plan.effective > first and plan.ends > self.world.last]
        else:
            found = [plan for plan in found if self._room(plan) >= days]
        if mark == "held":
            found = [plan for plan in found if plan.ends < self.world.last - 20 * _DAY]
        for plan in self.chance.sample(found, min(number, len(found))):
            plan.marks.add(mark)

    def _leave(self, mark: str, full: int, days: int, fit: Fit) -> None:
        """Files that end otherwise than by expiry."""
        found = [plan for plan in self.plans if fit(plan) and not plan.marks and self._room(plan) >= days + 10]
        for plan in self.chance.sample(found, min(self.world.count(full), len(found))):
            plan.marks.add(mark)
            first, last = self.window(plan)
            plan.leaves = first + self.chance.randint(days, (last - first).days) * _DAY

    def _spread(self, mark: str, number: int, fit: Fit) -> None:
        """Marks of which a file may have many, each with its day."""
        apart = {"outing_city", "absent", "held", "restrained", "never"}
        found = [plan for plan in self.plans if fit(plan) and self._room(plan) >= 20 and not plan.marks & apart]
        if not found:
            return
        for plan in self.chance.choices(found, [self._room(plan) for plan in found], k=number):
            plan.marks.add(f"{mark}/{sum(each.startswith(mark) for each in plan.marks)}")

    @staticmethod
    def schedule(file: File) -> None:
        """Put on the agenda what marks the file, once the person is registered."""
        Course(file).schedule()


class Course:
    """What befalls one person."""

    def __init__(self, file: File) -> None:
        self.file, self.world, self.plan, self.chance = file, file.world, file.plan, file.chance

    def schedule(self) -> None:
        """Each mark on a day of its own."""
        first, last = self._window()
        if "late" in self.plan.marks or "very_late" in self.plan.marks:
            self.file.at(self.file.work_day(3), self._late)
        if self.plan.leaves:
            self._schedule_leaving(first)
            return
        self._outings(first, last)
        for mark in sorted(self.plan.marks):
            name = mark.partition("/")[0]
            act = getattr(self, f"_{name}", None)
            if act is None or name in ("late", "very_late", "held") or name.startswith("outing"):
                continue
            lead = {"device": 110, "absent": 40, "reoffending": 150, "praised": 0}.get(name, 0)
            begins = max(first, self.plan.registers + 190 * _DAY) if name == "praised" else first
            ends = last - lead * _DAY
            if begins <= ends:
                self.file.at(self._day(begins, ends), act)
        if "held" in self.plan.marks:
            self.file.at(self.world.after(self.plan.ends, -4), self._held)

    def _window(self) -> tuple[dt.date, dt.date]:
        first = max(self.world.first + 5 * _DAY, self.world.after(self.plan.registers, 8))
        return first, min(self.plan.last - 45 * _DAY, self.world.last - 20 * _DAY)

    def _day(self, first: dt.date, last: dt.date) -> dt.date:
        return self.world.work_day(first + self.chance.randint(0, max((last - first).days, 0)) * _DAY)

    # Outings: one after the other, so that none overlaps

    def _outings(self, first: dt.date, last: dt.date) -> None:
        asked = sorted(mark for mark in self.plan.marks if mark.startswith("outing"))
        if not asked:
            return
        step = max(((last - first).days) // len(asked), 1)
        for position, mark in enumerate(asked):
            day = self.world.work_day(first + (position * step + self.chance.randint(0, max(step - 12, 0))) * _DAY)
            name = mark.partition("/")[0]
            if day <= last:
                self.file.at(day, partial(self._go, name))

    def _go(self, kind: str) -> None:
        days = {"outing_office": 5, "outing_district": 14, "outing_city": 40, "outing_refused": 6}[kind]
        length = max(self.chance.randint(days - 3, days), 1)
        first = self.world.day + self.chance.randint(3, 5) * _DAY
        area, place = self.chance.choice(mix.PLACES)
        number = self.file.take("apply_outing", self.file.office, {
            "outing_area": area, "outing_to_place": place, "outing_reason": pick(self.chance, mix.REASONS),
            "outing_from": first, "outing_to": first + (length - 1) * _DAY, "outing_evidence": "就诊预约、用工证明等",
        })  # fmt: skip
        step, user = {
            "outing_district": ("decide_outing", self.file.head),
            "outing_city": ("decide_outing_city", self.file.officer),
        }.get(kind, ("decide_outing_office", self.file.office))  # fmt: skip
        if step == "decide_outing_office" and not self._within_office(number):
            step, user = "decide_outing", self.file.head
        granted = kind != "outing_refused"
        answer: dict[str, Any] = {"outing_granted": granted}
        if not granted:
            answer["outing_refusal"] = "证明材料不足以说明理由。"
        if step == "decide_outing_city":
            answer |= {"outing_city_paper": f"沪矫外〔{self.world.year}〕{self.plan.number}号",
                       "outing_told_procuratorate": True}  # fmt: skip
        self.file.take(step, user, answer, number)
        if granted:
            back = first + (length - 1) * _DAY
            if kind == "outing_city":  # the longest are looked after on the way
                self.world.at(first + 7 * _DAY, lambda: self._contact(number))
            self.world.at(back, lambda: self._back(number))

    def _within_office(self, number: int) -> bool:
        """Whether a justice office may decide: it has a delegation, and two months are not full."""
        folder = load(self.file.script.known).folder()
        status = folder.status(self.world.calendar, self.world.day)
        return weighed(status, str(number)).level is Approver.OFFICE

    def _contact(self, number: int) -> None:
        if self.file.here:
            kept = {"contact": "video", "contact_gist": "实时视频核实，在批准的目的地。", "outing_kept": True}
            self.file.take("check_on_outing", self.file.office, kept, number)

    def _back(self, number: int) -> None:
        if self.file.script.known.state in ("in_correction", "absent"):
            self.file.take("return_outing", self.file.office, {}, number)

    def _permit(self) -> None:
        number = self.file.take("apply_permit", self.file.office, {
            "permit_places": "江苏省昆山市、苏州市吴江区", "permit_reason": "运输送货，每周二至三次",
            "permit_proof": "劳动合同、运输合同",
        })  # fmt: skip
        if self.chance.random() < mix.HEARINGS / mix.PERMITS:
            self.file.at(self.file.work_day(4), lambda: self.file.take("hold_hearing", self.file.officer, {
                "hearing_host": self.file.officer.full_name, "hearing_gist": "各方同意许可。"}, number))  # fmt: skip
        self.file.at(self.file.work_day(6), lambda: self.file.take("decide_permit", self.file.head, {
            "permit_granted": True, "permit_from": self.world.day + _DAY}, number))  # fmt: skip

    def _refused_move(self) -> None:
        number = self._ask_to_move()
        self.file.at(self.file.work_day(5), lambda: self._answer_move(number, agreed=False))

    # Breaches and their answer

    def _breach(self, kind: str = "reporting", gist: str = "未按规定报告活动情况。") -> int:
        number = self.file.take("open_breach", self.file.office, {
            "breach_kind": kind, "breach_on": self.world.day, "breach_gist": gist,
        })  # fmt: skip
        self.file.take(
            "investigate", self.file.office, {"found": gist, "evidence": "询问笔录、通话记录、走访记录"}, number
        )
        return number

    def _late(self) -> None:
        number = self._breach("late", "未按规定时间报到。")
        if "late" in self.plan.marks:
            self.file.take("admonish", self.file.head, {"admonition_ground": "late"}, number)
        else:
            self.file.take("warn", self.file.head, {"warning_ground": "late"}, number)

    def _admonished(self) -> None:
        self.file.take("admonish", self.file.head, {"admonition_ground": "rules"}, self._breach())

    def _warned(self) -> None:
        self.file.take("warn", self.file.head, {"warning_ground": "rules"}, self._breach())

    def _penalty(self) -> None:
        number = self._breach("outing", "未经批准离开本市，经教育不改。")
        self.file.take("propose_penalty", self.file.head, {}, number)
        result = {"penalised": True, "penalty_paper": f"青公(社)行罚决字〔{self.world.year}〕{self.plan.number}号"}
        officer = self.file.officer
        self.file.at(self.file.work_day(8), lambda: self.file.take("police_decided", officer, result, number))

    def _praised(self) -> None:
        self.file.take("praise", self.file.head, {
            "praise_ground": "steady", "praise_accepts": True, "praise_abides": True, "praise_rules": True,
            "praise_joins": True, "praise_facts": "连续六个月考核优良，积极参加教育学习和公益活动。",
        })  # fmt: skip

    def _objection(self) -> None:
        number = self.file.take(
            "object_to", self.file.office, {"objection_to": "月度考核结果", "objection_gist": "扣分有误。"}
        )
        self.file.at(self.file.work_day(3), lambda: self.file.take("answer_objection", self.file.head, {
            "objection_answer": "经复核，考核结果予以维持。"}, number))  # fmt: skip

    def _opinion(self) -> None:
        number = self.file.take("opinion_in", self.file.officer, {
            "opinion_kind": "correction", "opinion_paper": f"沪青检矫纠〔{self.world.year}〕{self.plan.number}号",
            "opinion_gist": "走访记录不完整。",
        })  # fmt: skip
        self.file.at(self.file.work_day(6), lambda: self.file.take("reply_opinion", self.file.head, {
            "opinion_adopted": True, "opinion_reply": "已补全记录并组织自查。"}, number))  # fmt: skip

    def _inquiry(self) -> None:
        self.file.take("answer_inquiry", self.file.officer, {
            "inquirer": "上海市青浦区人民检察院", "inquiry": "judicial", "inquiry_answer": "矫正期间表现情况",
        })  # fmt: skip

    def _reoffending(self) -> None:
        committed = self.world.day - 40 * _DAY
        self.file.take("record_conviction", self.file.officer, {
            "crime_committed_on": max(committed, self.plan.registers), "convicted_on": self.world.day,
            "conviction": f"盗窃罪，({self.world.year})沪0118刑初{self.plan.number + 900}号",
        })  # fmt: skip

    # Control

    def _device(self) -> None:
        self._warned()
        number = self.file.take("positioning_on", self.world.one(BUREAU_HEAD), {
            "positioning_ground": "warned", "positioning_device": "bracelet", "positioning_months": 3,
            "positioning_need": "经警告仍不按规定报告，脱管风险较高。",
        })  # fmt: skip
        last = self.world.day + 88 * _DAY
        self.world.at(last, lambda: self.file.take("positioning_off", self.file.officer, {
            "positioning_end": "评估后无需继续使用"}, number) if self.file.here else None)  # fmt: skip

    def _absent(self) -> None:
        number = self.file.take("open_absence", self.file.office, {
            "last_in_control_on": self.world.day - _DAY, "absence_gist": "电话不通，住处无人。",
        })  # fmt: skip
        self.file.take("search", self.file.office, {"search_gist": "走访家属、邻居和工作单位。"}, number)
        back = self.world.day + self.chance.randint(3, 8) * _DAY
        self.world.at(back, lambda: self._found(number))

    def _found(self, number: int) -> None:
        self.file.take(
            "found", self.file.office, {"found_gist": "在亲戚家中找到。", "absence_justified": False}, number
        )
        breach = self._breach("absence", "失去联系，脱离监管。")
        self.file.take("admonish", self.file.head, {"admonition_ground": "late"}, breach)

    def _restrained(self) -> None:
        number = self._restrain()
        self.world.at(self.world.day + 10 * _DAY, lambda: self._restraint_ended(number))

    def _restrain(self) -> int:
        return self.file.take("restrained", self.file.officer, {
            "restraint": "detention", "restraint_by": "上海市公安局青浦分局", "restraint_on": self.world.day - _DAY,
        })  # fmt: skip

    def _restraint_ended(self, number: int) -> None:
        self.file.take("restraint_ended", self.file.officer, {"restraint_end": "行政拘留执行完毕"}, number)

    def _held(self) -> None:
        """Held by the police when the last day comes: the clock puts the file aside, and the head decides."""
        number = self._restrain()
        self.world.at(self.plan.ends + 8 * _DAY, lambda: self._review(number))

    def _review(self, number: int) -> None:
        self._restraint_ended(number)
        self.file.take("release_after_review", self.file.head, {
            "pending_basis": "行政拘留已执行完毕，无撤销缓刑情形。", "release_ground": "expiry",
            "release_checked": True, "released_publicly": False,
        })  # fmt: skip

    # Help

    def _aid(self) -> None:
        kind = pick(self.chance, {"job": 40, "training": 30, "subsidy": 12, "minimum": 10, "legal": 5, "school": 3})
        amount = {"aid_amount": "1000"} if kind == "subsidy" else {}
        self.file.take("aid", self.file.office, {"aid_kind": kind, "aid_gist": "协调有关部门落实。"} | amount)

    def _talk(self) -> None:
        self.file.take(
            "educate", self.file.office, {"individual": "talk", "individual_gist": "法治和思想教育。", "hours": 1}
        )

    def _counselled(self) -> None:
        self.file.take(
            "educate", self.file.office, {"individual": "counselling", "individual_gist": "情绪疏导。", "hours": 1}
        )

    # Leaving before the last day

    def _schedule_leaving(self, first: dt.date) -> None:
        leaves = self.plan.leaves
        if leaves is None:
            return
        if "dead" in self.plan.marks:
            self.world.at(self.world.work_day(leaves), self._dead)
        elif "moved" in self.plan.marks:
            self.file.at(self.world.work_day(leaves - 40 * _DAY), self._moves)
        else:
            self.file.at(self.world.work_day(leaves - 60 * _DAY), self._motion)

    def _dead(self) -> None:
        self.file.take("terminate", self.file.officer, {
            "termination": "death", "termination_paper": "居民死亡医学证明", "died_on": self.world.day,
            "told_on_death": True,
        })  # fmt: skip

    def _ask_to_move(self) -> int:
        number = self.file.take("apply_move", self.file.office, {
            "move_to": "上海市松江区", "move_agency": "上海市松江区社区矫正管理局",
            "move_planned_on": self.world.day + 35 * _DAY, "move_reason": "购房迁居。", "move_office_opinion": "同意。",
        })  # fmt: skip
        self.file.take("consult", self.file.officer, {}, number)
        return number

    def _moves(self) -> None:
        number = self._ask_to_move()
        self.file.at(self.file.work_day(3), lambda: self._answer_move(number, agreed=True))

    def _answer_move(self, number: int, *, agreed: bool) -> None:
        reply = {"move_agreed": agreed, "move_reply": f"松矫函〔{self.world.year}〕{self.plan.number}号"}
        self.file.take("move_replied", self.file.officer, reply, number)
        answer = {"move_granted": agreed} | ({} if agreed else {"move_refusal": "新居所尚未落实。"})
        self.file.take("decide_move", self.file.head, answer, number)
        self.file.at(self.file.work_day(1), lambda: self._tell_move(number, agreed=agreed))

    def _tell_move(self, number: int, *, agreed: bool) -> None:
        self.file.take("tell_move", self.file.office, {}, number)
        if agreed:
            self.file.take("hand_over", self.file.officer, {}, number)
            self.file.at(self.file.work_day(5), lambda: self.file.take("move_done", self.file.officer, {}, number))

    def _motion(self) -> None:
        mark = next(mark for mark in ("suspension", "parole", "recommit") if mark in self.plan.marks)
        if mark == "recommit":
            self._propose(mark, "reason_gone", "prisons", "上海市监狱管理局")
            return
        self._warned()
        self.file.at(self.file.work_day(8), self._warned)
        level, court = (
            ("intermediate", "上海市第二中级人民法院") if mark == "parole" else ("basic", self.plan.facts["decider"])
        )
        self.file.at(self.file.work_day(14), lambda: self._propose(mark, "two_warnings", level, court))

    def _propose(self, motion: str, ground: str, level: str, to: str) -> None:
        city = (
            {"motion_city_paper": f"沪矫建〔{self.world.year}〕{self.plan.number}号"} if level == "intermediate" else {}
        )
        number = self.file.take("move", self.file.head, {
            "motion": motion, "motion_ground": ground, "motion_facts": "经查证属实，符合提请情形。",
            "motion_evidence": "警告决定书、调查笔录、证明材料", "motion_to": to, "motion_to_level": level,
        } | city)  # fmt: skip
        lodged = self.file.work_day(1)
        self.file.at(lodged, lambda: self.file.take("lodged", self.file.officer, {"lodged_on": self.world.day}, number))
        self.file.at(self.file.work_day(16), lambda: self._ruled(number, motion))

    def _ruled(self, number: int, motion: str) -> None:
        paper = f"({self.world.year})沪刑更{self.plan.number}号"
        self.file.take("ruled", self.file.officer, {"ruling": "granted", "ruling_paper": paper}, number)
        ending = "recommitted" if motion == "recommit" else motion
        self.file.take("terminate", self.file.officer, {"termination": ending, "termination_paper": paper})
