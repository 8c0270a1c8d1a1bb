"""How a suit is taken down and marked on the page: sections of the intake, words beside the number."""

from qingheng.lines.litigation import choices as c
from qingheng.lines.litigation.facts import Appearance, Outcome
from qingheng.lines.litigation.facts import Registration as R
from qingheng.procedure.fields import where

INTAKE = (
    (
        "法院",
        (
            R.court,
            R.court_level,
            R.court_no,
            R.court_filed_on,
            R.instance,
            R.prior_suit,
            R.prior_no,
            R.track,
            R.position,
        ),
    ),
    ("诉讼", (R.act, R.act_kind, R.admin_field, R.claims, R.amount, R.government_act, R.public_interest)),
    ("行政复议", (R.reconsidered, R.reconsideration_case, R.reconsideration_no, R.reconsideration_outcome, R.sued)),
    ("核对", (R.wrong_defendant, R.reconsideration_pending, R.sued_before)),
)

MARKS = (
    ("二审", where(R.instance, c.Instance.SECOND)),
    ("再审", where(R.instance, c.Instance.RETRIAL_REVIEW, c.Instance.RETRIAL)),
    ("公益诉讼", where(R.public_interest, True)),
    ("共同被告", where(R.position, *c.JOINT)),
    ("应追加共同被告", where(R.flags, c.Flag.ADD_DEFENDANT)),
    ("可主张错列被告", where(R.flags, c.Flag.WRONG_DEFENDANT)),
    ("级别管辖存疑", where(R.flags, c.Flag.COURT_LEVEL)),
    ("复议与诉讼并行", where(R.flags, c.Flag.PARALLEL)),
    ("仅律师出庭", where(Appearance.only_lawyers, True)),
    ("败诉", where(Outcome.result, *c.LOSSES)),
)
