"""Normative documents of the year with their filings, and the clean-ups."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import Any

from qingheng.kernel.cases.demonstration import Action, Script, Year
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.district import AGENCIES, GOVERNMENT, TOWNS
from qingheng.lines.legality_review.demonstration import mix
from qingheng.lines.legality_review.demonstration.office import SECTION
from qingheng.lines.legality_review.demonstration.reviews import Plan
from qingheng.lines.legality_review.staff import DOCUMENT_MANAGER, HEAD, LEADER

PACKAGE = ["report", "text", "note", "opinion", "basis", "consultation"]
ORDINARY = {"maker_kind": "competent", "not_normative": "none"}


class Register:
    """Stages the documents; their numbers follow one another for each maker and year."""

    def __init__(self, world: Year) -> None:
        self.world, self.numbers = world, Counter[str]()
        self.manager, self.head, self.leader = (world.one(role) for role in (DOCUMENT_MANAGER, HEAD, LEADER))
        self.section = world.bodies[SECTION]
        self.old: list[Script] = []

    def stage(self) -> Iterator[tuple[dt.date, Action]]:
        """Everything, day by day."""
        world = self.world
        entered = world.work_day(world.first - dt.timedelta(days=20))
        for number in range(world.count(mix.EXISTING_DOCUMENTS)):
            yield entered, self._existing(number)
        for number in range(world.count(mix.UNIT_DOCUMENTS)):
            day = world.work_day(world.first + dt.timedelta(days=12 + number * 20))
            yield day, self._of_unit(number)
        yield world.work_day(world.first + dt.timedelta(days=8)), self._year_list
        yield world.work_day(dt.date(world.year, 4, 8)), self._campaign("special", mix.CLEANED)
        yield world.work_day(dt.date(world.year, 10, 14)), self._campaign("yearly", mix.ASSESSED)

    def _script(self, code: str, name: str) -> Script:
        return Script(self.world, line(code), name, self.section)

    def _maker(self, code: str) -> NewParty:
        body = self.world.bodies[code]
        return NewParty("document_maker", "organ", body.name, body_id=body.pk)

    def _number(self, agency: str) -> str:
        self.numbers[agency] += 1
        return f"{agency}规〔{self.world.year}〕{self.numbers[agency]}号"

    def _existing(self, number: int) -> Action:
        def act() -> None:
            chance = self.world.random("legality", "existing", number)
            published = dt.date(self.world.year - 5 + number % 5, 1 + chance.randrange(12), chance.randint(2, 27))
            effective = published + dt.timedelta(days=31)
            subject = mix.SUBJECTS[number % len(mix.SUBJECTS)]
            title = f"青浦区{subject}实施办法（{published.year}年）"
            script = self._script("normative_document", title)
            data = {
                "title": title, "level": "district_gov", "business": str(number % 2 == 0).lower(), **ORDINARY,
                "doc_no": f"青府规〔{published.year}〕{number // 5 + 1}号", "published_on": published.isoformat(),
                "effective_on": effective.isoformat(),
            }  # fmt: skip
            expires = effective.replace(year=effective.year + 5) - dt.timedelta(days=1)
            if expires < self.world.first:
                return
            script.open("enter_existing", data, [self._maker(GOVERNMENT)], self.manager)
            self._before_it_expires(script, expires, extended=number % 3 == 0)
            self.old.append(script)

        return act

    def _before_it_expires(self, script: Script, expires: dt.date, *, extended: bool) -> None:
        """The maker is told half a year ahead; some documents are assessed and go on."""
        if expires > self.world.last:
            return
        told = self.world.work_day(max(expires - dt.timedelta(days=180), self.world.first))
        if told < expires:
            script.on(told, "remind", self.manager)
        assessed = self.world.work_day(max(expires - dt.timedelta(days=45), told))
        if extended and assessed < expires:
            until = expires.replace(year=expires.year + 3)
            data = {"assessed": "评估认为仍需继续实施，内容与上位法一致", "new_until": until.isoformat()}
            script.on(assessed, "extend_validity", self.manager, data)

    def passed(self, plan: Plan) -> None:
        """A document of the district whose draft the meeting passed: numbered, published, filed twice."""
        assert plan.script  # noqa: S101  (it was reviewed)
        script = self._script("normative_document", plan.title)
        data = {"title": plan.title, "level": "district_gov", "business": "true", **ORDINARY}
        script.open("register", data, [self._maker(GOVERNMENT)], self.manager)
        self._publish(script, "青府", {"review_case": plan.script.known.number, "decided_by": "区政府常务会议"})
        chance = self.world.random("legality", "filing", plan.number)
        package = {"package": PACKAGE}
        self.world.at(self.world.after(self.world.day, chance.randint(5, 14)),
                      lambda: self._file(script, "file_superior", package))  # fmt: skip
        self.world.at(self.world.after(self.world.day, chance.randint(8, 18)),
                      lambda: self._file(script, "file_npc", package))  # fmt: skip

    def _publish(self, script: Script, agency: str, decided: dict[str, Any]) -> None:
        today = self.world.day
        script.take("decide", self.manager, {**decided, "decided_on": today.isoformat()})
        script.take("number", self.manager, {"doc_no": self._number(agency)})
        script.take("publish", self.manager, {
            "channels": ["gazette", "website"], "interpretation": "true",
            "effective_on": (today + dt.timedelta(days=31)).isoformat(),
        })  # fmt: skip

    def _file(self, script: Script, step: str, data: dict[str, Any], result: str = "accepted") -> None:
        script.take(step, self.manager, data)
        subject = str(script.numbers[step])
        checked = self.world.after(self.world.day, 4)
        self.world.at(checked, lambda: self._checked(script, subject, result))

    def _checked(self, script: Script, subject: str, result: str) -> None:
        script.take("check_form", self.manager, {"form_check": "ok"}, subject=subject)
        found = {"filing_result": result}
        if result != "accepted":
            found["filing_note"] = "第五条增设办理条件没有上位法依据"
        settled = self.world.after(self.world.day, 12)
        self.world.at(settled, lambda: self._settled(script, subject, found))

    def _settled(self, script: Script, subject: str, found: dict[str, str]) -> None:
        script.take("settle_filing", self.manager, found, subject=subject)
        if found["filing_result"] != "accepted":
            how = {"corrected_how": "已修改第五条并重新公布"}
            self.world.at(self.world.after(self.world.day, 15),
                          lambda: script.take("correct_document", self.manager, how, subject=subject))  # fmt: skip

    def _of_unit(self, number: int) -> Action:
        towns = [(code, "town" if kind == "town" else "subdistrict", name[0]) for name, code, kind, _ in TOWNS]
        units = [(code, "dept", short.removeprefix("区")[:2]) for _, short, code, _ in AGENCIES]
        code, level, agency = (towns if number % 2 else units)[number % 11]
        subject = mix.SUBJECTS[number % len(mix.SUBJECTS)]
        title = f"关于{subject}有关事项的通知（试行）"

        def act() -> None:
            script = self._script("normative_document", title)
            data = {"title": title, "level": level, "business": str(number % 3 == 0).lower(), **ORDINARY}
            script.open("register", data, [self._maker(code)], self.manager)
            decided = {
                "reviewed_as": "legal", "review_number": f"青{agency}法审〔{self.world.year}〕{number + 1}号",
                "decided_by": "办公会议",
            }  # fmt: skip
            self._publish(script, f"青{agency}", decided)
            result = "correct" if number % 7 == 3 else "accepted"
            filed = self.world.after(self.world.day, 6 + number % 8)
            self.world.at(filed, lambda: self._file(script, "file_superior", {"package": PACKAGE}, result))

        return act

    def _year_list(self) -> None:
        script = self._script("document_cleanup", "年度目录")
        script.open("open_list", {"year": self.world.year - 1}, [], self.manager)
        sent = self.world.after(self.world.day, 8)
        script.on(sent, "send_list", self.manager, {"made": 11, "amended": 2, "ended": 5})

    def _campaign(self, kind: str, conclusions: dict[str, int]) -> Action:
        def act() -> None:
            yearly = f"{self.world.year}年度涉企政策评估清理"
            script = self._script("document_cleanup", kind)
            deadline = self.world.work_day(self.world.day + dt.timedelta(days=60))
            script.open("start", {
                "kind": kind, "name": "对企业不平等对待的政策文件专项清理" if kind == "special" else yearly,
                "clean_basis": "公平竞争审查条例、上海市优化营商环境条例", "scope": "区政府及其部门、街镇涉企政策文件",
                "deadline": deadline.isoformat(),
            }, [], self.manager)  # fmt: skip
            drawn = [each for each, count in conclusions.items() for _ in range(self.world.count(count))]
            self.world.random("legality", "cleanup", kind).shuffle(drawn)
            for number, conclusion in enumerate(drawn):
                self.world.at(self.world.after(self.world.day, 2 + number), self._item(script, number, conclusion))
            if drawn:
                published = self.world.after(self.world.day, len(drawn) + 4)
                script.on(published, "publish", self.leader, {"published_where": "区政府网站"})

        return act

    def _item(self, script: Script, number: int, conclusion: str) -> Action:
        codes = {"keep": [], "amend": ["8.4"], "repeal": ["9.4", "u3"], "lapse": ["u7"], "exception": ["10.2"]}
        more = {"exception": "science", "no_alternative": "true", "exception_end": "实施至次年年底"}

        def act() -> None:
            day, units = self.world.day, [name for name, *_ in AGENCIES]
            subject = mix.SUBJECTS[number % len(mix.SUBJECTS)]
            found = {"codes": codes[conclusion]} if codes[conclusion] else {}
            script.take("enter_item", self.manager, {
                "document": f"{subject}扶持政策（{number + 1}）", "unit": units[number % len(units)], **found,
            })  # fmt: skip
            item = str(script.numbers["enter_item"])
            carried = conclusion in ("amend", "repeal", "lapse")
            due = {"item_due": (day + dt.timedelta(days=90)).isoformat()} if carried else {}
            excepted = more if conclusion == "exception" else {}
            script.take("conclude_item", self.head, {"item_conclusion": conclusion, **due, **excepted}, subject=item)
            if carried:
                done = self.world.after(day, 20 + number % 25)
                self.world.at(
                    done, lambda: script.take("carry_out", self.manager, {"done_how": "已发文"}, subject=item)
                )

        return act
