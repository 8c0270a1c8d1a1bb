"""The public page on which anybody checks a paper by its code."""

from django.http import HttpRequest
from django.urls import reverse

from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.rendering import link_of


def verification_link(request: HttpRequest, document: Document) -> str:
    """Its full address, what the QR of the paper opens: where the operator says the portal is, else where we are."""
    return link_of(document) or request.build_absolute_uri(reverse("portal:verify-code", args=[document.code]))
