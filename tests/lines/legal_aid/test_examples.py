"""The worked examples A1 to A14 of the law page: the dates are the page's, none is taken from the program."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.loading import load
from qingheng.kernel.cases.models import Case, Deadline
from qingheng.kernel.cases.requests import Refused
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.lines.legal_aid.figures import criminal
from qingheng.lines.legal_aid.local import standard
from qingheng.procedure.fold import LimitState
from tests.lines.legal_aid.factory import (
    DEFENCE,
    Centre,
    D,
    closed,
    due,
    granted,
    lawyer,
    opened,
    recipient,
    sentences,
    take,
)

pytestmark = pytest.mark.django_db


def alert_on(case_limit: Deadline) -> dt.date:
    """The last working day not after the raw last day."""
    calendar = calendars.current()
    return calendar.previous_workday(case_limit.nominal)


def deadline(case: Case, limit: str) -> Deadline:
    return Deadline.objects.get(case=case, limit=limit)


def test_a1_review_ends_after_the_festival(centre: Centre) -> None:
    case = opened(centre, D(2024, 9, 10))
    assert due(case, "aid_review_limit") == D(2024, 9, 18)
    assert deadline(case, "aid_review_limit").nominal == D(2024, 9, 17)
    assert alert_on(deadline(case, "aid_review_limit")) == D(2024, 9, 14)


def test_a2_review_ends_after_the_spring_festival(centre: Centre) -> None:
    case = opened(centre, D(2025, 1, 24))
    assert deadline(case, "aid_review_limit").nominal == D(2025, 1, 31)
    assert due(case, "aid_review_limit") == D(2025, 2, 5)


def test_a3_the_days_for_supplementing_are_not_counted(centre: Centre) -> None:
    case = opened(centre, D(2024, 9, 10))
    take(centre, case, "ask_supplement", D(2024, 9, 12), missing=["identity"], supplement_until="2024-09-20")
    take(centre, case, "supplemented", D(2024, 9, 20))
    assert due(case, "aid_review_limit") == D(2024, 9, 25)


def test_a4_notice_for_a_minor(centre: Centre) -> None:
    case = opened(centre, D(2024, 9, 30), "accept_notice")
    limit = deadline(case, "notice_assignment_limit")
    assert limit.nominal == D(2024, 10, 3)
    assert limit.due == D(2024, 10, 8)
    assert alert_on(limit) == D(2024, 9, 30)


def test_a5_assignment_after_a_weekend(centre: Centre) -> None:
    case = granted(centre, D(2024, 11, 20), D(2024, 11, 18))
    assert deadline(case, "assignment_limit").nominal == D(2024, 11, 23)
    assert due(case, "assignment_limit") == D(2024, 11, 25)


def test_a6_agreement_after_a_weekend(centre: Centre) -> None:
    case = granted(centre, D(2024, 12, 27), D(2024, 12, 26))
    take(centre, case, "assign", D(2024, 12, 30), lawyer(centre))
    assert deadline(case, "agreement_limit").nominal == D(2025, 1, 4)
    assert due(case, "agreement_limit") == D(2025, 1, 6)


def test_a7_objection(centre: Centre) -> None:
    case = opened(centre, D(2024, 9, 9))
    take(centre, case, "review", D(2024, 9, 10), hardship_basis="checked", income_per_head="9000", household_size="3",
         papers_complete="true", within_scope="true", opinion="收入超过标准。")  # fmt: skip
    take(centre, case, "refuse", D(2024, 9, 10), refusal_reason="means", reasons="收入超过标准。")
    take(centre, case, "receive_objection", D(2024, 9, 12), objection="收入计算有误。")
    limit = deadline(case, "aid_objection_limit")
    assert (limit.nominal, limit.due) == (D(2024, 9, 17), D(2024, 9, 18))


def test_a8_the_standard_is_strictly_below(centre: Centre) -> None:
    assert standard(D(2024, 8, 1)) == Decimal(3190)
    with pytest.raises(Refused) as refused:
        granted(centre, D(2024, 8, 2), D(2024, 8, 1), income_per_head="3190.00")
    assert sentences(refused.value) == ["家庭月人均可支配收入不低于经济困难标准，又没有免予核查或者不受限制的情形"]
    assert granted(centre, D(2024, 8, 2), D(2024, 8, 1), income_per_head="3189.99").state == "granted"


def test_a9_the_holiday_does_not_matter_for_hours(centre: Centre) -> None:
    case = opened(
        centre, D(2024, 10, 2), "transfer_in", recorded=D(2024, 10, 8), handed_by="detention",
        handed_over_at="2024-10-01 10:30", arrived_at="2024-10-02 10:30", **DEFENCE,
    )  # fmt: skip
    status = load(case).folder().status(calendars.current(), D(2024, 10, 8))
    limit = status.running(status.procedure.limits["handing_limit"])
    assert limit is not None
    assert f"{limit.due.due:%Y-%m-%d %H:%M}" == "2024-10-02 10:30"
    assert limit.state is LimitState.MET
    assert due(case, "handing_limit") == D(2024, 10, 2)


@pytest.mark.parametrize(("received", "allowed"), [(D(2024, 6, 11), True), (D(2024, 6, 10), False)])
def test_a10_prior_provision_when_less_than_seven_days_are_left(
    centre: Centre, received: dt.date, allowed: bool
) -> None:
    case = opened(centre, received)
    facts = {"prior_ground": "limitation", "limitation_ends": "2024-06-17", "makeup_due": "2024-06-20"}
    if allowed:
        take(centre, case, "provide_first", received, facts)
        assert case.state == "granted"
        return
    with pytest.raises(Refused) as refused:
        take(centre, case, "provide_first", received, facts)
    assert sentences(refused.value) == ["距法定时效或者期限届满不足七日的，才能以此先行提供法律援助"]


def test_a11_the_file_is_in_time_and_reviewed_by_november(centre: Centre) -> None:
    case = closed(centre, D(2024, 9, 3))
    limit = deadline(case, "file_limit")
    assert (limit.nominal, limit.due) == (D(2024, 10, 3), D(2024, 10, 8))
    take(centre, case, "hand_in", D(2024, 10, 8))
    assert deadline(case, "file_limit").state == "MET"
    assert due(case, "file_review_limit") == D(2024, 11, 7)


def test_a12_two_years_and_eleven_months_do_not_do_for_a_death_case(centre: Centre) -> None:
    case = opened(centre, D(2024, 5, 6), "accept_notice", notice_ground="life_death", groups=None)
    with pytest.raises(Refused) as refused:
        take(centre, case, "assign", D(2024, 5, 7), lawyer(centre, "甲", change={"defence_since": "2021-06-07"}))
    assert sentences(refused.value) == ["须指派具有三年以上刑事辩护经历的律师"]
    take(centre, case, "assign", D(2024, 5, 7), lawyer(centre, "乙", change={"defence_since": "2021-05-07"}))
    assert case.state == "assigned"


def test_a13_three_stages_are_three_cases(centre: Centre) -> None:
    for on, stage, organ in (
        (D(2024, 3, 4), "investigation", "police"),
        (D(2024, 5, 6), "prosecution", "procuratorate"),
        (D(2024, 7, 1), "first", "court"),
    ):
        opened(centre, on, "accept_notice", stage=stage, organ=organ, parties=[recipient("李某")])
    assert measure([criminal], Span.year(2024))["aid_criminal"].value == 3


def test_a14_five_working_days_to_decide_on_replacement(centre: Centre) -> None:
    case = opened(centre, D(2024, 9, 23), "accept_notice")
    take(centre, case, "assign", D(2024, 9, 24), lawyer(centre))
    take(centre, case, "ask_replacement", D(2024, 9, 27), replace_asked_why="未会见。", replace_proof="true")
    assert due(case, "replacement_limit") == D(2024, 10, 10)
