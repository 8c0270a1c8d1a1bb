"""更正： putting a recorded event right, by a head only."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.generic import View

from qingheng.kernel.cases.correcting import Correction, correct, foresee
from qingheng.kernel.cases.limit_changes import changes
from qingheng.kernel.cases.requests import Conflict, NotThere, Refused
from qingheng.kernel.organisations.permissions import Action
from qingheng.procedure.declare import Step
from qingheng.procedure.events import Event, standing
from qingheng.procedure.taking import Refusal
from qingheng.workbench.casework.follows import sentences
from qingheng.workbench.casework.opened import Opened, opened, signed_in
from qingheng.workbench.forms.correction import CorrectionForm
from qingheng.workbench.htmx import done


def event_of(request: HttpRequest, pk: int, number: int) -> tuple[Opened, Step, Event]:
    """The event as it stands, for who may correct records. Raises Http404."""
    found = opened(request, pk, Action.CORRECT)
    event = next((each for each in standing(found.loaded.events) if each.number == number), None)
    if event is None:
        raise Http404
    return found, found.loaded.procedure.steps[event.step], event


def correction_of(form: CorrectionForm) -> Correction:
    """What was typed. Raises Refused where the date is none."""
    try:
        return form.correction()
    except ValueError:
        raise Refused([Refusal("请填写日期，例如 2024-09-06", "on")]) from None


class Correct(LoginRequiredMixin, View):
    """The sheet of a correction."""

    def get(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        """The event with its present values."""
        found, step, event = event_of(request, pk, number)
        return self._page(request, found, step, CorrectionForm(step, event, found.case.version))

    def post(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        """Put it right."""
        found, step, event = event_of(request, pk, number)
        form = CorrectionForm(step, event, found.case.version, request.POST)
        try:
            moved = correct(pk, correction_of(form), signed_in(request), version=form.typed("version"))
        except Refused as refused:
            form.refuse(refused.refusals)
            return self._page(request, found, step, form, status=422)
        except Conflict as conflict:
            data = request.POST.copy()
            data["version"] = str(found.case.version)
            form = CorrectionForm(step, event, found.case.version, data)
            form.refuse([Refusal(str(conflict))])
            return self._page(request, found, step, form, status=409)
        except NotThere:
            raise Http404 from None
        words = [f"已更正第{number}条记录“{step.label}”", *sentences(moved, found.told_apart)]
        after = opened(request, pk, Action.ACT)
        if any(change.event == len(after.loaded.events) for change in changes(after.loaded, after.today)):
            words.append("期限变动需要告知当事人的，在“文书”页制作《期限变更告知书》")
        messages.success(request, "；".join(words) + "。")
        return done(request, redirect("workbench:case", pk))

    @staticmethod
    def _page(request: HttpRequest, found: Opened, step: Step, form: CorrectionForm, status: int = 200) -> HttpResponse:
        context = {
            "case": found.case, "step": step, "event": form.event, "form": form, "form_url": request.path,
            "draft_key": f"correct-{found.case.pk}-{form.event.number}",
        }  # fmt: skip
        return render(request, "workbench/cases/correct.html", context, status=status)


class CorrectPreview(LoginRequiredMixin, View):
    """Which limits a correction as typed would move."""

    def post(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        """The words under the button."""
        found, step, event = event_of(request, pk, number)
        form = CorrectionForm(step, event, found.case.version, request.POST)
        against, moved = [], []
        try:
            correction = correction_of(form)
            moved = foresee(pk, replace(correction, reason=correction.reason or "尚未填写"), signed_in(request))
        except Refused as refused:
            against = [str(each) for each in refused.refusals]
        context = {"against": against, "moved": sentences(moved, found.told_apart), "waits": not against and not moved}
        return render(request, "workbench/cases/correct_outlook.html", context)
