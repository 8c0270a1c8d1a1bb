"""An event: a step taken, never changed and never deleted, each bound to the one before by its digest."""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from qingheng.kernel.cases.models.case import Case


class EventQuerySet(models.QuerySet["Event"]):
    """Events can be added and read, nothing else."""

    def update(self, **_: Any) -> NoReturn:
        raise TypeError("an event is never changed: a later one corrects it")

    def delete(self) -> NoReturn:
        raise TypeError("an event is never deleted: a later one corrects it")


class Event(models.Model):
    """办理记录. `on` is the legal date, `at` the time when it was recorded."""

    # The index of the constraint begins with the case. Nobody is ever asked what they took, and staff are not deleted.
    case = models.ForeignKey(Case, models.PROTECT, related_name="events", db_index=False)
    number = models.PositiveIntegerField("序号")
    step = models.CharField("环节", max_length=60)
    on = models.DateField("日期")
    at = models.DateTimeField("记录时间")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="办理人", db_index=False
    )
    role = models.CharField("身份", max_length=30)
    subject = models.CharField("涉及", max_length=60, blank=True)
    data = models.JSONField("内容", default=dict)
    corrects = models.PositiveIntegerField("更正第几条", null=True)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = "办理记录"
        ordering = ("case", "number")
        constraints = (
            models.UniqueConstraint(fields=["case", "number"], name="event_number_once"),
            models.CheckConstraint(
                condition=Q(corrects=None) | Q(corrects__lt=F("number")), name="event_corrects_earlier"
            ),
        )
        indexes = (models.Index(fields=["step", "on"]),)

    def __str__(self) -> str:
        return f"{self.case_id} 第{self.number}条 {self.step}"

    def save(self, *args: Any, **options: Any) -> None:
        """Add it. Raises TypeError once it has been added."""
        if not self._state.adding:
            raise TypeError("an event is never changed: a later one corrects it")
        super().save(*args, **options)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("an event is never deleted: a later one corrects it")

    @property
    def payload(self) -> dict[str, Any]:
        """What the digest covers."""
        return {
            "case": self.case_id, "number": self.number, "step": self.step, "on": self.on.isoformat(),
            "at": self.at.isoformat(), "by": self.by_id, "role": self.role, "subject": self.subject,
            "data": self.data, "corrects": self.corrects,
        }  # fmt: skip
