"""The whole demonstration year, loaded as an operator loads it, against the published report of 2024."""

from __future__ import annotations

import csv
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from tests.lines.reconsideration import played
from tests.lines.reconsideration.played import RECORD, assert_balanced, flow
from tests.shared import SHARED

# F08 to F12 of the report; the stocks follow: opening less closing is 834 - 808
REPORT = {"received": 1697, "resolved": 807, "accepted": 808, "concluded": 834, "suggestions": 9}

PUBLISHED = {
    "F05": 25, "F06": 118, "F08": 1697, "F09": 807, "F10": 808, "F11": 834, "F12": 9, "F17": 1543, "F18": 1191,
    "F19": 352, "F25": 28, "F26": 8407, "F27": 9, "F28": 1931, "F29": 1791,
}  # fmt: skip
AT_LEAST = {"F16": 10}
"""Published as “10余”."""


@dataclass(frozen=True)
class Loaded:
    """A data directory with the year in it, and what the command said."""

    folder: Path
    said: str
    database: sqlite3.Connection

    def ask(self, sql: str) -> int:
        """The one number that a query answers."""
        return int(self.database.execute(sql).fetchone()[0])

    def records(self, condition: str) -> int:
        """How many records satisfy a condition."""
        return played.records(self.ask, condition)


def qingheng(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command on a data directory of its own."""
    own = {
        "QINGHENG_DATA_DIR": str(folder),
        "QINGHENG_DATABASE_URL": f"sqlite:///{folder}/qingheng.sqlite3",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    return subprocess.run(
        [sys.executable, "-m", "qingheng.cli.main", *arguments],
        env={**os.environ, **own}, check=False, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    folder = tmp_path_factory.mktemp("year")
    answer = qingheng(folder, "demo", "--year", "2024")
    assert answer.returncode == 0, answer.stderr
    database = sqlite3.connect(folder / "qingheng.sqlite3")
    yield Loaded(folder, answer.stdout, database)
    database.close()


def test_it_reproduces_the_published_figures(loaded: Loaded) -> None:
    found = flow(2024, loaded.ask)
    assert {name: found[name] for name in REPORT} == REPORT
    assert (found["opening"], found["closing"]) == (96, 70)
    assert found["received"] - found["resolved"] - found["accepted"] == 82
    assert_balanced(found)


def test_every_published_figure_comes_out_of_it(loaded: Loaded) -> None:
    answer = qingheng(loaded.folder, "figures", "2024", "--format", "json")
    rows = {row["id"]: row for row in json.loads(answer.stdout)}
    assert {each: int(rows[each]["value"]) for each in PUBLISHED} == PUBLISHED
    assert int(rows["F16"]["value"]) >= AT_LEAST["F16"]
    assert float(rows["F13"]["value"]) == 100
    assert rows["F13"]["numerator"] == rows["F13"]["denominator"]
    rate = rows["F30"]
    assert (int(rate["numerator"]), int(rate["denominator"]), float(rate["value"])) == (1791, 1931, 92.75)


@pytest.mark.skipif(SHARED is None, reason="the report is not beside the checkout")
def test_the_report_says_so() -> None:
    assert SHARED is not None
    with (SHARED / "seed-figures.csv").open(encoding="utf-8") as file:
        stated = {row["id"]: row["value"] for row in csv.DictReader(file)}
    assert {each: int(stated[each]) for each in {**PUBLISHED, **AT_LEAST}} == {**PUBLISHED, **AT_LEAST}
    assert stated["F30"] == "92.74"  # cut off, where 92.75 is the rounded value


def test_replaying_every_case_gives_what_is_stored(loaded: Loaded) -> None:
    answer = qingheng(loaded.folder, "check")
    assert answer.returncode == 0, answer.stdout


def test_it_stands_still_on_the_last_day_and_names_the_accounts(loaded: Loaded) -> None:
    assert (loaded.folder / "demonstration-day").read_text() == "2024-12-31"
    for username in ("jieshou1", "chengban1", "juzhang", "quzhang"):
        assert username in loaded.said


def test_the_proportions_are_those_of_the_nation(loaded: Loaded) -> None:
    settled = loaded.records("closing IN ('mediated', 'settled', 'withdrawn')")
    corrected = loaded.records(
        "closing IN ('changed', 'quashed', 'partly_quashed', 'unlawful', 'void', 'ordered', 'contract')"
    )
    # nation 2024: 26.3 % settled, 12.07 % corrected
    assert settled / REPORT["concluded"] == pytest.approx(0.263, abs=0.02)
    assert corrected / REPORT["concluded"] == pytest.approx(0.1207, abs=0.02)


def test_every_option_of_the_procedure_is_seen_at_work(loaded: Loaded) -> None:
    seen = {row[0] for row in loaded.database.execute("SELECT DISTINCT step FROM cases_event")}
    expected = {
        "hold_hearing", "consult", "extend", "suspend", "resume", "begin_review", "transfer_review", "settle_review",
        "issue_opinion", "report_opinion", "issue_suggestion", "accept_incomplete", "deem_accepted", "deem_abandoned",
        "decide_stay", "to_ordinary", "reopen", "terminate", "mediate", "settle", "withdraw", "dismiss", "decide",
        "refuse", "redirect", "merge_duplicate", "correct_respondent", "publish", "assess_quality", "archive",
        "order_performance", "copy_up", "report_major", "take_evidence", "return_draft",
    }  # fmt: skip
    assert expected <= seen
    count = partial("SELECT COUNT(*) FROM {} WHERE {}".format)
    assert loaded.ask(count("cases_event", "corrects IS NOT NULL")) > 0
    assert loaded.ask(count("cases_preparation", "outcome = 'pending'")) > 0
    assert loaded.ask(count("cases_appointment", "at > '2024-12-31'")) > 0
    assert loaded.ask(count(RECORD, "is_duplicate")) == 2
