"""Who asks: the bearer of a token, within its scope and its rate."""

from __future__ import annotations

import time

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from ninja.errors import AuthenticationError
from ninja.security import HttpBearer
from ninja.throttling import BaseThrottle

from qingheng.api import tokens
from qingheng.api.models import ApiToken
from qingheng.api.problems import Problem
from qingheng.api.scopes import Scope
from qingheng.kernel.organisations.models import User

WINDOW = 60


class Bearer(HttpBearer):
    """Asks for a valid token and, where one is named, for its scope. Session cookies open nothing here."""

    def __init__(self, scope: Scope | None = None) -> None:
        super().__init__()
        self.scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken:
        """The token. Raises AuthenticationError, or Problem 403 where it lacks the scope."""
        found = tokens.find(token)
        if found is None:
            raise AuthenticationError
        if self.scope is not None and self.scope.value not in found.scopes:
            raise Problem(403, f"此操作需要权限范围“{self.scope.value}”（{self.scope.label}），令牌未获授予。")
        return found


class TokenRate(BaseThrottle):
    """So many requests a minute for each token, as the settings say; each process counts its own."""

    def allow_request(self, request: HttpRequest) -> bool:
        key = f"api-rate-{token_of(request).pk}-{int(time.time()) // WINDOW}"
        cache.add(key, 0, 2 * WINDOW)
        return bool(cache.incr(key) <= settings.API_RATE)

    def wait(self) -> float:
        return WINDOW - time.time() % WINDOW


def token_of(request: HttpRequest) -> ApiToken:
    """The token that the request bears."""
    token: ApiToken = request.auth  # type: ignore[attr-defined]
    return token


def user_of(request: HttpRequest) -> User:
    """The user in whose name the request is made."""
    return token_of(request).user
