"""A matter that one line sends to another, and what came of it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from qingheng.kernel.cases.models.case import Case
from qingheng.kernel.today import now


class Referral(models.Model):
    """移送. Made by a step of the referring case, in its transaction."""

    class State(models.TextChoices):
        """How far it has come."""

        SENT = "sent", "待接收"
        ACCEPTED = "accepted", "已接收"
        DECLINED = "declined", "已退回"
        REPORTED = "reported", "已反馈"
        WITHDRAWN = "withdrawn", "已撤回"

    from_case = models.ForeignKey(Case, models.PROTECT, related_name="referrals", verbose_name="移送事项")
    event = models.PositiveIntegerField("第几条记录")
    to_line = models.CharField("移送至", max_length=30)
    sent_on = models.DateField("移送日期")
    sent_at = models.DateTimeField("记录时间", default=now)
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.SENT)
    to_case = models.ForeignKey(
        Case, models.PROTECT, null=True, blank=True, related_name="referred_by", verbose_name="接收事项"
    )
    decided_on = models.DateField("处理日期", null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="处理人"
    )
    reason = models.CharField("退回理由", max_length=300, blank=True)
    reported_on = models.DateField("反馈日期", null=True)
    told_at = models.DateTimeField("反馈记录时间", null=True)
    result = models.TextField("反馈内容", blank=True)
    returned = models.BooleanField("已记入移送事项", default=False)

    class Meta:
        verbose_name = "移送"
        ordering = ("sent_on", "id")
        constraints = (models.UniqueConstraint(fields=["from_case", "event"], name="referred_once"),)
        indexes = (models.Index(fields=["to_line", "sent_on"], condition=Q(state="sent"), name="referral_waiting"),)

    def __str__(self) -> str:
        return f"{self.from_case_id} 第{self.event}条 {self.to_line}"
