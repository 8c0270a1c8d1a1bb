"""What the file refuses, sentence by sentence, and the edge cases of bad input."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Conflict, NewParty, Refused, Taking
from qingheng.lines.correction import people
from qingheng.lines.correction.line import ACTIVITIES
from tests.lines.correction.driving import (
    ARRIVAL,
    CONTROL,
    OUTSIDE,
    PAROLE,
    D,
    House,
    admonished,
    begun,
    breach,
    guardian,
    motion,
    opened,
    outing,
    refusals,
    registered,
    subject,
    take,
    warned,
)  # fmt: skip
from tests.lines.correction.driving import (
    sentence as judgment,
)
from tests.lines.correction.paper_cases import HIGHER, MOVE, PERMIT, RELEASE, assessment, positioned

pytestmark = pytest.mark.django_db
LATER = D(2024, 5, 6)


def refused(act: Callable[[], object]) -> list[str]:
    """The sentences with which it is refused."""
    with pytest.raises(Refused) as error:
        act()
    return refusals(error.value)


# Sentences that do not fit


@pytest.mark.parametrize("wrong", [{"principal_months": 37}, {"recidivist": True}, {"ringleader": True}])
def test_no_suspension_over_three_years_for_recidivists_or_ringleaders(it: House, wrong: dict[str, Any]) -> None:
    facts: dict[str, Any] = {"term_years": 5, **wrong}
    (sentence,) = refused(lambda: opened(it, **facts))
    assert sentence.startswith("不符合缓刑条件")


@pytest.mark.parametrize("category", [PAROLE, OUTSIDE])
def test_no_court_order_for_parole_or_outside_prison(it: House, category: dict[str, Any]) -> None:
    told = refused(lambda: opened(it, orders=["place"], order_text="禁止进入酒吧", **category))
    assert "禁止令只适用于管制和缓刑，假释、暂予监外执行没有禁止令" in told


ORDER: dict[str, Any] = {"orders": ["place"], "order_text": "禁止进入网吧"}


def test_an_order_ends_with_probation_at_the_latest(it: House) -> None:
    """Probation ends on 2026-03-14."""
    opened(it, **ORDER, order_until=D(2026, 3, 14))
    told = refused(lambda: opened(it, **ORDER, order_until=D(2026, 3, 15)))
    assert told == ["禁止令期限不得超过管制执行期、缓刑考验期"]


def test_an_order_lasts_two_months_on_probation_and_three_under_control(it: House) -> None:
    opened(it, **ORDER, order_until=D(2024, 5, 14))
    assert "不少于三个月" in refused(lambda: opened(it, **ORDER, order_until=D(2024, 5, 13)))[0]
    opened(it, **ORDER, order_until=D(2024, 6, 14), **CONTROL)
    assert "不少于三个月" in refused(lambda: opened(it, **ORDER, order_until=D(2024, 6, 13), **CONTROL))[0]


def test_custody_that_leaves_less_than_three_months_of_control_lets_the_order_be_shorter(it: House) -> None:
    """Three months from 03-15 end on 06-14; ten days of custody take off twenty: 05-25."""
    short: dict[str, Any] = CONTROL | {"term_years": 0, "term_months": 3, "principal_months": 3, "custody_days": 10}
    case = opened(it, **ORDER, order_until=D(2024, 5, 25), **short)
    assert case.correction.end_on == D(2024, 5, 25)


@pytest.mark.parametrize(
    ("principal", "months", "term", "fits"),
    [
        ("detention", 3, 2, False), ("detention", 1, 1, False), ("detention", 2, 2, True), ("detention", 6, 13, False),
        ("fixed", 6, 11, False), ("fixed", 6, 12, True), ("fixed", 36, 60, True), ("fixed", 36, 61, False),
        ("fixed", 24, 23, False),
    ],
)  # fmt: skip
def test_the_limits_of_probation(it: House, principal: str, months: int, term: int, fits: bool) -> None:
    years, over = divmod(term, 12)
    facts: dict[str, Any] = {
        "principal": principal,
        "principal_months": months,
        "term_years": years,
        "term_months": over,
    }
    if fits:
        opened(it, **facts)
    else:
        assert "拘役的缓刑考验期" in refused(lambda: opened(it, **facts))[0]


def test_custody_that_leaves_nothing_of_control_is_refused(it: House) -> None:
    told = refused(lambda: opened(it, **(CONTROL | {"custody_days": 200})))
    assert told[0].startswith("请填写能够确定矫正截止日的内容")


def test_who_is_treated_outside_needs_a_guarantor(it: House) -> None:
    assert refused(lambda: opened(it, parties=[subject()], **OUTSIDE)) == ["保外就医的，应当登记保证人"]


def test_a_wrong_identity_number_is_refused(it: House) -> None:
    wrong = subject(id_number="310199198506011231", sex="", born_on=None)
    assert "身份证号有误" in refused(lambda: opened(it, parties=[wrong]))[0]


# Reception


def test_missing_documents_do_not_block_registration(it: House) -> None:
    case = registered(it, documents_missing="执行通知书")
    assert case.state == "in_correction"
    take(it, case, "ask_completion", LATER, completion_items="执行通知书")
    assert case.deadlines.get(limit="documents_completion_limit").due == D(2024, 5, 11)


def test_the_last_day_for_completion_on_a_saturday_that_is_worked(it: House) -> None:
    """The fifth day after 2024-05-06 is Saturday 2024-05-11, a make-up working day: it stands."""
    assert D(2024, 5, 11).weekday() == 5


def test_somebody_who_reports_before_any_document_gets_a_provisional_file(it: House) -> None:
    case = opened(it, LATER, step="report_early", source="judged", documents_missing="全部")
    take(it, case, "register", LATER, **ARRIVAL)
    assert case.state == "in_correction"
    told = refused(lambda: take(it, case, "announce", LATER, announced_publicly=False, group_present=True))
    assert told == ["尚未登记法律文书所载裁判内容，请先办理“登记法律文书”"]
    take(it, case, "documents_follow", D(2024, 5, 8), **judgment(effective_on=D(2024, 4, 30)))
    assert case.correction.end_on == D(2026, 4, 29)


def test_who_is_outside_prison_is_brought_and_others_come_themselves(it: House) -> None:
    brought, comes = opened(it, **OUTSIDE), opened(it)
    told = refused(lambda: take(it, brought, "register", D(2024, 3, 22), **ARRIVAL))
    assert "移送交接" in told[0]
    told = refused(lambda: take(it, comes, "transfer_in", D(2024, 3, 22), handed_by="看守所", **ARRIVAL))
    assert "登记接收" in told[0]


def test_the_group_of_a_woman_has_a_woman(it: House) -> None:
    case = registered(it, parties=[subject("钱某", sex="female")])
    told = refused(lambda: take(it, case, "form_group", LATER, correction_group="石康", group_has_woman=False))
    assert told == ["社区矫正对象为女性的，矫正小组中应有女性成员"]
    take(it, case, "form_group", LATER, correction_group="石康、范琴", group_has_woman=True)


def test_another_level_needs_another_look_at_the_plan(it: House) -> None:
    case = registered(it)
    level: dict[str, Any] = {"level": "strict", "level_score": 50, "level_reason": "多次迟报"}
    told = refused(lambda: take(it, case, "set_level", LATER, plan_adjusted=False, **level))
    assert told == ["调整管理类别的，应当重新评估矫正方案"]


# Outings


def test_the_office_decides_seven_days_with_a_delegation_only(it: House) -> None:
    case = registered(it)
    number = outing(it, case, LATER, D(2024, 5, 10), D(2024, 5, 16))
    told = refused(lambda: take(it, case, "decide_outing_office", LATER, about=number, outing_granted=True))
    assert told == ["没有委托司法所审批外出的记录，司法所不得审批，请报区社区矫正机构"]
    take(it, case, "delegate", LATER, delegation_no="青矫委1号", delegates_outings=True)
    take(it, case, "decide_outing_office", LATER, about=number, outing_granted=True)
    longer = outing(it, case, LATER, D(2024, 6, 10), D(2024, 6, 17))
    told = refused(lambda: take(it, case, "decide_outing_office", LATER, about=longer, outing_granted=True))
    assert told == ["超出司法所审批权限"]


def test_a_social_worker_decides_nothing(it: House) -> None:
    case = registered(it)
    number = outing(it, case, LATER, D(2024, 5, 10), D(2024, 5, 16))
    told = refused(lambda: take(it, case, "decide_outing", LATER, by=it.worker, about=number, outing_granted=True))
    assert "“区级审批外出”由社区矫正机构负责人办理" in told
    take(it, case, "visit", LATER, by=it.worker, visit_gist="情况正常。")


def test_outings_that_overlap_are_refused(it: House) -> None:
    case = registered(it)
    number = outing(it, case, LATER, D(2024, 5, 10), D(2024, 5, 16))
    take(it, case, "decide_outing", LATER, about=number, outing_granted=True)
    assert refused(lambda: outing(it, case, LATER, D(2024, 5, 16), D(2024, 5, 18))) == ["与已批准的外出时间重叠"]


def test_an_outing_against_an_order_or_to_a_victim_needs_its_own_approval(it: House) -> None:
    case = registered(it, **ORDER)
    number = outing(it, case, LATER, D(2024, 5, 10), D(2024, 5, 12), outing_touches_order=True,
                    outing_touches_victim=True)  # fmt: skip
    told = refused(lambda: take(it, case, "decide_outing", LATER, about=number, outing_granted=True))
    assert told == [
        "外出涉及禁止令限定的区域、场所，应当另行取得进入批准",
        "外出将接触被害人等人员，应当另行取得接触批准",
    ]
    for kind in ("entry", "contact"):
        asked = take(it, case, "apply_leave", LATER, leave_kind=kind, leave_object="某处", leave_reason="工作")
        take(it, case, "decide_leave", LATER, about=asked.event.number, leave_granted=True, leave_told=True)
    take(it, case, "decide_outing", LATER, about=number, outing_granted=True)


def test_an_outing_above_thirty_days_is_for_the_city_and_told_to_the_procuratorate(it: House) -> None:
    case = registered(it)
    number = outing(it, case, LATER, D(2024, 5, 10), D(2024, 6, 9))
    told = refused(lambda: take(it, case, "decide_outing", LATER, about=number, outing_granted=True))
    assert "应当报市社区矫正机构审批" in told[0]
    city: dict[str, Any] = {"outing_granted": True, "outing_city_paper": "沪矫外〔2024〕1号"}
    told = refused(lambda: take(it, case, "decide_outing_city", LATER, about=number, **city,
                                outing_told_procuratorate=False))  # fmt: skip
    assert told == ["市社区矫正机构批准的外出，应当通报区检察院"]
    take(it, case, "decide_outing_city", LATER, about=number, **city, outing_told_procuratorate=True)


def test_a_decision_against_an_earlier_version_of_the_file_is_a_conflict(it: House) -> None:
    case = registered(it)
    number = outing(it, case, LATER, D(2024, 5, 10), D(2024, 5, 16))
    seen = case.version
    take(it, case, "report", LATER, report_mode="phone", report_gist="正常")
    late = Taking("decide_outing", LATER, {"outing_granted": True}, str(number), version=seen)
    with pytest.raises(Conflict):
        door.take(case.pk, late, it.head, on=LATER)


def test_a_permit_is_not_renewed_but_asked_for_anew(it: House) -> None:
    case = registered(it)
    number = take(it, case, "apply_permit", LATER, **PERMIT).event.number
    take(it, case, "decide_permit", LATER, about=number, permit_granted=True, permit_from=LATER)
    with pytest.raises(Refused):
        take(it, case, "decide_permit", LATER, about=number, permit_granted=True, permit_from=D(2024, 11, 6))


def test_a_move_needs_the_new_agency_or_the_city(it: House) -> None:
    case = registered(it)
    number = take(it, case, "apply_move", LATER, **MOVE).event.number
    grant: dict[str, Any] = {"about": number, "move_granted": True}
    assert "应当征求新执行地社区矫正机构意见" in refused(lambda: take(it, case, "decide_move", LATER, **grant))[0]
    take(it, case, "consult", LATER, about=number)
    take(it, case, "move_replied", LATER, about=number, move_agreed=False, move_reply="复函")
    with pytest.raises(Refused):
        take(it, case, "decide_move", LATER, **grant)
    take(it, case, "city_decides_move", LATER, about=number, move_city_agreed=True, move_city_paper="沪矫〔2024〕7号")
    take(it, case, "decide_move", LATER, **grant)


def test_rights_are_asked_for_under_control_alone_and_entry_under_an_order(it: House) -> None:
    case = registered(it)
    ask: dict[str, Any] = {"leave_object": "出版文集", "leave_reason": "创作"}
    told = refused(lambda: take(it, case, "apply_leave", LATER, leave_kind="rights", **ask))
    assert told == ["行使言论、出版、集会、结社、游行、示威自由须经批准，只适用于管制对象"]
    told = refused(lambda: take(it, case, "apply_leave", LATER, leave_kind="entry", **ask))
    assert told == ["没有限制进入特定区域、场所的禁止令，无需申请进入批准"]


# Sanctions by category


def test_a_parolee_gets_no_police_penalty(it: House) -> None:
    case = registered(it, **PAROLE)
    told = refused(lambda: take(it, case, "propose_penalty", LATER, about=breach(it, case, LATER)))
    assert told == ["假释对象不适用该项治安管理处罚；可以训诫、警告、提请撤销假释"]


def test_the_police_are_called_where_a_breach_could_not_be_stopped(it: House) -> None:
    case = registered(it)
    seen: dict[str, Any] = {"breach_kind": "order", "breach_on": LATER, "breach_gist": "在网吧。", "stopped": False}
    told = refused(lambda: take(it, case, "open_breach", LATER, **seen))
    assert told == ["正在实施的违规行为应当立即制止，制止无效的，应当立即通知公安机关到场处置"]
    take(it, case, "open_breach", LATER, police_called=True, **seen)


def test_no_sanction_before_the_breach_was_looked_into(it: House) -> None:
    case = registered(it)
    number = take(it, case, "open_breach", LATER, breach_kind="other", breach_on=LATER, breach_gist="顶撞。")
    told = refused(lambda: take(it, case, "admonish", LATER, about=number.event.number, admonition_ground="other"))
    assert any("调查核实" in sentence for sentence in told)


@pytest.mark.parametrize(
    ("category", "wrong"),
    [
        ({}, {"motion": "parole"}), ({}, {"motion": "recommit", "motion_ground": "reason_gone"}),
        (PAROLE, {"motion": "suspension"}), (PAROLE, {"motion": "commute", "motion_ground": "merit"}),
        (OUTSIDE, {"motion": "suspension"}), (OUTSIDE, {"motion": "parole"}),
        (CONTROL, {"motion": "suspension"}), (CONTROL, {"motion": "recommit", "motion_ground": "reason_gone"}),
    ],
)  # fmt: skip
def test_a_proposal_that_does_not_fit_the_category_names_those_that_do(
    it: House, category: dict[str, Any], wrong: dict[str, Any]
) -> None:
    case = registered(it, **category)
    told = refused(lambda: motion(it, case, LATER, **{**HIGHER, **wrong}))
    assert any("不适用" in sentence and "可以训诫、警告" in sentence for sentence in told)


def test_the_ladder_of_admonitions_warnings_and_revocation(it: House) -> None:
    case = registered(it)
    number = breach(it, case, LATER)
    two: dict[str, Any] = {"about": number, "warning_ground": "two_admonitions"}
    assert refused(lambda: take(it, case, "warn", LATER, **two)) == ["以两次训诫仍不改正为由警告的，应当已受到两次训诫"]
    admonished(it, case, LATER)
    admonished(it, case, LATER)
    take(it, case, "warn", LATER, **two)
    assert refused(lambda: motion(it, case, LATER)) == ["以两次警告为由提请的，应当已受到两次警告"]
    warned(it, case, LATER)
    motion(it, case, LATER)


def test_every_revocation_of_parole_goes_through_the_city(it: House) -> None:
    case = registered(it, **PAROLE)
    warned(it, case, LATER)
    warned(it, case, LATER)
    told = refused(lambda: motion(it, case, LATER, motion="parole"))
    assert "撤销假释、减刑应当向中级以上人民法院提请" in told
    told = refused(lambda: motion(it, case, LATER, motion="parole", motion_to_level="intermediate"))
    assert "应当由市社区矫正机构提请" in told[0]


def test_a_suspension_is_revoked_by_a_court_of_the_level_that_granted_it(it: House) -> None:
    case = registered(it, decider_kind="intermediate", decider="上海市第二中级人民法院")
    warned(it, case, LATER)
    warned(it, case, LATER)
    told = refused(lambda: motion(it, case, LATER))
    assert told[0].startswith("撤销缓刑应当向原审人民法院提请")
    motion(it, case, LATER, **HIGHER)


def test_a_new_crime_is_for_the_court_that_tries_it(it: House) -> None:
    case = registered(it)
    warned(it, case, LATER)
    warned(it, case, LATER)
    take(
        it, case, "record_conviction", LATER, crime_committed_on=D(2024, 4, 1), convicted_on=LATER, conviction="盗窃罪"
    )
    told = refused(lambda: motion(it, case, LATER))
    assert told == ["犯新罪或者发现漏罪的，由审理该案件的人民法院撤销缓刑、假释，社区矫正机构不再提请"]


def test_arrest_is_asked_for_with_the_proposal_and_for_no_other_category(it: House) -> None:
    case = registered(it)
    warned(it, case, LATER)
    warned(it, case, LATER)
    number = motion(it, case, LATER)
    ask: dict[str, Any] = {
        "about": number, "arrest_grounds": ["flight"], "arrest_danger": "曾购买车票。",
        "arrest_requested_at": "2024-05-07 10:00",
    }  # fmt: skip
    told = refused(lambda: take(it, case, "request_arrest", D(2024, 5, 7), **ask))
    assert told == ["提请逮捕应当与提请撤销缓刑、假释同时提出"]
    other = registered(it, **OUTSIDE)
    number = motion(it, other, LATER, motion="recommit", motion_ground="reason_gone", motion_to_level="prisons")
    told = refused(lambda: take(it, other, "request_arrest", LATER, **(ask | {"about": number})))
    assert told == ["只有被提请撤销缓刑、假释的对象可以提请逮捕；管制、暂予监外执行对象不适用"]


def test_control_is_commuted_to_no_less_than_half(it: House) -> None:
    """One year from 2024-03-15 has 365 days: 183 of them end on 2024-09-13."""
    case = registered(it, **CONTROL)
    ask: dict[str, Any] = {"motion": "commute", "motion_ground": "merit", **HIGHER}
    told = refused(lambda: motion(it, case, LATER, new_last_day=D(2024, 9, 12), **ask))
    assert told == ["管制减刑后实际执行的刑期不得少于原判刑期的二分之一"]
    motion(it, case, LATER, new_last_day=D(2024, 9, 13), **ask)


def test_probation_is_commuted_for_major_merit_and_to_a_year_at_least(it: House) -> None:
    case = registered(it)
    ask: dict[str, Any] = {"motion": "commute", **HIGHER}
    told = refused(lambda: motion(it, case, LATER, motion_ground="merit", new_last_day=D(2025, 3, 14), **ask))
    assert told == ["缓刑对象一般不适用减刑，有重大立功表现的除外"]
    told = refused(lambda: motion(it, case, LATER, motion_ground="major_merit", new_last_day=D(2025, 3, 13), **ask))
    assert told == ["减刑后缓刑考验期拘役不得少于二个月，有期徒刑不得少于一年"]
    motion(it, case, LATER, motion_ground="major_merit", new_last_day=D(2025, 3, 14), **ask)


def test_praise_for_steadiness_after_six_months_and_for_a_deed_at_any_time(it: House) -> None:
    """In correction since 2024-03-22: six months end on 2024-09-21."""
    case = registered(it)
    steady: dict[str, Any] = {
        "praise_ground": "steady",
        "praise_facts": "表现好。",
        "praise_accepts": True,
        "praise_abides": True,
        "praise_rules": True,
        "praise_joins": True,
    }
    told = refused(lambda: take(it, case, "praise", D(2024, 9, 21), **steady))
    assert "六个月以上" in told[0]
    told = refused(lambda: take(it, case, "praise", D(2024, 9, 23), **(steady | {"praise_joins": False})))
    assert "四项条件" in told[0]
    take(it, case, "praise", D(2024, 9, 23), **steady)
    take(it, case, "praise", LATER, praise_ground="deed", praise_facts="救人。")


# Positioning


def test_only_the_head_of_the_bureau_approves_positioning(it: House) -> None:
    case = registered(it)
    warned(it, case, LATER)
    ask: dict[str, Any] = {
        "positioning_ground": "warned",
        "positioning_device": "bracelet",
        "positioning_months": 3,
        "positioning_need": "脱管风险",
    }
    told = refused(lambda: take(it, case, "positioning_on", LATER, by=it.head, **ask))
    assert "“使用电子定位装置”由区司法局负责人办理" in told
    told = refused(lambda: take(it, case, "positioning_on", LATER, **(ask | {"positioning_months": 4})))
    assert "不得大于 3" in told[0]
    take(it, case, "positioning_on", LATER, **ask)


@pytest.mark.parametrize(
    ("ground", "sentence"),
    [
        ("warned", "以拒不报告为由使用电子定位装置的，应当已因此被给予警告"),
        ("penalised", "以受到治安管理处罚为由使用电子定位装置的，应当已被给予治安管理处罚"),
        ("order", "没有禁止令，不得以违反禁止令为由使用电子定位装置"),
    ],
)
def test_the_grounds_of_positioning_rest_on_the_file(it: House, ground: str, sentence: str) -> None:
    case = registered(it)
    ask: dict[str, Any] = {"positioning_device": "anklet", "positioning_months": 1, "positioning_need": "评估"}
    assert refused(lambda: take(it, case, "positioning_on", LATER, positioning_ground=ground, **ask)) == [sentence]


def test_an_extension_after_the_last_day_is_refused(it: House) -> None:
    case, number = positioned(it)
    more: dict[str, Any] = {"about": number, "positioning_months": 3, "positioning_need": "仍需"}
    told = refused(lambda: take(it, case, "positioning_extend", D(2024, 8, 6), **more))
    assert told == ["使用期限已经届满，不得延长，应当重新审批"]


# The end


def test_a_certificate_before_the_last_day_is_refused(it: House) -> None:
    case = registered(it, **CONTROL)
    told = refused(lambda: take(it, case, "release", D(2025, 3, 13), **RELEASE))
    assert told == ["矫正期限尚未届满，解除社区矫正证明书的日期不得早于矫正截止日"]


@pytest.mark.parametrize("open_one", ["restrained", "motion"])
def test_no_certificate_upon_something_open(it: House, open_one: str) -> None:
    case = registered(it, **CONTROL)
    if open_one == "restrained":
        take(
            it,
            case,
            "restrained",
            D(2025, 3, 3),
            restraint="detention",
            restraint_by="公安",
            restraint_on=D(2025, 3, 2),
        )
    else:
        motion(it, case, D(2025, 3, 3), motion="commute", motion_ground="merit", new_last_day=D(2025, 3, 10), **HIGHER)
    told = refused(lambda: take(it, case, "release", D(2025, 3, 14), **RELEASE))
    assert told == ["正在查找、被限制人身自由或者有未决提请的，期满时转为期满待定，不得直接解除"]


def test_a_termination_fits_the_category(it: House) -> None:
    case = registered(it)
    told = refused(lambda: take(it, case, "terminate", LATER, termination="recommitted", termination_paper="x"))
    assert "终止原因与矫正类别不符" in told[0]


def test_whoever_is_absent_is_found_or_registered(it: House) -> None:
    case = registered(it)
    lost: dict[str, Any] = {"last_in_control_on": D(2024, 5, 4), "absence_gist": "失联。"}
    number = take(it, case, "open_absence", LATER, **lost).event.number
    assert case.state == "absent"
    take(it, case, "found", D(2024, 5, 10), about=number, found_gist="找到。", absence_justified=True)
    assert case.state == "in_correction"
    never = opened(it)
    number = take(it, never, "open_absence", LATER, by=it.officer, **lost).event.number
    told = refused(lambda: take(it, never, "found", LATER, about=number, found_gist="找到。", absence_justified=True))
    assert told == ["该对象尚未登记接收，请办理“登记接收”"]
    take(it, never, "register", D(2024, 5, 10), **ARRIVAL)
    assert never.state == "in_correction"


# Minors


def minor(it: House, **facts: Any) -> Case:
    """Somebody of seventeen at the crime, in the hands of the minor team."""
    who = [subject("孙某", born_on=D(2006, 12, 2)), guardian()]
    return opened(it, parties=who, by=it.minors, **facts)


@pytest.mark.parametrize(("crime", "young"), [(D(2024, 2, 2), True), (D(2024, 2, 3), False)])
def test_eighteen_is_reached_on_the_day_after_the_birthday(it: House, crime: dt.date, young: bool) -> None:
    case = opened(it, parties=[subject(born_on=D(2006, 2, 2)), guardian()], by=it.minors, crime_on=crime)
    assert case.correction.is_minor_at_crime is young
    assert case.sealed is young


def test_the_file_of_a_minor_stays_one(it: House) -> None:
    case = minor(it)
    assert case.sealed
    take(it, case, "register", D(2024, 3, 22), by=it.minors, **ARRIVAL)
    take(it, case, "override_term", D(2025, 1, 6), start_on=D(2024, 3, 15), end_on=D(2026, 3, 14), term_reason="核对",
         term_document="判决书")  # fmt: skip
    assert case.correction.is_minor_file


def test_what_concerns_a_minor_is_not_public(it: House) -> None:
    case = minor(it)
    take(it, case, "register", D(2024, 3, 22), by=it.minors, **ARRIVAL)
    told = refused(lambda: take(it, case, "announce", LATER, announced_publicly=True, group_present=True,
                                guardian_present=True))  # fmt: skip
    assert told == ["未成年人的入矫宣告不公开进行，应当通知监护人到场"]
    told = refused(lambda: take(it, case, "form_group", LATER, correction_group="石康", group_has_woman=True))
    assert told == ["未成年社区矫正对象的矫正小组，应当吸收熟悉未成年人身心特点的人员参加"]


def test_the_record_of_a_minor_is_sealed_against_inquiries(it: House) -> None:
    case = minor(it)
    ask: dict[str, Any] = {"inquirer": "某公司", "inquiry_answer": "有无犯罪记录"}
    told = refused(lambda: take(it, case, "answer_inquiry", LATER, inquiry="other", **ask))
    assert told == ["犯罪记录已封存"]
    take(it, case, "answer_inquiry", LATER, inquiry="judicial", **ask)


# Assessments


def test_an_assessment_needs_two_investigators_and_an_opinion(it: House) -> None:
    case = assessment(it)
    told = refused(lambda: take(it, case, "assign", LATER, officers=[it.officer.pk]))
    assert told == ["调查人员不得少于两名"]


def test_taking_a_letter_without_telling_the_procuratorate_is_refused(it: House) -> None:
    assert refused(lambda: assessment(it, procuratorate_told=False)) == ["接受委托应当告知区检察院"]


def test_who_is_not_one_person_is_no_file(it: House) -> None:
    two = [subject(), subject("李某")]
    assert refused(lambda: opened(it, parties=two)) == ["请登记一名社区矫正对象"]
    assert isinstance(two[0], NewParty)
    assert people.SUBJECT.party


def test_a_minor_has_a_guardian_on_file(it: House) -> None:
    alone = [subject("孙某", born_on=D(2006, 12, 2))]
    assert refused(lambda: opened(it, parties=alone, by=it.minors)) == ["未满十八周岁的，应当登记监护人"]


def test_who_was_a_minor_at_the_crime_and_is_grown_up_needs_no_guardian(it: House) -> None:
    """Eighteen since 2024-02-03, when nobody has to be there for them; the file stays that of a minor."""
    case = opened(it, parties=[subject("孙某", born_on=D(2006, 2, 2))], by=it.minors, crime_on=D(2023, 12, 1))
    assert case.sealed


def test_two_files_of_one_person_are_both_kept_and_linked(it: House) -> None:
    first = registered(it)
    second = opened(it, LATER, other_file=first.number, effective_on=D(2024, 4, 30))
    assert (first.state, second.state) == ("in_correction", "awaiting")
    assert [link.other for link in second.links.all()] == [first]


def test_minors_and_adults_learn_apart(it: House) -> None:
    adult, young = registered(it), minor(it)
    for for_minors, wrong in ((True, adult), (False, young)):
        asked = {"activity": "education", "topic": "学法", "place": "活动室", "for_minors": for_minors}
        case = begun(it, ACTIVITIES, "plan", LATER, asked, [], it.minors, body=it.bureau)
        held: dict[str, Any] = {"attended": 2, "session_hours": 2, "attendees": [wrong.number]}
        told = refused(lambda case=case, held=held: take(it, case, "hold", LATER, by=it.minors, **held))  # type: ignore[misc]
        assert told[0].startswith("未成年人与成年人应当分别进行")
        right = adult if wrong is young else young
        take(it, case, "hold", LATER, by=it.minors, **held | {"attendees": [right.number]})


def test_recommitment_on_two_warnings_alone_is_told_of_the_courts_reading(it: House) -> None:
    case = registered(it, **OUTSIDE)
    warned(it, case, LATER)
    warned(it, case, LATER)
    taken = take(it, case, "move", LATER, motion="recommit", motion_ground="two_warnings", motion_facts="两次警告。",
                 motion_evidence="决定书", motion_to="上海市监狱管理局", motion_to_level="prisons")  # fmt: skip
    assert "刑事诉讼法解释以此为条件" in taken.warnings[0].message
