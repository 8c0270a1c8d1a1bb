"""消息： what comes up and what others have done, worked out when it is asked for and kept nowhere."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from qingheng.kernel.cases import referring
from qingheng.kernel.cases.models import Case, Event, Preparation, Referral
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.workbench.agenda import appointments
from qingheng.workbench.agenda.appointments import Slot
from qingheng.workbench.links import case_url
from qingheng.workbench.tasks.deadlines import Window
from qingheng.workbench.tasks.duties import procedure_of

BACK = dt.timedelta(days=14)
SHOWN = 50


@dataclass(frozen=True)
class News:
    """Something that happened in one of one's cases, or to what one laid before somebody."""

    url: str
    number: str
    title: str
    what: str
    who: str
    at: dt.datetime
    reply: str = ""


def hearings(user: User, window: Window) -> list[Slot]:
    """The hearings of one's own cases from today until soon."""
    return appointments.between(user, today(), window.soon, own=True)


def answers(user: User) -> list[News]:
    """What became of the steps one has laid before somebody: approved, or returned and why."""
    decided = Preparation.objects.filter(prepared_by=user, decided_at__gte=_since())
    decided = decided.exclude(outcome=Preparation.Outcome.WITHDRAWN).select_related("case", "decided_by")
    return [_answer(each) for each in decided.order_by("-decided_at")[:SHOWN]]


def returned(user: User) -> list[News]:
    """What other lines told of what one's cases referred, where no step of the case took it down."""
    own = Q(from_case__in=Case.objects.own_keys(user))
    visible = Case.objects.restrict(user, Action.VIEW).order_by().values("pk")
    told = Referral.objects.filter(own, from_case__in=visible, returned=False, told_at__gte=_since())
    return [_returned(each) for each in told.select_related("from_case").order_by("-told_at")[:SHOWN]]


def _returned(each: Referral) -> News:
    case, to = each.from_case, referring.known(each.to_line)
    at = each.told_at or each.sent_at
    return News(
        case_url(case.pk),
        case.number,
        case.title,
        str(each.get_state_display()),
        to.name if to else "",
        at,
        each.result,
    )


def doings(user: User) -> list[News]:
    """What others, or the law itself, have done in the cases one handles."""
    visible = Case.objects.restrict(user, Action.VIEW).order_by().values("pk")
    own = Q(case__in=Case.objects.own_keys(user)) & Q(case__in=visible)
    events = Event.objects.filter(own, at__gte=_since()).exclude(by=user)
    return [_doing(event) for event in events.select_related("case", "by").order_by("-at", "-pk")[:SHOWN]]


def _since() -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(today() - BACK, dt.time.min))


def _answer(each: Preparation) -> News:
    case = each.case
    label = procedure_of(case.line, case.procedure).steps[each.step].label
    what = f"{label}：{each.get_outcome_display()}"
    at = each.decided_at or each.prepared_at
    return News(case_url(case.pk), case.number, case.title, what, str(each.decided_by or ""), at, each.reply)


def _doing(event: Event) -> News:
    case = event.case
    step = procedure_of(case.line, case.procedure).steps[event.step]
    what = f"更正“{step.label}”" if event.corrects else step.label
    told = referring.known(step.returned_from)
    who = str(event.by) if event.by else f"{told.name}反馈" if told else "期限届满，依法发生"
    return News(case_url(case.pk), case.number, case.title, what, who, event.at)
