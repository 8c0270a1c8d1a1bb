"""Answers to HTMX: what was done is shown by the page that asked, read afresh."""

from django.http import HttpRequest, HttpResponse
from django_htmx.http import HttpResponseClientRefresh


def done(request: HttpRequest, elsewhere: HttpResponse) -> HttpResponse:
    """After a success: the page under the sheet is read again; without HTMX the person is led elsewhere."""
    return HttpResponseClientRefresh() if getattr(request, "htmx", False) else elsewhere
