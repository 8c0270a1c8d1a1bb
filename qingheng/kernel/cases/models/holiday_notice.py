"""A holiday notice that an operator has loaded before the calendar library has it."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models

from qingheng.kernel.today import now
from qingheng.statute.notices import Notice


class HolidayNotice(models.Model):
    """节假日安排通知. Never changed: a later one for the same year overrides it."""

    year = models.PositiveSmallIntegerField("年份")
    source = models.CharField("文号", max_length=100)
    off = models.JSONField("放假日")
    makeup = models.JSONField("调休上班日", default=list)
    loaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    loaded_at = models.DateTimeField("载入时间", default=now)

    class Meta:
        verbose_name = "节假日安排"
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.year} {self.source}"

    @classmethod
    def of(cls, notice: Notice) -> HolidayNotice:
        """The unsaved row of a notice."""
        return cls(
            year=notice.year,
            source=notice.source,
            off=[[day.isoformat(), name] for day, name in notice.off],
            makeup=[[day.isoformat(), name] for day, name in notice.makeup],
        )

    @property
    def notice(self) -> Notice:
        """The notice as the calendar takes it."""
        off, makeup = (
            tuple((dt.date.fromisoformat(day), name) for day, name in days) for days in (self.off, self.makeup)
        )
        return Notice(self.year, self.source, off, makeup)
