"""The records of the lines: a column for every fact that lists and figures ask for."""

from django.db import models

from qingheng.kernel.cases.models import Record
from qingheng.lines.legality_review.facts import Competition, Following, Participation, Reviewing, Submission
from qingheng.lines.legality_review.registers.adviser import AdviserFacts
from qingheng.lines.legality_review.registers.assignment import AssignmentFacts
from qingheng.lines.legality_review.registers.cleanup import CleanupFacts
from qingheng.lines.legality_review.registers.documents.facts import DocumentFacts
from qingheng.lines.legality_review.registers.selection import SelectionFacts


class LegalityReview(Record, facts=(Submission, Participation, Competition, Reviewing, Following)):
    """审查件."""

    class Meta:
        verbose_name = "合法性审查件"
        indexes = (models.Index(fields=["first_opinion_on", "matter_type"], name="legality_review_opinion"),)


class NormativeDocument(Record, facts=(DocumentFacts,)):
    """行政规范性文件."""

    class Meta:
        verbose_name = "行政规范性文件"


class DocumentCleanup(Record, facts=(CleanupFacts,)):
    """清理、年度目录."""

    class Meta:
        verbose_name = "文件清理"


class AdviserSelection(Record, facts=(SelectionFacts,)):
    """法律顾问选聘."""

    class Meta:
        verbose_name = "法律顾问选聘"


class LegalAdviser(Record, facts=(AdviserFacts,)):
    """法律顾问."""

    class Meta:
        verbose_name = "法律顾问"


class AdviserMatter(Record, facts=(AssignmentFacts,)):
    """法律顾问事项."""

    class Meta:
        verbose_name = "法律顾问事项"
