"""What is taken down when an application of the plan comes in."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from qingheng.kernel.cases.requests import NewParty
from qingheng.kernel.organisations.models import Body
from qingheng.lines.reconsideration.choices import (
    Channel,
    Claim,
    Closing,
    Excluded,
    Inaction,
    RefusalGround,
    SimplifiedGround,
    Track,
)
from qingheng.lines.reconsideration.demonstration import people
from qingheng.lines.reconsideration.demonstration.plan import Plan, Turn

Data = dict[str, Any]
SMALL = 3000
LEARNS_AFTER = 90
EXCLUDED = {RefusalGround.SCOPE: Excluded.CIVIL_MEDIATION, RefusalGround.JURISDICTION: Excluded.VERTICAL}


def application(plan: Plan) -> Data:
    """The facts of the application as typed at intake."""
    act, chance = plan.act, plan.chance
    data: Data = {
        "channel": plan.channel.value,
        "act_kind": act.kind.value,
        "admin_field": act.field.value,
        "report_handling": act.reported,
        "claims": [claim.value for claim in _claims(plan)],
        "mandatory_first": act.first.value,
        "reasons": chance.choice(act.reasons),
        "excluded": EXCLUDED.get(plan.ground or RefusalGround.LATE, Excluded.NONE).value,
        "already_elsewhere": plan.ground is RefusalGround.REPEATED,
        "stay_asked": plan.turn in (Turn.STAY, Turn.NO_STAY),
        "legal_aid": plan.lot(0.01),
    }
    data |= _silence(plan) if act.silent else _act(plan)
    data |= _arrival(plan)
    if act.sums:
        data["amount"] = str(_amount(plan))
    if plan.kinds[0] in (people.FIRM, people.TRADER):
        data["green_channel"] = plan.lot(0.4)
    return data


def _claims(plan: Plan) -> list[Claim]:
    claims = list(plan.act.claims)
    if plan.closing is Closing.VOID:
        claims = [Claim.VOID]
    if plan.closing is Closing.UNLAWFUL and not plan.act.silent:
        claims = [Claim.UNLAWFUL, *claims[1:]]
    if plan.turn in (Turn.REVIEW, Turn.UNLAWFUL_TEXT, Turn.TRANSFER):
        claims.append(Claim.REVIEW)
    return claims


def _amount(plan: Plan) -> int:
    low, high = plan.act.sums or (0, 0)
    if plan.track is Track.SIMPLIFIED and plan.act.simplified is SimplifiedGround.SMALL_SUM:
        high = min(high, SMALL)
    return plan.chance.randrange(low, high + 1, 50)


def _filed(plan: Plan) -> dt.date:
    return plan.received - dt.timedelta(days=4 if plan.channel in (Channel.MAIL, Channel.ORGAN) else 0)


def _act(plan: Plan) -> Data:
    chance, filed = plan.chance, _filed(plan)
    late = chance.randint(75, 160) if plan.ground is RefusalGround.LATE else 0
    known = filed - dt.timedelta(days=late or chance.randint(4, 52))
    made = known - dt.timedelta(days=chance.randint(0, 9))
    year = made.year
    data: Data = {
        "inaction": Inaction.NO.value,
        "act": plan.act.paper.format(y=year, n=chance.randint(101, 9899)),
        "act_date": made,
        "known_on": known,
        "told_rights": True,
        "real_estate": plan.act.field.value in ("expropriation", "resources") or None,
    }
    if not late and not plan.old_law and plan.lot(0.02):
        earlier = filed - dt.timedelta(days=LEARNS_AFTER)
        data |= {"told_rights": False, "learned_rights_on": known, "act_date": earlier, "known_on": earlier}
        data["act"] = plan.act.paper.format(y=earlier.year, n=chance.randint(101, 9899))
    return data


def _silence(plan: Plan) -> Data:
    chance, filed = plan.chance, _filed(plan)
    late = plan.ground is RefusalGround.LATE
    if plan.act.set_limit:
        due = filed - dt.timedelta(days=chance.randint(80, 120) if late else chance.randint(3, 45))
        requested = due - dt.timedelta(days=chance.choice((15, 30, 90)))
        return {"inaction": Inaction.LIMIT_SET.value, "act": plan.act.paper, "requested_on": requested,
                "duty_due_on": due}  # fmt: skip
    requested = filed - dt.timedelta(days=chance.randint(140, 190) if late else chance.randint(64, 112))
    return {"inaction": Inaction.NO_LIMIT.value, "act": plan.act.paper, "requested_on": requested}


def _arrival(plan: Plan) -> Data:
    match plan.channel:
        case Channel.MAIL:
            return {"posted_on": plan.received - dt.timedelta(days=plan.chance.randint(1, 4))}
        case Channel.ORGAN:
            return {
                "organ_received_on": plan.received - dt.timedelta(days=plan.chance.randint(3, 4)),
                "forwarded_on": plan.received - dt.timedelta(days=plan.chance.randint(1, 2)),
            }
        case _:
            return {}


def parties(plan: Plan, organ: Body) -> list[NewParty]:
    """Applicants, respondent, and those who speak for the applicants."""
    chance = plan.chance
    found = [people.applicant(chance, kind) for kind in plan.kinds]
    if len(found) > 5:
        found.append(NewParty("representative", people.CITIZEN, found[0].name, phone=found[0].phone, stands_for=0))
    elif plan.early is None and plan.lot(0.13):
        found.append(people.agent(chance, 0))
    return [*found, respondent(organ)]


def respondent(organ: Body) -> NewParty:
    """The organ whose act is disputed; its head and its house are invented, and the same in every case."""
    own = Random(organ.code)  # noqa: S311
    return NewParty(
        "respondent", "organ", organ.name, body_id=organ.pk, legal_head=people.person(own),
        address=f"上海市青浦区公园路{own.randint(100, 999)}号",
    )  # fmt: skip
