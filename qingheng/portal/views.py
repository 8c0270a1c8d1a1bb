"""The public's pages: checking a document, large type."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from qingheng.kernel.documents.codes import normal, shown
from qingheng.kernel.documents.issuing import find_by_code

YEAR = 365 * 24 * 3600


@never_cache
@require_safe
def verify(request: HttpRequest, code: str = "") -> HttpResponse:
    """核验文书: by the code of the paper's end, or by the link in its QR. Shows what identifies the paper, not
    its text: whoever has the paper has that already."""
    typed = (code or request.GET.get("code", "")).strip()
    asked = "code" in request.GET or bool(code)
    document = find_by_code(typed) if typed else None
    problem = _problem(typed) if asked and document is None else ""
    context = {"typed": typed, "document": document, "problem": problem, "checked_at": timezone.now()}
    if document:
        context["shown_code"] = shown(document.code or "")
    return render(request, "portal/verify.html", context, status=404 if problem and typed else 200)


def _problem(typed: str) -> str:
    if not typed:
        return "请填写核验码，它印在文书末尾的二维码旁。"
    if normal(typed) is None:
        return "核验码有误：应为 12 位，没有数字 0、1 和字母 I、L、O。请对照文书重新填写。"
    return "没有登记过这个核验码。请对照文书重新填写；仍查不到的，请联系文书上写明的机关核实真伪。"


@require_safe
def type_size(request: HttpRequest, size: str) -> HttpResponse:
    """大字版: remembered for a year, then back to the page one came from."""
    back = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = reverse("portal:verify")
    answer = HttpResponseRedirect(back)
    answer.set_cookie("type", "large" if size == "large" else "normal", max_age=YEAR, samesite="Lax")
    return answer
