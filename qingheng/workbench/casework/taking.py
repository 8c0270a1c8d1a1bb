"""A step somebody is about to take: its form, what would follow, the papers as they would stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Count, Q
from django.http import Http404

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.previewing import Preview, preview
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NotThere, Taking
from qingheng.kernel.documents.paper import RULE, PaperError
from qingheng.kernel.documents.rendering import preview as rendered
from qingheng.kernel.organisations.models import Body, User
from qingheng.procedure.declare import Step
from qingheng.procedure.fields import Kind
from qingheng.procedure.fold import Status
from qingheng.procedure.papers import PaperSpec
from qingheng.procedure.roles import AGENT, CASE_OFFICER, REPRESENTATIVE, RESPONDENT, Role
from qingheng.procedure.taking import Refusal, acting_role
from qingheng.procedure.taking import subjects as subject_keys
from qingheng.workbench.casework.follows import sentences
from qingheng.workbench.casework.matters import matter_name
from qingheng.workbench.casework.opened import Opened
from qingheng.workbench.forms.steps import StepForm


@dataclass(frozen=True, slots=True)
class PaperDraft:
    """A paper beside the fields: the head of its text, its body, and the page as it would look."""

    code: str
    title: str
    head: str
    body: str
    page: str
    form: str
    edited: bool
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would come of the step as typed so far."""

    missing: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    state: str = ""
    papers: tuple[PaperDraft, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass
class Sheet:
    """A step opened by somebody who may take it, or lay it before whoever may."""

    opened: Opened
    step: Step
    lays_before: bool

    @property
    def case(self) -> Case:
        """The case it is a step of."""
        return self.opened.case

    @property
    def approver(self) -> Role:
        """Before whom it is laid."""
        return self.step.roles[0]

    @cached_property
    def subjects(self) -> list[tuple[str, str]]:
        """(key, name) of what it may be about."""
        keys = subject_keys(self.step, self.opened.status)
        if self.step.matters:
            rows = self.case.documents.filter(event_number__in=keys).values_list("event_number", "title", "addressees")
            named = {str(number): f"{title}（{'、'.join(to)}）" for number, title, to in rows if to}
            return [(key, named.get(key) or matter_name(self.opened.status, key)) for key in keys]
        return [(key, self.opened.names.get(key, key)) for key in keys]

    def form(self, data: Any = None, initial: Mapping[str, Any] | None = None, *, dated: bool = True) -> StepForm:
        """The form of the step."""
        return StepForm(
            self.step,
            known=self.opened.status.facts,
            today=self.opened.today,
            version=self.case.version,
            subjects=self.subjects,
            people=people(self.case) if any(fact.kind is Kind.STAFF for fact in self.step.asks) else (),
            bodies=body_names() if RESPONDENT in self.step.adds else (),
            entered=self._entered() if self.step.adds else (),
            dated="办理日期" if dated else "",
            data=data,
            initial=initial,
        )

    def _entered(self) -> list[tuple[str, str]]:
        """(key, role and name) of those who take part and for whom somebody may speak."""
        speakers = {AGENT.code, REPRESENTATIVE.code}
        present = [party for party in self.opened.parties if party.left_on is None and party.role not in speakers]
        return [(str(party.pk), f"{party.get_role_display()} {party.name}") for party in present]

    def outlook(self, taking: Taking) -> Outlook:
        """What would come of it. Raises Conflict."""
        try:
            found = preview(self.case.pk, taking, self.opened.user, on=self.opened.today)
        except NotThere:
            raise Http404 from None
        return outlook(found, taking, self.opened.status, self.opened.loaded.procedure.papers(), self.opened.told_apart)


def sheet(opened: Opened, code: str) -> Sheet:
    """The step, for somebody who may take it or lay it before another. Raises Http404."""
    step = opened.loaded.procedure.steps.get(code)
    if step is None or step.serves:
        raise Http404
    if acting_role(step, opened.roles) is not None:
        return Sheet(opened, step, lays_before=False)
    if set(opened.roles).isdisjoint(step.prepared_by):
        raise Http404
    return Sheet(opened, step, lays_before=True)


def outlook(
    found: Preview, taking: Taking, before: Status | None, specs: Mapping[str, PaperSpec], names: Mapping[str, str]
) -> Outlook:
    """A preview in words. What is not filled in yet is told apart from what stands in the way."""
    missing = [each for each in found.refusals if _is_missing(each, taking)]
    against = [each for each in found.refusals if each not in missing]
    moved = found.state is not None and (before is None or found.state is not before.state)
    return Outlook(
        tuple(each.message for each in missing),
        tuple(str(each) for each in against),
        tuple(sentences(found.follows, names)),
        found.state.label if moved and found.state and not found.refusals else "",
        tuple(draft_of(specs[code], text, taking.texts.get(code)) for code, text in found.papers.items()),
        tuple(str(each) for each in found.warnings),
    )


def draft_of(spec: PaperSpec, text: str, edited: str | None = None) -> PaperDraft:
    """A paper with its rendered page; an edited text stands in place of the template's."""
    own = edited or text
    try:
        page, problem = rendered(own), ""
    except PaperError as error:
        page, problem = "", str(error)
    head, _, body = own.replace("\r\n", "\n").partition(f"\n{RULE}\n")
    return PaperDraft(spec.code, spec.title, head, body, page, spec.form.value, edited is not None, problem)


def _is_missing(refusal: Refusal, taking: Taking) -> bool:
    if refusal.field == "subject":
        return not taking.subject
    if refusal.field.startswith("party-"):
        return refusal.message.startswith("请")
    return refusal.field != "on" and taking.data.get(refusal.field, refusal) in (None, "", [])


def people(case: Case) -> list[tuple[str, str]]:
    """(id, name with the number of open cases) of those who may handle it: one query."""
    handling = [role.code for role in line(case.line).handled_by or (CASE_OFFICER,)]
    held = Q(posts__role__in=handling, posts__body=case.body, posts__ends_on=None)
    load = Count("cases", filter=Q(cases__closed_on=None), distinct=True)
    rows = User.objects.filter(held, is_active=True).annotate(load=load).order_by("load", "username")
    return [
        (str(pk), f"{name}（在办 {open_cases} 件）")
        for pk, name, open_cases in rows.values_list("pk", "full_name", "load")
    ]


def body_names() -> list[str]:
    """The organs a party may be, by name."""
    kinds = Body.Kind
    inner = (kinds.SECTION, kinds.JUSTICE_OFFICE, kinds.SERVICE_POINT, kinds.COMMITTEE)
    return list(Body.objects.active().exclude(kind__in=inner).order_by("path").values_list("name", flat=True))
