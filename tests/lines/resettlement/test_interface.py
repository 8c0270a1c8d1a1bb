"""A release from the prison's notice to help, by nothing but requests of those whose turn it is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine

from qingheng.kernel.organisations.models import User
from tests.api.conftest import As
from tests.api.test_walk import Walk
from tests.lines.resettlement.office import FILE, HANDED, KEY, PRISON, VERIFIED, VISIT, Office

BEIJING = dt.timezone(dt.timedelta(hours=8))
D = dt.date
HELPERS = [
    {"role": "aftercare_helper", "kind": "citizen", "name": name, "relation": relation}
    for name, relation in (("石康", "司法所"), ("王兰", "居委会"))
]


@pytest.fixture
def notice(office: Office) -> dict[str, Any]:
    """What the bureau takes down of a key person's notice."""
    return {
        "line": "resettlement", "step": "receive_notice", "on": "2024-09-02", "body": office.town.code,
        "facts": {**PRISON, "release_no": "（2024）沪释字8号", "release_due_on": "2024-10-08"},
        "parties": [{"role": "aftercare_person", "kind": "citizen", "name": "张伟", "id_number": "310118199001021237"}],
    }  # fmt: skip


def test_from_the_notice_to_help(
    office: Office,
    as_: As,
    day: time_machine.Traveller,
    notice: dict[str, Any],
) -> None:
    day.move_to(dt.datetime(2024, 9, 2, 9, tzinfo=BEIJING))
    officer, clerk = as_(office.officer), as_(office.clerk)
    taken_in = officer.post("/cases", notice)
    assert taken_in.status_code == 201, taken_in.json()
    row = taken_in.json()["case"]
    # ten working days from 2 September: Saturday 14 is worked, the 16th and 17th are the Mid-Autumn holiday
    verification = next(each for each in taken_in.json()["follows"] if each["code"] == "aftercare_verification_limit")
    assert verification["due"] == "2024-09-14"

    walk = Walk(day, row["id"], row["version"])
    walk.take(officer, "mark_key", D(2024, 9, 2), **KEY)
    verified = walk.take(clerk, "verify", D(2024, 9, 5), **VERIFIED, pickup_mode="must")
    assert [paper["title"] for paper in verified["documents"]] == ["核查回执"]
    walk.take(clerk, "plan_pickup", D(2024, 9, 20), pickup_route="公务车", pickup_persons="石康",
              pickup_measures="二人同行")  # fmt: skip
    handed = walk.take(clerk, "hand_over", D(2024, 10, 8), released_on="2024-10-08", **HANDED)
    due = {each["code"]: each["due"] for each in handed["follows"]}
    assert (due["first_visit_limit"], due["key_visit_limit"], due["help_limit"]) == (
        "2024-10-15", "2024-11-30", "2029-10-08",
    )  # fmt: skip

    filed = clerk.post(
        f"/cases/{walk.case}/steps/make_file", {"facts": FILE, "parties": HELPERS, "version": walk.version}
    )
    assert filed.status_code == 200, filed.json()
    walk.version = filed.json()["case"]["version"]
    walk.take(clerk, "sign", D(2024, 10, 10), consent=["visits", "phone"])
    walk.take(clerk, "visit", D(2024, 10, 14), **VISIT)
    whole = clerk.get(f"/cases/{walk.case}").json()
    assert whole["state"]["label"] == "帮教中"
    person = next(party for party in whole["parties"] if party["role"]["code"] == "aftercare_person")
    assert "310118199001021237" not in str(person)


def test_a_refusal_names_field_rule_and_article(
    office: Office,
    as_: As,
    day: time_machine.Traveller,
    notice: dict[str, Any],
) -> None:
    day.move_to(dt.datetime(2024, 9, 2, 9, tzinfo=BEIJING))
    notice["facts"]["release_due_on"] = "2017-01-05"
    answer = as_(office.officer).post("/cases", notice)
    assert answer.status_code == 422
    (wrong,) = answer.json()["errors"]
    assert "不得早于入监日" in str(wrong)
    assert "release_due_on" in str(wrong)


def test_a_justice_office_receives_no_notices(
    office: Office,
    as_: As,
    day: time_machine.Traveller,
    notice: dict[str, Any],
) -> None:
    who: User = office.clerk
    answer = as_(who).post("/cases", notice)
    assert answer.status_code == 422
    assert "由安置帮教工作人员办理" in str(answer.json())
