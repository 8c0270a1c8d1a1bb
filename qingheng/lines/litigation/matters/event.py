"""三合一、旁听、模拟法庭、应诉培训: what was held, who came, who commented."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation.law import LAW, THREE_IN_ONE
from qingheng.lines.litigation.staff import CHIEF, OFFICER
from qingheng.procedure.declare import State, Step, begin, rule
from qingheng.procedure.fields import Fields, case_of, choice, date, integer, long_text, text, time, where
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.taking import Proposal


class EventFacts(Fields):
    """One event."""

    event_kind = choice("活动类型", c.EventKind)
    event_at = time("时间")
    place = text("地点")
    theme = text("主题")
    organiser = text("主办单位", help="可以与区委党校、高校、法院共同举办")
    suit_number = text("对应案号", required=False, shown_when=where(event_kind, *c.WITH_CASE))
    suit_case = case_of("对应应诉案件", "litigation", required=False, shown_when=where(event_kind, *c.WITH_CASE))
    head_present = text("出庭负责人", required=False, shown_when=where(event_kind, *c.WITH_CASE))
    held_on = date("举办日期")
    observers = integer("参加、旁听人次", at_least=1, at_most=100_000)
    observers_by_unit = long_text("各单位人数", help="每行一个单位和人数")
    commentator = text("讲评人", required=False)
    commentary = long_text("讲评内容", required=False)
    cancelled_why = text("取消原因")


F = EventFacts
record = PaperSpec("event_record", "活动记录", "event_record.txt", form=PaperForm.RECORD, sealed_by=Sealer.NONE,
                   basis=THREE_IN_ONE)  # fmt: skip


@rule(THREE_IN_ONE, F.commentator)
def three_in_one_is_commented(proposal: Proposal) -> bool:
    """三合一活动应当登记讲评人和讲评内容"""
    three = proposal.facts.get("event_kind") == c.EventKind.THREE_IN_ONE
    return not three or bool(proposal.stated.get("commentator") and proposal.stated.get("commentary"))


@rule(THREE_IN_ONE, F.suit_number)
def has_its_case(proposal: Proposal) -> bool:
    """三合一、旁听庭审应当填写对应案号"""
    return proposal.facts.get("event_kind") not in c.WITH_CASE or bool(proposal.facts.get("suit_number"))


@rule(THREE_IN_ONE)
def has_taken_place(proposal: Proposal) -> bool:
    """尚未到活动日期，不能登记举办情况"""
    planned: dt.datetime | None = proposal.facts.get("event_at")
    return planned is None or proposal.event.on >= planned.date()


class CourtEvent(Procedure):
    """应诉活动：自安排至举办。"""

    line = "litigation_event"
    law = LAW
    in_force = dt.date(2018, 2, 8)

    planned = State("已安排")
    held = State("已举办", final=True, closes=True)
    cancelled = State("已取消", final=True, closes=True)

    plan = Step(
        "安排活动",
        begin(planned),
        by=(OFFICER, CHIEF),
        basis=[THREE_IN_ONE, LAW[3, 3]],
        asks=[F.event_kind, F.event_at, F.place, F.theme, F.organiser, F.suit_number, F.suit_case],
        schedules=F.event_at,
        needs=[has_its_case],
    )
    hold = Step(
        "登记举办情况",
        planned >> held,
        by=(OFFICER, CHIEF),
        basis=THREE_IN_ONE,
        asks=[F.head_present, F.observers, F.observers_by_unit, F.commentator, F.commentary],
        stamps=[F.held_on],
        needs=[has_taken_place, three_in_one_is_commented],
        issues=[record],
        usual=True,
    )
    cancel = Step("取消", planned >> cancelled, by=(OFFICER, CHIEF), basis=THREE_IN_ONE, asks=[F.cancelled_why])
