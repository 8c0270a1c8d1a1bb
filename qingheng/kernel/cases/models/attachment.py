"""Material handed in with a case: evidence, identity papers, scanned originals."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from qingheng.kernel.cases.models.case import Case
from qingheng.kernel.today import now


def where(instance: Attachment, filename: str) -> str:
    """A path that says nothing of the file's own name: names come from outside."""
    return f"cases/{instance.case_id}/{instance.sha256[:32]}"


class Attachment(models.Model):
    """材料."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="attachments")
    event = models.PositiveIntegerField("对应记录", null=True, blank=True)
    name = models.CharField("名称", max_length=200)
    kind = models.CharField("类别", max_length=40, blank=True)
    file = models.FileField("文件", upload_to=where)
    size = models.PositiveIntegerField("字节数")
    content_type = models.CharField("类型", max_length=100)
    sha256 = models.CharField(max_length=64)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    added_at = models.DateTimeField("加入时间", default=now)

    class Meta:
        verbose_name = "材料"
        ordering = ("case", "id")

    def __str__(self) -> str:
        return self.name
