"""The facts by which reviews are listed: columns one may choose and filters one may set."""

from qingheng.lines.legality_review.facts import Competition, Following, Reviewing, Submission

LISTED = (
    Submission.matter_type,
    Submission.received_on,
    Submission.complete_on,
    Submission.urgent,
    Submission.economic,
    Competition.fc_result,
    Reviewing.conclusion,
    Reviewing.first_opinion_on,
    Reviewing.review_workdays,
    Reviewing.review_round,
    Following.meeting_planned_on,
    Following.meeting_on,
    Following.meeting_result,
)
