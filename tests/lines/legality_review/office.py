"""A small office of legality review to test in: its staff in every role, matters moved by real steps."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty, Refused, Taking
from qingheng.kernel.organisations.models import Body, User
from qingheng.lines.legality_review import choices as c
from qingheng.lines.legality_review import staff
from qingheng.lines.legality_review.line import LINES
from qingheng.procedure.roles import STATISTICIAN
from tests.factories import person

Kind = Body.Kind
SERIAL = itertools.count(1)
"""No two drafts of a test have one name."""
BY_CODE = {line.code: line for line in LINES}


def d(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@dataclass(frozen=True)
class Office:
    """The bodies, and one person a role; `elsewhere` reviews in another district."""

    government: Body
    bureau: Body
    section: Body
    unit: Body
    other_unit: Body
    people: dict[str, User]
    elsewhere: User

    def who(self, *roles: Any) -> User:
        """Somebody who holds one of these roles; a reviewer first, who is in charge."""
        return next(self.people[role.code] for role in roles if role.code in self.people)

    def open(self, line: str, step: str, on: str, parties: Sequence[NewParty] = (), **facts: Any) -> Case:
        """A new case, taken in on that day by whoever may."""
        own = BY_CODE[line]
        user = facts.pop("user", None) or self.who(*own.procedure.steps[step].roles)
        taking = Taking(step, d(on), facts, parties=parties)
        return door.open_case(own, taking, user, self.section, on=d(on)).case

    def take(self, case: Case, step: str, on: str, **facts: Any) -> Any:
        """Take a step on that day by whoever may; `recorded` where it is written down later."""
        own = BY_CODE[case.line]
        subject, parties = str(facts.pop("subject", "")), facts.pop("parties", ())
        recorded = facts.pop("recorded", on)
        user = facts.pop("user", None) or self.who(*own.procedure.steps[step].roles)
        taken = door.take(case.pk, Taking(step, d(on), facts, subject, parties=parties), user, on=d(recorded))
        case.refresh_from_db()
        return taken

    def submitter(self, body: Body | None = None, role: str = "submitter") -> NewParty:
        """A unit that submits a draft."""
        body = body or self.unit
        return NewParty(role, "organ", body.name, body_id=body.pk)

    @property
    def officers(self) -> list[int]:
        """A reviewer and another who reads it again."""
        return [self.people["reviewer"].pk, self.people["second"].pk]


def office() -> Office:
    """A district with the section for reviews, and two units that submit."""
    government = Body.objects.create(name="青浦区人民政府", short_name="区政府", code="gov", kind=Kind.GOVERNMENT)

    def body(name: str, code: str, kind: Body.Kind, parent: Body) -> Body:
        return Body.objects.create(name=name, short_name=name, code=code, kind=kind, parent=parent)

    bureau = body("青浦区司法局", "justice", Kind.BUREAU, government)
    section = body("合法性审查科", "sck", Kind.SECTION, bureau)
    elsewhere = Body.objects.create(name="松江区人民政府", short_name="松江", code="sj", kind=Kind.GOVERNMENT)
    other = body("松江区合法性审查科", "sj-sck", Kind.SECTION, body("松江区司法局", "sj-b", Kind.BUREAU, elsewhere))
    return Office(
        government=government,
        bureau=bureau,
        section=section,
        unit=body("青浦区经济委员会", "jw", Kind.AGENCY, government),
        other_unit=body("青浦区财政局", "czj", Kind.AGENCY, government),
        people={
            "reviewer": person("reviewer", "宋远", section, staff.REVIEWER),
            "second": person("second", "叶明", section, staff.REVIEWER),
            "review_clerk": person("clerk", "陈静", section, staff.CLERK),
            "review_head": person("head", "秦牧", section, staff.HEAD),
            "review_leader": person("leader", "顾瑾", bureau, staff.LEADER),
            "government_office": person("zfb", "白行", government, staff.GOVERNMENT_OFFICE),
            "document_manager": person("docs", "段晴", section, staff.DOCUMENT_MANAGER),
            "adviser_manager": person("advisers", "孟岩", section, staff.ADVISER_MANAGER),
            "statistician": person("statistician", "郑云", bureau, STATISTICIAN),
        },
        elsewhere=person("elsewhere", "何平", other, staff.REVIEWER, staff.CLERK),
    )


MATERIALS = {
    "major_decision": ["draft", "basis", "proc", "own"],
    "normative_doc": ["draft", "basis", "pub", "own"],
    "gov_contract": ["draft", "basis", "own", "party"],
    "major_project": ["draft", "basis", "own", "party"],
    "enforcement_decision": ["draft", "basis", "proc", "evid"],
    "other": ["draft", "basis", "own"],
}
OF_KIND: dict[str, dict[str, Any]] = {
    "major_decision": {"in_catalogue": True, "exempt_kind": "none", "issuer_level": "district_gov"},
    "normative_doc": {"issuer_level": "district_gov"},
    "enforcement_decision": {"review_ground": "complex"},
}


def submission(kind: str, **changes: Any) -> dict[str, Any]:
    """What is taken down of an ordinary submission; a change to None leaves the fact out."""
    facts = {
        "matter_type": kind, "title": f"关于支持产业发展的措施（{next(SERIAL)}）", "economic": False, "urgent": "none",
        "materials": MATERIALS[kind], **OF_KIND.get(kind, {}),
    }  # fmt: skip
    return {name: value for name, value in {**facts, **changes}.items() if value is not None}


def submitted(own: Office, kind: str, on: str, **changes: Any) -> Case:
    """A matter taken in."""
    parties = changes.pop("parties", None) or [own.submitter()]
    return own.open("legality_review", "submit", on, parties, **submission(kind, **changes))


def accepted(own: Office, kind: str, on: str, **changes: Any) -> Case:
    """A matter taken in, given to two reviewers and accepted on one day."""
    case = submitted(own, kind, on, **changes)
    own.take(case, "assign", on, **{
        "officers": own.officers, "unconnected": True,
        **({"first_penalty_review": False} if kind == "enforcement_decision" else {}),
    })  # fmt: skip
    own.take(case, "accept", on)
    return case


def suggested(own: Office, case: Case, on: str, must: bool = True) -> str:
    """A suggestion; its subject."""
    taken = own.take(case, "suggest", on, clause="第三条", suggestion="删去", suggestion_basis="上位法", must=must)
    return str(taken.event.number)


def advised(own: Office, case: Case, on: str, **changes: Any) -> None:
    """A legal opinion heard."""
    facts = {
        "counsel_kind": "government_lawyer", "lawyer_name": "张律",
        "counsel_opinion": "没有意见", "counsel_signed": True,
    }  # fmt: skip
    own.take(case, "hear_counsel", on, **{**facts, **changes})


def concluded(own: Office, case: Case, on: str, conclusion: str, **changes: Any) -> None:
    """An opinion issued, everything having been looked at."""
    kind = case.legalityreview.matter_type
    if kind == "major_decision" and not case.events.filter(step="hear_counsel").exists():
        advised(own, case, on)
    lists = {"normative_doc": "checked_document", "enforcement_decision": "checked_enforcement"}
    looked_at = {lists.get(kind, "checked"): [each.value for each in c.TO_CHECK[kind]]}
    facts = {**looked_at, "scope": "经审查", "conclusion": conclusion}
    own.take(case, "issue_opinion", on, **{**facts, **changes})


def opined(own: Office, kind: str, on: str, issued: str, conclusion: str, **changes: Any) -> Case:
    """A matter with its opinion."""
    case = accepted(own, kind, on, **changes)
    if conclusion in ("revise", "problem"):
        suggested(own, case, on)
    concluded(own, case, issued, conclusion)
    return case


FAIR = {"fc_by": "market", "fc_result": "pass", "fc_heard": True}

DOCUMENT = {
    "title": "青浦区某某管理办法", "level": "district_gov", "maker_kind": "competent", "not_normative": "none",
    "business": False,
}  # fmt: skip
REVIEWED = {"reviewed_as": "legal", "review_number": "青朱法审〔2024〕1号"}
PACKAGE = ["report", "text", "note", "opinion", "basis"]


def drafted(own: Office, on: str, **changes: Any) -> Case:
    """A normative document taken down."""
    parties = changes.pop("parties", None) or [own.submitter(own.government, "document_maker")]
    return own.open("normative_document", "register", on, parties, **{**DOCUMENT, **changes})


def released(own: Office, on: str, kind: str = "normative_doc") -> Case:
    """A review that let its draft go to the meeting, a fortnight before."""
    before = d(on) - dt.timedelta(days=28)
    case = opined(own, kind, before.isoformat(), (before + dt.timedelta(days=14)).isoformat(), "legal")
    own.take(case, "release", on)
    return case


def numbered(own: Office, on: str, **changes: Any) -> Case:
    """A document decided and numbered."""
    number = changes.pop("doc_no", f"青府规〔{on[:4]}〕1号")
    case = drafted(own, on, **changes)
    district = case.normativedocument.level == "district_gov"
    review = {"review_case": released(own, on).number} if district else REVIEWED
    own.take(case, "decide", on, **review, decided_by="区政府常务会议", decided_on=on)
    own.take(case, "number", on, doc_no=number)
    return case


def published(own: Office, on: str, effective_on: str, **changes: Any) -> Case:
    """A document published."""
    stated = {name: changes.pop(name) for name in ("stated_until",) if name in changes}
    case = numbered(own, on, **changes)
    own.take(case, "publish", on, channels=["website"], effective_on=effective_on, early_why="有碍施行", **stated)
    return case


SELECTION = {
    "pool": "government", "name": "区委区政府法律顾问选聘", "quota": 1, "conditions": "执业满五年",
    "term_from": "2024-04-01", "term_to": "2027-03-31", "apply_until": "2024-03-08",
}  # fmt: skip
APPLICATION = {
    "candidate": "张律", "adviser_kind": "lawyer", "firm": "上海某律师事务所", "practice_since": "2010-07-01",
    "specialties": ["foreign"], "no_record": True, "no_penalty": True,
}  # fmt: skip


def announced(own: Office, **changes: Any) -> Case:
    """A selection made public on 1 March 2024."""
    return own.open("adviser_selection", "announce", "2024-03-01", **{**SELECTION, **changes})


def applied(own: Office, case: Case, score: int | None = 90, **changes: Any) -> str:
    """Somebody who applied, was found eligible and rated; the subject."""
    subject = str(own.take(case, "apply", "2024-03-05", **{**APPLICATION, **changes}).event.number)
    own.take(case, "check", "2024-03-11", subject=subject, eligible=True)
    if score is not None:
        own.take(case, "rate", "2024-03-12", subject=subject, panel_member="评委甲", score=score)
    return subject


def selected(own: Office) -> Case:
    """A selection with one adviser appointed."""
    case = announced(own)
    subject = applied(own, case)
    own.take(case, "propose", "2024-03-13", subject=subject, proposed=True)
    own.take(case, "show", "2024-03-14")
    own.take(case, "appoint", "2024-03-22")
    return case


ADVISER = {
    "pool": "dept", "appointed_by": "青浦区财政局", "openly_selected": True, "adviser_kind": "lawyer",
    "firm": "上海某律师事务所", "licence_no": "13101201010000001", "licence_until": "2025-05-31",
    "practice_since": "2010-07-01", "specialties": ["foreign", "contract"], "foreign": True, "no_record": True,
    "no_penalty": True, "term_from": "2024-04-01", "term_to": "2027-03-31", "contract_no": "顾2024-1",
}  # fmt: skip


def adviser(own: Office, on: str = "2024-04-01", **changes: Any) -> Case:
    """An adviser appointed."""
    facts = {name: value for name, value in {**ADVISER, **changes}.items() if value is not None}
    return own.open("legal_adviser", "appoint", on, [NewParty("legal_adviser", "citizen", "张律")], **facts)


def assigned(own: Office, who: Case, on: str = "2024-05-06", **changes: Any) -> Case:
    """A matter given to an adviser."""
    wanted = {name: changes.pop(name) for name in ("review", "specialty") if name in changes}
    case = own.open("adviser_matter", "ask", on, work="review", subject_title="补贴办法", **wanted)
    own.take(case, "assign", on, **{"adviser": who.number, "confidential": True, "due_on": "2024-05-13", **changes})
    return case


def due(case: Case, limit: str) -> dt.date:
    """The last day of the latest running of a limit, as the register keeps it."""
    return case.deadlines.filter(limit=limit).latest("round").due


def refused(act: Callable[[], Any], sentence: str, field: str = "") -> None:
    """It is refused, with this sentence at this field."""
    with pytest.raises(Refused, match=sentence) as caught:
        act()
    assert field in [each.field for each in caught.value.refusals if sentence in each.message]


def state(case: Case) -> str:
    """The state of a case as it stands."""
    case.refresh_from_db()
    return case.state


def campaign(own: Office) -> Case:
    """A clean-up under way since 3 June 2024."""
    facts: dict[str, Any] = {
        "kind": "special",
        "name": "专项清理",
        "clean_basis": "市统一部署",
        "scope": "涉企政策",
        "deadline": "2024-09-30",
    }
    return own.open("document_cleanup", "start", "2024-06-03", **facts)


def item(own: Office, case: Case, **facts: Any) -> str:
    """A document entered in it; the subject."""
    given = {"document": "某某奖励办法", "unit": "区某委", **facts}
    return str(own.take(case, "enter_item", "2024-06-03", **given).event.number)


CHECK = {
    "check_year": 2024, "licence_ok": True, "discipline_ok": True, "conflict_ok": True, "opinions_count": 6,
    "grade": "competent", "check_result": "pass",
}  # fmt: skip
