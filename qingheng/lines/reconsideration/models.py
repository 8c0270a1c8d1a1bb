"""The record of a reconsideration case: a column for every fact that lists and figures ask for."""

from django.db import models

from qingheng.kernel.cases.models import Record
from qingheng.lines.reconsideration.facts import Aftermath, Application, Outcome, Review, Screening, Trial


class Reconsideration(Record, facts=(Application, Screening, Trial, Review, Outcome, Aftermath)):
    """行政复议案件."""

    class Meta:
        verbose_name = "行政复议案件"
        indexes = (
            models.Index(
                fields=["received_on", "accepted_on", "intake_ended_on", "is_duplicate"], name="stock_screening"
            ),
            models.Index(fields=["accepted_on", "closed_on"], name="stock_pending"),
            models.Index(fields=["closed_on"]),
            models.Index(fields=["intake_ended_on", "intake_result"]),
        )
