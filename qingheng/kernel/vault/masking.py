"""Personal data as a screen shows it, and the one way to see it whole."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.db import models

from qingheng.kernel.vault.actions import Action
from qingheng.kernel.vault.audit import record

if TYPE_CHECKING:
    from qingheng.kernel.organisations.models import User

STAR = "*"


class UnmaskRefused(ValueError):
    """Someone asked to see personal data whole without saying why."""


def _keep(text: str, head: int, tail: int) -> str:
    """The first and last characters, stars between; a text too short for that shows its last two at most."""
    if len(text) <= head + tail:
        head, tail = 0, min(2, len(text) // 2)
    return text[:head] + STAR * (len(text) - head - tail) + text[len(text) - tail :]


def mask_id_number(number: str) -> str:
    """110***********123X: the first three and the last four characters."""
    return _keep(number, 3, 4)


def mask_phone(number: str) -> str:
    """138****5678; of a fixed line the last four digits and, where written, the area code."""
    area, dash, line = number.partition("-")
    if dash and area.isdigit() and len(area) <= 4:
        return f"{area}-{_keep(line, 0, 4)}"
    return _keep(number, 3, 4)


class Masked:
    """An attribute of a model that shows a sealed field masked."""

    def __init__(self, field: str, mask: Callable[[str], str]) -> None:
        """`field` is the name of the sealed field, `mask` what hides most of it."""
        self.field = field
        self.mask = mask

    def __get__(self, instance: models.Model | None, owner: type[models.Model]) -> str:
        return "" if instance is None else self.mask(getattr(instance, self.field) or "")


def unmask(user: "User", obj: models.Model, field: str, reason: str) -> str:
    """The whole value of a sealed field; who looked, at what and why goes into the audit chain.

    Whether the user may see it is asked before, with restrict(). Raises UnmaskRefused without a reason.
    """
    if not reason.strip():
        raise UnmaskRefused("查看完整个人信息须填写理由，查看行为将被记录")
    column: Any = obj._meta.get_field(field)
    record(
        "unmask",
        user,
        Action.UNMASK,
        f"{obj}的{column.verbose_name}",
        {"record": obj._meta.label, "id": obj.pk, "field": field, "reason": reason.strip()},
    )
    return str(getattr(obj, field))
