"""What is refused, by its sentence and at its field; and what must not be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import Refused
from tests.lines.legality_review import office as make
from tests.lines.legality_review.office import Office, d

DAY = "2024-06-03"


def refused(act: Callable[[], Any], sentence: str, field: str = "") -> None:
    with pytest.raises(Refused, match=sentence) as caught:
        act()
    assert field in [each.field for each in caught.value.refusals if sentence in each.message]


def state(case: Case) -> str:
    case.refresh_from_db()
    return case.state


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
    office.take(matter, "deliver", "2024-05-13", opinion="没有意见", signed=True)
    make.advised(office, case, DAY, counsel_kind="adviser", counsel_matter=matter.number)
    office.take(case, "issue_opinion", DAY, **facts)
    assert "听取了张律的法律意见" in case.documents.get(spec="opinion").text


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
        lambda: make.concluded(office, case, "2024-06-12", "legal", checked=["authority"]), "审查内容不全", "checked"
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
    office.take(case, "release", "2024-06-05", **early)
    case.legalityreview.refresh_from_db()
    assert case.legalityreview.short_notice is True


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
    refused(
        lambda: office.take(case, "archive", "2024-06-18", final_text=True, adoption_table=False),
        "一并归档",
        "final_text",
    )
    office.take(case, "archive", "2024-06-18", final_text=True, adoption_table=True)
    assert state(case) == "closed"


def test_a_withdrawal_after_the_opinion_keeps_it(office: Office) -> None:
    case = make.opined(office, "gov_contract", DAY, "2024-06-05", "legal")
    office.take(case, "withdraw", "2024-06-06", withdrawn_why="项目取消")
    assert state(case) == "withdrawn"
    assert case.legalityreview.first_opinion_on == d("2024-06-05")
    refused(lambda: office.take(case, "accept", "2024-06-07"), "已撤回")


# Normative documents


@pytest.mark.parametrize(
    ("change", "sentence", "field"),
    [
        ({"maker_kind": "provisional"}, "不得制定行政规范性文件", "maker_kind"),
        ({"maker_kind": "internal"}, "不得制定行政规范性文件", "maker_kind"),
        *[
            ({"not_normative": kind}, "不予登记", "not_normative")
            for kind in ("internal_rules", "staffing", "minutes", "work_points", "requests", "awards", "appointments",
                         "plans", "standards")
        ],
    ],
)  # fmt: skip
def test_what_is_no_normative_document_is_not_registered(
    office: Office, change: dict[str, str], sentence: str, field: str
) -> None:
    refused(lambda: make.drafted(office, DAY, **change), sentence, field)


def test_two_makers_have_one_that_leads(office: Office) -> None:
    both = [office.submitter(office.unit, "document_maker"), office.submitter(office.other_unit, "document_maker")]
    refused(lambda: make.drafted(office, DAY, parties=both), "明确一个牵头机关")


@pytest.mark.parametrize(
    "number",
    [
        "青府规[2024]1号",
        "青府规〔24〕1号",
        "青府规〔2024〕01号",
        "青府规〔2024〕第1号",
        "青府〔2024〕1号",
        "青府规〔2024〕0号",
    ],
)
def test_a_number_has_its_form(office: Office, number: str) -> None:
    refused(lambda: make.numbered(office, DAY, doc_no=number), "六角括号和四位年份", "doc_no")


def test_a_number_is_given_once(office: Office) -> None:
    make.numbered(office, DAY, level="town", doc_no="青朱规〔2024〕1号")
    refused(
        lambda: make.numbered(office, DAY, level="town", doc_no="青朱规〔2024〕1号"),
        "青朱规〔2024〕1号已经登记为",
        "doc_no",
    )


def test_a_number_is_of_its_year(office: Office) -> None:
    refused(lambda: make.numbered(office, DAY, doc_no="青府规〔2023〕1号"), "登记的年份", "doc_no")


def test_a_document_of_the_district_bears_the_code_of_the_district(office: Office) -> None:
    refused(lambda: make.numbered(office, DAY, doc_no="青府办规〔2024〕1号"), "机关代字", "doc_no")


def test_an_unreviewed_document_is_not_decided(office: Office) -> None:
    case = make.drafted(office, DAY, level="town")
    by = {"decided_by": "镇长办公会", "decided_on": DAY}
    refused(
        lambda: office.take(case, "decide", DAY, reviewed_as="not_reviewed", review_number="无", **by), "未经合法性审查"
    )


def test_a_document_of_the_district_names_a_review_that_opened_the_gate(office: Office) -> None:
    case = make.drafted(office, DAY)
    by = {"decided_by": "区政府常务会议", "decided_on": DAY}
    open_review = make.accepted(office, "normative_doc", "2024-05-06")
    refused(lambda: office.take(case, "decide", DAY, review_case=open_review.number, **by), "不能选用", "review_case")
    contract = make.released(office, DAY, "gov_contract")
    refused(
        lambda: office.take(case, "decide", DAY, review_case=contract.number, **by), "不是行政规范性文件", "review_case"
    )
    office.take(case, "decide", DAY, review_case=make.released(office, DAY).number, **by)


def test_an_unpublished_document_does_not_bind(office: Office) -> None:
    case = make.numbered(office, DAY)
    refused(lambda: office.take(case, "take_effect", DAY), "已审议通过")
    facts = {"channels": ["website"], "early_why": "有碍施行"}
    refused(lambda: office.take(case, "publish", DAY, effective_on="2024-06-02", **facts), "未经公布", "effective_on")
    clock.run(d("2025-01-01"))
    assert state(case) == "decided"


def test_a_document_is_numbered_before_it_is_published(office: Office) -> None:
    case = make.drafted(office, DAY, level="town")
    office.take(case, "decide", DAY, **make.REVIEWED, decided_by="镇长办公会", decided_on=DAY)
    refused(lambda: office.take(case, "publish", DAY, channels=["website"], effective_on="2024-07-04"), "统一编号")


def test_effect_comes_thirty_one_days_after_publication_or_with_a_reason(office: Office) -> None:
    case = make.numbered(office, DAY)
    refused(
        lambda: office.take(case, "publish", DAY, channels=["website"], effective_on="2024-07-03"),
        "三十日后施行", "effective_on",
    )  # fmt: skip
    office.take(case, "publish", DAY, channels=["website"], effective_on="2024-07-04")


@pytest.mark.parametrize(
    ("title", "longest", "too_long"),
    [("青浦区某某办法", "2029-07-03", "2029-07-04"), ("青浦区某某暂行办法", "2026-07-03", "2026-07-04")],
)
def test_validity_has_its_longest(office: Office, title: str, longest: str, too_long: str) -> None:
    case = make.numbered(office, DAY, title=title)
    facts = {"channels": ["website"], "effective_on": "2024-07-04"}
    refused(lambda: office.take(case, "publish", DAY, stated_until=too_long, **facts), "不得超过五年", "stated_until")
    office.take(case, "publish", DAY, stated_until=longest, **facts)


def test_validity_is_extended_before_it_ends_and_never_after(office: Office) -> None:
    case = make.published(office, "2024-03-29", "2024-05-01", title="某某试行办法")
    clock.run(d("2024-05-02"))
    facts = {"assessed": "仍需实施"}
    refused(
        lambda: office.take(case, "extend_validity", "2026-04-01", new_until="2028-05-01", **facts),
        "不得超过五年", "new_until",
    )  # fmt: skip
    office.take(case, "extend_validity", "2026-04-01", new_until="2028-04-30", **facts)
    clock.run(d("2026-05-01"))
    assert state(case) == "in_effect"
    clock.run(d("2028-05-01"))
    assert state(case) == "ended"
    refused(lambda: office.take(case, "extend_validity", "2028-05-02", new_until="2029-04-30", **facts), "应当重新制定")


def test_a_joint_document_has_one_number_and_its_leader_files_it(office: Office) -> None:
    both = [office.submitter(office.unit, "document_maker"), office.submitter(office.other_unit, "co_maker")]
    case = make.published(office, DAY, "2024-07-04", level="town", parties=both, doc_no="青朱规〔2024〕1号")
    assert case.deadlines.filter(limit="superior_filing_limit").count() == 1


def test_a_filing_is_checked_supplemented_judged_and_corrected(office: Office) -> None:
    case = make.published(office, "2024-03-11", "2024-04-11")
    refused(lambda: office.take(case, "file_npc", "2024-03-12", package=["report"]), "备案材料应当包括", "package")
    subject = str(office.take(case, "file_npc", "2024-03-12", package=make.PACKAGE).event.number)
    assert make.due(case, "npc_form_limit") == d("2024-03-19")
    more = {"subject": subject, "package": [*make.PACKAGE, "consultation"]}
    refused(lambda: office.take(case, "add_to_filing", "2024-03-13", **more), "应当先办理", "subject")
    office.take(case, "check_form", "2024-03-18", subject=subject, form_check="supplement", form_note="征求意见情况")
    assert make.due(case, "filing_supplement_limit") == d("2024-04-01")
    office.take(case, "add_to_filing", "2024-03-20", **more)
    office.take(case, "settle_filing", "2024-04-10", subject=subject, filing_result="correct")
    office.take(case, "correct_document", "2024-04-12", subject=subject, corrected_how="已删去有关条款")
    assert case.deadlines.get(limit="npc_filing_limit").state == "MET"


def test_the_list_of_the_year_is_due_on_31_january_and_that_day_is_not_late(office: Office) -> None:
    case = office.open("document_cleanup", "open_list", "2025-01-06", year=2024)
    numbers = {"made": 9, "amended": 1, "ended": 3}
    office.take(case, "send_list", "2025-01-31", **numbers)
    assert case.deadlines.get(limit="year_list_limit").state == "MET"
    late = office.open("document_cleanup", "open_list", "2025-01-06", year=2024)
    office.take(late, "send_list", "2025-02-05", **numbers)
    assert late.deadlines.get(limit="year_list_limit").state == "MET_LATE"


# Clean-up


def campaign(office: Office) -> Case:
    facts: dict[str, Any] = {
        "kind": "special",
        "name": "专项清理",
        "clean_basis": "市统一部署",
        "scope": "涉企政策",
        "deadline": "2024-09-30",
    }
    return office.open("document_cleanup", "start", DAY, **facts)


def test_the_yearly_assessment_is_done_within_its_year(office: Office) -> None:
    facts: dict[str, Any] = {"kind": "yearly", "name": "年度评估", "clean_basis": "条例", "scope": "涉企政策"}
    refused(
        lambda: office.open("document_cleanup", "start", DAY, deadline="2025-01-10", **facts),
        "在本年度内完成",
        "deadline",
    )
    assert state(office.open("document_cleanup", "start", DAY, deadline="2024-12-31", **facts)) == "under_way"


def item(office: Office, case: Case, **facts: Any) -> str:
    given = {"document": "某某奖励办法", "unit": "区某委", **facts}
    return str(office.take(case, "enter_item", DAY, **given).event.number)


@pytest.mark.parametrize(
    ("found", "conclusion", "sentence"),
    [
        ({"codes": ["10.2", "u3"]}, {"item_conclusion": "keep"}, "不得直接继续有效"),
        (
            {"codes": ["10.2"]},
            {"item_conclusion": "exception", "exception": "science", "no_alternative": True},
            "终止条件",
        ),
        (
            {"codes": ["u6"]},
            {
                "item_conclusion": "exception",
                "exception": "science",
                "no_alternative": True,
                "exception_end": "2025年底",
            },
            "只有违反公平竞争审查标准",
        ),
    ],
)
def test_a_document_with_problems_is_not_kept(
    office: Office, found: dict[str, Any], conclusion: dict[str, Any], sentence: str
) -> None:
    case = campaign(office)
    subject = item(office, case, **found)
    with pytest.raises(Refused, match=sentence):
        office.take(case, "conclude_item", DAY, subject=subject, **conclusion)


def test_what_a_law_allows_is_kept_and_a_campaign_ends_when_all_is_carried_out(office: Office) -> None:
    case = campaign(office)
    with pytest.raises(Refused, match="没有作出清理结论"):
        office.take(case, "publish", DAY, published_where="政府网站")
    kept = item(office, case, codes=["10.1"], authority="企业所得税法")
    office.take(case, "conclude_item", DAY, subject=kept, item_conclusion="keep")
    gone = item(office, case, codes=["u7"])
    office.take(case, "conclude_item", DAY, subject=gone, item_conclusion="repeal", item_due="2024-08-30")
    with pytest.raises(Refused, match="不需要整改"):
        office.take(case, "carry_out", DAY, subject=kept)
    office.take(case, "publish", "2024-07-01", published_where="政府网站")
    with pytest.raises(Refused, match="没有办结"):
        office.take(case, "finish", "2024-07-01")
    office.take(case, "carry_out", "2024-08-01", subject=gone, done_how="青府规〔2024〕3号")
    office.take(case, "finish", "2024-08-01")
    assert state(case) == "finished"


# Legal advisers


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


CHECK = {
    "check_year": 2024, "licence_ok": True, "discipline_ok": True, "conflict_ok": True, "opinions_count": 6,
    "grade": "competent", "check_result": "pass",
}  # fmt: skip


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
        office.take(case, "yearly_check", "2024-12-16", **{**CHECK, **change})


def test_the_yearly_check_is_once_a_year_and_starts_the_next(office: Office) -> None:
    case = make.adviser(office)
    assert make.due(case, "adviser_check_limit") == d("2025-04-01")
    office.take(case, "yearly_check", "2024-12-16", **CHECK)
    assert make.due(case, "adviser_check_limit") == d("2025-12-16")
    with pytest.raises(Refused, match="该年度已经核查"):
        office.take(case, "yearly_check", "2024-12-17", **CHECK)


def test_who_is_to_be_dismissed_is_not_renewed_nor_assigned(office: Office) -> None:
    case = make.adviser(office)
    worst = {**CHECK, "discipline_ok": False, "grade": "failed", "check_result": "dismiss"}
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
