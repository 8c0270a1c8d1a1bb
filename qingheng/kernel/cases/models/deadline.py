"""A deadline: one running of one limit, kept for lists. The fold is the truth; `check` compares."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.expressions import RawSQL

from qingheng.kernel.cases.models.case import Case
from qingheng.procedure.fold import LimitState


class DeadlineQuerySet(models.QuerySet["Deadline"]):
    """Questions about deadlines."""

    def running(self) -> DeadlineQuerySet:
        """Those that run. The state stands in the statement itself: SQLite then knows the partial index to serve."""
        return self.filter(state=RawSQL(f"'{LimitState.RUNNING.name}'", []))  # noqa: S611  (a constant)


class Deadline(models.Model):
    """期限台账. Whether an open one is overdue depends on the day one asks, so it is not stored."""

    case = models.ForeignKey(  # the constraint's own index begins with it
        Case, models.CASCADE, related_name="deadlines", db_index=False
    )
    limit = models.CharField("期限", max_length=60)
    subject = models.CharField("涉及", max_length=60, blank=True)
    round = models.PositiveSmallIntegerField("次", default=1)
    binds = models.CharField("约束", max_length=12)
    starts_on = models.DateField("起算日")
    nominal = models.DateField("名义届满日")
    due = models.DateField("届满日")
    provisional = models.BooleanField("暂定", default=False)
    state = models.CharField("状态", max_length=12)
    met_on = models.DateField("完成日", null=True, blank=True)

    objects = DeadlineQuerySet.as_manager()

    class Meta:
        verbose_name = "期限"
        constraints = (models.UniqueConstraint(fields=["case", "limit", "subject", "round"], name="deadline_once"),)
        indexes = (
            models.Index(fields=["due", "limit"], condition=Q(state="RUNNING"), name="deadline_running"),
            models.Index(fields=["case", "due"], condition=Q(state="RUNNING"), name="deadline_running_case"),
            models.Index(fields=["limit", "due"], name="deadline_limit_due"),
        )

    def __str__(self) -> str:
        return f"{self.case_id} {self.limit} {self.due:%Y-%m-%d}"
