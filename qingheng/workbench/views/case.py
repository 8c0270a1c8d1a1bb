"""The pages of one case: what it is about, what happened, what can be done, and how its dates came about."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.generic import TemplateView, View

from qingheng.kernel.cases.models import Party
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.vault.masking import UnmaskRefused, unmask
from qingheng.procedure.declare import bases
from qingheng.workbench.casework import actions, facts, limits, map, papers, preparations, records, related
from qingheng.workbench.casework.header import header
from qingheng.workbench.casework.opened import Opened, opened, reach, signed_in
from qingheng.workbench.casework.timeline import History
from qingheng.workbench.forms.unmasking import UnmaskForm

RECENT = 60
"""So many entries of its timeline stand on the page of a case, unless all are asked for."""


class CaseView(LoginRequiredMixin, TemplateView):
    """A page of a case; `tab` is the name of its URL."""

    tab = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = opened(self.request, kwargs["pk"])
        return super().get_context_data(**header(found, self.tab), **self.content(found), **kwargs)

    def content(self, found: Opened) -> dict[str, Any]:
        """What stands below the tabs."""
        raise NotImplementedError


class Overview(CaseView):
    """办理."""

    template_name = "workbench/cases/case.html"
    tab = "case"

    def content(self, found: Opened) -> dict[str, Any]:
        documents = papers.papers_of([found.case.pk])
        may_correct = found.may(Action.CORRECT)
        standing = limits.pressing(found.status.limits)
        past = limits.ended(found.status.limits)
        history, most = History(found), None if "all" in self.request.GET else RECENT
        return {
            "sections": facts.sections(found),
            "parties": facts.party_cards(found),
            "related": related.of_case(found),
            "entries": history.entries(correctable=may_correct, most=most),
            "earlier": max(0, len(history.events) - (most or len(history.events))),
            "groups": actions.groups(found, papers.unserved(documents)),
            "laid": preparations.of_case(found),
            "may_act": bool(found.roles),
            "limits": [_bar(found, each) for each in standing],
            "past_limits": [_bar(found, each) for each in past],
        }


def _bar(found: Opened, standing: Any) -> Any:
    return limits.bar(standing, found.case, found.today, found.calendar, found.told_apart)


class Documents(CaseView):
    """文书."""

    template_name = "workbench/cases/documents.html"
    tab = "case-documents"

    def content(self, found: Opened) -> dict[str, Any]:
        documents = papers.papers_of([found.case.pk])
        serve = {action.url: action for action in actions.services(found, papers.unserved(documents))}
        return {
            "rows": papers.rows(documents),
            "services": list(serve.values()),
            "changes": papers.changed_limits(found),
            "confirmations": papers.confirmations(found),
        }


class Records(CaseView):
    """全部记录."""

    template_name = "workbench/cases/records.html"
    tab = "case-records"

    def content(self, found: Opened) -> dict[str, Any]:
        history = History(found)
        return {"rows": records.rows(history), "broken": records.broken(history)}


class Map(CaseView):
    """程序图."""

    template_name = "workbench/cases/map.html"
    tab = "case-map"

    def content(self, found: Opened) -> dict[str, Any]:
        return {"places": map.places(found), "procedure": found.loaded.procedure}


class Limit(LoginRequiredMixin, TemplateView):
    """How the date of one limit came about: its sentences and its calendar."""

    template_name = "workbench/cases/limit.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = opened(self.request, kwargs["pk"])
        key = (kwargs["limit"], self.request.GET.get("subject", ""), kwargs["round"])
        standing = next((each for each in found.status.limits if each.key == key), None)
        if standing is None:
            raise Http404
        return super().get_context_data(
            case=found.case,
            bar=_bar(found, standing),
            standing=standing,
            explanation=standing.due.explanation,
            months=limits.months(standing, found.today, found.calendar),
            basis=bases(standing.limit.basis),
            moved=[row for row in papers.changed_limits(found) if any(m.standing.key == key for m in row.change.moved)],
            **kwargs,
        )


class Unmask(LoginRequiredMixin, View):
    """Personal data in full, for whoever may and says why; each look is kept."""

    def get(self, request: HttpRequest, pk: int, party: int, field: str) -> HttpResponse:
        """The form that asks why."""
        return self._page(request, self._party(request, pk, party, field), field, UnmaskForm())

    def post(self, request: HttpRequest, pk: int, party: int, field: str) -> HttpResponse:
        """The value, once the reason is written down."""
        found = self._party(request, pk, party, field)
        form = UnmaskForm(request.POST)
        form.read()
        try:
            value = unmask(signed_in(request), found, field, form.typed("reason") or "")
        except UnmaskRefused as refused:
            form.add_error("reason", str(refused))
            return self._page(request, found, field, form, status=422)
        return self._page(request, found, field, form, value=value)

    @staticmethod
    def _party(request: HttpRequest, pk: int, party: int, field: str) -> Party:
        case = reach(pk, signed_in(request), Action.UNMASK)
        found = case.parties.filter(pk=party).first()
        if found is None or field not in ("id_number", "phone"):
            raise Http404
        return found

    @staticmethod
    def _page(
        request: HttpRequest, party: Party, field: str, form: UnmaskForm, *, value: str = "", status: int = 200
    ) -> HttpResponse:
        label = {"id_number": "证件号码", "phone": "联系电话"}[field]
        context = {"party": party, "label": label, "form": form, "value": value, "form_url": request.path}
        response = render(request, "workbench/cases/unmask.html", context, status=status)
        response["Cache-Control"] = "no-store"
        return response
