"""The papers of service and of limits that every line shares.

Forms to be filled in and proofs for the file carry no number and are made anew from the record whenever they are asked
for: 送达回证, 送达地址确认书, 邮寄凭证. What tells a party something that binds is issued: 公告, 期限变更告知书.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from qingheng.kernel.documents.models import Document, ServiceRecord
from qingheng.kernel.documents.templates import COMMON, render
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.procedure.roles import APPLICANT, RESPONDENT, THIRD_PARTY
from qingheng.statute.laws import Basis, statute

if TYPE_CHECKING:
    from qingheng.kernel.cases.models import Case, Party

_CIVIL = statute("民事诉讼法")

RECEIPT = PaperSpec(
    "service_receipt",
    "送达回证",
    "service_receipt.txt",
    PaperForm.RECORD,
    sealed_by=Sealer.NONE,
    basis=_CIVIL[87],
)
ADDRESS = PaperSpec(
    "address_confirmation",
    "送达地址确认书",
    "address_confirmation.txt",
    PaperForm.RECORD,
    sealed_by=Sealer.NONE,
    basis=[_CIVIL[90], statute("民诉解释")[136], statute("行诉解释")[51]],
)
POSTING = PaperSpec(
    "posting_proof",
    "邮寄凭证",
    "posting_proof.txt",
    PaperForm.RECORD,
    sealed_by=Sealer.NONE,
    basis=[_CIVIL[85, 4], _CIVIL[91]],
)
NOTICE = PaperSpec(
    "public_notice",
    "公告",
    "public_notice.txt",
    sealed_by=Sealer.WORKING_BODY,
    basis=[_CIVIL[95], _CIVIL[283, 2]],
)
CHANGE = PaperSpec(
    "limit_change",
    "期限变更告知书",
    "limit_change.txt",
    sealed_by=Sealer.WORKING_BODY,
    to=(APPLICANT, RESPONDENT, THIRD_PARTY),
    basis=_CIVIL[85],
)
_WORDS = {NOTICE.code: "公字", CHANGE.code: "期字"}
"""What follows a line's own word in the numbers of these papers. Local, unverified."""


def numbered(spec: PaperSpec, series: str) -> PaperSpec:
    """The paper with the numbers of a line, whose case numbers begin with `series`: 青复公字〔2024〕1号."""
    return replace(spec, series=f"{series}{_WORDS[spec.code]}")


def service_receipt(record: ServiceRecord) -> str:
    """The text of the 送达回证 of one attempt at service, effective or not."""
    by = record.recorded_by
    return _receipt(record, by.full_name if by else "", blank=False)


def blank_receipt(document: Document, recipient: str = "", address: str = "") -> str:
    """The text of the 送达回证 to take along: the paper and its recipient are in, the rest is written by hand."""
    return _receipt(ServiceRecord(document=document, recipient=recipient, address=address), "", blank=True)


def _receipt(record: ServiceRecord, server: str, *, blank: bool) -> str:
    return render(RECEIPT, {"record": record, "case": record.document.case, "server": server, "blank": blank}, COMMON)


def address_confirmation(party: "Party", issuer: str) -> str:
    """The text of the 送达地址确认书 for a party to fill in and sign, with what is known already.

    issuer: the name of the body that takes it down. Neither identity number nor telephone is printed.
    """
    return render(ADDRESS, {"party": party, "issuer": issuer, "basis": ADDRESS.basis}, COMMON)


def posting_proof(record: ServiceRecord) -> str:
    """The text of the 邮寄凭证 of one attempt by mail: for the file."""
    by = record.recorded_by
    values = {"record": record, "case": record.document.case, "server": by.full_name if by else ""}
    return render(POSTING, values, COMMON)


@dataclass(frozen=True)
class NextLimit:
    """A limit that begins with the service of a paper: whose, what, how long, by which articles."""

    whose: str
    label: str
    length: str
    basis: tuple[Basis, ...]


@dataclass(frozen=True)
class PublicNotice:
    """What a 公告 tells.

    why: the reason why no other way of service is left. gist: what the paper says, in short. days: after which it
    counts as served. office: where the paper may be fetched meanwhile. limits: what begins with the service. basis:
    the articles of this way of service.
    """

    recipient: str
    why: str
    gist: str
    days: int
    office: str
    limits: Sequence[NextLimit]
    basis: Sequence[Basis]


def public_notice(document: Document, notice: PublicNotice) -> str:
    """The text of the 公告 by which a paper is served."""
    return render(NOTICE, {"document": document, "case": document.case, "notice": notice}, COMMON)


@dataclass(frozen=True)
class MovedLimit:
    """A limit with its last day before and after; `after` is None while it stands still."""

    name: str
    before: date
    after: date | None


@dataclass(frozen=True)
class LimitChange:
    """What a 期限变更告知书 tells. kind: 中止, 恢复, 延长 and the like. cause: what happened. basis: the articles."""

    kind: str
    cause: str
    moved: Sequence[MovedLimit]
    basis: Sequence[Basis]


def limit_change(case: "Case", to: Sequence[str], change: LimitChange) -> str:
    """The text of the 期限变更告知书 to the parties."""
    return render(CHANGE, {"case": case, "to": list(to), "change": change}, COMMON)
