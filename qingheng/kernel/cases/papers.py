"""The papers of a step: the typed context a template gets, and issuing them with the step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from qingheng.kernel.cases.loading import Loaded
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.documents.issuing import complete, issue
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.templates import render
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.statements import fetch, pick, some
from qingheng.procedure.declare import bases
from qingheng.procedure.fields import Kind
from qingheng.procedure.papers import PaperSpec, Sealer
from qingheng.procedure.procedure import Procedure
from qingheng.procedure.roles import AGENT, APPLICANT, REPRESENTATIVE, RESPONDENT, THIRD_PARTY
from qingheng.procedure.taking import Proposal

_CHOSEN = (Kind.CHOICE, Kind.CHOICES, Kind.YES_NO)


@dataclass(frozen=True)
class Issuers:
    """In whose names papers are made: kept apart (行政复议法 art. 4).

    authority: which decides. working_body: which works for it. body: which handles the case. keeper: in whose name
    the cases are numbered, and papers without a seal are kept.
    """

    authority: Body
    working_body: Body
    body: Body
    keeper: Sealer

    def of(self, sealer: Sealer) -> Body:
        """The body that is meant."""
        match sealer:
            case Sealer.AUTHORITY:
                return self.authority
            case Sealer.WORKING_BODY:
                return self.working_body
            case Sealer.BODY:
                return self.body
            case Sealer.NONE:
                return self.of(self.keeper)

    def for_paper(self, spec: PaperSpec) -> Body:
        """Whose name and number a paper bears."""
        return self.of(spec.sealed_by)


def issuers_of(body: Body, line: Line) -> Issuers:
    """The issuers for a body: the nearest authority of the line and the nearest bureau, else itself. One query."""
    codes = body.path.strip("/").split("/")
    paths = ["/".join(codes[:length]) + "/" for length in range(1, len(codes))]
    above = [*fetch(Body, f"path IN ({some(len(paths))}) ORDER BY path", paths), body] if paths else [body]
    authorities = [each for each in above if each.kind in line.authority] or above
    bureaus = [each for each in above if each.kind == Body.Kind.BUREAU] or above
    return Issuers(authorities[-1], bureaus[-1], body, line.numbers.by)


def counting_body(body: Body, line: Line) -> Body:
    """The body in whose name the cases that `body` handles are numbered."""
    own = line.numbers.by
    return body if own is Sealer.BODY else issuers_of(body, line).of(own)


@dataclass(frozen=True)
class PaperContext:
    """What a template may use, beside what its line adds. Reads no more of the database than the parties."""

    loaded: Loaded
    proposal: Proposal
    issuers: Issuers
    staff: Mapping[int, str]
    joining: Sequence[Party] = ()

    @cached_property
    def parties(self) -> list[Party]:
        """The parties who take part, those last who would join with the step."""
        case = self.loaded.case
        if case.pk is None or self.loaded.entered:
            return [*self.loaded.entered, *self.joining]
        return [*fetch(Party, "case_id = %s AND left_on IS NULL ORDER BY id", [case.pk]), *self.joining]

    def _as(self, role: str) -> list[Party]:
        return [party for party in self.parties if party.role == role]

    def values(self) -> dict[str, Any]:
        """The names a template may use."""
        event, after = self.proposal.event, self.proposal.after
        officers = after.facts.get("officers") or []
        return {
            "case": self.loaded.case,
            "facts": _Lenient(after.facts),
            "shown": _Shown(self.loaded.procedure, after.facts),
            "on": event.on,
            "today": self.proposal.today,
            "step": self.proposal.step,
            "basis": bases(self.proposal.step.basis),
            "limits": {each.limit.code: each for each in after.limits},
            "authority": self.issuers.authority.name,
            "working_body": self.issuers.working_body.name,
            "body": self.issuers.body.name,
            "applicants": self._as(APPLICANT.code),
            "respondents": self._as(RESPONDENT.code),
            "third_parties": self._as(THIRD_PARTY.code),
            "agents": self._as(AGENT.code),
            "representatives": self._as(REPRESENTATIVE.code),
            "parties": self.parties,
            "matter": _Lenient(after.matter(event.subject)),
            "matter_shown": _Shown(self.loaded.procedure, after.matter(event.subject)),
            "subject": next((party for party in self.parties if str(party.pk) == event.subject), None),
            "officers": [self.staff[pk] for pk in officers if pk in self.staff],
            "terms": {code: limit.length for code, limit in self.loaded.procedure.limits.items()},
            "issued": _Issued(self.loaded.case),
            **self.loaded.line.context(self.proposal),
        }


class _Lenient(dict[str, Any]):
    """Facts by name; one that was never stated reads as None, so that a template may ask whether it is there."""

    def __missing__(self, _: str) -> None:
        return None


class _Shown(dict[str, str | None]):
    """Facts that are chosen, in the words of the choice: put into words when first asked, None as in `_Lenient`."""

    def __init__(self, procedure: type[Procedure], facts: Mapping[str, Any]) -> None:
        super().__init__()
        self._procedure, self._facts = procedure, facts

    def __missing__(self, name: str) -> str | None:
        fact = self._procedure.facts.get(name)
        chosen = fact is not None and fact.kind in _CHOSEN and name in self._facts
        self[name] = fact.show(self._facts[name]) if fact and chosen else None
        return self[name]


class _Issued(Mapping[str, Document | None]):
    """The last paper of each kind issued in the case, None where there is none. Read when first asked."""

    def __init__(self, case: Case) -> None:
        self._case = case

    @cached_property
    def _last(self) -> dict[str, Document]:
        return {each.spec: each for each in self._case.documents.issued().order_by("pk")} if self._case.pk else {}

    def __getitem__(self, code: str) -> Document | None:
        return self._last.get(code)

    def __iter__(self) -> Iterator[str]:
        return iter(self._last)

    def __len__(self) -> int:
        return len(self._last)


def due_papers(proposal: Proposal) -> list[PaperSpec]:
    """The papers the step makes, given the facts after it."""
    return [item.paper for item in proposal.step.papers if item.due(proposal.after.facts)]


@dataclass(frozen=True)
class Desk:
    """What making the papers of one step takes: who issues, who takes part, what the templates may use."""

    loaded: Loaded
    proposal: Proposal
    joining: Sequence[Party] = ()

    @cached_property
    def issuers(self) -> Issuers:
        """Read once for all papers of the step."""
        return issuers_of(self.loaded.case.body, self.loaded.line)

    @cached_property
    def context(self) -> PaperContext:
        """Read once for all papers of the step."""
        officers = self.proposal.after.facts.get("officers") or []
        known = f"id IN ({some(len(officers))})"
        names = dict(pick(User, ("id", "full_name"), known, officers)) if officers else {}
        return PaperContext(self.loaded, self.proposal, self.issuers, names, self.joining)

    def texts(self, specs: Sequence[PaperSpec]) -> dict[str, str]:
        """The text of each paper as the template gives it, by code."""
        values = self.context.values()
        return {spec.code: render(spec, {**values, "paper": spec}, self.loaded.line.papers) for spec in specs}

    def addressees(self, spec: PaperSpec) -> list[str]:
        """The names of those to whom a paper goes."""
        event = self.proposal.event
        if letter_to := event.data.get("letter_to"):
            return [str(letter_to)]
        roles = {role.code for role in spec.to}
        parties = [party for party in self.context.parties if party.role in roles]
        own = [party for party in parties if str(party.pk) == event.subject]
        return [party.name for party in own or parties]


def preview(loaded: Loaded, proposal: Proposal, joining: Sequence[Party] = ()) -> dict[str, str]:
    """The papers as they would stand, by code: to read and edit before the step is taken.

    joining: the parties who would join with it, unsaved.
    """
    desk, specs = Desk(loaded, proposal, joining), due_papers(proposal)
    drafts = desk.texts(specs)
    return {
        spec.code: complete(spec, drafts[spec.code], issuer=desk.issuers.for_paper(spec), on=proposal.event.on)
        for spec in specs
    }


def issue_all(loaded: Loaded, proposal: Proposal, edited: Mapping[str, str], user: User | None) -> list[Document]:
    """Number, freeze and enter the papers of the step.

    A paper is dated the day it is really made: for a step the law took earlier, the day it is recorded.
    """
    specs = due_papers(proposal)
    if not specs:
        return []
    desk = Desk(loaded, proposal)
    missing = [spec for spec in specs if not edited.get(spec.code)]
    drafts = {**desk.texts(missing), **edited} if missing else edited
    made_on = proposal.today if user is None else proposal.event.on
    return [
        issue(
            spec,
            drafts[spec.code],
            line=loaded.line.code,
            case=loaded.case,
            issuer=desk.issuers.for_paper(spec),
            on=made_on,
            by=user,
            event_number=proposal.event.number,
            addressees=desk.addressees(spec),
        )
        for spec in specs
    ]
