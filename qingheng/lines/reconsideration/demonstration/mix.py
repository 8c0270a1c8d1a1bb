"""The proportions of a year: how many of everything. Where the published report of 2024 has a number, it is that."""

from qingheng.lines.reconsideration.choices import Channel, Closing, RefusalGround, SuspensionGround, Track
from qingheng.lines.reconsideration.demonstration.plan import Early, Route, Turn

# From the report
RECEIVED, RESOLVED, ACCEPTED, CLOSED, SUGGESTIONS = 1697, 807, 808, 834, 9
# Chosen: opening + ACCEPTED = CLOSED + closing, so that closing is 70
OPENING = 96
CARRIED_OVER, DUPLICATES, OPINIONS, CORRECTIONS, WRONG_RESPONDENTS = 3, 2, 14, 6, 5
LONG_PENDING, HELD_UP = 2, 9
LEAST_FOR_DECISION = 9
"""Working days below which no decision can be reached in order."""
SIMPLIFIED = 0.46
"""Of the cases that could go the short way, the share that does."""

MONTHS = (9, 6, 10, 9, 9, 9, 10, 10, 10, 9, 10, 10)
CHANNELS = {
    Channel.COUNTER: 22, Channel.MAIL: 40, Channel.WEB: 24, Channel.ORAL: 2, Channel.SERVICE_POINT: 7, Channel.ORGAN: 5,
}  # fmt: skip

EARLY = {
    Early.REDIRECTED: 17,
    Early.WITHDRAWN: 11,
    Early.ABANDONED: 8,
    Early.PENDING_SCREENING: 6,
    Early.PENDING_PREFILING: 6,
    Early.PENDING_SUPPLEMENT: 4,
}
"""The rest of what is neither resolved nor accepted is refused."""
REFUSAL_GROUNDS = (
    RefusalGround.INTEREST, RefusalGround.LATE, RefusalGround.SCOPE, RefusalGround.INTEREST, RefusalGround.JURISDICTION,
    RefusalGround.LATE, RefusalGround.REPEATED, RefusalGround.INTEREST, RefusalGround.PARTIES,
)  # fmt: skip

ROUTES = {
    Route.AFTER_PREFILING: 170,
    Route.SUPPLEMENTED: 70,
    Route.INCOMPLETE: 14,
    Route.DEEMED: 4,
    Route.REOPENED: 1,
}

CLOSINGS = {
    Closing.UPHELD: 330,
    Closing.CLAIM_REJECTED: 78,
    Closing.DISMISSED: 98,
    Closing.QUASHED: 38,
    Closing.UNLAWFUL: 30,
    Closing.ORDERED: 19,
    Closing.CHANGED: 6,
    Closing.PARTLY_QUASHED: 3,
    Closing.VOID: 1,
    Closing.CONTRACT: 3,
    Closing.SETTLED: 112,
    Closing.WITHDRAWN: 68,
    Closing.MEDIATED: 40,
    Closing.TERMINATED: 8,
}

DAYS = {
    (Track.ORDINARY, False): (34, 58),
    (Track.SIMPLIFIED, False): (13, 28),
    (Track.ORDINARY, True): (9, 46),
    (Track.SIMPLIFIED, True): (6, 26),
}
"""From acceptance to the end, by track and by whether it ends without a decision."""

PAUSES = {
    SuspensionGround.MEDIATION: 9,
    SuspensionGround.OTHER_CASE: 5,
    SuspensionGround.QUESTION_OF_LAW: 2,
    SuspensionGround.OBSTACLE: 3,
    SuspensionGround.MISSING: 1,
}

TURNS = {
    Turn.SIXTY_DAYS: (1, (108, 120), Track.ORDINARY),
    Turn.TRANSFER: (1, (82, 95), Track.ORDINARY),
    Turn.UNLAWFUL_TEXT: (1, (66, 76), Track.ORDINARY),
    Turn.REVIEW: (3, (66, 76), Track.ORDINARY),
    Turn.DEATH: (2, (62, 72), Track.ORDINARY),
    Turn.SUSPENSION: (22, (75, 115), Track.ORDINARY),
    Turn.EXTENSION: (38, (62, 73), Track.ORDINARY),
    Turn.HEARING: (30, (52, 58), Track.ORDINARY),
    Turn.COMMITTEE: (14, (48, 58), Track.ORDINARY),
    Turn.OVERDUE: (4, (64, 72), Track.ORDINARY),
    Turn.NO_REPLY: (2, (40, 55), Track.ORDINARY),
    Turn.LATE_REPLY: (9, (48, 58), Track.ORDINARY),
    Turn.APPRAISAL: (5, (55, 65), Track.ORDINARY),
    Turn.INSPECTION: (6, (40, 56), Track.ORDINARY),
    Turn.STAY: (3, (36, 56), Track.ORDINARY),
    Turn.NO_STAY: (8, (36, 56), Track.ORDINARY),
    Turn.EVIDENCE: (24, (36, 56), Track.ORDINARY),
    Turn.RETURNED: (12, (40, 57), Track.ORDINARY),
    Turn.NOTICE: (2, (36, 56), Track.ORDINARY),
    Turn.SWITCH: (9, (38, 56), Track.SIMPLIFIED),
}
"""How many cases take each turn, how many days they last from acceptance, and in which track they begin."""
OLD_TURNS = frozenset({
    Turn.SIXTY_DAYS, Turn.DEATH, Turn.SUSPENSION, Turn.EXTENSION, Turn.HEARING, Turn.OVERDUE, Turn.NO_REPLY,
    Turn.APPRAISAL, Turn.INSPECTION, Turn.RETURNED, Turn.NOTICE,
})  # fmt: skip
"""Those that the law before 2024 knew in this form."""
