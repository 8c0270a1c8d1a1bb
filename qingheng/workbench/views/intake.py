"""收件登记： an application taken down on one page, with what it comes to while one types."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.generic import View

from qingheng.kernel.cases import door, referring
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.models import Referral
from qingheng.kernel.cases.requests import NotThere, Refused, Taking
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.procedure.taking import Refusal
from qingheng.workbench.casework.follows import told
from qingheng.workbench.casework.intake import Desk, Seen, Way, alike, desk, seen, ways
from qingheng.workbench.casework.opened import signed_in
from qingheng.workbench.casework.taking import Outlook
from qingheng.workbench.forms.intake import IntakeForm
from qingheng.workbench.forms.parties import MOST_DIGITS

REPEATED = Refusal("可能与已登记的案件重复，请核对下方所列案件；确属另一件的，勾选“不是重复登记”后再登记")


def referral_of(request: HttpRequest) -> Referral | None:
    """What another line sent and is taken in here. Raises Http404 where it does not wait for this person."""
    key = request.GET.get("referral", "")
    try:
        found = referring.reach(int(key), signed_in(request)) if key.isdecimal() and len(key) < MOST_DIGITS else None
    except NotThere:
        raise Http404 from None
    if found is not None and found.state != Referral.State.SENT:
        raise Http404
    return found


def ways_of(request: HttpRequest) -> list[Way]:
    """The ways in which this person may take in what the address asks for. Raises Http404 where there is none."""
    user, asked = signed_in(request), request.GET
    found = ways(user, asked.get("line", ""), asked.get("step", ""), referral_of(request))
    if not found:
        raise Http404
    return found


def desk_of(request: HttpRequest) -> Desk:
    """Where this person takes in; of several ways that the address leaves open, the first. Raises Http404."""
    return desk(signed_in(request), ways_of(request)[0])


def stated(form: IntakeForm) -> Taking:
    """What was typed. Raises Refused where the date is none."""
    try:
        return form.taking(today())
    except ValueError:
        raise Refused([Refusal(f"请填写{form.fields['on'].label}，例如 2024-09-06", "on")]) from None


class Intake(LoginRequiredMixin, View):
    """The page of a new case."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """An empty form, dated today; first the choice of what is taken in, where there is one."""
        found = ways_of(request)
        if len(found) > 1:
            return render(request, "workbench/intake/choose.html", {"groups": _by_business(found)})
        return self._form(request, desk(signed_in(request), found[0]))

    def _form(self, request: HttpRequest, found: Desk) -> HttpResponse:
        return self._page(request, found, found.form(), Seen(Outlook()))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Enter the case; the receipt comes with it."""
        found = desk_of(request)
        form = found.form(request.POST)
        if form.parties and ("add-party" in request.POST or "drop-party" in request.POST):
            form.parties.add(request.POST.get("add-party", ""))
            form.parties.drop(request.POST.get("drop-party", ""))
            return self._page(request, found, form, Seen(Outlook()))
        try:
            taken = self._enter(request, found, form)
        except Refused as refused:
            form.refuse(refused.refusals)
            return self._page(request, found, form, foreseen(found, form), status=422)
        except NotThere:
            raise Http404 from None
        if not roles_on(found.user, taken.case, Action.VIEW):  # whoever takes in need not be let into a sealed case
            messages.success(
                request, f"已登记为{taken.case.number}。该案卷封存，由有权查看封存案卷的人员继续办理，您不能再打开。"
            )
            return redirect("workbench:inbox")
        messages.success(request, f"已登记为{taken.case.number}。{told(taken, {})}")
        if taken.papers:
            return redirect("workbench:document", taken.papers[0].pk)
        return redirect("workbench:case", taken.case.pk)

    @staticmethod
    def _enter(request: HttpRequest, found: Desk, form: IntakeForm) -> Taken:
        taking = stated(form)
        body = found.body(form)
        if not request.POST.get("not-repeated") and alike(found, taking, body):
            raise Refused([REPEATED])
        referral = found.referral.pk if found.referral else None
        return door.open_case(found.line, taking, found.user, body, taken_in_at=found.point, referral=referral)

    @staticmethod
    def _page(request: HttpRequest, found: Desk, form: IntakeForm, now: Seen, status: int = 200) -> HttpResponse:
        context: dict[str, Any] = {
            "desk": found,
            "form": form,
            "sections": found.sections(form),
            "step": found.step,
            "seen": now,
            "draft_key": f"intake-{found.line.code}-{found.step.code}{found.referral.pk if found.referral else ''}",
        }
        return render(request, "workbench/intake/intake.html", context, status=status)


class IntakePreview(LoginRequiredMixin, View):
    """Whether the application as typed so far is in time, and whether it may repeat another."""

    def post(self, request: HttpRequest) -> HttpResponse:
        """The words beside the form."""
        found = desk_of(request)
        context = {"seen": foreseen(found, found.form(request.POST)), "desk": found, "step": found.step}
        return render(request, "workbench/intake/seen.html", context)


def _by_business(found: list[Way]) -> list[tuple[str, list[Way]]]:
    names = dict.fromkeys(way.line.business for way in found)
    return [(name, [way for way in found if way.line.business == name]) for name in names]


def foreseen(found: Desk, form: IntakeForm) -> Seen:
    """What the form as it stands comes to; nothing where it cannot be said."""
    try:
        taking = stated(form)
        return seen(found, taking, found.body(form))
    except (NotThere, Refused):
        return Seen(Outlook())
