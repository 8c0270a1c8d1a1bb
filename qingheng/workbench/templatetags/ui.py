"""The small parts of every page: icons, dates, what remains, marks, citations, fields, sorting, pages, charts."""

from datetime import date, datetime
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, RadioSelect, Select
from django.template import RequestContext
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from qingheng.statute.wording import full_day, weekday
from qingheng.workbench.ui.marks import Mark, Tone
from qingheng.workbench.ui.remaining import Unit
from qingheng.workbench.ui.remaining import remaining as remaining_mark

register = template.Library()


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """An icon of the sprite; hidden from screen readers unless it is given a label."""
    sprite = static("ui/icons.svg")
    if label:
        return format_html(
            '<svg class="icon" role="img" aria-label="{}"><use href="{}#{}"/></svg>', label, sprite, name
        )
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>', sprite, name)


def _time(value: date, words: str) -> SafeString:
    return format_html('<time class="nowrap" datetime="{}">{}</time>', value.isoformat(), words)


@register.filter
def day(value: date | None) -> str:
    """2024年9月6日(周五); nothing for no date."""
    if value is None:
        return ""
    value = timezone.localdate(value) if isinstance(value, datetime) else value
    return _time(value, full_day(value))


@register.filter
def weekday_of(value: date) -> str:
    """周五."""
    return weekday(value)


@register.filter
def moment(value: datetime | None) -> str:
    """2024年9月6日(周五) 10:32, in the bureau's time."""
    if value is None:
        return ""
    local = timezone.localtime(value) if timezone.is_aware(value) else value
    return _time(local, f"{full_day(local.date())} {local:%H:%M}")


@register.filter
def message_tone(level: str) -> Tone:
    """The tone of a message of django.contrib.messages."""
    return {"success": Tone.GOOD, "warning": Tone.SOON, "error": Tone.OVERDUE}.get(level, Tone.INFO)


@register.inclusion_tag("workbench/components/mark.html")
def mark(value: Mark, *, plain: bool = False) -> dict[str, object]:
    """A word with its icon in its tone."""
    return {"mark": value, "plain": plain}


@register.inclusion_tag("workbench/components/mark.html")
def pill(word: str, tone: str = "info", icon_name: str = "") -> dict[str, object]:
    """A mark written in the template: {% pill "审理中" "brand" %}."""
    return {"mark": Mark(word, Tone(tone), icon_name), "plain": False}


@register.inclusion_tag("workbench/components/mark.html")
def remaining(left: int, unit: str = "WORKDAY") -> dict[str, object]:
    """{% remaining 3 "DAY" %}: 还剩 3 日."""
    return {"mark": remaining_mark(left, Unit[unit]), "plain": False}


@register.simple_tag
def basis(citation: object) -> SafeString:
    """An article in short, with its full name for whoever points at it."""
    short = getattr(citation, "short", None) or str(citation)
    return format_html('<span class="basis" title="{}">{}</span>', str(citation), short)


@register.inclusion_tag("workbench/components/field.html")
def field(bound: BoundField, *, help_url: str = "") -> dict[str, object]:
    """A field with its label, help, errors and control bound together."""
    widget = bound.field.widget
    checkbox = isinstance(widget, CheckboxInput)
    look = "form-check-input" if checkbox else "form-select" if isinstance(widget, Select) else "form-control"
    condition = getattr(bound.field, "shown_when", None)
    composite = getattr(widget, "composite", False)
    return {
        "field": bound,
        "control": bound.as_widget(attrs={"class": f"{look} is-invalid" if bound.errors else look}),
        "grouped": composite or isinstance(widget, RadioSelect | CheckboxSelectMultiple),
        "composite": composite,
        "in_line": getattr(widget, "in_line", False),
        "checkbox": checkbox,
        "citation": getattr(bound.field, "basis", None),
        "shown": (condition.fact.name, " ".join(map(_plain, condition.values))) if condition else None,
        "help_url": help_url,
    }


def _plain(value: object) -> str:
    """A value of a fact as it stands in the page."""
    return str(value).lower() if isinstance(value, bool) else str(value)


@register.inclusion_tag("workbench/components/sort_header.html", takes_context=True)
def sort_header(context: RequestContext, key: str, label: str, *, number: bool = False) -> dict[str, Any]:
    """A column head that sorts by `key`; `?sort=-key` is descending."""
    current = context["request"].GET.get("sort", "")
    direction = {"": "", key: "ascending", f"-{key}": "descending"}.get(current, "")
    return {
        "request": context["request"],
        "next": f"-{key}" if direction == "ascending" else key,
        "label": label,
        "direction": direction,
        "number": number,
    }


@register.inclusion_tag("workbench/components/pager.html", takes_context=True)
def pager(context: RequestContext, page: "Page[Any]") -> dict[str, Any]:
    """The pages of a list, with its total."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return {
        "request": context["request"],
        "page": page,
        "numbers": list(numbers),
        "gap": page.paginator.ELLIPSIS,
    }
