"""Clean-ups and the yearly list: what they refuse, and what they carry out."""

from __future__ import annotations

from typing import Any

import pytest

from qingheng.kernel.cases import clock
from qingheng.kernel.cases.requests import Refused
from tests.lines.legality_review import office as make
from tests.lines.legality_review.office import Office, d, refused, state

DAY = "2024-06-03"


def test_the_yearly_assessment_is_done_within_its_year(office: Office) -> None:
    facts: dict[str, Any] = {"kind": "yearly", "name": "年度评估", "clean_basis": "条例", "scope": "涉企政策"}
    refused(
        lambda: office.open("document_cleanup", "start", DAY, deadline="2025-01-10", **facts),
        "在本年度内完成",
        "deadline",
    )
    assert state(office.open("document_cleanup", "start", DAY, deadline="2024-12-31", **facts)) == "under_way"


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
    case = make.campaign(office)
    subject = make.item(office, case, **found)
    with pytest.raises(Refused, match=sentence):
        office.take(case, "conclude_item", DAY, subject=subject, **conclusion)


def test_what_a_law_allows_is_kept_and_a_campaign_ends_when_all_is_carried_out(office: Office) -> None:
    case = make.campaign(office)
    with pytest.raises(Refused, match="没有作出清理结论"):
        office.take(case, "publish", DAY, published_where="政府网站")
    kept = make.item(office, case, codes=["10.1"], authority="企业所得税法")
    office.take(case, "conclude_item", DAY, subject=kept, item_conclusion="keep")
    gone = make.item(office, case, codes=["u7"])
    office.take(case, "conclude_item", DAY, subject=gone, item_conclusion="repeal", item_due="2024-08-30")
    with pytest.raises(Refused, match="不需要整改"):
        office.take(case, "carry_out", DAY, subject=kept)
    office.take(case, "publish", "2024-07-01", published_where="政府网站")
    with pytest.raises(Refused, match="没有办结"):
        office.take(case, "finish", "2024-07-01")
    office.take(case, "carry_out", "2024-08-01", subject=gone, done_how="青府规〔2024〕3号")
    office.take(case, "finish", "2024-08-01")
    assert state(case) == "finished"


def test_deadlines_lie_ahead(office: Office) -> None:
    facts: dict[str, Any] = {"kind": "special", "name": "清理", "clean_basis": "部署", "scope": "政策"}
    refused(
        lambda: office.open("document_cleanup", "start", DAY, deadline="2024-05-31", **facts),
        "完成期限不得早于启动日期", "deadline",
    )  # fmt: skip
    case = make.campaign(office)
    subject = make.item(office, case, codes=["u7"])
    refused(
        lambda: office.take(
            case, "conclude_item", DAY, subject=subject, item_conclusion="repeal", item_due="2024-05-31"
        ),
        "整改期限不得早于", "item_due",
    )  # fmt: skip


def test_a_campaign_and_what_it_asks_for_are_due_on_the_days_it_names(office: Office) -> None:
    case = make.campaign(office)
    assert make.due(case, "cleanup_limit") == d("2024-09-30")
    subject = make.item(office, case, codes=["u7"])
    office.take(case, "conclude_item", DAY, subject=subject, item_conclusion="lapse", item_due="2024-08-31")
    assert make.due(case, "cleanup_item_limit") == d("2024-08-31")  # a Saturday: a day that is named does not roll
    office.take(case, "publish", "2024-10-08", published_where="政府网站")
    office.take(case, "carry_out", "2024-10-08", subject=subject)
    states = dict(case.deadlines.values_list("limit", "state"))
    assert states == {"cleanup_limit": "MET_LATE", "cleanup_item_limit": "MET_LATE"}


def test_an_item_is_concluded_once_and_nothing_is_carried_out_before(office: Office) -> None:
    case = make.campaign(office)
    subject = make.item(office, case, codes=["u7"])
    refused(lambda: office.take(case, "carry_out", DAY, subject=subject), "应当先办理", "subject")
    ended = {"item_conclusion": "repeal", "item_due": "2024-08-30"}
    office.take(case, "conclude_item", DAY, subject=subject, **ended)
    refused(lambda: office.take(case, "conclude_item", DAY, subject=subject, **ended), "已经办理", "subject")


@pytest.mark.parametrize(
    ("conclusion", "step", "facts"),
    [
        ("amend", "amend", {"amended_how": "修改第三条"}),
        ("repeal", "repeal", {"ended_why": "专项清理"}),
        ("lapse", "declare_lapsed", {"ended_why": "任务完成"}),
    ],
)
def test_what_stands_in_the_register_is_carried_out_there_first(
    office: Office, conclusion: str, step: str, facts: dict[str, Any]
) -> None:
    document = make.published(office, "2024-03-11", "2024-04-11")
    clock.run(d("2024-04-11"))
    case = make.campaign(office)
    subject = make.item(office, case, codes=["u6"], registered=document.number)
    office.take(case, "conclude_item", DAY, subject=subject, item_conclusion=conclusion, item_due="2024-08-30")
    named = {"subject": subject, "carried_in": document.number}
    refused(lambda: office.take(case, "carry_out", "2024-06-04", subject=subject), "应当先在名册中", "carried_in")
    refused(lambda: office.take(case, "carry_out", "2024-06-04", **named), "应当先在名册中", "carried_in")
    office.take(document, step, "2024-06-05", **facts)
    office.take(case, "carry_out", "2024-06-05", **named)


def test_a_document_repealed_is_not_one_that_lapsed(office: Office) -> None:
    document = make.published(office, "2024-03-11", "2024-04-11")
    clock.run(d("2024-04-11"))
    case = make.campaign(office)
    subject = make.item(office, case, codes=["u7"], registered=document.number)
    office.take(case, "conclude_item", DAY, subject=subject, item_conclusion="lapse", item_due="2024-08-30")
    office.take(document, "repeal", "2024-06-05", ended_why="废止")
    refused(
        lambda: office.take(case, "carry_out", "2024-06-05", subject=subject, carried_in=document.number),
        "应当先在名册中", "carried_in",
    )  # fmt: skip


def test_an_exception_whole_is_kept_and_says_so_to_the_public(office: Office) -> None:
    case = make.campaign(office)
    subject = make.item(office, case, codes=["10.2"])
    office.take(
        case, "conclude_item", DAY, subject=subject, item_conclusion="exception", exception="science",
        no_alternative=True, exception_end="实施至2025年底",
    )  # fmt: skip
    office.take(case, "publish", DAY, published_where="政府网站")
    assert "适用例外保留（1件）" in case.documents.get(spec="result_notice").text
    office.take(case, "finish", DAY)


def test_a_campaign_given_up_says_why(office: Office) -> None:
    case = make.campaign(office)
    refused(lambda: office.take(case, "stop", DAY), "请填写“终止原因”", "dropped_why")
    office.take(case, "stop", DAY, dropped_why="并入全市清理")
    assert state(case) == "dropped"
    refused(lambda: make.item(office, case), "已终止")


def test_only_what_must_be_carried_out_has_a_day_for_it(office: Office) -> None:
    case = make.campaign(office)
    gone, kept = make.item(office, case, codes=["u7"]), make.item(office, case)
    office.take(case, "conclude_item", DAY, subject=gone, item_conclusion="repeal", item_due="2024-08-30")
    office.take(case, "conclude_item", DAY, subject=kept, item_conclusion="keep")
    assert case.deadlines.filter(limit="cleanup_item_limit").count() == 1
