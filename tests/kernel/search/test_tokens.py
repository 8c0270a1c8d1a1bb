"""How text is cut into what can be found."""

from qingheng.kernel.search.tokens import Segment, Term, marked, scrub, snippet, terms, tokens


def test_text_is_indexed_by_pairs_of_characters_and_whole_words() -> None:
    assert tokens("信息公开 No.312").split() == ["信息", "息公", "公开", "开", "no", "312"]


def test_full_width_figures_are_the_same_figures() -> None:
    assert tokens("\uff13\uff11\uff12") == "312"


def test_a_query_asks_for_all_pairs_and_for_beginnings_of_single_characters() -> None:
    assert terms("信息公开") == [Term("信息"), Term("息公"), Term("公开")]
    assert terms("张 312") == [Term("张", prefix=True), Term("312")]
    assert terms("!〔〕") == []


def test_numbers_of_persons_are_not_indexed() -> None:
    text = "张三 11010119900307123X 电话13800005678 青复〔2024〕312号"
    assert "138" not in tokens(text)
    assert "110101" not in scrub(text)
    assert {"2024", "312"} <= set(tokens(text).split())


def test_what_was_searched_for_is_marked() -> None:
    assert marked("不服信息公开答复", "信息公开") == [
        Segment("不服", hit=False),
        Segment("信息公开", hit=True),
        Segment("答复", hit=False),
    ]


def test_a_snippet_shows_the_words_asked_for() -> None:
    text = "甲" * 200 + "罚款三千元" + "乙" * 200
    assert "罚款" in snippet(text, "罚款")
    assert len(snippet(text, "罚款")) <= 62
