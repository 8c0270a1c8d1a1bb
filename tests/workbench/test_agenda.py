"""日程 and 期限日历: what stands on which day, and what gets in each other's way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from qingheng.kernel.cases.models import Case
from qingheng.lines.reconsideration.line import LINE
from qingheng.workbench.agenda.months import Month, week_of
from tests import factories as make
from tests.factories import ACCEPTED, District
from tests.workbench.conftest import TODAY, Enter

pytestmark = pytest.mark.django_db
OnDay = Callable[[dt.date], None]
HEARING: dict[str, Any] = {
    "hearing_subject": "处罚", "hearing_host": "王慧", "hearing_officers": "李明、周涛", "hearing_recorder": "陈静",
}  # fmt: skip


def hearing(district: District, at: str, place: str = "第一听证室", case: Case | None = None) -> Case:
    trigger = LINE.procedure.facts["hearing_trigger"].choices
    assert trigger is not None
    facts = HEARING | {"hearing_trigger": next(iter(trigger)).value, "hearing_at": at, "place": place}
    found = case or make.accepted(district)
    make.take(district, found, "schedule_hearing", ACCEPTED, by=district.head, **facts)
    return found


def slots(enter: Enter, user: Any, query: str) -> list[Any]:
    days = enter(user).get(f"/calendar/?{query}").context["days"]
    return [slot for _, _, of_day in days for slot in of_day]


def test_a_hearing_stands_on_its_day_with_room_and_officers(district: District, enter: Enter, on_day: OnDay) -> None:
    case = hearing(district, "2024-06-20T09:30")
    on_day(TODAY)
    for query in ("month=2024-06", "view=week&week=2024-06-20"):
        (slot,) = slots(enter, district.officer, query)
        assert (slot.number, f"{slot.at:%d %H:%M}", slot.place) == (case.number, "20 09:30", "第一听证室")
        assert slot.officers == ("王慧", "李明")
        assert slot.clashes == []
    assert slots(enter, district.officer, "month=2024-07") == []
    assert slots(enter, district.stranger, "month=2024-06") == []


def test_one_room_or_one_officer_at_two_places_is_flagged(district: District, enter: Enter, on_day: OnDay) -> None:
    first = hearing(district, "2024-06-20T09:30")
    second = hearing(district, "2024-06-20T10:30")
    later = hearing(district, "2024-06-20T14:00")
    on_day(TODAY)
    found = {slot.number: slot.clashes for slot in slots(enter, district.head, "month=2024-06")}
    assert found[first.number] == [
        f"与10:30 {second.number}同用第一听证室",
        f"王慧、李明10:30另有 {second.number}",
    ]
    assert len(found[second.number]) == 2
    assert found[later.number] == [], "three and a half hours later nothing is in the way"
    assert "2 项时间冲突" in enter(district.head).get("/calendar/?month=2024-06").content.decode()


def test_a_hearing_put_off_stands_on_its_new_day_alone(district: District, enter: Enter, on_day: OnDay) -> None:
    case = hearing(district, "2024-06-20T09:30")
    hearing(district, "2024-06-27T09:30", case=case)
    on_day(TODAY)
    assert [f"{slot.at:%d}" for slot in slots(enter, district.officer, "month=2024-06")] == ["27"]


def test_one_may_look_at_ones_own_only(district: District, enter: Enter, on_day: OnDay) -> None:
    hearing(district, "2024-06-20T09:30")
    on_day(TODAY)
    assert len(slots(enter, district.colleague, "month=2024-06")) == 1
    assert slots(enter, district.colleague, "month=2024-06&own=yes") == []
    assert len(slots(enter, district.officer, "month=2024-06&own=yes")) == 1


def test_limits_are_counted_on_their_last_day_and_listed_when_it_is_chosen(
    district: District, enter: Enter, on_day: OnDay
) -> None:
    """Accepted on 8 May: sixty days end on Sunday 7 July, so on Monday 8 July."""
    make.accepted(district)
    make.accepted(district)
    on_day(TODAY)
    context = enter(district.officer).get("/limits/?day=2024-07-08").context
    counted = {cell.day: cell.items for week in context["weeks"] for cell in week if cell.items}
    assert {day: (ending.ours, ending.others) for day, ending in counted.items()} == {dt.date(2024, 7, 8): (2, 0)}
    assert [row.todo for row in context["rows"]] == ["审理期限", "审理期限"]
    may = enter(district.officer).get("/limits/?month=2024-05").content.decode()
    assert "项逾期" in may


def test_days_of_rest_are_told_from_days_of_work(district: District, enter: Enter, on_day: OnDay) -> None:
    on_day(TODAY)
    weeks = enter(district.officer).get("/calendar/?month=2024-05").context["weeks"]
    days = {cell.day.day: cell for week in weeks for cell in week if cell.inside}
    assert (days[1].rests, days[1].name) == (True, "劳动节")
    assert (days[11].rests, days[11].name) == (False, "劳动节"), "a Saturday worked instead"
    assert days[12].rests


def test_nonsense_in_the_address_shows_the_present(district: District, enter: Enter, on_day: OnDay) -> None:
    on_day(TODAY)
    client = enter(district.officer)
    for query in ("month=2024-13", "month=x", "view=week&week=31", "view=other"):
        assert client.get(f"/calendar/?{query}").status_code == 200
    assert client.get("/limits/?day=x&month=y").context["month"].first == dt.date(2024, 6, 1)
    assert Month.read("2024-02", TODAY).before == "2024-01"
    assert Month.read("2024-12", TODAY).after == "2025-01"
    assert week_of("2024-06-09", TODAY) == dt.date(2024, 6, 3)


def test_more_hearings_cost_no_more_statements(district: District, enter: Enter, on_day: OnDay) -> None:
    costs = []
    for hours in ((9,), (10, 11, 13, 14, 15)):
        for hour in hours:
            hearing(district, f"2024-06-20T{hour:02}:00")
        on_day(TODAY)
        client = enter(district.head)
        for url in ("/calendar/?month=2024-06", "/limits/?day=2024-07-08"):
            client.get(url)
            with CaptureQueriesContext(connection) as asked:
                client.get(url)
            costs.append(len(asked))
    assert costs[:2] == costs[2:]


@pytest.mark.parametrize("who", ["statistician", "keeper", "auditor", "administrator", "nobody"])
def test_who_may_not_open_cases_has_no_calendar(district: District, enter: Enter, who: str) -> None:
    client = enter(getattr(district, who))
    assert [client.get(url).status_code for url in ("/calendar/", "/limits/")] == [404, 404]
