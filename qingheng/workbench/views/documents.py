"""One paper: to read, print, download, declare void."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header, urlencode
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET
from django.views.generic import TemplateView, View

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.notifying import may_announce
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NotThere, Refused
from qingheng.kernel.cases.serving import may_serve
from qingheng.kernel.cases.voiding import may_void, void
from qingheng.kernel.documents.html import to_fragment
from qingheng.kernel.documents.html_style import style_sheet
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.paper import parse
from qingheng.kernel.documents.pdf import PdfUnavailable, converter
from qingheng.kernel.documents.rendering import docx_of, pdf_of
from qingheng.kernel.documents.service_papers import NOTICE
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.workbench.casework.opened import reach, signed_in
from qingheng.workbench.casework.verification import verification_link
from qingheng.workbench.forms.service import recipients
from qingheng.workbench.forms.voiding import VoidForm
from qingheng.workbench.htmx import done

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SCREEN = """
html { background: #fff; }
main { margin: 0 auto; box-shadow: none; }
@media screen and (max-width: 900px) {
  html { zoom: .74; }
  main { width: auto; min-height: 0; padding: 14mm 15mm; }
}
@media screen and (max-width: 420px) { html { zoom: .6; } main { padding: 10mm 8mm; } }
"""
"""Beside the styles of papers: how one fits into a narrow frame on the screen."""


def document_for(pk: int, user: User, action: Action = Action.VIEW) -> tuple[Document, Case]:
    """The paper with its case, for whoever may do this with the case. Raises Http404."""
    document = Document.objects.select_related("issuer", "issued_by", "voided_by").filter(pk=pk).first()
    if document is None or document.case_id is None or document.status == Document.Status.DRAFT:
        raise Http404
    return document, reach(document.case_id, user, action)


@require_GET
@cache_control(public=True, max_age=3600)
def paper_styles(request: HttpRequest) -> HttpResponse:
    """The style sheet of papers, the same for everybody; with ?screen=1 what fits one into a frame."""
    return HttpResponse(SCREEN if "screen" in request.GET else style_sheet(), content_type="text/css; charset=utf-8")


class DocumentPage(LoginRequiredMixin, TemplateView):
    """A paper with what was done with it."""

    template_name = "workbench/documents/document.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = signed_in(self.request)
        document, case = document_for(kwargs["pk"], user)
        return super().get_context_data(
            document=document,
            case=case,
            services=document.services.select_related("recorded_by", "party").order_by("pk"),
            serve_url=reverse("workbench:serve", args=[document.pk]) if may_serve(case, document, user) else "",
            receipts=_receipts(document, case),
            notice_url=_notice_url(document, case, user),
            may_void=document.status == Document.Status.ISSUED and may_void(case, user),
            pdf=converter() is not None,
            link=verification_link(self.request, document),
            line=line(case.line),
            **kwargs,
        )


def _receipts(document: Document, case: Case) -> list[tuple[str, str, str]]:
    """Everyone on whom an issued paper is to be served, with the addresses of the blank 送达回证: page and Word."""
    if document.status != Document.Status.ISSUED or document.spec == NOTICE.code:
        return []
    page, word = (reverse("workbench:blank-receipt", args=[document.pk, kind]) for kind in ("html", "docx"))
    keys = recipients(document.addressees, list(case.parties.filter(left_on=None).order_by("id")))
    asked = [(name, urlencode({"to": key})) for key, name in keys]
    return [(name, f"{page}?{to}", f"{word}?{to}") for name, to in asked]


def _notice_url(document: Document, case: Case, user: User) -> str:
    """Where a 公告 of the paper is prepared; empty where it is none to be served so, or the user may not."""
    served = document.status == Document.Status.ISSUED and document.spec != NOTICE.code and document.addressees
    return reverse("workbench:notice", args=[document.pk]) if served and may_announce(case, user) else ""


class DocumentPaper(LoginRequiredMixin, View):
    """The paper alone, to print or to stand in a frame."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The page rendered from the frozen text."""
        document, _ = document_for(pk, signed_in(request))
        fragment = to_fragment(parse(document.text), link=verification_link(request, document))
        context = {
            "fragment": fragment, "form": document.form, "title": str(document), "screen": "screen" in request.GET,
        }  # fmt: skip
        return render(request, "workbench/documents/page.html", context)


class DocumentFile(LoginRequiredMixin, View):
    """The paper as a file of Word or a PDF."""

    def get(self, request: HttpRequest, pk: int, kind: str) -> HttpResponse:
        """The file; without a converter, back to the paper with the reason."""
        document, _ = document_for(pk, signed_in(request))
        link = verification_link(request, document)
        try:
            content, content_type = (docx_of(document, link), DOCX) if kind == "docx" else (
                pdf_of(document, link), "application/pdf",
            )  # fmt: skip
        except PdfUnavailable as problem:
            messages.warning(request, str(problem))
            return redirect("workbench:document", pk)
        return HttpResponse(
            content,
            headers={
                "Content-Type": content_type,
                "Content-Disposition": disposition(f"{document.title} {document.number}", kind),
            },
        )


def disposition(name: str, kind: str) -> str:
    """Asks to keep it as a file, under the name it has on paper."""
    return content_disposition_header(True, f"{name.strip()}.{kind}") or ""


class Void(LoginRequiredMixin, View):
    """作废文书."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The form that asks why."""
        return self._page(request, self._own(request, pk), VoidForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Declare it void."""
        document, form = self._own(request, pk), VoidForm(request.POST)
        form.read()
        try:
            void(document, str(form.typed("reason") or ""), signed_in(request))
        except NotThere:
            raise Http404 from None
        except Refused as refused:
            form.refuse(refused.refusals)
            return self._page(request, document, form, status=422)
        messages.success(request, f"《{document.title}》{document.number}已作废，编号保留，不再使用。")
        return done(request, redirect("workbench:document", pk))

    @staticmethod
    def _own(request: HttpRequest, pk: int) -> Document:
        document, case = document_for(pk, signed_in(request), Action.ACT)
        if not may_void(case, signed_in(request)):
            raise Http404
        return document

    @staticmethod
    def _page(request: HttpRequest, document: Document, form: VoidForm, status: int = 200) -> HttpResponse:
        context = {"document": document, "form": form, "form_url": request.path}
        return render(request, "workbench/documents/void.html", context, status=status)
