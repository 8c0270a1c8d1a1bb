"""The records behind a number, exactly as many as it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from qingheng.kernel.cases.models import Case, Deadline, Event
from qingheng.kernel.cases.models import Record as CaseRecord
from qingheng.kernel.cases.registry import line
from qingheng.kernel.documents.models import ServiceRecord
from qingheng.kernel.figures.breakdowns import Breakdown
from qingheng.kernel.figures.declare import Count, Indicator, Source, Stock
from qingheng.kernel.figures.listing import records
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.figures.tables import by_group
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.workbench.links import case_url
from qingheng.workbench.statistics.asked import Asked, lists


@dataclass(frozen=True, slots=True)
class Row:
    """A record with its case. Title and address are empty for whoever may count and list, but not view."""

    number: str
    title: str
    url: str
    state: str
    body: str
    what: str
    on: dt.date | None


@dataclass(frozen=True)
class Listed:
    """What is listed: an indicator, of a month or of the year, of one group or of all."""

    asked: Asked
    indicator: Indicator
    span: Span
    group: tuple[Breakdown, Any] | None
    group_label: str

    @property
    def rows(self) -> QuerySet[Any]:
        """The records, in the order in which their cases came in."""
        source = self.source
        found = records(
            self.indicator, self.span, user=self.asked.user, day=self.asked.today, group=self.group
        ).select_related(source.case, f"{source.case}__body")
        return found.order_by(f"{source.case}__began_on", f"{source.case}_id", "pk")

    @property
    def source(self) -> Source:
        """Of what the records are."""
        return self.indicator.counted()[0].of

    @property
    def dated(self) -> str:
        """The path of the date that counts; empty where there are several."""
        counted = self.indicator.counted()
        first = counted[0]
        if len(counted) > 1:
            return ""
        return first.dated if isinstance(first, Count) else first.begins if isinstance(first, Stock) else ""

    @property
    def dated_name(self) -> str:
        """What that date is called."""
        model, name = self.source.rows.model, self.dated
        if issubclass(model, CaseRecord) and name in model.columns:
            return model.columns[name].label
        known = {field.name: getattr(field, "verbose_name", "") for field in model._meta.get_fields()}
        return str(known.get(name) or "日期")


def listed(request: HttpRequest, asked: Asked, code: str) -> Listed:
    """What the address asks for. Raises Http404 for an indicator, month or group that does not exist."""
    indicator = asked.by_code.get(code)
    if indicator is None or not lists(indicator):
        raise Http404
    span = _span(asked, request.GET.get("month", ""))
    group, label = _group(asked, indicator, span, request)
    return Listed(asked, indicator, span, group, label)


def _span(asked: Asked, month: str) -> Span:
    if not month:
        return asked.span
    if month not in {str(number) for number in range(1, 13)}:
        raise Http404
    return Span.month(asked.year, int(month))


def _group(
    asked: Asked, indicator: Indicator, span: Span, request: HttpRequest
) -> tuple[tuple[Breakdown, Any] | None, str]:
    code, wanted = request.GET.get("by", ""), request.GET.get("group", "")
    if not code:
        return None, ""
    breakdown = next((each for each in asked.breakdowns if each.code == code), None)
    if breakdown is None:
        raise Http404
    for row in by_group(indicator.counted(), span, breakdown, user=asked.user, day=asked.today):
        if str(row.key) == wanted and not any(figure.withheld for figure in row.figures.values()):
            return (breakdown, row.key), f"{breakdown.name}：{row.label}"
    raise Http404


def written(found: Listed, page: Iterable[Any], user: User) -> list[Row]:
    """The records of one page, without names for whoever may not view the case: one query more."""
    rows = list(page)
    cases = [_case(row, found.source) for row in rows]
    open_to = set(
        Case.objects.restrict(user, Action.VIEW).filter(pk__in={case.pk for case in cases}).values_list("pk", flat=True)
    )
    return [_row(found, row, case, case.pk in open_to) for row, case in zip(rows, cases, strict=True)]


def _case(row: Any, source: Source) -> Case:
    found: Case = reduce(getattr, source.case.split("__"), row)
    return found


def _row(found: Listed, row: Any, case: Case, visible: bool) -> Row:
    procedure = line(case.line).versions.named(case.procedure)
    state = procedure.states.get(case.state)
    value = reduce(getattr, found.dated.split("__"), row) if found.dated else None
    return Row(
        case.number, case.title if visible else "", case_url(case.pk) if visible else "",
        state.label if state else "", case.body.short_name, _what(row, procedure), value,
    )  # fmt: skip


def _what(row: Any, procedure: Any) -> str:
    """What is counted, where that is not the case itself."""
    if isinstance(row, Deadline):
        limit = procedure.limits.get(row.limit)
        return limit.label if limit else row.limit
    if isinstance(row, Event):
        step = procedure.steps.get(row.step)
        return step.label if step else row.step
    if isinstance(row, ServiceRecord):
        return f"《{row.document.title}》"
    return ""


def has_words(rows: Sequence[Row]) -> tuple[bool, bool]:
    """Whether any row has a title, and whether any says what is counted: a column of nothing is left out."""
    return any(row.title for row in rows), any(row.what for row in rows)
