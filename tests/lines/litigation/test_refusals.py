"""Bad input and edge cases of the domain page: refused with a sentence at its field, under its article."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from qingheng.kernel.cases import door
from qingheng.kernel.cases.models import Case, Event
from qingheng.kernel.cases.requests import NewParty, Refused, Taking
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.lines.litigation import figures
from qingheng.lines.litigation.line import SUITS
from qingheng.lines.litigation.models import Suit
from tests.lines.litigation import house as make
from tests.lines.litigation.house import House, d, due
from tests.lines.litigation.test_examples import make_enforcement

pytestmark = pytest.mark.django_db


@contextmanager
def refused(message: str, field: str = "", basis: str = "") -> Iterator[None]:
    """What happens inside is refused with this sentence at this field, under this article; nothing is written."""
    before = Case.objects.count(), Event.objects.count()
    with pytest.raises(Refused) as caught:
        yield
    found = [each for each in caught.value.refusals if message in each.message]
    assert found, [str(each) for each in caught.value.refusals]
    assert found[0].field == field
    assert not basis or any(basis in str(each) for each in found[0].basis), found[0].basis
    assert (Case.objects.count(), Event.objects.count()) == before


def _record(case: Case) -> Suit:
    found: Suit = Suit.objects.get(pk=case.pk)
    return found


# 收案


def test_one_court_number_is_one_record(own: House) -> None:
    first = make.registered(own, "2024-05-06", court_no="（2024）沪0112行初7号")
    with refused(f"“案号”（2024）沪0112行初7号已经登记为{first.number}", "court_no"):
        make.registered(own, "2024-05-07", [own.market, own.government], court_no="（2024）沪0112行初7号")
    make.registered(own, "2024-05-07", court_no="（2024）沪0112行初8号")


def test_a_suit_has_a_plaintiff_and_a_defendant(own: House) -> None:
    with refused("请登记原告", basis="第四十九条"):
        own.open("litigation", "register", "2024-05-06", make.sides(own)[1:], **make.complaint())
    with refused("请登记被告", basis="第二十六条"):
        own.open("litigation", "register", "2024-05-06", make.sides(own)[:1], **make.complaint())


def test_the_position_fits_the_instance(own: House) -> None:
    with refused("诉讼地位与审级不符", "position", "第二十六条"):
        make.registered(own, "2024-05-06", position="appellee")
    with refused("诉讼地位与审级不符", "position", "第二十六条"):
        make.registered(own, "2024-05-06", instance="second", position="original")


def test_a_joint_case_has_two_defendants_and_was_reconsidered(own: House) -> None:
    both = [own.market, own.government]
    with refused("应当登记两个以上被告", "position", "第二十六条第二款"):
        make.registered(own, "2024-05-06", **make.JOINT)
    with refused("应当登记行政复议情况", "position", "第二十六条第二款"):
        make.registered(own, "2024-05-06", both, position="joint_upheld")
    with refused("应当填写对应复议案件", "reconsideration_case", "第二十六条"):
        make.registered(own, "2024-05-06", both, **{**make.JOINT, "reconsideration_no": None})
    make.registered(own, "2024-05-06", both, **make.JOINT)


@pytest.mark.parametrize(
    ("outcome", "sued", "defendants"),
    [
        ("upheld", "both", "both"),
        ("request_dismissed", "act", "both"),
        ("unlawful_procedure", "decision", "both"),
        ("changed", "decision", "authority"),
        ("partly", "both", "both"),
        ("not_accepted", "decision", "authority"),
        ("not_accepted", "act", "original"),
        ("no_decision", "act", "original"),
        ("no_decision", "silence", "authority"),
    ],
)
def test_who_is_defendant_after_reconsideration(outcome: str, sued: str, defendants: str, own: House) -> None:
    case = make.registered(own, "2024-05-06", reconsidered=True, reconsideration_outcome=outcome, sued=sued)
    record = _record(case)
    assert record.lawful_defendants == defendants
    assert ("add_defendant" in record.flags) == (defendants == "both")


def test_the_level_of_the_court_follows_the_original_organ(own: House) -> None:
    assert _record(make.registered(own, "2024-05-06", government_act=True)).flags == ["court_level"]
    both = [own.market, own.government]
    assert _record(make.registered(own, "2024-05-06", both, **make.JOINT)).flags == []
    assert _record(make.registered(own, "2024-05-06", both, court_level="intermediate", **make.JOINT)).flags == [
        "court_level"
    ]


def test_a_suit_beside_a_pending_reconsideration_or_after_a_withdrawal_is_flagged(own: House) -> None:
    case = make.registered(own, "2024-05-06", reconsideration_pending=True, sued_before=True)
    assert _record(case).flags == ["parallel", "withdrawn_before"]


def test_the_government_sued_for_an_act_of_a_department_is_told_to_plead_the_wrong_defendant(own: House) -> None:
    case = make.answering(own, "2024-05-06", [own.government], wrong_defendant=True)
    assert own.warned(case, "answer", "2024-05-10", **make.ANSWER) == ["登记时提示错列被告，答辩主张中没有选“错列被告”"]
    other = make.answering(own, "2024-05-06", [own.government], wrong_defendant=True)
    assert own.warned(other, "answer", "2024-05-10", **make.ANSWER, pleas=["wrong_defendant"]) == []


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"reconsidered": True, "reconsideration_outcome": "upheld", "sued": "both"}, "现只登记一个被告"),
        ({"wrong_defendant": True}, "应以该部门为被告"),
        ({"government_act": True}, "法院级别与被诉行为不符"),
        ({"reconsideration_pending": True}, "同一行为的行政复议尚在办理"),
        ({"sued_before": True}, "以同一事实和理由再次起诉"),
        ({}, ""),
    ],
)
def test_what_is_odd_about_a_suit_is_told_as_it_comes_in(facts: dict[str, Any], words: str, own: House) -> None:
    taking = Taking("register", d("2024-05-06"), make.complaint(**facts), parties=make.sides(own))
    taken = door.open_case(make.BY_CODE["litigation"], taking, own.clerk, own.section, on=d("2024-05-06"))
    assert [words in each.message for each in taken.warnings] == ([True] if words else [])


# 代理


def test_an_agent_of_the_plaintiff_is_refused_and_one_who_advised_is_explained(own: House) -> None:
    case = make.registered(own, "2024-05-06")
    with refused("代理人同时代理原告的，不得代理本案", "conflict"):
        own.take(case, "assign", "2024-05-06", **own.assigned(conflict="for_plaintiff"))
    with refused("请填写“核查说明”", "conflict_note"):
        own.take(case, "assign", "2024-05-06", **own.assigned(conflict="advised"))
    advised = own.assigned(conflict="advised", conflict_note="仅作一般咨询")
    assert own.warned(case, "assign", "2024-05-06", **advised) == ["代理人曾就被诉行为提供意见，请核对是否适宜代理"]


def test_one_or_two_agents_with_posts_and_powers_never_lawyers_only(own: House) -> None:
    case = make.answering(own, "2024-05-06")
    named = {"agents_named": "甲、乙", "agents_include_staff": True, "conflict": "none", **make.POWERS}
    with refused("可以委托一至二人", "agents_named", "第三十一条第一款"):
        own.take(case, "appoint", "2024-05-07", **{**named, "agents_named": "甲、乙、丙"})
    with refused("不得仅委托律师出庭", "agents_include_staff", "第一百二十八条第二款"):
        own.take(case, "appoint", "2024-05-07", **{**named, "agents_include_staff": False})
    with refused("每名代理人均应当填写职务", "agents_posts", "第一百三十一条第二款"):
        own.take(case, "appoint", "2024-05-07", **{**named, "agents_posts": "法规科科员"})
    with refused("请填写“特别授权事项”", "special_powers", "第六十二条第二款"):
        own.take(case, "appoint", "2024-05-07", **{**named, "agents_powers": "special"})
    own.take(case, "appoint", "2024-05-07", **{**named, "agents_powers": "special", "special_powers": ["settle"]})


# 答辩举证


def test_evidence_gathered_during_the_suit_is_blocked(own: House) -> None:
    case = make.answering(own, "2024-05-06")
    with refused("诉中自行收集", "evidence_sources", "第三十五条"):
        own.take(case, "answer", "2024-05-10", **{**make.ANSWER, "evidence_sources": ["administrative", "own"]})
    supplement = {**make.ANSWER, "evidence_sources": ["supplement"]}
    with refused("应当经人民法院准许", "leave_given", "第三十六条第二款"):
        own.take(case, "answer", "2024-05-10", **supplement, leave_given=False)
    with refused("复议程序中收集", "evidence_sources", "第一百三十五条第三款"):
        own.take(case, "answer", "2024-05-10", **{**make.ANSWER, "evidence_sources": ["reconsideration"]})


def test_late_evidence_is_recorded_with_a_warning(own: House) -> None:
    case = make.answering(own, "2024-09-19")
    assert own.warned(case, "answer", "2024-10-09", **make.ANSWER) == ["已超过答辩举证期限，视为没有相应证据"]
    assert case.deadlines.get(limit="suit_answer_limit").state == "MET_LATE"


def test_more_time_and_jurisdiction_are_asked_within_fifteen_days(own: House) -> None:
    case = make.answering(own, "2024-05-06")
    with refused("不能再申请延期提供证据", basis="第三十四条"):
        own.take(case, "ask_more_time", "2024-05-22", more_time_reason="other", more_time_text="材料灭失")
    with refused("不能再提出管辖异议", basis="第十条第一款"):
        own.take(case, "object_jurisdiction", "2024-05-22", objection_text="应由松江区法院管辖")
    own.take(case, "object_jurisdiction", "2024-05-21", objection_text="应由松江区法院管辖")


def test_a_summary_case_has_the_day_the_court_fixes_within_fifteen_days(own: House) -> None:
    case = make.answering(own, "2024-05-06", track="summary")
    assert not case.deadlines.filter(limit="suit_answer_limit").exists()
    with refused("不得超过十五日", "evidence_day", "第一百零四条第一款"):
        own.take(case, "fix_evidence_day", "2024-05-06", evidence_day="2024-05-22")
    own.take(case, "fix_evidence_day", "2024-05-06", evidence_day="2024-05-13")
    assert due(case, "suit_summary_evidence_limit") == d("2024-05-13")
    ordinary = make.answering(own, "2024-05-06")
    with refused("只有简易程序案件", basis="第一百零四条第一款"):
        own.take(ordinary, "fix_evidence_day", "2024-05-06", evidence_day="2024-05-13")


def test_who_appeals_does_not_answer(own: House) -> None:
    case = make.answering(own, "2024-05-06", instance="second", position="appellant")
    assert not case.deadlines.filter(limit="appeal_answer_limit").exists()
    with refused("无需答辩"):
        own.take(case, "answer", "2024-05-10", **make.ANSWER)
    own.take(case, "go_to_hearing", "2024-05-10")


def test_an_appeal_and_a_retrial_application_are_answered_in_fifteen_days(own: House) -> None:
    second = make.registered(own, "2024-09-19", instance="second", position="appellee")
    review = make.registered(own, "2024-09-19", instance="retrial_review", position="retrial_respondent")
    assert due(second, "appeal_answer_limit") == d("2024-10-08")
    assert due(review, "retrial_opinion_limit") == d("2024-10-08")


# 负责人出庭


@pytest.mark.parametrize("rank", ["subordinate", "entrusted", "staff", "lawyer"])
def test_who_is_no_head_does_not_count_as_one(rank: str, own: House) -> None:
    case = make.hearing(own, "2024-05-06")
    subject = make.scheduled(own, case, "2024-06-03", "2024-05-20")
    head = {**make.HEAD, "head_rank": rank}
    with refused("非本机关负责人，不计入出庭", "head_rank", "第二条"):
        own.take(case, "plan_head", "2024-05-21", subject=subject, **head)
    with refused("非本机关负责人，不计入出庭", "head_rank", "第二条"):
        own.take(case, "record_hearing", "2024-06-03", subject=subject, attendance="head", identity_accepted=False,
                 spoke=False, **head)  # fmt: skip


@pytest.mark.parametrize(
    ("came", "words"),
    [
        ({"attendance": "only_lawyers"}, ["负责人和工作人员均未出庭"]),
        ({"attendance": "nobody"}, ["负责人和工作人员均未出庭"]),
        ({"attendance": "staff"}, ["人民法院应当向监察机关、上一级行政机关提出司法建议"]),
    ],
)
def test_who_came_is_accepted_marked_and_warned_of(came: dict[str, str], words: list[str], own: House) -> None:
    case = make.hearing(own, "2024-05-06")
    subject = make.scheduled(own, case, "2024-06-03", "2024-05-20")
    told = own.warned(case, "record_hearing", "2024-06-03", subject=subject, reason_accepted=False, **came)
    assert [word in each for word, each in zip(words, told, strict=True)] == [True]
    record = _record(case)
    assert (record.only_lawyers, record.head_appeared) == (came["attendance"] == "only_lawyers", False)
    marks = [label for label, condition in SUITS.marks if condition.holds(vars(record))]
    assert ("仅律师出庭" in marks) == (came["attendance"] == "only_lawyers")


def test_without_identity_paper_the_head_did_not_appear(own: House) -> None:
    case = make.hearing(own, "2024-05-06")
    subject = make.scheduled(own, case, "2024-06-03", "2024-05-20")
    own.take(case, "plan_head", "2024-05-20", subject=subject, **make.HEAD)
    with refused("没有提交负责人身份证明", "identity_accepted", "第六条第二款"):
        own.take(case, "record_hearing", "2024-06-03", subject=subject, attendance="head", identity_accepted=True,
                 spoke=True)  # fmt: skip
    with refused("应当于开庭前提交", basis="第六条第一款"):
        own.take(case, "submit_identity", "2024-06-04", subject=subject)
    own.take(
        case, "record_hearing", "2024-06-04", subject=subject, attendance="head", identity_accepted=False, spoke=True
    )
    assert _record(case).head_appeared is False
    assert case.deadlines.get(limit="head_identity_limit").due == d("2024-06-03")


def test_a_head_may_be_replaced_before_the_hearing_only(own: House) -> None:
    case = make.hearing(own, "2024-05-06")
    subject = make.scheduled(own, case, "2024-06-03", "2024-05-20")
    own.take(case, "plan_head", "2024-05-20", subject=subject, **make.HEAD)
    other = {"head_name": "赵敏", "head_post": "局长", "head_rank": "chief"}
    own.take(case, "replace_head", "2024-06-03", subject=subject, **other)
    with refused("应当在庭审前申请", basis="第五条第三款"):
        own.take(case, "replace_head", "2024-06-04", subject=subject, **make.HEAD)


def test_an_absence_is_attested_and_only_an_explained_one_is_accepted(own: House) -> None:
    case = make.hearing(own, "2024-05-06")
    subject = make.scheduled(own, case, "2024-06-03", "2024-05-20")
    with refused("加盖行政机关印章或者由主要负责人签字认可", "attested", "第九条第一款"):
        own.take(case, "explain_absence", "2024-05-21", subject=subject, **{**make.ABSENCE, "attested": "none"})
    with refused("没有提交不能出庭的情况说明", "reason_accepted", "第九条第二款"):
        own.take(case, "record_hearing", "2024-06-03", subject=subject, attendance="staff", reason_accepted=True)
    with refused("尚未到开庭日期", basis="第五十四条"):
        own.take(case, "record_hearing", "2024-05-30", subject=subject, attendance="staff", reason_accepted=False)


def test_a_head_called_again_who_stays_away_has_not_appeared(own: House) -> None:
    case = make.hearing(own, "2024-03-01")
    make.heard(own, case, "2024-04-01", "2024-03-20")
    assert _record(case).head_appeared is True
    make.heard(own, case, "2024-04-22", "2024-04-10", called=True, attendance="staff")
    assert _record(case).head_appeared is False


def test_an_inquiry_is_no_open_hearing(own: House) -> None:
    case = make.hearing(own, "2024-05-06")
    subject = make.scheduled(own, case, "2024-06-03", "2024-05-20", kind="inquiry")
    own.take(case, "record_hearing", "2024-06-03", subject=subject, attendance="staff", reason_accepted=False)
    assert _record(case).first_heard_on is None


def test_without_hearings_the_rate_is_no_hundred_percent(own: House) -> None:
    make.hearing(own, "2024-05-06")
    rate = measure([figures.appearance_rate], Span.year(2024))["head_appearance_rate"]
    assert (rate.value, rate.denominator) == (None, 0)
    assert str(rate).startswith("—")


def test_summons_and_notice_come_three_days_before(own: House) -> None:
    case = make.hearing(own, "2024-05-06")
    make.scheduled(own, case, "2024-06-05", "2024-06-03", called=True)
    assert due(case, "summons_limit") == d("2024-05-31")  # 2 June is a Sunday
    assert {each.state for each in case.deadlines.filter(limit__in=["summons_limit", "head_notice_limit"])} == {
        "MET_LATE"
    }


# 审理、裁判


def test_only_compensation_and_discretion_are_mediated(own: House) -> None:
    case = make.answering(own, "2024-05-06")
    terms = {"mediation_text": "免除罚款", "duty": "none"}
    with refused("可以调解", "mediation_ground", "第六十条第一款"):
        own.take(case, "mediate", "2024-05-20", mediation_ground="neither", **terms)
    own.take(case, "mediate", "2024-05-20", mediation_ground="discretion", **terms)
    record = _record(case)
    assert (record.result, record.effective_on) == ("mediated", d("2024-05-20"))


def test_a_suspension_stops_the_courts_limit_and_not_ours(own: House) -> None:
    case = make.answering(own, "2024-05-06", court_filed_on="2024-05-01")
    before = due(case, "court_trial_limit")
    own.take(case, "suspend", "2024-05-08", suspension_reason="death")
    assert due(case, "suit_suspension_limit") == d("2024-08-06")
    own.take(case, "resume_answering", "2024-07-08", resumed_why="近亲属参加诉讼")
    assert due(case, "suit_answer_limit") == d("2024-05-21")
    assert (due(case, "court_trial_limit") - before).days >= 61
    other = make.suspended(own)
    with refused("中止前"):
        own.take(other, "resume", "2024-07-08", resumed_why="原因消除")


def test_a_suspended_suit_can_only_be_ended(own: House) -> None:
    case = make.suspended(own)
    with refused("只能裁定终结", "result", "第八十八条第二款"):
        own.take(case, "judge", "2024-09-02", result="suit_dismissed", result_text="驳回起诉", duty="none")
    own.take(case, "judge", "2024-09-02", result="terminated", result_text="终结诉讼", duty="none")
    own.take(case, "take_effect", "2024-09-03")


def test_a_first_judgment_follows_a_hearing_and_a_ruling_need_not(own: House) -> None:
    case = make.hearing(own, "2024-05-06")
    with refused("第一审判决应当开庭审理", "result", "第五十四条第一款"):
        own.take(case, "judge", "2024-07-01", **make.JUDGMENT)
    make.scheduled(own, case, "2024-06-03", "2024-05-20")
    with refused("尚有开庭没有登记出庭情况", basis="第五十四条"):
        own.take(case, "judge", "2024-07-01", **make.JUDGMENT)
    own.take(case, "judge", "2024-05-29", result="withdrawn", result_text="准许撤诉", duty="none")
    other = make.hearing(own, "2024-05-06")
    with refused("裁判结果与审级不符", "result"):
        own.take(other, "judge", "2024-05-29", result="remitted", result_text="发回", duty="none")


def test_a_joint_case_is_judged_on_both_acts(own: House) -> None:
    case = make.hearing(own, "2024-03-01", [own.market, own.government], **make.JOINT)
    make.heard(own, case, "2024-04-01", "2024-03-20")
    with refused("一并作出裁判", "decision_result", "第七十九条"):
        own.take(case, "judge", "2024-05-06", **make.JUDGMENT, decision_result="none")
    own.take(case, "judge", "2024-05-06", **make.JUDGMENT, decision_result="kept")


def test_an_order_has_its_day(own: House) -> None:
    case = make.hearing(own, "2024-03-01")
    make.heard(own, case, "2024-04-01", "2024-03-20")
    with refused("应当填写履行期限或者履行日期", "duty_days", "第九十四条"):
        own.take(
            case, "judge", "2024-05-06", result="perform", result_text="责令履行", duty="perform", duty_text="答复"
        )


def test_service_is_marked_complete_when_it_is(own: House) -> None:
    case = make.judged(own, "2024-09-18", "2024-07-01")
    plaintiff, defendant = (make.party(case, role).pk for role in ("plaintiff", "defendant"))
    with refused("应选“否”", "all_served", "第八十五条"):
        own.take(case, "serve_judgment", "2024-09-18", subject=plaintiff, all_served=True)
    own.take(case, "serve_judgment", "2024-09-18", subject=plaintiff, all_served=False)
    with refused("应选“是”", "all_served", "第八十五条"):
        own.take(case, "serve_judgment", "2024-09-18", subject=defendant, all_served=False)
    with refused("请先登记裁判文书送达该当事人", basis="第八十五条"):
        own.take(case, "appeal_ours", "2024-09-19", subject=defendant, **APPEAL)


APPEAL = {"appeal_memo": "认定事实有误", "appeal_approved_by": "李强", "appeal_reasons": "一审认定事实有误"}


def test_an_appeal_after_its_limit_is_refused(own: House) -> None:
    case = make.judged(own, "2024-03-20", "2024-01-05")
    make.served(own, case, defendant="2024-03-20", plaintiff="2024-04-01")
    defendant, plaintiff = (make.party(case, role).pk for role in ("defendant", "plaintiff"))
    with refused("上诉期限已经届满", basis="第八十五条"):
        own.take(case, "appeal_ours", "2024-04-09", subject=defendant, **APPEAL)
    own.take(case, "appeal_theirs", "2024-04-09", subject=plaintiff)
    with refused("请办理“二审改判、发回”", "second_result"):
        own.take(case, "appeal_upheld", "2024-07-01", second_result="remitted")
    with refused("请办理“二审维持、撤回上诉”", "second_result"):
        own.take(case, "appeal_changed", "2024-07-01", second_result="appeal_dismissed")
    own.take(case, "appeal_upheld", "2024-07-01", second_result="appeal_dismissed")
    assert _record(case).effective_on == d("2024-07-01")


# 履行、再审


def lost(own: House, **judgment: Any) -> Case:
    """A penalty quashed with an order to act anew, effective."""
    order = {"result": "quashed", "result_text": "撤销", "quash_ground": "evidence", "duty": "redo",
             "duty_text": "重作", "duty_days": 60}  # fmt: skip
    case = make.hearing(own, "2024-03-01")
    make.heard(own, case, "2024-04-01", "2024-03-20")
    own.take(case, "judge", "2024-05-06", **{**order, **judgment})
    make.served(own, case, plaintiff="2024-05-06", defendant="2024-05-06")
    own.take(case, "final", "2024-05-22")
    return case


def test_the_same_act_may_only_follow_a_quashing_for_procedure(own: House) -> None:
    for ground, allowed in (("evidence", False), ("procedure", True)):
        case = lost(own, quash_ground=ground)
        own.take(case, "review_loss", "2024-06-03", loss_review="取证不足", loss_measures="规范取证")
        own.take(case, "begin_performance", "2024-06-03")
        done = {"duty_report": "已重新作出决定", "redo_same": True}
        if allowed:
            own.take(case, "perform", "2024-07-01", **done)
            continue
        with refused("不得以同一的事实和理由", "redo_same", "第七十一条"):
            own.take(case, "perform", "2024-07-01", **done)


def test_a_loss_is_reviewed_before_the_case_is_closed(own: House) -> None:
    case = lost(own)
    with refused("应当先登记履行", basis="第九十四条"):
        own.take(case, "close", "2024-06-03")
    own.take(case, "begin_performance", "2024-06-03")
    with refused("应当先完成败诉分析"):
        own.take(case, "perform", "2024-07-01", duty_report="已重新作出决定", redo_same=False)
    won = make.judged(own, "2024-09-18", "2024-07-01")
    with refused("裁判结果不是败诉"):
        own.take(won, "review_loss", "2024-09-19", loss_review="无", loss_measures="无")


def test_a_retrial_is_asked_for_within_six_months_or_of_learning_a_special_ground(own: House) -> None:
    case = lost(own)
    assert due(case, "retrial_limit") == d("2024-11-22")
    late = {"retrial_by": "us", "retrial_reasons": "适用法律错误"}
    with refused("已超过申请再审的六个月期限", "retrial_ground", "第一百一十条"):
        own.take(case, "ask_retrial", "2024-11-25", **late, retrial_ground="ordinary")
    own.take(case, "ask_retrial", "2024-11-25", **late, retrial_ground="evidence", retrial_learned_on="2024-10-08")
    own.take(case, "retrial_kept", "2025-01-06", retrial_result="驳回再审申请")
    case.refresh_from_db()
    assert case.state == "effective"


def test_only_what_the_citizen_owes_is_enforced_within_two_years(own: House) -> None:
    plain = lost(own)
    with refused("没有对方当事人的履行内容"):
        own.take(plain, "enforce_judgment", "2024-07-01", enforcement_basis="返还补偿款")
    case = lost(own, citizen_duty=True, citizen_due="2024-06-20")
    assert due(case, "judgment_enforcement_limit") == d("2026-06-22")
    with refused("已超过申请执行的二年期限"):
        own.take(case, "enforce_judgment", "2026-06-23", enforcement_basis="返还补偿款")


# 非诉执行、建议、活动、调处


def test_enforcement_waits_for_remedies_and_reminder(own: House) -> None:
    case = make_enforcement(own, "2024-03-15")
    own.take(case, "remind", "2024-09-02", pay_by="2024-09-20", pay_how="缴至指定银行账户")
    own.take(case, "serve_reminder", "2024-09-04")
    asked = {"court_asked": "上海市闵行区人民法院", "head_signed": True}
    with refused("催告书送达未满十个工作日", basis="第五十四条"):
        own.take(case, "apply", "2024-09-13", **asked)
    with refused("复议、诉讼期限尚未届满", basis="第五十三条"):
        own.take(case, "apply", "2024-09-18", **asked)
    with refused("由行政机关负责人签名", "head_signed", "第五十五条第二款"):
        own.take(case, "apply", "2024-09-23", **{**asked, "head_signed": False})
    with refused("已超过救济期限届满之日起三个月"):
        own.take(case, "apply", "2024-12-19", **asked)
    own.take(case, "apply", "2024-09-23", **asked)
    with refused("请先登记法院受理", basis="第五十七条"):
        own.take(case, "rule_on", "2024-10-10", ruling="refused")
    own.take(case, "court_accepts", "2024-09-27")
    own.take(case, "rule_on", "2024-10-10", ruling="refused")
    assert due(case, "court_ruling_review_limit") == d("2024-10-25")
    with refused("已超过收到裁定之日起十五日"):
        own.take(case, "ask_review", "2024-10-28", review_reasons="适用法律错误")
    own.take(case, "ask_review", "2024-10-25", review_reasons="适用法律错误")


def test_the_centre_mediates_by_consent_only(own: House) -> None:
    parties = [
        NewParty("centre_side", "citizen", "张伟"),
        NewParty("centre_organ", "organ", own.market.name, body_id=own.market.pk),
    ]
    facts: dict[str, Any] = {"source": "before_filing", "dispute": "罚款数额", "dispute_field": "market"}
    with refused("请登记行政相对人和行政机关"):
        own.open("joint_mediation", "register", "2024-05-06", parties[:1], **facts)
    case = own.open("joint_mediation", "register", "2024-05-06", parties, **facts)
    with refused("未经双方同意不得调处", "citizen_consents", "第六十条第二款"):
        own.take(case, "start", "2024-05-07", organ_consents=True, citizen_consents=False, centre_mediators="吴芳")


def test_a_three_in_one_is_commented(own: House) -> None:
    facts: dict[str, Any] = {"event_kind": "three_in_one", "event_at": "2024-06-03 14:00", "place": "第三法庭",
                             "theme": "三合一", "organiser": "区司法局"}  # fmt: skip
    with refused("应当填写对应案号", "suit_number"):
        own.open("litigation_event", "plan", "2024-05-06", **facts)
    case = own.open("litigation_event", "plan", "2024-05-06", **facts, suit_number="（2024）沪0112行初7号")
    held = {"observers": 60, "observers_by_unit": "区市场监管局30人\n各街镇30人"}
    with refused("应当登记讲评人和讲评内容", "commentator"):
        own.take(case, "hold", "2024-06-03", **held)
    with refused("尚未到活动日期"):
        own.take(case, "hold", "2024-06-02", **held, commentator="审判长", commentary="规范取证")


# 起诉期限


@pytest.mark.parametrize(
    ("facts", "limit", "last"),
    [
        ({"lateness": "after_reconsideration", "decision_received_on": "2024-05-06"},
         "suit_after_reconsideration_limit", "2024-05-21"),
        ({"lateness": "direct", "act_known_on": "2024-03-15", "act_made_on": "2024-03-11", "about_land": False},
         "suit_direct_limit", "2024-09-18"),
        ({"lateness": "untold", "limit_known_on": "2024-09-02", "content_known_on": "2023-11-06",
          "act_made_on": "2023-11-01", "about_land": False}, "suit_untold_direct_limit", "2024-11-06"),
        ({"lateness": "unknown", "content_known_on": "2024-03-01", "act_made_on": "2019-05-06", "about_land": False},
         "suit_direct_limit", "2024-05-06"),
        ({"lateness": "inaction", "duty_ended_on": "2024-03-15"}, "suit_inaction_limit", "2024-09-18"),
    ],
)  # fmt: skip
def test_the_plaintiffs_own_limit_is_worked_out_for_pleading(
    facts: dict[str, Any], limit: str, last: str, own: House
) -> None:
    case = make.registered(own, "2025-01-06")
    told = own.warned(case, "check_lateness", "2025-01-07", suit_filed_on="2025-01-02", **facts)
    assert told == ["原告起诉超过起诉期限，请在答辩中主张并举证"]
    found = case.deadlines.get(limit=limit)
    assert (found.due, found.state, found.binds) == (d(last), "MET_LATE", "APPLICANT")
