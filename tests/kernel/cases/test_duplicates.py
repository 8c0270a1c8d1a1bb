"""The intake form is warned of the same application, and tells nobody of cases they may not see."""

from typing import Any

import pytest

from qingheng.kernel.cases.duplicates import Similar, similar
from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import User
from qingheng.lines.reconsideration.line import LINE
from tests import factories
from tests.factories import District

ACT = "《行政处罚决定书》(青市监处罚〔2024〕12号)"


@pytest.fixture
def case(district: District) -> Case:
    return factories.open_case(district, act=ACT)


def asked(district: District, user: User, act: str = ACT, but: int | None = None, **who: Any) -> Similar:
    body = who.pop("body", district.market)
    parties = [factories.applicant(**who), factories.respondent(body)]
    return similar(LINE, parties, {"act": act}, user, but=but)


@pytest.mark.parametrize(
    "who",
    [
        {},
        {"name": "张 伟"},  # by number, where the name was typed otherwise
        {"id_number": ""},  # by name, where no number is known
    ],
)
def test_the_same_applicant_respondent_and_act_are_found(who: dict[str, Any], case: Case, district: District) -> None:
    assert asked(district, district.clerk, **who).visible == [case]


def test_width_and_spaces_of_the_act_do_not_matter(case: Case, district: District) -> None:
    assert asked(district, district.clerk, "《行政处罚决定书》（青市监处罚〔2024〕 12号）").visible == [case]


def test_another_person_body_or_act_is_no_duplicate(case: Case, district: District) -> None:
    assert not asked(district, district.clerk, name="李四", id_number="310118198002022345")
    assert not asked(district, district.clerk, body=district.police)
    assert not asked(district, district.clerk, "《行政处罚决定书》(青市监处罚〔2024〕13号)")
    assert not similar(LINE, [factories.applicant()], {"act": ACT}, district.clerk)
    assert not asked(district, district.clerk, but=case.pk)


@pytest.mark.parametrize("who", ["stranger", "point_clerk", "nobody"])
def test_of_what_one_may_not_see_only_the_number_is_told(who: str, case: Case, district: District) -> None:
    found = asked(district, getattr(district, who))
    assert (found.visible, found.hidden) == ([], 1)
