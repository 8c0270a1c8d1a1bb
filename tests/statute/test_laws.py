"""Citations name places that exist, and the data agrees with the statutes themselves."""

from datetime import date

import pytest

from qingheng.statute.laws import Citation, Practice, UnknownArticle, UnknownLaw, laws, statute
from qingheng.statute.structure import structure_of, structures
from tests.shared import shared

LAW = statute("行政复议法", in_force=date(2024, 1, 1))


@pytest.mark.parametrize(
    ("citation", "text", "short"),
    [
        (LAW[30], "《行政复议法》第三十条", "第30条"),
        (LAW[30, 3], "《行政复议法》第三十条第三款", "第30条第3款"),
        (LAW[30, 1, 4], "《行政复议法》第三十条第一款第四项", "第30条第1款第4项"),
        # an article of a single paragraph is cited without naming it
        (LAW[11, 1, 4], "《行政复议法》第十一条第四项", "第11条第4项"),
        (statute("民诉解释")[103], "《最高人民法院关于适用〈民事诉讼法〉的解释》第一百零三条", "第103条"),
        (statute("刑诉法")[110], "《刑事诉讼法》第一百一十条", "第110条"),
    ],
)
def test_how_a_citation_reads(citation: Citation, text: str, short: str) -> None:
    assert (str(citation), citation.short) == (text, short)


def test_documents_cite_the_full_title() -> None:
    assert LAW[88, 2].formal == "《中华人民共和国行政复议法》第八十八条第二款"
    assert statute("信访工作条例")[23].formal == "《信访工作条例》第二十三条"


@pytest.mark.parametrize("place", [0, -1, 91, "30-1", "abc", (30, 4), (30, 2, 1), (30, 1, 8), (30, 0, 1)])
def test_a_place_that_does_not_exist_is_refused(place: int) -> None:
    with pytest.raises(UnknownArticle, match="《行政复议法》"):
        LAW[place]


def test_citations_sort_by_their_place_and_are_equal_by_value() -> None:
    places = [LAW[31], LAW[30, 3], LAW[30, 1, 4], LAW[30], LAW[30, 1, 2]]
    assert sorted(places) == [LAW[30], LAW[30, 1, 2], LAW[30, 1, 4], LAW[30, 3], LAW[31]]
    assert len({LAW[30], LAW[30], LAW[30, 1]}) == 2
    assert LAW[11] == LAW[11, 1]


def test_the_version_follows_the_day() -> None:
    assert statute("行政复议法", "2023-12-31").in_force == date(2018, 1, 1)
    assert statute("行政复议法", "2024-01-01").in_force == date(2024, 1, 1)
    assert statute("行政复议法").in_force == date(2024, 1, 1)
    assert statute("治安管理处罚法", "2025-12-31").articles == 119
    assert statute("《中华人民共和国民事诉讼法》") == statute("民诉法")
    assert statute("行政复议法", "2020-01-01")[20] != statute("行政复议法")[20]


def test_an_outline_checks_articles_only() -> None:
    old = statute("行政复议法", "2020-01-01")
    assert str(old[40, 2]) == "《行政复议法》第四十条第二款"
    with pytest.raises(UnknownArticle):
        old[44]
    assert str(statute("法院专递规定")[11]).endswith("第十一条")


@pytest.mark.parametrize(("title", "day"), [("不存在的法", None), ("行政复议法", "1990-01-01")])
def test_an_unknown_statute_is_refused(title: str, day: str | None) -> None:
    with pytest.raises(UnknownLaw, match=title):
        statute(title, day)


def test_no_statute_has_two_versions_in_force_on_one_day() -> None:
    for law in laws():
        others = [other for other in laws() if other.title == law.title and other != law]
        assert not any(other.applies_on(law.in_force) for other in others), law
        assert law.in_force >= law.version
        assert law.until is None or law.until > law.in_force


def test_a_short_name_means_one_statute_only() -> None:
    named: dict[str, set[str]] = {}
    for law in laws():
        for name in (law.title, law.full_title, *law.aliases):
            named.setdefault(name, set()).add(law.title)
    assert {name: titles for name, titles in named.items() if len(titles) > 1} == {}


def test_a_practice_is_no_statute() -> None:
    assert str(Practice("上海市容缺受理做法")) == "上海市容缺受理做法(待核实)"
    assert str(Practice("上海市容缺受理做法", verified=True)) == "上海市容缺受理做法"


def test_the_structure_on_record_is_that_of_the_statutes() -> None:
    derived = structures(shared("laws"))
    known = {f"{law.title}({law.version})": law.structure for law in laws() if law.structure}
    assert known == derived


# Counts read off the printed statutes.
@pytest.mark.parametrize(
    ("title", "articles"),
    [("行政复议法", 90), ("民事诉讼法", 306), ("刑事诉讼法", 308), ("行政处罚法", 86), ("行政诉讼法", 103)],
)
def test_number_of_articles(title: str, articles: int) -> None:
    law = statute(title)
    assert law.articles == articles
    law[articles]
    with pytest.raises(UnknownArticle):
        law[articles + 1]


def text(*lines: str) -> str:
    return "# 某法\n\n某年某月某日 通过\n\n<!-- INFO END -->\n\n" + "\n\n".join(lines)


def test_paragraphs_items_and_what_is_neither() -> None:
    found = structure_of(
        text(
            "## 第一章 总则",
            "为了某事，制定本法。",
            "第一条 有下列情形之一的:",
            "（一）甲；",
            "（二）乙。",
            "\u200b",
            "第二条规定的情形，另行处理。",
            "第二条 某事。",
            "第三 条某事。",
            "第三条之一 某事:",
            "(一)甲；",
            "附则",
            "第四条 某事。",
        )
    )
    assert found == {"1": [2, 0], "2": [0], "3": [0], "3-1": [1], "4": [0]}


def test_large_article_numbers() -> None:
    articles = [f"第{number}条 某事。" for number in ("一", "二", "三", "四", "五", "六", "七", "八", "九")]
    articles += [f"第{number}条 某事。" for number in ("十", "十一", "十二")]
    assert list(structure_of(text(*articles))) == [str(n) for n in range(1, 13)]


def test_a_text_without_articles_is_refused() -> None:
    with pytest.raises(ValueError, match="没有条文"):
        structure_of(text("某事。"))
