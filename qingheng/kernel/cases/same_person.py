"""All matters of one person or body, in whatever line: the same by sealed number, or as the same body on record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from qingheng.kernel.cases.models import Case, Deadline, Party
from qingheng.kernel.organisations.models import User
from qingheng.kernel.organisations.permissions import Action
from qingheng.kernel.vault import audit
from qingheng.kernel.vault.actions import Action as Audited
from qingheng.kernel.vault.fields import sealed_as

MOST = 200
"""So many matters are shown, the newest."""


@dataclass(frozen=True)
class Matter:
    """A case in which somebody takes or took part. limits: those that run."""

    case: Case
    parties: tuple[Party, ...]
    limits: tuple[Deadline, ...]

    @property
    def roles(self) -> str:
        """In which places, each once."""
        return "、".join(dict.fromkeys(str(party.get_role_display()) for party in self.parties))


def same(party: Party) -> Q:
    """The parties who are the same: by the number of the identity paper or the credit code, as bodies by the body.

    Names are no proof: without either, the party alone.
    """
    if party.id_number:
        return Q(**sealed_as(Party, "id_number", party.id_number))
    if party.body_id:
        return Q(body=party.body_id)
    return Q(pk=party.pk)


def matters(party: Party, user: User) -> list[Matter]:
    """The cases that the user may view in which the same takes part, the newest first; two queries."""
    viewed = Case.objects.restrict(user, Action.VIEW).order_by().values("pk")
    found = Party.objects.filter(same(party), case__in=viewed).select_related("case__body")
    by_case: dict[int, list[Party]] = defaultdict(list)
    for each in found.order_by("-case__began_on", "-case_id", "pk")[:MOST]:
        by_case[each.case_id].append(each)
    limits = _running(by_case)
    return [Matter(own[0].case, tuple(own), tuple(limits[pk])) for pk, own in by_case.items()]


def _running(cases: Iterable[int]) -> dict[int, list[Deadline]]:
    running: dict[int, list[Deadline]] = defaultdict(list)
    for deadline in Deadline.objects.running().filter(case__in=list(cases)).order_by("due", "pk"):
        running[deadline.case_id].append(deadline)
    return running


def look(party: Party, user: User) -> list[Matter]:
    """The same, and that the user looked goes into the audit chain."""
    detail = {"record": Party._meta.label, "id": party.pk, "case": party.case_id}
    audit.record("unmask", user, Audited.MATTERS, f"{party.name}（{party.case.number}）", detail)
    return matters(party, user)
