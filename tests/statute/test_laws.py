"""Citations name places that exist, and the data agrees with the statutes themselves."""

from datetime import date
from typing import Any

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


@pytest.mark.parametrize(
    ("title", "places"),
    [
        ("人民调解法", [4, 5, 8, 9, 10, 14, 15, 17, 19, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33]),
        ("民事诉讼法", [15, 85, 187, 205, 206, 250]),
        ("民诉法解释", [*range(351, 359)]),
        ("特邀调解规定", [15, 16, 18, 19, 20, 26, 27]),
        ("人民调解工作若干规定", [22, 33]),
        ("劳动争议调解仲裁法", [14, 16]),
        ("医疗纠纷预防和处理条例", [31, 32, 33, 34, 37, 38, 39, 42]),
        ("社区矫正法", [18, 20, 21, 22, 24, 25, 26, 27, 28, 29, 30, 31, 33, *range(44, 53), 58, 62]),
        ("社区矫正法实施办法", [13, 14, 16, 17, 24, *range(26, 43), 46, 47, 48, 49, 53, 54, 55]),
        ("刑法", [(38, 2), 39, 40, 41, 72, 73, 74, 76, 77, 79, 82, 83, 85, "133-1"]),
        ("刑事诉讼法", [(105, 4), 106, 268, 286]),
        ("刑诉法解释", [202, 515, 516, 519, 543]),
        ("减刑假释规定", [16, 18]),
        ("禁止令规定", [6, 12]),
        ("出境入境管理法", [12]),
        ("未成年人刑事案件解释", [2]),
        ("监狱法", [35, 36, 37]),
        ("预防未成年人犯罪法", [55, 56, 59]),
        ("反有组织犯罪法", [18, 19]),
        ("反恐怖主义法", [30]),
        ("法律援助法", [20, 24, 25, 26, 27, 28, 32, 36, 38, 39, 41, 42, (43, 2), 44, 48, 49, 50, 52, 55, 63, 64]),
        ("办理法律援助案件程序规定", [24, 25, 26, 27, 28, 46]),
        ("刑事法律援助规定", [15]),
        ("上海市法律援助若干规定", [8, 10, 12]),
        ("上海市公共法律服务办法", [22]),
        ("保障农民工工资支付条例", [45]),
        ("未成年人保护法", [104]),
        ("律师法", [38, 39]),
        ("行政诉讼法", [26, 34, 36, 45, 46, 47, 48, 60, 62, 67, 81, 83, 85, 88, 90, 94, 95, 96, 97, 101]),
        ("行诉解释", [10, 34, 64, 65, 68, 71, 81, 87, 88, 101, 104, 108, 110, 128, 130, 133, 134, 135, 149, 153, 156]),
        ("负责人出庭应诉规定", [2, 3, 5, 6, 7, 8, 9, 11]),
        ("上海市行政应诉工作规定", [4, 7, 9]),
        ("行政诉讼撤诉规定", [9]),
        ("行政诉讼证据规定", [4, 80]),
        ("行政诉讼被告资格规定", [1, 7]),
        ("司法建议规定", [8]),
        ("检察公益诉讼解释", [21]),
        ("行政强制法", [53, 54, 55, 56, 58, 69]),
        ("重大行政决策程序暂行条例", [3, 15, 16, 25, 26, 27, 28, 29, 30]),
        ("行政处罚法", [58, 60]),
        ("公平竞争审查条例", [8, 9, 10, 11, 12, 13, 14, 16, 18]),
        ("优化营商环境条例", [62, 64]),
        ("上海市优化营商环境条例", [77]),
        ("上海市行政规范性文件管理规定", [2, 5]),
        ("上海市人大常委会规范性文件备案审查条例", [10, 12, 13, 41]),
    ],
)
def test_what_the_lines_rest_on_can_be_cited(title: str, places: list[Any]) -> None:
    assert [str(statute(title)[place]) for place in places]


@pytest.mark.parametrize(
    ("title", "before", "after"),
    [
        ("办理法律援助案件程序规定", "2023-08-31", "2023-09-01"),
        ("法律援助投诉处理办法", "2025-06-14", "2025-06-15"),
        ("上海市公共法律服务办法", "2026-02-28", "2026-03-01"),
        ("未成年人保护法", "2024-04-25", "2024-04-26"),
        ("村民委员会组织法", "2025-12-31", "2026-01-01"),
        ("治安管理处罚法", "2025-12-31", "2026-01-01"),
    ],
)
def test_an_amended_statute_changes_over_without_a_gap(title: str, before: str, after: str) -> None:
    assert statute(title, before) != statute(title, after)
    assert statute(title, after).in_force == date.fromisoformat(after)


# Counts read off the printed statutes.
@pytest.mark.parametrize(
    ("title", "articles"),
    [
        ("行政复议法", 90),
        ("民事诉讼法", 306),
        ("刑事诉讼法", 308),
        ("行政处罚法", 86),
        ("行政诉讼法", 103),
        ("刑诉法解释", 655),
        ("特邀调解规定", 30),
    ],
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
