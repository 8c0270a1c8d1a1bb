"""The audit chain and its daily seals: written once, never changed."""

from typing import Any, NoReturn, TypeVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from qingheng.kernel.today import now
from qingheng.kernel.vault.actions import Action
from qingheng.kernel.vault.chain import Link


class Unchangeable(TypeError):
    """Someone tried to change or delete what is only ever added to."""

    def __init__(self) -> None:
        super().__init__("审计记录只能追加，不得修改或删除")


Added = TypeVar("Added", bound="AppendOnly")


class AppendOnlyQuerySet(models.QuerySet[Added]):
    """Reads and adds, no more."""

    def update(self, **_: Any) -> NoReturn:
        raise Unchangeable

    def delete(self) -> NoReturn:
        raise Unchangeable

    def bulk_update(self, *_: Any, **__: Any) -> NoReturn:
        raise Unchangeable


class AppendOnly(models.Model):
    """A record that is added and stays."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **options: Any) -> None:
        if not self._state.adding:
            raise Unchangeable
        super().save(*args, **options)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise Unchangeable


STREAM_NAMES = {
    "accounts": "账号和岗位",
    "bodies": "机构",
    "calendar": "节假日安排",
    "documents": "文书",
    "export": "导出",
    "sign-in": "登录",
    "tokens": "接口令牌",
    "unmask": "查看个人信息",
}
"""What a stream is called on the screen."""


class AuditEntry(AppendOnly):
    """审计记录: who did what to what, chained within its stream."""

    stream = models.CharField("记录流", max_length=60)
    position = models.PositiveIntegerField("序号")
    at = models.DateTimeField("时间", default=timezone.now)
    # PROTECT: an account that has acted is closed, never deleted, or the chain would lose who acted.
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="操作人",
    )
    action = models.CharField("操作", max_length=40)
    subject = models.CharField("对象", max_length=300, blank=True)
    detail = models.JSONField("详情", default=dict, blank=True)
    previous = models.CharField("前一摘要", max_length=64, blank=True)
    digest = models.CharField("摘要", max_length=64)

    class Meta:
        verbose_name = verbose_name_plural = "审计记录"
        ordering = ("-at", "-id")
        constraints = (models.UniqueConstraint(fields=["stream", "position"], name="audit_position_once"),)
        indexes = (
            models.Index(fields=["at"], name="audit_at"),
            models.Index(fields=["action", "at"], name="audit_action_at"),
        )

    def __str__(self) -> str:
        return self.sentence

    @property
    def stream_name(self) -> str:
        """登录、导出： the stream in words."""
        return STREAM_NAMES.get(self.stream, self.stream)

    @property
    def sentence(self) -> str:
        """What was done, in words."""
        return Action(self.action).sentence(self.subject)

    @property
    def payload(self) -> dict[str, Any]:
        """What the digest covers."""
        return {
            "stream": self.stream,
            "position": self.position,
            "at": self.at,
            "actor": self.actor_id,
            "action": str(self.action),
            "subject": self.subject,
            "detail": self.detail,
        }

    @property
    def link(self) -> Link:
        """The entry as a link of its chain."""
        return Link(self.stream, self.position, self.previous, self.digest, self.payload)


class Seal(AppendOnly):
    """每日封存: one digest over the heads of all chains, chained to the seal before."""

    day = models.DateField("封存日", unique=True)
    at = models.DateTimeField("封存时间", default=now)
    streams = models.PositiveIntegerField("变动的记录流")
    previous = models.CharField("前一摘要", max_length=64, blank=True)
    digest = models.CharField("摘要", max_length=64)

    class Meta:
        verbose_name = verbose_name_plural = "每日封存"
        ordering = ("day",)

    def __str__(self) -> str:
        return f"{self.day}封存"


class SealedHead(AppendOnly):
    """The head of one stream that had moved since the seal before."""

    seal = models.ForeignKey(Seal, models.PROTECT, related_name="heads", verbose_name="封存")
    chain = models.CharField("链", max_length=40)
    stream = models.CharField("记录流", max_length=60)
    position = models.PositiveIntegerField("序号")
    digest = models.CharField("摘要", max_length=64)

    class Meta:
        verbose_name = verbose_name_plural = "封存的链头"
        constraints = (models.UniqueConstraint(fields=["chain", "stream", "position"], name="sealed_head_once"),)

    def __str__(self) -> str:
        return f"{self.chain} {self.stream} 第{self.position}条"

    @property
    def line(self) -> list[str | int]:
        """The head as the seal's digest covers it."""
        return [self.chain, self.stream, self.position, self.digest]
