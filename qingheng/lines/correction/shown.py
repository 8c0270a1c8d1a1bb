"""How the matters of this line are taken down and marked on the page."""

from qingheng.lines.correction.activities import ActivityFacts as N
from qingheng.lines.correction.assessment import AssessmentFacts as F
from qingheng.lines.correction.choices import Category, Level, Order, Track
from qingheng.lines.correction.facts import Ending as E
from qingheng.lines.correction.facts import Reception as R
from qingheng.lines.correction.facts import Sentence as S
from qingheng.lines.correction.rounds import RoundFacts as K
from qingheng.procedure.fields import where

FILE_INTAKE = (
    ("来源", (S.source, S.former_agency, S.move_told_on)),
    (
        "裁判、决定",
        (
            S.category, S.subtype, S.decider_kind, S.decider, S.decision_no, S.effective_on, S.notified_on,
            S.custodian_received_on,
        ),
    ),
    (
        "犯罪和刑罚",
        (
            S.crime_type, S.crime, S.crime_on, S.principal, S.principal_months, S.recidivist, S.ringleader, S.fine,
            S.rights_months,
        ),
    ),
    ("矫正期限", (S.custody_days, S.term_years, S.term_months, S.sentence_ends_on, S.granted_until)),
    ("禁止令", (S.orders, S.order_text, S.order_until)),
    ("文书", (S.documents_missing, S.other_file)),
)  # fmt: skip
FILE_MARKS = (
    *((category.label, where(S.category, category)) for category in Category),
    ("未成年人档案", where(S.is_minor_file, True)),
    ("严管", where(R.level, Level.STRICT)),
    ("禁止令", where(S.orders, *Order)),
    ("脱管", where(E.absent_open, True)),
    ("限制人身自由", where(E.restraint_open, True)),
    ("提请未决", where(E.motion_open, True)),
)
FILE_LISTED = (
    S.category, R.level, R.stage, S.crime_type, S.end_on, R.registered_on, S.decider_kind, R.occupation,
    E.end_reason, E.ended_on,
)  # fmt: skip

ASSESSMENT_INTAKE = (
    ("委托", (F.client_kind, F.client, F.letter_no, F.letter_complete, F.track)),
    ("被调查评估人", (F.proposed_category, F.crime_type, F.crime_on)),
    ("告知", (F.procuratorate_told,)),
)
ASSESSMENT_MARKS = (("速裁", where(F.track, Track.FAST)), ("未成年人档案", where(F.is_minor_file, True)))
ASSESSMENT_LISTED = (F.client_kind, F.track, F.proposed_category, F.opinion, F.adopted, F.submitted_on)
ACTIVITY_LISTED = (N.activity, N.activity_on, N.attended, N.for_minors)
ROUND_LISTED = (K.round_on, K.round_closed_on)
