"""Steps a second through the kernel, against the same writes in hand-written SQL in one transaction.

The writes are those the kernel makes, taken down while it takes the step in a transaction that is rolled back;
the baseline sends the same statements with the same values and nothing else: no reads, no rules, no papers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from bench.timing import in_turn
from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.papers import issuers_of
from qingheng.kernel.cases.requests import Taking
from qingheng.kernel.documents.models import NumberSeries
from qingheng.kernel.organisations.models import User
from qingheng.lines.reconsideration.line import LINE
from tests import factories

ROUNDS, BATCH = 15, 40
DAY = dt.date(2024, 5, 7)
WRITES = ("INSERT", "UPDATE", "DELETE")
ENDS = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT")
FAR = 1_000_000
Statement = tuple[str, Any]


class _RollBack(Exception):
    """Ends the rehearsal of a step."""


def run() -> None:
    """Print the ratio for a step without a paper and for one with a paper."""
    district = factories.district()
    _measure("转入立案前化解(不出文书)", district, Taking("start_prefiling", DAY, {"prefiling_consent": "true"}))
    _measure("受理(出一份文书)", district, Taking("accept", DAY, {"track": "ordinary"}))


def _measure(name: str, district: factories.District, taking: Taking) -> None:
    cases = [_ready(district) for _ in range(ROUNDS * BATCH * 2)]
    own, replayed = cases[: ROUNDS * BATCH], cases[ROUNDS * BATCH :]
    officer = district.officer
    scripts = _rehearse(replayed, taking, officer)
    with CaptureQueriesContext(connection) as captured, suppress(_RollBack), transaction.atomic():
        door.take(own[0], taking, officer, on=DAY)
        raise _RollBack
    queries = sum(not each["sql"].startswith(ENDS) for each in captured.captured_queries)
    pair = in_turn(
        lambda number: _take_all(own[number * BATCH : (number + 1) * BATCH], taking, officer),
        lambda number: _replay_all(scripts[number * BATCH : (number + 1) * BATCH]),
        ROUNDS,
    )
    a_second = BATCH * len(pair.ours) / sum(pair.ours)
    print(
        f"{name}: {queries} 条语句(其中写 {len(scripts[0])} 条)，每秒 {a_second:.0f} 个环节；"
        f"为手写 SQL 速度的 {pair.ratio:.2f}"
    )


def _ready(district: factories.District) -> int:
    case = factories.open_case(district, DAY)
    factories.assign(district, case, DAY)
    return int(case.pk)


def _take_all(cases: list[int], taking: Taking, user: User) -> None:
    for case in cases:
        door.take(case, taking, user, on=DAY)


def _replay_all(scripts: list[list[Statement]]) -> None:
    for script in scripts:
        with transaction.atomic(), connection.cursor() as cursor:
            for sql, parameters in script:
                cursor.execute(sql, parameters)


def _rehearse(cases: list[int], taking: Taking, user: User) -> list[list[Statement]]:
    """The writes of the step in each case, with their values. Numbers of papers are taken far from the real ones."""
    scripts: list[list[Statement]] = []
    with suppress(_RollBack), transaction.atomic():
        NumberSeries.objects.bulk_create(
            [NumberSeries(body_id=body, series=series, year=DAY.year, last=FAR) for body, series in _series(cases[0])],
            update_conflicts=True, unique_fields=["body", "series", "year"], update_fields=["last"],
        )  # fmt: skip
        for case in cases:
            scripts.append([])
            with connection.execute_wrapper(_note(scripts[-1])):
                door.take(case, taking, user, on=DAY)
        raise _RollBack
    return scripts


def _series(case: int) -> list[tuple[int, str]]:
    section = Case.objects.select_related("body").get(pk=case).body
    issuers = issuers_of(section, LINE)
    return [(issuers.for_paper(paper).pk, paper.series) for paper in LINE.procedure.papers().values() if paper.series]


def _note(script: list[Statement]) -> Callable[..., Any]:
    def note(execute: Callable[..., Any], sql: str, parameters: Any, many: bool, context: Any) -> Any:
        if sql.lstrip().upper().startswith(WRITES):
            script.append((sql, parameters))
        return execute(sql, parameters, many, context)

    return note
