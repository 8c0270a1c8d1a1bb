"""The receipt of a service and the confirmation of an address."""

import datetime as dt

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.documents.paper import Table, parse
from qingheng.kernel.documents.service_papers import address_confirmation, service_receipt
from qingheng.statute.service import Method, ReturnCause
from tests import factories as make

pytestmark = pytest.mark.django_db
D = dt.date


def _cells(text: str) -> list[str]:
    return [
        cell.text
        for block in parse(text).blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
    ]


def _refusal_of(district: make.District) -> Case:
    case = make.open_case(district)
    make.assign(district, case, make.RECEIVED)
    make.take(district, case, "refuse", make.ACCEPTED, refusal_ground="interest", refusal_text="非相对人")
    return case


def test_a_receipt_tells_what_was_served_on_whom_how_and_from_which_day_it_counts() -> None:
    district = make.district()
    case = _refusal_of(district)
    paper = case.documents.get(spec="refusal")
    served = make.serve(district, paper, D(2024, 5, 10), party=make.party(case, "applicant"))
    cells = _cells(service_receipt(served.record))
    for told in (case.number, "直接送达", "张伟", "本人", "2024年5月10日", "钱进"):
        assert told in cells
    assert any(paper.number in cell for cell in cells)
    assert any("《民事诉讼法》第八十八条" in cell for cell in cells)


def test_a_letter_that_came_back_without_effect_says_that_another_way_must_follow() -> None:
    district = make.district()
    case = _refusal_of(district)
    served = make.serve(
        district, case.documents.get(spec="refusal"), D(2024, 5, 20), party=make.party(case, "applicant"),
        method=Method.MAIL, sent_on=D(2024, 5, 9), returned_on=D(2024, 5, 17), return_cause=ReturnCause.OTHER,
    )  # fmt: skip
    cells = _cells(service_receipt(served.record))
    assert "未生效，应当以其他方式送达" in cells
    assert "2024年5月17日" in cells
    assert "其他原因" in cells


def test_a_confirmation_shows_the_known_address_and_no_sealed_number() -> None:
    district = make.district()
    party = make.party(make.open_case(district), "applicant")
    text = address_confirmation(party, district.bureau.name)
    cells = _cells(text)
    assert "青浦区公园路1号" in cells
    assert "张伟" in cells
    assert "□同意　□不同意" in cells
    assert party.id_number not in text
    assert party.phone not in text
    assert "《中华人民共和国民事诉讼法》第九十条" in text
