"""What holds only in this place and changes without the law changing. Unverified: change it here and nowhere else."""

DISTRICT_COURT = "上海市闵行区人民法院"
"""Hears first-instance suits against departments, towns and subdistricts of the district (centralised jurisdiction)."""
INTERMEDIATE_COURT = "上海市第一中级人民法院"
"""Hears suits against acts of the district government, and appeals from the district court (doubtful)."""
HIGH_COURT = "上海市高级人民法院"
ANSWER_ALARM_DAYS = 2
"""From how many days before the last day the missing answer counts as soon due: from the thirteenth day."""
DRAFT_LEAD_DAYS = 5
"""How many working days before the last day for the answer the unit that did the act hands in what it has (no rule
seen)."""
HEAD_LEAD_DAYS = 3
"""How many working days before a hearing it is settled which head will come (no rule seen)."""
RECORD_DAYS = 3
"""Within how many working days after a hearing it is taken down who came (no rule seen)."""
ACCEPTED_ABSENCES_LEAVE = False
"""Whether a unit leaves the appearance rate where the court accepted why the head could not come (doubtful)."""
ENFORCEMENT_WARNING_DAYS = 90
"""How many days before the right to enforcement lapses one is told."""
RETRIAL_WARNING_DAYS = 30
"""How many days before the last day for a retrial application one is told."""
