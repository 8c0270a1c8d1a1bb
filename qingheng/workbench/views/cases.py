"""The list of cases, its export, and what a person keeps of it."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView

from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, allows
from qingheng.kernel.today import today
from qingheng.workbench.links import intake_url, list_url
from qingheng.workbench.lists import exporting, reading
from qingheng.workbench.lists.asking import Asked, ask
from qingheng.workbench.lists.questions import listed_lines, one_line, registers
from qingheng.workbench.models import ListChoice, SavedView
from qingheng.workbench.views.paging import page_number
from qingheng.workbench.views.permitted import Permitted

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class CaseList(Permitted, TemplateView):
    """案件列表."""

    needs = Action.LIST
    template_name = "workbench/cases/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.person
        asked = ask(user, self.request.GET, partial(ListChoice.of, user))
        totals = reading.totals(asked)
        page = Paginator(reading.Rows(asked, totals), reading.PAGE).get_page(page_number(self.request))
        return super().get_context_data(
            name=asked.name,
            register=asked.register,
            lead=totals.words,
            filters=asked.chips(),
            query=asked.words,
            columns=[(column.key, column.label) for column in asked.columns],
            choices=[(column.key, column.label, column in asked.columns) for column in asked.every],
            page=page,
            sentence=asked.sentence,
            kept=asked.kept,
            views=_views(user, asked),
            export_url=f"{reverse('workbench:cases-export')}?{asked.kept}" if allows(user, Action.EXPORT) else "",
            bulk_url=reverse("workbench:cases-assign") if allows(user, Action.ASSIGN) else "",
            new_url=intake_url(user, one_line(asked.lines)),
            **kwargs,
        )


class Registers(Permitted, TemplateView):
    """名册： the registers of people and bodies the person may list, with how many stand in each."""

    needs = Action.LIST
    template_name = "workbench/cases/registers.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Straight to the register where there is one only; no page where there is none."""
        found = registers(self.person)
        if not found:
            raise Http404
        return redirect(list_url(found[0])) if len(found) == 1 else super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        groups = [
            (business, [(own.name, list_url(own), count) for own, count in counted])
            for business, counted in reading.in_registers(self.person, registers(self.person)).items()
        ]
        return super().get_context_data(groups=groups, **kwargs)


class ExportCases(Permitted):
    """导出 Excel: the rows and columns that are shown. By POST, for it is entered in the audit chain."""

    needs = Action.EXPORT

    def post(self, request: HttpRequest) -> FileResponse:
        asked = ask(self.person, request.GET, partial(ListChoice.of, self.person))
        file, _ = exporting.export(asked)
        return FileResponse(file, as_attachment=True, filename=f"{asked.name}-{today():%Y%m%d}.xlsx", content_type=XLSX)


class ChooseColumns(Permitted):
    """选择列： kept for the person."""

    needs = Action.LIST

    def post(self, request: HttpRequest) -> HttpResponseRedirect:
        chosen = [key for key in request.POST.getlist("column") if len(key) <= 60][:40]
        line = one_line(listed_lines(self.person, QueryDict(request.POST.get("query", "")[:2000])))
        ListChoice.objects.update_or_create(
            user=self.person, line=line.code if line else "", defaults={"columns": chosen}
        )
        return _back(request)


class SaveView(Permitted):
    """保存视图： under a new name, or in place of what the person keeps under this one."""

    needs = Action.LIST

    def post(self, request: HttpRequest) -> HttpResponse:
        name, query = request.POST.get("name", "").strip(), request.POST.get("query", "")
        if not name or len(name) > 40 or len(query) > 2000:
            messages.error(request, "视图没有保存：请填写名称，不超过 40 个字。")
            return _back(request)
        post = next(iter(self.person.posts_today), None)
        shared = post.body if post and request.POST.get("shared") else None
        SavedView.objects.update_or_create(
            user=self.person, name=name, defaults={"query": query, "shared_with": shared}
        )
        messages.success(
            request, f"已保存视图“{name}”" + (f"，{shared.short_name}的同事也能看到。" if shared else "。")
        )
        return _back(request)


class DropView(Permitted):
    """删除视图： one's own."""

    needs = Action.LIST

    def post(self, request: HttpRequest, pk: int) -> HttpResponseRedirect:
        view = get_object_or_404(SavedView, pk=pk, user=self.person)
        view.delete()
        messages.success(request, f"已删除视图“{view.name}”。")
        return redirect("workbench:cases")


def _views(user: User, asked: Asked) -> list[dict[str, Any]]:
    kept = SavedView.objects.for_user(user).select_related("user")
    return [
        {
            "view": view,
            "url": f"{reverse('workbench:cases')}?{view.query}",
            "current": view.query == asked.kept,
            "own": view.user_id == user.pk,
        }
        for view in kept
    ]


def _back(request: HttpRequest) -> HttpResponseRedirect:
    """To the list with the filters it had: the address is built here, never taken from the form as it is."""
    query = QueryDict(request.POST.get("query", "")[:2000]).urlencode()
    return redirect(f"{reverse('workbench:cases')}?{query}")
