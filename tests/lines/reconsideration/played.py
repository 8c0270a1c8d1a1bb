"""A demonstration year played in the test database, and questions to it in plain SQL."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from django.db import connection, transaction

from qingheng.kernel.cases.demonstration import Year, begin

RECORD = "reconsideration_reconsideration"
Ask = Callable[[str], int]
"""Answers a query with its one number."""


@contextmanager
def played(year: int, scale: float, seed: int = 1) -> Iterator[Year]:
    """The year as it stands on its last day; nothing of it is left afterwards."""
    with transaction.atomic():
        world = begin(year, seed, scale, ["reconsideration"])
        world.play()
        yield world
        transaction.set_rollback(True)


def here(sql: str) -> int:
    """The one number that a query to the test database answers."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return int(cursor.fetchone()[0])


def records(ask: Ask, condition: str) -> int:
    """How many records satisfy a condition."""
    return ask(f"SELECT COUNT(*) FROM {RECORD} WHERE {condition}")


def flow(year: int, ask: Ask = here) -> dict[str, int]:
    """The flows and stocks of a year, each by a query of its own."""
    first, last = f"'{year}-01-01'", f"'{year}-12-31'"
    count, within = partial(records, ask), f"BETWEEN {first} AND {last}"
    once = "is_duplicate IS NOT TRUE"
    ended = f"{once} AND intake_ended_on {within} AND intake_result"
    return {
        "received": count(f"{once} AND received_on {within}"),
        "resolved": count(f"{ended} = 'resolved'"),
        "accepted": count(f"accepted_on {within}"),
        "concluded": count(f"accepted_on IS NOT NULL AND closed_on {within}"),
        "opening": count(f"accepted_on < {first} AND (closed_on IS NULL OR closed_on >= {first})"),
        "closing": count(f"accepted_on <= {last} AND (closed_on IS NULL OR closed_on > {last})"),
        "ended_otherwise": count(f"{ended} IN ('refused', 'redirected', 'abandoned', 'withdrawn', 'other')"),
        "screening_opening": count(
            f"{once} AND received_on < {first} AND (intake_ended_on IS NULL OR intake_ended_on >= {first})"
        ),
        "screening_closing": count(
            f"{once} AND received_on <= {last} AND (intake_ended_on IS NULL OR intake_ended_on > {last})"
        ),
        "suggestions": ask(f"SELECT COUNT(*) FROM cases_event WHERE step = 'issue_suggestion' AND \"on\" {within}"),
    }


def assert_balanced(found: dict[str, int]) -> None:
    """The two balances of a year: stock of accepted cases, and what became of what came in."""
    assert found["opening"] + found["accepted"] == found["concluded"] + found["closing"]
    assert (
        found["received"] + found["screening_opening"]
        == found["resolved"] + found["accepted"] + found["ended_otherwise"] + found["screening_closing"]
    )


def digest() -> str:
    """What happened, without the keys that a database gives out: the same for the same seed."""
    told = hashlib.sha256()
    with connection.cursor() as cursor:
        cursor.execute(
            'SELECT c.number, c.title, e.number, e.step, e."on", e.at, e.role FROM cases_event e '
            "JOIN cases_case c ON c.id = e.case_id ORDER BY c.number, e.number"
        )
        for row in cursor.fetchall():
            told.update(repr(row).encode())
    return told.hexdigest()
