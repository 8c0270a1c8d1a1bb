"""Whose figures of which year are asked for, by whom."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.urls import reverse

from qingheng.kernel.cases.authority import lines_for
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import lines
from qingheng.kernel.figures import catalogue, dashboards
from qingheng.kernel.figures.breakdowns import ORGANISATION, Breakdown
from qingheng.kernel.figures.common import COMMON
from qingheng.kernel.figures.dashboards import Dashboard
from qingheng.kernel.figures.declare import Balance, Indicator, Leaf, Ratio, Sum
from qingheng.kernel.figures.reach import countable
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today
from qingheng.workbench.casework.opened import signed_in

FIRST, LAST = 1990, 2999
SHOWN_YEARS = 6


@dataclass(frozen=True)
class Asked:
    """A year of a line, as one person may see it."""

    user: User
    line: str
    year: int
    today: dt.date

    @property
    def span(self) -> Span:
        """The year."""
        return Span.year(self.year)

    @property
    def running(self) -> bool:
        """Whether the year is not over yet."""
        return self.today < self.span.last

    @property
    def before(self) -> Span:
        """What it is compared with: the year before, of a running year its same days."""
        first = dt.date(self.year - 1, 1, 1)
        if not self.running:
            return Span.year(self.year - 1)
        days = calendar.monthrange(self.year - 1, self.today.month)[1]
        return Span(first, dt.date(self.year - 1, self.today.month, min(self.today.day, days)))

    @property
    def before_words(self) -> str:
        """上年, of a running year 上年同期."""
        return "上年同期" if self.running else "上年"

    @property
    def months(self) -> list[Span]:
        """Its months, of a running year those that have begun."""
        return [month for month in self.span.months() if month.first <= self.today]

    @property
    def name(self) -> str:
        """What people call the line."""
        return dict(line_names(self.user))[self.line]

    @cached_property
    def _declared(self) -> Any:
        return next((each for each in lines() if each.code == self.line), None)

    @property
    def indicators(self) -> Sequence[Indicator]:
        """Everything the line counts."""
        return countable(catalogue.indicators(self.line)[self.line], self.user)

    @property
    def shown(self) -> list[Indicator]:
        """What of it stands in tables."""
        return [each for each in self.indicators if each.shown]

    def columns(self, division: Breakdown) -> list[Indicator]:
        """What stands beside each group of a division: the counts, and those rates of the page that it divides.

        No rate of which a number may be withheld: the number would follow from it.
        """
        rates = [
            each
            for each in self.dashboard.rates
            if division.divides(each) and not any(leaf.least for leaf in each.leaves())
        ]
        return [*(each for each in self.shown if isinstance(each, Leaf)), *rates]

    @property
    def balances(self) -> Sequence[Balance]:
        """What must be equal."""
        return catalogue.balances().get(self.line, ())

    @property
    def breakdowns(self) -> list[Breakdown]:
        """By what it can be divided, the organisation first."""
        own = self._declared.breakdowns if self._declared else ()
        return [ORGANISATION, *(each for each in own if each is not ORGANISATION)]

    @cached_property
    def dashboard(self) -> Dashboard:
        """What stands on the page."""
        own = self._declared
        return dashboards.of(own.dashboard if own else None, self.indicators, own.breakdowns if own else ())

    @cached_property
    def by_code(self) -> dict[str, Indicator]:
        """Every indicator that has records to show."""
        return dashboards.by_code(self.indicators, self.balances)

    def url(self, name: str = "figures-year", *further: str, year: int | None = None, **query: Any) -> str:
        """The address of a page of this line and year."""
        url = reverse(f"workbench:{name}", args=[self.line, year or self.year, *further])
        return f"{url}?{urlencode(query)}" if query else url

    def records_url(
        self, indicator: Indicator, *, month: Span | None = None, group: tuple[Breakdown, Any] | None = None
    ) -> str:
        """Where the records of a number are listed."""
        query: dict[str, Any] = {"month": month.first.month} if month else {}
        if group:
            query |= {"by": group[0].code, "group": str(group[1])}
        return self.url("figure-records", indicator.code, **query)

    @cached_property
    def first_day(self) -> dt.date:
        """The day on which the first case that counts came in, today where there is none."""
        cases = Case.objects.restrict(self.user, Action.FIGURES).order_by("began_on")
        own = cases if self.line == COMMON else cases.filter(line=self.line)
        return own.values_list("began_on", flat=True).first() or self.today

    @property
    def comparable(self) -> bool:
        """Whether the time to compare with is on record from its first month on: half a year is no comparison."""
        return self.first_day < dt.date(self.year - 1, 2, 1)

    def years(self) -> list[tuple[str, str, bool]]:
        """(label, address, whether it is this one) of the years to choose from, the latest last."""
        known = sorted({*range(self.first_day.year, self.today.year + 1), self.year})[-SHOWN_YEARS:]
        return [(f"{year}年", self.url(year=year), year == self.year) for year in known]


def lists(indicator: Indicator) -> bool:
    """Whether its number is one of records: a rate shows those of its parts, a sum of days has no list of its own."""
    return not isinstance(indicator, Ratio) and not any(isinstance(each, Sum) for each in indicator.counted())


def line_names(user: User) -> list[tuple[str, str]]:
    """(code, name) of what has figures that the user may count, the service of all lines last; empty without any."""
    found = [(each.code, each.name) for each in lines_for(user, Action.FIGURES) if each.indicators]
    return [*found, (COMMON, "送达（各条线）")] if found else []


def asked(request: HttpRequest, line: str, year: int) -> Asked:
    """What the address asks for. Raises Http404 for whoever may see no figures."""
    user = signed_in(request)
    if line not in dict(line_names(user)) or not FIRST <= year <= LAST:
        raise Http404
    return Asked(user, line, year, today())
