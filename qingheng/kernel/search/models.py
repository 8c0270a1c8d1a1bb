"""What can be found by words."""

from django.db import models


class SearchEntry(models.Model):
    """检索条目: one record of any app, its words as tokens. Written only by `index`."""

    kind = models.CharField("类别", max_length=30)
    ref = models.BigIntegerField("记录")
    case = models.ForeignKey("cases.Case", models.CASCADE, null=True, blank=True, related_name="+", verbose_name="案件")
    day = models.DateField("日期", null=True, blank=True)
    title = models.CharField("标题", max_length=300)
    subtitle = models.CharField("副标题", max_length=300, blank=True)
    body = models.TextField("正文", blank=True)
    tokens = models.TextField("检索词", blank=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "检索条目"
        constraints = (models.UniqueConstraint(fields=["kind", "ref"], name="search_entry_once"),)
        indexes = (models.Index(fields=["-day", "-id"], name="search_newest"),)

    def __str__(self) -> str:
        return self.title
