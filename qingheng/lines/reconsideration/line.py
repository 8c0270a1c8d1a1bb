"""行政复议 as the kernel and the faces know it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qingheng.kernel.cases.publishing import Publishing
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.titles import Parties, side
from qingheng.lines.reconsideration import figures, papers
from qingheng.lines.reconsideration.facts import Aftermath, Application, Withdrawal
from qingheng.lines.reconsideration.listed import LISTED
from qingheng.lines.reconsideration.models import Reconsideration as Record
from qingheng.lines.reconsideration.procedure import Reconsideration
from qingheng.lines.reconsideration.procedure_1999 import ReconsiderationBefore2024
from qingheng.lines.reconsideration.shown import INTAKE, MARKS
from qingheng.lines.reconsideration.staff import GRANTS
from qingheng.lines.reconsideration.wording import context
from qingheng.procedure.roles import APPLICANT, RESPONDENT
from qingheng.procedure.versions import Versions


def title(facts: Mapping[str, Any], parties: Parties) -> str:
    """张某某不服某某局《行政处罚决定书》， with 等 where there are several."""
    return f"{side(parties, APPLICANT)}不服{side(parties, RESPONDENT)}{facts.get('act', '')}"[:300]


def office(world: Any) -> None:
    """Enter this line's bodies and staff in a demonstration year."""
    from qingheng.lines.reconsideration.demonstration.office import found  # noqa: PLC0415  (a demonstration only)

    found(world)


def demonstrate(world: Any) -> None:
    """Stage this line's cases in a demonstration year."""
    from qingheng.lines.reconsideration.demonstration.year import stage  # noqa: PLC0415  (a demonstration only)

    stage(world)


PUBLISHING = Publishing(
    step=Reconsideration.publish,
    papers=(papers.decision,),
    decides=Aftermath.published,
    topic=Application.admin_field,
    withdraws=Reconsideration.withdraw_publication,
    why=Withdrawal.why_withdrawn,
)

LINE = Line(
    code="reconsideration",
    name="行政复议",
    record=Record,
    versions=Versions(ReconsiderationBefore2024, Reconsideration),
    series="青复",
    papers=Path(__file__).parent / "templates",
    title=title,
    grants=GRANTS,
    office=office,
    demonstrate=demonstrate,
    context=context,
    intake=INTAKE,
    marks=MARKS,
    listed=LISTED,
    indicators=figures.INDICATORS,
    balances=figures.BALANCES,
    breakdowns=figures.BREAKDOWNS,
    dashboard=figures.DASHBOARD,
    publishing=PUBLISHING,
)
