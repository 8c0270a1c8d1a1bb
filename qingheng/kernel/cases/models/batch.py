"""A step taken in many cases at once: what came of it in each, so that half a success is seen and repeated."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from qingheng.kernel.cases.models.case import Case


class Batch(models.Model):
    """批量办理."""

    step = models.CharField("环节", max_length=60)
    data = models.JSONField("内容", default=dict)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="办理人")
    made_at = models.DateTimeField("时间")

    class Meta:
        verbose_name = "批量办理"
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return f"{self.step} {self.made_at:%Y-%m-%d %H:%M}"


class BatchItem(models.Model):
    """One case of a batch."""

    class Outcome(models.TextChoices):
        """What came of it."""

        OPEN = "open", "未办理"
        DONE = "done", "已办理"
        REFUSED = "refused", "未办成"

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="items")
    case = models.ForeignKey(Case, models.CASCADE, related_name="+")
    outcome = models.CharField("结果", max_length=10, choices=Outcome.choices, default=Outcome.OPEN)
    reason = models.TextField("原因", blank=True)

    class Meta:
        verbose_name = "批量办理的案件"
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["batch", "case"], name="batch_case_once"),)

    def __str__(self) -> str:
        return f"{self.batch_id} {self.case_id}"
