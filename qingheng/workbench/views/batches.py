"""Cases assigned in bulk: who is to handle them, and what came of it in each."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.generic import TemplateView

from qingheng.kernel.cases import batches, tasks
from qingheng.kernel.cases.models import BatchItem, Case
from qingheng.kernel.cases.requests import NotThere
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.procedure.roles import CASE_OFFICER
from qingheng.workbench.lists.assigning import assign
from qingheng.workbench.lists.questions import officers
from qingheng.workbench.views.permitted import Permitted

Outcome = BatchItem.Outcome


class AssignForm(forms.Form):
    """Who is in charge, who handles the case with them (实施条例第三十二条： at least two)."""

    lead = forms.ChoiceField(label="主办", error_messages={"required": "请选择主办。"})
    second = forms.ChoiceField(label="协办", error_messages={"required": "承办人不少于两名，请选择协办。"})
    note = forms.CharField(
        label="说明", required=False, max_length=200, help_text="改派的，写明原因，如“王慧休假”或者“回避”。"
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("lead", "second"):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101  (declared above)
            field.choices = [("", "请选择"), *choices]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("lead") and cleaned.get("lead") == cleaned.get("second"):
            self.add_error("second", "主办和协办不能是同一人。")
        return cleaned


class AssignCases(Permitted):
    """批量指派承办人： the cases picked in the list, then the officers."""

    needs = Action.ASSIGN

    def get(self, request: HttpRequest) -> HttpResponse:
        """Nothing is picked, as after signing in anew: back to the list."""
        return redirect("workbench:cases")

    def post(self, request: HttpRequest) -> HttpResponse:
        keys = [int(key) for key in request.POST.getlist("case") if key.isdecimal() and len(key) < 18]
        found = Case.objects.restrict(self.person, Action.ASSIGN).filter(pk__in=keys[: batches.AT_MOST])
        cases = list(found.select_related("officer").order_by("began_on", "pk"))
        if not cases:
            raise Http404
        form = AssignForm(request.POST if "lead" in request.POST else None, choices=_loads(self.person))
        if not form.is_valid():
            return _form(request, form, cases)
        chosen = [int(form.cleaned_data[name]) for name in ("lead", "second")]
        try:
            made = assign([case.pk for case in cases], chosen, form.cleaned_data["note"], self.person)
        except NotThere:
            raise Http404 from None
        return redirect("workbench:batch", pk=made[-1].pk)


class Batches(Permitted, TemplateView):
    """批量办理记录： one's own."""

    needs = Action.ASSIGN
    template_name = "workbench/cases/batches.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counted = batches.of(self.person).annotate(
            all=Count("items"), done=Count("items", filter=Q(items__outcome=Outcome.DONE))
        )
        return super().get_context_data(batches=counted[:50], **kwargs)


class ShowBatch(Permitted):
    """What came of a batch in each case; POST tries those again that were refused."""

    needs = Action.ASSIGN

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        batch = get_object_or_404(batches.of(self.person), pk=pk)
        visible = Case.objects.restrict(self.person, Action.VIEW).order_by().values("pk")
        items = list(batch.items.filter(case__in=visible).select_related("case__officer"))
        done = sum(item.outcome == Outcome.DONE for item in items)
        names = User.objects.in_bulk([int(key) for key in batch.data.get("officers", ())])
        officers = [names[int(key)].full_name for key in batch.data.get("officers", ()) if int(key) in names]
        waiting = sum(item.outcome == Outcome.OPEN for item in items)
        context = {"batch": batch, "items": items, "done": done, "open": len(items) - done, "waiting": waiting}
        return render(request, "workbench/cases/batch.html", {**context, "officers": "、".join(officers)})

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        tasks.start(get_object_or_404(batches.of(self.person), pk=pk))
        return redirect("workbench:batch", pk=pk)


def _form(request: HttpRequest, form: AssignForm, cases: list[Case]) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return render(request, "workbench/cases/assign.html", {"form": form, "cases": cases}, status=status)


def _loads(user: User) -> list[tuple[str, str]]:
    """The officers, each with the number of cases they have in hand."""
    people = officers(user, Action.ASSIGN, [CASE_OFFICER])
    in_hand = Case.objects.filter(officer__in=[key for key, _ in people], closed_on=None).order_by()
    loads = dict(in_hand.values_list("officer").annotate(Count("pk")))
    return [(str(key), f"{name}（在办 {loads.get(key, 0)} 件）") for key, name in people]
