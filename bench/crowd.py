"""A hundred thousand cases out of a few real ones, multiplied by SQL: enough to measure lists on.

Only what lists read is multiplied: cases, their records, limits, officers. One case in five is open.
"""

# ruff: noqa: S608  (names of tables and columns come from the models)
from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import connection, models, transaction

from qingheng.kernel.cases.models import Assignment, Case, Deadline
from qingheng.kernel.organisations.models import User
from qingheng.lines.reconsideration.models import Reconsideration
from qingheng.procedure import roles
from tests import factories

CASES, OFFICERS = 100_000, 40
FIRST_COPY = 1_000_000
TODAY = dt.date(2024, 6, 3)


@dataclass(frozen=True)
class Crowd:
    """The district, and its officers among whom the cases are divided."""

    district: factories.District
    officers: list[User]


@transaction.atomic
def gather(cases: int = CASES) -> Crowd:
    """Fill an empty database."""
    district = factories.district()
    officers = [
        factories.person(f"officer{n}", f"承办{n}", district.section, roles.CASE_OFFICER) for n in range(OFFICERS)
    ]
    originals = _originals(district)
    for place, original in enumerate(originals):
        _multiply(original, cases // len(originals), FIRST_COPY * (place + 1), officers[0].pk)
    return Crowd(district, officers)


def settle() -> None:
    """Let the engine look at what it holds, as it does by itself in the course of a day."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _originals(district: factories.District) -> list[Case]:
    """Four archived cases of different closing, and one being heard."""
    closed = []
    for month in range(1, 5):
        on = dt.date(2024, month, 15)
        case = factories.open_case(district, on, known_on="2023-12-20", act_date="2023-12-18")
        factories.assign(district, case, on)
        factories.take(district, case, "withdraw_early", on, withdrawal_recorded="true")
        factories.take(district, case, "archive", on)
        closed.append(case)
    return [*closed, factories.accepted(district)]


def _multiply(original: Case, copies: int, first: int, officer: int) -> None:
    """Copies differ in number, officer and day; the limits of those that are open spread over two months."""
    number = f"number || '-' || {first} || '-' || i"
    own = f"{officer} + (i % {OFFICERS})"
    due = _days_from(TODAY, f"(i / {OFFICERS} % 60) - 2")
    began = _days_from(dt.date(2023, 12, 31), "-(i % 1500)")
    pressing = {"next_due": f"CASE WHEN next_due IS NULL THEN NULL ELSE {due} END"}
    _copy(Case, copies, f"id = {original.pk}", {
        "id": f"{first} + i", "number": number, "officer_id": own, "began_on": began, **pressing,
    })  # fmt: skip
    key = f"case_id = {original.pk}"
    copied = {"case_id": f"{first} + i"}
    _copy(Reconsideration, copies, key, {**copied, "received_on": began})
    _copy(Deadline, copies, key, {**copied, "due": due, "nominal": due}, leave=("id",))
    _copy(Assignment, copies, f"{key} AND user_id = {_lead(original)}", {**copied, "user_id": own}, leave=("id",))


def _lead(case: Case) -> int:
    case.refresh_from_db()
    assert case.officer_id is not None  # noqa: S101
    return case.officer_id


def _copy(
    model: type[models.Model], copies: int, where: str, changed: Mapping[str, str], leave: tuple[str, ...] = ()
) -> None:
    quote = connection.ops.quote_name
    table = quote(model._meta.db_table)
    columns = [str(field.column) for field in model._meta.concrete_fields if field.column not in leave]
    values = ", ".join(changed.get(column, quote(column)) for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(map(quote, columns))}) "
            f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {copies}) "
            f"SELECT {values} FROM {table}, n WHERE {where}"
        )


def _days_from(day: dt.date, days: str) -> str:
    if connection.vendor == "sqlite":
        return f"date('{day}', ({days}) || ' days')"
    return f"(DATE '{day}' + CAST({days} AS integer))"
