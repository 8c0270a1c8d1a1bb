"""Education, public-benefit work and group counselling (Law 36, 40, 42)."""

from __future__ import annotations

import datetime as dt

from qingheng.lines.correction import choices as c
from qingheng.lines.correction.law import LAW
from qingheng.lines.correction.people import MINOR_TEAM, OFFICER, SOCIAL_WORKER
from qingheng.procedure.declare import State, Step, begin, rule
from qingheng.procedure.fields import Fields, cases_of, choice, date, integer, text, yes_no
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.taking import Proposal


class ActivityFacts(Fields):
    """教育、公益、心理活动."""

    activity = choice("活动种类", c.Activity, basis=LAW[36])
    topic = text("主题")
    activity_on = date("活动日期")
    place = text("地点")
    lecturer = text("主讲人或者组织者", required=False)
    for_minors = yes_no("未成年人专场", required=False, basis=LAW[52, 3], help="未成年人与成年人分别进行。")
    session_hours = integer("时长（小时）", at_least=1)
    attendee_minors = text("参加人员的未成年人档案")
    attendees = cases_of(
        "参加人员",
        "correction",
        required=False,
        brings={"is_minor_file": attendee_minors},
        help="按矫正档案登记，学时、公益时长据此记到每人。",
    )
    attended = integer("参加人次", at_least=0)
    absent_count = integer("应到未到人次", required=False, at_least=0)
    activity_note = text("活动情况", required=False)
    why_cancelled = text("取消原因")


N = ActivityFacts


@rule(LAW[36, 1], N.attended)
def counts_fit(proposal: Proposal) -> bool:
    """参加人次不得少于所登记的参加人员数"""
    attended: int = proposal.stated.get("attended", 0)
    return len(proposal.facts.get("attendees") or ()) <= attended


@rule(LAW[52, 3], N.attendees)
def minors_apart(proposal: Proposal) -> bool:
    """未成年人与成年人应当分别进行：未成年人专场只登记未成年人，其他场次不登记未成年人"""
    among = set((proposal.stated.get("attendee_minors") or "").split("、")) - {""}
    return among <= {"是" if proposal.facts.get("for_minors") else "否"}


class Activities(Procedure):
    """教育学习、公益活动和心理辅导：自计划至举行。"""

    line = "correction_activity"
    law = LAW
    in_force = dt.date(2020, 7, 1)

    planned = State("已计划")
    held = State("已举行", final=True, closes=True)
    cancelled = State("已取消", final=True, closes=True)

    plan = Step(
        "计划活动",
        begin(planned),
        by=(OFFICER, MINOR_TEAM, JUSTICE_OFFICE, SOCIAL_WORKER),
        basis=[LAW[36], LAW[40], LAW[42]],
        asks=[N.activity, N.topic, N.place, N.lecturer, N.for_minors],
    )
    hold = Step(
        "举行活动",
        planned >> held,
        by=(OFFICER, MINOR_TEAM, JUSTICE_OFFICE, SOCIAL_WORKER),
        basis=[LAW[36], LAW[40], LAW[42]],
        asks=[N.attendees, N.attended, N.absent_count, N.session_hours, N.activity_note],
        stamps=[N.activity_on],
        needs=[counts_fit, minors_apart],
        usual=True,
    )
    cancel = Step(
        "取消活动",
        planned >> cancelled,
        by=(OFFICER, MINOR_TEAM, JUSTICE_OFFICE),
        basis=LAW[36],
        asks=[N.why_cancelled],
    )
