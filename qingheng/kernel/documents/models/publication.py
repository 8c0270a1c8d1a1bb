"""A paper as the public may read it: its anonymised text, approved by a person."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models


class PublicationQuerySet(models.QuerySet["Publication"]):
    """Reads."""

    def public(self) -> Self:
        """What the public may read now."""
        return self.filter(status=Publication.Status.PUBLISHED)


class Publication(models.Model):
    """文书公开."""

    class Status(models.TextChoices):
        """A draft is read by staff only; what was withdrawn stays on record with the reason."""

        DRAFT = "draft", "审核中"
        PUBLISHED = "published", "已公开"
        WITHDRAWN = "withdrawn", "已撤回"

    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="publications", verbose_name="文书")
    title = models.CharField("标题", max_length=300)
    topic = models.CharField("类别", max_length=40, blank=True)
    topic_label = models.CharField("类别名称", max_length=60, blank=True)
    year = models.PositiveSmallIntegerField("年份")
    text = models.TextField("公开文本")
    status = models.CharField("状态", max_length=10, choices=Status.choices, default=Status.DRAFT)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="审核人")
    saved_at = models.DateTimeField("保存时间", auto_now=True)
    published_on = models.DateField("公开日期", null=True, blank=True)
    withdrawn_on = models.DateField("撤回日期", null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="撤回人"
    )
    reason = models.CharField("撤回原因", max_length=300, blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "文书公开"
        ordering = ("-published_on", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=["document"], condition=~models.Q(status="withdrawn"), name="publication_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(status="published") | models.Q(published_on__isnull=False),
                name="publication_has_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(status="withdrawn") | models.Q(withdrawn_on__isnull=False) & ~models.Q(reason=""),
                name="publication_withdrawn_says_why",
            ),
        )
        indexes = (models.Index(fields=["status", "-published_on", "-id"], name="publication_newest"),)

    def __str__(self) -> str:
        return self.title
