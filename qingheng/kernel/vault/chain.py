"""Chains of digests, pure: each link is bound to the one before, so nothing can be changed unseen."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Any
from uuid import UUID

START = ""  # what the first link of a chain has before it


@dataclass(frozen=True)
class Difference:
    """Something that is not as it was recorded: where, and what, in Chinese."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}：{self.what}"


@dataclass(frozen=True)
class Head:
    """The last link of a stream at some time."""

    stream: str
    position: int
    digest: str


@dataclass(frozen=True)
class Link:
    """One link as stored, with the payload that its digest is said to cover."""

    stream: str
    position: int
    previous: str
    digest: str
    payload: Mapping[str, Any]


def _plain(value: object) -> object:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case Decimal() | UUID():
            return str(value)
        case set() | frozenset():
            return sorted(value)
    raise TypeError(f"{type(value).__name__} has no canonical form")


_WRITE = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain).encode


def canonical(payload: Mapping[str, Any]) -> str:
    """One writing for one content: sorted keys, no spaces, times in UTC."""
    return _WRITE(payload)


def digest_of(previous: str, payload: Mapping[str, Any]) -> str:
    """SHA-256 over the digest before (START for the first) and the canonical payload, in hexadecimal."""
    return hashlib.sha256(f"{previous}\n{canonical(payload)}".encode()).hexdigest()


def walk(stream: str, links: Iterable[Link], sealed: Mapping[int, str]) -> Iterator[Difference]:
    """Differences in one stream: gaps, broken links, changed payloads, and links other than those sealed.

    `links` come in order of position from 1; `sealed` gives the digests that seals hold, by position.
    """
    expected, previous, open_seals = 1, START, dict(sealed)
    for link in links:
        where = f"{stream} 第{link.position}条"
        if link.position != expected:
            yield Difference(where, f"序号不连续，应为第{expected}条")
        elif link.previous != previous:
            yield Difference(where, "与前一条记录的摘要不衔接")
        if digest_of(link.previous, link.payload) != link.digest:
            yield Difference(where, "内容与摘要不符，记录被改动")
        if open_seals.pop(link.position, link.digest) != link.digest:
            yield Difference(where, "与每日封存的摘要不符")
        expected, previous = link.position + 1, link.digest
    if open_seals:
        yield Difference(stream, f"已封存的第{max(open_seals)}条记录缺失")


def verify_links(links: Iterable[Link], sealed: Mapping[str, Mapping[int, str]]) -> Iterator[Difference]:
    """Differences in many streams. `links` are grouped by stream and ordered by position within it."""
    unseen = set(sealed)
    for stream, own in groupby(links, key=lambda link: link.stream):
        unseen.discard(stream)
        yield from walk(stream, own, sealed.get(stream, {}))
    for stream in sorted(unseen):
        yield Difference(stream, "已封存的记录全部缺失")
