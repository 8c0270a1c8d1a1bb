"""Who reaches which files: strictly what each needs to know, and minors sealed from all but their team."""

from __future__ import annotations

import pytest

from qingheng.kernel.cases.models import Case
from qingheng.kernel.cases.requests import NotThere
from qingheng.kernel.figures.measuring import measure
from qingheng.kernel.figures.spans import Span
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.lines.correction import figures
from tests.lines.correction.driving import D, House, guardian, opened, subject, take
from tests.lines.correction.paper_cases import assessment

pytestmark = pytest.mark.django_db

HEAD = "LIST VIEW TAKE_IN ACT ASSIGN SERVE NOTIFY CORRECT VOID UNMASK SEALED EXPORT FIGURES"
# of each action: `t` a file of one's own town, `o` one of another town, `m` the file of a minor in one's town
TABLE = """
officer      to  to  to  to  -   to  to  -   -   to  -   to  to
minors       tom tom tom tom -   tom tom -   -   tom tom -   tom
head         tom tom -   tom tom tom tom tom tom tom tom -   tom
bureau_head  tom tom -   tom -   -   -   -   -   -   tom -   tom
office       t   t   t   t   -   t   -   -   -   t   -   -   t
neighbour    o   o   o   o   -   o   -   -   -   o   -   -   o
procurator   to  to  -   -   -   -   -   -   -   -   -   -   -
worker       t   t   -   t   -   -   -   -   -   -   -   -   -
counter      -   -   -   -   -   -   -   -   -   -   tom -   tom
"""
CELLS = {who: dict(zip(HEAD.split(), cells, strict=True)) for who, *cells in map(str.split, TABLE.strip().splitlines())}


@pytest.fixture
def files(it: House) -> dict[str, Case]:
    """A file in each town, and that of a minor."""
    return {
        "t": opened(it),
        "o": opened(it, body=it.other_town),
        "m": opened(it, parties=[subject("孙某", born_on=D(2006, 12, 2)), guardian()], by=it.minors),
    }


@pytest.mark.parametrize("who", sorted(CELLS))
def test_each_cell(it: House, files: dict[str, Case], who: str) -> None:
    user: User = getattr(it, who)
    for action, cell in CELLS[who].items():
        found = set(Case.objects.restrict(user, Action[action]))
        assert {letter for letter, case in files.items() if case in found} == set(cell) - {"-"}, action


def test_a_sealed_file_is_no_file_to_who_may_not_see_it(it: House, files: dict[str, Case]) -> None:
    for user in (it.officer, it.office, it.worker):
        with pytest.raises(NotThere):
            take(it, files["m"], "visit", D(2024, 5, 6), by=user, visit_gist="走访。")


def test_nobody_who_sees_files_of_minors_may_take_them_along(it: House, files: dict[str, Case]) -> None:
    people = (it.officer, it.minors, it.head, it.bureau_head, it.office, it.neighbour, it.worker, it.counter,
              it.procurator)  # fmt: skip
    assert not any(files["m"] in Case.objects.restrict(user, Action.EXPORT) for user in people)


def test_the_assessment_of_a_minor_is_sealed_too(it: House) -> None:
    case = assessment(it, crime_on=D(2024, 1, 5), born_on=D(2007, 1, 1))
    assert case.sealed
    assert case not in Case.objects.restrict(it.officer, Action.LIST)


def test_who_counts_counts_all_and_sees_none(it: House, files: dict[str, Case]) -> None:
    found = measure([figures.on_file, figures.minors], Span.year(2024), user=it.counter, day=D(2024, 12, 31))
    assert found["on_file_closing"].value == len(files)
    assert found["minors_on_file"].withheld, "one minor would be known by the number"
    assert not Case.objects.restrict(it.counter, Action.VIEW).exists()
