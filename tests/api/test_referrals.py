"""Referrals through the interface."""

from __future__ import annotations

import pytest
import time_machine

from qingheng.kernel.cases.models import Case, Referral
from tests import factories
from tests.api.conftest import As
from tests.factories import District
from tests.toyline import driving

pytestmark = pytest.mark.usefixtures("toylines")


@pytest.fixture
def sent(district: District, day: time_machine.Traveller) -> Referral:
    case = driving.petition(district, factories.applicant(), factories.respondent(district.market))
    driving.step(district, case, "refer")
    return Referral.objects.get()


def test_who_takes_in_reads_them_and_takes_one_in(district: District, as_: As, sent: Referral) -> None:
    caller = as_(district.clerk)
    (row,) = caller.get("/referrals").json()
    assert (row["id"], row["to_line"], row["state"]["label"]) == (sent.pk, "toymediation", "待接收")
    content = {"line": "toymediation", "body": "review", "parties": [], "referral": sent.pk}
    assert caller.post("/cases/preview", content).json()["refusals"] == []
    answer = caller.post("/cases", content)
    assert answer.status_code == 201, answer.json()
    case = Case.objects.get(line="toymediation")
    assert [party.name for party in case.parties.order_by("id")] == ["张伟", "青浦区市场监督管理局"]
    assert case.parties.get(role="applicant").phone == "13800000001"
    assert caller.get("/referrals").json() == []
    (row,) = caller.get("/referrals", state="accepted").json()
    assert row["taken_in"] == case.number
    again = caller.post("/cases", content)
    assert again.status_code == 422


def test_it_is_given_back(district: District, as_: As, sent: Referral) -> None:
    caller = as_(district.clerk)
    assert caller.post(f"/referrals/{sent.pk}/decline", {"reason": ""}).status_code == 422
    answer = caller.post(f"/referrals/{sent.pk}/decline", {"reason": "不属调解范围"})
    assert answer.json()["state"]["code"] == "declined"


def test_who_has_no_business_with_it_finds_nothing(district: District, as_: As, sent: Referral) -> None:
    caller = as_(district.stranger)
    assert caller.get("/referrals").json() == []
    assert caller.post(f"/referrals/{sent.pk}/decline", {"reason": "退"}).status_code == 404
