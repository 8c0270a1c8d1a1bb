"""What happened in a case, as sentences: who, what, the legal date, the time of recording, the papers."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from qingheng.kernel.cases import referring
from qingheng.kernel.cases.linking import listed
from qingheng.kernel.cases.loading import typed
from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.documents.models import Document, ServiceRecord
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.procedure.declare import Step
from qingheng.procedure.fields import Field, Kind, case_numbers
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import LAW, ROLES
from qingheng.statute.wording import full_day
from qingheng.workbench.casework.matters import matter_name
from qingheng.workbench.casework.opened import Opened
from qingheng.workbench.ui.marks import Tone
from qingheng.workbench.ui.rows import Entry, Link

MOST_STATED = 4
LONGEST = 60
_ICONS = (("issues", "paper"), ("serves", "send"), ("schedules", "calendar"))


@dataclass
class History:
    """The events of a case with what their sentences need: at most five queries, however many events."""

    opened: Opened
    events: list[Event] = field(init=False)
    papers: dict[int, list[Document]] = field(init=False)
    staff: dict[int, str] = field(init=False)
    served_on: dict[int, str] = field(init=False)
    corrections: dict[int, list[Event]] = field(init=False)
    cases: dict[str, Case] = field(init=False)

    def __post_init__(self) -> None:
        case = self.opened.case
        self.events = list(case.events.select_related("by").order_by("number"))
        self.papers = defaultdict(list)
        for document in case.documents.order_by("pk").defer("text"):
            self.papers[document.event_number or 0].append(document)
        named = {pk for event in self.events for fact in self._stated(event) if fact.kind is Kind.STAFF
                 for pk in event.data[fact.name]}  # fmt: skip
        self.staff = dict(User.objects.filter(pk__in=named).values_list("pk", "full_name")) if named else {}
        self.cases = self._named()
        services = [event.data["service"] for event in self.events if "service" in event.data]
        recipients = ServiceRecord.objects.filter(pk__in=services).values_list("pk", "recipient")
        self.served_on = dict(recipients) if services else {}
        self.corrections = defaultdict(list)
        for event in self.events:
            if event.corrects is not None:
                self.corrections[event.corrects].append(event)

    @property
    def procedure(self) -> type[Procedure]:
        """The version the case is under."""
        return self.opened.loaded.procedure

    def _stated(self, event: Event) -> list[Field]:
        step = self.procedure.steps[event.step]
        return [fact for fact in step.asks if fact.name in event.data and event.corrects is None]

    def _named(self) -> dict[str, Case]:
        """The cases that the events name and that the reader may view."""
        found: set[str] = set()
        for event in self.events:
            data = event.data if event.corrects is None else event.data.get("facts") or {}
            for fact in self.procedure.linking.get(event.step, ()):
                found.update(case_numbers(fact, data.get(fact.name)))
        return listed(found, self.opened.user, Action.VIEW)

    def entries(self, *, correctable: bool = False, most: int | None = None) -> list[Entry]:
        """The timeline, newest first; `most`: no more than so many of them."""
        ordered = sorted(self.events, key=lambda event: (event.on, event.number), reverse=True)
        return [self._entry(event, correctable=correctable) for event in ordered[:most]]

    def _entry(self, event: Event, *, correctable: bool) -> Entry:
        step = self.procedure.steps[event.step]
        annulled = self.is_annulled(event)
        may = correctable and event.corrects is None and not annulled
        case = self.opened.case
        return Entry(
            on=event.on,
            text=self.sentence(event),
            by=self.who(event),
            recorded_at=event.at,
            tone=_tone(event, step),
            icon=_icon(event, step),
            papers=tuple(self._links(event)),
            corrected=annulled,
            note=self._note(event),
            details=tuple(self.details(event)),
            correct_url=reverse("workbench:correct", args=[case.pk, event.number]) if may else "",
        )

    def is_annulled(self, event: Event) -> bool:
        """Whether a later event says that it never was."""
        return any(each.data.get("annul") for each in self.corrections.get(event.number, ()))

    def _note(self, event: Event) -> str:
        later = self.corrections.get(event.number, ())
        if not later:
            return ""
        what = "撤销" if self.is_annulled(event) else "更正"
        return f"已由第{later[-1].number}条记录{what}"

    def who(self, event: Event) -> str:
        """王慧（承办人）； the law itself where a limit ran out."""
        if event.by is None or event.role == LAW.code:
            told = referring.known(self.procedure.steps[event.step].returned_from)
            return f"{told.name}反馈" if told else "依法办理"
        role = ROLES.get(event.role)
        return f"{event.by.full_name}（{role.name}）" if role else event.by.full_name

    def sentence(self, event: Event) -> str:
        """受理； 副本送达被申请人：某局； 更正第3条“受理”."""
        step = self.procedure.steps[event.step]
        if event.corrects is not None:
            verb = "撤销" if event.data.get("annul") else "更正"
            return f"{verb}第{event.corrects}条记录“{step.label}”"
        if step.serves and (served := self._served(event)):
            return f"{served}送达{self.served_on.get(event.data.get('service', 0), '当事人')}"
        about = self._about(event, step)
        return f"{step.label}：{about}" if about else step.label

    def _served(self, event: Event) -> str:
        wanted = event.data.get("document")
        found = (d for documents in self.papers.values() for d in documents if d.pk == wanted)
        return next((f"《{document.title}》" for document in found), "")

    def _about(self, event: Event, step: Step) -> str:
        if step.about is None and not step.serves:
            return ""
        if step.matters:
            papers = self.papers.get(int(event.subject or 0), ())
            title = next((document.title for document in papers if document.addressees), "")
            return title or matter_name(self.opened.status, event.subject)
        return self.opened.names.get(event.subject, "")

    def details(self, event: Event) -> list[str]:
        """What was stated, at most a few facts; of a correction, why and what changed."""
        if event.corrects is not None:
            return list(self._corrected(event))
        if not self.procedure.steps[event.step].moves.sources:
            return []
        values = typed(self.procedure, event.data)
        found = [(fact.label, self.show(fact, values[fact.name])) for fact in self._stated(event)]
        return [f"{label}：{shortened(text)}" for label, text in found if text][:MOST_STATED]

    def _corrected(self, event: Event) -> Iterable[str]:
        yield f"原因：{event.data.get('reason', '')}"
        original = next((each for each in self.events if each.number == event.corrects), None)
        if (on := event.data.get("on")) and original:
            yield f"日期由{full_day(original.on)}改为{full_day(dt.date.fromisoformat(on))}"
        for name, value in typed(self.procedure, event.data.get("facts") or {}).items():
            fact = self.procedure.facts[name]
            yield f"{fact.label}改为：{shortened(self.show(fact, value))}"

    def show(self, fact: Field, value: Any) -> str:
        """A stated value as a person reads it."""
        if fact.lines:
            numbers = case_numbers(fact, value)
            return "、".join(str(self.cases.get(number, number)) for number in numbers)
        return shown(fact, value, self.staff)

    def _links(self, event: Event) -> Iterable[Link]:
        for document in self.papers.get(event.number, ()):
            void = "（已作废）" if document.status == Document.Status.VOID else ""
            name = f"《{document.title}》{document.number}"
            yield Link(f"{name}{void}", reverse("workbench:document", args=[document.pk]))


def shown(fact: Field, value: Any, staff: Mapping[int, str]) -> str:
    """A value as a person reads it: staff by name, dates in full, money with its unit."""
    if value is None or value == "":
        return ""
    match fact.kind:
        case Kind.STAFF:
            return "、".join(staff.get(int(pk), "") for pk in value)
        case Kind.DATE | Kind.TIME:
            return full_day(value)
        case Kind.MONEY:
            return f"{value:,.2f} 元"
        case _:
            return fact.show(value)


def shortened(text: str) -> str:
    """The beginning of a long text."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}……"


def _tone(event: Event, step: Step) -> Tone | None:
    if event.corrects is not None:
        return Tone.SOON
    if event.role == LAW.code and not step.returned_from:
        return Tone.OVERDUE
    return Tone.BRAND if step.moves.target else None


def _icon(event: Event, step: Step) -> str:
    if event.corrects is not None:
        return "edit"
    if event.role == LAW.code:
        return "law"
    if not step.moves.sources:
        return "inbox"
    return next((icon for name, icon in _ICONS if getattr(step, name)), "check")
