"""Rows read and added without the query compiler, which costs ten times what the database does.

For the small statements of the hot path only. Values go through the fields' own conversions, so sealed columns, JSON
and times read and are kept as anywhere else. Plain SQL that both engines take, put together once.
"""

# ruff: noqa: S608  (table and column names come from the models, values are always parameters)
from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.base import ModelState
from django.db.models.expressions import Col

M = TypeVar("M", bound=models.Model)
_Convert = Callable[[Any, Any, Any], Any]
_AS_THEY_STAND: dict[type, tuple[type, ...]] = {
    str: (models.CharField, models.TextField),
    int: (
        models.BigAutoField, models.BigIntegerField, models.ForeignKey, models.IntegerField, models.OneToOneField,
        models.PositiveIntegerField, models.PositiveSmallIntegerField,
    ),
    bool: (models.BooleanField,),
}  # fmt: skip
"""By the type of a value, the columns that keep it as it is; a field of a kind of its own is not among them."""


def engine() -> BaseDatabaseWrapper:
    """The connection of this thread itself, which `django.db.connection` looks up anew for every attribute."""
    return connections[DEFAULT_DB_ALIAS]


class Reading(Generic[M]):
    """How the columns of a model become an instance, worked out once for each engine."""

    def __init__(self, model: type[M]) -> None:
        ops, fields = engine().ops, model._meta.concrete_fields
        quote = ops.quote_name
        self.model = model
        self.columns = [quote(str(field.column)) for field in fields]
        self.select = f"SELECT {', '.join(self.columns)} FROM {quote(model._meta.db_table)} WHERE "
        self.names = [field.attname for field in fields]
        self.own_way = model.from_db.__func__ is not models.Model.from_db.__func__  # type: ignore[attr-defined]
        self.converted: list[tuple[int, list[_Convert], Col]] = []
        for index, field in enumerate(fields):
            column = Col(model._meta.db_table, field)
            converters = [*ops.get_db_converters(column), *column.get_db_converters(engine())]
            if converters:
                self.converted.append((index, converters, column))

    def made(self, row: Sequence[Any]) -> M:
        """The instance that a row of `columns` describes."""
        values = list(row)
        if self.converted:
            connection = engine()
            for index, converters, column in self.converted:
                for convert in converters:
                    values[index] = convert(values[index], column, connection)
        if self.own_way:
            return self.model.from_db(DEFAULT_DB_ALIAS, self.names, values)
        # As unpickling does it: the values are in place at once, where `from_db` would set each by itself.
        made = self.model.__new__(self.model)
        made._state = ModelState()
        made._state.adding, made._state.db = False, DEFAULT_DB_ALIAS
        made.__dict__.update(zip(self.names, values, strict=True))
        return made


def reading(model: type[M]) -> Reading[M]:
    """The reading of a model under the engine in use."""
    made: Reading[M] = _reading(model, engine().vendor)
    return made


@lru_cache(maxsize=64)
def _reading(model: type[Any], _: str) -> Reading[Any]:
    return Reading(model)


@lru_cache(maxsize=256)
def _select(model: type[Any], names: tuple[str, ...], _: str) -> str:
    quote = engine().ops.quote_name
    columns = ", ".join(quote(str(model._meta.get_field(name).column)) for name in names)
    return f"SELECT {columns} FROM {quote(model._meta.db_table)} WHERE "


def fetch(model: type[M], condition: str, parameters: Sequence[Any]) -> list[M]:
    """The rows of a model that satisfy a condition, which may end in an ORDER BY."""
    how = reading(model)
    with engine().cursor() as cursor:
        cursor.execute(how.select + condition, adapted(parameters))
        return [how.made(row) for row in cursor.fetchall()]


def pick(model: type[M], names: tuple[str, ...], condition: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Single fields of the rows that satisfy a condition: numbers and plain text, which need no conversion."""
    own = engine()
    with own.cursor() as cursor:
        cursor.execute(_select(model, names, own.vendor) + condition, adapted(parameters))
        return list(cursor.fetchall())


class Writing(Generic[M]):
    """How an instance becomes a new row, worked out once for each engine."""

    def __init__(self, model: type[M]) -> None:
        quote = engine().ops.quote_name
        self.key = model._meta.auto_field
        self.fields = [field for field in model._meta.concrete_fields if field is not self.key]
        self.own_way = {field for field in self.fields if type(field).pre_save is not models.Field.pre_save}
        columns = ", ".join(quote(str(field.column)) for field in self.fields)
        self.into = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES "
        self.row = f"({some(len(self.fields))})"
        self.returning = f" RETURNING {quote(str(self.key.column))}" if self.key else ""

    def values(self, instance: M, connection: BaseDatabaseWrapper) -> list[Any]:
        """The values of the row, as the engine takes them."""
        stated = (
            (field, field.pre_save(instance, True) if field in self.own_way else getattr(instance, field.attname))
            for field in self.fields
        )
        return [prepared(field, value, connection) for field, value in stated]


@lru_cache(maxsize=64)
def _writing(model: type[Any], _: str) -> Writing[Any]:
    return Writing(model)


def insert(*instances: models.Model) -> None:
    """Add new rows of one model by one statement; the instances learn their keys.

    It stands for `save` where nothing but the row is to be written: no signal is sent, and what a model does
    in a `save` of its own is left to the caller.
    """
    if not instances:
        return
    connection = engine()
    how = _writing(type(instances[0]), connection.vendor)
    statement = how.into + ", ".join([how.row] * len(instances)) + how.returning
    with connection.cursor() as cursor:
        cursor.execute(statement, [value for instance in instances for value in how.values(instance, connection)])
        keys = cursor.fetchall() if how.key else ()
    for instance, (key,) in zip(instances, keys, strict=False):
        instance.pk = key
    for instance in instances:
        instance._state.adding, instance._state.db = False, connection.alias


def prepared(field: models.Field[Any, Any], value: Any, connection: BaseDatabaseWrapper) -> Any:
    """A value of a column as the engine takes it.

    Text for a column of text, a number for one of numbers: most values are what the engine takes as they stand.
    """
    if value is None or type(field) in _AS_THEY_STAND.get(type(value), ()):
        return value
    return field.get_db_prep_save(value, connection)


def adapted(values: Iterable[Any]) -> list[Any]:
    """Plain values as the engine takes them: days, moments, and JSON for lists and mappings."""
    ops = engine().ops
    adapt: dict[type, Callable[[Any], Any]] = {
        dt.date: ops.adapt_datefield_value, dt.datetime: ops.adapt_datetimefield_value, dict: _json, list: _json,
    }  # fmt: skip
    return [known(value) if (known := adapt.get(type(value))) else value for value in values]


_json = json.JSONEncoder(ensure_ascii=False).encode


def some(number: int) -> str:
    """So many parameters, for `IN`."""
    return ", ".join(["%s"] * number)
