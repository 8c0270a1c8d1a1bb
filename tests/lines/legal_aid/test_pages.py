"""The pages of the line as its people open them: intake, case, every step, limits, lists and figures."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from qingheng.kernel.cases.models import Deadline
from qingheng.kernel.cases.registry import Line
from qingheng.lines.legal_aid import line as lines
from qingheng.lines.legal_aid import staff
from qingheng.procedure.declare import Step
from qingheng.procedure.roles import Role
from tests.lines.legal_aid.factory import (
    DEFENCE,
    RECEIVED,
    Centre,
    D,
    closed,
    enter,
    granted,
    handled,
    objected,
    opened,
    refused_case,
    take,
)

pytestmark = pytest.mark.django_db


def client(centre: Centre, role: Role) -> Client:
    found = Client()
    found.force_login(centre.people[role])
    return found


@pytest.mark.parametrize(
    ("line", "step"),
    [(line, step) for line in lines.LINES for step in line.procedure.opening_steps()],
    ids=lambda each: each.code,
)
def test_the_form_of_every_opening_step(centre: Centre, line: Line, step: Step) -> None:
    page = client(centre, staff.HEAD if staff.HEAD in step.roles else staff.CLERK).get(
        reverse("workbench:intake"), {"line": line.code, "step": step.code, "body": str(centre.centre.pk)}
    )
    text = page.content.decode()
    assert page.status_code == 200
    for fact in step.asks:
        if fact.shown_when is None:
            assert fact.label in text, fact.label


def test_the_page_of_a_case_with_all_that_can_be_done(centre: Centre) -> None:
    enter(centre)
    for case in (opened(centre), granted(centre), handled(centre), closed(centre)):
        for role in (staff.HEAD, staff.ASSIGNER, staff.REVIEWER, staff.SUPERVISOR):
            shown = client(centre, role)
            page = shown.get(reverse("workbench:case", args=[case.pk]))
            assert page.status_code == 200
            assert case.number in page.content.decode()
            for step in lines.CASES.procedure.steps.values():
                if role in step.roles and any(source.code == case.state for source in step.moves.sources):
                    found = shown.get(reverse("workbench:step", args=[case.pk, step.code]))
                    assert found.status_code == 200, step.code


def test_every_limit_explains_itself(centre: Centre) -> None:
    closed(centre)
    opened(centre, RECEIVED, "transfer_in", handed_by="detention", handed_over_at="2024-05-05 10:00",
           arrived_at="2024-05-06 09:00", **DEFENCE)  # fmt: skip
    seen = client(centre, staff.HEAD)
    for deadline in Deadline.objects.all():
        page = seen.get(reverse("workbench:limit", args=[deadline.case_id, deadline.limit, deadline.round]))
        assert page.status_code == 200, deadline.limit


def test_lists_registers_and_figures(centre: Centre) -> None:
    case = closed(centre, D(2024, 7, 1))
    seen = client(centre, staff.HEAD)
    assert case.number in seen.get(reverse("workbench:cases"), {"line": "legal_aid"}).content.decode()
    assert seen.get(reverse("workbench:registers")).status_code == 200
    page = seen.get(reverse("workbench:figures-year", args=["legal_aid", 2024]))
    assert page.status_code == 200


def test_nobody_waits_for_an_officer_where_none_is_named(centre: Centre) -> None:
    opened(centre)
    seen = client(centre, staff.HEAD)
    pages = [reverse("workbench:case", args=[handled(centre).pk]), "/cases/?line=legal_aid", "/"]
    for page in pages:
        assert "尚未指派" not in seen.get(page).content.decode(), page


def test_the_head_finds_what_only_the_head_decides(centre: Centre) -> None:
    """Cases that the assignment clerk closes do not fill the head's list; an ordered correction stands in it."""
    handled(centre)
    case = refused_case(centre)
    objected(centre, case, D(2024, 5, 9), kept=False)
    assert todo(centre, staff.HEAD) == {"待您决定：待改正"}
    assert "结案" in todo(centre, staff.ASSIGNER)


def test_the_bureau_finds_an_objection_in_its_list(centre: Centre) -> None:
    case = refused_case(centre)
    take(centre, case, "receive_objection", D(2024, 5, 8), objection="不服。")
    assert todo(centre, staff.SUPERVISOR) == {"异议审查期限"}


def todo(centre: Centre, role: Role) -> set[str]:
    """What stands in the list of the day of somebody."""
    return {row.todo for row in client(centre, role).get("/").context["rows"]}
