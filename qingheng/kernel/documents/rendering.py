"""An issued document, or the preview of one, in the formats that people take away."""

from django.conf import settings

from qingheng.kernel.documents.docx import to_docx
from qingheng.kernel.documents.fonts import available_fonts
from qingheng.kernel.documents.html import to_fragment, to_html
from qingheng.kernel.documents.measures import END_WIDTH_LIBREOFFICE
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.paper import parse
from qingheng.kernel.documents.pdf import to_pdf

VERIFY_PATH = "/verify/{code}/"
"""Where the portal checks a paper."""


def link_of(document: Document) -> str:
    """The address of its verification page; empty where the operator has not said where the portal is."""
    return settings.PUBLIC_URL + VERIFY_PATH.format(code=document.code) if settings.PUBLIC_URL else ""


def docx_of(document: Document, link: str = "") -> bytes:
    """The .docx of the frozen text; `link` is what the QR opens, by default its verification page."""
    return to_docx(parse(document.text), link=link or link_of(document))


def html_of(document: Document, link: str = "") -> str:
    """The printable page of the frozen text."""
    return to_html(parse(document.text), link=link or link_of(document))


def pdf_of(document: Document, link: str = "") -> bytes:
    """The PDF of the frozen text, in the fonts this machine has. Raises PdfUnavailable."""
    paper, to = parse(document.text), link or link_of(document)
    return to_pdf(to_docx(paper, link=to, fonts=available_fonts(), end_width=END_WIDTH_LIBREOFFICE))


def preview(text: str) -> str:
    """The fragment of HTML for a text not yet issued. Raises PaperError where it is no paper."""
    return to_fragment(parse(text))
