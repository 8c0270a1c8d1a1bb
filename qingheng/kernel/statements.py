"""Rows read without the query compiler, which costs ten times what the database does.

For the small queries of the hot path only. Values go through the fields' own conversions, so sealed columns, JSON
and times read as anywhere else. Plain SQL that both engines take.
"""

# ruff: noqa: S608  (table and column names come from the models, values are always parameters)
from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

from django.db import connection, models
from django.db.models.expressions import Col

M = TypeVar("M", bound=models.Model)
_Convert = Callable[[Any, Any, Any], Any]


class Reading(Generic[M]):
    """How the columns of a model become an instance, worked out once for each engine."""

    def __init__(self, model: type[M]) -> None:
        quote, fields = connection.ops.quote_name, model._meta.concrete_fields
        self.model = model
        self.columns = [quote(str(field.column)) for field in fields]
        self.names = [field.attname for field in fields]
        self.converted: list[tuple[int, list[_Convert], Col]] = []
        for index, field in enumerate(fields):
            column = Col(model._meta.db_table, field)
            converters = [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)]
            if converters:
                self.converted.append((index, converters, column))

    def made(self, row: Sequence[Any]) -> M:
        """The instance that a row of `columns` describes."""
        values = list(row)
        for index, converters, column in self.converted:
            for convert in converters:
                values[index] = convert(values[index], column, connection)
        return self.model.from_db(connection.alias, self.names, values)


def reading(model: type[M]) -> Reading[M]:
    """The reading of a model under the engine in use."""
    made: Reading[M] = _reading(model, connection.vendor)
    return made


@lru_cache(maxsize=64)
def _reading(model: type[Any], _: str) -> Reading[Any]:
    return Reading(model)


def fetch(model: type[M], condition: str, parameters: Sequence[Any]) -> list[M]:
    """The rows of a model that satisfy a condition, which may end in an ORDER BY."""
    how = reading(model)
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {', '.join(how.columns)} FROM {table} WHERE {condition}",
            [_adapted(value) for value in parameters],
        )
        return [how.made(row) for row in cursor.fetchall()]


def _adapted(value: Any) -> Any:
    return connection.ops.adapt_datefield_value(value) if type(value) is dt.date else value


def some(number: int) -> str:
    """So many parameters, for `IN`."""
    return ", ".join(["%s"] * number)
