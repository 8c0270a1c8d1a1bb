"""The last day of every limit of a file that the worked examples do not name, counted with a calendar in hand."""

from __future__ import annotations

from typing import Any

import pytest

from qingheng.kernel.cases.requests import Refused
from tests.lines.correction.driving import ARRIVAL, OUTSIDE, D, House, opened, outing, refusals, registered, take
from tests.lines.correction.paper_cases import MOVE
from tests.lines.correction.test_examples import due

pytestmark = pytest.mark.django_db
MONDAY = D(2024, 5, 6)


def test_what_runs_from_the_judgment_and_from_its_papers(it: House) -> None:
    """Final on Friday 2024-03-15, papers in on Wednesday 03-20."""
    case = opened(it)
    assert due(case, "decider_documents_limit") == D(2024, 3, 25)
    assert due(case, "documents_receipt_limit") == D(2024, 3, 25)
    assert due(case, "arrival_limit") == D(2024, 3, 25)
    told = opened(it, notified_on=D(2024, 3, 21))
    limit = told.deadlines.get(limit="decider_notice_limit")
    assert (limit.due, limit.state) == (D(2024, 3, 20), "MET_LATE")


def test_who_is_brought_is_brought_within_ten_days_of_the_decision(it: House) -> None:
    """The custodian had it on Monday 03-18."""
    assert due(opened(it, **OUTSIDE), "custodian_handover_limit") == D(2024, 3, 28)


def test_who_moved_here_reports_within_seven_days_and_the_papers_are_passed_on(it: House) -> None:
    case = opened(it, source="moved", former_agency="松江区社区矫正管理局", move_told_on=D(2024, 3, 18))
    assert due(case, "move_in_arrival_limit") == D(2024, 3, 25)
    assert not case.deadlines.filter(limit="arrival_limit").exists()
    with pytest.raises(Refused) as refused:
        take(it, case, "return_receipt", D(2024, 3, 21))
    assert refusals(refused.value) == ["外区县变更执行地转入的，应当将法律文书转送所在地的检察院、公安机关"]
    take(it, case, "return_receipt", D(2024, 3, 21), documents_forwarded=True)
    assert case.deadlines.get(limit="documents_receipt_limit").state == "MET"


def test_who_moved_here_from_treatment_outside_prison_comes_alone(it: House) -> None:
    """Nobody brings them a second time: they report, and the month of health and three months of examination run."""
    moved = {"source": "moved", "former_agency": "松江区社区矫正管理局", "move_told_on": D(2024, 3, 18)}
    case = opened(it, **{**OUTSIDE, **moved})
    with pytest.raises(Refused):
        take(it, case, "transfer_in", D(2024, 3, 22), handed_by="松江区", **ARRIVAL)
    take(it, case, "register", D(2024, 3, 22), **ARRIVAL)
    assert due(case, "health_limit") == D(2024, 3, 31)
    assert due(case, "reexamination_limit") == D(2024, 6, 24), "22 June 2024 is a Saturday"


def test_the_next_report_is_due_on_the_day_agreed(it: House) -> None:
    case = registered(it)
    take(it, case, "agree_report", MONDAY, next_report_on=D(2024, 6, 1))
    limit = case.deadlines.get(limit="next_report_limit")
    assert (limit.due, limit.state) == (D(2024, 6, 1), "RUNNING"), "a Saturday"
    late = take(it, case, "report", D(2024, 6, 3), report_mode="phone", report_gist="正常")
    assert [each.message[:6] for each in late.warnings] == ["晚于应报告日"]
    after = take(it, case, "report", D(2024, 6, 10), report_mode="phone", report_gist="正常")
    assert after.warnings == [], "no day was agreed after that"


def test_a_report_on_health_may_be_lengthened(it: House) -> None:
    case = registered(it, **OUTSIDE)
    take(it, case, "health_report", D(2024, 4, 3), health="稳定")
    assert due(case, "health_limit") == D(2024, 5, 31)
    take(it, case, "lengthen_health", MONDAY, lengthened_by=0, lengthened_to=D(2024, 6, 20),
         procuratorate_told_on=MONDAY)  # fmt: skip
    assert due(case, "health_limit") == D(2024, 6, 20)


def test_what_runs_in_a_change_of_place(it: House) -> None:
    """Saturday 11 May 2024 is worked; 1 to 5 May are not."""
    case = registered(it)
    number = take(it, case, "apply_move", MONDAY, **MOVE).event.number
    assert due(case, "move_consult_limit") == D(2024, 5, 11)
    take(it, case, "consult", MONDAY, about=number)
    assert due(case, "move_reply_limit") == D(2024, 5, 11)
    take(it, case, "move_replied", D(2024, 5, 8), about=number, move_agreed=True, move_reply="复函")
    take(it, case, "decide_move", D(2024, 5, 9), about=number, move_granted=True)
    take(it, case, "hand_over", D(2024, 5, 10), about=number)
    assert due(case, "move_receipt_limit") == D(2024, 5, 15)
    other = registered(it)
    number = take(it, other, "apply_move", MONDAY, **MOVE).event.number
    take(it, other, "decide_move", D(2024, 5, 9), about=number, move_granted=False, move_refusal="居所不固定。")
    assert due(other, "move_refusal_limit") == D(2024, 5, 14)


def test_a_move_asked_for_within_a_month_is_told_and_not_refused(it: House) -> None:
    case = registered(it)
    assert take(it, case, "apply_move", MONDAY, **MOVE | {"move_planned_on": D(2024, 6, 6)}).warnings == []
    (late,) = take(it, case, "apply_move", MONDAY, **MOVE | {"move_planned_on": D(2024, 6, 5)}).warnings
    assert late.message == "一般应当在迁居一个月前提出书面申请，本次申请已晚于该时间"


def test_a_measure_is_told_to_the_agency_within_three_days(it: House) -> None:
    """Decided on Friday 3 May, a holiday: the third day is Monday 6 May."""
    case = registered(it)
    take(it, case, "restrained", D(2024, 5, 7), restraint="detention", restraint_by="公安", restraint_on=D(2024, 5, 3))
    assert due(case, "restraint_notice_limit") == D(2024, 5, 6)
    assert case.deadlines.get(limit="restraint_notice_limit").state == "MET_LATE"


def test_the_end_of_an_outing_is_the_last_day_out(it: House) -> None:
    case = registered(it)
    number = outing(it, case, MONDAY, D(2024, 5, 10), D(2024, 5, 12))
    take(it, case, "decide_outing", MONDAY, about=number, outing_granted=True)
    assert due(case, "outing_limit") == D(2024, 5, 12), "a Sunday"


def test_who_registers_late_is_told_of_what_follows(it: House) -> None:
    case = opened(it)
    assert take(it, case, "register", D(2024, 3, 25), **ARRIVAL).warnings == []
    late = opened(it)
    (told,) = take(it, late, "register", D(2024, 3, 26), **ARRIVAL).warnings
    assert told.message.startswith("逾期报到：十日以内的训诫")


def test_release_without_an_appraisal_is_told(it: House) -> None:
    case = registered(it, principal="detention", principal_months=2, term_years=0, term_months=2)
    done: dict[str, Any] = {"release_ground": "expiry", "release_checked": True, "released_publicly": False}
    assert [each.message for each in take(it, case, "release", D(2024, 5, 14), **done).warnings] == ["尚未作出期满鉴定"]
