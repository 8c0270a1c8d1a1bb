"""The bodies as a tree: whatever the database sorts first, each stands right below what it belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from qingheng.kernel.organisations.models import Body

_DEEPEST = 3  # of the style sheet; what stands deeper stands with the last


@dataclass(frozen=True)
class Branch:
    """A body in the list, and how far it is set in."""

    body: Body
    depth: int


def tree() -> list[Branch]:
    """Every body, those no longer in use last among their like. One query."""
    below: dict[int | None, list[Body]] = defaultdict(list)
    for body in Body.objects.select_related("parent", "superior").order_by("-active", "pk"):
        below[body.parent_id].append(body)
    return list(_branches(below, None, 0))


def found(words: str) -> list[Branch]:
    """The bodies whose name, short name or code has the words, without indentation; the whole tree for none."""
    if not words:
        return tree()
    return [
        Branch(each.body, 0)
        for each in tree()
        if any(words.lower() in text.lower() for text in (each.body.name, each.body.short_name, each.body.code))
    ]


def _branches(below: dict[int | None, list[Body]], parent: int | None, depth: int) -> Iterator[Branch]:
    for body in below[parent]:
        yield Branch(body, min(depth, _DEEPEST))
        yield from _branches(below, body.pk, depth + 1)
