"""全部事项： what one person or body has to do with the bureau, across lines."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.generic import View

from qingheng.kernel.cases import same_person
from qingheng.kernel.cases.conflicts import state_label
from qingheng.kernel.cases.models import Deadline, Party
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.same_person import Matter
from qingheng.workbench.casework.opened import reach, signed_in


class PersonMatters(LoginRequiredMixin, View):
    """The page, for whoever may view the case of this party; each look is kept."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The matters by line."""
        user = signed_in(request)
        party = Party.objects.filter(pk=pk).first()
        if party is None:
            raise Http404
        party.case = reach(party.case_id, user)
        groups: dict[str, list[dict[str, Any]]] = {}
        for matter in same_person.look(party, user):
            groups.setdefault(line(matter.case.line).name, []).append(_row(matter))
        context = {
            "party": party,
            "case": party.case,
            "groups": groups,
            "known": bool(party.id_number or party.body_id),
        }
        response = render(request, "workbench/cases/person.html", context)
        response["Cache-Control"] = "no-store"
        return response


def _row(matter: Matter) -> dict[str, Any]:
    case = matter.case
    limits = line(case.line).versions.named(case.procedure).limits
    return {
        "case": case, "state": state_label(case), "roles": matter.roles,
        "limits": [(_label(each, limits), each.due) for each in matter.limits],
    }  # fmt: skip


def _label(each: Deadline, limits: Any) -> str:
    return limits[each.limit].label if each.limit in limits else each.limit
