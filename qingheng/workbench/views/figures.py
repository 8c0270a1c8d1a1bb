"""The pages of figures: a year on one page, a breakdown as a table, the records behind a number, the files."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.generic import TemplateView, View

from qingheng.kernel.figures.declare import Ratio
from qingheng.kernel.figures.tables import by_group
from qingheng.kernel.today import today
from qingheng.workbench.casework.opened import signed_in
from qingheng.workbench.statistics import records
from qingheng.workbench.statistics.asked import asked, line_names
from qingheng.workbench.statistics.export import csv_of, workbook_of
from qingheng.workbench.statistics.page import TableRow, Year, cells, cited
from qingheng.workbench.statistics.panels import charts
from qingheng.workbench.views.paging import page_number

PER_PAGE = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Figures(LoginRequiredMixin, View):
    """数据: this year of the first line."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """On to the page of the year."""
        mine = line_names(signed_in(request))
        if not mine:
            raise Http404
        return redirect("workbench:figures-year", mine[0][0], today().year)


class YearPage(LoginRequiredMixin, TemplateView):
    """The year on one page."""

    template_name = "workbench/figures/dashboard.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = asked(self.request, kwargs["line"], kwargs["year"])
        year = Year(found)
        columns, rows = year.organisations()
        return super().get_context_data(
            asked=found,
            lines=[
                (name, reverse("workbench:figures-year", args=[code, found.year]), code == found.line)
                for code, name in line_names(found.user)
            ],
            years=found.years(),
            stats=year.stats(),
            charts=charts(year),
            rates=year.rates(),
            scales=year.scales(),
            all_lines=year.lines(),
            organisation_columns=columns,
            organisations=rows,
            breakdowns=[(each.name, found.url("figures-by", each.code)) for each in found.breakdowns],
            compared=bool(year.before),
            xlsx_url=found.url("figures-file", "xlsx"),
            csv_url=found.url("figures-file", "csv"),
            **kwargs,
        )


class Breakdown(LoginRequiredMixin, TemplateView):
    """All counts of the year by one division, and the rates that follow from them."""

    template_name = "workbench/figures/breakdown.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = asked(self.request, kwargs["line"], kwargs["year"])
        division = next((each for each in found.breakdowns if each.code == kwargs["by"]), None)
        if division is None:
            raise Http404
        columns = found.columns(division)
        rows = by_group(columns, found.span, division, user=found.user, day=found.today)
        rates = [each for each in columns if isinstance(each, Ratio)]
        counts = [each for each in columns if each not in rates]
        return super().get_context_data(
            asked=found,
            division=division,
            tables=[
                (
                    title,
                    [(each.name, each.unit, each.definition) for each in beside],
                    [TableRow(row.label, cells(found, beside, row.figures, (division, row.key))) for row in rows],
                )
                for title, beside in (("件数", counts), ("比率", rates))
                if beside
            ],
            breakdowns=[(each.name, found.url("figures-by", each.code), each is division) for each in found.breakdowns],
            **kwargs,
        )


class Records(LoginRequiredMixin, TemplateView):
    """The records behind a number."""

    template_name = "workbench/figures/records.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = asked(self.request, kwargs["line"], kwargs["year"])
        listed = records.listed(self.request, found, kwargs["indicator"])
        page = Paginator(listed.rows, PER_PAGE).get_page(page_number(self.request))
        rows = records.written(listed, page, found.user)
        titled, described = records.has_words(rows)
        return super().get_context_data(
            asked=found, listed=listed, page=page, rows=rows, titled=titled, described=described,
            basis=cited(listed.indicator), **kwargs,
        )  # fmt: skip


class File(LoginRequiredMixin, View):
    """The figures as a file."""

    def get(self, request: HttpRequest, line: str, year: str, kind: str) -> HttpResponse:
        """The workbook or the CSV."""
        found = asked(request, line, int(year))
        content, content_type = (
            (workbook_of(Year(found)), XLSX) if kind == "xlsx" else (csv_of(Year(found)), "text/csv; charset=utf-8")
        )
        name = content_disposition_header(True, f"{found.name}{year}年统计数据.{kind}") or ""
        return HttpResponse(content, headers={"Content-Type": content_type, "Content-Disposition": name})
