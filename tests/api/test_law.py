"""The legal dictionary, due dates and figures through the interface."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from qingheng.api.scopes import Scope
from tests import factories
from tests.api.conftest import As
from tests.factories import District


def test_the_dictionary_tells_states_steps_and_limits_with_their_law(district: District, as_: As) -> None:
    caller = as_(district.nobody, Scope.CASES_READ)
    assert "reconsideration" in [each["code"] for each in caller.get("/lines").json()]
    line = caller.get("/lines/reconsideration").json()
    assert line["law"] == "行政复议法"
    assert line["in_force"] == "2024-01-01"
    assert {"received", "accepted", "archived"} <= {each["code"] for each in line["states"]}
    limits = {each["code"]: each for each in line["limits"]}
    assert limits["screening_limit"]["length"] == {"text": "5个工作日", "length": 5, "unit": "day", "kind": "working"}
    assert limits["screening_limit"]["lapses_into"] == "deem_accepted"
    decision = limits["decision_limit"]
    assert decision["length"]["kind"] == "calendar"
    assert (decision["extended_by"], decision["extended_at_most"]) == ("extend", 30)
    assert decision["paused_in"] == ["suspended"]
    assert decision["basis"][0]["article"] == 62
    steps = {each["code"]: each for each in line["steps"]}
    assert steps["extend"]["prepared_by"] == [{"code": "case_officer", "label": "承办人"}]
    assert steps["extend"]["facts"]["properties"]["extension_days"]["maximum"] == 30
    assert steps["serve_copy"]["serves"][0]["code"] == "reply_notice"
    assert all(step["basis"] for step in line["steps"])
    assert caller.get("/lines/alchemy").status_code == 404


@pytest.mark.parametrize(
    ("asked", "nominal", "due"),
    [
        # 行政复议法 art. 62: sixty days from 8 May 2024 end on a Sunday
        ({"rule": "reconsideration.decision", "from": "2024-05-08"}, "2024-07-07", "2024-07-08"),
        ({"rule": "reconsideration.decision_limit", "from": "2024-05-08"}, "2024-07-07", "2024-07-08"),
        # ten days of suspension move the nominal day by ten
        (
            {
                "rule": "reconsideration.decision", "from": "2024-05-08",
                "suspend": [{"begins": "2024-06-01", "ends": "2024-06-11"}],
            },
            "2024-07-17", "2024-07-17",
        ),
        # five working days from Friday 27 September 2024 run over Sunday's makeup day and the National Day week
        ({"length": 5, "unit": "day", "kind": "working", "from": "2024-09-27"}, "2024-10-10", "2024-10-10"),
        ({"length": 1, "unit": "month", "from": "2024-01-31"}, "2024-02-29", "2024-02-29"),
    ],
)  # fmt: skip
def test_due_dates(district: District, as_: As, asked: dict[str, Any], nominal: str, due: str) -> None:
    answer = as_(district.nobody).post("/due", asked)
    assert answer.status_code == 200, answer.json()
    outcome = answer.json()
    assert (outcome["nominal"], outcome["due"]) == (nominal, due)
    assert outcome["explanation"]
    assert bool(outcome["basis"]) is ("rule" in asked)


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"from": "2024-05-08"}, "length"),
        ({"rule": "reconsideration.nothing", "from": "2024-05-08"}, "rule"),
        ({"rule": "reconsideration.performance_limit", "from": "2024-05-08"}, "rule"),
        ({"length": 5, "unit": "day", "from": "2024-05-08"}, "day_kind"),
        ({"length": 0, "unit": "day", "kind": "working", "from": "2024-05-08"}, "length"),
        (
            {
                "length": 60, "unit": "day", "kind": "calendar", "from": "2024-05-08",
                "suspend": [{"begins": "2024-06-11", "ends": "2024-06-01"}],
            },
            "pauses",
        ),
        ({"length": 36500, "unit": "year", "from": "2024-05-08"}, None),
    ],
)  # fmt: skip
def test_a_period_that_cannot_be_computed_is_told(
    district: District, as_: As, asked: dict[str, Any], field: str | None
) -> None:
    answer = as_(district.nobody).post("/due", asked)
    assert answer.status_code == 422
    assert field is None or answer.json()["errors"][0]["field"] == field


def test_figures_count_what_the_caller_may_count(district: District, as_: As) -> None:
    factories.accepted(district)
    factories.open_case(district, dt.date(2024, 5, 7))

    def figures(caller: Any) -> dict[str, Any]:
        answer = caller.get("/figures/2024", line="reconsideration")
        assert answer.status_code == 200, answer.json()
        return {each["id"]: each for each in answer.json()["items"]}

    ours, theirs = figures(as_(district.statistician)), figures(as_(district.stranger))
    assert ours.keys() == theirs.keys()
    assert any(each["value"] for each in ours.values())
    assert not any(each["value"] for each in theirs.values())
    for name in ("nobody", "auditor", "clerk", "server"):
        assert as_(getattr(district, name)).get("/figures/2024").status_code == 404
    assert as_(district.head).get("/figures/2024", line="alchemy").status_code == 404
    # an officer of reconsideration has no part in community correction, whose numbers are need-to-know
    assert as_(district.stranger).get("/figures/2024", line="correction").status_code == 404
    listed = {each["line"] for each in as_(district.stranger).get("/figures/2024").json()["items"]}
    assert "reconsideration" in listed
    assert "correction" not in listed
    assert as_(district.head).get("/figures/1").status_code == 404
