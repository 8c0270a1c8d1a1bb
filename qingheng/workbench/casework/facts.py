"""What is known of a case and of its parties, for the left of its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join

from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.organisations.permissions import Action
from qingheng.procedure.fields import Field, Kind, case_numbers
from qingheng.procedure.procedure import Procedure
from qingheng.statute.wording import full_day
from qingheng.workbench.casework.opened import Opened
from qingheng.workbench.casework.timeline import shown
from qingheng.workbench.links import case_url

Rows = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed value as the page shows it; `url` leads to the whole of it for whoever may ask."""

    label: str
    masked: str
    url: str


@dataclass(frozen=True, slots=True)
class PartyCard:
    """A party as the page shows it. `url`: where all its matters are."""

    role: str
    name: str
    lines: tuple[str, ...]
    sealed: tuple[Sealed, ...]
    left: bool
    url: str


def sections(opened: Opened) -> list[tuple[str, Rows, bool]]:
    """(heading, rows, folded): what the opening step took down, and what came with the procedure, the latest first."""
    taken = {fact.name for _, facts in opened.loaded.line.intake for fact in facts}
    elsewhere = taken | _of_matters(opened.loaded.procedure)
    later = [fact for fact in opened.loaded.procedure.facts.values() if fact.name not in elsewhere]
    # what was written at length, or of one matter among several, stands in the timeline
    brief = [fact for fact in later if fact.kind is not Kind.LONG_TEXT]
    values = opened.status.facts
    cases = opened.linked({fact: values.get(fact.name) for fact in opened.loaded.procedure.facts.values()})
    found = [("办理情况", _rows(values, brief, cases), False)]
    found += [
        (heading, _rows(values, facts, cases), place > 1)
        for place, (heading, facts) in enumerate(opened.loaded.line.intake)
    ]
    return [(heading, rows, folded) for heading, rows, folded in found if rows]


def _of_matters(procedure: type[Procedure]) -> set[str]:
    """The facts that only steps ask which open a matter or are about one: the last of them says nothing of the case."""
    steps = procedure.steps.values()
    within = {fact.name for step in steps if step.opens or step.matters for fact in (*step.asks, *step.brought)}
    of_case = {fact.name for step in steps if not (step.opens or step.matters) for fact in step.asks}
    of_case |= {fact.name for step in steps for fact in (*step.sets, *step.stamps, *step.derives)}
    return within - of_case


def _rows(values: Mapping[str, Any], facts: Sequence[Field], cases: Mapping[str, Case]) -> Rows:
    return [(fact.label, text) for fact in facts if (text := _text(fact, values.get(fact.name), cases))]


def _text(fact: Field, value: Any, cases: Mapping[str, Case]) -> str:
    if value is None or fact.kind is Kind.STAFF:
        return ""
    if fact.lines:
        return format_html_join(
            "、", "{}", ((_linked(number, cases.get(number)),) for number in case_numbers(fact, value))
        )
    return shown(fact, value, {})


def _linked(number: str, case: Case | None) -> str:
    """The other case as a link with its title, only its number for whoever may not view it."""
    return format_html('<a href="{}">{} {}</a>', case_url(case.pk), number, case.title) if case else number


def party_cards(opened: Opened) -> list[PartyCard]:
    """The parties, those who left last."""
    may_look = bool(roles_on(opened.user, opened.case, Action.UNMASK))
    cards = [_card(opened, party, may_look=may_look) for party in opened.parties]
    return sorted(cards, key=lambda card: card.left)


def _card(opened: Opened, party: Party, *, may_look: bool) -> PartyCard:
    return PartyCard(
        role=party.get_role_display(),
        name=party.name,
        lines=tuple(_lines(party)),
        sealed=tuple(_sealed(opened, party, may_look=may_look)),
        left=party.left_on is not None,
        url=reverse("workbench:person-matters", args=[party.pk]),
    )


def _lines(party: Party) -> list[str]:
    about = [party.get_kind_display() if party.kind != Party.Kind.ORGAN else ""]
    about += [party.body.get_kind_display() if party.body else "", party.relation]
    standing = f"代表{party.stands_for.name}" if party.stands_for else ""
    lines = [
        " · ".join(word for word in about if word),
        f"法定代表人或者负责人：{party.legal_head}" if party.legal_head else "",
        party.address,
        "，".join(word for word in (standing, party.mandate) if word),
        f"同意电子送达：{party.e_address}" if party.e_service_agreed_on else "",
        f"{full_day(party.left_on)}退出" if party.left_on else "",
    ]
    return [line for line in lines if line]


def _sealed(opened: Opened, party: Party, *, may_look: bool) -> list[Sealed]:
    kept = (("证件", "id_number", party.id_number_masked), ("电话", "phone", party.phone_masked))
    return [
        Sealed(label, masked, reverse("workbench:unmask", args=[opened.case.pk, party.pk, name]) if may_look else "")
        for label, name, masked in kept
        if masked
    ]
