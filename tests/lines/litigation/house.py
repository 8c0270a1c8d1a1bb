"""A small house of defenders to test in: its bodies, one of its staff in every role, suits moved by real steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Case, Party
from qingheng.kernel.cases.requests import NewParty, Taking
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.litigation import staff
from qingheng.lines.litigation.line import LINES
from qingheng.procedure.roles import MEDIATOR, STATISTICIAN
from tests.factories import person

Kind = Body.Kind
BY_CODE = {line.code: line for line in LINES}


def d(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@dataclass(frozen=True)
class House:
    """The bodies, and one person a role. `market` is a department, `handler` defends it; `above` supervises all."""

    government: Body
    section: Body
    market: Body
    town: Body
    clerk: User
    unit: User
    officer: User
    chief: User
    mediator: User
    above: User
    statistician: User
    handler: User

    def who(self, roles: Sequence[Any]) -> User:
        """Somebody who holds one of these roles in the section."""
        people = {
            staff.CLERK: self.clerk, staff.UNIT: self.unit, staff.OFFICER: self.officer, staff.CHIEF: self.chief,
            MEDIATOR: self.mediator,
        }  # fmt: skip
        return next(user for role, user in people.items() if role in roles)

    def open(
        self, line: str, step: str, on: str, parties: Sequence[NewParty] = (), *, body: Body | None = None,
        user: User | None = None, **facts: Any,
    ) -> Case:  # fmt: skip
        """A new case, taken in on that day by whoever may."""
        own = BY_CODE[line]
        taking = Taking(step, d(on), facts, parties=parties)
        who = user or self.who(own.procedure.steps[step].roles)
        return door.open_case(own, taking, who, body or self.section, on=d(on)).case

    def assigned(self, **changes: Any) -> dict[str, Any]:
        """What is said when a suit is handed out."""
        return {"officers": [self.officer.pk], "handling_unit": "区市场监管局法规科", "conflict": "none", **changes}

    def warned(self, case: Case, step: str, on: str, **facts: Any) -> list[str]:
        """Take a step; of what its taker is warned."""
        return [each.message for each in self.take(case, step, on, **facts).warnings]

    def take(self, case: Case, step: str, on: str, **facts: Any) -> Any:
        """Take a step on that day by whoever may."""
        own = BY_CODE[case.line]
        subject, parties = str(facts.pop("subject", "")), facts.pop("parties", ())
        user = facts.pop("user", None) or self.who(own.procedure.steps[step].roles)
        recorded = facts.pop("recorded", on)
        return door.take(case.pk, Taking(step, d(on), facts, subject, parties=parties), user, on=d(recorded))


def house() -> House:
    """A government with its responding section, a department and a town."""

    def body(name: str, short: str, code: str, kind: Body.Kind, parent: Body | None = None) -> Body:
        return Body.objects.create(name=name, short_name=short, code=code, kind=kind, parent=parent)

    government = body("青浦区人民政府", "区政府", "gov", Kind.GOVERNMENT)
    bureau = body("青浦区司法局", "区司法局", "justice", Kind.BUREAU, government)
    section = body("青浦区司法局行政应诉科", "应诉科", "ysk", Kind.SECTION, bureau)
    market = body("青浦区市场监督管理局", "区市场监管局", "market", Kind.AGENCY, government)
    town = body("朱家角镇人民政府", "朱家角镇", "zjj", Kind.TOWN, government)
    return House(
        government=government,
        section=section,
        market=market,
        town=town,
        clerk=person("clerk", "陈静", section, staff.CLERK),
        unit=person("unit", "方亮", section, staff.UNIT),
        officer=person("officer", "王慧", section, staff.OFFICER),
        chief=person("chief", "周立", section, staff.CHIEF),
        mediator=person("mediator", "吴芳", section, MEDIATOR),
        above=person("above", "沈岚", government, staff.SUPERVISOR),
        statistician=person("statistician", "郑云", bureau, STATISTICIAN),
        handler=person("handler", "钱进", market, staff.CLERK, staff.UNIT, staff.OFFICER, staff.CHIEF),
    )


def sides(own: House, *organs: Body, plaintiff: str = "张伟") -> list[NewParty]:
    """A plaintiff, and the defendants in their order; the department by default."""
    named = organs or (own.market,)
    return [
        NewParty("plaintiff", "citizen", plaintiff, phone="13800000001", address="青浦区公园路1号"),
        *(NewParty("defendant", "organ", organ.name, body_id=organ.pk, legal_head="李强") for organ in named),
    ]


JOINT: dict[str, Any] = {
    "position": "joint_upheld", "reconsidered": True, "reconsideration_outcome": "upheld", "sued": "both",
    "reconsideration_no": "苏吴复〔2024〕12号",
}  # fmt: skip
"""A suit after another district's authority upheld the act: both are defendants."""
POWERS = {"agents_posts": "法规科科员、上海某某律师事务所律师", "agents_powers": "general"}

_counter = iter(range(1, 100_000))


def complaint(**changes: Any) -> dict[str, Any]:
    """What is taken down of an ordinary suit against a fine; a change to None leaves the fact out."""
    facts = {
        "court": "上海市闵行区人民法院", "court_level": "basic", "court_no": f"（2024）沪0112行初{next(_counter)}号",
        "instance": "first", "position": "original", "track": "ordinary",
        "act": "《行政处罚决定书》（青市监处罚〔2024〕12号）",
        "act_kind": "penalty", "admin_field": "market", "claims": ["quash"], "government_act": False,
        "reconsidered": False,
    }  # fmt: skip
    return {name: value for name, value in {**facts, **changes}.items() if value is not None}


def registered(own: House, on: str, organs: Sequence[Body] = (), **facts: Any) -> Case:
    """A suit taken down on that day."""
    return own.open("litigation", "register", on, sides(own, *organs), **complaint(**facts))


def answering(own: House, on: str, organs: Sequence[Body] = (), **facts: Any) -> Case:
    """A suit taken down and assigned on one day."""
    case = registered(own, on, organs, **facts)
    own.take(case, "assign", on, **own.assigned())
    return case


ANSWER = {
    "facts_stated": "原告销售不合格食品，证据确凿", "law_stated": "处罚于法有据，程序合法",
    "request": "请求驳回原告的诉讼请求",
    "evidence_list": "检验报告，第三方检验机构，3页，证明产品不合格\n询问笔录，本机关制作，5页，证明销售事实",
    "evidence_sources": ["administrative"], "norms_list": "《食品安全法》第一百二十四条",
}  # fmt: skip


def hearing(own: House, on: str, organs: Sequence[Body] = (), answered: str | None = None, **facts: Any) -> Case:
    """A suit answered, on the day it came in unless said otherwise."""
    case = answering(own, on, organs, **facts)
    if case_is_ours(facts):
        own.take(case, "go_to_hearing", answered or on)
    else:
        own.take(case, "answer", answered or on, **ANSWER)
    return case


def case_is_ours(facts: dict[str, Any]) -> bool:
    return facts.get("position") in ("appellant", "retrial_applicant")


def scheduled(own: House, case: Case, at: str, told: str, *, kind: str = "trial", called: bool = False) -> str:
    """A hearing at that day; its subject."""
    notice = {"head_notice_on": told} if called else {}
    taken = own.take(case, "schedule_hearing", told, hearing_at=f"{at} 14:00", courtroom="第三法庭", hearing_kind=kind,
                     summons_on=told, head_called=called, **notice)  # fmt: skip
    return str(taken.event.number)


HEAD = {"head_name": "李强", "head_post": "副局长", "head_rank": "deputy"}


def heard(own: House, case: Case, at: str, told: str, *, called: bool = False, **came: Any) -> str:
    """A hearing held, at which the head came with papers unless `came` says otherwise."""
    subject = scheduled(own, case, at, told, called=called)
    head = {name: came.pop(name, value) for name, value in HEAD.items()}
    facts: dict[str, Any] = {"attendance": "head", **came}
    if facts["attendance"] == "head":
        joint = {name: facts.pop(name) for name in ("agreed_by", "whose_head") if name in facts}
        own.take(case, "plan_head", told, subject=subject, **head, **joint)
        own.take(case, "submit_identity", told, subject=subject)
        facts = {"identity_accepted": True, "spoke": True, **facts}
    else:
        facts = {"reason_accepted": False, **facts}
        if facts["reason_accepted"]:
            own.take(case, "explain_absence", told, subject=subject, **ABSENCE)
    own.take(case, "record_hearing", at, subject=subject, **facts)
    return subject


ABSENCE = {
    "absence": "duty", "absence_text": "出席市政府防汛会议", "absence_proof": "会议通知", "attested": "seal",
    "postponement_asked": False, "staff_named": "王慧",
}  # fmt: skip
JUDGMENT = {"result": "dismissed", "result_text": "驳回原告的诉讼请求", "duty": "none"}


def judged(own: House, on: str, received: str, **judgment: Any) -> Case:
    """A first-instance suit judged on that day, the head having been heard before."""
    case = hearing(own, received)
    day = (d(on) - dt.timedelta(days=10)).isoformat()
    heard(own, case, day, (d(day) - dt.timedelta(days=5)).isoformat())
    own.take(case, "judge", on, **{**JUDGMENT, **judgment})
    return case


def party(case: Case, role: str) -> Party:
    """The first party in that role."""
    return case.parties.filter(role=role).order_by("id")[0]


def served(own: House, case: Case, **days: str) -> None:
    """The judgment served on the parties in the roles named, each on its day, the last given last."""
    for place, (role, on) in enumerate(days.items(), 1):
        own.take(case, "serve_judgment", on, subject=party(case, role).pk, all_served=place == len(days))


def due(case: Case, limit: str) -> dt.date:
    """The last day of the latest running of a limit, as the register keeps it."""
    return case.deadlines.filter(limit=limit).latest("pk").due


def suspended(own: House) -> Case:
    """A suit suspended before it was answered."""
    case = answering(own, "2024-05-06")
    own.take(case, "suspend", "2024-05-08", suspension_reason="death")
    return case
