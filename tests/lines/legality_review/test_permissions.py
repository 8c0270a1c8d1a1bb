"""Cell by cell: with which cases every role may do what."""

from __future__ import annotations

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NotThere, Refused
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from tests.lines.legality_review import office as make
from tests.lines.legality_review.office import Office

ACTIONS = "LIST VIEW TAKE_IN ACT ASSIGN SERVE CORRECT VOID UNMASK EXPORT FIGURES"
# o: a review of one's own; s: another of the section
REVIEWS = """
reviewer           os os - o  -  o - - - os -
review_clerk       os os os os - os - - - - -
review_head        os os os os os os os os os os os
review_leader      os os - os - - - - os os os
government_office  os os - os - - - - - - -
document_manager   os os - - - - - - - - -
adviser_manager    os os - - - - - - - - -
statistician       os - - - - - - - - os os
elsewhere          - - - - - - - - - - -
"""
REGISTERS = {
    "document_manager": {"normative_document", "document_cleanup"},
    "adviser_manager": {"legal_adviser", "adviser_matter"},
    "review_head": {"normative_document", "document_cleanup", "legal_adviser", "adviser_matter"},
    "review_leader": {"normative_document", "document_cleanup", "legal_adviser", "adviser_matter"},
    "reviewer": set(),
    "review_clerk": set(),
    "government_office": set(),
    "statistician": set(),
    "elsewhere": set(),
}


def person(office: Office, who: str) -> User:
    found = office.elsewhere if who == "elsewhere" else office.people[who]
    return User.objects.get(pk=found.pk)


@pytest.mark.parametrize("row", REVIEWS.strip().splitlines())
def test_each_role_reaches_the_reviews_that_the_table_says(office: Office, row: str) -> None:
    who, *cells = row.split()
    cases = {
        "o": make.accepted(office, "gov_contract", "2024-06-03"),
        "s": make.submitted(office, "other", "2024-06-03"),
    }
    user = person(office, who)
    for name, cell in zip(ACTIONS.split(), cells, strict=True):
        reached = set(Case.objects.restrict(user, Action[name]).values_list("pk", flat=True))
        assert {letter for letter, case in cases.items() if case.pk in reached} == set(cell) - {"-"}, name


@pytest.mark.parametrize("who", REGISTERS)
def test_who_keeps_the_registers(office: Office, who: str) -> None:
    adviser = make.adviser(office)
    make.assigned(office, adviser)
    make.drafted(office, "2024-06-03")
    office.open("document_cleanup", "open_list", "2024-06-03", year=2024)
    reached = Case.objects.restrict(person(office, who), Action.ACT).values_list("line", flat=True)
    assert set(reached) == REGISTERS[who]


def test_another_district_finds_nothing_and_a_reviewer_issues_nothing(office: Office) -> None:
    case = make.accepted(office, "gov_contract", "2024-06-03")
    with pytest.raises((NotThere, Refused)):
        make.advised(office, case, "2024-06-03", user=office.elsewhere)
    with pytest.raises(Refused, match="由分管局长办理"):
        make.concluded(office, case, "2024-06-05", "legal", user=office.people["reviewer"])
