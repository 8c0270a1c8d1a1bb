"""A legal aid centre to test in, and its cases driven by real steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qingheng.kernel.cases import door
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.models import Case, Deadline
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import NewParty, Refused, Taking
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.legal_aid import line as lines
from qingheng.lines.legal_aid import staff
from qingheng.procedure.roles import JUSTICE_OFFICE, STATISTICIAN, Role
from tests.factories import person

D = dt.date
ENTERED = D(2024, 1, 2)
RECEIVED, GRANTED, ASSIGNED, CLOSED = D(2024, 5, 6), D(2024, 5, 8), D(2024, 5, 9), D(2024, 7, 1)
THEN = D(2024, 5, 10)
"""The day on which most of what comes after the assignment happens."""


@dataclass(frozen=True)
class Centre:
    """The bureau, its centre and a station, with one person a role."""

    bureau: Body
    centre: Body
    station: Body
    people: dict[Role, User]

    def who(self, *roles: Role) -> User:
        """Somebody at the centre who may act in one of these roles, else whoever there is."""
        return next(self.people[role] for role in (*ORDER, *self.people) if role in roles)


ORDER = (staff.CLERK, staff.REVIEWER, staff.ASSIGNER, staff.HEAD, staff.SUPERVISOR)


def centre() -> Centre:
    """A centre with its staff."""
    bureau = Body.objects.create(name="青浦区司法局", short_name="区司法局", code="sfj", kind=Body.Kind.BUREAU)
    made = Body.objects.create(
        name="青浦区法律援助中心", short_name="法援中心", code="fyzx", kind=Body.Kind.SECTION, parent=bureau
    )
    station = Body.objects.create(
        name="驻青浦监狱法律援助工作站", short_name="监狱站", code="fyz-jy", kind=Body.Kind.SERVICE_POINT, parent=made
    )
    office = Body.objects.create(
        name="夏阳司法所", short_name="夏阳所", code="sfs-xy", kind=Body.Kind.JUSTICE_OFFICE, parent=bureau
    )
    people = {
        staff.CLERK: person("clerk", "陈静", made, staff.CLERK),
        staff.REVIEWER: person("reviewer", "李明", made, staff.REVIEWER),
        staff.ASSIGNER: person("assigner", "周涛", made, staff.ASSIGNER),
        staff.HEAD: person("head", "沈岚", made, staff.HEAD),
        staff.SUPERVISOR: person("supervisor", "郑云", bureau, staff.SUPERVISOR),
        staff.STATION: person("station", "顾敏", station, staff.STATION),
        JUSTICE_OFFICE: person("office", "姚新", office, JUSTICE_OFFICE),
        STATISTICIAN: person("stats", "何平", bureau, STATISTICIAN),
    }
    return Centre(bureau, made, station, people)


def recipient(name: str = "张伟", **details: Any) -> NewParty:
    """Who needs aid."""
    known = {"id_number": "310118199001021237", "phone": "13800000001", "address": "青浦区公园路1号", "sex": "male"}
    return NewParty("aid_recipient", "citizen", name, **{**known, **details})


def opponent(name: str = "上海某某有限公司") -> NewParty:
    """The other side."""
    return NewParty("aid_opponent", "enterprise", name)


def application(**changes: Any) -> dict[str, Any]:
    """What is taken down of an ordinary application for wages; a change to None leaves the fact out."""
    facts = {
        "channel": "centre",
        "kind": "civil",
        "stage": "first",
        "form": "civil_agent",
        "matter": "labour",
        "cause": "追索劳动报酬纠纷",
        "summary": "公司拖欠工资三个月。",
        "groups": ["migrant"],
        "materials": ["form", "identity", "statement", "case_papers"],
        "hardship_basis": "checked",
        "income_per_head": "2000",
        "household_size": "3",
    }
    return {name: value for name, value in {**facts, **changes}.items() if value is not None}


DEFENCE: dict[str, Any] = {
    "kind": "criminal", "form": "defence", "matter": "criminal", "cause": "盗窃罪",
    "groups": None,
}  # fmt: skip


def notice(**changes: Any) -> dict[str, Any]:
    """What a letter of the procuratorate says of a minor."""
    facts = {
        "notice_kind": "must",
        "organ": "procuratorate",
        "organ_name": "青浦区人民检察院",
        "notice_number": "青检援通〔2024〕12号",
        "notice_ground": "minor",
        "stage": "prosecution",
        "cause": "盗窃罪",
        "groups": ["minor"],
    }
    return {name: value for name, value in {**facts, **changes}.items() if value is not None}


def enter(
    centre: Centre, name: str = "高远", on: dt.date = ENTERED, *, change: Mapping[str, Any] | None = None
) -> Case:
    """Somebody on the roster: by default a lawyer who has defended for years and knows minors."""
    facts = {
        "person_kind": "lawyer",
        "firm": "上海明理律师事务所",
        "licence": f"1310120151{name}",
        "specialties": ["criminal", "minors"],
        "licensed_on": "2015-01-05",
        "defence_since": "2015-01-05",
        **(change or {}),
    }
    taking = Taking(
        "enter", on, {key: value for key, value in facts.items() if value is not None},
        parties=[NewParty("aid_person", "citizen", name)],
    )  # fmt: skip
    return door.open_case(lines.PERSONS, taking, centre.people[staff.ASSIGNER], centre.centre, on=on).case


def lawyer(
    centre: Centre, name: str = "高远", *, change: Mapping[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    """What is stated of who is assigned; entered on the roster first where not on it. `change`: that entry."""
    known = Case.objects.filter(line="aid_person", title=name).first() or enter(centre, name, change=change)
    facts = {
        "wanted": "general",
        "entry": known.number,
        "person_phone": "13900000001",
        "in_turn": "true",
        "firm_opposes": "false",
        "has_interest": "false",
    }
    return {key: value for key, value in {**facts, **more}.items() if value is not None}


def objected(centre: Centre, case: Case, on: dt.date, *, kept: bool) -> None:
    """The recipient objected the day before, and the bureau decides."""
    take(centre, case, "receive_objection", on - dt.timedelta(days=1), objection="不服。")
    step = "keep_decision" if kept else "order_correction"
    take(centre, case, step, on, objection_findings="经审查有关材料。")


def complained(centre: Centre, case: Case, on: dt.date = THEN, **changes: Any) -> int:
    """The number of a complaint, by default of money taken from the recipient."""
    facts = {"complaint_ground": "charged", "complaint_against": "高远", "complaint_text": "收取两千元。", **changes}
    return take(centre, case, "complain", on, facts).event.number


REVIEW: dict[str, Any] = {
    "hardship_basis": "checked", "income_per_head": "2000", "household_size": "3", "papers_complete": "true",
    "within_scope": "true", "opinion": "建议给予法律援助。",
}  # fmt: skip
MEANS = ("presumed", "presumed_proof", "irrelevant", "other_reason", "pledge_true")
CLOSING: dict[str, Any] = {
    "outcome": "mediated",
    "benefit": "30000",
    "final_paper": "（2024）沪0118民初1号民事调解书",
    "work_done": "已调解结案。",
}
PASSING: dict[str, Any] = {"quality": "good", "satisfaction": "satisfied", "subsidy": "2000"}
TERMINATION: dict[str, Any] = {
    "termination_ground": "asked",
    "termination_facts": "受援人自行和解。",
    "stop_reason": "已经和解",
}


def opened(
    centre: Centre,
    on: dt.date = RECEIVED,
    step: str = "receive",
    *,
    by: User | None = None,
    parties: Sequence[NewParty] | None = None,
    line: Line = lines.CASES,
    recorded: dt.date | None = None,
    facts: dict[str, Any] | None = None,
    **changes: Any,
) -> Case:
    """A case opened on that day."""
    if facts is None:
        facts = notice(**changes) if step == "accept_notice" else application(**changes)
    those = [recipient(), opponent()] if parties is None else parties
    if step == "accept_notice" and parties is None:
        those = [recipient()]
    taking = Taking(step, on, facts, parties=those)
    return door.open_case(
        line, taking, by or centre.who(*line.procedure.steps[step].roles), centre.centre, on=recorded or on
    ).case


def take(
    centre: Centre,
    case: Case,
    step: str,
    on: dt.date,
    facts: dict[str, Any] | None = None,
    *,
    subject: str | int = "",
    by: User | None = None,
    recorded: dt.date | None = None,
    **more: Any,
) -> Taken:
    """Take a step on that day, as somebody who may; the case given is read afresh afterwards."""
    roles = line_of(case).procedure.steps[step].roles
    taking = Taking(step, on, {**(facts or {}), **more}, str(subject))
    taken = door.take(case.pk, taking, by or centre.who(*roles), on=recorded or on)
    case.refresh_from_db()
    return taken


def line_of(case: Case) -> Line:
    """The line of a case."""
    return next(line for line in lines.LINES if line.code == case.line)


def granted(centre: Centre, on: dt.date = GRANTED, received: dt.date = RECEIVED, **changes: Any) -> Case:
    """A case to which aid was granted."""
    case = opened(centre, received, **changes)
    told = {name: changes[name] for name in (*REVIEW, *MEANS) if name in changes}
    given = {name: value for name, value in {**REVIEW, **told}.items() if value is not None}
    take(centre, case, "review", on, given)
    take(centre, case, "grant", on)
    return case


def handled(centre: Centre, on: dt.date = ASSIGNED, **changes: Any) -> Case:
    """A case in which a lawyer works."""
    case = granted(centre, **changes)
    take(centre, case, "assign", on, lawyer(centre))
    take(centre, case, "sign", on)
    return case


def closed(centre: Centre, on: dt.date = CLOSED, **changes: Any) -> Case:
    """A case that came to its end."""
    case = handled(centre, **changes)
    take(centre, case, "close", on, CLOSING)
    return case


def refused_case(centre: Centre) -> Case:
    case = opened(centre)
    take(centre, case, "review", D(2024, 5, 7), {**REVIEW, "income_per_head": "9000"})
    take(centre, case, "refuse", D(2024, 5, 7), refusal_reason="means", reasons="收入超过标准。")
    return case


def terminated(centre: Centre, **changes: Any) -> Case:
    case = handled(centre)
    take(centre, case, "terminate", THEN, {**TERMINATION, **changes})
    return case


def noticed(centre: Centre, **changes: Any) -> Case:
    return opened(centre, RECEIVED, "accept_notice", **changes)


def charged(centre: Centre, *, admitted: bool = True) -> Case:
    case = handled(centre)
    facts = {"complaint_admitted": admitted} | ({} if admitted else {"complaint_not_admitted": "不属于投诉范围"})
    take(centre, case, "admit_complaint", THEN, facts, subject=complained(centre, case))
    return case


def supplement(centre: Centre, case: Case, on: dt.date, **changes: Any) -> Any:
    return take(
        centre, case, "ask_supplement", on, {"missing": ["identity"], "supplement_until": "2024-05-16", **changes}
    )


def assign(centre: Centre, case: Case, *, name: str = "高远", change: dict[str, Any] | None = None, **more: Any) -> Any:
    return take(centre, case, "assign", D(2024, 5, 9), lawyer(centre, name, change=change, **more))


def due(case: Case, limit: str) -> dt.date:
    """The last day of the latest running of a limit."""
    found = Deadline.objects.filter(case=case, limit=limit).order_by("round", "pk").last()
    assert found is not None, limit
    return found.due


def sentences(error: Refused) -> list[str]:
    """What a refusal says."""
    return [each.message for each in error.refusals]
