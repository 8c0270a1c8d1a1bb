"""Put records into the index, take them out, find them again."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import F, Q, QuerySet

from qingheng.kernel.search.models import SearchEntry
from qingheng.kernel.search.tokens import Segment, Term, marked, scrub, snippet, terms, tokens

if TYPE_CHECKING:
    from qingheng.kernel.cases.models import Case

BODY = 4000  # characters of a text that are kept
CANDIDATES = 200  # newest matches that are put in order of merit
BATCH = 500

_ONE = "(%s, %s, %s, %s, %s, %s, %s, %s)"
_UPSERT = (
    "INSERT INTO search_searchentry (kind, ref, case_id, day, title, subtitle, body, tokens) VALUES {} "
    "ON CONFLICT (kind, ref) DO UPDATE SET case_id = EXCLUDED.case_id, day = EXCLUDED.day, title = EXCLUDED.title, "
    "subtitle = EXCLUDED.subtitle, body = EXCLUDED.body, tokens = EXCLUDED.tokens"
)

# Tokens are compared as they are: no dictionary of the engine has a say.
_POSTGRESQL = "array_to_tsvector(string_to_array(search_searchentry.tokens, ' ')) @@ %s::tsquery"
_SQLITE = "search_searchentry.id IN (SELECT rowid FROM search_fts WHERE search_fts MATCH %s)"


@dataclass(frozen=True)
class Entry:
    """What is to be found of a record. Never put sealed data into it; long numbers are hidden in any case."""

    kind: str
    ref: int
    title: str
    subtitle: str = ""
    body: str = ""
    case_id: int | None = None
    day: date | None = None


@dataclass(frozen=True)
class Hit:
    """A record that was found, its texts in stretches that say what was searched for."""

    kind: str
    ref: int
    case_id: int | None
    title: tuple[Segment, ...]
    subtitle: tuple[Segment, ...]
    snippet: tuple[Segment, ...]


def _values(entry: Entry) -> list[str | int | date | None]:
    title, subtitle = scrub(entry.title)[:300], scrub(entry.subtitle)[:300]
    body = scrub(entry.body)[:BODY]
    day = connection.ops.adapt_datefield_value(entry.day) if entry.day else None
    words = tokens(f"{title}\n{subtitle}\n{body}")
    return [entry.kind, entry.ref, entry.case_id, day, title, subtitle, body, words]


def index_many(entries: Iterable[Entry]) -> None:
    """Enter records, or enter them anew: one statement a batch, written out because steps of cases wait for it."""
    waiting = iter(entries)
    while batch := list(islice(waiting, BATCH)):
        statement = _UPSERT.format(", ".join([_ONE] * len(batch)))
        with connection.cursor() as cursor:
            cursor.execute(statement, [value for entry in batch for value in _values(entry)])


def index(entry: Entry) -> None:
    """Enter one record, or enter it anew."""
    index_many([entry])


def remove(kind: str, refs: Iterable[int]) -> None:
    """Take records out."""
    SearchEntry.objects.filter(kind=kind, ref__in=list(refs)).delete()


def _match(asked: list[Term]) -> tuple[str, str]:
    """The condition and its value in the language of the engine; tokens hold nothing to be escaped."""
    if connection.vendor == "postgresql":
        return _POSTGRESQL, " & ".join(f"'{term.token}'{':*' if term.prefix else ''}" for term in asked)
    return _SQLITE, " AND ".join(f'"{term.token}"{"*" if term.prefix else ""}' for term in asked)


def search(query: str, *, cases: "QuerySet[Case]", open_kinds: Collection[str] = (), limit: int = 20) -> list[Hit]:
    """Records that hold every word of the query, those with a hit in their title first, then the newest.

    Only records of the given cases (`Case.objects.restrict(user, VIEW)`) and, where they belong to no case,
    of the kinds that are open to the asker.
    """
    asked = terms(query)
    if not asked:
        return []
    condition, value = _match(asked)
    visible = Q(case__in=cases.order_by().values("pk")) | Q(case=None, kind__in=list(open_kinds))
    found = SearchEntry.objects.filter(visible).extra(where=[condition], params=[value])  # noqa: S610 fixed text
    rows = list(found.order_by(F("day").desc(nulls_last=True), "-id")[:CANDIDATES])
    words = [term.token for term in asked]
    rows.sort(key=lambda row: -sum(word in row.title.lower() for word in words))
    return [_hit(row, query) for row in rows[:limit]]


def _hit(row: SearchEntry, query: str) -> Hit:
    return Hit(
        kind=row.kind,
        ref=row.ref,
        case_id=row.case_id,
        title=tuple(marked(row.title, query)),
        subtitle=tuple(marked(row.subtitle, query)),
        snippet=tuple(marked(snippet(row.body, query), query)),
    )
