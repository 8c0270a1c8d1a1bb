"""Taking a step: the sheet, what would follow while one types, and the taking itself."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.generic import View

from qingheng.kernel.cases import door, preparing
from qingheng.kernel.cases.requests import Conflict, NotThere, Refused, Taking
from qingheng.kernel.organisations.permissions import Action
from qingheng.procedure.declare import bases
from qingheng.procedure.taking import Refusal
from qingheng.workbench.casework import records
from qingheng.workbench.casework.follows import told
from qingheng.workbench.casework.opened import opened, signed_in
from qingheng.workbench.casework.taking import Outlook, Sheet, sheet
from qingheng.workbench.forms.steps import StepForm
from qingheng.workbench.htmx import done

NO_DATE = Refusal("请填写办理日期，例如 2024-09-06", "on")


def page(request: HttpRequest, found: Sheet, form: StepForm, outlook: Outlook, status: int = 200) -> HttpResponse:
    """The sheet, or the same as a page."""
    context: dict[str, Any] = {
        "sheet": found,
        "case": found.case,
        "step": found.step,
        "basis": bases(found.step.basis),
        "form": form,
        "form_url": request.path,
        "draft_key": f"step-{found.case.pk}-{found.step.code}",
        "note": request.POST.get("note", ""),
        "outlook": outlook,
        "proposal": records.proposal(found.opened),
    }
    return render(request, "workbench/steps/step.html", context, status=status)


def stated(form: StepForm, found: Sheet) -> Taking:
    """What the form asks of the door. Raises Refused where the date is none."""
    try:
        return form.taking(found.opened.today)
    except ValueError:
        raise Refused([NO_DATE]) from None


def foreseen(form: StepForm, found: Sheet) -> Outlook:
    """What would follow from the form as it stands; nothing where it cannot be said."""
    try:
        return found.outlook(stated(form, found))
    except (Conflict, Refused):
        return Outlook()


class StepView(LoginRequiredMixin, View):
    """One step of one case, for somebody who may take it or lay it before another."""

    def get(self, request: HttpRequest, pk: int, step: str) -> HttpResponse:
        """The form; nothing is judged before something was typed."""
        found = sheet(opened(request, pk, Action.ACT), step)
        form = found.form()
        if form.fields.get("subject") and (about := request.GET.get("subject")):
            form.initial["subject"] = about
        return page(request, found, form, self._first_look(found, form))

    @staticmethod
    def _first_look(found: Sheet, form: StepForm) -> Outlook:
        """What would follow where nothing needs to be typed, and what stands in the way of the step as such."""
        start = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
        facts = {fact.name: start[fact.name] for fact in form.facts}
        taking = Taking(found.step.code, found.opened.today, facts, str(start.get("subject") or ""), found.case.version)
        return found.outlook(taking)

    def post(self, request: HttpRequest, pk: int, step: str) -> HttpResponse:
        """Take the step, or lay it before whoever may."""
        found = sheet(opened(request, pk, Action.ACT), step)
        form = found.form(request.POST)
        if form.parties and ("add-party" in request.POST or "drop-party" in request.POST):
            form.parties.add(request.POST.get("add-party", ""))
            form.parties.drop(request.POST.get("drop-party", ""))
            return page(request, found, form, Outlook())
        try:
            words = self._act(found, stated(form, found), request)
        except Refused as refused:
            form.refuse(refused.refusals)
            return page(request, found, form, foreseen(form, found), status=422)
        except Conflict as conflict:
            return self._again(request, pk, step, str(conflict))
        except NotThere:
            raise Http404 from None
        messages.success(request, words)
        return done(request, redirect("workbench:case", pk))

    @staticmethod
    def _act(found: Sheet, taking: Taking, request: HttpRequest) -> str:
        user, case = signed_in(request), found.case
        if found.lays_before:
            preparing.prepare(case.pk, taking, user, request.POST.get("note", ""))
            return f"“{found.step.label}”已送{found.approver.name}审批，批准前不发生效力。"
        return told(door.take(case.pk, taking, user), found.opened.told_apart)

    @staticmethod
    def _again(request: HttpRequest, pk: int, step: str, message: str) -> HttpResponse:
        """The form as it was filled in, on the case as it stands now."""
        found = sheet(opened(request, pk, Action.ACT), step)
        data = request.POST.copy()
        data["version"] = str(found.case.version)
        form = found.form(data)
        form.refuse([Refusal(message)])
        return page(request, found, form, foreseen(form, found), status=409)


class StepPreview(LoginRequiredMixin, View):
    """What would follow from the step as typed so far: asked while one types."""

    def post(self, request: HttpRequest, pk: int, step: str) -> HttpResponse:
        """The words under the button and the papers beside the fields."""
        found = sheet(opened(request, pk, Action.ACT), step)
        form = found.form(request.POST)
        outlook = foreseen(form, found)
        shown = request.POST.get("papers", "")
        context = {
            "sheet": found,
            "step": found.step,
            "outlook": outlook,
            "same_papers": shown == ",".join(draft.code for draft in outlook.papers),
        }
        return render(request, "workbench/steps/outlook.html", context)
