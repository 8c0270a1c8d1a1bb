"""How many suits of which kind the demonstration district has in a year. Plausible for a district, not reported."""

CARRIED_OVER, FIRST, RETRIALS = 44, 188, 22
"""First-instance suits of the year before that go on, those that come in, and retrial applications."""
CARRIED_OVER_FROM = (9, 18)
"""Month and day of the year before from which they are."""

ENDINGS = (
    ("dismissed", 52), ("suit_dismissed", 13), ("withdrawn", 15), ("withdrawn_early", 12), ("quashed", 2),
    ("unlawful", 1), ("perform", 1), ("mediated", 3), ("deemed_withdrawn", 1),
)  # fmt: skip
"""How first-instance suits end, in a hundred. `withdrawn_early`: before any hearing."""
APPEALED = {"dismissed": 0.52, "suit_dismissed": 0.45, "quashed": 0.5, "unlawful": 0.4, "perform": 0.3}
"""Which share of the judgments and rulings is appealed."""
SECOND_RESULTS = (("appeal_dismissed", 86), ("appeal_withdrawn", 10), ("reversed", 2), ("remitted", 2))
SECOND_HEARD, SUMMARY = 0.55, 0.12
CHIEF_SHARE, SPOKE_SHARE = 0.16, 0.93
"""How often the head who comes is the chief, and how often the head speaks on how to settle the matter."""

GOVERNMENT_ACTS, JOINT = 0.06, 0.17
"""Share of suits against acts of the government itself, and of joint ones after reconsideration."""

ENFORCEMENTS, CENTRE = 26, 44
CENTRE_RESULTS = (("agreed", 34), ("withdrawn", 30), ("not_agreed", 28), ("ended", 8))
