"""Who reaches which files, by query, page and interface: need to know, and minors sealed from all but the bureau."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from qingheng.api import tokens
from qingheng.api.scopes import Scope
from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NotThere
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.lines.resettlement import figures
from tests.api.conftest import Caller
from tests.lines.resettlement.office import MINOR_BORN, VISIT, Office, agreement, d, linked, minor, released_person

HEAD = "LIST VIEW TAKE_IN ACT ASSIGN SERVE NOTIFY CORRECT VOID UNMASK SEALED EXPORT FIGURES"
# of each action: `t` a file of one's own town, `o` one of another town, `m` the file of a minor in one's town
TABLE = """
officer      tom tom tom tom -   tom -   tom tom tom tom -   tom
clerk        t   t   t   t   -   t   -   -   -   t   -   t   t
neighbour    o   o   o   o   -   o   -   -   -   o   -   o   o
counter      -   -   -   -   -   -   -   -   -   -   tom -   tom
"""
CELLS = {who: dict(zip(HEAD.split(), cells, strict=True)) for who, *cells in map(str.split, TABLE.strip().splitlines())}
# of each action: `a` an agreement, which the bureau keeps
BESIDE = """
officer      a   a   a   a   -   -   -   a   a   a   -   a   a
clerk        a   a   -   -   -   -   -   -   -   -   -   -   -
counter      a   -   -   -   -   -   -   -   -   -   -   a   a
"""


@pytest.fixture
def files(office: Office) -> dict[str, Case]:
    """A file in each town, and that of a minor."""
    return {
        "t": linked(office, "2024-05-06"),
        "o": linked(office, "2024-05-06", body=office.other_town, user=office.neighbour),
        "m": minor(office, "2024-05-06"),
    }


@pytest.mark.parametrize("who", sorted(CELLS))
def test_each_cell(office: Office, files: dict[str, Case], who: str) -> None:
    user: User = getattr(office, who)
    for action, cell in CELLS[who].items():
        found = set(Case.objects.restrict(user, Action[action]))
        assert {letter for letter, case in files.items() if case in found} == set(cell) - {"-"}, action


def test_each_cell_of_the_registers(office: Office) -> None:
    case = agreement(office)
    for who, *cells in map(str.split, BESIDE.strip().splitlines()):
        for action, cell in zip(HEAD.split(), cells, strict=True):
            reached = case in set(Case.objects.restrict(getattr(office, who), Action[action]))
            assert reached == (cell == "a"), (who, action)


@pytest.mark.parametrize(
    "facts",
    [{"crime_on": "2022-05-01"}, {"admitted_on": "2022-06-01"}],
    ids=["young at the crime", "young when admitted"],
)
def test_who_was_young_at_the_crime_is_sealed_for_ever(office: Office, facts: dict[str, Any]) -> None:
    grown = released_person("孙某", born="2005-01-01")
    case = linked(office, "2024-05-06", grown, **{"admitted_on": "2023-06-01", **facts})
    assert case.sealed


def test_the_eighteenth_birthday_itself_still_counts_as_young(office: Office) -> None:
    for born, sealed in (("2005-06-01", True), ("2005-05-31", False)):
        case = linked(office, "2024-05-06", released_person(born=born), admitted_on="2023-06-01")
        assert case.sealed is sealed


def test_a_sealed_file_is_no_file_to_who_may_not_see_it(office: Office, files: dict[str, Case]) -> None:
    with pytest.raises(NotThere):
        office.take(files["m"], "meet", "2024-05-07", user=office.clerk, meeting_mode="remote", meeting_gist="谈话")


def test_who_counts_counts_all_and_sees_none(office: Office, files: dict[str, Case]) -> None:
    linked(office, "2024-05-07", released_person("孙某", born=MINOR_BORN), user=office.officer)
    (found,) = measure([figures.received], Span.year(2024), user=office.counter, day=d("2024-12-31")).values()
    assert found.value == 3
    assert not Case.objects.restrict(office.counter, Action.VIEW).exists()


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_pages_say_that_a_file_beyond_reach_is_not_there(office: Office, files: dict[str, Case]) -> None:
    seen = {"clerk": "t", "neighbour": "o", "officer": "tom", "counter": ""}
    for who, letters in seen.items():
        client = browser(getattr(office, who))
        for letter, case in files.items():
            for page in (f"/cases/{case.pk}/", f"/cases/{case.pk}/documents/"):
                assert client.get(page).status_code == (200 if letter in letters else 404), (who, page)


def test_lists_search_and_suggestions_name_nobody_beyond_reach(office: Office, files: dict[str, Case]) -> None:
    client = browser(office.clerk)
    for page in ("/cases/", "/cases/?line=resettlement", "/search/?q=孙某", "/suggestions/?q=孙某", "/"):
        shown = client.get(page).content.decode().replace("q=孙某", "").replace('value="孙某"', "")
        assert files["m"].number not in shown, page
    assert files["m"].number in browser(office.officer).get("/cases/?line=resettlement").content.decode()


def test_a_minor_registered_at_a_justice_office_goes_to_the_bureau(office: Office) -> None:
    """The clerk may take down whoever comes through the door, and does not see the file afterwards."""
    case = linked(office, "2024-05-06", released_person("孙某", born=MINOR_BORN))
    assert case.sealed
    assert browser(office.clerk).get(f"/cases/{case.pk}/").status_code == 404
    office.take(case, "visit", "2024-05-07", user=office.officer, **VISIT)


def test_the_interface_keeps_to_the_same_reach(office: Office, files: dict[str, Case]) -> None:
    for who, letters in {"clerk": "t", "neighbour": "o", "officer": "tom", "counter": ""}.items():
        _, secret = tokens.issue(getattr(office, who), "试", tuple(Scope), valid=dt.timedelta(days=30))
        caller = Caller(secret)
        for letter, case in files.items():
            there = 200 if letter in letters else 404
            assert caller.get(f"/cases/{case.pk}").status_code == there, (who, letter)
            taken = caller.post(f"/cases/{case.pk}/steps/note", {"facts": {}, "version": case.version})
            assert taken.status_code == (422 if letter in letters else 404), (who, letter)
