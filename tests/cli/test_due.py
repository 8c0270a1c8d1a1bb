"""`qingheng due` against the worked examples of the law pages, in words and as JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from qingheng.cli.main import app

pytestmark = pytest.mark.django_db


def run(arguments: str) -> Result:
    return CliRunner().invoke(app, ["due", *arguments.split()])


def reckoned(arguments: str) -> dict[str, Any]:
    answer = run(f"{arguments} --json")
    assert answer.exit_code == 0, answer.output
    found: dict[str, Any] = json.loads(answer.output)
    return found


@pytest.mark.parametrize(
    ("arguments", "due"),
    [
        ("--length 60 --unit day --kind calendar --from 2024-08-02", "2024-10-08"),
        ("--length 5 --unit day --kind working --from 2024-02-07", "2024-02-20"),
        ("--length 7 --unit day --kind working --from 2024-09-12", "2024-09-24"),
        ("--length 10 --unit day --kind calendar --from 2025-01-16", "2025-01-26"),
        ("--length 6 --unit month --kind calendar --from 2024-08-31", "2025-02-28"),
        ("--length 5 --unit day --kind working --direction before --from 2024-10-14", "2024-10-08"),
        ("--length 3 --unit day --kind calendar --direction before --from 2024-10-10", "2024-09-30"),
        (
            "--length 60 --unit day --kind calendar --from 2024-06-03 --suspend 2024-07-01:2024-08-15",
            "2024-09-18",
        ),
        ("--length 10 --unit day --kind working --from 2024-04-26 --suspend 2024-04-30:2024-05-20", "2024-05-29"),
        ("--length 48 --unit hour --from 2024-09-30T16:20", "2024-10-02T17:00"),
        ("--length 48 --unit hour --exact --from 2024-09-30T16:20", "2024-10-02T16:20"),
        ("reconsideration.screening --from 2024-04-30", "2024-05-10"),
        ("reconsideration.supplement --from 2024-09-11", "2024-09-26"),
        ("reconsideration.copy --from 2024-12-02", "2024-12-11"),
        ("reconsideration.reply --from 2024-12-11", "2024-12-25"),
        ("reconsideration.decision --from 2024-12-02", "2025-02-05"),
        ("reconsideration.decision --from 2024-12-02 --extend 30", "2025-03-03"),
        ("reconsideration.decision --from 2024-05-06 --suspend 2024-05-20:2024-06-19", "2024-08-05"),
        ("reconsideration.simplified_decision --from 2025-09-25", "2025-10-27"),
        ("reconsideration.opinion --from 2024-12-03", "2025-02-05"),
        ("reconsideration.application --from 2024-01-10 --suspend 2024-02-20:2024-03-20", "2024-04-08"),
        ("reconsideration.untold --from 2024-12-20 --cap-from 2024-02-01", "2025-02-05"),
        ("reconsideration.hearing_notice --from 2024-10-14", "2024-10-08"),
        ("reconsideration.sixty_days --from 2024-07-15", "2024-09-13"),
    ],
)
def test_worked_examples(arguments: str, due: str) -> None:
    assert reckoned(arguments)["due"] == due


def test_json_tells_nominal_day_basis_and_every_step() -> None:
    found = reckoned("reconsideration.decision --from 2024-12-02 --extend 30")
    assert (found["nominal"], found["provisional"]) == ("2025-03-02", False)
    assert found["basis"] == ["《行政复议法》第六十二条第一款"]
    assert any("公休日" in sentence for sentence in found["explanation"])
    assert found["explanation"][-2].startswith("届满日为2025年3月3日")
    assert "提醒日为此前最后一个工作日2025年2月28日" in found["explanation"][-1]


def test_a_year_without_a_published_calendar_is_provisional() -> None:
    found = reckoned("--length 5 --unit day --kind working --from 2041-03-01")
    assert found["provisional"] is True
    assert any("尚未公布" in sentence for sentence in found["explanation"])


def test_a_suspension_that_lasts_is_said() -> None:
    assert reckoned("reconsideration.decision --from 2024-05-06 --suspend 2024-05-20:")["suspended"] is True


def test_in_words_the_day_comes_first_and_the_consequence_last() -> None:
    lines = run("reconsideration.screening --from 2024-04-30").output.splitlines()
    assert lines[0] == "审查期限：2024年5月10日(周五)"
    assert lines[1] == "依据：《行政复议法》第三十条第一款、《行政复议法》第八十八条第二款"
    assert lines[-1] == "逾期：届满当日视为受理。"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("", "请用 --from 写明起算日。"),
        ("--from 2024-02-30", "不能是“2024-02-30”"),
        ("--from 2024-05-06", "请写明期限规则"),
        ("--length 5 --unit day --from 2024-05-06", "应写明是自然日还是工作日"),
        ("--length 0 --unit day --kind working --from 2024-05-06", "期间长度应为正整数"),
        ("--length five --unit day --kind working --from 2024-05-06", "期间长度应为整数"),
        ("--length 5 --unit week --kind working --from 2024-05-06", "期间单位应为"),
        ("--length 5 --unit day --kind solar --from 2024-05-06", "日的性质应为"),
        ("--length 5 --unit month --kind working --from 2024-05-06", "只有按日计算的期间才分"),
        ("--length 5 --unit day --kind working --direction up --from 2024-05-06", "方向应为"),
        ("alchemy.reply --from 2024-05-06", "没有“alchemy”这一条线"),
        ("reconsideration.lunch --from 2024-05-06", "没有“lunch”这一期限"),
        ("reconsideration.screening --length 5 --from 2024-05-06", "不再写期间长度"),
        ("reconsideration.decision --from 2024-05-06 --extend 31", "最多延长 30 日"),
        ("reconsideration.simplified_decision --from 2024-05-06 --extend 5", "不得延长"),
        ("reconsideration.reply --from 2024-05-06 --suspend 2024-05-07:2024-05-08", "不因中止停止计算"),
        ("reconsideration.decision --from 2024-05-06 --suspend 2024-05-20:2024-05-10", "中止区间重叠或倒置"),
        ("reconsideration.decision --from 2024-05-06 --suspend 2024-05-20", "中止区间应写作"),
        ("reconsideration.decision --from 2024-05-06 --cap-from 2024-01-01", "只有规定了最长期限的规则"),
    ],
)
def test_bad_input_is_answered_in_chinese_with_exit_code_two(arguments: str, message: str) -> None:
    answer = run(arguments)
    assert answer.exit_code == 2
    assert message in answer.stderr
    assert answer.stdout == ""


def test_a_stated_last_day_is_itself_in_time() -> None:
    found = reckoned("reconsideration.performance --from 2024-05-08")
    assert found["due"] == "2024-05-08"
