"""Where a case and its steps are shown."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse

from qingheng.kernel.cases.models import Referral
from qingheng.kernel.cases.registry import Line
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


def referral_url(referral: Referral) -> str:
    """Where a matter that another line sent is taken in."""
    return f"{reverse('workbench:intake')}?{urlencode({'line': referral.to_line, 'referral': referral.pk})}"


def list_url(line: Line) -> str:
    """The list of the line's cases."""
    return f"{reverse('workbench:cases')}?{urlencode({'line': line.code})}"


def intake_url(user: User, line: Line | None = None) -> str:
    """Where a case (of the line, where one is named) is taken in; empty for whoever may take in none."""
    url = reverse("workbench:intake")
    if line is None:
        return url if allows(user, Action.TAKE_IN) else ""
    return f"{url}?{urlencode({'line': line.code})}" if allows(user, Action.TAKE_IN, line.code) else ""
