"""The facts by which disputes are listed: columns one may choose and filters one may set."""

from qingheng.lines.mediation.facts import AfterCare, Agreement, Confirming, Registration

LISTED = (
    Registration.dispute_type,
    Registration.source,
    Registration.channel,
    Registration.difficulty,
    Agreement.outcome,
    Registration.accepted_on,
    Agreement.closed_on,
    Agreement.amount_agreed,
    Agreement.performance,
    Confirming.confirmation,
    AfterCare.archived_on,
)
