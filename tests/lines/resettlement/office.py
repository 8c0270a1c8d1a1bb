"""A small office of resettlement to test in: a bureau, two justice offices, files moved by real steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty, Taking
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.resettlement.line import LINES
from qingheng.lines.resettlement.staff import OFFICER
from qingheng.procedure.roles import JUSTICE_OFFICE, STATISTICIAN
from tests.factories import person

BY_CODE = {line.code: line for line in LINES}


def d(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@dataclass
class Office:
    """The bodies, and one person a role; `neighbour` works in the other town. `serial` numbers the releases."""

    bureau: Body
    town: Body
    other_town: Body
    officer: User
    clerk: User
    neighbour: User
    counter: User
    serial: int = 0

    def who(self, *held: Any) -> User:
        """Somebody who holds one of these roles: the justice office where it may."""
        return self.clerk if JUSTICE_OFFICE in held else self.officer

    def open(
        self, step: str, on: str, parties: Sequence[NewParty] = (), line: str = "resettlement", **more: Any
    ) -> Case:
        """A new case, taken in on that day by whoever may."""
        own = BY_CODE[line]
        body = more.pop("body", self.town if line == "resettlement" else self.bureau)
        user = more.pop("user", None) or self.who(*own.procedure.steps[step].roles)
        return door.open_case(own, Taking(step, d(on), more, parties=parties), user, body, on=d(on)).case

    def take(self, case: Case, step: str, on: str, **facts: Any) -> Any:
        """Take a step on that day by whoever may."""
        own = BY_CODE[case.line]
        subject, parties = str(facts.pop("subject", "")), facts.pop("parties", ())
        user = facts.pop("user", None) or self.who(*own.procedure.steps[step].roles)
        return door.take(case.pk, Taking(step, d(on), facts, subject, parties=parties), user, on=d(on))

    def number(self) -> str:
        """The number of one more release."""
        self.serial += 1
        return f"（2024）沪释字{self.serial}号"


def office() -> Office:
    """A bureau with two justice offices under it."""
    bureau = Body.objects.create(name="青浦区司法局", short_name="区司法局", code="justice", kind=Body.Kind.BUREAU)
    town, other = (
        Body.objects.create(
            name=f"{name}司法所", short_name=name, code=code, kind=Body.Kind.JUSTICE_OFFICE, parent=bureau
        )
        for name, code in (("朱家角", "sfs-zjj"), ("徐泾", "sfs-xj"))
    )
    return Office(
        bureau,
        town,
        other,
        officer=person("officer", "尹雪梅", bureau, OFFICER),
        clerk=person("clerk", "石康", town, JUSTICE_OFFICE),
        neighbour=person("neighbour", "钟远", other, JUSTICE_OFFICE),
        counter=person("counter", "郑云", bureau, STATISTICIAN),
    )


def released_person(name: str = "张伟", born: str = "1985-03-01", **details: Any) -> NewParty:
    return NewParty("aftercare_person", "citizen", name, born_on=d(born), **details)


HELPERS = [
    NewParty("aftercare_helper", "citizen", "石康", relation="司法所"),
    NewParty("aftercare_helper", "citizen", "王兰", relation="居委会"),
]
SENTENCE: dict[str, Any] = {
    "crime_type": "property",
    "principal": "fixed",
    "principal_months": 24,
    "residence": "朱家角镇某路1号",
}
PRISON: dict[str, Any] = {"source": "prison", **SENTENCE, "prison": "上海市青浦监狱", "admitted_on": "2018-01-05"}
VERIFIED = {"verify_result": "found", "verified_by": "visit", "family_attitude": "愿意接纳"}
HANDED = {"handed_at": "上午九时监狱门口", "pickup_persons": "石康", "handed_items": "释放证明书"}
FILE = {
    "education": "middle", "health": "良好", "skills": "驾驶", "needs": "就业", "job": "unemployed",
    "plan": "每季走访，介绍工作", "victim_kin": False,
}  # fmt: skip
VISIT = {"visit_mode": "home", "visited_by": "石康", "situation": "生活稳定"}
KEY: dict[str, Any] = {"key_grounds": ["no_home"], "key_measures": "落实住处"}
CORRECTION = {**SENTENCE, "category": "suspended", "handed_papers": "鉴定表"}
REOFFENCE = {
    "conviction": "盗窃罪，有期徒刑六个月", "conviction_court": "青浦区人民法院", "intentional": True, "causes": "无业",
}  # fmt: skip
TRANSFER = {"transfer_to": "松江区安帮办", "transfer_why": "迁居松江", "summary": "生活稳定"}
MINOR_BORN = "2007-01-01"
SHARING = {
    "shared": "needs", "share_purpose": "一对一助学", "share_way": "由联系人查阅", "signed_consent": True,
}  # fmt: skip
AID = {"aid_kind": "temporary", "aid_need": "生活困难", "aid_proof": "街道证明", "aid_body": "街道救助所"}


def noticed(own: Office, on: str, due: str, who: NewParty | None = None, **facts: Any) -> Case:
    """A notice of the prison taken down."""
    data = {**PRISON, "release_no": own.number(), "release_due_on": due, **facts}
    return own.open("receive_notice", on, [who or released_person()], **data)


def ready(own: Office, on: str, due: str, who: NewParty | None = None, **facts: Any) -> Case:
    """A notice answered on the day it came."""
    mode = facts.pop("pickup_mode", "self")
    case = noticed(own, on, due, who, **facts)
    own.take(case, "verify", on, **VERIFIED, pickup_mode=mode)
    return case


def linked(own: Office, on: str, who: NewParty | None = None, **facts: Any) -> Case:
    """Somebody who came with the certificate on the day of release, without notice."""
    data = {**PRISON, "release_no": own.number(), "released_on": on, "certificate_shown": True, **facts}
    return own.open("register_late", on, [who or released_person()], **data)


def in_help(own: Office, on: str, who: NewParty | None = None, **facts: Any) -> Case:
    """Linked, filed and signed on one day."""
    consent = facts.pop("consent", ["visits", "phone"])
    case = linked(own, on, who, **facts)
    own.take(case, "make_file", on, parties=HELPERS, **FILE)
    own.take(case, "sign", on, consent=consent)
    return case


def corrected(own: Office, on: str, who: NewParty | None = None, **facts: Any) -> Case:
    """Handed over by community correction."""
    data = {**CORRECTION, "release_no": own.number(), "end_on": on, **facts}
    return own.open("handover_correction", on, [who or released_person()], **data)


def released(own: Office, on: str, report_by: str) -> Case:
    """Released alone, to report by a day."""
    case = ready(own, "2024-07-01", on)
    own.take(case, "record_release", on, released_on=on, report_by=report_by)
    return case


def due(case: Case, limit: str) -> dt.date:
    """The last day of the latest running of a limit, as the register keeps it."""
    return case.deadlines.filter(limit=limit).latest("round").due


def agreement(own: Office, on: str = "2024-01-08", **facts: Any) -> Case:
    """The agreement with the partner."""
    known = {"agreement_kind": "framework", "projects": "助学", "duties": "组织志愿者", "years": 3, "contact": "林老师"}
    partner = NewParty("aftercare_partner", "organisation", "民盟青浦区委员会")
    return own.open("conclude", on, [partner], line="aftercare_agreement", **{**known, **facts})


def base(own: Office, on: str = "2024-01-08", **facts: Any) -> Case:
    """A base with a place left."""
    known = {
        "base_name": "矫正人员之家",
        "base_kind": "transitional",
        "base_unit": "区司法局",
        "places": 3,
        "occupied": 2,
    }
    return own.open("found", on, line="aftercare_base", **{**known, **facts})


def volunteer(own: Office, on: str = "2024-01-08", **facts: Any) -> Case:
    """A teacher who signed the pledge."""
    who = NewParty("aftercare_volunteer", "citizen", "顾文")
    known = {"profession": "teacher", "pledged": True, "related_to_victim": False}
    return own.open("join", on, [who], line="aftercare_volunteer", **{**known, **facts})


def minor(own: Office, on: str, due: str = "2024-07-01", **facts: Any) -> Case:
    """Notice of the juvenile prison for somebody of seventeen, taken down by the bureau."""
    who = released_person("孙某", born=MINOR_BORN)
    return noticed(own, on, due, who, **{"prison": "未成年犯管教所", "admitted_on": "2023-05-06", **facts})
