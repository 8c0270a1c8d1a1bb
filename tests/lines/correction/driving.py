"""Files and the like driven by real steps, in a small house of two justice offices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qingheng.kernel.cases import door
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import NewParty, Refused, Taking
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.correction import people
from qingheng.lines.correction.line import FILES
from qingheng.procedure.roles import JUSTICE_OFFICE, STATISTICIAN, Role
from tests.factories import person

D = dt.date
K = Body.Kind
EFFECTIVE, RECEIVED, REPORTED = D(2024, 3, 15), D(2024, 3, 20), D(2024, 3, 22)


@dataclass(frozen=True)
class House:
    """The bureau, two justice offices, and one person a role; `office` and `neighbour` serve in two towns."""

    bureau: Body
    town: Body
    other_town: Body
    officer: User
    second: User
    head: User
    bureau_head: User
    office: User
    neighbour: User
    worker: User
    minors: User
    procurator: User
    counter: User

    def who(self, held: Sequence[Role], minor: bool = False) -> User:
        """Somebody who may act in one of these roles."""
        people_of = {
            people.OFFICER: self.minors if minor else self.officer,
            people.HEAD: self.head,
            people.BUREAU_HEAD: self.bureau_head,
            people.SOCIAL_WORKER: self.worker,
            JUSTICE_OFFICE: self.office,
        }
        return next(one for role, one in people_of.items() if role in held)


def house() -> House:
    """The house with its staff."""
    government = Body.objects.create(name="青浦区人民政府", short_name="区政府", code="gov", kind=K.GOVERNMENT)
    bureau = Body.objects.create(
        name="青浦区司法局", short_name="区司法局", code="sfj", kind=K.BUREAU, parent=government
    )
    town, other = (
        Body.objects.create(name=f"{name}司法所", short_name=name, code=code, kind=K.JUSTICE_OFFICE, parent=bureau)
        for name, code in (("朱家角", "sfs-zjj"), ("徐泾", "sfs-xj"))
    )
    procuratorate = Body.objects.create(name="青浦区人民检察院", short_name="区检察院", code="jcy", kind=K.OTHER)
    return House(
        bureau, town, other,
        officer=person("officer", "王慧", bureau, people.OFFICER),
        second=person("second", "李明", bureau, people.OFFICER),
        head=person("head", "沈岚", bureau, people.HEAD),
        bureau_head=person("bureau-head", "陆明", bureau, people.BUREAU_HEAD),
        office=person("office", "石康", town, JUSTICE_OFFICE),
        neighbour=person("neighbour", "钟远", other, JUSTICE_OFFICE),
        worker=person("worker", "范琴", town, people.SOCIAL_WORKER),
        minors=person("minors", "倪琳", bureau, people.MINOR_TEAM),
        procurator=person("procurator", "庄敏", procuratorate, people.PROCURATOR),
        counter=person("counter", "郑云", bureau, STATISTICIAN),
    )  # fmt: skip


def sentence(**changes: Any) -> dict[str, Any]:
    """A probation of two years from 2024-03-15; a change to None leaves the fact out."""
    facts: dict[str, Any] = {
        "source": "judged",
        "category": "suspended",
        "decider_kind": "basic",
        "decider": "上海市青浦区人民法院",
        "decision_no": "(2024)沪0118刑初12号",
        "effective_on": EFFECTIVE,
        "crime_type": "public",
        "crime": "危险驾驶",
        "crime_on": D(2023, 12, 1),
        "principal": "fixed",
        "principal_months": 12,
        "term_years": 2,
        "custody_days": 0,
    }
    return {name: value for name, value in {**facts, **changes}.items() if value is not None}


PAROLE: dict[str, Any] = {
    "category": "parole",
    "decider_kind": "intermediate",
    "principal_months": 60,
    "term_years": None,
    "sentence_ends_on": D(2025, 12, 31),
}
OUTSIDE: dict[str, Any] = {
    "category": "outside",
    "subtype": "medical",
    "custodian_received_on": D(2024, 3, 18),
    "principal_months": 60,
    "term_years": None,
    "sentence_ends_on": D(2025, 12, 31),
}
CONTROL: dict[str, Any] = {
    "category": "control",
    "principal": "control",
    "principal_months": 12,
    "term_years": 1,
    "custody_days": 0,
}


def subject(name: str = "赵某", **details: Any) -> NewParty:
    """A grown man in correction."""
    known: dict[str, Any] = {"sex": "male", "born_on": D(1985, 6, 1), "address": "青浦区朱家角镇珠溪路1号"}
    return NewParty(people.SUBJECT.code, "citizen", name, **{**known, **details})


def guarantor() -> NewParty:
    """Somebody who stands surety for whoever is treated outside."""
    return NewParty(people.GUARANTOR.code, "citizen", "赵母", relation="母亲", phone="13800000002", stands_for=0)


def guardian() -> NewParty:
    """The guardian of a minor."""
    return NewParty(people.GUARDIAN.code, "citizen", "钱父", relation="父亲", phone="13800000003", stands_for=0)


def opened(
    it: House, on: dt.date = RECEIVED, *, parties: Sequence[NewParty] | None = None, by: User | None = None,
    step: str = "documents_in", recorded: dt.date | None = None, body: Body | None = None, **facts: Any,
) -> Case:  # fmt: skip
    """A file opened on that day, for a probation unless facts say otherwise."""
    joining = parties or [subject(), *([guarantor()] if facts.get("subtype") == "medical" else [])]
    data = sentence(**facts) if step == "documents_in" else facts
    return begun(it, FILES, step, on, data, joining, by or it.officer, recorded, body)


def begun(
    it: House, line: Line, step: str, on: dt.date, facts: Mapping[str, Any], parties: Sequence[NewParty], by: User,
    recorded: dt.date | None = None, body: Body | None = None,
) -> Case:  # fmt: skip
    """A matter of any line taken in."""
    taking = Taking(step, on, facts, parties=parties)
    return door.open_case(line, taking, by, body or it.town, on=recorded or on).case


def take(
    it: House, case: Case, step: str, on: dt.date, *, by: User | None = None, about: str | int = "",
    recorded: dt.date | None = None, parties: Sequence[NewParty] = (), **facts: Any,
) -> Taken:  # fmt: skip
    """Take a step on that day, as somebody who may; the case given is read afresh afterwards."""
    from qingheng.kernel.cases.registry import line  # noqa: PLC0415

    roles = line(case.line).procedure.steps[step].roles
    user = by or it.who(roles, minor=case.sealed)
    taken = door.take(case.pk, Taking(step, on, facts, str(about), parties=parties), user, on=recorded or on)
    case.refresh_from_db()
    return taken


def registered(it: House, on: dt.date = REPORTED, **facts: Any) -> Case:
    """Somebody in correction since that day."""
    recorded = facts.pop("recorded", None)
    case = opened(it, facts.pop("received", min(RECEIVED, on)), **facts)
    if facts.get("category") == "outside":
        take(it, case, "transfer_in", on, by=it.officer, handed_by="提篮桥监狱", **ARRIVAL)
    else:
        take(it, case, "register", on, recorded=recorded, by=it.minors if case.sealed else it.office, **ARRIVAL)
    return case


ARRIVAL: dict[str, Any] = {
    "identity_verified": True,
    "address_verified": True,
    "education": "middle",
    "occupation": "employed",
}


def outing(it: House, case: Case, on: dt.date, first: dt.date, last: dt.date, **facts: Any) -> int:
    """A request to go out; what it is known by afterwards."""
    asked: dict[str, Any] = {
        "outing_area": "elsewhere",
        "outing_to_place": "江苏省苏州市",
        "outing_reason": "affairs",
        "outing_evidence": "用工证明",
    }
    taken = take(it, case, "apply_outing", on, outing_from=first, outing_to=last, **{**asked, **facts})
    return taken.event.number


def breach(it: House, case: Case, on: dt.date, **facts: Any) -> int:
    """A breach that was looked into; what it is known by afterwards."""
    what: dict[str, Any] = {"breach_kind": "reporting", "breach_on": on, "breach_gist": "未按时报告。"}
    number = take(it, case, "open_breach", on, **{**what, **facts}).event.number
    take(it, case, "investigate", on, about=number, found="未按规定报告活动情况。", evidence="走访笔录、通话记录")
    return number


def admonished(it: House, case: Case, on: dt.date) -> int:
    """A breach for which somebody was admonished."""
    number = breach(it, case, on)
    take(it, case, "admonish", on, about=number, admonition_ground="rules")
    return number


def warned(it: House, case: Case, on: dt.date) -> int:
    """A breach for which somebody was warned."""
    number = breach(it, case, on)
    take(it, case, "warn", on, about=number, warning_ground="rules")
    return number


def motion(it: House, case: Case, on: dt.date, **facts: Any) -> int:
    """A proposal to revoke a suspension on two warnings; what it is known by afterwards."""
    what: dict[str, Any] = {
        "motion": "suspension",
        "motion_ground": "two_warnings",
        "motion_facts": "两次警告仍不改正。",
        "motion_evidence": "警告决定书两份",
        "motion_to": "上海市青浦区人民法院",
        "motion_to_level": "basic",
    }
    return take(it, case, "move", on, **{**what, **facts}).event.number


def refusals(error: Refused) -> list[str]:
    """The sentences of a refusal."""
    return [each.message for each in error.refusals]
