"""The papers of a case: what was made, and to whom it has still to be served."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Q

from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.serving import service_step
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.models import User
from qingheng.procedure.declare import Step
from qingheng.workbench.ui.marks import Mark, Tone


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper of the case, with how far its service has come."""

    document: Document
    state: Mark
    service: str


def papers_of(cases: Collection[int]) -> list[Document]:
    """The papers of these cases, the newest first, with the number of those they took effect upon: one query."""
    effective = Count("services__recipient", filter=Q(services__effective_on__isnull=False), distinct=True)
    return list(
        Document.objects.filter(case__in=cases)
        .exclude(status=Document.Status.DRAFT)
        .annotate(effective=effective, attempts=Count("services"))
        .defer("text")
        .order_by("-pk")
    )


def unserved(documents: list[Document]) -> list[Document]:
    """The issued papers that have not yet reached everyone they are addressed to."""
    return [
        each
        for each in documents
        if each.status == Document.Status.ISSUED and served_on(each) < max(len(each.addressees), 1)
    ]


def served_on(document: Document) -> int:
    """On how many the paper has taken effect."""
    found: int = getattr(document, "effective", 0)
    return found


def rows(documents: list[Document]) -> list[PaperRow]:
    """The papers as a table shows them."""
    return [PaperRow(each, _state(each), _service(each)) for each in documents]


def _state(document: Document) -> Mark:
    if document.status == Document.Status.VOID:
        return Mark("已作废", Tone.OVERDUE)
    return Mark("已印发", Tone.GOOD)


def _service(document: Document) -> str:
    if not document.addressees:
        return "不需送达" if not getattr(document, "attempts", 0) else f"已送达 {served_on(document)} 人"
    return f"已送达 {served_on(document)} / {len(document.addressees)}"


def service_steps(case: Case, document: Document, user: User) -> list[Step]:
    """The step that a service of this paper means now, where the user may take it; else nothing."""
    if document.status != Document.Status.ISSUED:
        return []
    step = service_step(line(case.line).versions.named(case.procedure), case.state, document.spec)
    return [step] if step is not None and not set(step.roles).isdisjoint(roles_on(user, case)) else []
