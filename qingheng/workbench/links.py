"""Where a case and its steps are shown."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse

from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action, allows


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


def serve_url(document: int) -> str:
    """The sheet in which the service of a paper is recorded."""
    return reverse("workbench:serve", args=[document])


def intake_url(user: User) -> str:
    """The form on which an application is taken in, for whoever may take one in."""
    return reverse("workbench:intake") if allows(user, Action.TAKE_IN) else ""
