"""The facts a step asks for: each declared once, with its name, label, kind and legal help.

Forms, API schemas, record columns and figures are all derived from these declarations.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from enum import Enum, StrEnum
from typing import Any

from qingheng.statute.laws import Basis
from qingheng.statute.wording import BEIJING

Value = Any
"""A value of a fact as it stands in an event: text, number, bool, date (ISO text in storage), list of text."""


LONGEST_TEXT = 300
"""Characters of a short text; a longer one is a long text."""

CASE_TITLE = "case_title"
"""Among what a fact that names a case brings: the title of that case."""

LARGEST_SUM = Decimal(10) ** 14
"""Above any sum a bureau meets: a slip of the keyboard, and more than a column holds."""


class Choice(StrEnum):
    """A closed list of legal options: `UPHOLD = "uphold", "维持", law[68]`."""

    label: str
    basis: Basis | None

    def __new__(cls, value: str, label: str, basis: Basis | None = None) -> Choice:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.basis = basis
        return member

    @classmethod
    def of(cls, value: str) -> Choice:
        """The option with this value. Raises ValueError."""
        return cls(value)  # type: ignore[call-arg]  # it looks a member up; only a new one needs a label

    @staticmethod
    def among(name: str, *members: Choice) -> type[Choice]:
        """A list of some of another list's options: same values, labels and bases."""
        options = [(member.name, (member.value, member.label, member.basis)) for member in members]
        return Choice(name, options)  # type: ignore[arg-type, return-value]

    @classmethod
    def pairs(cls) -> list[tuple[str, str]]:
        """(value, label) of every option, in the order of declaration."""
        return [(member.value, member.label) for member in cls]


class Kind(Enum):
    """What sort of value a field holds."""

    TEXT = "文字"
    LONG_TEXT = "长文字"
    DATE = "日期"
    TIME = "时间"
    INTEGER = "整数"
    MONEY = "金额"
    YES_NO = "是否"
    CHOICE = "单选"
    CHOICES = "多选"
    STAFF = "人员"
    CASE = "案件"
    CASES = "多个案件"


NAMES_CASES = (Kind.CASE, Kind.CASES)
"""Kinds whose value is the number of another case, or several."""


class Invalid(ValueError):
    """A value that does not fit its field. `message` is the Chinese sentence the user reads."""

    def __init__(self, name: str, message: str, basis: Basis | None = None) -> None:
        super().__init__(message)
        self.name, self.message, self.basis = name, message, basis


@dataclass(frozen=True, eq=False)
class Field:
    """One fact. `name` is set by the `Fields` class it stands in; identity is equality.

    Of a fact that names other cases: lines: codes of the lines they may be of. in_states: codes of the states they must
    be in, any where none is given. brings: by name, facts of the other case (or `CASE_TITLE`) that are copied, as they
    stand that day, into facts of this event, so that pure rules and papers can use them.
    """

    label: str
    kind: Kind
    choices: type[Choice] | None = None
    required: bool = True
    help: str = ""
    basis: Basis | None = None
    shown_when: Condition | None = None
    at_least: int | None = None
    at_most: int | None = None
    lines: tuple[str, ...] = ()
    in_states: tuple[str, ...] = ()
    brings: Mapping[str, Field] = field(default_factory=dict)
    name: str = field(default="", init=False)

    def optional(self) -> Field:
        """The same fact where a step may leave it empty."""
        twin = replace(self, required=False)
        object.__setattr__(twin, "name", self.name)
        return twin

    def __repr__(self) -> str:
        return f"<Field {self.name} {self.label}>"

    def clean(self, raw: Value) -> Value:
        """The value in its Python type, or None where empty.

        Raises:
            Invalid: with the Chinese message to show at the field.
        """
        if raw is None or raw in ("", []):
            return None
        try:
            value = _PARSERS[self.kind](self, raw)
        except (ValueError, TypeError, KeyError, InvalidOperation) as error:
            if isinstance(error, Invalid):
                raise
            raise Invalid(self.name, f"“{self.label}”应填写{_SHAPES[self.kind]}") from None
        if value is not None:
            self._check_range(value)
        return value

    def _check_range(self, value: Value) -> None:
        if self.kind in (Kind.TEXT, Kind.CASE) and len(value) > LONGEST_TEXT:
            raise Invalid(self.name, f"“{self.label}”不得超过 {LONGEST_TEXT} 字")
        if self.at_least is not None and value < self.at_least:
            raise Invalid(self.name, f"“{self.label}”不得小于 {self.at_least}", self.basis)
        if self.at_most is not None and value > self.at_most:
            raise Invalid(self.name, f"“{self.label}”不得大于 {self.at_most}", self.basis)

    def show(self, value: Value) -> str:
        """The value as a person reads it."""
        if value is None or value == "":
            return ""
        match self.kind:
            case Kind.YES_NO:
                return "是" if value else "否"
            case Kind.CHOICE if self.choices:
                return self.choices.of(value).label
            case Kind.CHOICES if self.choices:
                chosen = [value] if isinstance(value, str) else value  # a condition names one of them
                return "、".join(self.choices.of(item).label for item in chosen)
            case Kind.CASES:
                return "、".join(value)
            case _:
                return str(value)


@dataclass(frozen=True)
class Condition:
    """Holds where the fact is one of the values: `where(track, Track.ORDINARY)`."""

    fact: Field
    values: tuple[Value, ...]

    def holds(self, facts: Mapping[str, Value]) -> bool:
        """Whether the facts satisfy it; a fact with several options needs only one among the values."""
        value = facts.get(self.fact.name)
        if isinstance(value, list | tuple):
            return any(item in self.values for item in value)
        return value in self.values


def where(fact: Field, *values: Value) -> Condition:
    """A condition on one fact."""
    return Condition(fact, values)


class Fields:
    """A namespace of facts; the attribute's name becomes the fact's name."""

    def __init_subclass__(cls) -> None:
        for name, value in vars(cls).items():
            if isinstance(value, Field):
                object.__setattr__(value, "name", name)

    @classmethod
    def all(cls) -> Iterator[Field]:
        """Every fact, in the order of declaration."""
        return (value for value in vars(cls).values() if isinstance(value, Field))


def text(label: str, **options: Any) -> Field:
    return Field(label, Kind.TEXT, **options)


def long_text(label: str, **options: Any) -> Field:
    return Field(label, Kind.LONG_TEXT, **options)


def date(label: str, **options: Any) -> Field:
    return Field(label, Kind.DATE, **options)


def time(label: str, **options: Any) -> Field:
    return Field(label, Kind.TIME, **options)


def integer(label: str, **options: Any) -> Field:
    return Field(label, Kind.INTEGER, **options)


def money(label: str, **options: Any) -> Field:
    return Field(label, Kind.MONEY, **options)


def yes_no(label: str, **options: Any) -> Field:
    return Field(label, Kind.YES_NO, **options)


def choice(label: str, choices: type[Choice], **options: Any) -> Field:
    return Field(label, Kind.CHOICE, choices, **options)


def several(label: str, choices: type[Choice], **options: Any) -> Field:
    return Field(label, Kind.CHOICES, choices, **options)


def staff(label: str, **options: Any) -> Field:
    """Members of staff, by their ids, the one in charge first."""
    return Field(label, Kind.STAFF, **options)


def case_of(label: str, line: str | Sequence[str], **options: Any) -> Field:
    """Another case, of this line or one of these: `case_of("调解员", "mediators", in_states=("serving",))`."""
    return Field(label, Kind.CASE, lines=_codes(line), **options)


def cases_of(label: str, line: str | Sequence[str], **options: Any) -> Field:
    """Several other cases; see `case_of`."""
    return Field(label, Kind.CASES, lines=_codes(line), **options)


def case_numbers(fact: Field, value: Value) -> list[str]:
    """The numbers of the cases that a value of such a fact names."""
    return [] if not value else [value] if fact.kind is Kind.CASE else list(value)


def _codes(line: str | Sequence[str]) -> tuple[str, ...]:
    return (line,) if isinstance(line, str) else tuple(line)


def _text(_: Field, raw: Value) -> str:
    if isinstance(raw, Mapping | list | tuple):
        raise TypeError
    return str(raw).replace("\x00", "").strip()  # a database holds no NUL


def _date(_: Field, raw: Value) -> dt.date:
    return raw if type(raw) is dt.date else dt.date.fromisoformat(str(raw)[:10])


def _time(_: Field, raw: Value) -> dt.datetime:
    """A moment in Beijing, which is where one written without its zone is."""
    moment = raw if isinstance(raw, dt.datetime) else dt.datetime.fromisoformat(str(raw))
    return moment.astimezone(BEIJING) if moment.tzinfo else moment.replace(tzinfo=BEIJING)


def _integer(_: Field, raw: Value) -> int:
    """Never rounds: 1.5 is no number of days."""
    if isinstance(raw, bool) or (isinstance(raw, float) and not raw.is_integer()):
        raise TypeError
    return int(raw)


def _money(fact: Field, raw: Value) -> Decimal:
    amount = Decimal(str(raw))
    if not amount.is_finite():
        raise ValueError
    if abs(amount) >= LARGEST_SUM:
        raise Invalid(fact.name, f"“{fact.label}”过大", fact.basis)
    return amount.quantize(Decimal("0.01"))


def _yes_no(_: Field, raw: Value) -> bool:
    if isinstance(raw, bool):
        return raw
    return {"true": True, "on": True, "1": True, "是": True, "false": False, "0": False, "否": False}[str(raw).lower()]


def _choice(fact: Field, raw: Value) -> str:
    assert fact.choices is not None  # noqa: S101
    try:
        return str(fact.choices.of(str(raw)).value)
    except ValueError:
        raise Invalid(fact.name, f"“{fact.label}”没有“{raw}”这一选项", fact.basis) from None


def _choices(fact: Field, raw: Value) -> list[str]:
    items = [raw] if isinstance(raw, str) else raw
    return [_choice(fact, item) for item in items]


def _cases(fact: Field, raw: Value) -> list[str] | None:
    """Numbers as a list, or in one text with a comma or a line between them; each once."""
    items = _BETWEEN.split(raw) if isinstance(raw, str) else raw
    typed = (number for item in items for number in _BETWEEN.split(_text(fact, item)))
    return list(dict.fromkeys(number.strip() for number in typed if number.strip())) or None


_BETWEEN = re.compile(r"[、，,；;\n]")


_PARSERS: dict[Kind, Any] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _text,
    Kind.DATE: _date,
    Kind.TIME: _time,
    Kind.INTEGER: _integer,
    Kind.MONEY: _money,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.STAFF: lambda _, raw: [int(item) for item in (raw if isinstance(raw, list | tuple) else [raw])],
    Kind.CASE: lambda fact, raw: _text(fact, raw) or None,
    Kind.CASES: _cases,
}
_SHAPES = {
    Kind.TEXT: "文字",
    Kind.LONG_TEXT: "文字",
    Kind.DATE: "日期，例如 2024-09-06",
    Kind.TIME: "日期和时间，例如 2024-09-06 14:00",
    Kind.INTEGER: "整数",
    Kind.MONEY: "金额，例如 3000.00",
    Kind.YES_NO: "“是”或者“否”",
    Kind.CHOICE: "所列选项之一",
    Kind.CHOICES: "所列选项",
    Kind.STAFF: "人员",
    Kind.CASE: "案号",
    Kind.CASES: "案号，多件的以顿号分开",
}
