"""An appointment in a case: a hearing, a visit. All lines share one calendar."""

from __future__ import annotations

from django.db import models

from qingheng.kernel.cases.models.case import Case


class Appointment(models.Model):
    """日程. Made by the step that schedules it; taken off by the step that cancels it."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="appointments")
    event = models.PositiveIntegerField("由第几条记录产生")
    kind = models.CharField("事由", max_length=30)
    at = models.DateTimeField("时间")
    place = models.CharField("地点", max_length=120)
    cancelled = models.BooleanField("已取消", default=False)

    class Meta:
        verbose_name = "日程"
        ordering = ("at",)
        constraints = (models.UniqueConstraint(fields=["case", "event"], name="appointment_once"),)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.kind}"
