"""A post: this person, in this body, in this role, from this day to that one."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from qingheng.kernel.organisations.models.body import Body
from qingheng.procedure.roles import ROLES, Role, staff_roles

if TYPE_CHECKING:
    from qingheng.kernel.organisations.models.user import User


def role_choices() -> list[tuple[str, str]]:
    """The roles a post can give. A function, so that a new role needs no migration."""
    return [(role.code, role.name) for role in staff_roles()]


class PostQuerySet(models.QuerySet["Post"]):
    """Questions about posts."""

    def on(self, day: date) -> "PostQuerySet":
        """The posts held on that day; first and last day are included."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day)


class Post(models.Model):
    """岗位. Ended, never deleted: who was competent at the time must stay provable."""

    user: "models.ForeignKey[User, User]" = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="posts", verbose_name="人员"
    )
    body = models.ForeignKey(Body, models.PROTECT, related_name="posts", verbose_name="机构")
    role = models.CharField("岗位", max_length=30, choices=role_choices)
    starts_on = models.DateField("任职日期")
    ends_on = models.DateField("离任日期", null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        ordering = ("user", "starts_on")
        verbose_name = "岗位"
        constraints = (
            models.UniqueConstraint(
                fields=["user", "body", "role"], condition=Q(ends_on=None), name="post_open_once",
                violation_error_message="该人员在该机构已任此岗位,尚未离任。",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="post_ends_after_start",
                violation_error_message="离任日期不得早于任职日期。",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.body.short_name} {self.role_held.name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises ValidationError for what is no post: a party's place in a case, or the law itself."""
        if ROLES.get(self.role) not in staff_roles():
            raise ValidationError({"role": f"没有这一岗位: {self.role}。"})
        super().save(*args, **kwargs)

    @property
    def role_held(self) -> Role:
        """The role that the post gives."""
        return ROLES[self.role]
