"""The forms and proofs of a case that are printed and never issued: 送达回证, 送达地址确认书, 邮寄凭证.

Whoever may see the case may print them; they hold nothing that its page does not show.
"""

from __future__ import annotations

from dataclasses import dataclass

from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.papers import issuers_of
from qingheng.kernel.cases.registry import line
from qingheng.kernel.cases.requests import NotThere
from qingheng.kernel.documents import service_papers
from qingheng.kernel.documents.issuing import complete
from qingheng.kernel.documents.models import Document, ServiceRecord
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.procedure.papers import PaperSpec


@dataclass(frozen=True)
class FilePaper:
    """A form or proof as text, with what it is about."""

    spec: PaperSpec
    about: str
    text: str


def blank_receipt(document_id: int, user: User, *, party: int | None = None, name: str = "") -> FilePaper:
    """The 送达回证 to take along for a paper that is to be served.

    party, name: on whom; neither leaves the recipient open. Raises NotThere, also where the paper is not addressed to
    that name.
    """
    document = Document.objects.issued().select_related("issuer", "case").filter(pk=document_id).first()
    case = _case(document.case_id if document else None, user)
    recipient = _party(case, party) if party is not None else None
    if document is None or (name and name not in document.addressees):
        raise NotThere(document_id)
    text = service_papers.blank_receipt(
        document, recipient.name if recipient else name, recipient.address if recipient else ""
    )
    return FilePaper(service_papers.RECEIPT, str(document), text)


def receipt(service_id: int, user: User) -> FilePaper:
    """The 送达回证 filled in from the record of a service. Raises NotThere."""
    record = _service(service_id, user)
    return FilePaper(service_papers.RECEIPT, str(record.document), service_papers.service_receipt(record))


def posting_proof(service_id: int, user: User) -> FilePaper:
    """The 邮寄凭证 of a service by mail. Raises NotThere."""
    record = _service(service_id, user)
    if record.method != "mail":
        raise NotThere(service_id)
    return FilePaper(service_papers.POSTING, str(record.document), service_papers.posting_proof(record))


def address_confirmation(case_id: int, party_id: int, user: User) -> FilePaper:
    """The 送达地址确认书 for a party who takes part. Raises NotThere."""
    case = _case(case_id, user)
    party = _party(case, party_id)
    spec, issuer = service_papers.ADDRESS, issuers_of(case.body, line(case.line)).working_body
    text = service_papers.address_confirmation(party, issuer.name)
    return FilePaper(spec, party.name, complete(spec, text, issuer=issuer, on=case.began_on))


def _case(case_id: int | None, user: User) -> Case:
    return door.reach(case_id or 0, user, Action.VIEW)


def _party(case: Case, key: int) -> Party:
    found = case.parties.filter(pk=key, left_on=None).first()
    if found is None:
        raise NotThere(key)
    return found


def _service(service_id: int, user: User) -> ServiceRecord:
    rows = ServiceRecord.objects.select_related("document__issuer", "document__case", "recorded_by")
    record = rows.filter(pk=service_id).first()
    _case(record.document.case_id if record else None, user)
    if record is None:
        raise NotThere(service_id)
    return record
