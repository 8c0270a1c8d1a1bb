"""The records of this line: a column for every fact that lists and figures ask for."""

from django.db import models

from qingheng.kernel.cases.models import Record
from qingheng.lines.correction.activities import ActivityFacts
from qingheng.lines.correction.assessment import AssessmentFacts
from qingheng.lines.correction.facts import Course, Ending, Reception, Sentence
from qingheng.lines.correction.rounds import RoundFacts


class Correction(Record, facts=(Sentence, Reception, Course, Ending)):
    """矫正档案."""

    class Meta:
        verbose_name = "矫正档案"
        indexes = (
            models.Index(fields=["start_on", "ended_on"], name="stock_on_file"),
            models.Index(fields=["registered_on"]),
            models.Index(fields=["ended_on", "end_reason"]),
        )


class CorrectionAssessment(Record, facts=(AssessmentFacts,)):
    """调查评估."""

    class Meta:
        verbose_name = "调查评估"
        indexes = (models.Index(fields=["submitted_on"]),)


class CorrectionActivity(Record, facts=(ActivityFacts,)):
    """教育、公益活动."""

    class Meta:
        verbose_name = "教育、公益活动"
        indexes = (models.Index(fields=["activity_on", "activity"]),)


class CorrectionRiskRound(Record, facts=(RoundFacts,)):
    """风险排查."""

    class Meta:
        verbose_name = "风险排查"
