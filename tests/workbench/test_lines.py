"""Several lines of business in the pages: what is listed, what can be taken in, which registers there are."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from qingheng.kernel.cases import registry
from qingheng.kernel.cases.authority import handling_bodies, lines_for, openings
from qingheng.kernel.cases.models import Appointment, Case
from qingheng.kernel.organisations import permissions
from qingheng.kernel.organisations.permissions import Action, Scope
from qingheng.lines.reconsideration.line import LINE
from qingheng.procedure.roles import AUDITOR, CASE_OFFICER, INTAKE_CLERK
from tests import factories
from tests.factories import District
from tests.workbench.conftest import Enter

ROSTER = replace(LINE, code="roster", name="调解员", business="人民调解", register=True, same_when=())


@pytest.fixture
def roster(district: District, monkeypatch: pytest.MonkeyPatch) -> Case:
    """A register that clerks and officers of the section list, and one person who stands in it."""
    own = {Action.LIST: Scope.SECTION, Action.TAKE_IN: Scope.SECTION}
    monkeypatch.setitem(registry._LINES, ROSTER.code, ROSTER)
    monkeypatch.setitem(
        permissions._TABLES, ROSTER.code, {INTAKE_CLERK: own, CASE_OFFICER: {Action.LIST: Scope.SECTION}}
    )
    entered = factories.open_case(district)
    Case.objects.filter(pk=entered.pk).update(line=ROSTER.code, number="调解员1号")
    return Case.objects.get(pk=entered.pk)


def labels(context: Any) -> list[str]:
    return [item.label for item in context["navigation"]]


def test_a_line_stands_under_its_own_name_where_it_names_no_business() -> None:
    assert (LINE.business, ROSTER.business) == ("行政复议", "人民调解")


def test_a_register_has_a_list_of_its_own(district: District, enter: Enter, roster: Case) -> None:
    case = factories.open_case(district)
    client = enter(district.officer)
    cases = client.get("/cases/").context
    assert [row.pk for row in cases["page"]] == [case.pk]
    assert (cases["name"], "名册" in labels(cases)) == ("案件", True)
    assert client.get("/registers/").headers["Location"] == "/cases/?line=roster"
    listed = client.get("/cases/?line=roster").context
    assert [row.pk for row in listed["page"]] == [roster.pk]
    assert listed["name"] == "调解员"
    assert [item.label for item in listed["navigation"] if item.current] == ["名册"]


def test_whoever_may_list_no_register_is_shown_none(district: District, enter: Enter, roster: Case) -> None:
    client = enter(district.head)
    assert "名册" not in labels(client.get("/cases/").context)
    assert client.get("/registers/").status_code == 404
    assert list(client.get("/cases/?line=roster").context["page"]) == []
    assert lines_for(district.head, Action.LIST) == [LINE]


def test_several_registers_are_shown_by_business_with_what_stands_in_them(
    district: District, enter: Enter, roster: Case, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    monkeypatch.setitem(registry._LINES, "bodies", replace(ROSTER, code="bodies", name="调解委员会"))
    monkeypatch.setitem(permissions._TABLES, "bodies", permissions._TABLES["roster"])
    client = enter(district.officer)
    with django_assert_max_num_queries(5):
        groups = client.get("/registers/").context["groups"]
    assert [(business, [(name, totals.all) for name, _, totals in rows]) for business, rows in groups] == [
        ("人民调解", [("调解员", 1), ("调解委员会", 0)])
    ]
    chip = next(each for each in client.get("/cases/?line=bodies").context["filters"] if each.name == "line")
    assert [(choice.label, choice.group) for choice in chip.choices] == [
        ("调解员", "人民调解"),
        ("调解委员会", "人民调解"),
    ]


def test_columns_are_kept_for_each_line(district: District, enter: Enter, roster: Case) -> None:
    client = enter(district.officer)
    client.post("/cases/columns", {"column": ["closing"], "query": "line=roster"})
    assert [key for key, _ in client.get("/cases/?line=roster").context["columns"]] == ["closing"]
    assert [key for key, _ in client.get("/cases/").context["columns"]] != ["closing"]


def test_what_is_taken_in_is_chosen_first_where_there_is_a_choice(
    district: District, enter: Enter, roster: Case, django_assert_max_num_queries: Any
) -> None:
    client = enter(district.clerk)
    with django_assert_max_num_queries(7):
        groups = client.get("/cases/new/").context["groups"]
    assert [(name, [way.label for way in ways]) for name, ways in groups] == [
        ("行政复议", ["行政复议"]),
        ("人民调解", ["调解员"]),
    ]
    page = client.get("/cases/new/?line=roster&step=receive")
    assert page.context["desk"].line is ROSTER
    assert client.get("/cases/new/?line=roster&step=nothing").status_code == 404
    assert enter(district.point_clerk).get("/cases/new/?line=roster").status_code == 404
    assert [(line.code, step.code) for line, step in openings(district.point_clerk)] == [("reconsideration", "receive")]


def test_the_calendar_is_one_and_can_be_asked_for_a_line(district: District, enter: Enter, roster: Case) -> None:
    permissions._TABLES["roster"][CASE_OFFICER][Action.VIEW] = Scope.SECTION  # type: ignore[index]
    at = dt.datetime(2024, 6, 20, 1, 30, tzinfo=dt.UTC)
    for number, case in enumerate((roster, factories.open_case(district)), start=1):
        Appointment.objects.create(case=case, event=number, kind="走访", at=at, place="第一听证室")
    client = enter(district.officer)
    for query, count in (("", 2), ("&line=roster", 1), ("&line=no-such", 2)):
        days = client.get(f"/calendar/?month=2024-06{query}").context["days"]
        slots = [slot for _, _, of_day in days for slot in of_day]
        assert len(slots) == count
        assert all(len(slot.clashes) == 1 for slot in slots), "the room is taken, whichever line is shown"


def test_a_line_says_whose_bodies_handle_its_cases(district: District, roster: Case) -> None:
    assert handling_bodies(district.clerk, ROSTER) == [district.section]
    assert handling_bodies(district.clerk, replace(ROSTER, handled_by=())) == [district.section]
    nobody_there = replace(ROSTER, handled_by=(AUDITOR,))
    assert handling_bodies(district.clerk, nobody_there) == []
