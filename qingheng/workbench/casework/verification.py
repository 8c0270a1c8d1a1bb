"""The public page on which anybody checks a paper by its code."""

from django.http import HttpRequest
from django.urls import reverse

from qingheng.kernel.documents.models import Document


def verification_link(request: HttpRequest, document: Document) -> str:
    """Its full address: what the QR of the paper opens."""
    return request.build_absolute_uri(reverse("portal:verify-code", args=[document.code]))
