"""The papers of a case: what was made, and to whom it has still to be served."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Q
from django.urls import reverse

from qingheng.kernel.cases.limit_changes import Change, changes
from qingheng.kernel.cases.notifying import told_of
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.permissions import Action
from qingheng.workbench.casework.opened import Opened
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


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A change of limits, the papers that told of it, and where a notice is made; empty for whoever may not."""

    change: Change
    told: list[Document]
    url: str


def changed_limits(opened: Opened) -> list[ChangeRow]:
    """The changes of limits that are still to be met, the latest first."""
    documents = list(opened.case.documents.issued().order_by("pk"))
    may = opened.may(Action.NOTIFY)
    return [
        ChangeRow(
            change, told_of(change, documents),
            reverse("workbench:change-notice", args=[opened.case.pk, change.key]) if may else "",
        )
        for change in changes(opened.loaded, opened.today)
    ]  # fmt: skip


def confirmations(opened: Opened) -> list[tuple[str, str]]:
    """Everyone who takes part, with the address of their 送达地址确认书 but for its kind."""
    return [
        (
            f"{party.name}（{party.get_role_display()}）",
            reverse("workbench:address-confirmation", args=[opened.case.pk, party.pk, "html"]).removesuffix("html"),
        )
        for party in opened.parties
        if party.left_on is None
    ]


def _state(document: Document) -> Mark:
    if document.status == Document.Status.VOID:
        return Mark("已作废", Tone.OVERDUE)
    return Mark("已印发", Tone.GOOD)


def _service(document: Document) -> str:
    if not document.addressees:
        return "不需送达" if not getattr(document, "attempts", 0) else f"已送达 {served_on(document)} 人"
    return f"已送达 {served_on(document)} / {len(document.addressees)}"
