"""How a matter within a case is called: an outing, a letter, a place change.

One that began with a paper to somebody is called by the paper, any other by what was stated.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qingheng.procedure.fields import CASE_TITLE, Field, Kind
from qingheng.procedure.fold import Status
from qingheng.statute.wording import plain_day

MOST, LONGEST = 3, 20
_TELLING = (Kind.DATE, Kind.CHOICE, Kind.CHOICES, Kind.TEXT, Kind.CASE)


def matter_name(status: Status, subject: str) -> str:
    """申请外出 2024年5月6日：就医、昆山市： the step that opened it, its day, and the first facts it stated."""
    opening = next((event for event in status.events if str(event.number) == subject), None)
    if opening is None:
        return f"第{subject}条记录"
    step = status.procedure.steps[opening.step]
    told = [_told(fact, opening.data) for fact in step.asks if fact.name in opening.data]
    facts = "、".join([text for text in told if text][:MOST])
    return f"{step.label} {plain_day(opening.on)}{f'：{facts}' if facts else ''}"


def _told(fact: Field, stated: Mapping[str, Any]) -> str:
    """A case that is named is told by the title that it brought, where it brought one."""
    if fact.kind not in _TELLING:
        return ""
    title = fact.brings.get(CASE_TITLE)
    text = str((title and stated.get(title.name)) or fact.show(stated[fact.name]))
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
