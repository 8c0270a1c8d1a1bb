"""Staging a year: the agenda, and the bodies and staff that lines add to the district."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from qingheng.kernel.cases import calendars
from qingheng.kernel.cases.demonstration import Action, PlotFailed, Year
from qingheng.kernel.organisations.district import BUREAU, District
from qingheng.kernel.organisations.models import Body
from qingheng.procedure.roles import CASE_OFFICER, WORKING_BODY_HEAD

D = dt.date
pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> Year:
    made = Year(2024, 1, 1.0, District(), calendars.current())
    made.found_body("某区司法局", "司法局", BUREAU, Body.Kind.BUREAU, "")
    return made


def test_plots_are_made_one_after_another_and_what_they_add_is_done_on_its_day(world: Year) -> None:
    done: list[str] = []

    def tell(words: str) -> Action:
        return lambda: done.append(f"{world.day:%m-%d} {words}")

    def opening() -> None:
        tell("opened")()
        world.at(world.day + dt.timedelta(days=1), tell("closed"))

    def plots() -> Iterator[tuple[dt.date, Action]]:
        for day in (2, 2, 3):
            done.append(f"planned {day}")
            yield (
                D(2024, 1, day),
                opening,
            )

    world.along(plots())
    assert done == ["planned 2"]
    world.play()
    assert done == [
        "planned 2", "01-02 opened", "planned 2", "01-02 opened", "planned 3",
        "01-03 closed", "01-03 closed", "01-03 opened", "01-04 closed",
    ]  # fmt: skip


def test_plots_out_of_the_order_of_their_days_are_refused(world: Year) -> None:
    world.along(iter([(D(2024, 1, 3), list), (D(2024, 1, 2), list)]))
    with pytest.raises(PlotFailed):
        world.play()


def test_staff_are_asked_for_within_a_body(world: Year) -> None:
    for code in ("one", "two"):
        world.found_body(f"司法局{code}科", code, code, Body.Kind.SECTION)
        world.employ(f"officer-{code}", "王某", code, CASE_OFFICER)
    world.employ("head", "沈某", BUREAU, WORKING_BODY_HEAD, CASE_OFFICER)
    assert [user.username for user in world.staff(CASE_OFFICER)] == ["officer-one", "officer-two", "head"]
    assert [user.username for user in world.staff(CASE_OFFICER, "two")] == ["officer-two"]
    assert world.one(WORKING_BODY_HEAD, BUREAU).username == "head"
    assert world.staff(WORKING_BODY_HEAD, "one") == []
    assert world.bodies["two"].path == f"{BUREAU}/two/"


def test_a_body_that_two_lines_name_is_one_body(world: Year) -> None:
    first = world.found_body("司法局公共法律服务科", "公法科", "ggk", Body.Kind.SECTION)
    assert world.found_body("司法局公共法律服务科", "公法科", "ggk", Body.Kind.SECTION) is first
