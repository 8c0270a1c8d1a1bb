"""Tokens of the interface, and the answers kept so that a request sent twice is carried out once."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone

from qingheng.kernel.organisations.models import User


class ApiToken(models.Model):
    """接口令牌. Only the digest of its secret is kept: whoever reads the database cannot use it."""

    user: models.ForeignKey[User, User] = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="api_tokens", verbose_name="使用人"
    )
    name = models.CharField("用途", max_length=100)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    scopes = models.JSONField("权限范围", default=list)
    created_at = models.DateTimeField("签发时间", auto_now_add=True)
    expires_at = models.DateTimeField("到期时间")
    last_used_at = models.DateTimeField("最近使用", null=True, blank=True)
    revoked_at = models.DateTimeField("吊销时间", null=True, blank=True)

    class Meta:
        verbose_name = "接口令牌"
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.user} {self.name}"

    def is_valid(self, at: dt.datetime | None = None) -> bool:
        """Neither revoked nor expired, and its user's account in use."""
        return self.revoked_at is None and (at or timezone.now()) < self.expires_at and self.user.is_active


class KeptAnswer(models.Model):
    """已办请求: what was answered to a write that named an Idempotency-Key."""

    token = models.ForeignKey(ApiToken, models.CASCADE, related_name="answers", verbose_name="令牌")
    key = models.CharField("幂等键", max_length=200)
    request = models.CharField("请求摘要", max_length=64)
    status = models.PositiveSmallIntegerField("状态码", default=0)
    headers = models.JSONField("响应头", default=dict)
    body = models.TextField("响应", blank=True)
    at = models.DateTimeField("时间", auto_now_add=True)

    class Meta:
        verbose_name = "已办请求"
        constraints = (models.UniqueConstraint(fields=["token", "key"], name="answer_once"),)
        indexes = (models.Index(fields=["token", "at"], name="answer_age"),)

    def __str__(self) -> str:
        return f"{self.token_id} {self.key}"
