"""A case: what all lines have in common. Its state and dates are caches of the fold over its events."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.organisations.permissions import Action, Reach, Scope, reaches
from qingheng.kernel.today import now


class CaseQuerySet(models.QuerySet["Case"]):
    """Questions about cases."""

    def restrict(self, user: User, action: Action) -> CaseQuerySet:
        """The cases with which the user may do this: the one gate for every read and write."""
        wanted = Q(pk__in=[])
        for reach in reaches(user, action):
            wanted |= self._within(reach, user)
        return self.filter(wanted)

    def _within(self, reach: Reach, user: User) -> Q:
        found = ~Q(pk__in=[]) if reach.all_lines else Q(line__in=sorted(reach.lines))
        if reach.open_only:
            found &= Q(sealed=False)
        match reach.scope:
            case Scope.AUTHORITY:
                return found & Q(body__in=reach.body.under())  # asked once, where a join would ask it of every case
            case Scope.SECTION:
                return found & Q(body=reach.body)
            case Scope.OWN:
                return found & Q(pk__in=self.own_keys(user))
            case _:
                return found

    @staticmethod
    def own_keys(user: User) -> models.QuerySet[Any, Any]:
        """The keys of the cases that the user handles or took in: what the scope OWN means.

        Put together from three indexes: joined by OR they would make both engines read every case.
        """
        handled = Assignment.objects.filter(user=user, until=None).values("case")
        in_charge, taken_in = (Case.objects.order_by().filter(**{name: user}) for name in ("officer", "taken_in_by"))
        return handled.union(in_charge.values("pk"), taken_in.values("pk"))

    def open(self) -> CaseQuerySet:
        """The cases that are not closed."""
        return self.filter(closed_on=None)


class Case(models.Model):
    """案件或者事项. Written only by `door`."""

    line = models.CharField("条线", max_length=30)
    procedure = models.CharField("适用程序", max_length=60)
    number = models.CharField("案号", max_length=60, unique=True)
    title = models.CharField("案名", max_length=300)
    body = models.ForeignKey(Body, models.PROTECT, related_name="cases", verbose_name="承办机构")
    taken_in_at = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="收件地点"
    )
    taken_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="收件人"
    )
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="cases",
        verbose_name="承办人",
    )
    state = models.CharField("状态", max_length=40)
    sealed = models.BooleanField("封存", default=False)
    waits_for = models.CharField("待谁处理", max_length=30, blank=True)
    began_on = models.DateField("收件日期")
    closed_on = models.DateField("结案日期", null=True, blank=True)
    next_due = models.DateField("最近届满日", null=True, blank=True)
    next_limit = models.CharField("最近期限", max_length=60, blank=True)
    version = models.PositiveIntegerField("版本", default=0)
    created_at = models.DateTimeField("建立时间", default=now)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = "案件"
        ordering = ("-began_on", "-id")
        indexes = (
            models.Index(fields=["line", "state", "began_on"]),
            models.Index(fields=["line", "began_on"]),
            models.Index(fields=["officer", "next_due"], condition=Q(closed_on=None), name="case_officer_due"),
            models.Index(fields=["body", "next_due"], condition=Q(closed_on=None), name="case_body_due"),
            models.Index(fields=["waits_for", "body"], condition=~Q(waits_for=""), name="case_waits_for"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class Assignment(models.Model):
    """Who handles a case with its officer: at least two (实施条例 art. 32)."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="assignments")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="assignments")
    since = models.DateField("起")
    until = models.DateField("止", null=True, blank=True)
    reason = models.CharField("变更原因", max_length=200, blank=True)

    class Meta:
        verbose_name = "承办分工"
        constraints = (
            models.UniqueConstraint(
                fields=["case", "user"], condition=Q(until=None), name="assigned_once",
                violation_error_message="该人员已是本案承办人。",
            ),
        )  # fmt: skip
        indexes = (models.Index(fields=["user", "until"]),)

    def __str__(self) -> str:
        return f"{self.user} · {self.case_id}"
