"""From a reconsideration case to the suit against it: what the suit brings from there, and what must fit."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from qingheng.kernel.cases import door
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.models import Case, CaseLink
from qingheng.kernel.cases.requests import NewParty, Refused, Taking
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.organisations.models import User
from qingheng.lines.litigation import figures, staff
from qingheng.lines.litigation.choices import OUTCOMES_OF, ReconsiderationClosing
from qingheng.lines.litigation.line import SUITS
from qingheng.lines.litigation.models import Suit
from qingheng.lines.reconsideration.choices import Closing
from qingheng.procedure.roles import WORKING_BODY_HEAD
from tests import factories
from tests.factories import District
from tests.lines.litigation.house import JOINT, complaint

pytestmark = pytest.mark.django_db
DECIDED, SERVED, SUED = dt.date(2024, 6, 5), dt.date(2024, 6, 7), dt.date(2024, 7, 1)


@pytest.fixture
def district(db: None) -> District:
    return factories.district()


@pytest.fixture
def chief(district: District) -> User:
    """Who leads reconsideration and responding in one section, as many bureaux have it."""
    chief = factories.person("yingsu", "潘志宏", district.section, staff.CHIEF, staff.OFFICER)
    chief.posts.create(body=district.bureau, role=WORKING_BODY_HEAD.code, starts_on=dt.date(2000, 1, 1))
    return chief


def decided(district: District, **decision: Any) -> Case:
    """A case against a fine, decided and served on the applicant."""
    case = factories.decided(district, DECIDED, **decision)
    paper = factories.closing_paper(case)
    factories.serve(district, paper, SERVED, party=factories.party(case, "applicant"))
    case.refresh_from_db()
    return case


def sued(district: District, origin: Case | None, by: User, **facts: Any) -> Case:
    """A suit of the applicant against the department and the government, taken in by this person."""
    named = {"reconsideration_case": origin.number, "reconsideration_no": None} if origin else {}
    parties = [
        NewParty("plaintiff", "citizen", "张伟"),
        *(NewParty("defendant", "organ", organ.name, body_id=organ.pk) for organ in
          (district.market, district.government)),
    ]  # fmt: skip
    taking = Taking("register", SUED, complaint(**{**JOINT, **named, **facts}), parties=parties)
    return door.open_case(SUITS, taking, by, district.section, on=SUED).case


def test_the_joint_suit_hangs_on_the_case_that_was_upheld(district: District, chief: User) -> None:
    origin = decided(district)
    suit = sued(district, origin, chief)
    record = Suit.objects.get(pk=suit.pk)
    assert (record.lawful_defendants, record.flags) == ("both", [])
    assert (record.reconsideration_closing, record.decision_served_on) == ("upheld", SERVED)
    assert CaseLink.objects.filter(case=suit, fact="reconsideration_case").get().other_id == origin.pk
    assert list(differences(SUED)) == []


def test_the_suit_states_no_other_result_than_the_case_has(district: District, chief: User) -> None:
    origin = decided(district, decision="quashed", result_text="撤销原处罚决定。")
    with pytest.raises(Refused, match="复议结果与对应复议案件的结案方式不符") as caught:
        sued(district, origin, chief)
    assert caught.value.refusals[0].field == "reconsideration_outcome"
    suit = sued(district, origin, chief, position="authority", reconsideration_outcome="changed", sued="decision")
    assert Suit.objects.get(pk=suit.pk).lawful_defendants == "authority"


def test_a_case_still_undecided_is_no_decision_that_was_upheld(district: District, chief: User) -> None:
    origin = factories.accepted(district)
    with pytest.raises(Refused, match="复议结果与对应复议案件的结案方式不符"):
        sued(district, origin, chief)
    silent = {"position": "original", "reconsideration_outcome": "no_decision", "sued": "act"}
    suit = sued(district, origin, chief, **silent)
    assert Suit.objects.get(pk=suit.pk).lawful_defendants == "original"


def test_who_may_not_see_the_case_writes_its_number_down(district: District) -> None:
    officer = factories.person("yingsu1", "蒋雯", district.section, staff.OFFICER)
    with pytest.raises(Refused, match="或者您无权查看"):
        sued(district, decided(district), officer)
    assert sued(district, None, officer, reconsideration_no="青复〔2024〕1号").number


def test_every_way_in_which_a_case_closes_is_known_to_the_suit() -> None:
    own = {each.value: each.label for each in ReconsiderationClosing}
    assert own == {each.value: each.label for each in Closing}
    settled = {"mediated", "settled", "withdrawn", "terminated"}
    assert {key for key in OUTCOMES_OF if key} == own.keys() - settled


def test_reconsiderations_to_one_suit(district: District, chief: User) -> None:
    """Three applications and two first-instance suits in a year: 1.5."""
    origin = decided(district)
    for _ in range(2):
        factories.open_case(district)
    sued(district, origin, chief)
    sued(district, origin, chief, reconsideration_case=None, reconsideration_no="青复〔2024〕9号")
    found = measure([figures.suit_ratio], Span.year(2024), day=dt.date(2024, 12, 31))
    assert str(found["reconsideration_suit_ratio"]) == "1.50(3/2)"
