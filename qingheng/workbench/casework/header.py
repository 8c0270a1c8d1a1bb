"""The head of every page of a case: number, title, state, officers, marks, the limits that matter, the tabs."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from qingheng.kernel.cases.models import Assignment
from qingheng.procedure.declare import Binds
from qingheng.workbench.casework.limits import bar, pressing
from qingheng.workbench.casework.opened import Opened
from qingheng.workbench.ui.marks import Mark, Tone

MAIN_LIMITS = 2
TABS = (
    ("case", "办理"), ("case-materials", "材料"), ("case-documents", "文书"),
    ("case-records", "全部记录"), ("case-map", "程序图"),
)  # fmt: skip


def header(opened: Opened, current: str) -> dict[str, Any]:
    """The context of cases/case.html above its tabs."""
    case, status = opened.case, opened.status
    ours = [each for each in pressing(status.limits) if each.limit.binds is Binds.US]
    return {
        "case": case,
        "line": opened.loaded.line,
        "number": case.number,
        "title": case.title,
        "state": state_mark(opened),
        "officers": officers(opened),
        "marks": marks(opened),
        "main_limits": [
            bar(each, case, opened.today, opened.calendar, opened.told_apart) for each in ours[:MAIN_LIMITS]
        ],
        "tabs": [(label, reverse(f"workbench:{name}", args=[case.pk]), name == current) for name, label in TABS],
    }


def state_mark(opened: Opened) -> Mark:
    """The state in the tone of what it means."""
    state = opened.status.state
    if state is None:
        return Mark("", Tone.INFO)
    if state.final or state.closes:
        return Mark(state.label, Tone.GOOD)
    if any(state in limit.paused_in for limit in opened.loaded.procedure.limits.values()):
        return Mark(state.label, Tone.PAUSED)
    return Mark(state.label, Tone.BRAND, "running")


def marks(opened: Opened) -> list[Mark]:
    """What is particular to the case."""
    return [
        Mark(word, Tone.INFO) for word, condition in opened.loaded.line.marks if condition.holds(opened.status.facts)
    ]


def officers(opened: Opened) -> str:
    """王慧、李明： the one in charge first."""
    standing = Assignment.objects.filter(case=opened.case, until=None).select_related("user").order_by("pk")
    people = [each.user for each in standing]
    people.sort(key=lambda user: user.pk != opened.case.officer_id)
    return "、".join(user.full_name for user in people)
