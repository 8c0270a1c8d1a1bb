"""审计日志： who did what, the daily seals, and whether all of it is untouched."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.kernel.vault import seals
from qingheng.kernel.vault.actions import Action as Audited
from qingheng.kernel.vault.models import AuditEntry, Seal
from qingheng.workbench.lists.filters import Between, ListFilter, one_of
from qingheng.workbench.ui.filters import Filter
from qingheng.workbench.views.paging import page_number
from qingheng.workbench.views.permitted import Permitted

PAGE, SEALS, TOLD = 50, 14, 100


class Audit(Permitted):
    """The log; POST verifies every chain and every seal."""

    needs = Action.AUDIT

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(request)

    def post(self, request: HttpRequest) -> HttpResponse:
        differences = seals.verify()
        return self._page(request, verified=True, differences=differences[:TOLD], found=len(differences))

    def _page(self, request: HttpRequest, **context: Any) -> HttpResponse:
        filters = _filters(today())
        entries = _entries(filters, request.GET)
        page = Paginator(entries, PAGE).get_page(page_number(request))
        shown = {
            "filters": [_chip(each, request.GET) for each in filters],
            "query": request.GET.get("q", ""),
            "page": page,
            "seals": Seal.objects.order_by("-day")[:SEALS],
        }
        return render(request, "workbench/keeping/audit.html", {**shown, **context})


def _filters(day: dt.date) -> list[ListFilter]:
    acts = [(act.value, str(act.label).partition("：")[0]) for act in Audited]
    return [one_of("action", "操作", "action", acts), Between("at", "日期", "at__date", day)]


def _entries(filters: list[ListFilter], asked: QueryDict) -> QuerySet[AuditEntry]:
    entries = AuditEntry.objects.select_related("actor").order_by("-at", "-pk")
    for each in filters:
        if (condition := each.condition(asked)) is not None:
            entries = entries.filter(condition)
    if words := asked.get("q", "").strip()[:100]:
        entries = entries.filter(Q(subject__contains=words) | Q(actor__full_name__contains=words))
    return entries


def _chip(each: ListFilter, asked: QueryDict) -> Filter:
    rest = asked.copy()
    for key in (*each.keys, "page"):
        rest.pop(key, None)
    shown = each.shown(asked, f"?{rest.urlencode()}")
    return Filter(shown.name, shown.label, shown.choices, shown.remove_url, shown.days, first=True)
