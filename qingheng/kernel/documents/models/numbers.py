"""The counter of a series of numbers."""

from django.db import models


class NumberSeries(models.Model):
    """编号序列: one row a body, series and year. Only `next_number` raises it."""

    body = models.ForeignKey("organisations.Body", models.PROTECT, related_name="+", verbose_name="机构")
    series = models.CharField("代字", max_length=40)
    year = models.PositiveSmallIntegerField("年份")
    last = models.PositiveIntegerField("已用至", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "编号序列"
        constraints = (models.UniqueConstraint(fields=["body", "series", "year"], name="number_series_once"),)

    def __str__(self) -> str:
        return f"{self.series}〔{self.year}〕已用至{self.last}号"
