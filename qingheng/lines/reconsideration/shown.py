"""How a case of this line is taken down and marked on the page: sections of the intake, words beside the number."""

from qingheng.lines.reconsideration.choices import Track
from qingheng.lines.reconsideration.facts import Application as A
from qingheng.lines.reconsideration.facts import Review, Screening, Trial
from qingheng.procedure.fields import where

INTAKE = (
    ("收件", (A.channel, A.service_point, A.posted_on, A.organ_received_on, A.forwarded_on)),
    ("行政行为", (A.act, A.act_kind, A.report_handling, A.admin_field, A.amount)),
    (
        "时间与期限",
        (
            A.inaction,
            A.act_date,
            A.known_on,
            A.told_rights,
            A.learned_rights_on,
            A.requested_on,
            A.duty_due_on,
            A.real_estate,
            A.longer_by,
            A.obstacle_from,
            A.obstacle_removed,
        ),
    ),
    ("请求与理由", (A.claims, A.reasons, A.stay_asked)),
    (
        "其他",
        (
            A.mandatory_first,
            A.excluded,
            A.several_acts,
            A.already_elsewhere,
            A.withdrawn_before,
            A.against_own_will,
            A.other_filing,
            A.justice_choice,
            A.approved_above,
            A.approver_named,
            A.incapable,
            A.no_web_channel,
            A.green_channel,
            A.legal_aid,
        ),
    ),
)

MARKS = (
    ("简易程序", where(Trial.track, Track.SIMPLIFIED)),
    ("涉企", where(A.is_enterprise, True)),
    ("绿色通道", where(A.green_channel, True)),
    ("容缺受理", where(Screening.incomplete_ok, True)),
    ("附带审查", where(Review.has_review, True)),
    ("申请停止执行", where(A.stay_asked, True)),
)
