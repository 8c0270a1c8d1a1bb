"""A fact as a field of a form: its kind gives the control, its declaration the label, help and basis."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.urls import reverse
from django.utils import timezone

from qingheng.procedure.fields import Choice, Condition, Field, Kind
from qingheng.statute.laws import Basis

LEAST, FREE = 3, 1
"""Of inputs for cases there are at least so many, and so many empty ones."""
RADIOS = 8
"""Up to as many options stand open; more fold into a list."""
NOTHING = "请选择"


class GivenField(forms.Field):
    """Hands on what was typed. Whether it may stand is asked of the kernel, so that there is one message for it."""

    def __init__(self, *, basis: Basis | None = None, shown_when: Condition | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.basis, self.shown_when = basis, shown_when

    def clean(self, value: Any) -> Any:
        """What was typed."""
        return value


class TimeField(GivenField):
    """A date and time of the bureau's zone, which the browser leaves out."""

    def clean(self, value: Any) -> Any:
        """The moment in ISO form with its zone; what is no moment is handed on as it is."""
        try:
            moment = dt.datetime.fromisoformat(str(value))
        except ValueError:
            return value
        return (moment if timezone.is_aware(moment) else timezone.make_aware(moment)).isoformat()


class OptionBases:
    """Adds to each option of a group the article that makes it."""

    articles: Mapping[str, Basis]

    def create_option(self, name: str, value: Any, *args: Any, **options: Any) -> dict[str, Any]:
        made: dict[str, Any] = super().create_option(name, value, *args, **options)  # type: ignore[misc]
        return made | {"basis": self.articles.get(str(value))}


class Radios(OptionBases, forms.RadioSelect):
    """One of a few, all in sight."""

    def __init__(self, choices: Sequence[tuple[str, str]], articles: Mapping[str, Basis] | None = None) -> None:
        super().__init__(choices=choices)
        self.articles = articles or {}


class Boxes(OptionBases, forms.CheckboxSelectMultiple):
    """Several of a few."""

    def __init__(self, choices: Sequence[tuple[str, str]], articles: Mapping[str, Basis] | None = None) -> None:
        super().__init__(choices=choices)
        self.articles = articles or {}


class YesNo(Radios):
    """是 or 否， side by side."""

    in_line = True

    def __init__(self) -> None:
        super().__init__([("true", "是"), ("false", "否")])


class StaffPicker(forms.MultiWidget):
    """Members of staff, the one in charge first."""

    template_name = "workbench/widgets/staff.html"
    composite = True

    def __init__(self, people: Sequence[tuple[str, str]]) -> None:
        lead = forms.Select(choices=[("", NOTHING), *people])
        others = forms.CheckboxSelectMultiple(choices=list(people))
        super().__init__([lead, others])

    def decompress(self, value: Any) -> list[Any]:
        """The lead and the others of a list of ids."""
        ids = [str(item) for item in value or ()]
        return [ids[0] if ids else "", ids[1:]]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """The ids, the lead first, nobody twice."""
        lead, others = super().value_from_datadict(data, files, name)
        return list(dict.fromkeys(item for item in (lead, *(others or ())) if item))


class CaseInput(forms.TextInput):
    """The number of another case, with suggestions while one types; without script one types the number."""

    template_name = "workbench/widgets/case.html"

    def __init__(self, fact: Field) -> None:
        super().__init__(attrs={"autocomplete": "off"})
        self.fact = fact

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        asked = {"of": name, "line": self.fact.lines, "state": self.fact.in_states}
        suggestions = f"{reverse('workbench:suggestions')}?{urlencode(asked, doseq=True)}"
        return super().get_context(name, value, attrs) | {"suggestions": suggestions}


class CasesInput(CaseInput):
    """The numbers of several cases, one an input, with room for more; one input also takes several numbers."""

    template_name = "workbench/widgets/cases.html"

    def format_value(self, value: Any) -> Any:
        numbers = [value] if isinstance(value, str) else [item for item in value or () if item]
        return [*numbers, *[""] * max(FREE, LEAST - len(numbers))]

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """What was typed into the inputs, the empty ones left out."""
        typed = data.getlist(name) if hasattr(data, "getlist") else data.get(name) or []
        return [typed] if isinstance(typed, str) else [item for item in typed if item.strip()]


def day_input() -> forms.DateInput:
    """A day, chosen by the browser's own calendar."""
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


def moment_input() -> forms.DateTimeInput:
    """A day and a time."""
    return forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})


def lines_input(rows: int = 4) -> forms.Textarea:
    """Text of several lines."""
    return forms.Textarea(attrs={"rows": rows})


def form_field(fact: Field, people: Sequence[tuple[str, str]] = ()) -> GivenField:
    """The field for a fact.

    Args:
        people: (id, name) of the staff who may be named, for a fact of that kind.
    """
    made = TimeField if fact.kind is Kind.TIME else GivenField
    return made(
        label=fact.label,
        help_text=fact.help,
        required=fact.required,
        basis=fact.basis,
        shown_when=fact.shown_when,
        widget=_staff(fact, people) if fact.kind is Kind.STAFF else _WIDGETS[fact.kind](fact),
    )


def _staff(fact: Field, people: Sequence[tuple[str, str]]) -> forms.Widget:
    """Those who handle a case have one in charge; of others nobody comes first."""
    return StaffPicker(people) if fact.name == "officers" else Boxes(list(people))


def initial_value(fact: Field, value: Any) -> Any:
    """A stored value as the control shows it."""
    if value is None:
        return None
    match fact.kind:
        case Kind.YES_NO:
            return "true" if value else "false"
        case Kind.TIME:
            moment = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
            return timezone.localtime(moment) if timezone.is_aware(moment) else moment
        case _:
            return value


def same(fact: Field, one: Any, other: Any) -> bool:
    """Whether two values of a fact are the same, however written."""
    try:
        return bool(fact.clean(one) == fact.clean(other))
    except ValueError:
        return False


def _articles(choices: type[Choice]) -> dict[str, Basis]:
    return {member.value: member.basis for member in choices if member.basis is not None}


def _one_of(fact: Field) -> forms.Widget:
    choices = fact.choices
    if choices is None:
        raise TypeError(f"{fact} has no options")
    if len(choices) <= RADIOS:
        return Radios(choices.pairs(), _articles(choices))
    articles = _articles(choices)
    named = [
        (value, f"{label}（{articles[value].short}）" if value in articles else label)
        for value, label in choices.pairs()
    ]
    return forms.Select(choices=[("", NOTHING), *named])


def _several_of(fact: Field) -> forms.Widget:
    if fact.choices is None:
        raise TypeError(f"{fact} has no options")
    return Boxes(fact.choices.pairs(), _articles(fact.choices))


def _whole(fact: Field) -> forms.Widget:
    bounds = {"min": fact.at_least, "max": fact.at_most}
    return forms.NumberInput(attrs={name: value for name, value in bounds.items() if value is not None})


_WIDGETS: Mapping[Kind, Callable[[Field], forms.Widget]] = {
    Kind.TEXT: lambda _: forms.TextInput(),
    Kind.LONG_TEXT: lambda _: lines_input(),
    Kind.DATE: lambda _: day_input(),
    Kind.TIME: lambda _: moment_input(),
    Kind.INTEGER: _whole,
    Kind.MONEY: lambda _: forms.TextInput(attrs={"inputmode": "decimal"}),
    Kind.YES_NO: lambda _: YesNo(),
    Kind.CHOICE: _one_of,
    Kind.CHOICES: _several_of,
    Kind.CASE: CaseInput,
    Kind.CASES: CasesInput,
}
