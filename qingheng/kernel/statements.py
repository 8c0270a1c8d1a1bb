"""Rows read without the query compiler, which costs ten times what the database does.

For the small queries of the hot path only. Values go through the fields' own conversions, so sealed columns, JSON
and times read as anywhere else. Plain SQL that both engines take.
"""

# ruff: noqa: S608  (table and column names come from the models, values are always parameters)
from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from django.db import connection, models
from django.db.models.expressions import Col

M = TypeVar("M", bound=models.Model)
_Convert = Callable[[Any, Any, Any], Any]


@lru_cache(maxsize=64)
def _reading(model: type[models.Model], _: str) -> tuple[str, list[str], list[tuple[int, list[_Convert], Col]]]:
    quote, fields = connection.ops.quote_name, model._meta.concrete_fields
    columns = ", ".join(quote(str(field.column)) for field in fields)
    converted = []
    for index, field in enumerate(fields):
        column = Col(model._meta.db_table, field)
        converters = [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)]
        if converters:
            converted.append((index, converters, column))
    return f"SELECT {columns} FROM {quote(model._meta.db_table)} ", [field.attname for field in fields], converted


def fetch(model: type[M], condition: str, parameters: Sequence[Any]) -> list[M]:
    """The rows of a model that satisfy a condition, which may end in an ORDER BY."""
    select, names, converted = _reading(model, connection.vendor)
    with connection.cursor() as cursor:
        cursor.execute(f"{select}WHERE {condition}", [_adapted(value) for value in parameters])
        rows = cursor.fetchall()
    return [model.from_db(connection.alias, names, _converted(row, converted)) for row in rows]


def _converted(row: Sequence[Any], converted: Sequence[tuple[int, list[_Convert], Col]]) -> list[Any]:
    values = list(row)
    for index, converters, column in converted:
        for convert in converters:
            values[index] = convert(values[index], column, connection)
    return values


def _adapted(value: Any) -> Any:
    return connection.ops.adapt_datefield_value(value) if type(value) is dt.date else value


def some(number: int) -> str:
    """So many parameters, for `IN`."""
    return ", ".join(["%s"] * number)
