"""How a case is taken down and marked on the page: sections of the intake, words beside the number."""

from qingheng.lines.legal_aid.choices import Channel, Route, SupportResult
from qingheng.lines.legal_aid.facts import Handling, Means, Notice, Review
from qingheng.lines.legal_aid.facts import Intake as I
from qingheng.procedure.fields import where

INTAKE = (
    (
        "来源",
        (
            I.route,
            I.channel,
            I.green_channel,
            Notice.notice_kind,
            I.handed_by,
            I.handed_over_at,
            I.arrived_at,
            Notice.organ,
            Notice.organ_name,
            Notice.notice_number,
            Notice.ground_found_on,
            Notice.notice_ground,
            Notice.ordinary_procedure,
            Notice.case_contact,
        ),
    ),
    (
        "案件情况",
        (
            I.kind,
            I.stage,
            I.former_case,
            I.form,
            I.matter,
            I.cause,
            I.summary,
            I.elsewhere_first,
            I.has_counsel,
            I.materials,
            I.materials_note,
            I.oral,
        ),
    ),
    ("受援人情况", (I.groups, I.custody_place)),
    (
        "经济条件",
        tuple(Means.all()),
    ),
)

MARKS = (
    ("绿色通道", where(I.green_channel, True)),
    ("监狱工作站", where(I.channel, Channel.PRISON_STATION)),
    ("应当通知", where(I.route, Route.NOTICE_MUST)),
    ("先行提供", where(Review.prior, True)),
    ("支持起诉", where(Handling.support_result, SupportResult.SUPPORTED)),
)
