"""One attempt to serve one document on one recipient."""

from typing import Any

from django.conf import settings
from django.db import models

from qingheng.kernel.documents.models.document import Document
from qingheng.kernel.today import now
from qingheng.statute.service import Method, ReturnCause, SignerRelation


def _choices(kind: Any) -> list[tuple[str, str]]:
    return [(member.name.lower(), member.value) for member in kind]


class ServiceRecord(models.Model):
    """送达记录. `effective_on` is empty while no rule is met, and another way of service must follow."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="services", verbose_name="文书")
    party = models.ForeignKey(
        "cases.Party", models.PROTECT, null=True, blank=True, related_name="services", verbose_name="当事人"
    )
    recipient = models.CharField("受送达人", max_length=120)
    method = models.CharField("送达方式", max_length=30, choices=_choices(Method))
    sent_on = models.DateField("发出日", null=True, blank=True)
    signed_on = models.DateField("签收日", null=True, blank=True)
    signer = models.CharField("签收人", max_length=60, blank=True)
    signer_relation = models.CharField("与受送达人关系", max_length=30, blank=True, choices=_choices(SignerRelation))
    consent_ref = models.CharField("送达地址确认书", max_length=80, blank=True)
    address = models.CharField("送达地址", max_length=300, blank=True)
    tracking_no = models.CharField("邮件号码", max_length=300, blank=True)
    system_success_at = models.JSONField("系统显示发送成功时间", default=list, blank=True)
    proved_arrival_at = models.DateTimeField("受送达人证明的到达时间", null=True, blank=True)
    left_on = models.DateField("留置或拒签日", null=True, blank=True)
    witness = models.CharField("见证人", max_length=60, blank=True)
    evidence = models.CharField("照片录像", max_length=300, blank=True)
    notice_posted_on = models.DateField("最后张贴或刊登日", null=True, blank=True)
    returned_on = models.DateField("退回日", null=True, blank=True)
    return_cause = models.CharField("退回原因", max_length=30, blank=True, choices=_choices(ReturnCause))
    no_fault_proved = models.BooleanField("受送达人证明无过错", default=False)
    reason = models.CharField("原因", max_length=300, blank=True)
    effective_on = models.DateField("送达生效日", null=True, blank=True)
    provisional = models.BooleanField("暂定", default=False)
    explanation = models.JSONField("计算说明", default=list, blank=True)
    basis = models.JSONField("依据", default=list, blank=True)
    recorded_by = models.ForeignKey(  # nobody asks by it
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="送达人",
    )
    recorded_at = models.DateTimeField("记录时间", default=now)

    class Meta:
        verbose_name = verbose_name_plural = "送达记录"
        ordering = ("document", "id")
        indexes = (
            models.Index(fields=["effective_on"], name="service_effective"),
            models.Index(fields=["notice_posted_on"], name="service_notice"),
        )

    def __str__(self) -> str:
        return f"{self.get_method_display()} {self.recipient}"
