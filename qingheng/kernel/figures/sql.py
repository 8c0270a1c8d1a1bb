"""Conditions and dates in SQL, alike on both engines."""

from __future__ import annotations

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import DateField, Exists, Func, IntegerField, OuterRef
from django.db.models.sql.compiler import SQLCompiler

from qingheng.kernel.cases.models import Case

Sql = tuple[str, Any]


class AsDate(Func):
    """ISO text, as JSON holds a date, as a date."""

    arity = 1
    template = "(%(expressions)s)::date"
    output_field = DateField()

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any) -> Sql:
        """SQLite keeps dates as that very text."""
        return super().as_sql(compiler, connection, template="(%(expressions)s)", **context)


class DaysBetween(Func):
    """`DaysBetween("closed_on", "accepted_on")`: how many days the first lies after the second."""

    arity = 2
    template = "(%(expressions)s)"
    arg_joiner = " - "
    output_field = IntegerField()

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any) -> Sql:
        """Whole days: both are midnights."""
        return super().as_sql(
            compiler, connection, template="CAST(julianday(%(expressions)s) AS INTEGER)",
            arg_joiner=") - julianday(", **context,
        )  # fmt: skip


def of_line(line: str) -> Exists:
    """That the case belongs to the line. A join would tempt the planner to begin with every case there is."""
    return Exists(Case.objects.filter(pk=OuterRef("case"), line=line))
