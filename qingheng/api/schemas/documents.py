"""A document, and the attempts to serve it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ninja import Schema
from pydantic import Field

from qingheng.api.schemas.common import Coded
from qingheng.kernel.documents.models import Document, ServiceRecord


class ServiceOut(Schema):
    """An attempt at service and the day from which it counts, if it does."""

    id: int
    recipient: str
    party: int | None
    method: Coded
    effective_on: dt.date | None = Field(description="送达生效日，空为尚未生效")
    provisional: bool
    explanation: list[str]
    basis: list[str]

    @classmethod
    def of(cls, record: ServiceRecord) -> ServiceOut:
        method = Coded(code=record.method, label=record.get_method_display())
        return cls(
            id=record.pk, recipient=record.recipient, party=record.party_id, method=method,
            effective_on=record.effective_on, provisional=record.provisional, explanation=record.explanation,
            basis=record.basis,
        )  # fmt: skip


class DocumentOut(Schema):
    """An issued document. Its text is frozen; `sha256` is the digest of the text."""

    id: int
    case: int
    kind: str
    title: str
    number: str
    status: Coded
    issued_on: dt.date | None
    addressees: list[str]
    event: int | None
    code: str | None = Field(description="核验码")
    sha256: str

    @classmethod
    def of(cls, document: Document) -> DocumentOut:
        return cls(**_values(document))


class DocumentWhole(DocumentOut):
    """A document with the attempts to serve it."""

    services: list[ServiceOut]

    @classmethod
    def of(cls, document: Document) -> DocumentWhole:
        return cls(**_values(document), services=[ServiceOut.of(each) for each in document.services.order_by("id")])


def _values(document: Document) -> dict[str, Any]:
    return {
        "id": document.pk,
        "case": document.case_id,
        "kind": document.spec,
        "title": document.title,
        "number": document.number,
        "status": Coded(code=document.status, label=document.get_status_display()),
        "issued_on": document.issued_on,
        "addressees": document.addressees,
        "event": document.event_number,
        "code": document.code,
        "sha256": document.sha256,
    }
