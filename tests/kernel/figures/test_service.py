"""Service: by electronic means, by public notice, at the first attempt (期间与送达, indicators)."""

import datetime as dt
from typing import Any

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.documents.models import Document
from qingheng.kernel.figures.common import SERVICE
from qingheng.kernel.figures.listing import cases
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.statute.service import Method, ReturnCause
from tests import factories
from tests.factories import District

D = dt.date
YEAR = Span.year(2024)


@pytest.fixture
def case(district: District) -> Case:
    """Four papers: one handed over, one by electronic means, one sent back and then handed over, one by notice."""
    case = factories.accepted(district, D(2024, 11, 6), D(2024, 11, 4), act_date="2024-10-08", known_on="2024-10-09")
    for letter in range(4):
        paper = _letter(district, case)
        if letter == 0:
            factories.serve(district, paper, D(2024, 11, 12))
        elif letter == 1:
            at = dt.datetime(2024, 11, 13, 10, tzinfo=dt.UTC)
            factories.serve(district, paper, D(2024, 11, 13), method=Method.ELECTRONIC, consent_ref="确认书1",
                            sent_on=D(2024, 11, 13), system_success_at=(at,))  # fmt: skip
        elif letter == 2:
            back: dict[str, Any] = {"returned_on": D(2024, 11, 20), "return_cause": ReturnCause.OTHER}
            factories.serve(district, paper, D(2024, 11, 20), method=Method.MAIL, reason="直接送达有困难",
                            sent_on=D(2024, 11, 12), **back)  # fmt: skip
            factories.serve(district, paper, D(2024, 11, 25))
        else:
            factories.serve(district, paper, D(2024, 12, 16), method=Method.PUBLIC_NOTICE, reason="下落不明",
                            notice_posted_on=D(2024, 12, 16))  # fmt: skip
    return case


def _letter(district: District, case: Case) -> Document:
    facts: dict[str, Any] = {"letter_to": "某单位", "letter_problem": "问题", "letter_advice": "建议"}
    taken = factories.take(district, case, "issue_opinion", D(2024, 11, 11), **facts)
    paper: Document = taken.papers[0]
    return paper


@pytest.mark.usefixtures("case")
def test_service_of_the_year() -> None:
    found = measure(SERVICE, YEAR)
    # the notice posted on 16 December takes effect in January, so it is no service of 2024
    assert found["services"].value == 3
    assert str(found["electronic_rate"]) == "33.33%(1/3)"
    assert found["public_notices"].value == 1
    # of four papers sent, the mail came back; the notice was the first attempt and takes effect
    assert str(found["first_attempt_rate"]) == "75.00%(3/4)"


def test_the_reach_of_a_person_and_the_cases_behind(district: District, case: Case) -> None:
    assert measure(SERVICE, YEAR, user=district.stranger)["services"].value == 0
    assert measure(SERVICE, YEAR, user=district.head)["services"].value == 3
    assert list(cases(SERVICE[0], YEAR, user=district.head)) == [case]
