"""Cases: list, one case, taking in."""

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from qingheng.api import checks, reading, versions
from qingheng.api.access import Bearer, user_of
from qingheng.api.listing import CaseFilter, page
from qingheng.api.once import Answer, once
from qingheng.api.openapi import OPENS, writes
from qingheng.api.problems import Problem, error
from qingheng.api.schemas.cases import CaseOut, CasePage
from qingheng.api.schemas.writing import CaseIn, PreviewOut, TakenOut
from qingheng.api.scopes import Scope
from qingheng.api.taken import preview_out, taken_out
from qingheng.kernel.cases import door, previewing
from qingheng.kernel.cases.authority import handling_bodies, intake_roles
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.registry import Line
from qingheng.kernel.cases.requests import NotThere, Taking
from qingheng.kernel.organisations.models import Body, User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.today import today

router = Router(tags=["案件"])


@router.get("", auth=Bearer(Scope.CASES_READ), response=CasePage, operation_id="cases", summary="案件清单")
def cases(request: HttpRequest, asked: Query[CaseFilter]) -> CasePage:
    """按收件日期由近及远，只列令牌使用人有权查看的案件。"""
    if unknown := sorted(set(request.GET) - set(CaseFilter.model_fields)):
        raise Problem(422, "有不能识别的筛选条件。", [error("没有这一筛选条件", name) for name in unknown])
    return page(user_of(request), asked)


@router.get("/{int:case_id}", auth=Bearer(Scope.CASES_READ), response=CaseOut, operation_id="case", summary="案件")
def case(request: HttpRequest, case_id: int, response: HttpResponse) -> CaseOut:
    """事实、当事人（敏感信息已遮盖）、期限及其计算说明、办理记录、现可办理的环节和文书。ETag 为案件的版本。"""
    user = user_of(request)
    whole = Case.objects.restrict(user, Action.VIEW).select_related("body", "officer", "taken_in_at")
    found = whole.filter(pk=case_id).first()
    if found is None:
        raise NotThere(case_id)
    response["ETag"] = versions.tag(found.version)
    return reading.whole(found, user)


@router.post(
    "",
    auth=Bearer(Scope.CASES_WRITE),
    response={201: TakenOut},
    operation_id="open_case",
    summary="收件登记",
    openapi_extra=writes(OPENS),
)
def open_case(request: HttpRequest, payload: CaseIn) -> HttpResponse:
    """登记一件新案件。以 Idempotency-Key 重复发送只登记一件。"""

    def work() -> Answer:
        user = user_of(request)
        line, taking, body = _opening(payload, user)
        point = _service_point(user)
        taken = door.open_case(line, taking, user, body, taken_in_at=point, referral=payload.referral)
        headers = {"Location": f"{request.path}/{taken.case.pk}", "ETag": versions.tag(taken.case.version)}
        return Answer(201, taken_out(taken), headers)

    return once(request, work)


@router.post(
    "/preview",
    auth=Bearer(Scope.CASES_WRITE),
    response=PreviewOut,
    operation_id="preview_case",
    summary="收件预览",
    openapi_extra={OPENS: True},
)
def preview_case(request: HttpRequest, payload: CaseIn) -> PreviewOut:
    """是否在申请期限内、将起算的期限和文书。不写入任何内容。"""
    user = user_of(request)
    line, taking, body = _opening(payload, user)
    return preview_out(previewing.preview_opening(line, taking, user, body, referral=payload.referral))


def _opening(payload: CaseIn, user: User) -> tuple[Line, Taking, Body]:
    line = checks.known_line(payload.line)
    steps = {step.code: step for step in line.procedure.opening_steps()}
    if payload.step is None and len(steps) > 1:
        raise Problem(422, "请写明收件环节。", [error(f"请写明收件环节：{'、'.join(steps)}", "step")])
    code = payload.step or next(iter(steps))
    if code not in steps:
        raise Problem(422, f"“{code}”不是收件环节。", [error("不是收件环节", "step")])
    checks.facts(steps[code], payload.facts)
    body = checks.known_body(payload.body, "body") if payload.body else user.body
    if body is None:
        raise Problem(422, "请写明承办科室。", [error("请写明承办科室", "body")])
    if intake_roles(user, body, line.code) and body not in handling_bodies(user, line):
        raise Problem(422, f"“{body.name}”没有承办人，不能办理案件。", [error("该机构没有承办人", "body")])
    parties = checks.new_parties(payload.parties)
    return line, Taking(code, payload.on or today(), payload.facts, parties=parties, texts=payload.texts), body


def _service_point(user: User) -> Body | None:
    body = user.body
    return body if body is not None and body.kind == Body.Kind.SERVICE_POINT else None
