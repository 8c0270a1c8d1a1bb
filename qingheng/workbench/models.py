"""What a person keeps of the workbench: saved views and chosen columns."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from qingheng.kernel.organisations.models import Body, User


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    """Questions about saved views."""

    def for_user(self, user: User) -> SavedViewQuerySet:
        """One's own, and those that others share with a body in which one holds a post."""
        bodies = [post.body_id for post in user.posts_today]
        return self.filter(Q(user=user) | Q(shared_with__in=bodies))


class SavedView(models.Model):
    """已存视图： filters, order and words of the case list under a name."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_views")
    name = models.CharField("名称", max_length=40)
    query = models.CharField("条件", max_length=2000)
    shared_with = models.ForeignKey(
        Body, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="共享给"
    )

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        verbose_name = "已存视图"
        ordering = ("name", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["user", "name"], name="saved_view_once",
                violation_error_message="您已有同名的视图，请换一个名称。",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.name


class ListChoice(models.Model):
    """列表显示： the columns a person has chosen for the list of a line's cases, or of several lines' together."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    line = models.CharField("条线", max_length=30, blank=True)
    columns = models.JSONField("列", default=list)

    class Meta:
        verbose_name = "列表显示"
        constraints = (models.UniqueConstraint(fields=["user", "line"], name="columns_chosen_once"),)

    def __str__(self) -> str:
        return f"{self.user}"

    @classmethod
    def of(cls, user: User, line: str) -> list[str] | None:
        """The columns chosen, None where the person never chose."""
        kept: list[str] | None = cls.objects.filter(user=user, line=line).values_list("columns", flat=True).first()
        return kept
