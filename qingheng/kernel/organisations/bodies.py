"""Entering, changing and closing bodies. Every act is checked as a whole and entered in the audit chain."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction

from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.organisations.placing import check_place, check_tree
from qingheng.kernel.today import today
from qingheng.kernel.vault.actions import Action
from qingheng.kernel.vault.audit import record

STREAM = "bodies"
FIELDS = ("code", "name", "short_name", "kind", "parent", "superior")
LABELS = {field.name: str(field.verbose_name) for field in Body._meta.fields}
_LONGEST = {field.name: field.max_length or 0 for field in Body._meta.fields}
_CODE = re.compile(r"[A-Za-z0-9_-]+")


@dataclass(frozen=True)
class Particulars:
    """What is known of a body: all that can be entered or changed."""

    code: str
    name: str
    short_name: str
    kind: str
    parent: Body | None = None
    superior: Body | None = None


@transaction.atomic
def add(known: Particulars, by: User | None) -> Body:
    """A new body. `by` is None where the operator enters it by command.

    Raises:
        ValidationError: by field, what is missing, misshapen, known already or out of place.
    """
    _lock()
    body = Body()
    _fill(body, known)
    body.save()
    record(STREAM, by, Action.BODY_ADDED, _subject(body), {name: _said(body, name) for name in FIELDS})
    return body


@transaction.atomic
def change(body: Body, known: Particulars, by: User | None) -> dict[str, tuple[str, str]]:
    """Put new particulars in place of the old; what stands below moves along.

    Returns the fields that changed, each as it was and as it is; empty, and nothing on record, where all is the same.

    Raises:
        ValidationError: as for `add`, also where a body below would lose the bureau or government it needs.
    """
    body = _locked(body)
    before = {name: _said(body, name) for name in FIELDS}
    _fill(body, known)
    changed = {name: (before[name], now) for name in FIELDS if (now := _said(body, name)) != before[name]}
    if not changed:
        return {}
    body.save()
    check_tree(body)
    record(STREAM, by, Action.BODY_CHANGED, _subject(body), {name: list(pair) for name, pair in changed.items()})
    return changed


@transaction.atomic
def deactivate(body: Body, by: User | None) -> None:
    """The body exists no longer; cases and papers keep its name.

    Raises:
        ValidationError: it handles open cases, people hold posts in it, or bodies that exist hang on it.
    """
    body = _locked(body)
    if reasons := _in_use(body):
        raise ValidationError(reasons)
    _set_active(body, by, active=False)


@transaction.atomic
def reactivate(body: Body, by: User | None) -> None:
    """Take back a deactivation. Raises ValidationError where what it stands under exists no longer."""
    body = _locked(body)
    check_place(body)
    _set_active(body, by, active=True)


def _lock() -> None:
    """The tree is one thing: of two who change it, the second sees what the first has done."""
    list(Body.objects.select_for_update(no_key=True).order_by("pk").values_list("pk", flat=True))


def _locked(body: Body) -> Body:
    """The body as it stands now that nobody else can change it."""
    _lock()
    return Body.objects.get(pk=body.pk)


def _fill(body: Body, known: Particulars) -> None:
    for name in FIELDS:
        value = getattr(known, name)
        setattr(body, name, value.strip() if isinstance(value, str) else value)
    errors: dict[str, list[str]] = {}
    for check in (_clean, check_place):
        try:
            check(body)
        except ValidationError as error:
            for name, words in error.message_dict.items():
                errors.setdefault(name, []).extend(words)
    if errors:
        raise ValidationError(errors)


def _clean(body: Body) -> None:
    """What the columns ask. Raises ValidationError, by field."""
    errors: dict[str, str] = {}
    for name in ("kind", "code", "name", "short_name"):
        value, longest = getattr(body, name), _LONGEST[name]
        if not value:
            errors[name] = f"请填写{LABELS[name]}。"
        elif name == "kind" and value not in Body.Kind.values:
            errors[name] = f"没有“{value}”这一类别。"
        elif len(value) > longest:
            errors[name] = f"{LABELS[name]}不能超过 {longest} 个字符，现有 {len(value)} 个。"
        elif name == "code" and not _CODE.fullmatch(value):
            errors[name] = "代码只能由英文字母、数字、连字符和下划线组成。"
        elif name in ("code", "name") and (other := _other(body, name)):
            errors[name] = (
                f"{LABELS[name]}“{value}”已经登记：{other}（{other.code}）{'' if other.active else '，已停用'}。"
            )
    if errors:
        raise ValidationError(errors)


def _other(body: Body, name: str) -> Body | None:
    """Another body of which the same is known."""
    return Body.objects.filter(**{name: getattr(body, name)}).exclude(pk=body.pk).first()


def _in_use(body: Body) -> list[str]:
    held = body.posts.exclude(ends_on__lt=today()).count()
    counted = (
        (body.cases.filter(closed_on=None).count(), "还有 {} 件未结案件由该机构承办，请先办结或者改派。"),
        (held, "还有 {} 个在任岗位设在该机构，请先在“人员与岗位”登记离任。"),
        (body.children.filter(active=True).count(), "还有 {} 个存续的机构隶属该机构，请先停用或者改隶。"),
        (body.subordinates.filter(active=True).count(), "还有 {} 个存续的机构以其为上一级主管部门，请先变更。"),
    )
    return [words.format(number) for number, words in counted if number]


def _set_active(body: Body, by: User | None, *, active: bool) -> None:
    body.active = active
    body.save(update_fields=["active"])
    record(STREAM, by, Action.BODY_REOPENED if active else Action.BODY_CLOSED, _subject(body))


def _said(body: Body, name: str) -> str:
    """A particular in words, as the audit chain keeps it."""
    if name == "kind":
        return str(body.get_kind_display())
    value = getattr(body, name)
    return value.code if isinstance(value, Body) else str(value or "")


def _subject(body: Body) -> str:
    return f"{body.name}（{body.code}）"
