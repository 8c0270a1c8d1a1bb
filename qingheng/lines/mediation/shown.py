"""How a dispute is taken down and marked on the page: sections of the intake, words beside the number."""

from qingheng.lines.mediation.choices import Channel, Confirmation, Difficulty, Risk
from qingheng.lines.mediation.facts import Agreement, Confirming
from qingheng.lines.mediation.facts import Registration as R
from qingheng.procedure.fields import where

INTAKE = (
    ("纠纷", (R.dispute_type, R.summary, R.persons)),
    (
        "协议",
        (
            Agreement.content,
            Agreement.amount_agreed,
            Agreement.performance,
            Agreement.performance_due,
            Agreement.no_paper_wanted,
        ),
    ),
    (
        "来源",
        (
            R.source,
            R.channel,
            R.referred_by,
            R.court_signed_on,
            R.court_track,
            R.online,
            R.labour_received_on,
            R.pending_elsewhere,
        ),
    ),
    ("情况", (R.consent, R.difficulty, R.amount_claimed, R.risk)),
)

MARKS = (
    ("三所联动", where(R.channel, Channel.THREE_OFFICES)),
    ("复调对接", where(R.channel, Channel.RECONSIDERATION)),
    ("诉调对接", where(R.channel, Channel.COURT_BEFORE, Channel.COURT_AFTER)),
    ("疑难复杂", where(R.difficulty, Difficulty.HARD)),
    ("激化风险", where(R.risk, *Risk)),
    ("司法确认有效", where(Confirming.confirmation, Confirmation.CONFIRMED)),
)
