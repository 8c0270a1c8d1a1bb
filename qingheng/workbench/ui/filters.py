"""Filters of a list that read as a sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A value one may choose, with the number of records it would leave where that is known."""

    value: str
    label: str
    count: int | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """领域: 市场监管. `chosen` are the labels in force; `remove_url` shows the list without this filter."""

    name: str
    label: str
    choices: tuple[Choice, ...] = ()
    remove_url: str = ""

    @property
    def chosen(self) -> str:
        return "、".join(choice.label for choice in self.choices if choice.chosen)
