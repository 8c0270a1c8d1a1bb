"""Entering the parties who join with a step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from qingheng.kernel.cases import identity
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.requests import NewParty, Refused
from qingheng.kernel.statements import insert
from qingheng.procedure.declare import PartyFact, Step, bases
from qingheng.procedure.roles import AGENT, ROLES, party_roles
from qingheng.procedure.taking import Refusal

_COPIED = (
    "role", "kind", "name", "body_id", "id_number", "phone", "sex", "born_on", "ethnicity", "address", "legal_head",
    "relation", "mandate", "e_address", "e_service_agreed_on",
)  # fmt: skip


def problems(new: Sequence[NewParty]) -> list[Refusal]:
    """What is wrong with the details of the parties."""
    found = []
    for position, party in enumerate(new):
        if not party.name.strip():
            found.append(Refusal("请填写姓名或者名称", f"party-{position}-name"))
        if (role := ROLES.get(party.role)) is None or not role.party:
            found.append(Refusal(f"没有“{party.role}”这一身份", f"party-{position}-role"))
        if party.kind not in Party.Kind.values:
            found.append(Refusal("请选择当事人类别", f"party-{position}-kind"))
        if wrong := identity.problem(party):
            found.append(Refusal(wrong, f"party-{position}-id_number"))
        if party.stands_for is not None and not 0 <= party.stands_for < position:
            found.append(Refusal("被代理、被代表的当事人应当先登记", f"party-{position}-stands_for"))
        if any(_same(party, earlier) for earlier in new[:position]):
            found.append(Refusal(f"{party.name}重复登记", f"party-{position}-name"))
    return found


def principals(case: Case, step: Step, new: Sequence[NewParty]) -> list[Refusal]:
    """What is wrong with whom the parties who join a case represent: an agent without a principal has no mandate."""
    named = {party.acts_for for party in new if party.acts_for is not None}
    speakers = [role.code for role in party_roles() if role.speaks]
    entered = case.parties.filter(pk__in=named, left_on=None).exclude(role__in=speakers)
    present = set(entered.values_list("pk", flat=True))
    found = []
    for position, party in enumerate(new):
        field = f"party-{position}-stands_for"
        if party.acts_for is not None and party.acts_for not in present:
            found.append(Refusal("被代理、被代表的不是本案现有的当事人", field, bases(step.basis)))
        elif party.acts_for is None and party.stands_for is None and party.role == AGENT.code:
            found.append(Refusal(f"请指明{party.name.strip() or '代理人'}代理哪一位当事人", field, bases(step.basis)))
    return found


def _same(one: NewParty, other: NewParty) -> bool:
    """The same person in the same place; people who bear one name are told apart by their numbers."""
    known = one.id_number and other.id_number
    return (one.role, one.name.strip()) == (other.role, other.name.strip()) and (
        one.id_number == other.id_number if known else True
    )


def strangers(step: Step, new: Sequence[NewParty]) -> list[Refusal]:
    """The parties who cannot join with this step."""
    allowed = {role.code for role in step.adds}
    return [
        Refusal(f"此环节不登记{party.name}的参加人身份", f"party-{position}-role")
        for position, party in enumerate(new)
        if party.role not in allowed
    ]


def rows(case: Case, new: Sequence[NewParty], on: dt.date) -> list[Party]:
    """The parties as they would be entered, unsaved."""
    made: list[Party] = []
    for party in map(identity.completed, new):
        row = Party(case=case, joined_on=on, **{name: getattr(party, name) for name in _COPIED})
        if party.stands_for is not None and 0 <= party.stands_for < len(made):
            row.stands_for = made[party.stands_for]
        elif party.acts_for is not None:
            row.stands_for_id = party.acts_for
        made.append(row)
    return made


def enter(case: Case, new: Sequence[NewParty], on: dt.date) -> list[Party]:
    """Write the parties.

    Raises:
        Refused: where details are missing.
    """
    if found := problems(new):
        raise Refused(found)
    made = rows(case, new, on)
    if all(party.stands_for is None for party in new):
        insert(*made)
    else:
        for row in made:
            row.stands_for = row.stands_for  # entered before, it has a key by now
            insert(row)
    return made


def party_fact(row: Party, key: str) -> PartyFact:
    """What a procedure may know of a party."""
    return PartyFact(key, row.role, row.kind, row.sex, row.ethnicity, row.born_on)
