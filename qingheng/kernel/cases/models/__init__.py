"""The records that every line shares."""

from qingheng.kernel.cases.models.appointment import Appointment
from qingheng.kernel.cases.models.attachment import Attachment
from qingheng.kernel.cases.models.batch import Batch, BatchItem
from qingheng.kernel.cases.models.case import Assignment, Case, CaseQuerySet
from qingheng.kernel.cases.models.deadline import Deadline
from qingheng.kernel.cases.models.event import Event
from qingheng.kernel.cases.models.holiday_notice import HolidayNotice
from qingheng.kernel.cases.models.link import CaseLink
from qingheng.kernel.cases.models.party import Party
from qingheng.kernel.cases.models.preparation import Preparation
from qingheng.kernel.cases.models.record import Record
from qingheng.kernel.cases.models.referral import Referral

__all__ = [
    "Appointment",
    "Assignment",
    "Attachment",
    "Batch",
    "BatchItem",
    "Case",
    "CaseLink",
    "CaseQuerySet",
    "Deadline",
    "Event",
    "HolidayNotice",
    "Party",
    "Preparation",
    "Record",
    "Referral",
]
