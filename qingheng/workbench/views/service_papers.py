"""送达回证、送达地址确认书、邮寄凭证： to print or to take away, made from the record whenever they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.generic import View

from qingheng.kernel.cases import file_papers
from qingheng.kernel.cases.file_papers import FilePaper
from qingheng.kernel.cases.requests import NotThere
from qingheng.kernel.documents.docx import to_docx
from qingheng.kernel.documents.html import to_fragment
from qingheng.kernel.documents.paper import parse
from qingheng.workbench.casework.opened import signed_in
from qingheng.workbench.forms.service import OTHER
from qingheng.workbench.views.documents import DOCX, disposition


class FilePaperView(LoginRequiredMixin, View):
    """A form or proof, as a page to print or as a file of Word."""

    def get(self, request: HttpRequest, kind: str, **where: Any) -> HttpResponse:
        """The paper."""
        try:
            found = self.paper(request, **where)
        except NotThere:
            raise Http404 from None
        paper, name = parse(found.text), f"{found.spec.title} {found.about}"
        if kind == "docx":
            headers = {"Content-Type": DOCX, "Content-Disposition": disposition(name, kind)}
            return HttpResponse(to_docx(paper), headers=headers)
        context = {"fragment": to_fragment(paper), "form": paper.form, "title": name}
        return render(request, "workbench/documents/page.html", context)

    def paper(self, request: HttpRequest, **where: Any) -> FilePaper:
        """The paper. Raises NotThere."""
        raise NotImplementedError


class BlankReceipt(FilePaperView):
    """送达回证， before service."""

    def paper(self, request: HttpRequest, **where: Any) -> FilePaper:
        to = request.GET.get("to", "")
        party = int(to) if to.isdecimal() and len(to) < 10 else None
        return file_papers.blank_receipt(
            int(where["pk"]), signed_in(request), party=party, name=to.removeprefix(OTHER) if party is None else ""
        )


class AddressConfirmation(FilePaperView):
    """送达地址确认书."""

    def paper(self, request: HttpRequest, **where: Any) -> FilePaper:
        return file_papers.address_confirmation(int(where["pk"]), int(where["party"]), signed_in(request))


class _OfService(FilePaperView):
    make: Callable[..., FilePaper]

    def paper(self, request: HttpRequest, **where: Any) -> FilePaper:
        return type(self).make(int(where["pk"]), signed_in(request))


class Receipt(_OfService):
    """送达回证， after service."""

    make = staticmethod(file_papers.receipt)


class Posting(_OfService):
    """邮寄凭证."""

    make = staticmethod(file_papers.posting_proof)
