"""Who asks, and whether they ask too often."""

from __future__ import annotations

import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

MINUTE = 60


def address(request: HttpRequest) -> str:
    """The network address of whoever asks, told by our own outermost server where such stand before this one."""
    told = [each.strip() for each in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if each.strip()]
    if 0 < settings.PROXIES <= len(told):
        return str(told[-settings.PROXIES])
    return str(request.META.get("REMOTE_ADDR", ""))


def too_often(request: HttpRequest, what: str, limit: int) -> bool:
    """Whether this address has now asked for it more than `limit` times in the running minute."""
    key = f"often:{what}:{address(request)}:{int(time.time()) // MINUTE}"
    cache.add(key, 0, timeout=2 * MINUTE)
    try:
        return bool(cache.incr(key) > limit)
    except ValueError:  # pushed out in between
        return False
