"""Preparing 公告 and 期限变更告知书： the paper beside the form, edited where needed, then issued."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.generic import View

from qingheng.kernel.cases import notifying
from qingheng.kernel.cases.limit_changes import Change, changes
from qingheng.kernel.cases.notifying import Draft, may_announce, may_notify
from qingheng.kernel.cases.requests import NotThere, Refused
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.service_papers import CHANGE, NOTICE
from qingheng.kernel.organisations.permissions import Action
from qingheng.procedure.declare import bases
from qingheng.workbench.casework.opened import Opened, opened, signed_in
from qingheng.workbench.casework.taking import PaperDraft, draft_of
from qingheng.workbench.forms.answers import AnswerForm
from qingheng.workbench.forms.notices import AnnounceForm, ChangeForm, initial_of
from qingheng.workbench.forms.service import recipients
from qingheng.workbench.forms.steps import edited_texts
from qingheng.workbench.htmx import done
from qingheng.workbench.views.documents import document_for


@dataclass
class _Announcing:
    """A paper that is to be served by public notice."""

    document: Document
    found: Opened

    def form(self, request: HttpRequest, data: Any = None) -> AnnounceForm:
        """The form, with what a record of this service already says."""
        present = [party for party in self.found.parties if party.left_on is None]
        earlier = self.document.services.filter(method="public_notice").order_by("-pk").first()
        return AnnounceForm(recipients(self.document.addressees, present), data, initial_of(earlier))


def _announcing(request: HttpRequest, pk: int) -> _Announcing:
    document, case = document_for(pk, signed_in(request), Action.ACT)
    issued = document.status == Document.Status.ISSUED and document.spec != NOTICE.code
    if not issued or not may_announce(case, signed_in(request)):
        raise Http404
    return _Announcing(document, opened(request, case.pk, Action.ACT))


def _drafts(draft: Draft | None, data: Any) -> list[PaperDraft]:
    return [draft_of(draft.spec, draft.text, edited_texts(data).get(draft.spec.code))] if draft else []


class Announce(LoginRequiredMixin, View):
    """The sheet of a 公告."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The form."""
        found = _announcing(request, pk)
        return self._page(request, found, found.form(request))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Issue it."""
        found = _announcing(request, pk)
        form = found.form(request, request.POST)
        try:
            text = edited_texts(request.POST).get(NOTICE.code, "")
            made = notifying.announce(form.announcing(pk), signed_in(request), text=text)
        except Refused as refused:
            form.refuse(refused.refusals)
            return self._page(request, found, form, status=422)
        except NotThere:
            raise Http404 from None
        messages.success(request, f"已制作{made}。张贴或者刊登后，在原文书上登记公告送达。")
        return done(request, redirect("workbench:document", made.pk))

    @staticmethod
    def _page(request: HttpRequest, found: _Announcing, form: AnnounceForm, status: int = 200) -> HttpResponse:
        context = {
            "document": found.document, "case": found.found.case, "basis": bases(NOTICE.basis), "form": form,
            "form_url": request.path, "draft_key": f"notice-{found.document.pk}",
            **_foreseen(request, found, form if form.is_bound else None),
        }  # fmt: skip
        return render(request, "workbench/documents/notice.html", context, status=status)


class AnnouncePreview(LoginRequiredMixin, View):
    """The 公告 as typed so far, and from which day the paper would count as served."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The words under the button and the paper beside the fields."""
        found = _announcing(request, pk)
        seen = _foreseen(request, found, found.form(request, request.POST))
        return render(request, "workbench/documents/notice_outlook.html", _out_of_band(request, seen))


def _foreseen(request: HttpRequest, found: _Announcing, form: AnnounceForm | None) -> dict[str, Any]:
    if form is None:
        return {"papers": []}
    try:
        draft = notifying.announcement(form.announcing(found.document.pk), signed_in(request))
    except Refused as refused:
        blank = {name for name in ("recipient", "why", "gist") if not form.typed(name)}
        against = [str(each) for each in refused.refusals if each.field not in blank]
        return {"papers": [], "against": against, "missing": bool(blank)}
    return {"papers": _drafts(draft, request.POST), "effective": draft.effective}


def _out_of_band(request: HttpRequest, seen: dict[str, Any]) -> dict[str, Any]:
    shown = request.POST.get("papers", "")
    return {**seen, "same_papers": shown == ",".join(paper.code for paper in seen["papers"])}


class NotifyChange(LoginRequiredMixin, View):
    """The sheet of a 期限变更告知书."""

    def get(self, request: HttpRequest, pk: int, change: str) -> HttpResponse:
        """The change and the paper that tells of it."""
        return self._page(request, pk, change, ChangeForm())

    def post(self, request: HttpRequest, pk: int, change: str) -> HttpResponse:
        """Issue it."""
        try:
            text = edited_texts(request.POST).get(CHANGE.code, "")
            made = notifying.notify_change(pk, change, signed_in(request), text=text)
        except Refused as refused:
            form = ChangeForm(request.POST)
            form.refuse(refused.refusals)
            return self._page(request, pk, change, form, status=422)
        except NotThere:
            raise Http404 from None
        messages.success(request, f"已制作{made}，请送达{'、'.join(made.addressees)}。")
        return done(request, redirect("workbench:document", made.pk))

    @staticmethod
    def _page(request: HttpRequest, pk: int, key: str, form: AnswerForm, status: int = 200) -> HttpResponse:
        found, change, draft = change_of(request, pk, key)
        context = {
            "case": found.case, "change": change, "form": form, "form_url": request.path, "draft_key": None,
            "papers": _drafts(draft, request.POST),
            "preview_url": reverse("workbench:change-notice-preview", args=[pk, key]),
        }  # fmt: skip
        return render(request, "workbench/cases/change_notice.html", context, status=status)


class NotifyChangePreview(LoginRequiredMixin, View):
    """The paper with the text as edited so far."""

    def post(self, request: HttpRequest, pk: int, change: str) -> HttpResponse:
        """The paper beside the change."""
        _, _, draft = change_of(request, pk, change)
        seen = _out_of_band(request, {"papers": _drafts(draft, request.POST)})
        return render(request, "workbench/documents/notice_outlook.html", seen)


def change_of(request: HttpRequest, pk: int, key: str) -> tuple[Opened, Change, Draft]:
    """The change, for somebody who may tell the parties of it. Raises Http404."""
    found = opened(request, pk, Action.ACT)
    change = next((each for each in changes(found.loaded, found.today) if each.key == key), None)
    if change is None or not may_notify(found.case, found.user):
        raise Http404
    return found, change, notifying.change_notice(pk, key, found.user, on=found.today)
