"""The papers of service that every line shares: 送达回证 and 送达地址确认书."""

from typing import TYPE_CHECKING

from qingheng.kernel.documents.models import ServiceRecord
from qingheng.kernel.documents.templates import COMMON, render
from qingheng.procedure.papers import PaperForm, PaperSpec, Sealer
from qingheng.statute.laws import statute

if TYPE_CHECKING:
    from qingheng.kernel.cases.models import Party

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


def service_receipt(record: ServiceRecord) -> str:
    """The text of the 送达回证 of one attempt at service, effective or not."""
    case, by = record.document.case, record.recorded_by
    values = {"record": record, "case": case, "server": by.full_name if by else ""}
    return render(RECEIPT, values, COMMON)


def address_confirmation(party: "Party", issuer: str) -> str:
    """The text of the 送达地址确认书 for a party to fill in and sign, with what is known already.

    issuer: the name of the body that takes it down. Neither identity number nor telephone is printed.
    """
    return render(ADDRESS, {"party": party, "issuer": issuer, "basis": ADDRESS.basis}, COMMON)
