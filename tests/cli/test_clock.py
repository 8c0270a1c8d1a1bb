"""The clock keeps to the days of China and answers on the command line."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from typer.testing import CliRunner

from qingheng.cli.clock import pause
from qingheng.cli.main import app

SHANGHAI = ZoneInfo("Asia/Shanghai")


def test_it_waits_an_hour_but_never_past_midnight() -> None:
    assert pause(datetime(2024, 9, 6, 9, 0, tzinfo=SHANGHAI)) == timedelta(hours=1)
    assert pause(datetime(2024, 9, 6, 23, 59, 30, tzinfo=SHANGHAI)) == timedelta(seconds=30)
    assert pause(datetime(2024, 12, 31, 23, 30, tzinfo=SHANGHAI)) == timedelta(minutes=30)


@pytest.mark.django_db
def test_with_nothing_to_do_it_says_nothing_and_succeeds() -> None:
    answer = CliRunner().invoke(app, ["clock", "--on", "2024-09-06"])
    assert (answer.exit_code, answer.output) == (0, "")


def test_a_date_that_is_none_is_refused() -> None:
    assert CliRunner().invoke(app, ["clock", "--on", "2024-02-30"]).exit_code == 2
