"""The intake form is warned where the same applicant has applied against the same organ before."""

import datetime as dt
from typing import Any

import pytest

from qingheng.kernel.cases.duplicates import similar
from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import Body
from qingheng.lines.reconsideration.line import LINE
from tests import factories
from tests.factories import RECEIVED, District


@pytest.fixture
def case(district: District) -> Case:
    return factories.open_case(district)


def asked(district: District, organ: Body | None = None, day: dt.date = RECEIVED, **who: Any) -> list[Case]:
    parties = [factories.applicant(**who), factories.respondent(organ or district.market)]
    return similar(LINE, district.section, parties, day)


@pytest.mark.parametrize(
    "who",
    [
        {},
        {"name": "张 伟"},  # by number, where the name was typed otherwise
        {"id_number": ""},  # by name, where no number is known
    ],
)
def test_the_same_applicant_against_the_same_organ_is_found(
    who: dict[str, Any], case: Case, district: District
) -> None:
    assert asked(district, **who) == [case]


def test_a_namesake_with_another_number_is_somebody_else(case: Case, district: District) -> None:
    assert asked(district, id_number="310118198001032345") == []


def test_another_person_or_organ_is_no_duplicate(case: Case, district: District) -> None:
    assert asked(district, name="李四", id_number="310118198001032345") == []
    assert asked(district, district.police) == []
    assert similar(LINE, district.section, [factories.applicant()], RECEIVED) == []


def test_what_lies_years_back_or_with_another_authority_is_not_held_against_anyone(
    case: Case, district: District
) -> None:
    assert asked(district, day=RECEIVED + dt.timedelta(days=3 * 365)) == []
    elsewhere = Body.objects.get(code="sj-review")
    assert similar(LINE, elsewhere, [factories.applicant(), factories.respondent(district.market)], RECEIVED) == []


def test_the_newest_stands_first(case: Case, district: District) -> None:
    later = factories.open_case(district, RECEIVED + dt.timedelta(days=1))
    assert asked(district, day=RECEIVED + dt.timedelta(days=2)) == [later, case]
