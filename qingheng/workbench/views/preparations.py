"""审批： what was laid before somebody, and what they do with it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.generic import View

from qingheng.kernel.cases import preparing
from qingheng.kernel.cases.models import Preparation
from qingheng.kernel.cases.requests import Conflict, NotThere, Refused, Taking
from qingheng.kernel.organisations.permissions import Action
from qingheng.procedure.declare import bases
from qingheng.procedure.taking import Refusal
from qingheng.workbench.casework.follows import told
from qingheng.workbench.casework.opened import opened, signed_in
from qingheng.workbench.casework.taking import Outlook, Sheet, sheet
from qingheng.workbench.forms.steps import StepForm, edited_texts
from qingheng.workbench.htmx import done


def laid(request: HttpRequest, pk: int) -> tuple[Preparation, Sheet]:
    """What waits for this person, with the step opened for them. Raises Http404."""
    found = preparing.pending(signed_in(request)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found, sheet(opened(request, found.case_id, Action.ACT), found.step)


def form_of(found: Preparation, step: Sheet, data: Any = None) -> StepForm:
    """What was prepared, to be amended. What it is about stays as it was laid."""
    form = step.form(data, initial=found.data, dated=False)
    form.fields.pop("subject", None)
    return form


class Decide(LoginRequiredMixin, View):
    """The page on which a head takes the step, amends it or gives it back."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What was prepared, with what would follow."""
        found, step = laid(request, pk)
        form = form_of(found, step)
        taking = Taking(found.step, step.opened.today, found.data, found.subject, texts=found.texts)
        return self._page(request, found, step, form, step.outlook(taking))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Approve as amended, or give back with a reason."""
        found, step = laid(request, pk)
        form = form_of(found, step, request.POST)
        form.read()
        try:
            words = self._act(request, found, step, form)
        except Refused as refused:
            form.refuse(refused.refusals)
            return self._page(request, found, step, form, self._look(step, form, found), status=422)
        except Conflict as conflict:
            form.refuse([Refusal(str(conflict))])
            return self._page(request, found, step, form, self._look(step, form, found), status=409)
        except NotThere:
            raise Http404 from None
        messages.success(request, words)
        return done(request, redirect("workbench:case", found.case_id))

    @staticmethod
    def _act(request: HttpRequest, found: Preparation, step: Sheet, form: StepForm) -> str:
        user = signed_in(request)
        if request.POST.get("decision") == "return":
            preparing.give_back(found.pk, user, request.POST.get("reply", ""))
            return f"“{step.step.label}”已退回{found.prepared_by.full_name}，退回理由已附上。"
        data = {fact.name: form.typed(fact.name) for fact in form.facts}
        taken = preparing.approve(found.pk, user, data=data, texts=edited_texts(request.POST))
        return told(taken, step.opened.told_apart)

    @staticmethod
    def _look(step: Sheet, form: StepForm, found: Preparation) -> Outlook:
        data = {fact.name: form.typed(fact.name) for fact in form.facts}
        texts = edited_texts(form.data)
        return step.outlook(Taking(found.step, step.opened.today, data, found.subject, texts=texts))

    @staticmethod
    def _page(
        request: HttpRequest, found: Preparation, step: Sheet, form: StepForm, outlook: Outlook, status: int = 200
    ) -> HttpResponse:
        context: dict[str, Any] = {
            "preparation": found,
            "sheet": step,
            "case": step.case,
            "step": step.step,
            "basis": bases(step.step.basis),
            "form": form,
            "form_url": request.path,
            "draft_key": f"decide-{found.pk}",
            "outlook": outlook,
            "reply": request.POST.get("reply", ""),
        }
        return render(request, "workbench/steps/decide.html", context, status=status)


class TakeBack(LoginRequiredMixin, View):
    """撤回送批， by whoever laid it before somebody."""

    http_method_names = ("post", "options")

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Nothing of it holds any more."""
        try:
            found = preparing.take_back(pk, signed_in(request))
        except NotThere:
            raise Http404 from None
        messages.success(request, "送批已撤回，可以修改后重新送批。")
        return redirect("workbench:case", found.case_id)
