"""社区矫正 as the kernel and the faces know it: files of persons, and what stands beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.titles import Parties, first
from qingheng.kernel.organisations.models import Body
from qingheng.lines.correction import figures, models, shown, staff
from qingheng.lines.correction.activities import Activities, ActivityFacts
from qingheng.lines.correction.assessment import Assessment, AssessmentFacts
from qingheng.lines.correction.facts import Sentence
from qingheng.lines.correction.people import ASSESSED, OFFICER, SOCIAL_WORKER, SUBJECT
from qingheng.lines.correction.procedure import Correction
from qingheng.lines.correction.rounds import RiskRound
from qingheng.lines.correction.wording import context
from qingheng.procedure.fields import where
from qingheng.procedure.roles import JUSTICE_OFFICE
from qingheng.procedure.versions import Versions

BUSINESS = "社区矫正"
TEMPLATES = Path(__file__).parent / "templates"
AUTHORITY = (Body.Kind.BUREAU,)

Facts = Mapping[str, Any]


def file_title(facts: Facts, parties: Parties) -> str:
    """张某某（缓刑）."""
    category = Sentence.category.show(facts.get("category")) or "文书未到"
    return f"{first(parties, SUBJECT)}（{category}）"


def assessment_title(facts: Facts, parties: Parties) -> str:
    """张某某调查评估（某某人民法院委托）."""
    return f"{first(parties, ASSESSED)}调查评估（{facts.get('client', '')}委托）"[:300]


def activity_title(facts: Facts, _: Parties) -> str:
    """青矫课堂：学法用法."""
    return f"{ActivityFacts.activity.show(facts.get('activity'))}：{facts.get('topic', '')}"[:300]


def round_title(facts: Facts, _: Parties) -> str:
    """What the round is about."""
    return str(facts.get("round_topic", ""))[:300]


def office(world: Any) -> None:
    """Enter this line's staff in a demonstration year."""
    from qingheng.lines.correction.demonstration.office import found  # noqa: PLC0415  (a demonstration only)

    found(world)


def demonstrate(world: Any) -> None:
    """Stage this line's year: files, assessments, activities and rounds."""
    from qingheng.lines.correction.demonstration.year import stage  # noqa: PLC0415  (a demonstration only)

    stage(world)


FILES = Line(
    code="correction",
    name="矫正档案",
    business=BUSINESS,
    record=models.Correction,
    versions=Versions(Correction),
    series="青矫",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=file_title,
    grants=staff.FILES,
    handled_by=(JUSTICE_OFFICE,),
    sealed_when=(where(Sentence.is_minor_file, True),),
    context=context,
    intake=shown.FILE_INTAKE,
    starts_with=(SUBJECT,),
    dated="文书收到日期",
    same_when=(SUBJECT,),
    marks=shown.FILE_MARKS,
    listed=shown.FILE_LISTED,
    indicators=figures.INDICATORS,
    balances=figures.BALANCES,
    breakdowns=figures.BREAKDOWNS,
    dashboard=figures.DASHBOARD,
    office=office,
    demonstrate=demonstrate,
)
ASSESSMENTS = Line(
    code="correction_assessment",
    name="调查评估",
    business=BUSINESS,
    record=models.CorrectionAssessment,
    versions=Versions(Assessment),
    series="青矫评",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=assessment_title,
    grants=staff.FILES,
    handled_by=(JUSTICE_OFFICE,),
    sealed_when=(where(AssessmentFacts.is_minor_file, True),),
    context=context,
    intake=shown.ASSESSMENT_INTAKE,
    starts_with=(ASSESSED,),
    dated="收函日期",
    same_when=(ASSESSED,),
    marks=shown.ASSESSMENT_MARKS,
    listed=shown.ASSESSMENT_LISTED,
    indicators=figures.ASSESSMENT_INDICATORS,
    breakdowns=figures.ASSESSMENT_BREAKDOWNS,
)
ACTIVITIES = Line(
    code="correction_activity",
    name="教育和公益活动",
    business=BUSINESS,
    record=models.CorrectionActivity,
    versions=Versions(Activities),
    series="青矫活",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=activity_title,
    grants=staff.SESSIONS,
    handled_by=(JUSTICE_OFFICE, OFFICER, SOCIAL_WORKER),
    dated="计划日期",
    same_when=(),
    listed=shown.ACTIVITY_LISTED,
    indicators=figures.ACTIVITY_INDICATORS,
    breakdowns=figures.ACTIVITY_BREAKDOWNS,
    dashboard=figures.ACTIVITY_DASHBOARD,
)
ROUNDS = Line(
    code="correction_risk_round",
    name="风险排查",
    business=BUSINESS,
    record=models.CorrectionRiskRound,
    versions=Versions(RiskRound),
    series="青矫排",
    authority=AUTHORITY,
    papers=TEMPLATES,
    title=round_title,
    grants=staff.SESSIONS,
    handled_by=(JUSTICE_OFFICE, OFFICER),
    dated="部署日期",
    same_when=(),
    listed=shown.ROUND_LISTED,
    indicators=figures.ROUND_INDICATORS,
)
LINES = (FILES, ASSESSMENTS, ACTIVITIES, ROUNDS)
