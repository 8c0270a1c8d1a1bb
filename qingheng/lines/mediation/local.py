"""What holds only in this place and changes without the law changing. Unverified: change it here and nowhere else."""

from qingheng.statute.periods import days, months, workdays

ORDINARY_TERM = months(1)
"""How long an ordinary mediation may take before both sides must agree to go on (司法部令第75号 art. 33)."""
FOLLOW_UP_TERM = days(15)
"""Within how many days of the last day for performance the mediators call on the parties."""
COURT_NOTICE_TERM = workdays(10)
"""What "promptly" comes to when the court is told of a committee and its members (Law 10)."""
TERM_WARNING_DAYS = 60
"""How many days before a committee's term ends one is told."""
ENFORCEMENT_WARNING_DAYS = 90
"""How many days before the right to enforcement lapses the party is told."""
LAWYER_YEARS = 2
"""How long a lawyer of a studio must have practised, without penalty in `LAWYER_CLEAN_YEARS`."""
LAWYER_CLEAN_YEARS = 5
COURT = "上海市青浦区人民法院"
"""The basic court with which confirmation is asked for, where the parties choose no other."""
