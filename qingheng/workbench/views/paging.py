"""Which page of a list is asked for."""

from django.http import HttpRequest

FAR = 100_000


def page_number(request: HttpRequest) -> int:
    """The page in the address, the first where there is none or what stands there is no number."""
    value = request.GET.get("page", "")
    return min(max(int(value), 1), FAR) if value.isdecimal() and value.isascii() and len(value) < 9 else 1
