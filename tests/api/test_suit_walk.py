"""A suit through the interface: from the copy of the complaint to the head in court, and who is turned away."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine

from tests.api.conftest import As
from tests.api.test_walk import Walk
from tests.lines.litigation.house import ANSWER, HEAD, House, complaint, house

BEIJING = dt.timezone(dt.timedelta(hours=8))


@pytest.fixture
def own(db: None) -> House:
    return house()


def opening(own: House, **facts: Any) -> dict[str, Any]:
    return {
        "line": "litigation", "on": "2024-09-19", "body": own.market.code, "facts": complaint(**facts),
        "parties": [
            {"role": "plaintiff", "kind": "citizen", "name": "张伟", "id_number": "310118199001021237"},
            {"role": "defendant", "kind": "organ", "name": own.market.name, "body": own.market.code},
        ],
    }  # fmt: skip


def test_a_suit_from_the_complaint_to_the_head_in_court(own: House, as_: As, day: time_machine.Traveller) -> None:
    handler = as_(own.handler)
    day.move_to(dt.datetime(2024, 9, 19, 9, tzinfo=BEIJING))
    taken = handler.post("/cases", opening(own, wrong_defendant=True))
    assert taken.status_code == 201, taken.json()
    assert ["应以该部门为被告" in each["message"] for each in taken.json()["warnings"]] == [True]
    # 行政诉讼法 art. 67: fifteen days from 19 September end on 4 October, a holiday
    assert {each["code"]: each["due"] for each in taken.json()["follows"]}["suit_answer_limit"] == "2024-10-08"
    row = taken.json()["case"]
    walk = Walk(day, row["id"], row["version"])
    handed_out: dict[str, Any] = {"officers": [own.handler.pk], "handling_unit": "法规科", "conflict": "none"}
    walk.take(handler, "assign", dt.date(2024, 9, 19), **handed_out)

    own_evidence = {**ANSWER, "evidence_sources": ["own"]}
    refused = handler.post(f"/cases/{walk.case}/steps/answer", {"facts": own_evidence, "version": walk.version})
    assert refused.status_code == 422
    (error,) = refused.json()["errors"]
    assert error["field"] == "evidence_sources"
    assert "第三十五条" in "".join(error["basis"])
    full: dict[str, Any] = {**ANSWER, "pleas": ["wrong_defendant"]}
    answered = walk.take(handler, "answer", dt.date(2024, 9, 25), **full)
    assert {each["kind"] for each in answered["documents"]} == {"suit_answer", "evidence_list", "norms_list"}

    hearing: dict[str, Any] = {"hearing_at": "2024-10-28 14:00", "courtroom": "第三法庭", "hearing_kind": "trial",
               "summons_on": "2024-10-10", "head_called": False}  # fmt: skip
    subject = str(walk.take(handler, "schedule_hearing", dt.date(2024, 10, 10), **hearing)["event"])
    walk.take(handler, "plan_head", dt.date(2024, 10, 21), subject, **HEAD)
    walk.take(handler, "submit_identity", dt.date(2024, 10, 25), subject)
    came: dict[str, Any] = {"attendance": "head", "identity_accepted": True, "spoke": True}
    walk.take(handler, "record_hearing", dt.date(2024, 10, 28), subject, **came)
    figures = {each["id"]: each for each in handler.get("/figures/2024", line="litigation").json()["items"]}
    assert (figures["F13"]["numerator"], figures["F13"]["denominator"]) == (1, 1)


def test_who_has_no_part_in_a_suit_finds_and_moves_nothing(own: House, as_: As, day: time_machine.Traveller) -> None:
    day.move_to(dt.datetime(2024, 9, 19, 9, tzinfo=BEIJING))
    row = as_(own.handler).post("/cases", opening(own)).json()["case"]
    path, step = f"/cases/{row['id']}", {"facts": own.assigned(), "version": row["version"]}
    for user in (own.mediator, own.clerk, own.officer):  # other bodies defend their own suits
        assert as_(user).get(path).status_code == 404
        assert as_(user).post(f"{path}/steps/assign", step).status_code == 404
    supervisor = as_(own.above)  # sees all suits and acts in none
    assert supervisor.get(path).status_code == 200
    assert supervisor.post(f"{path}/steps/assign", step).status_code in (403, 404)
    assert as_(own.statistician).get(path).status_code == 404
    assert as_(own.above).post("/cases", opening(own)).status_code in (403, 404)
