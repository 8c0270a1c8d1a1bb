"""The papers of a reconsideration case: complete, dated by the law, safe to hand to the other side."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.documents.models import Document
from qingheng.kernel.documents.paper import parse
from qingheng.lines.reconsideration.line import LINE
from qingheng.procedure.roles import RESPONDENT
from qingheng.statute.laws import statute
from qingheng.statute.wording import number
from tests import factories as make
from tests.factories import District
from tests.lines.reconsideration import paper_cases as cases
from tests.lines.reconsideration.paper_cases import made

pytestmark = pytest.mark.django_db
D = dt.date
PAPERS = LINE.procedure.papers()


@pytest.fixture
def district(db: None) -> District:
    return make.district()


def last(case: Case, spec: str) -> Document:
    found = case.documents.filter(spec=spec).last()
    assert found is not None
    return found


@pytest.mark.parametrize("spec", sorted(PAPERS))
def test_every_paper_of_the_line_is_made_with_the_case_number(district: District, spec: str) -> None:
    document = made(district, spec)
    assert document.case is not None
    assert document.case.number in document.text
    paper = parse(document.text)
    assert len(document.text) > 200
    assert not re.search(r"\bNone\b|\{\{|\}\}|\{%|待核实|。。|，，|依照的规定", document.text)
    assert bool(paper.number) == (PAPERS[spec].series is not None)


@pytest.mark.parametrize("spec", sorted(code for code, paper in PAPERS.items() if paper.ends_right))
def test_a_paper_that_ends_a_right_names_remedy_court_and_limit(district: District, spec: str) -> None:
    text = made(district, spec).text
    assert "15日" in text
    assert "人民法院" in text
    assert "提起行政诉讼" in text
    assert "《中华人民共和国行政诉讼法》第四十五条" in text


def test_there_is_a_paper_that_ends_a_right() -> None:
    assert {"decision", "dismissal", "refusal"} <= {code for code, paper in PAPERS.items() if paper.ends_right}


@pytest.mark.parametrize(
    "spec", sorted(code for code, paper in PAPERS.items() if RESPONDENT in paper.to or paper.form.value == "letter")
)
def test_no_identity_number_or_telephone_goes_to_the_other_side(district: District, spec: str) -> None:
    document = made(district, spec)
    assert document.case is not None
    for party in document.case.parties.all():
        for secret in filter(None, (party.id_number, party.phone)):
            assert secret not in document.text


def test_the_oral_record_that_is_copied_to_the_respondent_holds_no_number_either(district: District) -> None:
    text = made(district, "oral_application").text
    assert "310118199001021237" not in text
    assert "13800000001" not in text


# Days: reconsideration worked examples 2, 4, 5, 6


def test_the_acceptance_notice_states_the_day_the_decision_is_due(district: District) -> None:
    case = make.accepted(
        district, D(2024, 12, 2), received=D(2024, 12, 2), act_date="2024-11-01", known_on="2024-11-01"
    )
    text = last(case, "acceptance").text
    assert "2024年12月2日起予以受理" in text
    assert "至2025年2月5日届满" in text
    assert "普通程序" in text
    assert "《中华人民共和国行政复议法》第三十条第一款" in text


def test_a_deemed_acceptance_bears_its_true_date_and_states_the_deemed_one(district: District) -> None:
    document = last(cases.deemed(district), "acceptance")
    assert "自2024年5月10日起视为受理" in document.text
    assert parse(document.text).date == "2024年5月13日"


def test_a_simplified_case_is_told_the_shorter_limits(district: District) -> None:
    facts: dict[str, Any] = {"act_date": "2025-09-01", "known_on": "2025-09-01"}
    track: dict[str, Any] = {"track": "simplified", "simplified_ground": "consent"}
    case = make.accepted(district, D(2025, 9, 25), received=D(2025, 9, 25), **track, **facts)
    assert "简易程序" in last(case, "acceptance").text
    assert "至2025年10月27日届满" in last(case, "acceptance").text
    make.take(district, case, "send_copy", D(2025, 9, 29), subject=make.party(case))
    assert "之日起5个工作日内" in last(case, "reply_notice").text
    make.take(district, case, "to_ordinary", D(2025, 10, 13), switch_reason="案情复杂")
    assert "由2025年10月27日变更为至2025年11月24日届满" in last(case, "track_switch").text


def test_the_reply_notice_counts_from_receipt_and_names_the_consequence(district: District) -> None:
    document = made(district, "reply_notice")
    assert "之日起10个工作日内" in document.text
    assert "第七十条" in document.text
    assert "没有证据、依据" in document.text
    assert parse(document.text).to.startswith("青浦区市场监督管理局")


def test_an_extension_states_the_old_and_the_new_day(district: District) -> None:
    case = make.accepted(
        district, D(2024, 12, 2), received=D(2024, 12, 2), act_date="2024-11-01", known_on="2024-11-01"
    )
    make.take(district, case, "extend", D(2025, 1, 20), extension_days=30, extension_reason="案情复杂")
    text = last(case, "extension").text
    assert "原至2025年2月5日届满" in text
    assert "延长30日，至2025年3月3日届满" in text


def test_a_resumption_states_the_day_that_follows_from_the_suspension(district: District) -> None:
    case = make.accepted(district, D(2024, 5, 6), received=D(2024, 5, 6))
    ground: dict[str, Any] = {"suspension_ground": "mediation", "suspension_detail": "双方同意"}
    make.take(district, case, "suspend", D(2024, 5, 20), **ground)
    assert "届满" not in last(case, "suspension").text.partition("中止审理。")[2]
    make.take(district, case, "resume", D(2024, 6, 19), resumption_reason="调解未成")
    assert "至2024年8月5日届满" in last(case, "resumption").text


def test_a_supplement_notice_lists_everything_once_with_limit_and_consequence(district: District) -> None:
    text = made(district, "supplement").text
    assert "1. 身份证明复印件。" in text
    assert "2. 处罚决定书复印件。" in text
    assert "10个工作日" in text
    assert "视为放弃申请" in text


# Remedies


def test_a_refusal_in_a_case_that_must_come_here_first_rests_on_the_suit_right_of_that_case(district: District) -> None:
    text = last(cases.refused(district, mandatory_first="on_the_spot"), "refusal").text
    assert "《中华人民共和国行政复议法》第三十四条" in text
    assert "直接向人民法院" not in text


def test_any_other_refusal_leaves_the_direct_suit_open_and_names_the_competent_body(district: District) -> None:
    ground: dict[str, Any] = {
        "refusal_ground": "jurisdiction",
        "refusal_text": "系税务机关的行为",
        "competent_body": "上海市税务局",
    }
    text = last(cases.refused(district, **ground), "refusal").text
    assert "第三十四条" not in text
    assert "直接向人民法院提起行政诉讼" in text
    assert "由上海市税务局管辖" in text


@pytest.mark.parametrize(("decision", "court"), [("upheld", "闵行区人民法院"), ("changed", "中级人民法院")])
def test_an_upheld_act_goes_to_the_court_of_the_organ_and_another_to_that_of_the_authority(
    district: District, decision: str, court: str
) -> None:
    case = make.decided(district, D(2024, 6, 3), decision=decision)
    assert court in last(case, "decision").text


# The decision


@pytest.mark.parametrize(
    ("decision", "article", "words", "facts"),
    [
        ("upheld", "第六十八条", "应予维持", {}),
        ("changed", "第六十三条", "应予变更", {}),
        ("quashed", "第六十四条", "应予撤销", {}),
        ("partly_quashed", "第六十四条", "应予部分撤销", {}),
        ("unlawful", "第六十五条", "应当确认违法", {}),
        ("void", "第六十七条", "应当确认无效", {"claims": ["void"]}),
        ("ordered", "第六十六条", "履行其法定职责", {}),
        ("contract", "第七十一条", "行政协议", {}),
        ("claim_rejected", "第六十九条", "应予驳回", {"act_kind": "inaction"}),
    ],
)
def test_a_decision_rests_on_the_article_of_its_kind(
    district: District, decision: str, article: str, words: str, facts: dict[str, Any]
) -> None:
    case = make.accepted(district, **facts)
    make.replied(district, case, make.ACCEPTED)
    make.take(district, case, "hear_views", make.ACCEPTED, views_by="phone", views="坚持申请意见。")
    make.take(district, case, "submit", D(2024, 6, 3), draft_closing=decision, opinion="如拟。")
    make.take(district, case, "decide", D(2024, 6, 3), **{**make.DECISION, "decision": decision})
    text = last(case, "decision").text
    assert f"第六十一条第一款、{article}" in text
    assert words in text
    assert "第七十条" not in text


def test_a_decision_tells_everything_that_led_to_it(district: District) -> None:
    text = made(district, "decision").text
    for part in (
        "申请人：上海青浦某某商贸有限公司，住所地青浦区盈港路88号。",
        "法定代表人：赵强。",
        "委托代理人：李律，上海某某律师事务所律师。",
        "第三人：孙丽",
        "申请人请求：撤销被申请人作出的《行政处罚决定书》",
        "被申请人答复称",
        "2024年5月22日举行听证（被申请人的负责人说明理由并委托工作人员参加）",
        "延长审理期限30日",
        "咨询意见为：裁量明显不当。本机关予以采纳。",
        "经审理查明：",
        "本机关认为：",
        "一、撤销被申请人作出的行政处罚决定。",
        "二、责令被申请人自收到本决定书之日起60日内重新作出行政行为。",
        "三、被申请人赔偿申请人1002.50元（壹仟零贰元伍角）。",
        "第七十二条第一款",
        "第六十四条第二款",
    ):
        assert part in text, part
    assert parse(text).signature == "青浦区人民政府"


def test_a_day_named_for_doing_it_again_stands_in_place_of_the_sixty_days(district: District) -> None:
    text = last(cases.rich_decision(district, perform_by="2024-07-31"), "decision").text
    assert "于2024年7月31日前（含当日）重新作出行政行为" in text
    assert "60日" not in text


def test_silence_of_the_respondent_is_told_and_carries_its_article(district: District) -> None:
    case = make.accepted(district)
    about = make.party(case)
    sent = make.take(district, case, "send_copy", make.ACCEPTED, subject=about)
    make.serve(district, sent.papers[0], make.ACCEPTED, party=about)
    make.take(district, case, "hear_views", D(2024, 6, 3), views_by="phone", views="坚持申请意见。")
    make.take(district, case, "submit", D(2024, 6, 3), draft_closing="quashed", opinion="建议撤销。")
    make.take(district, case, "decide", D(2024, 6, 3), **{**make.DECISION, "decision": "quashed"})
    text = last(case, "decision").text
    assert "未在法定期限内提出书面答复" in text
    assert "第六十四条、第七十条" in text


def test_a_mediation_paper_has_claims_facts_result_and_places_to_sign(district: District) -> None:
    text = made(district, "mediation").text
    for part in (
        "申请人请求：",
        "申请人主张的事实和理由：",
        "罚款减为1000元",
        "2024年6月30日前",
        "申请人（签名或者盖章）",
    ):
        assert part in text
    assert "提起行政诉讼" not in text


def test_a_settlement_ends_the_case_and_says_what_may_still_be_done(district: District) -> None:
    text = made(district, "termination").text
    assert "第七十四条第二款" in text
    assert "准予撤回" in text


def test_an_opinion_is_the_authoritys_with_a_limit_and_a_suggestion_the_working_bodys_without(
    district: District,
) -> None:
    opinion, suggestion = made(district, "opinion_letter"), made(district, "suggestion_letter")
    assert opinion.issuer == district.government
    assert "60日内" in opinion.text
    assert suggestion.issuer == district.bureau
    assert "60日" not in suggestion.text


def test_a_case_of_before_2024_cites_no_article_of_the_present_law(district: District) -> None:
    old = D(2023, 11, 6)
    case = make.open_case(district, old, act_date="2023-10-09", known_on="2023-10-09", told_rights=None)
    make.assign(district, case, old)
    make.take(district, case, "accept", D(2023, 11, 8))
    make.replied(district, case, D(2023, 11, 10))
    make.take(district, case, "hear_views", D(2023, 11, 13), views_by="phone", views="坚持申请意见。")
    ground: dict[str, Any] = {"suspension_ground": "mediation", "suspension_detail": "双方同意"}
    make.take(district, case, "suspend", D(2023, 11, 14), **ground)
    make.take(district, case, "resume", D(2023, 11, 20), resumption_reason="调解未成")
    make.take(district, case, "extend", D(2023, 12, 1), extension_days=30, extension_reason="案情复杂")
    make.take(district, case, "issue_opinion", D(2023, 12, 1), **cases.LETTER)
    make.take(district, case, "submit", D(2023, 12, 4), draft_closing="quashed", opinion="建议撤销。")
    decision: dict[str, Any] = {**make.DECISION, "decision": "quashed", "redo": "true"}
    make.take(district, case, "decide", D(2023, 12, 5), **decision)
    assert "第十七条" in last(case, "acceptance").text
    former = statute("行政复议法", in_force=D(2023, 12, 31))
    for document in case.documents.all():
        for place in re.findall(r"《(?:中华人民共和国)?行政复议法》第([一二三四五六七八九十]+)条", document.text):
            assert number(place) <= (former.articles or 43), document
    assert "15日内" in last(case, "decision").text
    assert "重新作出行政行为" in last(case, "decision").text
