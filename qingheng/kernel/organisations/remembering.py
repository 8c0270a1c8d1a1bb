"""Statements put together once and asked many times.

Everyone asks for the same inbox and the same figures all day, and putting their statements together costs as much as
the database takes to answer them, or several times that. What a person may reach follows from who they are and the
posts they hold today: that, with what is asked, is the whole key, so that a post given or ended asks anew.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import tables

REMEMBERED = 1024


@dataclass(frozen=True)
class _Question:
    """A question by its key; `build` makes the queryset where it is asked for the first time."""

    engine: str
    user: int
    posts: tuple[tuple[str, int, str], ...]
    lines: tuple[str, ...]
    asked: Hashable
    build: Callable[[], QuerySet[Any, Any]] = field(compare=False)


def fetch(user: User | None, asked: Hashable, build: Callable[[], QuerySet[Any, Any]]) -> list[tuple[Any, ...]]:
    """The rows of a `values_list` within the user's reach, as the engine gives them.

    Args:
        user: whose reach limits them; None where nobody's does.
        asked: all that the queryset depends on beside the user.
        build: makes it; called only where the same has not been asked lately.
    """
    held = user.posts_today if user else ()
    posts = tuple((post.role, post.body_id, post.body.path) for post in held)
    compiled = _compile(_Question(connection.vendor, user.pk if user else 0, posts, tuple(tables()), asked, build))
    if compiled is None:
        return []
    with connection.cursor() as cursor:
        cursor.execute(*compiled)
        return list(cursor.fetchall())


@lru_cache(maxsize=REMEMBERED)
def _compile(question: _Question) -> tuple[str, tuple[Any, ...]] | None:
    """The statement with its values; None where nothing can answer it."""
    try:
        return question.build().query.sql_with_params()
    except EmptyResultSet:
        return None
