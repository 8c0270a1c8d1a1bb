"""Loading a demonstration: any year with a calendar, the same cases for the same seed, never over existing data."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from qingheng.cli.main import app
from qingheng.kernel.cases.checking import differences
from qingheng.kernel.cases.demonstration import NotEmpty, begin
from qingheng.kernel.cases.models import Case
from qingheng.kernel.organisations.models import Body
from tests.lines.reconsideration.played import assert_balanced, digest, flow, played

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("year", [2010, 2025])
def test_another_year_balances_under_either_law(year: int) -> None:
    with played(year, 0.03) as world:
        found = flow(year)
        assert (found["received"], found["resolved"], found["accepted"]) == (51, 24, 24)
        assert_balanced(found)
        assert list(differences(world.last)) == []


def test_the_same_seed_gives_the_same_year_and_another_seed_another() -> None:
    told = []
    for seed in (7, 7, 8):
        with played(2024, 0.01, seed):
            told.append(digest())
    assert told[0] == told[1] != told[2]


def test_it_is_not_loaded_over_existing_data() -> None:
    Body.objects.create(name="某区司法局", short_name="司法局", code="bureau", kind=Body.Kind.BUREAU)
    with pytest.raises(NotEmpty):
        begin(2024, 1)
    answer = CliRunner().invoke(app, ["demo"])
    assert answer.exit_code == 1
    assert "示范年度只能装入空数据库" in answer.output
    assert Case.objects.count() == 0


def test_a_year_without_a_calendar_is_refused() -> None:
    assert CliRunner().invoke(app, ["demo", "--year", "1999"]).exit_code == 2


def test_only_the_lines_asked_for_are_loaded_and_an_unknown_one_is_refused() -> None:
    answer = CliRunner().invoke(app, ["demo", "--only", "no_such_line"])
    assert answer.exit_code == 2
    assert "没有“no_such_line”这一条线" in answer.output
    with pytest.raises(KeyError):
        begin(2024, 1, 0.01, only=["no_such_line"])
    assert not Body.objects.exists()
