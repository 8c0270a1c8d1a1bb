"""Taking in a new case: for which section, at which point, and what is already known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.forms import BoundField

from qingheng.kernel.cases import duplicates
from qingheng.kernel.cases.authority import handling_bodies, intake_roles, openings
from qingheng.kernel.cases.conflicts import state_label
from qingheng.kernel.cases.models import Case, Referral
from qingheng.kernel.cases.previewing import preview_opening
from qingheng.kernel.cases.referring import Carried
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import Taking
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.procedure.declare import Binds, Step, bases
from qingheng.procedure.fold import LimitState, LimitStatus
from qingheng.procedure.roles import SERVICE_POINT
from qingheng.statute.wording import day_of, full_day
from qingheng.workbench.casework.taking import Outlook, body_names, outlook
from qingheng.workbench.forms.intake import IntakeForm


@dataclass(frozen=True, slots=True)
class InTime:
    """Whether an application came in time: the limit, in words, and how it was reckoned."""

    name: str
    words: str
    late: bool
    basis: str
    explanation: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """A case that the application may repeat; without a title where the person may not see it."""

    case: Case
    state: str
    visible: bool


@dataclass
class Desk:
    """Where somebody takes in cases of a line."""

    user: User
    line: Line
    step: Step
    bodies: list[Body]
    point: Body | None = None
    referral: Referral | None = None

    @property
    def query(self) -> str:
        """The address of the desk behind that of the page."""
        return _address(self.line, self.step, self.referral)

    @cached_property
    def carried(self) -> Carried | None:
        """What the referral brings that is taken up here."""
        return Carried(self.referral, self.step) if self.referral else None

    @property
    def deadline(self) -> str:
        """The limit of the person who comes, which taking in meets: 申请期限. Empty where the law sets none."""
        met = (limit for limit, _ in self.line.procedure.meeting.get(self.step.code, ()))
        return next((limit.label for limit in met if limit.binds is Binds.APPLICANT), "")

    @property
    def receipt(self) -> str:
        """The paper that always comes with it: 收件凭证; empty where there is none."""
        return next((issue.paper.title for issue in self.step.papers if not issue.when), "")

    @cached_property
    def organs(self) -> list[str]:
        """The organs that may be the respondent."""
        return body_names()

    @property
    def placed(self) -> bool:
        """Whether the body follows from another case that is named: nobody is asked for it."""
        return self.line.stands_with is not None and self.line.founds is None

    def form(self, data: Any = None) -> IntakeForm:
        """The form, with what the desk itself knows."""
        known = {"channel": "service_point", "service_point": self.point.name} if self.point else {}
        return IntakeForm(
            self.step,
            today=today(),
            bodies=self.organs,
            handlers=[] if self.placed else [(str(body.pk), body.name) for body in self.bodies],
            initial=known | (self.carried.facts if self.carried else {}),
            carried=self.carried.parties if self.carried else (),
            start=self.line.starting(self.step),
            dated=self.line.dated,
            data=data,
        )

    def sections(self, form: IntakeForm) -> list[tuple[str, list[BoundField]]]:
        """The fields in the sections in which the line takes them down; what it names nowhere stands last."""
        named = {fact.name for _, facts in self.line.intake for fact in facts}
        rest = [fact for fact in form.facts if fact.name not in named]
        groups = [*self.line.intake, ("其他情况" if self.line.intake else self.step.label, rest)]
        found = [
            (heading, [form[fact.name] for fact in facts if fact.name in form.fields]) for heading, facts in groups
        ]
        return [(heading, fields) for heading, fields in found if fields] or [(self.step.label, [])]

    def body(self, form: IntakeForm) -> Body:
        """The section that handles it."""
        chosen = str(form.typed("handler") or "")
        return next((body for body in self.bodies if str(body.pk) == chosen), self.bodies[0])


@dataclass(frozen=True, slots=True)
class Way:
    """A step by which somebody may open a case, as the chooser shows it."""

    line: Line
    step: Step
    referral: Referral | None = None

    @property
    def label(self) -> str:
        """The line and, where it begins in several ways, the step."""
        several = len(self.line.procedure.opening_steps()) > 1
        return f"{self.line.name} · {self.step.label}" if several else self.line.name

    @property
    def query(self) -> str:
        """The address of its form."""
        return _address(self.line, self.step, self.referral)


def _address(line: Line, step: Step, referral: Referral | None) -> str:
    asked = {"line": line.code, "step": step.code}
    return urlencode(asked | ({"referral": referral.pk} if referral else {}))


def ways(user: User, line: str = "", step: str = "", referral: Referral | None = None) -> list[Way]:
    """Every step by which the user may open a case, or those of the line and of the name asked for."""
    line = referral.to_line if referral else line
    return [
        Way(own, each, referral) for own, each in openings(user) if line in ("", own.code) and step in ("", each.code)
    ]


def desk(user: User, way: Way) -> Desk:
    """The desk at which the user takes in so."""
    bodies = [
        body
        for body in handling_bodies(user, way.line)
        if not set(way.step.roles).isdisjoint(intake_roles(user, body, way.line.code))
    ]
    point = next((post.body for post in user.posts_today if post.role_held is SERVICE_POINT), None)
    return Desk(user, way.line, way.step, bodies, point, way.referral)


@dataclass(frozen=True, slots=True)
class Seen:
    """What an application as typed so far comes to."""

    outlook: Outlook
    in_time: tuple[InTime, ...] = ()
    like: tuple[Likeness, ...] = ()


def seen(own: Desk, taking: Taking, body: Body) -> Seen:
    """Whether it is in time, what it may repeat, what would follow. Raises NotThere."""
    referral = own.referral.pk if own.referral else None
    found = preview_opening(own.line, taking, own.user, body, referral=referral, on=today())
    past = [each for each in found.follows if each.state in (LimitState.MET, LimitState.MET_LATE)]
    ahead = [each for each in found.follows if each not in past]
    found.follows[:] = ahead
    words = outlook(found, taking, None, own.line.procedure.papers(), {})
    theirs = [each for each in past if each.limit.binds is Binds.APPLICANT]
    return Seen(words, tuple(map(_in_time, theirs)), tuple(alike(own, taking, body)))


def alike(own: Desk, taking: Taking, body: Body) -> Sequence[Likeness]:
    """The cases the application may repeat."""
    found = duplicates.similar(own.line, body, taking.parties, today())
    keys = [case.pk for case in found]
    visible = (
        set(Case.objects.restrict(own.user, Action.VIEW).filter(pk__in=keys).values_list("pk", flat=True))
        if keys
        else set()
    )
    return [Likeness(case, state_label(case), case.pk in visible) for case in found]


def _in_time(standing: LimitStatus) -> InTime:
    late = standing.state is LimitState.MET_LATE
    due = full_day(day_of(standing.due.due))
    filed = full_day(standing.met_on) if standing.met_on else ""
    words = f"至{due}，{filed}提出，{'已超过期限' if late else '在期限内'}"
    basis = "、".join(str(each) for each in bases(standing.limit.basis))
    return InTime(standing.limit.label, words, late, basis, standing.due.explanation)
