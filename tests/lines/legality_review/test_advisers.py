"""Legal advisers: selection with scores, appointment, yearly check, assignment in turn."""

from __future__ import annotations

from typing import Any

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.requests import Refused
from tests.lines.legality_review import office as make
from tests.lines.legality_review.office import Office, d, refused, state

DAY = "2024-06-03"


def test_a_selection_takes_the_best_of_the_eligible_up_to_its_number(office: Office) -> None:
    case = make.announced(office)
    best, second = make.applied(office, case, 95), make.applied(office, case, 90, candidate="李律")
    with pytest.raises(Refused, match="评分更高"):
        office.take(case, "propose", "2024-03-13", subject=second, proposed=True)
    office.take(case, "propose", "2024-03-13", subject=best, proposed=True)
    with pytest.raises(Refused, match="人数已满"):
        office.take(case, "propose", "2024-03-13", subject=second, proposed=True)
    office.take(case, "show", "2024-03-14")
    assert make.due(case, "adviser_notice_floor") == d("2024-03-21")
    with pytest.raises(Refused, match="公示期未满"):
        office.take(case, "appoint", "2024-03-21")
    office.take(case, "appoint", "2024-03-22")
    assert state(case) == "appointed"


@pytest.mark.parametrize("change", [{"practice_since": "2019-03-12"}, {"no_record": False}, {"no_penalty": False}])
def test_who_does_not_meet_the_conditions_is_not_eligible(office: Office, change: dict[str, Any]) -> None:
    case = make.announced(office)
    applied = office.take(case, "apply", "2024-03-05", **{**make.APPLICATION, **change})
    subject = str(applied.event.number)
    with pytest.raises(Refused, match="资格审查不合格"):
        office.take(case, "check", "2024-03-11", subject=subject, eligible=True)
    office.take(case, "check", "2024-03-11", subject=subject, eligible=False)
    with pytest.raises(Refused, match="不能评分"):
        office.take(case, "rate", "2024-03-12", subject=subject, panel_member="甲", score=90)


def test_nobody_applies_after_the_last_day(office: Office) -> None:
    case = make.announced(office)
    with pytest.raises(Refused, match="报名已经截止"):
        office.take(case, "apply", "2024-03-09", **make.APPLICATION)


def test_an_objection_strikes_somebody_off(office: Office) -> None:
    case = make.announced(office)
    subject = make.applied(office, case)
    office.take(case, "propose", "2024-03-13", subject=subject, proposed=True)
    office.take(case, "show", "2024-03-14")
    with pytest.raises(Refused, match="应当先办理"):
        office.take(case, "strike", "2024-03-18", subject=subject)
    office.take(
        case, "object_to", "2024-03-18", subject=subject, objection="有处分", objection_result="属实", upheld=True
    )
    office.take(case, "strike", "2024-03-18", subject=subject)
    with pytest.raises(Refused, match="请先确定拟聘人选"):
        office.take(case, "appoint", "2024-03-25")


@pytest.mark.parametrize(
    ("change", "sentence", "field"),
    [
        ({"practice_since": "2019-04-02"}, "执业满五年", "practice_since"),
        ({"no_penalty": False}, "不得聘任", "no_penalty"),
        ({"licence_until": "2024-03-31"}, "有效期内", "licence_until"),
        ({"term_to": "2024-04-01"}, "应当晚于", "term_to"),
        ({"pool": "government"}, "应当写明选聘编号", "selection"),
    ],
)
def test_who_is_appointed_meets_the_conditions(
    office: Office, change: dict[str, Any], sentence: str, field: str
) -> None:
    refused(lambda: make.adviser(office, **change), sentence, field)


def test_a_scholar_needs_no_years_of_practice(office: Office) -> None:
    nothing: dict[str, Any] = dict.fromkeys(("licence_no", "licence_until", "practice_since"))
    assert state(make.adviser(office, adviser_kind="scholar", firm="某大学", **nothing)) == "active"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"licence_ok": False}, "不得为通过"),
        ({"grade": "failed"}, "不得为通过"),
        ({"discipline_ok": False, "check_result": "rectify"}, "应当解聘"),
    ],
)
def test_a_yearly_check_passes_only_where_all_is_in_order(
    office: Office, change: dict[str, Any], sentence: str
) -> None:
    case = make.adviser(office)
    with pytest.raises(Refused, match=sentence):
        office.take(case, "yearly_check", "2024-12-16", **{**make.CHECK, **change})


def test_the_yearly_check_is_once_a_year_and_starts_the_next(office: Office) -> None:
    case = make.adviser(office)
    assert make.due(case, "adviser_check_limit") == d("2025-04-01")
    office.take(case, "yearly_check", "2024-12-16", **make.CHECK)
    assert make.due(case, "adviser_check_limit") == d("2025-12-16")
    with pytest.raises(Refused, match="该年度已经核查"):
        office.take(case, "yearly_check", "2024-12-17", **make.CHECK)


def test_who_is_to_be_dismissed_is_not_renewed_nor_assigned(office: Office) -> None:
    case = make.adviser(office)
    worst = {**make.CHECK, "discipline_ok": False, "grade": "failed", "check_result": "dismiss"}
    office.take(case, "yearly_check", "2024-12-16", **worst)
    with pytest.raises(Refused, match="不能续聘"):
        office.take(case, "renew", "2024-12-17", term_from="2027-04-01", term_to="2030-03-31", contract_no="顾2")
    with pytest.raises(Refused, match="核查结果为解聘"):
        make.assigned(office, case, "2024-12-17", due_on="2024-12-24")
    office.take(case, "sanctioned", "2024-12-18", sanction="受到行政处罚")
    assert state(case) == "dismissed"
    with pytest.raises(Refused, match="不能选用"):
        make.assigned(office, case, "2024-12-19", due_on="2024-12-24")


def test_a_term_ends_by_itself(office: Office) -> None:
    case = make.adviser(office)
    clock.run(d("2027-03-31"))
    assert state(case) == "active"
    clock.run(d("2027-04-01"))
    assert state(case) == "ended"


@pytest.mark.parametrize(
    ("change", "sentence", "field"),
    [
        *[
            ({"conflicts": [kind]}, "应当回避", "conflicts")
            for kind in ("for_counterpart", "against_district", "relative", "drafted")
        ],
        ({"firm_acted_on": "2023-05-06"}, "十二个月内代理过对方", "firm_acted_on"),
        ({"confidential": False}, "保密义务", "confidential"),
        ({"due_on": "2024-05-03"}, "不得早于指派日期", "due_on"),
    ],
)
def test_an_adviser_with_a_conflict_is_not_assigned(
    office: Office, change: dict[str, Any], sentence: str, field: str
) -> None:
    who = make.adviser(office)
    refused(lambda: make.assigned(office, who, **change), sentence, field)


def test_a_firm_that_acted_more_than_twelve_months_ago_may(office: Office) -> None:
    assert state(make.assigned(office, make.adviser(office), firm_acted_on="2023-05-05")) == "assigned"


def test_an_adviser_whose_licence_ran_out_is_not_assigned(office: Office) -> None:
    who = make.adviser(office)
    refused(lambda: make.assigned(office, who, "2025-06-03", due_on="2025-06-10"), "执业证已经失效", "adviser")


def test_an_opinion_is_signed_and_rated(office: Office) -> None:
    case = make.assigned(office, make.adviser(office))
    refused(lambda: office.take(case, "deliver", "2024-05-13", opinion="可行", signed=False), "应当署名", "signed")
    office.take(case, "deliver", "2024-05-13", opinion="可行", signed=True)
    office.take(case, "rate", "2024-05-14", score=88)
    assert state(case) == "rated"
