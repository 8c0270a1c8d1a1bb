"""送达： recording an attempt to serve a paper, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.generic import View

from qingheng.kernel.cases import serving
from qingheng.kernel.cases.models import Party
from qingheng.kernel.cases.previewing import preview
from qingheng.kernel.cases.requests import Conflict, NotThere, Refused, Taking
from qingheng.kernel.cases.serving import Served
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.service_papers import CHANGE
from qingheng.kernel.organisations.permissions import Action
from qingheng.procedure.declare import Step, bases
from qingheng.procedure.taking import Refusal
from qingheng.statute.service import Attempt, ServiceRefused, effective_date
from qingheng.statute.wording import full_day
from qingheng.workbench.casework.follows import sentences
from qingheng.workbench.casework.opened import Opened, opened, signed_in
from qingheng.workbench.forms.service import ServiceForm, recipients
from qingheng.workbench.htmx import done
from qingheng.workbench.views.documents import document_for


@dataclass
class Serving:
    """A paper somebody is about to record the service of."""

    opened: Opened
    document: Document
    step: Step | None

    @cached_property
    def parties(self) -> list[Party]:
        """Those on whom it may be served."""
        return [party for party in self.opened.parties if party.left_on is None]

    def form(self, data: Any = None) -> ServiceForm:
        """The form of the attempt."""
        return ServiceForm(recipients(self.document.addressees, self.parties), self.opened.case.version, data)

    def attempt(self, form: ServiceForm) -> tuple[Party | None, Attempt]:
        """What was typed, as an attempt. Raises Refused."""
        party, name = form.recipient(self.parties)
        spec = self.opened.loaded.procedure.papers().get(self.document.spec)
        return party, form.attempt(spec, party, name)


def serving_of(request: HttpRequest, pk: int) -> Serving:
    """The paper, for somebody who may record its service now. Raises Http404."""
    document, case = document_for(pk, signed_in(request), Action.ACT)
    if not serving.may_serve(case, document, signed_in(request)):
        raise Http404
    found = opened(request, case.pk, Action.ACT)
    return Serving(found, document, serving.service_step(found.loaded.procedure, case.state, document.spec))


class Serve(LoginRequiredMixin, View):
    """The sheet of an attempt."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The form, with what was attempted before."""
        found = serving_of(request, pk)
        return self._page(request, found, found.form())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Record the attempt; where it takes effect, the step it means is taken with it."""
        found = serving_of(request, pk)
        form = found.form(request.POST)
        try:
            party, attempt = found.attempt(form)
            served = serving.serve(
                found.document, attempt, signed_in(request), party=party, version=form.typed("version")
            )
        except Refused as refused:
            form.refuse(refused.refusals)
            return self._page(request, found, form, status=422)
        except Conflict as conflict:
            return self._again(request, pk, str(conflict))
        except NotThere:
            raise Http404 from None
        messages.success(request, told(served, found))
        return done(request, redirect("workbench:document", pk))

    def _again(self, request: HttpRequest, pk: int, message: str) -> HttpResponse:
        found = serving_of(request, pk)
        data = request.POST.copy()
        data["version"] = str(found.opened.case.version)
        form = found.form(data)
        form.refuse([Refusal(message)])
        return self._page(request, found, form, status=409)

    @staticmethod
    def _page(request: HttpRequest, found: Serving, form: ServiceForm, status: int = 200) -> HttpResponse:
        context = {
            "document": found.document,
            "case": found.opened.case,
            "basis": bases(found.step.basis if found.step else CHANGE.basis),
            "form": form,
            "form_url": request.path,
            "draft_key": f"serve-{found.document.pk}",
            "services": found.document.services.order_by("pk"),
        }
        return render(request, "workbench/documents/serve.html", context, status=status)


class ServePreview(LoginRequiredMixin, View):
    """From which day the attempt as typed would count, and what it would set running."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The words under the button."""
        found = serving_of(request, pk)
        form = found.form(request.POST)
        context: dict[str, Any] = {}
        try:
            party, attempt = found.attempt(form)
            outcome = effective_date(attempt, found.opened.calendar, today=found.opened.today)
        except Refused as refused:
            missing = any(each.field in ("recipient", "method") for each in refused.refusals)
            context["against"] = [] if missing else [str(each) for each in refused.refusals]
        except ServiceRefused as refused:
            context["against"] = [refused.message]
        else:
            context |= {"outcome": outcome, "explanation": outcome.explanation}
            if outcome.on and outcome.on <= found.opened.today:
                context["follows"] = self._follows(found, outcome.on, party)
        return render(request, "workbench/documents/serve_outlook.html", context)

    @staticmethod
    def _follows(found: Serving, on: Any, party: Party | None) -> list[str]:
        if found.step is None:
            return []
        subject = serving.subject_of(found.step, found.document, party)
        taking = Taking(found.step.code, on, subject=subject)
        seen = preview(found.opened.case.pk, taking, found.opened.user, on=found.opened.today)
        return sentences(seen.follows, found.opened.told_apart)


def told(served: Served, found: Serving) -> str:
    """What was recorded, and what now runs."""
    record = served.record
    if record.effective_on is None:
        return f"已记录一次送达（{record.get_method_display()}），尚未生效：{''.join(record.explanation)}"
    words = [f"已记录送达，{full_day(record.effective_on)}生效"]
    if served.taken:
        words += sentences(served.taken.follows, found.opened.told_apart)
    return "；".join(words) + "。"
