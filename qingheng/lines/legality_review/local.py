"""What holds only in this place and changes without the law changing. Unverified: change it here and nowhere else."""

from qingheng.statute.periods import days, months, workdays

SUPPLEMENT_TERM = workdays(20)
"""After so long without the missing materials a submission is returned."""
DOCUMENT_TERM, DOCUMENT_FLOOR = workdays(15), workdays(5)
"""How long the review of a normative document may take, and how long it must (国办发〔2018〕115号)."""
OTHER_TERM = workdays(10)
"""How long the review of contracts, projects and other matters may take."""
ENFORCEMENT_TERM, ENFORCEMENT_EXTENSION = workdays(5), 5
"""How long the review of an enforcement decision may take, and how many working days more a complex one."""

SUPERIOR_FILING_TERM = workdays(15)
"""Filing of a normative document with the government above (沪府令第17号)."""
EFFECT_AFTER = days(31)
"""A normative document takes effect not before this day after its publication, unless delay would harm."""
VALIDITY_YEARS, TRIAL_YEARS = 5, 2
"""The longest validity of a normative document, and of one that is provisional or on trial."""
EXPIRY_WARNING_DAYS = 183
"""How many days before its last day one is told that a document expires."""
DOCUMENT_AGENCY = "青府"
"""The code of the district government before 规 in the numbers of its documents."""

ADVISER_YEARS = 5
"""How long a lawyer must have practised to be chosen."""
CONFLICT_MONTHS = months(12)
"""A firm that acted for the other side within this time may not be assigned."""
NOTICE_TERM = workdays(5)
"""For how long the names of those proposed are shown to the public."""
ADVISER_WARNING_DAYS = 60
"""How many days before the term or the licence of an adviser ends one is told."""
OPINION_TERM = workdays(5)
"""How long an adviser has for an opinion where the assignment says nothing else."""
