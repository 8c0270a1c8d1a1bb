"""How papers reach people: direct, by mail, electronically, now and then left behind."""

from __future__ import annotations

import datetime as dt

from qingheng.kernel.cases.models import Party
from qingheng.lines.reconsideration.demonstration.people import CITIZEN
from qingheng.lines.reconsideration.demonstration.plan import Plan
from qingheng.statute.service import Attempt, Method, SignerRelation

ORGAN = "organ"


def attempt(plan: Plan, party: Party, day: dt.date, *, mediation: bool = False) -> Attempt:
    """A service that succeeds on that day."""
    chance = plan.chance
    citizen = party.kind == CITIZEN
    if mediation:
        relation = SignerRelation.SELF if citizen else SignerRelation.LEGAL_REPRESENTATIVE
        return _signed(Method.DIRECT, party, day, relation, mediation=True)
    if party.kind == ORGAN:
        return _signed(Method.DIRECT, party, day, SignerRelation.RECEIVER)
    lot = chance.random()
    if lot < 0.2:
        moment = dt.datetime.combine(day, dt.time(chance.randint(9, 16), chance.randint(0, 59)))
        return Attempt(method=Method.ELECTRONIC, recipient=party.name, organisation=not citizen,
                       consent_ref="送达地址确认书", system_success_at=(moment,))  # fmt: skip
    if lot < 0.21:
        return Attempt(method=Method.LEFT_BEHIND, recipient=party.name, organisation=not citizen, left_on=day,
                       reason="受送达人拒绝签收", witness="居民委员会工作人员",
                       signer_relation=SignerRelation.SELF if citizen else SignerRelation.RECEIVER)  # fmt: skip
    method = Method.MAIL if lot < 0.75 else Method.DIRECT
    if citizen:
        relation = SignerRelation.FAMILY if chance.random() < 0.12 else SignerRelation.SELF
    else:
        relation = SignerRelation.RECEIVER
    return _signed(method, party, day, relation)


def _signed(
    method: Method, party: Party, day: dt.date, relation: SignerRelation, *, mediation: bool = False
) -> Attempt:
    return Attempt(
        method=method,
        recipient=party.name,
        organisation=party.kind != CITIZEN,
        signed_on=day,
        signer=party.name[:8] if relation is SignerRelation.SELF else relation.value[:8],
        signer_relation=relation,
        mediation_paper=mediation,
    )


def notice(party: Party, day: dt.date) -> Attempt:
    """A public notice, which takes effect when its thirty days are over."""
    return Attempt(method=Method.PUBLIC_NOTICE, recipient=party.name, notice_posted_on=day,
                   reason="受送达人下落不明，以其他方式无法送达")  # fmt: skip


def to_organ(name: str, day: dt.date) -> Attempt:
    """A letter handed to an organ that is no party."""
    return Attempt(method=Method.DIRECT, recipient=name, organisation=True, signed_on=day, signer="收文人员",
                   signer_relation=SignerRelation.RECEIVER)  # fmt: skip
