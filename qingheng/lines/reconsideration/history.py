"""What happened in a case, as its papers tell it: replies, views, suspensions, extensions, proof."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from qingheng.kernel.documents.wording import chinese_date
from qingheng.lines.reconsideration.choices import HeadAttendance, SuspensionGround, ViewsBy
from qingheng.lines.reconsideration.procedure import Reconsideration
from qingheng.procedure.events import Event
from qingheng.procedure.fold import Status
from qingheng.procedure.roles import RESPONDENT


@dataclass(frozen=True)
class Reply:
    """A respondent's written reply. `subject`: the respondent's key."""

    subject: str
    on: dt.date
    gist: str
    evidence: bool


@dataclass(frozen=True)
class View:
    """What a party said when heard. `way`: how it was heard."""

    way: str
    on: dt.date
    gist: str


@dataclass(frozen=True)
class History:
    """The events of a case in words. The `status` is that after the step whose paper is made."""

    status: Status

    def _taken(self, *codes: str) -> list[Event]:
        return [event for event in self.status.events if event.step in codes]

    def last(self, code: str) -> Event | None:
        """The last taking of a step."""
        found = self._taken(code)
        return found[-1] if found else None

    @property
    def replies(self) -> list[Reply]:
        """The replies received, in order."""
        return [
            Reply(each.subject, each.on, each.data.get("reply_gist") or "", bool(each.data.get("reply_evidence")))
            for each in self._taken("reply")
        ]

    @property
    def unanswered(self) -> list[str]:
        """Keys of the respondents who were sent the copy and neither replied nor handed in evidence."""
        answered = {each.subject for each in self.replies if each.evidence}
        return [party.key for party in self.status.parties_as(RESPONDENT.code) if party.key not in answered]

    @property
    def views(self) -> list[View]:
        """The views heard, in order."""
        return [
            View(ViewsBy.of(each.data["views_by"]).label, each.on, each.data.get("views") or "")
            for each in self._taken("hear_views")
        ]

    @property
    def course(self) -> list[str]:
        """What held up or moved the case: sentences without a full stop."""
        return [text for event in self.status.events if (text := _course(event))]

    @property
    def record(self) -> list[str]:
        """Everything done in the case up to now that its approval should show."""
        return [text for event in self.status.events if (text := _course(event) or _done(event))]

    @property
    def not_counted(self) -> list[str]:
        """Time that does not count towards the decision limit: sentences without a full stop."""
        found = []
        for begins, ends, name in _NOT_COUNTED:
            for start in self._taken(begins):
                end = next((each for each in self._taken(ends) if each.number > start.number), None)
                until = f"至{chinese_date(end.on)}" if end else "起"
                found.append(f"{chinese_date(start.on)}{until}{name}，所用时间不计入审理期限")
        return found

    @property
    def proof(self) -> list[str]:
        """On what the facts found rest."""
        named = ["行政复议申请书" if self.status.facts.get("channel") != "oral" else "口头申请笔录"]
        if any(each.evidence for each in self.replies):
            named.append("被申请人的书面答复及其提交的证据、依据")
        named += [name for step, name in _PROOF.items() if self._taken(step)]
        return named

    def fact_of(self, code: str, name: str) -> Any:
        """What the last taking of a step stated, None where it was never taken."""
        event = self.last(code)
        return event.data.get(name) if event else None


def _course(event: Event) -> str:
    data = event.data
    match event.step:
        case "to_ordinary":
            text = "转为普通程序审理"
        case "suspend":
            text = f"因{SuspensionGround.of(data['suspension_ground']).label}中止审理"
        case "begin_review":
            text = f"因{SuspensionGround.ATTACHED_REVIEW.label}中止审理"
        case "resume":
            text = "恢复审理"
        case "extend":
            text = f"决定延长审理期限{data['extension_days']}日"
        case "hold_hearing":
            attendance = HeadAttendance.of(data["head_attendance"]).label.removeprefix("负责人")
            text = f"举行听证（被申请人的负责人{attendance}）"
        case _:
            return ""
    return f"{chinese_date(event.on)}{text}"


def _done(event: Event) -> str:
    text = _DONE.get(event.step, "")
    return f"{chinese_date(event.on)}{text}" if text else ""


_DONE = {
    "accept": "受理",
    "accept_incomplete": "容缺受理",
    "deem_accepted": "视为受理",
    "send_copy": "发送申请书副本",
    "reply": "收到被申请人答复",
    "hear_views": "听取意见",
    "add_third_party": "通知第三人参加",
    "take_evidence": "调查取证",
    "consult": "提请复议委员会咨询",
    "record_opinion": "记录咨询意见",
    "submit": "报批",
}
_NOT_COUNTED = (
    ("begin_inspection", "end_inspection", Reconsideration.begin_inspection.label.removeprefix("开始")),
    ("begin_appraisal", "end_appraisal", Reconsideration.begin_appraisal.label.removeprefix("开始")),
    ("begin_jurisdiction", "end_jurisdiction", Reconsideration.begin_jurisdiction.label.removeprefix("开始")),
)
_PROOF = {"hear_views": "听取意见笔录", "hold_hearing": "听证笔录", "take_evidence": "调查笔录"}
