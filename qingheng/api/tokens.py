"""Issuing, finding and revoking tokens."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from qingheng.api.models import ApiToken
from qingheng.api.scopes import Scope
from qingheng.kernel.organisations.models import User
from qingheng.kernel.vault.actions import Action
from qingheng.kernel.vault.audit import record

PREFIX = "qh_"
"""Lets a scanner for leaked secrets recognise one."""

STREAM = "tokens"
NOTED_EVERY = dt.timedelta(minutes=1)
"""A read should not cost a write each time: the last use is noted to the minute."""


def _digest(secret: str) -> str:
    # 256 random bits need no slow hash.
    return hashlib.sha256(secret.encode()).hexdigest()


@transaction.atomic
def issue(user: User, name: str, scopes: Iterable[Scope], *, valid: dt.timedelta) -> tuple[ApiToken, str]:
    """A new token and its secret, which cannot be shown again."""
    secret = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        user=user,
        name=name,
        digest=_digest(secret),
        scopes=sorted({scope.value for scope in scopes}),
        expires_at=timezone.now() + valid,
    )
    record(STREAM, None, Action.TOKEN_ISSUED, str(token), {"token": token.pk, "scopes": token.scopes})
    return token, secret


@transaction.atomic
def revoke(token: ApiToken) -> None:
    """From now on the token opens nothing. Revoking twice changes nothing."""
    if ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=timezone.now()):
        record(STREAM, None, Action.TOKEN_REVOKED, str(token), {"token": token.pk})
    token.refresh_from_db()


def find(secret: str) -> ApiToken | None:
    """The valid token with this secret, its use noted."""
    token = ApiToken.objects.select_related("user__body").filter(digest=_digest(secret)).first()
    now = timezone.now()
    if token is None or not token.is_valid(now):
        return None
    if token.last_used_at is None or now - token.last_used_at >= NOTED_EVERY:
        stale = Q(last_used_at=None) | Q(last_used_at__lte=now - NOTED_EVERY)
        ApiToken.objects.filter(stale, pk=token.pk).update(last_used_at=now)
    return token
