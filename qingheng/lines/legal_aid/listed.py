"""The facts by which cases are listed: columns one may choose and filters one may set. None of them names a person."""

from qingheng.lines.legal_aid.facts import Assigning, Ending, FileReview, Handling, Intake, Means, Notice, Review

LISTED = (
    Intake.route,
    Intake.channel,
    Intake.green_channel,
    Intake.kind,
    Intake.stage,
    Intake.form,
    Intake.matter,
    Means.hardship_basis,
    Notice.organ,
    Notice.notice_ground,
    Review.accepted_on,
    Assigning.firm,
    Assigning.assigned_on,
    Handling.outcome,
    Handling.closed_on,
    Handling.support_result,
    Ending.termination_ground,
    FileReview.quality,
    FileReview.file_ok_on,
)
