"""法律援助 as the kernel and the faces know it: cases, duty lawyers, advice, and who gives aid where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qingheng.kernel.cases.numbering import Numbering
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.titles import Parties, first
from qingheng.kernel.organisations.models import Body
from qingheng.lines.legal_aid import figures, models, staff
from qingheng.lines.legal_aid.choices import WORDS
from qingheng.lines.legal_aid.facts import Intake
from qingheng.lines.legal_aid.listed import LISTED
from qingheng.lines.legal_aid.procedure import LegalAid
from qingheng.lines.legal_aid.registers.advice import Advice, AdviceFacts
from qingheng.lines.legal_aid.registers.duty import DutyFacts, DutyHelp
from qingheng.lines.legal_aid.registers.persons import AidPersons, PersonFacts
from qingheng.lines.legal_aid.registers.stations import StationFacts, Stations
from qingheng.lines.legal_aid.shown import INTAKE, MARKS
from qingheng.lines.legal_aid.wording import context
from qingheng.procedure.versions import Versions

BUSINESS = "法律援助"
TEMPLATES = Path(__file__).parent / "templates"
AUTHORITY = (Body.Kind.BUREAU,)
HANDLING = (staff.REVIEWER, staff.ASSIGNER, staff.HEAD)

Facts = Mapping[str, Any]


def case_title(facts: Facts, parties: Parties) -> str:
    """张某盗窃罪（审查起诉）."""
    who, stage = first(parties, staff.RECIPIENT), LegalAid.facts["stage"].show(facts.get("stage"))
    return f"{who}{facts.get('cause', '')}（{stage}）"[:300]


def helped_title(facts: Facts, parties: Parties) -> str:
    """张某（盗窃罪）."""
    return f"{first(parties, staff.HELPED)}（{facts.get('charge', '')}）"[:300]


def advice_title(facts: Facts, _: Parties) -> str:
    """法律咨询：请求确认劳动关系或者支付劳动报酬."""
    kind, subject = (Advice.facts[name].show(facts.get(name)) for name in ("advice_kind", "subject"))
    return f"{kind}：{subject}"[:300]


def person_title(_: Facts, parties: Parties) -> str:
    """The name of the person registered."""
    return first(parties, staff.PERSON)


def station_title(facts: Facts, _: Parties) -> str:
    """The name of the station."""
    return str(facts.get("name", ""))[:300]


def office(world: Any) -> None:
    """Enter the centre, its stations and their staff in a demonstration year."""
    from qingheng.lines.legal_aid.demonstration.office import found  # noqa: PLC0415  (a demonstration only)

    found(world)


def staged(code: str) -> Callable[[Any], None]:
    """What stages the demonstration year of the line of that code; a year before the Law was in force has none."""

    def demonstrate(world: Any) -> None:
        from qingheng.lines.legal_aid.demonstration.year import STAGES  # noqa: PLC0415  (a demonstration only)

        if world.first >= LegalAid.in_force:
            STAGES[code](world)

    return demonstrate


CASES = Line(
    code="legal_aid",
    name="法律援助案件",
    business=BUSINESS,
    record=models.LegalAid,
    versions=Versions(LegalAid),
    series="青援",
    numbering=Numbering("（{year}）青援-{word}-{serial}", fact=Intake.kind, words=WORDS),
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=case_title,
    grants=staff.CASES,
    handled_by=HANDLING,
    context=context,
    intake=INTAKE,
    starts_with=(staff.RECIPIENT,),
    dated="收到日期",
    same_when=(staff.RECIPIENT,),
    marks=MARKS,
    listed=LISTED,
    indicators=figures.INDICATORS,
    balances=figures.BALANCES,
    breakdowns=figures.BREAKDOWNS,
    dashboard=figures.DASHBOARD,
    office=office,
    demonstrate=staged("legal_aid"),
)
DUTY = Line(
    code="duty_help",
    name="值班律师法律帮助",
    business=BUSINESS,
    record=models.DutyHelp,
    versions=Versions(DutyHelp),
    series="青援值",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=helped_title,
    grants=staff.CASES,
    handled_by=HANDLING,
    context=context,
    starts_with=(staff.HELPED,),
    dated="提出日期",
    same_when=(),
    listed=(
        DutyFacts.organ,
        DutyFacts.stage,
        DutyFacts.lawyer,
        DutyFacts.helps,
        DutyFacts.asked_on,
        DutyFacts.helped_on,
    ),
    indicators=(figures.duty_helps, figures.witnessed),
    breakdowns=figures.DUTY_BREAKDOWNS,
    office=office,
    demonstrate=staged("duty_help"),
)
ADVICE = Line(
    code="aid_advice",
    name="法律咨询、代书",
    business=BUSINESS,
    record=models.AidAdvice,
    versions=Versions(Advice),
    series="青援咨",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=advice_title,
    grants=staff.REGISTERS,
    handled_by=HANDLING,
    context=context,
    dated="日期",
    same_when=(),
    listed=(
        AdviceFacts.advice_kind,
        AdviceFacts.channel,
        AdviceFacts.subject,
        AdviceFacts.result,
        AdviceFacts.advised_on,
    ),
    indicators=(figures.advice, figures.drafted),
    breakdowns=figures.ADVICE_BREAKDOWNS,
    office=office,
    demonstrate=staged("aid_advice"),
)
PERSONS = Line(
    code="aid_person",
    name="法律援助人员",
    business=BUSINESS,
    register=True,
    record=models.AidPerson,
    versions=Versions(AidPersons),
    series="青援员",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=person_title,
    grants=staff.REGISTERS,
    handled_by=HANDLING,
    context=context,
    starts_with=(staff.PERSON,),
    dated="列入日期",
    same_when=(),
    unique=(PersonFacts.licence,),
    listed=(
        PersonFacts.person_kind,
        PersonFacts.firm,
        PersonFacts.licence,
        PersonFacts.specialties,
        PersonFacts.entered_on,
        PersonFacts.paused_on,
    ),
    indicators=(figures.persons, figures.lawyers),
    breakdowns=figures.PERSON_BREAKDOWNS,
    office=office,
    demonstrate=staged("aid_person"),
)
STATIONS = Line(
    code="aid_station",
    name="法律援助工作站",
    business=BUSINESS,
    register=True,
    record=models.AidStation,
    versions=Versions(Stations),
    series="青援站",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=station_title,
    grants=staff.REGISTERS,
    handled_by=HANDLING,
    context=context,
    dated="设立日期",
    same_when=(),
    unique=(StationFacts.name,),
    listed=(
        StationFacts.station_kind,
        StationFacts.host,
        StationFacts.address,
        StationFacts.hours,
        StationFacts.established_on,
        StationFacts.inspected_on,
    ),
    indicators=(figures.stations,),
    breakdowns=figures.STATION_BREAKDOWNS,
    office=office,
    demonstrate=staged("aid_station"),
)
LINES = (PERSONS, STATIONS, CASES, DUTY, ADVICE)
