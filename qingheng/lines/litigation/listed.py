"""The facts by which suits are listed: columns one may choose and filters one may set."""

from qingheng.lines.litigation.facts import Aftermath, Appearance, Outcome, Registration

LISTED = (
    Registration.court_no,
    Registration.instance,
    Registration.position,
    Registration.court,
    Registration.act_kind,
    Registration.admin_field,
    Registration.complaint_received_on,
    Appearance.first_heard_on,
    Appearance.head_appeared,
    Outcome.result,
    Outcome.ruled_on,
    Outcome.effective_on,
    Aftermath.duty_due,
    Aftermath.duty_done,
    Aftermath.closed_on,
)
