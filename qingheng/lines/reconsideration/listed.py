"""The facts by which cases of this line are listed: columns one may choose and filters one may set."""

from qingheng.lines.reconsideration.facts import Application, Outcome, Screening, Trial

LISTED = (
    Application.admin_field,
    Application.act_kind,
    Trial.track,
    Outcome.closing,
    Screening.accepted_on,
    Application.is_enterprise,
    Application.channel,
    Screening.intake_result,
    Application.green_channel,
    Outcome.compensation,
)
