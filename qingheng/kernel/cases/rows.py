"""The statements of the hot path, written out once: what a step reads and what it always writes.

Django's query compiler costs several times what the database does for statements as small as these. Everything
here is plain SQL that both engines take; columns come from the models, so that a migration carries through.
"""

# ruff: noqa: S608  (table and column names come from the models, values are always parameters)
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from django.db import models

from qingheng.kernel.cases.models import Case, Deadline, Event, HolidayNotice, Party
from qingheng.kernel.organisations.models import Body
from qingheng.kernel.statements import adapted, engine, prepared, reading, some

_EVENT_READ = ("number", "step", "on", "data", "subject", "corrects", "digest")
PARTY_READ = ("id", "role", "kind", "sex", "ethnicity", "born_on")
_DEADLINE_KEY = ("case", "limit", "subject", "round")


@lru_cache(maxsize=64)
def _fields(model: type[models.Model]) -> dict[str, models.Field[Any, Any]]:
    return {field.name: field for field in model._meta.concrete_fields}


@lru_cache(maxsize=8)
def _columns(model: type[models.Model]) -> list[str]:
    """All but the key, which the engine gives."""
    return [str(field.column) for field in model._meta.concrete_fields if field.column != "id"]


def _quoted(model: type[models.Model], names: Iterable[str]) -> str:
    fields = _fields(model)
    return ", ".join(engine().ops.quote_name(str(fields[name].column)) for name in names)


@lru_cache(maxsize=1)
def _statements(_: str) -> dict[str, str]:
    quote = engine().ops.quote_name
    case, body = quote(Case._meta.db_table), quote(Body._meta.db_table)
    event, deadline = quote(Event._meta.db_table), quote(Deadline._meta.db_table)
    case_columns = ", ".join(f"c.{name}" for name in reading(Case).columns)
    body_columns = ", ".join(f"b.{name}" for name in reading(Body).columns)
    event_names, deadline_names = _columns(Event), _columns(Deadline)
    key = _quoted(Deadline, _DEADLINE_KEY)
    others = [quote(name) for name in deadline_names if name not in ("case_id", *_DEADLINE_KEY)]
    return {
        "case": f"SELECT {case_columns}, {body_columns}, (SELECT MAX(id) FROM {HolidayNotice._meta.db_table}), "
        f"(SELECT digest FROM {event} e WHERE e.case_id = c.id ORDER BY e.number DESC LIMIT 1) "
        f"FROM {case} c JOIN {body} b ON b.id = c.body_id WHERE c.id = %(case)s",
        "events": f"SELECT {_quoted(Event, _EVENT_READ)} FROM {event} WHERE case_id = %s ORDER BY number",
        "parties": f"SELECT {_quoted(Party, PARTY_READ)} FROM {quote(Party._meta.db_table)} "
        "WHERE case_id = %s AND left_on IS NULL ORDER BY id",
        "event_insert": f"INSERT INTO {event} ({', '.join(map(quote, event_names))}) VALUES ({some(len(event_names))})",
        "deadline_upsert": f"INSERT INTO {deadline} ({', '.join(map(quote, deadline_names))}) VALUES {{}} "
        f"ON CONFLICT ({key}) DO UPDATE SET {', '.join(f'{name} = EXCLUDED.{name}' for name in others)}",
        "deadline_row": f"({some(len(deadline_names))})",
    }


def _sql(name: str) -> str:
    return _statements(engine().vendor)[name]


def read_case(case_id: int) -> tuple[Case, int, str] | None:
    """The case with its body, the last holiday notice, and the digest of its last event, which covers all before it.

    None where there is no such case.
    """
    with engine().cursor() as cursor:
        cursor.execute(_sql("case"), {"case": case_id})
        row = cursor.fetchone()
    if row is None:
        return None
    own = reading(Case)
    width = len(own.columns)
    case = own.made(row[:width])
    case.body = reading(Body).made(row[width:-2])
    return case, row[-2] or 0, row[-1] or ""


def read_events(case_id: int) -> list[tuple[Any, ...]]:
    """The events of a case in order: number, step, on, data, subject, corrects, digest."""
    with engine().cursor() as cursor:
        cursor.execute(_sql("events"), [case_id])
        rows = cursor.fetchall()
    return [(*row[:3], json.loads(row[3]) if isinstance(row[3], str) else row[3], *row[4:]) for row in rows]


def read_parties(case_id: int) -> list[tuple[Any, ...]]:
    """The parties who take part, in the order of `PartyFact`."""
    with engine().cursor() as cursor:
        cursor.execute(_sql("parties"), [case_id])
        return list(cursor.fetchall())


@lru_cache(maxsize=256)
def _update(model: type[models.Model], names: tuple[str, ...], _: str, also: str = "") -> str:
    """`UPDATE … SET` these columns, of which steps change ever the same few sets."""
    quote = engine().ops.quote_name
    assignments = ", ".join([*(f"{quote(name)} = %s" for name in names), *filter(None, [also])])
    return f"UPDATE {quote(model._meta.db_table)} SET {assignments}"


def update_case(case: Case, values: Mapping[str, Any]) -> bool:
    """Write these columns and raise the version; False where the version is no longer the one read."""
    connection = engine()
    statement = _update(Case, tuple(values), connection.vendor, "version = version + 1")
    with connection.cursor() as cursor:
        cursor.execute(
            f"{statement} WHERE id = %s AND version = %s", [*adapted(values.values()), case.pk, case.version]
        )
        return bool(cursor.rowcount == 1)


def insert_event(values: Mapping[str, Any]) -> None:
    """Add an event; `values` are by column name."""
    with engine().cursor() as cursor:
        cursor.execute(_sql("event_insert"), adapted(values[name] for name in _columns(Event)))


def upsert_deadlines(case_id: int, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert or update deadlines: one statement."""
    if not rows:
        return
    names = _columns(Deadline)
    parameters = adapted(case_id if name == "case_id" else row[name] for row in rows for name in names)
    with engine().cursor() as cursor:
        cursor.execute(_sql("deadline_upsert").format(", ".join([_sql("deadline_row")] * len(rows))), parameters)


def insert_record(model: type[models.Model], case_id: int, values: Mapping[str, Any]) -> None:
    """Add a line's record; a column that is not named stays empty."""
    fields, connection = _fields(model), engine()
    stated = {"case": case_id} | {name: value for name, value in values.items() if value is not None}
    parameters = [prepared(fields[name], value, connection) for name, value in stated.items()]
    table = connection.ops.quote_name(model._meta.db_table)
    statement = f"INSERT INTO {table} ({_quoted(model, stated)}) VALUES ({some(len(stated))})"
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)


def update_record(model: type[models.Model], case_id: int, values: Mapping[str, Any]) -> None:
    """Write the columns of a line's record."""
    fields, connection = _fields(model), engine()
    parameters = [prepared(fields[name], value, connection) for name, value in values.items()]
    with connection.cursor() as cursor:
        cursor.execute(f"{_update(model, tuple(values), connection.vendor)} WHERE case_id = %s", [*parameters, case_id])
