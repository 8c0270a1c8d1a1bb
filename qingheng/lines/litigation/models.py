"""The records of the line: a column for every fact that lists and figures ask for."""

from django.db import models

from qingheng.kernel.cases.models import Record
from qingheng.lines.litigation.facts import Aftermath, Appearance, Course, Defence, Hearing, Outcome, Registration
from qingheng.lines.litigation.matters.centre import CentreFacts
from qingheng.lines.litigation.matters.enforcement import EnforcementFacts
from qingheng.lines.litigation.matters.event import EventFacts
from qingheng.lines.litigation.matters.suggestion import SuggestionFacts


class Suit(Record, facts=(Registration, Defence, Hearing, Appearance, Course, Outcome, Aftermath)):
    """应诉案件."""

    class Meta:
        verbose_name = "应诉案件"
        indexes = (
            models.Index(fields=["complaint_received_on", "instance"], name="suit_received"),
            models.Index(fields=["court_no"], name="suit_court_no"),
            models.Index(fields=["ruled_on", "instance"], name="suit_ruled"),
            models.Index(fields=["first_heard_on", "head_appeared"], name="suit_heard"),
        )


class CourtEnforcement(Record, facts=(EnforcementFacts,)):
    """非诉执行申请."""

    class Meta:
        verbose_name = "非诉执行"


class CourtSuggestion(Record, facts=(SuggestionFacts,)):
    """司法建议、检察建议."""

    class Meta:
        verbose_name = "司法建议、检察建议"


class LitigationEvent(Record, facts=(EventFacts,)):
    """应诉活动."""

    class Meta:
        verbose_name = "应诉活动"


class JointMediation(Record, facts=(CentreFacts,)):
    """行政争议联合调处."""

    class Meta:
        verbose_name = "联合调处"
