"""Steps: taking one, and seeing what it would bring."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from qingheng.api import checks, versions
from qingheng.api.access import Bearer, user_of
from qingheng.api.once import Answer, once
from qingheng.api.openapi import TAKES, writes
from qingheng.api.problems import Problem, error
from qingheng.api.schemas.writing import PreviewOut, StepBase, StepIn, TakenOut
from qingheng.api.scopes import Scope
from qingheng.api.taken import preview_out, taken_out
from qingheng.kernel.cases import door, previewing
from qingheng.kernel.cases.requests import Conflict, Taking
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today

router = Router(tags=["环节"], auth=Bearer(Scope.STEPS_WRITE))


@router.post(
    "/{int:case_id}/steps/{code}",
    response=TakenOut,
    operation_id="take_step",
    summary="办理环节",
    openapi_extra=writes(TAKES, version=True),
)
def take_step(request: HttpRequest, case_id: int, code: str, payload: StepIn) -> HttpResponse:
    """办理一个环节：记录、期限、文书同时写入，或者都不写入。案件已变动的答复 409，不能办理的答复 422。"""

    def work() -> Answer:
        user = user_of(request)
        version = versions.seen(request, payload.version)
        taking = taking_of(case_id, code, payload, user, version)
        try:
            taken = door.take(case_id, taking, user)
        except Conflict as conflict:
            raise versions.conflict(conflict, case_id, user) from None
        return Answer(200, taken_out(taken), {"ETag": versions.tag(taken.case.version)})

    return once(request, work)


@router.post(
    "/{int:case_id}/steps/{code}/preview",
    response=PreviewOut,
    operation_id="preview_step",
    summary="环节预览",
    openapi_extra={TAKES: True},
)
def preview_step(request: HttpRequest, case_id: int, code: str, payload: StepIn) -> PreviewOut:
    """将起算、终结、变动的期限，将制作的文书，以及不能办理的原因。不写入任何内容。"""
    user = user_of(request)
    taking = taking_of(case_id, code, payload, user, payload.version)
    try:
        return preview_out(previewing.preview(case_id, taking, user))
    except Conflict as conflict:
        raise versions.conflict(conflict, case_id, user) from None


def taking_of(case_id: int, code: str, payload: StepBase, user: User, version: int | None) -> Taking:
    """The step as the kernel takes it. Raises NotThere, or Problem for what refers to nothing."""
    step = checks.step_of(door.reach(case_id, user, Action.ACT), code)
    if step is None:
        raise Problem(404, f"没有“{code}”这一环节。")
    if step.serves:
        raise Problem(422, f"“{step.label}”经登记文书送达办理。", [error("请登记相应文书的送达", "")])
    checks.facts(step, payload.facts)
    parties = checks.new_parties(payload.joining)
    return payload.as_taking(code, payload.on or today(), version, parties)
