"""What holds only in this place and changes without the law changing. Unverified: change it here and nowhere else."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from qingheng.statute.periods import days, workdays


class Standard(NamedTuple):
    """The monthly income per head below which somebody is in hardship, for applications received from that day on."""

    since: dt.date
    below: Decimal


STANDARDS = (
    Standard(dt.date(2021, 7, 1), Decimal(2660)),
    Standard(dt.date(2022, 7, 1), Decimal(2840)),
    Standard(dt.date(2023, 7, 1), Decimal(3020)),
    Standard(dt.date(2024, 7, 17), Decimal(3190)),
)
"""Only the last was read (公告2024年第4号); the others are twice the minimum living allowance of their time. That of
2025 is to be filled in: until then the last one goes on."""
LOW_INCOME_MARGIN_SINCE = dt.date(2026, 3, 1)
"""From then on the standard is that of a family on the margin of the minimum living allowance (办法 22)."""


def standard(received_on: dt.date) -> Decimal | None:
    """The standard for an application received on that day; None before the first and where income no longer counts."""
    if received_on >= LOW_INCOME_MARGIN_SINCE:
        return None
    return next((each.below for each in reversed(STANDARDS) if each.since <= received_on), None)


CITY_BUREAU = "上海市司法局"
"""Who names the centre that takes a case where two disagree."""
SUPPLEMENT_DAYS = 7
"""How long an applicant usually has for missing papers; the notice may say otherwise."""
PRIOR_DAYS = 7
"""Prior provision where less than this is left of a limitation (Law 44)."""
DEFENCE_YEARS = 3
DUTY_TERM = workdays(2)
"""How soon a duty lawyer is named."""
REPLACEMENT_TERM = workdays(5)
FILE_TERM = days(30)
REVIEW_TERM = days(30)
COMPLAINT_ACCEPTANCE_TERM = workdays(5)
COMPLAINT_TERM = days(45)
COMPLAINT_ANSWER_TERM = workdays(5)
NO_CO_ACCUSED = True
"""Whether a duty lawyer who helped several co-accused may defend none of them."""
HIGHEST_FINE = Decimal(3000)
