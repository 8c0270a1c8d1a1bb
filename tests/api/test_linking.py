"""Facts that name other cases, through the interface."""

from __future__ import annotations

import pytest
import time_machine

from qingheng.api import fields
from tests.api.conftest import As
from tests.factories import District
from tests.toyline import driving
from tests.toyline.line import MEDIATION

pytestmark = pytest.mark.usefixtures("toylines")


def test_the_schema_says_of_which_lines_the_numbers_are() -> None:
    schema = fields.of_facts(MEDIATION.procedure.steps["choose"])["properties"]
    assert schema["mediator"] == {
        "title": "调解员",
        "description": "填调解员名册的案号，须为有权查看的案件",
        "type": "string",
        "maxLength": 300,
    }
    assert schema["panel"]["type"] == "array"
    assert schema["panel"]["items"] == {"type": "string"}


def test_a_step_names_a_case_and_a_wrong_number_is_refused(
    district: District, as_: As, day: time_machine.Traveller
) -> None:
    mediator, case = driving.member(district), driving.mediation(district)
    caller = as_(district.clerk)
    wrong = caller.post(f"/cases/{case.pk}/steps/choose", {"version": 1, "facts": {"mediator": "无"}})
    assert wrong.status_code == 422
    assert wrong.json()["errors"][0]["field"] == "mediator"
    taken = caller.post(f"/cases/{case.pk}/steps/choose", {"version": 1, "facts": {"mediator": mediator.number}})
    assert taken.status_code == 200, taken.json()
    shown = {each["name"]: each["shown"] for each in caller.get(f"/cases/{case.pk}").json()["facts"]}
    assert (shown["mediator"], shown["mediator_name"]) == (mediator.number, "钱海")
