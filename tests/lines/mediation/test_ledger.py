"""The monthly ledger: the disputes of a month as a list, as a sheet, and as figures that say the same."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.test import Client
from openpyxl import load_workbook

from qingheng.kernel.organisations.models import User
from tests.lines.mediation.office import AGREED, Office, accepted, mediating, sides

MAY = "line=mediation&accepted_on_from=2024-05-01&accepted_on_to=2024-05-31"


@pytest.fixture
def ledger(office: Office) -> Iterator[Office]:
    """Of May: one on the first day, one on the last, one settled on the spot; and one each of April and June."""
    accepted(office, "2024-04-30")
    accepted(office, "2024-05-01", dispute_type="family")
    quick: dict[str, Any] = {"dispute_type": "property", "summary": "停车", "persons": 2, "content": "和好",
                             "performance": "at_once", "no_paper_wanted": True, "amount_agreed": "500"}  # fmt: skip
    office.open("mediation", "quick", "2024-05-06", sides("欧阳娜娜", "李强"), **quick)
    settled = mediating(office, "2024-05-31")
    signed = dict.fromkeys(("parties_signed_on", "mediator_signed_on", "stamped_on"), "2024-06-03")
    office.take(settled, "agree_written", "2024-06-03", **AGREED, **signed, amount_agreed="3000")
    accepted(office, "2024-06-03")
    with time_machine.travel("2024-06-05T09:00:00+08:00", tick=False):
        yield office


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_the_month_as_a_list(ledger: Office) -> None:
    page = client_of(ledger.director).get(f"/cases/?{MAY}")
    assert [row.number for row in page.context["page"]] == [f"（2024）v01-调-{serial}" for serial in (4, 3, 2)]
    assert page.context["lead"].startswith("共 3 件")


def test_the_month_as_a_sheet_without_the_names_of_persons(ledger: Office) -> None:
    client = client_of(ledger.director)
    columns = ["dispute_type", "outcome", "accepted_on", "closed_on", "amount_agreed"]
    client.post("/cases/columns", {"column": columns, "query": MAY})
    answer = client.post(f"/cases/export?{MAY}")
    assert answer.status_code == 200
    sheet = load_workbook(BytesIO(b"".join(answer))).worksheets[0]
    head, *rows = sheet.iter_rows(values_only=True)
    assert len(rows) == 3
    assert "欧阳娜娜" not in str(rows)
    assert {"纠纷类型", "调解结果", "协议涉及金额（元）"} <= set(head)
    kinds = [str(row[head.index("纠纷类型")]) for row in rows]
    assert sorted(kinds) == ["婚姻家庭纠纷", "物业纠纷", "邻里纠纷"]


def test_the_figure_of_the_month_lists_the_same_disputes(ledger: Office) -> None:
    client = client_of(ledger.director)
    page = client.get("/figures/mediation/2024/disputes_accepted/?month=5")
    assert {row.number for row in page.context["rows"]} == {f"（2024）v01-调-{serial}" for serial in (4, 3, 2)}
    closed = client.get("/figures/mediation/2024/disputes_settled/?month=6")
    assert [row.number for row in closed.context["rows"]] == ["（2024）v01-调-4"]


def test_a_committee_has_the_ledger_of_its_own_disputes(ledger: Office) -> None:
    assert "共 0 件" in client_of(ledger.elsewhere).get(f"/cases/?{MAY}").context["lead"]
    assert "共 3 件" in client_of(ledger.clerk).get(f"/cases/?{MAY}").context["lead"]
