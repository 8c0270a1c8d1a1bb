"""Putting recorded events right, by a head of the working body."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from qingheng.api import reading, versions
from qingheng.api.access import Bearer, user_of
from qingheng.api.once import Answer, once
from qingheng.api.openapi import writes
from qingheng.api.schemas.common import ErrorOut, LimitOut
from qingheng.api.schemas.corrections import CorrectedOut, CorrectionIn, ForeseenOut
from qingheng.api.scopes import Scope
from qingheng.kernel.cases.correcting import correct, foresee
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Conflict, Refused

router = Router(tags=["更正"], auth=Bearer(Scope.CORRECTIONS_WRITE))


@router.post(
    "/{int:case_id}/events/{int:number}/corrections",
    response={201: CorrectedOut},
    operation_id="correct_event",
    summary="更正、撤销记录",
    openapi_extra=writes(version=True),
)
def correct_event(request: HttpRequest, case_id: int, number: int, payload: CorrectionIn) -> HttpResponse:
    """更正一条记录的日期、内容，或者撤销该记录。原记录保留；其后的环节须仍能成立，有关期限重新计算。"""

    def work() -> Answer:
        user = user_of(request)
        version = versions.seen(request, payload.version)
        try:
            moved = correct(case_id, payload.as_correction(number), user, version=version)
        except Conflict as conflict:
            raise versions.conflict(conflict, case_id, user) from None
        case = Case.objects.select_related("body", "officer").get(pk=case_id)
        corrected = CorrectedOut(
            case=reading.row(case),
            event=case.events.latest("number").number,
            moved=[LimitOut.of(each) for each in moved],
        )
        return Answer(201, corrected, {"ETag": versions.tag(case.version)})

    return once(request, work)


@router.post(
    "/{int:case_id}/events/{int:number}/corrections/preview",
    response=ForeseenOut,
    operation_id="preview_correction",
    summary="更正预览",
)
def preview_correction(request: HttpRequest, case_id: int, number: int, payload: CorrectionIn) -> ForeseenOut:
    """将变动的期限，以及不能更正的原因。不写入任何内容。"""
    try:
        moved = foresee(case_id, payload.as_correction(number), user_of(request))
    except Refused as refused:
        return ForeseenOut(refusals=ErrorOut.all(refused.refusals), moved=[])
    return ForeseenOut(refusals=[], moved=[LimitOut.of(each) for each in moved])
