"""The papers of this line: each made on a case driven to it, complete, and without what does not belong there."""

from __future__ import annotations

import re

import pytest

from qingheng.kernel.documents.paper import parse
from qingheng.lines.correction.line import ASSESSMENTS, FILES
from tests.lines.correction.driving import House
from tests.lines.correction.paper_cases import CASES, made

PAPERS = {**FILES.procedure.papers(), **ASSESSMENTS.procedure.papers()}


def test_there_is_a_case_for_every_paper() -> None:
    assert PAPERS.keys() == CASES.keys()


@pytest.mark.parametrize("spec", sorted(PAPERS))
def test_every_paper_is_complete(it: House, spec: str) -> None:
    document = made(it, spec)
    assert document.case is not None
    paper = parse(document.text)
    assert len(document.text) > 150
    assert not re.search(r"\bNone\b|\{\{|\}\}|\{%|待核实|。。|，，|；；|依照的规定|（）", document.text)
    assert bool(paper.number) == (PAPERS[spec].series is not None)
    party = document.case.parties.earliest("id")
    assert (party.name in document.text) is (spec != "opinion_reply"), "a reply to the procuratorate names the file"


@pytest.mark.parametrize("spec", ["admonition", "warning", "praise"])
def test_a_sanction_tells_of_the_right_to_object_and_is_copied(it: House, spec: str) -> None:
    text = made(it, spec).text
    assert "有异议" in text
    assert "抄送上海市青浦区人民检察院" in text
    assert "《中华人民共和国社区矫正法》第二十八条第一款" in text


def test_the_notice_of_an_outing_carries_days_and_the_sum_of_two_months(it: House) -> None:
    text = made(it, "outing_notice").text
    assert "自2024年5月10日至2024年5月20日外出，共11日" in text
    assert "二个月内累计11日" in text
    assert "区社区矫正机构" in text


def test_the_certificate_names_category_term_and_articles(it: House) -> None:
    text = made(it, "certificate").text
    assert "类别为管制" in text
    assert "自2024年3月15日起至2025年3月14日止" in text
    assert "第四十四条" in text


def test_who_moves_is_told_the_last_day_to_report(it: House) -> None:
    """Told on Friday 2024-05-10: the seventh day is Friday 05-17."""
    assert "至迟于2024年5月17日" in made(it, "move_notice").text


def test_a_penalty_is_proposed_under_the_law_of_the_day_of_the_breach(it: House) -> None:
    assert "《中华人民共和国治安管理处罚法》第六十条第四项" in made(it, "penalty_proposal").text
