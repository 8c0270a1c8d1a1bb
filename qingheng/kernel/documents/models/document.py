"""An official document: text frozen, numbered and hashed when it is issued."""

from typing import Any, Self

from django.conf import settings
from django.db import models

from qingheng.kernel.statements import insert
from qingheng.kernel.today import now
from qingheng.procedure.papers import PaperForm

_FORMS = [(form.value, form.label) for form in PaperForm]


class DocumentFrozen(TypeError):
    """Someone tried to change or delete a document that has been issued."""

    def __init__(self) -> None:
        super().__init__("文书印发后不得修改或删除，如有错误应当作废后另行制作")


class DocumentQuerySet(models.QuerySet["Document"]):
    """Reads; what is issued is left alone."""

    def issued(self) -> Self:
        """Documents that hold: issued and not void."""
        return self.filter(status=Document.Status.ISSUED)

    def update(self, **fields: Any) -> int:
        """Only the marks of voiding may be set on what is issued."""
        if not set(fields) <= VOIDING and self.exclude(status=Document.Status.DRAFT).exists():
            raise DocumentFrozen
        return super().update(**fields)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Only drafts."""
        if self.exclude(status=Document.Status.DRAFT).exists():
            raise DocumentFrozen
        return super().delete()


class Document(models.Model):
    """文书."""

    class Status(models.TextChoices):
        """A void document keeps its number."""

        DRAFT = "draft", "草稿"
        ISSUED = "issued", "已印发"
        VOID = "void", "已作废"

    case = models.ForeignKey(
        "cases.Case", models.PROTECT, null=True, blank=True, related_name="documents", verbose_name="案件"
    )
    line = models.CharField("条线", max_length=40)
    spec = models.CharField("文书种类", max_length=60)
    title = models.CharField("标题", max_length=200)
    form = models.CharField("格式", max_length=20, choices=_FORMS)
    status = models.CharField("状态", max_length=10, choices=Status.choices, default=Status.DRAFT)
    # The bodies that number and seal papers outlive what they issued.
    issuer = models.ForeignKey("organisations.Body", models.PROTECT, related_name="+", verbose_name="制发机关")
    series = models.CharField("代字", max_length=40, blank=True)
    year = models.PositiveSmallIntegerField("年份", null=True, blank=True)
    serial = models.PositiveIntegerField("序号", null=True, blank=True)
    number = models.CharField("发文字号", max_length=80, blank=True, db_index=True)
    text = models.TextField("正文")
    sha256 = models.CharField("摘要", max_length=64, blank=True)
    code = models.CharField("核验码", max_length=12, null=True, blank=True, unique=True)
    issued_on = models.DateField("成文日期", null=True, blank=True)
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="制作人",
    )
    event_number = models.PositiveIntegerField("案件记录序号", null=True, blank=True)
    addressees = models.JSONField("受送达人", default=list, blank=True)
    void_reason = models.CharField("作废原因", max_length=300, blank=True)
    voided_on = models.DateField("作废日期", null=True, blank=True)
    voided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="作废人",
    )
    created_at = models.DateTimeField("建立时间", default=now)

    _frozen = False

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "文书"
        ordering = ("-issued_on", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=["issuer", "series", "year", "serial"],
                condition=models.Q(serial__isnull=False),
                name="document_number_once",
            ),
            models.CheckConstraint(
                condition=models.Q(status="draft")
                | models.Q(issued_on__isnull=False, code__isnull=False) & ~models.Q(sha256=""),
                name="document_issued_is_whole",
            ),
            models.CheckConstraint(
                condition=~models.Q(status="void") | ~models.Q(void_reason=""),
                name="document_void_says_why",
            ),
        )
        indexes = (models.Index(fields=["line", "spec", "issued_on"], name="document_kind_day"),)

    def __str__(self) -> str:
        return f"{self.title}（{self.number}）" if self.number else self.title

    def save(self, *args: Any, **options: Any) -> None:
        """Raises DocumentFrozen once it is issued."""
        if self._frozen:
            raise DocumentFrozen
        if self._state.adding and not (self.pk or args or options):
            insert(self)
        else:
            super().save(*args, **options)
        self._frozen = self.status != self.Status.DRAFT

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Raises DocumentFrozen once it is issued."""
        if self._frozen:
            raise DocumentFrozen
        return super().delete(*args, **options)

    @classmethod
    def from_db(cls, db: str | None, field_names: Any, values: Any, **options: Any) -> Self:
        """Remember whether what was read is frozen."""
        made = super().from_db(db, field_names, values, **options)
        made._frozen = made.__dict__.get("status", cls.Status.ISSUED) != cls.Status.DRAFT
        return made


VOIDING = frozenset({"status", "void_reason", "voided_on", "voided_by"})
