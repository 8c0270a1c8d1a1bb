"""移送来的事项： what other lines send, to be taken in or given back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.generic import View

from qingheng.kernel.cases import door, referring
from qingheng.kernel.cases.models import Case, Referral
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NotThere, Refused
from qingheng.kernel.organisations.permissions import Action
from qingheng.workbench.casework.opened import signed_in
from qingheng.workbench.forms.referrals import DeclineForm
from qingheng.workbench.htmx import done
from qingheng.workbench.links import referral_url
from qingheng.workbench.views.permitted import Permitted

SHOWN = 100


class Referrals(Permitted):
    """The page of what waits."""

    needs = Action.TAKE_IN

    def get(self, request: HttpRequest) -> HttpResponse:
        """What waits for this person, the oldest first."""
        found = list(referring.waiting(self.person)[:SHOWN])
        cases = [each.from_case_id for each in found]
        seen = Case.objects.restrict(self.person, Action.VIEW).filter(pk__in=cases) if cases else ()
        viewed = {case.pk for case in seen}
        rows = [
            {
                "referral": each, "case": each.from_case, "came_from": line(each.from_case.line).name,
                "to": line(each.to_line).name, "may_view": each.from_case_id in viewed, "take_in": referral_url(each),
            }
            for each in found
        ]  # fmt: skip
        return render(request, "workbench/referrals/list.html", {"rows": rows})


class Decline(LoginRequiredMixin, View):
    """Giving one back."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The form that asks why."""
        return self._page(request, self._own(request, pk), DeclineForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Give it back."""
        found, form = self._own(request, pk), DeclineForm(request.POST)
        form.read()
        try:
            referring.decline(pk, signed_in(request), str(form.typed("reason") or ""), door.take_within)
        except NotThere:
            raise Http404 from None
        except Refused as refused:
            form.refuse(refused.refusals)
            return self._page(request, found, form, status=422)
        messages.success(request, f"{found.from_case.number}已退回，理由已告知移送的条线。")
        return done(request, redirect("workbench:referrals"))

    @staticmethod
    def _own(request: HttpRequest, pk: int) -> Referral:
        try:
            return referring.reach(pk, signed_in(request))
        except NotThere:
            raise Http404 from None

    @staticmethod
    def _page(request: HttpRequest, found: Referral, form: DeclineForm, status: int = 200) -> HttpResponse:
        context: dict[str, Any] = {"referral": found, "case": found.from_case, "form": form, "form_url": request.path}
        return render(request, "workbench/referrals/decline.html", context, status=status)
