"""Matters that one line refers to another: those that concern the caller, and giving one back."""

from typing import Literal

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from ninja import Router

from qingheng.api.access import Bearer, user_of
from qingheng.api.once import Answer, once
from qingheng.api.openapi import writes
from qingheng.api.schemas.referrals import DeclineIn, ReferralOut
from qingheng.api.scopes import Scope
from qingheng.kernel.cases import door, referring
from qingheng.kernel.cases.models import Case, Referral
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action

router = Router(tags=["移送"])
MOST = 200


@router.get("", auth=Bearer(Scope.CASES_READ), response=list[ReferralOut], operation_id="referrals", summary="移送事项")
def referrals(
    request: HttpRequest, state: Literal["sent", "accepted", "declined", "reported", "withdrawn"] = "sent"
) -> list[ReferralOut]:
    """移送给令牌使用人收件的条线的，以及由其有权查看的案件移送的，由早及晚，至多 200 项。"""
    found = _concerning(user_of(request), state)
    return [ReferralOut.of(each) for each in found]


def _concerning(user: User, state: str) -> list[Referral]:
    addressed = referring.addressed(user).order_by().values("pk")
    viewed = Case.objects.restrict(user, Action.VIEW).order_by().values("pk")
    found = Referral.objects.filter(Q(pk__in=addressed) | Q(from_case__in=viewed), state=state)
    return list(found.select_related("from_case", "to_case").order_by("sent_on", "pk")[:MOST])


@router.post(
    "/{int:referral_id}/decline",
    auth=Bearer(Scope.CASES_WRITE),
    response=ReferralOut,
    operation_id="decline_referral",
    summary="退回移送事项",
    openapi_extra=writes(),
)
def decline(request: HttpRequest, referral_id: int, payload: DeclineIn) -> HttpResponse:
    """写明理由退回。移送的案件有相应环节的，同时记入；接收以收件登记（`referral`）办理。"""

    def work() -> Answer:
        found = referring.decline(referral_id, user_of(request), payload.reason, door.take_within)
        return Answer(200, ReferralOut.of(found))

    return once(request, work)
