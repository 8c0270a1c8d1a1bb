"""Steps laid before whoever decides them: laying, approving, giving back, withdrawing."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Router

from qingheng.api import checks, reading, versions
from qingheng.api.access import Bearer, user_of
from qingheng.api.once import Answer, once
from qingheng.api.openapi import LAYS, writes
from qingheng.api.routes.steps import taking_of
from qingheng.api.schemas.preparations import ApprovalIn, PreparationIn, PreparationOut, ReturnIn
from qingheng.api.schemas.writing import TakenOut
from qingheng.api.scopes import Scope
from qingheng.api.taken import taken_out
from qingheng.kernel.cases import door, preparing
from qingheng.kernel.cases.models import Case, Preparation
from qingheng.kernel.cases.requests import Conflict, NotThere
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action

of_case = Router(tags=["送批"])
router = Router(tags=["送批"])
READ, WRITE = Bearer(Scope.CASES_READ), Bearer(Scope.STEPS_WRITE)


def _visible(user: User) -> QuerySet[Preparation]:
    cases = Case.objects.restrict(user, Action.VIEW).order_by().values("pk")
    return Preparation.objects.filter(case__in=cases).select_related("case", "prepared_by", "decided_by")


def _found(request: HttpRequest, preparation_id: int) -> Preparation:
    """What was laid before somebody in a case that the caller may see. Raises NotThere."""
    found = _visible(user_of(request)).filter(pk=preparation_id).first()
    if found is None:
        raise NotThere(preparation_id)
    return found


@of_case.post(
    "/{int:case_id}/steps/{code}/prepare",
    auth=WRITE,
    response={201: PreparationOut},
    operation_id="prepare_step",
    summary="送批",
    openapi_extra=writes(LAYS, version=True),
)
def prepare(request: HttpRequest, case_id: int, code: str, payload: PreparationIn) -> HttpResponse:
    """将一个环节送有权办理的人审批，批准前不发生效力。除办理人的身份以外，全部条件在送批时核对。"""

    def work() -> Answer:
        user = user_of(request)
        version = versions.seen(request, payload.version)
        taking = taking_of(case_id, code, payload, user, version)
        try:
            laid = preparing.prepare(case_id, taking, user, payload.note)
        except Conflict as conflict:
            raise versions.conflict(conflict, case_id, user) from None
        headers = {"Location": f"/api/v1/preparations/{laid.pk}"}
        return Answer(201, reading.preparation(laid), headers)

    return once(request, work)


@of_case.get(
    "/{int:case_id}/preparations",
    auth=READ,
    response=list[PreparationOut],
    operation_id="case_preparations",
    summary="案件的送批",
)
def preparations_of(request: HttpRequest, case_id: int) -> list[PreparationOut]:
    """案件的全部送批及其结果，先送的在前。"""
    user = user_of(request)
    door.reach(case_id, user, Action.VIEW)
    return [reading.preparation(each) for each in _visible(user).filter(case=case_id).order_by("pk")]


@router.get("", auth=READ, response=list[PreparationOut], operation_id="preparations", summary="待我审批")
def pending(request: HttpRequest) -> list[PreparationOut]:
    """等待令牌使用人审批的，先送的在前。"""
    return [reading.preparation(each) for each in preparing.pending(user_of(request)).select_related("decided_by")]


@router.get("/{int:preparation_id}", auth=READ, response=PreparationOut, operation_id="preparation", summary="一件送批")
def preparation(request: HttpRequest, preparation_id: int) -> PreparationOut:
    """所送的内容、文书，审批的结果和意见。"""
    return reading.preparation(_found(request, preparation_id))


@router.post(
    "/{int:preparation_id}/approve",
    auth=WRITE,
    response=TakenOut,
    operation_id="approve_preparation",
    summary="批准",
    openapi_extra=writes(version=True),
)
def approve(request: HttpRequest, preparation_id: int, payload: ApprovalIn) -> HttpResponse:
    """照所送批准，或者修改后批准，即办理所送的环节。"""

    def work() -> Answer:
        user = user_of(request)
        found = _found(request, preparation_id)
        version = versions.seen(request, payload.version)
        if payload.facts is not None:
            checks.facts(checks.step_of(found.case, found.step), payload.facts)
        try:
            taken = preparing.approve(found.pk, user, data=payload.facts, texts=payload.texts, version=version)
        except Conflict as conflict:
            raise versions.conflict(conflict, found.case_id, user) from None
        return Answer(200, taken_out(taken), {"ETag": versions.tag(taken.case.version)})

    return once(request, work)


@router.post(
    "/{int:preparation_id}/return",
    auth=WRITE,
    response=PreparationOut,
    operation_id="return_preparation",
    summary="退回",
    openapi_extra=writes(),
)
def give_back(request: HttpRequest, preparation_id: int, payload: ReturnIn) -> HttpResponse:
    """附理由退回送批人。"""

    def work() -> Answer:
        return _decided(request, preparing.give_back(preparation_id, user_of(request), payload.reply))

    return once(request, work)


@router.post(
    "/{int:preparation_id}/withdraw",
    auth=WRITE,
    response=PreparationOut,
    operation_id="withdraw_preparation",
    summary="撤回送批",
    openapi_extra=writes(),
)
def withdraw(request: HttpRequest, preparation_id: int) -> HttpResponse:
    """由送批人在审批前撤回。不必填写内容。"""

    def work() -> Answer:
        return _decided(request, preparing.take_back(preparation_id, user_of(request)))

    return once(request, work)


def _decided(request: HttpRequest, decided: Preparation) -> Answer:
    return Answer(200, reading.preparation(_found(request, decided.pk)))
