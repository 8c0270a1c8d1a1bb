"""How the matters of this line are taken down, listed and marked on the page."""

from qingheng.lines.resettlement.beside import ActivityFacts as N
from qingheng.lines.resettlement.beside import AgreementFacts as A
from qingheng.lines.resettlement.beside import BaseFacts as B
from qingheng.lines.resettlement.beside import VolunteerFacts as V
from qingheng.lines.resettlement.choices import Link
from qingheng.lines.resettlement.facts import Ending as E
from qingheng.lines.resettlement.facts import Help as H
from qingheng.lines.resettlement.facts import Link as L
from qingheng.lines.resettlement.facts import Person as P
from qingheng.lines.resettlement.facts import Release as R
from qingheng.procedure.fields import where

INTAKE = (
    ("来源", (P.source, P.release_no, L.from_district, L.help_until, L.category, L.end_on, L.sentence_ends_on)),
    ("基本情况", (P.residence, P.household, P.education, P.health, P.guardian_fetches, P.is_minor_file)),
    (
        "犯罪和刑罚",
        (
            P.crime_type, P.crime, P.crime_on, P.principal, P.principal_months, P.recidivist, P.prior_convictions,
        ),
    ),
    (
        "监所和释放",
        (
            R.prison, R.admitted_on, R.admission_told, R.admission_told_on, R.release_due_on, R.released_on,
            R.exit_education_on, R.pre_release_risk, L.certificate_shown,
        ),
    ),
    ("移交", (L.appraised_on, L.appraisal, L.handed_papers)),
)  # fmt: skip
MARKS = (
    ("重点", where(H.key_status, True)),
    ("必接必送", where(P.must_pick_up, True)),
    ("未成年人档案", where(P.is_minor_file, True)),
    ("紧急", where(R.urgent, True)),
    ("拒绝帮教", where(H.refused_help, True)),
    ("下落不明", where(L.link_state, Link.MISSING)),
)
LISTED = (
    H.key_status, H.visited_on, P.source, P.crime_type, R.release_due_on, R.released_on, L.link_state, L.linked_on,
    L.help_until, H.job, E.end_reason, E.ended_on,
)  # fmt: skip
AGREEMENTS = (A.agreement_kind, A.signed_on, A.agreement_end_on)
ACTIVITIES = (N.activity, N.activity_on, N.yellow_ribbon, N.persons_served, N.volunteer_number)
VOLUNTEERS = (V.profession, V.joined_on, V.volunteer_left_on)
BASES = (B.base_kind, B.places, B.occupied, B.base_opened_on)
