"""The daily seal over every chain of the program, and the verification of them all.

An app that keeps a chain of its own registers it when it starts:

    register_chain("cases", heads=event_heads, links=event_links)
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from qingheng.kernel.vault.chain import START, Difference, Head, Link, digest_of, verify_links
from qingheng.kernel.vault.models import AuditEntry, Seal, SealedHead

# A transaction may still be open while a seal is made: what it wrote is looked for again next time.
MARGIN = timedelta(days=2)
CHUNK = 2000


@dataclass(frozen=True)
class Chain:
    """A family of streams.

    `heads(since)` gives the head of each stream that grew since that time (None: of every stream; more than
    asked does no harm). `links()` gives all links, grouped by stream and ordered by position within it.
    """

    name: str
    heads: Callable[[datetime | None], Iterable[Head]]
    links: Callable[[], Iterable[Link]]


_chains: dict[str, Chain] = {}


def register_chain(
    name: str, heads: Callable[[datetime | None], Iterable[Head]], links: Callable[[], Iterable[Link]]
) -> None:
    """Put a chain under the daily seal and the verification. A name is registered once; see Chain."""
    _chains[name] = Chain(name, heads, links)


def audit_heads(since: datetime | None) -> Iterator[Head]:
    """The heads of the audit streams that grew since then."""
    entries = AuditEntry.objects.all() if since is None else AuditEntry.objects.filter(at__gte=since)
    latest = entries.values("stream").annotate(last=Max("position")).order_by("stream")
    for row in latest:
        entry = AuditEntry.objects.get(stream=row["stream"], position=row["last"])
        yield Head(entry.stream, entry.position, entry.digest)


def audit_links() -> Iterator[Link]:
    """Every audit entry as a link."""
    for entry in AuditEntry.objects.order_by("stream", "position").iterator(CHUNK):
        yield entry.link


def _moved_heads(since: datetime | None) -> list[SealedHead]:
    moved: list[SealedHead] = []
    for chain in _chains.values():
        heads = list(chain.heads(since))
        known = _sealed_already(chain.name, heads)
        moved += [
            SealedHead(chain=chain.name, stream=head.stream, position=head.position, digest=head.digest)
            for head in heads
            if (head.stream, head.position) not in known
        ]
    return sorted(moved, key=lambda head: (head.chain, head.stream))


def _sealed_already(chain: str, heads: list[Head]) -> set[tuple[str, int]]:
    known: set[tuple[str, int]] = set()
    for start in range(0, len(heads), CHUNK // 4):
        streams = [head.stream for head in heads[start : start + CHUNK // 4]]
        rows = SealedHead.objects.filter(chain=chain, stream__in=streams)
        known.update(rows.values_list("stream", "position"))
    return known


def _digest(seal: Seal, heads: Iterable[SealedHead]) -> str:
    return digest_of(seal.previous, {"day": seal.day, "heads": [head.line for head in heads]})


def seal_day(day: date | None = None) -> Seal:
    """Seal every chain as it stands now under the given day (default: today); a second call changes nothing.

    Raises ValueError for a day before the last seal: the past is sealed once.
    """
    day = day or timezone.localdate()
    with transaction.atomic():
        last = Seal.objects.order_by("-day").first()
        if last and last.day == day:
            return last
        if last and last.day > day:
            raise ValueError(f"{last.day}已封存，不能再封存更早的{day}")
        heads = _moved_heads(last.at - MARGIN if last else None)
        seal = Seal(day=day, streams=len(heads), previous=last.digest if last else START)
        seal.digest = _digest(seal, heads)
        seal.save(force_insert=True)
        for head in heads:
            head.seal = seal
        SealedHead.objects.bulk_create(heads, batch_size=CHUNK)
    return seal


def _verify_seals() -> Iterator[Difference]:
    previous = START
    for seal in Seal.objects.order_by("day"):
        if seal.previous != previous:
            yield Difference(str(seal), "与前一次封存不衔接")
        if _digest(seal, seal.heads.order_by("chain", "stream")) != seal.digest:
            yield Difference(str(seal), "封存内容与摘要不符")
        previous = seal.digest


def verify() -> list[Difference]:
    """Every difference in the seals and in every registered chain; empty when nothing was touched."""
    found = list(_verify_seals())
    for chain in _chains.values():
        sealed: dict[str, dict[int, str]] = defaultdict(dict)
        for head in SealedHead.objects.filter(chain=chain.name).iterator(CHUNK):
            sealed[head.stream][head.position] = head.digest
        found.extend(verify_links(chain.links(), sealed))
    return found
