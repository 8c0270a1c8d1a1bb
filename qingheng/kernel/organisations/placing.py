"""Where a body may stand: papers are issued in the names of the bureau and the government above a section."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.exceptions import ValidationError

from qingheng.kernel.organisations.models import Body

K = Body.Kind
NEEDS = {K.BUREAU: K.GOVERNMENT, K.SECTION: K.BUREAU, K.JUSTICE_OFFICE: K.BUREAU}
"""Which kind must stand somewhere above. The bureau works for the government's authority (行政复议法 art. 4)."""
_WORDS = {K.GOVERNMENT: "区政府", K.BUREAU: "司法局"}
_LONGEST = 255


def check_place(body: Body) -> None:
    """The parent and the superior of a body that is about to be saved.

    Raises:
        ValidationError: by field, a loop, a body that exists no longer, or a kind that is missing above.
    """
    errors: dict[str, str] = {}
    above = list(_upwards(body.parent))
    if body.pk and body in above:
        errors["parent"] = "机构不能隶属于自己或者自己的下级机构。"
    elif body.parent and not body.parent.active:
        errors["parent"] = f"{body.parent}已停用，不能隶属于它。"
    elif wanting := _wanting(body, above):
        errors["parent"] = wanting
    elif sum(len(each.code) + 1 for each in (body, *above)) > _LONGEST:
        errors["parent"] = "隶属的层级过多。"
    if body.pk and body in _superiors(body):
        errors["superior"] = "机构不能以自己或者自己的下级为上一级主管部门。"
    elif body.superior and not body.superior.active:
        errors["superior"] = f"{body.superior}已停用，不能作为上一级主管部门。"
    if errors:
        raise ValidationError(errors)


def check_tree(body: Body) -> None:
    """What stands below a body that was moved or changed its kind. Raises ValidationError."""
    for each in body.descendants().filter(active=True, kind__in=NEEDS):
        if wanting := _wanting(each, list(_upwards(each.parent))):
            raise ValidationError(f"这样变更后，下级机构{each}就不合要求：{wanting}")


def _wanting(body: Body, above: list[Body]) -> str:
    needed = NEEDS.get(K(body.kind)) if body.kind in K.values else None
    if needed is None or any(each.kind == needed for each in above):
        return ""
    return f"{K(body.kind).label}须隶属{_WORDS[needed]}，文书才能以其名义制发。"


def _upwards(body: Body | None) -> Iterator[Body]:
    """The body and what it stands under; ends where a loop would begin."""
    seen: set[int] = set()
    while body is not None and body.pk not in seen:
        seen.add(body.pk)
        yield body
        body = body.parent


def _superiors(body: Body) -> Iterator[Body]:
    seen: set[int] = set()
    above = body.superior
    while above is not None and above.pk not in seen:
        seen.add(above.pk)
        yield above
        above = above.superior
