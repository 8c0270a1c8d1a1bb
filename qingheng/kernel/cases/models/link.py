"""That a case names another: a cache of the fold, so that the one named knows of it too."""

from __future__ import annotations

from django.db import models

from qingheng.kernel.cases.models.case import Case


class CaseLink(models.Model):
    """关联事项. `fact`: by which fact, `event`: stated in which event of the case."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="links", db_index=False)
    other = models.ForeignKey(Case, models.CASCADE, related_name="linked_from", verbose_name="关联事项")
    fact = models.CharField("内容", max_length=60)
    event = models.PositiveIntegerField("第几条记录")

    class Meta:
        verbose_name = "关联事项"
        ordering = ("case", "event", "id")
        constraints = (models.UniqueConstraint(fields=["case", "event", "fact", "other"], name="linked_once"),)

    def __str__(self) -> str:
        return f"{self.case_id} 第{self.event}条 {self.fact} {self.other_id}"
