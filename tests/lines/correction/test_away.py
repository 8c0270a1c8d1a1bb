"""Outings: where they lead, who decides, what is asked late, and how somebody is looked after on the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from qingheng.kernel.cases.authority import roles_on
from qingheng.kernel.cases.loading import load
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.previewing import open_to
from qingheng.kernel.cases.requests import Refused
from qingheng.kernel.organisations.models import User
from qingheng.lines.correction.choices import Approver
from qingheng.lines.correction.file import away
from qingheng.lines.correction.outings import Outing, weigh
from qingheng.procedure.taking import Refusal
from tests.lines.correction.driving import D, House, outing, refusals, registered, take
from tests.lines.correction.test_refusals import refused

pytestmark = pytest.mark.django_db
MONDAY = D(2024, 5, 6)


def granted(it: House, case: Case, **facts: Any) -> int:
    """An outing from Friday 10 May to Saturday 18 May, granted by the district."""
    number = outing(it, case, MONDAY, D(2024, 5, 10), D(2024, 5, 18), **facts)
    take(it, case, "decide_outing", MONDAY, about=number, outing_granted=True)
    return number


def sentences(warnings: Sequence[Refusal]) -> list[str]:
    return [each.message for each in warnings]


def test_going_to_another_district_of_the_city_needs_no_approval(it: House) -> None:
    told = refused(lambda: outing(it, registered(it), MONDAY, D(2024, 5, 10), D(2024, 5, 12), outing_area="city"))
    assert told == ["在本市各区之间往来不属于离开所居住的市、县，无需申请外出"]


@pytest.mark.parametrize(("first", "late"), [(D(2024, 5, 9), False), (D(2024, 5, 8), True)])
def test_asking_less_than_three_days_ahead_is_told_and_not_refused(it: House, first: Any, late: bool) -> None:
    taken = take(it, registered(it), "apply_outing", MONDAY, outing_area="elsewhere", outing_to_place="江苏省苏州市",
                 outing_reason="medical", outing_from=first, outing_to=first, outing_evidence="预约单")  # fmt: skip
    assert sentences(taken.warnings) == (["一般应当在外出三日前申请，本次申请已晚于该时间"] if late else [])


def test_the_zone_may_have_its_own_number_of_days_for_a_justice_office(
    it: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nine days are for the district, within the zone as elsewhere, until a rule says otherwise."""
    assert weigh(Outing(D(2024, 5, 10), D(2024, 5, 18)), [], office_days=10).level is Approver.OFFICE
    case = registered(it)
    take(it, case, "delegate", MONDAY, delegation_no="青矫委1号", delegates_outings=True)
    number = outing(it, case, MONDAY, D(2024, 5, 10), D(2024, 5, 18), outing_area="zone")
    told = refused(lambda: take(it, case, "decide_outing_office", MONDAY, about=number, outing_granted=True))
    assert told == ["超出司法所审批权限"]
    monkeypatch.setattr(away, "ZONE_OFFICE_DAYS", 10)
    take(it, case, "decide_outing_office", MONDAY, about=number, outing_granted=True)


def test_what_may_not_be_granted_may_be_turned_down(it: House) -> None:
    """A request that touches a victim without leave, and one that overlaps by now, are not left hanging."""
    case = registered(it)
    touching = outing(it, case, MONDAY, D(2024, 5, 20), D(2024, 5, 21), outing_touches_victim=True)
    overlapping = outing(it, case, MONDAY, D(2024, 5, 18), D(2024, 5, 19))
    granted(it, case)
    for number, sentence in (
        (touching, "外出将接触被害人等人员，应当另行取得接触批准"),
        (overlapping, "与已批准的外出时间重叠，不得准予"),
    ):
        told = refused(lambda number=number: take(it, case, "decide_outing", MONDAY, about=number, outing_granted=True))  # type: ignore[misc]
        assert told == [sentence]
        take(it, case, "decide_outing", MONDAY, about=number, outing_granted=False, outing_refusal="不符合规定。")


def test_a_request_is_decided_once(it: House) -> None:
    case = registered(it)
    take(it, case, "delegate", MONDAY, delegation_no="青矫委1号", delegates_outings=True)
    number = granted(it, case)
    told = refused(lambda: take(it, case, "decide_outing_office", MONDAY, about=number, outing_granted=True))
    assert "该申请已经审批" in told
    told = refused(lambda: take(it, case, "decide_outing", MONDAY, about=number, outing_granted=True))
    assert any("已经办理" in sentence for sentence in told)


def test_somebody_out_of_town_is_contacted_and_may_be_ordered_back(it: House) -> None:
    case = registered(it)
    number = granted(it, case)
    take(it, case, "ask_host", D(2024, 5, 8), about=number, outing_host="苏州市吴中区社区矫正管理局")
    for kind, kept in (("arrival", True), ("video", True), ("phone", False)):
        take(it, case, "check_on_outing", D(2024, 5, 13), by=it.worker, about=number, contact=kind,
             contact_gist="核实位置。", outing_kept=kept)  # fmt: skip
    take(it, case, "order_back", D(2024, 5, 13), about=number, order_back_reason="不在批准的目的地。")
    take(it, case, "return_outing", D(2024, 5, 14), about=number)
    told = refused(lambda: take(it, case, "check_on_outing", D(2024, 5, 14), about=number, contact="phone",
                                contact_gist="x", outing_kept=True))  # fmt: skip
    assert told == ["已经办理“销假”，不能再办理“外出期间联络核查”"]


def test_nobody_who_stays_is_contacted_on_the_way(it: House) -> None:
    case = registered(it)
    number = outing(it, case, MONDAY, D(2024, 5, 10), D(2024, 5, 18))
    take(it, case, "decide_outing", MONDAY, about=number, outing_granted=False, outing_refusal="证明不足。")
    told = refused(lambda: take(it, case, "check_on_outing", MONDAY, about=number, contact="phone", contact_gist="x",
                                outing_kept=True))  # fmt: skip
    assert told == ["该外出申请没有获得批准"]


def test_a_delay_told_in_time_moves_the_last_day_and_is_no_absence(it: House) -> None:
    case = registered(it)
    number = granted(it, case)
    limit = case.deadlines.get(limit="outing_limit")
    assert limit.due == D(2024, 5, 18), "a Saturday: the last day never moves for a rest day"
    delay: dict[str, Any] = {"about": number, "outing_delay": "手术延期。"}
    for day, by in ((D(2024, 5, 20), D(2024, 5, 21)), (D(2024, 5, 17), D(2024, 5, 18))):
        with pytest.raises(Refused) as late:
            take(it, case, "report_delay", day, outing_back_by=by, **delay)
        assert any("报告" in sentence or "届满" in sentence for sentence in refusals(late.value))
    take(it, case, "report_delay", D(2024, 5, 17), outing_back_by=D(2024, 5, 20), **delay)
    limit.refresh_from_db()
    assert limit.due == D(2024, 5, 20)
    with pytest.raises(Refused):
        outing(it, case, D(2024, 5, 17), D(2024, 5, 20), D(2024, 5, 21))
    assert take(it, case, "return_outing", D(2024, 5, 20), about=number).warnings == []


def test_who_comes_back_late_without_a_word_was_out_of_control(it: House) -> None:
    case = registered(it)
    taken = take(it, case, "return_outing", D(2024, 5, 19), about=granted(it, case))
    assert "自期限届满次日起属于脱离监管" in sentences(taken.warnings)[0]


def open_steps(it: House, case: Case, user: User) -> dict[str, list[str]]:
    """What the page of the file offers, with what stands in the way of each step."""
    found = open_to(load(case), roles_on(user, case), on=MONDAY)
    return {each.step.code: [refusal.message for refusal in each.refusals] for each in found}


def test_the_page_of_a_file_says_who_may_decide_on_what_was_asked(it: House) -> None:
    case = registered(it)
    outing(it, case, MONDAY, D(2024, 5, 10), D(2024, 5, 16))
    assert open_steps(it, case, it.office)["decide_outing_office"] == [
        "没有委托司法所审批外出的记录，司法所不得审批，请报区社区矫正机构"
    ]
    take(it, case, "delegate", MONDAY, delegation_no="青矫委1号", delegates_outings=True)
    assert open_steps(it, case, it.office)["decide_outing_office"] == []
    longer = registered(it)
    outing(it, longer, MONDAY, D(2024, 5, 10), D(2024, 6, 9))
    assert any("应当报市社区矫正机构审批" in sentence for sentence in open_steps(it, longer, it.head)["decide_outing"])


def test_of_several_requests_the_step_is_open_where_one_can_be_decided(it: House) -> None:
    case = registered(it)
    granted(it, case)
    assert "decide_outing" not in open_steps(it, case, it.head), "the only request was decided"
    outing(it, case, MONDAY, D(2024, 5, 20), D(2024, 5, 27))
    outing(it, case, MONDAY, D(2024, 6, 3), D(2024, 7, 8))
    assert open_steps(it, case, it.head)["decide_outing"] == [], "the first is within the district's power"
