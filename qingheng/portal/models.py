"""What the portal keeps of its own: how often a code was asked for that no paper bears."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import F


class Misses(models.Model):
    """一日核验未果的次数. No code and no address is kept: the number alone tells when somebody tries codes."""

    day = models.DateField("日期", unique=True)
    unknown = models.PositiveIntegerField("查无此码", default=0)
    malformed = models.PositiveIntegerField("码不成立", default=0)
    refused = models.PositiveIntegerField("过于频繁", default=0)

    class Meta:
        verbose_name = "核验未果"
        ordering = ("-day",)

    def __str__(self) -> str:
        return f"{self.day:%Y-%m-%d} {self.unknown}/{self.malformed}/{self.refused}"


def miss(day: dt.date, kind: str) -> None:
    """Count one more; `kind` is the name of its column."""
    if not Misses.objects.filter(day=day).update(**{kind: F(kind) + 1}):
        made, new = Misses.objects.get_or_create(day=day, defaults={kind: 1})
        if not new:
            Misses.objects.filter(pk=made.pk).update(**{kind: F(kind) + 1})
