"""How a review is taken down and marked on the page: sections of the intake, words beside the number."""

from qingheng.lines.legality_review.choices import CompetitionResult, Conclusion, Urgent
from qingheng.lines.legality_review.facts import Competition, Following, Reviewing
from qingheng.lines.legality_review.facts import Submission as S
from qingheng.procedure.fields import where

INTAKE = (
    (
        "送审事项",
        (
            S.matter_type,
            S.title,
            S.in_catalogue,
            S.exempt_kind,
            S.issuer_level,
            S.contract_sum,
            S.review_ground,
            S.penalty_filed_on,
        ),
    ),
    ("送审材料", (S.materials, S.economic)),
    ("紧急情形", (S.urgent, S.urgent_why)),
)

MARKS = (
    ("紧急", where(S.urgent, Urgent.EMERGENCY_RESPONSE, Urgent.SUPERIOR_ORDER)),
    ("审查时间不足", where(Following.short_notice, True)),
    ("公平竞争不得出台", where(Competition.fc_result, CompetitionResult.FAIL)),
    ("明示法律风险", where(Reviewing.conclusion, Conclusion.RISK_DISCLOSED)),
)
