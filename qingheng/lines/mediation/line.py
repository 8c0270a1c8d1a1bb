"""人民调解 as the kernel and the faces know it: disputes, and the registers of who mediates them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qingheng.kernel.cases.numbering import Numbering
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.titles import Parties, first, sides
from qingheng.kernel.organisations.models import Body
from qingheng.lines.mediation import figures, models, staff
from qingheng.lines.mediation.facts import Confirming
from qingheng.lines.mediation.listed import LISTED
from qingheng.lines.mediation.procedure import Mediation
from qingheng.lines.mediation.registers.committee import FOUNDING, Committee, CommitteeFacts
from qingheng.lines.mediation.registers.expert import ExpertBank, ExpertFacts
from qingheng.lines.mediation.registers.mediator import MediatorFacts, MediatorRegister
from qingheng.lines.mediation.registers.screening import Screening, ScreeningFacts
from qingheng.lines.mediation.shown import INTAKE, MARKS
from qingheng.lines.mediation.wording import context
from qingheng.procedure.papers import Sealer
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.versions import Versions

BUSINESS = "人民调解"
TEMPLATES = Path(__file__).parent / "templates"
AUTHORITY = (Body.Kind.BUREAU,)

Facts = Mapping[str, Any]


def dispute_title(facts: Facts, parties: Parties) -> str:
    """张某与李某邻里纠纷， with 等 where a side has several."""
    kind = Mediation.facts["dispute_type"].show(facts.get("dispute_type"))
    return f"{sides(parties, staff.SIDES, '与')}{kind}"[:300]


def person_title(_: Facts, parties: Parties) -> str:
    """The name of the person registered."""
    return first(parties, staff.PERSON)


def committee_title(facts: Facts, _: Parties) -> str:
    """The name of the committee."""
    return str(facts.get("name", ""))


def screening_title(facts: Facts, _: Parties) -> str:
    """节前排查（某村）."""
    return f"{facts.get('theme', '')}（{facts.get('area', '')}）"[:300]


def office(world: Any) -> None:
    """Enter the committees and their mediators in a demonstration year."""
    from qingheng.lines.mediation.demonstration.office import found  # noqa: PLC0415  (a demonstration only)

    found(world)


def demonstrate(world: Any) -> None:
    """Stage this line's year."""
    from qingheng.lines.mediation.demonstration.year import stage  # noqa: PLC0415  (a demonstration only)

    stage(world)


DISPUTES = Line(
    code="mediation",
    name="矛盾纠纷",
    business=BUSINESS,
    record=models.Mediation,
    versions=Versions(Mediation),
    series="调",
    numbering=Numbering("（{year}）{code}-调-{serial}", by=Sealer.BODY),
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=dispute_title,
    grants=staff.DISPUTES,
    handled_by=(staff.MEDIATOR, staff.DIRECTOR),
    receives=(staff.LIAISON,),
    context=context,
    intake=INTAKE,
    starts_with=(staff.FIRST_SIDE, staff.SECOND_SIDE),
    dated="登记日期",
    same_when=(staff.FIRST_SIDE, staff.SECOND_SIDE),
    unique=(Confirming.court_number,),
    marks=MARKS,
    listed=LISTED,
    indicators=figures.INDICATORS,
    breakdowns=figures.BREAKDOWNS,
    dashboard=figures.DASHBOARD,
    office=office,
    demonstrate=demonstrate,
)
COMMITTEES = Line(
    code="mediation_committee",
    name="人民调解组织",
    business=BUSINESS,
    register=True,
    record=models.MediationCommittee,
    versions=Versions(Committee),
    series="青调组",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=committee_title,
    grants=staff.REGISTERS,
    handled_by=(staff.OFFICER, JUSTICE_OFFICE),
    founds=FOUNDING,
    stands_with=CommitteeFacts.parent,
    context=context,
    starts_with=(staff.HEAD, staff.MEMBER),
    dated="设立日期",
    same_when=(),
    unique=(CommitteeFacts.name, CommitteeFacts.code),
    listed=(
        CommitteeFacts.kind,
        CommitteeFacts.unit_kind,
        CommitteeFacts.code,
        CommitteeFacts.links,
        CommitteeFacts.town,
        CommitteeFacts.established_on,
        CommitteeFacts.notified_on,
    ),
    indicators=(figures.new_local, figures.committees, figures.studios),
    breakdowns=figures.COMMITTEE_BREAKDOWNS,
)
MEDIATORS = Line(
    code="mediator",
    name="人民调解员",
    business=BUSINESS,
    register=True,
    record=models.Mediator,
    versions=Versions(MediatorRegister),
    series="青调员",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=person_title,
    grants=staff.REGISTERS,
    handled_by=(staff.OFFICER, JUSTICE_OFFICE),
    stands_with=MediatorFacts.committee,
    starts_with=(staff.PERSON,),
    dated="任职日期",
    same_when=(staff.PERSON,),
    listed=(
        MediatorFacts.committee,
        MediatorFacts.engagement,
        MediatorFacts.appointment,
        MediatorFacts.education,
        MediatorFacts.since,
        MediatorFacts.training_hours,
    ),
    indicators=(figures.mediators, figures.full_time),
    breakdowns=figures.MEDIATOR_BREAKDOWNS,
)
EXPERTS = Line(
    code="mediation_expert",
    name="人民调解专家库",
    business=BUSINESS,
    register=True,
    record=models.MediationExpert,
    versions=Versions(ExpertBank),
    series="青调专",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=person_title,
    grants=staff.EXPERTS,
    handled_by=(staff.OFFICER,),
    starts_with=(staff.PERSON,),
    dated="入库日期",
    same_when=(staff.PERSON,),
    listed=(ExpertFacts.expert_kind, ExpertFacts.field, ExpertFacts.unit, ExpertFacts.term_end),
    indicators=(figures.experts,),
)
SCREENINGS = Line(
    code="mediation_screening",
    name="矛盾纠纷排查",
    business=BUSINESS,
    record=models.MediationScreening,
    versions=Versions(Screening),
    series="排",
    numbering=Numbering("（{year}）{code}-排-{serial}", by=Sealer.BODY),
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=screening_title,
    grants=staff.DISPUTES,
    handled_by=(staff.MEDIATOR, JUSTICE_OFFICE),
    dated="排查日期",
    same_when=(),
    listed=(ScreeningFacts.screened_on, ScreeningFacts.found, ScreeningFacts.prevented, ScreeningFacts.risks),
    indicators=(figures.screenings, figures.prevented),
)
LINES = (DISPUTES, COMMITTEES, MEDIATORS, EXPERTS, SCREENINGS)
