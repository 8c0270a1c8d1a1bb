"""The pages of the line open: intake, case, every step that is offered, figures."""

import datetime as dt
import re
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


def test_those_who_defend_suits_are_offered_where_people_are_chosen(own: House, chief: Client) -> None:
    case = make.registered(own, "2024-10-28")
    sheet = chief.get(f"/cases/{case.pk}/steps/assign/").content.decode()
    assert "王慧（在办 0 件）" in sheet
    assert "钱进" not in sheet  # who defends another body
    assert re.search(
        rf'name="officer" value="{own.officer.pk}"', chief.get("/cases/", {"line": "litigation"}).content.decode()
    )


def test_the_rates_of_every_organ_that_is_sued(own: House, chief: Client) -> None:
    """The department's head came to one of two hearings and lost neither; the government's to its only one."""
    joint = make.hearing(own, "2024-03-01", [own.market, own.government], **make.JOINT)
    make.heard(own, joint, "2024-04-01", "2024-03-20", agreed_by="agreement", whose_head="second")
    make.heard(own, make.hearing(own, "2024-03-01"), "2024-04-01", "2024-03-20", attendance="staff")
    make.judged(own, "2024-09-18", "2024-07-01")
    html = chief.get("/figures/litigation/2024/by/defendant/").content.decode().partition(">比率</h2>")[2]
    heads = re.findall(r'<th scope="col"[^>]*>([^<]+)</th>', html)
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in re.findall(r"<tr>(.*?)</tr>", html)]
    cells = [[re.sub(r"<[^>]+>", "", cell).strip() for cell in row] for row in rows]
    told = {row[0]: dict(zip(heads, row, strict=True)) for row in cells if row and row[0] != heads[0]}
    rate = "行政机关负责人出庭应诉率（%）"
    assert {organ: found[rate] for organ, found in told.items()} == {
        own.government.name: "100.00",
        own.market.name: "50.00",
    }
    assert told[own.market.name]["败诉率（%）"] == "0.00"
    assert told[own.government.name]["败诉率（%）"] == "—"


def test_a_figure_of_two_lines_is_shown_to_who_may_count_both(own: House, client: Client) -> None:
    for user, told in ((own.officer, False), (own.statistician, True)):
        client.force_login(user)
        assert ("复议诉讼比" in client.get("/figures/litigation/2024/").content.decode()) is told


@pytest.mark.parametrize("line", [line.code for line in LINES])
def test_intake_and_figures(line: str, own: House, chief: Client) -> None:
    assert chief.get("/cases/new/", {"line": line}).status_code == 200
    assert chief.get(f"/figures/{line}/2024/").status_code == 200


def test_who_has_no_part_in_a_suit_finds_no_page_of_it(own: House, client: Client) -> None:
    """Other bodies defend their own suits; the supervisor reads all and is offered no step."""
    case = make.answering(own, "2024-05-06")
    for user, status in (
        (own.officer, 200), (own.above, 200), (own.handler, 404), (own.mediator, 404), (own.statistician, 404),
    ):  # fmt: skip
        client.force_login(user)
        assert client.get(f"/cases/{case.pk}/").status_code == status, user
    client.force_login(own.above)
    assert 'class="action ' not in client.get(f"/cases/{case.pk}/").content.decode()
    for user in (own.above, own.handler, own.mediator, own.statistician):
        client.force_login(user)
        assert client.get(f"/cases/{case.pk}/steps/answer/").status_code in (403, 404), user
        assert client.post(f"/cases/{case.pk}/steps/answer/", {}).status_code in (403, 404), user
        assert client.get("/cases/new/", {"line": "litigation"}).status_code in (200, 302, 404)
