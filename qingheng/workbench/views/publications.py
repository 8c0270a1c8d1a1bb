"""文书公开: which decisions wait for it, the review of one text beside its original, withdrawing what is public."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.generic import TemplateView, View
from django_htmx.http import HttpResponseClientRedirect

from qingheng.kernel.cases import publishing
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Conflict, NotThere, Refused
from qingheng.kernel.documents.anonymising import leftovers
from qingheng.kernel.documents.models import Publication
from qingheng.kernel.organisations.permissions import Action, allows
from qingheng.workbench.casework.opened import reach, signed_in
from qingheng.workbench.links import case_url
from qingheng.workbench.views.paging import page_number

PER_PAGE = 50


class Publications(LoginRequiredMixin, TemplateView):
    """What waits and what is public."""

    template_name = "workbench/publications/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = signed_in(self.request)
        if not allows(user, Action.ACT):
            raise Http404
        public = "public" in self.request.GET
        rows: Any = publishing.waiting(user)
        if public:
            rows = publishing.published_by(user).select_related("document__case", "by")
        return super().get_context_data(
            public=public, page=Paginator(rows, PER_PAGE).get_page(page_number(self.request)), **kwargs
        )


def _step_url(case: Case) -> str:
    """The sheet of the step, to decide against publication."""
    own = publishing.rules_of(case)
    return reverse("workbench:step", args=[case.pk, own.step.code]) if own else case_url(case.pk)


class Review(LoginRequiredMixin, View):
    """The text of one case's decision, to read, edit and publish."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The proposal, or the text as it was saved."""
        try:
            found = self._review(request, pk)
        except publishing.NothingToPublish:  # such as after a settlement: only that, and why, is to be noted
            return redirect(_step_url(reach(pk, signed_in(request), Action.ACT)))
        if request.headers.get("HX-Request"):  # opened as a sheet beside the case: two texts need the whole page
            return HttpResponseClientRedirect(request.path)
        return self._page(request, found, found.text)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Keep the text, or publish it."""
        found, user = self._found(request, pk), signed_in(request)
        text = found.with_body(request.POST.get("text", ""))
        if "afresh" in request.POST:
            return self._page(request, found, found.proposal.text)
        try:
            if "publish" not in request.POST:
                publishing.save(pk, text, user)
                messages.success(request, "公开文本已保存，尚未公开。")
                return redirect("workbench:publication", pk)
            version = request.POST.get("version", "")
            publishing.publish(pk, text, user, version=int(version) if version.isdecimal() else None)
        except NotThere:
            raise Http404 from None
        except Refused as refused:
            return self._page(request, found, text, [str(each) for each in refused.refusals], 422)
        except Conflict as conflict:
            return self._page(request, self._found(request, pk), text, [str(conflict)], 409)
        messages.success(request, f"《{found.document.title}》{found.document.number}已公开，公众现在可以查阅。")
        return redirect("workbench:case", pk)

    def _found(self, request: HttpRequest, pk: int) -> publishing.Review:
        try:
            return self._review(request, pk)
        except publishing.NothingToPublish:
            raise Http404 from None

    @staticmethod
    def _review(request: HttpRequest, pk: int) -> publishing.Review:
        try:
            return publishing.review_for(pk, signed_in(request))
        except publishing.NothingToPublish:
            raise
        except NotThere:
            raise Http404 from None

    @staticmethod
    def _page(
        request: HttpRequest, found: publishing.Review, text: str, problems: list[str] | None = None, status: int = 200
    ) -> HttpResponse:
        context = {
            "review": found,
            "case": found.case,
            "body": found.body(text),
            "problems": problems,
            "left": [] if problems else leftovers(text, found.people),
            "refuse_url": _step_url(found.case),
            "public": found.publication if found.publication and found.publication.status == "published" else None,
        }
        return render(request, "workbench/publications/review.html", context, status=status)


class Withdraw(LoginRequiredMixin, View):
    """撤回公开."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The form that asks why; opened as a sheet beside the case, it takes the whole page."""
        found = self._own(request, pk)
        if request.headers.get("HX-Request"):
            return HttpResponseClientRedirect(request.path)
        return self._page(request, found)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take it out of sight."""
        found = self._own(request, pk)
        try:
            publishing.withdraw(pk, request.POST.get("reason", ""), signed_in(request))
        except NotThere:
            raise Http404 from None
        except (Refused, Conflict) as refused:
            return self._page(request, found, str(refused), 422)
        messages.success(request, f"{found.title}已撤回，公众不再能查阅；公开和撤回的记录保留。")
        return redirect(f"{reverse('workbench:publications')}?public")

    @staticmethod
    def _own(request: HttpRequest, pk: int) -> Publication:
        user = signed_in(request)
        found = publishing.published_by(user).select_related("document__case__body").filter(pk=pk).first()
        if found is None or not publishing.may_withdraw(found, user):
            raise Http404
        return found

    @staticmethod
    def _page(request: HttpRequest, found: Publication, problem: str = "", status: int = 200) -> HttpResponse:
        context = {"publication": found, "problem": problem, "reason": request.POST.get("reason", "")}
        return render(request, "workbench/publications/withdraw.html", context, status=status)
