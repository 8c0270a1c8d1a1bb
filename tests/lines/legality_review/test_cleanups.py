"""Clean-ups and the yearly list: what they refuse, and what they carry out."""

from __future__ import annotations

from typing import Any

import pytest

from qingheng.kernel.cases.requests import Refused
from tests.lines.legality_review import office as make
from tests.lines.legality_review.office import Office, refused, state

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
