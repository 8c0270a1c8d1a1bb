"""Conditions and dates in SQL, alike on both engines."""

from __future__ import annotations

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, CharField, DateField, Exists, Func, IntegerField, OuterRef
from django.db.models.sql.compiler import SQLCompiler

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import line

Sql = tuple[str, Any]


class AsDate(Func):
    """ISO text, as JSON holds a date, as a date."""

    arity = 1
    template = "(%(expressions)s)::date"
    output_field = DateField()

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any) -> Sql:
        """SQLite keeps dates as that very text."""
        return super().as_sql(compiler, connection, template="(%(expressions)s)", **context)


class MonthOf(Func):
    """`MonthOf("closed_on")`: the month of a date, as 2024-05."""

    arity = 1
    template = "to_char(%(expressions)s, 'YYYY-MM')"
    output_field = CharField()

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any) -> Sql:
        """SQLite keeps dates as ISO text."""
        return super().as_sql(compiler, connection, template="substr(%(expressions)s, 1, 7)", **context)


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


class LimitOf(Func):
    """That a deadline is of one of the limits of the line, which no other line has: an index finds them.

    The limits are looked up when the statement is put together: figures are declared before their line is entered.
    """

    output_field = BooleanField()

    def __init__(self, line: str, **options: Any) -> None:
        super().__init__("limit", **options)
        self.line = line

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, *_: Any, **__: Any) -> Sql:
        """limit IN (every code)."""
        column, parameters = compiler.compile(self.source_expressions[0])
        codes = sorted(line(self.line).limits())
        return f"{column} IN ({', '.join(['%s'] * len(codes)) or 'NULL'})", [*parameters, *codes]


def of_line(code: str) -> Exists:
    """That the case belongs to the line. A join would tempt the planner to begin with every case there is."""
    return Exists(Case.objects.filter(pk=OuterRef("case"), line=code))
