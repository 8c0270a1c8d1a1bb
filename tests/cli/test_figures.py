"""`qingheng figures`: the year as table, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json

import pytest
from typer.testing import CliRunner, Result

from qingheng.cli.main import app
from tests import factories
from tests.lines.reconsideration.a_year import drive

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["figures", *arguments])


@pytest.fixture
def year(db: None) -> None:
    drive(factories.district())


@pytest.mark.usefixtures("year")
def test_csv_has_the_columns_of_the_report_and_names_its_figures() -> None:
    answer = run("2024", "--format", "csv")
    assert answer.exit_code == 0
    assert answer.stdout.splitlines()[0] == "id,line,indicator_zh,value,unit,numerator,denominator"
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(answer.stdout))}
    assert {code: rows[code]["value"] for code in ("F08", "F09", "F10", "F11", "F12")} == {
        "F08": "15", "F09": "1", "F10": "9", "F11": "8", "F12": "2",
    }  # fmt: skip
    rate = rows["resolution_rate"]
    assert (rate["line"], rate["indicator_zh"], rate["unit"]) == ("reconsideration", "立案前化解率", "%")
    assert (rate["value"], rate["numerator"], rate["denominator"]) == ("6.67", "1", "15")
    assert rows["electronic_rate"]["line"] == "common"


@pytest.mark.usefixtures("year")
def test_json_holds_numbers_and_one_line_may_be_asked_for() -> None:
    rows = json.loads(run("2024", "--line", "reconsideration", "--format", "json").stdout)
    assert {row["line"] for row in rows} == {"reconsideration"}
    by_id = {row["id"]: row for row in rows}
    assert (by_id["F08"]["value"], by_id["F08"]["numerator"]) == (15, None)
    assert by_id["resolution_rate"]["value"] == 6.67


@pytest.mark.usefixtures("year")
def test_the_table_shows_every_balance_with_both_sides() -> None:
    shown = run("2024").stdout
    assert "收到行政复议申请" in shown
    assert "期初未结+受理=审结+期末未结：10 = 10 相符" in shown.replace("\n", "")


def test_a_year_without_cases_has_counts_of_nought_and_rates_without_value() -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(run("1999", "--format", "csv").stdout))}
    assert rows["F08"]["value"] == "0"
    assert (rows["resolution_rate"]["value"], rows["resolution_rate"]["denominator"]) == ("", "0")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("abc",), "年份应为整数"),
        (("24",), "年份应为四位数字"),
        (("2024", "--line", "law"), "没有“law”这一条线"),
        (("2024", "--format", "xml"), "输出格式应为"),
    ],
)
def test_bad_input_is_answered_in_chinese_with_exit_code_two(arguments: tuple[str, ...], message: str) -> None:
    answer = run(*arguments)
    assert answer.exit_code == 2
    assert message in answer.stderr
