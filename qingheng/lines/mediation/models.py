"""The records of the line: a column for every fact that lists and figures ask for."""

from django.db import models

from qingheng.kernel.cases.models import Record
from qingheng.lines.mediation.facts import (
    AfterCare,
    Agreement,
    Confirming,
    Early,
    Ending,
    Escalation,
    Registration,
)
from qingheng.lines.mediation.registers.committee import CommitteeFacts
from qingheng.lines.mediation.registers.expert import ExpertFacts
from qingheng.lines.mediation.registers.mediator import MediatorFacts
from qingheng.lines.mediation.registers.screening import ScreeningFacts


class Mediation(Record, facts=(Registration, Escalation, Early, Agreement, Ending, AfterCare, Confirming)):
    """民间纠纷."""

    class Meta:
        verbose_name = "人民调解纠纷"
        indexes = (
            models.Index(fields=["accepted_on", "channel"], name="mediation_accepted"),
            models.Index(fields=["closed_on", "outcome"], name="mediation_closed"),
        )


class MediationCommittee(Record, facts=(CommitteeFacts,)):
    """人民调解委员会、工作室."""

    class Meta:
        verbose_name = "人民调解组织"


class Mediator(Record, facts=(MediatorFacts,)):
    """人民调解员."""

    class Meta:
        verbose_name = "人民调解员"


class MediationExpert(Record, facts=(ExpertFacts,)):
    """专家库、驻所律师."""

    class Meta:
        verbose_name = "人民调解专家"


class MediationScreening(Record, facts=(ScreeningFacts,)):
    """矛盾纠纷排查."""

    class Meta:
        verbose_name = "矛盾纠纷排查"
