"""Legal advisers: selection with scores, appointment, yearly check, assignment in turn."""

from __future__ import annotations

from typing import Any

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NotThere, Refused
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


# Selection: scores


def scored(office: Office, case: Case, name: str, *scores: int) -> str:
    """Somebody found eligible, with what 甲, 乙 and 丙 of the panel gave."""
    subject = make.applied(office, case, None, candidate=name)
    for member, score in zip("甲乙丙", scores, strict=False):
        office.take(case, "rate", "2024-03-12", subject=subject, panel_member=member, score=score)
    return subject


def propose(office: Office, case: Case, subject: str) -> None:
    office.take(case, "propose", "2024-03-13", subject=subject, proposed=True)


def test_the_panel_ranks_by_the_mean_of_its_scores(office: Office) -> None:
    """张 (90+85+80)/3 = 85; 李 (84+86+86)/3 = 85.33; 王 (99+70+80)/3 = 83: two are wanted."""
    case = make.announced(office, quota=2)
    first, second, third = (
        scored(office, case, name, *scores)
        for name, scores in (("张律", (90, 85, 80)), ("李律", (84, 86, 86)), ("王律", (99, 70, 80)))
    )
    refused(lambda: propose(office, case, third), "还有评分更高的合格人选", "proposed")
    refused(lambda: propose(office, case, first), "还有评分更高的合格人选", "proposed")
    propose(office, case, second)
    propose(office, case, first)
    refused(lambda: propose(office, case, third), "拟聘人数已满", "proposed")
    office.take(case, "show", "2024-03-14")
    sheet = case.documents.get(spec="score_sheet").text
    assert [sheet.index(row) for row in ("85.33 | 拟聘", "85.00 | 拟聘", "83.00 | 未拟聘")] == sorted(
        sheet.index(row) for row in ("85.33 | 拟聘", "85.00 | 拟聘", "83.00 | 未拟聘")
    )
    assert "甲84、乙86、丙86" in sheet


def test_of_two_with_equal_scores_either_may_be_proposed(office: Office) -> None:
    case = make.announced(office)
    _, second = scored(office, case, "张律", 90, 80), scored(office, case, "李律", 80, 90)
    propose(office, case, second)


def test_nobody_is_rated_before_applications_close_or_twice_by_one_member(office: Office) -> None:
    case = make.announced(office)
    subject = str(office.take(case, "apply", "2024-03-05", **make.APPLICATION).event.number)
    office.take(case, "check", "2024-03-06", subject=subject, eligible=True)
    score = {"subject": subject, "panel_member": "甲", "score": 90}
    refused(lambda: office.take(case, "rate", "2024-03-08", **score), "报名截止后才能评分")
    office.take(case, "rate", "2024-03-09", **score)
    refused(lambda: office.take(case, "rate", "2024-03-09", **score), "该评委已经为此人评分", "panel_member")


def test_nobody_is_proposed_while_somebody_eligible_is_unchecked_or_unrated(office: Office) -> None:
    case = make.announced(office)
    best = scored(office, case, "张律", 90)
    other = str(office.take(case, "apply", "2024-03-06", **make.APPLICATION | {"candidate": "李律"}).event.number)
    refused(lambda: propose(office, case, best), "还有人选没有审查资格", "proposed")
    office.take(case, "check", "2024-03-11", subject=other, eligible=True)
    refused(lambda: propose(office, case, best), "没有评分", "proposed")
    office.take(case, "rate", "2024-03-12", subject=other, panel_member="甲", score=70)
    propose(office, case, best)


def test_all_are_rated_by_the_same_panel(office: Office) -> None:
    case = make.announced(office)
    best = scored(office, case, "张律", 90)
    scored(office, case, "李律", 80, 70)
    refused(lambda: propose(office, case, best), "同样的评委", "proposed")
    office.take(case, "rate", "2024-03-12", subject=best, panel_member="乙", score=88)
    propose(office, case, best)


def test_an_objection_that_fails_strikes_nobody_and_one_upheld_must(office: Office) -> None:
    case = make.announced(office, quota=2)
    one, two = scored(office, case, "张律", 90), scored(office, case, "李律", 80)
    propose(office, case, one)
    propose(office, case, two)
    office.take(case, "show", "2024-03-14")
    told = {"objection": "有处分", "objection_result": "已核查"}
    office.take(case, "object_to", "2024-03-18", subject=one, upheld=False, **told)
    refused(lambda: office.take(case, "strike", "2024-03-18", subject=one), "异议不成立")
    office.take(case, "object_to", "2024-03-18", subject=two, upheld=True, **told)
    refused(lambda: office.take(case, "appoint", "2024-03-22"), "异议成立的人选应当先取消拟聘")
    office.take(case, "strike", "2024-03-19", subject=two)
    office.take(case, "appoint", "2024-03-22")
    text = case.documents.get(spec="appointment_list").text
    assert "1名" in text
    assert "李律" not in text


@pytest.mark.parametrize(
    ("change", "eligible"),
    [
        ({"no_penalty": False}, True),  # a sanction of the bar concerns lawyers alone
        ({"no_record": False}, False),
    ],
)
def test_a_scholar_needs_neither_practice_nor_a_clean_record_with_the_bar(
    office: Office, change: dict[str, bool], eligible: bool
) -> None:
    case = make.announced(office)
    scholar = {**make.APPLICATION, "adviser_kind": "scholar", "firm": "某大学", "practice_since": "", **change}
    subject = str(office.take(case, "apply", "2024-03-05", **scholar).event.number)

    def found() -> None:
        office.take(case, "check", "2024-03-11", subject=subject, eligible=True)

    if eligible:
        found()
    else:
        refused(found, "资格审查不合格", "eligible")


@pytest.mark.parametrize(
    "change", [{"term_to": "2024-04-01"}, {"apply_until": "2024-02-29"}], ids=["term", "applications"]
)
def test_a_selection_has_its_dates_in_order(office: Office, change: dict[str, str]) -> None:
    refused(lambda: make.announced(office, **change), "聘期届满日应当晚于起始日", "term_to")


def test_a_selection_given_up_appoints_nobody(office: Office) -> None:
    case = make.announced(office)
    refused(lambda: office.take(case, "show", "2024-03-14"), "请先确定拟聘人选")
    office.take(case, "give_up", "2024-03-14", failed_why="报名人数不足")
    assert state(case) == "failed"
    refused(lambda: office.take(case, "apply", "2024-03-14", **make.APPLICATION), "已终止")


# The yearly check


def test_only_who_is_told_to_mend_mends(office: Office) -> None:
    case = make.adviser(office)
    refused(lambda: office.take(case, "rectify", "2024-06-03", rectified="已补办"), "没有要求整改")
    office.take(case, "yearly_check", "2024-12-16", **{**make.CHECK, "licence_ok": False, "check_result": "rectify"})
    office.take(case, "rectify", "2024-12-20", rectified="已办理换证")
    assert case.legaladviser.rectified_on == d("2024-12-20")


def test_who_is_suspended_is_not_assigned_and_comes_back_unless_dismissed(office: Office) -> None:
    case = make.adviser(office)
    office.take(case, "suspend", "2024-06-03", suspended_why="被投诉，核查期间暂停")
    refused(lambda: make.assigned(office, case, "2024-06-03", due_on="2024-06-11"), "不能选用", "adviser")
    worst = {**make.CHECK, "discipline_ok": False, "grade": "failed", "check_result": "dismiss"}
    office.take(case, "yearly_check", "2024-06-04", **worst)
    refused(lambda: office.take(case, "resume", "2024-06-05"), "不能续聘、恢复")
    other = make.adviser(office)
    office.take(other, "suspend", "2024-06-03", suspended_why="核查")
    office.take(other, "resume", "2024-06-05")
    assert state(make.assigned(office, other, "2024-06-05", due_on="2024-06-12")) == "assigned"


def test_a_term_a_licence_and_a_check_have_their_days(office: Office) -> None:
    case = make.adviser(office)
    assert make.due(case, "adviser_term_limit") == d("2027-03-31")
    assert make.due(case, "licence_limit") == d("2025-05-31")
    office.take(case, "renew_licence", "2025-05-20", licence_no="13101201010000001", licence_until="2026-05-31")
    assert make.due(case, "licence_limit") == d("2026-05-31")
    office.take(case, "renew", "2027-03-15", term_from="2027-04-01", term_to="2030-03-31", contract_no="顾2027-1")
    assert make.due(case, "adviser_term_limit") == d("2030-03-31")
    clock.run(d("2027-04-01"))
    assert state(case) == "active"


# Whose turn it is


def pooled(office: Office, number: int, **facts: Any) -> Case:
    """An adviser of the pool, entered as the number-th."""
    named = {"firm": f"上海{number}所", "pool": "government", "openly_selected": False, **facts}
    case = make.adviser(office, **named)
    assert case.number == f"青顾〔2024〕{number}号"
    return case


def asked(office: Office, on: str, **facts: Any) -> Case:
    """A matter on which an opinion is wanted; nobody is assigned yet."""
    return office.open("adviser_matter", "ask", on, work="review", subject_title="补贴办法", **facts)


def turn(case: Case) -> list[tuple[str, str]]:
    """(number, had) in the last list by turn, in its order; of those who may not be assigned (number, why)."""
    rows = [
        [cell.strip() for cell in line.strip("| ").split(" | ")]
        for line in case.documents.filter(spec="turn_list").latest("pk").text.splitlines()
        if line.startswith("| 青顾〔")
    ]
    return [(row[0].removeprefix("青顾〔2024〕"), row[2] if row[3][:1] in "2无" else row[3]) for row in rows]


def test_the_list_by_turn_says_who_is_next(office: Office) -> None:
    """Counted by hand. 1: two in 2024. 2: one, on 3 June. 3: one, on 6 May. 4: none, but no licence any more.
    5: none in 2024, but of another field. The last advises a department.
    """
    contract = {"specialties": ["contract"]}
    one, two, three = (pooled(office, number, **contract) for number in (1, 2, 3))
    pooled(office, 4, licence_until="2024-06-10", **contract)
    pooled(office, 5, specialties=["labour"])
    make.adviser(office, specialties=["contract"])
    for who, day in ((one, "2024-05-06"), (three, "2024-05-06"), (one, "2024-05-07"), (two, "2024-06-03")):
        make.assigned(office, who, day, due_on="2024-06-28")
    matter = asked(office, "2024-06-11", specialty="contract")
    assert turn(matter) == [("3号", "1件"), ("2号", "1件"), ("1号", "2件"), ("4号", "不得指派")]
    office.take(matter, "assign", "2024-06-11", adviser=three.number, confidential=True, due_on="2024-06-18")
    anybody = asked(office, "2024-06-12")
    assert turn(anybody) == [("5号", "0件"), ("2号", "1件"), ("1号", "2件"), ("3号", "2件"), ("4号", "不得指派")]


def test_who_kept_away_is_passed_over_and_was_not_assigned(office: Office) -> None:
    one, two = pooled(office, 1), pooled(office, 2)
    matter = asked(office, DAY)
    assert turn(matter) == [("1号", "0件"), ("2号", "0件")]
    facts = {"confidential": True, "due_on": "2024-06-12"}
    office.take(matter, "assign", DAY, adviser=one.number, **facts)
    office.take(matter, "recuse", "2024-06-04", recused_why="所在律所代理对方")
    assert state(matter) == "waiting"
    assert matter.deadlines.get(limit="adviser_opinion_limit").state == "VOID"
    assert turn(matter) == [("2号", "0件"), ("1号", "已回避、改派")]
    refused(
        lambda: office.take(matter, "assign", "2024-06-04", adviser=one.number, **facts), "已经回避或者改派", "adviser"
    )
    office.take(matter, "assign", "2024-06-04", adviser=two.number, **facts)
    assert make.due(matter, "adviser_opinion_limit") == d("2024-06-12")
    another = asked(office, "2024-06-05")
    assert turn(another) == [("1号", "0件"), ("2号", "1件")]


def test_a_new_year_counts_afresh(office: Office) -> None:
    one, two = pooled(office, 1), pooled(office, 2)
    for day in ("2024-10-08", "2024-11-05"):
        make.assigned(office, one, day, due_on="2024-12-31")
    make.assigned(office, two, "2024-12-03", due_on="2024-12-31")
    first = asked(office, "2025-01-02")
    assert turn(first) == [("1号", "0件"), ("2号", "0件")]  # both none this year: 1 has waited longer


def test_a_reviewer_asks_and_the_keeper_of_the_register_assigns(office: Office) -> None:
    who = make.adviser(office)
    matter = asked(office, DAY, user=office.people["reviewer"])
    facts = {"adviser": who.number, "confidential": True, "due_on": "2024-06-11"}
    with pytest.raises((NotThere, Refused)):
        office.take(matter, "assign", DAY, user=office.people["reviewer"], **facts)
    office.take(matter, "assign", DAY, user=office.people["adviser_manager"], **facts)


def test_an_opinion_no_longer_wanted_is_dropped_with_its_reason(office: Office) -> None:
    matter = make.assigned(office, make.adviser(office), DAY, due_on="2024-06-11")
    refused(lambda: office.take(matter, "drop", DAY), "请填写“撤销原因”", "dropped_why")
    office.take(matter, "drop", DAY, dropped_why="送审单位撤回")
    assert state(matter) == "dropped"
    refused(lambda: office.take(matter, "deliver", DAY, opinion="可行", signed=True), "已撤销")


def test_a_term_does_not_end_before_its_last_day(office: Office) -> None:
    case = make.adviser(office)
    refused(lambda: office.take(case, "end_term", "2027-03-31"), "聘期尚未届满")
    office.take(case, "dismiss", "2025-01-06", ended_how="resigned")
    assert set(case.deadlines.values_list("state", flat=True)) == {"VOID"}
