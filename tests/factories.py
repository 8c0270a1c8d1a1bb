"""A small district to test in: its bodies, one of its staff in every role, and cases driven by real steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qingheng.kernel.cases import door, serving
from qingheng.kernel.cases.door import Taken
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.requests import NewParty, Taking
from qingheng.kernel.cases.serving import Served
from qingheng.kernel.documents.models import Document
from qingheng.kernel.organisations.models import Body, Post, User
from qingheng.lines.reconsideration.line import LINE
from qingheng.procedure import roles
from qingheng.procedure.roles import Role
from qingheng.statute.service import Attempt, Method, SignerRelation

Kind = Body.Kind
PASSWORD = "correct horse battery"
RECEIVED, ACCEPTED = dt.date(2024, 5, 6), dt.date(2024, 5, 8)
"""A Monday and the Wednesday after it, with no holiday near."""


@dataclass(frozen=True)
class District:
    """The bodies, and one person a role. `stranger` is an officer of another district; `nobody` holds no post."""

    government: Body
    bureau: Body
    section: Body
    other_section: Body
    service_point: Body
    market: Body
    police: Body
    town: Body
    clerk: User
    point_clerk: User
    officer: User
    second: User
    colleague: User
    head: User
    authority: User
    mediator: User
    server: User
    statistician: User
    keeper: User
    auditor: User
    administrator: User
    stranger: User
    nobody: User

    def who(self, *held: Role) -> User:
        """Somebody who may act in one of these roles; the officer in charge where that will do."""
        people = {
            roles.CASE_OFFICER: self.officer, roles.INTAKE_CLERK: self.clerk, roles.WORKING_BODY_HEAD: self.head,
            roles.AUTHORITY_HEAD: self.authority, roles.SERVER: self.server, roles.MEDIATOR: self.mediator,
            roles.SERVICE_POINT: self.point_clerk,
        }  # fmt: skip
        return next(person for role, person in people.items() if role in held)


def district() -> District:
    """A district with its staff; everyone signs in with PASSWORD."""
    government = _body("青浦区人民政府", "区政府", "gov", Kind.GOVERNMENT)
    bureau = _body("青浦区司法局", "区司法局", "justice", Kind.BUREAU, government)
    section = _body("行政复议科", "复议科", "review", Kind.SECTION, bureau)
    elsewhere = _body("松江区人民政府", "松江区政府", "songjiang", Kind.GOVERNMENT)
    other_bureau = _body("松江区司法局", "松江司法局", "sj-justice", Kind.BUREAU, elsewhere)
    sj_section = _body("松江区行政复议科", "松江复议科", "sj-review", Kind.SECTION, other_bureau)
    point = _body("工业园区复议便企服务点", "园区服务点", "point", Kind.SERVICE_POINT, bureau)
    return District(
        government=government,
        bureau=bureau,
        section=section,
        other_section=_body("行政应诉科", "应诉科", "litigation", Kind.SECTION, bureau),
        service_point=point,
        market=_body("青浦区市场监督管理局", "区市场监管局", "market", Kind.AGENCY, government),
        police=_body("上海市公安局青浦分局", "青浦公安分局", "police", Kind.AGENCY, government),
        town=_body("朱家角镇人民政府", "朱家角镇", "zjj", Kind.TOWN, government),
        clerk=person("clerk", "陈静", section, roles.INTAKE_CLERK),
        point_clerk=person("point", "顾敏", point, roles.SERVICE_POINT),
        officer=person("officer", "王慧", section, roles.CASE_OFFICER),
        second=person("second", "李明", section, roles.CASE_OFFICER),
        colleague=person("colleague", "周涛", section, roles.CASE_OFFICER),
        head=person("head", "沈岚", bureau, roles.WORKING_BODY_HEAD),
        authority=person("authority", "陆建国", government, roles.AUTHORITY_HEAD),
        mediator=person("mediator", "吴芳", section, roles.MEDIATOR),
        server=person("server", "钱进", section, roles.SERVER),
        statistician=person("statistician", "郑云", bureau, roles.STATISTICIAN),
        keeper=person("keeper", "何平", bureau, roles.CALENDAR_KEEPER),
        auditor=person("auditor", "冯洁", bureau, roles.AUDITOR),
        administrator=person("administrator", "韩磊", bureau, roles.ADMINISTRATOR),
        stranger=person("stranger", "蒋文", sj_section, roles.CASE_OFFICER),
        nobody=person("nobody", "杨帆", bureau),
    )


def _body(name: str, short: str, code: str, kind: Body.Kind, parent: Body | None = None) -> Body:
    return Body.objects.create(name=name, short_name=short, code=code, kind=kind, parent=parent)


def person(username: str, full_name: str, body: Body, *held: Role) -> User:
    """Somebody with posts in one body since long ago."""
    user = User.objects.create_user(username, PASSWORD, full_name=full_name, body=body)
    for role in held:
        Post.objects.create(user=user, body=body, role=role.code, starts_on=dt.date(2000, 1, 1))
    return user


def application(**changes: Any) -> dict[str, Any]:
    """What is taken down of an ordinary application against a fine; a change to None leaves the fact out."""
    facts = {
        "channel": "counter",
        "act": "《行政处罚决定书》(青市监处罚〔2024〕12号)",
        "act_kind": "penalty",
        "admin_field": "market",
        "inaction": "no",
        "act_date": "2024-04-01",
        "known_on": "2024-04-08",
        "told_rights": "true",
        "claims": ["quash"],
        "mandatory_first": "none",
        "reasons": "认定事实不清,处罚过重。",
        "excluded": "none",
    }
    return {name: value for name, value in {**facts, **changes}.items() if value is not None}


def applicant(name: str = "张伟", **details: Any) -> NewParty:
    """A citizen who applies."""
    known = {"id_number": "310118199001021237", "phone": "13800000001", "address": "青浦区公园路1号"}
    return NewParty("applicant", details.pop("kind", "citizen"), name, **{**known, **details})


def respondent(body: Body, **details: Any) -> NewParty:
    """The body whose act is disputed."""
    return NewParty("respondent", "organ", body.name, body_id=body.pk, **details)


def open_case(
    district: District,
    on: dt.date = RECEIVED,
    *,
    by: User | None = None,
    parties: Sequence[NewParty] | None = None,
    recorded: dt.date | None = None,
    **facts: Any,
) -> Case:
    """A case taken in on that day. `facts` change what the application says."""
    those = [applicant(), respondent(district.market)] if parties is None else parties
    taking = Taking("receive", on, application(**facts), parties=those)
    return door.open_case(LINE, taking, by or district.clerk, district.section, on=recorded or on).case


def take(
    district: District,
    case: Case,
    step: str,
    on: dt.date,
    *,
    by: User | None = None,
    subject: Party | str | int = "",
    parties: Sequence[NewParty] = (),
    texts: Mapping[str, str] | None = None,
    recorded: dt.date | None = None,
    **facts: Any,
) -> Taken:
    """Take a step on that day, as somebody who may; the case given is read afresh afterwards."""
    declared = LINE.procedure.steps[step]
    about = str(subject.pk if isinstance(subject, Party) else subject)
    taking = Taking(step, on, facts, about, parties=parties, texts=texts or {})
    taken = door.take(case.pk, taking, by or district.who(*declared.roles), on=recorded or on)
    case.refresh_from_db()
    return taken


def serve(
    district: District,
    document: Document,
    on: dt.date,
    *,
    party: Party | None = None,
    by: User | None = None,
    recorded: dt.date | None = None,
    **attempt: Any,
) -> Served:
    """Hand the paper over on that day; `attempt` describes another way of service."""
    name = party.name if party else (document.addressees or ["收件人"])[0]
    handed = {"method": Method.DIRECT, "signed_on": on, "signer": name, "signer_relation": SignerRelation.SELF}
    made = Attempt(recipient=name, **(attempt or handed))
    return serving.serve(document, made, by or district.server, party=party, on=recorded or on)


def party(case: Case, role: str = "respondent") -> Party:
    """The first party in that role."""
    found = case.parties.filter(role=role, left_on=None).order_by("id").first()
    assert found is not None
    return found


def assign(district: District, case: Case, on: dt.date) -> None:
    """Give the case its two officers, `officer` in charge."""
    take(district, case, "assign", on, officers=[district.officer.pk, district.second.pk])


def accepted(district: District, on: dt.date = ACCEPTED, received: dt.date | None = None, **facts: Any) -> Case:
    """A case accepted on that day in the ordinary procedure, or the `track` given; in time unless facts say not.

    Received two days before by default, or on the day itself for any other day.
    """
    received = received or (RECEIVED if on == ACCEPTED else on)
    known = {"act_date": received - dt.timedelta(days=35), "known_on": received - dt.timedelta(days=28)}
    facts = {**known, **facts}
    track: dict[str, Any] = {name: facts.pop(name) for name in ("track", "simplified_ground") if name in facts}
    case = open_case(district, received, **facts)
    assign(district, case, received)
    take(district, case, "accept", on, **{"track": "ordinary", **track})
    return case


def replied(district: District, case: Case, on: dt.date) -> None:
    """The copy sent, served and answered, all on one day."""
    about = party(case)
    sent = take(district, case, "send_copy", on, subject=about)
    serve(district, sent.papers[0], on, party=about)
    take(district, case, "reply", on, subject=about, reply_evidence="true")


DECISION: Mapping[str, Any] = {
    "decision": "upheld",
    "collective": "false",
    "found_facts": "经查明,处罚认定的事实属实。",
    "grounds": "处罚于法有据。",
    "result_text": "维持被申请人作出的行政处罚决定。",
    "compensation": "none",
    "redo": "false",
    "has_performance": "false",
}


def decided(district: District, on: dt.date, accepted_on: dt.date = ACCEPTED, **decision: Any) -> Case:
    """A case decided on that day; the decision is not yet served."""
    case = accepted(district, accepted_on)
    replied(district, case, accepted_on)
    take(district, case, "hear_views", accepted_on, views_by="phone", views="坚持申请意见。")
    take(district, case, "submit", on, draft_closing="upheld", opinion="建议维持。")
    take(district, case, "decide", on, **{**DECISION, **decision})
    return case


def closing_paper(case: Case) -> Document:
    """The paper by which the case was closed."""
    found = case.documents.filter(spec__in=["decision", "dismissal", "mediation", "termination"]).last()
    assert found is not None
    return found
