"""安置帮教 as the kernel and the faces know it: files of persons, and the registers beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.titles import Parties, first
from qingheng.kernel.organisations.models import Body
from qingheng.lines.resettlement import figures, models, shown, staff
from qingheng.lines.resettlement.beside import Activities, ActivityFacts, Agreement, AgreementFacts, Bases, Volunteers
from qingheng.lines.resettlement.facts import Person
from qingheng.lines.resettlement.procedure import Resettlement
from qingheng.lines.resettlement.wording import context
from qingheng.procedure.fields import where
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.versions import Versions

BUSINESS = "安置帮教"
TEMPLATES = Path(__file__).parent / "templates"
AUTHORITY = (Body.Kind.BUREAU,)

Facts = Mapping[str, Any]


def file_title(facts: Facts, parties: Parties) -> str:
    """张某某（监狱刑释）."""
    return f"{first(parties, staff.PERSON)}（{Person.source.show(facts.get('source'))}）"


def agreement_title(facts: Facts, parties: Parties) -> str:
    """某单位（框架协议）."""
    kind = AgreementFacts.agreement_kind.show(facts.get("agreement_kind"))
    return f"{first(parties, staff.PARTNER)}（{kind}）"[:300]


def activity_title(facts: Facts, _: Parties) -> str:
    """法治课：以案释法."""
    return f"{ActivityFacts.activity.show(facts.get('activity'))}：{facts.get('topic', '')}"[:300]


def volunteer_title(_: Facts, parties: Parties) -> str:
    """The volunteer's name."""
    return first(parties, staff.VOLUNTEER)


def base_title(facts: Facts, _: Parties) -> str:
    """The name of the base."""
    return str(facts.get("base_name", ""))[:300]


def office(world: Any) -> None:
    """Enter this line's staff in a demonstration year."""
    from qingheng.lines.resettlement.demonstration.office import found  # noqa: PLC0415  (a demonstration only)

    found(world)


def demonstrate(world: Any) -> None:
    """Stage this line's year: files and registers."""
    from qingheng.lines.resettlement.demonstration.year import stage  # noqa: PLC0415  (a demonstration only)

    stage(world)


FILES = Line(
    code="resettlement",
    name="帮教档案",
    business=BUSINESS,
    record=models.Resettlement,
    versions=Versions(Resettlement),
    series="青帮",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=file_title,
    grants=staff.FILES,
    handled_by=(JUSTICE_OFFICE,),
    sealed_when=(where(Person.is_minor_file, True),),
    context=context,
    intake=shown.INTAKE,
    starts_with=(staff.PERSON,),
    dated="接收日期",
    same_when=(staff.PERSON,),
    unique=(Person.release_no,),
    marks=shown.MARKS,
    listed=shown.LISTED,
    indicators=figures.INDICATORS,
    balances=figures.BALANCES,
    breakdowns=figures.BREAKDOWNS,
    dashboard=figures.DASHBOARD,
    office=office,
    demonstrate=demonstrate,
)
AGREEMENTS = Line(
    code="aftercare_agreement",
    name="帮教合作协议",
    business=BUSINESS,
    register=True,
    record=models.AftercareAgreement,
    versions=Versions(Agreement),
    series="青帮协",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=agreement_title,
    grants=staff.REGISTERS,
    handled_by=(staff.OFFICER,),
    context=context,
    starts_with=(staff.PARTNER,),
    dated="签订日期",
    same_when=(),
    listed=shown.AGREEMENTS,
    indicators=figures.AGREEMENT_INDICATORS,
    breakdowns=figures.AGREEMENT_BREAKDOWNS,
)
ACTIVITIES = Line(
    code="aftercare_activity",
    name="帮教活动",
    business=BUSINESS,
    record=models.AftercareActivity,
    versions=Versions(Activities),
    series="青帮活",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=activity_title,
    grants=staff.REGISTERS,
    handled_by=(staff.OFFICER,),
    context=context,
    dated="活动日期",
    same_when=(),
    listed=shown.ACTIVITIES,
    indicators=figures.ACTIVITY_INDICATORS,
    breakdowns=figures.ACTIVITY_BREAKDOWNS,
)
VOLUNTEERS = Line(
    code="aftercare_volunteer",
    name="帮教志愿者",
    business=BUSINESS,
    register=True,
    record=models.AftercareVolunteer,
    versions=Versions(Volunteers),
    series="青帮志",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=volunteer_title,
    grants=staff.REGISTERS,
    handled_by=(staff.OFFICER,),
    context=context,
    starts_with=(staff.VOLUNTEER,),
    dated="加入日期",
    same_when=(staff.VOLUNTEER,),
    listed=shown.VOLUNTEERS,
    indicators=figures.VOLUNTEER_INDICATORS,
    breakdowns=figures.VOLUNTEER_BREAKDOWNS,
)
BASES = Line(
    code="aftercare_base",
    name="帮教基地",
    business=BUSINESS,
    register=True,
    record=models.AftercareBase,
    versions=Versions(Bases),
    series="青帮基",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=base_title,
    grants=staff.REGISTERS,
    handled_by=(staff.OFFICER,),
    context=context,
    dated="设立日期",
    same_when=(),
    listed=shown.BASES,
    indicators=figures.BASE_INDICATORS,
    breakdowns=figures.BASE_BREAKDOWNS,
)
LINES = (FILES, AGREEMENTS, ACTIVITIES, VOLUNTEERS, BASES)
