"""What search knows of cases: with the step, after a correction, rebuilt, and checked."""

from __future__ import annotations

import pytest

from qingheng.kernel.cases import door, finding
from qingheng.kernel.cases.correcting import Correction, correct
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NewParty, Refused, Taking
from qingheng.kernel.search.index import search
from qingheng.kernel.search.models import SearchEntry
from tests import factories as make
from tests.factories import ACCEPTED, RECEIVED, District

pytestmark = pytest.mark.django_db


@pytest.fixture
def district(db: None) -> District:
    return make.district()


def found(words: str) -> set[tuple[str, int]]:
    return {(hit.kind, hit.ref) for hit in search(words, cases=Case.objects.all())}


def test_a_step_that_is_refused_leaves_nothing_in_search(district: District) -> None:
    case = make.open_case(district, RECEIVED)
    make.assign(district, case, RECEIVED)
    before = SearchEntry.objects.count()
    with pytest.raises(Refused):
        door.take(case.pk, Taking("accept", RECEIVED), district.officer, on=RECEIVED)
    assert SearchEntry.objects.count() == before


def test_a_new_party_is_found_with_the_step_that_adds_it(district: District) -> None:
    case = make.accepted(district)
    assert found("孙三立") == set()
    joining = [NewParty("third_party", "citizen", "孙三立")]
    make.take(district, case, "add_third_party", ACCEPTED, parties=joining, joining_reason="相邻权人")
    assert ("case", case.pk) in found("孙三立")


def test_a_corrected_fact_is_found_and_the_former_no_more(district: District) -> None:
    case = make.open_case(district, RECEIVED, reasons="处罚过重。")
    correct(case.pk, Correction(1, "记错", facts={"reasons": "程序违法。"}), district.head, on=RECEIVED)
    assert ("case", case.pk) in found("程序违法")
    assert ("case", case.pk) not in found("处罚过重")


def test_rebuilding_gives_what_the_steps_gave(district: District) -> None:
    make.decided(district, ACCEPTED)
    make.open_case(district, RECEIVED, parties=[make.applicant("王小明"), make.respondent(district.police)])
    columns = ("kind", "ref", "case_id", "day", "title", "subtitle", "body", "tokens")
    before = sorted(SearchEntry.objects.values_list(*columns), key=str)
    SearchEntry.objects.all().delete()
    assert finding.rebuild() == len(before)
    assert sorted(SearchEntry.objects.values_list(*columns), key=str) == before


def test_what_search_does_not_know_is_a_difference(district: District) -> None:
    case = make.accepted(district)
    assert list(finding.differences()) == []
    SearchEntry.objects.filter(kind="case", ref=case.pk).delete()
    assert [str(each) for each in finding.differences()] == [f"{case}：没有进入检索，请运行 qingheng search rebuild"]


def test_private_numbers_never_enter(district: District) -> None:
    make.open_case(district, RECEIVED, reasons="本人身份证310118199001021237，电话13800000001。")
    for entry in SearchEntry.objects.all():
        for text in (entry.title, entry.subtitle, entry.body, entry.tokens):
            assert "310118199001021237" not in text
            assert "13800000001" not in text
