"""Assessments, activities and screening rounds of the year."""

from __future__ import annotations

import datetime as dt
from typing import Any

from qingheng.kernel.cases.demonstration import Script, Year
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import line
from qingheng.kernel.organisations.models import Body
from qingheng.lines.correction.choices import Client, Track
from qingheng.lines.correction.demonstration import mix, persons
from qingheng.lines.correction.demonstration.plan import TOWNS, pick
from qingheng.lines.correction.people import ASSESSED, HEAD, OFFICER
from qingheng.procedure.roles import JUSTICE_OFFICE

_DAY = dt.timedelta(days=1)
CLIENTS = {
    Client.COURT: "上海市青浦区人民法院", Client.PROCURATORATE: "上海市青浦区人民检察院",
    Client.POLICE: "上海市公安局青浦分局", Client.PRISON: "上海市提篮桥监狱", Client.DETENTION: "上海市青浦区看守所",
}  # fmt: skip
FINDINGS = {
    "home": "在本区有固定居所，与家人同住", "family": "家庭关系稳定，家属愿意协助监管",
    "effects": "已向被害人赔偿并取得谅解", "views": "村居委会同意协助，被害人无异议", "danger": "社会危险性较低",
    "community": "对所居住社区没有重大不良影响",
}  # fmt: skip


class Beside:
    """What the agency does beside the files."""

    def __init__(self, world: Year) -> None:
        self.world, self.chance = world, world.random("correction", "beside")
        days = (world.first + number * _DAY for number in range((world.last - world.first).days + 1))
        self.work_days = [day for day in days if world.calendar.is_workday(day)]

    def stage(self) -> None:
        """Put all on the agenda."""
        for number, day in enumerate(sorted(self.chance.choices(self.work_days, k=self.world.count(mix.ASSESSMENTS)))):
            self.world.at(day, Letter(self, number).begin)
        self._activities()
        spread = max(len(self.work_days) // mix.ROUNDS, 1)
        for number in range(self.world.count(mix.ROUNDS)):
            self.world.at(self.work_days[min(number * spread + 6, len(self.work_days) - 8)], self._round)

    def _activities(self) -> None:
        weeks = max(len(self.work_days) // 24, 1)
        for number in range(self.world.count(mix.CLASSROOMS)):
            self._session(number * weeks + 3, "classroom", mix.TOPICS[number % len(mix.TOPICS)], "bureau", 20, 45)
        for number in range(self.world.count(mix.COUNSELLING)):
            self._session(number * 13 + 5, "counselling", "团体心理辅导", "bureau", 6, 14)
        for number in range(self.world.count(mix.LECTURES)):
            self._session(number * 110 + 70, "lecture", "示范区社区矫正联合培训讲座", "bureau", 60, 90)
        for position, (code, _, _) in enumerate(TOWNS):
            for month in range(self.world.count(12)):
                day = month * 20 + position
                self._session(day, "education", mix.TOPICS[(month + position) % len(mix.TOPICS)], f"sfs-{code}", 14, 34)
                self._session(
                    day + 5, "public", mix.PUBLIC[(month + position) % len(mix.PUBLIC)], f"sfs-{code}", 12, 32
                )

    def _session(self, position: int, kind: str, topic: str, where: str, least: int, most: int) -> None:
        day = self.work_days[min(position, len(self.work_days) - 6)]
        self.world.at(day, lambda: self._plan_session(kind, topic, where, least, most))

    def _plan_session(self, kind: str, topic: str, where: str, least: int, most: int) -> None:
        at_bureau = where == "bureau"
        body = self.world.bodies["sfj" if at_bureau else where]
        user = self.world.one(OFFICER) if at_bureau else self.world.one(JUSTICE_OFFICE, where)
        script = Script(self.world, line("correction_activity"), topic, body)
        place = "区社区矫正中心" if at_bureau else f"{body.short_name}教育活动室"
        script.open("plan", {"activity": kind, "topic": topic, "place": place}, [], user)
        attended = self.chance.randint(least, most)
        absent = self.chance.randint(0, 2)
        held = {"attended": attended, "absent_count": absent, "session_hours": 2, "activity_note": "秩序良好。"}
        self.world.at(
            self.world.after(self.world.day, 3),
            lambda: script.take("hold", user, held | self._attendees(kind, body, attended)),
        )

    def _attendees(self, kind: str, body: Body, attended: int) -> dict[str, Any]:
        """Who took part by name, in the last weeks: enough to see hours per person."""
        if kind not in ("education", "public") or self.world.day.month < mix.NAMED_FROM:
            return {}
        here = Case.objects.filter(line="correction", body=body, state="in_correction", sealed=False)
        return {"attendees": list(here.order_by("pk").values_list("number", flat=True)[:attended])}

    def _round(self) -> None:
        user = self.world.one(OFFICER)
        script = Script(self.world, line("correction_risk_round"), "风险排查", self.world.bodies["sfj"])
        topic = f"{self.world.day.month}月重要时间节点风险排查"
        script.open("start", {"round_topic": topic, "round_scope": "全区在册对象", "joint": ["police"]}, [], user)
        dangers = [
            script.take("find_danger", user, {
                "risk": self.chance.choice(("high", "medium", "medium", "low")),
                "hidden_danger": self.chance.choice(mix.TYPICAL_DANGERS), "measure": "约谈、走访并落实专人跟进",
            }).event.number
            for _ in range(mix.DANGERS + self.chance.randint(-1, 1))
        ]  # fmt: skip
        self.world.at(self.world.after(self.world.day, 10), lambda: self._close(script, dangers))

    def _close(self, script: Script, dangers: list[int]) -> None:
        user = self.world.one(OFFICER)
        for number in dangers:
            script.take("close_danger", user, {"danger_closed": "已整改"}, subject=str(number))
        script.take("finish", user)


class Letter:
    """One assessment on its way."""

    def __init__(self, year: Beside, number: int) -> None:
        self.world, self.number = year.world, number
        self.chance = self.world.random("correction", "letter", number)
        self.office, self.town, _ = self.chance.choices(TOWNS, [each[-1] for each in TOWNS])[0]
        self.body = self.world.bodies[f"sfs-{self.office}"]
        self.script = Script(self.world, line("correction_assessment"), f"调查评估{number}", self.body)
        self.officer = self.world.staff(OFFICER)[number % 2]
        self.head = self.world.one(HEAD)
        self.track = Track.FAST if self.chance.random() < mix.FAST / mix.ASSESSMENTS else Track.ORDINARY

    def begin(self) -> None:
        """The letter comes in."""
        client = pick(self.chance, mix.CLIENTS)
        kind, _, _ = self.chance.choices(mix.CRIMES, [each[-1] for each in mix.CRIMES])[0]
        born = self.world.day - self.chance.randint(20 * 366, 60 * 365) * _DAY
        prison = client in (Client.PRISON, Client.DETENTION)
        data: dict[str, Any] = {
            "client_kind": client, "client": CLIENTS[client],
            "letter_no": f"({self.world.year})委评{self.number + 1}号",
            "letter_complete": True, "track": self.track, "proposed_category": "parole" if prison else "suspended",
            "crime_type": kind, "procuratorate_told": True,
        }  # fmt: skip
        who = persons.person(self.chance, ASSESSED, self.town, born)
        self.script.open("receive", data, [who], self.officer)
        self.script.take("assign", self.head, {"officers": [each.pk for each in self.world.staff(OFFICER)[:2]]})
        lot = self.chance.random() * mix.ASSESSMENTS
        ordinary = self.track is Track.ORDINARY
        days = self.chance.randint(2, 4) if self.track is Track.FAST else self.chance.randint(4, 9)
        if lot < mix.IMPOSSIBLE:
            self._on(days, "impossible", self.head, {"impossible_reason": "所留居住地址不实"})
        elif lot < mix.IMPOSSIBLE + mix.WITHDRAWN:
            self._on(2, "withdrawn", self.officer, {})
        else:
            self._on(max(days - 2, 1), "investigate", self.world.one(JUSTICE_OFFICE, f"sfs-{self.office}"), FINDINGS)
            if lot > mix.ASSESSMENTS - mix.LATE_ASSESSMENTS and ordinary:
                days = 12
            if lot < mix.IMPOSSIBLE + mix.WITHDRAWN + mix.EXTENDED and ordinary:
                agreed = self.world.after(self.world.day, 18)
                self._on(7, "extend", self.officer, {"extended_to": agreed, "extension_letter": "委托机关复函同意"})
                days = 15
            self.world.at(self.world.after(self.world.day, days), self._submit)

    def _on(self, after: int, step: str, user: Any, data: dict[str, Any]) -> None:
        self.script.on(self.world.after(self.world.day, after), step, user, data)

    def _submit(self) -> None:
        fit = self.chance.random() < 0.88
        self.script.take("submit", self.head, {
            "opinion": "suitable" if fit else "unsuitable",
            "opinion_reason": "具备监管条件，家属愿意协助。" if fit else "居所不稳定，不具备监管条件。",
        })  # fmt: skip
        if self.chance.random() < 0.85:
            adopted = self.chance.random() < 0.94
            self._on(self.chance.randint(10, 30), "feed_back", self.officer, {
                "adopted": "adopted" if adopted else "not_adopted", "decision_result": "判决已生效"})  # fmt: skip
