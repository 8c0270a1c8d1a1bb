"""`qingheng calendar`: a notice is loaded, and the limits that it moves are listed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from qingheng.cli.main import app
from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.models import HolidayNotice
from tests import factories

pytestmark = pytest.mark.django_db

NOTICE = """
year = 2031
source = "国办发明电〔2030〕1号"
[[holidays]]
name = "元旦"
off = ["2031-01-01"]
[[holidays]]
name = "某节"
off = ["2031-03-04..2031-03-07"]
work = ["2031-03-08"]
"""


@pytest.fixture(autouse=True)
def fresh_calendar() -> Iterator[None]:
    """The tests share numbers of notices: what one kept must not reach the next."""
    calendars.as_of.cache_clear()
    yield
    calendars.as_of.cache_clear()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["calendar", *arguments])


def test_loading_lists_what_moved(tmp_path: Path) -> None:
    dates = {"act_date": "2030-12-02", "known_on": "2030-12-03"}
    case = factories.accepted(factories.district(), dt.date(2031, 1, 3), dt.date(2031, 1, 2), **dates)
    file = tmp_path / "2031.toml"
    file.write_text(NOTICE, encoding="utf-8")
    answer = run("load", str(file))
    assert answer.exit_code == 0
    assert f"{case.number} 审理期限：2031年3月4日 改为 2031年3月8日" in answer.stdout
    shown = run("show", "2031").stdout
    assert shown.splitlines() == [
        "国办发明电〔2030〕1号",
        "元旦放假：1月1日",
        "某节放假：3月4日至7日",
        "某节调休上班：3月8日",
    ]


def test_a_file_that_is_no_notice_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "2031.toml"
    file.write_text(NOTICE.replace("2031-03-08", "2031-03-10"), encoding="utf-8")
    answer = run("load", str(file))
    assert (answer.exit_code, HolidayNotice.objects.count()) == (2, 0)
    assert "不是周六、周日" in answer.stderr
    assert run("load", str(tmp_path / "missing.toml")).exit_code == 2


def test_a_published_year_and_one_that_is_not() -> None:
    published = run("show", "2024").stdout
    assert "春节放假：2月10日至17日" in published
    assert "春节调休上班：2月4日、2月18日" in published
    assert "尚未公布" in run("show", "2041").stdout
    assert run("show", "next").exit_code == 2
