"""核验文书: whoever holds a paper learns whether it was issued and still holds."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from qingheng.kernel.documents.codes import normal, shown
from qingheng.kernel.documents.issuing import find_by_code
from qingheng.kernel.today import now
from qingheng.portal.models import miss
from qingheng.portal.visitors import MINUTE, too_often

YEAR = 365 * 24 * 3600
NOTHING_TYPED = "请填写核验码，它印在文书末尾的二维码旁。"
NO_CODE = "核验码有误：应为 12 位，没有数字 0、1 和字母 I、L、O。请对照文书重新填写。"
UNKNOWN = "没有登记过这个核验码。请对照文书重新填写；仍查不到的，请联系文书上写明的机关核实真伪。"
TOO_OFTEN = "这个网络地址一分钟内核验次数过多，请过一分钟再试。"


@never_cache
@require_safe
def verify(request: HttpRequest, code: str = "") -> HttpResponse:
    """By the code of the paper's end, or by the link in its QR. Shows what identifies the paper, neither its text nor
    its parties: whoever has the paper has those already."""
    typed = (code or request.GET.get("code", "")).strip()[:40]
    if not typed:
        return _page(request, typed, NOTHING_TYPED if "code" in request.GET else "")
    if too_often(request, "verify", settings.VERIFY_RATE):
        miss(timezone.localdate(), "refused")
        answer = _page(request, typed, TOO_OFTEN, status=429)
        answer["Retry-After"] = str(MINUTE)
        return answer
    if normal(typed) is None:  # the check sign: a slip of the pen is told apart from a paper that does not exist
        miss(timezone.localdate(), "malformed")
        return _page(request, typed, NO_CODE, status=404)
    document = find_by_code(typed)
    if document is None:
        miss(timezone.localdate(), "unknown")
        return _page(request, typed, UNKNOWN, status=404)
    context = {"document": document, "shown_code": shown(document.code or ""), "checked_at": now()}
    return render(request, "portal/verify.html", context)


def _page(request: HttpRequest, typed: str, problem: str, status: int = 200) -> HttpResponse:
    return render(request, "portal/verify.html", {"typed": typed, "problem": problem}, status=status)


@require_safe
def type_size(request: HttpRequest, size: str) -> HttpResponse:
    """大字版: remembered for a year, then back to the page one came from."""
    back = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = reverse("portal:verify")
    answer = HttpResponseRedirect(back)
    answer.set_cookie("type", "large" if size == "large" else "normal", max_age=YEAR, samesite="Lax")
    return answer
