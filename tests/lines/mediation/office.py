"""A small office of mediation to test in: its bodies, one of its staff in every role, disputes moved by real steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty, Taking
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.mediation.line import COMMITTEES, DISPUTES, EXPERTS, MEDIATORS, SCREENINGS
from qingheng.lines.mediation.staff import DIRECTOR, MEDIATOR, OFFICER
from qingheng.procedure.roles import JUSTICE_OFFICE, STATISTICIAN
from tests.factories import person

Kind = Body.Kind
BY_CODE = {line.code: line for line in (DISPUTES, COMMITTEES, MEDIATORS, EXPERTS, SCREENINGS)}


def d(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@dataclass(frozen=True)
class Office:
    """The bodies, and one person a role; `elsewhere` mediates in another committee."""

    bureau: Body
    justice_office: Body
    committee: Body
    other_committee: Body
    mediator: User
    director: User
    clerk: User
    officer: User
    statistician: User
    elsewhere: User

    def who(self, *roles: Any) -> User:
        """Somebody who holds one of these roles."""
        people = {OFFICER: self.officer, MEDIATOR: self.mediator, DIRECTOR: self.director, JUSTICE_OFFICE: self.clerk}
        return next(user for role, user in people.items() if role in roles)

    def open(self, line: str, step: str, on: str, parties: Sequence[NewParty] = (), **facts: Any) -> Case:
        """A new case, taken in on that day by whoever may."""
        own = BY_CODE[line]
        body = self.bureau if own.register else self.committee
        taking = Taking(step, d(on), facts, parties=parties)
        return door.open_case(own, taking, self.who(*own.procedure.steps[step].roles), body, on=d(on)).case

    def take(self, case: Case, step: str, on: str, **facts: Any) -> Any:
        """Take a step on that day by whoever may."""
        own = BY_CODE[case.line]
        subject, parties = facts.pop("subject", ""), facts.pop("parties", ())
        user = facts.pop("user", None) or self.who(*own.procedure.steps[step].roles)
        return door.take(case.pk, Taking(step, d(on), facts, subject, parties=parties), user, on=d(on))


def office() -> Office:
    """A bureau with a justice office and two committees under it."""
    bureau = Body.objects.create(name="青浦区司法局", short_name="区司法局", code="justice", kind=Kind.BUREAU)
    under = {"kind": Kind.JUSTICE_OFFICE, "parent": bureau}
    sfs = Body.objects.create(name="朱家角司法所", short_name="朱家角所", code="sfs-zjj", **under)
    committees = [
        Body.objects.create(name=f"朱家角镇{name}村人民调解委员会", short_name=f"{name}村调委会", code=code,
                            kind=Kind.COMMITTEE, parent=sfs)
        for name, code in (("东", "v01"), ("西", "v02"))
    ]  # fmt: skip
    return Office(
        bureau=bureau,
        justice_office=sfs,
        committee=committees[0],
        other_committee=committees[1],
        mediator=person("mediator", "吴芳", committees[0], MEDIATOR),
        director=person("director", "周立", committees[0], DIRECTOR),
        clerk=person("clerk", "陈静", sfs, JUSTICE_OFFICE),
        officer=person("officer", "孟燕", bureau, OFFICER),
        statistician=person("statistician", "郑云", bureau, STATISTICIAN),
        elsewhere=person("elsewhere", "何平", committees[1], MEDIATOR, DIRECTOR),
    )


def sides(*names: str) -> list[NewParty]:
    """The first and the second side."""
    first, second = names or ("张伟", "李强")
    return [NewParty("first_side", "citizen", first), NewParty("second_side", "citizen", second)]


REGISTERED = {
    "source": "application", "dispute_type": "neighbours", "difficulty": "ordinary", "summary": "因漏水发生争议",
    "persons": 2, "consent": "all",
}  # fmt: skip
COURT = {"source": "referred", "referred_by": "青浦区人民法院"}
AGREED = {
    "facts_found": "楼上漏水", "content": "修复并赔偿", "performance": "under_way", "performance_due": "2025-06-30",
}  # fmt: skip


def registered(own: Office, on: str, **facts: Any) -> Case:
    """A dispute taken down."""
    return own.open("mediation", "register", on, sides(), **{**REGISTERED, **facts})


def accepted(own: Office, on: str, **facts: Any) -> Case:
    """A dispute taken down and accepted on one day."""
    case = registered(own, on, **facts)
    own.take(case, "accept", on)
    return case


def mediating(own: Office, on: str, **facts: Any) -> Case:
    """A dispute with its mediator appointed."""
    case = accepted(own, on, **facts)
    own.take(case, "appoint", on, chosen_by_parties=False, mediators="吴芳", interested=False)
    return case


def agreed(own: Office, on: str, signed: str, stamped: str | None, **facts: Any) -> Case:
    """A written agreement, signed by the parties and the mediator on one day and stamped on another."""
    case = mediating(own, on, **facts)
    day = max(signed, stamped or signed)
    data = {**AGREED, "parties_signed_on": signed, "mediator_signed_on": signed, "told_confirmation": True}
    own.take(case, "agree_written", day, **data, **({"stamped_on": stamped} if stamped else {}))
    return case


APPLICATION = {"applied_by_all": True, "excluded": "none", "court_basis": "committee", "court": "青浦区人民法院"}


def due(case: Case, limit: str) -> dt.date:
    """The last day of the latest running of a limit, as the register keeps it."""
    return case.deadlines.filter(limit=limit).latest("round").due
