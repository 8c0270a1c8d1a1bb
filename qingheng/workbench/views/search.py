"""The palette of Ctrl-K, what one was at lately, and what one should know."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.generic import TemplateView, View

from qingheng.kernel.cases import linking
from qingheng.kernel.organisations.permissions import Action
from qingheng.workbench.casework.opened import signed_in
from qingheng.workbench.palette import done, news, results
from qingheng.workbench.palette.results import Group
from qingheng.workbench.tasks import inbox
from qingheng.workbench.tasks.deadlines import Show
from qingheng.workbench.tasks.duties import codes
from qingheng.workbench.tasks.rows import Writer
from qingheng.workbench.views.permitted import Permitted

REMEMBERED, SHOWN = 20, 10


class Search(LoginRequiredMixin, View):
    """搜索： the results in the palette, or as a page where no script runs."""

    def get(self, request: HttpRequest) -> HttpResponse:
        user, words = signed_in(request), request.GET.get("q", "").strip()
        groups = results.find(user, words) if words else _at_first(request)
        inside = bool(getattr(request, "htmx", False))
        template = "workbench/components/search_results.html" if inside else "workbench/search.html"
        shown = [(heading, [(one.name, one.detail, one.url) for one in found]) for heading, found in groups]
        return render(request, template, {"groups": shown, "query": words})


class Suggestions(LoginRequiredMixin, View):
    """Cases that a field which names one may mean, as the options of its list."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """`of`: the name of the field, which brings what was typed; `line`, `state`: what the fact allows."""
        asked = request.GET
        typed = next((text.strip() for text in asked.getlist(asked.get("of", "")) if text.strip()), "")
        found = linking.suggestions(typed, asked.getlist("line"), asked.getlist("state"), signed_in(request))
        return render(request, "workbench/widgets/suggestions.html", {"cases": found})


class Recent(LoginRequiredMixin, TemplateView):
    """最近： what was done, from the events; what was looked at, as this browser remembers it."""

    template_name = "workbench/recent.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(done=done.lately(signed_in(self.request)), **kwargs)


class Visited(LoginRequiredMixin, View):
    """看过的案件， for the page 最近： the browser says which, the gate which of them are shown."""

    def get(self, request: HttpRequest) -> HttpResponse:
        found = results.recent(signed_in(request), _keys(request))
        return render(request, "workbench/components/visited.html", {"found": found})


class Keys(LoginRequiredMixin, TemplateView):
    """快捷键."""

    template_name = "workbench/keys.html"


def _at_first(request: HttpRequest) -> list[Group]:
    user = signed_in(request)
    groups = [("最近看过", results.recent(user, _keys(request))[:8]), ("页面", results.pages(user))]
    return [(heading, found) for heading, found in groups if found]


def _keys(request: HttpRequest) -> list[int]:
    keys = request.GET.get("recent", "").split(",")
    return [int(key) for key in keys if key.isdecimal() and len(key) < 18][:REMEMBERED]


class Messages(Permitted, TemplateView):
    """消息： limits that press, hearings at hand, answers to what one laid before somebody, what others did."""

    needs = Action.ACT
    template_name = "workbench/messages.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.person
        found = inbox.read(user, Show.SOON)
        return super().get_context_data(
            late=found.counts[Show.OVERDUE],
            soon=found.counts[Show.SOON],
            rows=Writer(found, codes(user), own=False).rows()[:SHOWN],
            hearings=news.hearings(user, found.window),
            answers=news.answers(user),
            returned=news.returned(user),
            doings=news.doings(user),
            **kwargs,
        )
