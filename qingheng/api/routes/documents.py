"""Documents: what they are, their text in every format, and serving them."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from ninja import Router

from qingheng.api import reading, versions
from qingheng.api.access import Bearer, user_of
from qingheng.api.once import Answer, once
from qingheng.api.openapi import returns, writes
from qingheng.api.problems import Problem, error
from qingheng.api.schemas.attempts import AttemptIn
from qingheng.api.schemas.documents import DocumentWhole, ServiceOut
from qingheng.api.schemas.writing import ServedOut
from qingheng.api.scopes import Scope
from qingheng.api.taken import taken_out
from qingheng.kernel.cases import serving
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.requests import Conflict, NotThere
from qingheng.kernel.documents import rendering
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.pdf import PdfUnavailable
from qingheng.kernel.organisations.permissions import Action

router = Router(tags=["文书"])
READ = Bearer(Scope.DOCUMENTS_READ)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _find(request: HttpRequest, document_id: int) -> Document:
    """The issued document of a case that the caller may see. Raises NotThere."""
    cases = Case.objects.restrict(user_of(request), Action.VIEW)
    mine = Document.objects.filter(pk=document_id, case__in=cases.order_by().values("pk"))
    found = reading.issued(mine).first()
    if found is None:
        raise NotThere(document_id)
    return found


def _file(document: Document, content: bytes | str, media_type: str, suffix: str) -> HttpResponse:
    name = quote(f"{document.number or document.title}.{suffix}")
    headers = {"Content-Disposition": f"inline; filename*=UTF-8''{name}", "ETag": f'"{document.sha256[:32]}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)


def _link(request: HttpRequest, document: Document) -> str:
    """The public page that checks the document, which its QR opens."""
    return request.build_absolute_uri(reverse("portal:verify-code", args=[document.code]))


@router.get("/{int:document_id}", auth=READ, response=DocumentWhole, operation_id="document", summary="文书")
def document(request: HttpRequest, document_id: int) -> DocumentWhole:
    """文书的字号、状态、摘要和各次送达。"""
    return DocumentWhole.of(_find(request, document_id))


@router.get(
    "/{int:document_id}/text",
    auth=READ,
    operation_id="document_text",
    summary="文书正文",
    openapi_extra=returns("text/plain"),
)
def text(request: HttpRequest, document_id: int) -> HttpResponse:
    """印发时固定的文字。"""
    found = _find(request, document_id)
    return _file(found, found.text, "text/plain; charset=utf-8", "txt")


@router.get(
    "/{int:document_id}/html",
    auth=READ,
    operation_id="document_html",
    summary="可打印网页",
    openapi_extra=returns("text/html"),
)
def html(request: HttpRequest, document_id: int) -> HttpResponse:
    """由固定的文字生成的可打印网页。"""
    found = _find(request, document_id)
    return _file(found, rendering.html_of(found, _link(request, found)), "text/html; charset=utf-8", "html")


@router.get(
    "/{int:document_id}/docx",
    auth=READ,
    operation_id="document_docx",
    summary="Word 文件",
    openapi_extra=returns(DOCX),
)
def docx(request: HttpRequest, document_id: int) -> HttpResponse:
    """由固定的文字按公文格式国家标准生成。"""
    found = _find(request, document_id)
    return _file(found, rendering.docx_of(found, _link(request, found)), DOCX, "docx")


@router.get(
    "/{int:document_id}/pdf",
    auth=READ,
    operation_id="document_pdf",
    summary="PDF 文件",
    openapi_extra=returns("application/pdf"),
)
def pdf(request: HttpRequest, document_id: int) -> HttpResponse:
    """本机装有 LibreOffice 时可用，否则答复 501。"""
    found = _find(request, document_id)
    try:
        return _file(found, rendering.pdf_of(found, _link(request, found)), "application/pdf", "pdf")
    except PdfUnavailable as unavailable:
        raise Problem(501, str(unavailable)) from None


@router.post(
    "/{int:document_id}/services",
    auth=Bearer(Scope.STEPS_WRITE),
    response={201: ServedOut},
    operation_id="serve_document",
    summary="登记送达",
    openapi_extra=writes(version=True),
)
def serve(request: HttpRequest, document_id: int, payload: AttemptIn) -> HttpResponse:
    """登记一次送达；送达生效的，同时办理其所指的环节。"""

    def work() -> Answer:
        user = user_of(request)
        found = _find(request, document_id)
        case_id = found.case_id or 0
        version = versions.seen(request, payload.version)
        party = _party(payload.party, case_id)
        attempt = payload.as_attempt(party.name if party else "")
        try:
            served = serving.serve(found, attempt, user, party=party, version=version)
        except Conflict as conflict:
            raise versions.conflict(conflict, case_id, user) from None
        taken = taken_out(served.taken) if served.taken else None
        return Answer(201, ServedOut(service=ServiceOut.of(served.record), taken=taken))

    return once(request, work)


def _party(party_id: int | None, case_id: int) -> Party | None:
    if party_id is None:
        return None
    party = Party.objects.filter(pk=party_id, case=case_id).first()
    if party is None:
        raise Problem(422, "本案没有这一当事人。", [error("本案没有这一当事人", "party")])
    return party
