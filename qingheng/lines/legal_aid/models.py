"""The records of the line: a column for every fact that lists and figures ask for."""

from django.db import models

from qingheng.kernel.cases.models import Record
from qingheng.lines.legal_aid.facts import (
    Assigning,
    Ending,
    FileReview,
    Handling,
    Intake,
    Means,
    Notice,
    Review,
)
from qingheng.lines.legal_aid.registers.advice import AdviceFacts
from qingheng.lines.legal_aid.registers.duty import DutyFacts
from qingheng.lines.legal_aid.registers.persons import PersonFacts
from qingheng.lines.legal_aid.registers.stations import StationFacts


class LegalAid(Record, facts=(Intake, Means, Notice, Review, Assigning, Handling, FileReview, Ending)):
    """法律援助案件."""

    class Meta:
        verbose_name = "法律援助案件"
        indexes = (
            models.Index(fields=["accepted_on", "kind"], name="legal_aid_accepted"),
            models.Index(fields=["closed_on"], name="legal_aid_closed"),
        )


class DutyHelp(Record, facts=(DutyFacts,)):
    """值班律师法律帮助."""

    class Meta:
        verbose_name = "值班律师法律帮助"
        indexes = (models.Index(fields=["helped_on"], name="duty_help_helped"),)


class AidAdvice(Record, facts=(AdviceFacts,)):
    """法律咨询、代书."""

    class Meta:
        verbose_name = "法律咨询、代书"
        indexes = (models.Index(fields=["advised_on"], name="aid_advice_advised"),)


class AidPerson(Record, facts=(PersonFacts,)):
    """法律援助人员."""

    class Meta:
        verbose_name = "法律援助人员"


class AidStation(Record, facts=(StationFacts,)):
    """法律援助工作站."""

    class Meta:
        verbose_name = "法律援助工作站"
