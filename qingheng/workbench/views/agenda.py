"""日程 and 期限日历."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.views.generic import TemplateView

from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.authority import lines_for
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.organisations.permissions import Action, Scope, scopes
from qingheng.kernel.today import today
from qingheng.workbench.agenda import appointments, limits
from qingheng.workbench.agenda.months import Month, week_of
from qingheng.workbench.tasks.deadlines import Window
from qingheng.workbench.tasks.duties import codes
from qingheng.workbench.tasks.inbox import Inbox
from qingheng.workbench.tasks.rows import Writer
from qingheng.workbench.views.permitted import Permitted

WEEK = dt.timedelta(days=6)


class Calendar(Permitted, TemplateView):
    """日程： hearings and visits of all lines, a month at a glance, or a week as an agenda."""

    needs = Action.VIEW
    template_name = "workbench/agenda/calendar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked, day = self.request.GET, today()
        own = asked.get("own") == "yes"
        work = calendars.current()
        mine = {line.code: line.name for line in lines_for(self.person, Action.VIEW) if _schedules(line)}
        line = asked.get("line", "") if asked.get("line") in mine else ""
        context: dict[str, Any] = {"own": own, "today": day, "line": line, "lines": mine if len(mine) > 1 else {}}
        if asked.get("view") == "week":
            monday = week_of(asked.get("week", ""), day)
            slots = appointments.between(self.person, monday, monday + WEEK, own=own, line=line)
            days = [monday + dt.timedelta(days=number) for number in range(7)]
            context |= {
                "week": monday,
                "last": monday + WEEK,
                "before": monday - dt.timedelta(days=7),
                "after": monday + dt.timedelta(days=7),
                "days": [(each, not work.is_workday(each), [s for s in slots if s.day == each]) for each in days],
            }
        else:
            month = Month.read(asked.get("month", ""), day)
            weeks = month.dates()
            slots = appointments.between(self.person, weeks[0][0], weeks[-1][-1], own=own, line=line)
            inside = [slot for slot in slots if slot.day.month == month.first.month]
            context |= {
                "month": month,
                "weeks": month.grid(lambda each: [s for s in slots if s.day == each], day, work),
                "days": [(each, False, [s for s in inside if s.day == each]) for each in _days(inside)],
            }
        context["clashes"] = sum(bool(slot.clashes) for slot in slots)
        return super().get_context_data(**context, **kwargs)


class LimitCalendar(Permitted, TemplateView):
    """期限日历： how many limits end on each day, and which on the day chosen."""

    needs = Action.VIEW
    template_name = "workbench/agenda/limits.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, day, work = self.person, today(), calendars.current()
        chosen = _day(self.request.GET.get("day", ""))
        month = Month.read(self.request.GET.get("month", f"{chosen:%Y-%m}" if chosen else ""), day)
        weeks = month.dates()
        ending = limits.by_day(user, weeks[0][0], weeks[-1][-1])
        shown = chosen or (day if day.replace(day=1) == month.first else None)
        rows = limits.on(user, shown) if shown else []
        page = Inbox([*rows], 1, False, {}, Window.at(day, work), work)
        own = all(scope is Scope.OWN for scope, _ in scopes(user, Action.ACT))
        return super().get_context_data(
            month=month,
            weeks=month.grid(ending.get, day, work),
            shown=shown,
            today=day,
            rows=Writer(page, codes(user), own).rows(),
            **kwargs,
        )


def _schedules(line: Line) -> bool:
    """Whether something of the line stands in the calendar."""
    return any(step.schedules for version in line.versions for step in version.steps.values())


def _days(slots: list[appointments.Slot]) -> list[dt.date]:
    return sorted({slot.day for slot in slots})


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
