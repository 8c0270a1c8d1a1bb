"""Where a case and its steps are shown."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse


def case_url(case: int) -> str:
    """The page of a case."""
    return reverse("workbench:case", args=[case])


def step_url(case: int, step: str, subject: str = "") -> str:
    """The sheet of a step, about a party or a matter where the step is about one."""
    url = reverse("workbench:step", args=[case, step])
    return f"{url}?{urlencode({'subject': subject})}" if subject else url


def preparation_url(preparation: int) -> str:
    """The sheet in which a step laid before somebody is approved or returned."""
    return reverse("workbench:preparation", args=[preparation])
