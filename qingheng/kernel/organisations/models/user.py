"""A member of staff who signs in."""

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property

from qingheng.kernel.organisations.models.body import Body
from qingheng.kernel.organisations.models.post import Post
from qingheng.kernel.today import today
from qingheng.procedure.roles import Role


class UserManager(BaseUserManager["User"]):
    """Makes users; sign-in looks them up here."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "User":
        """A saved user. Without a password nobody can sign in as them."""
        user = self.model(username=self.model.normalize_username(username), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """工作人员. What they may do follows from the posts they hold today, and from nothing else."""

    username = models.CharField("用户名", max_length=60, unique=True)
    full_name = models.CharField("姓名", max_length=60)
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="staff", verbose_name="所在机构")
    email = models.EmailField("电子邮箱", blank=True)
    staff_no = models.CharField("工号", max_length=30, blank=True)
    # Asked of those who handle reconsideration for the first time (行政复议法 art. 6).
    has_legal_qualification = models.BooleanField("具有法律职业资格", default=False)
    # Shown when evidence is taken (行政复议法 art. 45).
    work_card = models.CharField("行政复议工作证号", max_length=40, blank=True)
    is_active = models.BooleanField("在用", default=True)
    joined_at = models.DateTimeField("建立时间", default=timezone.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    class Meta:
        ordering = ("username",)
        verbose_name = "工作人员"
        constraints = (
            models.UniqueConstraint(
                fields=["staff_no"], condition=~models.Q(staff_no=""), name="staff_no_once",
                violation_error_message="该工号已经登记。",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.full_name

    def get_full_name(self) -> str:
        """The name that papers and pages show."""
        return self.full_name

    @cached_property
    def posts_today(self) -> tuple[Post, ...]:
        """The posts held today with their bodies, read once for this instance; none where not active."""
        if not self.is_active:
            return ()
        return tuple(self.posts_on(today()))

    def posts_on(self, day: date) -> models.QuerySet[Post]:
        """The posts held on that day."""
        return Post.objects.on(day).filter(user=self).select_related("body")

    def roles(self) -> frozenset[Role]:
        """The roles held today, in whatever body."""
        return frozenset(post.role_held for post in self.posts_today)

    def holds(self, role: Role) -> bool:
        """True where the user holds the role today in any body."""
        return role in self.roles()
