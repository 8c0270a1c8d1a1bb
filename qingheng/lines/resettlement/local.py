"""What holds only in this place and changes without the law changing. Unverified: change it here and nowhere else."""

from qingheng.statute.periods import days, months, workdays

RELEASE_YEARS = 5
"""How long help lasts after release from prison or detention, parole or sentence served outside (2010 opinion)."""
CORRECTION_YEARS = 3
"""How long it lasts after probation or control: provinces say two to five years."""
VERIFICATION_TERM = workdays(10)
"""Within which the prison is told what was found at the address."""
PICKUP_PLAN_TERM = workdays(5)
"""How long before release the plan of a pick-up must stand."""
FILE_TERM = workdays(3)
"""Within which the file is made after linking."""
FIRST_VISIT_TERM = days(7)
MISSING_TERM = days(30)
"""How long after the day on the certificate somebody's whereabouts count as unknown."""
KEY_VISIT_PERIOD = months(1)
ORDINARY_VISIT_PERIOD = months(3)
KEY_REVIEW_TERM = months(6)
STOP_TERM = workdays(1)
"""Within which partners are told to stop after somebody withdraws from help: at once."""
TRANSFER_TERM = workdays(10)
"""Within which the other district acknowledges; until then the sender stays responsible."""
AGREEMENT_WARNING_DAYS = 30
HELPERS_AT_LEAST = 2
ADULT = 18
FEW = 5
"""A group of fewer people is not told in a breakdown: somebody could be known by it."""
