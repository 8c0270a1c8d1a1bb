"""The sheet of a step tells of what to mind; the button still takes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tests.factories import RECEIVED, District
from tests.toyline import driving
from tests.workbench.conftest import Enter

pytestmark = pytest.mark.usefixtures("toylines")
WORDS = "尚未选定调解员即结案，请核对"


def test_the_sheet_warns_and_the_message_repeats_it(
    district: District, enter: Enter, on_day: Callable[[dt.date], None]
) -> None:
    on_day(RECEIVED)
    case = driving.mediation(district)
    browser, url = enter(district.clerk), f"/cases/{case.pk}/steps/close/"
    typed = {"on": "2024-05-06", "version": 1, "outcome": "达成协议"}
    sheet = browser.post(f"{url}preview", typed).content.decode()
    assert 'class="follows__minding"' in sheet
    assert WORDS in sheet
    answer = browser.post(url, typed, follow=True).content.decode()
    assert f"请注意：{WORDS}" in answer
    assert "已结案" in answer
