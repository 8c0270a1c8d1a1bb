"""Material of a case: the list, handing in, taking out."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import View

from qingheng.kernel.cases.attaching import attach
from qingheng.kernel.cases.requests import NotThere, Refused
from qingheng.workbench.casework.opened import Opened, reach, signed_in
from qingheng.workbench.forms.attachments import AttachmentForm
from qingheng.workbench.views.case import CaseView


class Materials(CaseView):
    """材料."""

    template_name = "workbench/cases/materials.html"
    tab = "case-materials"

    def content(self, found: Opened) -> dict[str, Any]:
        rows = list(found.case.attachments.select_related("added_by").order_by("-pk"))
        return {"rows": rows, "may_add": bool(found.roles)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", AttachmentForm())
        return super().get_context_data(**kwargs)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take in a file."""
        form = AttachmentForm(request.POST, request.FILES)
        form.read()
        try:
            row = attach(pk, form.typed("file"), str(form.typed("kind") or ""), signed_in(request))
        except NotThere:
            raise Http404 from None
        except Refused as refused:
            form.refuse(refused.refusals)
            return self.render_to_response(self.get_context_data(pk=pk, form=form), status=422)
        messages.success(request, f"《{row.name}》已入卷，内容摘要已记录，之后不能改动。")
        return redirect("workbench:case-materials", pk)


class Download(LoginRequiredMixin, View):
    """One file, for whoever may see its case; never opened inside a page of ours."""

    def get(self, request: HttpRequest, pk: int, attachment: int) -> FileResponse:
        """The file as it was handed in."""
        case = reach(pk, signed_in(request))
        row = case.attachments.filter(pk=attachment).first()
        if row is None:
            raise Http404
        response = FileResponse(row.file.open("rb"), as_attachment=True, filename=row.name)
        response["Content-Type"] = row.content_type
        response["Content-Security-Policy"] = "sandbox; default-src 'none'"
        response["Cache-Control"] = "private, no-store"
        return response
