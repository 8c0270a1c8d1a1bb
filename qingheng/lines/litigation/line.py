"""行政应诉 as the kernel and the faces know it: suits, and what goes with them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qingheng.kernel.cases.numbering import Numbering
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.titles import Parties, side, sides
from qingheng.kernel.organisations.models import Body
from qingheng.lines.litigation import figures, models, staff
from qingheng.lines.litigation.facts import Registration
from qingheng.lines.litigation.listed import LISTED
from qingheng.lines.litigation.matters.centre import CentreFacts, JointMediation
from qingheng.lines.litigation.matters.enforcement import Enforcement, EnforcementFacts
from qingheng.lines.litigation.matters.event import CourtEvent, EventFacts
from qingheng.lines.litigation.matters.suggestion import Suggestion, SuggestionFacts
from qingheng.lines.litigation.procedure import Suit
from qingheng.lines.litigation.shown import INTAKE, MARKS
from qingheng.lines.litigation.wording import context
from qingheng.procedure.papers import Sealer
from qingheng.procedure.roles import MEDIATOR
from qingheng.procedure.versions import Versions

BUSINESS = "行政应诉"
TEMPLATES = Path(__file__).parent / "templates"
K = Body.Kind
ORGANS = (K.GOVERNMENT, K.AGENCY, K.TOWN, K.SUBDISTRICT, K.OUTPOST, K.AUTHORISED)
"""Who is defendant: in whose name answers are signed and suits are numbered."""

Facts = Mapping[str, Any]


def suit_title(facts: Facts, parties: Parties) -> str:
    """张某诉区市场监管局行政处罚案（一审）."""
    kind = Suit.facts["act_kind"].show(facts.get("act_kind"))
    instance = Suit.facts["instance"].show(facts.get("instance"))
    return f"{sides(parties, (staff.PLAINTIFF, staff.DEFENDANT), '诉')}{kind}案（{instance}）"[:300]


def enforcement_title(facts: Facts, parties: Parties) -> str:
    """申请执行某某《行政处罚决定书》."""
    return f"申请执行{side(parties, staff.OBLIGOR)}{facts.get('decision', '')}"[:300]


def suggestion_title(facts: Facts, _: Parties) -> str:
    """The number and the subject."""
    return f"{facts.get('suggestion_no', '')}{facts.get('subject', '')}"[:100]


def event_title(facts: Facts, _: Parties) -> str:
    """What it was about."""
    return str(facts.get("theme", ""))


def centre_title(_: Facts, parties: Parties) -> str:
    """张某与区市场监管局行政争议."""
    return f"{sides(parties, (staff.CENTRE_SIDE, staff.CENTRE_ORGAN), '与')}行政争议"[:300]


def office(world: Any) -> None:
    """Enter the section, the centre and who defends the departments in a demonstration year."""
    from qingheng.lines.litigation.demonstration.office import found  # noqa: PLC0415  (a demonstration only)

    found(world)


def demonstrate(world: Any) -> None:
    """Stage this line's year."""
    from qingheng.lines.litigation.demonstration.year import stage  # noqa: PLC0415  (a demonstration only)

    stage(world)


HANDLERS = (staff.OFFICER, staff.CHIEF)
SUITS = Line(
    code="litigation",
    name="应诉案件",
    business=BUSINESS,
    record=models.Suit,
    versions=Versions(Suit),
    series="应",
    numbering=Numbering("（{year}）{code}-应-{serial}", by=Sealer.BODY),
    authority=ORGANS,
    papers=TEMPLATES,
    title=suit_title,
    grants=staff.SUITS,
    handled_by=HANDLERS,
    context=context,
    intake=INTAKE,
    starts_with=(staff.PLAINTIFF, staff.DEFENDANT),
    dated="收到副本日期",
    same_when=(staff.PLAINTIFF, staff.DEFENDANT),
    unique=(Registration.court_no,),
    marks=MARKS,
    listed=LISTED,
    indicators=figures.INDICATORS,
    breakdowns=figures.BREAKDOWNS,
    dashboard=figures.DASHBOARD,
    office=office,
    demonstrate=demonstrate,
)
ENFORCEMENTS = Line(
    code="court_enforcement",
    name="非诉执行",
    business=BUSINESS,
    record=models.CourtEnforcement,
    versions=Versions(Enforcement),
    series="执",
    numbering=Numbering("（{year}）{code}-执-{serial}", by=Sealer.BODY),
    authority=ORGANS,
    papers=TEMPLATES,
    title=enforcement_title,
    grants=staff.MATTERS,
    handled_by=HANDLERS,
    context=context,
    starts_with=(staff.OBLIGOR,),
    dated="决定送达日期",
    same_when=(staff.OBLIGOR,),
    listed=(
        EnforcementFacts.decision,
        EnforcementFacts.enforcement_field,
        EnforcementFacts.decision_served_on,
        EnforcementFacts.applied_on,
        EnforcementFacts.ruling,
    ),
    indicators=(figures.enforcements, figures.enforcements_allowed),
)
SUGGESTIONS = Line(
    code="court_suggestion",
    name="司法建议、检察建议",
    business=BUSINESS,
    record=models.CourtSuggestion,
    versions=Versions(Suggestion),
    series="建",
    numbering=Numbering("（{year}）{code}-建-{serial}", by=Sealer.BODY),
    authority=ORGANS,
    papers=TEMPLATES,
    title=suggestion_title,
    grants=staff.MATTERS,
    handled_by=HANDLERS,
    context=context,
    same_when=(),
    listed=(
        SuggestionFacts.suggestion_kind,
        SuggestionFacts.sender,
        SuggestionFacts.suggestion_no,
        SuggestionFacts.received_on,
        SuggestionFacts.replied_on,
        SuggestionFacts.adoption,
    ),
    indicators=figures.SUGGESTION_INDICATORS,
    breakdowns=figures.SUGGESTION_BREAKDOWNS,
)
EVENTS = Line(
    code="litigation_event",
    name="应诉活动",
    business=BUSINESS,
    record=models.LitigationEvent,
    versions=Versions(CourtEvent),
    series="青应动",
    authority=ORGANS,
    papers=TEMPLATES,
    title=event_title,
    grants=staff.MATTERS,
    handled_by=HANDLERS,
    context=context,
    dated="安排日期",
    same_when=(),
    listed=(EventFacts.event_kind, EventFacts.event_at, EventFacts.held_on, EventFacts.observers),
    indicators=figures.EVENT_INDICATORS,
    breakdowns=figures.EVENT_BREAKDOWNS,
)
CENTRE = Line(
    code="joint_mediation",
    name="行政争议联合调处",
    business=BUSINESS,
    record=models.JointMediation,
    versions=Versions(JointMediation),
    series="青联调",
    authority=ORGANS,
    papers=TEMPLATES,
    title=centre_title,
    grants=staff.CENTRE,
    handled_by=(MEDIATOR, *HANDLERS),
    context=context,
    starts_with=(staff.CENTRE_SIDE, staff.CENTRE_ORGAN),
    dated="登记日期",
    same_when=(staff.CENTRE_SIDE, staff.CENTRE_ORGAN),
    listed=(
        CentreFacts.source,
        CentreFacts.linked_no,
        CentreFacts.started_on,
        CentreFacts.centre_result,
        CentreFacts.ended_on,
    ),
    indicators=figures.CENTRE_INDICATORS,
    breakdowns=figures.CENTRE_BREAKDOWNS,
)
LINES = (SUITS, ENFORCEMENTS, SUGGESTIONS, EVENTS, CENTRE)
