"""合法性审查 as the kernel and the faces know it: reviews, and what is kept beside them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from qingheng.kernel.cases.numbering import Numbering
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.titles import Parties, first
from qingheng.lines.legality_review import figures, models, staff
from qingheng.lines.legality_review.facts import Submission
from qingheng.lines.legality_review.listed import LISTED
from qingheng.lines.legality_review.procedure import Review
from qingheng.lines.legality_review.registers.adviser import AdviserFacts, AdviserRegister
from qingheng.lines.legality_review.registers.assignment import Assignment, AssignmentFacts
from qingheng.lines.legality_review.registers.cleanup import Cleanup, CleanupFacts
from qingheng.lines.legality_review.registers.documents.facts import DocumentFacts
from qingheng.lines.legality_review.registers.documents.procedure import NormativeDocument
from qingheng.lines.legality_review.registers.selection import Selection, SelectionFacts
from qingheng.lines.legality_review.shown import INTAKE, MARKS
from qingheng.lines.legality_review.wording import context
from qingheng.procedure.versions import Versions

Facts = Mapping[str, Any]


def stated(name: str, facts: Facts, _: Parties) -> str:
    """What the fact says."""
    return str(facts.get(name) or "")[:300]


def cleanup_title(facts: Facts, _: Parties) -> str:
    """The name of a campaign; of a yearly list, its year."""
    return str(facts.get("name") or f"{facts.get('year', '')}年度规范性文件目录")[:300]


def adviser_title(_: Facts, parties: Parties) -> str:
    """The name of the adviser."""
    return first(parties, staff.ADVISER)


def office(world: Any) -> None:
    """Enter the staff of the line in a demonstration year."""
    from qingheng.lines.legality_review.demonstration.office import found  # noqa: PLC0415  (a demonstration only)

    found(world)


def demonstrate(world: Any) -> None:
    """Stage the year of the line."""
    from qingheng.lines.legality_review.demonstration.year import stage  # noqa: PLC0415  (a demonstration only)

    stage(world)


_line = partial(
    Line,
    business="合法性审查",
    papers=Path(__file__).parent / "templates",
    context=context,
    same_when=(),
)

REVIEWS = _line(
    code="legality_review",
    name="审查件",
    record=models.LegalityReview,
    versions=Versions(Review),
    series="HS",
    numbering=Numbering("HS-{year}-{serial}", digits=4),
    title=partial(stated, "title"),
    grants=staff.REVIEWS,
    handled_by=(staff.REVIEWER,),
    intake=INTAKE,
    starts_with=(staff.SUBMITTER,),
    dated="收件日期",
    same_when=(staff.SUBMITTER,),
    one_open=Submission.title,
    marks=MARKS,
    listed=LISTED,
    indicators=figures.INDICATORS,
    breakdowns=figures.BREAKDOWNS,
    dashboard=figures.DASHBOARD,
    office=office,
    demonstrate=demonstrate,
)
DOCUMENTS = _line(
    code="normative_document",
    name="行政规范性文件",
    register=True,
    record=models.NormativeDocument,
    versions=Versions(NormativeDocument),
    series="青规登",
    title=partial(stated, "title"),
    grants=staff.DOCUMENTS,
    handled_by=(staff.DOCUMENT_MANAGER,),
    starts_with=(staff.MAKER,),
    dated="登记日期",
    unique=(DocumentFacts.doc_no,),
    listed=(
        DocumentFacts.doc_no,
        DocumentFacts.level,
        DocumentFacts.business,
        DocumentFacts.trial,
        DocumentFacts.published_on,
        DocumentFacts.effective_on,
        DocumentFacts.expires_on,
        DocumentFacts.filed_superior_on,
        DocumentFacts.filed_npc_on,
        DocumentFacts.ended_how,
        DocumentFacts.ended_on,
    ),
    indicators=figures.DOCUMENT_INDICATORS,
    breakdowns=figures.DOCUMENT_BREAKDOWNS,
)
CLEANUPS = _line(
    code="document_cleanup",
    name="文件清理",
    record=models.DocumentCleanup,
    versions=Versions(Cleanup),
    series="青清",
    title=cleanup_title,
    grants=staff.DOCUMENTS,
    handled_by=(staff.DOCUMENT_MANAGER,),
    dated="启动日期",
    listed=(
        CleanupFacts.kind,
        CleanupFacts.started_on,
        CleanupFacts.deadline,
        CleanupFacts.closed_on,
        CleanupFacts.year,
    ),
    indicators=figures.CLEANED,
)
SELECTIONS = _line(
    code="adviser_selection",
    name="法律顾问选聘",
    record=models.AdviserSelection,
    versions=Versions(Selection),
    series="青聘",
    title=partial(stated, "name"),
    grants=staff.ADVISERS,
    handled_by=(staff.ADVISER_MANAGER,),
    dated="公告日期",
    listed=(
        SelectionFacts.pool,
        SelectionFacts.quota,
        SelectionFacts.announced_on,
        SelectionFacts.apply_until,
        SelectionFacts.shown_on,
        SelectionFacts.decided_on,
    ),
    indicators=(figures.applicants,),
)
ADVISERS = _line(
    code="legal_adviser",
    name="法律顾问",
    register=True,
    record=models.LegalAdviser,
    versions=Versions(AdviserRegister),
    series="青顾",
    title=adviser_title,
    grants=staff.ADVISERS,
    handled_by=(staff.ADVISER_MANAGER,),
    starts_with=(staff.ADVISER,),
    dated="聘任日期",
    listed=(
        AdviserFacts.pool,
        AdviserFacts.appointed_by,
        AdviserFacts.adviser_kind,
        AdviserFacts.firm,
        AdviserFacts.specialties,
        AdviserFacts.openly_selected,
        AdviserFacts.licence_until,
        AdviserFacts.term_to,
        AdviserFacts.check_result,
        AdviserFacts.grade,
    ),
    indicators=figures.ADVISER_INDICATORS,
    breakdowns=figures.ADVISER_BREAKDOWNS,
)
ADVISER_MATTERS = _line(
    code="adviser_matter",
    name="法律顾问事项",
    record=models.AdviserMatter,
    versions=Versions(Assignment),
    series="青顾派",
    title=partial(stated, "subject_title"),
    grants=staff.ADVISER_MATTERS,
    handled_by=(staff.ADVISER_MANAGER,),
    dated="提出日期",
    listed=(
        AssignmentFacts.work,
        AssignmentFacts.adviser_name,
        AssignmentFacts.assigned_on,
        AssignmentFacts.due_on,
        AssignmentFacts.delivered_on,
        AssignmentFacts.score,
    ),
    indicators=figures.MATTER_INDICATORS,
    breakdowns=figures.ASSIGNMENT_BREAKDOWNS,
)
LINES = (REVIEWS, DOCUMENTS, CLEANUPS, SELECTIONS, ADVISERS, ADVISER_MATTERS)
