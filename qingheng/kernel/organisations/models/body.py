"""A body: an organ, a section of one, or an organisation that works with them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Value
from django.db.models.functions import Concat, Substr


class BodyQuerySet(models.QuerySet["Body"]):
    """Questions about bodies."""

    def active(self) -> "BodyQuerySet":
        """The bodies that exist today."""
        return self.filter(active=True)

    def under(self, body: "Body") -> "BodyQuerySet":
        """The body and everything that stands under it."""
        return self.filter(path__startswith=body.path)


class Body(models.Model):
    """机构: stands under a parent in the house, and may answer to a superior department outside it."""

    class Kind(models.TextChoices):
        """What sort of body it is; statistics by respondent and the rules of jurisdiction ask for it."""

        GOVERNMENT = "government", "区政府（行政复议机关）"
        BUREAU = "bureau", "司法局"
        SECTION = "section", "科室"
        JUSTICE_OFFICE = "justice_office", "司法所"
        AGENCY = "agency", "区政府部门"
        TOWN = "town", "镇政府"
        SUBDISTRICT = "subdistrict", "街道办事处"
        OUTPOST = "outpost", "部门派出机构"
        AUTHORISED = "authorised", "授权组织"
        CITY_AGENCY = "city_agency", "市级部门驻区机构"
        SERVICE_POINT = "service_point", "复议服务点"
        COMMITTEE = "committee", "调解组织"
        OTHER = "other", "其他"

    name = models.CharField("名称", max_length=100, unique=True)
    short_name = models.CharField("简称", max_length=40)
    code = models.SlugField("代码", max_length=30, unique=True)
    kind = models.CharField("类别", max_length=20, choices=Kind.choices)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name="隶属机构"
    )
    superior = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="subordinates",
        verbose_name="上一级主管部门",
    )
    active = models.BooleanField("存续", default=True)
    # The codes from the root down, each ended by a slash: one prefix comparison finds a whole subtree.
    path = models.CharField(max_length=255, unique=True, editable=False)

    objects = BodyQuerySet.as_manager()

    class Meta:
        ordering = ("path",)
        verbose_name = "机构"

    def __str__(self) -> str:
        return self.name

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the path in step with code and parent, and carry everything below along when they change.

        Raises ValidationError where the body would come to stand under itself.
        """
        former = self.path
        path = f"{self.parent.path if self.parent else ''}{self.code}/"
        if former and path != former:
            if path.startswith(former):
                raise ValidationError({"parent": "机构不能隶属于自己或自己的下级机构。"})
            self._carry(former, path)
        self.path = path
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*fields, "path"}
        super().save(*args, **kwargs)

    def under(self) -> BodyQuerySet:
        """The body itself and everything that stands under it."""
        return Body.objects.under(self)

    def descendants(self) -> BodyQuerySet:
        """Everything that stands under the body, without the body."""
        return self.under().exclude(pk=self.pk)

    def contains(self, other: "Body") -> bool:
        """True where the other is this body or stands under it; asks nothing of the database."""
        return other.path.startswith(self.path)

    def _carry(self, former: str, path: str) -> None:
        below = Body.objects.filter(path__startswith=former).exclude(pk=self.pk)
        below.update(path=Concat(Value(path), Substr(F("path"), len(former) + 1)))
