"""Finding records: two-character words, case numbers, and only what the asker may see."""

from collections.abc import Callable
from datetime import date

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import Body
from qingheng.kernel.search.index import Entry, Hit, index, index_many, remove, search
from qingheng.kernel.search.models import SearchEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def make() -> Callable[[str, str], Case]:
    body = Body.objects.create(name="青衡区司法局", short_name="区司法局", code="sfj", kind=Body.Kind.BUREAU)

    def made(number: str, title: str) -> Case:
        case = Case.objects.create(
            line="reconsideration",
            procedure="reconsideration-2024",
            number=number,
            title=title,
            body=body,
            state="received",
            began_on=date(2024, 9, 6),
        )
        index(Entry("case", case.pk, f"{number} {title}", case_id=case.pk, day=case.began_on))
        return case

    return made


def _found(query: str) -> list[int | None]:
    return [hit.case_id for hit in search(query, cases=Case.objects.all())]


def test_two_characters_find_a_case(make: Callable[[str, str], Case]) -> None:
    one = make("青复〔2024〕312号", "张三不服某局政府信息公开答复")
    make("青复〔2024〕355号", "某公司不服行政处罚决定")
    for query in ("信息", "公开", "张三", "政府信息公开"):
        assert _found(query) == [one.pk], query
    assert _found("税务") == []


@pytest.mark.parametrize("query", ["312", "2024 312", "青复〔2024〕312号", "〔2024〕312"])
def test_a_case_is_found_by_its_number(make: Callable[[str, str], Case], query: str) -> None:
    one = make("青复〔2024〕312号", "张三不服信息公开答复")
    make("青复〔2024〕3120号", "李四不服信息公开答复")
    make("青复〔2023〕313号", "王五不服信息公开答复")
    assert _found(query) == [one.pk]


def test_one_character_finds_what_begins_with_it(make: Callable[[str, str], Case]) -> None:
    one = make("青复〔2024〕1号", "张三不服行政处罚")
    assert _found("张") == [one.pk]


def test_words_of_another_record_do_not_add_up(make: Callable[[str, str], Case]) -> None:
    make("青复〔2024〕1号", "张三不服行政处罚")
    make("青复〔2024〕2号", "李四不服信息公开")
    assert _found("张三 公开") == []


def test_nobody_finds_a_case_that_is_not_theirs(make: Callable[[str, str], Case]) -> None:
    one = make("青复〔2024〕1号", "张三不服行政处罚")
    two = make("青复〔2024〕2号", "张三不服信息公开")
    hits = search("张三", cases=Case.objects.filter(pk=two.pk))
    assert [hit.case_id for hit in hits] == [two.pk]
    assert one.pk not in [hit.case_id for hit in hits]
    assert search("张三", cases=Case.objects.none()) == []


def test_records_of_no_case_are_closed_unless_their_kind_is_open() -> None:
    index(Entry("paper", 7, "行政复议规范化建设通知"))
    assert search("规范化", cases=Case.objects.none()) == []
    (hit,) = search("规范化", cases=Case.objects.none(), open_kinds=["paper"])
    assert (hit.kind, hit.ref) == ("paper", 7)


def test_a_record_entered_anew_is_found_by_its_new_words_only() -> None:
    index(Entry("paper", 7, "受理通知书"))
    index(Entry("paper", 7, "驳回决定书"))
    assert SearchEntry.objects.count() == 1
    assert _open("受理") == []
    assert len(_open("驳回")) == 1


def test_a_removed_record_is_not_found() -> None:
    index(Entry("paper", 7, "受理通知书"))
    remove("paper", [7])
    assert _open("受理") == []


def test_a_hit_in_the_title_comes_first() -> None:
    index_many(
        [
            Entry("paper", 1, "决定书", body="关于罚款的处理", day=date(2024, 9, 9)),
            Entry("paper", 2, "罚款决定书", day=date(2024, 1, 2)),
        ]
    )
    assert [hit.ref for hit in _open("罚款")] == [2, 1]
    assert [segment.text for segment in _open("罚款")[0].title if segment.hit] == ["罚款"]


@pytest.mark.parametrize("query", ["'", '"', "张' OR 1=1 --", 'NOT "', "*", ":*", "&|!", "", "   "])
def test_signs_of_the_engine_do_no_harm(query: str) -> None:
    index(Entry("paper", 7, "受理通知书"))
    assert _open(query) == []


def _open(query: str) -> list[Hit]:
    return search(query, cases=Case.objects.none(), open_kinds=["paper"])
