"""决定公开: decisions as the public may read them, found by words, year and field."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.publishing import KIND
from qingheng.kernel.documents.html import to_fragment
from qingheng.kernel.documents.models import Publication
from qingheng.kernel.documents.paper import parse
from qingheng.kernel.search import index

PER_PAGE = 20
MOST_FOUND = 200
LONGEST = 60


@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    """The list, the newest first; words are looked for in title and text."""
    words = request.GET.get("q", "").strip()[:LONGEST]
    year, topic = request.GET.get("year", ""), request.GET.get("topic", "")
    public = Publication.objects.public()
    found = _filtered(_holding(public, words) if words else public, year, topic)
    page = Paginator(found.defer("text"), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "words": words,
        "year": year,
        "topic": topic,
        "years": public.order_by("-year").values_list("year", flat=True).distinct(),
        "topics": public.exclude(topic="").order_by("topic_label").values_list("topic", "topic_label").distinct(),
        "narrowed": bool(words or year or topic),
    }
    return render(request, "portal/decisions.html", context)


def _holding(public: QuerySet[Publication], words: str) -> QuerySet[Publication]:
    hits = index.search(words, cases=Case.objects.none(), open_kinds=[KIND], limit=MOST_FOUND)
    return public.filter(pk__in=[hit.ref for hit in hits])


def _filtered(found: QuerySet[Publication], year: str, topic: str) -> QuerySet[Publication]:
    if year.isascii() and year.isdecimal() and len(year) == 4:
        found = found.filter(year=int(year))
    return found.filter(topic=topic) if topic else found


@require_safe
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    """One decision, to read and to print."""
    found = get_object_or_404(Publication.objects.public().select_related("document__issuer"), pk=pk)
    context = {"publication": found, "fragment": to_fragment(parse(found.text))}
    return render(request, "portal/decision.html", context)
