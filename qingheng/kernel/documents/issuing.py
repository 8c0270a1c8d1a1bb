"""Issue a document, void it, find it by its code, and prove that none was touched."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Count, Max

from qingheng.kernel.documents.codes import new_code, normal, shown
from qingheng.kernel.documents.models import Document, DocumentFrozen
from qingheng.kernel.documents.numbering import full_number, next_number
from qingheng.kernel.documents.paper import head, with_parts
from qingheng.kernel.documents.wording import chinese_date
from qingheng.kernel.vault.chain import Difference
from qingheng.procedure.papers import PaperSpec, Sealer

if TYPE_CHECKING:
    from qingheng.kernel.cases.models import Case
    from qingheng.kernel.organisations.models import Body, User

CHUNK = 500


class VoidRefused(ValueError):
    """A document that is no issued one, or a reason that is missing."""


def digest(text: str) -> str:
    """SHA-256 of a document's text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def complete(spec: PaperSpec, text: str, *, issuer: "Body", on: date, **marks: str) -> str:
    """The text with issuer, date and signature: what a preview shows; `marks` are those of an issued one."""
    paper = head(text)
    signed = spec.sealed_by is not Sealer.NONE
    return with_parts(
        text,
        issuer=paper.issuer or issuer.name,
        signature=(paper.signature or issuer.name) if signed else "",
        date=chinese_date(on) if signed or paper.date else "",
        **marks,
    )


def issue(
    spec: PaperSpec,
    text: str,
    *,
    line: str,
    case: "Case | None",
    issuer: "Body",
    on: date,
    by: "User | None",
    event_number: int | None = None,
    year: int | None = None,
    addressees: Sequence[str] = (),
    draft: Document | None = None,
) -> Document:
    """Number, freeze, hash and keep a document, in the transaction of the caller; a `draft` becomes it.

    The number is of `year`, by default that of `on`. Raises PaperError for a text that is no paper,
    TransactionManagementError outside a transaction, DocumentFrozen for a draft already issued.
    """
    if draft is not None and draft.status != Document.Status.DRAFT:
        raise DocumentFrozen
    document = draft or Document()
    document.case, document.line, document.spec = case, line, spec.code
    document.issuer, document.issued_on, document.issued_by = issuer, on, by
    document.event_number, document.addressees = event_number, list(addressees)
    paper = head(text)
    document.title, document.form = paper.title, paper.form.value
    _number(document, spec, year or on.year)
    document.code = new_code()
    marks = {"number": document.number, "code": shown(document.code)}
    document.text = complete(spec, text, issuer=issuer, on=on, **marks)
    document.sha256 = digest(document.text)
    document.status = Document.Status.ISSUED
    document.save()
    return document


def _number(document: Document, spec: PaperSpec, year: int) -> None:
    if spec.series is None:
        return
    document.series, document.year = spec.series, year
    document.serial = next_number(document.issuer, spec.series, year)
    document.number = full_number(spec.series, year, document.serial)


def void(document: Document, reason: str, by: "User | None", on: date) -> None:
    """Declare an issued document void; it keeps its number. Raises VoidRefused."""
    if not reason.strip():
        raise VoidRefused("作废文书须写明原因")
    marks = {"status": Document.Status.VOID, "void_reason": reason.strip(), "voided_on": on, "voided_by": by}
    with transaction.atomic():
        if not Document.objects.issued().filter(pk=document.pk).update(**marks):
            raise VoidRefused(f"{document}不是已印发的有效文书，不能作废")
    for name, value in marks.items():
        setattr(document, name, value)


def find_by_code(typed: str) -> Document | None:
    """The document with that verification code, issued or void, however the code is typed."""
    code = normal(typed)
    if code is None:
        return None
    return Document.objects.select_related("issuer").filter(code=code).first()


def verify_hashes() -> Iterator[Difference]:
    """Differences between documents and what was issued, and gaps in the series of their numbers."""
    for document in Document.objects.exclude(status=Document.Status.DRAFT).order_by("pk").iterator(CHUNK):
        if digest(document.text) != document.sha256:
            yield Difference(f"文书 {document}", "正文与印发时的摘要不符")
        elif head(document.text).number != document.number:
            yield Difference(f"文书 {document}", "发文字号与正文不符")
    numbered = Document.objects.filter(serial__isnull=False).order_by()
    for row in numbered.values("issuer__name", "series", "year").annotate(last=Max("serial"), all=Count("pk")):
        if row["last"] != row["all"]:
            missing = row["last"] - row["all"]
            where = f"{row['issuer__name']} {row['series']}〔{row['year']}〕"
            yield Difference(where, f"编号不连续，缺{missing}个号")
