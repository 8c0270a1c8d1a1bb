"""The records of this line: a column for every fact that lists and figures ask for."""

from django.db import models

from qingheng.kernel.cases.models import Record
from qingheng.lines.resettlement.beside import ActivityFacts, AgreementFacts, BaseFacts, VolunteerFacts
from qingheng.lines.resettlement.facts import Ending, Help, Link, Person, Release, Sharing


class Resettlement(Record, facts=(Person, Release, Link, Help, Sharing, Ending)):
    """帮教档案."""

    class Meta:
        verbose_name = "帮教档案"
        indexes = (
            models.Index(fields=["linked_on", "ended_on"], name="aftercare_on_register"),
            models.Index(fields=["released_on"], name="aftercare_released"),
        )


class AftercareAgreement(Record, facts=(AgreementFacts,)):
    """合作协议."""

    class Meta:
        verbose_name = "帮教合作协议"


class AftercareActivity(Record, facts=(ActivityFacts,)):
    """项目、活动."""

    class Meta:
        verbose_name = "帮教活动"


class AftercareVolunteer(Record, facts=(VolunteerFacts,)):
    """志愿者."""

    class Meta:
        verbose_name = "帮教志愿者"


class AftercareBase(Record, facts=(BaseFacts,)):
    """帮教基地."""

    class Meta:
        verbose_name = "帮教基地"
