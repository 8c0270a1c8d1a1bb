"""A party to a case. Identity number, telephone and the like are sealed."""

from __future__ import annotations

from django.db import models

from qingheng.kernel.cases.models.case import Case
from qingheng.kernel.organisations.models import Body
from qingheng.kernel.vault.fields import SealedField, SealedIndexField
from qingheng.kernel.vault.masking import Masked, mask_id_number, mask_phone
from qingheng.procedure.roles import party_roles


def role_choices() -> list[tuple[str, str]]:
    """The places in a case. A function, so that a new role needs no migration."""
    return [(role.code, role.name) for role in party_roles()]


class Party(models.Model):
    """当事人、代理人、代表人或者其他参加人."""

    class Sex(models.TextChoices):
        """As the identity paper has it."""

        MALE = "male", "男"
        FEMALE = "female", "女"

    class Kind(models.TextChoices):
        """What sort of person or body."""

        CITIZEN = "citizen", "公民"
        SOLE_TRADER = "sole_trader", "个体工商户"
        ENTERPRISE = "enterprise", "企业"
        ORGANISATION = "organisation", "其他组织"
        FOREIGN = "foreign", "外国人或者外国组织"
        ORGAN = "organ", "行政机关或者授权组织"

    case = models.ForeignKey(Case, models.PROTECT, related_name="parties")
    role = models.CharField("身份", max_length=30, choices=role_choices)
    kind = models.CharField("类别", max_length=20, choices=Kind.choices)
    name = models.CharField("姓名或者名称", max_length=120)
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="机关")
    id_number = SealedField("证件号码", blank=True, default="")
    id_number_index = SealedIndexField("id_number")
    id_number_masked = Masked("id_number", mask_id_number)
    phone = SealedField("联系电话", blank=True, default="")
    phone_index = SealedIndexField("phone")
    phone_masked = Masked("phone", mask_phone)
    sex = models.CharField("性别", max_length=10, choices=Sex.choices, blank=True)
    born_on = models.DateField("出生日期", null=True, blank=True)
    ethnicity = models.CharField("民族", max_length=20, blank=True)
    address = models.CharField("住所", max_length=200, blank=True)
    legal_head = models.CharField("法定代表人或者主要负责人", max_length=60, blank=True)
    stands_for = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="agents", verbose_name="代表谁"
    )
    relation = models.CharField("关系或者职业", max_length=60, blank=True)
    mandate = models.CharField("授权范围", max_length=200, blank=True)
    e_address = models.CharField("电子送达地址", max_length=120, blank=True)
    e_service_agreed_on = models.DateField("同意电子送达日期", null=True, blank=True)
    address_confirmed_on = models.DateField("送达地址确认日期", null=True, blank=True)
    joined_on = models.DateField("参加日期", null=True, blank=True)
    left_on = models.DateField("退出日期", null=True, blank=True)

    class Meta:
        verbose_name = "当事人"
        ordering = ("case", "id")
        indexes = (models.Index(fields=["role", "name"]),)

    def __str__(self) -> str:
        return self.name
