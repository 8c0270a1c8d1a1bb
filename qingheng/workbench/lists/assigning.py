"""Naming the officers of several cases at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qingheng.kernel.cases import batches, tasks
from qingheng.kernel.cases.models import Batch, Case
from qingheng.kernel.cases.requests import NotThere
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.workbench.tasks.duties import assigning_steps


def assign(cases: Iterable[int], officers: Sequence[int], note: str, user: User) -> list[Batch]:
    """Take the assigning step in each case, one batch for each such step.

    Raises:
        NotThere: the user may assign none of them. TooMany: more than one batch takes.
    """
    wanted = list(cases)
    made = []
    for step, line in assigning_steps():
        of_line = Case.objects.restrict(user, Action.ASSIGN).filter(pk__in=wanted, line=line)
        keys = list(of_line.values_list("pk", flat=True))
        if keys:
            data = {"officers": [str(key) for key in officers], "assignment_note": note}
            made.append(batches.make(step, data, keys, user, Action.ASSIGN))
            tasks.start(made[-1])
    if not made:
        raise NotThere("assign")
    return made
