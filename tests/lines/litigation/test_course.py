"""Times and steps beside the main path: drafts, recusal, instalments, the court's own times in enforcement."""

from __future__ import annotations

from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty
from qingheng.lines.litigation.models import Suit
from tests.lines.litigation import house as make
from tests.lines.litigation.house import House, d, due
from tests.lines.litigation.test_examples import make_enforcement
from tests.lines.litigation.test_refusals import lost, refused

pytestmark = pytest.mark.django_db


def _state(case: Case, limit: str) -> str:
    return str(case.deadlines.filter(limit=limit).latest("pk").state)


# 内部办理时限


def test_the_unit_hands_in_its_drafts_five_working_days_before_the_last_day(own: House) -> None:
    """Copy of 19 September: answer by 8 October; before it lie the working days 30, 29 (a makeup), 27, 26 and 25."""
    case = make.answering(own, "2024-09-19")
    assert due(case, "suit_answer_limit") == d("2024-10-08")
    assert due(case, "drafts_limit") == d("2024-09-25")
    own.take(case, "hand_in_drafts", "2024-09-25", user=own.unit, drafts_listed="事实材料、证据五份")
    assert _state(case, "drafts_limit") == "MET"
    assert _state(case, "suit_answer_limit") == "RUNNING"


def test_a_day_fixed_by_the_court_is_counted_back_from(own: House) -> None:
    case = make.answering(own, "2024-05-06", track="summary")
    assert not case.deadlines.filter(limit="drafts_limit").exists()
    own.take(case, "fix_evidence_day", "2024-05-06", evidence_day="2024-05-20")
    assert due(case, "drafts_limit") == d("2024-05-13")


def test_who_answers_nothing_hands_in_nothing(own: House) -> None:
    cases: tuple[dict[str, Any], ...] = ({"position": "third_party"}, {"instance": "second", "position": "appellant"})
    for facts in cases:
        assert not make.registered(own, "2024-05-06", **facts).deadlines.filter(limit="drafts_limit").exists()


def test_the_head_is_named_three_working_days_before_the_hearing(own: House) -> None:
    case = make.hearing(own, "2024-05-06")
    subject = make.scheduled(own, case, "2024-06-05", "2024-05-20")
    assert due(case, "head_plan_limit") == d("2024-05-31")
    own.take(case, "plan_head", "2024-06-03", subject=subject, **make.HEAD)
    assert _state(case, "head_plan_limit") == "MET_LATE"


def test_who_came_is_taken_down_within_three_working_days(own: House) -> None:
    case = make.hearing(own, "2024-05-06")
    subject = make.scheduled(own, case, "2024-06-07", "2024-05-20")
    assert due(case, "record_hearing_limit") == d("2024-06-13")  # the weekend and Monday 10 June are days of rest
    own.take(case, "record_hearing", "2024-06-13", subject=subject, attendance="staff", reason_accepted=False)
    assert _state(case, "record_hearing_limit") == "MET"


# 管辖异议、回避


def test_a_refused_objection_is_appealed_within_ten_days(own: House) -> None:
    case = make.answering(own, "2024-05-06")
    own.take(case, "object_jurisdiction", "2024-05-08", objection_text="应由松江区法院管辖")
    own.take(case, "objection_ruled", "2024-05-31", objection_allowed=False)
    assert due(case, "objection_appeal_limit") == d("2024-06-11")  # 10 June is a holiday
    with refused("已超过裁定书送达之日起十日", basis="第一百零一条第二款"):
        own.take(case, "appeal_objection", "2024-06-12", objection_appeal="同前")
    own.take(case, "appeal_objection", "2024-06-11", objection_appeal="同前")
    own.take(case, "objection_appeal_ruled", "2024-07-01", objection_allowed=False)


def test_an_objection_that_was_allowed_is_not_appealed(own: House) -> None:
    case = make.answering(own, "2024-05-06")
    own.take(case, "object_jurisdiction", "2024-05-08", objection_text="应由松江区法院管辖")
    own.take(case, "objection_ruled", "2024-05-31", objection_allowed=True)
    assert not case.deadlines.filter(limit="objection_appeal_limit").exists()
    with refused("没有驳回管辖异议", basis="第十条第二款"):
        own.take(case, "appeal_objection", "2024-06-03", objection_appeal="同前")


JUDGE = {"recused": "赵某某", "recused_as": "judge", "recusal_reason": "interest", "recusal_text": "系原告的近亲属"}


def test_the_court_decides_on_recusal_in_three_days_and_once_more_on_review(own: House) -> None:
    case = make.hearing(own, "2024-05-06")
    opened = str(own.take(case, "ask_recusal", "2024-05-13", **JUDGE).event.number)
    assert due(case, "recusal_limit") == d("2024-05-16")
    with refused("应当先办理“登记回避决定”", "subject"):
        own.take(case, "ask_recusal_review", "2024-05-14", subject=opened, recusal_review_text="理由同前")
    own.take(case, "recusal_decided", "2024-05-16", subject=opened, recusal_granted=False)
    own.take(case, "ask_recusal_review", "2024-05-17", subject=opened, recusal_review_text="理由同前")
    assert due(case, "recusal_review_limit") == d("2024-05-20")
    own.take(case, "recusal_review_decided", "2024-05-20", subject=opened, recusal_reviewed=True)
    with refused("“对回避决定申请复议”已经办理", "subject"):
        own.take(case, "ask_recusal_review", "2024-05-21", subject=opened, recusal_review_text="理由同前")
    granted = str(own.take(case, "ask_recusal", "2024-05-21", **{**JUDGE, "recused_as": "clerk"}).event.number)
    own.take(case, "recusal_decided", "2024-05-22", subject=granted, recusal_granted=True)
    with refused("没有驳回回避申请", basis="第七十四条第四款"):
        own.take(case, "ask_recusal_review", "2024-05-22", subject=granted, recusal_review_text="理由同前")


# 分期履行、再审期间的履行


def _ordered_to_pay(own: House) -> Case:
    """Effective on 22 May 2024, to be paid by 30 September."""
    pay = {"result": "compensation", "quash_ground": None, "duty": "pay", "duty_text": "赔偿三万元"}
    return lost(own, **pay, duty_days=None, duty_date="2024-09-30")


def test_every_instalment_has_its_day_and_all_are_paid_before_the_end(own: House) -> None:
    case = _ordered_to_pay(own)
    own.take(case, "review_loss", "2024-06-03", loss_review="取证不足", loss_measures="规范取证")
    part = {"debtor": "us", "instalment": "赔偿款", "instalment_sum": "10000"}
    with refused("本期届满日不得晚于裁判的履行期限届满日", "instalment_due", "第九十四条"):
        own.take(case, "set_instalment", "2024-06-03", **part, instalment_due="2024-10-31")
    with refused("裁判没有该方的履行内容", "debtor", "第一百五十三条第二款"):
        own.take(case, "set_instalment", "2024-06-03", **{**part, "debtor": "other_side"}, instalment_due="2024-06-28")
    first, last = (
        str(own.take(case, "set_instalment", "2024-06-03", **part, instalment_due=day).event.number)
        for day in ("2024-06-28", "2024-09-30")
    )
    assert set(case.deadlines.filter(limit="instalment_limit").values_list("due", flat=True)) == {
        d("2024-06-28"), d("2024-09-30"),
    }  # fmt: skip
    own.take(case, "begin_performance", "2024-06-03")
    own.take(case, "pay_instalment", "2024-07-01", subject=first)
    with refused("分期履行尚有未登记履行的", basis="第九十四条"):
        own.take(case, "perform", "2024-07-01", duty_report="已支付", redo_same=False)
    own.take(case, "pay_instalment", "2024-09-30", subject=last)
    own.take(case, "perform", "2024-09-30", duty_report="已全部支付", redo_same=False)
    states = dict(case.deadlines.filter(limit="instalment_limit").values_list("due", "state"))
    assert states == {d("2024-06-28"): "MET_LATE", d("2024-09-30"): "MET"}
    assert _state(case, "judgment_duty_limit") == "MET"


def test_the_other_sides_instalments_are_enforced_within_two_years_of_each(own: House) -> None:
    case = lost(own, citizen_duty=True, citizen_due="2024-12-31")
    part = {"debtor": "other_side", "instalment": "返还补偿款"}
    first, _ = (
        str(own.take(case, "set_instalment", "2024-06-03", **part, instalment_due=day).event.number)
        for day in ("2024-06-28", "2024-12-31")
    )
    found = case.deadlines.filter(limit="instalment_enforcement_limit")
    assert set(found.values_list("due", flat=True)) == {d("2026-06-29"), d("2026-12-31")}  # 28 June 2026 is a Sunday
    own.take(case, "pay_instalment", "2024-06-27", subject=first)
    assert sorted(found.values_list("state", flat=True)) == ["RUNNING", "VOID"]


def test_a_retrial_application_does_not_stop_performance(own: House) -> None:
    case = lost(own)
    own.take(case, "review_loss", "2024-06-03", loss_review="取证不足", loss_measures="规范取证")
    own.take(case, "begin_performance", "2024-06-03")
    own.take(
        case, "ask_retrial", "2024-06-10", retrial_by="us", retrial_ground="ordinary", retrial_reasons="适用法律错误"
    )
    own.take(case, "perform_meanwhile", "2024-07-01", duty_report="已重新作出决定", redo_same=False)
    assert _state(case, "judgment_duty_limit") == "MET"
    with refused("没有行政机关尚待履行的内容", basis="第九十四条"):
        own.take(case, "perform_meanwhile", "2024-07-02", duty_report="再次履行", redo_same=False)
    own.take(case, "retrial_kept", "2024-09-02", retrial_result="驳回再审申请")
    own.take(case, "close", "2024-09-03")


# 非诉执行：权利告知，法院的期限


@pytest.mark.parametrize(
    ("path", "told_on", "limit", "last", "apply_by"),
    [
        ("after_reconsideration", None, "enforcement_remedy_after_limit", "2024-04-01", "2024-07-01"),
        ("told_later", "2024-05-06", "enforcement_remedy_told_limit", "2024-11-06", "2025-02-06"),
        ("told_later", "2024-12-02", "enforcement_remedy_told_limit", "2025-03-17", "2025-06-17"),
        ("untold", None, "enforcement_remedy_untold_limit", "2025-03-17", "2025-06-17"),
    ],
)
def test_remedies_that_were_not_told_last_up_to_a_year(
    path: str, told_on: str | None, limit: str, last: str, apply_by: str, own: House
) -> None:
    """Served on Friday 15 March 2024; 30 and 31 March are a weekend, 15 March 2025 is a Saturday."""
    facts = {"told_on": told_on} if told_on else {}
    case = make_enforcement(own, "2024-03-15", remedy_path=path, **facts)
    assert due(case, limit) == d(last)
    assert due(case, "enforcement_application_limit") == d(apply_by)


def test_nobody_knows_of_the_limit_before_the_decision(own: House) -> None:
    with refused("知道起诉期限日期不得早于行政决定送达日期", "told_on", "第六十四条"):
        make_enforcement(own, "2024-03-15", remedy_path="told_later", told_on="2024-03-14")


def _applied(own: House) -> Case:
    """Asked of the court on Tuesday 15 October 2024."""
    case = make_enforcement(own, "2024-03-15")
    own.take(case, "remind", "2024-09-20", pay_by="2024-10-15", pay_how="缴至指定银行账户")
    own.take(case, "serve_reminder", "2024-09-23")
    own.take(case, "apply", "2024-10-15", court_asked="上海市闵行区人民法院", head_signed=True)
    return case


def test_the_court_accepts_in_five_working_days_and_rules_in_seven(own: House) -> None:
    case = _applied(own)
    assert due(case, "court_acceptance_limit") == d("2024-10-22")
    own.take(case, "court_accepts", "2024-10-22")
    assert due(case, "enforcement_ruling_limit") == d("2024-10-31")
    own.take(case, "rule_on", "2024-11-01", ruling="allowed")
    assert _state(case, "enforcement_ruling_limit") == "MET_LATE"


def test_the_court_that_doubts_the_act_has_thirty_days(own: House) -> None:
    case = _applied(own)
    own.take(case, "court_accepts", "2024-10-22")
    own.take(case, "court_doubts", "2024-10-28", doubt="法院就处罚依据听取意见")
    assert due(case, "enforcement_doubted_ruling_limit") == d("2024-11-21")
    assert not case.deadlines.filter(limit="enforcement_ruling_limit").exists()
    own.take(case, "rule_on", "2024-11-20", ruling="refused")
    own.take(case, "ask_review", "2024-12-02", review_reasons="依据充分")
    assert due(case, "court_refusal_review_limit") == d("2025-01-02")  # 1 January is a holiday
    own.take(case, "reviewed", "2024-12-30", review_result="撤销原裁定，准予执行", ruling="allowed")
    assert _state(case, "court_refusal_review_limit") == "MET"
    own.take(case, "end", "2025-01-06", ended_why="已移送执行")


def test_what_the_higher_court_has_accepted_is_ruled_on(own: House) -> None:
    case = _applied(own)
    own.take(case, "rule_on", "2024-10-21", ruling="not_accepted")
    own.take(case, "ask_review", "2024-10-28", review_reasons="属于受理范围")
    assert due(case, "court_acceptance_review_limit") == d("2024-11-12")
    own.take(case, "review_accepts", "2024-11-11", review_result="裁定受理")
    own.take(case, "court_accepts", "2024-11-14")
    own.take(case, "rule_on", "2024-11-20", ruling="refused")
    own.take(case, "ask_review", "2024-11-25", review_reasons="依据充分")
    with refused("原裁定不是不予受理", basis="第五十六条第二款"):
        own.take(case, "review_accepts", "2024-12-02", review_result="裁定受理")
    own.take(case, "reviewed", "2024-12-02", review_result="维持", ruling="refused")
    with refused("已经申请过复议"):
        own.take(case, "ask_review", "2024-12-03", review_reasons="再次申请")


# 当事人的追加、变更


def test_the_court_adds_the_defendant_that_was_left_out(own: House) -> None:
    joint = {**make.JOINT, "position": "original", "sued": "act"}
    case = make.answering(own, "2024-05-06", **joint)
    record = Suit.objects.get(pk=case.pk)
    assert (record.joint, record.flags) == (False, ["add_defendant"])
    with refused("请登记追加的当事人", basis="第二十七条"):
        own.take(case, "add_parties", "2024-05-08", position="original")
    with refused("应当登记两个以上被告", "position", "第二十六条第二款"):
        third = NewParty("third_party", "citizen", "李芳")
        own.take(case, "add_parties", "2024-05-08", position="joint_upheld", parties=[third])
    government = make.sides(own, own.government)[1:]
    assert own.warned(case, "add_parties", "2024-05-08", position="joint_upheld", parties=government) == []
    record.refresh_from_db()
    assert (record.joint, record.flags, record.position) == (True, [], "joint_upheld")


def test_the_right_organ_takes_the_place_of_the_wrong_one(own: House) -> None:
    case = make.answering(own, "2024-05-06", [own.government], wrong_defendant=True)
    wrong = make.party(case, "defendant")
    own.take(case, "change_defendant", "2024-05-10", subject=wrong.pk, parties=make.sides(own, own.market)[1:])
    wrong.refresh_from_db()
    assert wrong.left_on == d("2024-05-10")
    assert Suit.objects.get(pk=case.pk).flags == []
    assert [party.name for party in case.parties.filter(role="defendant", left_on=None)] == [own.market.name]
    assert own.warned(case, "answer", "2024-05-13", **make.ANSWER) == []


def test_the_heir_goes_on_with_the_suit(own: House) -> None:
    case = make.suspended(own)
    dead = make.party(case, "plaintiff")
    heir = NewParty("plaintiff", "citizen", "张小伟")
    own.take(case, "succeed", "2024-06-03", subject=dead.pk, parties=[heir])
    case.refresh_from_db()
    assert case.title.startswith("张小伟诉")
    own.take(case, "resume_answering", "2024-06-03", resumed_why="近亲属参加诉讼")


# 公益诉讼


def test_a_suit_of_the_procuratorate_is_marked(own: House) -> None:
    parties = [NewParty("plaintiff", "organisation", "上海市青浦区人民检察院"), *make.sides(own)[1:]]
    case = own.open("litigation", "register", "2024-05-06", parties, **make.complaint(public_interest=True))
    assert case.title.startswith("上海市青浦区人民检察院诉")
