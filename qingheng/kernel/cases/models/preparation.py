"""A step laid before the person who decides it: prepared by one, taken by another or returned."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from qingheng.kernel.cases.models.case import Case
from qingheng.kernel.cases.today import now


class Preparation(models.Model):
    """送批. Nothing of it holds until it is taken."""

    class Outcome(models.TextChoices):
        """What became of it."""

        PENDING = "pending", "待批准"
        TAKEN = "taken", "已批准"
        RETURNED = "returned", "已退回"
        WITHDRAWN = "withdrawn", "已撤回"

    case = models.ForeignKey(Case, models.CASCADE, related_name="preparations")
    step = models.CharField("环节", max_length=60)
    subject = models.CharField("涉及", max_length=60, blank=True)
    data = models.JSONField("内容", default=dict)
    texts = models.JSONField("文书", default=dict)
    role = models.CharField("待谁批准", max_length=30)
    note = models.CharField("说明", max_length=300, blank=True)
    prepared_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="送批人")
    prepared_at = models.DateTimeField("送批时间", default=now)
    outcome = models.CharField("结果", max_length=10, choices=Outcome.choices, default=Outcome.PENDING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="批准人"
    )
    decided_at = models.DateTimeField("处理时间", null=True)
    reply = models.CharField("意见", max_length=300, blank=True)

    class Meta:
        verbose_name = "送批"
        ordering = ("prepared_at",)
        constraints = (
            models.UniqueConstraint(
                fields=["case", "step", "subject"], condition=Q(outcome="pending"), name="prepared_once",
                violation_error_message="该环节已送批，尚未处理。",
            ),
        )  # fmt: skip
        indexes = (models.Index(fields=["role", "prepared_at"], condition=Q(outcome="pending"), name="prepared_for"),)

    def __str__(self) -> str:
        return f"{self.case_id} {self.step}"
