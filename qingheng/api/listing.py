"""Lists of cases: filters and pages, always as many queries whatever the length."""

from __future__ import annotations

import base64
import datetime as dt
from typing import Any

from django.db.models import Q, QuerySet
from ninja import Schema
from pydantic import ConfigDict, Field

from qingheng.api import reading
from qingheng.api.problems import Problem, error
from qingheng.api.schemas.cases import CasePage
from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action

LONGEST = 200


class CaseFilter(Schema):
    """Which cases. A filter that is left out is not asked."""

    model_config = ConfigDict(extra="forbid")

    line: str | None = Field(None, description="条线代码")
    state: str | None = Field(None, description="状态代码")
    number: str | None = Field(None, description="案号")
    officer: str | None = Field(None, description="承办人用户名")
    body: str | None = Field(None, description="承办科室代码")
    open: bool | None = Field(None, description="true 为未结，false 为已结")
    began_from: dt.date | None = Field(None, description="收件日期不早于")
    began_to: dt.date | None = Field(None, description="收件日期不晚于")
    closed_from: dt.date | None = Field(None, description="结案日期不早于")
    closed_to: dt.date | None = Field(None, description="结案日期不晚于")
    due_to: dt.date | None = Field(None, description="最近届满日不晚于")
    q: str | None = Field(None, max_length=60, description="案名、案号、当事人名称所含文字")
    limit: int = Field(50, ge=1, le=LONGEST, description="每页件数")
    cursor: str | None = Field(None, description="上一页所给的 next")


_LOOKUPS = {
    "line": "line",
    "state": "state",
    "number": "number",
    "officer": "officer__username",
    "body": "body__code",
    "began_from": "began_on__gte",
    "began_to": "began_on__lte",
    "closed_from": "closed_on__gte",
    "closed_to": "closed_on__lte",
    "due_to": "next_due__lte",
}


def page(user: User, asked: CaseFilter) -> CasePage:
    """The cases the user may list, the newest first, and where to go on."""
    viewable = Case.objects.restrict(user, Action.VIEW)
    cases = _filtered(Case.objects.restrict(user, Action.LIST), viewable, asked)
    if asked.cursor:
        cases = cases.filter(_after(asked.cursor))
    rows = list(cases.select_related("body", "officer").order_by("-began_on", "-id")[: asked.limit + 1])
    shown, more = rows[: asked.limit], len(rows) > asked.limit
    titled = set(viewable.order_by().filter(pk__in=[case.pk for case in shown]).values_list("pk", flat=True))
    items = [reading.row(case, titled=case.pk in titled) for case in shown]
    return CasePage(items=items, next=_cursor(shown[-1]) if more else None)


def _filtered(cases: QuerySet[Case], viewable: QuerySet[Case], asked: CaseFilter) -> QuerySet[Case]:
    values = asked.model_dump(exclude_none=True)
    lookups: dict[str, Any] = {lookup: values[name] for name, lookup in _LOOKUPS.items() if name in values}
    if asked.open is not None:
        lookups["closed_on__isnull"] = asked.open
    cases = cases.filter(**lookups)
    if asked.q and (text := asked.q.strip()):
        # Names are searched only where they may be seen: a search must not tell what a list withholds.
        named = viewable.order_by().filter(Q(title__icontains=text) | Q(parties__name__icontains=text)).values("pk")
        cases = cases.filter(Q(number__icontains=text) | Q(pk__in=named))
    return cases


def _cursor(case: Case) -> str:
    return base64.urlsafe_b64encode(f"{case.began_on.isoformat()}/{case.pk}".encode()).decode()


def _after(cursor: str) -> Q:
    try:
        day, key = base64.urlsafe_b64decode(cursor.encode()).decode().split("/")
        began_on, pk = dt.date.fromisoformat(day), int(key)
    except ValueError:
        raise Problem(422, "cursor 无效，请从第一页重新查询。", [error("cursor 无效", "cursor")]) from None
    return Q(began_on__lt=began_on) | Q(began_on=began_on, pk__lt=pk)
