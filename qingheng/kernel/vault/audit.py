"""Add to the audit chain."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from qingheng.kernel.vault.actions import Action
from qingheng.kernel.vault.chain import START, canonical, digest_of
from qingheng.kernel.vault.models import AuditEntry

if TYPE_CHECKING:
    from qingheng.kernel.organisations.models import User

ATTEMPTS = 100


def _next_entry(stream: str) -> AuditEntry:
    last = AuditEntry.objects.filter(stream=stream).order_by("-position").only("position", "digest").first()
    if last is None:
        return AuditEntry(stream=stream, position=1, previous=START)
    return AuditEntry(stream=stream, position=last.position + 1, previous=last.digest)


def record(
    stream: str,
    actor: "User | None",
    action: Action,
    subject: str,
    detail: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """Add an entry to the stream, in the transaction of the caller.

    Where someone else took the next position first, the entry takes the one after it.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with transaction.atomic():
                entry = _next_entry(stream)
                entry.at = timezone.now()
                entry.actor = actor
                entry.action = action
                entry.subject = subject[:300]
                entry.detail = json.loads(canonical(detail or {}))
                entry.digest = digest_of(entry.previous, entry.payload)
                entry.save(force_insert=True)
        except IntegrityError:
            if attempt == ATTEMPTS:
                raise
        else:
            return entry
    raise AssertionError("unreachable")
