"""The pages of the line open: intake, case, every step that is offered, figures."""

import datetime as dt
from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils import timezone

from qingheng.kernel.cases.models import Case
from qingheng.kernel.today import working_at
from qingheng.lines.litigation.line import LINES
from qingheng.lines.litigation.procedure import Suit
from tests.lines.litigation import house as make
from tests.lines.litigation.house import House
from tests.lines.litigation.test_papers import _centre, _event, _heard, _not_accepted, _suggested

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(own: House, client: Client) -> Iterator[Client]:
    """Signed in, on a day of autumn: for this test alone, and not for those that run beside it."""
    client.force_login(own.chief)
    with working_at(timezone.make_aware(dt.datetime.combine(dt.date(2024, 10, 31), dt.time(10)))):
        yield client


def test_every_kind_of_matter_has_its_page(own: House, chief: Client) -> None:
    for made in (_heard, _not_accepted, _suggested, _event, _centre):
        case: Case = made(own)
        answer = chief.get(f"/cases/{case.pk}/")
        assert answer.status_code == 200
        assert case.number in answer.content.decode()


def test_every_step_of_a_suit_has_its_form(own: House, chief: Client) -> None:
    case = make.hearing(own, "2024-09-19")
    make.scheduled(own, case, "2024-10-28", "2024-10-10")
    for code, step in Suit.steps.items():
        if any(state.code == "hearing" for state in step.moves.sources):
            assert chief.get(f"/cases/{case.pk}/steps/{code}/").status_code == 200, code


@pytest.mark.parametrize("line", [line.code for line in LINES])
def test_intake_and_figures(line: str, own: House, chief: Client) -> None:
    assert chief.get("/cases/new/", {"line": line}).status_code == 200
    assert chief.get(f"/figures/{line}/2024/").status_code == 200
