"""The calendar that commands reckon by."""

from django.db import Error

from qingheng.kernel.cases import calendars
from qingheng.statute.calendar import WorkCalendar, official


def present_calendar() -> WorkCalendar:
    """With the notices that the operator has loaded; the published ones where there is no database yet."""
    try:
        return calendars.current()
    except Error:
        return official()
