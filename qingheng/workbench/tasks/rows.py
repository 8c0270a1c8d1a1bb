"""What is to be done as rows of the page: in words, with the article and the steps by which it is done."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.registry import line
from qingheng.kernel.documents.models import Document
from qingheng.procedure.declare import Binds, Limit, Step, bases
from qingheng.procedure.procedure import Procedure
from qingheng.statute.calendar import WorkCalendar
from qingheng.workbench.casework.papers import papers_of, unserved
from qingheng.workbench.links import case_url, preparation_url, serve_url, step_url
from qingheng.workbench.tasks.deadlines import Row
from qingheng.workbench.tasks.duties import (
    assigning_step,
    deciding_steps,
    procedure_of,
    steps_for,
    usual_steps,
)
from qingheng.workbench.tasks.inbox import Inbox, Item
from qingheng.workbench.tasks.waiting import Waiting
from qingheng.workbench.ui.marks import Mark, Tone
from qingheng.workbench.ui.remaining import Unit, remaining
from qingheng.workbench.ui.rows import Link, TaskRow


@dataclass(frozen=True)
class Writer:
    """Writes the rows of a page. `own`: whether all cases are the reader's, so that the officer goes without saying."""

    inbox: Inbox
    roles: Collection[str]
    own: bool

    def rows(self) -> list[TaskRow]:
        """The rows of the page: a statement for the parties that limits are about, one for the papers to be served."""
        names, papers = _party_names(self.inbox.items), _unserved(self.inbox.items)
        return [self._row(item, names, papers) for item in self.inbox.items]

    def _row(self, item: Item, names: dict[str, str], papers: dict[int, list[Document]]) -> TaskRow:
        match item:
            case Row():
                return self._limit(item, names)
            case Waiting():
                return self._waiting(item)
            case _:
                return self._unbound(item, papers.get(item.pk, []))

    def _limit(self, row: Row, names: dict[str, str]) -> TaskRow:
        procedure = procedure_of(row.line, row.procedure)
        limit = procedure.limits[row.limit]
        left, unit = left_of(row.due, limit, self.inbox.window.today, self.inbox.calendar)
        watched = row.binds != Binds.US.name
        about = names.get(row.subject, "") if limit.each else ""
        steps = steps_for(procedure, row.limit, row.state, self.roles) or self._usual(procedure, row.state)
        notes = [about, limit.then if watched and left < 0 else "", "届满日暂定" if row.provisional else ""]
        return TaskRow(
            url=case_url(row.case),
            number=row.number,
            title=row.title,
            todo=f"{limit.label}（跟踪{Binds[row.binds].value}）" if watched else limit.label,
            due=row.due,
            left=left,
            unit=unit,
            length=str(limit.length or ""),
            basis=_short(limit),
            basis_title=_full(limit),
            note=" · ".join(filter(None, notes)),
            officer="" if self.own else row.officer or _nobody(row.line),
            standing=_watched(left, unit) if watched else None,
            choices=_links(row.case, steps, row.subject),
        )

    def _waiting(self, waiting: Waiting) -> TaskRow:
        case, procedure = waiting.case, procedure_of(waiting.case.line, waiting.case.procedure)
        limit = procedure.limits.get(case.next_limit)
        todo, note, choices = self._decision(waiting, procedure)
        left, unit = left_of(case.next_due, limit, self.inbox.window.today, self.inbox.calendar)
        return TaskRow(
            url=case_url(case.pk),
            number=case.number,
            title=case.title,
            todo=todo,
            due=case.next_due,
            left=left if case.next_due else None,
            unit=unit,
            length=f"{limit.label} {limit.length or ''}".strip() if limit else "",
            basis=_short(limit) if limit else "",
            basis_title=_full(limit) if limit else "",
            note=note,
            officer="" if self.own or not case.officer else str(case.officer),
            choices=choices,
        )

    def _decision(self, waiting: Waiting, procedure: type[Procedure]) -> tuple[str, str, tuple[Link, ...]]:
        """What is to be decided, by whom it was laid before the reader, and by which steps."""
        case, laid = waiting.case, waiting.preparation
        if laid is not None:
            step = procedure.steps[laid.step]
            note = f"{laid.prepared_by}送批" + (f"：{laid.note}" if laid.note else "")
            return f"审批：{step.label}", note, (Link("审批", preparation_url(laid.pk)),)
        if case.officer is None and (assign := assigning_step(procedure, case.state, self.roles)):
            return assign.label, "还没有承办人", _links(case.pk, [assign])
        steps = deciding_steps(procedure, case.state, self.roles)
        return f"待您决定：{procedure.states[case.state].label}", "", _links(case.pk, steps)

    def _unbound(self, case: Case, papers: list[Document]) -> TaskRow:
        procedure = procedure_of(case.line, case.procedure)
        steps = usual_steps(procedure, case.state, self.roles)
        direct = _links(case.pk, self._usual(procedure, case.state))
        served = {paper.code for step in steps for paper in step.serves}
        waiting = [each for each in papers if each.spec in served]
        return TaskRow(
            url=case_url(case.pk),
            number=case.number,
            title=case.title,
            todo="、".join(step.label for step in steps),
            note=" · ".join([*(f"《{each.title}》" for each in waiting), procedure.states[case.state].label]),
            officer="" if self.own or not case.officer else str(case.officer),
            choices=_services(waiting) + direct,
        )

    def _usual(self, procedure: type[Procedure], state: str) -> list[Step]:
        """The usual steps that a sheet takes by itself: no paper to choose, no party."""
        usual = usual_steps(procedure, state, self.roles)
        return [step for step in usual if not step.serves and step.about is None]


def left_of(due: dt.date | None, limit: Limit | None, today: dt.date, calendar: WorkCalendar) -> tuple[int, Unit]:
    """What is left in the unit of the limit, below zero where it is over; what is late is told in days."""
    if due is None:
        return 0, Unit.DAY
    if due > today and limit is not None and limit.length is not None and limit.length.is_working:
        return calendar.workdays_between(today, due), Unit.WORKDAY
    return (due - today).days, Unit.DAY


def _nobody(own: str) -> str:
    """What stands for the officer where there is none: nothing in a line that names none."""
    return "尚未指派" if line(own).names_officers else ""


def _watched(left: int, unit: Unit) -> Mark:
    """A limit that binds others is no duty of ours: it is told as it stands, not as late."""
    if left < 0:
        return Mark(f"已届满 {-left} 日", Tone.INFO, "eye")
    return Mark(remaining(left, unit).word, Tone.INFO, "eye")


def _links(case: int, steps: Iterable[Step], subject: str = "") -> tuple[Link, ...]:
    return tuple(Link(step.label, step_url(case, step.code, subject if step.about else "")) for step in steps)


def _services(papers: Sequence[Document]) -> tuple[Link, ...]:
    """The sheets in which it is recorded how these papers were served; several are told apart by their titles."""
    names = ["登记送达"] if len(papers) == 1 else [f"送达《{each.title}》" for each in papers]
    return tuple(Link(name, serve_url(each.pk)) for name, each in zip(names, papers, strict=True))


def _short(limit: Limit) -> str:
    return "、".join(dict.fromkeys(basis.short for basis in bases(limit.basis)))


def _full(limit: Limit) -> str:
    return "、".join(map(str, bases(limit.basis)))


def _party_names(items: Sequence[Item]) -> dict[str, str]:
    keys = [int(item.subject) for item in items if isinstance(item, Row) and item.subject.isdigit()]
    if not keys:
        return {}
    return {str(key): name for key, name in Party.objects.filter(pk__in=keys).values_list("pk", "name")}


def _unserved(items: Sequence[Item]) -> dict[int, list[Document]]:
    """By case, the papers that have not reached everyone: of the cases that no limit ends, for there one serves."""
    keys = [item.pk for item in items if isinstance(item, Case)]
    found: dict[int, list[Document]] = defaultdict(list)
    for document in unserved(papers_of(keys)) if keys else ():
        found[document.case_id or 0].append(document)
    return found
