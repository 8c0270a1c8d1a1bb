"""What search knows of cases and their papers: entered with the step that changes it, rebuilt at will."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from django.db.models import Exists, OuterRef

from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.registry import line
from qingheng.kernel.documents.models import Document
from qingheng.kernel.search.index import Entry, index_many
from qingheng.kernel.search.models import SearchEntry
from qingheng.kernel.statements import pick, some
from qingheng.kernel.vault.chain import Difference
from qingheng.procedure.fields import Kind

CASE, DOCUMENT = "case", "document"
CHUNK = 500
_TEXTS = (Kind.TEXT, Kind.LONG_TEXT)


def enter(
    case: Case, facts: Mapping[str, Any], papers: Sequence[Document], parties: Sequence[Party] = (), *, retitled: bool
) -> None:
    """Enter what a step has changed: its papers, and the case where its title or its parties are new.

    parties: all who ever took part, where that is known.
    """
    entries = [_document(paper, case) for paper in papers]
    if retitled:
        names = list(dict.fromkeys(party.name for party in parties)) or _names([case.pk])[case.pk]
        entries.append(_case(case, facts, names))
    if entries:
        index_many(entries)


def enter_case(case: Case, facts: Mapping[str, Any]) -> None:
    """Enter a case anew, where what is known of it has been put right."""
    index_many([_case(case, facts, _names([case.pk])[case.pk])])


def rebuild() -> int:
    """Enter every case and every issued paper anew, and say how many there are."""
    return _index(_cases()) + _index(_documents())


def differences() -> Iterator[Difference]:
    """Cases and issued papers that search does not know."""
    for kind, rows in ((CASE, Case.objects.all()), (DOCUMENT, Document.objects.issued())):
        known = SearchEntry.objects.filter(kind=kind, ref=OuterRef("pk"))
        for row in rows.filter(~Exists(known)).order_by("pk").iterator(CHUNK):
            yield Difference(str(row), "没有进入检索，请运行 qingheng search rebuild")


def _case(case: Case, facts: Mapping[str, Any], names: Sequence[str]) -> Entry:
    own = line(case.line)
    asked = [fact for step in own.versions.named(case.procedure).opening_steps() for fact in step.asks]
    texts = [facts.get(fact.name) for fact in asked if fact.kind in _TEXTS]
    words = [text for text in texts if text]
    return Entry(
        CASE, case.pk, f"{case.number} {case.title}", "、".join(names), "\n".join(words), case.pk, case.began_on
    )


def _document(paper: Document, case: Case) -> Entry:
    title = f"《{paper.title}》{paper.number}"
    body = paper.text.partition("\n---\n")[2] or paper.text
    return Entry(DOCUMENT, paper.pk, title, f"{case.number} {case.title}", body, case.pk, paper.issued_on)


def _names(cases: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for case, name in pick(Party, ("case", "name"), f"case_id IN ({some(len(cases))}) ORDER BY id", cases):
        if name not in found[case]:
            found[case].append(name)
    return found


def _cases() -> Iterator[Entry]:
    for chunk in _chunks(Case.objects.order_by("pk").iterator(CHUNK)):
        names = _names([case.pk for case in chunk])
        records = {
            code: line(code).record.objects.in_bulk([case.pk for case in chunk if case.line == code])
            for code in {case.line for case in chunk}
        }
        for case in chunk:
            record = records[case.line].get(case.pk)
            facts = {name: getattr(record, name) for name in record.columns} if record else {}
            yield _case(case, facts, names[case.pk])


def _documents() -> Iterator[Entry]:
    issued = Document.objects.issued().filter(case__isnull=False).select_related("case").order_by("pk")
    for paper in issued.iterator(CHUNK):
        if paper.case is not None:
            yield _document(paper, paper.case)


def _chunks(cases: Iterator[Case]) -> Iterator[list[Case]]:
    while chunk := list(islice(cases, CHUNK)):
        yield chunk


def _index(entries: Iterable[Entry]) -> int:
    count = 0
    waiting = iter(entries)
    while batch := list(islice(waiting, CHUNK)):
        index_many(batch)
        count += len(batch)
    return count
