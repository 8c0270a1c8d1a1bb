"""Signing in and out as the audit log tells it: Django says when it happens, here it is written down."""

from __future__ import annotations

from typing import Any

from axes.signals import user_locked_out
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed

from qingheng.kernel.organisations.models import User
from qingheng.kernel.vault.actions import Action
from qingheng.kernel.vault.audit import record

STREAM = "sign-in"


def connect() -> None:
    """Listen, once."""
    user_logged_in.connect(_signed_in, dispatch_uid="audit")
    user_logged_out.connect(_signed_out, dispatch_uid="audit")
    user_login_failed.connect(_failed, dispatch_uid="audit")
    user_locked_out.connect(_locked_out, dispatch_uid="audit")


def _signed_in(user: User, **_: Any) -> None:
    record(STREAM, user, Action.SIGNED_IN, user.username)


def _signed_out(user: User | None, **_: Any) -> None:
    if user is not None:
        record(STREAM, user, Action.SIGNED_OUT, user.username)


def _failed(credentials: dict[str, Any], **_: Any) -> None:
    record(STREAM, None, Action.SIGN_IN_FAILED, str(credentials.get("username", ""))[:60])


def _locked_out(username: str | None, **_: Any) -> None:
    record(STREAM, None, Action.LOCKED_OUT, str(username or "")[:60])
