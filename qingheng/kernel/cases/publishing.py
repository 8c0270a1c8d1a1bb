"""Letting the public read a paper: an anonymised text is proposed, somebody reads it, only then is the step taken."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet

from qingheng.kernel.cases import door
from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.registry import line, lines
from qingheng.kernel.cases.requests import NotThere, Refused, Taking
from qingheng.kernel.documents.anonymising import Person, Proposal, Stretch, leftovers, propose
from qingheng.kernel.documents.models import Document, Publication
from qingheng.kernel.documents.paper import RULE, PaperError, join, parse, split, with_parts
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.search import index as words
from qingheng.kernel.statements import fetch, pick
from qingheng.kernel.today import today
from qingheng.procedure.declare import Step
from qingheng.procedure.fields import Field
from qingheng.procedure.papers import PaperSpec
from qingheng.procedure.roles import AGENT
from qingheng.procedure.taking import Refusal

KIND = "publication"
"""What published papers are called in the index of words."""
Status = Publication.Status
_PRIVATE = (Party.Kind.CITIZEN, Party.Kind.FOREIGN)
_PERSONAL_NAME = 4
"""A sole trader entered under so few characters is entered under the person's own name, not the shop's."""
_ADULT = 18


class NothingToPublish(NotThere):
    """The case has no paper of the kind that is published."""


@dataclass(frozen=True)
class Publishing:
    """How a line lets the public read its papers.

    step: in which it is decided. papers: which of them. decides: the fact that says yes or no. topic: the fact by which
    the public finds them. withdraws: the step that takes one back, after which it may be decided anew. why: the fact
    that says for what reason.
    """

    step: Step
    papers: tuple[PaperSpec, ...]
    decides: Field
    topic: Field
    withdraws: Step
    why: Field


@dataclass(frozen=True)
class Review:
    """A paper before its publication: what is proposed, and the text as it was last saved."""

    case: Case
    document: Document
    proposal: Proposal
    people: list[Person]
    publication: Publication | None

    @property
    def text(self) -> str:
        """What would be published as it stands."""
        return self.publication.text if self.publication else self.proposal.text

    def pieces(self) -> list[Stretch]:
        """What stands below the head of the original, changed and unchanged."""
        body = self.proposal.original.index(f"\n{RULE}\n") + len(RULE) + 2
        return list(self.proposal.stretches(body))

    @staticmethod
    def body(text: str) -> str:
        """What a person reads and edits of a text: what stands below its head."""
        return split(text)[1]

    def with_body(self, body: str) -> str:
        """The text to be published with this below its head."""
        return join(split(self.text)[0], body.replace("\r\n", "\n"))


def rules_of(case: Case) -> Publishing | None:
    """How the case's line publishes, None where it does not."""
    found: Publishing | None = line(case.line).publishing
    return found


def review(case: Case) -> Review:
    """The paper of the case that may be published, with its anonymised text. Raises NothingToPublish."""
    own = rules_of(case)
    codes = [paper.code for paper in own.papers] if own else []
    document = case.documents.issued().filter(spec__in=codes).order_by("-pk").first()
    if document is None:
        raise NothingToPublish(case.pk)
    people = people_of(case, document.issued_on or today())
    kept = Publication.objects.filter(document=document).exclude(status=Status.WITHDRAWN).first()
    return Review(case, document, propose(with_parts(document.text, code=""), people), people, kept)


def people_of(case: Case, day: dt.date) -> list[Person]:
    """Everyone named in the case as publication has to know them."""
    parties = fetch(Party, "case_id = %s ORDER BY id", [case.pk])
    return [person for party in parties for person in _persons(party, day)]


def _persons(party: Party, day: dt.date) -> list[Person]:
    shop = party.kind == Party.Kind.SOLE_TRADER
    private = party.kind in _PRIVATE or (shop and len(party.name) <= _PERSONAL_NAME)
    lawyer = party.role == AGENT.code and "律师" in party.relation + party.mandate
    hidden = private and not lawyer
    own = Person(
        party.name, hidden, hidden and _is_minor(party.id_number, day), party.address if hidden else "",
        (party.id_number, party.phone) if party.kind != Party.Kind.ORGAN else (),
    )  # fmt: skip
    return [own, Person(party.legal_head)] if shop and party.legal_head else [own]


def _is_minor(id_number: str, day: dt.date) -> bool:
    try:
        born = dt.date.fromisoformat(f"{id_number[6:10]}-{id_number[10:12]}-{id_number[12:14]}")
    except ValueError:
        return False
    return (day.year - born.year) - ((day.month, day.day) < (born.month, born.day)) < _ADULT


@transaction.atomic
def save(case_id: int, text: str, user: User) -> Publication:
    """Keep the text as a draft. Raises NotThere, Refused for a text that is no paper."""
    found = review_for(case_id, user)
    _check_form(text)
    return _keep(found, text, user)


@transaction.atomic
def publish(
    case_id: int, text: str | None, user: User, *, version: int | None = None, on: dt.date | None = None
) -> Taken:  # fmt: skip
    """Approve the text (None: as it stands) and take the step that publishes it, together or not at all.

    Raises:
        NotThere, Conflict: as for any step. Refused: the step cannot be taken, or the text still tells who somebody is.
    """
    found, day = review_for(case_id, user), on or today()
    own = rules_of(found.case)
    assert own is not None  # noqa: S101  (it has a paper to publish)
    text = found.text if text is None else text
    _check_form(text)
    if left := leftovers(text, found.people):
        raise Refused([Refusal(f"{each}，不能公开", "text") for each in left])
    publication = _keep(found, text, user, published_on=day)
    taking = Taking(
        own.step.code, day, {own.decides.name: True}, version=version, references={"publication": publication.pk}
    )
    taken = door.take_within(case_id, taking, user, on=day)
    words.index(words.Entry(KIND, publication.pk, publication.title, body=text, day=day))
    return taken


@transaction.atomic
def withdraw(publication_id: int, reason: str, user: User, *, on: dt.date | None = None) -> Publication:
    """Take it out of the public's sight, and take the step that says so; it stays on record.

    Raises:
        NotThere: it is not public, or the user may not withdraw it. Refused: without a reason, or the step cannot be
        taken.
    """
    rows = published_by(user).select_related("document__case__body").select_for_update(of=("self",))
    found = rows.filter(pk=publication_id).first()
    if found is None or not may_withdraw(found, user):
        raise NotThere(publication_id)
    if not reason.strip():
        raise Refused([Refusal("请填写撤回原因", "reason")])
    day, case = on or today(), found.document.case
    own = rules_of(case) if case else None
    assert case is not None and own is not None  # noqa: PT018, S101  (it was published)
    found.status, found.reason = Status.WITHDRAWN, reason.strip()[:300]
    found.withdrawn_on, found.withdrawn_by = day, user
    found.save(update_fields=["status", "reason", "withdrawn_on", "withdrawn_by"])
    taking = Taking(own.withdraws.code, day, {own.why.name: found.reason}, references={"publication": found.pk})
    door.take_within(case.pk, taking, user, on=day)
    words.remove(KIND, [found.pk])
    return found


def published_by(user: User) -> QuerySet[Publication]:
    """What is public of the cases on which the user works, of the lines in which they withdraw."""
    held = user.roles()
    codes = [each.code for each in lines() if each.publishing and not held.isdisjoint(each.publishing.withdraws.roles)]
    cases = Case.objects.restrict(user, Action.ACT).filter(line__in=codes)
    return Publication.objects.public().filter(document__case__in=cases.order_by())


def may_withdraw(found: Publication, user: User) -> bool:
    """Whether the user may take the step that withdraws it."""
    case = found.document.case
    own = rules_of(case) if case else None
    return own is not None and case is not None and not set(own.withdraws.roles).isdisjoint(roles_on(user, case))


def public_text(case: Case) -> Publication | None:
    """What the public reads of the case now."""
    return Publication.objects.public().filter(document__case=case).first()


def waiting(user: User) -> QuerySet[Case]:
    """The cases of the user whose paper is ready and on which nobody has decided yet, the longest closed first."""

    found = Case.objects.none()
    for each in lines():
        own: Publishing | None = each.publishing
        if own is None or user.roles().isdisjoint(own.step.roles):
            continue
        undecided = {f"{each.record._meta.model_name}__{own.decides.name}": None}
        states = [state.code for state in own.step.moves.sources]
        papers = Document.objects.issued().filter(spec__in=[paper.code for paper in own.papers]).values("case")
        found |= Case.objects.restrict(user, Action.ACT).filter(
            line=each.code, state__in=states, pk__in=papers, **undecided
        )
    return found.order_by("closed_on", "pk")


def review_for(case_id: int, user: User) -> Review:
    """The review, for somebody who may take the step that publishes. Raises NotThere, NothingToPublish."""
    case = door.reach(case_id, user, Action.ACT)
    own = rules_of(case)
    if own is None or set(own.step.roles).isdisjoint(roles_on(user, case)):
        raise NotThere(case_id)
    return review(case)


def _check_form(text: str) -> None:
    try:
        parse(text)
    except PaperError as error:
        raise Refused([Refusal(str(error), "text")]) from None


def _keep(found: Review, text: str, user: User, published_on: dt.date | None = None) -> Publication:
    if found.publication and found.publication.status == Status.PUBLISHED:
        raise Refused([Refusal("这份文书已经公开，需要改动的，先撤回再重新审核", "text")])
    own, record = rules_of(found.case), line(found.case.line).record
    assert own is not None  # noqa: S101
    ((topic,),) = pick(record, (own.topic.name,), "case_id = %s", [found.case.pk])
    kept = found.publication or Publication(document=found.document)
    kept.title = propose(found.case.title, found.people).text
    kept.topic, kept.topic_label = topic or "", own.topic.show(topic) if topic else ""
    kept.year = found.document.year or (found.document.issued_on or today()).year
    kept.text, kept.by = with_parts(text.replace("\r\n", "\n"), code=""), user
    if published_on:
        kept.status, kept.published_on = Status.PUBLISHED, published_on
    kept.save()
    return kept
