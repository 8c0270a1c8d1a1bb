"""Filling in a form as a person does: by the words that stand beside each field."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from playwright.sync_api import Locator

Answer = str | Sequence[str]
"""What is typed or chosen; several words where several boxes are ticked."""


def named(label: str) -> re.Pattern[str]:
    """A label, with or without what may stand after it: 选填, a role or a count, the article that asks."""
    return re.compile(rf"^\s*{re.escape(label)}(\s|（|$)")


def fill(form: Locator, answers: Mapping[str, Answer]) -> None:
    """Answer in this order: a field that hangs on another comes into sight once that one is answered."""
    for label, answer in answers.items():
        group = form.get_by_role("group", name=named(label))
        if group.count():
            _choose(group, answer)
        else:
            _write(form.get_by_label(named(label)).filter(visible=True), answer)


def _choose(group: Locator, answer: Answer) -> None:
    for word in [answer] if isinstance(answer, str) else answer:
        group.get_by_label(named(word)).check()


def _write(field: Locator, answer: Answer) -> None:
    assert isinstance(answer, str)
    if field.evaluate("field => field.tagName") == "SELECT":
        words = field.locator("option").filter(has_text=re.compile(rf"^{re.escape(answer)}($|（)")).first.text_content()
        field.select_option(label=words)
    else:
        field.fill(answer)
