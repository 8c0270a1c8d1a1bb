"""What a review refuses, by its sentence and at its field; and what must not be refused."""

from __future__ import annotations

from typing import Any

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused
from tests.lines.legality_review import office as make
from tests.lines.legality_review.office import Office, d, refused, state

DAY = "2024-06-03"


# Intake


@pytest.mark.parametrize("kind", ["macro_control", "legislation", "emergency"])
def test_what_is_outside_the_decision_procedure_is_registered_as_other(office: Office, kind: str) -> None:
    refused(
        lambda: make.submitted(office, "major_decision", DAY, exempt_kind=kind),
        "不适用重大行政决策程序，请登记为其他涉法事务", "exempt_kind",
    )  # fmt: skip
    assert state(make.submitted(office, "other", DAY)) == "received"


def test_several_units_need_one_that_leads(office: Office) -> None:
    two = [office.submitter(), office.submitter(office.other_unit)]
    refused(lambda: make.submitted(office, "gov_contract", DAY, parties=two), "应当明确一个牵头单位")
    led = [office.submitter(), office.submitter(office.other_unit, "co_submitter")]
    assert make.submitted(office, "gov_contract", DAY, parties=led).number == "HS-2024-0001"


def test_an_urgent_matter_says_why(office: Office) -> None:
    refused(lambda: make.submitted(office, "normative_doc", DAY, urgent="superior_order"), "紧急原因", "urgent_why")


def test_a_submission_not_supplemented_in_twenty_working_days_goes_back(office: Office) -> None:
    case = make.submitted(office, "gov_contract", DAY, materials=["draft"])
    office.take(case, "ask_supplement", DAY, supplement_list=["own", "party", "basis"])
    assert make.due(case, "submission_supplement_limit") == d("2024-07-02")  # 10 June was the festival
    refused(lambda: office.take(case, "supplement", "2024-06-05", supplied=["own"]), "尚有应当补充的材料", "supplied")
    clock.run(d("2024-07-02"))
    assert state(case) == "supplementing"
    clock.run(d("2024-07-03"))
    assert state(case) == "returned"
    refused(lambda: office.take(case, "supplement", "2024-07-03", supplied=["own"]), "已退回")


def test_a_return_is_final_and_leaves_a_note(office: Office) -> None:
    case = make.submitted(office, "gov_contract", DAY, materials=["draft"])
    office.take(case, "send_back", DAY, return_reason="incomplete")
    assert state(case) == "returned"
    refused(lambda: office.take(case, "accept", DAY), "已退回")


def test_one_draft_is_not_under_review_twice(office: Office) -> None:
    case = make.submitted(office, "gov_contract", DAY, title="停车场 委托经营合同(一期)")
    again = "停车场委托经营合同（一期）"
    refused(
        lambda: make.submitted(office, "gov_contract", DAY, title=again), "HS-2024-0001正在办理，请勿重复登记", "title"
    )
    make.submitted(office, "gov_contract", DAY, title=again, parties=[office.submitter(office.other_unit)])
    make.submitted(office, "gov_contract", DAY, title="停车场委托经营合同（二期）")
    office.take(case, "withdraw", DAY, withdrawn_why="调整")
    assert state(make.submitted(office, "gov_contract", DAY, title=again)) == "received"


# Fair competition


def test_what_concerns_business_is_not_accepted_without_a_fair_competition_review(office: Office) -> None:
    case = make.submitted(office, "normative_doc", "2024-08-05", economic=True)
    refused(lambda: office.take(case, "accept", "2024-08-05"), "未经公平竞争审查的，不得出台")
    office.take(case, "competition", "2024-08-05", **make.FAIR)
    office.take(case, "accept", "2024-08-05")


def test_before_the_regulation_the_review_is_optional(office: Office) -> None:
    case = make.submitted(office, "normative_doc", "2024-07-31", economic=True)
    office.take(case, "accept", "2024-07-31")
    assert state(case) == "accepted"


EXCEPTION = {**make.FAIR, "fc_result": "exception", "fc_codes": ["9.4"], "fc_exception": "public_interest"}


@pytest.mark.parametrize(
    ("change", "sentence", "field"),
    [
        ({**EXCEPTION, "fc_no_alternative": True}, "否则不得出台", "fc_end"),
        ({**EXCEPTION, "fc_no_alternative": False, "fc_end": "至2025年底"}, "否则不得出台", "fc_end"),
        ({**make.FAIR, "fc_codes": ["8.4"]}, "不得作出符合审查标准的结论", "fc_result"),
        ({**make.FAIR, "fc_codes": ["10.1"]}, "不得作出符合审查标准的结论", "fc_result"),
        ({**make.FAIR, "fc_result": "fail"}, "应当写明违反的审查标准", "fc_codes"),
        ({**make.FAIR, "fc_heard": False}, "应当听取利害关系人的意见", "fc_heard"),
        ({**make.FAIR, "fc_by": "drafting"}, "由市场监督管理部门会同起草单位审查", "fc_by"),
    ],
)
def test_a_fair_competition_review_is_whole(office: Office, change: dict[str, Any], sentence: str, field: str) -> None:
    case = make.submitted(office, "normative_doc", "2024-08-05", economic=True)
    refused(lambda: office.take(case, "competition", "2024-08-05", **change), sentence, field)


@pytest.mark.parametrize(
    "change",
    [
        {**EXCEPTION, "fc_no_alternative": True, "fc_end": "至2025年底"},
        {**make.FAIR, "fc_codes": ["10.1"], "fc_authority": "企业所得税法第三十六条"},
        {**make.FAIR, "fc_codes": ["u6"]},
    ],
)
def test_what_a_law_allows_or_an_exception_covers_passes(office: Office, change: dict[str, Any]) -> None:
    case = make.submitted(office, "normative_doc", "2024-08-05", economic=True)
    office.take(case, "competition", "2024-08-05", **change)
    office.take(case, "assign", "2024-08-05", officers=office.officers, unconnected=True)
    office.take(case, "accept", "2024-08-05")
    make.concluded(office, case, "2024-08-12", "legal")
    office.take(case, "release", "2024-08-12")
    assert state(case) == "to_meeting"


def test_a_department_reviews_its_own_measure(office: Office) -> None:
    case = make.submitted(office, "normative_doc", "2024-08-05", economic=True, issuer_level="dept")
    office.take(case, "competition", "2024-08-05", **{**make.FAIR, "fc_by": "drafting"})


# Who reviews


def test_the_second_reviewer_is_another_person(office: Office) -> None:
    case = make.submitted(office, "gov_contract", DAY)
    alone = [office.officers[0], office.officers[0]]
    refused(lambda: office.take(case, "assign", DAY, officers=alone, unconnected=True), "不得为同一人", "officers")
    refused(
        lambda: office.take(case, "assign", DAY, officers=office.officers, unconnected=False), "应当回避", "unconnected"
    )


def test_a_first_reviewer_of_penalties_is_qualified(office: Office) -> None:
    case = make.submitted(office, "enforcement_decision", DAY)
    facts = {"officers": office.officers, "unconnected": True, "first_penalty_review": True}
    refused(lambda: office.take(case, "assign", DAY, **facts, qualified=False), "法律职业资格", "qualified")
    office.take(case, "assign", DAY, **facts, qualified=True)


def test_no_opinion_without_reviewers(office: Office) -> None:
    case = make.submitted(office, "gov_contract", DAY)
    office.take(case, "accept", DAY)
    refused(lambda: make.concluded(office, case, DAY, "legal"), "请先指派审查员和复核员")


def test_a_major_decision_needs_the_opinion_of_an_adviser_or_a_government_lawyer(office: Office) -> None:
    case = make.accepted(office, "major_decision", DAY)
    checked = ["authority", "procedure", "content"]
    facts = {"checked": checked, "scope": "经审查", "conclusion": "legal"}
    refused(lambda: office.take(case, "issue_opinion", DAY, **facts), "应当组织法律顾问、公职律师")
    refused(lambda: make.advised(office, case, DAY, counsel_signed=False), "应当署名", "counsel_signed")
    matter = make.assigned(office, make.adviser(office))
    refused(
        lambda: make.advised(office, case, DAY, counsel_kind="adviser", counsel_matter=matter.number),
        "不能选用", "counsel_matter",
    )  # fmt: skip
    office.take(matter, "deliver", "2024-05-13", opinion="付款条件应当明确", signed=True)
    office.take(case, "hear_counsel", DAY, counsel_kind="adviser", counsel_matter=matter.number)
    office.take(case, "issue_opinion", DAY, **facts)
    assert "听取了张律的法律意见" in case.documents.get(spec="opinion").text
    paper = case.documents.get(spec="counsel_opinion").text
    for word in ("张律（法律顾问）", "上海某律师事务所", matter.number, "付款条件应当明确"):
        assert word in paper


def test_the_opinion_of_a_government_lawyer_is_typed_in_whole_and_signed(office: Office) -> None:
    case = make.accepted(office, "major_decision", DAY)
    lawyer = {"counsel_kind": "government_lawyer", "lawyer_name": "李公职"}
    refused(lambda: office.take(case, "hear_counsel", DAY, **lawyer, counsel_signed=True), "请填写", "counsel_opinion")
    refused(
        lambda: office.take(case, "hear_counsel", DAY, **lawyer, counsel_opinion="可行"), "请填写", "counsel_signed"
    )
    office.take(
        case, "hear_counsel", DAY, **lawyer, counsel_unit="区发展改革委", counsel_opinion="可行", counsel_signed=True
    )
    assert "李公职（公职律师）" in case.documents.get(spec="counsel_opinion").text


def test_advisers_do_not_sign_the_opinion_of_the_bureau(office: Office) -> None:
    case = make.accepted(office, "gov_contract", DAY)
    facts = {"checked": ["authority", "procedure", "content"], "scope": "经审查", "conclusion": "legal"}
    refused(lambda: office.take(case, "issue_opinion", DAY, user=office.people["reviewer"], **facts), "由分管局长办理")


# Conclusions


@pytest.mark.parametrize("conclusion", ["legal", "revise", "illegal", "risk_disclosed"])
def test_an_enforcement_review_agrees_or_finds_problems(office: Office, conclusion: str) -> None:
    case = make.accepted(office, "enforcement_decision", DAY)
    make.suggested(office, case, DAY)
    more: dict[str, Any] = {"exploratory": True, "risk_statement": "风险"} if conclusion == "risk_disclosed" else {}
    refused(lambda: make.concluded(office, case, DAY, conclusion, **more), "请使用“同意”或者“存在问题”", "conclusion")
    make.concluded(office, case, DAY, "agree")


@pytest.mark.parametrize(
    ("kind", "conclusion"),
    [("gov_contract", "agree"), ("normative_doc", "risk_disclosed"), ("major_decision", "problem")],
)
def test_a_conclusion_belongs_to_its_kind(office: Office, kind: str, conclusion: str) -> None:
    case = make.accepted(office, kind, DAY)
    make.suggested(office, case, DAY)
    more: dict[str, Any] = {"exploratory": True, "risk_statement": "风险"} if conclusion == "risk_disclosed" else {}
    refused(
        lambda: make.concluded(office, case, "2024-06-12", conclusion, **more), "不能作出这一审查结论", "conclusion"
    )


def test_an_opinion_is_not_given_before_everything_was_looked_at(office: Office) -> None:
    case = make.accepted(office, "normative_doc", DAY)
    refused(
        lambda: make.concluded(office, case, "2024-06-12", "legal", checked_document=["authority"]),
        "审查内容不全",
        "checked_document",
    )


def test_an_opinion_is_not_dated_before_the_materials_were_complete(office: Office) -> None:
    case = make.accepted(office, "gov_contract", DAY)
    with pytest.raises(Refused, match="日期不得早于"):
        make.concluded(office, case, "2024-05-31", "legal")


def test_changes_are_asked_for_one_by_one(office: Office) -> None:
    case = make.accepted(office, "gov_contract", DAY)
    refused(lambda: make.concluded(office, case, DAY, "revise"), "应当先登记审查意见条目", "conclusion")


def test_risk_is_disclosed_for_exploratory_reforms_alone(office: Office) -> None:
    case = make.accepted(office, "major_decision", DAY)
    refused(
        lambda: make.concluded(office, case, DAY, "risk_disclosed", exploratory=False, risk_statement="风险"),
        "探索性改革决策事项", "exploratory",
    )  # fmt: skip
    refused(
        lambda: make.concluded(office, case, DAY, "risk_disclosed", exploratory=True),
        "应当附法律风险说明",
        "exploratory",
    )
    make.concluded(office, case, DAY, "risk_disclosed", exploratory=True, risk_statement="尚无明确规定")
    office.take(case, "release", DAY)
    assert state(case) == "to_meeting"


def test_only_the_review_of_an_enforcement_decision_is_extended(office: Office) -> None:
    case = make.accepted(office, "gov_contract", DAY)
    refused(lambda: office.take(case, "extend", DAY, extension_days=5, extension_why="复杂"), "只有重大执法决定")


@pytest.mark.parametrize(
    ("kind", "limit", "last"),
    [
        ("normative_doc", "document_review_limit", "2024-06-25"),  # 15 working days: the 10th was the festival
        ("gov_contract", "contract_review_limit", "2024-06-18"),  # 10
        ("major_project", "contract_review_limit", "2024-06-18"),
        ("other", "contract_review_limit", "2024-06-18"),
        ("enforcement_decision", "enforcement_review_limit", "2024-06-11"),  # 5
    ],
)
def test_each_kind_is_reviewed_in_its_own_time_and_what_is_urgent_at_once(
    office: Office, kind: str, limit: str, last: str
) -> None:
    case = make.accepted(office, kind, DAY)
    assert make.due(case, limit) == d(last)
    agreed = "agree" if kind == "enforcement_decision" else "legal"
    make.concluded(office, case, last, agreed)
    assert case.deadlines.get(limit=limit).state == "MET"
    late = make.accepted(office, kind, DAY)
    make.concluded(office, late, "2024-06-26", agreed)
    assert late.deadlines.get(limit=limit).state == "MET_LATE"
    urgent = make.accepted(office, kind, DAY, urgent="superior_order", urgent_why="上级紧急命令")
    assert not urgent.deadlines.filter(limit=limit).exists()


def test_a_review_that_cannot_end_before_the_penalty_is_due_is_warned_of(office: Office) -> None:
    def warned(filed_on: str) -> list[str]:
        case = make.submitted(office, "enforcement_decision", DAY, penalty_filed_on=filed_on)
        return [each.message for each in office.take(case, "accept", DAY).warnings]

    # five working days from 3 June 2024 end on the 11th; 90 days from 12 March on the 10th, a holiday, so on the 11th
    assert warned("2024-03-12") == []
    assert ["晚于行政处罚决定期限" in each for each in warned("2024-03-08")] == [True]  # the 6th


def test_a_complex_enforcement_review_takes_five_days_more_and_no_more(office: Office) -> None:
    case = make.accepted(office, "enforcement_decision", DAY)
    assert make.due(case, "enforcement_review_limit") == d("2024-06-11")
    why = {"extension_why": "案情复杂"}
    with pytest.raises(Refused, match="最多延长 5 日"):
        office.take(case, "extend", DAY, extension_days=6, **why)
    office.take(case, "extend", DAY, extension_days=5, **why)
    assert make.due(case, "enforcement_review_limit") == d("2024-06-18")


# The gate


def answered(office: Office, case: Case, reply: str, on: str, **more: Any) -> None:
    for event in case.events.filter(step="suggest"):
        if not case.events.filter(step="answer", subject=str(event.number)).exists():
            office.take(case, "answer", on, subject=str(event.number), reply=reply, **more)


@pytest.mark.parametrize(
    ("kind", "must", "reply", "put", "opens"),
    [
        ("major_decision", True, "adopted", False, True),
        ("major_decision", True, "partly", True, False),
        ("major_decision", False, "not_adopted", False, True),
        ("normative_doc", True, "adopted", False, True),
        ("normative_doc", True, "not_adopted", True, True),
        ("normative_doc", False, "not_adopted", False, False),
        ("gov_contract", True, "partly", True, True),
        ("major_project", True, "partly", False, False),
        ("other", True, "adopted", False, True),
    ],
)
def test_the_gate_after_changes_were_asked_for(
    office: Office, kind: str, must: bool, reply: str, put: bool, opens: bool
) -> None:
    case = make.accepted(office, kind, DAY)
    make.suggested(office, case, DAY, must=must)
    make.concluded(office, case, "2024-06-12", "revise")
    refused(lambda: office.take(case, "reply_all", "2024-06-13"), "尚有审查意见没有反馈")
    answered(office, case, reply, "2024-06-13", reply_reason="理由")
    office.take(case, "reply_all", "2024-06-13", put_to_meeting=put)
    if opens:
        refused(lambda: office.take(case, "block", "2024-06-13", blocked_why="x"), "请办理放行")
        office.take(case, "release", "2024-06-13")
    else:
        refused(lambda: office.take(case, "release", "2024-06-13"), "不得提交审议或者作出决定")
        office.take(case, "block", "2024-06-13", blocked_why="意见没有采纳")
    assert state(case) == ("to_meeting" if opens else "blocked")


def test_a_suggestion_not_adopted_needs_a_reason(office: Office) -> None:
    case = make.opined(office, "gov_contract", DAY, DAY, "revise")
    refused(lambda: answered(office, case, "partly", DAY), "应当说明理由", "reply_reason")


@pytest.mark.parametrize(("kind", "conclusion"), [("major_decision", "illegal"), ("gov_contract", "illegal")])
def test_what_is_unlawful_stays_out_until_the_text_is_changed(office: Office, kind: str, conclusion: str) -> None:
    case = make.opined(office, kind, DAY, "2024-06-05", conclusion)
    refused(lambda: office.take(case, "release", "2024-06-05"), "不得提交审议或者作出决定")
    office.take(case, "block", "2024-06-05", blocked_why="超越权限")
    refused(lambda: office.take(case, "release", "2024-06-05"), "不得提交")
    office.take(case, "re_review", "2024-06-11", changed_how="删去超越权限的条款")
    make.concluded(office, case, "2024-06-20", "legal")
    office.take(case, "release", "2024-06-20")
    assert state(case) == "to_meeting"


def test_only_agreement_lets_an_enforcement_decision_be_made(office: Office) -> None:
    case = make.opined(office, "enforcement_decision", DAY, "2024-06-05", "problem")
    answered(office, case, "adopted", "2024-06-06")
    office.take(case, "reply_all", "2024-06-06")
    refused(lambda: office.take(case, "release", "2024-06-06"), "不得提交审议或者作出决定")
    office.take(case, "re_review", "2024-06-07", changed_how="补充证据")
    make.concluded(office, case, "2024-06-11", "agree")
    office.take(case, "release", "2024-06-11")
    assert state(case) == "to_meeting"


def test_suggestions_are_answered_as_a_whole_before_the_draft_goes_on(office: Office) -> None:
    case = make.opined(office, "gov_contract", DAY, "2024-06-05", "revise")
    answered(office, case, "adopted", "2024-06-06")
    refused(lambda: office.take(case, "release", "2024-06-06"), "应当先办理反馈完毕")
    refused(lambda: office.take(case, "block", "2024-06-06", blocked_why="x"), "应当先办理反馈完毕")
    office.take(case, "reply_all", "2024-06-06")
    office.take(case, "release", "2024-06-06")
    assert case.documents.filter(spec="adoption_table").count() == 1


def test_a_short_notice_needs_a_reason_and_leaves_a_mark(office: Office) -> None:
    case = make.opined(office, "major_decision", DAY, "2024-06-05", "legal")
    refused(
        lambda: office.take(case, "release", "2024-06-05", meeting_planned_on="2024-06-11"),
        "一般不少于七个工作日", "short_notice",
    )  # fmt: skip
    refused(
        lambda: office.take(case, "release", "2024-06-05", meeting_planned_on="2024-06-11", short_notice=True),
        "审查时间不足的原因", "short_why",
    )  # fmt: skip
    early = {"meeting_planned_on": "2024-06-11", "short_notice": True, "short_why": "防汛急需"}
    taken = office.take(case, "release", "2024-06-05", **early)
    assert ["审查时间不足七个工作日" in each.message for each in taken.warnings] == [True]
    case.legalityreview.refresh_from_db()
    assert case.legalityreview.short_notice is True
    assert "防汛急需" in case.documents.get(spec="release_note").text


def test_a_major_decision_is_discussed_in_a_meeting_whose_head_speaks_last(office: Office) -> None:
    case = make.opined(office, "major_decision", DAY, "2024-06-05", "legal")
    office.take(case, "release", "2024-06-05")
    day = {"meeting_on": "2024-06-17", "meeting_result": "passed"}
    refused(
        lambda: office.take(case, "record_meeting", "2024-06-17", meeting_kind="leader", **day),
        "常务会议或者全体会议", "meeting_kind",
    )  # fmt: skip
    refused(
        lambda: office.take(
            case, "record_meeting", "2024-06-17", meeting_kind="standing", head_spoke_last=False, **day
        ),
        "应当最后发表意见", "head_spoke_last",
    )  # fmt: skip
    refused(
        lambda: office.take(case, "record_meeting", "2024-06-17", meeting_kind="standing", head_spoke_last=True,
                            meeting_result="passed", meeting_on="2024-06-04"),
        "不得早于意见出具日期", "meeting_on",
    )  # fmt: skip
    office.take(case, "record_meeting", "2024-06-17", meeting_kind="standing", head_spoke_last=True, **day)
    assert state(case) == "decided"


def discussed(office: Office, *, result: str, suggestion: bool) -> Case:
    """A contract discussed on 17 June 2024, with a suggestion that was adopted or with none."""
    case = make.accepted(office, "gov_contract", DAY)
    if suggestion:
        make.suggested(office, case, DAY)
    make.concluded(office, case, "2024-06-05", "legal")
    if suggestion:
        answered(office, case, "adopted", "2024-06-05")
        office.take(case, "reply_all", "2024-06-05")
    office.take(case, "release", "2024-06-05")
    day = {"meeting_on": "2024-06-17", "meeting_kind": "standing", "head_spoke_last": True}
    office.take(case, "record_meeting", "2024-06-17", meeting_result=result, **day)
    return case


@pytest.mark.parametrize(
    ("result", "suggestion", "final_text", "table", "closes"),
    [
        ("passed", False, True, False, True),
        ("passed", True, True, True, True),
        ("passed", True, True, False, False),
        ("passed_in_principle", False, False, False, False),
        ("returned", False, False, False, True),
        ("dropped", True, False, True, True),
        ("dropped", True, False, False, False),
    ],
)
def test_the_file_holds_the_text_that_passed_and_the_answers_to_suggestions(
    office: Office, result: str, suggestion: bool, final_text: bool, table: bool, closes: bool
) -> None:
    case = discussed(office, result=result, suggestion=suggestion)
    facts = {"final_text": final_text, "adoption_table": table}
    if not closes:
        refused(lambda: office.take(case, "archive", "2024-06-18", **facts), "一并归档", "final_text")
        return
    office.take(case, "archive", "2024-06-18", **facts)
    assert state(case) == "closed"


def test_a_decision_against_the_majority_is_recorded_with_its_reason(office: Office) -> None:
    case = make.opined(office, "major_decision", DAY, "2024-06-05", "legal")
    office.take(case, "release", "2024-06-05")
    office.take(
        case, "record_meeting", "2024-06-17", meeting_kind="plenary", meeting_on="2024-06-17", head_spoke_last=True,
        against_majority_why="防汛期限已到", dissent="三名成员建议暂缓", meeting_result="passed",
    )  # fmt: skip
    record = case.documents.get(spec="meeting_record").text
    assert "与多数人意见不一致的理由" in record
    assert "防汛期限已到" in record


def test_a_withdrawal_after_the_opinion_keeps_it(office: Office) -> None:
    case = make.opined(office, "gov_contract", DAY, "2024-06-05", "legal")
    office.take(case, "withdraw", "2024-06-06", withdrawn_why="项目取消")
    assert state(case) == "withdrawn"
    assert case.legalityreview.first_opinion_on == d("2024-06-05")
    refused(lambda: office.take(case, "accept", "2024-06-07"), "已撤回")


def test_a_submission_is_not_returned_while_there_is_time_to_supplement_it(office: Office) -> None:
    case = make.submitted(office, "gov_contract", DAY, materials=["draft"])
    office.take(case, "ask_supplement", DAY, supplement_list=["own", "party", "basis"])
    refused(lambda: office.take(case, "lapse_unanswered", "2024-07-02"), "补充材料期限尚未届满")
    office.take(case, "lapse_unanswered", "2024-07-03")
    assert state(case) == "returned"


def test_what_is_withdrawn_or_returned_is_neither_in_time_nor_late(office: Office) -> None:
    withdrawn = make.accepted(office, "gov_contract", DAY)
    office.take(withdrawn, "withdraw", "2024-06-04", withdrawn_why="不再签订")
    returned = make.submitted(office, "gov_contract", DAY)
    office.take(returned, "send_back", "2024-06-04", return_reason="not_ready")
    for case in (withdrawn, returned):
        assert case.deadlines.get(limit="contract_review_limit").state == "VOID"
