"""For every step that is taken through its form: a case in which it is open, and what is typed into the form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from qingheng.kernel.cases.models import Case
from qingheng.lines.reconsideration.line import LINE, PUBLISHING
from qingheng.procedure.declare import Step
from qingheng.procedure.fields import Field, Kind
from qingheng.procedure.roles import LAW
from tests import factories as make
from tests.factories import ACCEPTED, DECISION, RECEIVED, District
from tests.lines.reconsideration import paper_cases as cases
from tests.lines.reconsideration.paper_cases import LATER, LATEST, LETTER, Maker

PROCEDURE = LINE.procedure
AFTER = dt.date(2024, 8, 5)


def by_form(step: Step) -> bool:
    """Whether somebody takes it through a form: not the opening, not a service, not the law alone, not from a page."""
    own = bool(step.moves.sources) and not step.serves and set(step.roles) != {LAW}
    return own and step is not PUBLISHING.withdraws


STEPS = [step for step in PROCEDURE.steps.values() if by_form(step)]


def _mediating(district: District) -> Case:
    case = cases.received(district)
    make.take(district, case, "start_prefiling", RECEIVED, prefiling_consent="true")
    return case


def _submitted(district: District) -> Case:
    case = make.accepted(district)
    make.replied(district, case, ACCEPTED)
    make.take(district, case, "hear_views", LATER, views_by="phone", views="坚持申请意见。")
    make.take(district, case, "submit", LATER, draft_closing="upheld", opinion="建议维持。")
    return case


def _answered(district: District) -> Case:
    case = make.accepted(district)
    make.replied(district, case, ACCEPTED)
    make.take(district, case, "hear_views", LATER, views_by="phone", views="坚持申请意见。")
    return case


def _suspended(district: District) -> Case:
    case = make.accepted(district)
    make.take(district, case, "suspend", LATER, suspension_ground="mediation", suspension_detail="双方同意调解")
    return case


def _called(district: District) -> Case:
    case = make.accepted(district)
    make.take(
        district, case, "schedule_hearing", ACCEPTED, hearing_trigger="asked", hearing_at="2024-05-20T14:30+08:00",
        place="三楼听证室", hearing_subject="裁量", hearing_host="王慧", hearing_officers="李明、周涛",
        hearing_recorder="陈静",
    )  # fmt: skip
    return case


def _simplified(district: District) -> Case:
    return make.accepted(district, track="simplified", simplified_ground="consent")


def _unserved_supplement(district: District) -> Case:
    case = cases.supplementing(district)
    paper = case.documents.get(spec="supplement")
    make.serve(district, paper, ACCEPTED, party=make.party(case, "applicant"))
    return case


def _abandoned(district: District) -> Case:
    case = _unserved_supplement(district)
    make.take(district, case, "deem_abandoned", LATEST, by=district.officer)
    return case


def _lettered(step: str) -> Maker:
    return cases.stepped(step, **LETTER)


def _served(district: District) -> Case:
    return cases.served(district)


def _nothing_left(district: District) -> Case:
    return cases.served(district, has_performance="false", perform_by=None)


def _firm(district: District) -> Case:
    return cases.received(district, parties=cases.full_parties(district), green_channel="true")


IN_STATE: Mapping[str, tuple[Maker, dt.date]] = {
    "received": (cases.received, ACCEPTED),
    "in_prefiling": (_mediating, ACCEPTED),
    "supplementing": (_unserved_supplement, LATER),
    "accepted": (make.accepted, LATER),
    "suspended": (_suspended, LATEST),
    "for_approval": (_submitted, LATEST),
    "performing": (_served, AFTER),
    "closed_before": (cases.refused, LATER),
}
FOR_STEP: Mapping[str, tuple[Maker, dt.date]] = {
    "deem_abandoned": (_unserved_supplement, LATEST),
    "supplemented_by_post": (_abandoned, LATEST),
    "accept_incomplete": (_firm, ACCEPTED),
    "hold_hearing": (_called, LATER),
    "record_opinion": (
        cases.stepped("consult", committee_trigger="complex", committee_question="裁量是否适当"), LATEST,
    ),
    "to_ordinary": (_simplified, LATER),
    "submit": (_answered, LATER),
    "notify_maker": (cases.reviewing, LATEST),
    "maker_replies": (cases.notified, LATEST),
    "transfer_review": (lambda district: cases.reviewing(district, own="false"), LATEST),
    "transferee_answers": (cases.transferred, LATEST),
    "settle_review": (cases.notified, LATEST),
    "end_inspection": (cases.stepped("begin_inspection", ACCEPTED, inquiry="现场"), LATER),
    "end_appraisal": (cases.stepped("begin_appraisal", ACCEPTED, inquiry="质量"), LATER),
    "receive_missing": (cases.incomplete, LATER),
    "report_opinion": (_lettered("issue_opinion"), LATEST),
    "answer_suggestion": (_lettered("issue_suggestion"), LATEST),
    "archive": (_nothing_left, AFTER),
    "reopen": (cases.refused, LATEST),
}  # fmt: skip
"""Steps that need more than their first state."""

TYPED: Mapping[str, Mapping[str, Any]] = {
    "accept": {"track": "ordinary", "shorter_due_on": ""},
    "accept_incomplete": {"track": "ordinary", "promised_on": "2024-06-30"},
    "refuse": {"refusal_ground": "interest"},
    "dismiss": {"refusal_ground": "interest"},
    "schedule_hearing": {"hearing_at": "2024-06-20T14:00", "hearing_trigger": "asked"},
    "suspend": {"suspension_ground": "mediation"},
    "decide": {**DECISION, "quash_ground": "", "perform_by": ""},
    "publish": {"published": "false"},
    "mediate": {"perform_by": "2024-07-31"},
    "terminate": {"termination_ground": "criminal"},
    "record_performance": {"performed_on": "2024-07-30", "same_act": "false"},
    "extend": {"extension_days": "30"},
    "order_performance": {"ordered_by": "2024-08-30"},
}


def case_for(step: Step, district: District) -> tuple[Case, dt.date]:
    """A case in which the step is open, and the day."""
    maker, day = FOR_STEP.get(step.code) or IN_STATE[step.moves.sources[0].code]
    return maker(district), day


def typed_into(step: Step, facts: list[Field], district: District) -> dict[str, Any]:
    """What is typed: a sample for each kind of fact, and what the step's rules ask for."""
    return {fact.name: _sample(fact, district) for fact in facts} | dict(TYPED.get(step.code, {}))


_PLAIN = {
    Kind.YES_NO: "true",
    Kind.DATE: "2024-05-08",
    Kind.TIME: "2024-06-20T14:00",
    Kind.MONEY: "100.00",
}


def _sample(fact: Field, district: District) -> Any:
    if fact.choices is not None:
        first = fact.choices.pairs()[0][0]
        return [first] if fact.kind is Kind.CHOICES else first
    if fact.kind is Kind.STAFF:
        others = [str(district.colleague.pk), str(district.second.pk)]
        return [str(district.officer.pk)] if fact.name == "recused" else others
    if fact.kind is Kind.INTEGER:
        return str(fact.at_least or 1)
    return _PLAIN.get(fact.kind, f"样例{fact.name}")


def posted(form: Any, values: Mapping[str, Any], day: dt.date) -> dict[str, Any]:
    """The fields as a browser sends them."""
    sent: dict[str, Any] = {"on": day.isoformat(), "version": str(form.initial["version"])}
    for name, value in values.items():
        if name == "officers":
            sent["officers_0"], sent["officers_1"] = value[0], value[1:]
        else:
            sent[name] = value
    return sent
